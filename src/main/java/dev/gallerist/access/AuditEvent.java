package dev.gallerist.access;

/**
 * Something that must be known later. Immutable; carries no expression, no name and no secret.
 *
 * @param actor the subject of who did it, or {@code server} where nobody asked for it
 * @param action what was done
 * @param object to what: a lesson's or a key's id; empty where to the whole server
 * @param detail in which way, at most 1000 letters: a region and a purpose with its reason, "csv", a student's id
 */
public record AuditEvent(String actor, Action action, String object, String detail) {

    /** What is written down. */
    public enum Action {
        POLICY_SETTLED,
        LESSON_STARTED,
        LESSON_VIEWED,
        INDIVIDUAL_VIEWED,
        EXPORTED,
        CONSENT_CHANGED,
        DELETED,
        PURGED,
        KEY_MADE,
        KEY_REVOKED,
        WEBHOOK_CHANGED;

        /** The word in the log: lower case with hyphens. */
        public String wireName() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
