package dev.gallerist.roster;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds students whom later evidence shows to be one, and makes one of them: the older. Belongs to one grouping. */
final class Merging {

    private static final double ONE = 4;

    /** Faces alone must be surer: among many students some look alike. */
    private static final double ONE_WITHOUT_NAMES = 6;

    /** Names this near may still be two people's; nearer, they are one name. */
    private static final double ONE_NAME = 0.02;

    /** A student of so few pictures may be a misreading. */
    private static final int SHORT_LIVED = 15;

    private final List<KnownStudent> students;
    private final List<Merge> merges = new ArrayList<>();

    /** @param students everyone known; those merged into others are taken out */
    Merging(List<KnownStudent> students) {
        this.students = students;
    }

    /** Looks at the students of whom this picture told something new. */
    void merge(List<TrackEvidence> here) {
        Set<KnownStudent> told = new LinkedHashSet<>();
        here.stream().filter(TrackEvidence::fresh).forEach(track -> track.student()
                .ifPresent(told::add));
        for (KnownStudent student : told) {
            Optional<KnownStudent> other = students.contains(student)
                    ? students.stream()
                            .filter(s -> s != student && one(s, student))
                            .findFirst()
                    : Optional.empty();
            other.ifPresent(same -> merge(student, same, here));
        }
    }

    private static boolean one(KnownStudent a, KnownStudent b) {
        if (a.wasSeenWith(b)) {
            return false;
        }
        boolean named = a.name().isPresent() && b.name().isPresent();
        double same = a.same(b);
        if (!named) {
            return same >= ONE_WITHOUT_NAMES;
        }
        boolean sameName = NameDistance.between(a.name().get(), b.name().get()) <= ONE_NAME;
        boolean sameFace = same - a.sameName(b) >= Agreement.CLEAR;
        boolean phantom = Math.min(a.pictures(), b.pictures()) <= SHORT_LIVED && (!a.hasFace() || !b.hasFace());
        return same >= ONE && (sameName || sameFace || phantom);
    }

    private void merge(KnownStudent one, KnownStudent other, List<TrackEvidence> here) {
        boolean oneIsOlder = one.id().number() < other.id().number();
        KnownStudent into = oneIsOlder ? one : other;
        KnownStudent from = oneIsOlder ? other : one;
        into.take(from);
        students.remove(from);
        here.stream()
                .filter(track -> track.student().filter(from::equals).isPresent())
                .forEach(track -> track.settle(into));
        merges.add(new Merge(from.id(), into.id()));
    }

    List<Merge> drain() {
        List<Merge> drained = List.copyOf(merges);
        merges.clear();
        return drained;
    }
}
