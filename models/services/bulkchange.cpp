// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/bulkchange.h"

#include "models/domain/catalogstate.h"
#include "models/services/catalogcells.h"
#include "models/store/ownsubmissions.h"
#include "models/store/retried.h"
#include "models/store/rightsquery.h"
#include "models/store/rowwriter.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

bool needsValue(const QString &column)
{
    return column == u"title" || column == u"department_id";
}

/// Columns that keys are made from: their rows are written one by one, by the one who makes keys.
bool isKeySource(const QString &column)
{
    return column == u"title" || column == u"code" || column == u"abstract";
}

/// The fates of the rows of a selection, page by page.
class Fates
{
public:
    Fates(const BulkChange &change, const Rights &rights)
        : m_change(change)
        , m_byAuthority(rights.editsAll())
    {
    }

    BulkRow of(const BulkCell &cell)
    {
        const bool isOpen = catalogstate::mayEdit(cell.state, m_byAuthority);
        // Rows a department may not write are not held by its transaction, and so not seen there.
        for (const QString &seen : isOpen ? QStringList{cell.uid, cell.state, cell.value} : QStringList()) {
            m_mark.addData(seen.toUtf8());
            m_mark.addData(QByteArray(1, '\0')); // no text holds it: none runs into the next
        }
        const QString after = m_change.after(cell.value);
        const bool reference = m_change.column.endsWith(u"_id");
        BulkRow row{cell.uid,          cell.title,        cell.words, reference ? m_change.words : after,
                    BulkFate::Changed, BulkRefusal::None, cell.state};
        if (after == cell.value) {
            row.fate = BulkFate::Unchanged;
            row.after = row.before;
        } else if (!isOpen) {
            // What a department sees of others is published: so its own drafts are all that is left to it.
            row.fate = BulkFate::Refused;
            row.refusal = BulkRefusal::State;
        } else if (after.isEmpty() && needsValue(m_change.column)) {
            row.fate = BulkFate::Refused;
            row.refusal = BulkRefusal::NeedsValue;
        }
        return row;
    }
    [[nodiscard]] QByteArray mark() const { return m_mark.result(); }

private:
    const BulkChange &m_change;
    bool m_byAuthority;
    QCryptographicHash m_mark{QCryptographicHash::Sha256};
};

/// Writes one page of cells that change.
Status writePage(Connection &connection, RowWriter &writer, const BulkChange &change,
                 const QList<BulkCell> &cells)
{
    if (change.kind != BulkChange::Kind::Replace && !isKeySource(change.column)) {
        QList<qint64> ids;
        for (const BulkCell &cell : cells)
            ids += cell.id;
        return setCells(connection, ids, change.column, change.after({}));
    }
    for (const BulkCell &cell : cells) {
        const Status written =
            writer.update(u"catalog"_s, cell.uid, {change.column}, {change.after(cell.value)}, cell.rev);
        if (!written)
            return written;
    }
    return {};
}

/// The catalogs of a page that go to the state; the others are counted.
Result<QList<qint64>> movable(Connection &connection, const QList<BulkCell> &cells, const QString &state,
                              BulkDone &done)
{
    QStringList waiting;
    for (const BulkCell &cell : cells) {
        if (state == u"published" && cell.state == u"submitted")
            waiting += cell.uid;
    }
    const Result<QStringList> own = OwnSubmissionsQuery{u"catalog"_s, waiting}(connection);
    if (!own)
        return tl::unexpected(own.error());
    QList<qint64> moving;
    for (const BulkCell &cell : cells) {
        const bool isOwn = own->contains(cell.uid);
        if (isOwn)
            done.ownTitles += cell.title;
        if (!isOwn && catalogstate::mayMove(cell.state, state))
            moving += cell.id;
    }
    done.changed += moving.size();
    done.refused += cells.size() - moving.size();
    return moving;
}

Error cancelled()
{
    return {ErrorCode::Cancelled, u"cancelled"_s, {}};
}

void count(BulkDone &done, BulkFate fate)
{
    ++(fate == BulkFate::Changed ? done.changed : fate == BulkFate::Refused ? done.refused : done.unchanged);
}

} // namespace

QString BulkChange::after(const QString &before) const
{
    switch (kind) {
    case Kind::Set: return value;
    case Kind::Fill: return before.isEmpty() ? value : before;
    case Kind::Clear: return {};
    case Kind::Replace: break;
    }
    if (find.isEmpty())
        return before;
    return QString(before).replace(find, replacement, matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive);
}

const QStringList &bulkColumns()
{
    static const QStringList columns{u"classification"_s,  u"title"_s,           u"code"_s,
                                     u"department_id"_s,   u"provider_unit"_s,   u"abstract"_s,
                                     u"format_category"_s, u"format_type"_s,     u"format_note"_s,
                                     u"share_type"_s,      u"share_condition"_s, u"share_method"_s,
                                     u"is_open"_s,         u"open_type"_s,       u"open_condition"_s,
                                     u"update_cycle"_s,    u"publish_date"_s,    u"last_updated"_s,
                                     u"library_id"_s,      u"source_system"_s,   u"contact"_s,
                                     u"english_name"_s,    u"related_codes"_s};
    return columns;
}

bool isFreeText(const QString &column)
{
    return columnVocabulary(column).isEmpty() && !column.endsWith(u"_id") && column != u"publish_date"
        && column != u"last_updated";
}

Result<BulkPreview> BulkPreviewQuery::operator()(Connection &connection, JobContext &context) const
{
    BulkPreview preview;
    const Result<Rights> rights = RightsQuery{}(connection);
    if (!rights)
        return tl::unexpected(rights.error());
    Fates fates(change, *rights);
    qint64 seen = 0;
    const Status read =
        eachCellPage(connection, ids, change.column, false, [&](const QList<BulkCell> &cells) -> Status {
            for (const BulkCell &cell : cells) {
                const BulkRow row = fates.of(cell);
                qint64 &counted = row.fate == BulkFate::Changed ? preview.changed
                    : row.fate == BulkFate::Refused             ? preview.refused
                                                                : preview.unchanged;
                if (counted++ < BulkPreview::shownPerFate)
                    preview.rows += row;
            }
            seen += cells.size();
            context.report(double(seen) / double(ids.size()));
            return context.isCancelled() ? Status(tl::unexpected(cancelled())) : Status{};
        });
    preview.mark = fates.mark();
    return read.map([&] { return preview; });
}

Result<BulkDone> BulkChangeQuery::operator()(Connection &connection, JobContext &context) const
{
    return retried([&] { return writeOnce(connection, context); });
}

Result<BulkDone> BulkChangeQuery::writeOnce(Connection &connection, JobContext &context) const
{
    if (!bulkColumns().contains(change.column))
        return fail(ErrorCode::Usage, u"cannot be changed in bulk"_s, change.column);
    Result<Transaction> transaction = Transaction::begin(connection, actor);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const Result<Rights> rights = RightsQuery{}(connection);
    if (!rights)
        return tl::unexpected(rights.error());
    RowWriter writer(connection);
    Fates fates(change, *rights);
    BulkDone done;
    const Status written =
        eachCellPage(connection, ids, change.column, true, [&](const QList<BulkCell> &cells) -> Status {
            QList<BulkCell> changing;
            for (const BulkCell &cell : cells) {
                const BulkFate fate = fates.of(cell).fate;
                count(done, fate);
                if (fate == BulkFate::Changed)
                    changing += cell;
            }
            context.report(double(done.changed + done.unchanged + done.refused) / double(ids.size()));
            if (context.isCancelled())
                return tl::unexpected(cancelled());
            return changing.isEmpty() ? Status{} : writePage(connection, writer, change, changing);
        });
    if (!written)
        return tl::unexpected(written.error());
    if (!mark.isEmpty() && mark != fates.mark())
        return fail(ErrorCode::Stale, u"the selection was changed meanwhile"_s);
    return transaction->commitLink().map([&](qint64 chain) {
        done.chain = chain;
        return done;
    });
}

Result<BulkDone> MoveCatalogsQuery::operator()(Connection &connection, JobContext &context) const
{
    return retried([&] { return moveOnce(connection, context); });
}

Result<BulkDone> MoveCatalogsQuery::moveOnce(Connection &connection, JobContext &context) const
{
    Result<Transaction> transaction = Transaction::begin(connection, actor);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const Result<Rights> rights = RightsQuery{}(connection);
    if (!rights)
        return tl::unexpected(rights.error());
    const bool dates = state == u"published" && rights->role == u"owner";
    BulkDone done;
    const Status written =
        eachCellPage(connection, ids, u"state"_s, true, [&](const QList<BulkCell> &cells) -> Status {
            const Result<QList<qint64>> moving = movable(connection, cells, state, done);
            if (!moving)
                return tl::unexpected(moving.error());
            context.report(double(done.changed + done.refused) / double(ids.size()));
            if (context.isCancelled())
                return tl::unexpected(cancelled());
            return moveCells(connection, *moving, state, dates);
        });
    if (!written)
        return tl::unexpected(written.error());
    return transaction->commitLink().map([&](qint64 chain) {
        done.chain = chain;
        return done;
    });
}

} // namespace shuzhi
