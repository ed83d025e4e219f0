package dev.gallerist.cli.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gallerist.affect.Expression;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FerPlusTest {

    @Test
    void majorityDropsSingleVotesAndAsksForMoreThanHalf() {
        //                         neu hap sur sad ang dis fea con unk NF
        assertEquals(Optional.of(Expression.NEUTRAL), majority(4, 0, 0, 1, 3, 0, 0, 0, 0, 0));
        assertEquals(Optional.empty(), majority(4, 0, 0, 1, 2, 2, 0, 0, 1, 0));
        assertEquals(Optional.of(Expression.CONTEMPT), majority(1, 1, 1, 0, 0, 1, 1, 5, 0, 0));
        assertEquals(Optional.empty(), majority(2, 0, 0, 0, 0, 0, 0, 0, 8, 0));
        assertEquals(Optional.empty(), majority(0, 0, 0, 0, 0, 0, 0, 0, 0, 10));
        assertEquals(Optional.empty(), majority(1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
    }

    @Test
    void theTestFoldHas3153PicturesWithAMajority() throws IOException {
        Path data = Path.of("../shared/data/ferplus.zip");
        assumeTrue(Files.exists(data), "skipped: ../shared/data/ferplus.zip is not there");
        AtomicInteger pictures = new AtomicInteger();
        try (FerPlus set = new FerPlus(data)) {
            set.visit(FerPlus.Fold.TEST, (name, face, truth) -> pictures.incrementAndGet());
        }
        assertEquals(3153, pictures.get());
    }

    @Test
    void whatIsNoFerPlusIsRefusedWithASentence(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("ferplus.zip"), "no zip");
        IOException refused = assertThrows(IOException.class, () -> new FerPlus(text));
        assertTrue(refused.getMessage().contains("ferplus.zip is no zip file"), refused.getMessage());
    }

    @Test
    void aPictureThatClaimsToBeHugeIsRefusedBeforeItIsDecoded(@TempDir Path folder) throws IOException {
        // Given a picture whose header says 30000 x 30000
        Path file = SmallFerPlus.write(folder.resolve("ferplus.zip"), Map.of("fer1.png", hugePng()), "neutral");
        // Then
        IOException refused = visitRefused(file);
        assertTrue(refused.getMessage().contains("fer1.png is no PNG picture of 48 x 48"), refused.getMessage());
    }

    @Test
    void votesThatAreNoNumbersAreRefusedWithASentence(@TempDir Path folder) throws IOException {
        Path file = SmallFerPlus.withLabels(
                folder.resolve("ferplus.zip"),
                Map.of(),
                "Usage,Image name\nPrivateTest,fer1.png,a,0,0,0,0,0,0,0,0,0\n");
        IOException refused = visitRefused(file);
        assertTrue(refused.getMessage().contains("votes that are no numbers"), refused.getMessage());
    }

    private static IOException visitRefused(Path file) throws IOException {
        try (FerPlus set = new FerPlus(file)) {
            return assertThrows(
                    IOException.class, () -> set.visit(FerPlus.Fold.TEST, (name, face, truth) -> fail("it was read")));
        }
    }

    private static byte[] hugePng() {
        return ByteBuffer.allocate(64)
                .putLong(0x89504e470d0a1a0aL)
                .putInt(13)
                .putInt(0x49484452)
                .putInt(30_000)
                .putInt(30_000)
                .array();
    }

    private static Optional<Expression> majority(int... votes) {
        return FerPlus.majority(votes);
    }
}
