package dev.gallerist.cli.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ShareTest {

    @Test
    void theIntervalIsWilsons() {
        // (x + z^2/2) / (n + z^2) -+ z / (n + z^2) sqrt(x (n - x) / n + z^2 / 4), worked out by hand for 8 of 10
        Share share = new Share(8, 10);
        assertEquals(0.8, share.value());
        assertEquals(0.4902, share.low(), 1e-4);
        assertEquals(0.9433, share.high(), 1e-4);
    }

    @Test
    void noneAndAllKeepAnInterval() {
        assertEquals(0, new Share(0, 10).low(), 1e-12);
        assertEquals(0.2775, new Share(0, 10).high(), 1e-4);
        assertEquals(0.7225, new Share(10, 10).low(), 1e-4);
        assertEquals(1, new Share(10, 10).high(), 1e-12);
    }

    @Test
    void nothingSaysNothing() {
        assertEquals("–", new Share(0, 0).inWords());
        assertEquals(0, new Share(0, 0).low());
        assertEquals(1, new Share(0, 0).high());
    }

    @Test
    void moreThanThereAreIsNoShare() {
        assertThrows(IllegalArgumentException.class, () -> new Share(3, 2));
    }
}
