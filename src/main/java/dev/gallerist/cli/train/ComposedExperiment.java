package dev.gallerist.cli.train;

import dev.gallerist.affect.Expression;
import dev.gallerist.affect.ExpressionScores;
import dev.gallerist.affect.ExpressionWindow;
import dev.gallerist.affect.FaceReading;
import dev.gallerist.affect.GroupWindow;
import dev.gallerist.affect.stat.Example;
import dev.gallerist.affect.stat.StatClassifier;
import dev.gallerist.affect.stat.Subject;
import dev.gallerist.affect.stat.SvmTrainer;
import dev.gallerist.cli.train.ComposedClips.Composed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Trains the shipped classifiers on composed clips or groups, chooses by clips of other pictures and measures on held-out
 * ones. Belongs to one thread.
 */
final class ComposedExperiment {

    private static final int TRAINING_GROUPS = 1200;
    private static final int CHOOSING_GROUPS = 600;
    private static final int HELD_OUT_GROUPS = 1500;

    /** What came out. */
    record Result(StatClassifier classifier, Outcome outcome, SvmTrainer.Trained trained) {}

    /** A clip or group as the classifier and the average see it. */
    private record Shown(String source, int label, float[] descriptor, ExpressionScores scores) {
        Example example() {
            return new Example(source, label, descriptor);
        }
    }

    private final Subject subject;
    private final StatClassifier.Net net;
    private final ClipProgress progress;

    ComposedExperiment(Subject subject, StatClassifier.Net net, ClipProgress progress) {
        this.subject = subject;
        this.net = net;
        this.progress = progress;
    }

    Result run(ComposedClips clips) {
        List<Shown> training = shown(clips.training(), TRAINING_GROUPS);
        List<Shown> choosing = shown(clips.choosing(), CHOOSING_GROUPS);
        List<Shown> heldOut = shown(clips.heldOut(), HELD_OUT_GROUPS);
        List<String> classes = subject.classes();
        SvmTrainer.Trained trained =
                new SvmTrainer(subject, classes.size(), progress::say).train(examples(training), examples(choosing));
        StatClassifier classifier =
                new StatClassifier(subject, net, classes, trained.machine(), trained.sharpness(), Optional.empty());
        Outcome outcome = new Outcome(classifier);
        heldOut.forEach(one -> outcome.add(one.label, one.descriptor, Optional.of(one.scores)));
        return new Result(classifier.measured(outcome.heldOut()), outcome, trained);
    }

    private static List<Example> examples(List<Shown> shown) {
        return shown.stream().map(Shown::example).toList();
    }

    private List<Shown> shown(List<Composed> clips, int groups) {
        if (subject == Subject.INDIVIDUAL) {
            return clips.stream().map(ComposedExperiment::person).toList();
        }
        return new ComposedGroups(clips, groups)
                .compose(groups).stream().map(ComposedExperiment::group).toList();
    }

    private static Shown person(Composed clip) {
        ExpressionWindow window = window(clip);
        Expression truth = clip.truth();
        return new Shown(
                clip.source(),
                truth.ordinal(),
                window.descriptor().orElseThrow(),
                window.scores().orElseThrow());
    }

    private static Shown group(ComposedGroups.Group group) {
        GroupWindow window = new GroupWindow();
        for (int view = 0; view < ComposedClips.VIEWS; view++) {
            List<FaceReading> picture = new ArrayList<>();
            for (Composed person : group.people()) {
                picture.add(person.views().get(view));
            }
            window.add(picture);
        }
        List<ExpressionScores> persons = group.people().stream()
                .map(person -> window(person).scores().orElseThrow())
                .toList();
        return new Shown(
                group.people().get(0).source(),
                group.truth().ordinal(),
                window.descriptor().orElseThrow(),
                ExpressionScores.mean(persons));
    }

    private static ExpressionWindow window(Composed clip) {
        ExpressionWindow window = new ExpressionWindow();
        clip.views().forEach(window::add);
        return window;
    }
}
