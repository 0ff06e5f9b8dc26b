// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/dutyreport.h"

#include "models/exchange/dutybook.h"

#include <QDir>
#include <QFileInfo>

#include <numeric>

namespace shuzhi {

namespace {

/// Room to write a name by hand below the printed one.
const QString signingRoom = QStringLiteral("\n\u3000\n\u3000");

TableBlock emptyTable(const DutySheet &sheet)
{
    const double total =
        std::accumulate(sheet.columns.begin(), sheet.columns.end(), 0.0,
                        [](double sum, const DutySheetColumn &column) { return sum + column.width; });
    TableBlock table;
    for (const DutySheetColumn &column : sheet.columns)
        table.columns += {column.title, ColumnKind::Text, column.width / total};
    return table;
}

/// A name that a file system takes, of the title and the version.
QString fileName(const QString &sheetName, const DutySheet &sheet, const QString &format)
{
    QString name = QStringLiteral("%1 %2").arg(sheetName, sheet.version);
    for (QChar &c : name) {
        if (QStringLiteral("<>\"|").contains(c))
            c = u' ';
    }
    return name.simplified() + u'.' + format;
}

Result<DutyPaperReport> writeOne(const QList<DutySheet> &sheets, const QString &path, const QString &format,
                                 const DutyBookProgress &progress)
{
    if (sheets.isEmpty())
        return fail(ErrorCode::Usage, QStringLiteral("there is no duty list to write"), path);
    if (format == u"xlsx") {
        return writeDutyBook(sheets, path, progress).map([&](const WriteReport &report) {
            return DutyPaperReport{1, sheets.size(), 0, report.bytes};
        });
    }
    return writePdf(DutyReport::compose(sheets), path, DutyReport::paper(), progress)
        .map([&](const PdfReport &report) {
            return DutyPaperReport{1, sheets.size(), report.pages, report.bytes};
        });
}

} // namespace

ReportDocument DutyReport::compose(const QList<DutySheet> &sheets)
{
    ReportDocument document;
    const bool one = sheets.size() == 1;
    document.headerLeft = one ? sheets.first().title : tr("Data duty lists");
    if (one)
        document.headerRight = sheets.first().version + u' ' + sheets.first().state;
    document.footerNote = sheets.isEmpty() ? QString() : sheets.first().origin;
    for (const DutySheet &sheet : sheets) {
        if (!document.blocks.empty())
            document.blocks.emplace_back(PageBreakBlock{});
        append(document, sheet);
    }
    return document;
}

PageSetup DutyReport::paper()
{
    PageSetup setup;
    setup.orientation = QPageLayout::Landscape;
    return setup;
}

void DutyReport::append(ReportDocument &document, const DutySheet &sheet)
{
    document.blocks.emplace_back(TitleBlock{sheet.title});
    if (!sheet.empty.isEmpty()) {
        document.blocks.emplace_back(SubtitleBlock{sheet.empty});
        return;
    }
    document.blocks.emplace_back(
        SubtitleBlock{sheet.department + u" \u00b7 " + sheet.version + u" \u00b7 " + sheet.state});
    document.blocks.emplace_back(SubtitleBlock{sheet.facts.join(QStringLiteral(" \u00b7 "))});
    appendFunctions(document, sheet);
    appendSignatures(document, sheet);
}

/// The title of a matter stands with its function's, so that both are carried over to the next page.
void DutyReport::appendFunctions(ReportDocument &document, const DutySheet &sheet)
{
    TableBlock table = emptyTable(sheet);
    QString function;
    const auto flush = [&] {
        if (!table.rows.isEmpty())
            document.blocks.emplace_back(table);
        table.rows.clear();
    };
    for (const DutySheetRow &row : sheet.rows) {
        switch (row.level) {
        case DutySheetRow::Level::Function:
            flush();
            function = row.title();
            document.blocks.emplace_back(HeadingBlock{function});
            if (!row.clause.isEmpty())
                document.blocks.emplace_back(NoteBlock{row.clause});
            break;
        case DutySheetRow::Level::Matter:
            table.rows += {{function.isEmpty() ? row.title() : function + u" \u203a " + row.title()}, true};
            break;
        case DutySheetRow::Level::Duty: table.rows += {row.cells, false}; break;
        }
    }
    table.withNext = true; // a signature does not stand alone on a page
    flush();
}

void DutyReport::appendSignatures(ReportDocument &document, const DutySheet &sheet)
{
    document.blocks.emplace_back(SpacerBlock{14});
    TableBlock block;
    TableRow names;
    for (const DutySignature &signature : sheet.signatures) {
        block.columns += {signature.label, ColumnKind::Text, 1.0 / double(sheet.signatures.size())};
        names.cells += signature.name + signingRoom;
    }
    block.rows += names;
    document.blocks.emplace_back(std::move(block));
    for (const QString &text : sheet.proofs + QStringList{sheet.warning, sheet.origin}) {
        if (!text.isEmpty())
            document.blocks.emplace_back(NoteBlock{text});
    }
}

Result<DutyPaperReport> DutyPaperQuery::operator()(Connection &connection, JobContext &job) const
{
    if (format != u"pdf" && format != u"xlsx")
        return fail(ErrorCode::Usage, QStringLiteral("duty lists are written as pdf or xlsx"), format);
    const Result<QList<DutySheet>> lists = sheets(connection, job);
    if (!lists)
        return tl::unexpected(lists.error());
    const auto progress = [&](double done) {
        job.report(0.5 + done / 2);
        return !job.isCancelled();
    };
    if (!QFileInfo(path).isDir())
        return writeOne(*lists, path, format, progress);
    DutyPaperReport total;
    const QStringList names = dutySheetNames(*lists);
    for (qsizetype i = 0; i < lists->size(); ++i) {
        if (!progress(double(i) / double(lists->size())))
            return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"), path);
        const QString file = QDir(path).filePath(fileName(names[i], lists->at(i), format));
        const Result<DutyPaperReport> written = writeOne({lists->at(i)}, file, format, {});
        if (!written)
            return written;
        total.files += 1;
        total.lists += 1;
        total.pages += written->pages;
        total.bytes += written->bytes;
    }
    return total;
}

} // namespace shuzhi
