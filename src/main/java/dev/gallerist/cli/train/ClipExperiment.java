package dev.gallerist.cli.train;

import dev.gallerist.affect.stat.Example;
import dev.gallerist.affect.stat.StatClassifier;
import dev.gallerist.affect.stat.SvmTrainer;
import dev.gallerist.capture.SourceBroken;
import dev.gallerist.capture.SourceUnreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The paper's experiment on a set of clips: read every clip, train with the training part, measure on the validation part.
 * Clips without a face are left out of training; in testing they get a descriptor of zeros. Belongs to one thread.
 */
final class ClipExperiment {

    /**
     * What came out.
     *
     * @param withoutFace clips of training and of validation in which no face was found
     */
    record Result(StatClassifier classifier, Outcome outcome, String chosen, int[] withoutFace) {}

    private final ClipSet set;
    private final ClipEyes eyes;
    private final ClipProgress progress;
    private final BooleanSupplier stopped;

    /** @param stopped asked before each clip */
    ClipExperiment(ClipSet set, ClipEyes eyes, ClipProgress progress, BooleanSupplier stopped) {
        this.set = set;
        this.eyes = eyes;
        this.progress = progress;
        this.stopped = stopped;
    }

    /** Runs it; empty when somebody asked to stop, and then what was read is in the folder. */
    Optional<Result> run(StatFolder folder) throws IOException {
        Map<Clip, ClipReading> readings = new LinkedHashMap<>();
        List<Clip> all = new ArrayList<>(set.training());
        all.addAll(set.validation());
        try (ReadingsFile kept = new ReadingsFile(folder.readings(set), set.title() + ", " + eyes.inWords())) {
            for (Clip clip : all) {
                if (stopped.getAsBoolean()) {
                    return Optional.empty();
                }
                Optional<ClipReading> known = kept.of(clip);
                ClipReading reading = known.isPresent() ? known.get() : read(clip);
                if (known.isEmpty()) {
                    kept.add(clip, reading);
                }
                readings.put(clip, reading);
                progress.step("clips", readings.size(), all.size());
            }
        }
        return Optional.of(learn(readings));
    }

    private ClipReading read(Clip clip) {
        try {
            return eyes.read(clip.file(), set.subject());
        } catch (SourceUnreadable | SourceBroken e) {
            progress.say(e.getMessage() + " It counts as a clip without a face.");
            return ClipReading.NO_FACE;
        }
    }

    private Result learn(Map<Clip, ClipReading> readings) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (Clip clip : set.training()) {
            readings.get(clip)
                    .descriptor()
                    .ifPresent(descriptor -> examples.add(new Example(clip.source(), clip.label(), descriptor)));
        }
        progress.say("training with " + examples.size() + " clips of "
                + set.training().size());
        SvmTrainer.Trained trained;
        try {
            trained = new SvmTrainer(set.subject(), set.classes().size(), progress::say).train(examples);
        } catch (IllegalArgumentException nonsense) {
            throw new IOException("The clips cannot be trained with: " + nonsense.getMessage() + ".", nonsense);
        }
        StatClassifier classifier = new StatClassifier(
                set.subject(), eyes.net(), set.classes(), trained.machine(), trained.sharpness(), Optional.empty());
        Outcome outcome = new Outcome(classifier);
        int without = 0;
        for (Clip clip : set.validation()) {
            ClipReading reading = readings.get(clip);
            without += reading.faces() == 0 ? 1 : 0;
            outcome.add(
                    clip.label(), reading.descriptorOrZeros(trained.machine().length()), reading.average());
        }
        int[] withoutFace = {set.training().size() - examples.size(), without};
        return new Result(classifier.measured(outcome.heldOut()), outcome, trained.chosen(), withoutFace);
    }
}
