package dev.gallerist.roster;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The open tracks of one picture weighed against the students who are not in it yet, and assigned to them one to one.
 * Immutable once made.
 */
final class Weighing {

    /** Less than this is no reason to settle. */
    private static final double SETTLED = 2;

    /** How much worse every other assignment must be. */
    private static final double AHEAD = 2;

    /** Up to here nobody known is likely: it may be somebody new. */
    private static final double NEW = -0.5;

    /** The tile stayed where it was while its label changed. */
    private static final double SAME_PLACE = 1.9;

    /** Pictures after which more of the same evidence tells nothing more. */
    private static final int EXHAUSTED = 25;

    private final List<TrackEvidence> tracks;
    private final List<KnownStudent> students;
    private final double[][] scores;
    private final int[] assigned;

    Weighing(List<TrackEvidence> tracks, List<KnownStudent> students) {
        this.tracks = tracks;
        this.students = students;
        this.scores = tracks.stream()
                .map(track ->
                        students.stream().mapToDouble(s -> score(track, s)).toArray())
                .toArray(double[][]::new);
        this.assigned = Assignment.best(scores);
    }

    private static double score(TrackEvidence track, KnownStudent student) {
        boolean samePlace = track.before().filter(student::equals).isPresent();
        return student.shownBy(track) + (samePlace ? SAME_PLACE : 0);
    }

    /** The student whom a track shows beyond doubt. */
    Optional<KnownStudent> sure(int track) {
        int best = assigned[track];
        boolean sure = best >= 0
                && scores[track][best] >= SETTLED
                && ahead(track, best) >= AHEAD
                && !contradicted(track, students.get(best));
        return sure ? Optional.of(students.get(best)) : Optional.empty();
    }

    /** Whether the label names one student and the face is another's: then neither is believed. */
    private boolean contradicted(int track, KnownStudent named) {
        Optional<Embedding> face = tracks.get(track).face();
        return named.face(face) < 0 && students.stream().anyMatch(other -> other.face(face) >= Agreement.CLEAR + AHEAD);
    }

    /** By how much the evidence prefers the assignment to the best one that gives this track somebody else. */
    private double ahead(int track, int best) {
        return IntStream.range(0, students.size())
                .filter(other -> other != best)
                .mapToDouble(other -> scores[track][best] - scores[track][other] + swapped(other, best))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** What it costs the track that was assigned to {@code student} to be given {@code instead}. */
    private double swapped(int student, int instead) {
        return IntStream.range(0, assigned.length)
                .filter(track -> assigned[track] == student)
                .mapToDouble(track -> scores[track][student] - Math.max(0, scores[track][instead]))
                .findFirst()
                .orElse(0);
    }

    /** The students a track may show, the likeliest first; empty where it may show somebody new. */
    List<StudentId> contested(int track) {
        TrackEvidence evidence = tracks.get(track);
        return IntStream.range(0, students.size())
                .filter(student -> possible(track, student))
                .filter(student -> !exhausted(evidence, students.get(student)))
                .boxed()
                .sorted(Comparator.comparingDouble(student -> -scores[track][student]))
                .map(student -> students.get(student).id())
                .toList();
    }

    private boolean possible(int track, int student) {
        boolean othersSurely = IntStream.range(0, assigned.length)
                .anyMatch(t -> t != track && assigned[t] == student && sure(t).isPresent());
        return !othersSurely
                && students.get(student).comparable(tracks.get(track))
                && (scores[track][student] > NEW
                        || students.get(student).name(tracks.get(track).name()) >= Agreement.CLEAR);
    }

    /** Whether waiting for more would tell nothing more against this student: then it is somebody new. */
    private static boolean exhausted(TrackEvidence track, KnownStudent student) {
        double name = student.name(track.name());
        double face = student.face(track.face());
        boolean looked = track.face().isEmpty() || track.looked() >= TrackEvidence.POOLED;
        if (name <= -Agreement.CLEAR) {
            return looked && track.named() >= TrackEvidence.POOLED && face < Agreement.CLEAR;
        }
        if (name >= Agreement.CLEAR) {
            return looked && face <= -Agreement.CLEAR;
        }
        return track.looked() >= EXHAUSTED && face < Agreement.CLEAR;
    }
}
