package dev.gallerist.capture.share;

import dev.gallerist.capture.SourceUnreadable;
import dev.gallerist.capture.media.PictureDecoder;
import dev.gallerist.frame.NamedTile;
import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.frame.Pixels;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one picture of the newest pictures of single participants, tile by tile in the order in which they came, so that a
 * meeting whose participants come one by one is read as any other. Somebody not heard of for a while has the camera off, and
 * leaves after a longer one. {@link #put} may be called from any thread; {@link #compose} belongs to the lesson's.
 */
final class ParticipantGallery {

    /** More than any gallery view shows. */
    static final int MOST = 100;

    static final Duration CAMERA_OFF_AFTER = Duration.ofSeconds(10);
    static final Duration LEAVES_AFTER = Duration.ofSeconds(60);

    /** A face fills about a third of a webcam's picture: more than the 60 pixels it needs. Ten in a row stay below 4096. */
    static final PixelSize TILE = new PixelSize(384, 216);

    /** Dark grey between the tiles, as meeting programs have it. */
    private static final int GAP = 4;

    private static final byte GROUND = 26;

    /** A picture of all participants and whose parts it is made of. */
    record Composed(Pixels pixels, List<NamedTile> tiles) {}

    private static final class Participant {
        private byte[] newest;
        private long heardAt;
        private Pixels shown;
    }

    private final Map<String, Participant> participants = new LinkedHashMap<>();
    private long replaced;

    /**
     * Keeps a participant's picture until the next one is composed.
     *
     * @param nanos a monotonic clock
     * @return false when there are too many participants already
     */
    synchronized boolean put(String name, byte[] encoded, long nanos) {
        leave(nanos);
        if (!participants.containsKey(name) && participants.size() == MOST) {
            return false;
        }
        Participant participant = participants.computeIfAbsent(name, one -> new Participant());
        replaced += participant.newest == null ? 0 : 1;
        participant.newest = encoded;
        participant.heardAt = nanos;
        return true;
    }

    /** How many pictures were replaced by newer ones of the same participant before they were looked at. */
    synchronized long replaced() {
        return replaced;
    }

    /**
     * The picture of all who are here.
     *
     * @param damaged told of each picture that could not be decoded; its participant keeps the one before
     */
    Composed compose(PictureDecoder decoder, long nanos, Runnable damaged) {
        Map<String, byte[]> fresh = takeFresh(nanos);
        Map<String, Pixels> decoded = new LinkedHashMap<>();
        fresh.forEach((name, encoded) -> {
            try {
                decoded.put(name, decoder.decode("The picture", encoded, TILE));
            } catch (SourceUnreadable unreadable) {
                damaged.run();
            }
        });
        return draw(decoded, nanos);
    }

    private synchronized Map<String, byte[]> takeFresh(long nanos) {
        leave(nanos);
        Map<String, byte[]> fresh = new LinkedHashMap<>();
        participants.forEach((name, participant) -> {
            if (participant.newest != null) {
                fresh.put(name, participant.newest);
                participant.newest = null;
            }
        });
        return fresh;
    }

    private synchronized Composed draw(Map<String, Pixels> decoded, long nanos) {
        int columns = Math.max(1, (int) Math.ceil(Math.sqrt(participants.size())));
        int rows = Math.max(1, (participants.size() + columns - 1) / columns);
        PixelSize size = new PixelSize(columns * (TILE.width() + GAP) + GAP, rows * (TILE.height() + GAP) + GAP);
        byte[] bgr = new byte[size.width() * size.height() * 3];
        Arrays.fill(bgr, GROUND);
        List<NamedTile> tiles = new ArrayList<>(participants.size());
        participants.forEach((name, participant) -> {
            participant.shown = decoded.getOrDefault(name, participant.shown);
            PixelBox box = place(tiles.size(), columns);
            boolean on = participant.shown != null && !silent(participant, CAMERA_OFF_AFTER, nanos);
            if (on) {
                copy(participant.shown, bgr, size, box);
            }
            tiles.add(new NamedTile(box, name, on));
        });
        return new Composed(new Pixels(size, bgr), tiles);
    }

    private static PixelBox place(int number, int columns) {
        return new PixelBox(
                GAP + number % columns * (TILE.width() + GAP),
                GAP + number / columns * (TILE.height() + GAP),
                TILE.width(),
                TILE.height());
    }

    private static void copy(Pixels from, byte[] bgr, PixelSize size, PixelBox box) {
        int bytes = TILE.width() * 3;
        for (int row = 0; row < TILE.height(); row++) {
            System.arraycopy(from.bgr(), row * bytes, bgr, ((box.y() + row) * size.width() + box.x()) * 3, bytes);
        }
    }

    private void leave(long nanos) {
        participants.values().removeIf(participant -> silent(participant, LEAVES_AFTER, nanos));
    }

    private static boolean silent(Participant participant, Duration limit, long nanos) {
        return nanos - participant.heardAt >= limit.toNanos();
    }
}
