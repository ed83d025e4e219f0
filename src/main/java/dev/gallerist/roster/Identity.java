package dev.gallerist.roster;

import java.util.List;
import java.util.Optional;

/** Who a track shows, as far as the evidence goes. */
public sealed interface Identity {

    /** Nothing to go by, or not enough yet to tell of somebody new. */
    Identity UNKNOWN = new Unknown();

    /** The student, where that is settled. */
    default Optional<StudentId> student() {
        return Optional.empty();
    }

    /** The evidence names one student and speaks for nobody else. */
    record Settled(StudentId who) implements Identity {
        @Override
        public Optional<StudentId> student() {
            return Optional.of(who);
        }
    }

    /**
     * The evidence contradicts itself. Nothing is recorded under a name until more of it settles who it is.
     *
     * @param between who it may be, the likeliest first; perhaps somebody new
     */
    record Contested(List<StudentId> between) implements Identity {
        public Contested {
            between = List.copyOf(between);
        }
    }

    /** See {@link #UNKNOWN}. */
    record Unknown() implements Identity {}
}
