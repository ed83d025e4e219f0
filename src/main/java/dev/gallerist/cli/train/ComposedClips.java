package dev.gallerist.cli.train;

import dev.gallerist.affect.Expression;
import dev.gallerist.affect.ExpressionReader;
import dev.gallerist.affect.FaceReading;
import dev.gallerist.cli.evaluate.FerPlus;
import dev.gallerist.frame.Frame;
import dev.gallerist.frame.Pixels;
import dev.gallerist.vision.FaceDetection;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Clips of one person each, composed from FER+: every clip is several views of one picture. Training clips come from the
 * training fold; the validation fold is divided, class by class, into pictures to choose by and pictures held out. The test
 * fold is not touched.
 *
 * @param training at most {@link #QUOTA} of each expression
 * @param choosing half of the validation fold
 * @param heldOut the other half
 */
record ComposedClips(List<Composed> training, List<Composed> choosing, List<Composed> heldOut) {

    /**
     * One composed clip.
     *
     * @param source the picture it was made of
     * @param views how its views read, in order
     */
    record Composed(String source, Expression truth, List<FaceReading> views) {}

    /** Views in a clip. */
    static final int VIEWS = 6;

    /** Training pictures by expression: about FER+'s own proportions, with more of the rare ones. */
    static final Map<Expression, Integer> QUOTA = Map.of(
            Expression.NEUTRAL, 800,
            Expression.HAPPINESS, 600,
            Expression.SURPRISE, 300,
            Expression.SADNESS, 280,
            Expression.ANGER, 220,
            Expression.DISGUST, 80,
            Expression.FEAR, 100,
            Expression.CONTEMPT, 80);

    private static final long SEED = 48;

    private record Picture(String source, Expression truth, Pixels face) {}

    /** Composes and reads all clips. */
    static ComposedClips compose(FerPlus set, ExpressionReader reader, ClipProgress progress) throws IOException {
        Random chance = new Random(SEED);
        List<Picture> training = pictures(set, FerPlus.Fold.TRAINING, QUOTA, chance);
        List<Picture> validation = pictures(set, FerPlus.Fold.VALIDATION, Map.of(), chance);
        List<Picture> choosing = new ArrayList<>();
        List<Picture> heldOut = new ArrayList<>();
        for (int i = 0; i < validation.size(); i++) {
            (i % 2 == 0 ? choosing : heldOut).add(validation.get(i));
        }
        if (training.isEmpty() || choosing.isEmpty() || heldOut.isEmpty()) {
            throw new IOException("The file has no pictures of FER+'s training and validation folds; give the whole"
                    + " ferplus.zip with --compose.");
        }
        FaceViews views = new FaceViews(chance);
        return new ComposedClips(
                read(training, views, reader, progress, "training clips"),
                read(choosing, views, reader, progress, "clips to choose by"),
                read(heldOut, views, reader, progress, "held-out clips"));
    }

    /** A sample of each class in the order of the classes; all where there is no quota. */
    private static List<Picture> pictures(FerPlus set, FerPlus.Fold fold, Map<Expression, Integer> quota, Random chance)
            throws IOException {
        Map<Expression, List<Picture>> kept = new EnumMap<>(Expression.class);
        Map<Expression, Integer> seen = new EnumMap<>(Expression.class);
        set.visit(fold, (name, face, truth) -> {
            int number = seen.merge(truth, 1, Integer::sum);
            Picture picture = new Picture(fold + " " + truth.wireName() + " " + number, truth, face);
            List<Picture> sample = kept.computeIfAbsent(truth, t -> new ArrayList<>());
            int most = quota.getOrDefault(truth, Integer.MAX_VALUE);
            if (sample.size() < most) {
                sample.add(picture);
            } else if (chance.nextInt(number) < most) {
                sample.set(chance.nextInt(most), picture);
            }
        });
        List<Picture> all = new ArrayList<>();
        kept.values().forEach(sample -> {
            Collections.shuffle(sample, chance);
            all.addAll(sample);
        });
        return all;
    }

    private static List<Composed> read(
            List<Picture> pictures, FaceViews views, ExpressionReader reader, ClipProgress progress, String what) {
        List<Composed> clips = new ArrayList<>();
        for (Picture picture : pictures) {
            FaceViews.Strip strip = views.of(picture.face, VIEWS);
            List<FaceDetection> faces = strip.boxes().stream()
                    .map(box -> new FaceDetection(box, Optional.empty(), 1))
                    .toList();
            List<FaceReading> readings = reader.read(new Frame(0, Duration.ZERO, strip.pixels()), faces);
            clips.add(new Composed(picture.source, picture.truth, readings));
            if (clips.size() % 200 == 0 || clips.size() == pictures.size()) {
                progress.step(what, clips.size(), pictures.size());
            }
        }
        return clips;
    }
}
