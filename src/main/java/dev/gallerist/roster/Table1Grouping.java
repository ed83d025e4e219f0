package dev.gallerist.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Groups the faces of the same student by name and identity features: Table 1, steps 2.3.4 to 2.3.7, of Savchenko and
 * Makarov 2022 with the thresholds of their prototype. Two things are added: a student is in one tile of a picture only,
 * and a similar name on a clearly different face is another student ("Ivan Petrov" beside "Nina Petrova") unless the
 * names are nearly equal.
 *
 * <p>Belongs to one lesson and one thread; forgets everything with the lesson.
 */
public final class Table1Grouping {

    /** At most so many students: a hostile picture must not fill memory. */
    public static final int MOST_STUDENTS = 1000;

    /**
     * When two sightings are the same student.
     *
     * @param text largest rho_txt of the same name (prototype: 0.45)
     * @param face largest rho_id of the same face when the names agree (prototype: 1.0)
     * @param faceAlone largest rho_id of the same face whatever the names say (prototype: 0.8)
     * @param nearlyEqualText rho_txt up to which a name decides alone: one misread letter in eight
     */
    public record Thresholds(double text, double face, double faceAlone, double nearlyEqualText) {

        /** The prototype's. */
        public static final Thresholds PROTOTYPE = new Thresholds(0.45, 1.0, 0.8, 0.125);
    }

    private final Thresholds thresholds;
    private final List<Cluster> clusters = new ArrayList<>();

    public Table1Grouping(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /**
     * Whose sightings these are.
     *
     * @param sightings one picture's
     * @param taken students who are in this picture already
     * @return a student for each sighting in order; empty where there is neither a name nor a face to go by
     */
    public List<Optional<StudentId>> group(List<Sighting> sightings, Set<StudentId> taken) {
        Set<StudentId> busy = new HashSet<>(taken);
        StudentId[] students = new StudentId[sightings.size()];
        for (int index : surestFirst(sightings)) {
            Sighting sighting = sightings.get(index);
            if (sighting.name().isEmpty() && sighting.face().isEmpty()) {
                continue;
            }
            Optional<Cluster> cluster = same(sighting, busy).or(this::open);
            cluster.ifPresent(found -> {
                found.add(sighting);
                busy.add(found.id());
                students[index] = found.id();
            });
        }
        return Arrays.stream(students).map(Optional::ofNullable).toList();
    }

    /** One more piece of evidence for a student who was settled before. */
    public void add(StudentId student, Sighting sighting) {
        clusters.get(student.number() - 1).add(sighting);
    }

    /** The name read most often for a student. */
    public Optional<String> name(StudentId student) {
        return clusters.get(student.number() - 1).name();
    }

    /** Every name read for a student with how often. */
    public Map<String, Integer> names(StudentId student) {
        return clusters.get(student.number() - 1).names();
    }

    /** Known names go first, so that an unsure sighting cannot take their place. */
    private List<Integer> surestFirst(List<Sighting> sightings) {
        return IntStream.range(0, sightings.size())
                .boxed()
                .sorted(Comparator.comparingDouble(index -> clusters.stream()
                        .mapToDouble(cluster -> cluster.textDistance(sightings.get(index)))
                        .min()
                        .orElse(1)))
                .toList();
    }

    private Optional<Cluster> same(Sighting sighting, Set<StudentId> busy) {
        List<Cluster> free =
                clusters.stream().filter(c -> !busy.contains(c.id())).toList();
        Optional<Cluster> byName = free.stream()
                .min(Comparator.comparingDouble(c -> c.textDistance(sighting)))
                .filter(c -> nameAgrees(c, sighting));
        return byName.or(() -> free.stream()
                .min(Comparator.comparingDouble(c -> c.faceDistance(sighting)))
                .filter(c -> c.faceDistance(sighting) <= thresholds.faceAlone()));
    }

    private boolean nameAgrees(Cluster cluster, Sighting sighting) {
        double text = cluster.textDistance(sighting);
        boolean noFaceToCompare = sighting.face().isEmpty() || !cluster.hasFaces();
        return text <= thresholds.nearlyEqualText()
                || (text <= thresholds.text()
                        && (noFaceToCompare || cluster.faceDistance(sighting) <= thresholds.face()));
    }

    private Optional<Cluster> open() {
        if (clusters.size() >= MOST_STUDENTS) {
            return Optional.empty();
        }
        Cluster fresh = new Cluster(new StudentId(clusters.size() + 1));
        clusters.add(fresh);
        return Optional.of(fresh);
    }
}
