-- Papers of the shop's own that carry a code. All are folded from the event log, and no code is
-- ever taken out, so that none is given twice.

CREATE TABLE badges (
    code      TEXT PRIMARY KEY,
    person    TEXT NOT NULL,
    issued_ms INTEGER NOT NULL,
    ended_ms  INTEGER
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX badges_worn ON badges (person) WHERE ended_ms IS NULL;

CREATE TABLE holding_labels (
    code     TEXT PRIMARY KEY,
    drawn_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE manifests (
    code     TEXT PRIMARY KEY,
    courier  TEXT NOT NULL,
    drawn_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX manifests_newest_first ON manifests (drawn_ms DESC, code);

-- A box under the number that it carried then: with another label it may stand on another list.
CREATE TABLE manifest_boxes (
    manifest        TEXT NOT NULL REFERENCES manifests,
    position        INTEGER NOT NULL CHECK (position >= 1),
    order_code      TEXT NOT NULL,
    box             TEXT NOT NULL,
    tracking_number TEXT NOT NULL,
    PRIMARY KEY (manifest, position),
    UNIQUE (box, tracking_number)
) STRICT, WITHOUT ROWID;
