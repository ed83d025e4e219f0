package dev.gallerist.pipeline;

import dev.gallerist.affect.FaceReading;
import dev.gallerist.frame.Frame;
import dev.gallerist.lesson.LessonRecord;
import dev.gallerist.lesson.Observation;
import dev.gallerist.lesson.Place;
import dev.gallerist.roster.ClassList;
import dev.gallerist.roster.Embedding;
import dev.gallerist.roster.StudentId;
import dev.gallerist.roster.WhoIsWho;
import dev.gallerist.vision.FaceDetection;
import dev.gallerist.vision.TileName;
import dev.gallerist.vision.Track;
import dev.gallerist.vision.Tracker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What happens to one picture: see, recognise, read, record. The drawing is in docs/pipeline.md. Belongs to one lesson and
 * one thread.
 */
final class LessonPipeline {

    /** A face with a shorter side gives no reading: FER+ faces were about this small at the least. */
    static final int SMALLEST_FACE = 24;

    private final Instruments instruments;
    private final Tracker tracker = new Tracker();
    private final WhoIsWho whoIsWho;
    private final LessonRecord record;
    private final Windows windows;
    private final StepClock clock;

    LessonPipeline(Instruments instruments, ClassList expected, LessonRecord record, Windows windows, StepClock clock) {
        this.instruments = instruments;
        this.whoIsWho = new WhoIsWho(instruments.grouping(), expected);
        this.record = record;
        this.windows = windows;
        this.clock = clock;
    }

    /** One picture, from pixels to facts. */
    List<Seen> step(Frame frame) {
        List<FaceDetection> faces =
                clock.time(Step.DETECT, () -> instruments.faces().detect(frame));
        List<TileName> tiles = clock.time(Step.NAMES, () -> instruments.names().read(frame, faces));
        List<Seen> seen = Tiles.join(tracker.update(tiles), faces);
        List<Seen> recognised = clock.time(Step.IDENTITY, () -> recognise(frame, seen));
        List<Seen> read = clock.time(Step.EXPRESSION, () -> read(frame, recognised));
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
        List<Optional<StudentId>> students = whoIsWho.settle(tracks, embeddings);
        return IntStream.range(0, seen.size())
                .mapToObj(i -> seen.get(i).with(students.get(i)))
                .toList();
    }

    private List<Seen> read(Frame frame, List<Seen> seen) {
        List<FaceDetection> readable =
                seen.stream().flatMap(s -> readableFace(s).stream()).toList();
        List<FaceReading> readings = instruments.expressions().read(frame, readable);
        Map<FaceDetection, FaceReading> byFace = new HashMap<>();
        for (int i = 0; i < readable.size(); i++) {
            byFace.put(readable.get(i), readings.get(i));
        }
        return seen.stream()
                .map(s -> readableFace(s).map(face -> s.reads(byFace.get(face))).orElse(s))
                .toList();
    }

    private static Optional<FaceDetection> readableFace(Seen seen) {
        return seen.face()
                .filter(face -> Math.min(face.box().width(), face.box().height()) >= SMALLEST_FACE);
    }

    private List<Seen> record(double at, List<Seen> picture) {
        for (Seen seen : picture) {
            seen.student().ifPresent(id -> record.seen(at, id, whoIsWho.name(id), whoIsWho.names(id)));
            seen.face()
                    .ifPresent(face -> record.observed(new Observation(
                            at, seen.student(), place(face), seen.reading().map(FaceReading::scores))));
        }
        windows.add(at, picture);
        return picture;
    }

    private static Place place(FaceDetection face) {
        return new Place(
                face.box().x(), face.box().y(), face.box().width(), face.box().height());
    }
}
