# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds Excel 97 and 5.0 workbooks by hand, record by record, so that a test can bend any of them."""
import struct

SECTOR = 512
END, FREE, TABLE, NONE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFF
BIFF8, BIFF5 = 0x0600, 0x0500


def rec(kind, data=b""):
    return struct.pack("<HH", kind, len(data)) + data


def bof(kind, version=BIFF8):
    return rec(0x0809, struct.pack("<HHHH", version, kind, 0, 0) + (b"\0" * 8 if version == BIFF8 else b""))


EOF = rec(0x000A)


def text8(text, width=2):
    """Characters with their count and flag."""
    data = text.encode("utf-16le")
    wide = any(data[1::2])
    return struct.pack("<H" if width == 2 else "<B", len(data) // 2) + (b"\1" + data if wide else b"\0" + data[::2])


def at(row, column, xf=0):
    return struct.pack("<HHH", row, column, xf)


def number(row, column, value, xf=0):
    return rec(0x0203, at(row, column, xf) + struct.pack("<d", value))


def rk(row, column, bits, xf=0):
    return rec(0x027E, at(row, column, xf) + struct.pack("<I", bits))


def mulrk(row, first, pairs):
    return rec(0x00BD, struct.pack("<HH", row, first) + b"".join(struct.pack("<HI", *p) for p in pairs)
               + struct.pack("<H", first + len(pairs) - 1))


def shared(row, column, index):
    return rec(0x00FD, at(row, column) + struct.pack("<I", index))


def label(row, column, text):
    return rec(0x0204, at(row, column) + text8(text))


def label5(row, column, data, kind=0x0204):
    return rec(kind, at(row, column) + struct.pack("<H", len(data)) + data)


def boolerr(row, column, value, error=0):
    return rec(0x0205, at(row, column) + bytes([value, error]))


def formula(row, column, result, xf=0):
    return rec(0x0006, at(row, column, xf) + result + struct.pack("<HIH", 0, 0, 3) + b"\x1e\x01\x00")


def special(kind, value=0):
    return bytes([kind, 0, value, 0, 0, 0, 0xFF, 0xFF])


def merged(*ranges):
    return rec(0x00E5, struct.pack("<H", len(ranges)) + b"".join(struct.pack("<HHHH", *r) for r in ranges))


def xf(form, version=BIFF8):
    return rec(0x00E0, struct.pack("<HH", 0, form) + b"\0" * (16 if version == BIFF8 else 12))


def sst(*strings):
    return rec(0x00FC, struct.pack("<II", len(strings), len(strings)) + b"".join(strings))


def book(sheets, records=b"", version=BIFF8):
    """`sheets`: (name, state, kind, records); kind 0 is a worksheet, 2 a chart."""
    def name(text):
        return text8(text, 1) if version == BIFF8 else bytes([len(text)]) + text

    def globals_part(positions):
        listed = b"".join(rec(0x0085, struct.pack("<IBB", p, s[1], s[2]) + name(s[0])) for p, s in zip(positions, sheets))
        return bof(5, version) + records + listed + EOF

    bodies = [bof(0x10 if s[2] == 0 else 0x20, version) + s[3] + EOF for s in sheets]
    start = len(globals_part([0] * len(sheets)))
    positions = [start + sum(map(len, bodies[:i])) for i in range(len(bodies))]
    return globals_part(positions) + b"".join(bodies)


def one(records, before=b"", version=BIFF8, name="S"):
    return book([(name if version == BIFF8 else name.encode(), 0, 0, records)], before, version)


def padded(data, size=SECTOR):
    return data + b"\0" * (-len(data) % size)


def entry(name, kind, start, size, right=NONE, child=NONE):
    raw = name.encode("utf-16le")
    return (raw.ljust(64, b"\0") + struct.pack("<HBBIII", len(raw) + 2, kind, 1, NONE, right, child) + b"\0" * 36
            + struct.pack("<IQ", start, size))


def compound(stream, name="Workbook", inner=None):
    """A compound file of one stream; `inner`: a stream of that name below a storage that comes first."""
    sectors, table = [], []

    def put(data, mark=None):
        count = len(padded(data)) // SECTOR
        first = len(sectors)
        sectors.extend(padded(data)[i * SECTOR:(i + 1) * SECTOR] for i in range(count))
        table.extend([mark] * count if mark else list(range(first + 1, first + count)) + [END])
        return first

    short = len(stream) < 4096
    if short:
        pieces = len(padded(stream, 64)) // 64
        pool = put(padded(stream, 64))
        short_table = put(struct.pack(f"<{pieces}I", *range(1, pieces), END).ljust(SECTOR, b"\xff"))
        root = (pool, pieces * 64)
        own = (0, len(stream))
    else:
        short_table, root, own = END, (END, 0), (put(stream), len(stream))
    entries = [entry("Root Entry", 5, *root, child=1)]
    if inner is None:
        entries.append(entry(name, 2, *own))
    else:
        entries += [entry("MBD0001", 1, 0, 0, right=2, child=3), entry(name, 2, *own), entry(name, 2, put(padded(inner, 4096)), 4096)]
    directory = put(b"".join(entries))
    tables = -(-(len(table) + 8) // 128)
    first = len(sectors)
    put(b"\0" * SECTOR * tables, TABLE)
    fat = struct.pack(f"<{len(table)}I", *table).ljust(SECTOR * tables, b"\xff")
    for i in range(tables):
        sectors[first + i] = fat[i * SECTOR:(i + 1) * SECTOR]
    listed = [first + i for i in range(tables)]
    assert tables <= 109
    header = (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
              + struct.pack("<IIIIIIIIII", 0, tables, directory, 0, 4096, short_table, 1 if short else 0, END, 0,
                            listed[0]) + struct.pack("<108I", *(listed[1:] + [FREE] * (109 - tables))))
    return header + b"".join(sectors)
