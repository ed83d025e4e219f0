/**
 * Pictures that somebody sends: the teacher's shared window, or each participant's own picture.
 *
 * <p>They arrive encoded on the network's threads and are decoded on the lesson's, the newest only. Part of the room
 * {@code capture}; knows {@code capture.media} for decoding.
 */
package dev.gallerist.capture.share;
