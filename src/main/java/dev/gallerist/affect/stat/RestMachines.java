package dev.gallerist.affect.stat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import smile.base.svm.KernelMachine;
import smile.base.svm.LASVM;
import smile.math.MathEx;

/** Machines of each class against the rest, as Smile fits them on examples' places. Belongs to one thread. */
final class RestMachines {

    private static final double TOLERANCE = 1e-3;
    private static final long SMILE_SEED = 19_650_218L;

    /** Smile adds up short lists on all cores, which costs more than it saves: here it meets one. */
    private static final ForkJoinPool ONE_THREAD = new ForkJoinPool(1);

    /**
     * How to fit.
     *
     * @param gamma of the radial kernel; without meaning for the linear one
     * @param cost C: what a violated margin costs
     * @param balanced whether a class's violations cost more the rarer it is
     */
    record Setting(double gamma, double cost, boolean balanced) {}

    private final Pairs pairs;
    private final Setting setting;
    private final List<KernelMachine<Integer>> machines = new ArrayList<>();

    /** Fits on the examples at these places; a class without an example there gets no machine and is never read. */
    RestMachines(Pairs pairs, List<Example> examples, int[] train, int classes, Setting setting) {
        this.pairs = pairs;
        this.setting = setting;
        for (int c = 0; c < classes; c++) {
            machines.add(fit(examples, train, c));
        }
    }

    private KernelMachine<Integer> fit(List<Example> examples, int[] train, int wanted) {
        int[] signs = Arrays.stream(train)
                .map(i -> examples.get(i).label() == wanted ? 1 : -1)
                .toArray();
        long yes = Arrays.stream(signs).filter(sign -> sign > 0).count();
        if (yes == 0 || yes == train.length) {
            return null;
        }
        double even = train.length / 2.0;
        double costOfYes = setting.cost * (setting.balanced ? even / yes : 1);
        double costOfNo = setting.cost * (setting.balanced ? even / (train.length - yes) : 1);
        Integer[] places = Arrays.stream(train).boxed().toArray(Integer[]::new);
        return ONE_THREAD
                .submit(() -> {
                    // Smile visits the examples in the order of its own chance, which belongs to the thread
                    MathEx.setSeed(SMILE_SEED);
                    return new LASVM<>(pairs.forSmile(setting.gamma), costOfYes, costOfNo, TOLERANCE)
                            .fit(places, signs);
                })
                .join();
    }

    /** One decision value per class for the example at this place. */
    double[] decisions(int place) {
        double[] values = new double[machines.size()];
        for (int c = 0; c < values.length; c++) {
            values[c] = machines.get(c) == null ? -1 : decision(machines.get(c), place);
        }
        return values;
    }

    private double decision(KernelMachine<Integer> machine, int place) {
        Integer[] support = machine.instances();
        double[] weights = machine.weights();
        double sum = machine.intercept();
        for (int i = 0; i < support.length; i++) {
            sum += weights[i] * pairs.kernel(support[i], place, setting.gamma);
        }
        return sum;
    }

    /** The same as a linear machine in plain Java: each class's support vectors add up to one vector of weights. */
    Machine.Linear linear(List<Example> examples) {
        List<float[]> weights = new ArrayList<>();
        for (KernelMachine<Integer> machine : machines) {
            double[] sum = new double[examples.get(0).descriptor().length];
            for (int i = 0; machine != null && i < machine.weights().length; i++) {
                float[] vector = examples.get(machine.instances()[i]).descriptor();
                for (int d = 0; d < sum.length; d++) {
                    sum[d] += machine.weights()[i] * vector[d];
                }
            }
            weights.add(floats(sum));
        }
        return new Machine.Linear(weights, intercepts());
    }

    /** The same as a radial machine in plain Java: the classes share their support vectors. */
    Machine.Radial radial(List<Example> examples) {
        TreeSet<Integer> support = new TreeSet<>();
        machines.stream().filter(m -> m != null).forEach(m -> support.addAll(Arrays.asList(m.instances())));
        List<Integer> places = List.copyOf(support);
        List<float[]> coefficients = new ArrayList<>();
        places.forEach(place -> coefficients.add(new float[machines.size()]));
        for (int c = 0; c < machines.size(); c++) {
            for (int i = 0; machines.get(c) != null && i < machines.get(c).weights().length; i++) {
                int at = places.indexOf(machines.get(c).instances()[i]);
                coefficients.get(at)[c] = (float) machines.get(c).weights()[i];
            }
        }
        List<float[]> vectors =
                places.stream().map(place -> examples.get(place).descriptor()).toList();
        return new Machine.Radial(setting.gamma, vectors, coefficients, intercepts());
    }

    private float[] intercepts() {
        return floats(machines.stream()
                .mapToDouble(machine -> machine == null ? -1 : machine.intercept())
                .toArray());
    }

    private static float[] floats(double[] values) {
        float[] narrow = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            narrow[i] = (float) values[i];
        }
        return narrow;
    }
}
