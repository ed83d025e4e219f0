-- What was deleted, when and for whom: no word of what it was.
CREATE TABLE receipt (
    id      VARCHAR(64)  PRIMARY KEY,
    at      BIGINT       NOT NULL,
    kind    VARCHAR(32)  NOT NULL,
    lesson  VARCHAR(64)  NOT NULL,
    rows_removed BIGINT  NOT NULL
);

-- What a teacher wrote down about a lesson.
CREATE TABLE lesson_note (
    lesson VARCHAR(64) PRIMARY KEY,
    words  TEXT        NOT NULL
);

-- Who is told of lessons. The secret signs what is sent and so is kept as it is.
CREATE TABLE webhook (
    id      VARCHAR(64)   PRIMARY KEY,
    owner   VARCHAR(200)  NOT NULL,
    url     VARCHAR(2000) NOT NULL,
    events  VARCHAR(200)  NOT NULL,
    secret  VARCHAR(64)   NOT NULL,
    made    BIGINT        NOT NULL
);

-- What is to be told, or was: due is empty where nothing more is tried. What was told stays for a while, so that it is told once.
CREATE TABLE webhook_outbox (
    id       VARCHAR(64)  PRIMARY KEY,
    webhook  VARCHAR(64)  NOT NULL REFERENCES webhook (id) ON DELETE CASCADE,
    lesson   VARCHAR(64)  NOT NULL,
    subject  VARCHAR(100) NOT NULL,
    body     TEXT         NOT NULL,
    made     BIGINT       NOT NULL,
    tries    INTEGER      NOT NULL,
    due      BIGINT,
    UNIQUE (webhook, lesson, subject)
);
CREATE INDEX webhook_outbox_due ON webhook_outbox (due);

-- PostgreSQL would copy frequent values into its statistics, where deleting does not reach them.
${postgresql}ALTER TABLE lesson_note ALTER COLUMN words SET STATISTICS 0;
