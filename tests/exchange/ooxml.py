# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds workbooks by hand, part by part, so that a test can bend any of them."""
import io
import zipfile

TRANSITIONAL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_RELS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def rels(entries, kinds=RELS):
    lines = [f'<Relationship Id="{i}" Type="{kinds}/{t}" Target="{target}"{extra}/>'
             for i, t, target, *rest in entries for extra in [rest[0] if rest else ""]]
    return XML + f'<Relationships xmlns="{PACKAGE}">' + "".join(lines) + "</Relationships>"


def worksheet(rows, after="", space=TRANSITIONAL):
    return XML + f'<worksheet xmlns="{space}"><sheetData>{rows}</sheetData>{after}</worksheet>'


def workbook(sheets=(("Sheet1", "rId1", ""),), properties="", space=TRANSITIONAL, rel_space=RELS):
    listed = "".join(f'<sheet name="{n}" sheetId="{i}" r:id="{r}"{s}/>' for i, (n, r, s) in enumerate(sheets, 1))
    return XML + f'<workbook xmlns="{space}" xmlns:r="{rel_space}">{properties}<sheets>{listed}</sheets></workbook>'


def strings(items, space=TRANSITIONAL):
    return XML + f'<sst xmlns="{space}">' + "".join(f"<si>{i}</si>" for i in items) + "</sst>"


def styles(formats, codes=(), space=TRANSITIONAL):
    """Cell formats by number-format id; `codes` are (id, code). Decoys stand where no cell looks."""
    own = "".join(f'<numFmt numFmtId="{i}" formatCode="{c}"/>' for i, c in codes)
    cells = "".join(f'<xf numFmtId="{i}"/>' for i in formats)
    return (XML + f'<styleSheet xmlns="{space}"><numFmts>{own}</numFmts><cellStyleXfs><xf numFmtId="14"/>'
            f'</cellStyleXfs><cellXfs>{cells}</cellXfs><dxfs><dxf><numFmt numFmtId="200" formatCode="yyyy"/>'
            '</dxf></dxfs></styleSheet>')


def parts(sheet, shared=None, style=None, book=None, space=TRANSITIONAL, kinds=RELS):
    links = [("rId1", "worksheet", "worksheets/sheet1.xml")]
    made = {"_rels/.rels": rels([("rId1", "officeDocument", "xl/workbook.xml")], kinds),
            "xl/workbook.xml": book or workbook(space=space, rel_space=kinds)}
    if shared is not None:
        links.append(("rId2", "sharedStrings", "sharedStrings.xml"))
        made["xl/sharedStrings.xml"] = shared
    if style is not None:
        links.append(("rId3", "styles", "styles.xml"))
        made["xl/styles.xml"] = style
    made["xl/_rels/workbook.xml.rels"] = rels(links, kinds)
    made["xl/worksheets/sheet1.xml"] = sheet
    return made


def save(path, content, level=6):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
        for name, text in content.items():
            archive.writestr(name, text)


def cell(value, kind="n", style=None, place=None):
    attributes = "".join(f' {k}="{v}"' for k, v in (("r", place), ("s", style), ("t", kind)) if v is not None)
    if kind == "inlineStr":
        return f"<c{attributes}><is><t>{value}</t></is></c>"
    return f"<c{attributes}><v>{value}</v></c>"


def row(*cells, number=None):
    numbered = "" if number is None else f' r="{number}"'
    return f"<row{numbered}>" + "".join(cells) + "</row>"


class Unseekable(io.RawIOBase):
    """A pipe: the zip module then writes sizes behind the data."""

    def __init__(self, path):
        self.file = open(path, "wb")

    def writable(self):
        return True

    def write(self, data):
        return self.file.write(data)

    def close(self):
        self.file.close()
        super().close()
