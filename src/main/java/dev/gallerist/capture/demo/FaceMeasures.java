package dev.gallerist.capture.demo;

/**
 * Where the parts of one face lie in one mien. The unit is half a face: the eyes' line is near -0.1, the chin near 1, the
 * crown near -1.15; x grows to the picture's right, y downwards; 0, 0 lies between the cheeks.
 *
 * @param smile 0 to 1
 * @param surprise 0 to 1
 * @param eyeX half the distance between the eyes
 * @param eyeY height of the eyes
 * @param eyeHalf half the width of an eye
 * @param eyeOpen half the height of the opening between the lids
 * @param browY height of the brows
 * @param noseY height of the nose's tip
 * @param mouthY height of the line between the lips at rest
 * @param mouthHalf half the width of the mouth
 * @param corner how far the corners of the mouth lie above its middle
 * @param gap how far the lips are apart
 * @param chin height of the chin
 */
record FaceMeasures(
        double smile,
        double surprise,
        double eyeX,
        double eyeY,
        double eyeHalf,
        double eyeOpen,
        double browY,
        double noseY,
        double mouthY,
        double mouthHalf,
        double corner,
        double gap,
        double chin) {

    static FaceMeasures of(Look look, Mien mien) {
        double smile = (double) mien.smile() / Mien.STEPS;
        double surprise = (double) mien.surprise() / Mien.STEPS;
        double lids = (double) mien.lids() / Mien.LID_STEPS;
        double open = (0.058 - 0.013 * smile + 0.050 * surprise) * look.eyes() * (1 - lids);
        return new FaceMeasures(
                smile,
                surprise,
                0.30 * look.width(),
                -0.10,
                0.145 * look.eyes(),
                open,
                -0.277 - 0.018 * smile - 0.133 * surprise,
                0.27,
                0.57 + 0.01 * smile,
                0.235 + 0.100 * smile - 0.075 * surprise,
                0.018 + 0.080 * smile - 0.01 * surprise,
                0.113 * smile + 0.21 * surprise,
                1.0 + 0.01 * smile + 0.09 * surprise);
    }
}
