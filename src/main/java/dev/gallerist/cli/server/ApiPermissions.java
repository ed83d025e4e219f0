package dev.gallerist.cli.server;

import dev.gallerist.access.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who may call what: the one table. What does not stand in it is not there for anybody. That a lesson is the caller's own is
 * asked where the lesson is found, see {@link LessonOwnership}.
 */
final class ApiPermissions {

    private static final String ROOT = "/api/v1";
    private static final String EVERYBODY = "everybody";

    /** Method, path below /api/v1, and the roles of which one is enough. */
    private static final String TABLE =
            """
            POST   /session                                  everybody
            GET    /session                                  everybody
            DELETE /session                                  everybody
            POST   /keys                                     teacher admin
            GET    /keys                                     teacher admin
            DELETE /keys/{key}                               teacher admin
            GET    /audit                                    auditor

            GET    /policy                                   teacher admin auditor
            PUT    /policy                                   admin
            GET    /notice/{key}                             everybody
            POST   /notice/{key}/opt-out                     everybody

            POST   /lessons                                  teacher
            POST   /lessons/upload                           teacher
            GET    /lessons                                  teacher admin
            GET    /lessons/{id}                             teacher
            DELETE /lessons/{id}                             teacher admin
            POST   /lessons/{id}/stop                        teacher
            POST   /lessons/{id}/pause                       teacher
            POST   /lessons/{id}/resume                      teacher
            POST   /lessons/{id}/ticket                      teacher
            POST   /lessons/{id}/capture-ticket              teacher
            POST   /lessons/{id}/overlay-code                teacher
            POST   /lessons/{id}/overlay-ticket              everybody
            GET    /lessons/{id}/qr.svg                      teacher
            POST   /lessons/{id}/marks                       teacher
            POST   /lessons/{id}/cues/{number}/answer        teacher
            PUT    /lessons/{id}/class-list                  teacher
            PUT    /lessons/{id}/consent                     teacher
            GET    /lessons/{id}/consent                     teacher
            GET    /lessons/{id}/notice                      teacher
            PATCH  /lessons/{id}/students/{student}          teacher

            GET    /lessons/{id}/summary                     teacher
            GET    /lessons/{id}/summary/students/{student}  individuals
            PUT    /lessons/{id}/note                        teacher
            GET    /lessons/{id}/export.csv                  teacher
            GET    /lessons/{id}/export.json                 teacher
            GET    /lessons/{id}/students/{student}/data     individuals
            DELETE /lessons/{id}/individuals                 teacher admin
            DELETE /lessons/{id}/students/{student}          teacher admin
            GET    /my/data                                  student
            GET    /receipts/{receipt}                       teacher admin auditor student
            POST   /webhooks                                 teacher
            GET    /webhooks                                 teacher
            DELETE /webhooks/{webhook}                       teacher
            """;

    private static final List<Line> LINES =
            TABLE.lines().filter(line -> !line.isBlank()).map(Line::read).toList();

    private ApiPermissions() {}

    /** Who may. */
    sealed interface Rule {

        /** Everybody, also without a log-in. */
        record Everybody() implements Rule {}

        /** Who has one of these roles. */
        record OneOf(Set<Role> roles) implements Rule {
            public OneOf {
                roles = Set.copyOf(roles);
            }
        }

        /** Nobody: this address takes no such request. */
        record OtherMethod() implements Rule {}

        /** Nobody: there is no such address. */
        record Nowhere() implements Rule {}
    }

    /**
     * Who may make that request.
     *
     * @param method in capitals; a HEAD is a GET whose answer is left out
     * @param path as normalised by the server, from {@code /api} on
     */
    static Rule rule(String method, String path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        // what is written out in the table goes before what stands for any word
        List<Line> here = LINES.stream().filter(line -> line.matches(path)).toList();
        List<Line> exact =
                here.stream().filter(line -> line.path().equals(path)).toList();
        List<Line> lines = exact.isEmpty() ? here : exact;
        if (lines.isEmpty()) {
            return new Rule.Nowhere();
        }
        return lines.stream()
                .filter(line -> line.method().equals(asked))
                .findFirst()
                .map(Line::rule)
                .orElseGet(Rule.OtherMethod::new);
    }

    private record Line(String method, String path, List<String> segments, Rule rule) {

        static Line read(String line) {
            List<String> words = List.of(line.strip().split("\\s+"));
            String path = ROOT + words.get(1);
            return new Line(words.get(0), path, segments(path), rule(words.subList(2, words.size())));
        }

        private static Rule rule(List<String> roles) {
            if (roles.equals(List.of(EVERYBODY))) {
                return new Rule.Everybody();
            }
            Set<Role> named = EnumSet.noneOf(Role.class);
            roles.forEach(role -> named.add(Role.named(role).orElseThrow()));
            return new Rule.OneOf(named);
        }

        boolean matches(String asked) {
            List<String> words = segments(asked);
            if (words.size() != segments.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                String segment = segments.get(i);
                boolean any = segment.startsWith("{");
                if (any ? words.get(i).isEmpty() : !segment.equals(words.get(i))) {
                    return false;
                }
            }
            return true;
        }

        /** The words between the slashes; a slash at the end does not count. */
        private static List<String> segments(String path) {
            List<String> words = new ArrayList<>(List.of(path.split("/", -1)));
            if (words.size() > 1 && words.get(words.size() - 1).isEmpty()) {
                words.remove(words.size() - 1);
            }
            return words;
        }
    }
}
