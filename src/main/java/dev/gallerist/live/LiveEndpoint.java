package dev.gallerist.live;

import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.RunningLesson;
import dev.gallerist.lesson.RunningLessons;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/**
 * Pushes a lesson to those who watch it. Who may open a connection is decided by {@link LiveGate} before. Nothing is
 * expected from the client.
 */
@WebSocket(path = "/live/{lesson}")
public class LiveEndpoint {

    /** An overlay shows two or three figures a second; more would only cost. */
    private static final Duration SHORTEST_GAP = Duration.ofMillis(100);

    private static final Duration BEAT = Duration.ofSeconds(5);

    private static final TypedKey<Overlay> OVERLAY = new TypedKey<>("overlay");
    private static final TypedKey<Long> BEATS = new TypedKey<>("beats");

    private final RunningLessons lessons;
    private final Vertx vertx;

    @Inject
    LiveEndpoint(RunningLessons lessons, Vertx vertx) {
        this.lessons = lessons;
        this.vertx = vertx;
    }

    @OnOpen
    void opened(WebSocketConnection connection) {
        Optional<RunningLesson> lesson = lessons.find(new LessonId(connection.pathParam("lesson")));
        if (lesson.isEmpty()) {
            // forgotten between the gate and here
            connection.closeAndAwait(new CloseReason(4404, "This lesson is no longer kept."));
            return;
        }
        Overlay overlay = new Overlay(
                lesson.get(),
                text -> connection.sendText(text).subscribeAsCompletionStage(),
                () -> connection.close(CloseReason.NORMAL).subscribe().with(done -> {}, fault -> {}),
                next -> vertx.setTimer(SHORTEST_GAP.toMillis(), timer -> next.run()));
        connection.userData().put(OVERLAY, overlay);
        connection.userData().put(BEATS, vertx.setPeriodic(BEAT.toMillis(), timer -> overlay.beat()));
        if (connection.isClosed()) {
            left(connection);
        }
    }

    @OnTextMessage
    void heard(String ignored) {
        // nothing is expected; reading it away keeps the connection's control messages flowing
    }

    @OnClose
    void left(WebSocketConnection connection) {
        Optional.ofNullable(connection.userData().remove(BEATS)).ifPresent(vertx::cancelTimer);
        Optional.ofNullable(connection.userData().remove(OVERLAY)).ifPresent(Overlay::close);
    }
}
