-- The log knows its chain, and every event of an order that order's own step. What was written
-- before stays as it is, hash for hash: chain, version, order and step stand beside it. It was all
-- one chain, its facts had one version, and steps are counted by the numbers.

DROP TRIGGER erased_values_are_not_searched;

CREATE TABLE events_of_chains (
    chain      INTEGER NOT NULL,
    number     INTEGER NOT NULL CHECK (number >= 1),
    at_ms      INTEGER NOT NULL,
    actor      TEXT NOT NULL,
    station    TEXT NOT NULL,
    kind       TEXT NOT NULL,
    version    INTEGER NOT NULL CHECK (version >= 1),
    order_code TEXT,
    step       INTEGER CHECK (step >= 1),
    subjects   TEXT NOT NULL,
    facts      TEXT NOT NULL,
    hash       BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (chain, number),
    UNIQUE (order_code, step),
    CHECK ((order_code IS NULL) = (step IS NULL))
) STRICT, WITHOUT ROWID;

WITH old AS (
    SELECT *, CASE WHEN json_valid(facts) THEN facts ->> '$.order' END AS order_code FROM events
)
INSERT INTO events_of_chains (chain, number, at_ms, actor, station, kind, version, order_code, step,
                              subjects, facts, hash)
SELECT 1, number, at_ms, actor, station, kind, 1, order_code,
       CASE WHEN order_code IS NOT NULL
            THEN row_number() OVER (PARTITION BY order_code ORDER BY number) END,
       subjects, facts, hash
FROM old;

-- The ends of the chains. `epoch` rises with each process that writes, so that the one before is
-- found out; `first_rule` and `rule` say how the hashes are made, as EventLog in Storage has it.
CREATE TABLE chains (
    chain       INTEGER PRIMARY KEY CHECK (chain >= 1),
    server      TEXT NOT NULL UNIQUE,
    epoch       INTEGER NOT NULL CHECK (epoch >= 0),
    first_rule  INTEGER NOT NULL,
    rule        INTEGER NOT NULL CHECK (rule >= first_rule),
    head_number INTEGER NOT NULL CHECK (head_number >= 0),
    head_hash   BLOB NOT NULL CHECK (length(head_hash) = CASE head_number WHEN 0 THEN 0 ELSE 32 END)
) STRICT;

INSERT INTO chains (chain, server, epoch, first_rule, rule, head_number, head_hash)
SELECT 1, lower(hex(randomblob(16))), 0,
       CASE WHEN count(*) = 0 THEN 2 ELSE 1 END, CASE WHEN count(*) = 0 THEN 2 ELSE 1 END,
       coalesce(max(number), 0),
       coalesce((SELECT hash FROM events ORDER BY number DESC LIMIT 1), x'')
FROM events;

CREATE TABLE subjects_of_chains (
    subject TEXT NOT NULL,
    chain   INTEGER NOT NULL,
    number  INTEGER NOT NULL,
    PRIMARY KEY (subject, chain, number),
    FOREIGN KEY (chain, number) REFERENCES events
) STRICT, WITHOUT ROWID;

INSERT INTO subjects_of_chains (subject, chain, number)
SELECT subject, 1, number FROM event_subjects;

CREATE TABLE orders_by_step (
    code             TEXT PRIMARY KEY,
    customer_name    INTEGER NOT NULL REFERENCES personal_values,
    return_address   INTEGER NOT NULL REFERENCES personal_values,
    mail             INTEGER REFERENCES personal_values,
    phone            INTEGER REFERENCES personal_values,
    language         TEXT NOT NULL,
    registered_ms    INTEGER NOT NULL,
    verified_ms      INTEGER,
    verified_by      TEXT,
    verified_station TEXT,
    stage            TEXT NOT NULL,
    -- The order's step that changed this row last.
    last_step        INTEGER NOT NULL,
    FOREIGN KEY (code, last_step) REFERENCES events (order_code, step)
) STRICT, WITHOUT ROWID;

INSERT INTO orders_by_step
SELECT o.code, o.customer_name, o.return_address, o.mail, o.phone, o.language, o.registered_ms,
       o.verified_ms, o.verified_by, o.verified_station, o.stage, e.step
FROM orders o JOIN events_of_chains e ON e.chain = 1 AND e.number = o.last_event;

CREATE TABLE photos_by_step (
    id              TEXT PRIMARY KEY,
    order_code      TEXT NOT NULL REFERENCES orders,
    -- The order's step that took it.
    step            INTEGER NOT NULL,
    subject         TEXT NOT NULL,
    way             TEXT NOT NULL CHECK (way IN ('intake', 'outbound')),
    digest          TEXT NOT NULL,
    received_digest TEXT NOT NULL,
    media_type      TEXT NOT NULL,
    width           INTEGER NOT NULL,
    height          INTEGER NOT NULL,
    byte_count      INTEGER NOT NULL,
    at_ms           INTEGER NOT NULL,
    actor           TEXT NOT NULL,
    station         TEXT,
    UNIQUE (order_code, step),
    FOREIGN KEY (order_code, step) REFERENCES events (order_code, step)
) STRICT, WITHOUT ROWID;

INSERT INTO photos_by_step
SELECT p.id, p.order_code, e.step, p.subject, p.way, p.digest, p.received_digest, p.media_type,
       p.width, p.height, p.byte_count, p.at_ms, p.actor, p.station
FROM photos p JOIN events_of_chains e ON e.chain = 1 AND e.number = p.event;

CREATE TABLE scans_of_chains (
    chain      INTEGER NOT NULL,
    number     INTEGER NOT NULL,
    at_ms      INTEGER NOT NULL,
    place      TEXT NOT NULL,
    station    TEXT NOT NULL,
    actor      TEXT NOT NULL,
    outcome    TEXT NOT NULL,
    code       TEXT,
    text       INTEGER REFERENCES personal_values,
    order_code TEXT,
    PRIMARY KEY (chain, number),
    FOREIGN KEY (chain, number) REFERENCES events
) STRICT, WITHOUT ROWID;

INSERT INTO scans_of_chains
SELECT 1, number, at_ms, place, station, actor, outcome, code, text, order_code FROM scans;

DROP TABLE scans;
DROP TABLE photos;
DROP TABLE orders;
DROP TABLE event_subjects;
DROP TABLE events;

ALTER TABLE events_of_chains RENAME TO events;
ALTER TABLE subjects_of_chains RENAME TO event_subjects;
ALTER TABLE orders_by_step RENAME TO orders;
ALTER TABLE photos_by_step RENAME TO photos;
ALTER TABLE scans_of_chains RENAME TO scans;

CREATE INDEX orders_newest_first ON orders (registered_ms DESC, code);
CREATE INDEX orders_by_stage ON orders (stage, registered_ms DESC, code);
CREATE INDEX photos_by_digest ON photos (digest);
CREATE INDEX scans_by_station ON scans (place, station, chain, number);

CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END;

CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END;

CREATE TRIGGER chains_only_grow BEFORE UPDATE ON chains
WHEN new.head_number < old.head_number OR new.epoch < old.epoch
BEGIN SELECT RAISE(ABORT, 'a chain of the event log only grows'); END;

CREATE TRIGGER chains_are_not_deleted BEFORE DELETE ON chains
BEGIN SELECT RAISE(ABORT, 'a chain of the event log only grows'); END;

-- Whoever has a text erased is found by codes and whole tracking numbers only.
CREATE TRIGGER erased_values_are_not_searched
AFTER UPDATE OF value ON personal_values WHEN new.value IS NULL
BEGIN
    DELETE FROM order_words
    WHERE (registered_ms, order_code) IN (
        SELECT o.registered_ms, o.code FROM order_word_values v
        JOIN orders o ON o.code = v.order_code
        WHERE v.value = new.id);
END;
