package dev.gallerist.roster;

/** rho_txt of Table 1: Levenshtein's edit distance over the longer length, 0 (same) to 1, ignoring case. */
public final class TextDistance {

    private TextDistance() {}

    /** The distance of two names. */
    public static double between(String one, String other) {
        int[] a = one.toLowerCase(java.util.Locale.ROOT).codePoints().toArray();
        int[] b = other.toLowerCase(java.util.Locale.ROOT).codePoints().toArray();
        int longer = Math.max(a.length, b.length);
        return longer == 0 ? 0 : (double) levenshtein(a, b) / longer;
    }

    private static int levenshtein(int[] a, int[] b) {
        int[] row = new int[b.length + 1];
        for (int j = 0; j <= b.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length; i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length; j++) {
                int above = row[j];
                int replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[b.length];
    }
}
