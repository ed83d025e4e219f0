package dev.gallerist.live;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gallerist.lesson.LessonJson;
import dev.gallerist.lesson.LessonSnapshot;
import dev.gallerist.lesson.LessonState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * What to say to somebody who knows any version of a lesson. Keeps the newest state and for each of its parts the version in
 * which it last changed; so it is as large as the state, however long the lesson and however many listen, and a client may
 * come back after any time. Each message is made once for all who need the same. The formats stand in docs/protocol.md.
 *
 * <p>States may be left out: what it takes are the versions clients know. Belongs to one thread at a time.
 */
final class LessonHistory {

    /** The version of somebody who knows nothing yet. */
    static final long NOTHING = 0;

    private final String run;
    private final List<Part<?>> parts = List.of(
            new Part<>(lesson -> LessonJson.hundredths(lesson.at()), (message, at) -> message.put("at", at)),
            new Part<>(lesson -> LessonJson.hundredths(lesson.rate()), (message, rate) -> message.put("rate", rate)),
            new Part<>(LessonSnapshot::dropped, (message, dropped) -> message.put("dropped", dropped)),
            new Part<>(LessonSnapshot::phase, LessonJson::phase),
            new Part<>(LessonSnapshot::source, (message, source) -> message.put("source", source.wireName())),
            new Part<>(lesson -> lesson.notes().cues(), (message, cues) -> message.set("cues", LessonJson.cues(cues))),
            new Part<>(
                    lesson -> lesson.notes().marks(),
                    (message, marks) -> message.set("marks", LessonJson.marks(marks))),
            new Part<>(LessonSnapshot::group, LessonJson::group));
    private final Part<List<Object>> unsayable = new Part<>(
            lesson -> List.of(lesson.id(), lesson.title(), lesson.length(), lesson.runsOn()), (message, all) -> {});
    private final StudentChanges students = new StudentChanges();
    private final WindowChanges windows = new WindowChanges();
    /** Messages that lead to the newest version, by the version they begin at. */
    private final Map<Long, String> texts = new HashMap<>();

    private LessonState newest;

    /** One part of a lesson that a change replaces as a whole. */
    private static final class Part<T> {
        private final Function<LessonSnapshot, T> of;
        private final BiConsumer<ObjectNode, T> write;
        private T value;
        private long changedIn;

        Part(Function<LessonSnapshot, T> of, BiConsumer<ObjectNode, T> write) {
            this.of = of;
            this.write = write;
        }

        boolean take(LessonState state) {
            T now = of.apply(state.snapshot());
            if (now.equals(value)) {
                return false;
            }
            value = now;
            changedIn = state.version();
            return true;
        }

        void writeSince(long version, ObjectNode message) {
            if (changedIn > version) {
                write.accept(message, value);
            }
        }
    }

    /**
     * @param run names this start of the lesson: after another start of the same lesson versions begin anew
     * @param first how the lesson looks now
     */
    LessonHistory(String run, LessonState first) {
        this.run = run;
        take(first);
    }

    /** Takes the state in, if it is newer and looks different; otherwise nothing happens. */
    void take(LessonState state) {
        if (newest != null && state.version() <= newest.version()) {
            return;
        }
        boolean different = unsayable.take(state);
        for (Part<?> part : parts) {
            different |= part.take(state);
        }
        different |= students.take(state.snapshot().students(), state.version());
        different |= windows.take(state.snapshot().timeline(), state.version());
        if (different) {
            newest = state;
            texts.clear();
        }
    }

    /** Names this start of the lesson. */
    String run() {
        return run;
    }

    /** The newest version. */
    long version() {
        return newest.version();
    }

    /** Whether nothing follows the newest version. */
    boolean last() {
        return newest.last();
    }

    /**
     * The message for somebody who knows a version: a change; a snapshot where a change cannot say what happened, or where that
     * version is none of this run; a beat where it is the newest.
     */
    String text(long known) {
        return texts.computeIfAbsent(
                sayable(known) ? known : NOTHING, from -> message(from).toString());
    }

    private boolean sayable(long known) {
        return known >= unsayable.changedIn
                && known >= students.sayableFrom()
                && known >= windows.sayableFrom()
                && known <= version();
    }

    private ObjectNode message(long known) {
        if (known == NOTHING) {
            ObjectNode snapshot = typed("snapshot").put("run", run);
            snapshot.set("lesson", LessonJson.lesson(newest.snapshot()));
            return snapshot;
        }
        return known == version() ? typed("beat") : change(known);
    }

    private ObjectNode change(long known) {
        ObjectNode change = typed("change");
        parts.forEach(part -> part.writeSince(known, change));
        students.writeSince(known, change);
        windows.writeSince(known, change);
        return change;
    }

    private ObjectNode typed(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type).put("version", version());
    }
}
