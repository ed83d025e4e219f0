package dev.gallerist.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the two written forms of a class list; see {@link ClassList#parse}. */
final class ClassListText {

    private static final int MOST_STUDENTS = 2000;
    private static final int MOST_ALIASES = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String what;
    private final byte[] content;

    ClassListText(String what, byte[] content) {
        this.what = what;
        this.content = content;
    }

    ClassList list() throws IOException {
        if (content.length > ClassList.LARGEST) {
            throw new IOException("The class list " + what + " is larger than 1 MB; give one name per line.");
        }
        String text = text();
        List<ExpectedStudent> students = text.startsWith("[") || text.startsWith("{") ? ofJson(text) : ofLines(text);
        if (students.isEmpty() || students.size() > MOST_STUDENTS) {
            throw new IOException("The class list " + what + " has " + students.size() + " names; it needs 1 to "
                    + MOST_STUDENTS + ", one per line.");
        }
        return new ClassList(students);
    }

    private String text() throws IOException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return (text.startsWith("\uFEFF") ? text.substring(1) : text).strip();
        } catch (CharacterCodingException notText) {
            throw new IOException("The class list " + what + " is no text in UTF-8; save it as UTF-8.", notText);
        }
    }

    private List<ExpectedStudent> ofLines(String text) throws IOException {
        List<String> columns = List.of("name", "aliases", "consent");
        List<ExpectedStudent> students = new ArrayList<>();
        int line = 0;
        for (String each : text.lines().toList()) {
            line++;
            List<String> fields = fields(each, line);
            List<String> lower =
                    fields.stream().map(field -> field.toLowerCase(Locale.ROOT)).toList();
            if (students.isEmpty() && lower.contains("name")) {
                columns = lower;
            } else if (!each.isBlank()) {
                students.add(ofFields(columns, fields, line));
            }
        }
        return students;
    }

    private ExpectedStudent ofFields(List<String> columns, List<String> fields, int line) throws IOException {
        Optional<String> aliases = field(columns, fields, "aliases");
        return student(
                field(columns, fields, "name").orElse(""),
                aliases.map(all -> Arrays.asList(all.split("\\|"))).orElse(List.of()),
                field(columns, fields, "consent"),
                "Line " + line);
    }

    private static Optional<String> field(List<String> columns, List<String> fields, String column) {
        int at = columns.indexOf(column);
        return at < 0 || at >= fields.size()
                ? Optional.empty()
                : Optional.of(fields.get(at)).filter(field -> !field.isBlank());
    }

    /** The fields of a line; a quoted one may hold the separators, and quotes doubled. */
    private List<String> fields(String line, int number) throws IOException {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == ';')) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        if (quoted) {
            throw new IOException(
                    "Line " + number + " of the class list " + what + " opens a quote and does not close it.");
        }
        fields.add(field.toString().strip());
        return fields;
    }

    private List<ExpectedStudent> ofJson(String text) throws IOException {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            // a limit that was passed, such as the depth, has no place
            String where = broken.getLocation() == null
                    ? "The"
                    : "Line " + broken.getLocation().getLineNr() + " of the";
            throw new IOException(where + " class list " + what + " is no JSON.", broken);
        }
        JsonNode all = root.isArray() ? root : root.path("students");
        if (!all.isArray()) {
            throw new IOException("The class list " + what + " is no list of names; give [\"Ann Lee\", ...].");
        }
        List<ExpectedStudent> students = new ArrayList<>();
        for (JsonNode one : all) {
            students.add(ofNode(one, "Student " + (students.size() + 1)));
        }
        return students;
    }

    private ExpectedStudent ofNode(JsonNode one, String where) throws IOException {
        List<String> aliases = new ArrayList<>();
        one.path("aliases").forEach(alias -> aliases.add(alias.asText()));
        Optional<String> consent = Optional.of(one.path("consent"))
                .filter(said -> !said.isNull())
                .map(JsonNode::asText)
                .filter(said -> !said.isBlank());
        return student(one.isTextual() ? one.asText() : one.path("name").asText(), aliases, consent, where);
    }

    private ExpectedStudent student(String name, List<String> aliases, Optional<String> consent, String where)
            throws IOException {
        try {
            List<String> others = aliases.stream()
                    .filter(alias -> !alias.isBlank())
                    .limit(MOST_ALIASES)
                    .map(ClassList::cleanName)
                    .toList();
            return new ExpectedStudent(ClassList.cleanName(name), others, consent);
        } catch (IllegalArgumentException wrong) {
            throw new IOException(
                    where + " of the class list " + what + " gives no name of 1 to " + ClassList.LONGEST_NAME
                            + " letters.",
                    wrong);
        }
    }
}
