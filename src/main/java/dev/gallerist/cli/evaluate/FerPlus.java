package dev.gallerist.cli.evaluate;

import dev.gallerist.affect.Expression;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.frame.Pixels;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;

/**
 * FER+ (Barsoum et al. 2016): FER2013's pictures with the votes of ten taggers, as one zip file with
 * {@code ferplus/fer2013new.csv} and {@code ferplus/FER2013Test/*.png}. Belongs to one thread.
 */
public final class FerPlus implements AutoCloseable {

    private static final String LABELS = "ferplus/fer2013new.csv";
    private static final int SIDE = 48;
    private static final int UNKNOWN_AND_NO_FACE = 2;

    /** The folds FER2013 came with. */
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

    /** Takes the pictures of a fold. */
    @FunctionalInterface
    public interface Visitor {
        void picture(Pixels face, Expression truth);
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

    /** Visits the test fold's pictures on whose expression the taggers agreed (see {@link #majority}). */
    public void visitTest(Visitor visitor) throws IOException {
        visit(Fold.TEST, visitor);
    }

    /** Visits the pictures of a fold on whose expression the taggers agreed (see {@link #majority}). */
    public void visit(Fold fold, Visitor visitor) throws IOException {
        try (BufferedReader labels = new BufferedReader(
                new InputStreamReader(zip.getInputStream(zip.getEntry(LABELS)), StandardCharsets.UTF_8))) {
            labels.readLine();
            for (String line = labels.readLine(); line != null; line = labels.readLine()) {
                String[] fields = line.split(",");
                if (fields.length == 12 && fields[0].equals(fold.usage) && !fields[1].isEmpty()) {
                    visit("ferplus/" + fold.folder + "/" + fields[1], majority(votes(fields)), visitor);
                }
            }
        }
    }

    private void visit(String name, Optional<Expression> truth, Visitor visitor) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry != null && truth.isPresent()) {
            visitor.picture(picture(entry), truth.get());
        }
    }

    private static int[] votes(String[] fields) {
        int[] votes = new int[10];
        for (int i = 0; i < votes.length; i++) {
            votes[i] = Integer.parseInt(fields[i + 2].trim());
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
            BufferedImage image = ImageIO.read(in);
            if (image == null || image.getWidth() != SIDE || image.getHeight() != SIDE) {
                throw new IOException(entry.getName() + " is no picture of 48 x 48 pixels; the zip file is damaged.");
            }
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
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
