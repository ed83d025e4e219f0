/**
 * The newest picture of a meeting, from wherever it comes.
 *
 * <p>A {@link dev.gallerist.capture.FrameSource} belongs to one thread, which takes its frames and closes it. What comes from
 * outside is validated before it is decoded and refused with one sentence, {@link dev.gallerist.capture.SourceUnreadable}.
 * May import {@code frame}.
 */
package dev.gallerist.capture;
