// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/language.h"
#include "models/services/import/importreport.h"
#include "ui/dialogs/import/decisionlist.h"

#include <QHash>
#include <QMap>

namespace shuzhi {

/// Spellings that no vocabulary knows, each to be decided once: a value of the list, left out, or kept
/// as written. Those decided stay listed, so that a decision can be taken back.
class ValuesPanel : public DecisionList
{
    Q_OBJECT

public:
    using Decisions = QHash<QString, QHash<QString, QString>>; ///< field → spelling → code

    explicit ValuesPanel(Language language, QWidget *parent = nullptr);

    /// `fresh`: another file, nothing met before counts.
    void setWarnings(const QList<ImportWarning> &warnings, const Decisions &decisions, bool fresh);
    [[nodiscard]] int open() const { return m_open; } ///< spellings without a decision
    [[nodiscard]] int count() const { return m_listed; }

Q_SIGNALS:
    void decided(const QString &field, const QString &spelling, const QString &code);
    void undecided(const QString &field, const QString &spelling); ///< kept as written

private:
    void rebuild(const Decisions &decisions);
    [[nodiscard]] QWidget *row(const QString &field, const QString &spelling, qint64 rows,
                               const Decisions &decisions);

    Language m_language;
    QMap<QString, QMap<QString, qint64>> m_met; ///< field → spelling → rows
    int m_open = 0, m_listed = 0;
};

} // namespace shuzhi
