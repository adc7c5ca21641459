-- Reading. The one statement that an engine other than DuckDB has to have written anew: docs/scale.md has it for Spark
-- and BigQuery. {{given}} is the file or files as they are, each of the columns there (NULL where a file has none).
-- {{kind}} is VIEW for Parquet, which is read again by column, and TABLE for text, which is parsed once.
-- Minutes are whole minutes since 1970, UTC: a start is rounded down, an end up.
CREATE {{kind}} input AS
SELECT
  CAST(id AS VARCHAR) AS id,
  CAST(place AS VARCHAR) AS place,
  CAST(name AS VARCHAR) AS name,
  TRY_CAST(lon AS DOUBLE) AS lon,
  TRY_CAST(lat AS DOUBLE) AS lat,
  TRY_CAST(radius_m AS DOUBLE) AS radius_m,
  CAST(FLOOR(EPOCH(TRY_CAST("start" AS TIMESTAMP)) / 60) AS BIGINT) AS given_start,
  CAST(CEIL(EPOCH(TRY_CAST("end" AS TIMESTAMP)) / 60) AS BIGINT) AS given_end,
  CASE
    WHEN "start" IS NOT NULL AND TRY_CAST("start" AS TIMESTAMP) IS NULL THEN 1
    WHEN "end" IS NOT NULL AND TRY_CAST("end" AS TIMESTAMP) IS NULL THEN 1
    ELSE 0
  END AS unread_dates,
  COALESCE(CAST("type" AS VARCHAR), 'other') AS type,
  CAST(side AS VARCHAR) AS side,
  COALESCE(CAST(status AS VARCHAR), 'reported') AS status,
  CAST(occurred AS VARCHAR) AS occurred,
  CAST(published AS VARCHAR) AS published,
  CAST(title AS VARCHAR) AS title,
  CAST("text" AS VARCHAR) AS words,
  CAST(publisher AS VARCHAR) AS publisher,
  CAST(url AS VARCHAR) AS url
FROM {{given}};
