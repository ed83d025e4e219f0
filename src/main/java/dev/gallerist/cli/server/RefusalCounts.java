package dev.gallerist.cli.server;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How often something was refused, by a fixed word. Safe on any thread; holds nothing but words of ours and numbers. */
final class RefusalCounts {

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    /** @param word one of a few fixed words, never anything from outside */
    void count(String word) {
        counts.computeIfAbsent(word, one -> new LongAdder()).increment();
    }

    /** How often for that word. */
    long of(String word) {
        LongAdder count = counts.get(word);
        return count == null ? 0 : count.sum();
    }

    /** All counts at this moment, in the order of their words. */
    Map<String, Long> all() {
        Map<String, Long> all = new TreeMap<>();
        counts.forEach((word, count) -> all.put(word, count.sum()));
        return all;
    }
}
