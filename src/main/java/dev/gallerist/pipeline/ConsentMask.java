package dev.gallerist.pipeline;

import dev.gallerist.consent.ConsentChoice;
import dev.gallerist.consent.ConsentRoster;
import dev.gallerist.roster.Identity;
import dev.gallerist.roster.Merge;
import dev.gallerist.roster.StudentId;
import dev.gallerist.roster.WhoIsWho;
import dev.gallerist.vision.NameReading;
import dev.gallerist.vision.Track;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Closes the tiles that may not be looked at, before anything is done with a face in them. A tile is open where its label has
 * said for {@link #STEADY} pictures, letter for letter, who it is, and that person agreed; and it is read only once the person
 * to whom it was settled is the same and agreed as well. Whatever is in doubt stays closed. Belongs to the lesson's thread.
 */
final class ConsentMask {

    /** Pictures in which a label must have said so: one misreading opens nothing. */
    static final int STEADY = 3;

    private static final float SURE = 0.5f;

    /** Where a student stands. */
    enum Standing {
        AGREED,
        UNSURE,
        REFUSED,
        ERASED
    }

    /**
     * Somebody may not be read any more.
     *
     * @param erased whether nothing of them may be kept either
     */
    record Lost(StudentId student, boolean erased) {}

    private final ConsentSheet sheet;
    private final WhoIsWho whoIsWho;
    private final Map<StudentId, Standing> standings = new HashMap<>();
    /** Those who turned out to be one with somebody who refused: their name alone opens nothing any more. */
    private final Map<StudentId, Standing> stuck = new HashMap<>();

    /** What the labels of those said whom the teacher corrected, when that was. */
    private final Map<StudentId, String> confirmed = new HashMap<>();

    private final Set<StudentId> doubtful = new HashSet<>();
    private Map<Long, Integer> labelled = new HashMap<>();
    private Map<Long, StudentId> settled = new HashMap<>();

    ConsentMask(ConsentSheet sheet, WhoIsWho whoIsWho) {
        this.sheet = sheet;
        this.whoIsWho = whoIsWho;
    }

    /** Whose tiles are closed in this picture, by track. Once a picture. */
    Set<Long> closed(List<Track> tracks) {
        Map<Long, Integer> now = new HashMap<>();
        tracks.forEach(track -> now.put(
                track.id(), labelled.getOrDefault(track.id(), 0) + (label(track).isPresent() ? 1 : 0)));
        labelled = now;
        settled.keySet().retainAll(now.keySet());
        if (sheet.everybody()) {
            return Set.of();
        }
        Map<String, Integer> times = new HashMap<>();
        tracks.forEach(track -> label(track).ifPresent(l -> times.merge(ConsentRoster.folded(l), 1, Integer::sum)));
        Set<Long> closed = new HashSet<>();
        for (Track track : tracks) {
            if (!open(track, Optional.ofNullable(settled.get(track.id())), times)) {
                closed.add(track.id());
            }
        }
        return closed;
    }

    private boolean open(Track track, Optional<StudentId> student, Map<String, Integer> times) {
        Optional<String> label = label(track);
        if (label.isEmpty() || labelled.get(track.id()) < STEADY) {
            return false;
        }
        boolean alone = times.getOrDefault(ConsentRoster.folded(label.get()), 0) <= sheet.tiles(label.get());
        Optional<String> corrected = student.flatMap(whoIsWho::corrected);
        return alone
                && (corrected.isPresent()
                        ? corrected(student.get(), corrected.get(), label.get())
                        : sheet.sure(label.get()));
    }

    /**
     * The teacher's word counts for the label it was said of, also where somebody else of a similar name refused; it never
     * opens another label, nor that of somebody who refused.
     */
    private boolean corrected(StudentId student, String name, String label) {
        if (!sheet.mayRead(name)) {
            return false;
        }
        boolean meant = Optional.ofNullable(confirmed.get(student))
                .filter(then -> ConsentRoster.sameName(then, label))
                .isPresent();
        return ConsentRoster.sameName(name, label)
                || meant && sheet.refusal(label).isEmpty();
    }

    /** The teacher says who a student is: a word on the label that they have now. */
    void corrected(StudentId student) {
        StudentId now = whoIsWho.current(student);
        whoIsWho.read(now).ifPresent(label -> confirmed.put(now, label));
        stuck.remove(now);
    }

    private static Optional<String> label(Track track) {
        return track.seen()
                .name()
                .filter(reading -> reading.confidence() >= SURE)
                .map(NameReading::text);
    }

    /** Whether an open tile that was settled to a student may be read. */
    boolean mayRead(Track track, Optional<StudentId> student) {
        if (sheet.everybody()) {
            return true;
        }
        if (student.isEmpty() || !agreed(student.get()) || !open(track, student, Map.of())) {
            return false;
        }
        Optional<String> read = whoIsWho.read(student.get());
        return whoIsWho.corrected(student.get()).isPresent()
                || label(track).flatMap(sheet::person).equals(read.flatMap(sheet::person));
    }

    /** Whether a student's readings may be shown and kept. */
    boolean agreed(StudentId student) {
        Standing standing = standings.get(student);
        return standing == null ? sheet.everybody() : standing == Standing.AGREED;
    }

    /** Whether nothing of a student may be kept. */
    boolean erased(StudentId student) {
        return standings.get(student) == Standing.ERASED;
    }

    /** To whom this picture's tracks were settled. */
    void settled(List<Track> tracks, List<Identity> identities) {
        settled = new HashMap<>();
        for (int i = 0; i < tracks.size(); i++) {
            long track = tracks.get(i).id();
            identities.get(i).student().ifPresent(student -> settled.put(track, student));
        }
    }

    /** Two students turned out to be one: if either refused, that one did. */
    void merged(Merge merge) {
        Standing from = standings.remove(merge.from());
        Standing into = standings.get(merge.into());
        settled.replaceAll((track, student) -> student.equals(merge.from()) ? merge.into() : student);
        Standing worst = from == null || into != null && into.compareTo(from) > 0 ? into : from;
        Standing before = stuck.remove(merge.from());
        worst = before == null || worst != null && worst.compareTo(before) > 0 ? worst : before;
        if (worst == Standing.REFUSED || worst == Standing.ERASED) {
            stuck.merge(merge.into(), worst, (a, b) -> a.compareTo(b) >= 0 ? a : b);
        }
        Optional.ofNullable(confirmed.remove(merge.from()))
                .ifPresent(label -> confirmed.putIfAbsent(merge.into(), label));
        if (from != into) {
            doubtful.add(merge.into());
        }
    }

    /** Somebody said something; who they are by now is told by {@link #refresh}. */
    void decide(String name, ConsentChoice choice) {
        sheet.decide(name, choice);
        if (choice == ConsentChoice.GIVEN) {
            stuck.keySet().removeIf(student -> isCalled(student, name));
        }
        if (choice == ConsentChoice.ERASED) {
            // whoever has no name may be the one who asked
            whoIsWho.students().stream()
                    .filter(student -> whoIsWho.read(student).isEmpty()
                            && whoIsWho.corrected(student).isEmpty())
                    .forEach(doubtful::add);
        }
    }

    private boolean isCalled(StudentId student, String name) {
        return whoIsWho.corrected(student)
                .or(() -> whoIsWho.read(student))
                .filter(own -> ConsentRoster.sameName(own, name))
                .isPresent();
    }

    /** Where everybody stands by now; who may not be read any more. */
    List<Lost> refresh() {
        List<Lost> lost = new ArrayList<>();
        for (StudentId student : whoIsWho.students()) {
            Standing now = standing(student);
            Standing before = standings.put(student, now);
            boolean doubt = doubtful.remove(student) && now != Standing.AGREED;
            boolean erased = now == Standing.ERASED && before != Standing.ERASED || doubt;
            if (erased || before == Standing.AGREED && now != Standing.AGREED) {
                lost.add(new Lost(student, erased));
            }
        }
        return lost;
    }

    private Standing standing(StudentId student) {
        if (sheet.everybody()) {
            return Standing.AGREED;
        }
        if (stuck.containsKey(student)) {
            return stuck.get(student);
        }
        Optional<String> corrected = whoIsWho.corrected(student);
        if (corrected.isPresent()) {
            return sheet.mayRead(corrected.get())
                    ? Standing.AGREED
                    : sheet.said(corrected.get())
                            .filter(ConsentChoice::refuses)
                            .map(ConsentMask::refused)
                            .orElse(Standing.UNSURE);
        }
        return earlier(student)
                .map(ConsentMask::refused)
                .or(() -> whoIsWho.read(student).map(this::ofLabel))
                .orElse(Standing.UNSURE);
    }

    /** What somebody said under a name that this student had before, for long enough to be no misreading. */
    private Optional<ConsentChoice> earlier(StudentId student) {
        return whoIsWho.names(student).entrySet().stream()
                .filter(name -> name.getValue() >= STEADY)
                .flatMap(name -> sheet.said(name.getKey()).stream())
                .filter(ConsentChoice::refuses)
                .max(Comparator.naturalOrder());
    }

    private Standing ofLabel(String read) {
        if (sheet.sure(read)) {
            return Standing.AGREED;
        }
        // who is somebody else by the list is not read for fear of a misreading, and loses nothing
        return sheet.person(read).isPresent()
                ? Standing.UNSURE
                : sheet.refusal(read).map(ConsentMask::refused).orElse(Standing.UNSURE);
    }

    private static Standing refused(ConsentChoice choice) {
        return choice == ConsentChoice.ERASED ? Standing.ERASED : Standing.REFUSED;
    }

    /** Of whom no identity features may be kept; empty where everybody may be read. */
    Set<StudentId> notAgreed() {
        Set<StudentId> closed = new HashSet<>();
        standings.forEach((student, standing) -> {
            if (standing != Standing.AGREED) {
                closed.add(student);
            }
        });
        return closed;
    }
}
