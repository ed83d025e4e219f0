package dev.gallerist.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gallerist.lesson.LessonInbox.Delivery;
import dev.gallerist.roster.ClassList;
import dev.gallerist.roster.StudentId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LessonInboxTest {

    private final LessonInbox inbox = new LessonInbox();

    @Test
    void commandsAreTakenOnceInTheirOrder() {
        // Given
        inbox.put(rename(1, "Alice"));
        inbox.put(rename(2, "Boris"));
        inbox.put(rename(1, "Alicia"));
        // When / Then
        assertEquals(List.of(rename(1, "Alice"), rename(2, "Boris"), rename(1, "Alicia")), inbox.take());
        assertEquals(List.of(), inbox.take());
    }

    @Test
    void aNewerClassListReplacesOneThatStillWaits() throws IOException {
        // Given
        LessonCommand first = new LessonCommand.ExpectNames(list("Alice"));
        LessonCommand second = new LessonCommand.ExpectNames(list("Alice\nBoris"));
        inbox.put(first);
        inbox.put(rename(1, "Alice"));
        // When
        assertEquals(Delivery.TAKEN, inbox.put(second));
        // Then
        assertEquals(List.of(rename(1, "Alice"), second), inbox.take());
    }

    @Test
    void aFullInboxTakesNoMoreUntilItIsEmptied() {
        for (int i = 0; i < LessonInbox.MOST_WAITING; i++) {
            assertEquals(Delivery.TAKEN, inbox.put(rename(i, "Alice")));
        }

        assertEquals(Delivery.FULL, inbox.put(rename(0, "Boris")));

        assertEquals(LessonInbox.MOST_WAITING, inbox.take().size());
        assertEquals(Delivery.TAKEN, inbox.put(rename(0, "Boris")));
    }

    @Test
    void aClosedInboxGivesOutWhatWaitedAndTakesNothing() {
        inbox.put(rename(1, "Alice"));

        assertEquals(List.of(rename(1, "Alice")), inbox.close());

        assertEquals(Delivery.OVER, inbox.put(rename(1, "Boris")));
        assertEquals(List.of(), inbox.take());
    }

    @Test
    void whoWaitsIsAsleepUntilACommandComes() throws Exception {
        Thread waiting = inOtherThread();

        inbox.put(rename(1, "Alice"));

        waiting.join(10_000);
        assertFalse(waiting.isAlive());
        assertEquals(List.of(rename(1, "Alice")), inbox.take());
    }

    @Test
    void ringingWakesWhoWaitsAndWhoWaitsNext() throws Exception {
        // Given one that waits
        Thread waiting = inOtherThread();
        inbox.ring();
        waiting.join(10_000);
        assertFalse(waiting.isAlive());
        // When it was rung before anybody waits
        inbox.ring();
        // Then the next one does not wait
        inbox.await();
    }

    private Thread inOtherThread() {
        Thread thread = new Thread(() -> {
            try {
                inbox.await();
            } catch (InterruptedException told) {
                throw new AssertionError(told);
            }
        });
        thread.start();
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return thread;
    }

    @Test
    void aNameIsCleanOrNone() {
        assertEquals("Zoë", rename(1, "  Zoe\u0308\n").name());
        assertThrows(IllegalArgumentException.class, () -> rename(1, " \t "));
        assertThrows(IllegalArgumentException.class, () -> rename(1, "x".repeat(101)));
    }

    private static LessonCommand.Rename rename(int student, String name) {
        return new LessonCommand.Rename(new StudentId(student), name);
    }

    private static ClassList list(String lines) throws IOException {
        return ClassList.parse("list", lines.getBytes(StandardCharsets.UTF_8));
    }
}
