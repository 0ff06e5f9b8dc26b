# SPDX-License-Identifier: GPL-3.0-or-later
"""Hostile: files that are no table, under the names of tables. Each is called what it is."""
import bz2
import gzip
import io
import lzma
import sqlite3
import struct
import tarfile
import zipfile

from corpus import TABLE, text_of
from ooxml import XML, rels, save

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
LOGIN = ('<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>统一身份认证</title></head>'
         '<body><form action="/login"><input name="user"><input name="password" type="password"></form></body></html>')


def texts(corpus):
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in TABLE)
    for file, content in (("none-login.json", LOGIN), ("none-login.csv", LOGIN), ("none-login.xlsx", LOGIN),
                          ("none-login-spaces.csv", "\r\n\r\n   " + LOGIN),
                          ("none-html-table.xls", '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>'
                                                  + cells + "</table></body></html>"),
                          ("none-table-alone.xls", "<table>" + cells + "</table>"),
                          ("none-error-page.csv", "<!-- 502 --><html><h1>Bad Gateway</h1></html>")):
        corpus.refuses(corpus.put(file, content), "unreadable", "html")
    corpus.refuses(corpus.put("none-html-utf16.xls", b"\xff\xfe" + LOGIN.encode("utf-16-le")), "unreadable", "html")
    corpus.refuses(corpus.put("none-html-gbk.xls", LOGIN.replace("utf-8", "gbk").encode("gbk")), "unreadable", "html")
    rdf = XML + ('<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="http://www.w3.org/ns/dcat#">'
                 '<dcat:Dataset rdf:about="a"/></rdf:RDF>')
    corpus.refuses(corpus.put("none-catalog.rdf", rdf), "unreadable", "rdf_xml")
    corpus.refuses(corpus.put("none-rdf.json", rdf), "unreadable", "rdf_xml")
    corpus.refuses(corpus.put("none-turtle.csv", "@prefix dcat: <http://www.w3.org/ns/dcat#> .\n<a> a dcat:Dataset ."), "unreadable", "turtle")
    corpus.refuses(corpus.put("none-list.xml", XML + "<catalogs><catalog>甲</catalog></catalogs>"), "unreadable", "xml")
    corpus.refuses(corpus.put("none-excel2003.xls", XML + '<?mso-application progid="Excel.Sheet"?><Workbook '
                              'xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet/></Workbook>'), "unreadable", "spreadsheet_xml")
    corpus.refuses(corpus.put("none-picture.svg.csv", '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), "unreadable", "xml")
    # Text all the same: no column of it means a name.
    for file, content in (("none-letter.rtf.csv", "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 SimSun;}}\\f0 \\u30446?\\u24405?\\par}"),
                          ("none-web-archive.xls", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n\r\n--x\r\n"),
                          ("none-mail.csv", "From: a@example.org\r\nTo: b@example.org\r\nSubject: list\r\n\r\nhello, world\r\n"),
                          ("none-script.csv", "#!/bin/sh\nrm -rf /tmp/x\necho a,b\n"),
                          ("none-code.csv", "import os\n\ndef name(a, b):\n    return a, b\n"),
                          ("none-prose.txt", "关于开展数据目录编制工作的通知\n各部门，各单位：\n请于六月底前报送。\n"),
                          ("none-other-table.csv", "姓名,年龄\n张三,30\n李四,40\n")):
        corpus.refuses(corpus.put(file, content), ["refused", "unreadable"])
    for file, content in (("none-empty.csv", b""), ("none-empty.xlsx", b""), ("none-empty.json", b""), ("none-mark.csv", b"\xef\xbb\xbf"),
                          ("none-mark16.csv", b"\xff\xfe"), ("none-blank-lines.csv", b"\r\n" * 500)):
        corpus.refuses(corpus.put(file, content), "unreadable", "empty")
    corpus.refuses(corpus.put("none-blanks.csv", " \t\u3000\n" * 9), ["unreadable", "refused"])
    corpus.refuses(corpus.put("none-only-commas.csv", ",,,,\r\n" * 50), ["unreadable", "refused"])


def binaries(corpus):
    pdf = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"
    for file in ("none-scan.csv", "none-scan.xlsx", "none-scan.json"):
        corpus.refuses(corpus.put(file, pdf), "unreadable", "pdf")
    corpus.refuses(corpus.put("none-scan-late.csv", b"\n" * 300 + pdf), "unreadable", "pdf")
    pictures = {"png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\2\0\0\0", "jpg": b"\xff\xd8\xff\xe0\0\x10JFIF\0" + b"\1" * 99,
                "gif": b"GIF89a\1\0\1\0\x80\0\0"}
    for name, content in pictures.items():
        corpus.refuses(corpus.put(f"none-picture-{name}.xlsx", content), "unreadable", "image")
    packed = text_of(TABLE).encode()
    tar = io.BytesIO()
    with tarfile.open(fileobj=tar, mode="w:gz") as archive:
        info = tarfile.TarInfo("a.csv")
        info.size = len(packed)
        archive.addfile(info, io.BytesIO(packed))
    for name, content in (("gzip", gzip.compress(packed)), ("bzip2", bz2.compress(packed)), ("xz", lzma.compress(packed)),
                          ("tar", tar.getvalue()), ("7z", b"7z\xbc\xaf\x27\x1c\0\4" + b"\x55" * 64), ("rar", b"Rar!\x1a\x07\1\0" + b"\x55" * 64)):
        corpus.refuses(corpus.put(f"none-packed-{name}.csv", content), "unreadable", "archive")
    sqlite3.connect(corpus.at("none-database.csv")).executescript("create table catalog(title); insert into catalog values ('a');")
    corpus.refuses("none-database.csv", "unreadable", "database")
    elf = b"\x7fELF\2\1\1" + b"\0" * 9 + struct.pack("<HHI", 2, 62, 1) + b"\0" * 200
    for name, content in (("elf", elf), ("windows", b"MZ\x90\0\3\0\0\0\4" + b"\0" * 200), 
                          ("zeros", b"\0" * 4096), ("class", b"\xca\xfe\xba\xbe\0\0\0\x34" + b"\0\1" * 99)):
        corpus.refuses(corpus.put(f"none-binary-{name}.csv", content), "unreadable", "binary")
    corpus.refuses(corpus.put("none-binary-bytes.csv", bytes(range(256)) * 64), "unreadable")
    # Only names of streams: a container that is torn, whatever was in it.
    for file, stream, subject in (("none-encrypted.xlsx", "EncryptedPackage", "encrypted_workbook"), ("none-letter.xls", "WordDocument", None),
                                  ("none-mail.xls", "__substg1.0_", None)):
        corpus.refuses(corpus.put(file, OLE + stream.encode("utf-16-le") + b"\0" * 512), "unreadable", subject)


def packages(corpus):
    office = "officeDocument"
    save(corpus.at("none-document.xlsx"), {"_rels/.rels": rels([("a", office, "word/document.xml")]), "word/document.xml": XML + "<d/>"})
    corpus.refuses("none-document.xlsx", "unreadable", "word_document")
    save(corpus.at("none-slides.xlsx"), {"_rels/.rels": rels([("a", office, "ppt/presentation.xml")]), "ppt/presentation.xml": XML + "<d/>"})
    corpus.refuses("none-slides.xlsx", "unreadable", "presentation")
    save(corpus.at("none-binary-book.xlsx"), {"_rels/.rels": rels([("a", office, "xl/workbook.bin")]), "xl/workbook.bin": "x"})
    corpus.refuses("none-binary-book.xlsx", "unreadable", "binary_workbook")
    for kind in ("text", "presentation", "graphics"):
        with zipfile.ZipFile(corpus.at(f"none-open-{kind}.ods"), "w") as archive:
            archive.writestr("mimetype", "application/vnd.oasis.opendocument." + kind)
            archive.writestr("content.xml", XML + "<c/>")
        corpus.refuses(f"none-open-{kind}.ods", "unreadable", "open_document")
    save(corpus.at("none-archive.xlsx"), {"目录.csv": text_of(TABLE), "readme.txt": "hello"})
    corpus.refuses("none-archive.xlsx", "unreadable", "zip")
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("a.xlsx", corpus.bytes_of("none-archive.xlsx"))
    save(corpus.at("none-archive-in-archive.zip"), {"inner.zip": inner.getvalue()})
    corpus.refuses("none-archive-in-archive.zip", "unreadable", "zip")
    with zipfile.ZipFile(corpus.at("none-archive-empty.xlsx"), "w"):
        pass
    corpus.refuses("none-archive-empty.xlsx", "unreadable")
    save(corpus.at("none-program.xlsx"), {"META-INF/MANIFEST.MF": "Manifest-Version: 1.0\n", "a.class": b"\xca\xfe\xba\xbe"})
    corpus.refuses("none-program.xlsx", "unreadable", "zip")


def make(corpus):
    texts(corpus)
    binaries(corpus)
    packages(corpus)
