/**
 * The demonstration class: a drawn gallery of invented students.
 *
 * <p>Needs no data, no network and no real person. The same seed and time give the same picture, so that scenario tests can
 * compare timelines with a golden file.
 */
package dev.gallerist.capture.demo;
