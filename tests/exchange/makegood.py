# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the workbooks that must be understood: makegood.py FOLDER."""
import datetime
import os
import sys
import zipfile

import openpyxl

from ooxml import (STRICT, STRICT_RELS, XML, Unseekable, cell, parts, rels, row, save,
                   strings, styles, workbook, worksheet)

folder = sys.argv[1]


def at(name):
    return os.path.join(folder, name)


book = openpyxl.Workbook()
first = book.active
first.title = "目录"
first.append(["代码", "数量", "比率", "日期", "时间", "真假"])
first.append(["007", 12, 0.5, datetime.date(2023, 6, 30), datetime.datetime(2023, 6, 30, 14, 5), True])
first.append(["=text", 1234567890123, 0.1, datetime.date(1900, 1, 1), datetime.time(8, 30), False])
first["A2"].number_format = "@"
first["A3"].data_type = "s"
first.merge_cells("A5:B6")
first["A5"] = "merged"
first["C8"] = "=1+1"
hidden = book.create_sheet("藏")
hidden.sheet_state = "hidden"
hidden["B2"] = "在"
book.create_chartsheet("图")
very = book.create_sheet("深")
very.sheet_state = "veryHidden"
book.save(at("openpyxl.xlsx"))

shared = strings(["<t>plain</t>", '<t xml:space="preserve"> kept </t>',
                  "<r><rPr><b/></rPr><t>rich </t></r><r><t>text</t></r><rPh sb='0' eb='1'><t>phonetic</t></rPh>",
                  "<t>a_x000D_\nb_x005F_x000D_c_x0000_d_xZZZZ_</t>", "<t/>", "<t>&lt;&amp;&#x20BB7;</t>"])
rows = (row(*(cell(i, "s") for i in range(6)))
        + row(cell("in", "inlineStr"), cell("formula text", "str"), cell(1, "b"), cell(0, "b"), cell("#N/A", "e"),
              cell("2023-06-30T00:00:00", "d"), cell("2023-06-30T14:05:00.000Z", "d"), cell(" 5 "))
        + row("<c><f>SUM(A1)</f><v>42</v></c>", '<c t="str"><f>A1</f><v>cached</v></c>', "<c><f>A1</f></c>",
              "<c t='inlineStr'><is><r><t>x</t></r><r><t>y</t></r><rPh><t>z</t></rPh></is></c>")
        + row(number=9) + row(cell("x", "inlineStr", place="C11")) + row(cell("y", "inlineStr")))
extension = '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C3"/></mergeCells><extLst><ext xmlns:o="urn:other"><o:row r="1"/></ext></extLst>'
save(at("types.xlsx"), parts(worksheet(rows, extension), shared))

numbers = ["1", "1.0", "0.1", "0.10000000000000001", "0.30000000000000004", "1E3", "3.20123199001011E+17",
           "320123199001011234", "-0", "-12.5", "1E-7", "1E+22", "123456.789", "0.5", "1.5E-3"]
save(at("numbers.xlsx"), parts(worksheet(row(*(cell(n) for n in numbers)))))

builtin = list(range(14, 23)) + list(range(27, 37)) + list(range(45, 48)) + list(range(50, 59)) + [0, 1, 9, 49]
save(at("builtin.xlsx"), parts(worksheet("".join(row(cell("45107.586805555555", style=i)) for i in range(len(builtin)))),
                               style=styles(builtin)))

codes = ["yyyy-mm-dd", "yyyy&quot;年&quot;m&quot;月&quot;", "[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@",
         "mmm", "hh:mm", "[h]:mm:ss", "0.00&quot;day&quot;", "\\d0", "_d0", "[Red]0", "General", "#,##0.00_ ",
         "0.00E+00", "000000", "上午/下午h&quot;时&quot;mm&quot;分&quot;", "[DBNum1]yyyy", "0%", "@"]
save(at("codes.xlsx"), parts(
    worksheet("".join(row(cell("45107.5", style=i), cell("1234", style=i)) for i in range(len(codes)))),
    style=styles([164 + i for i in range(len(codes))], [(164 + i, c) for i, c in enumerate(codes)])))

serials = ["0", "0.5", "1", "59", "60", "61", "45107", "45107.999999", "2958465", "2958466", "-1"]
dates = worksheet(row(*(cell(s, style=0) for s in serials)))
save(at("dates1900.xlsx"), parts(dates, style=styles([14])))
save(at("dates1904.xlsx"), parts(dates, style=styles([14]), book=workbook(properties='<workbookPr date1904="1"/>')))

plain = worksheet(row(cell("头", "inlineStr"), cell(1)) + row(cell("行", "inlineStr"), cell(2)))
save(at("strict.xlsx"), parts(
    worksheet(row(cell(0, "s"), cell(1)) + row(cell("行", "inlineStr"), cell(45107, style=1)), space=STRICT),
    strings(["<t>头</t>"], STRICT), styles([0, 14], space=STRICT), space=STRICT, kinds=STRICT_RELS))
prefixed = plain.replace("<", "<x:").replace("<x:?", "<?").replace("<x:/", "</x:").replace("xmlns=", "xmlns:x=")
save(at("prefixed.xlsx"), parts(prefixed))
utf16 = parts(plain)
utf16["xl/worksheets/sheet1.xml"] = plain.replace("UTF-8", "UTF-16").encode("utf-16")
save(at("utf16.xlsx"), utf16)
save(at("named.xlsx"), {
    "_rels/.rels": rels([("a", "officeDocument", "/Book/Main.xml")]),
    "Book/Main.xml": workbook([("Chart", "c", ""), ("甲", "s1", ""), ("乙", "s2", ' state="hidden"')]),
    "Book/_rels/Main.xml.rels": rels([("s1", "worksheet", "../Data/one%20two.xml"), ("s2", "worksheet", "/DATA/B.XML"),
                                      ("c", "chartsheet", "chart.xml"),
                                      ("x", "styles", "http://example/", ' TargetMode="External"')]),
    "Data/one two.xml": plain, "data/b.xml": worksheet(row(cell("乙", "inlineStr"))), "Book/chart.xml": XML + "<c/>"})
with zipfile.ZipFile(Unseekable(at("streamed.xlsx")), "w", zipfile.ZIP_DEFLATED) as archive:
    for name, text in parts(plain).items():
        archive.writestr(name, text)
zipfile.ZIP64_LIMIT = 40
with zipfile.ZipFile(at("zip64.xlsx"), "w", zipfile.ZIP_DEFLATED, allowZip64=True) as archive:
    for name, text in parts(plain).items():
        with archive.open(name, "w", force_zip64=True) as part:
            part.write(text.encode())
zipfile.ZIP64_LIMIT = (1 << 31) - 1
save(at("far.xlsx"), parts(worksheet(row(cell(1, place="A1"), number=1)
                                     + row(cell("far", "inlineStr", place="XFD1048576"), number=1048576))))
save(at("manyfar.xlsx"), parts(worksheet("".join(row(cell(1, place=f"XFD{i}"), number=i) for i in range(1, 2001)))))
