package dev.gallerist.cli.evaluate;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is said of photographs that were read the whole way.
 *
 * @param run what read them
 * @param folder which they are
 * @param decoded how many of them could be decoded
 * @param damaged a sentence for each that could not
 * @param evaluation those in which a face was found
 * @param byMargin the same at other margins; empty where that was not asked for
 * @param tiles the same as small tiles; empty where that was not asked for
 */
public record FacesReport(
        Run run,
        FacesFolder folder,
        int decoded,
        List<String> damaged,
        Evaluation evaluation,
        Map<Double, Evaluation> byMargin,
        List<FacesTrial.SmallTiles> tiles) {

    private static final int MOST_SENTENCES = 10;

    /**
     * What read them.
     *
     * @param model the expression net with the first digits of its checksum
     * @param detector likewise
     * @param notice one sentence where another detector had been expected
     * @param margin how the faces were cut
     */
    public record Run(String model, String detector, Optional<String> notice, double margin) {}

    /** How many faces were found and how they read. */
    record Line(Share found, HappyOrNeutral pair, Share accuracy, double meanRecall, double calibrationError) {

        static Line of(int tried, List<Judged> judged) {
            return new Line(
                    new Share(judged.size(), tried),
                    HappyOrNeutral.of(judged),
                    Judged.rightOf(judged),
                    Confusion.of(judged).meanRecall(),
                    Calibration.of(judged).expectedError());
        }

        String cells() {
            return String.format(
                    Locale.ROOT,
                    "%d of %d | %s | %s | %s | %.1f %% | %.3f |%n",
                    found.right(),
                    found.of(),
                    pair.twoWay().percent(),
                    pair.eightWay().percent(),
                    accuracy.percent(),
                    100 * meanRecall,
                    calibrationError);
        }
    }

    /** Prints it, in sections of Markdown. */
    public void print(PrintWriter out) {
        printWhat(out);
        Line all = Line.of(decoded, evaluation.judged());
        out.printf("faces found: %d of %d pictures%n", all.found().right(), decoded);
        out.printf(
                "happiness against neutral, the higher of the two scores: %s of %d pictures%n",
                all.pair().twoWay().inWords(), all.pair().twoWay().of());
        out.printf(
                "happiness against neutral, the highest of all eight: %s of %d pictures%n",
                all.pair().eightWay().inWords(), all.pair().eightWay().of());
        evaluation.print(out);
        printMargins(out);
        printTiles(out);
        out.flush();
    }

    private void printWhat(PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%s on faces found by %s, margin %.2f, in %d labelled pictures%n",
                run.model(),
                run.detector(),
                run.margin(),
                folder.pictures().size());
        run.notice().ifPresent(out::println);
        folder.unknownLabels()
                .forEach((label, times) -> out.printf(
                        "left out: %d pictures labelled \"%s\", which is none of the eight expressions%n",
                        times, label.replaceAll("\\p{Cntrl}", " ")));
        if (folder.absent() > 0) {
            out.printf("left out: %d pictures that labels.csv names but that are not there%n", folder.absent());
        }
        damaged.stream().limit(MOST_SENTENCES).forEach(sentence -> out.println("left out: " + sentence));
        if (damaged.size() > MOST_SENTENCES) {
            out.printf("left out: %d more that cannot be read%n", damaged.size() - MOST_SENTENCES);
        }
    }

    private void printMargins(PrintWriter out) {
        if (byMargin.isEmpty()) {
            return;
        }
        out.printf("## Margin around the face%n%n");
        out.printf("| margin | faces | happiness or neutral, two scores | eight scores | read rightly | mean recall"
                + " | calibration error |%n|---|---|---|---|---|---|---|%n");
        byMargin.forEach((margin, read) -> out.printf(
                Locale.ROOT,
                "| %.2f | %s",
                margin,
                Line.of(decoded, read.judged()).cells()));
        out.println();
    }

    private void printTiles(PrintWriter out) {
        if (tiles.isEmpty()) {
            return;
        }
        out.printf("## Small tiles%n%n");
        out.printf(
                "Photographs shrunk until the shorter side of the face has so many pixels; without noise or compression,"
                        + " so a webcam does worse. Read where the face is found in the small picture alone. In a meeting: the"
                        + " small picture lies in one of 1280 x 720, of which the detector sees half the size.%n%n");
        out.printf("| face | found in a meeting | found alone | happiness or neutral, two scores | eight scores"
                + " | read rightly | mean recall | calibration error |%n|---|---|---|---|---|---|---|---|%n");
        tiles.forEach(tile -> out.printf(
                "| %d px | %s | %s",
                tile.side(),
                new Share(tile.inMeeting(), tile.tried()).percent(),
                Line.of(tile.tried(), tile.judged()).cells()));
        out.println();
    }

    /** The same for programs: to be written as JSON. */
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schema", "gallerist.evaluation/1");
        document.put("set", "faces");
        document.put("model", run.model());
        document.put("detector", run.detector());
        document.put("margin", run.margin());
        document.put("found", new Share(evaluation.judged().size(), decoded));
        document.put("happinessOrNeutral", HappyOrNeutral.of(evaluation.judged()));
        document.put("unknownLabels", folder.unknownLabels());
        document.put("absent", folder.absent());
        document.put("damaged", damaged.size());
        document.putAll(evaluation.document());
        Map<String, Line> margins = new LinkedHashMap<>();
        byMargin.forEach((margin, read) -> margins.put(margin.toString(), Line.of(decoded, read.judged())));
        document.put("margins", margins);
        document.put("smallTiles", tileLines());
        return document;
    }

    private List<Map<String, Object>> tileLines() {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (FacesTrial.SmallTiles tile : tiles) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("facePixels", tile.side());
            line.put("foundInMeeting", new Share(tile.inMeeting(), tile.tried()));
            line.put("read", Line.of(tile.tried(), tile.judged()));
            lines.add(line);
        }
        return lines;
    }
}
