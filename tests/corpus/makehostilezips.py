# SPDX-License-Identifier: GPL-3.0-or-later
"""Hostile: archives that lie, burst or are torn."""
import io
import random
import struct
import zipfile

from corpus import TABLE
from ooxml import cell, parts, rels, row, save, strings, worksheet


def sheet(rows=TABLE):
    return worksheet("".join(row(*(cell(text, "inlineStr") for text in each)) for each in rows))


def directory(whole):
    """Offsets of the directory's entries."""
    at = whole.find(b"PK\x01\x02")
    while at >= 0:
        yield at
        at = whole.find(b"PK\x01\x02", at + 4)


def torn(corpus, whole):
    size = len(whole)
    for percent in (1, 5, 20, 50, 80, 95, 99):
        corpus.refuses(corpus.put(f"zip-cut-{percent}.xlsx", whole[:size * percent // 100]), "unreadable")
    corpus.survives(corpus.put("zip-cut-last.xlsx", whole[:-1]), 3)  # half the length of a note: nothing is missing
    corpus.refuses(corpus.put("zip-head-missing.xlsx", whole[30:]), "unreadable")
    corpus.refuses(corpus.put("zip-signature-only.xlsx", b"PK\x03\x04"), "unreadable")
    corpus.refuses(corpus.put("zip-end-only.xlsx", b"PK\x05\x06" + b"\xff" * 18), "unreadable")
    corpus.refuses(corpus.put("zip-middle-zeros.xlsx", whole[:size // 3] + b"\0" * 200 + whole[size // 3 + 200:]), "unreadable")
    chance = random.Random(7)
    noise = bytearray(whole)
    for _ in range(60):
        noise[chance.randrange(size)] = chance.randrange(256)
    corpus.refuses(corpus.put("zip-noise.xlsx", bytes(noise)), "unreadable")


def lies(corpus, whole, good):
    entries = list(directory(whole))
    end = whole.find(b"PK\x05\x06")

    def changed(file, *patches, code="unreadable", words=()):
        bent = bytearray(whole)
        for at, packed in patches:
            bent[at:at + len(packed)] = packed
        corpus.refuses(corpus.put(file, bytes(bent)), code, words=words)

    changed("zip-claims-2gb.xlsx", *((at + 24, struct.pack("<I", 0x7fffffff)) for at in entries), code=["unreadable", "too_large"])
    changed("zip-claims-nothing.xlsx", *((at + 24, struct.pack("<I", 0)) for at in entries))
    changed("zip-packed-size-huge.xlsx", *((at + 20, struct.pack("<I", 0x7ffffff0)) for at in entries))
    changed("zip-offsets-outside.xlsx", *((at + 42, struct.pack("<I", 0x7ffffff0)) for at in entries))
    changed("zip-offsets-all-one.xlsx", *((at + 42, struct.pack("<I", 0)) for at in entries))
    changed("zip-offset-own-directory.xlsx", *((at + 42, struct.pack("<I", at)) for at in entries))
    changed("zip-counts-65535.xlsx", (end + 8, struct.pack("<HH", 0xfffe, 0xfffe)), code=["unreadable", "too_large"])
    changed("zip-directory-at-0.xlsx", (end + 16, struct.pack("<I", 0)))
    changed("zip-directory-outside.xlsx", (end + 16, struct.pack("<I", 0x7ffffff0)))
    changed("zip-directory-size.xlsx", (end + 12, struct.pack("<I", 0x7ffffff0)))
    changed("zip-method-unknown.xlsx", *((at + 10, struct.pack("<H", 99)) for at in entries),
            *((struct.unpack("<I", whole[at + 42:at + 46])[0] + 8, struct.pack("<H", 99)) for at in entries))
    changed("zip-encrypted.xlsx", *((at + 8, b"\x01\x00") for at in entries),
            *((struct.unpack("<I", whole[at + 42:at + 46])[0] + 6, b"\x01\x00") for at in entries), words=["encrypted"])
    changed("zip-checksum.xlsx", *((at + 16, b"\1\2\3\4") for at in entries))
    changed("zip-name-length.xlsx", (entries[0] + 28, b"\xff\xff"))
    changed("zip-many-disks.xlsx", (end + 4, b"\5\0\5\0"))
    zipfile.ZIP64_LIMIT = 40
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in good.items():
            with archive.open(name, "w", force_zip64=True) as part:
                part.write(text.encode())
    zipfile.ZIP64_LIMIT = (1 << 31) - 1
    wide = bytearray(out.getvalue())
    at = wide.find(b"PK\x06\x07")
    wide[at + 8:at + 16] = struct.pack("<Q", 0x7fffffffffffff00)
    corpus.refuses(corpus.put("zip-64-nowhere.xlsx", bytes(wide)), "unreadable")


def names(corpus, good):
    def named(file, extra, code="unreadable", words=()):
        with zipfile.ZipFile(corpus.at(file), "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in list(good.items()) + extra:
                archive.writestr(name, text)
        if code:
            corpus.refuses(file, code, words=words)
        else:
            corpus.survives(file, 3)

    named("zip-twice.xlsx", [("XL/Workbook.xml", good["xl/workbook.xml"])], words=["twice"])
    # Nothing is ever unpacked to a disk: such a name is one that nobody asks for.
    for number, name in enumerate(("../../../../etc/cron.d/evil", "/etc/passwd", "C:\\Windows\\evil.dll", "xl/../../evil", "a" * 4000)):
        named(f"zip-name-{number}.xlsx", [(name, "evil")], code=None)
    climbing = dict(good)
    climbing["xl/_rels/workbook.xml.rels"] = rels([("rId1", "worksheet", "../../../../../../etc/passwd")])
    save(corpus.at("zip-link-outside.xlsx"), climbing)
    corpus.refuses("zip-link-outside.xlsx", ["unreadable", "not_found"])
    far = dict(good)
    far["xl/_rels/workbook.xml.rels"] = rels([("rId1", "worksheet", "http://example.org/sheet1.xml", ' TargetMode="External"')])
    save(corpus.at("zip-link-network.xlsx"), far)
    corpus.refuses("zip-link-network.xlsx", ["unreadable", "not_found"])
    with zipfile.ZipFile(corpus.at("zip-30000-parts.xlsx"), "w") as archive:
        for name, text in good.items():
            archive.writestr(name, text)
        for number in range(30000):
            archive.writestr(f"xl/media/{number}.png", b"")
    corpus.refuses("zip-30000-parts.xlsx", "too_large", words=["parts"])


def bombs(corpus, good):
    def bomb(file, part, text, **more):
        content = dict(good)
        content[part] = text
        save(corpus.at(file), content, level=9)
        corpus.refuses(file, more.pop("code", "too_large"), peak=200, **more)

    zeros = " " * (100 << 20)
    bomb("bomb-sheet.xlsx", "xl/worksheets/sheet1.xml", sheet() + zeros)
    bomb("bomb-workbook.xlsx", "xl/workbook.xml", good["xl/workbook.xml"] + zeros)
    bomb("bomb-links.xlsx", "xl/_rels/workbook.xml.rels", good["xl/_rels/workbook.xml.rels"] + zeros)
    bomb("bomb-cell.xlsx", "xl/worksheets/sheet1.xml", sheet([TABLE[0], ["x" * (60 << 20)]]))
    shared = parts(worksheet(row(cell(0, "s"))), strings(["<t>目录名称</t>"] + ["<t/>"] * (8 << 20)))
    save(corpus.at("bomb-strings.xlsx"), shared, level=9)
    corpus.refuses("bomb-strings.xlsx", "too_large", peak=300)
    many = "".join(row(*["<c/>"] * 1000) for _ in range(3000))
    bomb("bomb-empty-cells.xlsx", "xl/worksheets/sheet1.xml", worksheet(many), code=["too_large", "refused"])
    unused = dict(good)
    unused["xl/media/image1.png"] = zeros
    save(corpus.at("bomb-unread-part.xlsx"), unused, level=9)
    corpus.survives("bomb-unread-part.xlsx", 3, peak=200)  # nobody asks for that part
    overlapping(corpus, good)


def overlapping(corpus, good):
    """Many entries whose data is one and the same: what one small file claims to hold is terabytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in good.items():
            archive.writestr(name, text)
        archive.writestr("xl/worksheets/sheet2.xml", sheet() + " " * (10 << 20))
        info = archive.infolist()[-1]
        for number in range(500):
            twin = zipfile.ZipInfo(f"xl/worksheets/t{number}.xml")
            twin.header_offset, twin.CRC, twin.compress_size, twin.file_size, twin.compress_type = (
                info.header_offset, info.CRC, info.compress_size, info.file_size, info.compress_type)
            archive.filelist.append(twin)
            archive.NameToInfo[twin.filename] = twin
    corpus.put("bomb-overlapping.xlsx", out.getvalue())
    corpus.survives("bomb-overlapping.xlsx", 3, peak=200)


def make(corpus):
    good = parts(sheet())
    save(corpus.at("zip-whole.xlsx"), good)
    corpus.table("zip-whole.xlsx")
    whole = corpus.bytes_of("zip-whole.xlsx")
    torn(corpus, whole)
    lies(corpus, whole, good)
    names(corpus, good)
    bombs(corpus, good)
    corpus.put("zip-note-behind.xlsx", whole[:-2] + struct.pack("<H", 9) + b"a comment")
    corpus.survives("zip-note-behind.xlsx", 3)
    corpus.put("zip-program-before.xlsx", b"MZ" + b"\x90" * 1000 + whole)
    corpus.refuses("zip-program-before.xlsx", "unreadable", "binary")
