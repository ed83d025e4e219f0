package dev.gallerist.lesson.store;

/** Texts as both databases take them. */
final class Words {

    private Words() {}

    /** The text without what PostgreSQL does not store. */
    static String clean(String text) {
        return text.replace("\0", "");
    }

    /** The same, no longer than its column. */
    static String clean(String text, int most) {
        String clean = clean(text);
        return clean.length() <= most ? clean : clean.substring(0, most);
    }
}
