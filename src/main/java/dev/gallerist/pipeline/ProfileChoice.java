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
     * What somebody asked for; what is empty is up to Gallerist.
     *
     * @param profile the profile
     * @param expressionNet the expression net in place of the profile's own, by the name of its model
     * @param names how names are read
     */
    public record Wish(Optional<Profile> profile, Optional<String> expressionNet, NamesWish names) {

        /** With names read the usual way. */
        public Wish(Optional<Profile> profile, Optional<String> expressionNet) {
            this(profile, expressionNet, NamesWish.USUAL);
        }

        /** The same for a lesson that runs now, whose pictures do not wait for names, or for one that is over. */
        public Wish live(boolean now) {
            return new Wish(profile, expressionNet, names.live(now));
        }

        /** Nothing in particular. */
        public static final Wish NONE = new Wish(Optional.empty(), Optional.empty());
    }

    /**
     * Opens the profile that was asked for, or, where none was, the default profile and, when a model of it can be neither
     * found nor fetched, the embedded one. Only an absent model has a replacement: a damaged one, or one that does not run,
     * is somebody's mistake or malice and is never passed over.
     *
     * @return the caller's own, to be closed
     * @throws ModelUnavailable when the profile or the net asked for cannot be opened, or nothing can
     */
    public static Instruments open(Wish wish, Nets nets) throws ModelUnavailable {
        if (wish.profile().isPresent()) {
            return wish.profile().get().open(nets, wish.expressionNet(), wish.names());
        }
        refuseDamaged(nets.shelf());
        try {
            return Profile.DEFAULT.open(nets, wish.expressionNet(), wish.names());
        } catch (ModelAbsent absent) {
            // a net that was asked for has no replacement: it is absent here too, and said to be
            return Profile.EMBEDDED
                    .open(nets, wish.expressionNet(), wish.names())
                    .because(notice(absent.getMessage()));
        }
    }

    /**
     * What {@link #open} would run on with what is on this machine now. Reads and verifies the models, loads
     * and fetches none.
     *
     * @throws ModelUnavailable when nothing could run
     */
    public static ProfileChoice foresee(Wish wish, Nets nets) throws ModelUnavailable {
        if (wish.expressionNet().isPresent()) {
            nets.requireExpressionNet(wish.expressionNet().get());
        }
        if (wish.profile().isPresent()) {
            return foresee(wish.profile().get(), wish, nets, Optional.empty());
        }
        refuseDamaged(nets.shelf());
        Optional<String> absent = absent(Profile.DEFAULT, wish, nets.shelf());
        return absent.isEmpty()
                ? foresee(Profile.DEFAULT, wish, nets, Optional.empty())
                : foresee(Profile.EMBEDDED, wish, nets, absent.map(ProfileChoice::notice));
    }

    private static ProfileChoice foresee(Profile profile, Wish wish, Nets nets, Optional<String> notice)
            throws ModelUnavailable {
        Optional<String> nothing = absent(profile, wish, nets.shelf());
        if (nothing.isPresent()) {
            throw new ModelUnavailable(nothing.get());
        }
        return new ProfileChoice(profile, profile.models(nets, wish.expressionNet()), notice);
    }

    private static String notice(String absent) {
        return "The embedded models serve: " + absent;
    }

    /** Why a model the profile needs is not here. */
    private static Optional<String> absent(Profile profile, Wish wish, ModelShelf shelf) throws ModelUnavailable {
        for (String name : profile.needs(wish.expressionNet())) {
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
