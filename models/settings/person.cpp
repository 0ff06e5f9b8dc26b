// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/person.h"

using namespace Qt::StringLiterals;

namespace shuzhi {

QStringList Person::roles()
{
    return {u"cdo"_s, u"authority"_s, u"department"_s, u"auditor"_s, u"reader"_s};
}

Person Person::read(const Settings &settings)
{
    Person person{settings.value(SettingKey::Person).toString(),
                  settings.value(SettingKey::PersonDepartment).toString(),
                  settings.value(SettingKey::PersonRole).toString()};
    if (!roles().contains(person.role))
        person.role = Person().role;
    return person;
}

void Person::keep(Settings &settings) const
{
    settings.setValue(SettingKey::Person, name);
    settings.setValue(SettingKey::PersonDepartment, department);
    settings.setValue(SettingKey::PersonRole, role);
}

} // namespace shuzhi
