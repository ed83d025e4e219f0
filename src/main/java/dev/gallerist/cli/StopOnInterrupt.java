package dev.gallerist.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * While open, an interrupt (Ctrl-C), a polite kill or a closed terminal asks the work to stop instead of ending the process,
 * so that what was read is still written. A second one ends the process at once.
 *
 * <p>A shutdown hook would be too late: ONNX Runtime registers one of its own, which frees what it has while a net runs, and
 * the process crashes. So the Java machine begins to go down only when the work is done. Safe on any thread.
 */
final class StopOnInterrupt implements AutoCloseable {

    private static final List<String> SIGNALS = List.of("INT", "TERM", "HUP");

    /** By convention, a process that a signal ended has this exit code plus the signal's number. */
    private static final int SIGNALLED = 128;

    private final Runnable stop;
    private final AtomicInteger received = new AtomicInteger();
    private final Map<Signal, SignalHandler> before = new HashMap<>();

    /** @param stop asks the work to stop; returns at once, called at most once, on a thread of its own */
    StopOnInterrupt(Runnable stop) {
        this.stop = stop;
        SIGNALS.forEach(this::listen);
    }

    private void listen(String name) {
        try {
            Signal signal = new Signal(name);
            before.put(signal, Signal.handle(signal, this::receive));
        } catch (IllegalArgumentException notHere) {
            // a system without this signal, or a Java machine told to leave signals alone
        }
    }

    private void receive(Signal signal) {
        int code = SIGNALLED + signal.getNumber();
        if (!received.compareAndSet(0, code)) {
            Runtime.getRuntime().halt(code);
        }
        stop.run();
    }

    /** Whether somebody asked to stop. */
    boolean stopped() {
        return received.get() != 0;
    }

    /** The exit code for work that ended well: 0, or the one that tells of the signal. */
    int exitCode() {
        return received.get();
    }

    /** From now on signals end the process again. */
    @Override
    public void close() {
        before.forEach(Signal::handle);
    }
}
