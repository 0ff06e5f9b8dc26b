# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes OpenDocument files, those that must be understood and those that must be refused: makeods.py FOLDER."""
import os
import sys

from odf import (SPACES, XML, cell, common, content, flat, manifest, parts, repeated, row, save, table, times, value)

folder = sys.argv[1]


def at(name):
    return os.path.join(folder, name)


def put(name, data):
    with open(at(name), "wb") as file:
        file.write(data)


def sheet(name, rows, styles="", **more):
    save(at(name), parts(content(table(rows), styles), **more))


# Values of every type; what is shown is not what is stored.
sheet("types.ods",
      row(value("float", "12"), value("float", "1.50"), value("percentage", "0.125"), value("currency", "99.5"),
          value("float", "1.5E+017"), value("float", "abc"), value("float", "1", "TRUE"), value("float", "0", "FALSE"), value("float", "1", "yes"))
      + row(value("date", "2023-06-30"), value("date", "2023-06-30T14:05:00"), value("date", "2023-06-30T00:00:00.000000000"),
            value("date", "2023-06-30T14:04:59.9996"), value("date", "1899-12-30T08:30:00"), value("date", "soon"))
      + row(value("time", "PT14H05M00S"), value("time", "PT08H30M00.4S"), value("time", "PT36H00M00S"),
            value("time", "P1DT1H"), value("time", "later"))
      + row(value("boolean", "true"), value("boolean", "false"), value("string", "kept", shown=None),
            value("string", "stored", shown="seen"), value("float", "", shown="5"), cell("no type"))
      + row(cell("#DIV/0!", extra=' office:value-type="string" office:string-value=""'),
            value("float", "3", extra=' table:formula="of:=[.A1]"'), cell(extra=' table:formula="of:=[.A9]"'), cell("last")))

# Text: white space, breaks, and what only floats beside it.
sheet("texts.ods",
      row(cell("one", "two"), cell("", "after"), cell("a<text:line-break/>b<text:tab/>c"),
          cell('a<text:s text:c="3"/>b<text:s/>'), cell("  in \n   the\tmiddle \n"), cell("typed "))
      + row(cell('<text:span>甲<text:span>乙</text:span></text:span> <text:a xlink:href="x" xmlns:xlink="http://www.w3.org/1999/xlink">丙</text:a>'),
            cell("&lt;&amp;&#x20BB7;"),
            "<table:table-cell><office:annotation><dc:creator>x</dc:creator><text:p>note</text:p></office:annotation>"
            "<text:p>kept<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>foot</text:p></text:note-body></text:note></text:p>"
            "<draw:frame><draw:text-box><text:p>drawn</text:p></draw:text-box></draw:frame></table:table-cell>",
            cell("<text:ruby><text:ruby-base>数</text:ruby-base><text:ruby-text>shu</text:ruby-text></text:ruby>"),
            "<table:table-cell><table:table table:is-sub-table='true'><table:table-row><table:table-cell><text:p>sub</text:p>"
            "</table:table-cell></table:table-row></table:table></table:table-cell>",
            cell("<text:date>2023</text:date>"), "<table:table-cell><text:list><text:list-item><text:p>item</text:p></text:list-item></text:list></table:table-cell>"))

# Repetitions, gaps, merged ranges, groups.
blank = cell(extra=repeated(16384))
sheet("repeats.ods",
      '<table:table-column table:number-columns-repeated="16384"/><table:shapes><draw:frame><table:table><table:table-row>'
      + cell("chart") + "</table:table-row></table:table></draw:frame></table:shapes>"
      '<table:table-header-rows>' + row(cell("头", extra=repeated(3)), cell(extra=repeated(16381))) + '</table:table-header-rows>'
      '<table:table-row-group><table:table-row-group>' + row(cell("a", extra=repeated(2)), cell(extra=repeated(2)), cell("b"), extra=times(3))
      + '</table:table-row-group></table:table-row-group>'
      + row(blank, extra=times(4))
      + row(cell("m", extra=' table:number-columns-spanned="2" table:number-rows-spanned="2"'), cell(covered=True),
            value("float", "5"))
      + row(cell(covered=True, extra=repeated(2)), cell("x", extra=' table:number-columns-spanned="2"'), cell("under", covered=True), extra=times(2))
      + row(cell(), cell("n")) + row(blank, extra=times(1048576)))
sheet("tail.ods", row(cell("x")) + row(blank, extra=times(99999999999999999999)) )

# Several sheets, of which some are hidden; decoys that are none.
hidden = '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>' \
         '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>'
tracked = "<table:tracked-changes><table:cell-content-change><table:previous><table:change-track-table-cell><text:p>old</text:p>" \
          "</table:change-track-table-cell></table:previous></table:cell-content-change></table:tracked-changes>"
links = "<table:dde-links><table:dde-link><table:table><table:table-row>" + cell("dde") + "</table:table-row></table:table></table:dde-link></table:dde-links>"
several = (tracked + table(row(cell("甲")), "一", ' table:style-name="ta1"') + table(row(cell("乙")), "二", ' table:style-name="ta2"')
           + table(row(cell("丙")), "三") + links)
save(at("several.ods"), parts(content(several, hidden)))
put("several.fods", flat(several, hidden).encode())
put("utf16.fods", flat(several, hidden).replace("UTF-8", "UTF-16").encode("utf-16"))

# Number styles: on the cell, on the row, on the column, by a parent in styles.xml.
six = '<number:number-style style:name="N6"><number:number number:decimal-places="0" number:min-integer-digits="6"/></number:number-style>'
elapsed = '<number:time-style style:name="T1" number:truncate-on-overflow="false"><number:hours/></number:time-style>'
own = (six + elapsed + '<number:number-style style:name="N2"><number:number number:decimal-places="2" number:min-integer-digits="3"/></number:number-style>'
       '<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N6"/>'
       '<style:style style:name="ce2" style:family="table-cell" style:parent-style-name="Code"/>'
       '<style:style style:name="ce3" style:family="table-cell" style:data-style-name="N2"/>'
       '<style:style style:name="ce4" style:family="table-cell" style:data-style-name="T1"/>'
       '<style:style style:name="ce5" style:family="table-cell" style:parent-style-name="ce5"/>')
shared = '<number:number-style style:name="N4"><number:number number:min-integer-digits="4"/></number:number-style>' \
         '<style:style style:name="Code" style:family="table-cell" style:data-style-name="N4"/>'


def styled(name):
    return f' table:style-name="{name}"'


sheet("styles.ods", '<table:table-column table:number-columns-repeated="7"/><table:table-column table:default-cell-style-name="ce1"/>'
      + row(value("float", "7", extra=styled("ce1")), value("float", "7", extra=styled("ce2")), value("float", "7", extra=styled("ce3")),
            value("time", "PT36H00M00S", extra=styled("ce4")), value("float", "7", extra=styled("ce5")), value("float", "7", extra=styled("none")),
            value("float", "7"), value("float", "7"))
      + row(value("float", "8"), extra=' table:default-cell-style-name="ce2"'), own, **{"styles.xml": common(shared)})

# The same sheet in packages of other kinds.
plain = content(table(row(cell("头"), value("float", "1"))))
save(at("template.ods"), parts(plain, "spreadsheet-template"))
save(at("bare.ods"), {"content.xml": plain})
doctype = manifest().replace("<manifest:manifest", '<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd"><manifest:manifest', 1)
save(at("old.ods"), parts(plain, **{"META-INF/manifest.xml": doctype}))
prefixed = plain
for prefix in ("office", "table", "text"):
    for before in ("<", "</", " ", "xmlns:"):
        end = "=" if before == "xmlns:" else ":"
        prefixed = prefixed.replace(f"{before}{prefix}{end}", f"{before}x{prefix}{end}")
save(at("prefixed.ods"), parts(prefixed))
put("plain.fods", flat(table(row(cell("头"), value("float", "1")))).encode())

# What is no spreadsheet, or not to be read.
save(at("letter.odt"), parts(content("<text:p>x</text:p>", kind="text"), "text"))
save(at("slides.odp"), parts(content("", kind="presentation"), "presentation"))
save(at("drawing.odg"), parts(content("", kind="drawing"), "graphics"))
put("letter.fodt", content("<text:p>x</text:p>", root="document", kind="text").encode())
secret = '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml" manifest:size="9"><manifest:encryption-data/></manifest:file-entry>'
locked = parts("\x8f\x00 not XML", **{"META-INF/manifest.xml": manifest(secret)})
save(at("locked.ods"), locked)
del locked["content.xml"]
save(at("sealed.ods"), dict(locked, **{"encrypted-package": "\x8f\x00"}))
save(at("locked.odt"), parts("x", "text", **{"META-INF/manifest.xml": manifest(secret)}))
nothing = parts("x")
del nothing["content.xml"]
save(at("nothing.ods"), nothing)
save(at("sheetless.ods"), parts(content("")))
save(at("foreign.ods"), parts(XML + "<list/>"))

# Bombs and damage.
filled = row(cell("x", extra=repeated(16384)), extra=times(1048576))
sheet("rows.ods", filled)
sheet("moment.ods", row(cell("x"), extra=times(1048576)))
sheet("rowsover.ods", row(cell("x")) + row(cell("y"), extra=times(1048576)))
sheet("columnsover.ods", row(cell("a"), cell("x", extra=repeated(16384))))
sheet("columnsfar.ods", row(cell(extra=repeated(99999999999)), cell("x")))
sheet("merges.ods", row(cell(extra=' table:number-columns-spanned="2"'), extra=times(1048576)))
sheet("spaces.ods", row(cell('<text:s text:c="2147483647"/>')))
sheet("longtext.ods", row(cell("x" * (2 << 20))))
sheet("longvalue.ods", row(value("string", "x" * (2 << 20), shown=None)))
sheet("longtag.ods", row(cell("x", extra=' a="' + os.urandom(9 << 20).hex() + '"')))
sheet("deep.ods", row(cell("<text:span>" * 100000 + "</text:span>" * 100000)))
sheet("ratio.ods", row(cell("x")) + " " * (40 << 20))
save(at("laughs.ods"), parts(plain.replace("<office:document-content", '<!DOCTYPE d [<!ENTITY a "lol">]><office:document-content', 1)))
put("laughs.fods", flat(table(row(cell("x")))).replace("<office:document", '<!DOCTYPE d [<!ENTITY a "lol">]><office:document', 1).encode())
names = "".join(f'<style:style style:name="{"n" * 4000}{i}" style:family="table-cell"/>' for i in range(200))
sheet("names.ods", row(cell("x")), names)
save(at("torn.ods"), parts(plain[:-30]))
put("torn.fods", flat(table(row(cell("x"))))[:-30].encode())
save(at("whole.ods"), parts(content(table(row(cell("x" * 500), value("float", "1"))))))
whole = open(at("whole.ods"), "rb").read()
put("cut.ods", whole[:len(whole) // 2])
