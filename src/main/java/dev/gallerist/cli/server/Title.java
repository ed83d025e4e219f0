package dev.gallerist.cli.server;

/** Makes a lesson's title of a file name from outside. */
final class Title {

    private static final int LONGEST = 120;
    private static final String NAMELESS = "Uploaded recording";

    private Title() {}

    /** The last part of the path, without what cannot be seen or turns the reading direction, and not too long. */
    static String of(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String visible = last.replaceAll("\\p{C}", "").strip();
        int end = Math.min(LONGEST, visible.codePointCount(0, visible.length()));
        String title = visible.substring(0, visible.offsetByCodePoints(0, end));
        return title.isEmpty() ? NAMELESS : title;
    }
}
