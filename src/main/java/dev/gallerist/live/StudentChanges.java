package dev.gallerist.live;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gallerist.lesson.LessonJson;
import dev.gallerist.lesson.StudentNow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * In which version each student of a lesson last changed, and in which those who are gone went. Knows as many students as
 * there are, and the last {@link #GONE_AT_MOST} who went. Belongs to one thread at a time.
 */
final class StudentChanges {

    /** Tiles that turned out to be one person; far more than a lesson has. */
    static final int GONE_AT_MOST = 1000;

    private final Map<String, Long> changedIn = new HashMap<>();
    /** The longest gone first. */
    private final Map<String, Long> goneIn = new LinkedHashMap<>();

    private List<StudentNow> newest = List.of();
    private long sayableFrom;

    /**
     * The students of the next version.
     *
     * @return whether anything is different
     */
    boolean take(List<StudentNow> now, long version) {
        if (now.equals(newest)) {
            return false;
        }
        if (!sameOrder(newest, now)) {
            sayableFrom = version;
        }
        Map<String, StudentNow> left = byId(newest);
        for (StudentNow student : now) {
            if (!student.equals(left.remove(LessonJson.id(student)))) {
                changedIn.put(LessonJson.id(student), version);
            }
        }
        left.keySet().forEach(id -> went(id, version));
        newest = now;
        return true;
    }

    /** The oldest version from which a change can say what happened since. */
    long sayableFrom() {
        return sayableFrom;
    }

    /**
     * Writes who changed and who went after the version. Somebody who went and came back stands in both: taken out first, then
     * put at the end.
     */
    void writeSince(long version, ObjectNode message) {
        List<StudentNow> changed = newest.stream()
                .filter(student -> changedIn.get(LessonJson.id(student)) > version)
                .toList();
        if (!changed.isEmpty()) {
            message.set("students", LessonJson.students(changed));
        }
        List<String> gone =
                goneIn.keySet().stream().filter(id -> goneIn.get(id) > version).toList();
        if (!gone.isEmpty()) {
            ArrayNode ids = message.putArray("gone");
            gone.forEach(ids::add);
        }
    }

    private void went(String id, long version) {
        changedIn.remove(id);
        goneIn.remove(id);
        goneIn.put(id, version);
        if (goneIn.size() > GONE_AT_MOST) {
            Iterator<Long> longest = goneIn.values().iterator();
            sayableFrom = Math.max(sayableFrom, longest.next());
            longest.remove();
        }
    }

    /** Whether those who stayed keep their order and those who are new stand at the end. */
    private static boolean sameOrder(List<StudentNow> before, List<StudentNow> now) {
        Map<String, StudentNow> applied = byId(before);
        applied.keySet().retainAll(byId(now).keySet());
        now.forEach(student -> applied.put(LessonJson.id(student), student));
        return new ArrayList<>(applied.values()).equals(now);
    }

    private static Map<String, StudentNow> byId(List<StudentNow> students) {
        Map<String, StudentNow> byId = new LinkedHashMap<>();
        students.forEach(student -> byId.put(LessonJson.id(student), student));
        return byId;
    }
}
