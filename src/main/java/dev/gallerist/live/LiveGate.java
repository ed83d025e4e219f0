package dev.gallerist.live;

import dev.gallerist.access.Origins;
import dev.gallerist.access.Tickets;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.RunningLesson;
import dev.gallerist.lesson.RunningLessons;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Decides at the upgrade who may watch a lesson. Answers 403 to a foreign page, 404 where no such lesson is known, 429 when
 * too many watch it, and 401 without a ticket that is good for it.
 */
@Singleton
public class LiveGate implements HttpUpgradeCheck {

    /** Overlays of one lesson; a lesson has one teacher and a few screens. */
    private static final int WATCHERS_AT_MOST = 50;

    private final RunningLessons lessons;
    private final Tickets tickets;
    private final Origins origins;

    @Inject
    LiveGate(RunningLessons lessons, Tickets tickets, Origins origins) {
        this.lessons = lessons;
        this.tickets = tickets;
        this.origins = origins;
    }

    /** Other WebSockets have gates of their own. */
    @Override
    public boolean appliesTo(String endpointId) {
        return endpointId.equals(LiveEndpoint.class.getName());
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        int status = status(context.httpRequest(), context.pathParam("lesson"));
        return status == 101 ? CheckResult.permitUpgrade() : CheckResult.rejectUpgrade(status);
    }

    private int status(HttpServerRequest request, String id) {
        if (!origins.allow(Optional.ofNullable(request.getHeader("Origin")), request.getHeader("Host"))) {
            return 403;
        }
        Optional<RunningLesson> lesson = LessonId.parse(id).flatMap(lessons::find);
        if (lesson.isEmpty()) {
            return 404;
        }
        if (lesson.get().watchers() >= WATCHERS_AT_MOST) {
            return 429;
        }
        // last, so that a ticket is used up only by a connection that comes about
        String ticket = request.getParam("ticket");
        return ticket != null && tickets.redeem(ticket, id) ? 101 : 401;
    }
}
