package dev.gallerist.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The evidence about one student: X_id and S_txt of Table 1, bounded. Belongs to one grouping and one thread. */
final class Cluster {

    /** Table 1 keeps them all; more cost time in every picture, and a hostile one must not fill memory. */
    private static final int MOST_FACES = 500;

    /** Misreadings of one label are few; a hostile label that changes all the time must not fill memory. */
    private static final int MOST_NAMES = 64;

    private final StudentId id;
    private final List<Embedding> faces = new ArrayList<>();
    private final Map<String, Integer> names = new LinkedHashMap<>();

    Cluster(StudentId id) {
        this.id = id;
    }

    StudentId id() {
        return id;
    }

    void add(Sighting sighting) {
        sighting.face().filter(face -> faces.size() < MOST_FACES).ifPresent(faces::add);
        sighting.name()
                .filter(name -> names.containsKey(name) || names.size() < MOST_NAMES)
                .ifPresent(name -> names.merge(name, 1, Integer::sum));
    }

    /** rho_txt: the smallest text distance to any reading; 1 when either side has no text. */
    double textDistance(Sighting sighting) {
        return sighting.name()
                .map(name -> names.keySet().stream()
                        .mapToDouble(known -> TextDistance.between(name, known))
                        .min()
                        .orElse(1))
                .orElse(1.0);
    }

    /** rho_id: the smallest distance to any vector; infinite when either side has none. */
    double faceDistance(Sighting sighting) {
        return sighting.face()
                .map(face -> faces.stream().mapToDouble(face::distance).min().orElse(Double.POSITIVE_INFINITY))
                .orElse(Double.POSITIVE_INFINITY);
    }

    void forgetFaces() {
        faces.clear();
    }

    boolean hasFaces() {
        return !faces.isEmpty();
    }

    /** The name read most often. */
    Optional<String> name() {
        return names.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }

    Map<String, Integer> names() {
        return Map.copyOf(names);
    }
}
