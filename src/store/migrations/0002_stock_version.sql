-- SPDX-License-Identifier: EUPL-1.2
-- Counts the changes of territory, units and assets, so that a program that holds them in memory
-- notices what another one has stored.

CREATE TABLE stock_version (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    version INTEGER NOT NULL
) STRICT;

INSERT INTO stock_version (only_one, version) VALUES (1, 0);
