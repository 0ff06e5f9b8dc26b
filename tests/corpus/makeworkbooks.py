# SPDX-License-Identifier: GPL-3.0-or-later
"""Friendly workbooks: what openpyxl, xlsxwriter and other programs write, and what the format allows."""
import datetime
import zipfile

import openpyxl
import xlsxwriter
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

from corpus import BODY, HEAD, TABLE, stored
from ooxml import STRICT, STRICT_RELS, XML, Unseekable, cell, parts, rels, row, save, strings, styles, workbook, worksheet


def book_of(rows=TABLE, title="目录"):
    book = openpyxl.Workbook()
    book.active.title = title
    for each in rows:
        book.active.append(each)
    return book


def kept(corpus, book, file, **more):
    book.save(corpus.at(file))
    corpus.table(file, **{"format": "xlsx", **more})


def by_openpyxl(corpus):
    kept(corpus, book_of(), "book-openpyxl.xlsx", sheet="目录", header_row=1)
    dated = book_of([HEAD] + [[*each[:5], day] for each, day in zip(BODY, (
        datetime.date(2023, 6, 30), datetime.datetime(2023, 5, 1, 10, 30), datetime.date(2022, 12, 31)))])
    for number, code in enumerate(("yyyy-mm-dd", '[$-804]yyyy"年"m"月"d"日";@', "yyyy/m/d h:mm"), 2):
        dated.active.cell(number, 6).number_format = code
    kept(corpus, dated, "book-dates.xlsx")
    for each in dated.active.iter_rows(min_row=2, min_col=6):
        each[0].number_format = "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy"
    dated.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    kept(corpus, dated, "book-dates-1904.xlsx")
    merged = book_of([["示例市政务数据目录"] + [""] * 5, *TABLE])
    merged.active.merge_cells("A1:F1")
    kept(corpus, merged, "book-merged-title.xlsx", header_row=2)
    joined = book_of([HEAD, ["户籍迁移", "市民政局", "", "有条件共享", "每月", ""], ["户籍注销", None, "", None, None, ""], *BODY])
    joined.active.merge_cells("B2:B3")
    joined.active.merge_cells("D2:E3")
    joined.save(corpus.at("book-merged-providers.xlsx"))
    corpus.takes("book-merged-providers.xlsx", 5, quiet=True,
                 stored=stored(("户籍注销", "department", "市民政局"), ("户籍注销", "share_type", "conditional")))
    busy = book_of()
    sheet = busy.active
    sheet["A2"].comment = Comment("请核对名称", "审核人")
    rule = DataValidation(type="list", formula1='"无条件共享,有条件共享,不予共享"')
    sheet.add_data_validation(rule)
    rule.add("D2:D4")
    sheet.add_table(Table(displayName="t1", ref="A1:F4"))
    sheet.freeze_panes, sheet.auto_filter.ref = "B2", "A1:F4"
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["C"].hidden = True
    sheet.protection.sheet = True
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=3, min_row=1, max_row=4))
    sheet.add_chart(chart, "H2")
    busy.create_chartsheet("图表").add_chart(BarChart())
    kept(corpus, busy, "book-busy.xlsx")
    formulas = book_of([HEAD, ["=A3", "市民政局", "", "", "", ""], *BODY])
    formulas.save(corpus.at("book-formulas-uncounted.xlsx"))
    corpus.takes("book-formulas-uncounted.xlsx", 3, rejected=1, errors=[{"rule": "no_title", "row": 2}])
    errors = book_of([HEAD, [BODY[0][0], BODY[0][1], "#N/A", "#REF!", "#N/A", "#VALUE!"]])
    errors.save(corpus.at("book-errors.xlsx"))
    corpus.takes("book-errors.xlsx", 1, warnings=["unknown_value", "unclear_date"])
    flags = book_of([["目录名称", "提供方", "是否向社会开放", "资料量", "代码"], ["甲信息", "市民政局", True, 1200, 307001],
                     ["乙信息", "市民政局", False, 0.5, 307002000000001]])
    flags.save(corpus.at("book-types.xlsx"))
    corpus.takes("book-types.xlsx", 2, stored=stored(("甲信息", "is_open", "yes"), ("乙信息", "is_open", "no"),
                                                     ("甲信息", "code", "307001"), ("乙信息", "code", "307002000000001"),
                                                     ("甲信息", "census_records", "1200"), ("乙信息", "census_records", "0.5")))


def sheets(corpus):
    cover = openpyxl.Workbook()
    cover.active.title = "填报说明"
    cover.active.append(["一、本表由各部门填写"])
    cover.active.append(["二、共享类型分三类"])
    for each in TABLE:
        cover["目录" if "目录" in cover.sheetnames else cover.create_sheet("目录").title].append(each)
    cover.create_sheet("字典").append(["无条件共享", "有条件共享", "不予共享"])
    kept(corpus, cover, "book-cover.xlsx", sheet="目录", quiet=False)
    hidden = book_of([HEAD, ["隐藏的目录", *BODY[0][1:]]], "旧")
    hidden.active.sheet_state = "hidden"
    deep = hidden.create_sheet("更旧")
    deep.sheet_state = "veryHidden"
    for each in (HEAD, ["更隐藏的目录", *BODY[0][1:]]):
        deep.append(each)
    new = hidden.create_sheet("新")
    for each in TABLE:
        new.append(each)
    hidden.active = 2
    kept(corpus, hidden, "book-hidden-sheets.xlsx", sheet="新")
    corpus.takes("book-hidden-sheets.xlsx", 1, name="book-hidden-sheets, asked for", options={"sheets": ["更旧"]},
                 stored=stored(("更隐藏的目录", "count", "1")))
    alike = openpyxl.Workbook()
    for number, each in enumerate(BODY):
        sheet = alike.active if number == 0 else alike.create_sheet()
        sheet.title = each[1]
        for line in ([each[1] + "目录"], HEAD, each):
            sheet.append(line)
    other = alike.create_sheet("汇总")
    for line in (["部门", "数量"], ["市民政局", 1]):
        other.append(line)
    alike.save(corpus.at("book-sheet-a-department.xlsx"))
    corpus.table("book-sheet-a-department.xlsx", options={"sheets": ["*"]}, quiet=False)
    corpus.takes("book-sheet-a-department.xlsx", 1, name="book-sheet-a-department, the first", warnings=["other_sheets"])
    corpus.takes("book-sheet-a-department.xlsx", 2, name="book-sheet-a-department, two",
                 options={"sheets": [BODY[0][1], BODY[2][1]]})
    corpus.refuses("book-sheet-a-department.xlsx", ["usage", "refused"], name="book-sheet-a-department, unlike ones",
                   options={"sheets": [BODY[0][1], "汇总"]}, words=["汇总"])
    repeat = openpyxl.Workbook()
    repeat.active.title = "一"
    second = repeat.create_sheet("二")
    for each in TABLE:
        repeat.active.append(each)
        second.append(each)
    second.append(["", "市民政局", "没有名称"])
    repeat.save(corpus.at("book-sheets-repeat.xlsx"))
    corpus.takes("book-sheets-repeat.xlsx", 3, rejected=1, duplicates=3, options={"sheets": ["*"]}, stored=[],
                 errors=[{"rule": "no_title", "row": 5, "sheet": "二"}])


def by_xlsxwriter(corpus):
    for name, options in (("shared", {}), ("constant", {"constant_memory": True}), ("strings", {"strings_to_numbers": True})):
        book = xlsxwriter.Workbook(corpus.at(f"book-xlsxwriter-{name}.xlsx"), options)
        sheet = book.add_worksheet("目录")
        for y, each in enumerate(TABLE):
            for x, text in enumerate(each):
                sheet.write(y, x, text)
        book.close()
        corpus.table(f"book-xlsxwriter-{name}.xlsx", format="xlsx")
    book = xlsxwriter.Workbook(corpus.at("book-rich.xlsx"))
    sheet, bold, red = book.add_worksheet(), book.add_format({"bold": True}), book.add_format({"font_color": "red"})
    for y, each in enumerate(TABLE):
        for x, text in enumerate(each):
            if len(text) > 4:
                sheet.write_rich_string(y, x, bold, text[:2], red, text[2:4], text[4:])
            else:
                sheet.write(y, x, text)
    book.close()
    corpus.table("book-rich.xlsx")
    book = xlsxwriter.Workbook(corpus.at("book-formulas-counted.xlsx"))
    sheet = book.add_worksheet()
    for y, each in enumerate(TABLE):
        for x, text in enumerate(each):
            sheet.write(y, x, text) if y == 0 else sheet.write_formula(y, x, f'=Z{y}&"x"', None, text)
    sheet.write_array_formula("H2:H3", "{=A2:A3}", None, 5)
    sheet.insert_textbox(6, 1, "说明：文本框不是单元格")
    book.close()
    corpus.table("book-formulas-counted.xlsx", quiet=False, warnings=["unknown_header"])


def by_hand(corpus):
    def line(each, kind="inlineStr", **more):
        return row(*(cell(text, kind) for text in each), **more)

    plain = worksheet("".join(line(each) for each in TABLE))
    texts = sorted({text for each in TABLE for text in each})
    shared = worksheet("".join(row(*(cell(texts.index(text), "s") for text in each)) for each in TABLE))
    table = strings([f"<t>{text}</t>" for text in texts])
    made = {"no-places": parts(plain), "shared": parts(shared, table),
            "strict": parts(worksheet("".join(line(each) for each in TABLE), space=STRICT), space=STRICT, kinds=STRICT_RELS),
            "prefixed": parts(plain.replace("<", "<x:").replace("<x:?", "<?").replace("<x:/", "</x:").replace("xmlns=", "xmlns:x="))}
    wide = parts(plain)
    wide["xl/worksheets/sheet1.xml"] = plain.replace("UTF-8", "UTF-16").encode("utf-16")
    made["utf16"] = wide
    spoken = strings([f"<r><t>{text[:1]}</t></r><r><t>{text[1:]}</t></r><rPh sb='0' eb='1'><t>ping yin</t></rPh>" for text in texts])
    made["phonetic"] = parts(shared, spoken)
    odd = [[text.replace("，", "_xFF0C_") for text in each] for each in TABLE]
    made["escapes"] = parts(worksheet("".join(line(each) for each in odd)))
    gaps = worksheet(line(TABLE[0], number=3) + "".join(line(each, number=10 * y) for y, each in enumerate(BODY, 1)))
    made["gaps"] = parts(gaps)
    far = worksheet(line(TABLE[0]) + "".join(
        row(*(cell(text, "inlineStr") for text in each), cell("远", "inlineStr", place=f"XFD{y}")) for y, each in enumerate(BODY, 2)))
    made["far-cells"] = parts(far)
    made["named"] = {"_rels/.rels": rels([("a", "officeDocument", "/Book/Main.xml")]),
                     "Book/Main.xml": workbook([("图", "c", ""), ("甲", "s1", "")]),
                     "Book/_rels/Main.xml.rels": rels([("s1", "worksheet", "../Data/one%20two.xml"), ("c", "chartsheet", "chart.xml")]),
                     "Data/one two.xml": plain, "Book/chart.xml": XML + "<c/>"}
    macro = parts(plain)
    macro["xl/vbaProject.bin"] = "\x01macro" * 100
    made["macro"] = macro
    for name, content in made.items():
        save(corpus.at(f"book-{name}.xlsx"), content)
        corpus.table(f"book-{name}.xlsx", format="xlsx", quiet=name != "far-cells")
    corpus.put("book-macro.xlsm", corpus.bytes_of("book-macro.xlsx"))
    corpus.table("book-macro.xlsm", format="xlsx")
    corpus.put("book-named.csv", corpus.bytes_of("book-shared.xlsx"))
    corpus.table("book-named.csv", format="xlsx")
    dated = styles([0, 14, 31, 57, 164], [(164, "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;")])
    days = worksheet(line(TABLE[0]) + "".join(
        row(*(cell(text, "inlineStr") for text in each[:5]), cell(serial, style=style))
        for each, serial, style in zip(BODY, (45107, 45047.5, 44926), (2, 3, 4))))
    save(corpus.at("book-chinese-dates.xlsx"), parts(days, style=dated))
    corpus.table("book-chinese-dates.xlsx")
    long = "长" * 32767
    save(corpus.at("book-longest-cell.xlsx"), parts(worksheet(line(HEAD) + line([BODY[0][0], BODY[0][1], long]))))
    corpus.takes("book-longest-cell.xlsx", 1, quiet=True, stored=stored((BODY[0][0], "abstract", long)))
    with zipfile.ZipFile(Unseekable(corpus.at("book-streamed.xlsx")), "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts(shared, table).items():
            archive.writestr(name, text)
    corpus.table("book-streamed.xlsx")
    zipfile.ZIP64_LIMIT = 40
    with zipfile.ZipFile(corpus.at("book-zip64.xlsx"), "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts(shared, table).items():
            with archive.open(name, "w", force_zip64=True) as part:
                part.write(text.encode())
    zipfile.ZIP64_LIMIT = (1 << 31) - 1
    corpus.table("book-zip64.xlsx")


def make(corpus):
    by_openpyxl(corpus)
    sheets(corpus)
    by_xlsxwriter(corpus)
    by_hand(corpus)
