package dev.gallerist.live;

import dev.gallerist.access.Origins;
import dev.gallerist.access.Tickets;
import dev.gallerist.lesson.LessonId;
import io.netty.channel.ChannelHandlerContext;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.UserData;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Decides at the upgrade who may watch a lesson. Answers 403 to a foreign page, 404 where no such lesson is known, 429 when
 * too many watch it, and 401 without a ticket that is good for it.
 */
@Singleton
public class LiveGate implements HttpUpgradeCheck {

    /** What the client said it knows already. */
    static final TypedKey<Since> SINCE = new TypedKey<>("since");

    /** What lies below the WebSocket. */
    static final TypedKey<ChannelHandlerContext> CHANNEL = new TypedKey<>("channel");

    private final Broadcasts broadcasts;
    private final Tickets tickets;
    private final Origins origins;

    @Inject
    LiveGate(Broadcasts broadcasts, Tickets tickets, Origins origins) {
        this.broadcasts = broadcasts;
        this.tickets = tickets;
        this.origins = origins;
    }

    /** Other WebSockets have gates of their own. */
    @Override
    public boolean appliesTo(String endpointId) {
        return endpointId.equals(LiveEndpoint.ID);
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        int status = status(context.httpRequest(), context.pathParam("lesson"));
        if (status != 101) {
            return CheckResult.rejectUpgrade(status);
        }
        remember(context.httpRequest(), context.userData());
        return CheckResult.permitUpgrade();
    }

    private int status(HttpServerRequest request, String id) {
        if (!origins.allow(Optional.ofNullable(request.getHeader("Origin")), request.getHeader("Host"))) {
            return 403;
        }
        Optional<Broadcast> broadcast = LessonId.parse(id).flatMap(broadcasts::of);
        if (broadcast.isEmpty()) {
            return 404;
        }
        if (broadcasts.full(broadcast.get())) {
            return 429;
        }
        // last, so that a ticket is used up only by a connection that comes about
        String ticket = request.getParam("ticket");
        return ticket != null && tickets.redeem(ticket, id) ? 101 : 401;
    }

    private static void remember(HttpServerRequest request, UserData data) {
        Since.parse(request.getParam("since")).ifPresent(since -> data.put(SINCE, since));
        if (request.connection() instanceof ConnectionBase connection) {
            data.put(CHANNEL, connection.channelHandlerContext());
        }
    }
}
