package dev.gallerist.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SinceTest {

    @Test
    void runAndVersion() {
        assertEquals(Optional.of(new Since("7b1f", 41)), Since.parse("7b1f.41"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "41",
                "7b1f.",
                ".41",
                "7b1f.0",
                "7b1f.-1",
                "7b1f.4.1",
                "7b1f.9999999999999999999",
                "7b1f.41\n",
                "<b>.1",
                "0123456789012345678901234567890123.1"
            })
    void anythingElseIsAsIfNothingWereKnown(String text) {
        assertEquals(Optional.empty(), Since.parse(text));
    }
}
