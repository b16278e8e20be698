# SPDX-License-Identifier: EUPL-1.2
"""Who lives where: communes, statistical neighbourhoods (IRIS), priority neighbourhoods (QPV)."""

from .problems import BadInput
from .shapes import contains, metres_outside, read_position
from .tables import number, read_table

COMMUNE_COLUMNS = [
    "code", "name", "population_count", "age_0_14", "age_15_29", "age_30_44", "age_45_59",
    "age_60_74", "age_75_89", "age_90_plus", "one_person_households", "family_households",
    "median_income_eur", "poverty_rate_percent", "income_year", "lon", "lat"]
IRIS_COLUMNS = ["iris_code", "commune_code", "name", "poverty_rate_percent", "median_income_eur"]
QPV_COLUMNS = ["qpv_code", "name", "commune_code", "population_count", "poverty_rate_percent",
               "age_60_plus_percent", "one_person_households_percent"]

CENSUS = {"population_count": "p22_pop", "age_0_14": "p22_pop0014", "age_15_29": "p22_pop1529",
          "age_30_44": "p22_pop3044", "age_45_59": "p22_pop4559", "age_60_74": "p22_pop6074",
          "age_75_89": "p22_pop7589", "age_90_plus": "p22_pop90p",
          "one_person_households": "c22_menpseul", "family_households": "c22_menfam"}


def read_census(path):
    """Census figures by commune code, under the names of COMMUNE_COLUMNS."""
    table = read_table(path, ["code", *CENSUS.values()])
    return {code: {ours: number(table, row, theirs) for ours, theirs in CENSUS.items()}
            for code, row in table.index("code").items()}


def read_names(path, keep):
    """(name, legal population) by code, from the official list of communes."""
    table = read_table(path, ["code", "nom", "departement", "population"])
    return {code: (row["nom"], number(table, row, "population"))
            for code, row in table.index("code", keep).items()}


def read_income(path_2021, path_2019, codes, box, remarks):
    """Income, poverty and middle point by code. The median of 2021, else that of 2019."""
    wanted = set(codes)
    recent = read_table(path_2021, ["code", "annee_filosofi", "revenu_median_eur",
                                    "taux_pauvrete_pct", "lat", "lon"])
    older = read_table(path_2019, ["code", "med19"])
    medians_2019 = {code: number(older, row, "med19") for code, row
                    in older.index("code", lambda row: row["code"] in wanted).items()}
    income, filled = {}, 0
    for code, row in recent.index("code", lambda row: row["code"] in wanted).items():
        median = number(recent, row, "revenu_median_eur")
        year = row["annee_filosofi"].strip() if median else ""
        if not median and medians_2019.get(code):
            median, year, filled = medians_2019[code], "2019", filled + 1
        lon, lat = read_position(recent, row, "lon", "lat", box) or ("", "")
        income[code] = {"median_income_eur": median, "income_year": year,
                        "poverty_rate_percent": number(recent, row, "taux_pauvrete_pct"),
                        "lon": lon, "lat": lat}
    with_median = sum(1 for row in income.values() if row["median_income_eur"])
    with_poverty = sum(1 for row in income.values() if row["poverty_rate_percent"])
    remarks.append(f"{with_median} of {len(codes)} communes have a median income ({filled} of them "
                   f"from 2019), {with_poverty} a poverty rate. A blank figure is not published "
                   "(statistical secrecy); it is not zero.")
    return income


def commune_rows(names, census, income):
    """One row of communes.csv per commune, sorted by code; what is not known is blank."""
    rows = []
    for code in sorted(names):
        row = dict.fromkeys(COMMUNE_COLUMNS, "")
        name, legal_population = names[code]
        row.update(code=code, name=name, population_count=legal_population)
        row.update(census.get(code, {}))
        row.update(income.get(code, {}))
        rows.append(row)
    return rows


def check_middles(rows, contours, remarks):
    """Says which middle points fall outside their commune (contours are simplified)."""
    outside = []
    for row in rows:
        if row["lon"] != "" and not contains(contours[row["code"]], (row["lon"], row["lat"])):
            metres = metres_outside(contours[row["code"]], (row["lon"], row["lat"]))
            outside.append(f"{row['code']} {row['name']} ({metres:.0f} m)")
    if outside:
        remarks.append("The middle point lies outside the simplified contour for "
                       + ", ".join(outside) + ".")


def iris_rows(path, codes):
    """The IRIS of the given communes, sorted by code. BadInput when a code comes twice."""
    wanted = set(codes)
    table = read_table(path, ["iris", "lib_iris", "com", "tp60_19", "med19", "note"])
    found = table.index("iris", lambda row: row["com"] in wanted)
    return [{"iris_code": code, "commune_code": row["com"], "name": row["lib_iris"],
             "poverty_rate_percent": number(table, row, "tp60_19"),
             "median_income_eur": number(table, row, "med19")}
            for code, row in sorted(found.items())]


def qpv_rows(path, prefixes, names):
    """Priority neighbourhoods whose code begins with a prefix; communes found by their name."""
    code_of = {name: code for code, (name, _) in names.items()}
    table = read_table(path, ["code_qp", "nom", "commune", "pop_mun", "part_60plus_pct",
                              "part_menages_1pers_pct", "tp60_pct"])
    rows, problems = [], []
    for code, row in sorted(table.index(
            "code_qp", lambda row: row["code_qp"].startswith(prefixes)).items()):
        if row["commune"] not in code_of:
            problems.append(table.problem(row, "commune", f"no commune is named {row['commune']!r}",
                                          "write the name of the official list of communes"))
            continue
        rows.append({"qpv_code": code, "name": row["nom"], "commune_code": code_of[row["commune"]],
                     "population_count": number(table, row, "pop_mun"),
                     "poverty_rate_percent": number(table, row, "tp60_pct"),
                     "age_60_plus_percent": number(table, row, "part_60plus_pct"),
                     "one_person_households_percent": number(table, row,
                                                             "part_menages_1pers_pct")})
    if problems:
        raise BadInput(problems)
    return rows
