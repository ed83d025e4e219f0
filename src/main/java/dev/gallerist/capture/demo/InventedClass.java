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

    /** The faces of the built-in lesson, one for each of its students. */
    private static final List<Look> LOOKS = List.of(
            look(0xEFC9AE, 0x5A351E, HairStyle.LONG, 0x54743F, 0x8C3B44, 0.75, 0.97, 0.28, 1.08, 0.75, 0, false, 4),
            look(
                    0x8A5A3E,
                    0x120E0D,
                    HairStyle.CROPPED,
                    0x24150D,
                    0x3C5A78,
                    0.45,
                    1.03,
                    0.17,
                    1.00,
                    1.25,
                    0.30,
                    false,
                    9),
            look(0xCB9468, 0x24160F, HairStyle.CURLY, 0x4A2E18, 0xB98843, 0.80, 1.00, 0.26, 1.08, 0.90, 0, false, 18),
            look(0xE9C29B, 0x15110F, HairStyle.SWEPT, 0x2A1A10, 0x4F7560, 0.25, 1.02, 0.20, 0.97, 1.10, 0, false, 27),
            look(0xF3D3BE, 0x9A4E22, HairStyle.BOB, 0x5D7F96, 0x40656B, 0.70, 0.96, 0.29, 1.08, 0.70, 0, false, 36),
            look(
                    0xE8BC99,
                    0xA07A45,
                    HairStyle.SWEPT,
                    0x4C6F86,
                    0x2F3440,
                    0.20,
                    1.01,
                    0.18,
                    0.98,
                    1.15,
                    0.25,
                    false,
                    43),
            look(
                    0xA56E47,
                    0x17110E,
                    HairStyle.TIED_BACK,
                    0x2C1B10,
                    0x7A6A9B,
                    0.85,
                    0.98,
                    0.27,
                    1.10,
                    0.95,
                    0,
                    false,
                    56),
            look(
                    0xE2B08C,
                    0x4A3524,
                    HairStyle.CROPPED,
                    0x5E5238,
                    0xC9C2B4,
                    0.20,
                    1.04,
                    0.16,
                    0.97,
                    1.20,
                    0.15,
                    false,
                    61),
            look(0xE6BD98, 0x1A1311, HairStyle.BOB, 0x33200F, 0xA65F6E, 0.75, 1.01, 0.27, 1.03, 0.80, 0, false, 74));

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
        return new ScriptedStudent(name, LOOKS.get(n), here, n % 3 != 0, List.of(), expressions(happy, surprised));
    }

    private static Look look(
            int skin,
            int hair,
            HairStyle style,
            int iris,
            int clothes,
            double lips,
            double width,
            double jaw,
            double eyes,
            double brows,
            double beard,
            boolean glasses,
            long grain) {
        return new Look(skin, hair, style, iris, clothes, lips, width, jaw, eyes, 1, brows, beard, glasses, grain);
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
