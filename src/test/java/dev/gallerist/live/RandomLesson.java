package dev.gallerist.live;

import dev.gallerist.affect.CueKind;
import dev.gallerist.affect.Expression;
import dev.gallerist.affect.MoodScores;
import dev.gallerist.affect.Obstacle;
import dev.gallerist.affect.TimeWindow;
import dev.gallerist.lesson.Cue;
import dev.gallerist.lesson.CueAnswer;
import dev.gallerist.lesson.GroupReading;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonNotes;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.lesson.LessonSnapshot;
import dev.gallerist.lesson.Mark;
import dev.gallerist.lesson.SampleLesson;
import dev.gallerist.lesson.SourceState;
import dev.gallerist.lesson.StudentNow;
import dev.gallerist.roster.StudentId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A lesson in which anything may happen: people come, change, go, come back, change places; windows close, even anew. */
final class RandomLesson {

    private static final LessonId ID = new LessonId("lesson-1");

    private final Random random;
    private final List<StudentNow> students = new ArrayList<>();
    private final List<StudentId> went = new ArrayList<>();
    private final List<GroupReading> timeline = new ArrayList<>();
    private final List<Cue> cues = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private int lastStudent;
    private double at;
    private LessonPhase phase = new LessonPhase.Running();

    RandomLesson(Random random) {
        this.random = random;
    }

    LessonSnapshot next() {
        at += random.nextInt(3) * 0.2;
        comeAndGo();
        change();
        if (random.nextInt(5) == 0) {
            timeline.add(window(timeline.size() * 5.0));
        }
        if (random.nextInt(60) == 0 && !timeline.isEmpty()) {
            timeline.set(random.nextInt(timeline.size()), window(0));
        }
        if (random.nextInt(100) == 0) {
            phase = new LessonPhase.Interrupted("It broke off.");
        }
        Optional<GroupReading> group = random.nextInt(4) == 0 ? Optional.empty() : Optional.of(window(at));
        return new LessonSnapshot(
                ID,
                "t",
                phase,
                SourceState.values()[random.nextInt(SourceState.values().length)],
                at,
                Optional.empty(),
                group,
                students,
                timeline,
                notes(),
                random.nextInt(3),
                0,
                "test");
    }

    private LessonNotes notes() {
        if (random.nextInt(10) == 0) {
            marks.add(new Mark(marks.size() + 1, at));
        }
        if (random.nextInt(10) == 0) {
            cues.add(new Cue(
                    cues.size() + 1, CueKind.AWAY, new TimeWindow(0, at + 1), true, 3, 9, 0.1f, Optional.empty()));
        }
        if (random.nextInt(10) == 0 && !cues.isEmpty()) {
            int place = random.nextInt(cues.size());
            cues.set(place, cues.get(place).answered(CueAnswer.HELPFUL));
        }
        return new LessonNotes(cues, marks);
    }

    private void comeAndGo() {
        if (random.nextInt(4) == 0) {
            students.add(student(new StudentId(++lastStudent)));
        }
        if (random.nextInt(12) == 0 && !students.isEmpty()) {
            went.add(students.remove(random.nextInt(students.size())).id());
        }
        if (random.nextInt(12) == 0 && !went.isEmpty()) {
            students.add(student(went.remove(random.nextInt(went.size()))));
        }
        if (random.nextInt(40) == 0) {
            Collections.shuffle(students, random);
        }
    }

    private void change() {
        for (int i = 0; i < students.size(); i++) {
            if (random.nextInt(4) == 0) {
                students.set(i, student(students.get(i).id()));
            }
        }
    }

    private StudentNow student(StudentId id) {
        Optional<String> name = random.nextBoolean() ? Optional.of("Student \"" + id + "\" <b>") : Optional.empty();
        Expression expression = Expression.values()[random.nextInt(Expression.values().length)];
        Obstacle obstacle = Obstacle.values()[random.nextInt(Obstacle.values().length)];
        return new StudentNow(
                id,
                name,
                random.nextBoolean(),
                random.nextInt(3) == 0
                        ? Optional.empty()
                        : Optional.of(SampleLesson.scores(expression, 0.3f + random.nextInt(7) / 10f)),
                random.nextInt(3) == 0 ? Optional.of(obstacle) : Optional.empty());
    }

    private GroupReading window(double start) {
        float positive = random.nextInt(10) / 20f;
        Optional<MoodScores> scores =
                random.nextInt(5) == 0 ? Optional.empty() : Optional.of(new MoodScores(positive, 1 - positive, 0));
        return new GroupReading(
                new TimeWindow(start, start + 5),
                scores,
                scores.map(MoodScores::top).filter(mood -> random.nextInt(4) > 0),
                scores.map(s -> s.positive() - s.negative()),
                random.nextInt(5),
                5);
    }
}
