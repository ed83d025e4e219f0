package dev.gallerist.consent;

/** Why people of a lesson may be read at all. */
public sealed interface ConsentBasis {

    /** Only who is on the roster as having agreed; whoever is not recognised has not. This is what holds where nothing was said. */
    record OnlyListed() implements ConsentBasis {}

    /**
     * Everybody who can be seen has agreed, as who started the lesson declares; who withdraws later is left out.
     *
     * @param statement in their words how they know, 1 to 500 letters; stands in the audit log
     */
    record EveryoneAgreed(String statement) implements ConsentBasis {}

    /** Nobody who can be seen is a real person. */
    record Drawn() implements ConsentBasis {}
}
