#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""figures.py ROOT: fails unless the help's table of figures says of each metric what the catalogue says."""
import json
import sys
from pathlib import Path

root = Path(sys.argv[1])
metrics = json.loads((root / "resources/vocabularies/metrics.json").read_text(encoding="utf-8"))["metrics"]
table = [line for line in (root / "resources/help/figures.md").read_text(encoding="utf-8").splitlines()
         if line.startswith("| `")]
wanted = ["| `{}` | {} | {} | {} | {} |".format(m["id"], m["name"]["zh"], m["definition"]["zh"], m["name"]["en"],
                                              m["definition"]["en"]) for m in metrics]
faults = [f"not in figures.md: {line}" for line in wanted if line not in table]
faults += [f"not in the catalogue: {line}" for line in table if line not in wanted]
print("\n".join(faults) or f"{len(wanted)} figures agree")
sys.exit(1 if faults or not wanted else 0)
