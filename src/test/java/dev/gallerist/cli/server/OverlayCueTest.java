package dev.gallerist.cli.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.gallerist.affect.CueKind;
import dev.gallerist.affect.Expression;
import dev.gallerist.affect.TimeWindow;
import dev.gallerist.lesson.Cue;
import dev.gallerist.lesson.CueAnswer;
import dev.gallerist.lesson.LessonCommand;
import dev.gallerist.lesson.LessonNotes;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.lesson.Mark;
import dev.gallerist.lesson.RunningLesson;
import dev.gallerist.lesson.RunningLessons;
import dev.gallerist.lesson.SampleLesson;
import dev.gallerist.testsupport.Accessible;
import dev.gallerist.testsupport.Chromium;
import dev.gallerist.testsupport.DocsPicture;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The overlay's one cue, the teacher's marks and a lesson that breaks off, in a lesson whose states are scripted. */
@QuarkusTest
@TestProfile(ScriptedServer.class)
class OverlayCueTest {

    private static Chromium chromium;

    @Inject
    RunningLessons lessons;

    @Inject
    ScriptedLessons script;

    @TestHTTPResource
    URI server;

    private Page overlay;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void endBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void openOverlay() {
        overlay = chromium.visitor().newPage();
        overlay.setViewportSize(300, 400);
        overlay.navigate(server.toString());
        overlay.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try a demonstration lesson"))
                .click();
        overlay.waitForURL("**/#/lessons/*");
        overlay.navigate(overlay.url().replace("#/lessons/", "#/overlay/"));
    }

    @AfterEach
    void stopAll() throws InterruptedException {
        overlay.context().close();
        for (RunningLesson lesson : lessons.all()) {
            lesson.stop();
            assertTrue(lesson.awaitOver(Duration.ofSeconds(10)));
        }
        script.forget();
    }

    @Test
    void aCueSaysWhyAndTakesAnAnswer() throws Exception {
        // Given: a class that has been calm for ten minutes, and a cue
        SampleLesson sample = aClass();
        script.show(sample.notes(new LessonNotes(List.of(cue(Optional.empty())), List.of(new Mark(1, 455)))));

        // Then: the reason is said in words, and nothing keeps anybody from reading it
        assertThat(slot()).containsText("7 of 18 faces look negative for 40\u00a0s; usual here: 1 or 2");
        Accessible.checkAsItIs(overlay, "overlay, cue");
        DocsPicture.of(overlay, "overlay-cue");

        // When
        button("Not now").click();

        // Then
        assertEquals(new LessonCommand.AnswerCue(1, CueAnswer.NOT_NOW), script.told());
        script.show(sample.notes(new LessonNotes(List.of(cue(Optional.of(CueAnswer.NOT_NOW))), List.of()))
                .at(601));
        assertThat(slot()).containsText("Nothing unusual.");
    }

    @Test
    void aMarkIsToldToTheLesson() throws Exception {
        script.show(aClass());
        assertThat(overlay.locator("header").getByRole(AriaRole.STATUS)).hasText("Live");

        button("Mark this moment").click();

        assertEquals(new LessonCommand.MarkMoment(), script.told());
    }

    @Test
    void aLessonThatBreaksOffSaysWhy() {
        script.show(aClass().phase(new LessonPhase.Interrupted("Nobody shared a window for 5 minutes.")));

        assertThat(overlay.locator("header").getByRole(AriaRole.STATUS)).hasText("Interrupted");
        assertThat(overlay.getByText("Nobody shared a window for 5 minutes.").first())
                .isVisible();
        Accessible.checkAsItIs(overlay, "overlay, interrupted");
        DocsPicture.of(overlay, "overlay-interrupted");
    }

    private Locator button(String name) {
        return overlay.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator slot() {
        return overlay.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Cue"));
    }

    private static Cue cue(Optional<CueAnswer> answer) {
        return new Cue(1, CueKind.NEGATIVE, new TimeWindow(560, 600), answer.isEmpty(), 7, 18, 0.08f, answer);
    }

    private static SampleLesson aClass() {
        SampleLesson sample = new SampleLesson();
        for (int student = 1; student <= 18; student++) {
            sample.student("Student " + student, student <= 7 ? Expression.SADNESS : Expression.NEUTRAL, 0.8f);
        }
        for (int window = 0; window < 120; window++) {
            float positive = 0.2f + 0.15f * (float) Math.sin(window / 9.0);
            float negative = window < 110 ? 0.08f : 0.35f;
            sample.window(positive, 1 - positive - negative, negative);
        }
        return sample;
    }
}
