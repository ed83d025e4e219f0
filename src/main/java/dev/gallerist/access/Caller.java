package dev.gallerist.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks. Immutable.
 *
 * @param subject who, the same in each visit: a token's subject, a key's name; 1 to 200 letters, never shown to others
 * @param name the person's name as the issuer of the token knows it, where it said: whose data a student may see
 */
public record Caller(String subject, Optional<String> name, Set<Role> roles) {

    /** The only user of a server that one person runs for themselves. */
    public static final Caller LOCAL =
            new Caller("local", Optional.empty(), EnumSet.of(Role.TEACHER, Role.INDIVIDUALS, Role.AUDITOR, Role.ADMIN));

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whether they may act as that. */
    public boolean may(Role role) {
        return roles.contains(role);
    }

    /** Whether a lesson of that owner is theirs. */
    public boolean owns(String owner) {
        return may(Role.TEACHER) && subject.equals(owner);
    }
}
