-- The exact aggregate: how many events of a place begin on a day, and how many were over when a day began (UTC, days
-- since 1970). What overlaps days A up to, not with, B is then: begun before B, less over by A. Standard SQL.
CREATE TABLE moments AS
SELECT lon_e6, lat_e6, CAST(FLOOR(start_minute / 1440.0) AS INTEGER) AS day,
  type_code, side, status_code, COUNT(*) AS starts, 0 AS ends
FROM events
WHERE start_minute IS NOT NULL
GROUP BY lon_e6, lat_e6, CAST(FLOOR(start_minute / 1440.0) AS INTEGER), type_code, side, status_code
UNION ALL
SELECT lon_e6, lat_e6, CAST(CEIL(end_minute / 1440.0) AS INTEGER) AS day,
  type_code, side, status_code, 0 AS starts, COUNT(*) AS ends
FROM events
WHERE end_minute IS NOT NULL
GROUP BY lon_e6, lat_e6, CAST(CEIL(end_minute / 1440.0) AS INTEGER), type_code, side, status_code;

CREATE TABLE days AS
SELECT
  places.number AS place, moments.day,
  moments.type_code AS type,
  CASE WHEN sides.code <= 200 THEN sides.code ELSE 0 END AS side,
  moments.status_code AS status,
  CAST(SUM(moments.starts) AS INTEGER) AS starts, CAST(SUM(moments.ends) AS INTEGER) AS ends
FROM moments
JOIN places ON places.lon_e6 = moments.lon_e6 AND places.lat_e6 = moments.lat_e6
LEFT JOIN sides ON sides.side = moments.side
GROUP BY places.number, moments.day, moments.type_code,
  CASE WHEN sides.code <= 200 THEN sides.code ELSE 0 END, moments.status_code;

-- With what events are, and without: the second where the first has too many rows to be loaded whole.
CREATE VIEW out_days AS
SELECT place, day, type, side, status, starts, ends FROM days;

CREATE VIEW out_days_plain AS
SELECT place, day, CAST(SUM(starts) AS INTEGER) AS starts, CAST(SUM(ends) AS INTEGER) AS ends
FROM days
GROUP BY place, day;

CREATE VIEW out_undated AS
SELECT
  places.number AS place, events.type_code AS type,
  CASE WHEN sides.code <= 200 THEN sides.code ELSE 0 END AS side,
  events.status_code AS status, CAST(COUNT(*) AS INTEGER) AS events
FROM events
JOIN places ON places.lon_e6 = events.lon_e6 AND places.lat_e6 = events.lat_e6
LEFT JOIN sides ON sides.side = events.side
WHERE events.start_minute IS NULL
GROUP BY places.number, events.type_code,
  CASE WHEN sides.code <= 200 THEN sides.code ELSE 0 END, events.status_code;

-- All events, in three parts: 0 those of up to 31 days, 1 those that last longer or go on, 2 those without a date. So
-- what began before a window and still touches it is found among the 31 days before it and in the small part 1.
CREATE VIEW out_events AS
SELECT
  CASE
    WHEN events.start_minute IS NULL THEN 2
    WHEN events.end_minute IS NULL OR events.end_minute - events.start_minute > 44640 THEN 1
    ELSE 0
  END AS part,
  places.tile, places.number AS place,
  CAST(events.start_minute AS INTEGER) AS start_minute, CAST(events.end_minute AS INTEGER) AS end_minute,
  events.type_code AS type,
  CASE WHEN sides.code <= 200 THEN sides.code ELSE 0 END AS side,
  events.status_code AS status,
  events.id, events.occurred, events.published, events.side AS side_text,
  events.title, events.words AS text, events.publisher, events.url
FROM events
JOIN places ON places.lon_e6 = events.lon_e6 AND places.lat_e6 = events.lat_e6
LEFT JOIN sides ON sides.side = events.side;
