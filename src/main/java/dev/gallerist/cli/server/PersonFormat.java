package dev.gallerist.cli.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gallerist.summary.OwnSharePage;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** How what is kept of one person is handed out. */
enum PersonFormat {
    HTML,
    JSON;

    /** The format of a request, HTML where it says none. */
    static PersonFormat checked(String word) {
        if (word == null || word.equals("html")) {
            return HTML;
        }
        if (word.equals("json")) {
            return JSON;
        }
        throw ApiProblem.badRequest("There is no such format.", "Say format=html or format=json.");
    }

    /**
     * The answer, to be kept as a file.
     *
     * @param name of the file, without its ending
     */
    Response answer(ObjectNode document, String name) {
        return this == HTML
                ? ExportsResource.file(OwnSharePage.of(document), "text/html;charset=UTF-8", name + ".html")
                : ExportsResource.file(document, MediaType.APPLICATION_JSON, name + ".json");
    }
}
