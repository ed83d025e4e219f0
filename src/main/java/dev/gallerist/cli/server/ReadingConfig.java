package dev.gallerist.cli.server;

import dev.gallerist.pipeline.Profile;
import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What lessons are read with, {@code gallerist.reading.*}. */
@ConfigMapping(prefix = "gallerist.reading")
public interface ReadingConfig {

    /** default, paper or embedded; without it the default one, or embedded where models are missing. */
    Optional<Profile> profile();

    /** The expression net, by its name in {@code models list}, in place of the profile's own. */
    Optional<String> expressionModel();
}
