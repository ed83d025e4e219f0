package dev.gallerist.cli.bench;

import dev.gallerist.cli.bench.Timed.Setting;
import dev.gallerist.inference.ModelUnavailable;
import dev.gallerist.inference.OnnxNet;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Times nets in turns. Belongs to one thread; keeps all nets of the line-up in memory while it runs. */
final class NetsBench {

    private static final double NANOS_PER_MILLI = 1e6;

    private final Rounds rounds;
    private final Consumer<String> progress;

    NetsBench(Rounds rounds, Consumer<String> progress) {
        this.rounds = rounds;
        this.progress = progress;
    }

    /**
     * One call at a time, with so many threads inside a net (Table 4).
     *
     * @return the nets in their order; empty when it was stopped
     */
    List<Timed> inside(List<Entrant> entrants, int[] threads, int[] batches) throws ModelUnavailable {
        List<Timed> timed = unmeasured(entrants);
        FloatBuffer pictures = pictures(entrants, batches);
        for (int some : threads) {
            try (Opened nets = new Opened(entrants, some)) {
                for (int batch : batches) {
                    say(nets, count(some, "thread"), batch);
                    if (!measure(new Setting(some, batch), batch, nets.calls(pictures, batch), timed)) {
                        return List.of();
                    }
                }
            }
        }
        return timed;
    }

    /**
     * So many workers with a batch each on one net of a single thread: how faces of a lesson are read.
     *
     * @return the nets in their order; empty when it was stopped
     */
    List<Timed> beside(List<Entrant> entrants, int[] workers, int[] batches) throws ModelUnavailable {
        List<Timed> timed = unmeasured(entrants);
        FloatBuffer pictures = pictures(entrants, batches);
        try (Opened nets = new Opened(entrants, 1)) {
            for (int some : workers) {
                if (!beside(nets, pictures, some, batches, timed)) {
                    return List.of();
                }
            }
        }
        return timed;
    }

    private boolean beside(Opened nets, FloatBuffer pictures, int workers, int[] batches, List<Timed> timed) {
        ExecutorService others = Executors.newFixedThreadPool(workers);
        try {
            for (int batch : batches) {
                say(nets, count(workers, "worker"), batch);
                List<Rounds.Work> works = nets.calls(pictures, batch).stream()
                        .<Rounds.Work>map(alone -> times -> together(others, workers, () -> alone.run(times)))
                        .toList();
                if (!measure(new Setting(workers, batch), workers * batch, works, timed)) {
                    return false;
                }
            }
            return true;
        } finally {
            others.shutdown();
        }
    }

    private void say(Opened nets, String atWork, int batch) {
        progress.accept("timing " + count(nets.size(), "net") + ", " + atWork + ", batch " + batch);
    }

    private static void together(ExecutorService others, int workers, Runnable work) {
        CompletableFuture<?>[] running = new CompletableFuture<?>[workers - 1];
        for (int i = 0; i < running.length; i++) {
            running[i] = CompletableFuture.runAsync(work, others);
        }
        work.run();
        CompletableFuture.allOf(running).join();
    }

    private boolean measure(Setting setting, int picturesAtOnce, List<Rounds.Work> works, List<Timed> timed) {
        List<double[]> nanos = rounds.time(works);
        for (int i = 0; i < nanos.size(); i++) {
            double[] millis = nanos.get(i);
            for (int round = 0; round < millis.length; round++) {
                millis[round] /= NANOS_PER_MILLI * picturesAtOnce;
            }
            timed.get(i).timings().put(setting, new Timing(millis));
        }
        return !nanos.isEmpty();
    }

    /** A number and its word: 1 net, 2 nets. */
    static String count(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }

    private static List<Timed> unmeasured(List<Entrant> entrants) {
        return entrants.stream().map(e -> new Timed(e, new LinkedHashMap<>())).toList();
    }

    /** Noise, enough of it for the largest batch. */
    private static FloatBuffer pictures(List<Entrant> entrants, int[] batches) {
        int most = 0;
        for (Entrant entrant : entrants) {
            for (int batch : batches) {
                most = Math.max(most, entrant.floats(batch));
            }
        }
        Random random = new Random(1);
        FloatBuffer noise = OnnxNet.buffer(most);
        while (noise.hasRemaining()) {
            noise.put(random.nextFloat() * 2 - 1);
        }
        return noise;
    }

    /** The nets of a line-up, loaded; all or none. */
    private static final class Opened implements AutoCloseable {

        private final List<Entrant> entrants;
        private final List<OnnxNet> nets = new ArrayList<>();

        Opened(List<Entrant> entrants, int threads) throws ModelUnavailable {
            this.entrants = entrants;
            try {
                for (Entrant entrant : entrants) {
                    nets.add(entrant.opener().open(threads));
                }
            } catch (ModelUnavailable | RuntimeException | Error fault) {
                close();
                throw fault;
            }
        }

        int size() {
            return nets.size();
        }

        /** Calls of each net with the first so many pictures. */
        List<Rounds.Work> calls(FloatBuffer pictures, int batch) {
            List<Rounds.Work> calls = new ArrayList<>();
            for (int i = 0; i < nets.size(); i++) {
                OnnxNet net = nets.get(i);
                long[] shape = entrants.get(i).shape(batch);
                calls.add(times -> {
                    for (int k = 0; k < times; k++) {
                        net.run(pictures, shape);
                    }
                });
            }
            return calls;
        }

        @Override
        public void close() {
            nets.forEach(OnnxNet::close);
        }
    }
}
