package dev.gallerist.cli.server;

import dev.gallerist.access.Caller;
import dev.gallerist.access.Role;
import dev.gallerist.consent.ConsentBasis;
import dev.gallerist.consent.LessonPurpose;
import dev.gallerist.consent.LessonRules;
import dev.gallerist.consent.Policy;
import dev.gallerist.lesson.LessonTerms;
import dev.gallerist.roster.ClassList;
import java.util.Optional;

/**
 * What a caller asks for beside the pictures of a lesson, checked: of which class it is and what of it may be read and kept.
 *
 * @param course what the teacher calls the class
 * @param everyone how the teacher knows that everybody agreed; empty: only who is listed as agreeing is read
 * @param individuals whether single students' readings are wanted
 * @param ownName the name on the teacher's own tile, which is to be left out
 */
record LessonWishes(Optional<String> course, Optional<String> everyone, boolean individuals, Optional<String> ownName) {

    /** Nothing was said: the strictest terms. */
    static final LessonWishes NONE = new LessonWishes(Optional.empty(), Optional.empty(), false, Optional.empty());

    private static final int LONGEST_COURSE = 120;
    private static final int LONGEST_STATEMENT = 500;

    /**
     * Takes what came from outside; null where nothing did.
     *
     * @throws ApiProblem when it is unclear
     */
    static LessonWishes checked(String course, String everyone, Boolean individuals, String ownName) {
        return new LessonWishes(
                words(course, LONGEST_COURSE, "The class's name"),
                everyone == null
                        ? Optional.empty()
                        : Optional.of(words(everyone, LONGEST_STATEMENT, "How it is known that everybody agreed")
                                .orElseThrow(() -> ApiProblem.badRequest(
                                        "How it is known that everybody agreed is missing.",
                                        "Say it in your own words, or leave consent out: then only who is listed is"
                                                + " read."))),
                Boolean.TRUE.equals(individuals),
                words(ownName, ClassList.LONGEST_NAME, "Your own name"));
    }

    /** The terms under which a drawn class is shown to the caller. */
    LessonTerms drawn(Caller caller) {
        return new LessonTerms(caller.subject(), course, LessonRules.DRAWN, ownName);
    }

    /**
     * The terms under which a real class is read.
     *
     * @param purpose where and what for, as {@link PolicyGuard} let it pass
     * @throws ApiProblem when single students are asked for and may not be
     */
    LessonTerms real(LessonPurpose purpose, Policy policy, Caller caller) {
        if (individuals && !(policy.individuals() && caller.may(Role.INDIVIDUALS))) {
            throw new ApiProblem(
                    403,
                    "individuals-off",
                    "Single students' readings may not be shown or kept here.",
                    "Leave individuals out: the group is read; or ask the server's administrator.");
        }
        ConsentBasis basis =
                everyone.<ConsentBasis>map(ConsentBasis.EveryoneAgreed::new).orElseGet(ConsentBasis.OnlyListed::new);
        return new LessonTerms(
                caller.subject(),
                course,
                new LessonRules(purpose, basis, individuals, policy.leastReadable()),
                ownName);
    }

    private static Optional<String> words(String raw, int longest, String what) {
        String visible = raw == null ? "" : raw.replaceAll("\\p{C}", " ").strip();
        if (visible.length() > longest) {
            throw ApiProblem.badRequest(what + " is longer than " + longest + " letters.", "Say it in fewer words.");
        }
        return Optional.of(visible).filter(text -> !text.isEmpty());
    }
}
