package dev.gallerist.summary.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gallerist.lesson.KeptLesson;
import dev.gallerist.storage.Database;
import dev.gallerist.storage.DatabaseAddress;
import dev.gallerist.summary.ArchivedLessons;
import dev.gallerist.summary.Biology;
import dev.gallerist.testsupport.MovedClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A server with one lesson, a program that hears of it, and all that is between them; a test opens the database. */
abstract class HookedLesson {

    static final Set<WebhookEvent> ALL = EnumSet.allOf(WebhookEvent.class);

    final ArchivedLessons archive = new ArchivedLessons();
    final MovedClock clock = new MovedClock(Biology.BEGAN);
    final ArchivedLessons.Kept running = archive.add(Biology.running(Biology.lesson("one", Biology.BEGAN, true)));
    HookServer hook;
    DatabaseAddress address;
    Database database;
    Webhooks webhooks;
    Outbox outbox;
    Newsroom newsroom;
    Courier courier;

    @BeforeEach
    void listen() throws Exception {
        hook = new HookServer();
    }

    @AfterEach
    void close() {
        hook.close();
        database.close();
    }

    /** Opens the database there, as a server that starts does. */
    void open(DatabaseAddress where) throws Exception {
        address = where;
        database = Database.open(where);
        webhooks = new Webhooks(database.jdbi(), clock, new SecureRandom());
        outbox = new Outbox(database.jdbi(), clock);
        newsroom = new Newsroom(archive, webhooks, outbox, clock);
        courier = new Courier(outbox, new Post(new WebhookAddresses(true), clock), clock);
    }

    Webhook add(Set<WebhookEvent> events) {
        return webhooks.add(Biology.TEACHER, hook.url(), events).orElseThrow();
    }

    void end() {
        KeptLesson over = Biology.lesson("one", Biology.BEGAN, true);
        running.lesson = over;
        Instant end = over.ended().orElseThrow();
        clock.pass(Duration.between(clock.instant(), end));
    }

    JsonNode body(int number) throws Exception {
        return new ObjectMapper().readTree(hook.heard.get(number).body());
    }
}
