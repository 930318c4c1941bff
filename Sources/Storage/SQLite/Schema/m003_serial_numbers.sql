-- Serial numbers as SerialNumber.key in Logistics writes them, so that a scanned one finds its
-- device without looking through all texts. What is erased is forgotten here as well.
CREATE TABLE device_serials (
    value  INTEGER PRIMARY KEY REFERENCES personal_values,
    serial TEXT NOT NULL,
    device TEXT NOT NULL REFERENCES devices
) STRICT;

CREATE INDEX device_serials_by_serial ON device_serials (serial, device);

INSERT INTO device_serials (value, serial, device)
SELECT v.id,
       upper(replace(replace(replace(replace(replace(
           v.value, ' ', ''), '-', ''), '.', ''), '/', ''), ':', '')),
       d.code
FROM devices d JOIN personal_values v ON v.id = d.serial
WHERE v.value IS NOT NULL;

CREATE TRIGGER erased_serials_are_forgotten
AFTER UPDATE OF value ON personal_values WHEN new.value IS NULL
BEGIN
    DELETE FROM device_serials WHERE value = new.id;
END;

-- Which couriers have taken boxes is asked by stepping from one name to the next.
CREATE INDEX boxes_by_courier ON boxes (courier) WHERE courier IS NOT NULL;
