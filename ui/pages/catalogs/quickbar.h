// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/citysession.h"
#include "models/store/lane.h"
#include "ui/pages/catalogs/catalogquery.h"

#include <QWidget>

class QToolButton;

namespace shuzhi {

class ElidedLabel;

/// The quick filters above the grid: toggles that say how many rows they would leave. What they set
/// are ordinary conditions with chips of their own.
class QuickBar : public QWidget
{
    Q_OBJECT

public:
    explicit QuickBar(CitySession &session, QWidget *parent = nullptr);

    /// Presses what holds in the query and counts the others under this filter.
    void showQuery(const CatalogQuery &query, const Filter &effective);
    void setNote(const QString &note); ///< how many rows were found, at the right

Q_SIGNALS:
    void toggled(const QString &key);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Words
    {
        QString plain, whole; ///< without and with the count
    };
    void fit();
    void place(QToolButton *button, const QString &key, qint64 count);

    CitySession &m_session;
    QList<QToolButton *> m_buttons; ///< in the order of quickFilters()
    QHash<QToolButton *, Words> m_words;
    ElidedLabel *m_note;
    QList<Task> m_tasks;
};

} // namespace shuzhi
