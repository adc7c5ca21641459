-- Writing, by DuckDB; docs/scale.md has the same for Spark and BigQuery. Row groups of events are small, so that a card
-- needs a small range of bytes; files are of a size that any static host takes. {{days}} is out_days or out_days_plain.
COPY (SELECT fault, CAST(number_of_rows AS BIGINT) AS number_of_rows FROM out_left_out ORDER BY fault)
TO '{{out}}/left-out.parquet' (FORMAT parquet);

COPY (SELECT * FROM out_sides ORDER BY code) TO '{{out}}/sides.parquet' (FORMAT parquet, COMPRESSION {{codec}});

COPY (SELECT * FROM out_places ORDER BY number)
TO '{{out}}/places.parquet' (FORMAT parquet, COMPRESSION {{codec}});

COPY (SELECT * FROM {{days}} ORDER BY place, day)
TO '{{out}}/days.parquet' (FORMAT parquet, COMPRESSION {{codec}}, PARQUET_VERSION v2);

COPY (SELECT * FROM out_undated ORDER BY place)
TO '{{out}}/undated.parquet' (FORMAT parquet, COMPRESSION {{codec}});

COPY (SELECT * FROM out_events ORDER BY part, tile, start_minute, place, id)
TO '{{out}}/events' (
  FORMAT parquet, COMPRESSION {{codec}}, ROW_GROUP_SIZE {{row_group}}, FILE_SIZE_BYTES '{{file_bytes}}',
  FILENAME_PATTERN 'events-{i}', WRITE_BLOOM_FILTER false
);
