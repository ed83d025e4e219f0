package dev.gallerist.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Roles as words, and back. */
final class Roles {

    private Roles() {}

    /** The words with spaces between, always in the same order. */
    static String words(Set<Role> roles) {
        return roles.stream().sorted().map(Role::wireName).collect(Collectors.joining(" "));
    }

    /** The roles among these words; others are left out. */
    static Set<Role> among(Collection<String> words) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        words.stream().map(Role::named).flatMap(Optional::stream).forEach(roles::add);
        return roles;
    }
}
