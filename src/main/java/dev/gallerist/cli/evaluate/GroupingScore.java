package dev.gallerist.cli.evaluate;

import dev.gallerist.lesson.LessonFacts;
import dev.gallerist.lesson.Observation;
import dev.gallerist.roster.StudentId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How well a lesson's faces were grouped, against its truth. Shares are 0 to 1, of the faces that lie in a tile with its camera
 * on.
 *
 * @param purity of the faces given to a student, how many are of the person whose faces that student has most
 * @param completeness of the same, how many are with the student who has most faces of their person
 * @param students reported, cameras on and off
 * @param participants in truth, cameras on and off
 * @param named faces under the right name
 * @param wrong faces under another name
 * @param missing faces without a student, or of a student without a name
 */
public record GroupingScore(
        double purity,
        double completeness,
        int students,
        int participants,
        double named,
        double wrong,
        double missing) {

    /** @param facts with observations */
    public static GroupingScore of(LessonTruth truth, LessonFacts facts) {
        Map<StudentId, Optional<String>> names = new HashMap<>();
        facts.students().forEach(student -> names.put(student.id(), student.name()));
        Map<StudentId, Map<String, Integer>> faces = new HashMap<>();
        Map<String, Map<StudentId, Integer>> students = new HashMap<>();
        Map<String, Integer> verdicts = new HashMap<>();
        for (Observation seen : facts.observations()) {
            truth.tile(seen.at(), seen.place()).filter(LessonTruth.Tile::camera).ifPresent(tile -> {
                seen.student().ifPresent(who -> {
                    count(faces, who, tile.name());
                    count(students, tile.name(), who);
                });
                Optional<String> name = seen.student().flatMap(names::get);
                String verdict = name.isEmpty() ? "missing" : name.get().equals(tile.name()) ? "named" : "wrong";
                verdicts.merge(verdict, 1, Integer::sum);
            });
        }
        return new GroupingScore(
                largest(faces.values()),
                largest(students.values()),
                facts.students().size(),
                truth.participants().size(),
                share("named", verdicts),
                share("wrong", verdicts),
                share("missing", verdicts));
    }

    private static <A, B> void count(Map<A, Map<B, Integer>> table, A row, B column) {
        table.computeIfAbsent(row, key -> new HashMap<>()).merge(column, 1, Integer::sum);
    }

    /** The share of each row's largest cell. */
    private static <B> double largest(Collection<Map<B, Integer>> rows) {
        int all = 0;
        int most = 0;
        for (Map<B, Integer> row : rows) {
            all += row.values().stream().mapToInt(n -> n).sum();
            most += row.values().stream().mapToInt(n -> n).max().orElse(0);
        }
        return all == 0 ? 0 : (double) most / all;
    }

    private static double share(String verdict, Map<String, Integer> verdicts) {
        int all = verdicts.values().stream().mapToInt(n -> n).sum();
        return all == 0 ? 0 : (double) verdicts.getOrDefault(verdict, 0) / all;
    }
}
