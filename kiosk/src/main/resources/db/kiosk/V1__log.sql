-- What the station has written down and may not forget yet. A consultation's rows leave together.
CREATE TABLE consultation (
  id     TEXT    NOT NULL PRIMARY KEY,
  opened INTEGER NOT NULL UNIQUE,  -- order of opening on this station
  step   TEXT    NOT NULL          -- the screen of the preparation that is shown
);

CREATE TABLE event (
  id           TEXT    NOT NULL PRIMARY KEY,
  consultation TEXT    NOT NULL REFERENCES consultation (id),
  born         INTEGER UNIQUE,     -- order of birth on this station; null: somebody else stated it
  text         TEXT    NOT NULL,   -- the event itself, exactly as it was born
  state        TEXT    NOT NULL CHECK (state IN ('pending', 'confirmed', 'refused')),
  sequence     INTEGER,            -- confirmed: the server's place, time (milliseconds since 1970) and hash
  recorded_at  INTEGER,
  hash         TEXT,
  code         TEXT,               -- refused: the server's reason, and whether a person has seen it
  message      TEXT,
  who          TEXT,
  seen         INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX event_of_consultation ON event (consultation);
CREATE INDEX event_pending ON event (born) WHERE state = 'pending';
