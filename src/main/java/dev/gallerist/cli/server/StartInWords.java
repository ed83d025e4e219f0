package dev.gallerist.cli.server;

import dev.gallerist.consent.ConsentBasis;
import dev.gallerist.consent.LessonRules;
import dev.gallerist.lesson.LessonTerms;

/** Says for the audit log under which terms a lesson was started. */
final class StartInWords {

    private static final int LONGEST = 1000;

    private StartInWords() {}

    static String of(LessonTerms terms) {
        LessonRules rules = terms.rules();
        if (rules.basis() instanceof ConsentBasis.Drawn) {
            return "drawn";
        }
        String words = rules.purpose().region().wireName() + " "
                + rules.purpose().purpose().wireName()
                + (rules.individuals() ? "; single students" : "; group only")
                + (rules.basis() instanceof ConsentBasis.EveryoneAgreed agreed
                        ? "; everyone: " + agreed.statement()
                        : "; only listed")
                + rules.purpose().reason().map(reason -> "; reason: " + reason).orElse("");
        return words.substring(0, Math.min(LONGEST, words.length()));
    }
}
