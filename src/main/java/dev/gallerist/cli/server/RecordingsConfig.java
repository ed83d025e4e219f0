package dev.gallerist.cli.server;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Which recordings may be read, {@code gallerist.recordings.*}. */
@ConfigMapping(prefix = "gallerist.recordings")
public interface RecordingsConfig {

    /** Folders of this machine whose recordings may be named by path. None: only uploads. */
    Optional<List<Path>> folders();

    /** The largest recording that may be uploaded. */
    @WithDefault("2G")
    MemorySize maxUpload();
}
