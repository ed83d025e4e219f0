package dev.gallerist.lesson;

import dev.gallerist.affect.Obstacle;
import dev.gallerist.consent.LessonRules;
import java.util.List;
import java.util.Optional;

/**
 * Facts as a lesson's rules let them be shown and kept: no single student's readings without {@link LessonRules#individuals},
 * no reading of a group with fewer readable members than {@link LessonRules#leastReadable}. Immutable.
 *
 * @param rules where one member is enough, no group is too small
 */
public record WithinRules(LessonRules rules) {

    /** Whether so few could be read that the group's reading would say too much about each of them. */
    public boolean tooFew(int readable) {
        return rules.leastReadable() > 1 && readable < rules.leastReadable();
    }

    /** The group with its counts, and with its reading where it may be given. */
    public GroupReading group(GroupReading whole) {
        return tooFew(whole.readable())
                ? new GroupReading(
                        whole.window(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        whole.readable(),
                        whole.present())
                : whole;
    }

    /** The same of one picture. */
    public GroupSample group(GroupSample whole) {
        return tooFew(whole.readable())
                ? new GroupSample(whole.at(), Optional.empty(), whole.readable(), whole.present())
                : whole;
    }

    /** A student's name and presence, and how they look where that may be shown; that they did not agree always. */
    public StudentNow student(StudentNow now) {
        return rules.individuals()
                ? now
                : new StudentNow(
                        now.id(),
                        now.name(),
                        now.present(),
                        Optional.empty(),
                        now.unreadable().filter(Obstacle.NO_CONSENT::equals));
    }

    /** The group's moments, and the students' where they may be kept. */
    public List<Moment> moments(List<Moment> all) {
        return all.stream()
                .filter(moment -> rules.individuals() || moment.student().isEmpty())
                .toList();
    }
}
