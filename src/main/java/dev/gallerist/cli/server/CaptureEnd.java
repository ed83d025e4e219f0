package dev.gallerist.cli.server;

/** Why the server closes a connection to {@code /capture/{lesson}}: the WebSocket's close code and a sentence for people. */
enum CaptureEnd {
    NOT_A_PICTURE(1003, "not-a-picture", "This is not a JPEG, PNG or WebP picture; send one picture a message."),
    UNKNOWN_TEXT(1003, "unknown-text", "The only text that is understood here is {\"type\":\"ended\"}."),
    TOO_MANY_NAMES(1003, "too-many-names", "Pictures of at most 100 participants are taken."),
    BROKEN_HEADER(1007, "broken-header", "The header before the picture is broken; docs/protocol.md draws it."),
    TOO_LARGE(1009, "too-large", "The picture is too large; send at most 4096 x 4096 pixels, and fewer bytes."),
    FLOOD(1008, "flood", "Too many messages came; keep to the rate that the server advises."),
    LESSON_UNKNOWN(4404, "lesson-unknown", "This lesson is not running, or takes no pictures."),
    TAKEN_OVER(4409, "taken-over", "Another window is shared with this lesson now."),
    LESSON_OVER(1000, "lesson-over", "The lesson is over.");

    private final int code;
    private final String word;
    private final String sentence;

    CaptureEnd(int code, String word, String sentence) {
        this.code = code;
        this.word = word;
        this.sentence = sentence;
    }

    /** The close code. */
    int code() {
        return code;
    }

    /** A fixed word for counts and logs. */
    String word() {
        return word;
    }

    /** At most 123 bytes: a close frame holds no more. */
    String sentence() {
        return sentence;
    }
}
