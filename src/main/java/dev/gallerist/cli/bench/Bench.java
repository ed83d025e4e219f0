package dev.gallerist.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gallerist.inference.ModelShelf;
import dev.gallerist.inference.ModelUnavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The two measurements of {@code bench}. Belongs to one thread. */
public final class Bench {

    private static final Rounds.Plan WHOLE = new Rounds.Plan(9, TimeUnit.MILLISECONDS.toNanos(50));
    private static final Rounds.Plan QUICK = new Rounds.Plan(3, TimeUnit.MILLISECONDS.toNanos(10));

    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));
    private static final int[] CORES = {1, 2};
    private static final int[] TABLE_BATCHES = {1, 25};
    private static final int[] FACE_BATCHES = {1, 4, 8, 25};

    /**
     * What was measured.
     *
     * @param lines for people
     * @param json for programs
     */
    public record Result(List<String> lines, JsonNode json) {}

    private final ModelShelf shelf;
    private final Rounds.Plan plan;
    private final Consumer<String> progress;
    private final NetsBench bench;

    /**
     * @param quick fewer and shorter rounds
     * @param progress hears of what takes a while
     * @param stopped asked often; when it says yes there is no result
     */
    public Bench(ModelShelf shelf, boolean quick, Consumer<String> progress, BooleanSupplier stopped) {
        this.shelf = shelf;
        this.plan = quick ? QUICK : WHOLE;
        this.progress = progress;
        this.bench = new NetsBench(new Rounds(plan, System::nanoTime, stopped), progress);
    }

    /**
     * These nets of the paper's Table 4 and the project's own, on one and two threads, one and 25 pictures at once.
     *
     * @return empty when it was stopped
     * @throws IOException when random weights cannot be written, with one sentence
     */
    public Optional<Result> nets(Collection<Table4> chosen) throws ModelUnavailable, IOException {
        try (Lineup lineup = new Lineup(shelf, TEMPORARY, progress)) {
            List<Entrant> entrants = new ArrayList<>(lineup.ofThePaper(chosen));
            entrants.addAll(lineup.ours());
            return result(bench.inside(entrants, CORES, TABLE_BATCHES), "thread", true);
        }
    }

    /**
     * The project's own nets, with one and two workers of one thread each.
     *
     * @return empty when it was stopped
     */
    public Optional<Result> expression() throws ModelUnavailable, IOException {
        try (Lineup lineup = new Lineup(shelf, TEMPORARY, progress)) {
            return result(bench.beside(lineup.ours(), CORES, FACE_BATCHES), "worker", false);
        }
    }

    private Optional<Result> result(List<Timed> timed, String worker, boolean beside) throws ModelUnavailable {
        if (timed.isEmpty()) {
            return Optional.empty();
        }
        TimesTable table = new TimesTable(Machine.here(), plan.rounds(), worker, beside, timed);
        return Optional.of(new Result(table.lines(), table.json()));
    }
}
