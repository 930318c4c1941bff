-- The last tables that belong to a customer say whose each row is. A row that belongs to a box or
-- a device is of the same company as that, and the foreign keys hold it to that.

ALTER TABLE reached ADD COLUMN company TEXT NOT NULL DEFAULT '' REFERENCES companies;

-- An event may be about a person or a paper of the shop's own: these belong to no customer. The
-- company is looked up where the thing is kept, so it needs no foreign key of its own.
ALTER TABLE event_subjects ADD COLUMN company TEXT;

CREATE TEMPORARY TABLE owners (code TEXT PRIMARY KEY, company TEXT NOT NULL) STRICT, WITHOUT ROWID;

INSERT INTO owners
SELECT code, company FROM orders
UNION ALL SELECT code, company FROM parcels
UNION ALL SELECT code, company FROM devices
UNION ALL SELECT code, company FROM boxes;

UPDATE reached SET company = (SELECT company FROM owners WHERE code = subject);
UPDATE event_subjects SET company = (SELECT company FROM owners WHERE code = subject);

DROP TABLE owners;

CREATE UNIQUE INDEX devices_of_companies ON devices (code, company);
CREATE UNIQUE INDEX boxes_of_companies ON boxes (code, company);

CREATE TABLE new_box_devices (
    box      TEXT NOT NULL,
    position INTEGER NOT NULL,
    device   TEXT NOT NULL UNIQUE,
    company  TEXT NOT NULL,
    PRIMARY KEY (box, position),
    FOREIGN KEY (box, company) REFERENCES boxes (code, company),
    FOREIGN KEY (device, company) REFERENCES devices (code, company)
) STRICT, WITHOUT ROWID;

INSERT INTO new_box_devices (box, position, device, company)
SELECT i.box, i.position, i.device, b.company FROM box_devices i JOIN boxes b ON b.code = i.box;

DROP TABLE box_devices;
ALTER TABLE new_box_devices RENAME TO box_devices;

CREATE TABLE new_manifest_boxes (
    manifest        TEXT NOT NULL REFERENCES manifests,
    position        INTEGER NOT NULL CHECK (position >= 1),
    order_code      TEXT NOT NULL,
    box             TEXT NOT NULL,
    tracking_number TEXT NOT NULL,
    company         TEXT NOT NULL,
    PRIMARY KEY (manifest, position),
    UNIQUE (box, tracking_number),
    FOREIGN KEY (box, company) REFERENCES boxes (code, company)
) STRICT, WITHOUT ROWID;

INSERT INTO new_manifest_boxes (manifest, position, order_code, box, tracking_number, company)
SELECT m.manifest, m.position, m.order_code, m.box, m.tracking_number, b.company
FROM manifest_boxes m JOIN boxes b ON b.code = m.box;

DROP TABLE manifest_boxes;
ALTER TABLE new_manifest_boxes RENAME TO manifest_boxes;

-- Answers stand in the order that they were given in: a new one goes to the end, where the rows of
-- their keys were spread over the whole table and split its pages. Old ones are the first, so they
-- need no index to be found.
CREATE TABLE new_answers (
    id      INTEGER PRIMARY KEY,
    actor   TEXT NOT NULL,
    key     TEXT NOT NULL,
    route   TEXT NOT NULL,
    payload BLOB NOT NULL,
    answer  TEXT NOT NULL,
    at_ms   INTEGER NOT NULL,
    UNIQUE (actor, key)
) STRICT;

INSERT INTO new_answers (actor, key, route, payload, answer, at_ms)
SELECT actor, key, route, payload, answer, at_ms FROM answers ORDER BY at_ms;

DROP TABLE answers;
ALTER TABLE new_answers RENAME TO answers;
