# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the corpus: make.py FOLDER. Files and manifest.json, which says what each must end as. Does nothing
where the folder holds what these scripts make."""
import hashlib
import os
import shutil
import sys

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(here, "..", "exchange"))
sys.dont_write_bytecode = True

import makehostilebooks
import makehostilejson
import makehostiletext
import makehostilezips
import makejson
import makekinds
import makelarge
import makelayouts
import makenotables
import makeoffice
import makesame
import maketemplates
import maketext
import makevalues
import makeworkbooks
from corpus import Corpus

folder = sys.argv[1]
scripts = sorted(os.path.join(here, name) for name in os.listdir(here) if name.endswith(".py"))
print_of = hashlib.sha256()
for script in scripts + [makesame.SAMPLE, os.path.join(here, "..", "exchange", "ooxml.py")]:
    with open(script, "rb") as source:
        print_of.update(source.read())
stamp = os.path.join(folder, "stamp")
if os.path.exists(stamp) and open(stamp).read() == print_of.hexdigest():
    sys.exit(0)

shutil.rmtree(folder, ignore_errors=True)
os.makedirs(folder)
corpus = Corpus(folder)
for theme in (maketext, makelayouts, maketemplates, makeworkbooks, makejson, makekinds, makelarge, makenotables,
              makehostilezips, makehostilebooks, makehostiletext, makehostilejson, makevalues, makesame, makeoffice):
    theme.make(corpus)
corpus.write()
open(stamp, "w").write(print_of.hexdigest())
parts = [case["part"] for case in corpus.cases]
print(len(parts), "cases:", {part: parts.count(part) for part in sorted(set(parts))})
