package dev.gallerist.affect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecentlyAwayTest {

    private static final HeadPose FACING = new HeadPose(5, 0, 0);
    private static final HeadPose TURNED = new HeadPose(-50, 0, 0);

    private final RecentlyAway student = new RecentlyAway();

    @Test
    void aFaceThatIsMissedOnceIsNotGone() {
        facingFor10Pictures();
        student.addAbsent(2);
        assertEquals(Optional.of(false), student.at(2));
    }

    @Test
    void whoTurnsAwayOrGoesIsAwayAfterAboutASecond() {
        facingFor10Pictures();
        for (int i = 0; i < 3; i++) {
            student.add(2 + 0.2 * i, TURNED);
        }
        assertEquals(Optional.of(false), student.at(2.4));
        for (int i = 3; i < 7; i++) {
            student.addAbsent(2 + 0.2 * i);
        }
        assertEquals(Optional.of(true), student.at(3.2));
    }

    @Test
    void aHeadAtTheLimitStaysTurnedUntilItIsClearlyBack() {
        student.add(0, new HeadPose(36, 0, 0));
        student.add(5, new HeadPose(30, 0, 0));
        assertEquals(Optional.of(true), student.at(5));
        student.add(10, new HeadPose(24, 0, 0));
        assertEquals(Optional.of(false), student.at(10));
    }

    @Test
    void withoutLandmarksAFaceIsThere() {
        student.addUnknown(0);
        assertEquals(Optional.of(false), student.at(1));
    }

    @Test
    void whoWasNotSeenForThreeSecondsSaysNothing() {
        assertEquals(Optional.empty(), student.at(0));
        student.addAbsent(0);
        assertEquals(Optional.of(true), student.at(3));
        assertEquals(Optional.empty(), student.at(3.1));
    }

    private void facingFor10Pictures() {
        for (int i = 0; i < 10; i++) {
            student.add(0.2 * i, FACING);
        }
    }
}
