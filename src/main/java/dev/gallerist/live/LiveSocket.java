package dev.gallerist.live;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** A WebSocket as an overlay's line. Safe on any thread. */
final class LiveSocket implements Overlay.Line {

    private final WebSocketConnection connection;
    private final Optional<ChannelHandlerContext> channel;

    /** @param channel what lies below the WebSocket; empty where that is not known */
    LiveSocket(WebSocketConnection connection, Optional<ChannelHandlerContext> channel) {
        this.connection = connection;
        this.channel = channel;
    }

    @Override
    public CompletionStage<?> send(String text) {
        return connection.sendText(text).subscribeAsCompletionStage();
    }

    @Override
    public void ping() {
        forget(connection.sendPing(Buffer.buffer()));
    }

    @Override
    public void close() {
        forget(connection.close(CloseReason.NORMAL));
    }

    @Override
    public void cut() {
        // a goodbye would wait behind what the client does not take, for ever
        channel.ifPresentOrElse(LiveSocket::reset, this::close);
    }

    /** Throws away what waits to be sent, in the system as well. */
    private static void reset(ChannelHandlerContext below) {
        below.channel().config().setOption(ChannelOption.SO_LINGER, 0);
        below.close();
    }

    /** Whatever becomes of it: a broken connection is told of by its end. */
    private static void forget(Uni<Void> sent) {
        sent.subscribe().with(done -> {}, fault -> {});
    }
}
