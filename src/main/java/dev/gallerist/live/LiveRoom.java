package dev.gallerist.live;

import dev.gallerist.lesson.RunningLessons;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Makes what the live room shares, once per server, and keeps its clock. */
@Singleton
class LiveRoom {

    private static final System.Logger LOG = System.getLogger(LiveRoom.class.getName());
    private static final Duration BEAT = Duration.ofSeconds(5);

    private final Broadcasts broadcasts;
    private final ScheduledFuture<?> beats;

    @Inject
    LiveRoom(RunningLessons lessons, LiveConfig config) {
        ScheduledExecutorService workers = Infrastructure.getDefaultWorkerPool();
        broadcasts = new Broadcasts(
                lessons,
                config.overlaysAtMost(),
                LiveRoom::newRun,
                (delay, work) -> later(workers, delay, work),
                System::nanoTime);
        beats = workers.scheduleAtFixedRate(this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Produces
    @Singleton
    Broadcasts broadcasts() {
        return broadcasts;
    }

    @PreDestroy
    void stop() {
        beats.cancel(false);
    }

    /** The server's timers count whole milliseconds and refuse none at all. */
    private static void later(ScheduledExecutorService workers, Duration delay, Runnable work) {
        if (delay.isZero()) {
            workers.execute(work);
        } else {
            workers.schedule(work, delay.toMillis() + 1, TimeUnit.MILLISECONDS);
        }
    }

    private void beat() {
        try {
            broadcasts.beat();
        } catch (RuntimeException fault) {
            // thrown on, it would be the last beat
            LOG.log(Level.WARNING, "a beat failed", fault);
        }
    }

    private static String newRun() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
