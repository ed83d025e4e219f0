package dev.gallerist.cli.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Lays the turns of {@link LiveBench} out for people and programs. Belongs to one thread. */
final class LiveTable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double MEGABYTE = 1e6;

    private final Machine machine;
    private final LiveBench.Plan plan;
    private final List<LiveTurn> without;
    private final List<LiveTurn> with;

    /**
     * @param without turns without overlays, one a round
     * @param with turns with them, in the same order
     */
    LiveTable(Machine machine, LiveBench.Plan plan, List<LiveTurn> without, List<LiveTurn> with) {
        this.machine = machine;
        this.plan = plan;
        this.without = without;
        this.with = with;
    }

    Bench.Result result() {
        Columns columns = new Columns(1)
                .row(List.of(
                        "overlays",
                        "pictures/s",
                        "server ms/picture",
                        "server cores",
                        "overlays' cores",
                        "others' cores",
                        "heap MB",
                        "queued MB"))
                .row(row("none", without))
                .row(row(plan.overlays() + ", " + plan.neverReading() + " never reading", with));
        List<String> lines = new ArrayList<>(List.of(machine.inWords(), ""));
        lines.addAll(columns.lines());
        lines.addAll(List.of("", ratioInWords(), messagesInWords(), queuesInWords()));
        return new Bench.Result(List.copyOf(lines), json());
    }

    private List<String> row(String who, List<LiveTurn> turns) {
        return List.of(
                who,
                number(median(turns, LiveTurn::picturesPerSecond)),
                number(median(turns, LiveTurn::serverMillisPerPicture)),
                number(median(turns, LiveTurn::serverCores)),
                number(median(turns, LiveTurn::clientCores)),
                number(median(turns, LiveTurn::othersCores)),
                number(median(turns, LiveTurn::heap) / MEGABYTE),
                number(median(turns, turn -> turn.queues().bytes()) / MEGABYTE));
    }

    private String ratioInWords() {
        return String.format(
                Locale.ROOT,
                "The lesson's rate with overlays is %.3f of that without (middle of %d rounds).",
                ratio(),
                with.size());
    }

    /** Round by round, so that what else the machine does falls on both. */
    private double ratio() {
        Timing rates = new Timing(rates(with));
        return rates.times(new Timing(rates(without)));
    }

    private String messagesInWords() {
        LiveTurn newest = with.get(with.size() - 1);
        long[] each = newest.fewestMiddleMost();
        return String.format(
                Locale.ROOT,
                "In the last turn each overlay that reads got %d to %d messages in %d seconds (middle %d), %.1f kB a second.",
                each[0],
                each[2],
                plan.seconds(),
                each[1],
                newest.bytes() / 1e3 / plan.seconds() / Math.max(1, newest.messages().length));
    }

    private String queuesInWords() {
        SocketQueues queues = with.get(with.size() - 1).queues();
        return String.format(
                Locale.ROOT,
                "The system held bytes for %d connections then, at most %.2f MB for one.",
                queues.connections(),
                queues.most() / MEGABYTE);
    }

    private ObjectNode json() {
        ObjectNode json = JSON.createObjectNode();
        json.set("machine", JSON.valueToTree(machine));
        json.put("overlays", plan.overlays())
                .put("neverReading", plan.neverReading())
                .put("seconds", plan.seconds())
                .put("ratio", ratio());
        describe(json.putArray("without"), without);
        describe(json.putArray("with"), with);
        return json;
    }

    private static void describe(ArrayNode into, List<LiveTurn> turns) {
        turns.forEach(turn -> into.add(JSON.valueToTree(turn)));
    }

    private static double median(List<LiveTurn> turns, ToDoubleFunction<LiveTurn> figure) {
        return new Timing(turns.stream().mapToDouble(figure).toArray()).median();
    }

    private static double[] rates(List<LiveTurn> turns) {
        return turns.stream().mapToDouble(LiveTurn::picturesPerSecond).toArray();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
