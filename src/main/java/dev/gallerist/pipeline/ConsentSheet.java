package dev.gallerist.pipeline;

import dev.gallerist.consent.ConsentBasis;
import dev.gallerist.consent.ConsentChoice;
import dev.gallerist.consent.ConsentRoster;
import dev.gallerist.roster.ClassList;
import dev.gallerist.roster.ExpectedStudent;
import dev.gallerist.roster.NearNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who agreed, and whose name a label surely is: the class list's consent column, and over it what was said since. Where a label
 * is in doubt nobody is read: it must be somebody's name letter for letter, and must not be, misread or cut short, that of
 * anybody who refused. Belongs to the lesson's thread.
 */
final class ConsentSheet {

    /** Labels of which it is remembered what follows from them, because each is asked in every picture. */
    private static final int MOST_REMEMBERED = 2000;

    /**
     * What follows from one label.
     *
     * @param person whose it is, letter for letter, of those who agreed; empty where nobody's or several people's
     * @param said the strictest that people of exactly this name, or alias, said
     * @param refusal the strictest that anybody said whose label this may be, misread, cut short or a part of the name
     * @param sure whether it is surely that of somebody who may be read
     */
    private record Heard(
            Optional<String> person, Optional<ConsentChoice> said, Optional<ConsentChoice> refusal, boolean sure) {}

    private ConsentRoster said;
    private ClassList list = ClassList.EMPTY;
    private ConsentRoster roster;
    private final Map<String, Heard> heard = new HashMap<>();

    ConsentSheet(ConsentBasis basis, ClassList list) {
        said = ConsentRoster.of(basis);
        expect(list);
    }

    /** The class list from now on. Its refusals count whatever was said before; its consents do not undo a refusal. */
    void expect(ClassList now) {
        list = now;
        for (ConsentRoster.Person person : listed().people()) {
            boolean given = said.choice(person.name())
                    .filter(choice -> !choice.refuses())
                    .isPresent();
            said = given && person.choice().refuses() ? said.with(person.name(), person.choice()) : said;
        }
        refresh();
    }

    /** Somebody said something. */
    void decide(String name, ConsentChoice choice) {
        said = said.with(name, choice);
        refresh();
    }

    private void refresh() {
        ConsentRoster all = listed();
        for (ConsentRoster.Person person : said.people()) {
            all = all.with(person.name(), person.choice());
        }
        roster = all;
        heard.clear();
    }

    /** What the class list says; of two people with one name whoever agreed less. */
    private ConsentRoster listed() {
        Map<String, Integer> agreed = new HashMap<>();
        ConsentRoster all = ConsentRoster.of(said.basis());
        for (ExpectedStudent student : list.students()) {
            Optional<ConsentChoice> choice = student.consent().flatMap(ConsentChoice::said);
            ConsentChoice before = all.choice(student.name()).orElse(ConsentChoice.GIVEN);
            boolean yes = choice.equals(Optional.of(ConsentChoice.GIVEN));
            agreed.merge(ConsentRoster.folded(student.name()), yes ? 1 : 0, Integer::sum);
            if (choice.filter(ConsentChoice::refuses).isPresent()) {
                all = all.with(student.name(), stricter(before, choice.get()));
            } else if (agreed.get(ConsentRoster.folded(student.name())) == people(student.name())) {
                all = all.with(student.name(), before);
            }
        }
        return all;
    }

    private static ConsentChoice stricter(ConsentChoice one, ConsentChoice other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** How many people of that name are on the class list. */
    private int people(String name) {
        return (int) list.students().stream()
                .filter(student -> ConsentRoster.sameName(student.name(), name))
                .count();
    }

    /** How many tiles may carry that label at once: as many as there are people of that name. */
    int tiles(String label) {
        return Math.max(1, people(label));
    }

    /** Whether everybody may be read, so that no name need be known. */
    boolean everybody() {
        return roster.everybody();
    }

    /** Whether somebody of exactly this name may be read. */
    boolean mayRead(String name) {
        return roster.decide(Optional.of(name));
    }

    /** The strictest that people of exactly this name, or alias, said. */
    Optional<ConsentChoice> said(String name) {
        return heard(name).said();
    }

    /** Whether a label is surely that of somebody who may be read. */
    boolean sure(String label) {
        return heard(label).sure();
    }

    /** Whose label this is, letter for letter, of those who agreed; empty where nobody's or several people's. */
    Optional<String> person(String label) {
        return heard(label).person();
    }

    /** The strictest that anybody said whose label this may be, misread, cut short or only a part of the name. */
    Optional<ConsentChoice> refusal(String label) {
        return heard(label).refusal();
    }

    private Heard heard(String label) {
        if (heard.size() > MOST_REMEMBERED) {
            heard.clear();
        }
        return heard.computeIfAbsent(label, this::hear);
    }

    private Heard hear(String label) {
        List<ConsentRoster.Person> exactly = roster.people().stream()
                .filter(person -> isCalled(person.name(), label))
                .toList();
        List<String> agreed = exactly.stream()
                .filter(person -> !person.choice().refuses())
                .map(ConsentRoster.Person::name)
                .toList();
        Optional<String> person = agreed.size() == 1 ? Optional.of(agreed.get(0)) : Optional.empty();
        Optional<ConsentChoice> refusal = strictest(
                roster.people().stream().filter(other -> other.choice().refuses() && mayBe(other.name(), label)));
        boolean known = person.isPresent() || roster.basis() instanceof ConsentBasis.EveryoneAgreed;
        boolean sure = roster.everybody() || known && refusal.isEmpty();
        return new Heard(person, strictest(exactly.stream()), refusal, sure);
    }

    private static Optional<ConsentChoice> strictest(Stream<ConsentRoster.Person> people) {
        return people.map(ConsentRoster.Person::choice).max(Comparator.naturalOrder());
    }

    private boolean isCalled(String person, String label) {
        return names(person).stream().anyMatch(name -> ConsentRoster.sameName(name, label));
    }

    private boolean mayBe(String person, String label) {
        return names(person).stream().anyMatch(name -> NearNames.mayBe(name, label));
    }

    /** The person's name and aliases. */
    private List<String> names(String person) {
        List<String> names = new ArrayList<>(List.of(person));
        list.students().stream()
                .filter(student -> ConsentRoster.sameName(student.name(), person))
                .forEach(student -> names.addAll(student.aliases()));
        return names;
    }
}
