package dev.gallerist.pipeline;

import dev.gallerist.affect.ExpressionScores;
import dev.gallerist.affect.Obstacle;
import dev.gallerist.affect.QualityGate;
import dev.gallerist.capture.FrameSource;
import dev.gallerist.capture.SourceBroken;
import dev.gallerist.frame.Frame;
import dev.gallerist.lesson.LessonCommand;
import dev.gallerist.lesson.LessonFacts;
import dev.gallerist.lesson.LessonInbox;
import dev.gallerist.lesson.LessonListener;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.lesson.LessonRecord;
import dev.gallerist.lesson.LessonSnapshot;
import dev.gallerist.lesson.SourceState;
import dev.gallerist.lesson.StudentFacts;
import dev.gallerist.lesson.StudentNow;
import dev.gallerist.lesson.WithinRules;
import dev.gallerist.roster.StudentId;
import dev.gallerist.roster.WhoIsWho;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Runs one lesson from its first picture to its last. Belongs to one thread; closes its source and its instruments.
 */
public final class LessonRun implements AutoCloseable {

    private final LessonPlan plan;
    private final FrameSource source;
    private final Instruments instruments;
    private final LongSupplier nanoTime;
    private final LessonRecord record;
    private final WithinRules within;
    private final ConsentMask mask;
    private final QualityGate gate;
    private final Windows windows;
    private final ClassCues cues;
    private final SourceLook look = new SourceLook();
    private final StepClock clock;
    private final LessonPipeline pipeline;
    private final Rate rate = new Rate();
    private final LongSupplier dropped;

    private double at;
    private Map<StudentId, Seen> here = Map.of();
    private boolean paused;
    private boolean off;
    private long pictures;
    private long began;
    private long wallNanos;

    /**
     * @param source closed with the run
     * @param dropped how many pictures the source has dropped so far
     * @param instruments closed with the run
     * @param nanoTime the wall clock, in nanoseconds from an arbitrary moment
     */
    public LessonRun(
            LessonPlan plan, FrameSource source, LongSupplier dropped, Instruments instruments, LongSupplier nanoTime) {
        this.plan = plan;
        this.source = source;
        this.dropped = dropped;
        this.instruments = plan.ownName().map(instruments::leavingOut).orElse(instruments);
        this.nanoTime = nanoTime;
        this.at = seconds(source.startsAt());
        this.within = new WithinRules(plan.rules());
        WhoIsWho whoIsWho = new WhoIsWho(instruments.grouping(), plan.expected());
        ConsentSheet sheet = new ConsentSheet(plan.rules().basis(), plan.expected());
        this.mask = new ConsentMask(sheet, whoIsWho);
        this.record = new LessonRecord(plan.keepObservations(), plan.rules(), mask::agreed, plan.journal());
        QualityGate gate = new QualityGate(QualityGate.Limits.DEFAULT);
        this.gate = gate;
        this.windows = new Windows(record, instruments.aggregation(), gate, within);
        this.cues = new ClassCues(plan.cues(), record, windows, gate, within);
        this.clock = new StepClock(nanoTime);
        LiveFaces liveFaces = new LiveFaces(source.length().map(LessonRun::seconds));
        this.pipeline = new LessonPipeline(
                this.instruments, whoIsWho, sheet, mask, liveFaces, gate, record, windows, cues, clock);
    }

    /** Runs as {@link #run(LessonListener, BooleanSupplier, LessonInbox)} does, told nothing. */
    public LessonFacts run(LessonListener listener, BooleanSupplier stopped) {
        return run(listener, stopped, new LessonInbox());
    }

    /**
     * Runs until the source ends, breaks, or somebody asks to stop. What was read is kept in every case.
     *
     * @param listener told after each picture and once at the end
     * @param stopped asked before each picture
     * @param inbox commands carried out before each picture and after the last, and at once while the source lets wait
     */
    public LessonFacts run(LessonListener listener, BooleanSupplier stopped, LessonInbox inbox) {
        began = nanoTime.getAsLong();
        LessonPhase phase = new LessonPhase.Ended();
        try {
            boolean more = true;
            while (more && !stopped.getAsBoolean()) {
                Optional<Frame> frame = take();
                if (readsOn(listener, stopped, inbox)) {
                    frame.ifPresent(picture -> read(picture, listener));
                }
                more = frame.isPresent() || !source.ended();
            }
        } catch (SourceBroken broken) {
            phase = new LessonPhase.Interrupted(broken.getMessage());
        }
        inbox.take().forEach(pipeline::obey);
        windows.end();
        cues.end();
        record.ended();
        wallNanos = nanoTime.getAsLong() - began;
        listener.changed(snapshot(phase, at, Map.of()));
        return record.facts(phase, windows.moments());
    }

    private void read(Frame picture, LessonListener listener) {
        at = picture.seconds();
        List<Seen> seen = pipeline.step(picture);
        look.see(picture, seen);
        here = present(seen);
        if (pictures++ == 0) {
            record.phase(new LessonPhase.Running(), at);
        }
        rate.picture(nanoTime.getAsLong());
        listener.changed(snapshot(new LessonPhase.Running(), at, here));
    }

    /**
     * Does what waits in the inbox; told to pause, it does so until it is told to go on or stopped.
     *
     * @return false after a pause: the picture in hand is from before it and is let go, and so is every picture while the
     *     server may read nobody
     */
    private boolean readsOn(LessonListener listener, BooleanSupplier stopped, LessonInbox inbox) throws SourceBroken {
        obey(inbox.take(), listener);
        if (!paused) {
            return !off;
        }
        while (paused && !stopped.getAsBoolean()) {
            try {
                inbox.await();
            } catch (InterruptedException told) {
                Thread.currentThread().interrupt();
                throw new SourceBroken("The lesson was stopped while it was paused.", told);
            }
            obey(inbox.take(), listener);
        }
        return false;
    }

    private void obey(List<LessonCommand> commands, LessonListener listener) {
        for (LessonCommand command : commands) {
            if (command instanceof LessonCommand.Pause) {
                pause(true);
            } else if (command instanceof LessonCommand.Resume) {
                pause(false);
            } else if (command instanceof LessonCommand.AnalysisOff) {
                off = true;
                here = Map.of();
                pipeline.forgetSmoothed();
            } else if (command instanceof LessonCommand.AnalysisOn) {
                off = false;
            } else {
                pipeline.obey(command);
            }
        }
        if (!commands.isEmpty()) {
            // no picture may come for a while: who told it sees at once that it was heard
            listener.changed(snapshot(paused ? new LessonPhase.Paused() : new LessonPhase.Running(), at, here));
        }
    }

    private void pause(boolean told) {
        if (paused != told) {
            record.phase(told ? new LessonPhase.Paused() : new LessonPhase.Running(), at);
        }
        paused = told;
    }

    private Optional<Frame> take() throws SourceBroken {
        long from = nanoTime.getAsLong();
        try {
            return source.next();
        } finally {
            clock.add(Step.TAKE, nanoTime.getAsLong() - from);
        }
    }

    private static Map<StudentId, Seen> present(List<Seen> seen) {
        Map<StudentId, Seen> here = new HashMap<>();
        seen.forEach(s -> s.student().ifPresent(student -> here.put(student, s)));
        return here;
    }

    private LessonSnapshot snapshot(LessonPhase phase, double at, Map<StudentId, Seen> here) {
        List<StudentFacts> students = record.students();
        List<StudentId> inPicture = students.stream()
                .map(StudentFacts::id)
                .filter(here::containsKey)
                .toList();
        return new LessonSnapshot(
                plan.id(),
                plan.title(),
                phase,
                off ? SourceState.OFF_BY_POLICY : look.state(),
                at,
                source.length().map(LessonRun::seconds),
                pictures == 0 || off ? Optional.empty() : Optional.of(windows.groupNow(inPicture, at)),
                students.stream()
                        .filter(s -> here.containsKey(s.id()) || !mask.erased(s.id()))
                        .map(s -> within.student(now(s, here, at)))
                        .toList(),
                record.group(),
                record.notes(),
                rate.perSecond(nanoTime.getAsLong()),
                dropped.getAsLong(),
                instruments.inWords());
    }

    private StudentNow now(StudentFacts student, Map<StudentId, Seen> here, double at) {
        Optional<Seen> seen = Optional.ofNullable(here.get(student.id()));
        Optional<ExpressionScores> scores = seen.flatMap(s -> windows.now(student.id(), at));
        Optional<Obstacle> unreadable =
                scores.isPresent() ? scores.flatMap(s -> gate.judge(s).obstacle()) : obstacle(student.id(), seen);
        return new StudentNow(student.id(), student.name(), seen.isPresent(), scores, unreadable);
    }

    /** Who does not agree from now on did not in the picture before either, as far as anybody is shown. */
    private Optional<Obstacle> obstacle(StudentId student, Optional<Seen> seen) {
        return seen.filter(s -> s.face().isPresent() && !mask.agreed(student))
                .map(s -> Obstacle.NO_CONSENT)
                .or(() -> seen.flatMap(Seen::obstacle));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    /** What the run took; complete after {@link #run}. */
    public RunReport report() {
        return new RunReport(
                instruments.profile().wireName(),
                pictures,
                wallNanos / 1e9,
                clock.meanMillis(pictures),
                instruments.models());
    }

    @Override
    public void close() {
        source.close();
        instruments.close();
    }
}
