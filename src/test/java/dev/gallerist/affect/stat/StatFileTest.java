package dev.gallerist.affect.stat;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.affect.stat.StatClassifier.HeldOut;
import dev.gallerist.inference.ModelUnavailable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatFileTest {

    private static final StatClassifier LINEAR = trained(Subject.INDIVIDUAL, Blobs.three(60, 1));

    @Test
    void aLinearClassifierIsReadAsItWasTrained() throws ModelUnavailable {
        assertSame(LINEAR, Blobs.three(60, 9));
    }

    @Test
    void aRadialClassifierIsReadAsItWasTrained() throws ModelUnavailable {
        assertSame(trained(Subject.GROUP, Blobs.rings(90, 2)), Blobs.rings(60, 9));
    }

    @Test
    void figuresAndTheDecisionTheyMeanAreKept() throws ModelUnavailable {
        HeldOut better = new HeldOut(1000, 0.9, 0.8, 0.7, 0.6, 150);
        StatClassifier read = again(StatFile.write(LINEAR.measured(better)));
        assertEquals(Optional.of(better), read.heldOut());
        assertTrue(read.preferred());
        assertFalse(again(StatFile.write(LINEAR)).preferred());
    }

    @Test
    void theClassifierIsPreferredWhenChanceDoesNotExplainItsLead() {
        assertTrue(new HeldOut(1000, 0.90, 0.80, 0.5, 0.6, 120).svmIsBetter());
        assertFalse(new HeldOut(1000, 0.80, 0.90, 0.7, 0.6, 120).svmIsBetter());
        // of 100 clips that differ, a fair coin gives each side 50, and a lead of 20 at the most
        assertFalse(new HeldOut(1000, 0.859, 0.840, 0.7, 0.6, 100).svmIsBetter());
        assertTrue(new HeldOut(1000, 0.861, 0.840, 0.7, 0.6, 100).svmIsBetter());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gallerist.svm/1 | gallerist.svm/2 | line 1",
                "subject individual | subject dog | line 2",
                "subject individual | subject group | the classes do not fit",
                "sha256 0 | sha256 x | line 3",
                "classes neutral happiness | classes neutral neutral | classes do not fit",
                "classes neutral happiness surprise | classes neutral happiness | line 10",
                "length 4 | length 5 | line 11",
                "length 4 | length 99999999 | length is 1 to",
                "length 4 | length -4 | length is 1 to",
                "sharpness  | sharpness - | line 6",
                "heldout unmeasured | heldout 10 0.5 2 0.5 0.5 3 | line 7",
                "heldout unmeasured | heldout -1 0.5 0.5 0.5 0.5 0 | line 7",
                "default average | default svm | the default is not",
                "kernel linear | kernel cubic | the kernel is linear or radial",
                "kernel linear | kernel radial 1 999999999 | a count is out of bounds",
                "intercepts  | intercepts NaN  | line 10",
                "weights  | weights 1e99  | line 11",
                "weights  | weights x | line 11",
                "end | more | line 14",
            })
    void damageIsRefusedInOneSentence(String right, String wrong, String sentence) {
        refused(text().replaceFirst(Pattern.quote(right), wrong), sentence);
    }

    @Test
    void whatIsCutOffOrTooLongIsRefused() {
        String text = text();
        refused("", "cut off");
        refused(text.substring(0, text.length() - 1), "cut off");
        refused(text.substring(0, text.length() / 2), "cut off");
        refused(text + "end\n", "something follows the end");
        refused("\0\1\2\n", "line 1");
    }

    private static String text() {
        return StatFile.write(LINEAR);
    }

    private static void refused(String text, String sentence) {
        ModelUnavailable refusal = assertThrows(ModelUnavailable.class, () -> again(text));
        assertTrue(refusal.getMessage().startsWith("stat/individual.svm is no classifier"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains(sentence), refusal.getMessage());
        assertEquals(1, refusal.getMessage().lines().count());
    }

    private static void assertSame(StatClassifier trained, List<Example> anything) throws ModelUnavailable {
        StatClassifier read = again(StatFile.write(trained));
        assertEquals(trained.net(), read.net());
        assertEquals(trained.classes(), read.classes());
        assertEquals(trained.sharpness(), read.sharpness());
        for (Example example : anything) {
            assertArrayEquals(
                    trained.machine().decisions(example.descriptor()),
                    read.machine().decisions(example.descriptor()));
        }
    }

    private static StatClassifier again(String text) throws ModelUnavailable {
        return StatFile.read(text.getBytes(US_ASCII), "stat/individual.svm");
    }

    private static StatClassifier trained(Subject subject, List<Example> examples) {
        return Blobs.classifier(subject, new SvmTrainer(subject, 3, line -> {}).train(examples));
    }
}
