package dev.gallerist.cli.server;

import dev.gallerist.summary.webhook.Courier;
import dev.gallerist.summary.webhook.Newsroom;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Tells other programs of lessons, on a thread of its own. */
@Singleton
class WebhookJob {

    private Turns turns;

    void start(@Observes StartupEvent event, Newsroom newsroom, Courier courier, WebhooksConfig config) {
        turns = new Turns("webhooks", config.every(), () -> {
            newsroom.turn();
            courier.turn();
        });
    }

    void stop(@Observes ShutdownEvent event) {
        if (turns != null) {
            turns.close();
        }
    }
}
