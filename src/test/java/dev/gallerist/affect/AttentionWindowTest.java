package dev.gallerist.affect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttentionWindowTest {

    private final AttentionWindow window = new AttentionWindow();

    @Test
    void aHeadHeldAtTheLimitDoesNotFlicker() {
        // Given: away at 35 degrees, back below 25, on either side
        for (double yaw : new double[] {0, 30, 36, 30, -30, 26, 20, 30, -34, 10}) {
            window.add(new HeadPose(yaw, 0, 0));
        }
        // Then
        assertEquals(Optional.of(new Attention(0.6f, 0.4f, 0)), window.close());
    }

    @Test
    void whoTurnedAwayBeforeIsAwayInTheNextWindowToo() {
        window.add(new HeadPose(50, 0, 0));
        window.close();
        window.add(new HeadPose(30, 0, 0));
        assertEquals(Optional.of(new Attention(0, 1, 0)), window.close());
    }

    @Test
    void aTileWithoutAFaceIsAbsent() {
        window.add(new HeadPose(0, 0, 0));
        window.addAbsent();
        assertEquals(Optional.of(new Attention(0.5f, 0, 0.5f)), window.close());
    }

    @Test
    void nothingIsSaidWithoutPicturesOrWithoutLandmarks() {
        assertEquals(Optional.empty(), window.close());
        window.addUnknown();
        window.addAbsent();
        assertEquals(Optional.empty(), window.close());
        window.addAbsent();
        assertEquals(Optional.of(new Attention(0, 0, 1)), window.close());
    }
}
