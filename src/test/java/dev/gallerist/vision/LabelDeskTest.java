package dev.gallerist.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelSize;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LabelDeskTest {

    /** Reads a label's letter height as its name and notes the order. */
    private static final class NotingReader implements LabelReader {
        private final List<Integer> read = new ArrayList<>();
        private boolean closed;

        @Override
        public synchronized Optional<NameReading> read(LabelCrop label) {
            assertFalse(closed, "a closed reader must not be used");
            read.add(label.letterHeight());
            return Optional.of(new NameReading("Label " + label.letterHeight(), 1));
        }

        @Override
        public synchronized void close() {
            closed = true;
        }
    }

    private final NotingReader reader = new NotingReader();
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final LabelDesk desk = new LabelDesk(reader, work::add, () -> {});

    @Test
    void readingsComeAtTheNextPictureAndTheNewestFirst() {
        // Given three labels asked for one after the other while the reader is busy
        List<KnownLabel> labels = List.of(label(), label(), label());
        for (int n = 0; n < 3; n++) {
            desk.ask(labels.get(n), crop(n), 1);
        }

        // When two readings finish
        work.poll().run();
        work.poll().run();
        assertTrue(labels.get(2).name().isEmpty(), "votes belong to the asking thread");
        desk.collect();

        // Then they are those of the two newest
        assertEquals(List.of(2, 1), reader.read);
        assertEquals("Label 2", labels.get(2).name().orElseThrow().text());
        assertEquals("Label 1", labels.get(1).name().orElseThrow().text());
        assertTrue(labels.get(0).name().isEmpty());
    }

    @Test
    void whatWaitsIsBoundedAndTheOldestMayBeAskedForAgain() {
        // Given more labels than may wait
        List<KnownLabel> labels = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            labels.add(label());
            desk.ask(labels.get(n), crop(n), 1);
        }

        // When all that wait are read
        work.forEach(Runnable::run);
        desk.collect();

        // Then the oldest were not, and are wanted again
        assertEquals(48, reader.read.size());
        assertFalse(reader.read.contains(11));
        assertTrue(reader.read.contains(12));
        assertTrue(labels.get(11).wantsReading(2));
        assertFalse(labels.get(12).wantsReading(2));
    }

    @Test
    void nothingIsReadAfterClosing() {
        desk.ask(label(), crop(1), 1);
        desk.close();
        work.poll().run();

        assertTrue(reader.closed);
        assertEquals(List.of(), reader.read);
    }

    @Test
    void closingWaitsForTheReadingUnderWay() throws InterruptedException {
        // Given a desk with its own thread, whose reader is in the middle of a reading
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        List<String> events = Collections.synchronizedList(new ArrayList<>());
        LabelDesk beside = LabelDesk.beside(new LabelReader() {
            @Override
            public Optional<NameReading> read(LabelCrop label) {
                began.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException interrupted) {
                    events.add("interrupted");
                }
                events.add("read");
                return Optional.empty();
            }

            @Override
            public void close() {
                events.add("closed");
            }
        });
        beside.ask(label(), crop(1), 1);
        began.await();

        // When it is closed on another thread and the reading then ends
        Thread closing = new Thread(beside::close);
        closing.start();
        goOn.countDown();
        closing.join();

        // Then the reader was closed after its last reading
        assertEquals(List.of("read", "closed"), events);
    }

    @Test
    void aReaderThatFailsIsHeardOf() {
        LabelDesk broken = LabelDesk.atOnce(new LabelReader() {
            @Override
            public Optional<NameReading> read(LabelCrop label) {
                throw new LabelsUnreadable("The labels cannot be read; start again.");
            }

            @Override
            public void close() {}
        });
        broken.ask(label(), crop(1), 1);

        assertThrows(LabelsUnreadable.class, broken::collect);
    }

    private static KnownLabel label() {
        return new KnownLabel(new LabelMask(new byte[] {0}, 1, 1));
    }

    private static LabelCrop crop(int number) {
        PixelBox box = new PixelBox(0, 0, 1, 1);
        PixelSize one = new PixelSize(1, 1);
        return new LabelCrop(box, true, number, one, new byte[1], new LabelCrop.Strip(one, new byte[1], box));
    }
}
