package dev.gallerist.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gallerist.cli.bench.Timed.Setting;
import dev.gallerist.inference.ModelUnavailable;
import dev.gallerist.inference.NetCost;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimesTableTest {

    private static final Machine MACHINE = new Machine("Processor X", 2, "Linux 6", "17.0.1", "1.28.0");

    private final Timed vgg =
            timed("VGG-16", Optional.of(Table4.VGG_16), 224, new NetCost(134_293_320, 15_466_000_000L), 250, 300, 260);
    private final Timed ours =
            timed("expression.onnx", Optional.empty(), 48, new NetCost(760_000, 199_000_000), 1, 2, 3);

    @Test
    void standsBesideThePapersColumns() {
        List<String> lines = new TimesTable(MACHINE, 3, "thread", true, List.of(vgg, ours)).lines();

        assertEquals(
                List.of(
                        "Processor X, 2 cores, Linux 6, Java 17.0.1, ONNX Runtime 1.28.0",
                        "ms a picture, median of 3 rounds in turns; in brackets times expression.onnx, median of the"
                                + " rounds' ratios",
                        "",
                        "net              input  weights  paper's ms  paper's M param  M param   MMAC  1 thread, batch 1"
                                + "  2 threads, batch 25",
                        "VGG-16             224   random       224.7            134.3   134.29  15466    260.00 (150.00)"
                                + "       26.00 (150.00)",
                        "expression.onnx     48     file           -                -     0.76    199      2.00 (  1.00)"
                                + "        0.20 (  1.00)"),
                lines);
    }

    @Test
    void saysTheSameToPrograms() {
        ObjectNode json = new TimesTable(MACHINE, 3, "thread", true, List.of(vgg, ours)).json();

        assertEquals("Processor X", json.at("/machine/processor").asText());
        assertEquals("expression.onnx", json.at("/ratiosTo").asText());
        assertEquals("random", json.at("/nets/0/weights").asText());
        assertEquals(134_293_320, json.at("/nets/0/parameters").asLong());
        assertEquals(224.7, json.at("/nets/0/paper/millisPerPicture").asDouble());
        assertEquals(1, json.at("/nets/0/times/0/threads").asInt());
        assertEquals(25, json.at("/nets/0/times/1/batch").asInt());
        assertEquals(260, json.at("/nets/0/times/0/millisPerPicture").asDouble());
        assertEquals(150, json.at("/nets/0/times/0/ratio").asDouble());
        assertEquals(3, json.at("/nets/0/times/0/roundsMillis").size());
        assertEquals(true, json.at("/nets/1/paper").isMissingNode());
    }

    @Test
    void theProcessorIsNamedWhereTheSystemNamesIt() {
        assertEquals(
                Optional.of("AMD EPYC: 9"),
                Machine.named(List.of("processor\t: 0", "model name\t: AMD EPYC: 9", "model name\t: AMD EPYC: 9")));
        assertEquals(Optional.empty(), Machine.named(List.of("processor\t: 0", "model name\t:", "BogoMIPS\t: 50.0")));
    }

    private static Timed timed(String name, Optional<Table4> paper, int side, NetCost cost, double... millis) {
        Entrant.Weights weights = paper.isPresent() ? Entrant.Weights.RANDOM : Entrant.Weights.FILE;
        Entrant entrant = new Entrant(name, weights, cost, new long[] {1, 3, side, side}, paper, threads -> {
            throw new ModelUnavailable("This net is only written into a table.");
        });
        Map<Setting, Timing> timings = new LinkedHashMap<>();
        timings.put(new Setting(1, 1), new Timing(millis));
        double[] tenth = millis.clone();
        for (int i = 0; i < tenth.length; i++) {
            tenth[i] /= 10;
        }
        timings.put(new Setting(2, 25), new Timing(tenth));
        return new Timed(entrant, timings);
    }
}
