-- What was deleted, when and for whom: no word of what it was.
CREATE TABLE receipt (
    id      VARCHAR(64)  PRIMARY KEY,
    at      BIGINT       NOT NULL,
    kind    VARCHAR(32)  NOT NULL,
    lesson  VARCHAR(64)  NOT NULL,
    rows_removed BIGINT  NOT NULL
);
