package dev.gallerist.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.storage.Database;
import dev.gallerist.testsupport.Databases;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Token, keys and log-ins as the doorkeeper sees them, on both databases. */
class DoorkeeperTest {

    private static final Duration DAY = Duration.ofHours(12);
    private static final Caller BIOLOGY = new Caller("biology", Optional.of("Alice"), Set.of(Role.TEACHER));

    private final SetClock clock = new SetClock();
    private final SecureRandom random = new SecureRandom();
    private Database database;
    private LocalToken token;
    private ApiKeys keys;
    private Logins logins;
    private OverlayCodes codes;
    private Doorkeeper door;

    private void open(Databases kind) throws Exception {
        database = kind.open();
        door = doorkeeper(Optional.empty());
    }

    /** The same server after a restart. */
    private Doorkeeper doorkeeper(Optional<String> configured) {
        Jdbi jdbi = database.jdbi();
        token = new LocalToken(jdbi, random, clock, configured);
        keys = new ApiKeys(jdbi, random, clock);
        logins = new Logins(jdbi, random, clock, DAY);
        codes = new OverlayCodes(jdbi, random, clock, DAY);
        return new Doorkeeper(token, keys, logins, Optional.empty());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theFirstTokenIsMadeOnceAndKeptAsAHashOnly(Databases kind) throws Exception {
        open(kind);

        String secret = token.makeFirst().orElseThrow();

        assertEquals(Optional.empty(), token.makeFirst());
        assertEquals(Caller.LOCAL, door.admit(secret).orElseThrow().caller());
        assertEquals(Optional.empty(), door.admit(secret + "x"));
        assertEquals(Optional.empty(), door.admit(""));
        assertEquals(Optional.empty(), door.admit("x".repeat(1_000_000)));
        List<String> kept = database.jdbi().withHandle(handle -> handle.createQuery("SELECT hash FROM local_token")
                .mapTo(String.class)
                .list());
        assertEquals(List.of(Secrets.hash(secret)), kept);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aNewTokenEndsTheOldOneAndItsLogIns(Databases kind) throws Exception {
        open(kind);
        String old = token.makeFirst().orElseThrow();
        String cookie = logins.begin(door.admit(old).orElseThrow());
        assertTrue(door.loggedIn(cookie).isPresent());

        String fresh = token.makeNew();

        assertEquals(Optional.empty(), door.admit(old));
        assertEquals(Optional.empty(), door.loggedIn(cookie));
        assertTrue(door.admit(fresh).isPresent());
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aConfiguredTokenIsTheOnlyOne(Databases kind) throws Exception {
        open(kind);
        String made = token.makeFirst().orElseThrow();

        Doorkeeper configured = doorkeeper(Optional.of("a token of my own choice"));

        assertTrue(configured.admit("a token of my own choice").isPresent());
        assertEquals(Optional.empty(), configured.admit(made));
        assertEquals(Optional.empty(), token.makeFirst());
        assertThrows(IllegalArgumentException.class, () -> doorkeeper(Optional.of("too short")));
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aLogInOutlivesARestartButNotItsTime(Databases kind) throws Exception {
        open(kind);
        Admission admission = door.admit(token.makeFirst().orElseThrow()).orElseThrow();
        String cookie = logins.begin(admission);

        door = doorkeeper(Optional.empty());
        clock.goOn(DAY.minusSeconds(1));
        assertEquals(Optional.of(admission), door.loggedIn(cookie));
        clock.goOn(Duration.ofSeconds(1));
        assertEquals(Optional.empty(), door.loggedIn(cookie));
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whoLogsOutIsOut(Databases kind) throws Exception {
        open(kind);
        Admission admission = door.admit(token.makeFirst().orElseThrow()).orElseThrow();
        String one = logins.begin(admission);
        String other = logins.begin(admission);

        logins.end(one);

        assertEquals(Optional.empty(), door.loggedIn(one));
        assertTrue(door.loggedIn(other).isPresent());
        assertEquals(Optional.empty(), door.loggedIn("' OR '1'='1"));
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aKeyActsForItsMakerUntilItRunsOut(Databases kind) throws Exception {
        open(kind);
        ApiKeys.Made made = keys.make(BIOLOGY, "timetable", Set.of(Role.TEACHER), Duration.ofDays(1))
                .orElseThrow();
        assertTrue(made.secret().matches("glr_[0-9a-f]{12}_[A-Za-z0-9_-]{32}"), "192 random bits");

        Caller caller = door.admit(made.secret()).orElseThrow().caller();

        assertTrue(caller.owns("biology"));
        assertEquals(Set.of(Role.TEACHER), caller.roles());
        assertEquals(
                Optional.of(clock.instant()),
                keys.all(Optional.of("biology")).get(0).lastUsed());
        assertEquals(List.of(), keys.all(Optional.of("physics")));
        assertEquals(
                Optional.empty(),
                door.admit(made.secret().substring(0, made.secret().length() - 1) + "!"));
        clock.goOn(Duration.ofDays(1));
        assertEquals(Optional.empty(), door.admit(made.secret()));
        assertEquals(List.of(), keys.all(Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aKeyWithMoreThanItsMakerIsSomebodyElse(Databases kind) throws Exception {
        open(kind);
        Caller admin = new Caller("admin", Optional.empty(), Set.of(Role.ADMIN));

        ApiKeys.Made made = keys.make(admin, "bot", Set.of(Role.TEACHER), Duration.ofDays(1))
                .orElseThrow();

        Caller caller = door.admit(made.secret()).orElseThrow().caller();
        assertFalse(caller.owns("admin"));
        assertTrue(caller.owns("key:" + made.key().id()));
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aRevokedKeyEndsItsLogIns(Databases kind) throws Exception {
        open(kind);
        ApiKeys.Made made = keys.make(BIOLOGY, "tablet", Set.of(Role.TEACHER), Duration.ofDays(1))
                .orElseThrow();
        String cookie = logins.begin(door.admit(made.secret()).orElseThrow());
        assertTrue(door.loggedIn(cookie).isPresent());
        assertFalse(keys.revoke(made.key().id(), Optional.of("physics")), "somebody else's");

        assertTrue(keys.revoke(made.key().id(), Optional.of("biology")));

        assertEquals(Optional.empty(), door.admit(made.secret()));
        assertEquals(Optional.empty(), door.loggedIn(cookie));
        assertFalse(keys.revoke(made.key().id(), Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void anOverlaysCodeIsGoodForItsLessonAsLongAsALogIn(Databases kind) throws Exception {
        open(kind);
        String code = codes.issue("a");
        String other = codes.issue("b");
        assertTrue(codes.good(code, "a"));
        assertFalse(codes.good(code, "b"));
        assertEquals(Optional.empty(), door.admit(code), "a code is no token");
        assertEquals(Optional.empty(), door.loggedIn(code), "a code is no log-in");

        codes.forget("a");
        assertFalse(codes.good(code, "a"));
        clock.goOn(DAY);
        assertFalse(codes.good(other, "b"));
    }

    @Test
    void manyLogInsPushOutTheOldest() throws Exception {
        open(Databases.SQLITE);
        Admission admission = door.admit(token.makeFirst().orElseThrow()).orElseThrow();
        String first = logins.begin(admission);
        clock.goOn(Duration.ofSeconds(1));
        database.jdbi().useTransaction(handle -> {
            for (int i = 0; i < 4999; i++) {
                handle.execute(
                        "INSERT INTO login (hash, subject, roles, proof, valid_till) VALUES (?, 'x', 'teacher', 'openid', ?)",
                        "h" + i,
                        clock.millis() + DAY.toMillis());
            }
        });
        assertTrue(door.loggedIn(first).isPresent());

        String newest = logins.begin(admission);

        assertEquals(Optional.empty(), door.loggedIn(first));
        assertTrue(door.loggedIn(newest).isPresent());
    }
}
