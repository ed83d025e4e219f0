package dev.gallerist.inference;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A web server on a free port of this machine, which answers well or badly as its path says. */
final class TestServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger requests = new AtomicInteger();

    TestServer(byte[] content) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        byte[] corrupt = content.clone();
        corrupt[content.length / 2] ^= 1;
        answer("/right", exchange -> send(exchange, content));
        answer("/corrupt", exchange -> send(exchange, corrupt));
        answer("/missing", exchange -> exchange.sendResponseHeaders(404, -1));
        answer("/truncated", exchange -> {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content, 0, content.length / 2);
        });
        answer("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (closing.getCount() > 0) {
                exchange.getResponseBody().write(content);
            }
        });
        answer("/announced", exchange -> exchange.sendResponseHeaders(200, 1L << 40));
        answer("/silent", exchange -> {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content, 0, 1);
            exchange.getResponseBody().flush();
            closing.await();
        });
        answer("/moved", exchange -> redirect(exchange, "/right"));
        answer("/elsewhere", exchange -> redirect(exchange, "http://example.org/right"));
        answer("/round", exchange -> redirect(exchange, "/round"));
        answer("/nowhere", exchange -> redirect(exchange, ":// nowhere"));
        server.start();
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    int requests() {
        return requests.get();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private interface Answer {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private void answer(String path, Answer answer) {
        server.createContext(path, exchange -> {
            requests.incrementAndGet();
            try (exchange) {
                answer.to(exchange);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void send(HttpExchange exchange, byte[] content) throws IOException {
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content);
    }

    private static void redirect(HttpExchange exchange, String target) throws IOException {
        exchange.getResponseHeaders().add("Location", target);
        exchange.sendResponseHeaders(302, -1);
    }
}
