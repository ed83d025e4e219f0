package dev.gallerist.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginsTest {

    private final Origins origins = new Origins(List.of("https://school.example/"));

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, localhost:8080, true",
        "https://gallerist.example, gallerist.example, true",
        "HTTP://LOCALHOST:8080, localhost:8080, false",
        "http://localhost:9090, localhost:8080, false",
        "http://evil.example, localhost:8080, false",
        "http://localhost:8080.evil.example, localhost:8080, false",
        "http://user@localhost:8080, localhost:8080, false",
        "null, localhost:8080, false",
        "'http://[', localhost:8080, false",
        "file://localhost:8080, localhost:8080, false",
        "https://school.example, localhost:8080, true",
        "https://SCHOOL.example, localhost:8080, true",
        "http://school.example, localhost:8080, false",
        ", localhost:8080, true",
    })
    void allowsOwnAndListedPagesOnly(String origin, String host, boolean allowed) {
        assertEquals(allowed, origins.allow(Optional.ofNullable(origin), host));
    }
}
