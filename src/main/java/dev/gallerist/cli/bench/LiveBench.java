package dev.gallerist.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import dev.gallerist.inference.ModelUnavailable;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * What many overlays cost a lesson: the same lesson on a real server, without overlays and with many of them in turns, over
 * real WebSockets from this process, which shares the machine. Belongs to one thread.
 */
public final class LiveBench {

    /** A server reads its first pictures slowly: its program is still being compiled. */
    private static final double SETTLED = 10;

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What to measure.
     *
     * @param overlays in the turns with overlays
     * @param neverReading how many of them never read
     * @param rounds how often both have their turn
     * @param seconds how long each is measured
     * @param lesson the body of the request that starts the lesson; it lasts longer than {@code seconds} and 10
     * @param settings of the server, as in application.properties
     */
    public record Plan(
            int overlays, int neverReading, int rounds, int seconds, String lesson, Map<String, String> settings) {}

    private final Plan plan;
    private final Consumer<String> progress;
    private final BooleanSupplier stopped;

    /**
     * How far a lesson is at a time of the clock.
     *
     * @param version rises with every picture
     * @param busy share of the machine's processors that was at work since the mark before
     */
    private record Mark(long version, long nanoTime, Duration serverCpu, Duration ownCpu, double busy) {}

    /**
     * @param progress hears of each turn
     * @param stopped asked often; when it says yes there is no result
     */
    public LiveBench(Plan plan, Consumer<String> progress, BooleanSupplier stopped) {
        this.plan = plan;
        this.progress = progress;
        this.stopped = stopped;
    }

    /**
     * Starts a server and measures.
     *
     * @return empty when it was stopped
     * @throws IOException when the server cannot be started or does not answer, with one sentence
     */
    public Optional<Bench.Result> run() throws IOException, ModelUnavailable {
        try (ServerProcess server = ServerProcess.start(plan.settings())) {
            LiveLessons lessons = new LiveLessons(server.address(), server.token());
            awaitReady(server, lessons);
            List<LiveTurn> without = new ArrayList<>();
            List<LiveTurn> with = new ArrayList<>();
            for (int round = 0; round < plan.rounds(); round++) {
                // whatever grows from turn to turn falls on both alike
                for (boolean crowd : round % 2 == 0 ? new boolean[] {false, true} : new boolean[] {true, false}) {
                    if (stopped.getAsBoolean()) {
                        return Optional.empty();
                    }
                    LiveTurn turn = turn(server, lessons, crowd ? plan.overlays() : 0);
                    progress.accept("round " + (round + 1) + ": " + turn.inWords());
                    (crowd ? with : without).add(turn);
                }
            }
            return Optional.of(new LiveTable(Machine.here(), plan, without, with).result());
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void awaitReady(ServerProcess server, LiveLessons lessons) throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + SOON.toNanos();
        while (!lessons.ready()) {
            if (!server.alive() || System.nanoTime() > giveUp) {
                throw new IOException("The server did not start; it said: " + server.lastWord());
            }
            Thread.sleep(LOOK_AGAIN.toMillis());
        }
    }

    /** One lesson, measured from where it has settled. */
    private LiveTurn turn(ServerProcess server, LiveLessons lessons, int overlays)
            throws IOException, InterruptedException {
        String id = lessons.start(plan.lesson());
        int deaf = Math.min(overlays, plan.neverReading());
        try (LiveCrowd crowd = LiveCrowd.of(overlays, deaf, lessons, id)) {
            awaitSettled(lessons, id);
            long[] before = crowd.messages();
            long bytesBefore = crowd.bytes();
            Mark from = mark(server, lessons, id);
            Thread.sleep(Duration.ofSeconds(plan.seconds()).toMillis());
            Mark to = mark(server, lessons, id);
            long bytes = crowd.bytes() - bytesBefore;
            long[] messages = crowd.messages();
            for (int i = 0; i < messages.length; i++) {
                messages[i] -= before[i];
            }
            double seconds = (to.nanoTime() - from.nanoTime()) / 1e9;
            return new LiveTurn(
                    overlays,
                    (to.version() - from.version()) / seconds,
                    share(from.serverCpu(), to.serverCpu(), seconds),
                    share(from.ownCpu(), to.ownCpu(), seconds),
                    to.busy() * Runtime.getRuntime().availableProcessors(),
                    messages,
                    bytes,
                    SocketQueues.of(server.address().getPort()),
                    server.heapAfterCollection());
        } finally {
            end(lessons, id);
        }
    }

    private void awaitSettled(LiveLessons lessons, String id) throws IOException, InterruptedException {
        JsonNode lesson = lessons.lesson(id);
        while (lesson.path("phase").asText().equals("running")
                && lesson.path("at").asDouble() < SETTLED
                && !stopped.getAsBoolean()) {
            Thread.sleep(LOOK_AGAIN.toMillis());
            lesson = lessons.lesson(id);
        }
    }

    private static void end(LiveLessons lessons, String id) throws IOException, InterruptedException {
        lessons.stop(id);
        while (lessons.lesson(id).path("phase").asText().equals("running")) {
            Thread.sleep(LOOK_AGAIN.toMillis());
        }
    }

    /** Looks at the lesson with an overlay that leaves at once. */
    private static Mark mark(ServerProcess server, LiveLessons lessons, String id)
            throws IOException, InterruptedException {
        FirstMessage first = new FirstMessage();
        WebSocket look = lessons.watch(id, first);
        try {
            JsonNode snapshot = JSON.readTree(first.text.get(SOON.toSeconds(), TimeUnit.SECONDS));
            if (!snapshot.at("/lesson/phase").asText().equals("running")) {
                throw new IOException("The lesson was over before it was measured; give fewer --seconds.");
            }
            return new Mark(snapshot.get("version").asLong(), System.nanoTime(), server.cpu(), ownCpu(), busy());
        } catch (ExecutionException | TimeoutException silent) {
            throw new IOException("The server did not say how the lesson looks.", silent);
        } finally {
            look.abort();
        }
    }

    private static Duration ownCpu() {
        return system().map(s -> Duration.ofNanos(s.getProcessCpuTime())).orElse(Duration.ZERO);
    }

    private static double busy() {
        return system().map(s -> Math.max(0, s.getCpuLoad())).orElse(0.0);
    }

    private static Optional<OperatingSystemMXBean> system() {
        return Optional.of(ManagementFactory.getOperatingSystemMXBean())
                .filter(OperatingSystemMXBean.class::isInstance)
                .map(OperatingSystemMXBean.class::cast);
    }

    private static double share(Duration from, Duration to, double seconds) {
        return to.minus(from).toNanos() / 1e9 / seconds;
    }

    /** The first message of a connection. */
    private static final class FirstMessage implements WebSocket.Listener {
        private final StringBuilder parts = new StringBuilder();
        private final CompletableFuture<String> text = new CompletableFuture<>();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            parts.append(part);
            if (last) {
                text.complete(parts.toString());
            }
            socket.request(1);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable fault) {
            text.completeExceptionally(fault);
        }
    }
}
