-- What the whole server was told once, by name: region and purpose, what is kept how long. Values are JSON.
CREATE TABLE setting (
    name  VARCHAR(64) PRIMARY KEY,
    value TEXT        NOT NULL
);

-- Who agreed to be read, by class and person; whoever is not in it has not agreed.
CREATE TABLE consent (
    owner   VARCHAR(200) NOT NULL,
    course  VARCHAR(200) NOT NULL,
    person  VARCHAR(200) NOT NULL,
    choice  VARCHAR(16)  NOT NULL,
    decided BIGINT       NOT NULL,
    PRIMARY KEY (owner, course, person)
);
