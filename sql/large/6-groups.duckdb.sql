-- The index of row groups, from the footers of the events' files, whichever engine wrote them: where each lies, what
-- lies in it, and how many bytes each of its columns takes. DuckDB alone runs this (`dateline build --large --finish`).
CREATE TABLE chunks AS
SELECT
  DENSE_RANK() OVER (ORDER BY file_name) - 1 AS file, row_group_id, column_id,
  path_in_schema AS name, row_group_num_rows AS rows,
  COALESCE(dictionary_page_offset, data_page_offset) AS from_byte,
  total_compressed_size AS bytes,
  COALESCE(stats_min_value, stats_min) AS least, COALESCE(stats_max_value, stats_max) AS most
FROM parquet_metadata('{{out}}/events/*.parquet');

CREATE TABLE row_groups AS
SELECT
  CAST(file AS INTEGER) AS file,
  CAST(MIN(from_byte) AS DOUBLE) AS from_byte,
  CAST(MAX(rows) AS INTEGER) AS rows,
  CAST(MIN(CASE WHEN name = 'part' THEN least END) AS INTEGER) AS part_min,
  CAST(MIN(CASE WHEN name = 'part' THEN most END) AS INTEGER) AS part_max,
  CAST(MIN(CASE WHEN name = 'tile' THEN least END) AS INTEGER) AS tile_min,
  CAST(MIN(CASE WHEN name = 'tile' THEN most END) AS INTEGER) AS tile_max,
  COALESCE(CAST(MIN(CASE WHEN name = 'start_minute' THEN least END) AS INTEGER), -2147483648) AS start_min,
  COALESCE(CAST(MIN(CASE WHEN name = 'start_minute' THEN most END) AS INTEGER), -2147483648) AS start_max,
  LIST(CAST(bytes AS INTEGER) ORDER BY column_id) AS sizes,
  -- 0 where its columns lie one after the other without a gap, as the reader expects.
  CAST(MAX(from_byte + bytes) - MIN(from_byte) - SUM(bytes) AS BIGINT) AS gap
FROM chunks
GROUP BY file, row_group_id;

COPY (SELECT * EXCLUDE (gap) FROM row_groups ORDER BY part_min, tile_min, start_min, file, from_byte)
TO '{{out}}/groups.parquet' (FORMAT parquet, COMPRESSION {{codec}}, PARQUET_VERSION v2);
