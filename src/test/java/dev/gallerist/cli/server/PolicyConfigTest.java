package dev.gallerist.cli.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.consent.Policy;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyConfigTest {

    @Test
    void withoutAWordNothingIsSettled() {
        assertEquals(Policy.UNSET, configured(Map.of()).policy());
        assertEquals(
                Policy.UNSET,
                configured(Map.of("gallerist.policy.region", "", "gallerist.policy.purpose", ""))
                        .policy());
    }

    @ParameterizedTest
    @CsvSource({
        "eu-eea, education, because the head wants it, prohibited",
        "eu-eea, work, a study, prohibited",
        "eu-eea, research, '', unset",
        "eu-eea, research, study 12, allowed",
        "ch, education, '', allowed",
        "us, work, '', allowed",
    })
    void aConfigurationStandsUnderTheSameLaw(String region, String purpose, String reason, String state) {
        Policy policy = configured(Map.of(
                        "gallerist.policy.region", region,
                        "gallerist.policy.purpose", purpose,
                        "gallerist.policy.reason", reason))
                .policy();

        assertEquals(state, PolicyAnswer.of(policy).state());
        assertEquals(state.equals("allowed"), policy.off().isEmpty());
        if (policy.off().isPresent()) {
            assertThrows(ApiProblem.class, () -> PolicyGuard.admitted(policy));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gallerist.policy.region=ch | gallerist.policy.region and gallerist.policy.purpose are set together",
                "gallerist.policy.region=mars,gallerist.policy.purpose=work | gallerist.policy.region is one of eu-eea",
                "gallerist.policy.region=ch,gallerist.policy.purpose=fun | gallerist.policy.purpose is one of education",
                "gallerist.policy.least-readable=2 | The smallest group that is read has 5 members.",
                "gallerist.policy.retention.individuals=100 | What is kept of single students is kept no longer",
            })
    void whatCannotBeIsRefused(String properties, String sentence) {
        Map<String, String> set = Arrays.stream(properties.split(","))
                .map(pair -> pair.split("="))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        PolicyConfig config = configured(set);
        String said =
                assertThrows(IllegalArgumentException.class, config::policy).getMessage();
        assertTrue(said.startsWith(sentence), said);
    }

    private static PolicyConfig configured(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(PolicyConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 1))
                .build()
                .getConfigMapping(PolicyConfig.class);
    }
}
