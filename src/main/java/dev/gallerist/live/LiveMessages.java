package dev.gallerist.live;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gallerist.lesson.GroupReading;
import dev.gallerist.lesson.LessonJson;
import dev.gallerist.lesson.LessonSnapshot;
import dev.gallerist.lesson.LessonState;
import dev.gallerist.lesson.StudentNow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The messages of {@code /live/{lesson}}: a snapshot, then changes that carry only what is different. Pure functions; the
 * formats stand in docs/protocol.md.
 */
public final class LiveMessages {

    private LiveMessages() {}

    /** Everything; whoever gets it replaces what was known. */
    public static ObjectNode snapshot(LessonState state) {
        ObjectNode message = message("snapshot", state);
        message.set("lesson", LessonJson.lesson(state.snapshot()));
        return message;
    }

    /** Nothing is new, and the connection lives. */
    public static ObjectNode beat(LessonState state) {
        return message("beat", state);
    }

    /**
     * What leads from one state to a later one of the same lesson: a change, or a snapshot where a change cannot say it
     * (students in another order, windows that were rewritten). Empty when both look the same.
     */
    public static Optional<ObjectNode> between(LessonState before, LessonState after) {
        LessonSnapshot old = before.snapshot();
        LessonSnapshot now = after.snapshot();
        if (!sayable(old, now)) {
            return Optional.of(snapshot(after));
        }
        ObjectNode message = message("change", after);
        int bare = message.size();
        figures(message, old, now);
        if (!old.phase().equals(now.phase())) {
            LessonJson.phase(message, now.phase());
        }
        if (old.source() != now.source()) {
            message.put("source", now.source().wireName());
        }
        if (!old.notes().cues().equals(now.notes().cues())) {
            message.set("cues", LessonJson.cues(now.notes().cues()));
        }
        if (!old.notes().marks().equals(now.notes().marks())) {
            message.set("marks", LessonJson.marks(now.notes().marks()));
        }
        if (!old.group().equals(now.group())) {
            LessonJson.group(message, now.group());
        }
        students(message, old.students(), now.students());
        List<GroupReading> closed =
                now.timeline().subList(old.timeline().size(), now.timeline().size());
        if (!closed.isEmpty()) {
            message.set("timeline", LessonJson.windows(closed));
        }
        return message.size() == bare ? Optional.empty() : Optional.of(message);
    }

    private static void figures(ObjectNode message, LessonSnapshot old, LessonSnapshot now) {
        if (old.at() != now.at()) {
            message.put("at", LessonJson.hundredths(now.at()));
        }
        if (old.rate() != now.rate()) {
            message.put("rate", LessonJson.hundredths(now.rate()));
        }
        if (old.dropped() != now.dropped()) {
            message.put("dropped", now.dropped());
        }
    }

    private static void students(ObjectNode message, List<StudentNow> old, List<StudentNow> now) {
        Set<StudentNow> known = new HashSet<>(old);
        List<StudentNow> changed =
                now.stream().filter(student -> !known.contains(student)).toList();
        if (!changed.isEmpty()) {
            message.set("students", LessonJson.students(changed));
        }
        Set<String> gone = new LinkedHashSet<>(old.stream().map(LessonJson::id).toList());
        now.forEach(student -> gone.remove(LessonJson.id(student)));
        if (!gone.isEmpty()) {
            ArrayNode ids = message.putArray("gone");
            gone.forEach(ids::add);
        }
    }

    /** Whether applying a change to the old state would give exactly the new one. */
    private static boolean sayable(LessonSnapshot old, LessonSnapshot now) {
        return Objects.equals(old.title(), now.title())
                && old.length().equals(now.length())
                && old.runsOn().equals(now.runsOn())
                && startsWith(now.timeline(), old.timeline())
                && sameOrder(old.students(), now.students());
    }

    private static boolean startsWith(List<GroupReading> windows, List<GroupReading> beginning) {
        return windows.size() >= beginning.size()
                && windows.subList(0, beginning.size()).equals(beginning);
    }

    /** Whether those who stayed keep their order and those who are new stand at the end. */
    private static boolean sameOrder(List<StudentNow> old, List<StudentNow> now) {
        Map<String, StudentNow> applied = new LinkedHashMap<>();
        old.forEach(student -> applied.put(LessonJson.id(student), student));
        applied.keySet().retainAll(now.stream().map(LessonJson::id).toList());
        now.forEach(student -> applied.put(LessonJson.id(student), student));
        return new ArrayList<>(applied.values()).equals(now);
    }

    private static ObjectNode message(String type, LessonState state) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("type", type);
        message.put("version", state.version());
        return message;
    }
}
