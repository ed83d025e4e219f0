package dev.gallerist.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;

/** All or nothing: what was opened is closed again unless {@link #done} was reached. Belongs to one thread. */
final class Opening implements AutoCloseable {

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    <T extends AutoCloseable> T keep(T part) {
        opened.push(part);
        return part;
    }

    void done() {
        opened.clear();
    }

    @Override
    public void close() {
        for (AutoCloseable part : opened) {
            try {
                part.close();
            } catch (Exception e) {
                throw new IllegalStateException("a part could not be closed", e);
            }
        }
    }
}
