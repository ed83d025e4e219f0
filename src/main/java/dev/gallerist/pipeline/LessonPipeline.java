package dev.gallerist.pipeline;

import dev.gallerist.affect.FaceReading;
import dev.gallerist.affect.QualityGate;
import dev.gallerist.consent.ConsentChoice;
import dev.gallerist.frame.Frame;
import dev.gallerist.lesson.LessonCommand;
import dev.gallerist.lesson.LessonRecord;
import dev.gallerist.lesson.Observation;
import dev.gallerist.lesson.Place;
import dev.gallerist.roster.Embedding;
import dev.gallerist.roster.Identity;
import dev.gallerist.roster.Merge;
import dev.gallerist.roster.WhoIsWho;
import dev.gallerist.vision.FaceDetection;
import dev.gallerist.vision.TileName;
import dev.gallerist.vision.Track;
import dev.gallerist.vision.Tracker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What happens to one picture: see, recognise, read, record. The drawing is in docs/pipeline.md. Belongs to one lesson and
 * one thread.
 */
final class LessonPipeline {

    private final Instruments instruments;
    private final Tracker tracker = new Tracker();
    private final Tiles tiles = new Tiles();
    private final WhoIsWho whoIsWho;
    private final ConsentSheet sheet;
    private final ConsentMask mask;
    private final LiveFaces liveFaces;
    private final QualityGate gate;
    private final LessonRecord record;
    private final Windows windows;
    private final ClassCues cues;
    private final StepClock clock;

    LessonPipeline(
            Instruments instruments,
            WhoIsWho whoIsWho,
            ConsentSheet sheet,
            ConsentMask mask,
            LiveFaces liveFaces,
            QualityGate gate,
            LessonRecord record,
            Windows windows,
            ClassCues cues,
            StepClock clock) {
        this.instruments = instruments;
        this.whoIsWho = whoIsWho;
        this.sheet = sheet;
        this.mask = mask;
        this.liveFaces = liveFaces;
        this.gate = gate;
        this.record = record;
        this.windows = windows;
        this.cues = cues;
        this.clock = clock;
    }

    /** Does what the teacher says; everybody seen so far is named anew, present or not. */
    void obey(LessonCommand command) {
        if (command instanceof LessonCommand.ExpectNames expect) {
            whoIsWho.expect(expect.list());
            sheet.expect(expect.list());
        } else if (command instanceof LessonCommand.Rename rename) {
            whoIsWho.rename(rename.student(), rename.name());
            mask.corrected(rename.student());
        } else if (command instanceof LessonCommand.MarkMoment) {
            cues.mark();
        } else if (command instanceof LessonCommand.AnswerCue answer) {
            cues.answer(answer.number(), answer.answer());
        } else if (command instanceof LessonCommand.Decide decide) {
            mask.decide(decide.name(), decide.choice());
            if (decide.choice() == ConsentChoice.ERASED) {
                record.strangersErased();
            }
        }
        forgetLost();
        record.called(whoIsWho::name);
    }

    /** What was smoothed and perhaps kept of those who may not be read any more, and their identity features. */
    private void forgetLost() {
        for (ConsentMask.Lost lost : mask.refresh()) {
            windows.forget(lost.student());
            cues.forget(lost.student());
            if (lost.erased()) {
                record.erased(lost.student());
            }
        }
        whoIsWho.forgetFaces(Set.of(), mask.notAgreed());
    }

    /** Nothing may be read any more: what was smoothed is forgotten. */
    void forgetSmoothed() {
        windows.forget();
        cues.forget();
    }

    /** One picture, from pixels to facts. */
    List<Seen> step(Frame frame) {
        List<FaceDetection> faces =
                clock.time(Step.DETECT, () -> instruments.faces().detect(frame));
        List<TileName> names = clock.time(Step.NAMES, () -> instruments.names().read(frame, faces));
        List<Track> tracks = tracker.update(names);
        Set<Long> closed = mask.closed(tracks);
        whoIsWho.forgetFaces(closed, Set.of());
        List<Seen> seen = LiveFaces.withoutBlank(frame, tiles.join(tracks, closed, faces, frame.seconds()));
        List<Seen> recognised = clock.time(Step.IDENTITY, () -> recognise(frame, seen));
        List<Seen> read = clock.time(Step.EXPRESSION, () -> read(frame, liveFaces.judge(frame, recognised)));
        clock.time(Step.RECORD, () -> record(frame.seconds(), read));
        return read;
    }

    private List<Seen> recognise(Frame frame, List<Seen> seen) {
        Map<Long, Embedding> embeddings = new HashMap<>();
        instruments.embedder().ifPresent(embedder -> {
            List<Seen> young = seen.stream()
                    .filter(s -> s.face().isPresent() && whoIsWho.wantsFace(s.track()))
                    .toList();
            List<Embedding> faces = embedder.embed(
                    frame, young.stream().map(s -> s.face().orElseThrow()).toList());
            for (int i = 0; i < young.size(); i++) {
                embeddings.put(young.get(i).track().id(), faces.get(i));
            }
        });
        List<Track> tracks = seen.stream().map(Seen::track).toList();
        List<Identity> identities = whoIsWho.settle(tracks, embeddings);
        mask.settled(tracks, identities);
        whoIsWho.merges().forEach(this::follow);
        forgetLost();
        return IntStream.range(0, seen.size())
                .mapToObj(i -> seen.get(i).with(identities.get(i).student()))
                .map(this::allowed)
                .toList();
    }

    /** A face whose person did not surely agree is not looked at any further. */
    private Seen allowed(Seen seen) {
        return seen.face().isPresent() && !mask.mayRead(seen.track(), seen.student()) ? seen.masked() : seen;
    }

    /** Two students turned out to be one: what was recorded of both is one student's. */
    private void follow(Merge merge) {
        record.merged(merge.from(), merge.into());
        windows.merged(merge.from(), merge.into());
        cues.merged(merge.from(), merge.into());
        mask.merged(merge);
    }

    /** Reads the faces that pass the gate; the others cost no net. */
    private List<Seen> read(Frame frame, List<Seen> seen) {
        List<Seen> judged = seen.stream().map(s -> judge(frame, s)).toList();
        List<FaceDetection> readable = judged.stream()
                .filter(Seen::readable)
                .map(s -> s.face().orElseThrow())
                .toList();
        Iterator<FaceReading> readings =
                instruments.expressions().read(frame, readable).iterator();
        List<Seen> read = new ArrayList<>(judged.size());
        for (Seen one : judged) {
            read.add(one.readable() ? reads(one, readings.next()) : one);
        }
        return read;
    }

    private Seen judge(Frame frame, Seen seen) {
        return seen.face()
                .filter(face -> seen.readable())
                .map(face -> gate.judge(frame, face, seen.track().seen().tile().box()))
                .map(seen::judged)
                .orElse(seen);
    }

    private Seen reads(Seen seen, FaceReading reading) {
        return seen.reads(reading, gate.judge(reading.scores()));
    }

    private List<Seen> record(double at, List<Seen> picture) {
        for (Seen seen : picture) {
            seen.student().ifPresent(id -> record.seen(at, id, whoIsWho.name(id), whoIsWho.names(id)));
            seen.face()
                    .ifPresent(face -> record.observed(new Observation(
                            at,
                            seen.student(),
                            place(face),
                            seen.reading().map(FaceReading::scores),
                            seen.obstacle())));
        }
        record.called(whoIsWho::name);
        windows.add(at, picture);
        cues.add(at, picture);
        return picture;
    }

    private static Place place(FaceDetection face) {
        return new Place(
                face.box().x(), face.box().y(), face.box().width(), face.box().height());
    }
}
