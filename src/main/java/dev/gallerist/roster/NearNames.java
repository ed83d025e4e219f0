package dev.gallerist.roster;

import java.util.Arrays;
import java.util.List;

/**
 * Whether a label may be somebody's although it reads otherwise: misread, in the other alphabet, cut short, or only a part of
 * the name. Wide on purpose: it is asked where nobody may be taken for somebody else. Stateless.
 */
public final class NearNames {

    /** Share of the letters that may be misread. */
    private static final double MISREAD = 0.34;

    /** Letters that may be misread, up to half of a short name. */
    private static final int LETTERS = 2;

    /** The cost of letters that only look alike, on top. */
    private static final double ALIKE = 0.5;

    /** Letters of a name that is cut short at the edge of its tile. */
    private static final int SHORTEST_PART = 3;

    private NearNames() {}

    /** Whether somebody of this name may stand behind this label. */
    public static boolean mayBe(String name, String label) {
        return misread(name, label) || part(name, label);
    }

    private static boolean misread(String name, String label) {
        double distance = new ExpectedStudent(name, List.of(), java.util.Optional.empty()).distance(label);
        int longer = Math.max(name.codePointCount(0, name.length()), label.codePointCount(0, label.length()));
        double most = Math.max(1, Math.min(LETTERS, longer / 2)) + ALIKE;
        return distance <= MISREAD || distance * longer <= most;
    }

    /** The beginning of the other, or words of it: "Anna B…" or "Anna" for "Anna Berg". */
    private static boolean part(String name, String label) {
        String one = letters(name);
        String other = letters(label);
        boolean begins = Math.min(one.length(), other.length()) >= SHORTEST_PART
                && (one.startsWith(other) || other.startsWith(one));
        return begins || within(one, other) || within(other, one);
    }

    private static boolean within(String part, String whole) {
        return !part.isEmpty() && Arrays.asList(whole.split(" ")).containsAll(Arrays.asList(part.split(" ")));
    }

    private static String letters(String name) {
        return NameDistance.folded(name).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
