package dev.gallerist.capture.demo;

import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelSize;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * What happens in a drawn lesson: the score that {@link DemonstrationClass} plays, and the truth that scenario tests hold an
 * analysis against. Immutable, safe on any thread.
 *
 * @param title what to call the lesson
 * @param size of its pictures, 160x90 to 3840x2160
 * @param picturesPerSecond 0.1 to 60
 * @param length more than nothing, at most a day
 * @param seed decides the order of the tiles after each reshuffle
 * @param students at most 100, in the order of their tiles
 * @param reshuffles moments, in seconds, at which the tiles change places; ascending
 */
public record ClassScript(
        String title,
        PixelSize size,
        double picturesPerSecond,
        Duration length,
        long seed,
        List<ScriptedStudent> students,
        List<Double> reshuffles) {

    /** The most tiles a picture can have. */
    public static final int MOST_STUDENTS = 100;

    public ClassScript {
        require(size.width() >= 160 && size.height() >= 90, "a drawn lesson is at least 160x90 pixels large");
        require(size.width() <= 3840 && size.height() <= 2160, "a drawn lesson is at most 3840x2160 pixels large");
        require(picturesPerSecond >= 0.1 && picturesPerSecond <= 60, "a drawn lesson has 0.1 to 60 pictures a second");
        require(!length.isNegative() && !length.isZero(), "a drawn lesson lasts some time");
        require(length.compareTo(Duration.ofDays(1)) <= 0, "a drawn lesson lasts a day at most");
        require(students.size() <= MOST_STUDENTS, "a drawn lesson has at most " + MOST_STUDENTS + " students");
        students = List.copyOf(students);
        reshuffles = reshuffles.stream().sorted().toList();
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }

    /**
     * The built-in lesson: nine invented students, 1280x720, one minute. One joins after 15 seconds and one leaves after 45,
     * one turns the camera off from 20 to 35, the tiles change places at 30; most smile from 22 to 32 and several look
     * surprised from 40 to 45; otherwise the faces are neutral.
     */
    public static ClassScript demonstration(double picturesPerSecond) {
        return InventedClass.demonstration(picturesPerSecond);
    }

    /**
     * A lesson of any size, for benchmarks and scenarios: 1280x720, ten pictures a second, everyone present with camera on,
     * distinct invented names, a stretch of happiness and one of surprise for two of three students each.
     *
     * @param students 1 to 100
     * @param seconds length of the lesson
     * @param seed other seeds give other faces and other expressions
     */
    public static ClassScript ofSize(int students, double seconds, long seed) {
        return InventedClass.ofSize(students, seconds, seed);
    }

    /** The same lesson in pictures of another size. */
    public ClassScript withSize(PixelSize other) {
        return new ClassScript(title, other, picturesPerSecond, length, seed, students, reshuffles);
    }

    /** The same lesson at another rate of pictures a second. */
    public ClassScript withPicturesPerSecond(double rate) {
        return new ClassScript(title, size, rate, length, seed, students, reshuffles);
    }

    /** How many pictures the lesson has. */
    public long pictures() {
        return Math.max(1, (long) Math.ceil(length.toNanos() / 1e9 * picturesPerSecond - 1e-6));
    }

    /** When a picture is shown, measured from the first; pictures count from 0. */
    public Duration shownAt(long picture) {
        return Duration.ofNanos(Math.round(picture * 1e9 / picturesPerSecond));
    }

    /** The truth about the picture shown at this moment: its tiles in reading order. */
    public List<DrawnTile> at(Duration moment) {
        double seconds = moment.toNanos() / 1e9;
        List<ScriptedStudent> present = present(seconds);
        List<PixelBox> boxes = GalleryGrid.boxes(size, present.size());
        List<DrawnTile> tiles = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            ScriptedStudent student = present.get(i);
            boolean on = student.cameraOn(seconds);
            Optional<DrawnExpression> shows = on ? Optional.of(student.expression(seconds)) : Optional.empty();
            tiles.add(new DrawnTile(student.name(), boxes.get(i), on, shows));
        }
        return List.copyOf(tiles);
    }

    /** Who is there at this moment, in the order of their tiles. */
    List<ScriptedStudent> present(double seconds) {
        List<ScriptedStudent> order = new ArrayList<>(students);
        Random chance = new Random(seed);
        for (double reshuffle : reshuffles) {
            if (seconds >= reshuffle) {
                Collections.shuffle(order, chance);
            }
        }
        order.removeIf(student -> !student.here().contains(seconds));
        return order;
    }
}
