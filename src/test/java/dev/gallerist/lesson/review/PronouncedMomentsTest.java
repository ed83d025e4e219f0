package dev.gallerist.lesson.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.affect.Expression;
import dev.gallerist.affect.ExpressionScores;
import dev.gallerist.lesson.GroupSample;
import dev.gallerist.lesson.SampleLesson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a class of ten looked pronouncedly like something, two pictures a second. */
class PronouncedMomentsTest {

    private final List<GroupSample> samples = new ArrayList<>();
    private double at;

    @Test
    void aThirdOfAClassThatLaughsIsAMomentThoughNeutralLeads() {
        // Given
        goOn(60, 0, Expression.NEUTRAL);
        goOn(20, 3, Expression.HAPPINESS);
        goOn(60, 0, Expression.NEUTRAL);
        // When
        List<GroupMoment> moments = MomentRule.PRONOUNCED.find(samples);
        // Then
        assertEquals(1, moments.size());
        assertEquals(Expression.HAPPINESS, moments.get(0).expression());
        assertEquals(60, moments.get(0).window().start(), 2);
        assertEquals(80, moments.get(0).window().end(), 2);
        assertEquals(10, moments.get(0).readable());
        assertTrue(
                moments.get(0).why().contains("looked like happiness"),
                moments.get(0).why());
        assertEquals(List.of(), MomentRule.LONGEST_RUN.find(samples), "no run of pictures is led by it");
    }

    @Test
    void twoPartsWithAShortBreathBetweenThemAreOne() {
        // Given
        goOn(60, 0, Expression.NEUTRAL);
        goOn(10, 8, Expression.SURPRISE);
        goOn(4, 0, Expression.NEUTRAL);
        goOn(10, 8, Expression.SURPRISE);
        goOn(60, 0, Expression.NEUTRAL);
        // When
        List<GroupMoment> moments = MomentRule.PRONOUNCED.find(samples);
        // Then
        assertEquals(1, moments.size());
        assertEquals(60, moments.get(0).window().start(), 2);
        assertEquals(84, moments.get(0).window().end(), 2);
    }

    @Test
    void aFlickerAndAFaceThatIsAlwaysSoAreNone() {
        // Given
        goOn(60, 4, Expression.SADNESS);
        goOn(2, 9, Expression.FEAR);
        goOn(60, 4, Expression.SADNESS);
        // When
        List<GroupMoment> moments = MomentRule.PRONOUNCED.find(samples);
        // Then
        assertEquals(List.of(), moments);
    }

    @Test
    void ofManyTheFiveWithMostInThemAreTold() {
        // Given
        for (int n = 1; n <= 7; n++) {
            goOn(60, 0, Expression.NEUTRAL);
            goOn(6 + 2 * n, 8, Expression.HAPPINESS);
        }
        goOn(120, 0, Expression.NEUTRAL);
        // When
        List<GroupMoment> moments = MomentRule.PRONOUNCED.find(samples);
        // Then
        assertEquals(5, moments.size());
        for (int i = 1; i < moments.size(); i++) {
            assertTrue(moments.get(i - 1).window().seconds()
                    > moments.get(i).window().seconds());
        }
        assertEquals(20, moments.get(0).window().seconds(), 3);
    }

    @Test
    void aHoleInTheLessonIsNoPartOfAMoment() {
        // Given
        goOn(60, 0, Expression.NEUTRAL);
        goOn(10, 8, Expression.HAPPINESS);
        at += 300;
        goOn(10, 8, Expression.HAPPINESS);
        goOn(60, 0, Expression.NEUTRAL);
        // When
        List<GroupMoment> moments = MomentRule.PRONOUNCED.find(samples);
        // Then
        assertEquals(2, moments.size());
        assertTrue(moments.stream().allMatch(moment -> moment.window().seconds() < 13));
        assertEquals(1, Gaps.in(samples, at).size());
        assertEquals(300, Gaps.in(samples, at).get(0).seconds(), 1);
    }

    @Test
    void theTimeOfThreeHoursIsFoundInAMoment() {
        // Given
        for (int n = 0; n < 45; n++) {
            goOn(200, 0, Expression.NEUTRAL);
            goOn(40, 5, Expression.HAPPINESS);
        }
        // When
        long before = System.nanoTime();
        List<GroupMoment> moments = MomentRule.PRONOUNCED.find(samples);
        double seconds = (System.nanoTime() - before) / 1e9;
        // Then
        assertEquals(5, moments.size());
        System.out.printf("moments of %d samples took %.3f s%n", samples.size(), seconds);
        assertTrue(seconds < 2, "a page waits for it");
    }

    /** So many of ten show the expression, the others are neutral. */
    private void goOn(double seconds, int showing, Expression expression) {
        List<ExpressionScores> faces = new ArrayList<>();
        for (int face = 0; face < 10; face++) {
            faces.add(SampleLesson.scores(face < showing ? expression : Expression.NEUTRAL, 0.86f));
        }
        GroupSample each = new GroupSample(0, Optional.of(ExpressionScores.mean(faces)), 10, 10);
        for (double end = at + seconds; at < end; at += 0.5) {
            samples.add(new GroupSample(at, each.scores(), each.readable(), each.present()));
        }
    }
}
