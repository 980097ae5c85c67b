-- The history of runs. One form for SQLite and PostgreSQL: whole numbers are keys and counts, times are milliseconds
-- since 1970 in UTC, and what nobody knows is null. All of it can be made again from journals.

CREATE TABLE assize_run (
  run_key INTEGER NOT NULL PRIMARY KEY,
  id TEXT NOT NULL,
  birth TEXT NOT NULL,
  extent BIGINT NOT NULL,
  project TEXT NOT NULL,
  origin TEXT NOT NULL,
  started BIGINT NOT NULL,
  ended BIGINT,
  manifest TEXT NOT NULL,
  coverage TEXT NOT NULL,
  cases INTEGER NOT NULL,
  trials INTEGER NOT NULL,
  decision TEXT NOT NULL,
  commit_id TEXT NOT NULL,
  version TEXT NOT NULL,
  UNIQUE (id, birth)
);

CREATE INDEX assize_run_by_time ON assize_run (project, started);

-- What went into a run, by name: golden set, checks, judges, settings, prices.
CREATE TABLE assize_digest (
  run_key INTEGER NOT NULL REFERENCES assize_run (run_key) ON DELETE CASCADE,
  name TEXT NOT NULL,
  digest TEXT NOT NULL,
  PRIMARY KEY (run_key, name)
);

-- One subject of one run.
CREATE TABLE assize_side (
  side_key INTEGER NOT NULL PRIMARY KEY,
  run_key INTEGER NOT NULL REFERENCES assize_run (run_key) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  subject TEXT NOT NULL,
  version TEXT NOT NULL,
  provider TEXT NOT NULL,
  model TEXT NOT NULL,
  prompt TEXT NOT NULL,
  prompt_digest TEXT NOT NULL,
  declared TEXT NOT NULL,
  role TEXT NOT NULL,
  decision TEXT,
  attempt INTEGER NOT NULL,
  live INTEGER NOT NULL,
  imported INTEGER NOT NULL,
  recalled INTEGER NOT NULL,
  failures INTEGER NOT NULL,
  first_reply BIGINT,
  last_reply BIGINT,
  passed INTEGER NOT NULL,
  failed INTEGER NOT NULL,
  errored INTEGER NOT NULL,
  unscored INTEGER NOT NULL,
  not_asked INTEGER NOT NULL
);

CREATE INDEX assize_side_of_run ON assize_side (run_key, position);
CREATE INDEX assize_side_by_version ON assize_side (version, run_key);
CREATE INDEX assize_side_by_subject ON assize_side (subject, run_key);

-- A number over the cases of a side, with its n and, where it has one, its interval.
CREATE TABLE assize_metric (
  side_key INTEGER NOT NULL REFERENCES assize_side (side_key) ON DELETE CASCADE,
  name TEXT NOT NULL,
  unit TEXT NOT NULL,
  value DOUBLE PRECISION NOT NULL,
  n INTEGER NOT NULL,
  low DOUBLE PRECISION,
  high DOUBLE PRECISION,
  level DOUBLE PRECISION,
  PRIMARY KEY (side_key, name)
);

-- Which models the replies of a side say they come from.
CREATE TABLE assize_model (
  side_key INTEGER NOT NULL REFERENCES assize_side (side_key) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  model TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  replies INTEGER NOT NULL,
  first_reply BIGINT NOT NULL,
  last_reply BIGINT NOT NULL,
  PRIMARY KEY (side_key, position)
);

-- How often a check or a judge gave which answer about the replies of a side.
CREATE TABLE assize_verdict (
  side_key INTEGER NOT NULL REFERENCES assize_side (side_key) ON DELETE CASCADE,
  maker TEXT NOT NULL,
  criterion TEXT NOT NULL,
  answer TEXT NOT NULL,
  label TEXT NOT NULL,
  verdicts INTEGER NOT NULL,
  PRIMARY KEY (side_key, maker, criterion, answer, label)
);

-- A golden case as some run asked it.
CREATE TABLE assize_question (
  question_key INTEGER NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  input TEXT NOT NULL,
  expectation TEXT NOT NULL,
  category TEXT NOT NULL,
  cluster TEXT NOT NULL,
  UNIQUE (case_id, input, expectation, category, cluster)
);

-- What became of a case on a side: counts of its trials, and means over those that replied.
CREATE TABLE assize_outcome (
  side_key INTEGER NOT NULL REFERENCES assize_side (side_key) ON DELETE CASCADE,
  question_key INTEGER NOT NULL REFERENCES assize_question (question_key),
  state TEXT NOT NULL,
  passed INTEGER NOT NULL,
  failed INTEGER NOT NULL,
  errored INTEGER NOT NULL,
  unscored INTEGER NOT NULL,
  not_asked INTEGER NOT NULL,
  fresh INTEGER NOT NULL,
  score DOUBLE PRECISION,
  seconds DOUBLE PRECISION,
  cost DOUBLE PRECISION,
  tokens_in DOUBLE PRECISION,
  tokens_out DOUBLE PRECISION,
  length DOUBLE PRECISION,
  declined DOUBLE PRECISION,
  reply TEXT,
  received BIGINT,
  PRIMARY KEY (side_key, question_key)
);

CREATE INDEX assize_outcome_of_question ON assize_outcome (question_key, side_key);

-- Runs that were pruned: they are not taken in again by themselves.
CREATE TABLE assize_pruned (
  id TEXT NOT NULL,
  birth TEXT NOT NULL,
  PRIMARY KEY (id, birth)
);
