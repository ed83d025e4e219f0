package dev.gallerist.cli.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.affect.Expression;
import dev.gallerist.frame.PixelBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FacesFolderTest {

    @TempDir
    Path outside;

    private Path folder;

    @BeforeEach
    void aFolderWithTwoPictures() throws IOException {
        folder = Files.createDirectories(outside.resolve("faces/Ann")).getParent();
        Files.writeString(folder.resolve("Ann/1.jpg"), "first");
        Files.writeString(folder.resolve("Ann/2.jpg"), "second");
        Files.writeString(outside.resolve("secret.jpg"), "not to be read");
    }

    @Test
    void knownLabelsCountOthersAreReported() throws IOException {
        // Given a label that is none, and a picture that is not there
        labels(
                "file,identity,expression,age\nAnn/1.jpg,Ann,Happiness,old\nAnn/2.jpg,Ann,bored,old\nAnn/3.jpg,Ann,fear,old\n");
        // When
        FacesFolder read = FacesFolder.read(folder);
        // Then
        assertEquals(1, read.pictures().size());
        assertEquals(Expression.HAPPINESS, read.pictures().get(0).truth());
        assertEquals(Map.of("bored", 1), read.unknownLabels());
        assertEquals(1, read.absent());
        // and further columns are groups, people are not
        Judged judged =
                new Judged("Ann/1.jpg", Expression.HAPPINESS, Readings.scores(Expression.FEAR, 1, Expression.ANGER));
        assertEquals(
                Map.of("age", Map.of("old", new Share(0, 1))), read.groups().shares(List.of(judged)));
    }

    @Test
    void nothingOutsideTheFolderIsRead() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.jpg"), outside.resolve("secret.jpg"));
        Files.createSymbolicLink(folder.resolve("Out"), outside);
        String absolute = outside.resolve("secret.jpg").toString();
        labels("file,expression\n../secret.jpg,fear\nlink.jpg,fear\nOut/secret.jpg,fear\n" + absolute
                + ",fear\nAnn/1.jpg,fear\n");
        FacesFolder read = FacesFolder.read(folder);
        assertEquals(
                List.of("Ann/1.jpg"),
                read.pictures().stream().map(FacesFolder.Picture::name).toList());
        assertEquals(4, read.absent());
    }

    @Test
    void whatIsNoSuchFolderIsRefusedWithASentence() throws IOException {
        refused("There is no folder", outside.resolve("nowhere"));
        refused("holds no labels.csv", outside);
        labels("file,mood\nAnn/1.jpg,fine\n");
        refused("names no expressions", folder);
        labels("file,expression\nAnn/1.jpg,fine\n");
        refused("None of the pictures", folder);
    }

    @Test
    void theLargestAndMostCentralFaceIsMeant() {
        PixelBox picture = new PixelBox(0, 0, 400, 400);
        double central = FaceFinder.weight(new PixelBox(150, 150, 100, 100), picture);
        // as large, at the edge; larger, but far away; much smaller, in the middle
        assertTrue(central > FaceFinder.weight(new PixelBox(0, 150, 100, 100), picture));
        assertTrue(central > FaceFinder.weight(new PixelBox(0, 0, 120, 120), picture));
        assertTrue(central > FaceFinder.weight(new PixelBox(180, 180, 40, 40), picture));
        // a quarter of the side away it counts half
        assertEquals(central / 2, FaceFinder.weight(new PixelBox(250, 150, 100, 100), picture), 1e-6);
    }

    private void labels(String text) throws IOException {
        Files.writeString(folder.resolve("labels.csv"), text);
    }

    private static void refused(String sentence, Path folder) {
        IOException refused = assertThrows(IOException.class, () -> FacesFolder.read(folder));
        assertTrue(refused.getMessage().contains(sentence), refused.getMessage());
    }
}
