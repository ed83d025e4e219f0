package dev.gallerist.lesson.review;

import dev.gallerist.lesson.GroupSample;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How the most pronounced moments of a group are found. */
public enum MomentRule {
    /** Where a smoothed score stands out against what is usual in the lesson, see {@link PronouncedMoments}. */
    PRONOUNCED("pronounced", PronouncedMoments::in),
    /** The paper's: the longest run of pictures that one expression leads, see {@link LongestRuns}. */
    LONGEST_RUN("longest-run", LongestRuns::in);

    /** More than anybody looks at after a lesson. */
    static final int MOST = 5;

    private final String wireName;
    private final Function<List<GroupSample>, List<GroupMoment>> search;

    MomentRule(String wireName, Function<List<GroupSample>, List<GroupMoment>> search) {
        this.wireName = wireName;
        this.search = search;
    }

    /** The word in addresses and answers. */
    public String wireName() {
        return wireName;
    }

    /** The rule of that word. */
    public static Optional<MomentRule> named(String word) {
        return Arrays.stream(values())
                .filter(rule -> rule.wireName.equals(word))
                .findFirst();
    }

    /**
     * The moments, at most five, strongest first.
     *
     * @param samples oldest first
     */
    public List<GroupMoment> find(List<GroupSample> samples) {
        return search.apply(samples);
    }
}
