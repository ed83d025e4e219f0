package dev.gallerist.web;

/** A lesson as the live protocol tells it, for pages that show one. */
final class Lessons {

    /** Students of a class of eight: five that were read, one that is turned away, two that have not agreed. */
    static final String READ =
            """
            [{"id": "s1", "name": "Alice Johnson", "present": true, "expression": null},
             {"id": "s2", "name": "Boris Petrov", "present": true, "expression": null},
             {"id": "s3", "name": "Chen Wei", "present": true, "expression": null},
             {"id": "s4", "name": "Dana Kim", "present": true, "expression": null},
             {"id": "s5", "name": "Emil Nowak", "present": true, "expression": null},
             {"id": "s6", "name": "Fatima Ali", "present": true, "expression": null, "unreadable": "turned"},
             {"id": "s7", "name": "Grace Obi", "present": true, "expression": null, "unreadable": "no-consent"},
             {"id": "s8", "name": null, "present": true, "expression": null, "unreadable": "no-consent"}]""";

    private Lessons() {}

    /** Where to watch the lesson. */
    static String invitation(String id) {
        return "{\"id\": \"%s\", \"live\": \"/live/%s\", \"ticket\": \"t\"}".formatted(id, id);
    }

    /** All there is to know of the lesson. */
    static String snapshot(String id, String source, String students) {
        String group =
                """
                {"window": [0, 5], "mood": "neutral", "scores": {"positive": 0.2, "neutral": 0.7, "negative": 0.1},
                 "valence": 0.1, "readable": 6, "present": 8}""";
        boolean off = source.equals("off-by-policy");
        return """
                {"type": "snapshot", "version": 1, "run": "r1", "lesson": {"id": "%s", "title": "Biology 7b", "phase": "running",
                 "sentence": null, "source": "%s", "at": 65, "length": null, "group": %s, "students": %s, "timeline": [%s],
                 "cues": [], "marks": [], "rate": 2, "dropped": 0, "runsOn": "test profile"}}"""
                .formatted(id, source, off ? "null" : group, students, off ? "" : group);
    }
}
