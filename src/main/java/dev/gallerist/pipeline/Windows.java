package dev.gallerist.pipeline;

import dev.gallerist.affect.ExpressionScores;
import dev.gallerist.affect.ExpressionWindow;
import dev.gallerist.affect.FaceReading;
import dev.gallerist.affect.GroupWindow;
import dev.gallerist.affect.MoodScores;
import dev.gallerist.affect.PronouncedRuns;
import dev.gallerist.affect.RollingScores;
import dev.gallerist.affect.TimeWindow;
import dev.gallerist.affect.stat.Aggregation;
import dev.gallerist.lesson.GroupReading;
import dev.gallerist.lesson.LessonRecord;
import dev.gallerist.lesson.Moment;
import dev.gallerist.lesson.StudentReading;
import dev.gallerist.roster.StudentId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
    private final Aggregation aggregation;
    private final Map<StudentId, ExpressionWindow> open = new LinkedHashMap<>();
    private final Set<StudentId> present = new HashSet<>();
    private final Map<StudentId, RollingScores> rolling = new HashMap<>();
    private final Map<StudentId, PronouncedRuns> runs = new LinkedHashMap<>();
    private final PronouncedRuns groupRuns = new PronouncedRuns();
    private GroupWindow group = new GroupWindow();
    private double start;
    private double last;

    Windows(LessonRecord record, Aggregation aggregation) {
        this.record = record;
        this.aggregation = aggregation;
    }

    /** One picture; times rise. */
    void add(double at, List<Seen> picture) {
        while (at >= start + SECONDS) {
            close(start + SECONDS);
        }
        last = at;
        List<FaceReading> all = new ArrayList<>();
        for (Seen seen : picture) {
            if (seen.student().isPresent()) {
                addStudent(at, seen.student().get(), seen.reading());
                seen.reading().ifPresent(all::add);
            }
        }
        group.add(all);
        if (all.isEmpty()) {
            groupRuns.addNothing();
        } else {
            groupRuns.add(
                    at,
                    ExpressionScores.mean(all.stream().map(FaceReading::scores).toList()));
        }
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
        own.add(at, reading.get().scores());
    }

    /** The lesson is over: closes the last window. */
    void end() {
        if (!present.isEmpty()) {
            close(Math.max(last, start + 0.001));
        }
    }

    private void close(double end) {
        TimeWindow window = new TimeWindow(start, end);
        List<StudentReading> readings = new ArrayList<>();
        open.forEach((student, faces) -> aggregation
                .person(faces)
                .ifPresent(scores -> readings.add(new StudentReading(student, window, scores, faces.faces()))));
        Optional<MoodScores> mood = aggregation.group(
                group, readings.stream().map(StudentReading::scores).toList());
        record.windowClosed(readings, new GroupReading(window, mood, readings.size(), present.size()));
        open.clear();
        group = new GroupWindow();
        present.clear();
        start = end;
    }

    /** How a student reads now. */
    Optional<ExpressionScores> now(StudentId student, double at) {
        return Optional.ofNullable(rolling.get(student)).flatMap(scores -> scores.at(at));
    }

    /** How the group reads now: everyone who can be read counts the same. */
    GroupReading groupNow(List<StudentId> here, double at) {
        List<ExpressionScores> readable =
                here.stream().flatMap(student -> now(student, at).stream()).toList();
        TimeWindow window = new TimeWindow(Math.max(0, at - SECONDS), at + 0.001);
        // averaged also where windows are classified: fading scores have no descriptor
        Optional<MoodScores> mood = Aggregation.AVERAGE.group(group, readable);
        return new GroupReading(window, mood, readable.size(), here.size());
    }

    /** The most pronounced fragments of the group and of each student. */
    List<Moment> moments() {
        List<Moment> moments = new ArrayList<>(moments(Optional.empty(), groupRuns));
        runs.forEach((student, own) -> moments.addAll(moments(Optional.of(student), own)));
        return moments;
    }

    private static List<Moment> moments(Optional<StudentId> who, PronouncedRuns runs) {
        return runs.fragments().stream()
                .map(f -> new Moment(f.window(), who, f.expression(), f.strength()))
                .toList();
    }
}
