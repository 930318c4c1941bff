-- What is to be printed and what became of it. Not folded from the log: a queue is no history, and
-- what is done is forgotten after a while. The paper itself is not kept but made anew each time it
-- is printed, so that no name is kept twice and a mistake that was corrected is not printed again.
CREATE TABLE print_jobs (
    number     INTEGER PRIMARY KEY AUTOINCREMENT,
    -- The order in a queue: a job that is printed again goes to its end.
    turn       INTEGER NOT NULL UNIQUE,
    printer    TEXT NOT NULL,
    paper      TEXT NOT NULL,
    code       TEXT,
    order_code TEXT REFERENCES orders,
    language   TEXT,
    copies     INTEGER NOT NULL CHECK (copies BETWEEN 1 AND 99),
    made_ms    INTEGER NOT NULL,
    actor      TEXT NOT NULL,
    station    TEXT,
    state      TEXT NOT NULL
        CHECK (state IN ('waiting', 'printing', 'printed', 'failed', 'cancelled')),
    attempts   INTEGER NOT NULL CHECK (attempts >= 0),
    is_reprint INTEGER NOT NULL CHECK (is_reprint IN (0, 1)),
    may_be_out INTEGER NOT NULL CHECK (may_be_out IN (0, 1)),
    failure    TEXT,
    receipt    TEXT,
    changed_ms INTEGER NOT NULL,
    CHECK (state <> 'failed' OR failure IS NOT NULL),
    CHECK (code IS NOT NULL OR order_code IS NULL)
) STRICT;

CREATE INDEX print_jobs_by_state ON print_jobs (state, printer, turn);

-- Most printers take one connection at a time; so does this table.
CREATE UNIQUE INDEX print_jobs_in_hand ON print_jobs (printer) WHERE state = 'printing';

-- How far printers are off, as a person measured it. JSON of the printing module.
CREATE TABLE printer_calibrations (
    printer     TEXT PRIMARY KEY,
    calibration TEXT NOT NULL,
    at_ms       INTEGER NOT NULL,
    actor       TEXT NOT NULL
) STRICT, WITHOUT ROWID;
