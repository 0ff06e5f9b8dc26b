# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints what openpyxl finds in a workbook as JSON: readback.py FILE."""
import json
import sys

import openpyxl

sheets = []
for sheet in openpyxl.load_workbook(sys.argv[1]):
    sheets.append({
        "name": sheet.title,
        "cells": [[{"type": c.data_type, "value": str(c.value), "format": c.number_format} if c.value is not None else None
                   for c in r] for r in sheet.iter_rows()] if sheet.max_row < 5000 else [],
        "rows": sheet.max_row,
        "frozen": sheet.freeze_panes,
        "filter": sheet.auto_filter.ref,
        "titles": sheet.print_title_rows,
        "landscape": sheet.page_setup.orientation == "landscape",
        "paper": int(sheet.page_setup.paperSize),
        "fitWidth": int(sheet.page_setup.fitToWidth or 1),
        "fitHeight": int(sheet.page_setup.fitToHeight if sheet.page_setup.fitToHeight is not None else 1),
        "width": sheet.column_dimensions["A"].width,
    })
print(json.dumps(sheets))
