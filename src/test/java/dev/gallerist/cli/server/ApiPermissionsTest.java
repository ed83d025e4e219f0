package dev.gallerist.cli.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gallerist.access.Role;
import dev.gallerist.cli.server.ApiPermissions.Rule;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApiPermissionsTest {

    private static final Rule TEACHER = new Rule.OneOf(Set.of(Role.TEACHER));
    private static final Rule NOWHERE = new Rule.Nowhere();

    @Test
    void theTableSaysWhoMay() {
        assertEquals(new Rule.Everybody(), rule("POST", "/session"));
        assertEquals(new Rule.Everybody(), rule("GET", "/notice/k3y"));
        assertEquals(TEACHER, rule("GET", "/lessons/7b1f"));
        assertEquals(TEACHER, rule("HEAD", "/lessons/7b1f"));
        assertEquals(TEACHER, rule("GET", "/lessons/7b1f/"));
        assertEquals(new Rule.OneOf(Set.of(Role.TEACHER, Role.ADMIN)), rule("DELETE", "/lessons/7b1f"));
        assertEquals(new Rule.OneOf(Set.of(Role.INDIVIDUALS)), rule("GET", "/lessons/7b1f/students/s1/data"));
        assertEquals(new Rule.OneOf(Set.of(Role.AUDITOR)), rule("GET", "/audit"));
    }

    @Test
    void aWordOfTheTableGoesBeforeAnyWord() {
        assertEquals(TEACHER, rule("POST", "/lessons/upload"));
        assertEquals(new Rule.OtherMethod(), rule("DELETE", "/lessons/upload"), "no lesson of that id");
    }

    @Test
    void whatDoesNotStandThereIsNowhere() {
        assertEquals(NOWHERE, rule("GET", "/nothing"));
        assertEquals(NOWHERE, rule("GET", "/lessons/7b1f/nothing"));
        assertEquals(NOWHERE, rule("GET", "/notice/k3y/nothing"));
        assertEquals(NOWHERE, rule("GET", "/notice//"));
        assertEquals(NOWHERE, rule("GET", "/policy;a=b"));
        assertEquals(NOWHERE, rule("GET", "/Policy"));
        assertEquals(NOWHERE, ApiPermissions.rule("GET", "/api"));
        assertEquals(NOWHERE, ApiPermissions.rule("GET", "/api/v2/lessons"));
        assertEquals(NOWHERE, ApiPermissions.rule("GET", ""));
        assertEquals(new Rule.OtherMethod(), rule("OPTIONS", "/lessons"));
    }

    private static Rule rule(String method, String path) {
        return ApiPermissions.rule(method, "/api/v1" + path);
    }
}
