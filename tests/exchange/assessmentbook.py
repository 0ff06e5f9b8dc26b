#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads and edits an assessment workbook with openpyxl, for tst_assessmentbook.

read FILE           prints one JSON document: values, formulas, print set-up of every sheet
edit FILE OUT JSON  changes cells: a list of {department, indicator, numerator, denominator} for the
                    indicators sheet or {sheet, cell, value} for any; the stored values are dropped
"""
import json
import sys

import openpyxl

HEADER_ROW = 3


def cells(sheet):
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def read(path):
    values = openpyxl.load_workbook(path, data_only=True)
    formulas = openpyxl.load_workbook(path)
    sheets = {}
    for name in values.sheetnames:
        sheet, source = values[name], formulas[name]
        rows = cells(sheet)
        flat = [cell for row in rows for cell in row]
        sheets[name] = {
            "rows": [[str(v) if hasattr(v, "isoformat") else v for v in row] for row in rows],
            "formulas": sum(isinstance(v, str) and v.startswith("=") for row in cells(source) for v in row),
            "errors": [v for v in flat if isinstance(v, str) and v.startswith("#")],
            "freeze": source.freeze_panes,
            "filter": source.auto_filter.ref,
            "titles": source.print_title_rows,
            "area": source.print_area,
            "orientation": source.page_setup.orientation,
            "paper": source.page_setup.paperSize,
            "fit": source.sheet_properties.pageSetUpPr.fitToPage,
            "wide": source.page_setup.fitToWidth or 1,  # 1 is the format's default and left out
            "high": source.page_setup.fitToHeight,
            "footer": source.oddFooter.right.text,
        }
    print(json.dumps({"names": values.sheetnames, "sheets": sheets}))


def edit(path, out, edits):
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[2]
    for change in edits:
        if "cell" in change:
            book.worksheets[change["sheet"]][change["cell"]].value = change["value"]
            continue
        found = [row for row in range(HEADER_ROW + 1, sheet.max_row + 1)
                 if (sheet.cell(row, 1).value, sheet.cell(row, 3).value)
                 == (change["department"], change["indicator"])]
        assert len(found) == 1, change
        sheet.cell(found[0], 5).value = change["numerator"]
        sheet.cell(found[0], 6).value = change["denominator"]
    book.save(out)


if sys.argv[1] == "read":
    read(sys.argv[2])
else:
    edit(sys.argv[2], sys.argv[3], json.loads(sys.argv[4]))
