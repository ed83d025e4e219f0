package dev.gallerist.affect.cue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.affect.CueKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What holds of the rule whatever a class does: random classes of random sizes, with gaps and answers, for two hours each. */
class CueRulePropertiesTest {

    private static final int CLASSES = 40;
    private static final int SECONDS = 2 * 3600;

    /** What the rule was fed with at one moment. */
    private record Look(double at, Map<CueKind, CueFaces> faces) {}

    /** A cue that was given. */
    private record Given(RaisedCue cue, double at, int look) {}

    /** Everything that happened in one class. */
    private record Story(
            List<Look> looks,
            List<Given> given,
            Map<Integer, RaisedCue> newest,
            List<Map.Entry<CueKind, Double>> notNow) {}

    @Test
    void neverMoreThanFourInAnyHour() {
        int most = 0;
        for (Story story : stories()) {
            for (Given cue : story.given()) {
                long hour = story.given().stream()
                        .filter(other -> other.at() >= cue.at() && other.at() < cue.at() + 3600)
                        .count();
                assertTrue(hour <= 4, hour + " cues in an hour");
                most = Math.max(most, (int) hour);
            }
        }
        assertEquals(4, most, "the classes give the rule reason enough");
    }

    @Test
    void neverFewerThanThreePeopleOrAQuarterOfThem() {
        for (Story story : stories()) {
            for (Given given : story.given()) {
                List<Look> judged = judged(story, given);
                long enough = judged.stream()
                        .map(look -> look.faces().get(given.cue().kind()))
                        .filter(faces -> faces.showing() >= 3 && 4 * faces.showing() >= faces.all())
                        .count();
                assertTrue(enough >= 0.8 * judged.size(), enough + " of " + judged.size() + " looks");
                CueFaces now = given.cue().faces();
                assertEquals(
                        story.looks().get(given.look()).faces().get(given.cue().kind()), now);
                assertTrue(now.showing() >= 3 && 4 * now.showing() >= now.all());
            }
        }
    }

    @Test
    void neverWithoutABaselineBeforeWhatIsJudgedAndClearlyAboveIt() {
        for (Story story : stories()) {
            for (Given given : story.given()) {
                CueKind kind = given.cue().kind();
                long known = story.looks().stream()
                        .filter(look -> look.at() < given.cue().window().start())
                        .filter(look -> look.faces().get(kind).all() >= 3)
                        .count();
                assertTrue(known >= 120, "only " + known + " seconds of the class were known");
                assertTrue(given.cue().faces().share() >= given.cue().baseline() + 0.15);
            }
        }
    }

    @Test
    void neverBeforeAChangeHasLastedWithoutAGap() {
        for (Story story : stories()) {
            for (Given given : story.given()) {
                assertTrue(given.at() - given.cue().window().start() >= 35);
                List<Look> judged = judged(story, given);
                for (int i = 1; i < judged.size(); i++) {
                    assertTrue(judged.get(i).at() - judged.get(i - 1).at() <= 5);
                }
            }
        }
    }

    @Test
    void neverAgainBeforeItHasRestedAndNeverTwoAtOnce() {
        for (Story story : stories()) {
            for (int i = 1; i < story.given().size(); i++) {
                Given given = story.given().get(i);
                RaisedCue before = story.newest().get(i);
                assertEquals(i + 1, given.cue().number());
                assertTrue(given.at() >= before.window().end() + 60);
                story.newest().values().stream()
                        .filter(other -> other.number() < given.cue().number())
                        .peek(other -> assertTrue(!other.active()))
                        .filter(other -> other.kind() == given.cue().kind())
                        .forEach(
                                other -> assertTrue(given.at() >= other.window().end() + 240));
            }
        }
    }

    @Test
    void neverSoonAfterNotNow() {
        int told = 0;
        for (Story story : stories()) {
            for (Map.Entry<CueKind, Double> quiet : story.notNow()) {
                told++;
                assertTrue(story.given().stream()
                        .filter(given -> given.cue().kind() == quiet.getKey())
                        .noneMatch(given -> given.at() > quiet.getValue() && given.at() < quiet.getValue() + 1200));
            }
        }
        assertTrue(told > 0);
    }

    @Test
    void theSameClassGivesTheSameCues() {
        for (long seed = 0; seed < 5; seed++) {
            assertEquals(story(seed), story(seed));
        }
    }

    @Test
    void whatHoversAboutTheLimitAboveHalfIsOneCue() {
        for (long seed = 0; seed < CLASSES; seed++) {
            // Given a cue
            Random chance = new Random(seed);
            WatchedClass watched = new WatchedClass(CueLimits.DEFAULT, 1)
                    .shows(CueKind.NEGATIVE, 0, 40)
                    .until(300)
                    .shows(CueKind.NEGATIVE, 14, 40)
                    .until(336);
            // When it goes up and down between a fifth and a half for four minutes
            while (watched.at() < 336 + 240) {
                watched.shows(CueKind.NEGATIVE, 8 + chance.nextInt(13), 40).picture();
                // Then
                assertTrue(watched.active().isPresent());
            }
            assertEquals(1, watched.cues().size());
        }
    }

    private static List<Look> judged(Story story, Given given) {
        double from = given.cue().window().start();
        return story.looks().subList(0, given.look() + 1).stream()
                .filter(look -> look.at() >= from)
                .toList();
    }

    private static List<Story> stories() {
        List<Story> stories = new ArrayList<>();
        for (long seed = 0; seed < CLASSES; seed++) {
            stories.add(story(seed));
        }
        return stories;
    }

    private static Story story(long seed) {
        Random chance = new Random(seed);
        CueRule rule = new CueRule(CueLimits.DEFAULT);
        Story story = new Story(new ArrayList<>(), new ArrayList<>(), new TreeMap<>(), new ArrayList<>());
        Map<CueKind, Double> chances = new EnumMap<>(CueKind.class);
        int size = chance.nextInt(30);
        for (int second = 0; second < SECONDS; second++) {
            if (second % 20 == 0) { // what the class does changes now and then, and people come and go
                size = Math.max(0, size + chance.nextInt(5) - 2);
                chances.put(CueKind.values()[chance.nextInt(3)], chance.nextInt(3) == 0 ? 0.9 : 0.1);
                second += chance.nextInt(40) == 0 ? 10 + chance.nextInt(300) : 0;
            }
            Look look = new Look(second, faces(chance, chances, size));
            story.looks().add(look);
            Optional<RaisedCue> said = rule.add(second, look.faces());
            int now = second;
            said.ifPresent(cue -> tell(story, cue, now));
            if (said.isPresent() && said.get().active() && chance.nextInt(400) == 0) {
                rule.notNow(said.get().kind()).ifPresent(cue -> tell(story, cue, now));
                story.notNow().add(Map.entry(said.get().kind(), (double) second));
            }
        }
        return story;
    }

    private static Map<CueKind, CueFaces> faces(Random chance, Map<CueKind, Double> chances, int size) {
        Map<CueKind, CueFaces> faces = new EnumMap<>(CueKind.class);
        for (CueKind kind : CueKind.values()) {
            int showing = 0;
            for (int i = 0; i < size; i++) {
                showing += chance.nextDouble() < chances.getOrDefault(kind, 0.1) ? 1 : 0;
            }
            faces.put(kind, new CueFaces(showing, size));
        }
        return faces;
    }

    private static void tell(Story story, RaisedCue cue, double at) {
        if (story.newest().put(cue.number(), cue) == null) {
            story.given().add(new Given(cue, at, story.looks().size() - 1));
        }
    }
}
