-- What drift is told from: for one side what its new replies showed, case by case, for all quantities at once. A report
-- reads it of a thousand sides; as rows that would be millions, and nothing asks for less than the whole of a side.
CREATE TABLE assize_seen (
  side_key INTEGER NOT NULL PRIMARY KEY REFERENCES assize_side (side_key) ON DELETE CASCADE,
  body BYTEA NOT NULL
);
