package dev.gallerist.cli.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RateAdviceTest {

    private final RateAdvice advice = new RateAdvice(1, 5);
    private long second;

    @Test
    void itBeginsModestlyAndRisesStepByStepToWhatIsManaged() {
        observe(10, Optional.empty());
        assertEquals(2, advice.rate());

        observe(9, Optional.of(100));
        assertEquals(3, advice.rate());

        observe(60, Optional.of(100));
        assertEquals(5, advice.rate());
    }

    @Test
    void aSlowLessonIsSpared() {
        observe(60, Optional.of(50));

        observe(1, Optional.of(900));
        assertEquals(5, advice.rate(), "not at the first slow picture");

        observe(2, Optional.of(900));
        assertEquals(1, advice.rate());
        observe(60, Optional.of(5000));
        assertEquals(1, advice.rate(), "never less than the lowest");
    }

    @Test
    void whatSwingsAroundAStepDoesNotSwingTheRate() {
        observe(60, Optional.of(190));
        int before = advice.rate();
        int changes = 0;
        for (int i = 0; i < 200; i++) {
            observe(1, Optional.of(i % 2 == 0 ? 205 : 195));
            changes += advice.rate() == before ? 0 : 1;
            before = advice.rate();
        }
        assertTrue(changes <= 1, changes + " changes");
    }

    private void observe(int seconds, Optional<Integer> millis) {
        for (int i = 0; i < seconds; i++) {
            advice.observe(millis.map(Duration::ofMillis), TimeUnit.SECONDS.toNanos(second++));
        }
    }
}
