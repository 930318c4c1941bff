-- A photo that was withdrawn is shown to nobody but staff; its bytes and its row stay.
ALTER TABLE photos ADD COLUMN withdrawn_ms INTEGER;
