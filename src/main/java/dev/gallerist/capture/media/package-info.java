/**
 * Recordings, streams and folders of pictures, read with FFmpeg.
 *
 * <p>The only place, beside one converter in {@code frame} and the cascade in {@code vision}, that knows JavaCV.
 */
package dev.gallerist.capture.media;
