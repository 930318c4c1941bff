-- Whose a thing is. Every table that belongs to a customer says so, and every read on a customer's
-- behalf asks for it. An order from before has a company of its own, as CompanyID(ofOrder:) in
-- Logistics names it.

CREATE TABLE companies (
    id TEXT PRIMARY KEY CHECK (length(id) = 32)
) STRICT, WITHOUT ROWID;

INSERT INTO companies (id)
SELECT lower(hex(code)) || '0000000000000000' FROM orders;

-- A column that is added needs a value for the rows that are there. '' is no company: whoever
-- leaves the column out is refused by the foreign key, which is checked after this step as well.
ALTER TABLE orders ADD COLUMN company TEXT NOT NULL DEFAULT '' REFERENCES companies;
ALTER TABLE parcels ADD COLUMN company TEXT NOT NULL DEFAULT '' REFERENCES companies;
ALTER TABLE devices ADD COLUMN company TEXT NOT NULL DEFAULT '' REFERENCES companies;
ALTER TABLE boxes ADD COLUMN company TEXT NOT NULL DEFAULT '' REFERENCES companies;
ALTER TABLE photos ADD COLUMN company TEXT NOT NULL DEFAULT '' REFERENCES companies;
ALTER TABLE links ADD COLUMN company TEXT NOT NULL DEFAULT '' REFERENCES companies;
ALTER TABLE order_words ADD COLUMN company TEXT NOT NULL DEFAULT '' REFERENCES companies;
ALTER TABLE order_word_values ADD COLUMN company TEXT NOT NULL DEFAULT '' REFERENCES companies;
ALTER TABLE device_serials ADD COLUMN company TEXT NOT NULL DEFAULT '' REFERENCES companies;

-- These belong to a customer only when they are about an order.
ALTER TABLE scans ADD COLUMN company TEXT REFERENCES companies;
ALTER TABLE print_jobs ADD COLUMN company TEXT REFERENCES companies;

-- Texts are kept before the order that they belong to, and so before its company.
ALTER TABLE personal_values ADD COLUMN company TEXT;

UPDATE orders SET company = lower(hex(code)) || '0000000000000000';
UPDATE parcels SET company = lower(hex(order_code)) || '0000000000000000';
UPDATE devices SET company = lower(hex(order_code)) || '0000000000000000';
UPDATE boxes SET company = lower(hex(order_code)) || '0000000000000000';
UPDATE photos SET company = lower(hex(order_code)) || '0000000000000000';
UPDATE links SET company = lower(hex(order_code)) || '0000000000000000';
UPDATE order_words SET company = lower(hex(order_code)) || '0000000000000000';
UPDATE order_word_values SET company = lower(hex(order_code)) || '0000000000000000';
UPDATE device_serials SET company = (SELECT company FROM devices WHERE code = device);
UPDATE scans SET company = lower(hex(order_code)) || '0000000000000000'
WHERE order_code IS NOT NULL;
UPDATE print_jobs SET company = lower(hex(order_code)) || '0000000000000000'
WHERE order_code IS NOT NULL;

UPDATE personal_values SET company = owners.company
FROM (
    SELECT customer_name AS value, company FROM orders
    UNION ALL SELECT return_address, company FROM orders
    UNION ALL SELECT mail, company FROM orders
    UNION ALL SELECT phone, company FROM orders
    UNION ALL SELECT name, company FROM devices
    UNION ALL SELECT serial, company FROM devices
    UNION ALL SELECT fault, company FROM devices
    UNION ALL SELECT accessories, company FROM devices) owners
WHERE personal_values.id = owners.value;

-- A courier's number names one box: what the desk looks for first, the database has the last word
-- on, so that two servers cannot give one number to two boxes.
DROP INDEX boxes_by_number;
CREATE UNIQUE INDEX boxes_by_number ON boxes (tracking_number) WHERE tracking_number IS NOT NULL;
