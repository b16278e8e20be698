# SPDX-License-Identifier: EUPL-1.2
"""What exists already: France services, care homes, markets, facilities."""

import re
import unicodedata

from .hours import common_window, format_windows, windows_of
from .problems import BadInput
from .shapes import metres_outside, read_position
from .tables import number, read_table

DAYS = {"mo": "h_lundi", "tu": "h_mardi", "we": "h_mercredi", "th": "h_jeudi", "fr": "h_vendredi",
        "sa": "h_samedi"}
PROVISION_COLUMNS = ["id", "name", "kind", "operator", "address", "commune_code", "lon", "lat",
                     "phone", *DAYS, "su", "comment", "source", "as_of"]
CARE_HOME_COLUMNS = ["id", "name", "kind", "capacity_places", "address", "commune_code", "lon",
                     "lat"]
MARKET_COLUMNS = ["id", "name", "place", "commune_code", "days", "opens", "closes", "season",
                  "confidence", "source", "lon", "lat", "hours_text"]
FACILITY_COLUMNS = ["id", "type", "lon", "lat"]
FACILITY_TYPES = ("education", "shop", "leisure", "work", "home", "other")

# A position farther than this outside the commune it is said to be in is taken for a mistake.
FAR_METRES = 5_000
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")


def without_email(text):
    """A comment on one line, electronic addresses taken out; nothing left gives ""."""
    text = " ".join(text.split())
    if EMAIL.fullmatch(text):
        return ""
    return EMAIL.sub("[courriel retiré]", text)


def _placed(table, row, columns, place, box, contours, remarks):
    """lon and lat as texts, blank when unknown or far outside the stated commune."""
    code, label = place
    position = read_position(table, row, *columns, box)
    if position is None:
        remarks.append(f"{label}: no position in the source; left blank.")
        return {"lon": "", "lat": ""}
    metres = metres_outside(contours[code], position)
    if metres > FAR_METRES:
        remarks.append(f"{label}: the published position ({position[0]:.5f} E, "
                       f"{position[1]:.5f} N) is {metres / 1000:.0f} km outside commune {code}; "
                       "left blank.")
        return {"lon": "", "lat": ""}
    if metres > 0:
        remarks.append(f"{label}: {metres:.0f} m outside the simplified contour of commune {code}; "
                       "kept.")
    return {"lon": f"{position[0]:.6f}", "lat": f"{position[1]:.6f}"}


def provision_rows(path, contours, box, as_of, remarks):
    """The France services of the communes that have a contour, sorted by number."""
    table = read_table(path, ["id_fs", "lib_fs", "adresse", "complement_adresse", "insee_com",
                              "latitude", "longitude", "telephone", "commentaire", "format_fs",
                              *DAYS.values()])
    rows, problems = [], []
    found = table.index("id_fs", lambda row: row["insee_com"] in contours)
    for number_fs, row in sorted(found.items(), key=lambda item: int(item[0])):
        label = f"fs-{number_fs} {row['lib_fs'].strip()}"
        result = dict.fromkeys(PROVISION_COLUMNS, "")
        result.update(
            id=f"fs-{number_fs}", name=row["lib_fs"].strip(),
            kind="itinerant" if row["format_fs"] in ("Bus_équivalent", "Itinérante") else "fixed",
            operator="La Poste" if "La Poste" in row["lib_fs"] else "",
            address=", ".join(filter(None, (" ".join(row[c].split()) for c in
                                            ("adresse", "complement_adresse")))),
            commune_code=row["insee_com"], phone=row["telephone"].strip(),
            comment=without_email(row["commentaire"]),
            source="ANCT, liste France services", as_of=as_of)
        for day, column in DAYS.items():
            try:
                windows, mended = windows_of(row[column])
            except ValueError as error:
                problems.append(table.problem(row, column, str(error)))
                continue
            result[day] = format_windows(windows)
            if mended:
                remarks.append(f"{label}, {day}: {row[column]!r} read as {result[day]!r}.")
        if row["format_fs"] == "Multisites":
            remarks.append(f"{label}: several sites share these hours; only the first has a "
                           "position.")
        result.update(_placed(table, row, ("longitude", "latitude"), (row["insee_com"], label),
                              box, contours, remarks))
        rows.append(result)
    if problems:
        raise BadInput(problems)
    return rows


def plain_name(name):
    """A commune's name as address files write it: capitals, no accent, no sign, SAINT in full."""
    letters = unicodedata.normalize("NFKD", name.upper().replace("Œ", "OE"))
    words = re.sub(r"[^A-Z0-9]+", " ", letters.encode("ascii", "ignore").decode()).split()
    return " ".join({"ST": "SAINT", "STE": "SAINTE"}.get(word, word) for word in words)


def care_home_rows(path, departements, names, contours, box, remarks):
    """Care homes that have a FINESS number, in the given communes, sorted by that number."""
    code_of = {plain_name(name): code for code, (name, _) in names.items()}
    table = read_table(path, ["finess", "nom", "capacite", "ehpad", "residence_autonomie",
                              "accueil_jour", "esld", "adresse", "dep", "commune", "latitude",
                              "longitude"])
    ours = [row for row in table.rows if row["dep"] in departements
            and plain_name(row["commune"]) in code_of]
    unnumbered = [row["nom"].strip() for row in ours if not row["finess"].strip()]
    if unnumbered:
        remarks.append("Left out, without a FINESS number and so not from the CNSA directory: "
                       + "; ".join(sorted(unnumbered)) + ".")
    unknown = sorted({row["commune"].strip() for row in table.rows if row["dep"] in departements
                      and plain_name(row["commune"]) not in code_of and row["finess"].strip()})
    rows = []
    keep = {id(row) for row in ours if row["finess"].strip()}
    for finess, row in sorted(table.index("finess", lambda row: id(row) in keep).items()):
        code = code_of[plain_name(row["commune"])]
        capacity = number(table, row, "capacite")
        result = {"id": finess, "name": row["nom"].strip(), "kind": _care_kind(row),
                  "capacity_places": "" if capacity == "0" else capacity,
                  "address": " ".join(row["adresse"].split()), "commune_code": code}
        result.update(_placed(table, row, ("longitude", "latitude"),
                              (code, f"{finess} {result['name']}"), box, contours, remarks))
        rows.append(result)
    blanks = sum(1 for row in rows if not row["capacity_places"])
    if blanks:
        remarks.append(f"{blanks} capacities are 0 in the directory, which stands for unknown: "
                       "left blank.")
    return rows, unknown


def _care_kind(row):
    for column, kind in (("ehpad", "nursing_home"), ("esld", "long_stay_hospital"),
                         ("residence_autonomie", "sheltered_housing"),
                         ("accueil_jour", "day_centre")):
        if row[column] == "True":
            return kind
    return "other"


# The hand-made list of markets was typed without accents; people will read these words.
ACCENTS = {"marche": "marché", "Marche": "Marché", "hotel": "hôtel", "annee": "année",
           "ete": "été", "precise": "précisé", "datee": "datée", "a": "à"}


def with_accents(text):
    return re.sub(r"\w+", lambda word: ACCENTS.get(word[0], word[0]), text)


def market_rows(path, names, squares, remarks):
    """Markets of the communes of `names` ({code: (name, population)}). `squares` gives
    {code: (lon, lat, how it was found)} where the position of the market is known."""
    table = read_table(path, ["code_insee", "commune", "lieu", "jours", "horaires", "saison",
                              "fiabilite", "source", "date_source"])
    confidences = {"bonne": "good", "moyenne": "medium", "faible": "low"}
    rows, counts, problems = [], {}, []
    for row in sorted(table.rows, key=lambda row: (row["code_insee"], row["lieu"])):
        code, confidence = row["code_insee"], row["fiabilite"].split()[0]
        if code not in names:
            problems.append(table.problem(row, "code_insee", f"{code!r} is not a commune here"))
            continue
        if confidence not in confidences:
            problems.append(table.problem(row, "fiabilite", f"{confidence!r} is not known",
                                          "write bonne, moyenne or faible"))
            continue
        counts[code] = counts.get(code, 0) + 1
        commune = names[code][0]
        of_commune = ("d'" if plain_name(commune)[0] in "AEIOUY" else "de ") + commune
        opens, closes = common_window(row["horaires"])
        lon, lat, how = squares.get(code, ("", "", ""))
        remarks.append(f"{commune}: " + (f"position from {how}." if how else
                       "position not found in the road network; left blank."))
        rows.append({
            "id": f"marche-{code}-{counts[code]}", "name": f"Marché {of_commune}",
            "place": with_accents(row["lieu"]), "commune_code": code, "days": row["jours"],
            "opens": opens, "closes": closes, "season": with_accents(row["saison"]),
            "confidence": confidences[confidence],
            "source": with_accents(f"{row['source']} ({row['date_source']})"),
            "lon": lon, "lat": lat, "hours_text": row["horaires"]})
    if problems:
        raise BadInput(problems)
    return rows


def facility_rows(path, box, remarks):
    """Facilities without exact duplicates (same type, same position), the lowest id kept."""
    table = read_table(path, FACILITY_COLUMNS)
    kept, problems = {}, []
    for name, row in sorted(table.index("id").items(), key=lambda item: _natural(item[0])):
        if row["type"] not in FACILITY_TYPES:
            problems.append(table.problem(row, "type", f"{row['type']!r} is not known",
                                          "one of " + ", ".join(FACILITY_TYPES)))
        position = read_position(table, row, "lon", "lat", box)
        if position is None or not box.holds(*position):
            problems.append(table.problem(row, "lon", "the position is missing or far away"))
        kept.setdefault((row["type"], row["lon"], row["lat"]), {**row, "id": name})
    if problems:
        raise BadInput(problems)
    remarks.append(f"{len(table.rows) - len(kept)} of {len(table.rows)} rows have the type and the "
                   "position of another one and were dropped.")
    return sorted(kept.values(), key=lambda row: (row["type"], _natural(row["id"])))


def _natural(name):
    return [int(part) if part.isdigit() else part for part in re.split(r"(\d+)", name)]
