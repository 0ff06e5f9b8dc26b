// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/roletext.h"

#include "models/settings/person.h"

#include <QCoreApplication>

namespace shuzhi {

namespace {

/// The words have a context of their own.
class RoleText
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::RoleText)

public:
    static QString of(const QString &role)
    {
        if (role == u"owner")
            return tr("Owner of the database");
        if (role == u"cdo")
            return tr("Chief Data Officer");
        if (role == u"authority")
            return tr("Data authority");
        if (role == u"department")
            return tr("Department's data officer");
        if (role == u"auditor")
            return tr("Auditor");
        if (role == u"reader")
            return tr("Reader");
        return role;
    }
};

} // namespace

QString roleText(const QString &role)
{
    return RoleText::of(role);
}

QString personText(const Person &person, const QString &login)
{
    if (person.name.isEmpty())
        return login;
    QStringList words{person.name, person.department, roleText(person.role)};
    words.removeAll(QString());
    return words.join(QStringLiteral(" · "));
}

} // namespace shuzhi
