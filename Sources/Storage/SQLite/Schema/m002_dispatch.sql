-- What waits to be sent is little, however many orders there are: these hold only that. The
-- dispatch list names the stages in the same words, or SQLite does not use them.
CREATE INDEX devices_to_send ON devices (order_code) WHERE stage = 'ready';

CREATE INDEX boxes_to_send ON boxes (order_code) WHERE stage IN ('open', 'packed', 'labelled');
