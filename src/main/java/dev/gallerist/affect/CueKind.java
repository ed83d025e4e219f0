package dev.gallerist.affect;

/** What a class may be told about while the lesson runs. A hint to look up, never a judgement. */
public enum CueKind {
    /** More faces than usual look negative: sad, angry, disgusted, afraid or contemptuous. */
    NEGATIVE("negative"),
    /** More faces than usual look surprised. */
    SURPRISE("surprise"),
    /** More faces than usual are turned away from the camera, or gone from before it. */
    AWAY("away");

    private final String wireName;

    CueKind(String wireName) {
        this.wireName = wireName;
    }

    /** The word in documents and on the wire. */
    public String wireName() {
        return wireName;
    }
}
