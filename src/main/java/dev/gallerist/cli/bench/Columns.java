package dev.gallerist.cli.bench;

import java.util.ArrayList;
import java.util.List;

/** Rows of text, laid out in columns: words to the left, everything after them to the right. Belongs to one thread. */
final class Columns {

    private static final String GAP = "  ";

    private final int words;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param words how many of the first columns hold words */
    Columns(int words) {
        this.words = words;
    }

    /** One more row; all have the same number of cells. */
    Columns row(List<String> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    /** The lines, without blanks at their ends. */
    List<String> lines() {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String fill = " ".repeat(widths[i] - row.get(i).length());
            line.append(i == 0 ? "" : GAP).append(i < words ? row.get(i) + fill : fill + row.get(i));
        }
        return line.toString().stripTrailing();
    }
}
