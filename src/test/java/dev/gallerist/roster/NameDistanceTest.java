package dev.gallerist.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameDistanceTest {

    @ParameterizedTest
    @CsvSource({
        "Alice, Alice, 0",
        "Alice, Allce, 0.04",
        "Marta Kern, Marta Kem, 0.02",
        "O'Neil, 0'Neil, 0.0333",
        "Жуков, Жуkов, 0.04",
        "José, Jose, 0.025",
        "jan Kos, Jan Kos, 0.01429",
        "IvanPetrov, Ivan Petrov, 0.01818",
        "kitten, sitting, 0.42857",
        "Li, Bo, 1",
        "'', '', 0",
        "'', Bo, 1",
    })
    void confusionsCostLittleAndLettersOne(String one, String other, double expected) {
        assertEquals(expected, NameDistance.between(one, other), 1e-4);
        assertEquals(expected, NameDistance.between(other, one), 1e-4);
    }

    @ParameterizedTest
    @CsvSource({"Ivan Petrov, Nina Petrova", "Мария Ким, Maria Kim", "Лев Толстой, Leo Brown", "Анна, Anna"})
    void differentPeopleStayFarApart(String one, String other) {
        assertTrue(NameDistance.between(one, other) > 0.3, () -> one + " " + NameDistance.between(one, other));
    }
}
