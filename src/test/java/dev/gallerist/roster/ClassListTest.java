package dev.gallerist.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassListTest {

    private static final ClassList CLASS = ClassList.of(List.of(
            "Михаил Жуков",
            "Щербакова Анна",
            "Björk Jónsdóttir",
            "Li Wei",
            "Сергей Дьячков",
            "Łukasz Wiśniewski",
            "Юлия Цветкова"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "Михаил Жуkов, Михаил Жуков",
        "Mikhail Zhukov, Михаил Жуков",
        "Bjork Jonsdottir, Björk Jónsdóttir",
        "Bjork Jonsdéttir, Björk Jónsdóttir",
        "Anna Shcherbakova, Щербакова Анна",
        "Shcherbakova Anna, Щербакова Анна",
        "Sergey Dyachkov, Сергей Дьячков",
        "Sergei Diachkov, Сергей Дьячков",
        "tukasz Wisniewski, Łukasz Wiśniewski",
        "Iuliia Tsvetkova, Юлия Цветкова",
        "Li Wel, Li Wei",
        "Guest 17,",
        "Lu Fei,",
        "Anna,",
    })
    void aLabelFindsItsPersonAndAStrangerKeepsTheirs(String reading, String expected) {
        assertEquals(Optional.ofNullable(expected), CLASS.match(reading));
    }

    @Test
    void betweenTwoEquallyNearNamesNobodyIsGuessed() {
        assertEquals(
                Optional.empty(),
                ClassList.of(List.of("Anna Berg", "Anne Berg")).match("Ann? Berg"));
        assertEquals(
                Optional.of("Anne Berg"),
                ClassList.of(List.of("Anna Berg", "Anne Berg")).match("Anne Berg"));
    }

    @Test
    void readsNamesAliasesAndConsentInTheColumnsTheFirstLineNames() throws IOException {
        ClassList list =
                parse("\uFEFFconsent;Name;aliases\nyes;\"Nguyễn Văn An\";Nguyen|\"\"Andy\"\"\n\n;\"Berg, Anna\";\n");
        assertEquals(
                List.of(
                        new ExpectedStudent("Nguyễn Văn An", List.of("Nguyen", "Andy"), Optional.of("yes")),
                        new ExpectedStudent("Berg, Anna", List.of(), Optional.empty())),
                list.students());
        assertEquals(Optional.of("Nguyễn Văn An"), list.match("Nguyen"));
        assertEquals(Optional.of("Berg, Anna"), list.match("Anna Berg"));
    }

    @Test
    void readsJsonOfNamesOrOfStudents() throws IOException {
        assertEquals(ClassList.of(List.of("Zoë Ng", "Li Wei")), parse("[\"Zoë Ng\", {\"name\": \"Li Wei\"}]"));
        assertEquals(
                List.of(new ExpectedStudent("Zoë Ng", List.of("Zo"), Optional.of("true"))),
                parse("{\"students\": [{\"name\": \"Zoë Ng\", \"aliases\": [\"Zo\"], \"consent\": true}]}")
                        .students());
    }

    @Test
    void refusesWhatIsNoListInOneSentenceThatNamesTheLine() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        Path binary = Files.write(folder.resolve("binary.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        for (Path file : List.of(folder.resolve("absent.csv"), folder, empty, binary)) {
            assertSentence("class list", assertThrows(IOException.class, () -> ClassList.read(file)));
        }
        assertSentence("Line 2 ", assertThrows(IOException.class, () -> parse("Zoë Ng\n;alias without a name")));
        assertSentence("Line 2 ", assertThrows(IOException.class, () -> parse("Zoë Ng\n\"Li Wei")));
        assertSentence("Line 2 ", assertThrows(IOException.class, () -> parse("[\"Zoë Ng\",\n?]")));
        assertSentence("is no JSON", assertThrows(IOException.class, () -> parse("[".repeat(3000))));
        assertSentence("Student 1 ", assertThrows(IOException.class, () -> parse("[{\"aliases\": []}]")));
        assertSentence("no list", assertThrows(IOException.class, () -> parse("{\"name\": \"Zoë Ng\"}")));
    }

    private static void assertSentence(String part, IOException refused) {
        assertTrue(refused.getMessage().matches("[^\\n]+\\."), refused.getMessage());
        assertTrue(refused.getMessage().contains(part), refused.getMessage());
    }

    private static ClassList parse(String text) throws IOException {
        return ClassList.parse("class.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
