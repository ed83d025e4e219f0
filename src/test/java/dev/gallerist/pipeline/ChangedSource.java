package dev.gallerist.pipeline;

import dev.gallerist.capture.FrameSource;
import dev.gallerist.frame.PixelSize;
import java.time.Duration;
import java.util.Optional;

/** A source as it is but for its pictures, which a test gives otherwise. Closes the source it is made of. */
abstract class ChangedSource implements FrameSource {

    final FrameSource inner;

    ChangedSource(FrameSource inner) {
        this.inner = inner;
    }

    @Override
    public String name() {
        return inner.name();
    }

    @Override
    public PixelSize size() {
        return inner.size();
    }

    @Override
    public Optional<Duration> length() {
        return inner.length();
    }

    @Override
    public void close() {
        inner.close();
    }
}
