package dev.gallerist.lesson;

import dev.gallerist.roster.StudentId;
import java.util.Map;
import java.util.Optional;

/**
 * Who took part.
 *
 * @param name the name read most often; empty when no label could be read
 * @param names every reading of the name with how often it was read
 * @param firstSeen seconds from the first picture
 * @param lastSeen seconds from the first picture
 */
public record StudentFacts(
        StudentId id, Optional<String> name, Map<String, Integer> names, double firstSeen, double lastSeen) {

    public StudentFacts {
        names = Map.copyOf(names);
    }

    /** The same under another name. */
    StudentFacts called(Optional<String> other) {
        return new StudentFacts(id, other, names, firstSeen, lastSeen);
    }

    /** The same under another id. */
    StudentFacts of(StudentId other) {
        return new StudentFacts(other, name, names, firstSeen, lastSeen);
    }
}
