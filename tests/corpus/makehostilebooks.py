# SPDX-License-Identifier: GPL-3.0-or-later
"""Hostile: workbooks (XLSX, ODS, XLS) that are whole archives and break their own rules inside."""
import random
import struct
import zipfile

import xlwt

from corpus import BODY, HEAD, TABLE, stored
from ooxml import TRANSITIONAL, XML, cell, parts, rels, row, save, strings, workbook, worksheet

LINE = row(*(cell(text, "inlineStr") for text in HEAD))
SHEET = LINE + "".join(row(*(cell(text, "inlineStr") for text in each)) for each in BODY)


def xlsx(corpus):
    def bad(name, sheet, code="unreadable", words=(), **more):
        save(corpus.at(f"book-{name}.xlsx"), parts(sheet, **more))
        corpus.refuses(f"book-{name}.xlsx", code, words=words)

    def entity(declared, text):
        return XML + (f'<!DOCTYPE w [{declared}]><worksheet xmlns="{TRANSITIONAL}"><sheetData>{LINE}<row><c t="inlineStr"><is><t>{text}'
                      "</t></is></c></row></sheetData></worksheet>")

    laughs = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10 if i else "lol"}">' for i in range(10))
    bad("laughs", entity(laughs, "&l9;"), words=["document type"])
    bad("quadratic", entity(f'<!ENTITY a "{"x" * 50000}">', "&a;" * 5000), words=["document type"])
    bad("external-entity", entity('<!ENTITY f SYSTEM "file:///etc/passwd">', "&f;"), words=["document type"])
    bad("parameter-entity", entity('<!ENTITY % p SYSTEM "http://127.0.0.1:9/x"> %p;', "a"), words=["document type"])
    bad("strings-entity", worksheet(LINE + row(cell(0, "s"))), shared=XML + '<!DOCTYPE s [<!ENTITY a "b">]>' + strings(["<t>&a;</t>"])[len(XML):])
    bad("workbook-entity", worksheet(SHEET), book=XML + '<!DOCTYPE s [<!ENTITY a "b">]>' + workbook()[len(XML):])
    bad("deep-rows", worksheet("<row>" * 100000 + "</row>" * 100000), words=["row"])
    bad("deep-strangers", worksheet("<x>" * 50000 + "</x>" * 50000), words=["nests"])
    bad("row-backwards", worksheet(LINE + row(cell(1), number=9) + row(cell(1), number=4)), words=["row 4"])
    bad("row-twice", worksheet(row(cell(1), number=5) + row(cell(1), number=5)), words=["row 5"])
    bad("row-zero", worksheet(row(cell(1), number=0)))
    bad("row-negative", worksheet(row(cell(1), number=-7)))
    bad("row-beyond", worksheet(LINE + row(cell(1), number=1048577)), "too_large")
    bad("row-billions", worksheet(LINE + row(cell(1), number=99999999999999999999)), ["too_large", "unreadable"])
    bad("column-beyond", worksheet(LINE + row(cell(1, place="XFE2"))), "too_large")
    bad("column-million", worksheet(LINE + row(cell(1, place="ZZZZZ2"))), "too_large")
    bad("columns-without-places", worksheet(row(*["<c/>"] * 16384, cell(1))), "too_large")
    bad("string-index", worksheet(LINE + row(cell(7, "s"))), words=["shared string"], shared=strings(["<t>a</t>"]))
    bad("string-negative", worksheet(LINE + row(cell(-1, "s"))), words=["shared string"], shared=strings(["<t>a</t>"]))
    bad("string-huge", worksheet(LINE + row(cell(99999999999999999999, "s"))), shared=strings(["<t>a</t>"]))
    bad("no-strings", worksheet(LINE + row(cell(0, "s"))))
    bad("torn-xml", worksheet(SHEET)[:-30])
    bad("wrong-end", worksheet(SHEET).replace("</sheetData>", "</sheetdata>"))
    bad("unknown-charset", worksheet(SHEET).replace("UTF-8", "x-unknown"))
    bad("control-in-xml", worksheet(SHEET).replace("许可证号", "许可\x01证号"))
    bad("bad-utf8", worksheet(SHEET).encode().replace("许可证号".encode(), b"\xc3\x28\xff"))
    bad("merge-backwards", worksheet(SHEET, '<mergeCells><mergeCell ref="B2:A1"/></mergeCells>'))
    bad("merge-word", worksheet(SHEET, '<mergeCells><mergeCell ref="all"/></mergeCells>'))
    bad("no-sheets", worksheet(SHEET), book=workbook(()))
    bad("sheet-without-part", worksheet(SHEET), book=workbook([("S", "rId99", "")]))
    bad("sheet-is-page", "<html><body>404</body></html>", ["unreadable", "refused"])
    bad("not-xml", "目录名称,提供方\n甲,乙\n")
    bad("long-cell", worksheet(LINE + row(cell("x" * (17 << 20), "inlineStr"))), "too_large")
    bad("all-hidden", worksheet(SHEET), ["refused", "unreadable"], book=workbook([("S", "rId1", ' state="hidden"')]))
    missing = parts(worksheet(SHEET))
    del missing["xl/worksheets/sheet1.xml"]
    save(corpus.at("book-missing-part.xlsx"), missing)
    corpus.refuses("book-missing-part.xlsx", ["not_found", "unreadable"])
    for part, name in (("_rels/.rels", "root"), ("xl/_rels/workbook.xml.rels", "book")):
        cyclic = parts(worksheet(SHEET))
        cyclic[part] = rels([("rId1", "officeDocument" if name == "root" else "worksheet", "/" + part)])
        save(corpus.at(f"book-cycle-{name}.xlsx"), cyclic)
        corpus.refuses(f"book-cycle-{name}.xlsx", "unreadable")
    ranges = "".join(f'<mergeCell ref="A{i}:XFD{i + 1}"/>' for i in range(10, 200000, 2))
    save(corpus.at("book-many-merges.xlsx"), parts(worksheet(SHEET, f"<mergeCells>{ranges}</mergeCells>")))
    corpus.survives("book-many-merges.xlsx", 3, stored=stored((BODY[0][0], "count", "1")), peak=300)
    save(corpus.at("book-merge-everything.xlsx"), parts(worksheet(SHEET, '<mergeCells><mergeCell ref="A5:XFD1048576"/></mergeCells>')))
    corpus.survives("book-merge-everything.xlsx", 3, peak=200)
    far = worksheet(SHEET + row(cell("远", "inlineStr", place="XFD1048576"), number=1048576))
    save(corpus.at("book-last-cell.xlsx"), parts(far))
    corpus.survives("book-last-cell.xlsx", 3, stored=stored((BODY[0][0], "count", "1")), peak=200)
    twice = LINE + row(cell(BODY[0][0], "inlineStr", place="A2"), cell("市民政局", "inlineStr", place="B2"), cell("后一个", "inlineStr", place="A2"))
    save(corpus.at("book-cell-twice.xlsx"), parts(worksheet(twice)))
    corpus.refuses("book-cell-twice.xlsx", "unreadable")
    save(corpus.at("book-zero-character.xlsx"), parts(worksheet(SHEET + row(cell("半_x0000_个", "inlineStr"), cell("市民政局", "inlineStr"))
                                                                + row(cell("_xD83D_", "inlineStr")))))
    # What would be no text stays as it was written.
    corpus.survives("book-zero-character.xlsx", 5, stored=stored(("半_x0000_个", "count", "1"), ("_xD83D_", "count", "1")))


NAMES = " ".join(f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for short, name in
                 (("office", "office"), ("table", "table"), ("text", "text"), ("manifest", "manifest")))


def ods_row(cells, repeated=1):
    each = "".join(f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>' for text in cells)
    return f'<table:table-row table:number-rows-repeated="{repeated}">{each}</table:table-row>'


def ods_sheet(rows):
    return XML + (f'<office:document-content {NAMES}><office:body><office:spreadsheet><table:table table:name="目录">{rows}'
                  "</table:table></office:spreadsheet></office:body></office:document-content>")


def ods(corpus):
    def book(file, content, manifest="", mimetype="application/vnd.oasis.opendocument.spreadsheet"):
        with zipfile.ZipFile(corpus.at(file), "w", zipfile.ZIP_DEFLATED) as archive:
            if mimetype:
                archive.writestr("mimetype", mimetype, zipfile.ZIP_STORED)
            archive.writestr("META-INF/manifest.xml", XML + f"<manifest:manifest {NAMES}>{manifest}</manifest:manifest>")
            if content is not None:
                archive.writestr("content.xml", content)
        return file

    rows = "".join(ods_row(each) for each in TABLE)
    tail = '<table:table-row table:number-rows-repeated="1048571"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    corpus.table(book("ods-hand.ods", ods_sheet(rows + tail)), format="ods")
    corpus.survives(book("ods-no-mimetype.ods", ods_sheet(rows), mimetype=None), 3, format="ods")
    filled = '<table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell>'
    corpus.refuses(book("ods-filled-repeats.ods", ods_sheet(rows + f'<table:table-row table:number-rows-repeated="1048571">{filled}</table:table-row>')),
                   "too_large", peak=300)
    corpus.refuses(book("ods-repeat-billions.ods", ods_sheet(rows + ods_row(BODY[0], 99999999999))), ["too_large", "unreadable"])
    corpus.survives(book("ods-repeat-negative.ods", ods_sheet(rows + ods_row(["孤行"], -5))), 4, warnings=["no_provider"])
    corpus.survives(book("ods-repeated-rows.ods", ods_sheet(rows + ods_row(BODY[0], 1000))), 3, duplicates=1000)
    corpus.refuses(book("ods-laughs.ods", ods_sheet(rows).replace("<office:document-content", '<!DOCTYPE o [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>'
                                                                  "<office:document-content", 1)), "unreadable", words=["document type"])
    corpus.refuses(book("ods-torn.ods", ods_sheet(rows)[:-60]), "unreadable")
    corpus.refuses(book("ods-no-content.ods", None), ["unreadable", "not_found"])
    corpus.refuses(book("ods-encrypted.ods", random.Random(1).randbytes(900), '<manifest:file-entry manifest:full-path="content.xml">'
                        '<manifest:encryption-data manifest:checksum="x"/></manifest:file-entry>'), "unreadable", words=["encrypted"])
    corpus.refuses(book("ods-no-table.ods", ods_sheet("").replace("table:table", "table:other")), ["unreadable", "refused"])
    corpus.refuses(book("ods-deep.ods", ods_sheet("<text:p>" * 60000 + "</text:p>" * 60000)), ["unreadable", "too_large"])
    corpus.refuses(book("ods-bomb.ods", ods_sheet(rows) + " " * (100 << 20)), "too_large", peak=200)
    whole = corpus.bytes_of("ods-hand.ods")
    for percent in (30, 70, 97):
        corpus.refuses(corpus.put(f"ods-cut-{percent}.ods", whole[:len(whole) * percent // 100]), "unreadable")


def xls(corpus):
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("目录")
    for y, each in enumerate(TABLE):
        for x, text in enumerate(each):
            sheet.write(y, x, text)
    book.save(corpus.at("xls-whole.xls"))
    corpus.takes("xls-whole.xls", 3, format="xls")
    whole = corpus.bytes_of("xls-whole.xls")
    for percent in (12, 40, 75, 95):
        corpus.refuses(corpus.put(f"xls-cut-{percent}.xls", whole[:len(whole) * percent // 100]), "unreadable")
    begin = whole.find(b"\x09\x08\x10\x00")
    locked = whole[:begin + 20] + struct.pack("<HHHHH", 0x2f, 6, 0, 0x1234, 0x5678) + whole[begin + 30:]
    corpus.refuses(corpus.put("xls-password.xls", locked), "unreadable")
    corpus.refuses(corpus.put("xls-record-length.xls", whole[:begin + 22] + b"\xff\xff" + whole[begin + 24:]), "unreadable")
    corpus.refuses(corpus.put("xls-zeros.xls", whole[:512] + b"\0" * (len(whole) - 512)), "unreadable")
    loop = bytearray(whole)
    loop[76:80] = struct.pack("<I", 0)  # the table of sectors lies in sector 0, which is the workbook's
    corpus.refuses(corpus.put("xls-sectors-astray.xls", bytes(loop)), "unreadable")


def make(corpus):
    xlsx(corpus)
    ods(corpus)
    xls(corpus)
