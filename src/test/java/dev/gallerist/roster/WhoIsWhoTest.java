package dev.gallerist.roster;

import static dev.gallerist.roster.DrawnMeeting.Participant.off;
import static dev.gallerist.roster.DrawnMeeting.Participant.on;
import static dev.gallerist.roster.DrawnMeeting.one;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.roster.DrawnMeeting.Participant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is who by tracks, through what meetings do to their tiles. */
class WhoIsWhoTest {

    private static final Participant ALICE = on(1, "Alice Johnson");
    private static final Participant OMAR = on(2, "Omar Diaz");

    private final DrawnMeeting meeting = new DrawnMeeting(ClassList.EMPTY, 1);

    @Test
    void aStudentIsKnownFromTheFirstPictureAndAfterChangingPlaces() {
        // Given
        List<Identity> first = meeting.show(ALICE, OMAR);
        // When both change places, and then one leaves and comes back on another day's photograph
        List<Identity> swapped = meeting.show(OMAR, ALICE);
        meeting.show(5, OMAR);
        List<Identity> back = meeting.show(ALICE.looking(1), OMAR);
        // Then
        assertEquals(List.of(one(first), first.get(1).student().orElseThrow()), List.of(one(back), last(back)));
        assertEquals(List.of(last(first), one(first)), List.of(one(swapped), last(swapped)));
        assertEquals(2, students());
    }

    @Test
    void likeNamesInOnePictureAreDifferentPeople() {
        for (List<String> pair : List.of(
                List.of("Ivan Petrov", "Nina Petrova"),
                List.of("Li", "Bo"),
                List.of("Мария Ким", "Maria Kim"),
                List.of("Anna Berg", "Anne Berg"))) {
            DrawnMeeting both = new DrawnMeeting(ClassList.EMPTY, 2);
            List<Identity> first = both.show(on(1, pair.get(0)), on(2, pair.get(1)));
            List<Identity> swapped = both.show(on(2, pair.get(1)), on(1, pair.get(0)));
            assertNotEquals(one(first), last(first), pair.toString());
            assertEquals(one(first), last(swapped), pair.toString());
            assertEquals(Optional.of(pair.get(0)), both.whoIsWho().name(one(first)));
        }
    }

    @Test
    void twoStudentsOfOneNameStayTwoAndTheSecondIsNumbered() {
        // Given
        List<Identity> both = meeting.show(on(1, "Anna"), on(2, "Anna"));
        // When they change places, and only the second is left
        List<Identity> swapped = meeting.show(5, on(2, "Anna"), on(1, "Anna"));
        List<Identity> alone = meeting.show(5, on(2, "Anna"));
        // Then
        assertEquals(Optional.of("Anna"), name(one(both)));
        assertEquals(Optional.of("Anna (2)"), name(last(both)));
        assertEquals(one(both), last(swapped));
        assertEquals(last(both), one(alone));
    }

    @Test
    void aRenamedStudentIsOneStudentUnderTheNewName() {
        // Given
        StudentId student = one(meeting.show(20, on(1, "iPad"), OMAR));
        // When the label changes in its place and stays changed
        List<Identity> renamed = meeting.show(20, on(1, "Clara Schumann"), OMAR);
        // Then
        assertEquals(student, one(renamed));
        assertEquals(Optional.of("Clara Schumann"), name(student));
        assertEquals(20, meeting.whoIsWho().names(student).get("iPad"));
        assertEquals(2, students());
    }

    @Test
    void withoutAnyLabelFacesTellWhoIsWhoThroughAReshuffleInPlace() {
        // Given tiles that stay where they are while who is in them changes
        List<Identity> before = meeting.show(5, on(1, null), on(2, null), on(3, null));
        List<Identity> after = meeting.show(on(3, null), on(1, null), on(2, null));
        // Then nobody was recorded under another's id
        assertEquals(last(before), one(after));
        assertEquals(one(before), after.get(1).student().orElseThrow());
        assertEquals(3, students());
    }

    @Test
    void aStrangerInAnUnlabelledTileIsContestedFirstAndThenSomebodyNew() {
        StudentId student = one(meeting.show(5, on(1, null)));
        // When
        Identity first = meeting.show(on(4, null)).get(0);
        Identity settled = meeting.show(8, on(4, null)).get(0);
        // Then
        assertEquals(new Identity.Contested(List.of(student)), first);
        assertNotEquals(student, settled.student().orElseThrow());
    }

    @Test
    void aLabelThatContradictsTheFaceIsContestedAndSettledLater() {
        // Given both are known, and Omar has left
        List<Identity> known = meeting.show(20, ALICE, OMAR);
        meeting.show(5, ALICE);
        meeting.show();
        // When Alice comes back under Omar's name
        Identity torn = meeting.show(3, on(1, "Omar Diaz")).get(0);
        // Then nobody is guessed until her own name is back
        assertInstanceOf(Identity.Contested.class, torn);
        assertEquals(one(known), one(meeting.show(3, ALICE)));
        assertEquals(2, students());
    }

    @Test
    void aNameThatComesLateMergesTheNamelessIntoWhoseNameItIs() {
        // Given Alice was there with her camera off, and later a face without a label
        StudentId alice = one(meeting.show(3, off("Alice Johnson")));
        meeting.show();
        StudentId nameless = one(meeting.show(5, on(7, null)));
        assertNotEquals(alice, nameless);
        // When its label becomes readable
        List<Identity> named = meeting.show(2, on(7, "Alice Johnson"));
        // Then
        assertEquals(alice, one(named));
        assertEquals(alice, meeting.whoIsWho().current(nameless));
        assertEquals(1, students());
    }

    @Test
    void turningTheCameraOffAndOnKeepsTheStudent() {
        StudentId alice = one(meeting.show(ALICE, OMAR));
        for (int round = 0; round < 5; round++) {
            assertEquals(alice, one(meeting.show(2, off("Alice Johnson"), OMAR)));
            assertEquals(alice, one(meeting.show(2, ALICE.looking(round), OMAR)));
        }
        assertEquals(2, students());
    }

    @Test
    void aMisreadingSeenTwiceIsNobody() {
        meeting.show(10, off("Mia Wong"), OMAR);
        meeting.show(2, off("Nlia Vong"), OMAR);
        meeting.show(2, off("Xaviers Hof"), OMAR);
        assertEquals(2, students());
        assertEquals(
                List.of(),
                List.copyOf(meeting.show(off("Mia Wong"), OMAR).stream()
                        .filter(identity -> identity.student().isEmpty())
                        .toList()));
    }

    @Test
    void withoutNameAndFaceNobodyIsGuessed() {
        assertEquals(List.of(Identity.UNKNOWN), meeting.show(9, off(null)));
        assertEquals(0, students());
    }

    @Test
    void theTeachersWordWinsOverLabelsAndListAndFollowsAMerge() {
        // Given
        WhoIsWho whoIsWho = meeting.whoIsWho();
        StudentId alice = one(meeting.show(5, ALICE, OMAR));
        whoIsWho.rename(alice, "Alicia Johnson-Meyer");
        whoIsWho.expect(ClassList.of(List.of("Alice Johnson", "Omar Díaz")));
        // When
        List<Identity> later = meeting.show(OMAR, ALICE);
        // Then
        assertEquals(Optional.of("Alicia Johnson-Meyer"), name(last(later)));
        assertEquals(Optional.of("Omar Díaz"), name(one(later)));
        assertThrows(IllegalArgumentException.class, () -> whoIsWho.rename(alice, " "));
        whoIsWho.rename(new StudentId(99), "Nobody");
        assertEquals(Optional.empty(), name(new StudentId(99)));
    }

    @Test
    void somebodyOnTheListIsOneStudentOnly() {
        // Given a list with one Anna Berg, and two who read like it
        meeting.whoIsWho().expect(ClassList.of(List.of("Anna Berg")));
        List<Identity> both = meeting.show(on(1, "Anne Borg"), on(2, "Anna Berg"));
        // Then
        assertEquals(Optional.of("Anna Berg"), name(last(both)));
        assertEquals(Optional.of("Anne Borg"), name(one(both)));
    }

    @Test
    void aSettledTrackIsAskedForItsFaceAFewTimesOnly() {
        DrawnMeeting counted = new DrawnMeeting(ClassList.EMPTY, 3);
        counted.show(30, ALICE);
        long asked = IntStream.range(0, 50)
                .filter(picture -> counted.asksForFace(ALICE))
                .count();
        assertEquals(2, asked);
        assertTrue(counted.asksForFace(ALICE.labelled(null)));
        assertFalse(counted.asksForFace(ALICE));
    }

    private int students() {
        return meeting.students();
    }

    private Optional<String> name(StudentId student) {
        return meeting.whoIsWho().name(student);
    }

    private static StudentId last(List<Identity> identities) {
        return identities.get(identities.size() - 1).student().orElseThrow();
    }
}
