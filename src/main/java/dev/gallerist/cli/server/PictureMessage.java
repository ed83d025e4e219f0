package dev.gallerist.cli.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gallerist.capture.media.EncodedPicture;
import dev.gallerist.capture.share.SharedPicture;
import dev.gallerist.roster.ClassList;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A binary message to {@code /capture/{lesson}}: a picture, or {@code GLR1}, the length of a JSON header in two bytes, the header,
 * and a picture. Everything is checked before anything is decoded; docs/protocol.md draws the bytes.
 */
sealed interface PictureMessage {

    /** A picture that may be decoded. */
    record Whole(SharedPicture picture) implements PictureMessage {}

    /** None, and why. */
    record Refused(CaptureEnd why) implements PictureMessage {}

    byte[] MAGIC = "GLR1".getBytes(StandardCharsets.US_ASCII);
    int LONGEST_HEADER = 1024;

    /** The newest of a hundred participants may wait at a time. */
    int LARGEST_OF_ONE = 512 * 1024;

    /** In the year 2286; a time in microseconds by mistake is beyond. */
    long LAST_MILLIS = 9_999_999_999_999L;

    ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /**
     * Reads a message.
     *
     * @param largest bytes of the largest picture that is taken
     */
    static PictureMessage read(byte[] message, int largest) {
        if (!startsWithMagic(message)) {
            return picture(message, largest, OptionalLong.empty(), Optional.empty());
        }
        int from = MAGIC.length + 2;
        if (message.length < from) {
            return new Refused(CaptureEnd.BROKEN_HEADER);
        }
        int length = (message[4] & 255) << 8 | message[5] & 255;
        if (length > LONGEST_HEADER || from + length > message.length) {
            return new Refused(CaptureEnd.BROKEN_HEADER);
        }
        try {
            JsonNode header = header(ByteBuffer.wrap(message, from, length));
            byte[] encoded = Arrays.copyOfRange(message, from + length, message.length);
            return picture(encoded, largest, taken(header), name(header));
        } catch (JsonProcessingException | CharacterCodingException | IllegalArgumentException broken) {
            return new Refused(CaptureEnd.BROKEN_HEADER);
        }
    }

    private static boolean startsWithMagic(byte[] message) {
        return message.length >= MAGIC.length && Arrays.equals(message, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    private static JsonNode header(ByteBuffer bytes) throws JsonProcessingException, CharacterCodingException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        JsonNode header = JSON.readTree(text);
        if (!header.isObject()) {
            throw new IllegalArgumentException("no object");
        }
        return header;
    }

    private static OptionalLong taken(JsonNode header) {
        JsonNode taken = header.path("taken");
        if (taken.isMissingNode() || taken.isNull()) {
            return OptionalLong.empty();
        }
        if (!taken.isNumber() || !(taken.asDouble() >= 0) || !(taken.asDouble() <= LAST_MILLIS)) {
            throw new IllegalArgumentException("no time");
        }
        return OptionalLong.of(Math.round(taken.asDouble()));
    }

    private static Optional<String> name(JsonNode header) {
        JsonNode name = header.path("name");
        if (name.isMissingNode() || name.isNull()) {
            return Optional.empty();
        }
        if (!name.isTextual()) {
            throw new IllegalArgumentException("no name");
        }
        return Optional.of(ClassList.cleanName(name.asText()));
    }

    private static PictureMessage picture(byte[] encoded, int largest, OptionalLong taken, Optional<String> name) {
        if (encoded.length > (name.isPresent() ? Math.min(LARGEST_OF_ONE, largest) : largest)) {
            return new Refused(CaptureEnd.TOO_LARGE);
        }
        Optional<EncodedPicture> picture =
                EncodedPicture.promised(encoded).filter(one -> one.kind() != EncodedPicture.Kind.BMP);
        if (picture.isEmpty()) {
            return new Refused(CaptureEnd.NOT_A_PICTURE);
        }
        return picture.get().tooLarge()
                ? new Refused(CaptureEnd.TOO_LARGE)
                : new Whole(new SharedPicture(picture.get(), taken, name));
    }
}
