#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""sizes.py ROOT: names files longer than the house aims at; fails on those beyond the limit that large.txt
does not give a reason for, and on reasons that are not needed any more."""
import sys
from pathlib import Path

AIM = {".cpp": 300, ".h": 120}
LIMIT = {".cpp": 500, ".h": 200}


def reasons(file):
    lines = (line for line in file.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#"))
    return dict(line.split(None, 1) for line in lines)


def main():
    root = Path(sys.argv[1])
    known = reasons(Path(__file__).with_name("large.txt"))
    sizes = {}
    for folder in ("models", "ui", "app", "tests"):
        for path in (root / folder).rglob("*"):
            if path.suffix in AIM:
                sizes[path.relative_to(root).as_posix()] = len(path.read_text(encoding="utf-8").splitlines())
    if not sizes:
        sys.exit(f"no sources under {root}")
    failed = []
    for path, lines in sorted(sizes.items(), key=lambda item: -item[1]):
        suffix = Path(path).suffix
        if lines > LIMIT[suffix] and path not in known:
            failed.append(f"{path}: {lines} lines, the limit is {LIMIT[suffix]}: divide it")
        elif lines > AIM[suffix]:
            print(f"{path}: {lines} lines, the aim is {AIM[suffix]}")
    failed += [f"large.txt: {path} needs no reason" for path in known
               if sizes.get(path, 0) <= LIMIT.get(Path(path).suffix, 0)]
    print("\n".join(failed) or f"{len(sizes)} files within their limits")
    return 1 if failed else 0


sys.exit(main())
