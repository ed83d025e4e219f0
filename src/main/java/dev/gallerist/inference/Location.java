package dev.gallerist.inference;

import java.nio.file.Path;

/** Where a file of a model is, found without downloading anything. What is found has been verified. */
public sealed interface Location {

    /** The places that are searched, in their order. */
    enum Place {
        CONFIGURED("configured folder"),
        BUNDLED("inside Gallerist"),
        CACHE("user's cache"),
        MIRROR("mirror folder"),
        SYSTEM("system folder");

        private final String shown;

        Place(String shown) {
            this.shown = shown;
        }

        /** The place in words. */
        public String shown() {
            return shown;
        }
    }

    /** On the class path: brought by Gallerist or by one of its libraries. */
    record Bundled(String resource) implements Location {}

    /** A file on this machine. */
    record OnDisk(Path path, Place place) implements Location {}

    /** Nowhere here; the sentence says how to get it. */
    record Absent(String sentence) implements Location {}

    /** The first place that has it has something else; the sentence says what to do. */
    record Damaged(Place place, String sentence) implements Location {}
}
