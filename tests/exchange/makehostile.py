# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the files that must be refused, each for its own reason: makehostile.py FOLDER."""
import gzip
import os
import sqlite3
import struct
import sys
import zipfile

from biff import compound
from ooxml import TRANSITIONAL, XML, cell, parts, rels, row, save, strings, workbook, worksheet

folder = sys.argv[1]


def at(name):
    return os.path.join(folder, name)


def put(name, data):
    with open(at(name), "wb") as file:
        file.write(data)


def sheet(name, text, **more):
    save(at(name), parts(text, **more))


good = parts(worksheet(row(cell("x" * 500, "inlineStr"), cell(1))))

# Not tables at all.
put("empty.csv", b"")
put("blank.csv", b"\xef\xbb\xbf \r\n\r\n")
put("page.xlsx", b"<!DOCTYPE html><html><body>404</body></html>")
put("fragment.xls", b"\xef\xbb\xbf<table><tr><td>1</td></tr></table>")
put("report.csv", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n")
put("data.csv", b'{"conformsTo": "https://project-open-data.cio.gov/v1.1/schema", "dataset": []}')
put("turtle.csv", b"@prefix dcat: <http://www.w3.org/ns/dcat#> .\n")
put("flat.xml", XML.encode() + b'<?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>')
put("other.xml", XML.encode() + b"<list/>")
put("picture.xlsx", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
put("packed.csv", gzip.compress(b"a,b\n1,2\n"))
put("noise.csv", bytes(range(256)) * 8)
sqlite3.connect(at("city.csv")).executescript("create table t(a); insert into t values(1);")
container = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
put("old.xlsx", b"\x09\x04\x06\x00\x00\x04\x10\x00\x00\x00")
put("locked.xlsx", container + "EncryptedPackage".encode("utf-16le") + b"\0" * 512)
put("letter.xlsx", compound(b"\0" * 5000, "WordDocument"))
save(at("document.xlsx"), {"_rels/.rels": rels([("a", "officeDocument", "word/document.xml")]), "word/document.xml": XML + "<d/>"})
save(at("slides.xlsx"), {"_rels/.rels": rels([("a", "officeDocument", "ppt/presentation.xml")]), "ppt/presentation.xml": XML + "<d/>"})
save(at("binary.xlsx"), {"_rels/.rels": rels([("a", "officeDocument", "xl/workbook.bin")]), "xl/workbook.bin": "x"})
save(at("open.xlsx"), {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": XML + "<c/>"})
save(at("files.xlsx"), {"readme.txt": "hello"})

# Archives that lie.
save(at("whole.zip"), good)
whole = open(at("whole.zip"), "rb").read()
put("cut.xlsx", whole[:len(whole) // 2])
put("head.xlsx", b"PK\x03\x04")
put("tail.xlsx", b"PK\x05\x06" + b"\xff" * 18)
with zipfile.ZipFile(at("crc.xlsx"), "w", zipfile.ZIP_STORED) as archive:
    for name, text in good.items():
        archive.writestr(name, text)
stored = open(at("crc.xlsx"), "rb").read()
put("crc.xlsx", stored.replace(b"x" * 500, b"y" * 500))
put("deflate.xlsx", whole.replace(whole[60:70], b"\xff" * 10, 1))
with zipfile.ZipFile(at("twice.xlsx"), "w") as archive:
    for name, text in list(good.items()) + [("XL/Workbook.xml", good["xl/workbook.xml"])]:
        archive.writestr(name, text)
flagged = bytearray(whole)
start = 0
while (start := whole.find(b"PK\x01\x02", start)) >= 0:
    flagged[start + 8] |= 1
    local = struct.unpack("<I", whole[start + 42:start + 46])[0]
    flagged[local + 6] |= 1
    start += 4
put("password.xlsx", bytes(flagged))

# Bombs.
sheet("ratio.xlsx", worksheet(row(cell("x", "inlineStr")) + " " * (40 << 20)))
sheet("stringratio.xlsx", worksheet(row(cell(0, "s"))), shared=strings(["<t/>"] * (4 << 20)))
laughs = "".join(f'<!ENTITY l{i} "{f"&l{i-1};" * 10 if i else "lol"}">' for i in range(10))
sheet("laughs.xlsx", XML + f'<!DOCTYPE w [{laughs}]><worksheet xmlns="{TRANSITIONAL}"><sheetData><row><c t="inlineStr">'
      '<is><t>&l9;</t></is></c></row></sheetData></worksheet>')
sheet("external.xlsx", XML + '<!DOCTYPE w [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
      f'<worksheet xmlns="{TRANSITIONAL}"><sheetData><row><c t="inlineStr"><is><t>&f;</t></is></c></row></sheetData></worksheet>')
sheet("deep.xlsx", worksheet("<x>" * 100000 + "</x>" * 100000))
sheet("longtext.xlsx", worksheet(row(cell("x" * (2 << 20), "inlineStr"))))

# Workbooks that break their own rules.
cyclic = dict(good)
cyclic["xl/_rels/workbook.xml.rels"] = rels([("rId1", "worksheet", "workbook.xml")])
save(at("cycle.xlsx"), cyclic)
cyclic = dict(good)
cyclic["_rels/.rels"] = rels([("rId1", "officeDocument", "_rels/.rels")])
save(at("rootcycle.xlsx"), cyclic)
missing = dict(good)
del missing["xl/worksheets/sheet1.xml"]
save(at("missing.xlsx"), missing)
sheet("nosheets.xlsx", worksheet(""), book=workbook(()))
sheet("unlinked.xlsx", worksheet(""), book=workbook([("S", "rId99", "")]))
sheet("torn.xlsx", worksheet(row(cell(1)))[:-20])
sheet("index.xlsx", worksheet(row(cell(7, "s"))), shared=strings(["<t>a</t>"]))
sheet("negative.xlsx", worksheet(row(cell(-1, "s"))), shared=strings(["<t>a</t>"]))
sheet("nostrings.xlsx", worksheet(row(cell(0, "s"))))
sheet("rowback.xlsx", worksheet(row(cell(1), number=5) + row(cell(1), number=4)))
sheet("rowtwice.xlsx", worksheet(row(cell(1), number=5) + row(cell(1), number=5)))
sheet("rowzero.xlsx", worksheet(row(cell(1), number=0)))
sheet("rowword.xlsx", worksheet(row(cell(1), number="one")))
sheet("rowhuge.xlsx", worksheet(row(cell(1), number=1048577)))
sheet("rowmore.xlsx", worksheet(row(cell(1), number=1048576) + row(cell(1))))
sheet("columnhuge.xlsx", worksheet(row(cell(1, place="XFE1"))))
sheet("columnlong.xlsx", worksheet(row(cell(1, place="AAAAAAAAAAAAAAAA1"))))
sheet("columnmore.xlsx", worksheet(row(cell(1, place="XFD1"), cell(1))))
sheet("place.xlsx", worksheet(row(cell(1, place="1A"))))
sheet("mergeback.xlsx", worksheet("", '<mergeCells><mergeCell ref="B2:A1"/></mergeCells>'))
sheet("charset.xlsx", worksheet(row(cell(1))).replace("UTF-8", "x-unknown"))
sheet("badutf8.xlsx", worksheet(row(cell("AB", "inlineStr"))).encode().replace(b"AB", b"\xc3\x28"))
sheet("rowinrow.xlsx", worksheet("<row>" + row(cell(1)) + "</row>"))
sheet("cellincell.xlsx", worksheet(row("<c>" + cell(1) + "</c>")))
sheet("loosecell.xlsx", worksheet(cell(1)))
