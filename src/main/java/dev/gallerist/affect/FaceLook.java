package dev.gallerist.affect;

/**
 * How a face's inner part was taken, brow to chin, at the size the expression net sees it.
 *
 * @param light mean level, 0 to 255
 * @param contrast standard deviation of the levels, 0 to 127.5
 * @param sharpness variance of the Laplacian over the variance of the levels, 0 (even) to 64 (a chessboard); 0 where there is no
 *     contrast
 */
public record FaceLook(double light, double contrast, double sharpness) {}
