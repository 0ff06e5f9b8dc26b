// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/citysession.h"
#include "models/store/catalogrows.h"

#include <QTimer>

namespace shuzhi {

/// Sums over the selected catalogs for the status bar, asked for when the selection has rested: nothing
/// is read while the reader is still choosing.
class SelectionSums : public QObject
{
    Q_OBJECT
public:
    explicit SelectionSums(CitySession &session, QObject *parent = nullptr);

    /// @param query asked for after the rest; fewer than two rows need no sums.
    void select(int rows, std::function<CatalogSumsQuery()> query);
    /// "2 mounted, 31 items …"; empty until it is known.
    [[nodiscard]] const QString &text() const { return m_text; }

Q_SIGNALS:
    void changed();

private:
    void ask();
    [[nodiscard]] static QString words(const CatalogSums &sums);

    CitySession &m_session;
    std::function<CatalogSumsQuery()> m_query;
    QString m_text;
    Task m_task;
    QTimer m_rest;
};

} // namespace shuzhi
