package dev.gallerist.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.gallerist.roster.Table1Grouping.Thresholds;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class Table1GroupingTest {

    private static final StudentId FIRST = new StudentId(1);
    private static final StudentId SECOND = new StudentId(2);

    private final Table1Grouping grouping = new Table1Grouping(Thresholds.PROTOTYPE);

    @Test
    void sameNameWithAMisreadLetterIsTheSameStudent() {
        // Given
        group(named("Alice Johnson", face(1)));
        // When
        List<Optional<StudentId>> again = group(named("Allce Johnson", face(1)));
        // Then
        assertEquals(List.of(Optional.of(FIRST)), again);
        assertEquals(Optional.of("Alice Johnson"), grouping.name(FIRST));
    }

    @Test
    void similarNameOnAnotherFaceIsAnotherStudent() {
        // Given: rho_txt of these names is 0.42, under the prototype's threshold
        group(named("Иван Петров", face(1)));
        // When
        List<Optional<StudentId>> other = group(named("Нина Петрова", face(2)));
        // Then
        assertEquals(List.of(Optional.of(SECOND)), other);
    }

    @Test
    void aFaceIsKnownAgainWhereNoNameCanBeRead() {
        // Given
        group(named("Alice Johnson", face(1)), named("Omar Diaz", face(2)));
        // When
        List<Optional<StudentId>> nameless = group(unnamed(face(2)), unnamed(face(1)));
        // Then
        assertEquals(List.of(Optional.of(SECOND), Optional.of(FIRST)), nameless);
    }

    @Test
    void twoTilesOfOnePictureAreNeverOneStudent() {
        // When: two students of the same name who look alike
        List<Optional<StudentId>> both = group(named("Anna", face(1)), named("Anna", face(1)));
        // Then
        assertNotEquals(both.get(0), both.get(1));
    }

    @Test
    void nothingToGoByGivesNoStudent() {
        assertEquals(List.of(Optional.empty()), group(new Sighting(Optional.empty(), Optional.empty())));
    }

    @Test
    void surenessDoesNotDependOnTheOrderOfTiles() {
        // Given
        group(named("Nina Petrova", face(1)), named("Ivan Petrov", face(2)));
        // When: a blurred label stands before the clear one of the same student's neighbour
        List<Optional<StudentId>> next = group(named("Iva Petrov", face(2)), named("Nina Petrova", face(1)));
        // Then
        assertEquals(List.of(Optional.of(SECOND), Optional.of(FIRST)), next);
    }

    @Test
    void property_shuffledClassesKeepTheirStudents() {
        // Given: a class of clearly different people
        Random random = new Random(7);
        List<String> names = List.of("Ada Byron", "Max Planck", "Li Wei", "Zoë Kravitz", "Игорь Сикорский");
        List<Optional<StudentId>> before = group(all(names, List.of(0, 1, 2, 3, 4)));
        for (int round = 0; round < 50; round++) {
            List<Integer> order = new java.util.ArrayList<>(List.of(0, 1, 2, 3, 4));
            java.util.Collections.shuffle(order, random);
            // When
            List<Optional<StudentId>> after = group(all(names, order));
            // Then
            for (int place = 0; place < order.size(); place++) {
                assertEquals(before.get(order.get(place)), after.get(place));
            }
        }
    }

    private static Sighting[] all(List<String> names, List<Integer> order) {
        return order.stream().map(i -> named(names.get(i), face(10 + i))).toArray(Sighting[]::new);
    }

    private List<Optional<StudentId>> group(Sighting... picture) {
        return grouping.group(List.of(picture), Set.of());
    }

    private static Sighting named(String name, Embedding face) {
        return new Sighting(Optional.of(name), Optional.of(face));
    }

    private static Sighting unnamed(Embedding face) {
        return new Sighting(Optional.empty(), Optional.of(face));
    }

    /** Random directions in 128 dimensions are nearly at right angles: distance about 1.4, as of different people. */
    private static Embedding face(int person) {
        Random random = new Random(person);
        float[] values = new float[128];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return new Embedding(values);
    }
}
