package dev.gallerist.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.gallerist.capture.demo.ClassScript;
import dev.gallerist.testsupport.Chromium;
import dev.gallerist.testsupport.PlayedClass;
import dev.gallerist.testsupport.SharedTab;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the tests of the overlay stand on: a tab is shared without a dialog, and its pictures can be told from each other. */
class SharedTabTest {

    private static final double PICTURES_PER_SECOND = 2;

    private static Chromium chromium;
    private static PlayedClass played;

    private SharedTab shared;
    private Page sharing;

    @BeforeAll
    static void startBrowser() throws Exception {
        chromium = SharedTab.chromium();
        played = new PlayedClass(ClassScript.demonstration(PICTURES_PER_SECOND));
    }

    @AfterAll
    static void endBrowser() {
        if (chromium != null) {
            chromium.close();
            played.close();
        }
    }

    @BeforeEach
    void shareTheClass() {
        BrowserContext visitor = chromium.visitor();
        shared = new SharedTab(visitor, played);
        sharing = visitor.newPage();
        sharing.navigate(played.scratch().toString());
        sharing.evaluate(
                """
                async () => {
                  const video = document.querySelector('video');
                  video.srcObject = await navigator.mediaDevices.getDisplayMedia({ video: { frameRate: 5 }, audio: false });
                  video.srcObject.getVideoTracks()[0].onended = () => { document.title = 'ended'; };
                  await video.play();
                }""");
    }

    @AfterEach
    void leave() {
        sharing.context().close();
    }

    @Test
    void theNumberOfEachPictureIsReadFromWhatIsShared() {
        int first = read("readNumber(video)", 1);
        int later = read("readNumber(video)", first + 1);

        assertTrue(shared.shown() > later, "a number that was not shown was read: " + later);
        assertTrue(shared.shownAt(first).orElseThrow() < shared.shownAt(later).orElseThrow());
        assertEquals(1280, sharing.evaluate("document.querySelector('video').videoWidth"));
        assertEquals(720, sharing.evaluate("document.querySelector('video').videoHeight"));
    }

    @Test
    void theNumberOutlivesScalingAndCompression() {
        shared.play(22, 32);

        read(
                """
                (async () => {
                  const small = new OffscreenCanvas(854, 480);
                  small.getContext('2d').drawImage(video, 0, 0, 854, 480);
                  const blob = await small.convertToBlob({ type: 'image/webp', quality: 0.6 });
                  return readNumber(await createImageBitmap(blob));
                })()""",
                2);
    }

    @Test
    void aPictureWithoutANumberGivesNone() {
        read("readNumber(video)", 0);

        shared.black();

        sharing.waitForFunction("readNumber(document.querySelector('video')) === null");
    }

    @Test
    void theShareEndsWithTheTab() {
        shared.close();

        assertThat(sharing).hasTitle("ended");
    }

    /** Looks at each picture that comes until it reads at least that number, and gives what it read. */
    private int read(String expression, int least) {
        Object number = sharing.evaluate(
                """
                async (least) => {
                  const video = document.querySelector('video');
                  const late = performance.now() + 20_000;
                  while (performance.now() < late) {
                    const number = await %s;
                    if (number !== null && number >= least) {
                      return number;
                    }
                    await new Promise((then) => {
                      video.requestVideoFrameCallback(then);
                      setTimeout(then, 1_000);
                    });
                  }
                  return null;
                }"""
                        .formatted(expression),
                least);
        assertNotNull(number, "no picture with a number from " + least + " on came");
        return (int) number;
    }
}
