# SPDX-License-Identifier: EUPL-1.2
"""The rules of the house, as code. tools/tidy and tools/layers are their two doors."""
