package dev.gallerist.roster;

import dev.gallerist.vision.NameReading;
import dev.gallerist.vision.TileLook;
import dev.gallerist.vision.Track;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Groups the faces of the same student by name and identity features as it is written: Table 1, steps 2.3.4 to 2.3.7, of
 * Savchenko and Makarov 2022, with the rule and the thresholds of their prototype. Every face of every picture stands alone:
 * two faces of one picture may become one student, and a wrong decision is never taken back.
 *
 * <p>A face whose name agrees with a cluster while its features do not is left out, as the prototype leaves it out. Where a
 * profile has no identity net, a camera that is on stands for a face of which nothing is known.
 */
public final class Table1Grouping implements Grouping {

    /** The prototype leaves out texts that are shorter. */
    private static final int SHORTEST_NAME = 4;

    /**
     * When two sightings are the same student.
     *
     * @param text largest rho_txt of the same name (prototype: 0.45)
     * @param face largest rho_id of the same face when the names agree (prototype: 1.0)
     * @param faceAlone largest rho_id of the same face whatever the names say (prototype: 0.8)
     */
    public record Thresholds(double text, double face, double faceAlone) {

        /** The prototype's. */
        public static final Thresholds PROTOTYPE = new Thresholds(0.45, 1.0, 0.8);
    }

    private final Thresholds thresholds;
    private final List<Cluster> clusters = new ArrayList<>();
    private boolean hasFaces;

    public Table1Grouping(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    @Override
    public boolean wantsFace(Track track) {
        return true;
    }

    @Override
    public List<Identity> group(List<Track> tracks, Map<Long, Embedding> faces) {
        hasFaces |= !faces.isEmpty();
        List<Identity> identities = new ArrayList<>(tracks.size());
        for (Track track : tracks) {
            Sighting sighting = sighting(track, faces);
            boolean nothing = sighting.name().isEmpty() && sighting.face().isEmpty();
            identities.add(nothing || !isFace(track, sighting) ? Identity.UNKNOWN : place(sighting));
        }
        return identities;
    }

    private boolean isFace(Track track, Sighting sighting) {
        return hasFaces ? sighting.face().isPresent() : track.seen().look() == TileLook.CAMERA_ON;
    }

    private static Sighting sighting(Track track, Map<Long, Embedding> faces) {
        Optional<String> name = track.seen()
                .name()
                .map(NameReading::text)
                .filter(text -> text.codePointCount(0, text.length()) >= SHORTEST_NAME);
        return new Sighting(name, Optional.ofNullable(faces.get(track.id())));
    }

    private Identity place(Sighting sighting) {
        Optional<Cluster> nearest = clusters.stream()
                .min(Comparator.<Cluster>comparingDouble(c -> c.textDistance(sighting))
                        .thenComparingDouble(c -> c.faceDistance(sighting)));
        double text = nearest.map(c -> c.textDistance(sighting)).orElse(1.0);
        double face = nearest.map(c -> c.faceDistance(sighting)).orElse(Double.POSITIVE_INFINITY);
        boolean compared =
                sighting.face().isPresent() && nearest.filter(Cluster::hasFaces).isPresent();
        boolean sameName = text <= thresholds.text() && (!compared || face <= thresholds.face());
        if (sameName || face <= thresholds.faceAlone()) {
            return add(nearest.orElseThrow(), sighting);
        }
        return text > thresholds.text() && clusters.size() < MOST_STUDENTS ? add(open(), sighting) : Identity.UNKNOWN;
    }

    private static Identity add(Cluster cluster, Sighting sighting) {
        cluster.add(sighting);
        return new Identity.Settled(cluster.id());
    }

    private Cluster open() {
        Cluster fresh = new Cluster(new StudentId(clusters.size() + 1));
        clusters.add(fresh);
        return fresh;
    }

    @Override
    public List<StudentId> students() {
        return clusters.stream().map(Cluster::id).toList();
    }

    @Override
    public Optional<String> name(StudentId student) {
        return cluster(student).flatMap(Cluster::name);
    }

    @Override
    public Map<String, Integer> names(StudentId student) {
        return cluster(student).map(Cluster::names).orElse(Map.of());
    }

    private Optional<Cluster> cluster(StudentId student) {
        boolean known = student.number() >= 1 && student.number() <= clusters.size();
        return known ? Optional.of(clusters.get(student.number() - 1)) : Optional.empty();
    }

    /** None: Table 1 takes nothing back. */
    @Override
    public List<Merge> merges() {
        return List.of();
    }

    @Override
    public void forgetFaces(Set<Long> tracks, Set<StudentId> students) {
        clusters.stream().filter(cluster -> students.contains(cluster.id())).forEach(Cluster::forgetFaces);
    }
}
