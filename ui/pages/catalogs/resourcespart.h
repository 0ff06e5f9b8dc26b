// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/catalogs/detailpart.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace shuzhi {

class ResourceCard;

/// What is mounted on the catalog: each resource with its fields and steps, and a way to mount another.
class ResourcesPart : public DetailPart
{
    Q_OBJECT

public:
    explicit ResourcesPart(CatalogDesk &desk, QWidget *parent = nullptr);

    void place() override;
    void focusField(const QString &column) override;

private:
    void add();

    QVBoxLayout *m_list;
    QLabel *m_note;
    QPushButton *m_add;
    QList<ResourceCard *> m_cards;
    QString m_added; ///< uid of the resource that was just added: the keyboard goes there
};

} // namespace shuzhi
