-- A lesson; times are milliseconds since 1970, seconds of the lesson are doubles. rules is JSON.
CREATE TABLE lesson (
    number   BIGINT       PRIMARY KEY,
    id       VARCHAR(64)  NOT NULL UNIQUE,
    owner    VARCHAR(200) NOT NULL,
    course   VARCHAR(200),
    title    VARCHAR(400) NOT NULL,
    phase    VARCHAR(16)  NOT NULL,
    sentence VARCHAR(1000),
    began    BIGINT       NOT NULL,
    ended    BIGINT,
    seconds  DOUBLE PRECISION NOT NULL,
    length   DOUBLE PRECISION,
    runs_on  VARCHAR(1000) NOT NULL,
    rules    TEXT         NOT NULL
);
CREATE INDEX lesson_of_owner ON lesson (owner, began);
