package dev.gallerist.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.gallerist.consent.LessonPurpose.Refusal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LessonPurposeTest {

    @Test
    void theUnionForbidsEducationAndWorkWhateverTheReason() {
        assertInstanceOf(Refusal.Prohibited.class, refusal(Region.EU_EEA, Purpose.EDUCATION, "a good one"));
        assertInstanceOf(Refusal.Prohibited.class, refusal(Region.EU_EEA, Purpose.WORK, "a good one"));
    }

    @Test
    void otherPurposesInTheUnionNeedAReason() {
        for (Purpose purpose : new Purpose[] {Purpose.RESEARCH, Purpose.DEMONSTRATION}) {
            assertInstanceOf(Refusal.ReasonMissing.class, refusal(Region.EU_EEA, purpose, null));
            assertInstanceOf(Refusal.ReasonMissing.class, refusal(Region.EU_EEA, purpose, " \n "));
            assertEquals(
                    Optional.empty(),
                    purpose(Region.EU_EEA, purpose, "pilot study").refusal());
        }
    }

    @Test
    void elsewhereEveryPurposeMayBe() {
        for (Region region : Region.values()) {
            for (Purpose purpose : Purpose.values()) {
                if (region != Region.EU_EEA) {
                    assertEquals(
                            Optional.empty(), purpose(region, purpose, null).refusal());
                }
            }
        }
    }

    @Test
    void wordsAndValuesBelongTogether() {
        for (Region region : Region.values()) {
            assertEquals(Optional.of(region), Region.named(region.wireName()));
        }
        for (Purpose purpose : Purpose.values()) {
            assertEquals(Optional.of(purpose), Purpose.named(purpose.wireName()));
        }
        assertEquals(Optional.empty(), Region.named("EU"));
        assertEquals(Optional.empty(), Region.named(null));
        assertEquals(Optional.empty(), Purpose.named(""));
    }

    private static Refusal refusal(Region region, Purpose purpose, String reason) {
        return purpose(region, purpose, reason).refusal().orElseThrow();
    }

    private static LessonPurpose purpose(Region region, Purpose purpose, String reason) {
        return new LessonPurpose(region, purpose, Optional.ofNullable(reason));
    }
}
