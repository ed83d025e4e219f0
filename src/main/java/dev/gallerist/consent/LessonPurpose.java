package dev.gallerist.consent;

import java.util.Optional;

/**
 * Where and what for a class is to be observed, as its teacher says, and whether that may be. Immutable.
 *
 * <p>In the European Union the AI Act (Regulation (EU) 2024/1689), article 5(1)(f), prohibits inferring emotions of people
 * at their work and in education, from February 2025 on; the EEA follows. Other purposes must be told there.
 *
 * @param reason the teacher's own words, such as the name of a study; empty where none were given
 */
public record LessonPurpose(Region region, Purpose purpose, Optional<String> reason) {

    /** Why a class may not be observed. */
    public sealed interface Refusal {

        /** One sentence for people. */
        String sentence();

        /** The law forbids it there. */
        record Prohibited(String sentence) implements Refusal {}

        /** It may be, once somebody says what for. */
        record ReasonMissing(String sentence) implements Refusal {}
    }

    public LessonPurpose {
        reason = reason.map(String::strip).filter(words -> !words.isEmpty());
    }

    /** Why this may not be; empty where it may. */
    public Optional<Refusal> refusal() {
        if (region != Region.EU_EEA) {
            return Optional.empty();
        }
        return switch (purpose) {
            case EDUCATION, WORK -> Optional.of(new Refusal.Prohibited(
                    "In the European Union and the EEA the law (AI Act, article 5) forbids reading"
                            + " the emotions of people in education or at work."));
            case RESEARCH, DEMONSTRATION -> reason.isPresent()
                    ? Optional.empty()
                    : Optional.of(new Refusal.ReasonMissing(
                            "In the European Union and the EEA a reason is needed for reading how faces look."));
        };
    }
}
