# SPDX-License-Identifier: EUPL-1.2
"""The short list of exceptions, each with its reason (tools/tidy.toml)."""

import tomllib

from .tree import Problem

RULES = {"banned_name", "long_file", "long_line", "long_function", "not_built", "no_own_test"}


class Exceptions:
    def __init__(self, listed, path="tools/tidy.toml"):
        self._listed = listed
        self._path = path
        self._used = set()

    @classmethod
    def read(cls, root):
        path = root / "tools/tidy.toml"
        return cls(tomllib.loads(path.read_text()) if path.exists() else {})

    def allows(self, rule, key, is_needed):
        """True when the list lets this pass; an entry nobody needs is itself a problem."""
        listed = key in self._listed.get(rule, {})
        if listed and is_needed:
            self._used.add((rule, key))
        return listed

    def problems(self):
        for rule, entries in self._listed.items():
            if rule not in RULES:
                yield Problem(self._path, 0, f"no rule is called {rule}")
                continue
            for key, reason in entries.items():
                if not isinstance(reason, str) or len(reason.split()) < 3:
                    yield Problem(self._path, 0, f"{rule}: {key} needs a reason")
                if (rule, key) not in self._used:
                    yield Problem(self._path, 0, f"{rule}: {key} is no longer needed")
