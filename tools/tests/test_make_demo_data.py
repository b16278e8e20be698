# SPDX-License-Identifier: EUPL-1.2
"""make-demo-data on two communes: what it keeps, what it cleans, what it refuses and how."""

import csv
import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TOOLS = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(TOOLS), str(TOOLS / "tests")]

from small_sources import CORTE_RING, TEXTS, contour, write_sources  # noqa: E402
from territory_folder import corse  # noqa: E402
from territory_folder.problems import BadInput  # noqa: E402

CENSUS = "fr/insee-rp2022-corse/rp2022_age_menages_corse.csv"
SERVICES = "fr/anct-france-services/liste-fs-20240801.csv"
FACILITIES = "osm/corse/corse-facilities.csv"
CONTOURS_2B = "osm/corse/communes-2B.geojson"


class MakeDemoData(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.sources, self.out = Path(folder.name, "sources"), Path(folder.name, "out")
        write_sources(self.sources)

    def spoil(self, name, old, new):
        text = TEXTS[name]
        self.assertIn(old, text)
        Path(self.sources, name).write_text(text.replace(old, new), encoding="utf-8")

    def refusals(self):
        """What the tool says, without the path of the temporary folder; nothing is written."""
        with self.assertRaises(BadInput) as caught:
            corse.make(self.sources, self.out)
        self.assertFalse(self.out.exists(), "a refused territory leaves nothing behind")
        return str(caught.exception).replace(str(self.sources) + "/", "").splitlines()

    def rows(self, name):
        with open(self.out / name, encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))


class Kept(MakeDemoData):
    def setUp(self):
        super().setUp()
        corse.make(self.sources, self.out)

    def test_codes_stay_text_and_blanks_stay_blank(self):
        ajaccio, corte = self.rows("communes.csv")
        self.assertEqual("2A004", ajaccio["code"])
        self.assertEqual("1033", ajaccio["age_90_plus"])
        self.assertEqual(("23320", "16", "2021"), (
            ajaccio["median_income_eur"], ajaccio["poverty_rate_percent"], ajaccio["income_year"]))
        self.assertEqual("", corte["poverty_rate_percent"])
        self.assertEqual("", self.rows("iris.csv")[0]["poverty_rate_percent"])
        self.assertEqual("", self.rows("qpv.csv")[1]["one_person_households_percent"])

    def test_a_median_missing_in_2021_is_taken_from_2019_and_dated(self):
        corte = self.rows("communes.csv")[1]
        self.assertEqual(("20010", "2019"), (corte["median_income_eur"], corte["income_year"]))

    def test_hours_are_brought_to_one_form(self):
        bus, post = self.rows("provision.csv")
        self.assertEqual("09:00-12:00 13:30-17:00", post["mo"])
        self.assertEqual("08:30-16:00", post["tu"])
        self.assertEqual("", post["we"])
        self.assertEqual(("fs-3", "itinerant", "fs-12", "fixed", "La Poste"), (
            bus["id"], bus["kind"], post["id"], post["kind"], post["operator"]))

    def test_no_electronic_address_is_left(self):
        bus, post = self.rows("provision.csv")
        self.assertEqual("Écrire à [courriel retiré] ou passer", post["comment"])
        self.assertEqual("", bus["comment"])

    def test_a_position_far_from_its_commune_is_blank_and_told(self):
        home, ward = self.rows("care_homes.csv")
        self.assertEqual(("8.700000", "41.900000"), (home["lon"], home["lat"]))
        self.assertEqual(("", "", ""), (ward["lon"], ward["lat"], ward["capacity_places"]))
        self.assertIn("2B0005722 USLD de Corte: the published position (-4.30000 E, 48.50000 N) is",
                      (self.out / "SOURCES.md").read_text(encoding="utf-8"))

    def test_a_care_home_without_number_is_left_out_and_told(self):
        self.assertNotIn("Résidence sans numéro", {row["name"] for row in
                                                   self.rows("care_homes.csv")})
        self.assertIn("Résidence sans numéro",
                      (self.out / "SOURCES.md").read_text(encoding="utf-8"))

    def test_market_hours_are_those_that_always_hold(self):
        ajaccio, corte = self.rows("markets.csv")
        self.assertEqual(("Marché d'Ajaccio", "07:00", "14:00", "low"), (
            ajaccio["name"], ajaccio["opens"], ajaccio["closes"], ajaccio["confidence"]))
        self.assertEqual(("Marché de Corte", "", "", "matin", "été"), (
            corte["name"], corte["opens"], corte["closes"], corte["hours_text"], corte["season"]))

    def test_the_same_place_twice_is_kept_once(self):
        self.assertEqual(["edu_1", "sec_2"], [row["id"] for row in self.rows("facilities.csv")])

    def test_the_same_sources_give_the_same_bytes(self):
        again = self.out.with_name("again")
        corse.make(self.sources, again)
        for file in sorted(self.out.iterdir()):
            self.assertEqual(file.read_bytes(), (again / file.name).read_bytes(), file.name)


class Refused(MakeDemoData):
    def test_a_missing_column(self):
        self.spoil(CENSUS, "p22_pop6074", "p22_pop6075")
        self.assertEqual(
            [f"{CENSUS}:1: column p22_pop6074: this column is missing (columns found: code, "
             "p22_pop, p22_pop0014, p22_pop1529, p22_pop3044, p22_pop4559, p22_pop6075, "
             "p22_pop7589, p22_pop90p, c22_menpseul, c22_menfam)"], self.refusals())

    def test_a_code_that_comes_twice(self):
        self.spoil(CENSUS, "2B096,7504", "2A004,7504")
        self.assertEqual([f"{CENSUS}:3: column code: '2A004' is already on line 2 "
                          "(each code must appear once)"], self.refusals())

    def test_swapped_axes_in_a_table(self):
        self.spoil(FACILITIES, "sec_2,shop,8.700000,41.900000", "sec_2,shop,41.900000,8.700000")
        self.assertEqual([f"{FACILITIES}:3: column lon: longitude 41.900000 and latitude 8.700000 "
                          "are swapped (longitudes here lie between 8.5 and 9.7)"], self.refusals())

    def test_a_line_is_counted_where_the_row_begins(self):
        self.spoil(SERVICES, "2A004,41.9,8.7", "2A004,8.7,41.9")
        self.assertTrue(self.refusals()[0].startswith(f"{SERVICES}:4: column longitude: longitude "
                                                      "41.9 and latitude 8.7 are swapped"))

    def test_swapped_axes_in_a_contour(self):
        Path(self.sources, CONTOURS_2B).write_text(
            contour("2B096", [[lat, lon] for lon, lat in CORTE_RING]), encoding="utf-8")
        self.assertEqual([f"{CONTOURS_2B}: column commune 2B096: longitude and latitude are "
                          "swapped"], self.refusals())

    def test_an_open_ring_and_a_crossing_ring(self):
        Path(self.sources, CONTOURS_2B).write_text(contour("2B096", CORTE_RING[:-1]),
                                                   encoding="utf-8")
        self.assertIn("a ring is open: it starts at [9.1, 42.2] and ends at", self.refusals()[0])
        a, b, c, d = CORTE_RING[:-1]
        Path(self.sources, CONTOURS_2B).write_text(contour("2B096", [a, c, b, d, a]),
                                                   encoding="utf-8")
        self.assertIn("commune 2B096: a ring crosses itself near [9.", self.refusals()[0])

    def test_a_file_cut_in_the_middle(self):
        Path(self.sources, CONTOURS_2B).write_text(TEXTS[CONTOURS_2B][:60], encoding="utf-8")
        self.assertEqual([f"{CONTOURS_2B}:1: not JSON: Unterminated string starting at "
                          "(is the file whole?)"], self.refusals()[:1])

    def test_another_encoding(self):
        path = Path(self.sources, SERVICES)
        path.write_bytes(TEXTS[SERVICES].encode("latin-1"))
        self.assertEqual([f"{SERVICES}:2: byte 147 of the line (0xc9) is not UTF-8 "
                          "(save the file as UTF-8; it may be Latin-1)"], self.refusals())

    def test_a_word_where_a_number_belongs(self):
        self.spoil(CENSUS, "7504,1000,", "7504,n.d.,")
        self.assertEqual([f"{CENSUS}:3: column p22_pop0014: 'n.d.' is not a number of at least "
                          "zero (leave the field blank when the figure is unknown)"],
                         self.refusals())

    def test_a_comma_too_many(self):
        self.spoil(CENSUS, "7504,1000,", "7504,1,000,")
        self.assertEqual([f"{CENSUS}:3: 12 fields where the header has 11 "
                          "(is a comma not quoted?)"], self.refusals())

    def test_hours_that_are_not_hours(self):
        self.spoil(SERVICES, "09:00 - 11:00", "11:00 - 09:00")
        self.assertEqual([f"{SERVICES}:4: column h_mardi: '11:00 - 09:00' does not open before it "
                          "closes"], self.refusals())

    def test_a_commune_without_contour_and_one_unknown(self):
        Path(self.sources, CONTOURS_2B).write_text(contour("2B999", CORTE_RING), encoding="utf-8")
        names = "fr/etalab-decoupage-administratif/communes.csv"
        self.assertEqual(
            [f"{names}: column code: commune 2B096 has no contour",
             f"{names}: column code: contour of 2B999, which is not in the list of communes"],
            self.refusals())

    def test_a_damaged_extract(self):
        path = Path(self.sources, "osm/corse-roads.osm.pbf")
        path.write_bytes(path.read_bytes()[:100])
        self.assertIn("osm/corse-roads.osm.pbf: osmium cannot read it: ", self.refusals()[0])

    def test_a_base_outside_the_roads(self):
        extract = Path(self.sources, "osm/corse-roads.osm.pbf")
        moved = Path(self.sources, "moved.opl")
        moved.write_text("n1 v1 x9.16 y42.31\nn2 v1 x9.17 y42.31\nw1 v1 Thighway=road Nn1,n2\n",
                         encoding="utf-8")
        subprocess.run(["osmium", "cat", moved, "-o", extract, "-O", "--no-progress"], check=True)
        self.assertEqual(["osm/corse-roads.osm.pbf: the base corte is 846 m from the nearest road "
                          "(at most 30 m; move the base)"], self.refusals())


class CommandLine(MakeDemoData):
    def run_tool(self, *arguments):
        return subprocess.run([sys.executable, TOOLS / "make-demo-data", *map(str, arguments)],
                              capture_output=True, text=True, check=False)

    def test_exit_0_and_the_folder_that_was_made(self):
        done = self.run_tool("--sources", self.sources, "--out", self.out, "--only", "corse")
        self.assertEqual((0, f"{self.out / 'corse'}: made\n", ""),
                         (done.returncode, done.stdout, done.stderr))
        features = json.loads((self.out / "corse/communes.geojson").read_text(encoding="utf-8"))
        self.assertEqual(["Ajaccio", "Corte"],
                         [feature["properties"]["name"] for feature in features["features"]])

    def test_exit_2_and_what_to_do_when_the_sources_are_elsewhere(self):
        done = self.run_tool("--sources", self.sources / "osm", "--out", self.out,
                             "--only", "corse")
        self.assertEqual(2, done.returncode)
        self.assertIn("make-demo-data: corse cannot be made:\n", done.stderr)
        self.assertIn("cannot be read: No such file or directory (is --sources the folder that "
                      "holds osm/ and fr/?)", done.stderr)


if __name__ == "__main__":
    unittest.main()
