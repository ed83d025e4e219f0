package dev.gallerist.cli.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TitleTest {

    @Test
    void isTheVisiblePartOfTheLastName() {
        assertEquals("lesson.mp4", Title.of("/home/anna/lesson.mp4"));
        assertEquals("lesson.mp4", Title.of("C:\\Users\\anna\\lesson.mp4"));
        assertEquals("урок 1.mp4", Title.of("урок 1.mp4"));
        assertEquals("evil4pm.exe", Title.of("evil\u202E4pm\n.exe"));
        assertEquals("Uploaded recording", Title.of(" \t/"));
        assertEquals("Uploaded recording", Title.of(""));
    }

    @Test
    void isNotTooLongAndCutsNoCharacterInTwo() {
        assertEquals("😀".repeat(120), Title.of("😀".repeat(130)));
    }
}
