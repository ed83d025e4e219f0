package dev.gallerist.summary.webhook;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

/**
 * Sends one message over HTTP: signed, without following redirects, without reading what is answered. Safe on any thread; blocks for at most
 * {@link #PATIENCE}.
 */
public final class Post {

    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client;
    private final WebhookAddresses addresses;
    private final Clock clock;

    public Post(WebhookAddresses addresses, Clock clock) {
        this.addresses = addresses;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(PATIENCE)
                .build();
    }

    /** One attempt: taken where the answer is a status of 200 to 299. */
    Delivery send(Message message) throws InterruptedException {
        try {
            addresses.check(message.url());
            HttpResponse<Void> answer = client.send(request(message), HttpResponse.BodyHandlers.discarding());
            return answer.statusCode() / 100 == 2 ? new Delivery.Taken() : new Delivery.Failed();
        } catch (IOException | WebhookAddresses.Refused unreachable) {
            return new Delivery.Failed();
        }
    }

    private HttpRequest request(Message message) {
        return HttpRequest.newBuilder(message.url())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Gallerist")
                .header(Signature.HEADER, Signature.of(message.secret(), clock.instant(), message.body()))
                .POST(HttpRequest.BodyPublishers.ofString(message.body(), StandardCharsets.UTF_8))
                .build();
    }
}
