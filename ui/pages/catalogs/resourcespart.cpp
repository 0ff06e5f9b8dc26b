// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/resourcespart.h"

#include "models/domain/uid.h"
#include "ui/pages/catalogs/detailscroll.h"
#include "ui/pages/catalogs/resourcecard.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/role.h"
#include "ui/widgets/taborder.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

/// What a catalog of this format most likely has mounted.
QString likelyKind(const QString &formatCategory)
{
    if (formatCategory == u"database")
        return u"table"_s;
    return formatCategory == u"service_interface" ? u"api"_s : u"file"_s;
}

} // namespace

ResourcesPart::ResourcesPart(CatalogDesk &desk, QWidget *parent)
    : DetailPart(desk, parent)
    , m_list(new QVBoxLayout)
    , m_note(makeLabel({}, "note"_L1))
    , m_add(new QPushButton(icon(IconId::Plus), tr("Mount a resource")))
{
    setObjectName(u"resourcesPart"_s);
    m_note->setWordWrap(true);
    m_note->setObjectName(u"resourcesNote"_s);
    m_add->setObjectName(u"resourceAdd"_s);
    m_list->setSpacing(8);
    auto *body = new DetailScroll(this);
    body->content()->addWidget(m_note);
    body->content()->addLayout(m_list);
    body->content()->addWidget(m_add, 0, Qt::AlignLeft);
    body->content()->addStretch(1);
    connect(m_add, &QPushButton::clicked, this, &ResourcesPart::add);
}

void ResourcesPart::place()
{
    const QList<Resource> &resources = detail().resources;
    while (m_cards.size() > resources.size()) {
        ResourceCard *card = m_cards.takeLast();
        card->hide();
        card->deleteLater();
    }
    while (m_cards.size() < resources.size()) {
        auto *card = new ResourceCard(desk());
        card->setObjectName(u"resourceCard"_s);
        m_list->addWidget(card);
        m_cards += card;
    }
    for (qsizetype i = 0; i < resources.size(); ++i)
        m_cards.at(i)->setResource(resources.at(i));
    const auto published = std::count_if(resources.begin(), resources.end(), [](const Resource &resource) {
        return resource.state == u"published";
    });
    m_note->setText(
        resources.isEmpty() ? tr("Nothing is mounted. A catalog counts as mounted with one "
                                 "published resource.")
            : published == 0
            ? tr("Nothing is published yet, so the catalog does not count as mounted.")
            : tr("The catalog counts as mounted: %1 of %2 published.").arg(published).arg(resources.size()));
    m_add->setVisible(desk().mayMount());
    QList<QWidget *> order(m_cards.cbegin(), m_cards.cend());
    tabBehind(m_note, order << m_add);
    for (ResourceCard *card : std::as_const(m_cards)) {
        if (card->resource().uid == m_added) {
            m_added.clear();
            card->focusField(u"locator"_s);
        }
    }
}

void ResourcesPart::add()
{
    const QString uid = newUid();
    const QString kind = likelyKind(detail().values.value(u"format_category"_s));
    m_added = uid;
    desk().write(
        tr("Resource mounted on \"%1\"").arg(desk().title()),
        {RowEdit{StepKind::Insert,
                 u"resource"_s,
                 uid,
                 {u"catalog_id"_s, u"kind"_s, u"name"_s, u"mapping_complete"_s, u"probe"_s, u"state"_s},
                 {detail().uid, kind, desk().title(), u"no"_s, u"not_probed"_s, u"draft"_s},
                 {}}});
}

void ResourcesPart::focusField(const QString &column)
{
    if (m_cards.isEmpty())
        m_add->setFocus(Qt::OtherFocusReason);
    else
        m_cards.first()->focusField(column);
}

} // namespace shuzhi
