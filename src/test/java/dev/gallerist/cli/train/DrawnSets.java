package dev.gallerist.cli.train;

import dev.gallerist.capture.demo.DrawnExpression;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Small sets of drawn clips, laid out as AFEW and VGAF were given out. */
public final class DrawnSets {

    private static final Map<String, DrawnExpression> CLASSES = Map.of(
            "Happy", DrawnExpression.HAPPINESS,
            "Neutral", DrawnExpression.NEUTRAL,
            "Surprise", DrawnExpression.SURPRISE);

    private DrawnSets() {}

    /** Ten clips to train with and four to measure by; one of each part shows nobody. */
    public static void afew(Path set) throws Exception {
        int seed = 0;
        for (Map.Entry<String, DrawnExpression> one : CLASSES.entrySet()) {
            for (int i = 0; i < 3; i++) {
                Path clip = set.resolve("Train_AFEW").resolve(one.getKey()).resolve(i + ".avi");
                DrawnClips.write(clip, 1, one.getValue(), seed++);
            }
            Path clip = set.resolve("Val_AFEW").resolve(one.getKey()).resolve("9.avi");
            DrawnClips.write(clip, 1, one.getValue(), seed++);
        }
        DrawnClips.writeWall(set.resolve("Train_AFEW/Neutral/wall.avi"));
        DrawnClips.writeWall(set.resolve("Val_AFEW/Neutral/wall.avi"));
    }

    /** Nine clips of two people to train with and four to measure by, one of which shows nobody. */
    public static void vgaf(Path set) throws Exception {
        StringBuilder train = new StringBuilder("Vid_name Label\n");
        StringBuilder validation = new StringBuilder("Vid_name Label\n");
        DrawnExpression[] moods = {DrawnExpression.HAPPINESS, DrawnExpression.NEUTRAL, DrawnExpression.SURPRISE};
        for (int i = 0; i < 12; i++) {
            boolean trained = i < 9;
            DrawnClips.write(set.resolve((trained ? "Train/" : "Val/") + i + "_1.mp4"), 2, moods[i % 3], i);
            (trained ? train : validation).append(i + "_1 " + (1 + i % 3) + "\n");
        }
        DrawnClips.writeWall(set.resolve("Val/12_1.mp4"));
        validation.append("12_1 2\n");
        Files.writeString(set.resolve("Train_labels.txt"), train);
        Files.writeString(set.resolve("Val_labels.txt"), validation);
    }

    /** A set in which nobody is to be seen. */
    public static void wallsOnly(Path set) throws Exception {
        DrawnClips.writeWall(set.resolve("Train_AFEW/Happy/1.avi"));
        DrawnClips.writeWall(set.resolve("Val_AFEW/Sad/1.avi"));
    }
}
