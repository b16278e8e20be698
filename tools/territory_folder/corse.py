# SPDX-License-Identifier: EUPL-1.2
"""The territory `corse`: the 360 communes of Corsica and one van in Corte."""

import json
import shutil
from pathlib import Path

from . import offer, people
from .notices import CNSA_NOTICE, INSEE_NOTICE, OSM_NOTICE, care_home_source, iris_source
from .osm import Extract, check_base
from .problems import BadInput, Problem
from .shapes import Box, check_contours, contains, tidy_geometry, write_contours
from .tables import read_text, write_table
from .writing import ETALAB, FACTS, ODBL, Folder, Source, write_folder

BOX = Box(8.5, 41.3, 9.7, 43.1)
DEPARTEMENTS = ("2A", "2B")
FRANCE_SERVICES_DATE = "2024-08-01"
# Where Avenue Jean Nicoli meets Cours Paoli, in the middle of Corte.
BASE = {"id": "corte", "name": "Corte, cours Paoli", "commune_code": "2B096",
        "lon": 9.1505317, "lat": 42.3070539}
WORKDAY = {day: "08:30-17:30" for day in ("mo", "tu", "we", "th", "fr")}
VAN = {"id": "camion-corte", "name": "Camion de Corte", "kind": "van", "base": "corte",
       "setup_min": 30, "packing_min": 20, "break_min": 45, "break_window": "12:00-14:00",
       "seats": 6,
       "skills": ["accueil et écoute", "démarches en ligne", "bases du numérique"],
       "equipment": ["auvent", "tables et chaises", "cafetière", "ordinateurs portables",
                     "imprimante", "connexion mobile", "rampe d'accès"],
       "shift": WORKDAY}
# Markets whose square carries a name of its own in the road network.
MARKET_SQUARES = {"2B033": "Place de l'Hôtel de Ville", "2B134": "Place Pascal Paoli"}

MISSING = [
    "Squares, car parks, town halls, schools by name: the road network carries no such places.",
    "Markets of Calvi, Corte, Ghisonaccia, Propriano, Sartène, Bonifacio, Saint-Florent and "
    "others: no list by commune was found.",
    "Outlines of IRIS and of priority neighbourhoods; the list of neighbourhoods of 2024.",
    "Diplomas, cars, and the poverty rate of communes where INSEE publishes none."]


def _contours(sources):
    contours = {}
    for departement in DEPARTEMENTS:
        path = sources / f"osm/corse/communes-{departement}.geojson"
        try:
            features = json.loads(read_text(path))["features"]
        except (ValueError, KeyError) as error:
            raise BadInput([Problem(str(path), getattr(error, "lineno", 0), "",
                                    f"not a GeoJSON feature collection: {error}")]) from None
        for feature in features:
            code = feature["properties"]["code"]
            if code in contours:
                raise BadInput([Problem(str(path), 0, "code", f"{code!r} comes twice")])
            contours[code] = tidy_geometry(feature["geometry"])
        check_contours(path, contours, BOX)
    return contours


def _same_codes(path, contours, names, census):
    """Contours, list of communes and census must speak of the same communes."""
    problems = []
    for what, codes in (("contour", contours), ("census row", census)):
        for code in sorted(set(names) - set(codes)):
            problems.append(Problem(str(path), 0, "code", f"commune {code} has no {what}"))
        for code in sorted(set(codes) - set(names)):
            problems.append(Problem(str(path), 0, "code",
                                    f"{what} of {code}, which is not in the list of communes"))
    if problems:
        raise BadInput(problems)


def _market_squares(roads, contours):
    squares = {}
    for code, road in MARKET_SQUARES.items():
        middle = roads.middle_of_road(road, lambda p, c=code: contains(contours[c], p))
        if middle:
            squares[code] = (f"{middle[0]:.6f}", f"{middle[1]:.6f}",
                             f"the middle of the road {road!r} of OpenStreetMap")
    return squares


def make(sources, out):
    """Writes the folder `out` from `sources`; BadInput names everything that prevents it."""
    sources, out = Path(sources), Path(out)
    fr, roads_path = sources / "fr", sources / "osm/corse-roads.osm.pbf"
    remarks = {name: [] for name in ("communes", "provision", "care", "markets", "facilities")}
    contours = _contours(sources)
    list_path = fr / "etalab-decoupage-administratif/communes.csv"
    names = people.read_names(list_path, lambda row: row["departement"] in DEPARTEMENTS)
    census = people.read_census(fr / "insee-rp2022-corse/rp2022_age_menages_corse.csv")
    _same_codes(list_path, contours, names, census)
    income = people.read_income(
        fr / "insee-filosofi-2021-communes/filosofi2021_communes.csv",
        fr / "insee-filosofi-2019/filosofi2019_communes.csv", sorted(names), BOX,
        remarks["communes"])
    communes = people.commune_rows(names, census, income)
    people.check_middles(communes, contours, remarks["communes"])
    iris = people.iris_rows(fr / "insee-filosofi-2019/filosofi2019_iris.csv", names)
    qpv = people.qpv_rows(fr / "insee-qpv-2022/qpv2014_demographie_revenus_2022.csv",
                          ("QP02A", "QP02B"), names)
    provision = offer.provision_rows(fr / "anct-france-services/liste-fs-20240801.csv", contours,
                                     BOX, FRANCE_SERVICES_DATE, remarks["provision"])
    care_homes, unknown = offer.care_home_rows(
        fr / "etablissements-seniors/etablissements-seniors-france.csv", DEPARTEMENTS, names,
        contours, BOX, remarks["care"])
    if unknown:
        raise BadInput([Problem("etablissements-seniors-france.csv", 0, "commune",
                                f"no commune is named {name!r}") for name in unknown])
    facilities = offer.facility_rows(sources / "osm/corse/corse-facilities.csv", BOX,
                                     remarks["facilities"])
    roads = Extract(roads_path, "w/highway")
    check_base(roads, BASE, contours)
    markets = offer.market_rows(fr / "marches-corse/marches_corse.csv", names,
                                _market_squares(roads, contours), remarks["markets"])

    out.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(roads_path, out / "roads.osm.pbf")
    write_contours(out / "communes.geojson", [
        {"type": "Feature", "properties": {"code": code, "name": names[code][0]},
         "geometry": contours[code]} for code in sorted(names)])
    write_table(out / "communes.csv", people.COMMUNE_COLUMNS, communes)
    write_table(out / "iris.csv", people.IRIS_COLUMNS, iris)
    write_table(out / "qpv.csv", people.QPV_COLUMNS, qpv)
    write_table(out / "facilities.csv", offer.FACILITY_COLUMNS, facilities)
    write_table(out / "provision.csv", offer.PROVISION_COLUMNS, provision)
    write_table(out / "care_homes.csv", offer.CARE_HOME_COLUMNS, care_homes)
    write_table(out / "markets.csv", offer.MARKET_COLUMNS, markets)
    write_folder(Folder(
        "corse", "Corse",
        [OSM_NOTICE, "Contours : IGN Admin Express, INSEE, Licence Ouverte 2.0", INSEE_NOTICE,
         "France services : ANCT, Licence Ouverte 2.0", CNSA_NOTICE],
        {"roads": "roads.osm.pbf", "communes_contours": "communes.geojson",
         "communes": "communes.csv", "facilities": "facilities.csv",
         "provision": "provision.csv", "care_homes": "care_homes.csv", "markets": "markets.csv",
         "qpv": "qpv.csv", "iris": "iris.csv"},
        [BASE], [VAN], _sources(remarks), MISSING), out)


def _sources(remarks):
    streamlit = "aubryprieur/streamlit_data_territoire @ 7618e8e"
    return [
        Source("roads.osm.pbf", "Road network of Corsica, car classes from motorway to residential",
               "OpenStreetMap contributors", ODBL, "unknown, about 2022",
               "eqasim-org/eqasim-java, corsica_network.xml.gz (a MATSim network made from OSM), "
               "converted to PBF, copied as it is",
               "OSM tags highway, name, oneway, lanes; source:way (OSM way id), length_m (true "
               "length, metres), freespeed_kmh",
               "Ways are straight between junctions: use length_m for travel times. No paths, "
               "tracks, service roads, buildings or places. Dates in the file are placeholders; "
               "way ids are renumbered."),
        Source("communes.geojson", "Contours of the 360 communes, 2018",
               "IGN Admin Express and INSEE", ETALAB, "2018-10-16",
               "gregoiredavid/france-geojson, simplified (Visvalingam 25 %), 5 decimals",
               "code (INSEE, text), name (official list of 2026); WGS84",
               "Simplified: near a boundary a point may fall on the wrong side by tens of metres.",
               ["The 360 contours carry exactly the 360 codes of the census of 2022 (geography "
                "2025) and of the list of communes of 2026: no mismatch.",
                "All rings are closed, simple and not crossing; two are holes."]),
        Source("communes.csv", "People of each commune: age bands, households, income, poverty",
               "INSEE: census 2022 (dossier complet), Filosofi 2021, Filosofi 2019; names from "
               "the official list 2026 (Etalab, INSEE)", ETALAB, "2022 (census), 2021 (income)",
               "watashi-clara/outil_decisionel @ dd9dfab (census cut); VoxNovalys/vivrea-project @ "
               f"25e45d4 (Filosofi 2021); {streamlit} (Filosofi 2019); npm package "
               "@etalab/decoupage-administratif 6.0.0",
               ", ".join(people.COMMUNE_COLUMNS) + " (ages in persons, census weights; households "
               "in households; income per consumption unit, EUR a year; poverty at 60 % of the "
               "median, percent, rounded to 1; lon and lat: middle of the commune, degrees)",
               "Census detail in communes of a few hundred inhabitants is an estimate. All "
               "households are not counted: one_person / (one_person + family) overstates the "
               "share of people living alone a little.", remarks["communes"]),
        iris_source([]),
        Source("qpv.csv", "Priority neighbourhoods (list of 2014): people, age, poverty",
               "INSEE, SIG QPV (DEMO_2022, REVN_2022)", ETALAB, "2022 (release)", streamlit,
               ", ".join(people.QPV_COLUMNS),
               "Perimeters of 2014, replaced in 2024; no outline and no position is included. The "
               "release does not say which year each figure refers to. The shares of people living "
               "alone look low for town centres; they are given as published.",
               ["Commune codes were found by the commune's name: all 5 resolved."]),
        Source("facilities.csv", "Places of daily life",
               "INSEE (permanent database of facilities) and OpenStreetMap contributors", ODBL,
               "unknown, about 2022",
               "eqasim-org/eqasim-java, corsica_facilities.xml.gz, projected from EPSG:2154",
               "id, type (education, shop, leisure, work, home, other), lon, lat (WGS84 degrees)",
               "Many positions are those of a street or a village, not of a door. `home` and "
               "`work` are a small synthetic sample (342 rows), not a census of them.",
               remarks["facilities"]),
        Source("provision.csv", "France services of 2A and 2B, fixed and itinerant",
               "ANCT, Agence nationale de la cohésion des territoires", ETALAB,
               FRANCE_SERVICES_DATE,
               "anct-carto/france_services @ 77f42ba, data/liste-fs-20240801.csv",
               ", ".join(offer.PROVISION_COLUMNS) + " (hours of each weekday, local time)",
               "An itinerant service is placed at its base: its real stops are not in the list. "
               "Free-text comments are kept, electronic addresses taken out. `operator` is given "
               "only where the name says it. Whether an appointment is needed is not carried "
               "over.", remarks["provision"]),
        care_home_source(remarks["care"]),
        Source("markets.csv", "Public markets: six known ones",
               "Public web pages named in the column `source`", FACTS, "2018 to 2026, see source",
               "transcribed by hand; no file was copied",
               ", ".join(offer.MARKET_COLUMNS) + " (days as in OSM opening_hours; local time)",
               "Not exhaustive and to be confirmed with each town hall. opens and closes are what "
               "all the hours in hours_text share; blank when it names none (\"matin\"). Days and "
               "hours are facts, to which no copyright applies.", remarks["markets"])]
