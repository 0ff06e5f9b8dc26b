// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/settings/settingssection.h"

class QComboBox;

namespace shuzhi {

class Settings;

/// How the program looks on this computer: theme, language, size, height of rows.
class LookSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit LookSection(Settings &settings, QWidget *parent = nullptr);

    void refresh() override;

private:
    void buildTheme();
    void buildLanguage();
    void buildSize();
    void buildRows();

    Settings &m_settings;
    QComboBox *m_theme;
    QComboBox *m_language;
    QComboBox *m_size;
    QComboBox *m_rows;
};

} // namespace shuzhi
