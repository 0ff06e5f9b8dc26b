// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/catalogindex.h"
#include "models/services/import/celltyper.h"
#include "models/services/import/rowledger.h"
#include "models/services/import/rowplanner.h"
#include "models/services/import/stepbuffer.h"

#include <QSet>

#include <vector>

namespace shuzhi {

/// Rows of usage: the calls of a department on a catalog on a day, or in a month, which stands for its
/// last day. With policy overwrite a day of the file replaces the city's: what the city has on that day
/// and the file has not is removed, unless a row of that day was rejected or a person took rows out.
/// Memory: about 60 bytes for each row of the file (to find repeated ones) and 150 for each row that the
/// city has in the months the file names; nothing of the file's texts is kept.
class UsagePlanner : public RowPlanner
{
public:
    UsagePlanner(const ImportRequest &, const SheetLayout &, ImportReport &);

    [[nodiscard]] Status load(Connection &) override;
    void take(const SourceRow &row) override;
    [[nodiscard]] qsizetype waiting() const override { return m_steps.size(); }
    [[nodiscard]] QList<Step> takeSteps() override;
    void finish() override;
    [[nodiscard]] Status fault() const override { return m_fault; }

private:
    struct Key
    {
        int catalog = 0, consumer = 0, day = 0; ///< places in the lists below, Julian day

        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.catalog, key.consumer, key.day);
        }
    };
    struct Entry
    {
        qint64 calls = 0;
        qint32 row = 0; ///< of the file, once met there
        qint32 stored = -1; ///< place of its uid, for rows of the city
    };

    [[nodiscard]] std::optional<ImportError> read(const QStringList &cells, Key &key, qint64 &calls);
    [[nodiscard]] std::optional<ImportError> readDay(const QString &cell, int &day) const;
    void compare(const Entry &entry, qint64 calls, const QString &title);
    void loadMonth(int day);
    void replaceDays();
    [[nodiscard]] int consumerPlace(const QString &uid);
    [[nodiscard]] QList<CellDifference> difference(qint64 before, qint64 after) const;

    const SheetLayout &m_layout;
    const LayoutField *m_day, *m_consumer, *m_calls;
    bool m_monthColumn = false;
    ImportRequest::Policy m_policy;
    RowLedger m_ledger;
    CellTyper m_typer;
    StepBuffer m_steps;
    DepartmentBook m_departments;
    CatalogIndex m_catalogs;
    Connection *m_connection = nullptr;
    Status m_fault;
    QHash<QString, int> m_consumerPlaces; ///< by uid
    QStringList m_consumers; ///< uids
    QHash<Key, Entry> m_entries;
    std::vector<QString> m_uids; ///< of the city's rows
    QSet<int> m_months; ///< read from the city: year * 12 + month
    QSet<int> m_days, m_faultyDays; ///< of the file: all, and those with a rejected row
    bool m_dayless = false; ///< a rejected row whose day could not be read
};

} // namespace shuzhi
