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

/// The named values of every field: code, label, the spellings that imports take for it, and spellings that
/// this city's people added. Kept in the city, so that the window and the command line read a file alike.
class VocabularySection : public SettingsSection
{
    Q_OBJECT

public:
    explicit VocabularySection(CitySession &session, QWidget *parent = nullptr);

    void setCitySettings(const QHash<QString, CitySetting> &settings) override;
    int showOnly(const QString &typed) override;

private:
    [[nodiscard]] QWidget *build();
    void show();
    void select(const QString &name);
    void add();
    void remove();
    void write(const QString &name, const OwnAliases &aliases);
    void updateButtons();
    [[nodiscard]] QString currentVocabulary() const;

    CitySession &m_session;
    OwnAliases m_aliases;
    QHash<QString, CitySetting> m_settings;
    QComboBox *m_names;
    QLabel *m_basis;
    QTreeWidget *m_values;
    QLineEdit *m_spelling;
    QPushButton *m_add;
    QPushButton *m_remove;
    QLabel *m_said;
};

} // namespace shuzhi
