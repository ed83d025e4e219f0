package dev.gallerist.cli.server;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** Draws a text as a QR code in SVG: black on white with the margin the standard asks for, so that any phone reads it. */
final class QrCode {

    /** Modules of white around it. Source: ISO/IEC 18004, 9.1. */
    private static final int MARGIN = 4;

    private QrCode() {}

    /**
     * The picture. Nothing of the text stands in it but as black and white squares.
     *
     * @throws IllegalArgumentException when the text does not fit
     */
    static String svg(String text) {
        try {
            ByteMatrix squares = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            int side = squares.getWidth() + 2 * MARGIN;
            return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side
                    + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + side + "v" + side
                    + "H0z\"/><path d=\"" + runs(squares) + "\"/></svg>";
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("the text does not fit into a QR code", tooLong);
        }
    }

    /** Every black run of every row as one bar. */
    private static String runs(ByteMatrix squares) {
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < squares.getHeight(); row++) {
            int column = 0;
            while (column < squares.getWidth()) {
                int from = column;
                while (column < squares.getWidth() && squares.get(column, row) == 1) {
                    column++;
                }
                if (column > from) {
                    int width = column - from;
                    path.append('M').append(from + MARGIN).append(' ').append(row + MARGIN);
                    path.append('h').append(width).append("v1h-").append(width).append('z');
                } else {
                    column++;
                }
            }
        }
        return path.toString();
    }
}
