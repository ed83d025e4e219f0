package dev.gallerist.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What people said about being read, for the lessons to come as well. Table {@code consent}. Safe on any thread; blocking.
 */
public final class ConsentStore {

    /** People who may be remembered of one class: twice the longest class list. Strangers cannot fill the disk. */
    public static final int MOST_PEOPLE = 4000;

    private static final String OF_SCOPE = " WHERE owner = :owner AND course = :course AND lesson = :lesson";
    private static final String OWN = "own";
    private static final String LISTED = "listed";
    private static final String INSERT =
            "INSERT INTO consent (owner, course, lesson, person, name, choice, origin, decided)"
                    + " VALUES (:owner, :course, :lesson, :person, :name, :choice, :origin, :decided)"
                    + " ON CONFLICT (owner, course, lesson, person) DO UPDATE SET name = excluded.name,"
                    + " choice = excluded.choice, origin = excluded.origin, decided = excluded.decided";
    private static final String UNLESS_REFUSED = " WHERE consent.origin = '" + LISTED + "' OR consent.choice = 'given'";

    private final Jdbi jdbi;

    public ConsentStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Remembers what a person said; the last word counts.
     *
     * @return false where nothing was remembered because too many people are
     */
    public boolean remember(ConsentScope scope, PersonChoice said, Instant when) {
        return others(scope, said.name()) < MOST_PEOPLE
                && jdbi.withHandle(handle -> put(handle, INSERT, scope, said, when));
    }

    /**
     * Remembers what a class list says, as many as there is room for; a person's own no stands against the list's yes.
     *
     * @return how many of them were remembered
     */
    public int rememberListed(ConsentScope scope, List<PersonChoice> listed, Instant when) {
        int room = MOST_PEOPLE - others(scope, "");
        // nothing but writes: a transaction of SQLite that reads first may be refused when it comes to write
        return jdbi.inTransaction(handle -> {
            int remembered = 0;
            for (PersonChoice said : listed.subList(0, Math.max(0, Math.min(room, listed.size())))) {
                String sql = said.choice().refuses() ? INSERT : INSERT + UNLESS_REFUSED;
                remembered += put(handle, sql, scope, said, when) ? 1 : 0;
            }
            return remembered;
        });
    }

    /** Everybody of whom something is remembered, by name. */
    public List<PersonChoice> choices(ConsentScope scope) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT name, choice, origin FROM consent" + OF_SCOPE + " ORDER BY name")
                        .bind("owner", scope.owner())
                        .bind("course", scope.course())
                        .bind("lesson", scope.lesson())
                        .map((row, context) -> read(row))
                        .list());
    }

    /** What that person said, however the name is written; empty where nothing is remembered. */
    public Optional<PersonChoice> choice(ConsentScope scope, String name) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT name, choice, origin FROM consent" + OF_SCOPE + " AND person = :person")
                .bind("owner", scope.owner())
                .bind("course", scope.course())
                .bind("lesson", scope.lesson())
                .bind("person", ConsentRoster.folded(name))
                .map((row, context) -> read(row))
                .findOne());
    }

    /** Forgets what was said for this one lesson only; returns how many rows that were. What was said for a class stays. */
    public long forget(String lesson) {
        return jdbi.withHandle(
                handle -> handle.createUpdate("DELETE FROM consent WHERE lesson = :lesson AND course = ''")
                        .bind("lesson", lesson)
                        .execute());
    }

    /** Forgets what was said before that moment and never since; returns how many rows that were. */
    public long forgetBefore(Instant moment) {
        return jdbi.withHandle(handle -> handle.createUpdate("DELETE FROM consent WHERE decided < :moment")
                .bind("moment", moment.toEpochMilli())
                .execute());
    }

    /** How many people but this one are remembered. */
    private int others(ConsentScope scope, String name) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT COUNT(*) FROM consent" + OF_SCOPE + " AND person <> :person")
                        .bind("owner", scope.owner())
                        .bind("course", scope.course())
                        .bind("lesson", scope.lesson())
                        .bind("person", ConsentRoster.folded(name))
                        .mapTo(Integer.class)
                        .one());
    }

    private static boolean put(Handle handle, String sql, ConsentScope scope, PersonChoice said, Instant when) {
        return handle.createUpdate(sql)
                        .bind("owner", scope.owner())
                        .bind("course", scope.course())
                        .bind("lesson", scope.lesson())
                        .bind("person", ConsentRoster.folded(said.name()))
                        .bind("name", said.name())
                        .bind("choice", said.choice().wireName())
                        .bind("origin", said.own() ? OWN : LISTED)
                        .bind("decided", when.toEpochMilli())
                        .execute()
                > 0;
    }

    private static PersonChoice read(ResultSet row) throws SQLException {
        // a word of a newer Gallerist: nobody is read on a guess
        ConsentChoice choice = ConsentChoice.named(row.getString("choice")).orElse(ConsentChoice.WITHDRAWN);
        return new PersonChoice(row.getString("name"), choice, OWN.equals(row.getString("origin")));
    }
}
