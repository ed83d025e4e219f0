package dev.gallerist.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gallerist.testsupport.PlaywrightDriver;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The types of the pages' scripts, which the bundler strips without checking them. TypeScript's compiler comes as a jar and
 * runs on the Node that Playwright brings, so that nothing has to be installed.
 */
class TypesTest {

    private static final Path COMPILER = Path.of("target", "typescript");

    /** The compiler and what it knows of the language and of browsers. */
    private static final Pattern NEEDED = Pattern.compile(".*/lib/(_?tsc\\.js|lib(\\.[^/]+)?\\.d\\.ts)");

    @Test
    void theScriptsOfThePagesHoldTheirTypes() throws Exception {
        unpackCompiler();
        Process check = new ProcessBuilder(
                        List.of(PlaywrightDriver.node(), COMPILER + "/tsc.js", "--pretty", "false", "-p", "web"))
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, check.waitFor(), "TypeScript's compiler says:\n" + said);
    }

    private static void unpackCompiler() throws IOException {
        Files.createDirectories(COMPILER);
        URL mark = TypesTest.class.getResource("/META-INF/maven/org.webjars.npm/typescript/pom.properties");
        JarURLConnection compiler = (JarURLConnection) mark.openConnection();
        compiler.setUseCaches(false);
        try (JarFile jar = compiler.getJarFile()) {
            for (JarEntry entry : jar.stream().toList()) {
                Matcher needed = NEEDED.matcher(entry.getName());
                if (needed.matches()) {
                    unpack(jar, entry, COMPILER.resolve(needed.group(1)));
                }
            }
        }
    }

    private static void unpack(JarFile jar, JarEntry entry, Path file) throws IOException {
        if (!Files.exists(file) || Files.size(file) != entry.getSize()) {
            try (InputStream content = jar.getInputStream(entry)) {
                Files.write(file, content.readAllBytes());
            }
        }
    }
}
