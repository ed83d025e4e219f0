package dev.gallerist.cli.server;

import dev.gallerist.access.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a request to make a key, unchecked. */
public record KeyRequest(
        @Schema(description = "What to call it, 1 to 100 letters") String name,
        @Schema(description = "Of teacher, individuals, student, auditor and admin") List<String> roles,
        @Schema(description = "How many days it is good, 1 to 366; 90 where it is not said") Integer days) {

    private static final int LONGEST_NAME = 100;
    private static final int DAYS = 90;
    private static final int DAYS_AT_MOST = 366;

    /** A request that is clear. */
    record Checked(String name, Set<Role> roles, int days) {}

    /** @throws ApiProblem where it is not clear */
    static Checked checked(KeyRequest request) {
        if (request == null || request.name == null || request.roles == null || request.roles.isEmpty()) {
            throw unclear("A key needs a name and at least one role.");
        }
        String name = request.name.strip();
        if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || name.codePoints()
                        .anyMatch(letter ->
                                Character.isISOControl(letter) || Character.getType(letter) == Character.SURROGATE)) {
            throw unclear("The name of a key has 1 to " + LONGEST_NAME + " letters.");
        }
        int days = request.days == null ? DAYS : request.days;
        if (days < 1 || days > DAYS_AT_MOST) {
            throw unclear("A key is good for 1 to " + DAYS_AT_MOST + " days.");
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : request.roles) {
            roles.add(Role.named(word).orElseThrow(() -> unclear("There is no such role.")));
        }
        return new Checked(name, roles, days);
    }

    private static ApiProblem unclear(String sentence) {
        return ApiProblem.badRequest(
                sentence, "Send {\"name\": \"timetable\", \"roles\": [\"teacher\"], \"days\": 90}.");
    }
}
