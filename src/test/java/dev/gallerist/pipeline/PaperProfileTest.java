package dev.gallerist.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gallerist.affect.Expression;
import dev.gallerist.capture.FrameSource;
import dev.gallerist.capture.media.Sources;
import dev.gallerist.inference.ModelPlaces;
import dev.gallerist.inference.ModelShelf;
import dev.gallerist.inference.RandomExpressionNet;
import dev.gallerist.lesson.LessonFacts;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonListener;
import dev.gallerist.lesson.Observation;
import dev.gallerist.lesson.StudentFacts;
import dev.gallerist.roster.ClassList;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperProfileTest {

    private static final Path SHARED = Path.of("../shared");
    private static final Path SEMINAR = SHARED.resolve("lessons/seminar.mp4");
    private static final int PICTURES = 3;
    private static final int CAMERAS = 6;

    @TempDir
    Path folder;

    /** The profile's own net and another of the published ones. */
    @ParameterizedTest
    @CsvSource({"enet_b0_8_best_afew,", "enet_b2_7, enet_b2_7"})
    void aLessonIsReadFromPixelsToFactsThePapersWay(String net, String asked) throws Exception {
        // Given the paper's detector and identity, a net of the published interface, and the start of a lesson
        for (String model : List.of("mtcnn", "mobilefacenet")) {
            assumeTrue(
                    Files.isDirectory(SHARED.resolve("models").resolve(model)),
                    "skipped: the model " + model + " is not in ../shared/models");
        }
        assumeTrue(Files.isReadable(SEMINAR), "skipped: the lesson seminar is not in ../shared/lessons");
        Path models = Files.createDirectory(folder.resolve("models"));
        RandomExpressionNet.put(models, net);
        Nets nets = new Nets(new ModelShelf(new ModelPlaces(
                Optional.of(models),
                getClass().getClassLoader(),
                folder.resolve("cache"),
                Optional.of(SHARED.resolve("models")),
                false)));

        // When three pictures of it are analysed
        FrameSource source = Sources.open(SEMINAR.toString(), 0.5);
        AtomicInteger taken = new AtomicInteger();
        LessonFacts facts;
        RunReport report;
        try (LessonRun run = new LessonRun(
                new LessonPlan(LessonId.random(), "seminar", ClassList.EMPTY, true),
                source,
                () -> 0,
                Profile.PAPER.open(nets, Optional.ofNullable(asked)),
                System::nanoTime)) {
            facts = run.run(LessonListener.NONE, () -> taken.getAndIncrement() == PICTURES);
            report = run.report();
        }

        // Then each face of each picture has eight scores or the reason why there are none, and nearly each is somebody
        System.out.println("paper profile, ms a picture: " + report.stepMillis());
        assertEquals("paper", report.profile());
        assertTrue(report.models().get("expression").startsWith(net + "@"), () -> "models " + report.models());
        assertEquals(PICTURES, report.pictures());
        assertEquals(PICTURES * CAMERAS, facts.observations().size());
        facts.observations().forEach(PaperProfileTest::assertReadOrSaidWhyNot);
        long read = facts.observations().stream()
                .filter(face -> face.scores().isPresent())
                .count();
        assertTrue(2 * read > facts.observations().size(), () -> read + " faces read");
        long known = facts.observations().stream()
                .filter(face -> face.student().isPresent())
                .count();
        // Table 1 leaves out a face that agrees with a known name and not with its faces
        assertTrue(10 * known >= 8 * facts.observations().size(), () -> known + " faces are somebody's");
        // and names were read beside them
        List<String> names = facts.students().stream()
                .map(StudentFacts::name)
                .flatMap(Optional::stream)
                .toList();
        assertTrue(names.contains("Farah Khan"), () -> names.size() + " names, not the one expected");
    }

    private static void assertReadOrSaidWhyNot(Observation face) {
        if (face.scores().isEmpty()) {
            assertTrue(face.unreadable().isPresent());
            return;
        }
        double sum = Arrays.stream(Expression.values())
                .mapToDouble(face.scores().orElseThrow()::of)
                .sum();
        assertEquals(1, sum, 1e-5);
    }
}
