package dev.gallerist.cli.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.affect.Expression;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ChartsTest {

    private static final List<Judged> FOUR = List.of(
            Readings.right(Expression.ANGER, 0.95),
            Readings.right(Expression.NEUTRAL, 0.9),
            Readings.right(Expression.HAPPINESS, 0.8),
            Readings.wrong(Expression.HAPPINESS, 0.6));

    @Test
    void barsStandAsHighAsTheirBinIsRight() throws Exception {
        // When
        Document svg = parsed(Charts.reliability("a <test> & \"more\"", Calibration.of(FOUR)));
        // Then: the ground, and a bar for each of four bins, of which that with the wrong one has no height
        var bars = svg.getElementsByTagName("rect");
        assertEquals(5, bars.getLength());
        assertEquals(0, height(bars.item(1)), 0.1);
        assertEquals(520 - 74 - 64, height(bars.item(4)), 0.1);
        assertEquals("Reliability: a <test> & \"more\"", text(svg, "title"));
        // 0.25 (0.05 + 0.1 + 0.2 + 0.6)
        assertTrue(text(svg, "desc").contains("expected calibration error 0.238"), text(svg, "desc"));
    }

    @Test
    void theCurveIsDescribedForThoseWhoDoNotSeeIt() throws Exception {
        Document svg = parsed(Charts.riskCoverage("test", FOUR));
        assertTrue(
                text(svg, "desc").contains("25.0 % wrong when all are read, 0.0 % at 80 % coverage"),
                text(svg, "desc"));
        assertEquals("img", svg.getDocumentElement().getAttribute("role"));
        assertEquals(2, svg.getElementsByTagName("polyline").getLength());
        // the curve by confidence ends at the right, where a quarter is wrong: the top of an axis of 25 %
        String[] points = ((Element) svg.getElementsByTagName("polyline").item(0))
                .getAttribute("points")
                .split(" ");
        assertEquals("692.0,64.0", points[points.length - 1]);
    }

    private static double height(org.w3c.dom.Node bar) {
        return Double.parseDouble(((Element) bar).getAttribute("height"));
    }

    private static String text(Document svg, String tag) {
        return svg.getElementsByTagName(tag).item(0).getTextContent();
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
