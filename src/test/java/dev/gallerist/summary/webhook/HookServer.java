package dev.gallerist.summary.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real HTTP server that hears messages and answers as a test tells it. */
final class HookServer implements AutoCloseable {

    /** What was heard. */
    record Heard(String path, String signature, String body) {}

    final List<Heard> heard = new CopyOnWriteArrayList<>();
    volatile int answers = 204;
    private final HttpServer server;

    HookServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::hear);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/hook");
    }

    private void hear(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        heard.add(new Heard(
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("Gallerist-Signature"),
                body));
        if (answers / 100 == 3) {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
        }
        exchange.sendResponseHeaders(answers, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
