// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/pagedreport.h"

#include <QAbstractListModel>
#include <QCache>
#include <QPixmap>

#include <memory>

namespace shuzhi {

/// The pages of a report, each with its number and, asked for, a small picture of it.
class ThumbsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit ThumbsModel(QObject *parent = nullptr);

    void setReport(std::shared_ptr<const PagedReport> report);
    [[nodiscard]] QSizeF paper() const;
    /// The page painted `width` pixels wide on a screen of that ratio.
    [[nodiscard]] QPixmap picture(int number, int width, qreal ratio) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::shared_ptr<const PagedReport> m_report;
    mutable QCache<int, QPixmap> m_pictures;
};

} // namespace shuzhi
