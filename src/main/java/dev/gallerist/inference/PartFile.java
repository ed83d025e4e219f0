package dev.gallerist.inference;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * Writes the body of a download to a channel as it comes, and stops at the first byte too many. Does not close the channel;
 * its completion is the number of bytes. Bodies of answers other than 200 are left unread.
 */
final class PartFile implements BodySubscriber<Long> {

    private final WeightFile file;
    private final WritableByteChannel channel;
    private final Progress progress;
    private final CompletableFuture<Long> body = new CompletableFuture<>();
    private Flow.Subscription subscription;
    private boolean wanted = true;
    private long announced = -1;
    private volatile long bytes;

    PartFile(WeightFile file, WritableByteChannel channel, Progress progress) {
        this.file = file;
        this.channel = channel;
        this.progress = progress;
    }

    /** Bytes so far. */
    long bytes() {
        return bytes;
    }

    /** Looks at the head of the answer; the body follows. */
    BodySubscriber<Long> accept(HttpResponse.ResponseInfo head) {
        wanted = head.statusCode() == 200;
        announced = head.headers().firstValueAsLong("Content-Length").orElse(-1);
        return this;
    }

    @Override
    public CompletionStage<Long> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
        if (!wanted) {
            subscription.cancel();
            body.complete(0L);
        } else if (announced > file.limit()) {
            stop(tooLarge());
        } else {
            subscription.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {
        if (body.isDone()) {
            return;
        }
        try {
            for (ByteBuffer piece : pieces) {
                write(piece);
            }
            progress.received(file.file(), bytes, announced);
            subscription.request(1);
        } catch (ModelUnavailable e) {
            stop(e);
        } catch (IOException e) {
            stop(Download.notStored(file, null, e));
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(bytes);
    }

    private void write(ByteBuffer piece) throws IOException, ModelUnavailable {
        if (bytes + piece.remaining() > file.limit()) {
            throw tooLarge();
        }
        while (piece.hasRemaining()) {
            bytes += channel.write(piece);
        }
    }

    private ModelUnavailable tooLarge() {
        return Download.refused(
                file, file.address().orElseThrow(), "it is larger than the " + file.limit() + " bytes of the manifest");
    }

    private void stop(ModelUnavailable sentence) {
        subscription.cancel();
        body.completeExceptionally(sentence);
    }
}
