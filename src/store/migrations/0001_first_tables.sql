-- SPDX-License-Identifier: EUPL-1.2
-- docs/formats/database.md explains every table. Units are in the names. `rank` is the order of a
-- list in the model, from 0. Days are 2026-11-23, hours are local minutes since midnight, moments
-- are UTC milliseconds since 1970, positions are WGS84 degrees times 1e7.

CREATE TABLE territory (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    zone TEXT NOT NULL
) STRICT;

CREATE TABLE attribution (
    rank INTEGER PRIMARY KEY,
    words TEXT NOT NULL
) STRICT;

CREATE TABLE source (
    rank INTEGER PRIMARY KEY,
    file TEXT NOT NULL,
    title TEXT NOT NULL,
    publisher TEXT NOT NULL,
    licence TEXT NOT NULL,
    licence_url TEXT NOT NULL,
    date TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE commune (
    rank INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    inhabitants REAL NOT NULL,
    age_0_14 REAL,
    age_15_29 REAL,
    age_30_44 REAL,
    age_45_59 REAL,
    age_60_74 REAL,
    age_75_89 REAL,
    age_90_plus REAL,
    one_person_households REAL,
    family_households REAL,
    median_income_eur REAL,
    poverty_rate_percent REAL,
    contour BLOB NOT NULL,
    contour_is_estimated INTEGER NOT NULL
) STRICT;

CREATE TABLE neighbourhood (
    rank INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    commune_code TEXT NOT NULL,
    inhabitants REAL NOT NULL,
    poverty_rate_percent REAL,
    age_60_plus_percent REAL,
    one_person_households_percent REAL
) STRICT;

CREATE TABLE cell (
    rank INTEGER PRIMARY KEY,
    north_m INTEGER NOT NULL,
    east_m INTEGER NOT NULL,
    commune_code TEXT NOT NULL,
    lat_e7 INTEGER NOT NULL,
    lon_e7 INTEGER NOT NULL,
    inhabitants REAL NOT NULL,
    is_estimated INTEGER NOT NULL
) STRICT;

CREATE TABLE provision (
    rank INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    phone TEXT NOT NULL,
    commune_code TEXT NOT NULL,
    lat_e7 INTEGER NOT NULL,
    lon_e7 INTEGER NOT NULL,
    comment TEXT NOT NULL,
    source TEXT NOT NULL,
    as_of TEXT NOT NULL
) STRICT;

CREATE TABLE provision_hours (
    owner_rank INTEGER NOT NULL REFERENCES provision (rank) ON DELETE CASCADE,
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),
    ordinal INTEGER NOT NULL,
    opens_min INTEGER NOT NULL,
    closes_min INTEGER NOT NULL,
    PRIMARY KEY (owner_rank, weekday, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE place (
    rank INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    commune_code TEXT NOT NULL,
    lat_e7 INTEGER NOT NULL,
    lon_e7 INTEGER NOT NULL,
    people_at_once INTEGER NOT NULL,
    shortest_stay_min INTEGER NOT NULL,
    longest_stay_min INTEGER NOT NULL,
    one_off_allowed INTEGER NOT NULL,
    attraction REAL NOT NULL,
    host TEXT NOT NULL,
    source TEXT NOT NULL,
    is_estimated INTEGER NOT NULL
) STRICT;

CREATE TABLE place_hours (
    owner_rank INTEGER NOT NULL REFERENCES place (rank) ON DELETE CASCADE,
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),
    ordinal INTEGER NOT NULL,
    opens_min INTEGER NOT NULL,
    closes_min INTEGER NOT NULL,
    PRIMARY KEY (owner_rank, weekday, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE place_needs (
    owner_rank INTEGER NOT NULL REFERENCES place (rank) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (owner_rank, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE base (
    rank INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    commune_code TEXT NOT NULL,
    lat_e7 INTEGER NOT NULL,
    lon_e7 INTEGER NOT NULL
) STRICT;

CREATE TABLE unit (
    rank INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    start_base_id TEXT NOT NULL,
    end_base_id TEXT NOT NULL,
    pause_min INTEGER,
    pause_opens_min INTEGER,
    pause_closes_min INTEGER,
    setup_min INTEGER NOT NULL,
    packing_min INTEGER NOT NULL,
    range_m REAL NOT NULL,
    driving_limit_min INTEGER NOT NULL,
    seats INTEGER NOT NULL
) STRICT;

CREATE TABLE unit_hours (
    owner_rank INTEGER NOT NULL REFERENCES unit (rank) ON DELETE CASCADE,
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),
    ordinal INTEGER NOT NULL,
    opens_min INTEGER NOT NULL,
    closes_min INTEGER NOT NULL,
    PRIMARY KEY (owner_rank, weekday, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE unit_equipment (
    owner_rank INTEGER NOT NULL REFERENCES unit (rank) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (owner_rank, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE unit_skills (
    owner_rank INTEGER NOT NULL REFERENCES unit (rank) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (owner_rank, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE asset (
    name TEXT PRIMARY KEY,
    media_type TEXT NOT NULL,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE plan (
    id TEXT PRIMARY KEY,
    proposal TEXT NOT NULL,
    name TEXT NOT NULL,
    objective TEXT NOT NULL,
    state TEXT NOT NULL,
    version INTEGER NOT NULL,
    made_at_ms INTEGER NOT NULL,
    first_day TEXT NOT NULL,
    weeks INTEGER NOT NULL,
    reached_people REAL NOT NULL,
    distance_m REAL NOT NULL,
    document TEXT NOT NULL
) STRICT;

CREATE INDEX plan_newest_first ON plan (made_at_ms DESC, id);

-- On which days a plan sends which unit out: two announced plans never share one.
CREATE TABLE plan_day (
    plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    unit_id TEXT NOT NULL,
    day TEXT NOT NULL,
    PRIMARY KEY (plan_id, unit_id, day)
) STRICT, WITHOUT ROWID;

CREATE INDEX plan_day_by_unit ON plan_day (unit_id, day);

CREATE TABLE public_stop (
    plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    place_id TEXT NOT NULL,
    place_name TEXT NOT NULL,
    commune_code TEXT NOT NULL,
    commune_name TEXT NOT NULL,
    lat_e7 INTEGER NOT NULL,
    lon_e7 INTEGER NOT NULL,
    unit_name TEXT NOT NULL,
    day TEXT NOT NULL,
    opens_min INTEGER NOT NULL,
    closes_min INTEGER NOT NULL,
    PRIMARY KEY (plan_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX public_stop_by_day ON public_stop (day, opens_min);

CREATE TABLE account (
    id TEXT PRIMARY KEY,
    login TEXT NOT NULL UNIQUE,
    display_name TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    role TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE session (
    token_hash TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    csrf_token TEXT NOT NULL,
    expires_at_ms INTEGER NOT NULL
) STRICT;

CREATE INDEX session_by_account ON session (account_id);
CREATE INDEX session_by_expiry ON session (expires_at_ms);
