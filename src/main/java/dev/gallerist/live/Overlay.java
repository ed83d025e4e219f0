package dev.gallerist.live;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gallerist.lesson.LessonState;
import dev.gallerist.lesson.RunningLesson;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One connected overlay of one lesson: turns the lesson's states into messages and sends them, newest only. Safe on any
 * thread; messages are made one after the other.
 */
final class Overlay {

    private final NewestOnlySender<LessonState> sender;
    private final Function<String, CompletionStage<?>> text;
    private final Runnable finished;
    private final Runnable unwatch;
    private LessonState sent;

    /**
     * @param text sends one text message, completing when it was written
     * @param finished called once, after the lesson's last message was written
     * @param pause see {@link NewestOnlySender}
     */
    Overlay(
            RunningLesson lesson,
            Function<String, CompletionStage<?>> text,
            Runnable finished,
            Consumer<Runnable> pause) {
        this.text = text;
        this.finished = finished;
        this.sender = new NewestOnlySender<>(lesson::newest, this::send, pause);
        this.unwatch = lesson.watch(state -> sender.wake());
        // after the watch began, so that no state falls between
        sender.wake();
    }

    /** Shows that the connection lives: sends what is new, or that nothing is. */
    void beat() {
        sender.wake();
    }

    /** Ends the watch; nothing is sent any more. */
    void close() {
        unwatch.run();
        sender.close();
    }

    private CompletionStage<?> send(LessonState newest) {
        ObjectNode message = sent == null
                ? LiveMessages.snapshot(newest)
                : LiveMessages.between(sent, newest).orElseGet(() -> LiveMessages.beat(newest));
        sent = newest;
        CompletionStage<?> written = text.apply(message.toString());
        if (!newest.last()) {
            return written;
        }
        close();
        return written.whenComplete((done, fault) -> finished.run());
    }
}
