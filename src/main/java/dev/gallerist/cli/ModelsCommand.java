package dev.gallerist.cli;

import dev.gallerist.inference.Location;
import dev.gallerist.inference.ModelManifest;
import dev.gallerist.inference.ModelShelf;
import dev.gallerist.inference.ModelUnavailable;
import dev.gallerist.inference.WeightFile;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code models list|fetch|verify}: what models there are, where they lie, and getting them. Answers go to the writer given;
 * what went wrong goes to picocli's error writer, one sentence each, and the exit code is 2.
 */
@Command(
        name = "models",
        description = "Lists, fetches and verifies the models.",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = 2,
        exitCodeOnExecutionException = 2)
public final class ModelsCommand implements Runnable {

    private static final int OK = 0;
    private static final int WRONG = 2;

    private final ModelShelf shelf;
    private final PrintWriter out;
    private final boolean terminal;

    @Spec
    private CommandSpec spec;

    /**
     * The command.
     *
     * @param shelf the models
     * @param out where answers go; flushed after each line, never closed
     * @param terminal whether a progress bar can be drawn there
     */
    public ModelsCommand(ModelShelf shelf, PrintWriter out, boolean terminal) {
        this.shelf = shelf;
        this.out = out;
        this.terminal = terminal;
    }

    /** Called when no subcommand is given. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with the models: list, fetch or verify.");
    }

    @Command(
            description = "Lists the models: task, licence, the profiles that use them, and where they were found.",
            mixinStandardHelpOptions = true)
    int list() {
        return saying(() -> {
            List<String[]> rows = new ArrayList<>();
            rows.add(new String[] {"MODEL", "TASK", "PROFILES", "FOUND", "LICENCE"});
            for (ModelManifest model : shelf.manifests()) {
                rows.add(new String[] {
                    model.name(),
                    model.task().name().toLowerCase(Locale.ROOT),
                    model.profiles().isEmpty() ? "-" : String.join(", ", model.profiles()),
                    found(model),
                    model.licence()
                });
            }
            print(rows);
            return OK;
        });
    }

    @Command(description = "Downloads models into the user's cache and verifies them.", mixinStandardHelpOptions = true)
    int fetch(
            @Parameters(paramLabel = "NAME", description = "models to fetch; without any, those of the profile")
                    List<String> names,
            @Option(
                            names = "--profile",
                            paramLabel = "PROFILE",
                            defaultValue = "default",
                            description = "default, paper or embedded (default: ${DEFAULT-VALUE})")
                    String profile) {
        return saying(() -> {
            int worst = OK;
            for (ModelManifest model : chosen(names, profile)) {
                worst = Math.max(worst, saying(() -> fetch(model)));
            }
            return worst;
        });
    }

    @Command(
            description = "Verifies the models that are here; exit code 2 if one is damaged.",
            mixinStandardHelpOptions = true)
    int verify(
            @Parameters(paramLabel = "NAME", description = "models to verify; without any, all of them")
                    List<String> names) {
        return saying(() -> {
            int worst = OK;
            for (ModelManifest model : names == null ? shelf.manifests() : named(names)) {
                worst = Math.max(worst, verify(model));
            }
            return worst;
        });
    }

    private int fetch(ModelManifest model) throws ModelUnavailable {
        FetchProgress progress = new FetchProgress(out, terminal);
        try {
            List<Location> locations = shelf.fetch(model.name(), progress);
            progress.close();
            for (int i = 0; i < locations.size(); i++) {
                say(label(model, model.files().get(i)) + ": " + where(locations.get(i)));
            }
            return OK;
        } finally {
            progress.close();
        }
    }

    private int verify(ModelManifest model) throws ModelUnavailable {
        int worst = OK;
        for (WeightFile file : model.files()) {
            Location location = shelf.locate(model.name(), file.file());
            if (location instanceof Location.Damaged damaged) {
                complain(damaged.sentence());
                worst = WRONG;
            } else if (location instanceof Location.Absent) {
                say(label(model, file) + ": absent");
            } else {
                String checksum = file.checksum().orElseThrow().brief();
                say(label(model, file) + ": verified, " + checksum + ", " + where(location));
            }
        }
        return worst;
    }

    private List<ModelManifest> chosen(List<String> names, String profile) throws ModelUnavailable {
        if (names != null) {
            return named(names);
        }
        List<ModelManifest> used = shelf.manifests().stream()
                .filter(m -> m.profiles().contains(profile))
                .toList();
        if (used.isEmpty()) {
            throw new ModelUnavailable("There is no profile " + profile + "; there are default, paper and embedded.");
        }
        return used;
    }

    private List<ModelManifest> named(List<String> names) throws ModelUnavailable {
        List<ModelManifest> models = new ArrayList<>();
        for (String name : names) {
            models.add(shelf.manifest(name));
        }
        return models;
    }

    /** Where the files lie, in one cell: a model is as good as its worst file. */
    private String found(ModelManifest model) throws ModelUnavailable {
        int here = 0;
        List<String> places = new ArrayList<>();
        for (WeightFile file : model.files()) {
            Location location = shelf.locate(model.name(), file.file());
            if (location instanceof Location.Damaged) {
                return "damaged (see `models verify " + model.name() + "`)";
            }
            here += location instanceof Location.Absent ? 0 : 1;
            String place = place(location);
            if (!places.contains(place)) {
                places.add(place);
            }
        }
        places.remove("absent");
        if (here == 0) {
            return "absent";
        }
        String all = here == model.files().size()
                ? ""
                : here + " of " + model.files().size() + " files, ";
        return all + String.join(" and ", places) + ", verified";
    }

    private static String place(Location location) {
        if (location instanceof Location.OnDisk disk) {
            return disk.place().shown();
        }
        return location instanceof Location.Bundled ? Location.Place.BUNDLED.shown() : "absent";
    }

    private static String where(Location location) {
        String where = location instanceof Location.OnDisk disk ? " (" + disk.path() + ")" : "";
        return place(location) + where;
    }

    private static String label(ModelManifest model, WeightFile file) {
        return model.name() + "/" + file.file();
    }

    private void print(List<String[]> rows) {
        int[] widths = new int[rows.get(0).length];
        rows.forEach(row -> {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        });
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                line.append(String.format("%-" + (widths[i] + 2) + "s", row[i]));
            }
            say(line.toString().stripTrailing());
        }
    }

    private interface Work {
        int run() throws ModelUnavailable;
    }

    private int saying(Work work) {
        try {
            return work.run();
        } catch (ModelUnavailable e) {
            complain(e.getMessage());
            return WRONG;
        }
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }

    private void complain(String sentence) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(sentence);
        err.flush();
    }
}
