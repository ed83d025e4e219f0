package dev.gallerist.affect;

import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelPoint;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.vision.FaceDetection;
import dev.gallerist.vision.FaceNet;
import dev.gallerist.vision.FaceTemplate;
import dev.gallerist.vision.Landmarks;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** CNN-2 of the paper: reads expressions from faces. Belongs to one thread at a time. */
public final class ExpressionReader implements AutoCloseable {

    /**
     * Where the landmarks lie in FER+ pictures: medians of what YuNet finds in 1,809 pictures of the training fold, so that
     * faces at run time are cut as the net was trained.
     */
    public static final FaceTemplate FER_PLUS = new FaceTemplate(
            new PixelSize(48, 48),
            new Landmarks(
                    new PixelPoint(16.1f, 19.0f),
                    new PixelPoint(32.9f, 19.0f),
                    new PixelPoint(24.4f, 28.3f),
                    new PixelPoint(17.2f, 35.7f),
                    new PixelPoint(31.3f, 35.7f)),
            1.0);

    private final FaceNet net;
    private final String scoresOutput;
    private final String featuresOutput;
    private final boolean logits;
    private final Expression[] classes;
    private final boolean valenceArousal;

    /** A reader of a net that gives classes only; otherwise as the other constructor. */
    public ExpressionReader(
            FaceNet net, String scoresOutput, String featuresOutput, boolean logits, List<String> classes) {
        this(net, scoresOutput, featuresOutput, logits, classes, false);
    }

    /**
     * @param net closed with the reader
     * @param scoresOutput the net's output with one score per class
     * @param featuresOutput the net's output with the penultimate layer
     * @param logits whether the scores still need a softmax
     * @param classes the net's class names in its order; classes that it lacks get score 0
     * @param valenceArousal whether valence and arousal follow the classes in the net's output of scores
     */
    public ExpressionReader(
            FaceNet net,
            String scoresOutput,
            String featuresOutput,
            boolean logits,
            List<String> classes,
            boolean valenceArousal) {
        this.net = net;
        this.scoresOutput = scoresOutput;
        this.featuresOutput = featuresOutput;
        this.logits = logits;
        this.classes = classes.stream()
                .map(name -> Expression.valueOf(name.toUpperCase(Locale.ROOT)))
                .toArray(Expression[]::new);
        this.valenceArousal = valenceArousal;
    }

    /** A reading of each face, in the order of the faces. */
    public List<FaceReading> read(Frame frame, List<FaceDetection> faces) {
        return net.look(frame, faces).stream().map(this::reading).toList();
    }

    private FaceReading reading(Map<String, float[]> outputs) {
        float[] raw = outputs.get(scoresOutput);
        float[] probabilities = logits ? softmax(raw, classes.length) : raw;
        float[] ordered = new float[Expression.values().length];
        for (int i = 0; i < classes.length; i++) {
            ordered[classes[i].ordinal()] = probabilities[i];
        }
        return new FaceReading(new ExpressionScores(ordered), outputs.get(featuresOutput), valenceArousal(raw));
    }

    private Optional<ValenceArousal> valenceArousal(float[] raw) {
        return valenceArousal
                ? Optional.of(new ValenceArousal(raw[classes.length], raw[classes.length + 1]))
                : Optional.empty();
    }

    /** Softmax over the first {@code count} values only: what follows them is no score. */
    private static float[] softmax(float[] values, int count) {
        float most = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            most = Math.max(most, values[i]);
        }
        float[] result = new float[count];
        float sum = 0;
        for (int i = 0; i < count; i++) {
            result[i] = (float) Math.exp(values[i] - most);
            sum += result[i];
        }
        for (int i = 0; i < count; i++) {
            result[i] /= sum;
        }
        return result;
    }

    @Override
    public void close() {
        net.close();
    }
}
