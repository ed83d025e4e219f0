package dev.gallerist.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.affect.Judgement;
import dev.gallerist.affect.Obstacle;
import dev.gallerist.affect.QualityGate;
import dev.gallerist.capture.FrameSource;
import dev.gallerist.capture.demo.ClassScript;
import dev.gallerist.capture.demo.DemonstrationClass;
import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.Pixels;
import dev.gallerist.inference.ModelPlaces;
import dev.gallerist.inference.ModelShelf;
import dev.gallerist.lesson.LessonFacts;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonSnapshot;
import dev.gallerist.lesson.Observation;
import dev.gallerist.lesson.StudentNow;
import dev.gallerist.roster.ClassList;
import dev.gallerist.vision.FaceDetection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drawn class in worse and worse light, read by the whole pipeline on the embedded models. */
class NoReadingPastTheGateTest {

    private static final int PICTURES = 12;

    @TempDir
    Path nowhere;

    private final Map<Double, Frame> shown = new HashMap<>();
    private final List<LessonSnapshot> told = new ArrayList<>();

    @Test
    void everyReadingPassedTheGateAndEveryOtherFaceSaysWhyNot() throws Exception {
        // Given: it gets darker from picture to picture
        LessonFacts facts;
        try (LessonRun run = run()) {
            // When
            facts = run.run(told::add, () -> told.size() == PICTURES);
        }
        // Then: every observation is as the gate says of its picture and its scores
        Set<Boolean> seen = new HashSet<>();
        for (Observation observation : facts.observations()) {
            assertEquals(expected(observation), observation.unreadable());
            assertEquals(
                    observation.unreadable().isEmpty(), observation.expression().isPresent());
            seen.add(observation.expression().isPresent());
        }
        assertEquals(Set.of(true, false), seen, "some faces were read and some were not");
        // and in the last, nearly black picture nobody who is seen names anything new
        StudentNow last = told.get(PICTURES - 1).students().get(0);
        assertTrue(last.expression().isEmpty() || last.scores().isPresent());
    }

    /** A face that is not live or fails by its picture has no scores; one that has scores may still name nothing. */
    private Optional<Obstacle> expected(Observation observation) {
        if (observation.unreadable().equals(Optional.of(Obstacle.NOT_LIVE))) {
            assertTrue(observation.scores().isEmpty());
            return observation.unreadable();
        }
        QualityGate gate = new QualityGate(QualityGate.Limits.DEFAULT);
        var at = observation.place();
        FaceDetection face =
                new FaceDetection(new PixelBox(at.x(), at.y(), at.width(), at.height()), Optional.empty(), 1);
        Frame frame = shown.get(observation.at());
        Judgement picture = gate.judge(frame, face, frame.size().whole());
        assertEquals(picture.equals(Judgement.READABLE), observation.scores().isPresent());
        return observation.scores().map(gate::judge).orElse(picture).obstacle();
    }

    private LessonRun run() throws Exception {
        ModelPlaces embeddedOnly =
                new ModelPlaces(Optional.empty(), getClass().getClassLoader(), nowhere, Optional.empty(), false);
        return new LessonRun(
                new LessonPlan(LessonId.random(), "Dusk", ClassList.EMPTY, true),
                new Dusk(new DemonstrationClass(ClassScript.demonstration(1))),
                () -> 0,
                Profile.EMBEDDED.open(new Nets(new ModelShelf(embeddedOnly))),
                () -> 0);
    }

    /** Every picture has four fifths of the light of the one before; the tiles' surroundings stay as they are. */
    private final class Dusk extends ChangedSource {

        private double light = 1;

        Dusk(FrameSource inner) {
            super(inner);
        }

        @Override
        public Optional<Frame> next() throws dev.gallerist.capture.SourceBroken {
            Optional<Frame> next = inner.next().map(this::darkened);
            light *= 0.8;
            next.ifPresent(frame -> shown.put(frame.seconds(), frame));
            return next;
        }

        private Frame darkened(Frame frame) {
            byte[] levels = frame.pixels().bgr().clone();
            for (int i = 0; i < levels.length; i++) {
                int level = levels[i] & 255;
                levels[i] = (byte) (level > 30 ? Math.max(31, Math.round(level * light)) : level);
            }
            return new Frame(frame.number(), frame.shownAt(), new Pixels(frame.size(), levels));
        }
    }
}
