# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes Excel 97 and 5.0 workbooks, those that must be understood and those that must be refused: makexls.py FOLDER."""
import datetime
import os
import struct
import sys

import xlwt

from biff import (BIFF5, EOF, at, bof, book, boolerr, compound, formula, label, label5, merged, mulrk, number, one, rec, rk,
                  shared, special, sst, text8, xf)

folder = sys.argv[1]


def put(name, data):
    with open(os.path.join(folder, name), "wb") as file:
        file.write(data)


def style(code):
    return xlwt.easyxf(num_format_str=code)


# A library's workbook.
made = xlwt.Workbook(encoding="utf-8")
sheet = made.add_sheet("目录")
for column, text in enumerate(["代码", "数量", "比率", "日期", "时间", "真假"]):
    sheet.write(0, column, text)
for column, (value, code) in enumerate([
        ("007", "@"), (12, "General"), (0.5, "0.00%"), (datetime.date(2023, 6, 30), 'yyyy"年"m"月"d"日"'),
        (datetime.datetime(2023, 6, 30, 14, 5), "yyyy-mm-dd hh:mm"), (True, "General")]):
    sheet.write(1, column, value, style(code))
for column, (value, code) in enumerate([(7, "000000"), (1234567890123, "0"), (0.1, "0.0"), (1.5, "[h]:mm"),
                                        (datetime.time(8, 30), "hh:mm"), (False, "General")]):
    sheet.write(2, column, value, style(code))
sheet.write_merge(4, 5, 0, 1, "合并")
sheet.write(7, 2, "两\n行𠮷 ")
hidden = made.add_sheet("藏")
hidden.visibility = 1
hidden.write(1, 1, "在")
very = made.add_sheet("深")
very.visibility = 2
for line in range(1000):
    very.write(line, 0, f"第{line}行的一段文字，足以让共享字符串跨过好几条记录")
    very.write(line, 1, line)
made.save(os.path.join(folder, "xlwt.xls"))

# Every kind of cell record.
formats = b"".join(rec(0x041E, struct.pack("<H", i) + text8(c)) for i, c in ((164, "000000"), (165, "[h]:mm:ss"), (166, 'm"月"')))
styles = xf(0) + xf(14) + xf(22) + xf(164) + xf(165) + xf(166) + xf(21)
cells = (
    number(0, 0, 12.0) + number(0, 1, 0.1) + number(0, 2, 1e22) + number(0, 3, float("nan")) + number(0, 4, -0.0) + number(0, 5, 123456789012345678.0)
    + rk(1, 0, 12 << 2 | 2) + rk(1, 1, 1234 << 2 | 3) + rk(1, 2, 0x3FF80000) + rk(1, 3, (-5 << 2 & 0xFFFFFFFF) | 2) + rk(1, 4, 0x40C81C81 & ~3 | 1)
    + mulrk(2, 1, [(0, 1 << 2 | 2), (3, 7 << 2 | 2), (1, 45107 << 2 | 2)])
    + shared(3, 0, 0) + shared(3, 1, 1) + label(3, 2, "标签") + label(3, 3, "plain")
    + boolerr(4, 0, 1) + boolerr(4, 1, 0) + boolerr(4, 2, 0x2A, 1) + boolerr(4, 3, 0x07, 1) + boolerr(4, 4, 0x0F, 1) + boolerr(4, 5, 0x17, 1)
    + boolerr(4, 6, 0x1D, 1) + boolerr(4, 7, 0x24, 1) + boolerr(4, 8, 0x00, 1)
    + formula(5, 0, struct.pack("<d", 42)) + formula(5, 1, special(0)) + rec(0x0207, text8("文字")) + formula(5, 2, special(0))
    + rec(0x04BC, b"\0" * 10) + rec(0x0207, text8("shared")) + formula(5, 3, special(1, 1)) + formula(5, 4, special(2, 0x2A))
    + formula(5, 5, special(3)) + formula(5, 6, struct.pack("<d", 45107.5), 2)
    + number(6, 0, 45107.0, 1) + number(6, 1, 45107.586805555555, 2) + number(6, 2, 7.0, 3) + number(6, 3, 1.5, 4) + number(6, 4, 45107.0, 5)
    + number(6, 5, 0.5, 6) + number(6, 6, 60.0, 1) + number(6, 7, 3.0, 999)
    + rec(0x0201, at(7, 0)) + rec(0x00BE, struct.pack("<HHHHH", 7, 1, 0, 0, 2))
    + label(9, 2, "a\r\nb") + bof(0x20) + number(0, 0, 99.0) + EOF + rec(0x0207, text8("nobody's"))
    + merged((0, 1, 0, 1), (9, 9, 2, 5)) + merged((20, 30, 0, 0)))
strings = sst(text8("共享"), text8(" kept "))
put("types.xls", compound(one(cells, formats + styles + strings)))
put("dates1904.xls", compound(one(number(0, 0, 0.0, 1) + number(0, 1, 43645.0, 1), rec(0x0022, b"\1\0") + styles)))
put("several.xls", compound(book([("一", 0, 0, number(0, 0, 1.0)), ("图", 0, 2, b""), ("二", 1, 0, number(0, 0, 2.0)), ("三", 2, 0, number(0, 0, 3.0))])))

# Shared strings over records: cut within characters, with another width behind the cut, with runs and phonetics.
wide = "甲乙丙丁"
long = "x" * 9000
pieces = (rec(0x00FC, struct.pack("<II", 6, 5) + text8("first") + struct.pack("<HB", 8, 1) + wide.encode("utf-16le"))
          + rec(0x003C, b"\0" + b"abcd" + struct.pack("<HBHI", 4, 0x0D, 2, 6) + wide.encode("utf-16le") + b"R" * 3)
          + rec(0x003C, b"RRRRR" + b"P" * 6 + struct.pack("<HB", 9000, 0) + long[:8000].encode())
          + rec(0x003C, b"\1" + long[8000:].encode("utf-16le")) + rec(0x003C, text8("last")))
put("strings.xls", compound(one(b"".join(shared(i, 0, i) for i in range(5)), pieces)))

# Rows in any order, which some report writers leave.
put("unordered.xls", compound(one(number(2, 0, 3.0) + number(0, 0, 1.0) + number(2, 1, 4.0) + number(1, 0, 2.0) + label(0, 3, "x"))))

# Excel 5.0: strings in a code page.
for page, name in ((936, "gbk"), (950, "big5"), (1252, "latin")):
    word = {936: "人口库𠮷".encode("gb18030")[:6], 950: "人口庫".encode("big5"), 1252: "café".encode("cp1252")}[page]
    records = label5(0, 0, word) + label5(0, 1, word, 0x00D6) + number(0, 2, 7.0, 1) + formula(0, 3, special(0)) + rec(0x0207, struct.pack("<H", len(word)) + word)
    before = rec(0x0042, struct.pack("<H", page)) + rec(0x041E, struct.pack("<HB", 164, 4) + b"0000") + xf(0, BIFF5) + xf(164, BIFF5)
    put(f"{name}.xls", compound(book([(word, 0, 0, records)], before, BIFF5), "Book"))
put("page.xls", compound(one(label5(0, 0, b"x"), rec(0x0042, struct.pack("<H", 4)), BIFF5), "Book"))

# Containers.
small = one(label(0, 0, "头") + number(0, 1, 1.0))
big = one(label(0, 0, "头") + number(0, 1, 1.0) + rec(0x00FF, b"\0" * 8000))
put("small.xls", compound(small))
put("big.csv", compound(big))
put("lower.xls", compound(big, "WORKBOOK"))
put("embedded.xls", compound(big, inner=one(label(0, 0, "inner"))))
put("mentions.xls", compound(one(label(0, 0, "EncryptedPackage") + rec(0x00FF, b"\0" * 8000))))

# What is no workbook, or not to be read.
put("password.xls", compound(one(number(0, 0, 1.0), rec(0x002F, b"\0" * 6))))
put("package.xls", compound(b"\x8f" * 5000, "EncryptedPackage"))
put("letter.xls", compound(b"\0" * 5000, "WordDocument"))
put("biff4.xls", rec(0x0409, struct.pack("<HHH", 0x0400, 0x10, 0)) + number(0, 0, 1.0) + EOF)
put("biff4w.xls", compound(rec(0x0409, struct.pack("<HHH", 0x0400, 0x100, 0)).ljust(5000, b"\0")))
put("version.xls", compound(bof(5, 0x0400) + EOF))

# Damage.
whole = compound(big)
put("whole.xls", whole)
put("cut.xls", whole[:len(whole) // 2])
put("head.xls", whole[:300])


def bent(name, offset, data, source=whole):
    put(name, source[:offset] + data + source[offset + len(data):])


directory = 512 + 512 * struct.unpack_from("<I", whole, 0x30)[0]
table = 512 + 512 * struct.unpack_from("<I", whole, 0x4C)[0]
bent("sectorsize.xls", 0x1E, b"\xff\xff")
bent("directoryfar.xls", 0x30, struct.pack("<I", 0x00FFFFFF))
bent("directoryloop.xls", table + 4 * struct.unpack_from("<I", whole, 0x30)[0], whole[0x30:0x34])
bent("tablefar.xls", 0x4C, struct.pack("<I", 0x00FFFFFF))
bent("listloop.xls", 0x44, struct.pack("<I", 0), b"".join([whole[:0x4C], b"\xff" * 436, whole[512:]]))
bent("chainfar.xls", table, struct.pack("<I", 0x00FFFFFF))
bent("chainloop.xls", table, struct.pack("<I", 0))
bent("chainshort.xls", table, struct.pack("<I", 0xFFFFFFFE))
bent("sizehuge.xls", directory + 128 + 120, struct.pack("<I", 0x7FFFFFFF))
bent("sizesmall.xls", directory + 128 + 120, struct.pack("<I", 5000))
bent("rootless.xls", directory + 66, b"\2")
treeloop = bytearray(whole)
treeloop[directory + 128 + 64:directory + 128 + 80] = struct.pack("<HBBIII", 18, 1, 1, 1, 1, 1)
put("treeloop.xls", bytes(treeloop))
put("noend.xls", compound(one(number(0, 0, 1.0))[:-4]))
put("noglobals.xls", compound(bof(0x10) + number(0, 0, 1.0) + EOF))
put("sheetless.xls", compound(book([])))
put("position.xls", compound(book([("S", 0, 0, number(0, 0, 1.0))]).replace(struct.pack("<IBB", len(book([("S", 0, 0, b"")])) - 24, 0, 0), struct.pack("<IBB", 0x00FFFFFF, 0, 0))))
put("misplaced.xls", compound(book([("S", 0, 0, number(0, 0, 1.0))]).replace(struct.pack("<IBB", len(book([("S", 0, 0, b"")])) - 24, 0, 0), struct.pack("<IBB", 20, 0, 0))))
put("chart.xls", compound(book([("S", 0, 0, b"")]).replace(struct.pack("<HH", 0x0600, 0x10), struct.pack("<HH", 0x0600, 0x20))))
put("index.xls", compound(one(shared(0, 0, 2), strings)))
put("columns.xls", compound(one(number(0, 256, 1.0))))
put("mergeback.xls", compound(one(merged((5, 4, 0, 0)))))
put("mergecut.xls", compound(one(rec(0x00E5, b"\5\0"))))
put("numbercut.xls", compound(one(rec(0x0203, at(0, 0) + b"\0\0"))))
put("stringcut.xls", compound(one(b"", rec(0x00FC, struct.pack("<II", 1, 1) + struct.pack("<HB", 60000, 1) + b"a\0"))))
put("half.xls", compound(one(b"", rec(0x00FC, struct.pack("<IIHB", 1, 1, 2, 1) + b"a\0b") + rec(0x003C, b"\1b\0"))))
put("runs.xls", compound(one(b"", rec(0x00FC, struct.pack("<IIHBHI", 1, 1, 1, 0x0D, 65535, 0xFFFFFFFF) + b"a\0"))))
