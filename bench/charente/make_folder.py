#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""A territory folder of northern Charente with the twelve stops of its real bus.

    bench/charente/make_folder.py SHARED/data/fr OUT

No road extract of Charente is among the sources, so roads are a substitute that says what it is:
a straight road between neighbouring villages (Gabriel graph), a tenth longer than the bird flies,
driven at 60 km/h, and four short streets in each village, where its inhabitants live. The bus of
today and any plan drive the same roads; both would change alike on true ones.
"""
import csv
import json
import math
import sys
from pathlib import Path

RUFFEC = (46.0286, 0.1992)  # the town; the base of the bus is in it, its street is not known
RADIUS_KM = 33.0
DETOUR = 1.1
SPEED_KMH = 60
STREET_KM = 0.25
# The hours are those that the stops of today need, from the first leaving to the last coming back
# of each weekday. Today the bus goes out on Monday every other week: in four weeks "bus" has two
# Mondays more than it, "bus-no-monday" two less.
UNIT = """
[[units]]
id = "{id}"
name = "{name}"
kind = "van"
base = "ruffec"
setup_min = 15
packing_min = 15
[units.shift]
{shift}
"""
WEEKDAYS = {"Mo": "mo", "Tu": "tu", "We": "we", "Th": "th", "Fr": "fr"}
FR_DAYS = ["h_lundi", "h_mardi", "h_mercredi", "h_jeudi", "h_vendredi", "h_samedi"]


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file)


def km(a, b):
    """Flat within a few hundred kilometres."""
    north = (a[0] - b[0]) * 111.2
    east = (a[1] - b[1]) * 111.2 * math.cos(math.radians((a[0] + b[0]) / 2))
    return math.hypot(north, east)


def communes_of(sources):
    """code -> (name, population, income, poverty, position), those near Ruffec."""
    found = {}
    for row in rows(sources / "insee-filosofi-2021-communes/filosofi2021_communes.csv"):
        if row["code"].startswith("16") and row["lat"] and row["population"]:
            where = (float(row["lat"]), float(row["lon"]))
            if km(where, RUFFEC) <= RADIUS_KM:
                found[row["code"]] = row | {"where": where}
    return found


def contours_of(sources, communes):
    """code -> polygons; what merged since 2018 lends its contour to the commune of today."""
    parent = {row["code"]: row["chef_lieu"] for row in
              rows(sources / "etalab-decoupage-administratif/communes_autres.csv")}
    polygons = {}
    text = (sources / "france-geojson/communes-16-charente.geojson").read_text(encoding="utf-8")
    for feature in json.loads(text)["features"]:
        code = feature["properties"]["code"]
        code = code if code in communes else parent.get(code, code)
        if code in communes:
            shape = feature["geometry"]
            parts = [shape["coordinates"]] if shape["type"] == "Polygon" else shape["coordinates"]
            polygons.setdefault(code, []).extend(parts)
    return polygons


def write_contours(out, communes, polygons):
    features = [{"type": "Feature",
                 "properties": {"code": code, "name": communes[code]["nom"]},
                 "geometry": {"type": "MultiPolygon", "coordinates": polygons[code]}}
                for code in sorted(polygons)]
    (out / "communes.geojson").write_text(
        json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")


def write_table(path, columns, lines):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(lines)


class Roads:
    """Nodes and ways, as OpenStreetMap XML."""

    def __init__(self):
        self.nodes, self.ways = [], []

    def node(self, where):
        self.nodes.append(where)
        return len(self.nodes)

    def way(self, a, b, kind, kmh, detour):
        length = km(self.nodes[a - 1], self.nodes[b - 1]) * 1000 * detour
        self.ways.append((a, b, kind, kmh, max(1.0, length)))

    def village(self, where):
        """Four streets around a crossing; gives the crossing."""
        middle = self.node(where)
        north = STREET_KM / 111.2
        east = north / math.cos(math.radians(where[0]))
        for dlat, dlon in ((north, 0), (-north, 0), (0, east), (0, -east)):
            end = self.node((where[0] + dlat, where[1] + dlon))
            self.way(middle, end, "residential", 30, 1.0)
        return middle

    def write(self, path):
        with open(path, "w", encoding="utf-8") as file:
            file.write('<osm version="0.6">\n')
            for i, (lat, lon) in enumerate(self.nodes, 1):
                file.write(f'<node id="{i}" version="1" lat="{lat:.7f}" lon="{lon:.7f}"/>\n')
            for i, (a, b, kind, kmh, length) in enumerate(self.ways, 1):
                file.write(f'<way id="{i}" version="1"><nd ref="{a}"/><nd ref="{b}"/>'
                           f'<tag k="highway" v="{kind}"/><tag k="freespeed_kmh" v="{kmh}"/>'
                           f'<tag k="length_m" v="{length:.1f}"/></way>\n')
            file.write("</osm>\n")


def build_roads(villages, lone):
    roads = Roads()
    middles = [roads.village(where) for where in villages]
    for i, a in enumerate(villages):
        for j in range(i + 1, len(villages)):
            b = villages[j]
            half = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
            radius = km(a, b) / 2
            if radius < 12 and all(km(half, c) >= radius * 0.9999 for k, c in enumerate(villages)
                                   if k not in (i, j)):
                roads.way(middles[i], middles[j], "secondary", SPEED_KMH, DETOUR)
    for where in lone:  # stops and offers stand on a street of the nearest village
        near = min(range(len(villages)), key=lambda k: km(villages[k], where))
        if km(villages[near], where) > 0.001:
            roads.way(roads.node(where), middles[near], "tertiary", 50, DETOUR)
    return roads


def stops_of(sources):
    """The twelve stops: (row, weekday, from, to, odd or even)."""
    for row in rows(sources / "tournees-reelles/arrets.csv"):
        if row["dep"] != "16":
            continue
        rule = row["horaires_osm_source"].split(";")[0]
        day, hours = rule.split(" ", 1)
        weeks = {"impaire": "odd", "paire": "even"}[row["semaine"]]
        for span in hours.split(","):
            yield row, day, *span.strip().split("-"), weeks


def provision_of(sources, communes):
    for row in rows(sources / "anct-france-services/liste-fs-20240801.csv"):
        if row["insee_com"] in communes and row["format_fs"] == "Fixe" and row["latitude"]:
            hours = [row[day].replace(" - ", "-").replace(" / ", " ").strip() for day in FR_DAYS]
            hours = [day.replace("00:00-00:00", "").strip() for day in hours]
            yield (row["id_fs"], row["lib_fs"], "fixed", row["insee_com"], row["longitude"],
                   row["latitude"], *hours, "", "France services 2024", "2024-08-01")


def minutes(text):
    return int(text[:2]) * 60 + int(text[3:])


def clock(value):
    return f"{value // 60:02d}:{value % 60:02d}"


def shifts_of(stops, where_of):
    """For each weekday from the first leaving to the last coming back, by these roads."""
    spans = {}
    for row, day, opens, closes, _ in stops:
        away = math.ceil(km(where_of[row["code_insee"]], RUFFEC) * DETOUR * 1.25 / SPEED_KMH * 60)
        leaves, returns = minutes(opens) - 15 - away, minutes(closes) + 15 + away
        before = spans.get(day, (leaves, returns))
        spans[day] = (min(before[0], leaves), max(before[1], returns))
    return {day: ((first - 5) // 15 * 15, -(-(last + 5) // 15) * 15)
            for day, (first, last) in spans.items()}


def write_manifest(out, communes, shifts):
    ruffec = next(code for code, one in communes.items() if one["nom"] == "Ruffec")
    units = [UNIT.format(id=name, name=words, shift="\n".join(
        f'{WEEKDAYS[day]} = "{clock(first)}-{clock(last)}"'
        for day, (first, last) in sorted(shifts.items())
        if has_monday or day != "Mo"))
        for name, words, has_monday in (("bus", "Bus France Services", True),
                                        ("bus-no-monday", "Le même sans le lundi", False))]
    (out / "territory.toml").write_text(f'''id = "charente-nord"
name = "Nord de la Charente"
zone = "Europe/Paris"
language = "fr"
attribution = ["INSEE", "IGN", "ANCT", "mednum-cli"]
roads = "roads.osm"
communes_contours = "communes.geojson"
communes = "communes.csv"
provision = "provision.csv"
tours = "tours.csv"

[[bases]]
id = "ruffec"
name = "Ruffec"
commune_code = "{ruffec}"
lon = {RUFFEC[1]}
lat = {RUFFEC[0]}
{''.join(units)}''', encoding="utf-8")


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sources, out = Path(sys.argv[1]), Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    communes = communes_of(sources)
    polygons = contours_of(sources, communes)
    communes = {code: one for code, one in communes.items() if code in polygons}
    write_contours(out, communes, polygons)
    write_table(out / "communes.csv",
                ["code", "name", "population_count", "median_income_eur", "poverty_rate_percent",
                 "income_year"],
                [(code, one["nom"], one["population"], one["revenu_median_eur"],
                  one["taux_pauvrete_pct"], "2021" if one["revenu_median_eur"] else "")
                 for code, one in sorted(communes.items())])
    stops = list(stops_of(sources))
    where_of = {code: one["where"] for code, one in communes.items()}
    lost = {row["code_insee"] for row, *_ in stops} - set(where_of)
    if lost:
        sys.exit(f"communes of stops without figures: {sorted(lost)}")
    offers = list(provision_of(sources, communes))
    write_table(out / "provision.csv",
                ["id", "name", "kind", "commune_code", "lon", "lat", "mo", "tu", "we", "th", "fr",
                 "sa", "su", "source", "as_of"], offers)
    write_table(out / "tours.csv",
                ["id", "name", "commune_code", "lon", "lat", "unit", "weekday", "from", "to",
                 "weeks"],
                [(row["code_insee"], f'{row["commune"]}, {row["arret"]}', row["code_insee"],
                  row["longitude"], row["latitude"], "bus", day, opens, closes, weeks)
                 for row, day, opens, closes, weeks in stops])
    spots = [(float(row["latitude"]), float(row["longitude"])) for row, *_ in stops]
    spots += [(float(offer[5]), float(offer[4])) for offer in offers]
    lone = sorted({spot for spot in spots + [RUFFEC] if km(spot, RUFFEC) <= RADIUS_KM + 5})
    build_roads([communes[code]["where"] for code in sorted(communes)],
                lone).write(out / "roads.osm")
    write_manifest(out, communes, shifts_of(stops, where_of))
    people = sum(float(one["population"]) for one in communes.values())
    print(f"{len(communes)} communes, {people:.0f} inhabitants, {len(offers)} fixed offers, "
          f"{len(stops)} presences of the bus")


if __name__ == "__main__":
    main()
