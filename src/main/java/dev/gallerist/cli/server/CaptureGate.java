package dev.gallerist.cli.server;

import dev.gallerist.access.Origins;
import dev.gallerist.access.Tickets;
import dev.gallerist.lesson.LessonId;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Decides at the upgrade who may send pictures to a lesson. Answers 403 to a foreign page, 404 where no such lesson is shared,
 * 429 when too many connections are open, and 401 without a ticket that is good for sending to it. What is refused is counted.
 */
@Singleton
public class CaptureGate implements HttpUpgradeCheck {

    /** No lesson's id has a colon: a ticket to watch is never one to send. */
    private static final String PURPOSE = "capture:";

    private final ShareDesks desks;
    private final Tickets tickets;
    private final Origins origins;
    private final RefusalCounts refusals;

    @Inject
    CaptureGate(ShareDesks desks, Tickets tickets, Origins origins, RefusalCounts refusals) {
        this.desks = desks;
        this.tickets = tickets;
        this.origins = origins;
        this.refusals = refusals;
    }

    /** What a ticket to send pictures to the lesson is issued for. */
    static String subject(LessonId id) {
        return PURPOSE + id;
    }

    @Override
    public boolean appliesTo(String endpointId) {
        return endpointId.equals(CaptureEndpoint.class.getName());
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        int status = status(context.httpRequest(), context.pathParam("lesson"));
        if (status == 101) {
            return CheckResult.permitUpgrade();
        }
        refusals.count("upgrade-" + status);
        return CheckResult.rejectUpgrade(status);
    }

    private int status(HttpServerRequest request, String id) {
        if (!origins.allow(Optional.ofNullable(request.getHeader("Origin")), request.getHeader("Host"))) {
            return 403;
        }
        Optional<LessonId> lesson = LessonId.parse(id);
        Optional<ShareDesk> desk = lesson.flatMap(desks::find);
        if (desk.isEmpty()) {
            return 404;
        }
        if (desk.get().full()) {
            return 429;
        }
        // last, so that a ticket is used up only by a connection that comes about
        String ticket = request.getParam("ticket");
        return ticket != null && tickets.redeem(ticket, subject(lesson.get())) ? 101 : 401;
    }
}
