package dev.gallerist.cli.server;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;

/** A share's WebSocket. At most one message is under way: who does not read makes nothing pile up. Safe on any thread. */
final class ShareLine implements ShareConnection {

    private final WebSocketConnection connection;
    private boolean underWay;
    private String next;

    ShareLine(WebSocketConnection connection) {
        this.connection = connection;
    }

    @Override
    public void say(String text) {
        synchronized (this) {
            if (underWay) {
                next = text;
                return;
            }
            underWay = true;
        }
        connection.sendText(text).subscribe().with(done -> written(), fault -> written());
    }

    private void written() {
        String waiting;
        synchronized (this) {
            underWay = false;
            waiting = next;
            next = null;
        }
        if (waiting != null && connection.isOpen()) {
            say(waiting);
        }
    }

    @Override
    public void close(CaptureEnd why) {
        connection
                .close(new CloseReason(why.code(), why.sentence()))
                .subscribe()
                .with(done -> {}, fault -> {});
    }
}
