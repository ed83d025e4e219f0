package dev.gallerist.live;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gallerist.lesson.GroupReading;
import dev.gallerist.lesson.LessonJson;
import java.util.ArrayList;
import java.util.List;

/** In which version each closed window of a lesson came. Belongs to one thread at a time. */
final class WindowChanges {

    private final List<Long> cameIn = new ArrayList<>();
    private List<GroupReading> newest = List.of();
    private long sayableFrom;

    /**
     * The windows of the next version.
     *
     * @return whether anything is different
     */
    boolean take(List<GroupReading> now, long version) {
        if (now.equals(newest)) {
            return false;
        }
        boolean appended =
                now.size() > newest.size() && now.subList(0, newest.size()).equals(newest);
        if (!appended) {
            sayableFrom = version;
            cameIn.clear();
        }
        while (cameIn.size() < now.size()) {
            cameIn.add(version);
        }
        newest = now;
        return true;
    }

    /** The oldest version from which a change can say what happened since. */
    long sayableFrom() {
        return sayableFrom;
    }

    /** Writes the windows that came after the version. */
    void writeSince(long version, ObjectNode message) {
        int first = cameIn.size();
        while (first > 0 && cameIn.get(first - 1) > version) {
            first--;
        }
        if (first < newest.size()) {
            message.set("timeline", LessonJson.windows(newest.subList(first, newest.size())));
        }
    }
}
