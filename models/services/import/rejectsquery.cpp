// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/rejectsquery.h"

#include "models/domain/headeralias.h"
#include "models/exchange/markedbook.h"
#include "models/exchange/outputfile.h"
#include "models/exchange/xlsxcheck.h"
#include "models/services/import/datecell.h"
#include "models/services/import/importsource.h"
#include "models/services/import/rowstream.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

using Rejects = QHash<ImportRequest::RowRef, QList<ImportError>>;

constexpr qsizetype streamingRows = 50'000; ///< from here on memory must not grow with the rows
constexpr qint64 rowsPerLook = 256;
constexpr qsizetype mostShown = 200;

/// Errors by row; those of a file without sheet names carry none.
Rejects byRow(const QList<ImportError> &errors, const SheetLayout &layout)
{
    Rejects rejects;
    for (const ImportError &error : errors)
        rejects[{error.sheet.isEmpty() ? layout.sheets.first().name : error.sheet, error.row}] += error;
    return rejects;
}

/// The names over several columns of a head whose file cannot say what was merged: read as HeadGrid does
/// there, and written as merged, since a workbook can say it.
QList<MergedRange> groupsOf(const MarkedHead &head)
{
    QList<MergedRange> groups;
    for (qsizetype i = 0; i + 1 < head.rows.size(); ++i) {
        const auto &[number, cells] = head.rows[i];
        const QStringList &below = head.rows[i + 1].second;
        for (int column = 0; number >= head.firstRow && column < below.size(); ++column) {
            int last = column;
            const auto blank = [&](int at) { return cells.value(at).trimmed().isEmpty(); };
            const auto named = [&](int at) { return !below.value(at).trimmed().isEmpty(); };
            while (!blank(column) && named(column) && last + 1 < below.size() && blank(last + 1)
                   && named(last + 1))
                ++last;
            if (last > column)
                groups += {int(number), column, int(number), last};
            column = last;
        }
    }
    return groups;
}

/// One rejected file on its way back.
class GivenBack
{
public:
    GivenBack(const RejectsQuery &query, SheetSource &source, const SheetLayout &layout, JobContext &context)
        : m_query(query)
        , m_source(source)
        , m_layout(layout)
        , m_context(context)
        , m_rejects(byRow(query.errors, layout))
        , m_remarkHead(query.column.isEmpty() ? remarkHeader() : query.column)
    {
        lookAtWholeFile();
    }

    Status write(MarkedBook &book);
    [[nodiscard]] qint64 rows() const { return m_rows; }

private:
    void lookAtWholeFile();
    [[nodiscard]] bool isRejected(const LayoutSheet &sheet) const;
    [[nodiscard]] Result<MarkedHead> head(const LayoutSheet &sheet);
    void nameRunningNumbers(MarkedHead &head) const;
    [[nodiscard]] MarkedRow marked(const SourceRow &row, const QList<ImportError> &errors) const;
    [[nodiscard]] QList<int> columnsOf(const ImportError &error) const;
    [[nodiscard]] QString said(const ImportError &error) const
    {
        return m_query.say ? m_query.say(error) : error.message;
    }

    const RejectsQuery &m_query;
    SheetSource &m_source;
    const SheetLayout &m_layout;
    JobContext &m_context;
    Rejects m_rejects;
    QString m_remarkHead;
    QList<int> m_running; ///< columns that only count the rows
    QList<int> m_days; ///< columns of days of the Minguo era
    qint64 m_rows = 0;
};

/// What all rows together told must still be told by the few that go back.
void GivenBack::lookAtWholeFile()
{
    for (const ImportWarning &warning : m_layout.warnings)
        for (int i = 0; i < m_layout.heads.size() && warning.rule == u"running_number"; ++i)
            if (m_layout.heads[i].simplified() == warning.column)
                m_running += i;
    for (const LayoutField &field : m_layout.fields)
        if (m_layout.minguo && field.field.kind == ImportField::Kind::Date)
            m_days += field.columns;
}

/// 4, 17, 230 would pass for codes where 1 … n did not.
void GivenBack::nameRunningNumbers(MarkedHead &head) const
{
    for (const int column : m_running) {
        for (auto row = head.rows.rbegin(); row != head.rows.rend() && row->first >= head.firstRow; ++row) {
            if (column >= row->second.size() || row->second[column].isEmpty())
                continue;
            row->second[column] += u'/' + runningNumberHeader();
            break;
        }
    }
}

bool GivenBack::isRejected(const LayoutSheet &sheet) const
{
    return std::any_of(m_rejects.keyBegin(), m_rejects.keyEnd(),
                       [&](const ImportRequest::RowRef &row) { return row.sheet == sheet.name; });
}

/// The rows above the data as they stand in the file, and how wide the rejected rows are.
Result<MarkedHead> GivenBack::head(const LayoutSheet &sheet)
{
    MarkedHead head;
    head.sheet = sheet.name.isEmpty() ? QFileInfo(m_query.request.path).completeBaseName() : sheet.name;
    head.firstRow = sheet.headFirst;
    head.lastRow = sheet.headLast;
    head.remarkHead = m_remarkHead;
    int widest = 0, remarkColumn = -1;
    const Status read = m_source.readRows(sheet.sheet, [&](qint64 row, const QStringList &cells) {
        if (row <= head.lastRow)
            head.rows += {row, cells};
        if (row <= head.lastRow || m_rejects.contains({sheet.name, row}))
            widest = std::max(widest, int(cells.size()));
        if (row >= head.firstRow && row <= head.lastRow && remarkColumn < 0)
            remarkColumn = int(cells.indexOf(m_remarkHead)); // given back before: the old remarks go
        return true;
    });
    if (!read)
        return tl::unexpected(read.error());
    nameRunningNumbers(head);
    head.merged = m_layout.knowsMerges ? m_source.mergedRanges() : groupsOf(head);
    head.columns = widest;
    head.remarkColumn = remarkColumn < 0 ? widest : remarkColumn;
    return head;
}

QList<int> GivenBack::columnsOf(const ImportError &error) const
{
    for (const LayoutField &field : m_layout.fields)
        if (field.header == error.column && !field.columns.isEmpty())
            return field.columns;
    for (int i = 0; i < m_layout.heads.size() && !error.column.isEmpty(); ++i)
        if (m_layout.heads[i].simplified() == error.column)
            return {i};
    return {};
}

MarkedRow GivenBack::marked(const SourceRow &row, const QList<ImportError> &errors) const
{
    MarkedRow marked{row.cells, {}, {}};
    QStringList remarks;
    const auto mark = [&](int column, const QString &sentence) {
        QString &note = marked.notes[column];
        note += note.isEmpty() ? sentence : u'\n' + sentence;
    };
    for (const ImportError &error : errors) {
        const QString sentence = said(error);
        remarks += sentence;
        for (const int column : columnsOf(error))
            mark(column, sentence);
    }
    for (const int column : m_days) {
        const DateCell day = readDate(row.cells.value(column));
        if (day.era == DateCell::Era::PerhapsMinguo)
            marked.cells[column] = day.date.toString(Qt::ISODate); // alone it would be unclear
    }
    for (int i = 0; i < row.cells.size(); ++i) {
        const QString held = MarkedBook::fitting(row.cells[i]);
        if (held.size() == row.cells[i].size())
            continue;
        const QString sentence =
            said({row.row, m_layout.heads.value(i).simplified(), held.left(mostShown), u"cell_cut"_s,
                  u"the cell was longer than a workbook can hold; its end is missing here"_s, row.sheet});
        marked.cells[i] = held;
        remarks += sentence;
        mark(i, sentence);
    }
    marked.remark = remarks.join(u'\n');
    return marked;
}

Status GivenBack::write(MarkedBook &book)
{
    QHash<QString, MarkedHead> heads;
    for (const LayoutSheet &sheet : m_layout.sheets) {
        if (!isRejected(sheet))
            continue;
        const Result<MarkedHead> top = head(sheet);
        if (!top)
            return tl::unexpected(top.error());
        heads.insert(sheet.name, *top);
    }
    Status status;
    qint64 declined = 0, seen = 0;
    QString open;
    const Status read = readData(m_source, m_layout, m_query.request, declined, [&](const SourceRow &row) {
        if (++seen % rowsPerLook == 0)
            m_context.report(std::min(1.0, double(seen) / double(m_layout.rows + 1)));
        const QList<ImportError> errors = m_rejects.value({row.sheet, row.row});
        if (errors.isEmpty())
            return true;
        if (m_rows++ == 0 || row.sheet != open)
            status = book.begin(heads.value(row.sheet));
        open = row.sheet;
        if (status)
            status = book.addRow(marked(row, errors));
        return status.has_value();
    });
    return status ? read : status;
}

Result<qint64> writeFile(const QString &out, GivenBack &given, bool streaming)
{
    QTemporaryFile made(out + u".XXXXXX"_s);
    if (!made.open())
        return fail(ErrorCode::Unwritable, made.errorString(), out);
    made.close();
    MarkedBook book(made.fileName(), streaming);
    Status status = given.write(book);
    if (status)
        status = book.close();
    if (status)
        status = checkWorkbook(made.fileName());
    if (!status)
        return tl::unexpected(status.error());
    return moveToTarget(made, out, given.rows()).map([](const WriteReport &report) { return report.rows; });
}

/// What an earlier import left there must not pass for what this one rejected.
Status removeStale(const QString &out)
{
    QFile file(out);
    if (file.exists() && !file.remove())
        return fail(ErrorCode::Unwritable, file.errorString(), out);
    return {};
}

} // namespace

Result<qint64> RejectsQuery::operator()(Connection &, JobContext &context) const
{
    if (const QFileInfo target(out); target.exists() && target == QFileInfo(request.path))
        return fail(ErrorCode::Usage, u"the rejected rows would overwrite the file they come from"_s, out);
    if (errors.isEmpty())
        return removeStale(out).map([] { return qint64(0); });
    const Result<std::unique_ptr<SheetSource>> source = openRequested(request, context);
    if (!source)
        return tl::unexpected(source.error());
    const Result<SheetLayout> layout = readLayout(**source, request);
    if (!layout)
        return tl::unexpected(layout.error());
    GivenBack given(*this, **source, *layout, context);
    return writeFile(out, given, errors.size() >= streamingRows);
}

} // namespace shuzhi
