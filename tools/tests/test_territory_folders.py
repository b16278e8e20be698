# SPDX-License-Identifier: EUPL-1.2
"""The territory folders of the repository keep the promises of docs/formats/territory-folder.md."""

import csv
import json
import re
import sys
import tomllib
import unittest
from pathlib import Path

TOOLS = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TOOLS))

from territory_folder import offer, people  # noqa: E402
from territory_folder.shapes import contains, polygons, ring_fault, signed_area  # noqa: E402

ROOT = TOOLS.parent
COLUMNS = {"communes": people.COMMUNE_COLUMNS, "iris": people.IRIS_COLUMNS,
           "qpv": people.QPV_COLUMNS, "facilities": offer.FACILITY_COLUMNS,
           "provision": offer.PROVISION_COLUMNS, "care_homes": offer.CARE_HOME_COLUMNS,
           "markets": offer.MARKET_COLUMNS}
HOURS = re.compile(r"(\d\d:\d\d-\d\d:\d\d( \d\d:\d\d-\d\d:\d\d)*)?")
CODE = re.compile(r"(\d[0-9AB]|99)\d{3}")


class Folder:
    def __init__(self, path):
        self.path = path
        self.toml = tomllib.loads((path / "territory.toml").read_text(encoding="utf-8"))
        self.tables, self.headers = {}, {}
        for key in COLUMNS:
            if key in self.toml:
                with open(path / self.toml[key], encoding="utf-8", newline="") as file:
                    reader = csv.DictReader(file, strict=True)
                    self.tables[key] = list(reader)
                    self.headers[key] = reader.fieldnames
        text = (path / self.toml["communes_contours"]).read_text(encoding="utf-8")
        self.features = json.loads(text)["features"]
        self.contours = {f["properties"]["code"]: f["geometry"] for f in self.features}


class Rules:
    """What must hold in every folder; each class below names its folder in `path`."""

    @classmethod
    def setUpClass(cls):
        cls.folder = Folder(ROOT / cls.path)

    def test_every_table_has_its_columns_in_order(self):
        folder = self.folder
        for key, header in folder.headers.items():
            self.assertEqual(COLUMNS[key], header, key)

    def test_ids_are_unique_and_communes_are_sorted(self):
        folder = self.folder
        for key, rows in folder.tables.items():
            ids = [next(iter(row.values())) for row in rows]
            self.assertEqual(len(ids), len(set(ids)), key)
        codes = [row["code"] for row in folder.tables["communes"]]
        self.assertEqual(sorted(codes), codes)

    def test_every_commune_has_a_contour_and_every_code_is_a_commune(self):
        folder = self.folder
        codes = {row["code"] for row in folder.tables["communes"]}
        self.assertEqual(codes, set(folder.contours))
        for key, rows in folder.tables.items():
            used = {row["commune_code"] for row in rows if "commune_code" in row}
            self.assertLessEqual(used, codes, key)
        self.assertTrue(all(CODE.fullmatch(code) for code in codes))

    def test_rings_are_closed_simple_and_turn_left_outside(self):
        folder = self.folder
        for code, geometry in folder.contours.items():
            for polygon in polygons(geometry):
                self.assertEqual([""] * len(polygon), [ring_fault(r) for r in polygon], code)
                self.assertGreater(signed_area(polygon[0]), 0, code)

    def test_the_bands_of_age_add_up_to_the_population(self):
        folder = self.folder
        for row in folder.tables["communes"]:
            bands = [row[c] for c in people.COMMUNE_COLUMNS if c.startswith("age_")]
            if any(bands):
                total = sum(map(float, bands))
                self.assertAlmostEqual(float(row["population_count"]), total, delta=0.6,
                                       msg=row["code"])

    def test_positions_lie_in_or_near_their_commune(self):
        folder = self.folder
        for key in ("provision", "care_homes", "markets"):
            for row in folder.tables.get(key, []):
                self.assertEqual(row["lon"] == "", row["lat"] == "", row["id"])
                if row["lon"]:
                    position = float(row["lon"]), float(row["lat"])
                    near = [(position[0] + dx, position[1] + dy)
                            for dx in (-.0005, 0, .0005) for dy in (-.0005, 0, .0005)]
                    contour = folder.contours[row["commune_code"]]
                    self.assertTrue(any(contains(contour, p) for p in near), row["id"])

    def test_hours_have_one_form(self):
        folder = self.folder
        for row in folder.tables.get("provision", []):
            for day in ("mo", "tu", "we", "th", "fr", "sa", "su"):
                self.assertRegex(row[day], f"^{HOURS.pattern}$")

    def test_bases_stand_in_their_commune_and_units_have_a_base(self):
        folder = self.folder
        bases = {base["id"]: base for base in folder.toml["bases"]}
        for base in bases.values():
            self.assertTrue(contains(folder.contours[base["commune_code"]],
                                     (base["lon"], base["lat"])))
        for unit in folder.toml["units"]:
            self.assertIn(unit["base"], bases)
            self.assertTrue(unit["shift"])

    def test_no_electronic_address_is_shipped(self):
        folder = self.folder
        for path in folder.path.iterdir():
            if path.suffix in (".csv", ".toml", ".geojson"):
                self.assertNotRegex(path.read_text(encoding="utf-8"), r"\w@\w", path.name)


class Demonstration(Rules):
    def test_every_file_of_a_demonstration_has_a_publisher_and_a_licence(self):
        folder = self.folder
        told = {source["file"]: source for source in folder.toml["sources"]}
        there = {path.name for path in folder.path.iterdir()}
        self.assertEqual(there - {"territory.toml", "SOURCES.md"}, set(told))
        for source in told.values():
            for key in ("title", "publisher", "licence", "date"):
                self.assertTrue(source[key], source["file"])
            english = source["en"]
            self.assertLessEqual({"title", "note"}, set(english), source["file"])
            for key, words in english.items():
                self.assertNotEqual(words, source[key], f"{source['file']}: {key}")
        sources = (folder.path / "SOURCES.md").read_text(encoding="utf-8")
        for line in folder.toml["attribution"]:
            self.assertIn(f"> {line}", sources)


class Corse(Demonstration, unittest.TestCase):
    path = "data/demo/corse"

    def test_the_island_has_its_360_communes_and_351_276_people(self):
        communes = self.folder.tables["communes"]
        self.assertEqual(360, len(communes))
        self.assertEqual(351_276, sum(int(row["population_count"]) for row in communes))
        self.assertEqual(25, sum(1 for row in communes if row["poverty_rate_percent"]))


class Monaco(Demonstration, unittest.TestCase):
    path = "data/demo/monaco"


class Hameau(Rules, unittest.TestCase):
    path = "tests/data/hameau"


if __name__ == "__main__":
    unittest.main()
