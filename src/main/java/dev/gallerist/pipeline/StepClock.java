package dev.gallerist.pipeline;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Times the steps apart. Belongs to one thread. */
final class StepClock {

    private final LongSupplier nanoTime;
    private final Map<Step, Long> spent = new EnumMap<>(Step.class);

    StepClock(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    <T> T time(Step step, Supplier<T> work) {
        long began = nanoTime.getAsLong();
        try {
            return work.get();
        } finally {
            add(step, nanoTime.getAsLong() - began);
        }
    }

    void add(Step step, long nanos) {
        spent.merge(step, nanos, Long::sum);
    }

    /** Mean milliseconds a picture of each step that ran, by wire name. */
    Map<String, Double> meanMillis(long pictures) {
        Map<String, Double> millis = new LinkedHashMap<>();
        spent.forEach((step, nanos) -> millis.put(step.wireName(), nanos / 1e6 / Math.max(1, pictures)));
        return millis;
    }
}
