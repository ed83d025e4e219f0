package dev.gallerist.summary;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gallerist.access.AuditEvent;
import dev.gallerist.access.AuditTrail;
import dev.gallerist.access.Caller;
import dev.gallerist.access.Role;
import dev.gallerist.consent.Policy;
import dev.gallerist.lesson.KeptLesson;
import dev.gallerist.lesson.LessonArchive;
import dev.gallerist.lesson.StudentFacts;
import dev.gallerist.lesson.review.ReviewJson;
import dev.gallerist.lesson.review.StudentReview;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is kept of one person, for that person: of one lesson on a teacher's order, of all lessons for a student who is logged
 * in. Safe on any thread; blocking.
 */
public final class OwnShare {

    /** Name and version of the format. */
    public static final String SCHEMA = "gallerist.person/1";

    /** Lessons that are looked through: more than a school keeps of single students in a week. */
    private static final int MOST_LESSONS = 5000;

    private final LessonArchive archive;
    private final Supplier<Policy> policy;
    private final AuditTrail trail;

    public OwnShare(LessonArchive archive, Supplier<Policy> policy, AuditTrail trail) {
        this.archive = archive;
        this.policy = policy;
        this.trail = trail;
    }

    /** Everything that is kept of a student of one lesson, as a document of one lesson. That it was handed out is written down. */
    public ObjectNode of(Caller caller, KeptLesson lesson, StudentReview student) {
        ObjectNode document = document(student.student().name());
        lessons(document).add(lesson(lesson, student));
        note(caller, lesson, "data of " + student.student().id());
        return document;
    }

    /**
     * Everything that is kept under the caller's own name, newest lesson first; empty where the caller is no student or
     * nobody knows their name. Where two people of one lesson bear the name, neither is told of: nobody could say whose it is.
     */
    public Optional<ObjectNode> of(Caller caller) {
        if (!caller.may(Role.STUDENT) || caller.name().isEmpty()) {
            return Optional.empty();
        }
        ObjectNode document = document(caller.name());
        for (KeptLesson lesson : archive.list(Optional.empty(), Optional.empty(), MOST_LESSONS)) {
            if (lesson.terms().rules().individuals()) {
                only(lesson, caller.name().get()).ifPresent(student -> {
                    lessons(document).add(lesson(lesson, StudentReview.of(archive, lesson.id(), student)));
                    note(caller, lesson, "own data");
                });
            }
        }
        return Optional.of(document);
    }

    private Optional<StudentFacts> only(KeptLesson lesson, String name) {
        List<StudentFacts> so = archive.students(lesson.id()).stream()
                .filter(student -> student.name().map(OwnShare::plain).equals(Optional.of(plain(name))))
                .toList();
        return so.size() == 1 ? Optional.of(so.get(0)) : Optional.empty();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static ObjectNode document(Optional<String> name) {
        ObjectNode document =
                JsonNodeFactory.instance.objectNode().put("schema", SCHEMA).put("name", name.orElse(null));
        document.putArray("lessons");
        return document;
    }

    private static ArrayNode lessons(ObjectNode document) {
        return (ArrayNode) document.get("lessons");
    }

    private ObjectNode lesson(KeptLesson lesson, StudentReview student) {
        Instant until = lesson.ended()
                .orElse(lesson.began())
                .plus(policy.get().retention().individuals());
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("lesson", lesson.id().value())
                .put("title", lesson.title())
                .put("class", lesson.terms().course().orElse(null))
                .put("began", lesson.began().toString())
                .put("keptUntil", until.toString())
                .put("purpose", lesson.terms().rules().purpose().purpose().wireName());
        node.setAll(ReviewJson.everything(student));
        return node;
    }

    private void note(Caller caller, KeptLesson lesson, String detail) {
        trail.note(new AuditEvent(
                caller.subject(), AuditEvent.Action.EXPORTED, lesson.id().value(), detail));
    }
}
