// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/ownaliases.h"
#include "ui/pages/settings/settingssection.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace shuzhi {

class CitySession;

/// Heads of columns that this city's people taught the import, beside the hundreds it knows: head and the
/// field it stands for. Kept in the city.
class HeadSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit HeadSection(CitySession &session, QWidget *parent = nullptr);

    void setCitySettings(const QHash<QString, CitySetting> &settings) override;
    int showOnly(const QString &typed) override { return titleMatches(typed) ? 1 : 0; }

private:
    [[nodiscard]] QWidget *build();
    void fillFields();
    void show();
    void add();
    void remove();
    void write(const QString &name, const OwnAliases &aliases);
    void updateButtons();
    [[nodiscard]] QString fieldText(const QString &field) const;

    CitySession &m_session;
    OwnAliases m_aliases;
    QHash<QString, CitySetting> m_settings;
    QTreeWidget *m_heads;
    QLineEdit *m_head;
    QComboBox *m_field;
    QPushButton *m_add;
    QPushButton *m_remove;
    QLabel *m_none; ///< instead of an empty list
    QLabel *m_said;
};

} // namespace shuzhi
