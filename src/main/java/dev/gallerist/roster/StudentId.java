package dev.gallerist.roster;

/** A student of one lesson; means nothing outside it. */
public record StudentId(int number) {

    /** The id in documents and on the wire: {@code s1}, {@code s2}, ... */
    @Override
    public String toString() {
        return "s" + number;
    }
}
