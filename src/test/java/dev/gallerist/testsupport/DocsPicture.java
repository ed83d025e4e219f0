package dev.gallerist.testsupport;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** The pictures of the pages in docs/images, made anew by {@code mvn test -Dtest=OverlayTest -Ddocs.screenshots=true}. */
public final class DocsPicture {

    private static final Path FOLDER = Path.of("docs", "images");

    private DocsPicture() {}

    /** Writes what the page shows, where pictures are wanted. */
    public static void of(Page page, String name) {
        if (Boolean.getBoolean("docs.screenshots")) {
            page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
        }
    }
}
