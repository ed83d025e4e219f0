package dev.gallerist.pipeline;

import dev.gallerist.affect.CueKind;
import dev.gallerist.affect.Expression;
import dev.gallerist.affect.HeadPose;
import dev.gallerist.affect.Mood;
import dev.gallerist.affect.QualityGate;
import dev.gallerist.affect.RecentlyAway;
import dev.gallerist.affect.cue.CueFaces;
import dev.gallerist.affect.cue.CueLimits;
import dev.gallerist.affect.cue.CueRule;
import dev.gallerist.affect.cue.RaisedCue;
import dev.gallerist.consent.LessonRules;
import dev.gallerist.lesson.Cue;
import dev.gallerist.lesson.CueAnswer;
import dev.gallerist.lesson.LessonRecord;
import dev.gallerist.lesson.WithinRules;
import dev.gallerist.roster.StudentId;
import dev.gallerist.vision.FaceDetection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts what the rule of cues is fed with, writes down the cues it gives and what the teacher says to them, and the teacher's
 * marks. Only faces that name an expression count as readable, as in the live view; away are cameras that are on whose
 * student is turned or gone. The rule sees counts and no students, so that two students who turn out to be one do not
 * disturb it. Belongs to the lesson's thread.
 */
final class ClassCues {

    private final CueRule rule;
    private final LessonRecord record;
    private final Windows windows;
    private final QualityGate gate;
    private final WithinRules within;
    private final Map<StudentId, RecentlyAway> cameras = new HashMap<>();
    private double last;

    /** A class in which single students may be shown. */
    ClassCues(CueLimits limits, LessonRecord record, Windows windows, QualityGate gate) {
        this(limits, record, windows, gate, new WithinRules(LessonRules.BY_HAND));
    }

    /** @param within of fewer faces than its rules allow no cue says anything */
    ClassCues(CueLimits limits, LessonRecord record, Windows windows, QualityGate gate, WithinRules within) {
        this.within = within;
        this.rule = new CueRule(limits);
        this.record = record;
        this.windows = windows;
        this.gate = gate;
    }

    /** One picture, whose readings the windows already have; times rise. */
    void add(double at, List<Seen> picture) {
        last = at;
        picture.forEach(seen -> seen.student().ifPresent(student -> watch(at, student, seen)));
        List<StudentId> here =
                picture.stream().flatMap(seen -> seen.student().stream()).toList();
        List<Expression> named = here.stream()
                .flatMap(student -> windows.now(student, at).stream())
                .flatMap(scores -> gate.expression(scores).stream())
                .toList();
        Map<CueKind, CueFaces> faces = Map.of(
                CueKind.NEGATIVE,
                showing(named.stream()
                        .map(expression -> expression.mood() == Mood.NEGATIVE)
                        .toList()),
                CueKind.SURPRISE,
                showing(named.stream()
                        .map(expression -> expression == Expression.SURPRISE)
                        .toList()),
                CueKind.AWAY,
                showing(here.stream()
                        .flatMap(student -> away(student, at).stream())
                        .toList()));
        rule.add(at, faces).ifPresent(this::note);
    }

    private void watch(double at, StudentId student, Seen seen) {
        if (!AttentionCues.live(seen)) {
            // a camera that is off now says nothing, nor does what it showed before
            cameras.remove(student);
            return;
        }
        RecentlyAway camera = cameras.computeIfAbsent(student, id -> new RecentlyAway());
        if (seen.face().isEmpty()) {
            camera.addAbsent(at);
        } else {
            seen.face()
                    .flatMap(FaceDetection::landmarks)
                    .map(HeadPose::of)
                    .ifPresentOrElse(pose -> camera.add(at, pose), () -> camera.addUnknown(at));
        }
    }

    private Optional<Boolean> away(StudentId student, double at) {
        return Optional.ofNullable(cameras.get(student)).flatMap(camera -> camera.at(at));
    }

    private CueFaces showing(List<Boolean> each) {
        if (within.tooFew(each.size())) {
            return CueFaces.NONE;
        }
        return new CueFaces((int) each.stream().filter(shows -> shows).count(), each.size());
    }

    /** One student turned out to be another. */
    void merged(StudentId from, StudentId into) {
        Optional.ofNullable(cameras.remove(from)).ifPresent(camera -> cameras.putIfAbsent(into, camera));
    }

    /** Nothing may be said any more of what a student's camera showed. */
    void forget(StudentId student) {
        cameras.remove(student);
    }

    /** Nothing may be said any more of what anybody's camera showed; the active cue is over. */
    void forget() {
        cameras.clear();
        end();
    }

    /** The teacher marks the moment that is shown. */
    void mark() {
        record.marked(last);
    }

    /** The teacher says something to a cue; nothing happens where there is none of that number. */
    void answer(int number, CueAnswer answer) {
        record.answered(number, answer)
                .filter(cue -> answer == CueAnswer.NOT_NOW)
                .flatMap(cue -> rule.notNow(cue.kind()))
                .ifPresent(this::note);
    }

    /** The lesson is over, and so is the cue that was active. */
    void end() {
        rule.end().ifPresent(this::note);
    }

    private void note(RaisedCue cue) {
        record.noted(new Cue(
                cue.number(),
                cue.kind(),
                cue.window(),
                cue.active(),
                cue.faces().showing(),
                cue.faces().all(),
                (float) cue.baseline(),
                Optional.empty()));
    }
}
