#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# The real bus of northern Charente beside our plans: make the folder, import, plan, compare.
# usage: bench/charente/run.sh SHARED/data/fr WORK [HALTE]    DEFAULT: build/bench/src/app/halte
set -euo pipefail
cd "$(dirname "$0")/../.."
sources=$1
work=$2
halte=${3:-build/bench/src/app/halte}
mkdir -p "$work"
bench/charente/make_folder.py "$sources" "$work/folder"
"$halte" import "$work/folder" --db "$work/charente.db"
# Four weeks from the Monday of an odd week on: each stop of today takes place twice.
first=$(python3 -c 'import datetime as d
day = d.date.today() + d.timedelta(days=7)
week = lambda days: (day + d.timedelta(days=days)).isocalendar()[1]
while day.weekday() or week(0) % 2 == 0 or week(21) % 2:
    day += d.timedelta(days=1)
print(day)')
for unit in bus-no-monday bus; do
    echo "== $unit, from $first, 4 weeks"
    "$halte" plan --db "$work/charente.db" --units "$unit" --first-day "$first" --seconds 10 \
        --out "$work/$unit.json" >/dev/null
    "$halte" plan compare "$work/$unit.people.json" "$work/$unit.even.json" \
        "$work/$unit.road.json" --db "$work/charente.db"
done
