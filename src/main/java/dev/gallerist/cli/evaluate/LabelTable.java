package dev.gallerist.cli.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A small table of labels: comma-separated UTF-8 with a first line that names the columns, one of them {@code file}; no commas
 * inside fields. Immutable.
 *
 * @param columns as the first line names them
 * @param rows column to value, in the order of the file
 */
record LabelTable(List<String> columns, List<Map<String, String>> rows) {

    /** The column that names the picture. */
    static final String FILE = "file";

    private static final int MOST_ROWS = 500_000;
    private static final int LONGEST_LINE = 4_000;
    private static final int MOST_COLUMNS = 40;
    private static final long LARGEST = 64L << 20;

    /** @throws IOException when it is no such table; the message is one sentence */
    static LabelTable read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("There is no file " + file + "; give the path of a table of labels.");
        }
        if (Files.size(file) > LARGEST) {
            throw new IOException(file.getFileName() + " is too large for a table of labels; 64 MB is the most.");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder()))) {
            List<String> columns = columns(file, lines.readLine());
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    rows.add(row(file, rows.size() + 2, columns, line));
                }
            }
            return new LabelTable(columns, List.copyOf(rows));
        } catch (CharacterCodingException e) {
            throw new IOException(file.getFileName() + " is no text in UTF-8; save it as such.", e);
        }
    }

    private static java.nio.charset.CharsetDecoder decoder() {
        return StandardCharsets.UTF_8.newDecoder();
    }

    private static List<String> columns(Path file, String header) throws IOException {
        List<String> columns = header == null || header.length() > LONGEST_LINE
                ? List.of()
                : fields(header.startsWith("\ufeff") ? header.substring(1) : header);
        if (!columns.contains(FILE)
                || columns.size() > MOST_COLUMNS
                || columns.stream().distinct().count() < columns.size()) {
            throw new IOException(
                    file.getFileName()
                            + " is no table of labels; its first line must name the columns, each once, with \"file\" among them.");
        }
        return columns;
    }

    private static Map<String, String> row(Path file, int number, List<String> columns, String line)
            throws IOException {
        List<String> fields = line.length() > LONGEST_LINE ? List.of() : fields(line);
        if (fields.size() != columns.size() || number > MOST_ROWS) {
            throw new IOException(
                    "Line " + number + " of " + file.getFileName() + " cannot be read; give each of up to " + MOST_ROWS
                            + " lines " + columns.size() + " fields without commas inside.");
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            row.put(columns.get(i), fields.get(i));
        }
        return row;
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        for (String field : line.split(",", -1)) {
            fields.add(field.strip());
        }
        return List.copyOf(fields);
    }
}
