/**
 * A picture and when it was shown; boxes, sizes, pixel layout.
 *
 * <p>Everything here is an immutable value or, for {@link dev.gallerist.frame.Pixels}, an array that nobody writes to once
 * it was handed over. Safe on any thread. Imports no other room.
 */
package dev.gallerist.frame;
