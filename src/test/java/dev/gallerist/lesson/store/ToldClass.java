package dev.gallerist.lesson.store;

import dev.gallerist.affect.Attention;
import dev.gallerist.affect.Expression;
import dev.gallerist.affect.ExpressionScores;
import dev.gallerist.affect.TimeWindow;
import dev.gallerist.consent.LessonRules;
import dev.gallerist.lesson.GroupReading;
import dev.gallerist.lesson.GroupSample;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonJournal;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.lesson.LessonSnapshot;
import dev.gallerist.lesson.LessonTerms;
import dev.gallerist.lesson.Observation;
import dev.gallerist.lesson.Place;
import dev.gallerist.lesson.SampleLesson;
import dev.gallerist.lesson.StudentFacts;
import dev.gallerist.lesson.StudentReading;
import dev.gallerist.roster.StudentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Tells a journal of a class, picture by picture, with faces drawn by lot; the same seed tells the same. */
final class ToldClass {

    static final double WINDOW = 5;

    /** Drawing a million would take longer than to write them. */
    private static final int DRAWN = 5000;

    private final List<ExpressionScores> drawn = new ArrayList<>();
    private final LessonJournal journal;
    private final List<String> names;
    private final Random random;
    private double windowSince;

    ToldClass(LessonJournal journal, List<String> names, long seed) {
        this.journal = journal;
        this.names = names;
        this.random = new Random(seed);
    }

    static LessonTerms terms(String owner, String course) {
        return new LessonTerms(owner, Optional.of(course), LessonRules.DRAWN);
    }

    /** A lesson before its first picture, going on at that second. */
    static LessonSnapshot first(LessonId id, double at, LessonPhase phase) {
        return new SampleLesson().at(at).phase(phase).snapshot(id);
    }

    /** The class from one second to another, so many pictures a second. */
    ToldClass tell(double from, double until, double perSecond) {
        windowSince = Math.floor(from / WINDOW) * WINDOW;
        int pictures = (int) Math.round((until - from) * perSecond);
        for (int i = 0; i < pictures; i++) {
            picture(from + i / perSecond);
        }
        return this;
    }

    void picture(double at) {
        if (at >= windowSince + WINDOW) {
            close();
            windowSince += WINDOW;
        }
        List<ExpressionScores> read = new ArrayList<>();
        for (int number = 1; number <= names.size(); number++) {
            StudentId student = new StudentId(number);
            String name = names.get(number - 1);
            journal.student(new StudentFacts(student, Optional.of(name), Map.of(name, 1 + (int) at), 0, at));
            ExpressionScores scores = scores();
            read.add(scores);
            Place place = new Place(160 * (number % 7), 90 * (number / 7), 70 + random.nextInt(20), 80);
            journal.observed(new Observation(at, Optional.of(student), place, Optional.of(scores), Optional.empty()));
        }
        journal.sampled(new GroupSample(at, Optional.of(ExpressionScores.mean(read)), names.size(), names.size()));
        journal.phase(new LessonPhase.Running(), at);
    }

    private void close() {
        TimeWindow window = new TimeWindow(windowSince, windowSince + WINDOW);
        List<StudentReading> students = new ArrayList<>();
        for (int number = 1; number <= names.size(); number++) {
            ExpressionScores scores = scores();
            students.add(new StudentReading(
                    new StudentId(number),
                    window,
                    Optional.of(scores),
                    Optional.of(scores.top()),
                    Optional.of(0.25f),
                    Optional.of(new Attention(0.75f, 0.25f, 0)),
                    10,
                    true));
        }
        ExpressionScores whole = scores();
        journal.windowClosed(
                students,
                new GroupReading(
                        window,
                        Optional.of(whole.mood()),
                        Optional.of(whole.mood().top()),
                        Optional.of(-0.5f),
                        names.size(),
                        names.size()));
    }

    /** As a net's scores are: noisy, all eight of them different. Some thousand of them, in any order. */
    ExpressionScores scores() {
        if (drawn.size() < DRAWN) {
            drawn.add(draw());
            return drawn.get(drawn.size() - 1);
        }
        return drawn.get(random.nextInt(DRAWN));
    }

    private ExpressionScores draw() {
        float[] values = new float[Expression.values().length];
        float sum = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.exp(3 * random.nextGaussian());
            sum += values[i];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= sum;
        }
        return new ExpressionScores(values);
    }
}
