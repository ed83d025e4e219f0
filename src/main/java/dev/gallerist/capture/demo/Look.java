package dev.gallerist.capture.demo;

import java.util.Random;

/**
 * The face of an invented student, in words a painter can use. Nobody's portrait: everything is drawn from a few numbers.
 *
 * @param skin colour 0xRRGGBB
 * @param hair colour 0xRRGGBB
 * @param style how the hair is worn
 * @param iris colour 0xRRGGBB
 * @param clothes colour 0xRRGGBB
 * @param lips how red and full the lips are, 0 to 1
 * @param width of the face, 1 is the mean, about 0.92 to 1.08
 * @param jaw how much the face narrows towards the chin, 0.15 to 0.4
 * @param eyes size of the eyes, 1 is the mean, about 0.9 to 1.15
 * @param nose width of the nose, 1 is the mean, about 0.85 to 1.2
 * @param brows thickness of the brows, 1 is the mean, about 0.7 to 1.4
 * @param beard how dark a short beard is, 0 (none) to 1
 * @param glasses whether glasses are worn
 * @param grain decides the small things: strands of hair, the room behind, when the eyes blink
 */
public record Look(
        int skin,
        int hair,
        HairStyle style,
        int iris,
        int clothes,
        double lips,
        double width,
        double jaw,
        double eyes,
        double nose,
        double brows,
        double beard,
        boolean glasses,
        long grain) {

    private static final int[] SKINS = {
        0xEDC5A8, 0xC99671, 0xE3B491, 0x8A5A3C, 0xF1D0B8, 0xAD7850, 0xDDA982, 0x7C4F36, 0xE8BFA0, 0xBE8760
    };
    private static final int[] HAIRS = {0x3A2618, 0x17120F, 0x6B4525, 0x14100E, 0xA87C45, 0x1C1512, 0x54331D, 0x120E0D};
    private static final int[] IRISES = {0x4C6F86, 0x3B2415, 0x6A5330, 0x2C1B10, 0x54743F, 0x33200F, 0x5D7F96};
    private static final int[] CLOTHES = {
        0x3C5A78, 0x8C3B44, 0x4F7560, 0xC9C2B4, 0x2F3440, 0x7A6A9B, 0xB98843, 0x40656B, 0xA65F6E, 0x5E6470
    };

    /** The n-th face of a class: neighbours differ clearly in skin, hair and build, so that people can be told apart. */
    public static Look numbered(int n, long seed) {
        Random chance = new Random(seed * 7919 + n * 104_729L + 17);
        chance.nextInt();
        HairStyle style = HairStyle.values()[Math.floorMod(n * 5 + (int) Math.floorMod(seed, 6L) + 4, 6)];
        boolean shortHair = style == HairStyle.CROPPED || style == HairStyle.SWEPT;
        int skin = SKINS[Math.floorMod(n * 3 + (int) Math.floorMod(seed, 10L), SKINS.length)];
        boolean darkSkin = (skin >> 16 & 255) < 0xB4;
        int hair = darkSkin ? HAIRS[chance.nextInt(4) * 2 + 1] : HAIRS[chance.nextInt(HAIRS.length)];
        int iris = darkSkin ? IRISES[chance.nextInt(3) * 2 + 1] : IRISES[chance.nextInt(IRISES.length)];
        return new Look(
                skin,
                hair,
                style,
                iris,
                CLOTHES[Math.floorMod(n * 7 + chance.nextInt(2), CLOTHES.length)],
                shortHair ? 0.15 + 0.2 * chance.nextDouble() : 0.55 + 0.4 * chance.nextDouble(),
                0.94 + 0.12 * chance.nextDouble(),
                shortHair ? 0.14 + 0.1 * chance.nextDouble() : 0.24 + 0.1 * chance.nextDouble(),
                (shortHair ? 0.96 : 1.04) + 0.08 * chance.nextDouble(),
                0.9 + 0.25 * chance.nextDouble(),
                (shortHair ? 1.05 : 0.75) + 0.25 * chance.nextDouble(),
                shortHair && chance.nextInt(2) == 0 ? 0.5 + 0.4 * chance.nextDouble() : 0,
                chance.nextInt(5) == 0,
                chance.nextLong());
    }
}
