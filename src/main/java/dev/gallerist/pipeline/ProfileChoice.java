package dev.gallerist.pipeline;

import dev.gallerist.inference.Location;
import dev.gallerist.inference.ModelManifest;
import dev.gallerist.inference.ModelShelf;
import dev.gallerist.inference.ModelUnavailable;
import dev.gallerist.inference.WeightFile;
import java.util.Optional;

/**
 * The profile that runs, and why when it is not the one a fresh reader would expect.
 *
 * @param instruments opened; the caller closes them
 * @param notice one sentence for people where the embedded set had to serve
 */
public record ProfileChoice(Instruments instruments, Optional<String> notice) {

    /**
     * Opens the profile that was asked for, or, where none was, the default profile and, when a model of it can be neither
     * found nor fetched, the embedded one.
     *
     * @throws ModelUnavailable when the profile asked for cannot be opened, or nothing can
     */
    public static ProfileChoice open(Optional<Profile> asked, Nets nets) throws ModelUnavailable {
        if (asked.isPresent()) {
            return new ProfileChoice(asked.get().open(nets), Optional.empty());
        }
        refuseDamaged(nets.shelf());
        try {
            return new ProfileChoice(Profile.DEFAULT.open(nets), Optional.empty());
        } catch (ModelUnavailable missing) {
            String notice = "Running on the embedded models. " + missing.getMessage();
            return new ProfileChoice(Profile.EMBEDDED.open(nets), Optional.of(notice));
        }
    }

    /** An absent model has a replacement; a damaged one is somebody's mistake or malice and is never passed over. */
    private static void refuseDamaged(ModelShelf shelf) throws ModelUnavailable {
        for (ModelManifest model : shelf.manifests()) {
            if (model.profiles().contains(Profile.DEFAULT.wireName())) {
                for (WeightFile file : model.files()) {
                    if (shelf.locate(model.name(), file.file()) instanceof Location.Damaged damaged) {
                        throw new ModelUnavailable(damaged.sentence());
                    }
                }
            }
        }
    }
}
