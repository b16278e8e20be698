# SPDX-License-Identifier: EUPL-1.2
"""Rules about files together: what stands beside what."""

import re

from .tree import Problem

README_LINES = 25
README_HEADINGS = ["What it does", "What it does not do", "Start reading at",
                   "What must stay true"]
_CPP_NAME = re.compile(r"^[a-z0-9_]+$")


def check_module_readmes(files):
    by_path = {file.path: file for file in files}
    modules = sorted({"/".join(path.split("/")[:2]) for path in by_path
                      if path.startswith("src/") and path.count("/") >= 2})
    for module in modules:
        readme = by_path.get(f"{module}/README.md")
        if not readme:
            yield Problem(module, 0, "a module has a README.md")
            continue
        headings = [line.lstrip("# ").strip() for line in readme.lines if line.startswith("#")]
        missing = [heading for heading in README_HEADINGS if heading not in headings]
        if missing:
            yield Problem(readme.path, 0, "no heading: " + ", ".join(missing))
        if readme.line_count > README_LINES:
            yield Problem(readme.path, 0, f"{readme.line_count} lines, {README_LINES} at most")


def _is_listed(file, build_files):
    """Looks for the file's name in the CMakeLists.txt of its folder and of the folders above."""
    folder = file.folder
    while True:
        lists = build_files.get(f"{folder}/CMakeLists.txt" if folder else "CMakeLists.txt")
        relative = file.path[len(folder) + 1:] if folder else file.path
        if lists and re.search(rf"(?<![\w/]){re.escape(relative)}(?!\w)", lists.text):
            return True
        if not folder:
            return _is_shared(file, build_files)
        folder = folder.rsplit("/", 1)[0] if "/" in folder else ""


def _is_shared(file, build_files):
    """What the tests of several modules use is listed by those modules."""
    end = "/".join(file.path.split("/")[-2:])
    return file.path.startswith("tests/") and any(end in other.text
                                                  for other in build_files.values())


def check_sources_are_built(files, exceptions):
    build_files = {file.path: file for file in files
                   if file.name == "CMakeLists.txt" or file.ending == ".cmake"}
    for file in files:
        if file.ending != ".cpp" or not file.path.startswith(("src/", "tests/", "bench/")):
            continue
        listed = _is_listed(file, build_files)
        if not listed and not exceptions.allows("not_built", file.path, True):
            yield Problem(file.path, 0, "no CMakeLists.txt lists it")


def _has_test(path, paths):
    """import_map.cpp is tested by import_map_test.cpp, or as a part by import_test.cpp."""
    folder, _, name = path[:-4].rpartition("/")
    words = name.split("_")
    return any(f"{folder}/{'_'.join(words[:count])}_test.cpp" in paths
               for count in range(1, len(words) + 1))


def check_tests_stand_beside(files, exceptions):
    paths = {file.path for file in files}
    for file in files:
        if not file.path.startswith("src/") or file.ending != ".cpp":
            continue
        if not _CPP_NAME.match(file.name[:-4]):
            yield Problem(file.path, 0, "names of files are snake_case")
        if file.path.endswith("_test.cpp"):
            continue
        is_alone = not _has_test(file.path, paths)
        if exceptions.allows("no_own_test", file.path, is_alone):
            continue
        if is_alone:
            yield Problem(file.path, 0, "no _test.cpp beside it; write one, or list it in "
                                        "tools/tidy.toml with a reason")


def check_licences(files):
    by_path = {file.path: file for file in files}
    licence = by_path.get("LICENSE")
    if not licence or "EUROPEAN UNION PUBLIC LICENCE v. 1.2" not in licence.text:
        yield Problem("LICENSE", 0, "the text of the EUPL 1.2 must be there")
    folders = sorted({"/".join(path.split("/")[:3]) for path in by_path
                      if path.startswith(("data/demo/", "tests/data/")) and path.count("/") >= 3})
    for folder in folders:
        notes = [file for path, file in by_path.items()
                 if path.startswith(folder + "/") and path.endswith(".md")]
        if not any(re.search("licen[cs]e", note.text, re.I) for note in notes):
            yield Problem(folder, 0, "no .md file says under which licence these data are")
