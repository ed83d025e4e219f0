package dev.gallerist.cli.server;

import dev.gallerist.summary.webhook.WebhookEvent;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a request to be told of lessons, unchecked. */
public record WebhookRequest(
        @Schema(description = "Where to; https") String url,
        @Schema(description = "lesson-ended, cue") List<String> events) {

    /** @throws ApiProblem when one is unknown, or there is none */
    Set<WebhookEvent> checkedEvents() {
        if (events == null || events.isEmpty() || events.size() > WebhookEvent.values().length) {
            throw unclear();
        }
        Set<WebhookEvent> known = EnumSet.noneOf(WebhookEvent.class);
        for (String word : events) {
            known.add(WebhookEvent.named(word).orElseThrow(WebhookRequest::unclear));
        }
        return known;
    }

    static ApiProblem unclear() {
        return ApiProblem.badRequest(
                "A webhook needs a url and the events it is told of: lesson-ended, cue.",
                "Send for example {\"url\": \"https://school.example/hook\", \"events\": [\"lesson-ended\"]}.");
    }
}
