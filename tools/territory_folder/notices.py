# SPDX-License-Identifier: EUPL-1.2
"""What the two demonstration territories say of the files they share."""

from .offer import CARE_HOME_COLUMNS
from .people import IRIS_COLUMNS
from .writing import ETALAB, Source

OSM_NOTICE = "© les contributeurs d'OpenStreetMap, sous licence ODbL 1.0"
INSEE_NOTICE = "Population, revenus : INSEE, Licence Ouverte 2.0"
CNSA_NOTICE = "Établissements pour personnes âgées : CNSA, Licence Ouverte 2.0"


def iris_source(remarks):
    return Source(
        "iris.csv", "Median income and poverty rate of the IRIS (parts of larger communes)",
        "INSEE, Filosofi 2019 (Insee-DGFiP-Cnaf-Cnav-CCMSA)", ETALAB, "2019",
        "aubryprieur/streamlit_data_territoire @ 7618e8e, "
        "BASE_TD_FILO_DISP_IRIS_2019.csv",
        ", ".join(IRIS_COLUMNS) + " (rate at 60 % of the national median, percent; income per "
        "consumption unit, EUR a year)",
        "Only communes that INSEE cuts into IRIS. No outlines are included.", remarks)


def care_home_source(remarks):
    return Source(
        "care_homes.csv", "Care homes and other housing for older people, with FINESS numbers",
        "CNSA, pour-les-personnes-agees.gouv.fr", ETALAB, "2025-07-07",
        "AxelBonneau/Ehpad @ 8c15c03, data/dataset_to_use.csv",
        ", ".join(CARE_HOME_COLUMNS) + " (kind: nursing_home = EHPAD, long_stay_hospital = USLD, "
        "sheltered_housing = résidence autonomie, day_centre = accueil de jour, other)",
        "Capacity in places; blank = not given. Contacts, managers and prices are left out.",
        remarks)
