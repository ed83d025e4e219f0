package dev.gallerist.cli.server;

import dev.gallerist.consent.LessonPurpose;
import dev.gallerist.consent.Policy;
import dev.gallerist.consent.Purpose;
import dev.gallerist.consent.Region;
import dev.gallerist.consent.Retention;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What this server may do where nobody settled it over the network, {@code gallerist.policy.*}. It stands under the same law: nothing
 * here can allow what is prohibited.
 */
@ConfigMapping(prefix = "gallerist.policy")
public interface PolicyConfig {

    /** Where the classes are: eu-eea, ch, uk, us or other. */
    Optional<String> region();

    /** What for: education, work, research or demonstration. */
    Optional<String> purpose();

    /** In the administrator's own words; needed in eu-eea. */
    Optional<String> reason();

    /** Whether single students' readings may be shown and kept. */
    @WithDefault("false")
    boolean individuals();

    /** The smallest group of which readings are given, 5 or more. */
    @WithDefault("5")
    int leastReadable();

    /** How long what a lesson left is kept, in days. */
    Days retention();

    /** Days for each kind of what is kept. */
    interface Days {

        /** Readings of single students, and who took part. */
        @WithDefault("7")
        int individuals();

        /** Readings of the group, moments, cues, marks, the note. */
        @WithDefault("90")
        int group();

        /** Who did what. */
        @WithDefault("365")
        int audit();
    }

    /**
     * The same for classes that know nothing of a configuration.
     *
     * @throws IllegalArgumentException when a value cannot be, in one sentence
     */
    default Policy policy() {
        return new Policy(
                where(),
                individuals(),
                leastReadable(),
                new Retention(
                        Duration.ofDays(retention().individuals()),
                        Duration.ofDays(retention().group()),
                        Duration.ofDays(retention().audit())));
    }

    private Optional<LessonPurpose> where() {
        if (region().isPresent() != purpose().isPresent()) {
            throw new IllegalArgumentException(
                    "gallerist.policy.region and gallerist.policy.purpose are set together, or neither is.");
        }
        Optional<Region> region = region().map(word -> Region.named(word)
                .orElseThrow(() -> unknown(
                        "gallerist.policy.region",
                        Arrays.stream(Region.values()).map(Region::wireName).toList())));
        Optional<Purpose> purpose = purpose().map(word -> Purpose.named(word)
                .orElseThrow(() -> unknown(
                        "gallerist.policy.purpose",
                        Arrays.stream(Purpose.values()).map(Purpose::wireName).toList())));
        return region.flatMap(there -> purpose.map(what -> new LessonPurpose(there, what, reason())));
    }

    private static IllegalArgumentException unknown(String name, List<String> words) {
        return new IllegalArgumentException(name + " is one of " + String.join(", ", words) + ".");
    }
}
