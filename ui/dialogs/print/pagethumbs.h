// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/pagedreport.h"

#include <QListView>

#include <memory>

namespace shuzhi {

class ThumbsModel;

/// The pages of a report as small pictures in a column, to go to one of them. A picture is painted when it
/// comes into sight; some hundred are kept.
class PageThumbs : public QListView
{
    Q_OBJECT

public:
    explicit PageThumbs(QWidget *parent = nullptr);

    void setReport(const std::shared_ptr<const PagedReport> &report);
    void setPage(int number); ///< from 0; says nothing

Q_SIGNALS:
    void pageChosen(int number);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    ThumbsModel *m_pages;
    bool m_isPlacing = false;
};

} // namespace shuzhi
