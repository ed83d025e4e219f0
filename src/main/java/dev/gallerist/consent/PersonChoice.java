package dev.gallerist.consent;

/**
 * What a person said. Immutable.
 *
 * @param name as it was written
 * @param own whether they said it themselves, or somebody for them alone; otherwise it stood in a class list
 */
public record PersonChoice(String name, ConsentChoice choice, boolean own) {}
