package dev.gallerist.affect;

import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelBox;
import dev.gallerist.vision.FaceDetection;
import dev.gallerist.vision.Landmarks;
import java.util.Optional;

/**
 * Says which faces can be read. Before reading it looks at the picture: size, place, pose, light, contrast, sharpness; a face
 * that fails costs no net. After reading it looks at the scores: where the best two lie close together, no expression is
 * named, though the scores still count in averages. About 45 microseconds a face (the median {@code evaluate gate} prints). Belongs to one thread.
 */
public final class QualityGate {

    /**
     * Where the gate closes. {@code evaluate gate --data FOLDER} shows what each limit keeps and drops on labelled photographs
     * as they are, shrunk, blurred and darkened, and how often readings are right by margin: run it again when the expression
     * net changes, and choose {@code leastMargin} anew.
     *
     * @param smallestSide pixels of the box's shorter side; below it FER+ pictures have no like
     * @param leastVisible share of the box inside its tile and the picture, 0 to 1; a forehead may be missing, and detectors
     *     draw boxes over a tile's edge, but every landmark must be inside
     * @param mostYaw degrees to either side, see {@link HeadPose}; beyond it one eye is hidden
     * @param mostPitch degrees up or down
     * @param mostRoll degrees to either side; alignment takes out what is less
     * @param leastLight mean level of the inner face, 0 to 255. The darkest of 768 photographs has 71; it lies far below, so
     *     that dark skin in ordinary light is read
     * @param leastContrast standard deviation of the levels. The flattest photograph has 16
     * @param leastSharpness see {@link FaceLook}. Drops four of five photographs blurred by 4 % of the face's side, all blurred
     *     by 6 %, and one in 250 shrunk to 24 pixels
     * @param leastMargin the best score over the second. On the photographs, below it 56 % of the readings are
     *     right, of those at or above it (89 % of all) 91 %
     * @param leastMoodMargin the same for the group's mood, which is a mean over many faces and so less noisy
     */
    public record Limits(
            int smallestSide,
            double leastVisible,
            double mostYaw,
            double mostPitch,
            double mostRoll,
            double leastLight,
            double leastContrast,
            double leastSharpness,
            double leastMargin,
            double leastMoodMargin) {

        /** What lessons are read with. */
        public static final Limits DEFAULT = new Limits(24, 0.6, 40, 30, 45, 35, 8, 0.07, 0.3, 0.02);
    }

    private final Limits limits;
    private final FaceLookMeter meter = new FaceLookMeter();

    public QualityGate(Limits limits) {
        this.limits = limits;
    }

    /**
     * Whether a face may be read.
     *
     * @param within the part of the picture that belongs to the face's participant, such as the tile
     */
    public Judgement judge(Frame frame, FaceDetection face, PixelBox within) {
        return where(face, within.intersection(frame.size().whole()))
                .or(() -> face.landmarks().flatMap(this::pose))
                .or(() -> look(meter.look(frame.pixels(), face)))
                .<Judgement>map(Judgement.Unreadable::new)
                .orElse(Judgement.READABLE);
    }

    /** Whether the scores of a face, or their mean over a window, name an expression. */
    public Judgement judge(ExpressionScores scores) {
        return scores.margin() >= limits.leastMargin() ? Judgement.READABLE : new Judgement.Unreadable(Obstacle.UNSURE);
    }

    /** The expression that the scores name, where one stands out. */
    public Optional<Expression> expression(ExpressionScores scores) {
        return judge(scores).obstacle().isPresent() ? Optional.empty() : Optional.of(scores.top());
    }

    /** The group's mood, where one stands out. */
    public Optional<Mood> mood(MoodScores scores) {
        return Optional.of(scores.top()).filter(top -> scores.margin() >= limits.leastMoodMargin());
    }

    private Optional<Obstacle> where(FaceDetection face, PixelBox visible) {
        PixelBox box = face.box();
        if (Math.min(box.width(), box.height()) < limits.smallestSide()) {
            return Optional.of(Obstacle.SMALL);
        }
        boolean mostly = box.intersection(visible).area() >= limits.leastVisible() * box.area();
        boolean features = face.landmarks().map(Landmarks::points).stream()
                .allMatch(points -> points.stream().allMatch(visible::contains));
        return mostly && features ? Optional.empty() : Optional.of(Obstacle.CUT);
    }

    /** Written so that a pose that is not a number fails too. */
    private Optional<Obstacle> pose(Landmarks landmarks) {
        HeadPose pose = HeadPose.of(landmarks);
        boolean facing = Math.abs(pose.yaw()) <= limits.mostYaw()
                && Math.abs(pose.pitch()) <= limits.mostPitch()
                && Math.abs(pose.roll()) <= limits.mostRoll();
        return facing ? Optional.empty() : Optional.of(Obstacle.TURNED);
    }

    private Optional<Obstacle> look(FaceLook look) {
        if (look.light() < limits.leastLight()) {
            return Optional.of(Obstacle.DARK);
        }
        if (look.contrast() < limits.leastContrast()) {
            return Optional.of(Obstacle.FLAT);
        }
        return look.sharpness() < limits.leastSharpness() ? Optional.of(Obstacle.BLURRED) : Optional.empty();
    }
}
