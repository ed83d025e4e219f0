package dev.gallerist.cli.evaluate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which groups of people the pictures show, where somebody labelled that: the ground of a report on bias. Immutable once read.
 */
public final class Groups {

    private static final String NO_GROUP = "(no label)";
    private static final int FEW = 30;
    private static final int MOST_VALUES = 100;

    /** Column to picture to group. */
    private final Map<String, Map<String, String>> columns;

    private Groups(Map<String, Map<String, String>> columns) {
        this.columns = columns;
    }

    /** A set without such labels. */
    public static Groups none() {
        return new Groups(Map.of());
    }

    /**
     * Reads a table with the columns {@code file} and one or more of groups, such as {@code skin} or {@code age}.
     *
     * @throws IOException when it is no such table; the message is one sentence
     */
    public static Groups read(Path csv) throws IOException {
        LabelTable table = LabelTable.read(csv);
        if (table.columns().size() < 2) {
            throw new IOException(csv.getFileName() + " names no groups; give it a column \"group\" beside \"file\".");
        }
        return of(table, List.of(LabelTable.FILE));
    }

    /** All columns of a table but these. */
    static Groups of(LabelTable table, List<String> without) {
        Map<String, Map<String, String>> columns = new LinkedHashMap<>();
        for (String column : table.columns()) {
            if (!without.contains(column)) {
                Map<String, String> groups = new HashMap<>();
                table.rows().forEach(row -> groups.put(row.get(LabelTable.FILE), row.get(column)));
                columns.put(column, groups);
            }
        }
        return new Groups(columns);
    }

    /** These and those of another table; of columns of the same name the other's. */
    public Groups and(Groups other) {
        Map<String, Map<String, String>> both = new LinkedHashMap<>(columns);
        both.putAll(other.columns);
        return new Groups(both);
    }

    /** How many of each group's pictures are read rightly: column to group to share, groups in the order of their names. */
    public Map<String, Map<String, Share>> shares(List<Judged> judged) {
        Map<String, Map<String, Share>> shares = new LinkedHashMap<>();
        columns.forEach((column, groups) -> {
            Map<String, List<Judged>> members = new TreeMap<>();
            for (Judged one : judged) {
                String group = groups.getOrDefault(one.picture(), "");
                members.computeIfAbsent(group.isEmpty() ? NO_GROUP : group, any -> new ArrayList<>())
                        .add(one);
            }
            Map<String, Share> right = new LinkedHashMap<>();
            members.forEach((group, some) -> right.put(group, Judged.rightOf(some)));
            shares.put(column, right);
        });
        return shares;
    }

    /** Prints the section of a model's card, in Markdown; what is unknown is said to be. */
    void print(PrintWriter out, List<Judged> judged) {
        out.printf("## Groups of people%n%n");
        if (columns.isEmpty()) {
            out.printf("This set has no group labels: whether the net reads some groups of people worse than others is"
                    + " unknown.%n%n");
        }
        shares(judged).forEach((column, right) -> {
            out.printf("| %s | pictures | read rightly (95 %% interval) |%n|---|---|---|%n", cell(column));
            right.entrySet().stream()
                    .limit(MOST_VALUES)
                    .forEach(group -> out.printf(
                            "| %s | %d | %s%s |%n",
                            cell(group.getKey()),
                            group.getValue().of(),
                            group.getValue().inWords(),
                            group.getValue().of() < FEW ? ", too few to tell" : ""));
            int more = right.size() - MOST_VALUES;
            out.printf(more > 0 ? "%nand " + more + " more groups%n%n" : "%n");
        });
    }

    /** Text from outside must break neither the table nor the terminal. */
    private static String cell(String text) {
        return text.replaceAll("[|\\p{Cntrl}]", " ");
    }
}
