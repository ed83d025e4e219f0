package dev.gallerist.affect;

import java.util.Optional;

/**
 * Counts one student's attention cues, window after window. A head that was turned counts as turned until it is clearly back,
 * so that one held at the limit does not flicker. Belongs to one thread.
 */
public final class AttentionWindow {

    private final HeadTurn turn = new HeadTurn();
    private int facing;
    private int turned;
    private int absent;
    private int unknown;

    /** A face was found and its pose is known. */
    public void add(HeadPose pose) {
        if (turn.away(pose)) {
            turned++;
        } else {
            facing++;
        }
    }

    /** The camera was on, and no face was found. */
    public void addAbsent() {
        absent++;
    }

    /** A face was found by a detector that gives no landmarks. */
    public void addUnknown() {
        unknown++;
    }

    /**
     * The shares since the last call; empty where the camera was never on, or where a face's pose was not known. The next
     * window begins.
     */
    public Optional<Attention> close() {
        float all = facing + turned + absent;
        Optional<Attention> shares = all == 0 || unknown > 0
                ? Optional.empty()
                : Optional.of(new Attention(facing / all, turned / all, absent / all));
        facing = 0;
        turned = 0;
        absent = 0;
        unknown = 0;
        return shares;
    }
}
