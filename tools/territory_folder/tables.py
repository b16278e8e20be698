# SPDX-License-Identifier: EUPL-1.2
"""Reading and writing tables. Codes stay text, blanks stay blank, every row knows its line."""

import csv
import io
from decimal import Decimal, InvalidOperation
from pathlib import Path

from .problems import BadInput, Problem


def read_text(path):
    """The text of a UTF-8 file. BadInput names the line and byte of the first wrong one."""
    try:
        raw = Path(path).read_bytes()
    except OSError as error:
        raise BadInput([Problem(str(path), 0, "", f"cannot be read: {error.strerror}",
                                "is --sources the folder that holds osm/ and fr/?")]) from None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        byte = error.start - (raw.rfind(b"\n", 0, error.start) + 1) + 1
        raise BadInput([Problem(
            str(path), line, "", f"byte {byte} of the line (0x{raw[error.start]:02x}) is not UTF-8",
            "save the file as UTF-8; it may be Latin-1")]) from None


class Table:
    """A CSV file in memory: rows are dictionaries, line(row) is the line where the row begins."""

    def __init__(self, path, rows, lines):
        self.path = str(path)
        self.rows = rows
        self.lines = lines
        self._line_of = {id(row): line for row, line in zip(rows, lines)}

    def line(self, row):
        return self._line_of[id(row)]

    def problem(self, row, column, what, hint=""):
        return Problem(self.path, self.line(row), column, what, hint)

    def index(self, column, keep=lambda row: True):
        """Rows by the text of a column; the same text twice is BadInput, naming both lines."""
        found, problems = {}, []
        for row in self.rows:
            if not keep(row):
                continue
            key = row[column].strip()
            if key in found:
                problems.append(self.problem(
                    row, column, f"{key!r} is already on line {self.line(found[key])}",
                    "each code must appear once"))
            found.setdefault(key, row)
        if problems:
            raise BadInput(problems)
        return found


def read_table(path, columns, delimiter=","):
    """Reads a CSV whose header holds at least `columns`, and checks the width of every row."""
    reader = csv.reader(io.StringIO(read_text(path), newline=""), delimiter=delimiter)
    header = next(reader, [])
    missing = [name for name in columns if name not in header]
    if missing:
        raise BadInput([Problem(str(path), 1, name, "this column is missing",
                                "columns found: " + ", ".join(header)) for name in missing])
    rows, lines, problems = [], [], []
    begins = reader.line_num + 1
    for fields in reader:
        if len(fields) == len(header):
            rows.append(dict(zip(header, fields)))
            lines.append(begins)
        elif fields:
            problems.append(Problem(str(path), begins, "",
                                    f"{len(fields)} fields where the header has {len(header)}",
                                    "is a comma not quoted?"))
        begins = reader.line_num + 1
    if problems:
        raise BadInput(problems)
    return Table(path, rows, lines)


def number(table, row, column):
    """The number of a field in its shortest form ("17.0" gives "17"); "" when it is blank."""
    text = row[column].strip()
    if not text:
        return ""
    try:
        value = Decimal(text)
    except InvalidOperation:
        value = Decimal("NaN")
    if not value.is_finite() or value < 0:
        raise BadInput([table.problem(row, column, f"{text!r} is not a number of at least zero",
                                      "leave the field blank when the figure is unknown")])
    return f"{value:f}".rstrip("0").rstrip(".") if "." in f"{value:f}" else f"{value:f}"


def write_table(path, columns, rows):
    """Writes UTF-8, comma, CRLF-free RFC 4180 rows in the order given."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, columns, lineterminator="\n", extrasaction="raise")
    writer.writeheader()
    writer.writerows(rows)
    Path(path).write_text(out.getvalue(), encoding="utf-8", newline="")
