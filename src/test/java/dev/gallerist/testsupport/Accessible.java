package dev.gallerist.testsupport;

import static org.junit.jupiter.api.Assertions.fail;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds a page against what axe-core can check of WCAG 2.2 AA and of good practice
 * (https://github.com/dequelabs/axe-core/blob/develop/doc/rule-descriptions.md).
 */
public final class Accessible {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** A desk's screen, and the narrowest that WCAG 1.4.10 asks for; CSS pixels. */
    private static final int[] WIDTHS = {1280, 320};

    private static final int HEIGHT = 800;

    private Accessible() {}

    /**
     * Fails with a line for each element that breaks a rule, on a wide and on a narrow screen; the page keeps its size.
     *
     * @param state what the page shows now, for that line
     */
    public static void check(Page page, String state) {
        ViewportSize before = page.viewportSize();
        List<String> broken = new ArrayList<>();
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            broken.addAll(broken(page, state + " at " + width + " px"));
        }
        page.setViewportSize(before.width, before.height);
        failWith(broken);
    }

    /** The same for the page in the size that it has, such as the overlay's own window. */
    public static void checkAsItIs(Page page, String state) {
        failWith(broken(page, state));
    }

    private static void failWith(List<String> broken) {
        if (!broken.isEmpty()) {
            fail("axe-core finds:\n" + String.join("\n", broken));
        }
    }

    private static List<String> broken(Page page, String state) {
        List<String> lines = new ArrayList<>();
        // our pages have no frames: no second page is needed to put their findings together
        AxeBuilder axe = new AxeBuilder(page).withTags(RULES).setLegacyMode(true);
        for (Rule rule : axe.analyze().getViolations()) {
            for (CheckedNode node : rule.getNodes()) {
                lines.add("%s: %s (%s, %s) %s"
                        .formatted(state, rule.getHelp(), rule.getId(), rule.getImpact(), node.getHtml()));
            }
        }
        return lines;
    }
}
