// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/relationsquery.h"
#include "ui/pages/catalogs/detailpart.h"
#include "ui/pages/catalogs/linklist.h"

namespace shuzhi {

/// The duties a catalog stands for, and the catalogs it has to do with; each opens exactly its rows.
class LinksPart : public DetailPart
{
    Q_OBJECT

public:
    explicit LinksPart(CatalogDesk &desk, QWidget *parent = nullptr);

    void place() override;
    void focusField(const QString &column) override;

private:
    void askRelations();
    [[nodiscard]] LinkRow dutyRow(const CatalogDuty &duty) const;
    [[nodiscard]] static LinkRow relationRow(const CatalogRelation &relation);

    LinkList *m_duties, *m_relations;
    Task m_task;
    QString m_uid; ///< whose relations are on screen
};

} // namespace shuzhi
