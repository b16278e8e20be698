-- SPDX-License-Identifier: EUPL-1.2
-- What a source says in English, where its words differ; `rank` is that of its row in `source`.

CREATE TABLE source_in_english (
    rank INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    publisher TEXT NOT NULL,
    licence TEXT NOT NULL,
    date TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
