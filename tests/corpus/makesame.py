# SPDX-License-Identifier: GPL-3.0-or-later
"""One real catalog (tests/exchange/data/README.md) in every encoding and format. What LibreOffice makes of
same-city.xlsx comes with its other copies."""
import csv
import json
import os

import openpyxl

from corpus import text_of

SAMPLE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "exchange", "data", "1_city_catalog_tainan_602.csv")


def number(text):
    return int(text) if text.isdigit() and text == str(int(text)) else text


def make(corpus):
    with open(SAMPLE, encoding="utf-8", newline="") as sample:
        rows = list(csv.reader(sample))
    text = text_of(rows)
    for name, codec, mark in (("utf8", "utf-8", b""), ("utf8-mark", "utf-8", b"\xef\xbb\xbf"), ("utf16le", "utf-16-le", b"\xff\xfe"),
                              ("gb18030", "gb18030", b""), ("cp950", "cp950", b"")):
        corpus.put(f"same-city-{name}.csv", mark + text.encode(codec))
    corpus.put("same-city-tab.txt", b"\xff\xfe" + text_of(rows, "\t").encode("utf-16-le"))
    corpus.put("same-city-semicolon.csv", text_of(rows, ";", "\n").encode("gb18030"))
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append([number(cell) for cell in row])
    book.save(corpus.at("same-city.xlsx"))
    records = [dict(zip(rows[0], map(number, row))) for row in rows[1:]]
    corpus.put("same-city.json", json.dumps(records, ensure_ascii=False))
    corpus.put("same-city-gb18030.json", json.dumps({"result": {"records": records}}, ensure_ascii=False).encode("gb18030"))
