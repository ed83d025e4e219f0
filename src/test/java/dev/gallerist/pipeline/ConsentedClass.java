package dev.gallerist.pipeline;

import dev.gallerist.capture.SourceBroken;
import dev.gallerist.capture.demo.ClassScript;
import dev.gallerist.capture.demo.DemonstrationClass;
import dev.gallerist.capture.demo.DrawnTile;
import dev.gallerist.capture.demo.ScriptedStudent;
import dev.gallerist.capture.demo.Span;
import dev.gallerist.frame.Frame;
import dev.gallerist.frame.NamedTile;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.lesson.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * A drawn class that comes and goes, changes places, turns cameras and renames itself, under labels that are misread now and
 * then; and the truth about it: whose face is where. A person is who stands under one name.
 */
final class ConsentedClass extends ChangedSource {

    /** Some differ by a letter, some by the alphabet, some are short. */
    static final List<String> NAMES = List.of(
            "Anna Berg",
            "Anna Berk",
            "Hans Meyer",
            "Hanna Meyer",
            "Maria Kim",
            "Мария Ким",
            "Li Wei",
            "Tom Okafor",
            "Zoë Kravitz");

    private static final String LETTERS = "abcdefghiklmnoprstuvwxyzABCDEGHKLMRSTабвгдеиклмнопрст";
    private static final double RATE = 2;

    private final ClassScript script;
    private final Random random;
    private final double noise;
    private final Map<String, String> called = new HashMap<>();
    private final Map<Double, List<NamedTile>> truth = new HashMap<>();
    private DoubleConsumer happens = at -> {};

    private ConsentedClass(ClassScript script, Random random, double noise) {
        super(new DemonstrationClass(script));
        this.script = script;
        this.random = random;
        this.noise = noise;
    }

    /** @param noise how often a label is misread, 0 to 1 */
    static ConsentedClass of(long seed, int people, double seconds, double noise) {
        Random random = new Random(seed);
        List<ScriptedStudent> looks = ClassScript.ofSize(people, seconds, seed).students();
        List<String> names = new ArrayList<>(NAMES);
        Collections.shuffle(names, random);
        List<ScriptedStudent> students = IntStream.range(0, people)
                .mapToObj(i -> student(names.get(i), looks.get(i), seconds, random))
                .toList();
        List<Double> reshuffles = random.doubles(2, 3, seconds).boxed().toList();
        ClassScript script = new ClassScript(
                "Class",
                new PixelSize(1280, 720),
                RATE,
                Duration.ofMillis((long) (seconds * 1000)),
                seed,
                students,
                reshuffles);
        return new ConsentedClass(script, random, noise);
    }

    private static ScriptedStudent student(String name, ScriptedStudent look, double seconds, Random random) {
        double joins = random.nextInt(3) > 0 ? 0 : random.nextDouble() * seconds / 2;
        double leaves = random.nextInt(4) > 0 ? Double.POSITIVE_INFINITY : joins + 5 + random.nextDouble() * seconds;
        double off = random.nextDouble() * seconds;
        List<Span> dark = random.nextInt(3) > 0 ? List.of() : List.of(new Span(off, off + 4));
        return new ScriptedStudent(name, look.look(), new Span(joins, leaves), false, dark, look.expressions());
    }

    /** Somebody gives themselves another name, from the next picture on. */
    void renames(String person, String name) {
        for (ScriptedStudent student : script.students()) {
            if (nameOf(student.name()).equals(person)) {
                called.put(student.name(), name);
            }
        }
    }

    private String nameOf(String scripted) {
        return called.getOrDefault(scripted, scripted);
    }

    /** Everybody who is there or will be, under the names they have now. */
    List<String> people() {
        return script.students().stream().map(s -> nameOf(s.name())).toList();
    }

    @Override
    public Optional<Frame> next() throws SourceBroken {
        return inner.next().map(this::labelled);
    }

    /** What happens before each picture; it is told when the picture is taken. */
    void happens(DoubleConsumer what) {
        happens = what;
    }

    private Frame labelled(Frame drawn) {
        happens.accept(drawn.seconds());
        List<DrawnTile> tiles = script.at(drawn.shownAt());
        truth.put(
                drawn.seconds(),
                tiles.stream()
                        .map(tile -> new NamedTile(tile.box(), nameOf(tile.name()), tile.cameraOn()))
                        .toList());
        List<NamedTile> shown = truth.get(drawn.seconds()).stream()
                .map(tile -> new NamedTile(tile.box(), read(tile.name()), tile.cameraOn()))
                .toList();
        return new Frame(drawn.number(), drawn.shownAt(), drawn.pixels(), shown);
    }

    /** Up to two letters wrong, as readers of small labels have it. */
    private String read(String name) {
        if (random.nextDouble() >= noise) {
            return name;
        }
        int[] letters = name.codePoints().toArray();
        for (int wrong = 1 + random.nextInt(2); wrong > 0; wrong--) {
            letters[random.nextInt(letters.length)] = LETTERS.codePointAt(random.nextInt(LETTERS.length()));
        }
        return new String(letters, 0, letters.length);
    }

    /** Whose face stood there at that moment. */
    String person(double at, Place place) {
        double x = place.x() + place.width() / 2.0;
        double y = place.y() + place.height() / 2.0;
        return truth.get(at).stream()
                .filter(tile ->
                        x >= tile.box().x() && x < tile.box().x() + tile.box().width())
                .filter(tile ->
                        y >= tile.box().y() && y < tile.box().y() + tile.box().height())
                .map(NamedTile::name)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        inner.close();
    }
}
