package dev.gallerist.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/**
 * The migrations that come with the program, by the names in {@code db/migration/index.txt}: looking for files in the class path
 * works differently in a packaged server, in a test and in a native image, a list works in all of them. Immutable.
 */
final class Migrations implements ResourceProvider {

    private static final String FOLDER = "db/migration/";

    private final List<LoadableResource> files;

    private Migrations(List<LoadableResource> files) {
        this.files = List.copyOf(files);
    }

    static Migrations shipped() throws IOException {
        List<LoadableResource> files = new ArrayList<>();
        for (String name : text("index.txt").lines().toList()) {
            files.add(new Script(name, text(name)));
        }
        return new Migrations(files);
    }

    @Override
    public LoadableResource getResource(String name) {
        return files.stream()
                .filter(file -> file.getFilename().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return files.stream()
                .filter(file -> file.getFilename().startsWith(prefix))
                .filter(file -> List.of(suffixes).stream().anyMatch(file.getFilename()::endsWith))
                .toList();
    }

    private static String text(String name) throws IOException {
        try (InputStream file = Migrations.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IOException("the migration " + name + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** One file of SQL. */
    private static final class Script extends LoadableResource {

        private final String name;
        private final String sql;

        Script(String name, String sql) {
            this.name = name;
            this.sql = sql;
        }

        @Override
        public Reader read() {
            return new StringReader(sql);
        }

        @Override
        public String getAbsolutePath() {
            return FOLDER + name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return FOLDER + name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return FOLDER + name;
        }
    }
}
