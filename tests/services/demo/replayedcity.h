// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/history.h"
#include "models/services/demo/demo.h"

#include <QCryptographicHash>
#include <QHash>
#include <QSet>

#include <optional>

namespace shuzhi {

/// A row as it stands: column → value.
using ReplayedRow = QHash<QString, QVariant>;

/// Replays steps in memory as a database would take them, and notes every breach of the rules of history
/// instead of stopping: order of days and times, uids given twice, references to rows not there yet.
class ReplayedCity
{
public:
    /// Replays only days up to `until` (ISO), all if empty.
    explicit ReplayedCity(QString until = {});

    /// Generates the city; `sink` of the generator is take().
    [[nodiscard]] Status generate(const DemoParameters &parameters);
    [[nodiscard]] Status take(const Step &step);

    [[nodiscard]] const QHash<QString, ReplayedRow> &table(const QString &name) const;
    [[nodiscard]] QString value(const QString &table, const QString &uid, const QString &column) const;
    [[nodiscard]] const QStringList &breaches() const { return m_breaches; }
    [[nodiscard]] QByteArray digest() const { return m_digest.result().toHex(); }
    [[nodiscard]] qint64 rows() const { return m_rows; }
    [[nodiscard]] qint64 steps() const { return m_steps; }
    [[nodiscard]] QString firstDay() const { return m_firstDay; }
    [[nodiscard]] QString lastDay() const { return m_lastDay; }
    [[nodiscard]] qsizetype largestStep() const { return m_largestStep; }

    /// Published catalogs with a published resource.
    [[nodiscard]] QSet<QString> mounted() const;
    /// The figures of definitions.md by department uid; the empty uid holds the city.
    struct Figures
    {
        int catalogs = 0, mounted = 0, used = 0, open = 0, covered = 0;
        int due = 0, timely = 0;
        int required = 0, filled = 0;
        int items = 0, unknownTypes = 0;
        int conform = 0; ///< without an error of form
        int shareable = 0, mountedShareable = 0;
        QSet<QString> consumers;
    };
    [[nodiscard]] QHash<QString, Figures> figures(const QString &asOf) const;

private:
    void checkOrder(const Step &step);
    void digest(const Step &step);
    void insert(const Step &step, const StepRow &row);

    QString m_until;
    QHash<QString, QHash<QString, ReplayedRow>> m_tables;
    QSet<QString> m_uids;
    QStringList m_breaches;
    QCryptographicHash m_digest{QCryptographicHash::Sha256};
    qint64 m_rows = 0, m_steps = 0;
    qsizetype m_largestStep = 0;
    QString m_firstDay, m_lastDay, m_lastAt;
};

} // namespace shuzhi
