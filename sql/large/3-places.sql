-- A place is a distinct position. Places are numbered along a curve (Morton order of a grid of 65,536 x 65,536), so that
-- neighbours have near numbers; runs of neighbours with {{tile_events}} events together are a tile, and a place with
-- more than that is a tile of its own. Standard SQL.
CREATE TABLE named_positions AS
SELECT
  lon_e6, lat_e6, place, name,
  COUNT(*) AS events,
  SUM(CASE WHEN start_minute IS NULL THEN 1 ELSE 0 END) AS undated,
  MIN(CASE WHEN start_minute > -2147483520 THEN start_minute END) AS first_minute,
  MAX(COALESCE(end_minute, start_minute + 1)) AS last_minute,
  MAX(radius_m) AS radius_m
FROM events
GROUP BY lon_e6, lat_e6, place, name;

CREATE TABLE positions AS
SELECT
  lon_e6, lat_e6,
  SUM(events) AS events,
  SUM(undated) AS undated,
  MIN(first_minute) AS first_minute,
  MAX(last_minute) AS last_minute,
  MAX(radius_m) AS radius_m,
  -- A position on the eastern or southern edge belongs to the last column or row.
  CAST(FLOOR(LEAST((lon_e6 + 180000000) / 360000000.0, 0.9999999) * 65536) AS BIGINT) AS grid_x,
  CAST(FLOOR(LEAST((90000000 - lat_e6) / 180000000.0, 0.9999999) * 65536) AS BIGINT) AS grid_y
FROM named_positions
GROUP BY lon_e6, lat_e6;

-- Bit k of a grid number is worth 2^k there and 4^k along the curve.
CREATE TABLE bits AS
SELECT 1 AS two, 1 AS four
UNION ALL SELECT 2, 4
UNION ALL SELECT 4, 16
UNION ALL SELECT 8, 64
UNION ALL SELECT 16, 256
UNION ALL SELECT 32, 1024
UNION ALL SELECT 64, 4096
UNION ALL SELECT 128, 16384
UNION ALL SELECT 256, 65536
UNION ALL SELECT 512, 262144
UNION ALL SELECT 1024, 1048576
UNION ALL SELECT 2048, 4194304
UNION ALL SELECT 4096, 16777216
UNION ALL SELECT 8192, 67108864
UNION ALL SELECT 16384, 268435456
UNION ALL SELECT 32768, 1073741824;

CREATE TABLE curve AS
SELECT
  positions.lon_e6, positions.lat_e6,
  SUM(
    MOD(CAST(FLOOR(positions.grid_x / bits.two) AS BIGINT), 2) * bits.four
    + MOD(CAST(FLOOR(positions.grid_y / bits.two) AS BIGINT), 2) * bits.four * 2
  ) AS along
FROM positions CROSS JOIN bits
GROUP BY positions.lon_e6, positions.lat_e6;

-- A position is called what most of its events call it; an id belongs to the position with most events of that id.
CREATE TABLE position_names AS
SELECT lon_e6, lat_e6, name, place,
  ROW_NUMBER() OVER (PARTITION BY lon_e6, lat_e6 ORDER BY CASE WHEN name IS NULL THEN 1 ELSE 0 END, events DESC, name, place) AS nth
FROM named_positions;

CREATE TABLE numbered AS
SELECT
  positions.lon_e6, positions.lat_e6, position_names.name, positions.radius_m,
  positions.events, positions.undated, positions.first_minute, positions.last_minute,
  CASE WHEN ROW_NUMBER() OVER (
    PARTITION BY position_names.place ORDER BY positions.events DESC, positions.lon_e6, positions.lat_e6
  ) = 1 THEN position_names.place END AS id,
  ROW_NUMBER() OVER (ORDER BY curve.along, positions.lon_e6, positions.lat_e6) - 1 AS number,
  SUM(positions.events) OVER (
    ORDER BY curve.along, positions.lon_e6, positions.lat_e6 ROWS UNBOUNDED PRECEDING
  ) - positions.events AS events_before
FROM positions
JOIN curve ON curve.lon_e6 = positions.lon_e6 AND curve.lat_e6 = positions.lat_e6
JOIN position_names ON position_names.lon_e6 = positions.lon_e6
  AND position_names.lat_e6 = positions.lat_e6 AND position_names.nth = 1;

CREATE TABLE places AS
SELECT
  CAST(number AS INTEGER) AS number, id, name, lon_e6, lat_e6, radius_m,
  CAST(FLOOR(events_before / {{tile_events}}) * 2
    + CASE WHEN events >= {{tile_events}} THEN 1 ELSE 0 END AS INTEGER) AS tile,
  events, undated, first_minute, last_minute
FROM numbered;

-- Sides by how often they are named, the most frequent first. Only the first 200 have a number of their own.
CREATE TABLE sides AS
SELECT side, events, CAST(ROW_NUMBER() OVER (ORDER BY events DESC, side) AS INTEGER) AS code
FROM (SELECT side, COUNT(*) AS events FROM events WHERE side IS NOT NULL GROUP BY side) AS named_sides;

CREATE VIEW out_sides AS
SELECT code, side, CAST(events AS BIGINT) AS events FROM sides;

CREATE VIEW out_places AS
SELECT
  number, id, name, lon_e6 / 1000000.0e0 AS lon, lat_e6 / 1000000.0e0 AS lat, radius_m, tile,
  CAST(events AS INTEGER) AS events, CAST(undated AS INTEGER) AS undated,
  CAST(first_minute AS INTEGER) AS first_minute, CAST(last_minute AS INTEGER) AS last_minute
FROM places;
