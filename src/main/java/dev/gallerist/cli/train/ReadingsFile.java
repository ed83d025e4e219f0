package dev.gallerist.cli.train;

import dev.gallerist.affect.Expression;
import dev.gallerist.affect.ExpressionScores;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The readings of clips on disk, so that an interrupted run goes on where it was: a line that says what read them, then a line
 * a clip (name, bytes of the clip, faces, mean scores, descriptor; floats little-endian in Base64). Lines that are
 * damaged or cut off are read again. Belongs to one thread.
 */
final class ReadingsFile implements AutoCloseable {

    private static final int MOST_FLOATS = 1 << 16;
    private static final int FIELDS = 5;

    private final Map<String, ClipReading> known = new LinkedHashMap<>();
    private final Writer more;

    /**
     * Opens the file, or begins it anew when there is none or other eyes wrote it.
     *
     * @param eyes what reads the clips now
     */
    ReadingsFile(Path file, String eyes) throws IOException {
        String head = "gallerist.readings/1\t" + eyes;
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (BufferedWriter whole = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
            whole.write(head + "\n");
            if (Files.isRegularFile(file)) {
                keepWhatIsWhole(file, head, whole);
            }
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        more = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    }

    private void keepWhatIsWhole(Path file, String head, Writer whole) throws IOException {
        // a reader of this kind replaces damaged characters, others would stop at them
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            if (!head.equals(lines.readLine())) {
                return;
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split("\t", -1);
                Optional<ClipReading> reading = fields.length == FIELDS ? reading(fields) : Optional.empty();
                if (reading.isPresent()) {
                    known.put(key(fields[0], fields[1]), reading.get());
                    whole.write(line + "\n");
                }
            }
        }
    }

    /** What is known of a clip. */
    Optional<ClipReading> of(Clip clip) throws IOException {
        return Optional.ofNullable(known.get(key(clip.name(), "" + Files.size(clip.file()))));
    }

    /** Keeps a reading, on disk at once. */
    void add(Clip clip, ClipReading reading) throws IOException {
        String bytes = "" + Files.size(clip.file());
        known.put(key(clip.name(), bytes), reading);
        String scores = reading.average().map(ReadingsFile::text).orElse("");
        String descriptor = reading.descriptor().map(ReadingsFile::text).orElse("");
        more.write(String.join("\t", clip.name(), bytes, "" + reading.faces(), scores, descriptor) + "\n");
        more.flush();
    }

    private static String key(String name, String bytes) {
        return name + "\t" + bytes;
    }

    private static Optional<ClipReading> reading(String[] fields) {
        try {
            int faces = Integer.parseInt(fields[2]);
            if (faces == 0 && fields[3].isEmpty() && fields[4].isEmpty()) {
                return Optional.of(ClipReading.NO_FACE);
            }
            float[] scores = floats(fields[3]);
            float[] descriptor = floats(fields[4]);
            boolean whole = faces > 0 && scores.length == Expression.values().length && descriptor.length >= 4;
            return whole
                    ? Optional.of(
                            new ClipReading(faces, Optional.of(descriptor), Optional.of(new ExpressionScores(scores))))
                    : Optional.empty();
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static float[] floats(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (bytes.length % 4 != 0 || bytes.length / 4 > MOST_FLOATS) {
            throw new IllegalArgumentException("no floats");
        }
        float[] values = new float[bytes.length / 4];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException("not finite");
            }
        }
        return values;
    }

    private static String text(ExpressionScores scores) {
        float[] values = new float[Expression.values().length];
        for (Expression expression : Expression.values()) {
            values[expression.ordinal()] = scores.of(expression);
        }
        return text(values);
    }

    private static String text(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    @Override
    public void close() throws IOException {
        more.close();
    }
}
