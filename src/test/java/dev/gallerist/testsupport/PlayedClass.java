package dev.gallerist.testsupport;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.gallerist.capture.demo.ClassScript;
import dev.gallerist.capture.demo.DemonstrationClass;
import dev.gallerist.frame.Pixels;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/**
 * A page on this machine that plays a drawn class as a meeting's window shows a class, each picture with a number drawn into
 * its margin. Pictures are drawn when they are first asked for and kept, on the page's own thread; a minute at two pictures
 * a second takes 15 MB.
 */
public final class PlayedClass implements AutoCloseable {

    /** What its tab is called. */
    static final String TITLE = "The drawn class";

    private static final Pattern PICTURE = Pattern.compile("/(\\d{1,6})\\.jpg");
    private static final float QUALITY = 0.9f;
    private static final Map<String, String> TYPES =
            Map.of("html", "text/html; charset=utf-8", "js", "text/javascript; charset=utf-8");

    private final DemonstrationClass drawn;
    private final Map<Integer, byte[]> pictures = new HashMap<>();
    private final HttpServer server;

    /** @param script what is played, at its own rate; 1280x720 with 9 tiles or more, which leave room for the number */
    public PlayedClass(ClassScript script) throws IOException {
        drawn = new DemonstrationClass(script);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Where the class is played. */
    URI page() {
        return address("index.html?pictures=%d&rate=%s"
                .formatted(drawn.script().pictures(), drawn.script().picturesPerSecond()));
    }

    /** A page of the same origin with the script that reads the number from a picture, and nothing else. */
    public URI scratch() {
        return address("scratch.html");
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + path);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Matcher picture = PICTURE.matcher(path);
        if (picture.matches()) {
            send(exchange, "image/jpeg", picture(Integer.parseInt(picture.group(1))));
            return;
        }
        try (InputStream file = PlayedClass.class.getResourceAsStream("/played-class" + path)) {
            if (file == null) {
                exchange.sendResponseHeaders(404, -1);
                exchange.close();
                return;
            }
            send(exchange, TYPES.get(path.substring(path.lastIndexOf('.') + 1)), file.readAllBytes());
        }
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private byte[] picture(int number) throws IOException {
        byte[] known = pictures.get(number);
        if (known == null) {
            known = jpeg(drawn.draw(drawn.script().shownAt(number)));
            pictures.put(number, known);
        }
        return known;
    }

    private static byte[] jpeg(Pixels pixels) throws IOException {
        BufferedImage image =
                new BufferedImage(pixels.size().width(), pixels.size().height(), BufferedImage.TYPE_3BYTE_BGR);
        byte[] bgr = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(pixels.bgr(), 0, bgr, 0, bgr.length);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
        writer.setOutput(ImageIO.createImageOutputStream(bytes));
        writer.write(null, new IIOImage(image, null, null), how);
        writer.dispose();
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
        drawn.close();
    }
}
