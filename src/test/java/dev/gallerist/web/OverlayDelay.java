package dev.gallerist.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.gallerist.capture.demo.ClassScript;
import dev.gallerist.testsupport.Chromium;
import dev.gallerist.testsupport.PackagedServer;
import dev.gallerist.testsupport.PlayedClass;
import dev.gallerist.testsupport.SharedTab;
import dev.gallerist.testsupport.Teacher;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Measures how long it takes from a picture being shown in the shared tab to the overlay having been drawn with what it says:
 * capture, encoding, both ways over the network, reading, drawing. 25 faces, two pictures a second, the packaged server as a
 * process of its own. After {@code mvn package}: {@code mvn test -Dtest=OverlayDelay}; prints median and 95th percentile.
 *
 * <p>A picture is followed by the number in its margin: the capture worker is given a listener that reads
 * the number from every picture it sends, beside the picture's {@code taken}; the overlay's page notes for each message the
 * lesson's {@code at} and when the screen was drawn after it, and likewise for each drawing of the group's figure. {@code at} counts from the first picture's {@code taken}.
 */
class OverlayDelay {

    private static final int FACES = 25;
    private static final double PICTURES_PER_SECOND = 2;
    /** Pictures before the first measured one: the server warms up, and the class is drawn for the first time. */
    private static final int WARM_UP = 60;

    private static final int MEASURED = 240;

    /** `at` is rounded on its way; two pictures lie much further apart. */
    private static final double SAME_SECONDS = 0.02;

    private static final String LISTENER =
            """
            ;(() => {
              const heard = new BroadcastChannel('pictures-sent');
              const send = WebSocket.prototype.send;
              WebSocket.prototype.send = function (message) {
                send.call(this, message);
                if (typeof message !== 'string') {
                  void note(message);
                }
              };
              async function note(message) {
                const bytes = await new Response(message).arrayBuffer();
                const length = new DataView(bytes).getUint16(4);
                const header = JSON.parse(new TextDecoder().decode(bytes.slice(6, 6 + length)));
                const picture = await createImageBitmap(new Blob([bytes.slice(6 + length)]));
                heard.postMessage([readNumber(picture), header.taken]);
                picture.close();
              }
            })();
            """;

    private static final String SENT =
            """
            window.sent = [];
            new BroadcastChannel('pictures-sent').onmessage = (event) => sent.push(event.data);
            """;

    private static final String DRAWN =
            """
            window.drawn = [];
            window.figures = [];
            let newest = null;
            const painted = (then) => requestAnimationFrame(() => setTimeout(() => then(performance.timeOrigin + performance.now())));
            addEventListener('DOMContentLoaded', () => new MutationObserver((changes) => {
              if (newest !== null && changes.some((change) => change.target.closest?.('.overlay-axis'))) {
                const of = newest;
                painted((moment) => figures.push([of, moment]));
              }
            }).observe(document.body, { childList: true, subtree: true }));
            window.WebSocket = class extends WebSocket {
              constructor(...how) {
                super(...how);
                this.addEventListener('message', (event) => {
                  const said = JSON.parse(event.data);
                  const at = said.lesson?.at ?? said.at;
                  if (at !== undefined) {
                    // this listener is the first, so the page draws what it has noted; the screen is drawn after both
                    newest = at;
                    painted((moment) => drawn.push([at, moment]));
                  }
                });
              }
            };
            """;

    @Test
    void fromPictureShownToOverlayDrawn() throws Exception {
        try (Chromium chromium = SharedTab.chromium();
                PackagedServer server = new PackagedServer();
                PlayedClass played =
                        new PlayedClass(ClassScript.ofSize(FACES, 10, 7).withPicturesPerSecond(PICTURES_PER_SECOND))) {
            BrowserContext visitor = chromium.visitor();
            SharedTab shared = new SharedTab(visitor, played);
            Teacher teacher = new Teacher(visitor, server.address());
            teacher.sharing().evaluate("() => { " + SENT + " }");
            teacher.share("Delay", "() => {" + resource("/played-class/number.js") + LISTENER + "}");
            Page overlay = visitor.newPage();
            overlay.addInitScript(DRAWN);
            overlay.setViewportSize(300, 400);
            overlay.navigate(teacher.overlayAddress());
            assertThat(overlay.locator("header").getByRole(AriaRole.STATUS)).hasText("Live");

            teacher.sharing()
                    .waitForFunction(
                            "count => new Set(sent.map(([number]) => number)).size >= count",
                            WARM_UP + MEASURED,
                            new Page.WaitForFunctionOptions().setTimeout(600_000));

            List<double[]> sent = pairs(teacher.sharing(), "sent");
            List<double[]> drawn = pairs(overlay, "drawn");
            double began = began(sent, drawn);
            List<Double> overlays = delays(sent, drawn, began, shared);
            List<Double> figures = delays(sent, pairs(overlay, "figures"), began, shared);
            assertTrue(overlays.size() > MEASURED / 2, "only " + overlays.size() + " pictures were read");
            assertTrue(figures.size() > MEASURED / 8, "only " + figures.size() + " figures were drawn");
            report("overlay", overlays);
            report("group figure (every 2 s)", figures);
        }
    }

    /**
     * When the lesson's first picture was taken. The listener may have come after it, so that it is asked for which moment most messages
     * are of a picture that was sent.
     */
    private static double began(List<double[]> sent, List<double[]> drawn) {
        double[] someMessage = drawn.get(drawn.size() / 2);
        return sent.stream()
                .map(picture -> picture[1] - 1000 * someMessage[0])
                .max(Comparator.comparingLong(began -> sent.stream()
                        .filter(picture ->
                                drawnAt(drawn, (picture[1] - began) / 1000).isPresent())
                        .count()))
                .orElseThrow();
    }

    /** Milliseconds for each number whose picture was read, without the warm-up; a picture the server dropped has none. */
    private static List<Double> delays(List<double[]> sent, List<double[]> drawn, double began, SharedTab shared) {
        Map<Integer, Double> takenFirst = new TreeMap<>();
        sent.forEach(picture -> takenFirst.putIfAbsent((int) picture[0], picture[1]));
        return takenFirst.entrySet().stream()
                .skip(WARM_UP)
                .flatMap(picture -> {
                    OptionalDouble at = drawnAt(drawn, (picture.getValue() - began) / 1000);
                    return at.stream()
                            .boxed()
                            .map(moment ->
                                    moment - shared.shownAt(picture.getKey()).orElseThrow());
                })
                .toList();
    }

    private static OptionalDouble drawnAt(List<double[]> drawn, double second) {
        return drawn.stream()
                .filter(message -> Math.abs(message[0] - second) < SAME_SECONDS)
                .mapToDouble(message -> message[1])
                .findFirst();
    }

    private static void report(String what, List<Double> delays) {
        double[] sorted =
                delays.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                "%d faces, %.0f pictures a second: picture shown to %s drawn, median %.0f ms, 95th percentile %.0f ms,"
                        + " longest %.0f ms (%d of %d pictures)%n",
                FACES,
                PICTURES_PER_SECOND,
                what,
                sorted[sorted.length / 2],
                sorted[(int) (sorted.length * 0.95)],
                sorted[sorted.length - 1],
                sorted.length,
                MEASURED);
    }

    @SuppressWarnings("unchecked")
    private static List<double[]> pairs(Page page, String name) {
        return ((List<List<Number>>) page.evaluate(name + ".filter(([number]) => number !== null)"))
                .stream()
                        .map(pair ->
                                pair.stream().mapToDouble(Number::doubleValue).toArray())
                        .toList();
    }

    private static String resource(String path) {
        try (InputStream file = OverlayDelay.class.getResourceAsStream(path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }
}
