# SPDX-License-Identifier: GPL-3.0-or-later
"""Hostile text files: bytes that fit no encoding, quotes that never close, cells and columns without end."""
from corpus import BODY, HEAD, STORED, TABLE, stored, text_of

GOOD = text_of(TABLE).encode()
START = text_of([HEAD]).encode()


def many(count):
    return [[f"第{i}号目录", "市民政局", "说明" * 20, "无条件共享", "每年", ""] for i in range(count)]


def bytes_astray(corpus):
    corpus.refuses(corpus.put("bytes-invalid.csv", GOOD.replace("许可证号".encode(), b"\xe8\xae\xb8\xff\xfe\x80")), "unreadable", "encoding")
    late = text_of([HEAD, *many(3000)]).encode()
    middle = late.rfind("说明".encode())
    corpus.refuses(corpus.put("bytes-invalid-late.csv", late[:middle] + b"\xff" + late[middle:]), "unreadable", "encoding", words=["3001"])
    corpus.refuses(corpus.put("bytes-cut-character.csv", GOOD[:GOOD.rfind("2022年".encode()) + 5]), "unreadable", "encoding")
    corpus.refuses(corpus.put("bytes-overlong.csv", START + b"\xc0\xaf,\xe5\xb8\x82\r\n"), "unreadable")
    corpus.refuses(corpus.put("bytes-surrogates.csv", START + b"\xed\xa0\x80\xed\xb0\x80,\xe5\xb8\x82\r\n"), "unreadable", "encoding")
    corpus.refuses(corpus.put("bytes-beyond-unicode.csv", START + b"\xf7\xbf\xbf\xbf,\xe5\xb8\x82\r\n"), "unreadable")
    corpus.refuses("bytes-invalid.csv", "unreadable", "encoding", name="bytes-invalid, named", options={"encoding": "UTF-8"})
    corpus.refuses("bytes-invalid.csv", "usage", name="bytes-invalid, unknown name", options={"encoding": "Klingon"})
    lone = "\ufeff" + text_of([HEAD, ["半个\ud800字", "市民政局"]])
    corpus.refuses(corpus.put("bytes-lone-utf16.csv", lone.encode("utf-16-le", "surrogatepass")), "unreadable", "encoding")
    corpus.refuses(corpus.put("bytes-odd-utf16.csv", b"\xff\xfe" + text_of(TABLE).encode("utf-16-le") + b"\x41"), "unreadable", "encoding")
    mixed = START + text_of(BODY[:2]).encode() + text_of(BODY[2:]).encode("gb18030")
    corpus.refuses(corpus.put("bytes-two-encodings.csv", mixed), "unreadable", "encoding")
    corpus.refuses(corpus.put("bytes-zero-early.csv", GOOD.replace("许可证号".encode(), b"a\0b")), ["unreadable", "refused"])
    zero = text_of([HEAD, *many(3000), ["含零\0的目录", "市民政局", "", "", "", ""]]).encode()
    corpus.refuses(corpus.put("bytes-zero-late.csv", zero), "unreadable", words=["3002"])
    corpus.refuses(corpus.put("bytes-random.csv", bytes((i * 7919 + i // 3) % 251 for i in range(100000))), "unreadable")
    marks = GOOD.replace(b"\r\n", b"\r\n\xef\xbb\xbf")
    corpus.survives(corpus.put("bytes-marks-inside.csv", marks), 3)


def shapes(corpus):
    corpus.refuses(corpus.put("shape-quote-open.csv", GOOD + '"没有收尾的引号,市民政局\r\n甲,乙\r\n'.encode()), "unreadable", words=["5"])
    corpus.refuses(corpus.put("shape-quote-open-17mb.csv", GOOD + b'"' + b"x,y\r\n" * (7 << 19)), "too_large", peak=200)
    columns = ",".join(["目录名称", "提供方", *(f"c{i}" for i in range(100000))])
    corpus.refuses(corpus.put("shape-100000-columns.csv", columns + "\r\n甲,市民政局\r\n"), "too_large", words=["columns"])
    wide = GOOD + ("尾," * 100000 + "\r\n").encode()
    corpus.refuses(corpus.put("shape-one-wide-row.csv", wide), "too_large", words=["columns"])
    corpus.survives(corpus.put("shape-cell-5mb.csv", text_of([HEAD, ["大单元格", "市民政局", "长" * 1800000, "", "", ""], *BODY])),
                    3, rejected=1, stored=STORED, errors=[{"rule": "cell_too_long", "row": 2}], peak=300)
    corpus.refuses(corpus.put("shape-cell-17mb.csv", text_of([HEAD, ["x" * (17 << 20), "市民政局"]])), "too_large", peak=200)
    corpus.refuses(corpus.put("shape-line-17mb.txt", "x" * (17 << 20)), ["too_large", "refused"], peak=200)
    corpus.survives(corpus.put("shape-million-empty-lines.csv", GOOD + b"\r\n" * 1000000), 3, stored=STORED, peak=100)
    corpus.survives(corpus.put("shape-quotes-only.csv", GOOD + b'"","","","","",""\r\n' * 100), 3, stored=STORED)
    corpus.survives(corpus.put("shape-nothing-but-provider.csv", text_of([HEAD] + [["", "市民政局"]] * 50)), rejected=50,
                    errors=[{"rule": "no_title", "row": 2}, {"rule": "no_title", "row": 51}])
    corpus.survives(corpus.put("shape-head-only.csv", START), 0)
    corpus.survives(corpus.put("shape-head-only-open.csv", START.strip()), 0)
    corpus.refuses(corpus.put("shape-head-too-late.csv", text_of([["说明", str(i)] for i in range(500)] + TABLE)), "refused")
    corpus.survives(corpus.put("shape-same-head-twice.csv", text_of([["目录名称", "提供方", "目录名称"], ["甲目录", "市民政局", "乙目录"]])), 1,
                    warnings=["same_field"], stored=stored(("甲目录", "count", "1"), ("乙目录", "count", "0")))
    corpus.refuses(corpus.put("shape-numbers.csv", text_of([[i, i * i, i ** 3] for i in range(1000)])), "refused")
    corpus.refuses(corpus.put("shape-letters.csv", text_of([[chr(97 + i % 26)] * 3 for i in range(1000)])), "refused")


def make(corpus):
    bytes_astray(corpus)
    shapes(corpus)
