// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/catalogs/detailpart.h"
#include "ui/pages/catalogs/usagecolumns.h"

class QLabel;

namespace shuzhi {

class LinkList;

/// Who uses the catalog, and how much month by month.
class UsePart : public DetailPart
{
    Q_OBJECT

public:
    explicit UsePart(CatalogDesk &desk, QWidget *parent = nullptr);

    void place() override;
    void focusField(const QString &column) override;

private:
    /// Consumers by their calls, the largest first.
    struct Consumer
    {
        QString name;
        qint64 calls = 0;
    };
    [[nodiscard]] QList<Consumer> consumers() const;
    [[nodiscard]] QList<UsageSeries> series(const QStringList &months,
                                            const QList<Consumer> &consumers) const;

    QLabel *m_note;
    UsageColumns *m_columns;
    LinkList *m_consumers;
};

} // namespace shuzhi
