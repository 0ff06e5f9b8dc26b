// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/xlsxreader.h"
#include "tests/fuzz/fuzzsupport.h"
#include "tests/fuzz/targets.h"

namespace shuzhi::fuzz {

namespace {

struct Part
{
    QByteArray name;
    QByteArrayView whole; ///< stands in where the input has nothing
};

const std::array Parts{
    Part{"xl/workbook.xml",
         R"(<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="r"><sheets>)"
         R"(<sheet name="A" r:id="a"/><sheet name="B" r:id="b" state="hidden"/></sheets></workbook>)"},
    Part{"xl/_rels/workbook.xml.rels",
         R"(<Relationships><Relationship Id="a" Type="/worksheet" Target="s.xml"/>)"
         R"(<Relationship Id="b" Type="/worksheet" Target="/xl/s.xml"/>)"
         R"(<Relationship Id="c" Type="/sharedStrings" Target="t.xml"/>)"
         R"(<Relationship Id="d" Type="/styles" Target="y.xml"/></Relationships>)"},
    Part{"xl/s.xml",
         R"(<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>)"
         R"(<row><c t="s"><v>0</v></c><c s="1"><v>45107</v></c></row></sheetData></worksheet>)"},
    Part{"xl/t.xml",
         R"(<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>x</t></si></sst>)"},
    Part{"xl/y.xml",
         R"(<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs>)"
         R"(<xf/><xf numFmtId="14"/></cellXfs></styleSheet>)"},
    Part{"_rels/.rels",
         R"(<Relationships><Relationship Type="/officeDocument" Target="xl/workbook.xml"/></Relationships>)"},
};

} // namespace

/// The input is the parts above in their order, each ended by PartEnd.
void workbook(QByteArrayView bytes)
{
    static MemoryFile file;
    QList<QPair<QByteArray, QByteArrayView>> parts;
    for (const Part &part : Parts) {
        qsizetype end = bytes.indexOf(PartEnd);
        end = end < 0 ? bytes.size() : end;
        parts.append({part.name, end > 0 ? bytes.first(end) : part.whole});
        bytes = bytes.sliced(std::min(end + 1, bytes.size()));
    }
    const auto source = XlsxReader::open(file.holding(storedZip(parts)), {});
    if (source)
        readAll(**source);
}

} // namespace shuzhi::fuzz
