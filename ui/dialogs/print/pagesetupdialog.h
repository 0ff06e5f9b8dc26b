// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/pagesetup.h"

#include <QDialog>

class QComboBox;
class QSpinBox;

namespace shuzhi {

/// Asks for the paper of a report: its size, how it lies, its margins.
class PageSetupDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PageSetupDialog(const PageSetup &setup, QWidget *parent = nullptr);

    [[nodiscard]] PageSetup setup() const;

private:
    [[nodiscard]] static QComboBox *choices(const QString &name, const QString &words);
    [[nodiscard]] static QSpinBox *margin(const QString &name, const QString &words, qreal millimetres);
    void build();

    QComboBox *m_size;
    QComboBox *m_orientation;
    QSpinBox *m_left;
    QSpinBox *m_top;
    QSpinBox *m_right;
    QSpinBox *m_bottom;
};

} // namespace shuzhi
