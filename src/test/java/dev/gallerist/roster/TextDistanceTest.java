package dev.gallerist.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDistanceTest {

    @ParameterizedTest
    @CsvSource({
        "kitten, sitting, 0.42857",
        "Alice, alice, 0",
        "abc, xyz, 1",
        "'', '', 0",
        "'', Bo, 1",
        "Фёдоров, Федоров, 0.14286",
    })
    void isEditsOverTheLongerLength(String one, String other, double expected) {
        assertEquals(expected, TextDistance.between(one, other), 1e-5);
        assertEquals(expected, TextDistance.between(other, one), 1e-5);
    }
}
