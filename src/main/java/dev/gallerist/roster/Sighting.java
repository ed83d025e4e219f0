package dev.gallerist.roster;

import java.util.Optional;

/**
 * One participant in one picture, as evidence.
 *
 * @param name what the label says, where it could be read
 * @param face identity features, where there is a face and a net for them
 */
public record Sighting(Optional<String> name, Optional<Embedding> face) {}
