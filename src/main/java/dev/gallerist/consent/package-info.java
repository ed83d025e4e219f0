/**
 * What may be observed, of whom, for how long: policy, region and purpose guard, consent roster, retention.
 *
 * <p>Imports no other room: who a label or a face belongs to is decided elsewhere, here it is a name
 * ({@link dev.gallerist.consent.ConsentRoster}). How tiles are closed is written down in docs/privacy.md.
 */
package dev.gallerist.consent;
