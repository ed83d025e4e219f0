package dev.gallerist.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a key for another program; not the key itself. Immutable.
 *
 * @param id public; stands in the key
 * @param maker the subject of who made it
 * @param name what its maker calls it, 1 to 100 letters
 * @param lastUsed to about a minute
 */
public record ApiKey(
        String id,
        String maker,
        String name,
        Set<Role> roles,
        Instant made,
        Instant expires,
        Optional<Instant> lastUsed) {

    public ApiKey {
        roles = Set.copyOf(roles);
    }
}
