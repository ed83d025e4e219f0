package dev.gallerist.roster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The people a teacher expects in the lesson. A label that reads nearly like one of them, in this alphabet or the other, is
 * taken for them; who is not on the list keeps the name that was read. Immutable.
 *
 * @param students in the order of the list; somebody listed twice is two people
 */
public record ClassList(List<ExpectedStudent> students) {

    /** Nobody is expected; every name stays as it was read. */
    public static final ClassList EMPTY = new ClassList(List.of());

    /** Letters in the longest name that is taken. */
    public static final int LONGEST_NAME = 100;

    /** Bytes in the largest list that is taken. */
    public static final int LARGEST = 1 << 20;

    /** Up to one wrong letter in four: what readers do to small labels; letters that look alike count a fifth. */
    private static final double NEARLY = 0.26;

    /** Two people on the list that a reading fits nearly alike: nobody is guessed. */
    private static final double TORN = 0.06;

    public ClassList {
        students = List.copyOf(students);
    }

    /** A list of names alone. */
    public static ClassList of(List<String> names) {
        return new ClassList(names.stream()
                .map(name -> new ExpectedStudent(name, List.of(), Optional.empty()))
                .toList());
    }

    /**
     * Reads a class list as {@link #parse} does.
     *
     * @throws IOException when it cannot be read or is no such list; the message is one sentence
     */
    public static ClassList read(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IOException("There is no class list " + file.getFileName() + " that can be read.");
        }
        if (Files.size(file) > LARGEST) {
            throw new IOException(
                    "The class list " + file.getFileName() + " is larger than 1 MB; give one name per line.");
        }
        return parse(file.getFileName().toString(), Files.readAllBytes(file));
    }

    /**
     * A class list in UTF-8. CSV: a person per line, fields apart by commas or semicolons, perhaps in double quotes: the
     * name, the aliases apart by {@code |}, the consent; a first line that names the columns ({@code name}, {@code aliases},
     * {@code consent}) may set another order. JSON, where it begins with a bracket: a list of names, or of objects with
     * {@code name} and perhaps {@code aliases} (a list) and {@code consent}; or such a list as {@code students} of an object.
     *
     * @param what how to call it in sentences, a file's name
     * @param content at most {@link #LARGEST} bytes
     * @throws IOException when it is no such list; the message is one sentence that names the line
     */
    public static ClassList parse(String what, byte[] content) throws IOException {
        return new ClassListText(what, content).list();
    }

    /**
     * A name as it can be shown: composed letters, no control characters, no blanks around it.
     *
     * @throws IllegalArgumentException when nothing is left or it is longer than {@link #LONGEST_NAME}, in one sentence
     */
    public static String cleanName(String raw) {
        String name = Normalizer.normalize(raw, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}]", "")
                .strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A name has 1 to " + LONGEST_NAME + " letters.");
        }
        return name;
    }

    /** The name on the list that a label nearly reads like; empty when none is near, or two are nearly as near. */
    public Optional<String> match(String reading) {
        Map<Integer, Double> near = near(reading);
        return near.keySet().stream().findFirst().map(i -> students.get(i).name());
    }

    /** How many people are on it. */
    public int size() {
        return students.size();
    }

    /**
     * Who a reading may be: places on the list with their distances. All of them have the same name (they were listed more
     * than once) and are equally near; empty when nobody is near or several people are.
     */
    Map<Integer, Double> near(String reading) {
        double nearest = NEARLY;
        Map<Integer, Double> near = new TreeMap<>();
        for (int i = 0; i < students.size(); i++) {
            double distance = students.get(i).distance(reading);
            if (distance <= NEARLY + TORN) {
                near.put(i, distance);
                nearest = Math.min(nearest, distance);
            }
        }
        double most = nearest + TORN;
        double best = nearest;
        near.values().removeIf(distance -> best == 0 ? distance > 0 : distance >= most);
        boolean onePerson = near.keySet().stream()
                        .map(i -> students.get(i).name())
                        .distinct()
                        .count()
                == 1;
        return onePerson && near.values().stream().anyMatch(distance -> distance <= NEARLY) ? near : Map.of();
    }
}
