package dev.gallerist.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Emma Wilson (Host)               | Emma Wilson
            Emma Wilson (Co-host)            | Emma Wilson
            Emma Wilson (Guest               | Emma Wilson
            Emma Wilson (Moderator)          | Emma Wilson
            Emma Wilson (Organizer)          | Emma Wilson
            'Emma (she/her) (Host)'          | Emma
            'Emma Wilson [they/them]'        | Emma Wilson
            'Олег Попов он/его'              | Олег Попов
            'Sam Lee - he/him'               | Sam Lee
            'Анна Ёлкина (организатор)'      | Анна Ёлкина
            'Анна Ёлкина (гость)'            | Анна Ёлкина
            'Jörg Meyer (Gast)'              | Jörg Meyer
            'José Muñoz (anfitrión)'         | José Muñoz
            'Maria''s iPad'                  | Maria
            'Maria’s iPhone (2)'             | Maria
            'Emma Wilson''s MacBook Pro'     | Emma Wilson
            'Ivan - iPhone'                  | Ivan
            'Ivan iPhone'                    | Ivan
            'iPad von Karl'                  | Karl
            iPad                             | iPad
            'iPhone (2)'                     | iPhone (2)
            'Galaxy S21'                     | Galaxy S21
            '✋ Emma Wilson 🔇'               | Emma Wilson
            'Emma 😀 Wilson'                  | Emma Wilson
            'Emma Wilson is speaking'        | Emma Wilson
            'Talking: Emma Wilson'           | Emma Wilson
            'Lee (MSU)'                      | Lee (MSU)
            'Anna (Petrova)'                 | Anna (Petrova)
            """)
    void whatIsBesideANameIsTakenOff(String raw, String name) {
        assertEquals(Optional.of(name), NameText.clean(raw));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Emma (me)",
                "Emma (You)",
                "Emma (Host, me)",
                "Emma (Я)",
                "Emma (Вы)",
                "Emma (Ich)",
                "Emma (yo)",
                "Emma (she/her) (me)"
            })
    void theOwnTileSaysSo(String raw) {
        assertEquals(Optional.of(new NameReading("Emma", 0.5f, true)), NameText.reading(raw, 0.5f));
    }

    @Test
    void othersTilesDoNot() {
        assertEquals(Optional.of(new NameReading("Emma", 0.5f, false)), NameText.reading("Emma (Host)", 0.5f));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "李伟",
                "李",
                "Li",
                "Bo",
                "Ян Ли",
                "Ed Yu",
                "김민준",
                "さくら",
                "محمد علي",
                "नरेन्द्र",
                "Δήμητρα",
                "Łukasz Wiśniewski",
                "Çağla Şahin",
                "Никита Ё",
                "Nguyễn Văn A"
            })
    void shortNamesAndThoseOfOtherScriptsAreNames(String name) {
        assertEquals(Optional.of(name), NameText.clean(name));
    }

    @Test
    void aWordOfLookAlikesIsOfTheOthersScript() {
        // "Bepa" and "Xopc" have Latin letters only, "Сох" Cyrillic ones
        assertEquals(Optional.of("Вера Васина"), NameText.clean("Bepa Васина"));
        assertEquals(Optional.of("Соня Хорс"), NameText.clean("Соня Xopc"));
        assertEquals(Optional.of("Emma Cox"), NameText.clean("Emma Сох"));
        assertEquals(Optional.of("Anna (Аня)"), NameText.clean("Anna (Аня)"));
    }

    @Test
    void noWordBeginsWithAnEth() {
        assertEquals(Optional.of("Đan Lý"), NameText.clean("Ðan Lý"));
        assertEquals(Optional.of("Sigurður Óðinsson"), NameText.clean("Sigurður Óðinsson"));
        assertEquals(Optional.of("GUÐRÚN"), NameText.clean("GUÐRÚN"));
    }

    @Test
    void theTailOfALetterIsNoLetter() {
        assertEquals(Optional.of("Ayşegül Doğan"), NameText.clean("Ayşegül Doğjan"));
        assertEquals(Optional.of("Anja Bağcı"), NameText.clean("Anja Bağcı"));
    }

    @Test
    void nothingInvisibleOrTurningStays() {
        assertEquals(Optional.of("Emma Wilson"), NameText.clean("Em\u200Bma\u202E Wil\u0007son\u2069"));
        assertEquals(Optional.empty(), NameText.clean("\u202E\u2066"));
        assertEquals(Optional.empty(), NameText.clean("A".repeat(81)));
        assertEquals(80, NameText.clean("A".repeat(80)).orElseThrow().length());
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
