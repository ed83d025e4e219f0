package dev.gallerist.affect.stat;

import dev.gallerist.inference.Checksum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Examples that anybody can tell apart, for tests. */
final class Blobs {

    private Blobs() {}

    /** Points around (4, 0), (0, 4) and (-4, -4), in turn; each its own source. */
    static List<Example> three(int count, long seed) {
        float[][] centres = {{4, 0, 0, 0}, {0, 4, 0, 0}, {-4, -4, 0, 0}};
        Random chance = new Random(seed);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] x = centres[i % 3].clone();
            for (int d = 0; d < x.length; d++) {
                x[d] += (float) chance.nextGaussian();
            }
            examples.add(new Example("s" + i, i % 3, x));
        }
        return examples;
    }

    /** Points on three rings around the same centre: no line tells them apart, a radial kernel does. */
    static List<Example> rings(int count, long seed) {
        Random chance = new Random(seed);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double radius = 1 + 2 * (i % 3) + 0.3 * chance.nextGaussian();
            double angle = 2 * Math.PI * chance.nextDouble();
            float[] x = {(float) (radius * Math.cos(angle)), (float) (radius * Math.sin(angle)), 0, 0};
            examples.add(new Example("s" + i, i % 3, x));
        }
        return examples;
    }

    static double accuracy(Machine machine, List<Example> examples) {
        long right = examples.stream()
                .filter(e -> StatClassifier.highest(machine.decisions(e.descriptor())) == e.label())
                .count();
        return (double) right / examples.size();
    }

    static StatClassifier.Net net() {
        return new StatClassifier.Net("expression", new Checksum(Checksum.Kind.SHA256, "0123456789abcdef".repeat(4)));
    }

    static StatClassifier classifier(Subject subject, SvmTrainer.Trained trained) {
        List<String> classes = subject.classes().subList(0, 3);
        return new StatClassifier(subject, net(), classes, trained.machine(), trained.sharpness(), Optional.empty());
    }
}
