/**
 * What may be observed, of whom, for how long: policy, region and purpose guard, consent roster, retention.
 *
 * <p>Imports no other room. Empty so far but for this contract: the guard comes with storage.
 */
package dev.gallerist.consent;
