-- What a server keeps. SQLite and PostgreSQL take it unchanged: TEXT and BIGINT only, times in milliseconds since 1970, bytes in base64.

CREATE TABLE station (
  id TEXT NOT NULL PRIMARY KEY,
  public_key TEXT NOT NULL,
  algorithm TEXT NOT NULL,
  site TEXT NOT NULL,
  enrolled_at BIGINT NOT NULL
);

CREATE TABLE enrolment_code (
  hash TEXT NOT NULL PRIMARY KEY,
  site TEXT NOT NULL,
  expires BIGINT NOT NULL,
  used BIGINT
);

CREATE TABLE account (
  login TEXT NOT NULL PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  speciality TEXT NOT NULL,
  password TEXT NOT NULL
);

CREATE TABLE session (
  hash TEXT NOT NULL PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id),
  expires BIGINT NOT NULL
);

CREATE TABLE consultation (
  id TEXT NOT NULL PRIMARY KEY,
  station TEXT NOT NULL REFERENCES station (id),
  opened_at BIGINT NOT NULL,
  ended BIGINT
);

CREATE INDEX consultation_open ON consultation (ended);

-- Apart from the consultation, so that erasing a person is deleting one row here.
CREATE TABLE consultation_key (
  id TEXT NOT NULL PRIMARY KEY REFERENCES consultation (id),
  key TEXT NOT NULL
);

CREATE TABLE event (
  consultation TEXT NOT NULL REFERENCES consultation (id),
  sequence BIGINT NOT NULL,
  event_id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  sealed TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (consultation, sequence)
);

CREATE TABLE access_trace (
  who TEXT NOT NULL,
  at BIGINT NOT NULL,
  consultation TEXT,
  what TEXT NOT NULL,
  result TEXT NOT NULL
);

CREATE INDEX access_trace_consultation ON access_trace (consultation, at);
