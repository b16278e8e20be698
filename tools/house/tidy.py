# SPDX-License-Identifier: EUPL-1.2
"""All the rules on all the files."""

import argparse
import sys
from pathlib import Path

from . import folder_rules, text_rules
from .exceptions import Exceptions
from .tree import list_files


def find_problems(root):
    root = Path(root)
    files = list_files(root)
    exceptions = Exceptions.read(root)
    problems = []
    for file in files:
        problems += text_rules.check_size(file, exceptions)
        problems += text_rules.check_lines(file, exceptions)
        problems += text_rules.check_first_line(file)
        problems += text_rules.check_words(file)
        problems += text_rules.check_functions(file, exceptions)
        problems += text_rules.check_type_names(file)
    problems += folder_rules.check_module_readmes(files)
    problems += folder_rules.check_sources_are_built(files, exceptions)
    problems += folder_rules.check_tests_stand_beside(files, exceptions)
    problems += folder_rules.check_licences(files)
    problems += exceptions.problems()
    return sorted(problems)


def find_warnings(root):
    return sorted(warning for file in list_files(root)
                  for warning in text_rules.warn_of_size(file))


def main():
    parser = argparse.ArgumentParser(
        description="Checks the written style of the house (CONTRIBUTING.md). "
                    "Exit code 1 when something breaks a rule.")
    parser.add_argument("--root", default=Path(__file__).resolve().parents[2],
                        help="the checkout; DEFAULT: the one this tool is in")
    parser.add_argument("--under", default="", help="only tell of paths that start so")
    parser.add_argument("--quiet", action="store_true", help="no warnings")
    options = parser.parse_args()
    problems = [p for p in find_problems(options.root) if p.path.startswith(options.under)]
    if not options.quiet:
        for warning in find_warnings(options.root):
            if warning.path.startswith(options.under):
                print(f"warning: {warning}", file=sys.stderr)
    for problem in problems:
        print(problem)
    print(f"tidy: {len(problems)} problems", file=sys.stderr)
    return 1 if problems else 0
