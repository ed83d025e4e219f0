package dev.gallerist.testsupport;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;

/**
 * A tab that plays a class and that another tab of the same visitor shares without being asked which one: Chromium picks it
 * by its title. {@link #chromium} starts such a browser. Belongs to the browser's thread.
 *
 * <p>Not together with {@code --use-fake-ui-for-media-stream}, with which Chromium answers NotReadableError.
 */
public final class SharedTab implements AutoCloseable {

    private final Page page;

    /** Opens the tab; it plays from the class's beginning, again and again. */
    public SharedTab(BrowserContext visitor, PlayedClass played) {
        page = visitor.newPage();
        page.setViewportSize(1280, 720);
        page.navigate(played.page().toString());
    }

    /** A browser in which whoever asks for a screen gets this tab; the tests are skipped where Chromium is not installed. */
    public static Chromium chromium() {
        return Chromium.start("--auto-select-tab-capture-source-by-title=" + PlayedClass.TITLE);
    }

    /** Plays from one second of the lesson to another, again and again. */
    public void play(double from, double to) {
        page.evaluate("([from, to]) => { play(from, to); }", List.of(from, to));
    }

    /** Keeps the picture that it shows, as a minimised window does. */
    public void stop() {
        page.evaluate("stop()");
    }

    /** Shows nothing but black, as a window does that must not be captured. */
    public void black() {
        page.evaluate("() => { black(); }");
    }

    /** Shows a page of text instead of the class. */
    public void slide() {
        page.evaluate("() => { slide(); }");
    }

    /** How many pictures were shown; they are numbered from 0. */
    public int shown() {
        return (int) page.evaluate("shownAt.length");
    }

    /** When the picture of this number came to be shown, in milliseconds since 1970; empty where it was not. */
    public Optional<Double> shownAt(int number) {
        Object at = page.evaluate("number => shownAt[number] ?? null", number);
        return Optional.ofNullable((Number) at).map(Number::doubleValue);
    }

    /** Closes the tab, which ends the share. */
    @Override
    public void close() {
        page.close();
    }
}
