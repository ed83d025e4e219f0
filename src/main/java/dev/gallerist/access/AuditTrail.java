package dev.gallerist.access;

/** Where what must be known later is written down. Safe on any thread; blocking. */
@FunctionalInterface
public interface AuditTrail {

    /** Writes it down, with the time, for good. */
    void note(AuditEvent event);
}
