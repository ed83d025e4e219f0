package dev.gallerist.cli.server;

import dev.gallerist.access.LocalToken;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the server's own token at the first start and shows it once: on the standard output, never in the log. */
@Singleton
class FirstToken {

    private final LocalToken token;
    private final int port;

    @Inject
    FirstToken(LocalToken token, @ConfigProperty(name = "quarkus.http.port", defaultValue = "8080") int port) {
        this.token = token;
        this.port = port;
    }

    void make(@Observes StartupEvent started) {
        token.makeFirst().ifPresent(secret -> System.out.println(LoginAddress.inWords(port, secret)));
    }
}
