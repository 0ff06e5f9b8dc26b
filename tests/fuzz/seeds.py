# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the inputs the fuzzers start from: seeds.py FOLDER writes FOLDER/TARGET/NAME.

Workbooks come from the scripts of tests/exchange; their parts seed the targets that read one part."""
import os
import subprocess
import sys
import tempfile
import zipfile
import zlib

HERE = os.path.dirname(os.path.abspath(__file__))
EXCHANGE = os.path.join(HERE, "..", "exchange")
SCRIPTS = ("makegood.py", "makehostile.py", "makeods.py", "makexls.py")
LONGEST = 32 * 1024
SECTOR = 512  # of a compound file; where these scripts begin the workbook's stream
PART_END = b"\xff"
BOOK_PARTS = ("xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml",
              "xl/sharedStrings.xml", "xl/styles.xml", "_rels/.rels")

CSV = (b"", b"a,b\n1,2\n", b'"a ""b""",c\r\n"x\ny",\r\n', b"a;b;c\r1;;3\r\r", b'a\t"b"c\td"e\n', b'"open', b"\n\n,\n",
       "代码,名称\r\n007,企业\r\n".encode(), b"1|2|3\n4|5|6", b"sep=;\na;b\n",
       b"'a','b'\n'c','d'\n", b"a||b\nc||d\n", b"aababb\n", b"a\x01b\n",
       "a，b\nc，d\n".encode(), b' "a",\xef\xbb\xbf"b"\n\'=1,2\n')
RECORD = '{"title": "目录", "n": -1.5e3, "publisher": {"name": "局", "tel": null}, "tags": ["a", true], "x": [{"y": 1}]}'
JSON = (f"[{RECORD}, {RECORD}]", f"{RECORD}\n{RECORD}\n", '{"code": 200, "data": {"total": 1, "list": [%s]}}' % RECORD,
        '{"columns": ["a", "b"], "rows": [[1, "x"], [2]]}', '[["a", "b"], [1, {}], [[], "\\ud83d\\ude00"]]',
        '{"result": {"fields": [{"id": "a", "type": "text"}], "records": [{"a": "\\ud83d"}, ["odd"], 7]}}',
        '{"甲": {"a": 1, "b": 2}, "乙": {"a": 3, "b": "\\u0041"}}', '["a"]\n["b", 1]\n', '\x1e{"a": 1}\n\x1e{"a": 2}\n',
        '{"conformsTo": "https://project-open-data.cio.gov/v1.1/schema", "dataset": [{"title": "t", "identifier": "1"}]}',
        '{"openapi": "3", "paths": {}}', RECORD, '[{"a": ' * 20 + "1" + "}]" * 20, '[{"a": 1}, {"a": "', "[1, 2]", "{}")
TEXT = ("代码,名称\r\n007,企业登记信息\r\n", "代碼,名稱\n007,臺南市公開資料\n", "plain,text\n1,2\n", "𠮷,😀\n")
ENCODINGS = ("utf-8", "utf-8-sig", "gb18030", "gbk", "big5", "utf-16-le", "utf-16-be", "utf-32-le", "utf-16")


class Seeds:
    def __init__(self, folder):
        self.folder = folder

    def add(self, target, name, data):
        if len(data) > LONGEST:
            return
        os.makedirs(os.path.join(self.folder, target), exist_ok=True)
        with open(os.path.join(self.folder, target, name), "wb") as file:
            file.write(data)


def parts_of(path):
    """Parts of an archive as far as they can be read, by name."""
    found = {}
    try:
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                try:
                    found[name] = archive.open(name).read(2 * LONGEST)
                except (zipfile.BadZipFile, zlib.error, RuntimeError, EOFError):
                    continue
    except zipfile.BadZipFile:
        pass
    return found


def add_workbook(seeds, name, path):
    parts = parts_of(path)
    for part, data in parts.items():
        at = name + "-" + os.path.basename(part)
        if "worksheets/" in part:
            seeds.add("sheet", at, data)
        elif part.endswith("sharedStrings.xml"):
            seeds.add("strings", at, data)
        elif part.endswith("styles.xml"):
            seeds.add("styles", at, data)
    if "content.xml" in parts:
        seeds.add("ods", name, parts["content.xml"])
        seeds.add("ods", name + "-parts", parts.get("styles.xml", b"") + PART_END + parts["content.xml"])
        return
    seeds.add("workbook", name, PART_END.join(parts.get(part, b"") for part in BOOK_PARTS))


def add_files(seeds):
    with tempfile.TemporaryDirectory() as folder:
        for script in SCRIPTS:
            subprocess.run(["/usr/bin/python3", "-B", os.path.join(EXCHANGE, script), folder], check=True)
        for name in sorted(os.listdir(folder)):
            path = os.path.join(folder, name)
            with open(path, "rb") as file:
                data = file.read()
            seeds.add("file", name, data)
            if data.startswith(b"\xd0\xcf\x11\xe0"):
                seeds.add("xls", name, data)
                seeds.add("xls", name + "-stream", data[SECTOR:SECTOR + 8192])
            if data.startswith(b"PK"):
                seeds.add("zip", name, data)
                add_workbook(seeds, name, path)


def add_texts(seeds):
    for i, text in enumerate(CSV):
        for choice in range(8):
            seeds.add("csv", f"{i}-{choice}", bytes([choice + 16 * i]) + text)
        seeds.add("file", f"csv-{i}", text)
    for i, text in enumerate(JSON):
        seeds.add("json", str(i), text.encode())
        seeds.add("json", f"{i}-wide", text.encode("utf-16"))
        seeds.add("file", f"json-{i}", text.encode())
    for i, text in enumerate(TEXT):
        for number, encoding in enumerate(ENCODINGS):
            data = text.encode(encoding, "replace")
            seeds.add("file", f"text-{i}-{encoding}", data)
            for choice in (0, number):
                seeds.add("encoding", f"{i}-{encoding}-{choice}", bytes([choice]) + data)


def main():
    seeds = Seeds(sys.argv[1])
    add_files(seeds)
    add_texts(seeds)


main()
