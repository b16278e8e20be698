# SPDX-License-Identifier: EUPL-1.2
"""Builds the territory folders of the demonstration out of public data (see make-demo-data)."""
