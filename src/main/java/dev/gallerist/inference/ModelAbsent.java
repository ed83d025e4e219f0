package dev.gallerist.inference;

/** A model that is nowhere here and could not be fetched. Nothing is wrong with it, so another may stand in for it. */
public final class ModelAbsent extends ModelUnavailable {

    private static final long serialVersionUID = 1L;

    public ModelAbsent(String sentence) {
        super(sentence);
    }
}
