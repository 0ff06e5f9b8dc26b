// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/catalogmodel.h"
#include "tests/gui/accessroom.h"
#include "tests/postgres/rolecity.h"
#include "ui/pages/catalogs/catalogdetailpanel.h"
#include "ui/pages/catalogs/catalogtable.h"

namespace shuzhi::test {

using namespace Qt::StringLiterals;

/// The whole window on a server, as a login of one of the roles.
class RightsRoom : public AccessRoom
{
protected:
    void makeCity();
    void openAs(const QString &role, const QString &language = u"zh_CN"_s,
                const Theme &theme = Theme::light(), const QSize &size = {1440, 900});
    void openCatalog(const QString &uid);
    [[nodiscard]] QAction *command(const char *name);
    [[nodiscard]] QString text(const QString &sql) const { return m_city->text(u"owner"_s, sql); }
    [[nodiscard]] QString stateOf(const QString &uid) const
    {
        return text(u"SELECT state FROM catalog WHERE uid = '%1'"_s.arg(uid));
    }
    [[nodiscard]] QString statusWords();
    [[nodiscard]] bool gridEdits(CatalogColumn column);
    [[nodiscard]] QString why(const char *label);
    [[nodiscard]] QStringList openEditors();

    std::unique_ptr<RoleCity> m_city;
    QString m_own, m_other; ///< names of departments
    QString m_draft, m_waiting, m_published, m_otherPublished, m_toPublish; ///< uids of catalogs
};

} // namespace shuzhi::test
