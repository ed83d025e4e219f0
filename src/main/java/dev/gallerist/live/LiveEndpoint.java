package dev.gallerist.live;

import dev.gallerist.lesson.LessonId;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnPongMessage;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;

/**
 * Pushes a lesson to those who watch it. Who may open a connection is decided by {@link LiveGate} before. Nothing is
 * expected from the client.
 */
@WebSocket(path = "/live/{lesson}", endpointId = LiveEndpoint.ID)
public class LiveEndpoint {

    /** What Quarkus calls this endpoint. */
    static final String ID = "live";

    private static final TypedKey<Broadcast> BROADCAST = new TypedKey<>("broadcast");
    private static final TypedKey<Overlay> OVERLAY = new TypedKey<>("overlay");
    private static final CloseReason FORGOTTEN = new CloseReason(4404, "This lesson is no longer kept.");
    private static final CloseReason TOO_MANY = new CloseReason(1013, "Too many watch this lesson; try again later.");

    private final Broadcasts broadcasts;

    @Inject
    LiveEndpoint(Broadcasts broadcasts) {
        this.broadcasts = broadcasts;
    }

    @OnOpen
    void opened(WebSocketConnection connection) {
        Optional<Broadcast> broadcast = broadcasts.of(new LessonId(connection.pathParam("lesson")));
        // forgotten, or filled by others, between the gate and here
        if (broadcast.isEmpty()) {
            connection.closeAndAwait(FORGOTTEN);
        } else if (broadcasts.full(broadcast.get())) {
            connection.closeAndAwait(TOO_MANY);
        } else {
            join(broadcast.get(), connection);
        }
    }

    private static void join(Broadcast broadcast, WebSocketConnection connection) {
        LiveSocket socket = new LiveSocket(
                connection, Optional.ofNullable(connection.userData().get(LiveGate.CHANNEL)));
        Overlay overlay =
                broadcast.join(socket, Optional.ofNullable(connection.userData().get(LiveGate.SINCE)));
        connection.userData().put(BROADCAST, broadcast);
        connection.userData().put(OVERLAY, overlay);
        if (connection.isClosed()) {
            broadcast.leave(overlay);
        }
    }

    @OnTextMessage
    void heard(String ignored) {
        // nothing is expected; reading it away keeps the connection's control messages flowing
    }

    @OnPongMessage
    void answered(WebSocketConnection connection, Buffer ignored) {
        Optional.ofNullable(connection.userData().get(OVERLAY)).ifPresent(Overlay::answered);
    }

    @OnError
    void broke(IOException ignored) {
        // the client is gone without a goodbye, as clients are; its end is told below, and the log need not hear of it
    }

    @OnClose
    void left(WebSocketConnection connection) {
        Overlay overlay = connection.userData().get(OVERLAY);
        if (overlay != null) {
            connection.userData().get(BROADCAST).leave(overlay);
        }
    }
}
