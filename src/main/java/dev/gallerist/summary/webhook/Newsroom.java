package dev.gallerist.summary.webhook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gallerist.lesson.Cue;
import dev.gallerist.lesson.KeptLesson;
import dev.gallerist.lesson.LessonArchive;
import dev.gallerist.lesson.LessonJson;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Looks into the archive for what webhooks are to be told and puts it into the outbox, once. It asks the archive and not the
 * running lessons: so the lesson's thread is never kept waiting, and what ended while the server was dying is told after its restart.
 * One thread at a time; blocking.
 */
public final class Newsroom {

    /** What is older is no news. */
    static final Duration LOOKS_BACK = Duration.ofDays(1);

    /** More lessons than a teacher holds in a day. */
    private static final int MOST_LESSONS = 50;

    private final LessonArchive archive;
    private final Webhooks webhooks;
    private final Outbox outbox;
    private final Clock clock;

    public Newsroom(LessonArchive archive, Webhooks webhooks, Outbox outbox, Clock clock) {
        this.archive = archive;
        this.webhooks = webhooks;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * One turn.
     *
     * @return how many messages are new
     */
    public int turn() {
        int fresh = 0;
        for (Webhook webhook : webhooks.all()) {
            for (KeptLesson lesson : archive.list(Optional.of(webhook.owner()), Optional.empty(), MOST_LESSONS)) {
                if (isNews(lesson, webhook)) {
                    fresh += tell(webhook, lesson);
                }
            }
        }
        return fresh;
    }

    private boolean isNews(KeptLesson lesson, Webhook webhook) {
        Instant over = lesson.ended().orElse(clock.instant());
        return !over.isBefore(webhook.made()) && over.isAfter(clock.instant().minus(LOOKS_BACK));
    }

    private int tell(Webhook webhook, KeptLesson lesson) {
        List<Boolean> told = new ArrayList<>();
        if (webhook.events().contains(WebhookEvent.CUE)) {
            for (Cue cue : archive.notes(lesson.id()).cues()) {
                ObjectNode body = body(WebhookEvent.CUE, lesson);
                body.set("cue", LessonJson.cues(List.of(cue)).get(0));
                told.add(put(webhook, lesson, "cue " + cue.number(), body));
            }
        }
        if (webhook.events().contains(WebhookEvent.LESSON_ENDED)
                && lesson.phase().last()) {
            told.add(put(webhook, lesson, "lesson-ended", body(WebhookEvent.LESSON_ENDED, lesson)));
        }
        return (int) told.stream().filter(fresh -> fresh).count();
    }

    private boolean put(Webhook webhook, KeptLesson lesson, String subject, ObjectNode body) {
        String id = UUID.randomUUID().toString();
        return outbox.put(webhook, lesson.id(), subject, id, body.put("id", id).toString());
    }

    /** Neither title nor class: both may carry names. */
    private ObjectNode body(WebhookEvent event, KeptLesson lesson) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("event", event.wireName());
        body.put("at", clock.instant().toString());
        body.putObject("lesson")
                .put("id", lesson.id().value())
                .put("phase", lesson.phase().wireName())
                .put("began", lesson.began().toString())
                .put("ended", lesson.ended().map(Instant::toString).orElse(null))
                .put("seconds", LessonJson.hundredths(lesson.at()));
        return body;
    }
}
