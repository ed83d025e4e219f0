package dev.gallerist.pipeline;

import dev.gallerist.affect.Attention;
import dev.gallerist.affect.Expression;
import dev.gallerist.affect.ExpressionScores;
import dev.gallerist.affect.ExpressionWindow;
import dev.gallerist.affect.FaceReading;
import dev.gallerist.affect.GroupWindow;
import dev.gallerist.affect.Mood;
import dev.gallerist.affect.MoodScores;
import dev.gallerist.affect.PronouncedRuns;
import dev.gallerist.affect.QualityGate;
import dev.gallerist.affect.RollingScores;
import dev.gallerist.affect.TimeWindow;
import dev.gallerist.affect.Valence;
import dev.gallerist.affect.stat.Aggregation;
import dev.gallerist.consent.LessonRules;
import dev.gallerist.lesson.GroupReading;
import dev.gallerist.lesson.GroupSample;
import dev.gallerist.lesson.LessonRecord;
import dev.gallerist.lesson.Moment;
import dev.gallerist.lesson.StudentReading;
import dev.gallerist.lesson.WithinRules;
import dev.gallerist.roster.StudentId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gathers the readings of one lesson over windows of five seconds (the paper's clips are 5 to 10 s), over the last moments
 * for the live view, and over runs for the most pronounced fragments. Belongs to the lesson's thread.
 */
final class Windows {

    static final double SECONDS = 5;

    private final LessonRecord record;
    private final QualityGate gate;
    private final Aggregation aggregation;
    private final WithinRules within;
    private final AttentionCues cues = new AttentionCues();
    private final Map<StudentId, ExpressionWindow> open = new LinkedHashMap<>();
    private final Map<StudentId, Integer> sureFaces = new HashMap<>();
    private final Set<StudentId> present = new LinkedHashSet<>();
    private final Map<StudentId, RollingScores> rolling = new HashMap<>();
    private final Map<StudentId, PronouncedRuns> runs = new LinkedHashMap<>();
    private final List<Map.Entry<StudentId, PronouncedRuns>> earlierRuns = new ArrayList<>();
    private final PronouncedRuns groupRuns = new PronouncedRuns();
    private GroupWindow group = new GroupWindow();
    private double start;
    private double last;

    /** A lesson in which single students may be shown. */
    Windows(LessonRecord record, Aggregation aggregation, QualityGate gate) {
        this(record, aggregation, gate, new WithinRules(LessonRules.BY_HAND));
    }

    /** @param within what its rules let be said of the group */
    Windows(LessonRecord record, Aggregation aggregation, QualityGate gate, WithinRules within) {
        this.within = within;
        this.record = record;
        this.aggregation = aggregation;
        this.gate = gate;
    }

    /** One picture; times rise. */
    void add(double at, List<Seen> picture) {
        while (at >= start + SECONDS) {
            close(start + SECONDS);
        }
        last = at;
        cues.add(picture);
        List<FaceReading> all = new ArrayList<>();
        for (Seen seen : picture) {
            if (seen.student().isPresent()) {
                addStudent(at, seen.student().get(), seen.reading());
                if (seen.isMasked()) {
                    // what was shown of the last seconds goes with the right to look
                    rolling.remove(seen.student().get());
                }
                seen.reading().ifPresent(all::add);
            }
        }
        group.add(all);
        sample(at, all, (int)
                picture.stream().filter(seen -> seen.student().isPresent()).count());
    }

    /** How the group looks in this picture: what its pronounced moments are found in. */
    private void sample(double at, List<FaceReading> all, int here) {
        List<ExpressionScores> scores = all.stream().map(FaceReading::scores).toList();
        long readable =
                scores.stream().filter(s -> gate.expression(s).isPresent()).count();
        Optional<ExpressionScores> mean =
                scores.isEmpty() ? Optional.empty() : Optional.of(ExpressionScores.mean(scores));
        GroupSample sample = within.group(new GroupSample(at, mean, (int) readable, here));
        sample.scores().ifPresentOrElse(s -> groupRuns.add(at, s), groupRuns::addNothing);
        record.sampled(sample);
    }

    private void addStudent(double at, StudentId student, Optional<FaceReading> reading) {
        present.add(student);
        PronouncedRuns own = runs.computeIfAbsent(student, id -> new PronouncedRuns());
        if (reading.isEmpty()) {
            own.addNothing();
            return;
        }
        open.computeIfAbsent(student, id -> new ExpressionWindow()).add(reading.get());
        rolling.computeIfAbsent(student, id -> new RollingScores())
                .add(at, reading.get().scores());
        // a moment is pronounced: what names no expression is no part of one
        if (gate.expression(reading.get().scores()).isPresent()) {
            sureFaces.merge(student, 1, Integer::sum);
            own.add(at, reading.get().scores());
        } else {
            own.addNothing();
        }
    }

    /**
     * One student turned out to be another. Of the open window the larger share is kept: the two were never there together,
     * so that it is nearly all of it.
     */
    void merged(StudentId from, StudentId into) {
        cues.merged(from, into);
        ExpressionWindow other = open.remove(from);
        int sure = Optional.ofNullable(sureFaces.remove(from)).orElse(0);
        if (other != null && (!open.containsKey(into) || open.get(into).faces() < other.faces())) {
            open.put(into, other);
            sureFaces.put(into, sure);
        }
        Optional.ofNullable(rolling.remove(from)).ifPresent(scores -> rolling.putIfAbsent(into, scores));
        Optional.ofNullable(runs.remove(from)).ifPresent(own -> earlierRuns.add(Map.entry(into, own)));
        earlierRuns.replaceAll(run -> run.getKey().equals(from) ? Map.entry(into, run.getValue()) : run);
        if (present.remove(from)) {
            present.add(into);
        }
    }

    /**
     * A student may not be read any more: what was smoothed of them goes, of the open window what the group has too, for it
     * cannot be told apart. Who is there stays counted.
     */
    void forget(StudentId student) {
        cues.forget(student);
        open.remove(student);
        sureFaces.remove(student);
        rolling.remove(student);
        runs.remove(student);
        earlierRuns.removeIf(run -> run.getKey().equals(student));
        group = new GroupWindow();
        groupRuns.addNothing();
    }

    /** Nobody may be read any more: everything that was smoothed goes. */
    void forget() {
        rolling.clear();
        present.forEach(cues::forget);
        open.clear();
        sureFaces.clear();
        runs.values().forEach(PronouncedRuns::addNothing);
        groupRuns.addNothing();
        group = new GroupWindow();
    }

    /** The lesson is over: closes the last window. */
    void end() {
        if (!present.isEmpty()) {
            close(Math.max(last, start + 0.001));
        }
    }

    private void close(double end) {
        TimeWindow window = new TimeWindow(start, end);
        Map<StudentId, Attention> attention = cues.close();
        List<StudentReading> readings = present.stream()
                .filter(student -> open.containsKey(student) || attention.containsKey(student))
                .map(student -> reading(student, window, Optional.ofNullable(attention.get(student))))
                .toList();
        List<ExpressionScores> persons =
                readings.stream().flatMap(r -> r.scores().stream()).toList();
        long readable = readings.stream().filter(StudentReading::readable).count();
        Optional<Float> valence =
                mean(readings.stream().flatMap(r -> r.valence().stream()).toList());
        record.windowClosed(
                readings, group(window, aggregation.group(group, persons), valence, (int) readable, present.size()));
        open.clear();
        sureFaces.clear();
        group = new GroupWindow();
        present.clear();
        start = end;
    }

    private StudentReading reading(StudentId student, TimeWindow window, Optional<Attention> attention) {
        Optional<ExpressionWindow> faces = Optional.ofNullable(open.get(student));
        Optional<ExpressionScores> scores = faces.flatMap(aggregation::person);
        Optional<Expression> named = scores.flatMap(gate::expression);
        int count = faces.map(ExpressionWindow::faces).orElse(0);
        // who smiled for half of the window was readable all the time, though the mean names nothing
        boolean mostlySure = count > 0 && 2 * sureFaces.getOrDefault(student, 0) >= count;
        return new StudentReading(
                student,
                window,
                scores,
                named,
                faces.flatMap(ExpressionWindow::valence),
                attention,
                count,
                named.isPresent() || mostlySure);
    }

    /** How a student reads now. */
    Optional<ExpressionScores> now(StudentId student, double at) {
        return Optional.ofNullable(rolling.get(student)).flatMap(scores -> scores.at(at));
    }

    /** How the group reads now: everyone whose face has scores counts the same. */
    GroupReading groupNow(List<StudentId> here, double at) {
        List<ExpressionScores> persons =
                here.stream().flatMap(student -> now(student, at).stream()).toList();
        long readable =
                persons.stream().flatMap(p -> gate.expression(p).stream()).count();
        TimeWindow window = new TimeWindow(Math.max(0, at - SECONDS), at + 0.001);
        Optional<Float> valence = mean(persons.stream().map(Valence::of).toList());
        // averaged also where windows are classified: fading scores have no descriptor
        return within.group(
                group(window, Aggregation.AVERAGE.group(group, persons), valence, (int) readable, here.size()));
    }

    /** A mood is named where somebody's face names an expression and one mood stands out. */
    private GroupReading group(
            TimeWindow window, Optional<MoodScores> scores, Optional<Float> valence, int readable, int all) {
        Optional<Mood> mood = scores.filter(s -> readable > 0).flatMap(gate::mood);
        return new GroupReading(window, scores, mood, valence, readable, all);
    }

    private static Optional<Float> mean(List<Float> valences) {
        return valences.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        (float) valences.stream().mapToDouble(v -> v).average().orElseThrow());
    }

    /** The most pronounced fragments of the group and of each student. */
    List<Moment> moments() {
        List<Moment> moments = new ArrayList<>(moments(Optional.empty(), groupRuns));
        runs.forEach((student, own) -> moments.addAll(moments(Optional.of(student), own)));
        // of a student under an id that is no more
        earlierRuns.forEach(run -> moments.addAll(moments(Optional.of(run.getKey()), run.getValue())));
        return moments;
    }

    private static List<Moment> moments(Optional<StudentId> who, PronouncedRuns runs) {
        return runs.fragments().stream()
                .map(f -> new Moment(f.window(), who, f.expression(), f.strength()))
                .toList();
    }
}
