package dev.gallerist.affect.stat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Trains the classifiers of the method with Smile: a linear SVM for individuals, one with a radial kernel for groups, each
 * class against the rest. Cost, kernel width and class weighting are those that did best on examples that were not trained
 * with. The same examples give the same machine. Belongs to one thread; uses every core.
 */
public final class SvmTrainer {

    /** More examples would need more memory for their pairs than a laptop has. */
    public static final int MOST_EXAMPLES = 12_000;

    private static final int FOLDS = 5;
    private static final long SEED = 2022;
    private static final double[] LINEAR_COSTS = {0.25, 1, 4, 16, 64};
    private static final double[] RADIAL_COSTS = {0.5, 2, 8, 32, 128};
    /** Kernel widths as multiples of one over the mean squared distance of two examples. */
    private static final double[] WIDTHS = {1.0 / 16, 0.25, 1, 4};

    /**
     * A trained machine.
     *
     * @param sharpness how decisions become scores, see {@link StatClassifier}
     * @param chosen the setting in words
     * @param accuracy of that setting on the examples it was chosen by, 0 to 1
     */
    public record Trained(Machine machine, double sharpness, String chosen, double accuracy) {}

    private record Trial(RestMachines.Setting setting, List<double[]> decisions, double accuracy) {}

    private final Subject subject;
    private final int classes;
    private final Consumer<String> progress;

    /**
     * @param classes number of classes, 2 or more
     * @param progress hears what was tried, a line each
     */
    public SvmTrainer(Subject subject, int classes, Consumer<String> progress) {
        this.subject = subject;
        this.classes = classes;
        this.progress = progress;
    }

    /**
     * Chooses by five-fold cross-validation in which no source is on both sides, then trains with all examples.
     *
     * @throws IllegalArgumentException when the examples are no training set, with a sentence
     */
    public Trained train(List<Example> examples) {
        requireTrainingSet(examples, examples);
        return train(
                examples,
                Folds.of(examples, FOLDS, SEED),
                IntStream.range(0, examples.size()).toArray());
    }

    /**
     * Trains with the first examples and chooses by the second.
     *
     * @throws IllegalArgumentException when the examples are no training set, with a sentence
     */
    public Trained train(List<Example> training, List<Example> choosing) {
        List<Example> all = new ArrayList<>(training);
        all.addAll(choosing);
        requireTrainingSet(training, all);
        int[] first = IntStream.range(0, training.size()).toArray();
        int[] second = IntStream.range(training.size(), all.size()).toArray();
        if (second.length == 0) {
            throw new IllegalArgumentException("there are no examples to choose by");
        }
        return train(all, List.of(new Folds.Split(first, second)), first);
    }

    private void requireTrainingSet(List<Example> training, List<Example> all) {
        if (all.size() > MOST_EXAMPLES) {
            throw new IllegalArgumentException("more than " + MOST_EXAMPLES + " examples do not fit into memory");
        }
        for (Example example : all) {
            if (example.label() < 0 || example.label() >= classes) {
                throw new IllegalArgumentException("an example has the label " + example.label() + " of " + classes);
            }
            Checks.sameLength(example.descriptor(), all.get(0).descriptor().length);
            Checks.finite(example.descriptor());
        }
        if (training.stream().mapToInt(Example::label).distinct().count() < 2) {
            throw new IllegalArgumentException("there are examples of fewer than two classes to train with");
        }
    }

    private Trained train(List<Example> examples, List<Folds.Split> splits, int[] training) {
        Pairs pairs = new Pairs(examples, subject == Subject.GROUP);
        Trial best = null;
        for (RestMachines.Setting setting : settings(pairs)) {
            Trial trial = trial(pairs, examples, splits, setting);
            progress.accept(String.format(Locale.ROOT, "%s: %.2f %%", words(setting), 100 * trial.accuracy));
            best = best == null || trial.accuracy > best.accuracy ? trial : best;
        }
        RestMachines machines = new RestMachines(pairs, examples, training, classes, best.setting);
        Machine machine = subject == Subject.GROUP ? machines.radial(examples) : machines.linear(examples);
        double sharpness = Sharpness.fit(best.decisions, labels(examples, splits));
        return new Trained(machine, sharpness, words(best.setting), best.accuracy);
    }

    private List<RestMachines.Setting> settings(Pairs pairs) {
        List<RestMachines.Setting> all = new ArrayList<>();
        double mean = pairs.mean();
        for (boolean balanced : new boolean[] {false, true}) {
            if (subject == Subject.INDIVIDUAL) {
                for (double cost : LINEAR_COSTS) {
                    all.add(new RestMachines.Setting(0, cost, balanced));
                }
                continue;
            }
            for (double width : WIDTHS) {
                for (double cost : RADIAL_COSTS) {
                    all.add(new RestMachines.Setting(mean > 0 ? width / mean : 1, cost, balanced));
                }
            }
        }
        return all;
    }

    private Trial trial(Pairs pairs, List<Example> examples, List<Folds.Split> splits, RestMachines.Setting setting) {
        List<double[]> decisions = new ArrayList<>();
        int right = 0;
        for (Folds.Split split : splits) {
            RestMachines machines = new RestMachines(pairs, examples, split.train(), classes, setting);
            for (int place : split.tried()) {
                double[] values = machines.decisions(place);
                right += StatClassifier.highest(values) == examples.get(place).label() ? 1 : 0;
                decisions.add(values);
            }
        }
        return new Trial(setting, decisions, (double) right / decisions.size());
    }

    private static int[] labels(List<Example> examples, List<Folds.Split> splits) {
        return splits.stream()
                .flatMapToInt(split -> IntStream.of(split.tried()))
                .map(place -> examples.get(place).label())
                .toArray();
    }

    private String words(RestMachines.Setting setting) {
        String width = subject == Subject.GROUP ? String.format(Locale.ROOT, "gamma %.4g, ", setting.gamma()) : "";
        String weights = setting.balanced() ? "classes weighted by rarity" : "classes not weighted";
        return width + String.format(Locale.ROOT, "C %.4g, ", setting.cost()) + weights;
    }
}
