package dev.gallerist.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.affect.ExpressionScores;
import dev.gallerist.affect.MoodScores;
import dev.gallerist.affect.TimeWindow;
import dev.gallerist.consent.ConsentBasis;
import dev.gallerist.consent.LessonPurpose;
import dev.gallerist.consent.LessonRules;
import dev.gallerist.consent.Purpose;
import dev.gallerist.consent.Region;
import dev.gallerist.roster.StudentId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The one door to a journal under every kind of rules and any order of facts; failures name their seed. */
class RuledJournalTest {

    private static final ExpressionScores SCORES =
            new ExpressionScores(new float[] {.3f, .1f, .1f, .1f, .1f, .1f, .1f, .1f});
    private static final TimeWindow WINDOW = new TimeWindow(0, 5);

    @Test
    void property_onlyWhoAgreesAtThatMomentAndGroupsThatAreLargeEnoughGetThrough() {
        int students = 0;
        int groups = 0;
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            boolean individuals = random.nextBoolean();
            int least = 1 + random.nextInt(6);
            Set<StudentId> agreed = new HashSet<>();
            Kept kept = new Kept();
            RuledJournal door = new RuledJournal(rules(individuals, least), agreed::contains, kept);
            for (int event = 0; event < 60; event++) {
                StudentId one = new StudentId(1 + random.nextInt(5));
                StudentId other = new StudentId(1 + random.nextInt(5));
                kept.mayHear = individuals ? Set.copyOf(agreed) : Set.of();
                kept.least = least;
                kept.when = "seed " + seed + " event " + event;
                switch (random.nextInt(7)) {
                    case 0 -> agreed.add(one);
                    case 1 -> agreed.remove(one);
                    case 2 -> door.student(new StudentFacts(one, Optional.of("Ann"), Map.of(), 0, event));
                    case 3 -> door.observed(seen(event, random.nextInt(4) > 0 ? Optional.of(one) : Optional.empty()));
                    case 4 -> door.windowClosed(List.of(reading(one), reading(other)), group(random.nextInt(8)));
                    case 5 -> door.sampled(new GroupSample(event, Optional.of(SCORES), random.nextInt(8), 9));
                    default -> door.erased(one);
                }
            }
            students += kept.students.size();
            groups += kept.groups;
        }
        assertTrue(students > 100 && groups > 100, students + " students and " + groups + " windows");
    }

    @Test
    void whateverWasToldOfSomebodyCanBeErasedWhateverTheySayByNow() {
        Set<StudentId> agreed = new HashSet<>(List.of(new StudentId(1)));
        Kept kept = new Kept();
        kept.mayHear = Set.of(new StudentId(1));
        RuledJournal door = new RuledJournal(rules(true, 5), agreed::contains, kept);
        door.student(new StudentFacts(new StudentId(1), Optional.of("Ann"), Map.of(), 0, 1));
        agreed.clear();

        door.merged(new StudentId(1), new StudentId(2));
        door.erased(new StudentId(2));
        door.erased(new StudentId(3));

        assertEquals(List.of("s1>s2", "-s2"), kept.moves);
    }

    private static LessonRules rules(boolean individuals, int least) {
        return new LessonRules(
                new LessonPurpose(Region.OTHER, Purpose.RESEARCH, Optional.empty()),
                new ConsentBasis.OnlyListed(),
                individuals,
                least);
    }

    private static Observation seen(double at, Optional<StudentId> student) {
        return new Observation(at, student, new Place(0, 0, 9, 9), Optional.of(SCORES), Optional.empty());
    }

    private static StudentReading reading(StudentId student) {
        return new StudentReading(
                student, WINDOW, Optional.of(SCORES), Optional.empty(), Optional.of(0f), Optional.empty(), 9, true);
    }

    private static GroupReading group(int readable) {
        return new GroupReading(
                WINDOW, Optional.of(new MoodScores(.2f, .5f, .3f)), Optional.empty(), Optional.of(0f), readable, 9);
    }

    /** Looks at everything that comes through. */
    private static final class Kept implements LessonJournal {

        private final Set<StudentId> students = new HashSet<>();
        private final List<String> moves = new ArrayList<>();
        private Set<StudentId> mayHear = Set.of();
        private int least;
        private int groups;
        private String when = "";

        @Override
        public void student(StudentFacts student) {
            assertTrue(mayHear.contains(student.id()), when);
            students.add(student.id());
        }

        @Override
        public void observed(Observation observation) {
            assertTrue(mayHear.contains(observation.student().orElseThrow()), when);
        }

        @Override
        public void sampled(GroupSample sample) {
            assertEquals(
                    least == 1 || sample.readable() >= least, sample.scores().isPresent(), when);
        }

        @Override
        public void windowClosed(List<StudentReading> closed, GroupReading whole) {
            groups++;
            closed.forEach(reading -> assertTrue(mayHear.contains(reading.student()), when));
            boolean told = whole.scores().isPresent() || whole.valence().isPresent();
            assertEquals(least == 1 || whole.readable() >= least, told, when);
            assertEquals(9, whole.present(), when);
        }

        @Override
        public void merged(StudentId from, StudentId into) {
            moves.add(from + ">" + into);
        }

        @Override
        public void erased(StudentId student) {
            moves.add("-" + student);
        }
    }
}
