// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace shuzhi {

class CoreFieldModel;

/// The core metadata of a catalog under each other; F2, Enter or a double click edits a value.
class CatalogFields : public QTableView
{
    Q_OBJECT
public:
    explicit CatalogFields(CoreFieldModel &model, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace shuzhi
