package dev.gallerist.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveTableTest {

    private static final Machine MACHINE = new Machine("a processor", 2, "a system", "17", "1.2");
    private static final LiveBench.Plan PLAN = new LiveBench.Plan(200, 20, 3, 30, "{}", Map.of());

    @Test
    void theMiddleOfTheRatiosRoundByRound() {
        List<LiveTurn> without = List.of(turn(0, 4.0), turn(0, 5.0), turn(0, 2.0));
        List<LiveTurn> with =
                List.of(turn(200, 3.8, 140, 150, 145), turn(200, 4.9, 1, 2, 3), turn(200, 2.0, 9, 30, 18));

        Bench.Result result = new LiveTable(MACHINE, PLAN, without, with).result();

        assertEquals(
                List.of(
                        "a processor, 2 cores, a system, Java 17, ONNX Runtime 1.2",
                        "",
                        "overlays               pictures/s  server ms/picture  server cores  overlays' cores  others' cores"
                                + "  heap MB  queued MB",
                        "none                         4.00             125.00          0.50             0.25           0.15"
                                + "    40.00       0.60",
                        "200, 20 never reading        3.80             131.58          0.50             0.25           0.15"
                                + "    40.00       0.60",
                        "",
                        "The lesson's rate with overlays is 0.980 of that without (middle of 3 rounds).",
                        "In the last turn each overlay that reads got 9 to 30 messages in 30 seconds (middle 18), 1.0 kB a"
                                + " second.",
                        "The system held bytes for 3 connections then, at most 0.30 MB for one."),
                result.lines());
        assertEquals(0.98, result.json().get("ratio").asDouble(), 1e-9);
        assertEquals(30, result.json().at("/with/2/messages/1").asInt());
    }

    private static LiveTurn turn(int overlays, double rate, long... messages) {
        return new LiveTurn(
                overlays, rate, 0.5, 0.25, 0.9, messages, 90_000, new SocketQueues(3, 600_000, 300_000), 40_000_000);
    }
}
