package dev.gallerist.vision;

import java.util.Optional;

/**
 * Reads with the label net, and asks another reader about what the net is unsure of. The other one counts where the net found
 * no name, and where it reads a script that the net does not write; a net that is unsure of a letter still knows more
 * diacritics than the other.
 *
 * <p>Owns both readers; belongs to one thread at a time.
 */
public final class SecondOpinion implements LabelReader {

    /** Below this the net's letters may be those of a script it never learnt. */
    private static final float UNSURE = 0.8f;

    private final LabelNet first;
    private final LabelReader second;

    /**
     * @param first closed with this
     * @param second closed with this
     */
    public SecondOpinion(LabelNet first, LabelReader second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public Optional<NameReading> read(LabelCrop label) {
        Optional<NameReading> own = first.read(label);
        if (own.filter(name -> name.confidence() >= UNSURE).isPresent()) {
            return own;
        }
        Optional<NameReading> other = second.read(label);
        boolean foreign = other.filter(name -> !first.writes(name.text())).isPresent();
        return own.isEmpty() || foreign ? other : own;
    }

    @Override
    public void close() {
        first.close();
        second.close();
    }
}
