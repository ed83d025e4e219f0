package dev.gallerist.affect.stat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Divides examples for cross-validation: every source on one side only, the classes as even as that allows. */
final class Folds {

    /** Which examples to train with and which to try, by their places. */
    record Split(int[] train, int[] tried) {}

    private Folds() {}

    /**
     * Stratified folds by source: sources go, class by class and the largest first, to the fold with the fewest examples of
     * the class.
     *
     * @param count 2 or more; fewer are made when there are fewer sources
     * @param seed decides between equals
     */
    static List<Split> of(List<Example> examples, int count, long seed) {
        Map<String, List<Integer>> bySource = new LinkedHashMap<>();
        for (int i = 0; i < examples.size(); i++) {
            bySource.computeIfAbsent(examples.get(i).source(), s -> new ArrayList<>())
                    .add(i);
        }
        if (bySource.size() < 2) {
            throw new IllegalArgumentException("all examples are of one source; cross-validation needs two at least");
        }
        int[] foldOf = assign(examples, shuffled(bySource.values(), seed), Math.min(count, bySource.size()));
        return IntStream.rangeClosed(0, Arrays.stream(foldOf).max().orElseThrow())
                .mapToObj(fold -> new Split(where(foldOf, fold, false), where(foldOf, fold, true)))
                .filter(split -> split.tried().length > 0 && split.train().length > 0)
                .toList();
    }

    private static List<List<Integer>> shuffled(Iterable<List<Integer>> sources, long seed) {
        List<List<Integer>> order = new ArrayList<>();
        sources.forEach(order::add);
        Collections.shuffle(order, new Random(seed));
        order.sort((a, b) -> b.size() - a.size());
        return order;
    }

    private static int[] assign(List<Example> examples, List<List<Integer>> sources, int count) {
        int classes = examples.stream().mapToInt(Example::label).max().orElse(0) + 1;
        int[][] held = new int[count][classes];
        int[] total = new int[count];
        int[] foldOf = new int[examples.size()];
        for (List<Integer> source : sources) {
            int label = examples.get(source.get(0)).label();
            int best = 0;
            for (int fold = 1; fold < count; fold++) {
                int less = Integer.compare(held[fold][label], held[best][label]);
                best = less < 0 || less == 0 && total[fold] < total[best] ? fold : best;
            }
            for (int example : source) {
                held[best][examples.get(example).label()]++;
                total[best]++;
                foldOf[example] = best;
            }
        }
        return foldOf;
    }

    private static int[] where(int[] foldOf, int fold, boolean inside) {
        return IntStream.range(0, foldOf.length)
                .filter(i -> foldOf[i] == fold == inside)
                .toArray();
    }
}
