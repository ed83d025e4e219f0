package dev.gallerist.vision;

import java.util.Optional;

/**
 * Reads the name on a cut-out label.
 *
 * <p>May own native memory: used by one thread at a time, and closed by whoever made it, after the last reading.
 */
public interface LabelReader extends AutoCloseable {

    /**
     * The name on the label, cleaned by {@link NameText}; empty when nothing on it reads as a name.
     *
     * @param label the writing and what lies around it; not kept
     */
    Optional<NameReading> read(LabelCrop label);

    @Override
    void close();
}
