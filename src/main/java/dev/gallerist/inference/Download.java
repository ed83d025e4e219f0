package dev.gallerist.inference;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Downloads one file: into a part file beside its target, verified, then moved there in one step. Whatever goes wrong, the
 * target is untouched and no part file is left.
 */
final class Download {

    private static final int MOST_REDIRECTS = 5;

    /**
     * How long to wait.
     *
     * @param silence for the next byte
     * @param whole for the whole file
     */
    record Patience(Duration silence, Duration whole) {
        static final Patience USUAL = new Patience(Duration.ofSeconds(20), Duration.ofMinutes(30));
    }

    private final Patience patience;

    Download(Patience patience) {
        this.patience = patience;
    }

    /**
     * Downloads the file.
     *
     * @return its verified content, which now lies at the target as well
     */
    byte[] fetch(WeightFile file, Path target, Progress progress) throws ModelUnavailable {
        Path part = newPart(file, target);
        try {
            receive(file, part, progress);
            byte[] content = Files.readAllBytes(part);
            verify(file, content);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return content;
        } catch (IOException e) {
            throw notStored(file, target.getParent(), e);
        } finally {
            discard(part);
        }
    }

    private static Path newPart(WeightFile file, Path target) throws ModelUnavailable {
        try {
            Files.createDirectories(target.getParent());
            return Files.createTempFile(target.getParent(), file.file() + ".", ".part");
        } catch (IOException e) {
            throw notStored(file, target.getParent(), e);
        }
    }

    private void receive(WeightFile file, Path part, Progress progress) throws ModelUnavailable, IOException {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(patience.silence)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(ProxySelector.getDefault())
                .build();
        URI address = file.address().orElseThrow();
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            HttpResponse<Long> response = request(client, file, address, part, progress);
            if (response.statusCode() == 200) {
                return;
            }
            address = redirect(file, address, response);
        }
        throw notReceived(file, address, "it is redirected without end");
    }

    private HttpResponse<Long> request(HttpClient client, WeightFile file, URI address, Path part, Progress progress)
            throws ModelUnavailable, IOException {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(patience.silence).build();
        try (FileChannel channel =
                FileChannel.open(part, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            PartFile received = new PartFile(file, channel, progress);
            return await(client.sendAsync(request, received::accept), received, file, address);
        }
    }

    private HttpResponse<Long> await(
            CompletableFuture<HttpResponse<Long>> response, PartFile received, WeightFile file, URI address)
            throws ModelUnavailable {
        long began = System.nanoTime();
        long before = -1;
        try {
            while (before < received.bytes() && System.nanoTime() - began < patience.whole.toNanos()) {
                before = received.bytes();
                try {
                    return response.get(patience.silence.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    // goes on as long as bytes come
                }
            }
            throw notReceived(file, address, "the server stopped sending");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ModelUnavailable said
                    ? said
                    : notReceived(file, address, reason(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notReceived(file, address, "it was interrupted");
        } finally {
            response.cancel(true);
        }
    }

    private static URI redirect(WeightFile file, URI address, HttpResponse<Long> response) throws ModelUnavailable {
        String target = response.headers().firstValue("Location").orElse("");
        if (response.statusCode() / 100 != 3 || target.isBlank()) {
            throw notReceived(file, address, "the server answered " + response.statusCode());
        }
        try {
            URI next = address.resolve(target);
            if (Addresses.mayRedirect(address, next)) {
                return next;
            }
        } catch (IllegalArgumentException e) {
            // said below: it is no address at all
        }
        throw notReceived(file, address, "the server redirects to something that is not https");
    }

    private static void verify(WeightFile file, byte[] content) throws ModelUnavailable {
        Checksum expected = file.checksum().orElseThrow();
        if (!expected.matches(content)) {
            throw refused(
                    file,
                    file.address().orElseThrow(),
                    "what came is not the file of the manifest (" + content.length + " bytes, expected "
                            + expected.brief() + ", found "
                            + Checksum.of(expected.kind(), content).brief() + ")");
        }
    }

    /** Nothing came; the model is as absent as before. */
    private static ModelAbsent notReceived(WeightFile file, URI address, String reason) {
        return new ModelAbsent(sentence(file, address, reason));
    }

    /** Something came that is not the model. */
    static ModelUnavailable refused(WeightFile file, URI address, String reason) {
        return new ModelUnavailable(sentence(file, address, reason));
    }

    private static String sentence(WeightFile file, URI address, String reason) {
        return file.file() + " could not be downloaded from " + address.getHost() + ": " + reason
                + "; nothing was kept, so try again or put the file into a folder named in " + ModelPlaces.MIRROR + ".";
    }

    static ModelUnavailable notStored(WeightFile file, Path folder, IOException e) {
        return new ModelUnavailable(
                file.file() + " could not be stored" + (folder == null ? "" : " in " + folder) + " (" + reason(e)
                        + "): make room there or name another cache in XDG_CACHE_HOME.",
                e);
    }

    private static String reason(Throwable e) {
        // Java gives no words for a host that cannot be reached.
        String silent = e instanceof ConnectException
                ? "it cannot be reached"
                : e.getClass().getSimpleName();
        return e.getMessage() == null ? silent : e.getMessage();
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            part.toFile().deleteOnExit();
        }
    }
}
