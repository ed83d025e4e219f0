package dev.gallerist.cli;

import dev.gallerist.access.LocalToken;
import dev.gallerist.cli.server.LoginAddress;
import dev.gallerist.storage.Database;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A new log-in for who lost theirs; also while the server runs. */
@Command(
        name = "reset-token",
        mixinStandardHelpOptions = true,
        description =
                "Make a new log-in address; the one before is void, and whoever is logged in with it is logged out.")
final class ResetTokenCommand implements Callable<Integer> {

    private final PrintWriter out;

    @Mixin
    private DatabaseChoice choice;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "The server's port, for the address that is shown (default: ${DEFAULT-VALUE}).")
    private int port;

    ResetTokenCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() throws Exception {
        try (Database database = choice.open()) {
            String token =
                    new LocalToken(database.jdbi(), new SecureRandom(), Clock.systemUTC(), Optional.empty()).makeNew();
            out.println(LoginAddress.inWords(port, token));
            return 0;
        }
    }
}
