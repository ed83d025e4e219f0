package dev.gallerist.roster;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The names a teacher expects in the lesson. A label that reads nearly like one of them is taken for it; who is not on the
 * list keeps the name that was read. Immutable.
 */
public final class ClassList {

    /** Nobody is expected; every name stays as it was read. */
    public static final ClassList EMPTY = new ClassList(List.of());

    /** Letters in the longest name that is taken. */
    public static final int LONGEST_NAME = 100;

    /** Bytes in the largest list that is taken. */
    public static final int LARGEST = 1 << 20;

    private static final int MOST_NAMES = 2000;

    /** Up to one wrong letter in three or four: what Tesseract does to small labels. */
    private static final double NEARLY = 0.3;

    private final List<String> names;

    /** @param names full names as they should appear */
    public ClassList(List<String> names) {
        this.names = List.copyOf(names);
    }

    /**
     * Reads a class list: UTF-8, a name per line; of lines with commas or semicolons the first field counts; a first line
     * {@code name} is a heading.
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
     * The same from memory.
     *
     * @param what how to call it in sentences, a file's name
     * @param content UTF-8, at most {@link #LARGEST} bytes
     * @throws IOException when it is no such list; the message is one sentence
     */
    public static ClassList parse(String what, byte[] content) throws IOException {
        if (content.length > LARGEST) {
            throw new IOException("The class list " + what + " is larger than 1 MB; give one name per line.");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return new ClassList(names(text.lines().toList(), what));
        } catch (CharacterCodingException notText) {
            throw new IOException("The class list " + what + " is no text in UTF-8; save it as UTF-8.", notText);
        }
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

    private static List<String> names(List<String> lines, String what) throws IOException {
        List<String> names = new ArrayList<>();
        for (String line : lines) {
            String name = Normalizer.normalize(line.split("[,;]", 2)[0], Normalizer.Form.NFC)
                    .replaceAll("[\"\\p{Cc}\\uFEFF]", "")
                    .strip();
            boolean heading = names.isEmpty() && name.equalsIgnoreCase("name");
            if (!name.isEmpty() && !heading) {
                names.add(name.substring(0, Math.min(100, name.length())));
            }
        }
        if (names.isEmpty() || names.size() > MOST_NAMES) {
            throw new IOException("The class list " + what + " has " + names.size() + " names; it needs 1 to "
                    + MOST_NAMES + ", one per line.");
        }
        return names;
    }

    /** How many people are on it. */
    public int size() {
        return names.size();
    }

    /** The name on the list that a label nearly reads like; empty when none is near, or when two are equally near. */
    public Optional<String> match(String reading) {
        List<String> nearest = names.stream()
                .filter(name -> TextDistance.between(name, reading) <= NEARLY)
                .sorted(Comparator.comparingDouble(name -> TextDistance.between(name, reading)))
                .limit(2)
                .toList();
        boolean torn = nearest.size() == 2
                && TextDistance.between(nearest.get(0), reading) == TextDistance.between(nearest.get(1), reading);
        return torn ? Optional.empty() : nearest.stream().findFirst();
    }
}
