package dev.gallerist.capture.share;

import dev.gallerist.capture.media.EncodedPicture;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A picture as it came over the network; its header was read, its pixels were not.
 *
 * @param picture no larger than what is decoded
 * @param takenMillis when its sender took it, in milliseconds since 1970 by the sender's clock; empty where it does not say
 * @param name whose picture it is, where it shows one participant; empty for a whole window. Personal: never logged
 */
public record SharedPicture(EncodedPicture picture, OptionalLong takenMillis, Optional<String> name) {

    /** @throws IllegalArgumentException when it is larger than what is decoded */
    public SharedPicture {
        if (picture.tooLarge()) {
            throw new IllegalArgumentException("too large to be decoded: " + picture.size());
        }
    }
}
