package dev.gallerist.cli.evaluate;

import dev.gallerist.affect.Expression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Photographs of faces with expression labels: a folder with {@code labels.csv} (columns {@code file}, {@code expression}, perhaps
 * {@code identity}, and any columns of groups) and the pictures it names. Nothing outside the folder is read.
 *
 * @param pictures those that have a known label and are there, in the order of the labels
 * @param unknownLabels labels that are none of the eight expressions, with how often they occur; their pictures are left out
 * @param absent how many pictures the labels name that are not there
 * @param groups the columns of groups
 */
public record FacesFolder(List<Picture> pictures, Map<String, Integer> unknownLabels, int absent, Groups groups) {

    private static final String LABELS = "labels.csv";
    private static final String EXPRESSION = "expression";
    private static final String IDENTITY = "identity";

    /**
     * A labelled picture.
     *
     * @param name as the labels name it
     */
    public record Picture(String name, Path path, Expression truth) {}

    /** @throws IOException when it is no such folder or no picture is left; the message is one sentence */
    public static FacesFolder read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException(
                    "There is no folder " + folder + "; give one with labels.csv and pictures with --data.");
        }
        if (!Files.isRegularFile(folder.resolve(LABELS))) {
            throw new IOException(folder + " holds no labels.csv; give a folder with labels.csv and pictures.");
        }
        LabelTable table = LabelTable.read(folder.resolve(LABELS));
        if (!table.columns().contains(EXPRESSION)) {
            throw new IOException("labels.csv names no expressions; it needs the columns \"file\" and \"expression\".");
        }
        Path root = folder.toRealPath();
        List<Picture> pictures = new ArrayList<>();
        Map<String, Integer> unknown = new TreeMap<>();
        int absent = 0;
        for (Map<String, String> row : table.rows()) {
            Optional<Expression> truth = expression(row.get(EXPRESSION));
            Optional<Path> path = inside(root, row.get(LabelTable.FILE));
            if (truth.isEmpty()) {
                unknown.merge(row.get(EXPRESSION), 1, Integer::sum);
            } else if (path.isEmpty()) {
                absent++;
            } else {
                pictures.add(new Picture(row.get(LabelTable.FILE), path.get(), truth.get()));
            }
        }
        if (pictures.isEmpty()) {
            throw new IOException(
                    "None of the pictures that labels.csv names is there with a known expression; the eight"
                            + " names are neutral, happiness, surprise, sadness, anger, disgust, fear and contempt.");
        }
        Groups groups = Groups.of(table, List.of(LabelTable.FILE, EXPRESSION, IDENTITY));
        return new FacesFolder(List.copyOf(pictures), unknown, absent, groups);
    }

    private static Optional<Expression> expression(String label) {
        return Arrays.stream(Expression.values())
                .filter(e -> e.wireName().equals(label.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The file of this name, if it is one and lies in the folder: neither a path upwards nor a link leads out of it. */
    private static Optional<Path> inside(Path root, String name) throws IOException {
        try {
            Path path = root.resolve(name).normalize();
            boolean there = path.startsWith(root) && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
            return there && path.toRealPath().startsWith(root) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
