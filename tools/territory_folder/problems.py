# SPDX-License-Identifier: EUPL-1.2
"""What can be wrong with a source file, said so that the person who brought it can mend it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One fault: file, line (1 = header; 0 = the whole file), column name, what and what to do."""

    file: str
    line: int
    column: str
    what: str
    hint: str = ""

    def __str__(self):
        where = self.file + (f":{self.line}" if self.line else "")
        where += f": column {self.column}" if self.column else ""
        return f"{where}: {self.what}" + (f" ({self.hint})" if self.hint else "")


class BadInput(Exception):
    """The input cannot be used; carries every problem found, in the order of the file."""

    def __init__(self, problems):
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = list(problems)
