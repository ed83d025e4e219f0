-- What the whole server was told once, by name: region and purpose, what is kept how long. Values are JSON.
CREATE TABLE setting (
    name  VARCHAR(64) PRIMARY KEY,
    value TEXT        NOT NULL
);

-- What people said about being read; whoever is not in it has not agreed. It counts for a class of its owner (lesson is empty then), or
-- for one lesson (course is empty then). person is the name folded for comparing, name as it was written; origin says whether it
-- is their own word or stood in a class list; decided in milliseconds since 1970.
CREATE TABLE consent (
    owner   VARCHAR(200) NOT NULL,
    course  VARCHAR(200) NOT NULL,
    lesson  VARCHAR(64)  NOT NULL,
    person  VARCHAR(400) NOT NULL,
    name    VARCHAR(200) NOT NULL,
    choice  VARCHAR(16)  NOT NULL,
    origin  VARCHAR(16)  NOT NULL,
    decided BIGINT       NOT NULL,
    PRIMARY KEY (owner, course, lesson, person)
);

-- Where a lesson's participants find the notice: a random word that nobody can guess.
CREATE TABLE notice (
    link   VARCHAR(64) PRIMARY KEY,
    lesson VARCHAR(64) NOT NULL UNIQUE,
    made   BIGINT      NOT NULL
);

-- Lessons that begin by themselves at starts_at (milliseconds since 1970), and those that could not (sentence says why). request is what
-- was asked for, JSON; it is checked again when the lesson begins.
CREATE TABLE planned (
    id        VARCHAR(64)  PRIMARY KEY,
    owner     VARCHAR(200) NOT NULL,
    title     VARCHAR(400) NOT NULL,
    starts_at BIGINT       NOT NULL,
    sentence  VARCHAR(1000),
    request   TEXT         NOT NULL
);

-- PostgreSQL would copy frequent values, such as names, into its statistics, where deleting does not reach them.
${postgresql}ALTER TABLE consent ALTER COLUMN owner SET STATISTICS 0;
${postgresql}ALTER TABLE consent ALTER COLUMN course SET STATISTICS 0;
${postgresql}ALTER TABLE consent ALTER COLUMN person SET STATISTICS 0;
${postgresql}ALTER TABLE consent ALTER COLUMN name SET STATISTICS 0;
${postgresql}ALTER TABLE planned ALTER COLUMN owner SET STATISTICS 0;
${postgresql}ALTER TABLE planned ALTER COLUMN title SET STATISTICS 0;
${postgresql}ALTER TABLE planned ALTER COLUMN request SET STATISTICS 0;
