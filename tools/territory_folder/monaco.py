# SPDX-License-Identifier: EUPL-1.2
"""The territory `monaco`: Monaco and the French communes round it, for a tricycle and for feet."""

from pathlib import Path

from . import french, offer, people
from .notices import CNSA_NOTICE, INSEE_NOTICE, OSM_NOTICE, care_home_source, iris_source
from .osm import Extract, check_base, copy_without_authors
from .problems import BadInput, Problem
from .shapes import Box, check_contours, contains, tidy_geometry, write_contours
from .tables import write_table
from .writing import ETALAB, ODBL, Folder, Source, write_folder

BOX = Box(7.3, 43.6, 7.6, 43.9)
MONACO = "99138"  # INSEE's code of the country, for want of a commune code
# Boundary relations of the communes whose centre the extract holds.
RELATIONS = {"06012": 174562, "06032": 174956, "06059": 174959, "06104": 174558, "06150": 174958,
             MONACO: 2220322}
# Boulevard de la République, in front of the town hall of Beausoleil.
BASE = {"id": "beausoleil", "name": "Beausoleil, mairie", "commune_code": "06012",
        "lon": 7.4255304, "lat": 43.7432098}
TRICYCLE = {
    "id": "triporteur-beausoleil", "name": "Triporteur de Beausoleil", "kind": "e_tricycle",
    "base": "beausoleil", "setup_min": 10, "packing_min": 10, "break_min": 45,
    "break_window": "12:00-14:00", "range_km": 40, "seats": 2,
    "skills": ["accueil et écoute", "démarches en ligne"],
    "equipment": ["parasol", "chaises pliantes", "cafetière", "ordinateur portable",
                  "connexion mobile"],
    "shift": {day: "09:00-17:00" for day in ("tu", "we", "th", "fr", "sa")}}
TEAM = {
    "id": "equipe-a-pied", "name": "Équipe à pied", "kind": "on_foot", "base": "beausoleil",
    "setup_min": 5, "packing_min": 5, "skills": ["accueil et écoute"],
    "equipment": ["téléphone", "tablette", "dépliants"],
    "shift": {day: "13:30-18:30" for day in ("mo", "tu", "we", "th", "fr")}}

MISSING = [
    "`provision.csv`: the list of France services (ANCT, 2024-08-01) holds none in these communes; "
    "the nearest is in Menton (06083), outside.",
    "`markets.csv`, `facilities.csv`: the market, shops, schools and car parks are in "
    "`roads.osm.pbf`.",
    "`qpv.csv`: none of the priority neighbourhoods of 2014 lies in these communes."]


def _contours(extract, remarks):
    contours, estimated = {}, set()
    for code, relation in sorted(RELATIONS.items()):
        if relation not in extract.relations:
            raise BadInput([Problem(extract.path, 0, "", f"boundary relation {relation} of commune "
                                    f"{code} is missing", "take the extract named in SOURCES.md")])
        geometry, is_whole = extract.outline(relation)
        contours[code] = tidy_geometry(geometry)
        name = extract.relations[relation][1]["name"]
        if not is_whole:
            estimated.add(code)
            remarks.append(f"{code} {name}: cut by the edge of the extract and closed there by a "
                           "straight line; `estimated` is true. Its figures are those of the whole "
                           "commune.")
    check_contours(extract.path, contours, BOX)
    return contours, estimated


def _monaco_row(extract):
    """Name, population and middle of Monaco from its relation and the node of its centre."""
    members, tags = extract.relations[RELATIONS[MONACO]]
    centre = next(ref for kind, ref, role in members if kind == "n" and role == "admin_centre")
    lon, lat = extract.nodes[centre]
    return (tags["name"], tags["population"]), {"lon": lon, "lat": lat}


def make(sources, out):
    """Writes the folder `out` from `sources`; BadInput names everything that prevents it."""
    sources, out = Path(sources), Path(out)
    fr, extract_path = sources / "fr", sources / "osm/monaco-2016.osm.pbf"
    remarks = {name: [] for name in ("contours", "communes", "care")}
    boundaries = Extract(extract_path, "r/boundary=administrative")
    contours, estimated = _contours(boundaries, remarks["contours"])
    not_monaco = sorted(code for code in RELATIONS if code != MONACO)
    names = people.read_names(fr / "etalab-decoupage-administratif/communes.csv",
                              lambda row: row["code"] in not_monaco)
    income = people.read_income(
        fr / "insee-filosofi-2021-communes/filosofi2021_communes.csv",
        fr / "insee-filosofi-2019/filosofi2019_communes.csv", not_monaco, BOX, remarks["communes"])
    care_homes, _ = offer.care_home_rows(
        fr / "etablissements-seniors/etablissements-seniors-france.csv", ("06",), names, contours,
        BOX, remarks["care"])
    iris = people.iris_rows(fr / "insee-filosofi-2019/filosofi2019_iris.csv", not_monaco)
    names[MONACO], income[MONACO] = _monaco_row(boundaries)
    communes = people.commune_rows(names, {}, income)
    people.check_middles(communes, contours, remarks["communes"])
    check_base(Extract(extract_path, "w/highway"), BASE, contours)

    out.mkdir(parents=True, exist_ok=True)
    copy_without_authors(extract_path, out / "roads.osm.pbf")
    write_contours(out / "communes.geojson", [
        {"type": "Feature", "geometry": contours[code], "properties": {
            "code": code, "name": names[code][0], "estimated": code in estimated}}
        for code in sorted(contours)])
    write_table(out / "communes.csv", people.COMMUNE_COLUMNS, communes)
    write_table(out / "iris.csv", people.IRIS_COLUMNS, iris)
    write_table(out / "care_homes.csv", offer.CARE_HOME_COLUMNS, care_homes)
    write_folder(Folder(
        "monaco", "Monaco et communes voisines", [OSM_NOTICE, INSEE_NOTICE, CNSA_NOTICE],
        {"roads": "roads.osm.pbf", "communes_contours": "communes.geojson",
         "communes": "communes.csv", "care_homes": "care_homes.csv", "iris": "iris.csv"},
        [BASE], [TRICYCLE, TEAM], _sources(remarks), french.MONACO, MISSING), out)


def _sources(remarks):
    return [
        Source("roads.osm.pbf", "Everything OpenStreetMap held of the area in March 2016: roads, "
               "paths, buildings, car parks, market, town halls", "OpenStreetMap contributors",
               ODBL, "2016-03-04",
               "Project-OSRM/osrm-backend, test/data/monaco.osm.pbf, copied as it is",
               "all OSM tags; box 7.349 43.71 7.491 43.77",
               "Ten years old: for demonstration and tests. Streets and buildings have changed."),
        Source("communes.geojson", "Boundaries of Monaco and of five French communes",
               "OpenStreetMap contributors", ODBL, "2016-03-04",
               "boundary relations of roads.osm.pbf: " + ", ".join(
                   f"{code} r{relation}" for code, relation in sorted(RELATIONS.items())),
               "code (INSEE, text; 99138 is INSEE's country code of Monaco), name, estimated; "
               "WGS84, 5 decimals",
               "Communes whose centre the extract does not hold (Peille, Menton and others) are "
               "left out.", remarks["contours"]),
        Source("communes.csv", "People of each commune: population, income, poverty",
               "INSEE (legal populations, Filosofi 2021); for Monaco, OpenStreetMap contributors",
               ("Licence Ouverte 2.0; row 99138: ODbL 1.0", ETALAB[1]),
               "2026 (list of communes), 2021 (income), 2011-04-13 (Monaco)",
               "npm package @etalab/decoupage-administratif 6.0.0; VoxNovalys/vivrea-project @ "
               "25e45d4; for Monaco the tag population of its boundary relation",
               ", ".join(people.COMMUNE_COLUMNS) + " (income per consumption unit, EUR a year; "
               "poverty at 60 % of the median, percent, rounded to 1; lon and lat: middle of the "
               "commune, degrees)",
               "No age bands and no households: none was found under a stated licence. Monaco has "
               "its population of 2011 and nothing else.", remarks["communes"]),
        iris_source([]),
        care_home_source(remarks["care"])]
