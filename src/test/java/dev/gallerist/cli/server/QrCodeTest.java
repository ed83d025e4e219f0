package dev.gallerist.cli.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final String ADDRESS = "https://gallerist.school.example:8443/overlay?lesson=7b1f&x=<script>#a";

    @Test
    void aReaderGetsTheAddressBack() throws Exception {
        String svg = QrCode.svg(ADDRESS);

        assertEquals(ADDRESS, new Decoder().decode(squares(svg)).getText());
    }

    @Test
    void nothingOfTheAddressStandsInThePicture() {
        assertTrue(QrCode.svg(ADDRESS)
                .matches("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \\d+ \\d+\""
                        + " shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"[MHhvz0-9 -]+\"/>"
                        + "<path d=\"[Mhvz0-9 -]+\"/></svg>"));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> QrCode.svg("x".repeat(5000)));
    }

    @Test
    void onlyWholeAddressesOfHostsHaveAnOrigin() {
        assertEquals(Optional.of("http://localhost:8080"), OverlayCodeResource.origin("http://localhost:8080/o?l=1"));
        for (String none : new String[] {
            "/overlay", "javascript:alert(1)", "http://me@localhost/", "http:///x", "https://ex ample/", "data:,x"
        }) {
            assertEquals(Optional.empty(), OverlayCodeResource.origin(none), none);
        }
    }

    /** Draws the bars again, without the margin. */
    private static BitMatrix squares(String svg) {
        Matcher side = Pattern.compile("viewBox=\"0 0 (\\d+)").matcher(svg);
        assertTrue(side.find());
        BitMatrix squares = new BitMatrix(Integer.parseInt(side.group(1)) - 8);
        Matcher bar = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z").matcher(svg);
        while (bar.find()) {
            squares.setRegion(
                    Integer.parseInt(bar.group(1)) - 4,
                    Integer.parseInt(bar.group(2)) - 4,
                    Integer.parseInt(bar.group(3)),
                    1);
        }
        return squares;
    }
}
