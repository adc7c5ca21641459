-- What each row is worth: the reason for which it is left out, else the event with its times in order. Standard SQL.
-- The codes are those of the contract (src/schema/mention.ts); a test holds the two together.
CREATE TABLE types AS
SELECT 'named' AS type, 0 AS code
UNION ALL SELECT 'control', 1
UNION ALL SELECT 'battle', 2
UNION ALL SELECT 'strike', 3
UNION ALL SELECT 'shelling', 4
UNION ALL SELECT 'withdrawal', 5
UNION ALL SELECT 'displacement', 6
UNION ALL SELECT 'statement', 7
UNION ALL SELECT 'aid', 8
UNION ALL SELECT 'diplomacy', 9
UNION ALL SELECT 'other', 10;

CREATE TABLE statuses AS
SELECT 'claimed' AS status, 0 AS code
UNION ALL SELECT 'reported', 1
UNION ALL SELECT 'confirmed', 2
UNION ALL SELECT 'disputed', 3;

-- Positions are compared as whole millionths of a degree (11 cm), never as fractions.
-- An end without a start: it began before everything, at a minute that no date has.
-- A moment lasts one minute.
CREATE VIEW checked AS
SELECT
  input.id, input.place, input.name, input.radius_m,
  CAST(ROUND(input.lon * 1000000) AS BIGINT) AS lon_e6,
  CAST(ROUND(input.lat * 1000000) AS BIGINT) AS lat_e6,
  CASE
    WHEN input.given_start IS NULL AND input.given_end IS NOT NULL THEN -2147483520
    ELSE input.given_start
  END AS start_minute,
  CASE
    WHEN input.given_end = input.given_start THEN input.given_end + 1
    ELSE input.given_end
  END AS end_minute,
  types.code AS type_code, statuses.code AS status_code,
  input.type, input.side, input.status, input.occurred, input.published,
  input.title, input.words, input.publisher, input.url,
  CASE
    WHEN input.lon IS NULL OR input.lat IS NULL THEN 'no-position'
    WHEN NOT (input.lon BETWEEN -180 AND 180 AND input.lat BETWEEN -90 AND 90) THEN 'position-out-of-range'
    WHEN input.lon = 0 AND input.lat = 0 THEN 'null-island'
    WHEN input.unread_dates = 1 THEN 'unread-date'
    WHEN NOT (COALESCE(input.given_start, 0) BETWEEN -2147483519 AND 2147482080
      AND COALESCE(input.given_end, 0) BETWEEN -2147483519 AND 2147482080) THEN 'date-out-of-range'
    WHEN input.given_end < input.given_start THEN 'end-before-start'
    WHEN types.code IS NULL THEN 'unknown-type'
    WHEN statuses.code IS NULL THEN 'unknown-status'
    ELSE NULL
  END AS fault
FROM input
LEFT JOIN types ON types.type = input.type
LEFT JOIN statuses ON statuses.status = input.status;

CREATE VIEW events AS
SELECT * FROM checked WHERE fault IS NULL;

CREATE VIEW out_left_out AS
SELECT fault, COUNT(*) AS number_of_rows
FROM checked
WHERE fault IS NOT NULL
GROUP BY fault;
