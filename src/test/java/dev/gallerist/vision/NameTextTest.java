package dev.gallerist.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ' • Emma  Wilson \n'      | Emma Wilson
            '| Kevin O’Brien _'       | Kevin O'Brien
            'Anna K.'                 | Anna K.
            'Daniel Kim.'             | Daniel Kim
            'Lee (MSU)'               | Lee (MSU)
            'Алекcей Фёдоров'         | Алексей Фёдоров
            'Jоhn Smith'              | John Smith
            'Student 7'               | Student 7
            """)
    void readingsBecomeNames(String raw, String name) {
        assertEquals(Optional.of(name), NameText.clean(raw.replace("\\n", "\n")));
    }

    @Test
    void accentsAreComposed() {
        assertEquals(Optional.of("Фёдоров"), NameText.clean("Фе\u0308доров"));
    }

    @Test
    void signsAloneAreNoName() {
        assertEquals(Optional.empty(), NameText.clean(" | . 1 x"));
        assertEquals(Optional.empty(), NameText.clean(""));
        assertEquals(Optional.empty(), NameText.clean("ab ".repeat(100)));
    }
}
