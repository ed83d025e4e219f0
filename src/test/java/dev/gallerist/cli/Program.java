package dev.gallerist.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program in a Java machine of its own, with a temporary folder of its own. */
final class Program {

    private static final long PATIENCE_SECONDS = 120;

    private final Path folder;
    private final Path temporary;
    private final List<String> options = new ArrayList<>();
    private Path models;

    /** @param folder where its temporary folder and what it prints lie */
    Program(Path folder) throws IOException {
        this.folder = folder;
        this.temporary = Files.createDirectories(folder.resolve("tmp"));
    }

    /** Java's further options, such as {@code -Dname=value}. */
    Program with(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** A folder of models that comes first. */
    Program models(Path configured) {
        models = configured;
        return this;
    }

    /** Starts it; the caller waits for it with {@link #end}. */
    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Djava.io.tmpdir=" + temporary);
        command.add("-Djna.tmpdir=" + temporary);
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Gallerist.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder program = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(ProcessBuilder.Redirect.PIPE);
        program.environment().put("GALLERIST_OFFLINE", "1");
        if (models != null) {
            program.environment().put("GALLERIST_MODELS", models.toString());
        }
        return program.start();
    }

    /** How it ended, with what it printed to the error stream from now on. */
    End end(Process process) throws IOException, InterruptedException {
        String err = new String(process.getErrorStream().readAllBytes());
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the program did not end");
        }
        return new End(process.exitValue(), Files.readString(folder.resolve("out.txt")), err);
    }

    /** What it left in its temporary folder. */
    List<Path> left() throws IOException {
        try (Stream<Path> files = Files.walk(temporary)) {
            return files.filter(file -> !file.equals(temporary)).toList();
        }
    }

    /** Exit code and both streams. */
    record End(int code, String out, String err) {}
}
