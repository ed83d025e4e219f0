package dev.gallerist.pipeline;

import dev.gallerist.inference.Location;
import dev.gallerist.inference.ModelAbsent;
import dev.gallerist.inference.ModelManifest;
import dev.gallerist.inference.ModelShelf;
import dev.gallerist.inference.ModelUnavailable;
import dev.gallerist.inference.WeightFile;
import java.util.Map;
import java.util.Optional;

/**
 * The profile that runs, and why when it is not the one a fresh reader would expect.
 *
 * @param models what does each task, by task, with the first digits of its checksum
 * @param notice one sentence for people where the embedded set has to serve
 */
public record ProfileChoice(Profile profile, Map<String, String> models, Optional<String> notice) {

    /**
     * Opens the profile that was asked for, or, where none was, the default profile and, when a model of it can be neither
     * found nor fetched, the embedded one. Only an absent model has a replacement: a damaged one, or one that does not run,
     * is somebody's mistake or malice and is never passed over.
     *
     * @return the caller's own, to be closed
     * @throws ModelUnavailable when the profile asked for cannot be opened, or nothing can
     */
    public static Instruments open(Optional<Profile> asked, Nets nets) throws ModelUnavailable {
        if (asked.isPresent()) {
            return asked.get().open(nets);
        }
        refuseDamaged(nets.shelf());
        try {
            return Profile.DEFAULT.open(nets);
        } catch (ModelAbsent absent) {
            return Profile.EMBEDDED.open(nets).because(notice(absent.getMessage()));
        }
    }

    /**
     * What {@link #open} without a wish would run on with what is on this machine now. Reads and verifies the models, loads
     * and fetches none.
     *
     * @throws ModelUnavailable when nothing could run
     */
    public static ProfileChoice foresee(Nets nets) throws ModelUnavailable {
        refuseDamaged(nets.shelf());
        Optional<String> absent = absent(Profile.DEFAULT, nets.shelf());
        if (absent.isEmpty()) {
            return new ProfileChoice(Profile.DEFAULT, Profile.DEFAULT.models(nets), Optional.empty());
        }
        Optional<String> nothing = absent(Profile.EMBEDDED, nets.shelf());
        if (nothing.isPresent()) {
            throw new ModelUnavailable(nothing.get());
        }
        return new ProfileChoice(Profile.EMBEDDED, Profile.EMBEDDED.models(nets), absent.map(ProfileChoice::notice));
    }

    private static String notice(String absent) {
        return "The embedded models serve: " + absent;
    }

    /** Why a model the profile needs is not here. */
    private static Optional<String> absent(Profile profile, ModelShelf shelf) throws ModelUnavailable {
        for (String name : profile.needs()) {
            for (WeightFile file : shelf.manifest(name).files()) {
                Location location = shelf.locate(name, file.file());
                if (location instanceof Location.Absent absent) {
                    return Optional.of(absent.sentence());
                }
                if (location instanceof Location.Damaged damaged) {
                    throw new ModelUnavailable(damaged.sentence());
                }
            }
        }
        return Optional.empty();
    }

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
