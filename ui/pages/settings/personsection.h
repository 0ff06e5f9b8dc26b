// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/person.h"
#include "ui/pages/settings/settingssection.h"

class QComboBox;
class QLineEdit;

namespace shuzhi {

class CitySession;

/// Who works here: name, department and role, written into the trail with every change. A statement, not a
/// proof (definitions.md, "The trail"), and it says so.
class PersonSection : public SettingsSection
{
    Q_OBJECT

public:
    PersonSection(CitySession &session, Settings &settings, QWidget *parent = nullptr);

    void refresh() override;

private:
    void keep();

    CitySession &m_session;
    Settings &m_settings;
    QLineEdit *m_name;
    QLineEdit *m_department;
    QComboBox *m_role;
    SettingRow *m_last = nullptr;
};

} // namespace shuzhi
