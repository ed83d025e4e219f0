package dev.gallerist.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gallerist.frame.PixelBox;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextBelowFacesTest {

    /** 100 wide and 120 high: its lower edge is at 220. */
    private static final PixelBox FACE = new PixelBox(200, 100, 100, 120);

    @Test
    void theTextUnderAFaceIsItsOwn() {
        assertEquals(List.of("Ada"), texts(List.of(FACE), text("Ada", 190, 240, 60)));
    }

    @Test
    void textThatBeginsAboveTheFacesTopIsNotItsName() {
        assertEquals(List.of(""), texts(List.of(FACE), text("Ada", 200, 100, 60)));
        assertEquals(List.of("Ada"), texts(List.of(FACE), text("Ada", 200, 101, 60)));
    }

    @Test
    void textIsLessThanOneAndAHalfFaceHeightsBelow() {
        assertEquals(List.of("Ada"), texts(List.of(FACE), text("Ada", 200, 220 + 179, 60)));
        assertEquals(List.of(""), texts(List.of(FACE), text("Ada", 200, 220 + 180, 60)));
    }

    @Test
    void textIsLessThanTwoFaceWidthsFromTheLeftEdge() {
        assertEquals(List.of("Ada"), texts(List.of(FACE), text("Ada", 200 + 199, 240, 60)));
        assertEquals(List.of(""), texts(List.of(FACE), text("Ada", 200 + 200, 240, 60)));
        // to the left it is the text's right end that counts
        assertEquals(List.of("Ada"), texts(List.of(FACE), text("Ada", 200 - 199 - 60, 240, 60)));
        assertEquals(List.of(""), texts(List.of(FACE), text("Ada", 200 - 200 - 60, 240, 60)));
    }

    @Test
    void theTextNearestToTheLeftEdgeCountsHoweverFarDown() {
        Phrase closeBelow = text("beside", 230, 225, 60);
        Phrase farBelow = text("under", 210, 380, 60);

        assertEquals(List.of("under"), texts(List.of(FACE), closeBelow, farBelow));
    }

    @Test
    void theTextReadFirstCountsWhereTwoAreAsNear() {
        assertEquals(List.of("first"), texts(List.of(FACE), text("first", 190, 380, 60), text("second", 190, 240, 60)));
    }

    @Test
    void aTextServesTheNearerFaceAndTheOtherGoesWithoutEvenWithASecondTextNear() {
        PixelBox right = new PixelBox(320, 100, 100, 120);
        Phrase between = text("Ada", 315, 240, 60);
        Phrase second = text("Ben", 60, 240, 20);

        assertEquals(List.of("", "Ada"), texts(List.of(FACE, right), between, second));
        // the order of the faces does not matter
        assertEquals(List.of("Ada", ""), texts(List.of(right, FACE), between, second));
    }

    @Test
    void ofTwoFacesAsNearTheOneFurtherRightHasTheText() {
        PixelBox right = new PixelBox(240, 100, 100, 120);
        Phrase underBoth = text("Ada", 190, 240, 100);

        assertEquals(List.of("", "Ada"), texts(List.of(FACE, right), underBoth));
        assertEquals(List.of("Ada", ""), texts(List.of(right, FACE), underBoth));
    }

    @Test
    void theSameNameWrittenTwiceServesTwoFaces() {
        PixelBox right = new PixelBox(600, 100, 100, 120);

        assertEquals(
                List.of("Ada", "Ada"),
                texts(List.of(FACE, right), text("Ada", 200, 240, 60), text("Ada", 600, 240, 60)));
    }

    @Test
    void wordsUnderSevenPixelsApartAreOnePhrase() {
        List<Phrase> joined = Phrase.join(List.of(
                word("Ada", 10, 50, 30, 12, 0.8f),
                word("Byron", 46, 50, 50, 12, 0.6f),
                word("Cy", 103, 50, 20, 12, 1)));

        assertEquals(
                List.of("Ada Byron", "Cy"), joined.stream().map(Phrase::text).toList());
        assertEquals(new PixelBox(10, 50, 86, 12), joined.get(0).box());
        assertEquals((3 * 0.8 + 5 * 0.6) / 8, joined.get(0).confidence(), 1e-6);
    }

    @Test
    void upAndDownCountsWithTheGap() {
        // 4 across and 2 down are one phrase, 4 across and 3 down are two
        assertEquals(
                1,
                Phrase.join(List.of(text("Ada", 10, 50, 30), text("Byron", 44, 52, 30)))
                        .size());
        assertEquals(
                2,
                Phrase.join(List.of(text("Ada", 10, 50, 30), text("Byron", 44, 53, 30)))
                        .size());
    }

    @Test
    void onlyWordsReadOneAfterTheOtherAreJoined() {
        List<Phrase> joined =
                Phrase.join(List.of(text("Ada", 10, 50, 30), text("Cy", 300, 50, 30), text("Byron", 44, 50, 30)));

        assertEquals(
                List.of("Ada", "Cy", "Byron"), joined.stream().map(Phrase::text).toList());
    }

    private static List<String> texts(List<PixelBox> faces, Phrase... phrases) {
        return TextBelowFaces.of(faces, List.of(phrases)).stream()
                .map(text -> text.map(Phrase::text).orElse(""))
                .toList();
    }

    private static Phrase text(String text, int x, int y, int width) {
        return word(text, x, y, width, 12, 0.9f);
    }

    private static Phrase word(String text, int x, int y, int width, int height, float confidence) {
        return new Phrase(text, new PixelBox(x, y, width, height), confidence);
    }
}
