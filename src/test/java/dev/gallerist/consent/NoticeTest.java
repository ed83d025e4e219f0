package dev.gallerist.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTest {

    private static final Retention KEPT = new Retention(Duration.ofDays(3), Duration.ofDays(41), Duration.ofDays(411));

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ru", "es"})
    void everyNoticeIsWholeInEveryLanguage(String language) {
        Notice notice = Notice.in(language);
        assertEquals(language, notice.language());
        for (Purpose purpose : Purpose.values()) {
            for (ConsentBasis basis :
                    List.of(new ConsentBasis.OnlyListed(), new ConsentBasis.EveryoneAgreed("signed forms"))) {
                for (boolean individuals : new boolean[] {false, true}) {
                    String text = notice.text("7b", rules(purpose, basis, individuals), KEPT, "https://s/#/notice/k");
                    assertFalse(text.contains("null") || text.contains("{") || text.contains("}"), text);
                    assertTrue(text.contains("41") && text.contains("411") && text.contains("Study 12"), text);
                    assertEquals(individuals, text.contains(" 3 "), text);
                    assertTrue(text.contains("https://s/#/notice/k"), text);
                    assertFalse(text.contains("signed forms"), "that is for the audit log");
                }
            }
        }
        assertNotEquals(notice.taken(ConsentChoice.WITHDRAWN), notice.taken(ConsentChoice.ERASED));
    }

    @Test
    void whatTheNoticeSaysIsWhatTheRulesSay() {
        Notice notice = Notice.in("en");
        String strict = String.join(
                "\n", notice.paragraphs(rules(Purpose.RESEARCH, new ConsentBasis.OnlyListed(), false), KEPT));
        assertTrue(strict.contains("Only people who have agreed are read."), strict);
        assertTrue(strict.contains("at least 6 people"), strict);
        assertTrue(strict.contains("Nothing is shown or kept of single people."), strict);
        assertEquals(2, notice.paragraphs(LessonRules.DRAWN, KEPT).size());
    }

    @Test
    void whoAsksForAnotherLanguageGetsTheFirst() {
        assertEquals("en", Notice.in(null).language());
        assertEquals("en", Notice.in("../../secret").language());
    }

    private static LessonRules rules(Purpose purpose, ConsentBasis basis, boolean individuals) {
        return new LessonRules(
                new LessonPurpose(Region.SWITZERLAND, purpose, Optional.of("Study 12")), basis, individuals, 6);
    }
}
