package dev.gallerist.roster;

import dev.gallerist.vision.Track;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells who is who by tracks: the evidence of a track (pooled faces, name, place) is weighed against every student known
 * ({@link Agreement}), the tracks of a picture are assigned to students one to one, and what does not come out clearly stays
 * contested. Two students whom later evidence shows to be one are merged; a tile whose face becomes another one starts anew.
 *
 * <p>Belongs to one lesson and one thread; forgets everything with the lesson.
 */
public final class TrackGrouping implements Grouping {

    private static final double SAME_PLACE = 0.7;

    private final List<KnownStudent> students = new ArrayList<>();
    private final Merging merging = new Merging(students);
    private Map<Long, TrackEvidence> tracks = new LinkedHashMap<>();
    private int opened;
    private long picture;

    @Override
    public boolean wantsFace(Track track) {
        TrackEvidence known = tracks.get(track.id());
        return known == null || known.wantsFace(track, picture + 1);
    }

    @Override
    public List<Identity> group(List<Track> now, Map<Long, Embedding> faces) {
        picture++;
        Map<Long, TrackEvidence> before = tracks;
        tracks = new LinkedHashMap<>();
        for (Track track : now) {
            TrackEvidence evidence =
                    Optional.ofNullable(before.get(track.id())).orElseGet(() -> begin(track, now, before));
            evidence.add(track, Optional.ofNullable(faces.get(track.id())), picture);
            tracks.put(track.id(), evidence);
        }
        List<TrackEvidence> here = List.copyOf(tracks.values());
        here.forEach(this::release);
        Map<TrackEvidence, Identity> identities = settleOpen(here);
        List<KnownStudent> present =
                here.stream().flatMap(track -> track.student().stream()).toList();
        here.forEach(track -> track.student().ifPresent(student -> learn(student, track)));
        together(present);
        merging.merge(here);
        return here.stream().map(track -> identity(track, identities)).toList();
    }

    /** A track begins: perhaps in the place of one that ended. */
    private static TrackEvidence begin(Track track, List<Track> now, Map<Long, TrackEvidence> before) {
        Optional<KnownStudent> inPlace = before.entrySet().stream()
                .filter(old -> now.stream().noneMatch(t -> t.id() == old.getKey()))
                .map(Map.Entry::getValue)
                .filter(old -> old.place().overlap(track.seen().tile().box()) >= SAME_PLACE)
                .findFirst()
                .flatMap(old -> old.student().or(old::before));
        return new TrackEvidence(inPlace);
    }

    /** Takes the student from a track whose evidence speaks against them by now. */
    private void release(TrackEvidence track) {
        if (track.student().isEmpty()) {
            return;
        }
        KnownStudent who = track.student().get();
        boolean another = track.strange() && !track.labelled() && knownElsewhere(track);
        if (track.changed() || another) {
            track.restart();
        } else if (track.fresh() && who.shownBy(track) < 0) {
            track.settle(null);
        }
    }

    /** Whether the face that does not fit is clearly that of another student. */
    private boolean knownElsewhere(TrackEvidence track) {
        return students.stream().anyMatch(student -> student.face(track.strangest()) > Agreement.CLEAR);
    }

    private Map<TrackEvidence, Identity> settleOpen(List<TrackEvidence> here) {
        List<TrackEvidence> open =
                here.stream().filter(track -> track.student().isEmpty()).toList();
        List<KnownStudent> taken = new ArrayList<>(
                here.stream().flatMap(track -> track.student().stream()).toList());
        List<KnownStudent> free =
                students.stream().filter(student -> !taken.contains(student)).toList();
        Weighing weighing = new Weighing(open, free);
        Map<TrackEvidence, Identity> identities = new HashMap<>();
        List<TrackEvidence> strangers = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            TrackEvidence track = open.get(i);
            Optional<KnownStudent> sure = weighing.sure(i);
            sure.ifPresent(track::settle);
            sure.ifPresent(taken::add);
            List<StudentId> between = sure.isPresent() ? List.of() : weighing.contested(i);
            identities.put(track, between.isEmpty() ? Identity.UNKNOWN : new Identity.Contested(between));
            if (sure.isEmpty() && between.isEmpty()) {
                strangers.add(track);
            }
        }
        strangers.forEach(track -> identities.put(track, welcome(track, taken)));
        return identities;
    }

    /** Somebody new, where the evidence is steady and it is nobody's second tile. */
    private Identity welcome(TrackEvidence track, List<KnownStudent> taken) {
        Optional<KnownStudent> twin =
                taken.stream().filter(student -> shownTwice(student, track)).findFirst();
        if (twin.isPresent()) {
            return new Identity.Contested(List.of(twin.get().id()));
        }
        if (!track.steady() || opened >= MOST_STUDENTS) {
            return Identity.UNKNOWN;
        }
        opened++;
        KnownStudent fresh = new KnownStudent(new StudentId(opened));
        track.face().ifPresent(fresh::add);
        students.add(fresh);
        taken.add(fresh);
        track.settle(fresh);
        return Identity.UNKNOWN;
    }

    private static boolean shownTwice(KnownStudent student, TrackEvidence track) {
        boolean sameFace = student.face(track.face()) > Agreement.CLEAR;
        boolean otherName =
                student.name(track.name()) < Agreement.CLEAR && track.name().isPresent();
        return sameFace && !otherName;
    }

    private void learn(KnownStudent student, TrackEvidence track) {
        student.seen();
        track.nameNow().ifPresent(reading -> student.read(reading, picture));
        if (!track.strange() && student.face(track.newestFace()) >= 0) {
            track.newestFace().ifPresent(student::add);
        }
    }

    private static void together(List<KnownStudent> present) {
        for (KnownStudent one : present) {
            present.stream().filter(other -> other != one).forEach(one::seenWith);
        }
    }

    private static Identity identity(TrackEvidence track, Map<TrackEvidence, Identity> open) {
        Optional<StudentId> student = track.student().map(KnownStudent::id);
        if (student.isEmpty()) {
            return open.get(track);
        }
        // without a label a face that does not fit may be the first of somebody else's
        return track.strange() && !track.labelled()
                ? new Identity.Contested(List.of(student.get()))
                : new Identity.Settled(student.get());
    }

    @Override
    public List<StudentId> students() {
        return students.stream().map(KnownStudent::id).toList();
    }

    @Override
    public Optional<String> name(StudentId student) {
        return known(student).flatMap(KnownStudent::name);
    }

    @Override
    public Map<String, Integer> names(StudentId student) {
        return known(student).map(KnownStudent::names).orElse(Map.of());
    }

    private Optional<KnownStudent> known(StudentId student) {
        return students.stream().filter(known -> known.id().equals(student)).findFirst();
    }

    @Override
    public List<Merge> merges() {
        return merging.drain();
    }

    @Override
    public void forgetFaces(Set<Long> ids, Set<StudentId> theirs) {
        tracks.forEach((id, evidence) -> {
            if (ids.contains(id)
                    || evidence.student()
                            .map(KnownStudent::id)
                            .filter(theirs::contains)
                            .isPresent()) {
                evidence.forgetFaces();
            }
        });
        students.stream().filter(student -> theirs.contains(student.id())).forEach(KnownStudent::forgetFaces);
    }
}
