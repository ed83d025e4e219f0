package dev.gallerist.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassListTest {

    @TempDir
    Path folder;

    @Test
    void aMisreadLabelFindsItsNameAndAStrangerKeepsTheirs() {
        // Given
        ClassList list = new ClassList(List.of("Михаил Жуков", "Björk Jónsdóttir", "Li Wei"));
        // Then
        assertEquals(Optional.of("Михаил Жуков"), list.match("Михаил Жуkов"));
        assertEquals(Optional.of("Björk Jónsdóttir"), list.match("Bjork Jonsdottir"));
        assertEquals(Optional.empty(), list.match("Guest 17"));
    }

    @Test
    void betweenTwoEquallyNearNamesNobodyIsGuessed() {
        assertEquals(Optional.empty(), new ClassList(List.of("Anna Berg", "Anne Berg")).match("Ann? Berg"));
    }

    @Test
    void readsNamesAndLeavesHeadingAndFurtherColumns() throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("class.csv"), "\uFEFFName;aliases\n\"Zoë Ng\";Zo\n\nLi Wei, 7b\n");
        // When
        ClassList list = ClassList.read(file);
        // Then
        assertEquals(Optional.of("Zoë Ng"), list.match("Zoë Ng"));
        assertEquals(Optional.of("Li Wei"), list.match("Li Wei"));
        assertEquals(Optional.empty(), list.match("Name"));
    }

    @Test
    void refusesWhatIsNoList() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        Path binary = Files.write(folder.resolve("binary.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        for (Path file : List.of(folder.resolve("absent.csv"), folder, empty, binary)) {
            IOException refused = assertThrows(IOException.class, () -> ClassList.read(file));
            assertTrue(refused.getMessage().matches("[^\\n]+\\."), refused.getMessage());
        }
    }
}
