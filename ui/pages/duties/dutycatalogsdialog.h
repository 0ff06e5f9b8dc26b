// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/citysession.h"
#include "models/services/dutyfill.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace shuzhi {

/// "Every catalog of mine becomes a duty": chooses the matter they hang on and their kinds, and says before
/// how many there would be and how many are left out because they have a duty in this list.
class DutyCatalogsDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param node the current row: its matter is chosen first
    DutyCatalogsDialog(CitySession &session, const DutyListContent &content, const QString &node,
                       QWidget *parent = nullptr);

    [[nodiscard]] duties::Target target() const;
    [[nodiscard]] QList<DutyCatalog> catalogs() const; ///< those with a duty too
    [[nodiscard]] QString kinds() const;

Q_SIGNALS:
    void failed(const shuzhi::Error &error);

private:
    void build();
    void fillMatters(const QString &node);
    void preview();

    const DutyListContent m_content;
    QList<DutyCatalog> m_catalogs;
    QComboBox *m_matter;
    QLineEdit *m_functionName, *m_matterName;
    QList<QCheckBox *> m_kinds;
    QCheckBox *m_published;
    QListWidget *m_titles;
    QLabel *m_count;
    QPushButton *m_add;
    Language m_language;
};

} // namespace shuzhi
