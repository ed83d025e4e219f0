package dev.gallerist.lesson;

/** How the lesson's pictures come, at this moment. */
public enum SourceState {
    /** Pictures come and show people. */
    LIVE("live"),
    /** Pictures come and show nobody. */
    NO_FACES("no-faces"),
    /** Pictures come and are black: the meeting program forbids its window to be shared. */
    BLACK("black"),
    /** No picture came for a while: the window is minimised, or the connection of who shares it is lost. */
    WAITING("waiting"),
    /** Who shared the window ended the share; it may be shared again. */
    SHARE_ENDED("share-ended"),
    /** Pictures may come and nothing looks at them: this server's policy forbids it. */
    OFF_BY_POLICY("off-by-policy");

    private final String wireName;

    SourceState(String wireName) {
        this.wireName = wireName;
    }

    /** The word in documents and on the wire. */
    public String wireName() {
        return wireName;
    }
}
