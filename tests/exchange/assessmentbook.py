#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads and edits an assessment workbook with openpyxl, for the tests of the workbook.

read FILE           prints one JSON document: values, formulas, protection and print set-up of every sheet
edit FILE OUT JSON  changes cells: a list of {department, indicator, numerator, denominator} for the
                    sheets of the heads or {sheet, cell, value} for any; the stored values are dropped
"""
import json
import sys
import warnings

import openpyxl
from openpyxl.utils import get_column_letter

GROUP_ROW = 4
HEADER_ROW = 5

warnings.simplefilter("ignore")  # of extensions openpyxl does not keep, such as data bars


def cells(sheet):
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def unlocked(sheet):
    return [cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked]


def rules(sheet):
    return sorted(rule.type for found in sheet.conditional_formatting for rule in found.rules)


def drawn(chart):
    """What a reader that does not calculate draws: by series, category and value."""
    found = {}
    for series in chart.series:
        texts = {point.idx: point.v for point in series.cat.strRef.strCache.pt}
        numbers = {point.idx: float(point.v) for point in series.val.numRef.numCache.pt}
        found[series.tx.v] = [[texts[i], numbers.get(i)] for i in sorted(texts)]
    return found


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
            "formulas": sum(cell.data_type == "f" for row in source.iter_rows() for cell in row),
            "errors": [v for v in flat if isinstance(v, str) and v.startswith("#")],
            "protected": source.protection.sheet,
            "password": bool(source.protection.password),
            "unlocked": unlocked(source),
            "inputs": [v for row in source.iter_rows() for v in
                       (cell.value for cell in row if not cell.protection.locked)],
            "rules": rules(source),
            "validations": len(source.data_validations.dataValidation),
            "charts": [drawn(chart) for chart in source._charts],
            "outline": max((d.outlineLevel or 0 for d in source.row_dimensions.values()), default=0),
            "faces": sorted({c.font.name for row in source.iter_rows() for c in row if c.value is not None}),
            "freeze": source.freeze_panes,
            "filter": source.auto_filter.ref,
            "titles": source.print_title_rows,
            "area": source.print_area,
            "orientation": source.page_setup.orientation,
            "paper": source.page_setup.paperSize,
            "fit": source.sheet_properties.pageSetUpPr.fitToPage,
            "wide": source.page_setup.fitToWidth or 1,  # 1 is the format's default and left out
            "high": 1 if source.page_setup.fitToHeight is None else source.page_setup.fitToHeight,
            "footer": source.oddFooter.right.text,
        }
    names = {d.name: d.attr_text for d in formulas.defined_names.definedName}
    print(json.dumps({"names": values.sheetnames, "sheets": sheets, "defined": names}))


def place(book, department, indicator):
    """The cell of an indicator's numerator on the sheet of its head."""
    for sheet in book.worksheets:
        for column in range(1, sheet.max_column + 1):
            if sheet.cell(GROUP_ROW, column).value != indicator:
                continue
            if sheet.cell(HEADER_ROW, column).value != "分子":
                continue
            for row in range(HEADER_ROW + 1, sheet.max_row + 1):
                if sheet.cell(row, 1).value == department:
                    return sheet, row, column
    raise SystemExit(f"{indicator} of {department} is nowhere")


def edit(path, out, edits):
    book = openpyxl.load_workbook(path)
    for change in edits:
        if "cell" in change:
            book.worksheets[change["sheet"]][change["cell"]].value = change["value"]
            continue
        sheet, row, column = place(book, change["department"], change["indicator"])
        sheet[f"{get_column_letter(column)}{row}"].value = change["numerator"]
        sheet[f"{get_column_letter(column + 1)}{row}"].value = change["denominator"]
    book.save(out)


if sys.argv[1] == "read":
    read(sys.argv[2])
else:
    edit(sys.argv[2], sys.argv[3], json.loads(sys.argv[4]))
