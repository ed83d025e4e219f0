package dev.gallerist.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.capture.FrameSource;
import dev.gallerist.capture.SourceBroken;
import dev.gallerist.capture.demo.ClassScript;
import dev.gallerist.capture.demo.DemonstrationClass;
import dev.gallerist.frame.Frame;
import dev.gallerist.frame.Pixels;
import dev.gallerist.inference.ModelPlaces;
import dev.gallerist.inference.ModelShelf;
import dev.gallerist.inference.ModelUnavailable;
import dev.gallerist.lesson.CueAnswer;
import dev.gallerist.lesson.LessonCommand;
import dev.gallerist.lesson.LessonFacts;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonInbox;
import dev.gallerist.lesson.LessonListener;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.lesson.LessonSnapshot;
import dev.gallerist.lesson.Mark;
import dev.gallerist.roster.ClassList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lesson's end, in each of its ways, on the drawn class and the embedded models. */
class LessonRunTest {

    @TempDir
    Path nowhere;

    private final List<LessonSnapshot> told = new ArrayList<>();

    @Test
    void aSourceThatBreaksOffKeepsWhatWasRead() throws ModelUnavailable {
        // Given
        FrameSource breaks = new Breaking(new DemonstrationClass(ClassScript.demonstration(1)), 3);
        try (LessonRun run = run(breaks)) {
            // When
            LessonFacts facts = run.run(told::add, () -> false);
            // Then
            assertEquals(new LessonPhase.Interrupted("The stream ended."), facts.phase());
            assertEquals(8, facts.students().size());
            assertEquals(1, facts.group().size());
            assertEquals(3, run.report().pictures());
            assertEquals("interrupted", told.get(told.size() - 1).phase().wireName());
        }
    }

    @Test
    void aLessonThatIsStoppedEndsAfterItsPicture() throws ModelUnavailable {
        try (LessonRun run = run(new DemonstrationClass(ClassScript.demonstration(1)))) {
            // When
            LessonFacts facts = run.run(told::add, () -> told.size() == 2);
            // Then
            assertEquals(new LessonPhase.Ended(), facts.phase());
            assertEquals(2, run.report().pictures());
            assertEquals(1, told.get(1).at());
        }
    }

    @Test
    void snapshotsSayWhoIsHereAndWhatReadsThem() throws ModelUnavailable {
        try (LessonRun run = run(new DemonstrationClass(ClassScript.demonstration(1)))) {
            // When
            // a camera that is off is a student once its label was read in three pictures
            run.run(told::add, () -> told.size() == 3);
            // Then
            LessonSnapshot third = told.get(2);
            assertEquals(8, third.students().size());
            assertTrue(third.students().stream()
                    .allMatch(s -> s.present() && s.name().isPresent()));
            assertEquals(8, third.group().orElseThrow().present());
            assertTrue(third.runsOn().startsWith("embedded profile, face: cascade@"), third.runsOn());
        }
    }

    @Test
    void whatTheTeacherSaysOfNamesStandsFromTheNextPictureToTheEnd() throws Exception {
        // Given
        LessonInbox inbox = new LessonInbox();
        LessonListener tells = snapshot -> {
            told.add(snapshot);
            if (told.size() == 4) { // names alone make somebody a student after three pictures
                inbox.put(new LessonCommand.Rename(told.get(3).students().get(0).id(), "Mia B."));
                inbox.put(expecting("Tom Okafur"));
            }
        };
        try (LessonRun run = run(new DemonstrationClass(ClassScript.demonstration(1)))) {
            // When
            LessonFacts facts = run.run(tells, () -> told.size() == 6, inbox);
            // Then
            assertEquals(List.of("Mia Brandt", "Tom Okafor"), names(told.get(3)));
            assertEquals(List.of("Mia B.", "Tom Okafur"), names(told.get(4)));
            assertEquals(List.of("Mia B.", "Tom Okafur"), names(told.get(told.size() - 1)));
            assertEquals("Mia B.", facts.students().get(0).name().orElseThrow());
        }
    }

    @Test
    void marksAndBlackPicturesStandInTheSnapshots() throws ModelUnavailable {
        // Given a window that may not be captured from its fourth second on
        LessonInbox inbox = new LessonInbox();
        LessonListener marks = snapshot -> {
            told.add(snapshot);
            if (told.size() == 3) {
                inbox.put(new LessonCommand.MarkMoment());
                inbox.put(new LessonCommand.AnswerCue(1, CueAnswer.HELPFUL)); // there is none
            }
        };
        try (LessonRun run = run(new Forbidden(new DemonstrationClass(ClassScript.demonstration(1)), 4))) {
            // When
            LessonFacts facts = run.run(marks, () -> told.size() == 9, inbox);
            // Then: one state for each picture, and one more for what was told
            assertEquals(
                    List.of("live", "live", "live", "live", "live", "live", "live", "black", "black"),
                    told.stream().limit(9).map(s -> s.source().wireName()).toList());
            assertEquals(List.of(), told.get(2).notes().marks());
            assertEquals(List.of(new Mark(1, 2)), told.get(3).notes().marks());
            assertEquals(List.of(new Mark(1, 2)), facts.notes().marks());
            assertEquals(List.of(), facts.notes().cues());
        }
    }

    private static LessonCommand expecting(String names) {
        try {
            return new LessonCommand.ExpectNames(ClassList.parse("list", names.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException notAList) {
            throw new AssertionError(notAList);
        }
    }

    /** What the first two students are called. */
    private static List<String> names(LessonSnapshot snapshot) {
        return snapshot.students().stream()
                .limit(2)
                .map(student -> student.name().orElseThrow())
                .toList();
    }

    private LessonRun run(FrameSource source) throws ModelUnavailable {
        ModelPlaces embeddedOnly =
                new ModelPlaces(Optional.empty(), getClass().getClassLoader(), nowhere, Optional.empty(), false);
        return new LessonRun(
                LessonPlan.of(LessonId.random(), "Drawn"),
                source,
                () -> 0,
                Profile.EMBEDDED.open(new Nets(new ModelShelf(embeddedOnly))),
                () -> 0);
    }

    /** Is black after so many pictures, as a window is whose meeting program forbids it to be captured. */
    private static final class Forbidden extends ChangedSource {

        private int left;

        Forbidden(FrameSource inner, int pictures) {
            super(inner);
            this.left = pictures;
        }

        @Override
        public Optional<Frame> next() throws SourceBroken {
            Optional<Frame> next = inner.next();
            return left-- > 0 ? next : next.map(Forbidden::black);
        }

        private static Frame black(Frame frame) {
            byte[] levels = new byte[frame.pixels().bgr().length];
            return new Frame(frame.number(), frame.shownAt(), new Pixels(frame.size(), levels));
        }
    }

    /** Breaks off after so many pictures, as a stream does. */
    private static final class Breaking extends ChangedSource {

        private int left;

        Breaking(FrameSource inner, int pictures) {
            super(inner);
            this.left = pictures;
        }

        @Override
        public Optional<Frame> next() throws SourceBroken {
            if (left-- == 0) {
                throw new SourceBroken("The stream ended.");
            }
            return inner.next();
        }
    }
}
