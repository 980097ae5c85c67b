-- What each run asked of models, day by day, by who pays and which model: units, no money. It holds unfinished runs,
-- too, as those were paid for as well, and pruning leaves it alone. A run that asked nobody has a row of nothing.

CREATE TABLE assize_outgo (
  id TEXT NOT NULL,
  birth TEXT NOT NULL,
  extent BIGINT NOT NULL,
  project TEXT NOT NULL,
  day TEXT NOT NULL,
  feature TEXT NOT NULL,
  model TEXT NOT NULL,
  calls BIGINT NOT NULL,
  billed BIGINT NOT NULL,
  estimated BIGINT NOT NULL,
  input BIGINT,
  cached_input BIGINT,
  cache_write BIGINT,
  output BIGINT,
  reasoning BIGINT,
  took BIGINT NOT NULL,
  PRIMARY KEY (id, birth, day, feature, model)
);

CREATE INDEX assize_outgo_by_day ON assize_outgo (project, day);
