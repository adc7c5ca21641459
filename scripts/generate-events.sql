-- Synthetic events for measuring large collections: {{events}} of them at {{places}} places over ten years, by DuckDB.
-- Few places have many events and many have few; 75 % last a whole day, 15 % an hour, 10 % two to twenty days; one in a
-- thousand goes on, one in a thousand has no date. Everything follows from the row's number: each run makes the same.
COPY (
  WITH numbers AS (
    SELECT
      i,
      hash(i) % 1000003 / 1000003.0 AS a,
      hash(i + 7000000000) % 1000003 / 1000003.0 AS b,
      hash(i + 11000000000) % 1000 AS kind,
      hash(i + 13000000000) % 1440 AS minute,
      hash(i + 17000000000) % 19 + 2 AS days,
      hash(i + 19000000000) % 1000 AS open
    FROM range({{events}}) AS rows(i)
  ),
  placed AS (
    -- The third power makes the first tenth of the places hold nearly half of the events.
    SELECT *, CAST(floor(pow(a, 3) * {{places}}) AS BIGINT) AS place_number,
      CAST(floor(b * 3652) AS BIGINT) AS day
    FROM numbers
  ),
  timed AS (
    SELECT *,
      TIMESTAMP '2015-01-01' + to_days(CAST(day AS INTEGER))
        + CASE WHEN kind >= 750 AND kind < 900 THEN to_minutes(CAST(minute AS BIGINT)) ELSE to_minutes(0) END AS begun
    FROM placed
  )
  SELECT
    'e' || i AS id,
    'p' || place_number AS place,
    'Town ' || place_number AS name,
    round(35.0 + (hash(place_number) % 80000) / 10000.0, 4) AS lon,
    round(32.0 + (hash(place_number + 500) % 60000) / 10000.0, 4) AS lat,
    500.0 AS radius_m,
    CASE WHEN open <> 1 AND kind < 750 THEN strftime(begun, '%Y-%m-%d') END AS occurred,
    CASE WHEN open <> 1 THEN strftime(begun, '%Y-%m-%dT%H:%M:%SZ') END AS "start",
    CASE
      WHEN open <= 1 THEN NULL
      WHEN kind < 750 THEN strftime(begun + INTERVAL 1 DAY, '%Y-%m-%dT%H:%M:%SZ')
      WHEN kind < 900 THEN strftime(begun + INTERVAL 1 HOUR, '%Y-%m-%dT%H:%M:%SZ')
      ELSE strftime(begun + to_days(CAST(days AS INTEGER)), '%Y-%m-%dT%H:%M:%SZ')
    END AS "end",
    CAST(NULL AS VARCHAR) AS published,
    (['battle', 'strike', 'shelling', 'control', 'other', 'displacement'])[1 + CAST(hash(i + 23) % 6 AS INTEGER)] AS type,
    (['Government', 'Opposition', 'Third force', NULL])[1 + CAST(hash(i + 29) % 4 AS INTEGER)] AS side,
    'reported' AS status,
    'Report ' || i || ' from town ' || place_number AS title,
    'On this day ' || (hash(i + 31) % 50) || ' rounds were fired at the '
      || (['northern', 'eastern', 'southern', 'western'])[1 + CAST(hash(i + 37) % 4 AS INTEGER)]
      || ' edge of town ' || place_number || '; ' || (hash(i + 41) % 9) || ' people were reported hurt.' AS "text",
    'Publisher ' || (hash(i + 43) % 40) AS publisher,
    'https://example.org/report/' || i AS url
  FROM timed
) TO '{{out}}' (FORMAT parquet, COMPRESSION zstd);
