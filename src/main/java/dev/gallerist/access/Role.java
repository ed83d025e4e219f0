package dev.gallerist.access;

import java.util.Arrays;
import java.util.Optional;

/** What somebody may do here. */
public enum Role {
    /** Starts lessons, watches and keeps their own. */
    TEACHER("teacher"),
    /** Sees single students' readings where a lesson's rules let them be kept; beside {@link #TEACHER}, never alone. */
    INDIVIDUALS("individuals"),
    /** Sees what is kept of themselves. */
    STUDENT("student"),
    /** Reads the audit log. */
    AUDITOR("auditor"),
    /** Settles the policy, hands out keys, deletes any lesson; sees no lesson of others. */
    ADMIN("admin");

    private final String wireName;

    Role(String wireName) {
        this.wireName = wireName;
    }

    /** The word in tokens, keys and answers. */
    public String wireName() {
        return wireName;
    }

    /** The role of that word. */
    public static Optional<Role> named(String word) {
        return Arrays.stream(values())
                .filter(role -> role.wireName.equals(word))
                .findFirst();
    }
}
