# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds OpenDocument files by hand, so that a test can bend any of them."""
import zipfile

TYPE = "application/vnd.oasis.opendocument."
SPACES = "".join(f' xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for prefix, name in (
    ("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"), ("number", "datastyle"),
    ("draw", "drawing"))) + ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
XML = '<?xml version="1.0" encoding="UTF-8"?>\n'


def content(body, styles="", root="document-content", kind="spreadsheet"):
    return (XML + f'<office:{root}{SPACES}><office:automatic-styles>{styles}</office:automatic-styles>'
            f'<office:body><office:{kind}>{body}</office:{kind}></office:body></office:{root}>')


def flat(body, styles=""):
    return content(body, styles, "document")


def common(styles):
    return (XML + f'<office:document-styles{SPACES}><office:styles>{styles}</office:styles><office:automatic-styles>'
            '<number:number-style style:name="N1"><number:number number:min-integer-digits="9"/></number:number-style>'
            '</office:automatic-styles></office:document-styles>')


def table(rows, name="Sheet1", extra=""):
    return f'<table:table table:name="{name}"{extra}>{rows}</table:table>'


def row(*cells, extra=""):
    return f'<table:table-row{extra}>' + "".join(cells) + "</table:table-row>"


def cell(*paragraphs, extra="", covered=False):
    name = "table:covered-table-cell" if covered else "table:table-cell"
    return f'<{name}{extra}>' + "".join(f"<text:p>{p}</text:p>" for p in paragraphs) + f"</{name}>"


def value(kind, stored, shown="shown", extra=""):
    attribute = {"date": "date-value", "time": "time-value", "boolean": "boolean-value", "string": "string-value"}.get(kind, "value")
    return cell(*([shown] if shown else []), extra=f' office:value-type="{kind}" office:{attribute}="{stored}"{extra}')


def repeated(count):
    return f' table:number-columns-repeated="{count}"'


def times(count):
    return f' table:number-rows-repeated="{count}"'


def manifest(entries=""):
    return (XML + '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{TYPE}spreadsheet"/>{entries}</manifest:manifest>')


def parts(text, kind="spreadsheet", **more):
    made = {"mimetype": TYPE + kind, "content.xml": text, "META-INF/manifest.xml": manifest()}
    made.update(more)
    return made


def save(path, made):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in made.items():
            archive.writestr(name, text, zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED)
