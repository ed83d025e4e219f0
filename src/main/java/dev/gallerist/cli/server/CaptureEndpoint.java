package dev.gallerist.cli.server;

import dev.gallerist.lesson.LessonId;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Takes the pictures of shared lessons. Who may open a connection is decided by {@link CaptureGate} before; what comes is
 * judged by {@link Share} and {@link ShareDesk}. Pictures are only looked at from outside here, so this stays on the network's
 * threads and no message waits for a worker.
 */
@WebSocket(path = "/capture/{lesson}")
public class CaptureEndpoint {

    private static final long TICK_MILLIS = 500;

    private static final TypedKey<Share> SHARE = new TypedKey<>("share");

    private final ShareDesks desks;
    private final RefusalCounts refusals;

    @Inject
    CaptureEndpoint(ShareDesks desks, RefusalCounts refusals) {
        this.desks = desks;
        this.refusals = refusals;
    }

    void startClock(@Observes StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(TICK_MILLIS, timer -> desks.tick());
    }

    @OnOpen
    void opened(WebSocketConnection connection) {
        ShareLine line = new ShareLine(connection);
        Optional<ShareDesk> desk =
                LessonId.parse(connection.pathParam("lesson")).flatMap(desks::find);
        if (desk.isEmpty()) {
            // over between the gate and here
            refusals.count(CaptureEnd.LESSON_UNKNOWN.word());
            line.close(CaptureEnd.LESSON_UNKNOWN);
            return;
        }
        connection.userData().put(SHARE, desk.get().open(line));
        if (connection.isClosed()) {
            left(connection);
        }
    }

    @OnBinaryMessage
    Uni<Void> picture(byte[] message, WebSocketConnection connection) {
        share(connection).ifPresent(share -> share.binary(message));
        return Uni.createFrom().voidItem();
    }

    @OnTextMessage
    Uni<Void> text(String message, WebSocketConnection connection) {
        share(connection).ifPresent(share -> share.text(message));
        return Uni.createFrom().voidItem();
    }

    /** A frame beyond the configured size; Vert.x reads nothing more of the connection. */
    @OnError
    void beyondLimit(CorruptedWebSocketFrameException fault, WebSocketConnection connection) {
        refusals.count("beyond-every-limit");
        connection
                .close(new CloseReason(CaptureEnd.TOO_LARGE.code()))
                .subscribe()
                .with(done -> {}, gone -> {});
    }

    @OnClose
    void left(WebSocketConnection connection) {
        Optional.ofNullable(connection.userData().remove(SHARE)).ifPresent(Share::gone);
    }

    private static Optional<Share> share(WebSocketConnection connection) {
        return Optional.ofNullable(connection.userData().get(SHARE));
    }
}
