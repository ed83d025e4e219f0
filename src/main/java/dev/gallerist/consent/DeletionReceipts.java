package dev.gallerist.consent;

/** Gives out receipts for what was deleted. Safe on any thread; blocking. */
@FunctionalInterface
public interface DeletionReceipts {

    /**
     * Writes down that something was deleted, with no word of what it was.
     *
     * @param kind what was asked for, at most 32 letters
     * @param lesson the lesson's id
     * @param rows how many rows were deleted
     * @return the receipt's id, which only who asked for it knows
     */
    String issue(String kind, String lesson, long rows);
}
