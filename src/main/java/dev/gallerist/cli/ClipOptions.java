package dev.gallerist.cli;

import dev.gallerist.cli.train.StatTraining;
import dev.gallerist.inference.ModelUnavailable;
import dev.gallerist.pipeline.Nets;
import dev.gallerist.pipeline.Profile;
import dev.gallerist.pipeline.ProfileChoice;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What reads clips: the options that training and evaluation share. */
final class ClipOptions {

    @Option(
            names = "--profile",
            paramLabel = "default|paper|embedded",
            description =
                    "Whose face detector and expression net read the clips. Without it: default, or embedded where"
                            + " models are missing.")
    private Profile profile;

    @Option(
            names = "--expression-model",
            paramLabel = "NAME",
            description = "Another expression net than the profile's, by its name in `models list`.")
    private String expressionModel;

    @Option(
            names = "--fps",
            paramLabel = "N",
            defaultValue = "5",
            description = "Pictures read per second of a clip, 0.1 to 60 (default: ${DEFAULT-VALUE}).")
    private double picturesPerSecond;

    /** The choice made, the profile settled. */
    StatTraining.Reading reading(Nets nets) throws ModelUnavailable {
        if (!(picturesPerSecond >= 0.1 && picturesPerSecond <= 60)) {
            throw new Refused("--fps must be 0.1 to 60, not " + picturesPerSecond + ".");
        }
        Profile settled = profile == null
                ? ProfileChoice.foresee(ProfileChoice.Wish.NONE, nets).profile()
                : profile;
        return new StatTraining.Reading(settled, Optional.ofNullable(expressionModel), picturesPerSecond);
    }
}
