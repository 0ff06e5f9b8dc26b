// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/import/sheetfile.h"

#include "models/services/import/rowstream.h"

#include <QFile>

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace shuzhi {

QString SheetFile::csv(const QString &text) const
{
    QFile file(m_dir.filePath(u"a.csv"_s));
    const QByteArray bytes = text.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no file");
    return file.fileName();
}

QString SheetFile::xlsx(const QList<SheetSpec> &sheets) const
{
    const QString path = m_dir.filePath(u"a.xlsx"_s);
    lxw_workbook *book = workbook_new(path.toUtf8().constData());
    for (const SheetSpec &spec : sheets) {
        lxw_worksheet *sheet = workbook_add_worksheet(book, spec.name.toUtf8().constData());
        for (const MergedRange &range : spec.merged)
            worksheet_merge_range(sheet, lxw_row_t(range.firstRow - 1), lxw_col_t(range.firstColumn),
                                  lxw_row_t(range.lastRow - 1), lxw_col_t(range.lastColumn), "", nullptr);
        for (int row = 0; row < spec.rows.size(); ++row)
            for (int column = 0; column < spec.rows[row].size(); ++column)
                if (!spec.rows[row][column].isEmpty())
                    worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column),
                                           spec.rows[row][column].toUtf8().constData(), nullptr);
        if (spec.hidden)
            worksheet_hide(sheet);
    }
    if (workbook_close(book) != LXW_NO_ERROR)
        qFatal("no workbook");
    return path;
}

Result<SheetLayout> layoutOf(ImportRequest request, const QString &path)
{
    request.path = path;
    const auto source = openSource(path);
    if (!source)
        return tl::unexpected(source.error());
    return readLayout(**source, request);
}

QStringList dataOf(ImportRequest request, const QString &path)
{
    request.path = path;
    const auto source = openSource(path);
    if (!source)
        return {source.error().detail};
    const Result<SheetLayout> layout = readLayout(**source, request);
    if (!layout)
        return {layout.error().detail};
    QStringList rows;
    qint64 declined = 0;
    const Status read = readData(**source, *layout, request, declined, [&](const SourceRow &row) {
        rows += (row.continued ? u"+"_s : QString()) + (layout->sheets.size() > 1 ? row.sheet : QString())
            + QString::number(row.row) + u": "_s + row.cells.join(u'|');
        return true;
    });
    if (!read)
        return {read.error().detail};
    if (layout->rows != rows.size() + declined)
        return {u"the survey counted %1 rows"_s.arg(layout->rows)};
    return rows;
}

QStringList mappingOf(const SheetLayout &layout)
{
    QStringList mapping;
    for (const MappedColumn &column : layout.mapping)
        mapping += column.header + u'=' + column.field;
    return mapping;
}

ImportWarning warningOf(const QList<ImportWarning> &warnings, const QString &rule)
{
    for (const ImportWarning &warning : warnings)
        if (warning.rule == rule)
            return warning;
    return {};
}

} // namespace shuzhi
