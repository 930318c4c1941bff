-- A field for a serial number may hold the words of the sticker, and two numbers: a device is
-- found by each of them. The rows, and the words that orders are searched by, are written anew by
-- the program, for what SQL cannot say.

DROP TRIGGER erased_serials_are_forgotten;

CREATE TABLE new_device_serials (
    value   INTEGER NOT NULL REFERENCES personal_values,
    serial  TEXT NOT NULL,
    device  TEXT NOT NULL REFERENCES devices,
    company TEXT NOT NULL REFERENCES companies,
    PRIMARY KEY (value, serial)
) STRICT, WITHOUT ROWID;

INSERT INTO new_device_serials (value, serial, device, company)
SELECT value, serial, device, company FROM device_serials;

DROP TABLE device_serials;
ALTER TABLE new_device_serials RENAME TO device_serials;

CREATE INDEX device_serials_by_serial ON device_serials (serial, device);

CREATE TRIGGER erased_serials_are_forgotten
AFTER UPDATE OF value ON personal_values WHEN new.value IS NULL
BEGIN
    DELETE FROM device_serials WHERE value = new.id;
END;

-- The couriers of the shop, as it lists them itself: those that no table of ours knows, and for
-- those that it knows what the shop wants of them.
CREATE TABLE couriers (
    name  TEXT PRIMARY KEY,
    forms TEXT NOT NULL,
    page  TEXT
) STRICT, WITHOUT ROWID;

-- Further numbers of a box, such as a broker's beside the courier's.
CREATE TABLE box_numbers (
    box             TEXT NOT NULL,
    position        INTEGER NOT NULL CHECK (position >= 1),
    courier         TEXT NOT NULL,
    tracking_number TEXT NOT NULL,
    tracking_page   TEXT,
    company         TEXT NOT NULL,
    PRIMARY KEY (box, position),
    FOREIGN KEY (box, company) REFERENCES boxes (code, company)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX box_numbers_by_number ON box_numbers (tracking_number);
