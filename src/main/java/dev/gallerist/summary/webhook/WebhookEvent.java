package dev.gallerist.summary.webhook;

import java.util.Arrays;
import java.util.Optional;

/** What a webhook can be told of. */
public enum WebhookEvent {
    /** A lesson is over: it ended, or was interrupted. */
    LESSON_ENDED("lesson-ended"),
    /** A cue began in a lesson. */
    CUE("cue");

    private final String wireName;

    WebhookEvent(String wireName) {
        this.wireName = wireName;
    }

    /** The word in requests and messages. */
    public String wireName() {
        return wireName;
    }

    /** The event of that word. */
    public static Optional<WebhookEvent> named(String word) {
        return Arrays.stream(values())
                .filter(event -> event.wireName.equals(word))
                .findFirst();
    }
}
