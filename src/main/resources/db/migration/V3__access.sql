-- The token of a server that one person runs for themselves: its hash only, in one row.
CREATE TABLE local_token (
    number INTEGER     PRIMARY KEY,
    hash   VARCHAR(64) NOT NULL,
    made   BIGINT      NOT NULL
);

-- Who is logged in, by the hash of what their cookie holds. Moments are milliseconds since 1970; roles are words with spaces between.
CREATE TABLE login (
    hash       VARCHAR(64)  PRIMARY KEY,
    subject    VARCHAR(200) NOT NULL,
    name       VARCHAR(200),
    roles      VARCHAR(200) NOT NULL,
    proof      VARCHAR(100) NOT NULL,
    valid_till BIGINT       NOT NULL
);

-- Keys for other programs: hashes only.
CREATE TABLE api_key (
    id         VARCHAR(32)  PRIMARY KEY,
    hash       VARCHAR(64)  NOT NULL,
    maker      VARCHAR(200) NOT NULL,
    subject    VARCHAR(200) NOT NULL,
    name       VARCHAR(200) NOT NULL,
    roles      VARCHAR(200) NOT NULL,
    made       BIGINT       NOT NULL,
    valid_till BIGINT       NOT NULL,
    last_used  BIGINT
);

-- What lets a phone watch one lesson, by its hash.
CREATE TABLE overlay_code (
    hash       VARCHAR(64) PRIMARY KEY,
    lesson     VARCHAR(64) NOT NULL,
    valid_till BIGINT      NOT NULL
);

-- Who did what, oldest first; each entry carries the hash of the one before. Never changed, only purged from its beginning.
CREATE TABLE audit (
    number   BIGINT        PRIMARY KEY,
    at       BIGINT        NOT NULL,
    actor    VARCHAR(200)  NOT NULL,
    action   VARCHAR(64)   NOT NULL,
    object   VARCHAR(200)  NOT NULL,
    detail   VARCHAR(1000) NOT NULL,
    previous VARCHAR(64)   NOT NULL,
    hash     VARCHAR(64)   NOT NULL
);

-- The two ends of the chain: "purged" is the newest entry that was purged, "newest" the newest that was written.
CREATE TABLE audit_end (
    name   VARCHAR(16) PRIMARY KEY,
    number BIGINT      NOT NULL,
    hash   VARCHAR(64) NOT NULL
);
