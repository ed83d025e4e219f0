package dev.gallerist.cli.train;

import dev.gallerist.affect.ExpressionReader;
import dev.gallerist.affect.stat.StatClassifier;
import dev.gallerist.affect.stat.Subject;
import dev.gallerist.cli.evaluate.FerPlus;
import dev.gallerist.inference.ModelUnavailable;
import dev.gallerist.pipeline.Nets;
import dev.gallerist.pipeline.Profile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Trains the classifiers of windows and prints how they do on clips they have not seen. Belongs to one thread. */
public final class StatTraining {

    private static final String OWN_NET = "expression";

    /**
     * What reads the clips.
     *
     * @param expressionModel another expression net than the profile's
     * @param picturesPerSecond of each clip, above 0
     */
    public record Reading(Profile profile, Optional<String> expressionModel, double picturesPerSecond) {}

    private final Nets nets;
    private final PrintWriter out;
    private final ClipProgress progress;

    public StatTraining(Nets nets, PrintWriter out, ClipProgress progress) {
        this.nets = nets;
        this.out = out;
        this.progress = progress;
    }

    /**
     * Reads a set's clips, trains with its training part, measures on its validation part, writes the classifier.
     *
     * @param data the folder of AFEW for individuals, of VGAF for groups
     * @param table whether to print the paper's table instead of the figures alone
     * @param stopped asked before each clip
     * @return false when it was stopped; the same call goes on where it was
     * @throws IOException when the folder is not laid out as the set is, or cannot be written to
     */
    public boolean onClips(
            Subject subject, Path data, StatFolder folder, Reading reading, boolean table, BooleanSupplier stopped)
            throws IOException, ModelUnavailable {
        ClipSet set = ClipSet.read(subject, data);
        try (ClipEyes eyes =
                ClipEyes.open(nets, reading.profile(), reading.expressionModel(), reading.picturesPerSecond())) {
            Optional<ClipExperiment.Result> result = new ClipExperiment(set, eyes, progress, stopped).run(folder);
            if (result.isEmpty()) {
                return false;
            }
            report(result.get(), set, eyes, folder.write(result.get().classifier()), table);
            return true;
        }
    }

    private void report(ClipExperiment.Result result, ClipSet set, ClipEyes eyes, Path file, boolean table) {
        if (table) {
            PaperTable.print(out, set, eyes, result.classifier().heldOut().orElseThrow());
        } else {
            result.outcome().print(out);
        }
        out.printf(
                "Clips without a face: %d of %d in training, left out; %d of %d in validation, descriptor of zeros.%n",
                result.withoutFace()[0],
                set.training().size(),
                result.withoutFace()[1],
                set.validation().size());
        out.println("Chosen by cross-validation: " + result.chosen() + ". Written: " + file + ".");
        out.flush();
    }

    /**
     * Trains shipped classifiers on clips and groups composed from FER+, writes them and puts their figures into the card.
     *
     * @param subjects one or both; the clips are composed and read once
     * @param ferPlus ferplus.zip
     */
    public void onComposed(List<Subject> subjects, Path ferPlus, StatFolder folder)
            throws IOException, ModelUnavailable {
        if (!Files.isRegularFile(ferPlus)) {
            throw new IOException("There is no file " + ferPlus + "; give the path of ferplus.zip with --compose.");
        }
        StatClassifier.Net net = ClipEyes.net(nets, OWN_NET);
        ComposedClips clips;
        try (FerPlus set = new FerPlus(ferPlus);
                ExpressionReader reader = nets.expressionOnFerPlus(OWN_NET)) {
            clips = ComposedClips.compose(set, reader, progress);
        }
        try {
            for (Subject subject : subjects) {
                ComposedExperiment.Result result = new ComposedExperiment(subject, net, progress).run(clips);
                folder.write(result.classifier());
                String figures = figures(result);
                folder.card(subject, figures);
                out.println(figures);
                out.flush();
            }
        } catch (IllegalArgumentException tooLittle) {
            throw new IOException("The pictures cannot be trained with: " + tooLittle.getMessage() + ".", tooLittle);
        }
    }

    private String figures(ComposedExperiment.Result result) throws ModelUnavailable {
        StringWriter text = new StringWriter();
        PrintWriter lines = new PrintWriter(text);
        result.outcome().print(lines);
        lines.println();
        lines.printf(
                Locale.ROOT,
                "Trained with %s; %s; %.2f %% of the clips chosen by.%n",
                nets.version(OWN_NET),
                result.trained().chosen(),
                100 * result.trained().accuracy());
        lines.flush();
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
