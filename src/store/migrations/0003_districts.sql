-- SPDX-License-Identifier: EUPL-1.2
-- What is known of the parts of larger communes (IRIS), so that whom nobody reaches can be seen
-- again from the database alone.

CREATE TABLE district (
    rank INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    commune_code TEXT NOT NULL,
    poverty_rate_percent REAL
) STRICT;
