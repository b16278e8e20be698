# SPDX-License-Identifier: EUPL-1.2
"""territory.toml and SOURCES.md: what a folder holds, from whom, under which terms."""

import json
from dataclasses import dataclass, field
from pathlib import Path

ODBL = ("ODbL 1.0", "https://opendatacommons.org/licenses/odbl/1-0/")
ETALAB = ("Licence Ouverte 2.0", "https://www.etalab.gouv.fr/licence-ouverte-open-licence/")
FACTS = ("Facts without a licence", "")


@dataclass
class Source:
    """One file of the folder, in English: where it comes from, what its reader must know."""

    file: str
    title: str
    publisher: str
    licence: tuple
    date: str
    origin: str
    columns: str
    note: str                                    # the one limit everybody must know
    remarks: list = field(default_factory=list)  # what selecting and cleaning found


@dataclass
class Folder:
    """A territory about to be written."""

    id: str
    name: str
    attribution: list
    files: dict          # key of territory.toml -> file name
    bases: list
    units: list
    sources: list
    french: dict         # file name -> the words of its source that differ in French
    missing: list = field(default_factory=list)  # what one would look for here in vain

    def __post_init__(self):
        self.attribution = [_with_french_spaces(line) for line in self.attribution]
        self.french = {file: {key: _with_french_spaces(text) for key, text in words.items()}
                       for file, words in self.french.items()}


def _with_french_spaces(text):
    """No line may begin with the sign of two dots, as it may after a plain space."""
    for plain, held in ((" :", "\u00a0:"), (" ;", "\u00a0;"), ("« ", "«\u00a0"), (" »", "\u00a0»")):
        text = text.replace(plain, held)
    return text


def _toml(value):
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(_toml(item) for item in value) + "]"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    return str(value)


def _table(title, values):
    lines = [title] + [f"{key} = {_toml(value)}" for key, value in values.items()
                       if not isinstance(value, dict)]
    return "\n".join(lines) + "\n"


def territory_toml(folder):
    """The text of territory.toml; docs/formats/territory-folder.md describes it."""
    parts = ["# SPDX-License-Identifier: EUPL-1.2\n"
             "# Made by tools/make-demo-data; docs/formats/territory-folder.md explains every "
             "key.\n",
             _table(f"id = {_toml(folder.id)}", {
                 "name": folder.name, "zone": "Europe/Paris", "language": "fr",
                 "attribution": folder.attribution, **folder.files})]
    for base in folder.bases:
        parts.append(_table("[[bases]]", base))
    for unit in folder.units:
        text = _table("[[units]]", unit)
        for key, value in unit.items():
            if isinstance(value, dict):
                text += _table(f"[units.{key}]", value)
        parts.append(text)
    for source in folder.sources:
        english = {
            "file": source.file, "title": source.title, "publisher": source.publisher,
            "licence": source.licence[0], "licence_url": source.licence[1], "date": source.date,
            "note": source.note}
        french = folder.french[source.file]
        parts.append(_table("[[sources]]", {**english, **french})
                     + _table("[sources.en]", {key: english[key] for key in french}))
    return "\n".join(parts)


def sources_md(folder):
    """The text of SOURCES.md: per file the publisher, licence, date, columns, limits."""
    command = "tools/make-demo-data --sources <folder with osm/ and fr/> --out data/demo"
    lines = [f"# Sources of the territory {folder.name}", "",
             "Every file here was selected, cleaned and joined from public data by one command:",
             "", f"    {command}", "",
             "Nothing is guessed by it: cells, places to stop, need and reach are computed by "
             "Halte itself.", "A blank field means that the figure is not published. INSEE codes "
             "are text.", "", "## Attribution", "",
             "To be shown on every map and every document made from this folder:", ""]
    lines += [f"> {line}  " for line in folder.attribution]
    lines += ["", "In English: © OpenStreetMap contributors (ODbL 1.0); INSEE, IGN and ANCT data "
              "under the French", "Open Licence 2.0 where they are used below.", ""]
    for source in folder.sources:
        name, url = source.licence
        lines += [f"## {source.file}", "", f"- **What**: {source.title}",
                  f"- **Publisher**: {source.publisher}",
                  f"- **Licence**: {name}" + (f" <{url}>" if url else ""),
                  f"- **Date**: {source.date}", f"- **Found in**: {source.origin}",
                  f"- **Columns**: {source.columns}", f"- **Limits**: {source.note}"]
        if source.remarks:
            lines += ["- **Seen while cleaning**:"]
            lines += [f"  - {remark}" for remark in source.remarks]
        lines += [""]
    if folder.missing:
        lines += ["## What is not here", ""] + [f"- {line}" for line in folder.missing]
    return "\n".join(lines).rstrip("\n") + "\n"


def write_folder(folder, out):
    """Writes territory.toml and SOURCES.md into `out`, whose other files exist already."""
    Path(out, "territory.toml").write_text(territory_toml(folder), encoding="utf-8", newline="")
    Path(out, "SOURCES.md").write_text(sources_md(folder), encoding="utf-8", newline="")
