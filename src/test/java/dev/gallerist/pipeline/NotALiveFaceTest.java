package dev.gallerist.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.affect.Obstacle;
import dev.gallerist.capture.FrameSource;
import dev.gallerist.capture.SourceBroken;
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
import dev.gallerist.vision.Tile;
import dev.gallerist.vision.TileFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The drawn class with a photograph in its first tile, a video that stops after five seconds in its second, a camera that shows
 * black in its third and a plain wall in its fourth, all with a compressor's noise: each of them is present, none is read.
 */
class NotALiveFaceTest {

    private static final int PICTURES = 24;
    private static final double PER_SECOND = 2;
    private static final double STOPS = 5;

    @TempDir
    Path nowhere;

    private final List<LessonSnapshot> told = new ArrayList<>();
    private List<Tile> tiles = List.of();

    @Test
    void photographsStoppedVideosAndEmptyTilesArePresentAndNeverRead() throws Exception {
        // When
        LessonFacts facts;
        try (LessonRun run = run()) {
            facts = run.run(told::add, () -> told.size() == PICTURES);
        }
        // Then: the photograph is never read, from the first picture to the last
        assertTrue(in(0, facts).count() > PICTURES / 2, "the photograph's face is found");
        assertTrue(in(0, facts)
                .allMatch(o -> o.scores().isEmpty() && o.unreadable().equals(Optional.of(Obstacle.NOT_LIVE))));
        // the video is read until it has stood still for three seconds, and then no more
        assertTrue(in(1, facts).anyMatch(o -> o.at() <= STOPS && o.scores().isPresent()), "it was read before");
        assertTrue(in(1, facts).filter(o -> o.at() > STOPS + 3.5).count() > 4, "its face is still found");
        assertTrue(in(1, facts).filter(o -> o.at() > STOPS + 3.5).allMatch(o -> o.scores()
                .isEmpty()));
        // nothing is no face
        assertEquals(0, in(2, facts).count() + in(3, facts).count());
        // the others are read as before
        assertTrue(in(4, facts).filter(o -> o.scores().isPresent()).count() > PICTURES / 2);
        // and all of them are present
        LessonSnapshot last = told.get(PICTURES - 1);
        assertEquals(
                tiles.size(),
                last.students().stream().filter(StudentNow::present).count());
        assertEquals(tiles.size(), last.group().orElseThrow().present());
        assertTrue(last.group().orElseThrow().readable() <= tiles.size() - 4);
    }

    private Stream<Observation> in(int tile, LessonFacts facts) {
        PixelBox box = tiles.get(tile).box();
        return facts.observations().stream().filter(o -> {
            PixelBox face = new PixelBox(
                    o.place().x(), o.place().y(), o.place().width(), o.place().height());
            return box.contains(face.centre());
        });
    }

    private LessonRun run() throws Exception {
        ModelPlaces embeddedOnly =
                new ModelPlaces(Optional.empty(), getClass().getClassLoader(), nowhere, Optional.empty(), false);
        return new LessonRun(
                new LessonPlan(LessonId.random(), "Stopped", ClassList.EMPTY, true),
                new Stopping(new DemonstrationClass(ClassScript.demonstration(PER_SECOND))),
                () -> 0,
                Profile.EMBEDDED.open(new Nets(new ModelShelf(embeddedOnly))),
                () -> 0);
    }

    /** Replaces what four of the tiles show, with noise of two levels; names stay as they are. */
    private final class Stopping extends ChangedSource {

        private final Random noise = new Random(7);
        private Pixels first;
        private Pixels stopped;

        Stopping(FrameSource inner) {
            super(inner);
        }

        @Override
        public Optional<Frame> next() throws SourceBroken {
            return inner.next().map(this::changed);
        }

        private Frame changed(Frame frame) {
            if (first == null) {
                first = frame.pixels();
                tiles = new TileFinder().find(frame);
            }
            if (frame.seconds() <= STOPS) {
                stopped = frame.pixels();
            }
            byte[] bgr = frame.pixels().bgr().clone();
            put(bgr, first, tiles.get(0).box());
            put(bgr, stopped, tiles.get(1).box());
            fill(bgr, tiles.get(2).box(), 2);
            fill(bgr, tiles.get(3).box(), 120);
            return new Frame(frame.number(), frame.shownAt(), new Pixels(frame.size(), bgr));
        }

        private void put(byte[] bgr, Pixels from, PixelBox box) {
            for (int y = box.y(); y < box.bottom(); y++) {
                int row = y * size().width() * 3;
                for (int i = row + box.x() * 3; i < row + box.right() * 3; i++) {
                    bgr[i] = noisy(from.bgr()[i] & 255);
                }
            }
        }

        /** All but the lower fifth, where the name is. */
        private void fill(byte[] bgr, PixelBox box, int level) {
            for (int y = box.y(); y < box.bottom() - box.height() / 5; y++) {
                int row = y * size().width() * 3;
                for (int i = row + box.x() * 3; i < row + box.right() * 3; i++) {
                    bgr[i] = noisy(level);
                }
            }
        }

        private byte noisy(int level) {
            return (byte) Math.max(0, Math.min(255, level + noise.nextInt(5) - 2));
        }
    }
}
