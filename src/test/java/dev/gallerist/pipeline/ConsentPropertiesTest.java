package dev.gallerist.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.affect.Obstacle;
import dev.gallerist.consent.ConsentBasis;
import dev.gallerist.consent.ConsentChoice;
import dev.gallerist.consent.LessonPurpose;
import dev.gallerist.consent.LessonRules;
import dev.gallerist.consent.Purpose;
import dev.gallerist.consent.Region;
import dev.gallerist.inference.ModelPlaces;
import dev.gallerist.inference.ModelShelf;
import dev.gallerist.lesson.LessonCommand;
import dev.gallerist.lesson.LessonFacts;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonInbox;
import dev.gallerist.lesson.LessonSnapshot;
import dev.gallerist.lesson.Observation;
import dev.gallerist.lesson.SourceState;
import dev.gallerist.lesson.StudentFacts;
import dev.gallerist.lesson.StudentNow;
import dev.gallerist.roster.ClassList;
import dev.gallerist.roster.StudentId;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happens in whatever order, nobody is read, shown or kept who had not agreed when the picture was taken, and nothing
 * remains of who asked for that. Real detection and a real net on drawn faces; every failure names its seed.
 */
class ConsentPropertiesTest {

    private static final double SECONDS = 20;
    private static final LessonPurpose RESEARCH = new LessonPurpose(Region.OTHER, Purpose.RESEARCH, Optional.empty());

    @TempDir
    Path nowhere;

    @Test
    void property_onlyWhoIsListedAndHasAgreedIsReadWhateverHappens() throws Exception {
        int read = 0;
        for (long seed = 1; seed <= 2; seed++) {
            Happening happening = new Happening(seed, new ConsentBasis.OnlyListed(), true, 1);
            read += happening.run().observations().size();
        }
        assertTrue(read > 20, "who agreed is read: " + read);
    }

    @Test
    void property_whereEveryoneAgreedNobodyIsReadAnyMoreWhoRefused() throws Exception {
        int read = 0;
        for (long seed = 11; seed <= 12; seed++) {
            Happening happening = new Happening(seed, new ConsentBasis.EveryoneAgreed("all signed the form"), true, 1);
            read += happening.run().observations().size();
        }
        assertTrue(read > 40, "who agreed is read: " + read);
    }

    @Test
    void property_withoutIndividualsNobodyAndNoSmallGroupIsToldOf() throws Exception {
        int told = 0;
        for (long seed = 21; seed <= 21; seed++) {
            Happening happening = new Happening(seed, new ConsentBasis.EveryoneAgreed("all signed"), false, 5);
            LessonFacts facts = happening.run();
            KeptFacts kept = happening.kept;
            String when = "seed " + seed;
            assertEquals(List.of(), facts.students(), when);
            assertEquals(List.of(), facts.readings(), when);
            assertEquals(List.of(), facts.observations(), when);
            assertTrue(facts.moments().stream().allMatch(m -> m.student().isEmpty()), when);
            assertTrue(kept.students.isEmpty() && kept.observations.isEmpty() && kept.readings.isEmpty(), when);
            Stream.concat(facts.group().stream(), kept.group.stream())
                    .forEach(g -> assertTrue(
                            g.readable() >= 5
                                    || g.scores().isEmpty()
                                            && g.mood().isEmpty()
                                            && g.valence().isEmpty(),
                            when));
            kept.samples.forEach(s -> assertTrue(s.readable() >= 5 || s.scores().isEmpty(), when));
            told += (int)
                    kept.samples.stream().filter(s -> s.scores().isPresent()).count();
        }
        assertTrue(told > 0, "large groups are told of");
    }

    /** One lesson in which things happen at random, and what must hold of it. */
    private final class Happening {

        private final long seed;
        private final Random random;
        private final LessonRules rules;
        private final ConsentedClass people;
        private final LessonInbox inbox = new LessonInbox();
        private final KeptFacts kept = new KeptFacts();
        private final Map<String, ConsentChoice> said = new HashMap<>();
        private final Map<String, Double> erasedAt = new HashMap<>();
        /** Who might be read when a picture was taken. */
        private final Map<Double, Set<String>> allowed = new HashMap<>();

        private List<StudentNow> shown = List.of();
        private boolean off;
        private int guests;

        Happening(long seed, ConsentBasis basis, boolean individuals, int leastReadable) {
            this.seed = seed;
            this.random = new Random(seed);
            this.rules = new LessonRules(RESEARCH, basis, individuals, leastReadable);
            this.people = ConsentedClass.of(seed, 9, SECONDS, seed % 3 == 0 ? 0 : 0.15);
        }

        LessonFacts run() throws Exception {
            ModelPlaces embedded =
                    new ModelPlaces(Optional.empty(), getClass().getClassLoader(), nowhere, Optional.empty(), false);
            for (String name : people.people()) {
                if (rules.basis() instanceof ConsentBasis.OnlyListed && random.nextInt(3) > 0) {
                    decide(name, ConsentChoice.GIVEN);
                }
            }
            LessonPlan plan = new LessonPlan(LessonId.random(), "Class", ClassList.EMPTY, true).under(rules, kept);
            people.happens(this::happen);
            kept.readingOf = name -> assertTrue(mayBeShown(name), "seed " + seed + " kept " + name);
            LessonFacts facts;
            try (LessonRun run = new LessonRun(
                    plan, people, () -> 0, Profile.EMBEDDED.open(new Nets(new ModelShelf(embedded))), () -> 0)) {
                facts = run.run(this::inspect, () -> false, inbox);
            }
            hold(facts);
            return facts;
        }

        /** Before a picture: perhaps something happens, and is in force for it. */
        private void happen(double at) {
            for (int times = random.nextInt(3); times > 1; times--) {
                somethingHappens(at);
            }
            allowed.put(at, off ? Set.of() : mayBeRead());
        }

        private void somethingHappens(double at) {
            List<String> all = people.people();
            String one = all.get(random.nextInt(all.size()));
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> decide(one, ConsentChoice.GIVEN);
                case 3, 4 -> decide(one, ConsentChoice.WITHDRAWN);
                case 5 -> {
                    decide(one, ConsentChoice.ERASED);
                    erasedAt.put(one, at);
                }
                case 6 -> people.renames(one, "Guest " + (char) ('A' + guests++) + guests * 111);
                case 7 -> confirm();
                default -> {
                    // who is off is soon on again: there is more to be seen
                    off = !off && random.nextInt(3) == 0;
                    inbox.put(off ? new LessonCommand.AnalysisOff() : new LessonCommand.AnalysisOn());
                }
            }
        }

        /** The teacher says that somebody is called what their label says. */
        private void confirm() {
            List<StudentNow> called = shown.stream()
                    .filter(s -> s.name().filter(people.people()::contains).isPresent())
                    .toList();
            if (!called.isEmpty()) {
                StudentNow student = called.get(random.nextInt(called.size()));
                inbox.put(new LessonCommand.Rename(student.id(), student.name().orElseThrow()));
            }
        }

        private void decide(String name, ConsentChoice choice) {
            inbox.put(new LessonCommand.Decide(name, choice));
            said.put(name, choice);
        }

        private Set<String> mayBeRead() {
            return people.people().stream().filter(this::mayBeShown).collect(Collectors.toSet());
        }

        private boolean mayBeShown(String name) {
            return rules.basis() instanceof ConsentBasis.OnlyListed
                    ? said.get(name) == ConsentChoice.GIVEN
                    : !said.containsKey(name) || said.get(name) == ConsentChoice.GIVEN;
        }

        private void inspect(LessonSnapshot snapshot) {
            shown = snapshot.students();
            String when = "seed " + seed + " at " + snapshot.at();
            if (off) {
                assertEquals(SourceState.OFF_BY_POLICY, snapshot.source(), when);
                assertEquals(Optional.empty(), snapshot.group(), when);
            }
            for (StudentNow student : snapshot.students()) {
                boolean reads = student.scores().isPresent();
                String name = student.name().orElse("nobody").replaceAll(" \\(\\d+\\)$", "");
                assertTrue(!reads || !off && rules.individuals(), when);
                assertTrue(!reads || mayBeShown(name), when + ": " + name);
                assertTrue(
                        rules.individuals()
                                || student.unreadable()
                                        .filter(why -> why != Obstacle.NO_CONSENT)
                                        .isEmpty(),
                        when);
            }
        }

        private void hold(LessonFacts facts) {
            String when = "seed " + seed;
            for (Observation seen : both(facts)) {
                String person = people.person(seen.at(), seen.place());
                assertTrue(allowed.get(seen.at()).contains(person), when + " at " + seen.at() + ": " + person);
                boolean goneBefore = erasedAt.getOrDefault(person, -1.0) > seen.at();
                assertTrue(!goneBefore, when + " erased, at " + seen.at() + ": " + person);
            }
            Set<StudentId> known = new HashSet<>();
            Stream.concat(facts.students().stream(), kept.students.values().stream())
                    .forEach(student -> {
                        known.add(student.id());
                        ConsentChoice last = student.name().map(said::get).orElse(null);
                        assertTrue(last != ConsentChoice.ERASED, when + ": " + student);
                    });
            facts.readings().forEach(r -> assertTrue(known.contains(r.student()), when));
            kept.readings.forEach(r -> assertTrue(kept.students.containsKey(r.student()), when));
            facts.moments().forEach(m -> m.student().ifPresent(s -> assertTrue(known.contains(s), when)));
            assertEquals(kept.students.keySet(), ids(facts), when);
        }

        private static Set<StudentId> ids(LessonFacts facts) {
            return facts.students().stream().map(StudentFacts::id).collect(Collectors.toSet());
        }

        private List<Observation> both(LessonFacts facts) {
            return Stream.concat(facts.observations().stream(), kept.observations.stream())
                    .toList();
        }
    }
}
