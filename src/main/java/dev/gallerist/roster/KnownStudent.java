package dev.gallerist.roster;

import dev.gallerist.vision.NameReading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of one student: portraits, names, and with whom they were seen. Bounded; belongs to one grouping. */
final class KnownStudent {

    /** More change little, and each new one is of another moment. */
    private static final int MOST_PORTRAITS = 8;

    /** Nearer than this a face adds nothing to a portrait that is there. */
    private static final double NEW_LOOK = 0.5;

    /** Pictures together that make two people of two students: while a gallery rearranges itself, one may show twice. */
    private static final int TOGETHER = 3;

    private final StudentId id;
    private final List<Embedding> portraits = new ArrayList<>();
    private final ReadNames names = new ReadNames();
    private final Map<Integer, Integer> seenWith = new HashMap<>();
    private Embedding face;
    private int pictures;

    KnownStudent(StudentId id) {
        this.id = id;
    }

    StudentId id() {
        return id;
    }

    /** In how many pictures they were seen. */
    int pictures() {
        return pictures;
    }

    void seen() {
        pictures++;
    }

    void seenWith(KnownStudent other) {
        seenWith.merge(other.id.number(), 1, Integer::sum);
    }

    /** Whether the two were in the same pictures: then they are two people. */
    boolean wasSeenWith(KnownStudent other) {
        return seenWith.getOrDefault(other.id.number(), 0) >= TOGETHER;
    }

    /** A face of theirs; of looks that are much alike only the first is kept, and the newest of many others. */
    void add(Embedding portrait) {
        if (portraits.stream().anyMatch(known -> known.distance(portrait) < NEW_LOOK)) {
            return;
        }
        if (portraits.size() == MOST_PORTRAITS) {
            portraits.remove(1);
        }
        portraits.add(portrait);
        face = Embedding.pooled(portraits);
    }

    void forgetFaces() {
        portraits.clear();
        face = null;
    }

    void read(NameReading reading, long picture) {
        names.add(reading, picture);
    }

    void take(KnownStudent other) {
        other.portraits.forEach(this::add);
        names.addAll(other.names);
        other.seenWith.forEach((with, pictures) -> seenWith.merge(with, pictures, Integer::sum));
        pictures += other.pictures;
    }

    boolean hasFace() {
        return face != null;
    }

    /** Whether there is anything of theirs to hold a track's evidence against. */
    boolean comparable(TrackEvidence track) {
        return face != null && track.face().isPresent()
                || name().isPresent() && track.name().isPresent();
    }

    /** For and against a track showing them, by face and name; see {@link Agreement}. */
    double shownBy(TrackEvidence track) {
        return face(track.face()) + name(track.name());
    }

    Optional<String> name() {
        return names.name();
    }

    Map<String, Integer> names() {
        return names.counts();
    }

    /** For and against a face being theirs, 0 where there is none to compare; see {@link Agreement}. */
    double face(Optional<Embedding> other) {
        return face == null || other.isEmpty() ? 0 : Agreement.ofFaces(face, other.get());
    }

    /** For and against a reading being their name, 0 where there is none to compare. */
    double name(Optional<NameReading> reading) {
        return reading.flatMap(read -> name().map(own -> sureness(read) * Agreement.ofNames(own, read.text())))
                .orElse(0.0);
    }

    /** A reading of which the reader itself is unsure counts less. */
    private static double sureness(NameReading reading) {
        return Math.min(1, 0.4 + reading.confidence());
    }

    /** For and against both being one student. */
    double same(KnownStudent other) {
        return face(Optional.ofNullable(other.face)) + sameName(other);
    }

    double sameName(KnownStudent other) {
        return name().flatMap(own -> other.name().map(its -> Agreement.ofNames(own, its)))
                .orElse(0.0);
    }
}
