# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks into a workbook of rejected rows, mends it, or makes sources to reject rows of.

    rejects.py show FILE                      what stands in it, as JSON
    rejects.py mend FILE OUT SHEET!CELL=TEXT…  a copy with cells filled as a person would
    rejects.py make OUT JSON                  a workbook: {"sheets": [{"name", "rows", "merged"}]}
"""
import json
import sys

import openpyxl


def show(path):
    sheets = []
    for sheet in openpyxl.load_workbook(path):
        sheets.append({
            "name": sheet.title,
            "rows": [["" if c.value is None else str(c.value) for c in row] for row in sheet.iter_rows()],
            "types": sorted({c.data_type for row in sheet.iter_rows() for c in row if c.value is not None}),
            "formats": sorted({c.number_format for row in sheet.iter_rows(min_row=2) for c in row}),
            "notes": {c.coordinate: c.comment.text for row in sheet.iter_rows() for c in row if c.comment},
            "coloured": [c.coordinate for row in sheet.iter_rows() for c in row
                         if c.fill.fgColor.rgb == "FFF9DEDC"],
            "merged": sorted(str(r) for r in sheet.merged_cells.ranges),
            "frozen": sheet.freeze_panes,
            "filter": sheet.auto_filter.ref,
            "columnFormat": openpyxl.styles.numbers.FORMAT_TEXT
                            if all(d.number_format == "@" for d in sheet.column_dimensions.values()) else "",
        })
    print(json.dumps(sheets))


def mend(path, out, edits):
    book = openpyxl.load_workbook(path)
    for edit in edits:
        where, text = edit.split("=", 1)
        sheet, cell = where.split("!")
        book[sheet][cell] = text
    book.save(out)


def make(out, text):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for wanted in json.loads(text)["sheets"]:
        sheet = book.create_sheet(wanted["name"])
        for row in wanted["rows"]:
            sheet.append([c if c != "" else None for c in row])
        for area in wanted.get("merged", []):
            sheet.merge_cells(area)
    book.save(out)


if sys.argv[1] == "show":
    show(sys.argv[2])
elif sys.argv[1] == "mend":
    mend(sys.argv[2], sys.argv[3], sys.argv[4:])
else:
    make(sys.argv[2], sys.argv[3])
