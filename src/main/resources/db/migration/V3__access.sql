-- Who did what, oldest first; each entry carries the hash of the one before. Never changed, only purged from its beginning.
CREATE TABLE audit (
    number BIGINT       PRIMARY KEY,
    at     BIGINT       NOT NULL,
    actor  VARCHAR(200) NOT NULL,
    action VARCHAR(64)  NOT NULL,
    object VARCHAR(200) NOT NULL,
    detail VARCHAR(1000) NOT NULL,
    before VARCHAR(64)  NOT NULL,
    hash   VARCHAR(64)  NOT NULL
);
