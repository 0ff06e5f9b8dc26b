# SPDX-License-Identifier: GPL-3.0-or-later
"""Old workbooks (xlwt) and what LibreOffice makes of the friendly ones: ODS, flat ODS, XLS, XLSX."""
import csv
import datetime
import os
import shutil
import subprocess
import tempfile

import openpyxl
import xlwt

import maketemplates
from corpus import BODY, HEAD, TABLE, stored

ITEMS = {"records": {"catalogs": 3, "items": 6}, "stored": maketemplates.STORED}
# Source → added rows and what else is expected of its copies.
COPIES = {
    "book-openpyxl.xlsx": (3, {}), "book-dates.xlsx": (3, {}), "book-dates-1904.xlsx": (3, {}), "book-busy.xlsx": (3, {"quiet": False}),
    "book-hidden-sheets.xlsx": (3, {}), "book-rich.xlsx": (3, {}), "book-formulas-counted.xlsx": (3, {"quiet": False}),
    "book-merged-title.xlsx": (3, {"header_row": 2}), "template-a.xlsx": (6, {"header_row": 2, "quiet": False, **ITEMS}),
    "template-a-title.xlsx": (6, {"header_row": 4, "quiet": False, **ITEMS}), "template-a-blanks.xlsx": (6, {"header_row": 2, "quiet": False, "warnings": ["merges_guessed"], **ITEMS}),
    "text-breaks-in-cells.csv": (4, {}), "layout-two-rows.csv": (3, {"header_row": 2, "quiet": False, "warnings": ["merges_guessed"]}),
}


def source(corpus, file, folder):
    """A workbook to be converted, and its name."""
    made = os.path.join(folder, "office-" + os.path.splitext(file)[0] + ".xlsx")
    if file.endswith(".xlsx"):
        return shutil.copy(corpus.at(file), made)
    book = openpyxl.Workbook()
    with open(corpus.at(file), encoding="utf-8", newline="") as text:
        for row in csv.reader(text):
            book.active.append([cell.replace("\r\n", "\n") for cell in row])
    book.save(made)
    return made


def convert(corpus, formats):
    """One run of LibreOffice a format, each with a profile of its own: they run beside each other."""
    with tempfile.TemporaryDirectory() as work:
        sources = [source(corpus, file, work) for file in (*COPIES, "same-city.xlsx")]
        out = os.path.join(work, "out")
        runs = [subprocess.Popen(["soffice", f"-env:UserInstallation=file://{work}/profile-{form}", "--headless", "--norestore",
                                  "--convert-to", form, "--outdir", out, *sources],
                                 stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for form in formats]
        for run in runs:
            if run.wait(timeout=300):
                raise RuntimeError("LibreOffice converted nothing")
        for made in os.listdir(out):
            shutil.copy(os.path.join(out, made), corpus.at(made))


def copies(corpus):
    formats = {"ods": "ods", "xls": "xls", "fods": "fods", "xlsx": "xlsx"}
    convert(corpus, formats)
    for file, (added, more) in COPIES.items():
        for extension, said in formats.items():
            if file == "book-formulas-counted.xlsx" and said == "xls":
                continue  # LibreOffice writes zeros for results there
            expected = dict(more)
            if said == "xls":  # blanks beside a head are taken as merged, and a warning says so
                expected["quiet"] = False
            made = f"office-{os.path.splitext(file)[0]}.{extension}"
            if added == 3:
                corpus.table(made, format=said, **expected)
            else:
                corpus.takes(made, added, format=said, **expected)
    for name, source in (("office-named.xlsx", "office-book-openpyxl.ods"), ("office-named.csv", "office-book-openpyxl.xls"),
                         ("office-named.xls", "office-book-openpyxl.ods")):
        corpus.put(name, corpus.bytes_of(source))
        corpus.table(name, quiet=False, format="ods" if source.endswith("ods") else "xls")


def by_xlwt(corpus):
    def write(file, rows, merges=(), encoding="utf-8", day=None):
        book = xlwt.Workbook(encoding=encoding)
        sheet = book.add_sheet("目录")
        style = xlwt.easyxf(num_format_str="YYYY-MM-DD")
        covered = {(y, x) for top, bottom, left, right in merges for y in range(top, bottom + 1) for x in range(left, right + 1)}
        for top, bottom, left, right in merges:
            sheet.write_merge(top, bottom, left, right, rows[top][left])
        for y, row in enumerate(rows):
            for x, value in enumerate(row):
                if value not in ("", None) and (y, x) not in covered:
                    sheet.write(y, x, value, *([style] if isinstance(value, datetime.date) else []))
        book.save(corpus.at(file))

    write("xlwt-plain.xls", TABLE)
    corpus.table("xlwt-plain.xls", format="xls", sheet="目录", header_row=1, quiet=False)
    days = (datetime.date(2023, 6, 30), datetime.date(2023, 5, 1), datetime.date(2022, 12, 31))
    write("xlwt-dates.xls", [HEAD] + [[*row[:5], day] for row, day in zip(BODY, days)])
    corpus.table("xlwt-dates.xls", format="xls", quiet=False)
    top = ["目录名称", "提供方", "信息资源摘要", "共享属性", "", "更新周期", "发布日期"]
    low = ["", "", "", "共享类型", "共享条件", "", ""]
    rows = [["示例市目录"] + [""] * 6, top, low] + [[*row[:4], "需授权", *row[4:]] for row in BODY]
    merges = [(0, 0, 0, 6), (1, 1, 3, 4)] + [(1, 2, x, x) for x in (0, 1, 2, 5, 6)]
    write("xlwt-grouped.xls", rows, merges)
    corpus.table("xlwt-grouped.xls", format="xls", header_row=3, quiet=False)
    rows = [["甲目录", "市民政局", 12, True], ["乙目录", "市民政局", 0.5, False]]
    write("xlwt-types.xls", [["目录名称", "提供方", "资料量", "是否开放"], *rows])
    corpus.takes("xlwt-types.xls", 2, format="xls", stored=stored(("甲目录", "census_records", "12"), ("乙目录", "census_records", "0.5"),
                                                                  ("甲目录", "is_open", "yes")))
    write("xlwt-many.xls", [HEAD] + [[f"第{i}项许可", *BODY[0][1:]] for i in range(3000)])
    corpus.takes("xlwt-many.xls", 3000, format="xls")


def make(corpus):
    copies(corpus)
    by_xlwt(corpus)
