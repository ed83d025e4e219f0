package dev.gallerist.cli.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * One connection that pictures of a lesson come on: checks every message, counts, and closes the connection at the first one
 * that is wrong. Its messages come one after the other, on any thread.
 */
final class Share {

    private static final Logger LOG = Logger.getLogger(Share.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_TEXT = 256;

    private final ShareDesk desk;
    private final ShareConnection connection;
    private final CaptureLimits limits;
    private final RefusalCounts refusals;
    private final LongSupplier nanoTime;
    private final FloodMeter messages;
    private final FloodMeter windows;
    private volatile boolean closed;
    private volatile CaptureEnd end;
    private long taken;

    /** @param refusals counts what was refused, for the whole server */
    Share(
            ShareDesk desk,
            ShareConnection connection,
            CaptureLimits limits,
            RefusalCounts refusals,
            LongSupplier nanoTime) {
        this.desk = desk;
        this.connection = connection;
        this.limits = limits;
        this.refusals = refusals;
        this.nanoTime = nanoTime;
        this.messages = new FloodMeter(limits.messagesPerSecond());
        this.windows = new FloodMeter(limits.picturesPerSecond());
    }

    /** A binary message came. */
    void binary(byte[] message) {
        if (passes()) {
            PictureMessage read = PictureMessage.read(message, limits.largestPicture());
            if (read instanceof PictureMessage.Whole whole) {
                picture(whole);
            } else if (read instanceof PictureMessage.Refused refused) {
                refuse(refused.why());
            }
        }
    }

    private void picture(PictureMessage.Whole message) {
        if (message.picture().name().isEmpty() && windows.floods(nanoTime.getAsLong())) {
            refuse(CaptureEnd.FLOOD);
        } else {
            taken++;
            desk.picture(this, message.picture()).ifPresent(this::refuse);
        }
    }

    /** A text message came. */
    void text(String message) {
        if (!passes()) {
            return;
        }
        if (type(message).filter("ended"::equals).isPresent()) {
            desk.ended(this);
        } else {
            refuse(CaptureEnd.UNKNOWN_TEXT);
        }
    }

    /** The connection is gone, whoever closed it. */
    void gone() {
        closed = true;
        desk.left(this);
        LOG.infof(
                "a share ended after %d pictures%s", taken, end == null ? "" : ", closed by the server: " + end.word());
    }

    /** Tells the other end. */
    void say(String text) {
        if (!closed) {
            connection.say(text);
        }
    }

    /** Closes the connection; not counted as a refusal. */
    void close(CaptureEnd why) {
        if (!closed) {
            closed = true;
            end = why;
            connection.close(why);
        }
    }

    private boolean passes() {
        if (closed) {
            return false;
        }
        if (messages.floods(nanoTime.getAsLong())) {
            refuse(CaptureEnd.FLOOD);
            return false;
        }
        return true;
    }

    private void refuse(CaptureEnd why) {
        refusals.count(why.word());
        close(why);
    }

    private static Optional<String> type(String message) {
        if (message.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readTree(message).path("type").textValue());
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }
}
