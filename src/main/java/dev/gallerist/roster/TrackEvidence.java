package dev.gallerist.roster;

import dev.gallerist.frame.PixelBox;
import dev.gallerist.vision.NameReading;
import dev.gallerist.vision.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one track tells of who it shows: its first faces pooled, its name, whose place it took. Where the face in it becomes
 * another one, its evidence begins anew. Belongs to one grouping.
 */
final class TrackEvidence {

    /** Faces that are pooled. */
    static final int POOLED = 5;

    /** A settled track's face is looked at again after so many pictures: five seconds at five pictures a second. */
    private static final int RECHECK = 25;

    /** So many faces in a row that are not the student's: it is somebody else. */
    private static final int CHANGED = 3;

    private static final int LASTING = 3;
    private static final int LASTING_IN_PLACE = 10;
    private static final float SURE = 0.5f;

    private final List<Embedding> faces = new ArrayList<>();
    private final List<Embedding> strange = new ArrayList<>();
    private Optional<KnownStudent> before;
    private Optional<NameReading> name = Optional.empty();
    private Track track;
    private KnownStudent student;
    private Embedding newest;
    private Embedding pooled;
    private long lastFace;
    private int named;
    private int looked;
    private boolean fresh;

    /** @param before who was in its place in the picture before it */
    TrackEvidence(Optional<KnownStudent> before) {
        this.before = before;
    }

    /** One more picture of the track. */
    void add(Track now, Optional<Embedding> face, long picture) {
        Optional<NameReading> read = now.seen().name();
        fresh = track == null || face.isPresent() || read.isPresent() && !read.equals(name);
        track = now;
        name = read.or(() -> name);
        named += now.seen().name().isPresent() ? 1 : 0;
        newest = face.orElse(null);
        face.ifPresent(one -> {
            lastFace = picture;
            looked++;
            if (student != null && !agrees(one) && doubtful(student.face(face))) {
                strange.add(one);
            } else {
                strange.clear();
                keep(one);
            }
        });
    }

    /** Whether a face is like those of this track, whatever is known of its student. */
    private boolean agrees(Embedding face) {
        return pooled != null && Agreement.ofFaces(pooled, face) >= Agreement.CLEAR;
    }

    /** A label that is still there speaks for the student; without one the face must. */
    private boolean doubtful(double face) {
        return face <= (labelled() ? -Agreement.CLEAR : Agreement.CLEAR);
    }

    private void keep(Embedding face) {
        if (faces.size() < POOLED) {
            faces.add(face);
            pooled = Embedding.pooled(faces);
        }
    }

    boolean wantsFace(Track now, long picture) {
        boolean unlabelled = now.seen().name().isEmpty();
        return student == null
                || faces.size() < POOLED
                || unlabelled
                || !strange.isEmpty()
                || picture - lastFace >= RECHECK;
    }

    /** Whether the last faces are somebody else's. */
    boolean strange() {
        return !strange.isEmpty();
    }

    /** Whether so many were that the track shows another person now. */
    boolean changed() {
        return strange.size() >= CHANGED;
    }

    /** The evidence begins anew with the faces that did not fit. */
    void restart() {
        faces.clear();
        faces.addAll(strange);
        strange.clear();
        pooled = faces.isEmpty() ? null : Embedding.pooled(faces);
        student = null;
        before = Optional.empty();
        // an earlier label may have been the other person's
        name = nameNow();
        named = name.isPresent() ? 1 : 0;
        looked = faces.size();
    }

    /** What is known of the faces is known no more. */
    void forgetFaces() {
        faces.clear();
        strange.clear();
        pooled = null;
        newest = null;
        looked = 0;
    }

    /** Whether there is anything new since the picture before. */
    boolean fresh() {
        return fresh;
    }

    boolean labelled() {
        return track.seen().name().isPresent();
    }

    PixelBox place() {
        return track.seen().tile().box();
    }

    Optional<KnownStudent> before() {
        return before;
    }

    Optional<KnownStudent> student() {
        return Optional.ofNullable(student);
    }

    void settle(KnownStudent who) {
        student = who;
    }

    Optional<Embedding> face() {
        return Optional.ofNullable(pooled);
    }

    Optional<Embedding> newestFace() {
        return Optional.ofNullable(newest);
    }

    Optional<Embedding> strangest() {
        return strange.isEmpty() ? Optional.empty() : Optional.of(Embedding.pooled(strange));
    }

    Optional<NameReading> name() {
        return name;
    }

    Optional<NameReading> nameNow() {
        return track.seen().name();
    }

    /** Pictures in which the label could be read. */
    int named() {
        return named;
    }

    /**
     * Whether the evidence is enough for somebody new: a face under a name, or either for several pictures. A label that
     * changed in its place must last longer: most such changes are misreadings.
     */
    boolean steady() {
        boolean surelyNamed = name.filter(n -> n.confidence() >= SURE).isPresent();
        boolean faceAndName = looked >= 1 && surelyNamed && before.isEmpty();
        return faceAndName || looked >= LASTING || named >= (before.isEmpty() ? LASTING : LASTING_IN_PLACE);
    }

    /** Faces looked at since the evidence began. */
    int looked() {
        return looked;
    }
}
