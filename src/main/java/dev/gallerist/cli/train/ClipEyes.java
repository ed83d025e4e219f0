package dev.gallerist.cli.train;

import dev.gallerist.affect.ExpressionReader;
import dev.gallerist.affect.ExpressionScores;
import dev.gallerist.affect.ExpressionWindow;
import dev.gallerist.affect.FaceReading;
import dev.gallerist.affect.GroupWindow;
import dev.gallerist.affect.stat.StatClassifier;
import dev.gallerist.affect.stat.Subject;
import dev.gallerist.capture.FrameSource;
import dev.gallerist.capture.SourceBroken;
import dev.gallerist.capture.SourceUnreadable;
import dev.gallerist.capture.media.Sources;
import dev.gallerist.frame.Frame;
import dev.gallerist.inference.ModelUnavailable;
import dev.gallerist.pipeline.Nets;
import dev.gallerist.pipeline.Profile;
import dev.gallerist.vision.FaceDetection;
import dev.gallerist.vision.FaceDetector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads clips: finds the faces of their pictures and how they look. Belongs to one thread; owns its nets. */
final class ClipEyes implements AutoCloseable {

    private static final int MOST_PICTURES = 2_000;

    private final FaceDetector detector;
    private final ExpressionReader reader;
    private final StatClassifier.Net net;
    private final String described;
    private final double picturesPerSecond;

    private ClipEyes(
            FaceDetector detector,
            ExpressionReader reader,
            StatClassifier.Net net,
            String described,
            double picturesPerSecond) {
        this.detector = detector;
        this.reader = reader;
        this.net = net;
        this.described = described;
        this.picturesPerSecond = picturesPerSecond;
    }

    /**
     * The detector and the expression net of a profile, or another expression net.
     *
     * @throws ModelUnavailable when a model is absent or damaged
     */
    static ClipEyes open(Nets nets, Profile profile, Optional<String> expressionModel, double picturesPerSecond)
            throws ModelUnavailable {
        String model = expressionModel.orElse(profile.expressionModel());
        StatClassifier.Net net = net(nets, model);
        FaceDetector detector = profile.detector(nets);
        try {
            ExpressionReader reader = nets.expressionNamed(model);
            String described = profile.wireName() + " detector, " + nets.version(model) + ", " + picturesPerSecond
                    + " pictures a second";
            return new ClipEyes(detector, reader, net, described, picturesPerSecond);
        } catch (ModelUnavailable | RuntimeException e) {
            detector.close();
            throw e;
        }
    }

    /** Name and checksum of an expression net. */
    static StatClassifier.Net net(Nets nets, String model) throws ModelUnavailable {
        return new StatClassifier.Net(
                model,
                nets.shelf()
                        .manifest(model)
                        .file()
                        .checksum()
                        .orElseThrow(() -> new ModelUnavailable("The model " + model
                                + " has no checksum in its manifest; seal it as models/README.md says.")));
    }

    StatClassifier.Net net() {
        return net;
    }

    /** What reads, and how often: readings of other eyes are not comparable. */
    String inWords() {
        return described;
    }

    /**
     * Reads one clip.
     *
     * @throws SourceUnreadable when it is no recording
     * @throws SourceBroken when it ends in the middle
     */
    ClipReading read(Path clip, Subject subject) throws SourceUnreadable, SourceBroken {
        ExpressionWindow person = new ExpressionWindow();
        GroupWindow group = new GroupWindow();
        List<ExpressionScores> pictures = new ArrayList<>();
        try (FrameSource source = Sources.open(clip.toString(), picturesPerSecond)) {
            Optional<Frame> frame = source.next();
            for (int i = 0; frame.isPresent() && i < MOST_PICTURES; i++) {
                List<FaceReading> faces = read(frame.get(), subject);
                faces.forEach(person::add);
                group.add(faces);
                if (!faces.isEmpty()) {
                    pictures.add(ExpressionScores.mean(
                            faces.stream().map(FaceReading::scores).toList()));
                }
                frame = source.next();
            }
        }
        if (pictures.isEmpty()) {
            return ClipReading.NO_FACE;
        }
        Optional<float[]> descriptor = subject == Subject.GROUP ? group.descriptor() : person.descriptor();
        return new ClipReading(person.faces(), descriptor, Optional.of(ExpressionScores.mean(pictures)));
    }

    /** All faces of a group; of an individual's clip the largest face, which is whom the clip is about. */
    private List<FaceReading> read(Frame frame, Subject subject) {
        List<FaceDetection> faces = detector.detect(frame);
        if (subject == Subject.INDIVIDUAL) {
            faces = faces.stream()
                    .max(Comparator.comparingLong(face -> face.box().area()))
                    .map(List::of)
                    .orElse(List.of());
        }
        return faces.isEmpty() ? List.of() : reader.read(frame, faces);
    }

    @Override
    public void close() {
        detector.close();
        reader.close();
    }
}
