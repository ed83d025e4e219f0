/**
 * What may be observed, of whom, for how long: policy, region and purpose guard, consent roster, retention.
 *
 * <p>Imports no other room. So far the guard that stands before a shared lesson,
 * {@link dev.gallerist.consent.LessonPurpose}; the rest comes with storage.
 */
package dev.gallerist.consent;
