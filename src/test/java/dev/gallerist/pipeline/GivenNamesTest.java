package dev.gallerist.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.capture.demo.ClassScript;
import dev.gallerist.capture.demo.DemonstrationClass;
import dev.gallerist.capture.media.EncodedPicture;
import dev.gallerist.capture.share.SharedPicture;
import dev.gallerist.capture.share.SharedSource;
import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.inference.ModelPlaces;
import dev.gallerist.inference.ModelShelf;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonSnapshot;
import dev.gallerist.lesson.StudentNow;
import dev.gallerist.testsupport.EncodedPictures;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drawn faces that come one by one with their names, read by the pipeline with embedded models. */
class GivenNamesTest {

    /** As they stand on no label of the drawn class: they can only come from the header. */
    private static final List<String> NAMES = List.of("Юлия Ё.", "A");

    @TempDir
    Path nowhere;

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void participantsAreCalledWhatTheirSenderSaysAndTheirFacesAreRead() throws Exception {
        // Given
        ModelPlaces embeddedOnly =
                new ModelPlaces(Optional.empty(), getClass().getClassLoader(), nowhere, Optional.empty(), false);
        SharedSource source = new SharedSource("The participants", Duration.ZERO, nanos::get);
        List<LessonSnapshot> told = new ArrayList<>();
        try (DemonstrationClass drawn = new DemonstrationClass(ClassScript.demonstration(1));
                LessonRun run = new LessonRun(
                        LessonPlan.of(LessonId.random(), "Drawn"),
                        source,
                        () -> 0,
                        Profile.EMBEDDED.open(new Nets(new ModelShelf(embeddedOnly))),
                        nanos::get)) {
            send(source, drawn, 0);
            // When four pictures of two of them come, a second apart
            run.run(
                    snapshot -> {
                        told.add(snapshot);
                        send(source, drawn, told.size());
                    },
                    () -> told.size() == 4);
        }
        // Then
        List<StudentNow> students = told.get(3).students();
        assertEquals(NAMES, students.stream().map(s -> s.name().orElseThrow()).toList());
        assertTrue(students.stream().allMatch(StudentNow::present));
        assertTrue(students.stream().anyMatch(s -> s.scores().isPresent()), "no face was read");
    }

    private void send(SharedSource source, DemonstrationClass drawn, int second) {
        nanos.set(TimeUnit.SECONDS.toNanos(second));
        Frame picture = new Frame(second, Duration.ofSeconds(second), drawn.draw(Duration.ofSeconds(second)));
        // the first two of the first row, without their labels
        PixelSize size = picture.size();
        for (int i = 0; i < NAMES.size(); i++) {
            PixelBox tile = new PixelBox(
                    size.width() / 3 * i + size.width() / 24, size.height() / 24, size.width() / 4, size.height() / 4);
            byte[] jpeg = EncodedPictures.jpeg(picture.pixels().crop(tile), 384, 216);
            source.offer(new SharedPicture(
                    EncodedPicture.promised(jpeg).orElseThrow(), OptionalLong.empty(), Optional.of(NAMES.get(i))));
        }
    }
}
