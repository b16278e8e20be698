# SPDX-License-Identifier: EUPL-1.2
"""The territory `corse`: the 360 communes of Corsica and one van in Corte."""

from pathlib import Path

from . import french, offer, people
from .corse_notices import ATTRIBUTION, FRANCE_SERVICES_DATE, MISSING, sources_of_corse
from .osm import Extract, check_base, copy_without_authors
from .problems import BadInput, Problem
from .shapes import Box, contains, read_contours, write_contours
from .tables import write_table
from .writing import Folder, write_folder

BOX = Box(8.5, 41.3, 9.7, 43.1)
DEPARTEMENTS = ("2A", "2B")
# Where Avenue Jean Nicoli meets Cours Paoli, in the middle of Corte.
BASE = {"id": "corte", "name": "Corte, cours Paoli", "commune_code": "2B096",
        "lon": 9.1505317, "lat": 42.3070539}
WORKDAY = {day: "08:30-17:30" for day in ("mo", "tu", "we", "th", "fr")}
VAN = {"id": "camion-corte", "name": "Camion de Corte", "kind": "van", "base": "corte",
       "setup_min": 30, "packing_min": 20, "break_min": 45, "break_window": "12:00-14:00",
       # An hour out and an hour home: mountain roads tire a team that has people to meet.
       "driving_limit_min": 120, "seats": 6,
       "skills": ["accueil et écoute", "démarches en ligne", "bases du numérique"],
       "equipment": ["auvent", "tables et chaises", "cafetière", "ordinateurs portables",
                     "imprimante", "connexion mobile", "rampe d'accès"],
       "shift": WORKDAY}
# Markets whose square carries a name of its own in the road network.
MARKET_SQUARES = {"2B033": "Place de l'Hôtel de Ville", "2B134": "Place Pascal Paoli"}


def _contours(sources):
    contours = {}
    for departement in DEPARTEMENTS:
        path = sources / f"osm/corse/communes-{departement}.geojson"
        for code, geometry in read_contours(path, BOX).items():
            if code in contours:
                raise BadInput([Problem(str(path), 0, f"commune {code}", "is in another file too")])
            contours[code] = geometry
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
    copy_without_authors(roads_path, out / "roads.osm.pbf")
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
        "corse", "Corse", ATTRIBUTION,
        {"roads": "roads.osm.pbf", "communes_contours": "communes.geojson",
         "communes": "communes.csv", "facilities": "facilities.csv",
         "provision": "provision.csv", "care_homes": "care_homes.csv", "markets": "markets.csv",
         "qpv": "qpv.csv", "iris": "iris.csv"},
        [BASE], [VAN], sources_of_corse(remarks), french.CORSE, MISSING), out)
