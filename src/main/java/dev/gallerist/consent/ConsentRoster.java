package dev.gallerist.consent;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Who may be read, by name. Immutable. Names are compared composed (NFC), without regard to case, blanks and invisible
 * signs, and otherwise letter for letter: who reads a name off a picture decides what it surely says, see
 * {@code pipeline.ConsentSheet}.
 */
public final class ConsentRoster {

    /** More people than any lesson has; beyond it nobody is added, except who refuses. */
    private static final int MOST_PEOPLE = 5000;

    /**
     * Somebody who said something.
     *
     * @param name as it was first given
     */
    public record Person(String name, ConsentChoice choice) {}

    private final ConsentBasis basis;
    private final Map<String, Person> people;

    private ConsentRoster(ConsentBasis basis, Map<String, Person> people) {
        this.basis = basis;
        this.people = Collections.unmodifiableMap(people);
    }

    /** Nobody said anything yet. */
    public static ConsentRoster of(ConsentBasis basis) {
        return new ConsentRoster(basis, Map.of());
    }

    /** The same after somebody said something; the newest counts. */
    public ConsentRoster with(String name, ConsentChoice choice) {
        String key = folded(name);
        if (key.isEmpty() || people.size() >= MOST_PEOPLE && !people.containsKey(key) && !choice.refuses()) {
            return this;
        }
        Map<String, Person> now = new LinkedHashMap<>(people);
        now.merge(key, new Person(name, choice), (before, next) -> new Person(before.name(), next.choice()));
        return new ConsentRoster(basis, now);
    }

    /**
     * Whether somebody may be read.
     *
     * @param name who it surely is; empty where that is not sure
     */
    public boolean decide(Optional<String> name) {
        if (basis instanceof ConsentBasis.Drawn) {
            return true;
        }
        if (basis instanceof ConsentBasis.EveryoneAgreed) {
            return !anybodyRefused()
                    || name.isPresent()
                            && !name.flatMap(this::choice)
                                    .filter(ConsentChoice::refuses)
                                    .isPresent();
        }
        return name.flatMap(this::choice).filter(ConsentChoice.GIVEN::equals).isPresent();
    }

    /** Whether everybody who can be seen may be read, so that nobody need be told apart. */
    public boolean everybody() {
        return basis instanceof ConsentBasis.Drawn || basis instanceof ConsentBasis.EveryoneAgreed && !anybodyRefused();
    }

    /** What that person said; empty where nothing. */
    public Optional<ConsentChoice> choice(String name) {
        return Optional.ofNullable(people.get(folded(name))).map(Person::choice);
    }

    /** Everybody who said something, in the order in which they first did. */
    public List<Person> people() {
        return new ArrayList<>(people.values());
    }

    public ConsentBasis basis() {
        return basis;
    }

    private boolean anybodyRefused() {
        return people.values().stream().anyMatch(person -> person.choice().refuses());
    }

    /** Whether two spellings are one name. */
    public static boolean sameName(String one, String other) {
        return folded(one).equals(folded(other));
    }

    /** What all spellings of one name share. */
    public static String folded(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("[\\p{Cc}\\p{Cf}]", "");
        // by way of upper case, so that ß is SS
        return composed.toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
    }
}
