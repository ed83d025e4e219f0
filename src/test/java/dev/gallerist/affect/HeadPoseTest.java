package dev.gallerist.affect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gallerist.frame.PixelPoint;
import dev.gallerist.vision.Landmarks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A head of mean measures is turned in space, seen from afar, and its pose estimated from the five points. */
class HeadPoseTest {

    /** Eyes, nose and corners of the mouth in distances from eyes to mouth: x to the right, y down, z towards the camera. */
    private static final double[][] HEAD = {{-0.5, 0, 0}, {0.5, 0, 0}, {0, 0.57, 0.5}, {-0.4, 1, 0}, {0.4, 1, 0}};

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "30, 0, 0",
        "-45, 0, 0",
        "60, 0, 0",
        "0, 20, 0",
        "0, -25, 0",
        "0, 0, 30",
        "0, 0, -60",
        "35, 0, 20",
        "-20, 0, -40"
    })
    void oneAngleAtATimeAndRollBesidesComeBack(double yaw, double pitch, double roll) {
        HeadPose pose = HeadPose.of(seen(yaw, pitch, roll, 40));
        assertEquals(yaw, pose.yaw(), 3);
        assertEquals(pitch, pose.pitch(), 3);
        assertEquals(roll, pose.roll(), 3);
    }

    @ParameterizedTest
    @CsvSource({"30, 15", "-40, 15", "40, -20", "-25, -20"})
    void turnedAndBentAtOnceIsOffByTenDegreesAtMost(double yaw, double pitch) {
        HeadPose pose = HeadPose.of(seen(yaw, pitch, 0, 40));
        assertEquals(yaw, pose.yaw(), 10);
        assertEquals(pitch, pose.pitch(), 10);
    }

    @ParameterizedTest
    @CsvSource({"5", "40", "400"})
    void theSizeOfAFaceDoesNotMatter(double size) {
        assertEquals(30, HeadPose.of(seen(30, 0, 0, size)).yaw(), 3);
    }

    private static Landmarks seen(double yaw, double pitch, double roll, double size) {
        PixelPoint[] points = new PixelPoint[HEAD.length];
        for (int i = 0; i < points.length; i++) {
            double[] bent = turn(HEAD[i], 1, 2, -pitch);
            double[] turned = turn(bent, 2, 0, yaw);
            double[] rolled = turn(turned, 0, 1, roll);
            points[i] = new PixelPoint((float) (200 + size * rolled[0]), (float) (100 + size * rolled[1]));
        }
        return new Landmarks(points[0], points[1], points[2], points[3], points[4]);
    }

    /** Turns in the plane of two axes, from the first to the second. */
    private static double[] turn(double[] point, int from, int to, double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        double[] turned = point.clone();
        turned[from] = cos * point[from] - sin * point[to];
        turned[to] = sin * point[from] + cos * point[to];
        return turned;
    }
}
