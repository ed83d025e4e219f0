package dev.gallerist.pipeline;

/** Pictures per second of wall time over about the last two seconds. Belongs to one thread. */
final class Rate {

    private static final int KEPT = 32;
    private static final double OVER_SECONDS = 2;

    private final long[] times = new long[KEPT];
    private int count;

    void picture(long nanos) {
        times[count++ % KEPT] = nanos;
    }

    double perSecond(long now) {
        int recent = 0;
        long oldest = now;
        for (int i = Math.max(0, count - KEPT); i < count; i++) {
            long time = times[i % KEPT];
            if (now - time <= OVER_SECONDS * 1e9) {
                oldest = Math.min(oldest, time);
                recent++;
            }
        }
        return recent < 2 || now == oldest ? 0 : (recent - 1) / ((now - oldest) / 1e9);
    }
}
