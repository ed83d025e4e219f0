package dev.gallerist.cli.server;

import dev.gallerist.access.AuditEvent;
import dev.gallerist.access.AuditEvent.Action;
import dev.gallerist.access.AuditTrail;
import dev.gallerist.consent.ConsentBasis;
import dev.gallerist.consent.ConsentChoice;
import dev.gallerist.consent.ConsentRoster;
import dev.gallerist.consent.ConsentScope;
import dev.gallerist.consent.ConsentStore;
import dev.gallerist.consent.PersonChoice;
import dev.gallerist.consent.PolicyStore;
import dev.gallerist.lesson.LessonArchive;
import dev.gallerist.lesson.LessonCommand;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonInbox.Delivery;
import dev.gallerist.lesson.LessonTerms;
import dev.gallerist.lesson.RunningLessons;
import dev.gallerist.lesson.StudentFacts;
import dev.gallerist.roster.ClassList;
import dev.gallerist.roster.ExpectedStudent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes what people say about being read: remembers it, tells the lesson, deletes what is asked to be deleted, and writes down that it
 * happened, never of whom. Safe on any thread; blocking.
 */
final class ConsentDesk {

    private final ConsentStore store;
    private final PolicyStore policies;
    private final LessonArchive archive;
    private final RunningLessons running;
    private final AuditTrail trail;
    private final Clock clock;

    ConsentDesk(
            ConsentStore store,
            PolicyStore policies,
            LessonArchive archive,
            RunningLessons running,
            AuditTrail trail,
            Clock clock) {
        this.store = store;
        this.policies = policies;
        this.archive = archive;
        this.running = running;
        this.trail = trail;
        this.clock = clock;
    }

    /** What a lesson is told before its first picture: all that was said for it or its class. */
    List<LessonCommand> beforehand(LessonTerms terms, LessonId id) {
        if (terms.rules().basis() instanceof ConsentBasis.Drawn) {
            return List.of();
        }
        List<PersonChoice> said = store.choices(scope(terms, id));
        List<ExpectedStudent> listed = said.stream()
                .filter(each -> !each.own())
                .map(each -> new ExpectedStudent(
                        each.name(), List.of(), Optional.of(each.choice().wireName())))
                .toList();
        List<LessonCommand> commands = new ArrayList<>();
        if (!listed.isEmpty()) {
            // as a list, so that the next list takes its place
            commands.add(new LessonCommand.ExpectNames(new ClassList(listed)));
        }
        said.stream()
                .filter(PersonChoice::own)
                .forEach(each -> commands.add(new LessonCommand.Decide(each.name(), each.choice())));
        return commands;
    }

    /** What was said for the lesson or its class, by name. */
    List<PersonChoice> people(KnownLesson lesson) {
        return store.choices(scope(lesson.terms(), lesson.id()));
    }

    /**
     * Somebody says it of a person. It holds from the lesson's next picture on, for the class's next lessons, and where it asks for
     * deletion, for what is kept of this lesson.
     *
     * @param actor who says it: a subject, or a word for a participant
     * @param name as {@link ClassList#cleanName} leaves it
     * @return how many rows were deleted
     * @throws ApiProblem when too many people are remembered, or the lesson is behind with what it was told
     */
    long decide(KnownLesson lesson, String actor, String name, ConsentChoice choice) {
        forgetTheOldest();
        String known = asKnown(lesson, name);
        if (!store.remember(
                scope(lesson.terms(), lesson.id()), new PersonChoice(known, choice, true), clock.instant())) {
            throw new ApiProblem(
                    409,
                    "too-many-people",
                    "No more people can be remembered for this class.",
                    "Tell whoever runs the lesson; they can stop it.");
        }
        trail.note(new AuditEvent(actor, Action.CONSENT_CHANGED, lesson.id().value(), choice.wireName()));
        Optional<Delivery> told =
                lesson.running().map(running -> running.tell(new LessonCommand.Decide(known, choice)));
        long rows = choice == ConsentChoice.ERASED ? erase(lesson, actor, known) : 0;
        if (told.filter(delivery -> delivery == Delivery.FULL).isPresent()) {
            throw ApiProblem.lessonBusy();
        }
        return rows;
    }

    /**
     * Remembers what a class list says, and returns the list with what holds for each person on it: their own no stands against the
     * list's yes, and what was said before fills what the list leaves open.
     */
    ClassList listed(KnownLesson lesson, String actor, ClassList list) {
        forgetTheOldest();
        ConsentScope scope = scope(lesson.terms(), lesson.id());
        List<PersonChoice> said = list.students().stream()
                .flatMap(student -> student.consent().flatMap(ConsentChoice::said).stream()
                        .map(choice -> new PersonChoice(student.name(), choice, false)))
                .toList();
        if (!said.isEmpty() && store.rememberListed(scope, said, clock.instant()) > 0) {
            trail.note(new AuditEvent(
                    actor, Action.CONSENT_CHANGED, lesson.id().value(), "class list: " + said.size() + " people"));
        }
        Map<String, String> holds = new HashMap<>();
        store.choices(scope)
                .forEach(each -> holds.put(
                        ConsentRoster.folded(each.name()), each.choice().wireName()));
        return new ClassList(
                list.students().stream().map(student -> holding(student, holds)).toList());
    }

    /** How many people on such a list have agreed. */
    static int agreed(ClassList list) {
        return (int) list.students().stream()
                .filter(student -> student.consent()
                        .filter(ConsentChoice.GIVEN.wireName()::equals)
                        .isPresent())
                .count();
    }

    private static ExpectedStudent holding(ExpectedStudent student, Map<String, String> holds) {
        Optional<String> word = Optional.ofNullable(holds.get(ConsentRoster.folded(student.name())));
        return new ExpectedStudent(student.name(), student.aliases(), word);
    }

    /** The name as the lesson, its archive or the class has it; as it was given where nobody has it. */
    private String asKnown(KnownLesson lesson, String name) {
        Stream<String> seen = lesson.running().stream()
                .flatMap(running -> running.newest().snapshot().students().stream())
                .flatMap(student -> student.name().stream());
        Stream<String> kept = archive.students(lesson.id()).stream().flatMap(student -> student.name().stream());
        Stream<String> said = people(lesson).stream().map(PersonChoice::name);
        return Stream.of(seen, kept, said)
                .flatMap(names -> names)
                .filter(known -> ConsentRoster.sameName(known, name))
                .findFirst()
                .orElse(name);
    }

    /** Out of memory too, once the lesson is over: the archive has the rest of it. */
    private void forget(KnownLesson lesson) {
        lesson.running().filter(its -> its.newest().last()).ifPresent(over -> running.forget(over.id()));
    }

    private long erase(KnownLesson lesson, String actor, String name) {
        forget(lesson);
        long rows = 0;
        for (StudentFacts student : archive.students(lesson.id())) {
            if (student.name()
                    .filter(known -> ConsentRoster.sameName(known, name))
                    .isPresent()) {
                rows += archive.remove(lesson.id(), student.id());
            }
        }
        trail.note(new AuditEvent(actor, Action.DELETED, lesson.id().value(), "a participant: " + rows + " rows"));
        return rows;
    }

    /** What was said is remembered as long as it is remembered that it was said. */
    private void forgetTheOldest() {
        store.forgetBefore(clock.instant().minus(policies.current().retention().audit()));
    }

    private static ConsentScope scope(LessonTerms terms, LessonId id) {
        return ConsentScope.of(terms.owner(), terms.course(), id.value());
    }
}
