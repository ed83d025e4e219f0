/**
 * What is in the picture: tiles, faces, name labels, tracks.
 *
 * <p>Detectors and readers own native memory and belong to the thread that made them. May import {@code frame} and
 * {@code inference}; Tess4J and, for the cascade, OpenCV are known here only.
 */
package dev.gallerist.vision;
