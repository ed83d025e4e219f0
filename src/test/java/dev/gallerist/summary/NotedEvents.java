package dev.gallerist.summary;

import dev.gallerist.access.AuditEvent;
import dev.gallerist.access.AuditTrail;
import java.util.ArrayList;
import java.util.List;

/** An audit trail that tests can read. */
final class NotedEvents implements AuditTrail {

    final List<AuditEvent> events = new ArrayList<>();

    @Override
    public void note(AuditEvent event) {
        events.add(event);
    }

    /** What was noted, in words. */
    List<String> words() {
        return events.stream()
                .map(event ->
                        event.actor() + " " + event.action().wireName() + " " + event.object() + ": " + event.detail())
                .toList();
    }
}
