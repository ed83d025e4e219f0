package dev.gallerist.inference;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where models are looked for, in this order: the configured folder, inside Gallerist, the user's cache, the mirror folder.
 * Each folder holds {@code <name>/<file>}.
 *
 * @param configured the folder the user names; its {@code <name>/manifest.json} also wins over the one inside Gallerist
 * @param bundled what brings {@code models/} and the libraries' own files on the class path
 * @param cache where downloads are kept; need not exist yet
 * @param mirror a folder that stands in for the network
 * @param networkAllowed whether anything may be downloaded
 */
public record ModelPlaces(
        Optional<Path> configured, ClassLoader bundled, Path cache, Optional<Path> mirror, boolean networkAllowed) {

    /** Environment variable: the configured folder. */
    public static final String FOLDER = "GALLERIST_MODELS";
    /** Environment variable: the mirror folder. */
    public static final String MIRROR = "GALLERIST_MODEL_MIRROR";
    /** Environment variable: {@code 1} forbids downloads. */
    public static final String OFFLINE = "GALLERIST_OFFLINE";

    public ModelPlaces {
        Objects.requireNonNull(configured);
        Objects.requireNonNull(bundled);
        Objects.requireNonNull(cache);
        Objects.requireNonNull(mirror);
    }

    /**
     * The places this environment names.
     *
     * @param env the environment's variables
     * @param workingFolder where the process runs; {@code ../shared/models} beside it is the mirror when none is named
     * @throws ModelUnavailable when a variable names something that is no folder
     */
    public static ModelPlaces fromEnvironment(Map<String, String> env, Path workingFolder) throws ModelUnavailable {
        Optional<Path> beside = Optional.of(workingFolder
                        .toAbsolutePath()
                        .resolve("../shared/models")
                        .normalize())
                .filter(Files::isDirectory);
        return new ModelPlaces(
                folder(env, FOLDER),
                ModelPlaces.class.getClassLoader(),
                cache(env),
                folder(env, MIRROR).or(() -> beside),
                !isOn(env.get(OFFLINE)));
    }

    private static Path cache(Map<String, String> env) {
        // The XDG specification tells programs to ignore a relative path here.
        return value(env, "XDG_CACHE_HOME")
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElseGet(() -> home(env).resolve(".cache"))
                .resolve("gallerist")
                .resolve("models");
    }

    private static Path home(Map<String, String> env) {
        return Path.of(value(env, "HOME").orElseGet(() -> System.getProperty("user.home")));
    }

    private static Optional<Path> folder(Map<String, String> env, String variable) throws ModelUnavailable {
        Optional<String> named = value(env, variable);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path folder = Path.of(named.get()).toAbsolutePath().normalize();
            if (Files.isDirectory(folder)) {
                return Optional.of(folder);
            }
        } catch (InvalidPathException e) {
            // said below: it is no folder either
        }
        throw new ModelUnavailable(
                variable + " names " + named.get() + ", which is no folder: create it or unset the variable.");
    }

    private static Optional<String> value(Map<String, String> env, String variable) {
        return Optional.ofNullable(env.get(variable)).filter(v -> !v.isBlank());
    }

    private static boolean isOn(String value) {
        return value != null && (value.equals("1") || value.equalsIgnoreCase("true"));
    }
}
