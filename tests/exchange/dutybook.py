# SPDX-License-Identifier: GPL-3.0-or-later
"""What another program reads of a workbook of duty lists, as JSON."""
import json
import sys

import openpyxl

sheets = []
for sheet in openpyxl.load_workbook(sys.argv[1]):
    filled = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    sheets.append({
        "name": sheet.title,
        "cells": {cell.coordinate: cell.value for cell in filled},
        "types": sorted({cell.data_type for cell in filled}),
        "merged": [str(area) for area in sheet.merged_cells.ranges],
        "freeze": sheet.freeze_panes,
        "titles": sheet.print_title_rows,
        "area": sheet.print_area[0],
        "orientation": sheet.page_setup.orientation,
        "paper": int(sheet.page_setup.paperSize),
        "fit": f"{sheet.page_setup.fitToWidth or 1}x{sheet.page_setup.fitToHeight}",
        "footer": sheet.oddFooter.center.text,
        "heights": {row: size.height for row, size in sheet.row_dimensions.items()},
    })
print(json.dumps(sheets))
