-- A lesson. Moments are milliseconds since 1970, times within a lesson are seconds. rules is JSON.
-- runs: how often it was begun, 2 after it went on once. written: the number of the last batch, so that none is written twice.
CREATE TABLE lesson (
    number    BIGINT        PRIMARY KEY,
    id        VARCHAR(64)   NOT NULL UNIQUE,
    owner     VARCHAR(200)  NOT NULL,
    course    VARCHAR(200),
    title     VARCHAR(400)  NOT NULL,
    phase     VARCHAR(16)   NOT NULL,
    sentence  VARCHAR(1000),
    starts_at BIGINT,
    began     BIGINT        NOT NULL,
    ended     BIGINT,
    touched   BIGINT        NOT NULL,
    seconds   DOUBLE PRECISION NOT NULL,
    length    DOUBLE PRECISION,
    runs_on   VARCHAR(1000) NOT NULL,
    rules     TEXT          NOT NULL,
    runs      INTEGER       NOT NULL,
    written   BIGINT        NOT NULL
);
CREATE INDEX lesson_of_owner ON lesson (owner, began);

-- Who took part; names is JSON: every reading of the name label with how often it was read.
CREATE TABLE lesson_student (
    lesson     BIGINT  NOT NULL,
    student    INTEGER NOT NULL,
    run        INTEGER NOT NULL,
    name       TEXT,
    names      TEXT    NOT NULL,
    first_seen DOUBLE PRECISION NOT NULL,
    last_seen  DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (lesson, student)
);

-- The group's closed windows; negative valence is unpleasant.
CREATE TABLE lesson_window (
    lesson   BIGINT  NOT NULL,
    begins   DOUBLE PRECISION NOT NULL,
    ends     DOUBLE PRECISION NOT NULL,
    mood     VARCHAR(16),
    positive REAL,
    neutral  REAL,
    negative REAL,
    valence  REAL,
    readable INTEGER NOT NULL,
    present  INTEGER NOT NULL,
    PRIMARY KEY (lesson, begins)
);

CREATE TABLE lesson_cue (
    lesson   BIGINT  NOT NULL,
    number   INTEGER NOT NULL,
    kind     VARCHAR(16) NOT NULL,
    begins   DOUBLE PRECISION NOT NULL,
    ends     DOUBLE PRECISION NOT NULL,
    active   INTEGER NOT NULL,
    faces    INTEGER NOT NULL,
    readable INTEGER NOT NULL,
    baseline REAL    NOT NULL,
    answer   VARCHAR(16),
    PRIMARY KEY (lesson, number)
);

CREATE TABLE lesson_mark (
    lesson BIGINT  NOT NULL,
    number INTEGER NOT NULL,
    at     DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (lesson, number)
);

-- Many small facts in few rows; dev.gallerist.lesson.store.Packing says how they are laid out.
-- A batch holds what the last half second brought, of everybody; a strip the same of some minutes, of one student (0: of the group).
CREATE TABLE lesson_batch (
    lesson BIGINT     NOT NULL,
    number BIGINT     NOT NULL,
    kind   VARCHAR(8) NOT NULL,
    packed ${bytes}   NOT NULL,
    PRIMARY KEY (lesson, number, kind)
);

CREATE TABLE lesson_strip (
    lesson  BIGINT     NOT NULL,
    number  BIGINT     NOT NULL,
    student INTEGER    NOT NULL,
    kind    VARCHAR(8) NOT NULL,
    packed  ${bytes}   NOT NULL,
    PRIMARY KEY (lesson, number)
);
CREATE INDEX lesson_strip_of_student ON lesson_strip (lesson, student, kind);

-- PostgreSQL would copy frequent values, such as names, into its statistics, where deleting does not reach them.
${postgresql}ALTER TABLE lesson_student ALTER COLUMN name SET STATISTICS 0;
${postgresql}ALTER TABLE lesson_student ALTER COLUMN names SET STATISTICS 0;
${postgresql}ALTER TABLE lesson ALTER COLUMN title SET STATISTICS 0;
${postgresql}ALTER TABLE lesson ALTER COLUMN course SET STATISTICS 0;
${postgresql}ALTER TABLE lesson ALTER COLUMN owner SET STATISTICS 0;
