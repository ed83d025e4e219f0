package dev.gallerist.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The one place that says which way a lesson may go. */
class LessonPhaseTest {

    private static final List<LessonPhase> ALL = List.of(
            new LessonPhase.Planned(Instant.EPOCH),
            new LessonPhase.Running(),
            new LessonPhase.Paused(),
            new LessonPhase.Ended(),
            new LessonPhase.Interrupted("gone"));

    private static final Map<String, Set<String>> LEGAL = Map.of(
            "planned", Set.of("planned", "running", "ended", "interrupted"),
            "running", Set.of("running", "paused", "ended", "interrupted"),
            "paused", Set.of("running", "paused", "ended", "interrupted"),
            "ended", Set.of(),
            "interrupted", Set.of());

    @Test
    void onlyTheLegalMovesAreMoves() {
        for (LessonPhase from : ALL) {
            Set<String> moves = new TreeSet<>();
            for (LessonPhase to : ALL) {
                if (from.mayBecome(to)) {
                    moves.add(to.wireName());
                }
            }
            assertEquals(new TreeSet<>(LEGAL.get(from.wireName())), moves, from.wireName());
        }
    }
}
