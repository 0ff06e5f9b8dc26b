// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/dutytemplates.h"
#include "models/store/dutyquery.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace shuzhi {

/// Chooses a template for a duty list and shows what it would add; the one that the department's name asks
/// for is chosen first. Says that it is an example.
class DutyTemplateDialog : public QDialog
{
    Q_OBJECT

public:
    DutyTemplateDialog(const DutyListContent &content, Language language, QWidget *parent = nullptr);

    [[nodiscard]] const DutyTemplate &chosen() const;
    /// What each row of a template says of itself.
    [[nodiscard]] static QString note();

private:
    void build();
    void preview();

    const DutyListContent m_content;
    const Language m_language;
    QComboBox *m_template;
    QTreeWidget *m_tree;
    QLabel *m_count;
    QPushButton *m_add;
};

} // namespace shuzhi
