# SPDX-License-Identifier: EUPL-1.2
"""What the territory `corse` says of its sources: publisher, licence, date, limits."""

from . import offer, people
from .notices import CNSA_NOTICE, INSEE_NOTICE, OSM_NOTICE, care_home_source, iris_source
from .writing import ETALAB, FACTS, ODBL, Source

FRANCE_SERVICES_DATE = "2024-08-01"
ATTRIBUTION = [
    OSM_NOTICE, "Contours : IGN Admin Express, INSEE, Licence Ouverte 2.0", INSEE_NOTICE,
    "France services : ANCT, Licence Ouverte 2.0", CNSA_NOTICE]
STREAMLIT = "aubryprieur/streamlit_data_territoire @ 7618e8e"
MISSING = [
    "Squares, car parks, town halls, schools by name: the road network carries no such places.",
    "Markets of Calvi, Corte, Ghisonaccia, Propriano, Sartène, Bonifacio, Saint-Florent and "
    "others: no list by commune was found.",
    "Outlines of IRIS and of priority neighbourhoods; the list of neighbourhoods of 2024.",
    "Diplomas, cars, and the poverty rate of communes where INSEE publishes none."]


def sources_of_corse(remarks):
    """The sources in the order of territory.toml; `remarks` are what cleaning found, by file."""
    return _map_sources() + _people_sources(remarks) + _offer_sources(remarks)


def _map_sources():
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
                "All rings are closed, simple and not crossing; two are holes."])]


def _people_sources(remarks):
    return [
        Source("communes.csv", "People of each commune: age bands, households, income, poverty",
               "INSEE: census 2022 (dossier complet), Filosofi 2021, Filosofi 2019; names from "
               "the official list 2026 (Etalab, INSEE)", ETALAB, "2022 (census), 2021 (income)",
               "watashi-clara/outil_decisionel @ dd9dfab (census cut); VoxNovalys/vivrea-project @ "
               f"25e45d4 (Filosofi 2021); {STREAMLIT} (Filosofi 2019); npm package "
               "@etalab/decoupage-administratif 6.0.0",
               ", ".join(people.COMMUNE_COLUMNS) + " (ages in persons, census weights; households "
               "in households; income per consumption unit, EUR a year; poverty at 60 % of the "
               "median, percent, rounded to 1; lon and lat: middle of the commune, degrees)",
               "Census detail in communes of a few hundred inhabitants is an estimate. All "
               "households are not counted: one_person / (one_person + family) overstates the "
               "share of people living alone a little.", remarks["communes"]),
        iris_source([]),
        Source("qpv.csv", "Priority neighbourhoods (list of 2014): people, age, poverty",
               "INSEE, SIG QPV (DEMO_2022, REVN_2022)", ETALAB, "2022 (release)", STREAMLIT,
               ", ".join(people.QPV_COLUMNS),
               "Perimeters of 2014, replaced in 2024; no outline and no position is included. The "
               "release does not say which year each figure refers to. The shares of people living "
               "alone look low for town centres; they are given as published.",
               ["Commune codes were found by the commune's name: all 5 resolved."])]


def _offer_sources(remarks):
    return [
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
