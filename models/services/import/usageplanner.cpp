// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/usageplanner.h"

#include "models/domain/text.h"
#include "models/domain/uid.h"
#include "models/services/import/datecell.h"
#include "models/services/import/wholecell.h"
#include "models/store/importlookup.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

constexpr qsizetype mostShown = 200;

QString isoDay(int julian)
{
    return QDate::fromJulianDay(julian).toString(Qt::ISODate);
}

/// Whether a head speaks of months: "月份", "统计月份", "month", "yf".
bool saysMonth(const QString &head)
{
    const QString key = text::titleKey(head);
    return (key.contains(u'月') && !key.contains(u'日')) || key == u"month" || key == u"yf" || key == u"tjyf";
}

} // namespace

UsagePlanner::UsagePlanner(const ImportRequest &request, const SheetLayout &layout, ImportReport &report)
    : m_layout(layout)
    , m_day(layout.field(u"usage.day"_s))
    , m_consumer(layout.field(u"usage.consumer"_s))
    , m_calls(layout.field(u"usage.calls"_s))
    , m_monthColumn(saysMonth(m_day->header))
    , m_policy(request.policyOf(u"usage.calls"_s))
    , m_ledger(request, report)
    , m_typer(request, layout, report.format, m_ledger.warnings())
{
}

Status UsagePlanner::load(Connection &connection)
{
    m_connection = &connection;
    Status read = m_departments.load(connection);
    return read ? m_catalogs.load(connection, m_departments) : read;
}

/// Reads what the city has in the month of a day, before anything of that month is written.
void UsagePlanner::loadMonth(int julian)
{
    const QDate day = QDate::fromJulianDay(julian);
    const int month = day.year() * 12 + day.month();
    if (m_months.contains(month) || !m_fault)
        return;
    m_months.insert(month);
    const QDate first(day.year(), day.month(), 1);
    const TableRead read{u"usage_day"_s,
                         {u"catalog_id"_s, u"consumer_id"_s, u"day"_s, u"calls"_s},
                         {},
                         first.toString(Qt::ISODate),
                         first.addDays(first.daysInMonth() - 1).toString(Qt::ISODate)};
    m_fault = readTable(*m_connection, read, [&](const SqlRow &row) {
        const Key key{m_catalogs.place(row.text(1)), consumerPlace(m_departments.current(row.text(2))),
                      int(QDate::fromString(row.text(3), Qt::ISODate).toJulianDay())};
        if (m_entries.contains(key))
            return; // two consumers that were merged into one: the first counts
        m_entries.insert(key, {row.integer(4), 0, qint32(m_uids.size())});
        m_uids.push_back(row.text(0));
    });
}

int UsagePlanner::consumerPlace(const QString &uid)
{
    const auto known = m_consumerPlaces.constFind(uid);
    if (known != m_consumerPlaces.cend())
        return *known;
    m_consumers += uid;
    m_consumerPlaces.insert(uid, int(m_consumers.size()) - 1);
    return int(m_consumers.size()) - 1;
}

std::optional<ImportError> UsagePlanner::readDay(const QString &cell, int &day) const
{
    if (cell.isEmpty())
        return ImportError{0, m_day->header, {}, u"no_value"_s, u"the row has no day; fill the cell"_s};
    const DateCell read = readPeriod(cell, m_monthColumn);
    if (!read.date.isValid() || (read.era == DateCell::Era::PerhapsMinguo && !m_layout.minguo))
        return ImportError{0, m_day->header, cell.left(mostShown), u"not_a_day"_s,
                           u"the cell is neither a day nor a month; write it as 2023-06-30 or 2023-06"_s};
    day = int(read.date.toJulianDay());
    return std::nullopt;
}

std::optional<ImportError> UsagePlanner::read(const QStringList &cells, Key &key, qint64 &calls)
{
    if (const auto fault = readDay(m_day->cell(cells), key.day))
        return fault;
    const CatalogIndex::Reference reference = CatalogIndex::reference(m_layout, cells, m_departments);
    const CatalogIndex::Match match = m_catalogs.find(reference);
    if (match.place < 0)
        return m_catalogs.fault(reference, match, m_departments);
    key.catalog = match.place;
    const QString consumer = m_consumer->cell(cells).simplified();
    if (consumer.isEmpty())
        return ImportError{0,
                           m_consumer->header,
                           {},
                           u"no_value"_s,
                           u"the row names no department that used the catalog; fill the cell"_s};
    const QString number = m_calls->cell(cells);
    const auto whole = readWhole(number);
    if (!whole)
        return ImportError{0, m_calls->header, number.left(mostShown), u"not_a_number"_s,
                           u"the calls are no whole number from 0 up; correct the cell"_s};
    calls = *whole;
    key.consumer = consumerPlace(m_departments.resolve(consumer, {}, m_ledger.row(), m_ledger.warnings()));
    return std::nullopt;
}

void UsagePlanner::take(const SourceRow &row)
{
    m_ledger.start(row);
    Key key;
    qint64 calls = 0;
    auto fault = m_typer.unstorable(row.cells);
    if (!fault)
        fault = read(row.cells, key, calls);
    if (fault) {
        m_ledger.reject(*fault);
        m_dayless = m_dayless || key.day == 0;
        m_faultyDays.insert(key.day);
        return;
    }
    loadMonth(key.day);
    m_days.insert(key.day);
    const QString title = m_catalogs.at(key.catalog).title;
    Entry &entry = m_entries[key];
    if (entry.row > 0) {
        m_ledger.repeat(entry.row, title, difference(entry.calls, calls));
        return;
    }
    if (entry.stored >= 0) {
        compare(entry, calls, title);
    } else {
        const QString consumer = m_consumers[key.consumer];
        m_departments.use(consumer, {});
        m_steps.insert(u"usage_day"_s, {u"catalog_id"_s, u"consumer_id"_s, u"day"_s, u"calls"_s}, newUid(),
                       {m_catalogs.at(key.catalog).uid, consumer, isoDay(key.day), calls});
        m_ledger.add(title);
    }
    entry.row = qint32(row.row);
    entry.calls = calls;
}

void UsagePlanner::compare(const Entry &entry, qint64 calls, const QString &title)
{
    const QList<CellDifference> cells = difference(entry.calls, calls);
    if (cells.isEmpty() || m_policy != ImportRequest::Overwrite) { // a number is never an empty cell
        m_ledger.keep(title);
        return;
    }
    m_steps.update(u"usage_day"_s, {u"calls"_s}, m_uids[std::size_t(entry.stored)], {calls});
    m_ledger.change(title, cells);
}

QList<CellDifference> UsagePlanner::difference(qint64 before, qint64 after) const
{
    if (before == after)
        return {};
    return {{m_calls->header, m_calls->field.name, QString::number(before), QString::number(after)}};
}

QList<Step> UsagePlanner::takeSteps()
{
    return m_departments.takeSteps() + m_steps.take();
}

/// Removes what the city has on the days of the file and the file has not.
void UsagePlanner::replaceDays()
{
    const bool whole = !m_dayless && m_ledger.report().declined == 0;
    std::vector<qint32> gone;
    qint64 kept = 0;
    for (auto entry = m_entries.cbegin(); entry != m_entries.cend(); ++entry) {
        if (entry->stored < 0 || entry->row > 0 || !m_days.contains(entry.key().day))
            continue;
        if (!whole || m_faultyDays.contains(entry.key().day)) {
            ++kept;
            continue;
        }
        gone.push_back(entry->stored);
    }
    std::sort(gone.begin(), gone.end()); // the same trail every time
    for (const qint32 stored : gone)
        m_steps.remove(u"usage_day"_s, m_uids[std::size_t(stored)]);
    if (!gone.empty())
        m_ledger.warnings().add({u"usage_replaced"_s,
                                 m_day->header,
                                 {},
                                 u"rows the city had on days of this file that the file does not have; "
                                 "removed, the file replaces its days"_s,
                                 0,
                                 qint64(gone.size())});
    if (kept > 0)
        m_ledger.warnings().add({u"usage_kept"_s,
                                 m_day->header,
                                 {},
                                 u"rows the city had on days of this file that the file does not have; kept, "
                                 "because not all rows of these days were taken"_s,
                                 0,
                                 kept});
}

void UsagePlanner::finish()
{
    if (m_policy == ImportRequest::Overwrite)
        replaceDays();
    m_ledger.finish(m_layout, m_departments.created());
}

} // namespace shuzhi
