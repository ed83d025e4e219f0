package dev.gallerist.cli.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gallerist.cli.bench.Timed.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Times of nets for people and for programs. Ratios are to the first of the project's own nets.
 *
 * @param worker what a core at work is called: thread or worker
 * @param beside whether the paper's columns stand beside ours
 */
record TimesTable(Machine machine, int rounds, String worker, boolean beside, List<Timed> nets) {

    private static final double MILLION = 1e6;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The table with the machine above it. */
    List<String> lines() {
        Columns columns = new Columns(1);
        columns.row(heading());
        nets.forEach(net -> columns.row(row(net)));
        List<String> lines = new ArrayList<>();
        lines.add(machine.inWords());
        lines.add("ms a picture, median of " + rounds + " rounds in turns; in brackets times "
                + ours().entrant().name() + ", median of the rounds' ratios");
        lines.add("");
        lines.addAll(columns.lines());
        return lines;
    }

    private List<String> heading() {
        List<String> cells = new ArrayList<>(List.of("net", "input", "weights"));
        if (beside) {
            cells.addAll(List.of("paper's ms", "paper's M param"));
        }
        cells.addAll(List.of("M param", "MMAC"));
        for (Setting setting : ours().timings().keySet()) {
            cells.add(NetsBench.count(setting.cores(), worker) + ", batch " + setting.batch());
        }
        return cells;
    }

    private List<String> row(Timed net) {
        Entrant entrant = net.entrant();
        List<String> cells = new ArrayList<>(
                List.of(entrant.name(), entrant.input(), entrant.weights().shown()));
        if (beside) {
            cells.add(entrant.paper().map(paper -> number(paper.millis(), 1)).orElse("-"));
            cells.add(entrant.paper()
                    .map(paper -> number(paper.millionParameters(), 1))
                    .orElse("-"));
        }
        cells.add(number(entrant.cost().parameters() / MILLION, 2));
        cells.add(number(entrant.cost().multiplyAdds() / MILLION, 0));
        net.timings().forEach((setting, timing) -> {
            double ratio = timing.times(ours().timings().get(setting));
            cells.add(String.format(Locale.ROOT, "%.2f (%6.2f)", timing.median(), ratio));
        });
        return cells;
    }

    /** The same for programs, with every round. */
    ObjectNode json() {
        ObjectNode root = JSON.createObjectNode();
        root.set("machine", JSON.valueToTree(machine));
        root.put("rounds", rounds);
        root.put("ratiosTo", ours().entrant().name());
        ArrayNode all = root.putArray("nets");
        nets.forEach(net -> describe(net, all.addObject()));
        return root;
    }

    private void describe(Timed net, ObjectNode into) {
        Entrant entrant = net.entrant();
        into.put("name", entrant.name())
                .put("input", entrant.input())
                .put("weights", entrant.weights().shown())
                .put("parameters", entrant.cost().parameters())
                .put("multiplyAdds", entrant.cost().multiplyAdds());
        entrant.paper().ifPresent(paper -> into.putObject("paper")
                .put("millisPerPicture", paper.millis())
                .put("millionParameters", paper.millionParameters()));
        ArrayNode times = into.putArray("times");
        for (Map.Entry<Setting, Timing> entry : net.timings().entrySet()) {
            Timing timing = entry.getValue();
            ObjectNode one = times.addObject()
                    .put(worker + "s", entry.getKey().cores())
                    .put("batch", entry.getKey().batch())
                    .put("millisPerPicture", timing.median())
                    .put("ratio", timing.times(ours().timings().get(entry.getKey())));
            ArrayNode rounds = one.putArray("roundsMillis");
            for (double millis : timing.millis()) {
                rounds.add(millis);
            }
        }
    }

    /** The net that the others are held against. */
    private Timed ours() {
        Optional<Timed> own =
                nets.stream().filter(net -> net.entrant().paper().isEmpty()).findFirst();
        return own.orElse(nets.get(0));
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
