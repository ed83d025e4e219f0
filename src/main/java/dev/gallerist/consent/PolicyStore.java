package dev.gallerist.consent;

import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * What this server may do, as it was settled over the network; what the configuration says holds until then. Table {@code setting}.
 * Whether it allows anything is for {@link Policy#off()} to say, wherever it came from. Safe on any thread; blocking.
 */
public final class PolicyStore {

    private static final String NAME = "policy";

    private final Jdbi jdbi;
    private final Policy configured;

    /** @param configured what the configuration says; {@link Policy#UNSET} where it says nothing */
    public PolicyStore(Jdbi jdbi, Policy configured) {
        this.jdbi = jdbi;
        this.configured = configured;
    }

    /** What holds now. */
    public Policy current() {
        return settled().orElse(configured);
    }

    /** What was settled over the network; empty where nothing was. */
    public Optional<Policy> settled() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT value FROM setting WHERE name = :name")
                        .bind("name", NAME)
                        .mapTo(String.class)
                        .findOne())
                .map(PolicyText::read);
    }

    /** From now on this holds, also after the server was started anew. */
    public void settle(Policy policy) {
        jdbi.useHandle(handle -> handle.createUpdate("INSERT INTO setting (name, value) VALUES (:name, :value)"
                        + " ON CONFLICT (name) DO UPDATE SET value = excluded.value")
                .bind("name", NAME)
                .bind("value", PolicyText.write(policy))
                .execute());
    }
}
