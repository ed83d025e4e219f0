package dev.gallerist.cli.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A real browser without a window: the system's Chromium, driven over W3C WebDriver (https://www.w3.org/TR/webdriver2/) with
 * the JDK's HTTP client. Belongs to one thread; closing it ends the browser and its driver.
 */
final class Browser implements AutoCloseable {

    /** Where Debian's package chromium-driver puts it. */
    static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    /** Keys that {@link #type} presses. */
    static final String ENTER = "\uE007";

    static final String ESCAPE = "\uE00C";

    private static final Pattern STARTED = Pattern.compile("started successfully on port (\\d+)");
    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
    private static final int PATIENCE_MILLIS = 20_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process driver;
    private final String session;

    /** @param profile an empty folder for the browser's own files */
    Browser(Path profile) throws IOException, InterruptedException {
        driver = new ProcessBuilder(DRIVER.toString(), "--port=0")
                .redirectErrorStream(true)
                .start();
        String address = "http://127.0.0.1:" + port(driver);
        JsonNode answer = send("POST", address + "/session", capabilities(profile));
        session = address + "/session/" + answer.get("sessionId").asText();
    }

    /** Goes to an address and waits until the page is loaded. */
    void open(URI address) {
        post("/url", JSON.createObjectNode().put("url", address.toString()));
    }

    /** The result of a script: the body of a function. */
    JsonNode run(String script) {
        return post("/execute/sync", script(script));
    }

    /** Waits until a condition of the page holds, looking again whenever the page changes. */
    void await(String condition) {
        post(
                "/execute/async",
                script(
                        """
                const done = arguments[arguments.length - 1];
                const holds = () => { try { return Boolean(%s); } catch { return false; } };
                if (holds()) { done(); return; }
                const observer = new MutationObserver(() => {
                  if (holds()) { observer.disconnect(); done(); }
                });
                observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
                """
                                .formatted(condition)));
    }

    /** Presses the button that assistive technology knows by this name. */
    void press(String name) {
        JsonNode buttons = post(
                "/elements",
                JSON.createObjectNode().put("using", "css selector").put("value", "button, summary"));
        for (JsonNode button : buttons) {
            String path = "/element/" + button.get(ELEMENT).asText();
            if (get(path + "/computedlabel").asText().equals(name)) {
                post(path + "/click", JSON.createObjectNode());
                return;
            }
        }
        throw new AssertionError("there is no button named " + name);
    }

    /** Types into a field; keys as WebDriver writes them. */
    void type(String selector, String text) {
        JsonNode field = post(
                "/element", JSON.createObjectNode().put("using", "css selector").put("value", selector));
        post(
                "/element/" + field.get(ELEMENT).asText() + "/value",
                JSON.createObjectNode().put("text", text));
    }

    /** Gives a file to the page's file field. */
    void choose(String selector, Path file) {
        type(selector, file.toAbsolutePath().toString());
    }

    /** Makes the page that large, in CSS pixels. */
    void resize(int width, int height) {
        ObjectNode metrics = JSON.createObjectNode()
                .put("width", width)
                .put("height", height)
                .put("deviceScaleFactor", 1)
                .put("mobile", false);
        ObjectNode command = JSON.createObjectNode().put("cmd", "Emulation.setDeviceMetricsOverride");
        command.set("params", metrics);
        post("/goog/cdp/execute", command);
    }

    /** What the page wrote to the console since the last call. */
    List<String> console() {
        return post("/se/log", JSON.createObjectNode().put("type", "browser")).findValuesAsText("message");
    }

    /** A picture of what is seen, as PNG. */
    void picture(Path file) throws IOException {
        Files.write(file, Base64.getDecoder().decode(get("/screenshot").asText()));
    }

    @Override
    public void close() {
        try {
            send("DELETE", session, null);
        } finally {
            driver.destroy();
        }
    }

    private JsonNode post(String path, ObjectNode body) {
        return send("POST", session + path, body);
    }

    private JsonNode get(String path) {
        return send("GET", session + path, null);
    }

    private JsonNode send(String method, String address, ObjectNode body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(60))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode value = JSON.readTree(answer.body()).get("value");
            if (answer.statusCode() != 200) {
                throw new AssertionError(
                        method + " " + body + ": " + value.path("message").asText());
            }
            return value;
        } catch (IOException | InterruptedException fault) {
            throw new AssertionError("the browser does not answer", fault);
        }
    }

    private static ObjectNode script(String script) {
        ObjectNode body = JSON.createObjectNode().put("script", script);
        body.putArray("args");
        return body;
    }

    private static ObjectNode capabilities(Path profile) {
        ObjectNode body = JSON.createObjectNode();
        ObjectNode wanted = body.putObject("capabilities").putObject("alwaysMatch");
        wanted.putObject("timeouts").put("script", PATIENCE_MILLIS);
        wanted.putObject("goog:loggingPrefs").put("browser", "ALL");
        var args = wanted.putObject("goog:chromeOptions").putArray("args");
        List.of(
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-dev-shm-usage",
                        "--user-data-dir=" + profile)
                .forEach(args::add);
        return body;
    }

    private static int port(Process driver) throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(driver.getInputStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher started = STARTED.matcher(line);
            if (started.find()) {
                return Integer.parseInt(started.group(1));
            }
        }
        throw new AssertionError("chromedriver did not start");
    }
}
