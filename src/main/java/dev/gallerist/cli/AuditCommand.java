package dev.gallerist.cli;

import dev.gallerist.access.AuditLog;
import dev.gallerist.storage.Database;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What is to be done with the audit log. */
@Command(name = "audit", mixinStandardHelpOptions = true, description = "Check the log of who did what.")
final class AuditCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Reads the whole log; also while the server runs. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "Check that no entry of the audit log was changed, removed or put in.",
                "Exit code 0 where it is whole, 2 where it is not or cannot be read."
            })
    static final class Verify implements Callable<Integer> {

        private final PrintWriter out;

        @Mixin
        private DatabaseChoice choice;

        Verify(PrintWriter out) {
            this.out = out;
        }

        @Override
        public Integer call() throws Exception {
            try (Database database = choice.open()) {
                AuditLog.Verdict verdict = new AuditLog(database.jdbi(), Clock.systemUTC()).verify();
                if (verdict.broken().isPresent()) {
                    throw new Refused("The audit log is broken at entry "
                            + verdict.broken().get() + ", the " + verdict.entries()
                            + ". that was read: it is missing or not as it was written.");
                }
                out.println("The audit log is whole: " + verdict.entries() + " entries, newest hash " + verdict.newest()
                        + ".");
                return 0;
            }
        }
    }
}
