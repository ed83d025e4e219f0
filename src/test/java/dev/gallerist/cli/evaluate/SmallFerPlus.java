package dev.gallerist.cli.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes zip files with the layout of FER+. */
public final class SmallFerPlus {

    private static final List<String> ORDER =
            List.of("neutral", "happiness", "surprise", "sadness", "anger", "disgust", "fear", "contempt");
    private static final String HEADER =
            "Usage,Image name,neutral,happiness,surprise,sadness,anger,disgust,fear,contempt,unknown,NF\n";

    private SmallFerPlus() {}

    /** A test fold in which all ten taggers see the same expression in every picture. */
    public static Path write(Path zip, Map<String, byte[]> pictures, String expression) throws IOException {
        StringBuilder labels = new StringBuilder(HEADER);
        pictures.keySet().forEach(name -> labels.append(row("PrivateTest", name, expression)));
        return withLabels(zip, pictures, labels.toString());
    }

    /** A line of the labels on which all ten taggers agree. */
    public static String row(String usage, String name, String expression) {
        StringBuilder row = new StringBuilder(usage + "," + name);
        for (int i = 0; i < 10; i++) {
            row.append(i == ORDER.indexOf(expression) ? ",10" : ",0");
        }
        return row.append("\n").toString();
    }

    /** The test fold's pictures with these labels. */
    public static Path withLabels(Path zip, Map<String, byte[]> pictures, String labels) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            put(out, "ferplus/fer2013new.csv", labels.getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> picture : pictures.entrySet()) {
                put(out, "ferplus/FER2013Test/" + picture.getKey(), picture.getValue());
            }
        }
        return zip;
    }

    private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }
}
