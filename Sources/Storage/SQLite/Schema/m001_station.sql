-- The event log is the truth; every table from `orders` down to `scans` is folded from it.

CREATE TABLE events (
    number   INTEGER PRIMARY KEY,
    at_ms    INTEGER NOT NULL,
    actor    TEXT NOT NULL,
    station  TEXT NOT NULL,
    kind     TEXT NOT NULL,
    subjects TEXT NOT NULL,
    facts    TEXT NOT NULL,
    hash     BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END;

CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END;

CREATE TABLE event_subjects (
    subject TEXT NOT NULL,
    number  INTEGER NOT NULL REFERENCES events,
    PRIMARY KEY (subject, number)
) STRICT, WITHOUT ROWID;

-- Names, addresses, mails, phones, serial numbers, free text. Erasing empties salt and value.
CREATE TABLE personal_values (
    id    INTEGER PRIMARY KEY,
    salt  BLOB,
    value TEXT,
    CHECK ((salt IS NULL) = (value IS NULL))
) STRICT;

CREATE TABLE orders (
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
    last_event       INTEGER NOT NULL REFERENCES events
) STRICT, WITHOUT ROWID;

CREATE INDEX orders_newest_first ON orders (registered_ms DESC, code);
CREATE INDEX orders_by_stage ON orders (stage, registered_ms DESC, code);

CREATE TABLE parcels (
    code       TEXT PRIMARY KEY,
    order_code TEXT NOT NULL REFERENCES orders,
    ordinal    INTEGER NOT NULL CHECK (ordinal >= 1),
    announced  TEXT,
    stage      TEXT NOT NULL,
    UNIQUE (order_code, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX parcels_by_announced ON parcels (announced) WHERE announced IS NOT NULL;

CREATE TABLE devices (
    code        TEXT PRIMARY KEY,
    order_code  TEXT NOT NULL REFERENCES orders,
    ordinal     INTEGER NOT NULL CHECK (ordinal >= 1),
    name        INTEGER NOT NULL REFERENCES personal_values,
    serial      INTEGER REFERENCES personal_values,
    fault       INTEGER NOT NULL REFERENCES personal_values,
    accessories INTEGER REFERENCES personal_values,
    parcel_code TEXT REFERENCES parcels,
    stage       TEXT NOT NULL,
    UNIQUE (order_code, ordinal)
) STRICT, WITHOUT ROWID;

-- The stages that parcels and devices reached, oldest first.
CREATE TABLE reached (
    subject TEXT NOT NULL,
    step    INTEGER NOT NULL CHECK (step >= 1),
    stage   TEXT NOT NULL,
    at_ms   INTEGER NOT NULL,
    actor   TEXT NOT NULL,
    station TEXT,
    PRIMARY KEY (subject, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE photos (
    id              TEXT PRIMARY KEY,
    event           INTEGER NOT NULL UNIQUE REFERENCES events,
    order_code      TEXT NOT NULL REFERENCES orders,
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
    station         TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX photos_by_order ON photos (order_code, event);
CREATE INDEX photos_by_digest ON photos (digest);

-- Outbound boxes.
CREATE TABLE boxes (
    code            TEXT PRIMARY KEY,
    order_code      TEXT NOT NULL REFERENCES orders,
    ordinal         INTEGER NOT NULL CHECK (ordinal >= 1),
    stage           TEXT NOT NULL,
    courier         TEXT,
    tracking_number TEXT,
    tracking_page   TEXT,
    CHECK ((courier IS NULL) = (tracking_number IS NULL)),
    UNIQUE (order_code, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX boxes_by_number ON boxes (tracking_number) WHERE tracking_number IS NOT NULL;

CREATE TABLE box_devices (
    box      TEXT NOT NULL REFERENCES boxes,
    position INTEGER NOT NULL,
    device   TEXT NOT NULL UNIQUE REFERENCES devices,
    PRIMARY KEY (box, position)
) STRICT, WITHOUT ROWID;

-- What orders are searched by: their texts in small letters without diacritics, in the order of
-- the list, so that looking through it ends with the first page of hits. Not an FTS5 index: that
-- keeps erased words in its pages until they are merged.
CREATE TABLE order_words (
    registered_ms INTEGER NOT NULL,
    order_code    TEXT NOT NULL REFERENCES orders,
    words         TEXT NOT NULL,
    PRIMARY KEY (registered_ms DESC, order_code)
) STRICT, WITHOUT ROWID;

-- Which order's words hold a personal value.
CREATE TABLE order_word_values (
    value      INTEGER PRIMARY KEY REFERENCES personal_values,
    order_code TEXT NOT NULL REFERENCES orders
) STRICT;

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

-- The text that was scanned: one of our codes, or the id of a personal value.
CREATE TABLE scans (
    number   INTEGER PRIMARY KEY REFERENCES events,
    at_ms    INTEGER NOT NULL,
    place    TEXT NOT NULL,
    station  TEXT NOT NULL,
    actor    TEXT NOT NULL,
    outcome  TEXT NOT NULL,
    code     TEXT,
    text     INTEGER REFERENCES personal_values,
    order_code TEXT
) STRICT;

CREATE INDEX scans_by_station ON scans (place, station, number);

-- Not folded: accounts, and what lets people in. Only hashes of secrets stand here.
CREATE TABLE people (
    code     TEXT PRIMARY KEY,
    login    TEXT NOT NULL UNIQUE,
    name     TEXT NOT NULL,
    role     TEXT NOT NULL,
    password TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE sessions (
    secret_hash BLOB PRIMARY KEY,
    person      TEXT NOT NULL REFERENCES people,
    created_ms  INTEGER NOT NULL,
    seen_ms     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE tokens (
    secret_hash BLOB PRIMARY KEY,
    person      TEXT NOT NULL REFERENCES people,
    label       TEXT NOT NULL,
    created_ms  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE links (
    secret_hash BLOB PRIMARY KEY,
    order_code  TEXT NOT NULL UNIQUE REFERENCES orders,
    generation  INTEGER NOT NULL,
    expires_ms  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The first answer to every write, given again when the same key comes again.
CREATE TABLE answers (
    actor   TEXT NOT NULL,
    key     TEXT NOT NULL,
    route   TEXT NOT NULL,
    payload BLOB NOT NULL,
    answer  TEXT NOT NULL,
    at_ms   INTEGER NOT NULL,
    PRIMARY KEY (actor, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX answers_by_age ON answers (at_ms);
