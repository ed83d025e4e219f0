package dev.gallerist.affect;

import java.util.Optional;

/** Whether a face can be read, and if not, why. */
public sealed interface Judgement {

    /** The only value of {@link Readable}. */
    Judgement READABLE = new Readable();

    /** Nothing speaks against reading it. */
    record Readable() implements Judgement {}

    /** No reading may be given. */
    record Unreadable(Obstacle why) implements Judgement {}

    /** Why not; empty where it can be read. */
    default Optional<Obstacle> obstacle() {
        return this instanceof Unreadable not ? Optional.of(not.why()) : Optional.empty();
    }
}
