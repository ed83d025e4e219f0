package dev.gallerist.capture.demo;

import dev.gallerist.frame.PixelSize;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Who sits in the drawn lessons and what happens in them. */
final class InventedClass {

    private static final PixelSize SIZE = new PixelSize(1280, 720);
    private static final String[] FIRST = {
        "Mia", "Jonas", "Priya", "Tom", "Ines", "Kwame", "Hanna", "Diego", "Aiko", "Lars",
        "Zoe", "Omar", "Elif", "Bruno", "Nora", "Felix", "Salma", "Viktor", "Chloe", "Marcus"
    };
    private static final String[] LAST = {
        "Brandt", "Okafor", "Raman", "Lindqvist", "Moreau", "Castillo", "Tanaka", "Weber", "Novak", "Osei",
        "Fischer", "Haddad", "Duarte", "Kowalski", "Berg", "Marino", "Yilmaz", "Quinn", "Sato", "Holloway"
    };
    private static final Span SMILE = new Span(22, 32);
    private static final Span SURPRISE = new Span(40, 45);

    private InventedClass() {}

    static ClassScript demonstration(double picturesPerSecond) {
        List<ScriptedStudent> students = List.of(
                student(0, "Mia Brandt", Span.ALWAYS, SMILE, SURPRISE),
                student(1, "Tom Okafor", Span.ALWAYS, SMILE, null),
                student(2, "Ana-Maria Quiroga", Span.ALWAYS, SMILE, SURPRISE),
                student(3, "Li Wei", Span.ALWAYS, SMILE, SURPRISE),
                cameraOff(student(4, "Siobhan O'Leary", Span.ALWAYS, null, null), new Span(20, 35)),
                student(5, "Jonas Lindqvist", new Span(0, 45), SMILE, null),
                student(6, "Priya Raman", Span.ALWAYS, null, SURPRISE),
                student(7, "Alexander Featherstone", Span.ALWAYS, SMILE, null),
                student(8, "Zoe Ng", new Span(15, Double.POSITIVE_INFINITY), SMILE, SURPRISE));
        return new ClassScript(
                "Demonstration class", SIZE, picturesPerSecond, Duration.ofSeconds(60), 3, students, List.of(30.0));
    }

    static ClassScript ofSize(int count, double seconds, long seed) {
        if (count < 1 || count > ClassScript.MOST_STUDENTS) {
            throw new IllegalArgumentException("a drawn lesson has 1 to " + ClassScript.MOST_STUDENTS + " students");
        }
        Random chance = new Random(seed);
        List<ScriptedStudent> students = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Span happy = chance.nextInt(3) < 2 ? new Span(0.2 * seconds, 0.45 * seconds) : null;
            Span surprised = chance.nextInt(3) < 2 ? new Span(0.6 * seconds, 0.8 * seconds) : null;
            Look look = Look.numbered(i, seed);
            students.add(new ScriptedStudent(
                    name(i), look, Span.ALWAYS, i % 4 != 0, List.of(), expressions(happy, surprised)));
        }
        Duration length = Duration.ofMillis(Math.round(seconds * 1000));
        return new ClassScript("Class of " + count, SIZE, 10, length, seed, students, List.of());
    }

    /** A hundred names without a repetition: each first name meets five different last names. */
    private static String name(int i) {
        int round = i / FIRST.length;
        int first = i % FIRST.length;
        return FIRST[first] + " " + LAST[(7 * first + round) % LAST.length];
    }

    private static ScriptedStudent student(int n, String name, Span here, Span happy, Span surprised) {
        return new ScriptedStudent(
                name, Look.numbered(n, 0), here, n % 3 != 0, List.of(), expressions(happy, surprised));
    }

    private static ScriptedStudent cameraOff(ScriptedStudent student, Span off) {
        return new ScriptedStudent(
                student.name(), student.look(), student.here(), student.muted(), List.of(off), student.expressions());
    }

    private static List<ScriptedExpression> expressions(Span happy, Span surprised) {
        List<ScriptedExpression> expressions = new ArrayList<>();
        if (happy != null) {
            expressions.add(new ScriptedExpression(happy, DrawnExpression.HAPPINESS));
        }
        if (surprised != null) {
            expressions.add(new ScriptedExpression(surprised, DrawnExpression.SURPRISE));
        }
        return expressions;
    }
}
