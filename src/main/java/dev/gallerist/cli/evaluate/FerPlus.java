package dev.gallerist.cli.evaluate;

import dev.gallerist.affect.Expression;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.frame.Pixels;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;

/**
 * FER+ (Barsoum et al. 2016): FER2013's pictures with the votes of ten taggers, as one zip file with
 * {@code ferplus/fer2013new.csv} and {@code ferplus/FER2013Train|Valid|Test/*.png}. Belongs to one thread.
 */
public final class FerPlus implements AutoCloseable {

    private static final String LABELS = "ferplus/fer2013new.csv";
    private static final int SIDE = 48;
    private static final int UNKNOWN_AND_NO_FACE = 2;
    private static final int LARGEST_PICTURE = 1 << 20;
    private static final int PNG_HEADER = 24;

    /** The parts of the set, which share no picture. */
    public enum Fold {
        TRAINING("Training", "FER2013Train"),
        VALIDATION("PublicTest", "FER2013Valid"),
        TEST("PrivateTest", "FER2013Test");

        private final String usage;
        private final String folder;

        Fold(String usage, String folder) {
            this.usage = usage;
            this.folder = folder;
        }
    }

    /** Takes the pictures of a fold: the file's name without folder, the face of 48 x 48 pixels, what the taggers saw. */
    @FunctionalInterface
    public interface Visitor {
        void picture(String name, Pixels face, Expression truth);
    }

    private final ZipFile zip;

    /**
     * @throws IOException when the file is no zip with the labels inside; the message is one sentence
     */
    public FerPlus(Path file) throws IOException {
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new IOException(file.getFileName() + " is no zip file; give the path of ferplus.zip.", e);
        }
        if (zip.getEntry(LABELS) == null) {
            zip.close();
            throw new IOException(file.getFileName() + " holds no " + LABELS + "; give the path of ferplus.zip.");
        }
    }

    /**
     * Visits a fold's pictures on whose expression the taggers agreed (see {@link #majority}), in the order of the labels.
     *
     * @throws IOException when labels or a picture are damaged; the message is one sentence
     */
    public void visit(Fold fold, Visitor visitor) throws IOException {
        try (BufferedReader labels = new BufferedReader(
                new InputStreamReader(zip.getInputStream(zip.getEntry(LABELS)), StandardCharsets.UTF_8))) {
            labels.readLine();
            for (String line = labels.readLine(); line != null; line = labels.readLine()) {
                String[] fields = line.split(",");
                if (fields.length == 12 && fields[0].equals(fold.usage) && !fields[1].isEmpty()) {
                    visit(fold, fields[1], majority(votes(fields)), visitor);
                }
            }
        }
    }

    private void visit(Fold fold, String name, Optional<Expression> truth, Visitor visitor) throws IOException {
        ZipEntry entry = zip.getEntry("ferplus/" + fold.folder + "/" + name);
        if (entry != null && truth.isPresent()) {
            visitor.picture(name, picture(entry), truth.get());
        }
    }

    private static int[] votes(String[] fields) throws IOException {
        int[] votes = new int[10];
        for (int i = 0; i < votes.length; i++) {
            String field = fields[i + 2].trim();
            if (!field.matches("[0-9]{1,3}")) {
                throw new IOException(LABELS + " has votes that are no numbers; the zip file is damaged.");
            }
            votes[i] = Integer.parseInt(field);
        }
        return votes;
    }

    /**
     * The majority rule: single votes are dropped as slips; the top class counts when it has more than half of the votes
     * left and is neither "unknown" nor "no face".
     *
     * @param votes of the eight expressions in the order of {@link Expression}, then unknown, then no face
     */
    static Optional<Expression> majority(int[] votes) {
        int total = 0;
        int best = 0;
        for (int i = 0; i < votes.length; i++) {
            int kept = votes[i] > 1 ? votes[i] : 0;
            total += kept;
            best = kept > (votes[best] > 1 ? votes[best] : 0) ? i : best;
        }
        boolean agreed = votes[best] > 1 && votes[best] * 2 > total;
        return agreed && best < votes.length - UNKNOWN_AND_NO_FACE
                ? Optional.of(Expression.values()[best])
                : Optional.empty();
    }

    private Pixels picture(ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] png = in.readNBytes(LARGEST_PICTURE);
            // what the header says comes first: nothing larger is ever decoded
            BufferedImage image = isSmall(png) ? ImageIO.read(new ByteArrayInputStream(png)) : null;
            if (image == null || image.getWidth() != SIDE || image.getHeight() != SIDE) {
                throw new IOException(
                        entry.getName() + " is no PNG picture of 48 x 48 pixels; the zip file is damaged.");
            }
            return grey(image);
        } catch (ZipException e) {
            throw new IOException(entry.getName() + " cannot be unpacked; the zip file is damaged.", e);
        }
    }

    private static boolean isSmall(byte[] png) {
        return png.length > PNG_HEADER
                && (png[0] & 255) == 0x89
                && ByteBuffer.wrap(png).getInt(16) == SIDE
                && ByteBuffer.wrap(png).getInt(20) == SIDE;
    }

    private static Pixels grey(BufferedImage image) {
        byte[] bgr = new byte[SIDE * SIDE * 3];
        for (int y = 0, to = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                // the raster's own level: colour conversion would change the grey of linear colour spaces
                byte grey = (byte) image.getRaster().getSample(x, y, 0);
                bgr[to++] = grey;
                bgr[to++] = grey;
                bgr[to++] = grey;
            }
        }
        return new Pixels(new PixelSize(SIDE, SIDE), bgr);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
