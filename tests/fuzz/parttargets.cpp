// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/xlsxsheet.h"
#include "tests/fuzz/fuzzsupport.h"
#include "tests/fuzz/targets.h"

namespace shuzhi::fuzz {

namespace {

const QString Part = QStringLiteral("part");

/// An archive with `bytes` as its only part.
std::unique_ptr<ZipFile> archiveOf(QByteArrayView bytes)
{
    static MemoryFile file;
    auto archive = ZipFile::open(file.holding(storedZip({{"part", bytes}})), SourceLimits());
    expect(archive.has_value(), "a whole archive opens");
    return std::move(*archive);
}

constexpr QByteArrayView SomeStrings =
    R"(<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>one</t></si>)"
    R"(<si><r><t>ri</t></r><r><t>ch</t></r></si><si><t>_x000D_&#10;</t></si><si/></sst>)";

constexpr QByteArrayView SomeStyles =
    R"(<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>)"
    R"(<numFmt numFmtId="164" formatCode="[h]:mm"/><numFmt numFmtId="165" formatCode="000000"/></numFmts>)"
    R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="164"/>)"
    R"(<xf numFmtId="165"/><xf numFmtId="46"/><xf numFmtId="20"/></cellXfs></styleSheet>)";

} // namespace

void sheet(QByteArrayView bytes)
{
    static const XlsxStrings someStrings = XlsxStrings::read(*archiveOf(SomeStrings), Part, {}).value();
    static const XlsxStyles someStyles = XlsxStyles::read(*archiveOf(SomeStyles), Part, {}).value();
    const SourceLimits limits;
    RowCheck check;
    const RowSink sink = check.sink();
    XlsxSheetHandler handler(someStrings, someStyles, bytes.size() % 2 == 1, limits, sink);
    static MemoryFile file; // a part by itself: unpacking it would cost more than reading it
    const Status status = XmlSax::parseFile(file.holding(bytes), limits.inflatedBytes, handler);
    if (status)
        RowCheck::look(handler.mergedRanges());
}

void strings(QByteArrayView bytes)
{
    const auto read = XlsxStrings::read(*archiveOf(bytes), Part, {});
    if (!read)
        return;
    qint64 size = 0;
    for (qint64 i = 0; i < read->count(); ++i)
        size += read->at(i).size();
    expect(size <= bytes.size(), "strings are no longer than what they are made from");
}

void styles(QByteArrayView bytes)
{
    const auto read = XlsxStyles::read(*archiveOf(bytes), Part, {});
    if (!read)
        return;
    constexpr std::size_t Enough = 64;
    for (std::size_t i = 0; i < Enough; ++i) {
        for (const char *number : {"0", "-1.5", "60", "45107.58", "1e300", "320123199001011234", "x"}) {
            const QString text = styledText(number, read->at(i), i % 2 == 1);
            expect(!text.isEmpty() && text.size() <= 400, "a number has a text of some characters");
        }
    }
}

} // namespace shuzhi::fuzz
