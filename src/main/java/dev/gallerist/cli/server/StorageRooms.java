package dev.gallerist.cli.server;

import dev.gallerist.lesson.LessonArchive;
import dev.gallerist.lesson.LessonJournals;
import dev.gallerist.lesson.store.JournalTicks;
import dev.gallerist.lesson.store.SqlArchive;
import dev.gallerist.lesson.store.SqlJournals;
import dev.gallerist.storage.Database;
import dev.gallerist.storage.DatabaseAddress;
import dev.gallerist.storage.DatabaseUnavailable;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Opens the database and makes what writes and reads lessons in it, once per server. */
@Singleton
class StorageRooms {

    private static final Logger LOG = Logger.getLogger(StorageRooms.class);

    @Produces
    @Singleton
    Database database(StorageConfig config) throws DatabaseUnavailable {
        return Database.open(new DatabaseAddress(config.url(), config.user(), config.password()));
    }

    void close(@Disposes Database database) {
        database.close();
    }

    @Produces
    @Singleton
    Jdbi jdbi(Database database) {
        return database.jdbi();
    }

    /** Lessons that a server before this one left behind are ended before the first begins. */
    @Produces
    @Singleton
    @Typed({SqlJournals.class, LessonJournals.class})
    SqlJournals journals(Jdbi jdbi) {
        SqlJournals journals = new SqlJournals(jdbi, Clock.systemUTC());
        int interrupted = journals.finishInterrupted();
        if (interrupted > 0) {
            LOG.infof("%d lessons were running when the server stopped; they are kept as interrupted", interrupted);
        }
        return journals;
    }

    /** Made when the server starts: a database that cannot be opened keeps it from starting, not from giving a lesson. */
    @Startup
    @Produces
    @Singleton
    JournalTicks ticks(SqlJournals journals) {
        return new JournalTicks(journals, JournalTicks.EVERY);
    }

    void close(@Disposes JournalTicks ticks) {
        ticks.close();
    }

    @Produces
    @Singleton
    @Typed(LessonArchive.class)
    SqlArchive archive(Jdbi jdbi, SqlJournals journals) {
        return new SqlArchive(jdbi, journals);
    }
}
