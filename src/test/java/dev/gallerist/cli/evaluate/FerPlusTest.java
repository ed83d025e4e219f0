package dev.gallerist.cli.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gallerist.affect.Expression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            set.visitTest((face, truth) -> pictures.incrementAndGet());
        }
        assertEquals(3153, pictures.get());
    }

    @Test
    void whatIsNoFerPlusIsRefusedWithASentence(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("ferplus.zip"), "no zip");
        IOException refused = assertThrows(IOException.class, () -> new FerPlus(text));
        assertTrue(refused.getMessage().contains("ferplus.zip is no zip file"), refused.getMessage());
    }

    private static Optional<Expression> majority(int... votes) {
        return FerPlus.majority(votes);
    }
}
