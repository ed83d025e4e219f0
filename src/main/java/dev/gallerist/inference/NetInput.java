package dev.gallerist.inference;

import java.util.List;
import java.util.Optional;

/**
 * The picture a net wants: {@code (level - mean) / std} per channel, levels from 0 to 255.
 *
 * @param name the tensor's name
 * @param width pixels, 0 where any width goes
 * @param height pixels, 0 where any height goes
 * @param channels the order of the channels
 * @param layout the order of the axes
 * @param mean levels, one per channel in the order of {@code channels}
 * @param std levels above 0, one per channel
 * @param note what else a caller has to know
 */
public record NetInput(
        String name,
        int width,
        int height,
        Channels channels,
        Layout layout,
        List<Float> mean,
        List<Float> std,
        Optional<String> note) {

    private static final int LARGEST_SIDE = 4096;

    /** Which colours, in which order. */
    public enum Channels {
        RGB(3),
        BGR(3),
        GREY(1);

        private final int count;

        Channels(int count) {
            this.count = count;
        }

        /** How many there are. */
        public int count() {
            return count;
        }
    }

    /** The order of the axes: N pictures, C channels, H rows, W columns. */
    public enum Layout {
        NCHW,
        NHWC
    }

    public NetInput {
        Require.that(name != null && !name.isBlank(), "the input needs the tensor's name");
        Require.that(channels != null, name + " needs channels: RGB, BGR or GREY");
        Require.that(layout != null, name + " needs a layout: NCHW or NHWC");
        Require.that(
                Math.min(width, height) >= 0 && Math.max(width, height) <= LARGEST_SIDE,
                name + " needs a width and a height from 0 (any) to " + LARGEST_SIDE);
        mean = perChannel(name, "mean", mean, channels);
        std = perChannel(name, "std", std, channels);
        Require.that(std.stream().allMatch(s -> s > 0), name + " needs std above 0");
        note = note == null ? Optional.empty() : note;
    }

    private static List<Float> perChannel(String name, String what, List<Float> values, Channels channels) {
        boolean right = values != null
                && values.size() == channels.count()
                && values.stream().allMatch(v -> v != null && Float.isFinite(v));
        Require.that(right, name + " needs one " + what + " for each of " + channels);
        return List.copyOf(values);
    }
}
