package dev.gallerist.capture.media;

import dev.gallerist.capture.FrameSource;
import dev.gallerist.capture.SourceBroken;
import dev.gallerist.capture.SourceUnreadable;

/** Reads one source to its end in a Java machine of its own and prints why it could not. */
final class ReadsOne {

    private ReadsOne() {}

    public static void main(String[] arguments) {
        try (FrameSource source = Sources.open(arguments[0], 10)) {
            while (source.next().isPresent()) {
                // every picture is decoded
            }
        } catch (SourceUnreadable | SourceBroken e) {
            System.out.println(e.getMessage());
        }
    }
}
