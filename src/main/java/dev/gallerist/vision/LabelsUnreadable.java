package dev.gallerist.vision;

/** Name labels cannot be read here; the message is one sentence saying what to do. */
public final class LabelsUnreadable extends RuntimeException {

    public LabelsUnreadable(String message) {
        super(message);
    }

    public LabelsUnreadable(String message, Throwable cause) {
        super(message, cause);
    }
}
