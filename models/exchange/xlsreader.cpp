// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/xlsreader.h"

#include "models/exchange/contentkind.h"
#include "models/exchange/xlssheet.h"

namespace shuzhi {

XlsReader::XlsReader(const SourceOptions &options, std::unique_ptr<CompoundFile> file, BiffRecords records,
                     XlsBook book)
    : m_options(options)
    , m_file(std::move(file))
    , m_records(std::move(records))
    , m_book(std::move(book))
{
}

Result<std::unique_ptr<SheetSource>> XlsReader::open(const QString &path, const SourceOptions &options)
{
    auto file = CompoundFile::open(path, options.limits.inflatedBytes);
    if (!file)
        return tl::unexpected(file.error());
    if ((*file)->contains(u"EncryptedPackage"))
        return notATable(ContentKind::EncryptedWorkbook);
    // A file for both versions holds a Book (BIFF5) beside its Workbook (BIFF8).
    const QStringView name = (*file)->contains(u"Workbook") ? u"Workbook" : u"Book";
    if (!(*file)->contains(name))
        return notATable(ContentKind::OleDocument);
    auto stream = (*file)->stream(name);
    if (!stream)
        return tl::unexpected(stream.error());
    BiffRecords records(std::move(*stream));
    auto book = XlsBook::read(records, options);
    if (!book)
        return tl::unexpected(book.error());
    return std::unique_ptr<SheetSource>(
        new XlsReader(options, std::move(*file), std::move(records), std::move(*book)));
}

QList<SheetInfo> XlsReader::sheets() const
{
    QList<SheetInfo> all;
    for (const XlsBook::Sheet &sheet : m_book.sheets())
        all.append(sheet.info);
    return all;
}

Status XlsReader::readRows(int sheet, const RowSink &sink)
{
    m_merged.clear();
    if (sheet < 0 || sheet >= m_book.sheets().size())
        return fail(ErrorCode::NotFound, QStringLiteral("the workbook has no sheet %1").arg(sheet + 1),
                    QString::number(sheet));
    XlsSheetReader reader(m_records, m_book, m_options, sink);
    Status status = reader.read(m_book.sheets().at(sheet).position);
    if (status && !reader.wasStopped())
        m_merged = reader.mergedRanges();
    return status;
}

} // namespace shuzhi
