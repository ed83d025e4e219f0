package dev.gallerist.cli;

import dev.gallerist.capture.FrameSource;
import dev.gallerist.capture.Pace;
import dev.gallerist.capture.PacedSource;
import dev.gallerist.capture.SourceUnreadable;
import dev.gallerist.capture.demo.ClassScript;
import dev.gallerist.capture.demo.DemonstrationClass;
import dev.gallerist.capture.media.Sources;
import java.util.function.LongSupplier;

/** Opens what a command or a request names. */
public final class LessonSources {

    /** The word that names the drawn class instead of a file. */
    public static final String DEMONSTRATION = "demonstration";

    /**
     * An opened source; the caller closes it.
     *
     * @param dropped how many pictures it has dropped so far
     */
    public record Opened(FrameSource frames, LongSupplier dropped) implements AutoCloseable {
        @Override
        public void close() {
            frames.close();
        }
    }

    private LessonSources() {}

    /**
     * @param source a recording, a stream, a folder of pictures, or {@link #DEMONSTRATION}
     * @param realtime whether to play at the pace of the lesson
     * @throws SourceUnreadable when it cannot be read, with one sentence
     */
    public static Opened open(String source, double picturesPerSecond, boolean realtime) throws SourceUnreadable {
        FrameSource frames = source.equals(DEMONSTRATION)
                ? new DemonstrationClass(ClassScript.demonstration(picturesPerSecond))
                : Sources.open(source, picturesPerSecond);
        if (!realtime) {
            return new Opened(frames, () -> 0);
        }
        PacedSource paced = new PacedSource(frames, Pace.realTime());
        return new Opened(paced, () -> paced.tally().dropped());
    }
}
