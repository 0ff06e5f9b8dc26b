# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes one workbook with a bit of everything and lets LibreOffice save it in every format: makerich.py FOLDER."""
import datetime
import pathlib
import subprocess
import sys

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Font

folder = pathlib.Path(sys.argv[1])

book = openpyxl.Workbook()
sheet = book.active
sheet.title = "目录"
sheet.append(["某市数据资源目录"])
sheet.merge_cells("A1:F1")
sheet.append(["代码", "名称", "数量", "比率", "日期", "说明"])
sheet.append(["007", "人口", 12, 0.125, datetime.date(2023, 6, 30), "两\n行"])
sheet["D3"].number_format = "0.00%"
sheet.append(["00012", "  前后  ", 1234567890123, 0.1, datetime.datetime(2023, 6, 30, 14, 5), "a\tb  c"])
sheet.append([7, "𠮷林", -12.5, 1e-7, datetime.time(8, 30), "<&\"'>"])
sheet["A5"].number_format = "000000"
sheet.append(["=A5*2", '="文"&A5', "=A5+0.5", "=1/0", "=DATE(2024,2,29)", "=NA()"])
sheet["E6"].number_format = 'yyyy"年"m"月"d"日"'
sheet.append([True, False, 1.5, 99.5, datetime.date(2023, 7, 1), "甲乙"])
sheet["C7"].number_format = "[h]:mm:ss"
sheet["D7"].number_format = '"¥"#,##0.00'
sheet["E7"].number_format = 'yyyy"年"m"月"'
sheet["B3"].comment = Comment("不是内容", "某人")
sheet["F3"].font = Font(bold=True)
sheet["B12"] = "空行之后"
for line in range(14, 20):
    for column in range(1, 6):
        sheet.cell(line, column, "同")
sheet["A21"] = "合并"
sheet.merge_cells("A21:A23")
sheet["B21"] = "链接"
sheet["B21"].hyperlink = "https://example.org/"
sheet.row_dimensions[22].hidden = True
sheet["B22"] = "藏行"
sheet.row_dimensions.group(23, 24, outline_level=1)
sheet["B24"] = "组"
sheet.print_title_rows = "2:2"

zeros = book.create_sheet("补零")
zeros.column_dimensions["B"].number_format = "0000"
for line in range(1, 6):
    zeros.cell(line, 1, line / 4)
    zeros.cell(line, 2, line * 11).number_format = "0000"
hidden = book.create_sheet("藏")
hidden.sheet_state = "hidden"
hidden["C4"] = "在"
book.create_sheet("空")
book.save(folder / "rich.xlsx")


def convert(source, kind):
    subprocess.run(["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", kind,
                    "--outdir", str(folder / "rich"), str(source)], check=True, capture_output=True, timeout=100)


# Each is made from the file without results: LibreOffice calculates them, and knows their types only then.
for kind in ("xlsx", "ods", "fods", "xls"):
    convert(folder / "rich.xlsx", kind)
