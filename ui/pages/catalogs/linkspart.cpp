// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/linkspart.h"

#include "models/domain/vocabulary.h"
#include "ui/charts/figuretext.h"
#include "ui/pages/catalogs/detailscroll.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace shuzhi {

using namespace Qt::StringLiterals;

LinksPart::LinksPart(CatalogDesk &desk, QWidget *parent)
    : DetailPart(desk, parent)
    , m_duties(new LinkList(tr("Duties")))
    , m_relations(new LinkList(tr("Relations")))
{
    setObjectName(u"linksPart"_s);
    auto *body = new DetailScroll(this);
    body->content()->addWidget(m_duties);
    body->content()->addWidget(m_relations);
    body->content()->addStretch(1);
    for (LinkList *list : {m_duties, m_relations})
        connect(list, &LinkList::opened, &desk, &CatalogDesk::openRequested);
}

void LinksPart::place()
{
    QList<LinkRow> duties;
    for (const CatalogDuty &duty : detail().duties)
        duties += dutyRow(duty);
    m_duties->setRows(duties, tr("No duty is linked"));
    if (m_uid != detail().uid)
        m_relations->setRows({}, tr("Looking for related catalogs..."));
    askRelations();
}

LinkRow LinksPart::dutyRow(const CatalogDuty &duty) const
{
    const auto words = [this](const QString &name, const QString &codes) {
        QStringList texts;
        for (const QString &code : codes.split(u',', Qt::SkipEmptyParts))
            texts += vocabulary(name).label(code, desk().language());
        return texts.join(tr(", "));
    };
    QStringList note{duty.department, duty.parent, words(u"duty_kind"_s, duty.kinds),
                     words(u"duty_state"_s, duty.state)};
    note.removeAll({});
    Filter where;
    where.what = What::Duties;
    return {duty.name, note.join(u" · "_s), u"duties"_s, where.with(u"uid"_s, duty.uid).toString(),
            duty.state == u"confirmed" ? StateRole::Ok : StateRole::Warn};
}

LinkRow LinksPart::relationRow(const CatalogRelation &relation)
{
    using Kind = CatalogRelation::Kind;
    const QString count = FigureText::count(relation.count);
    LinkRow row{{}, relation.subject, u"catalogs"_s, relation.where.toString(), StateRole::Mute};
    switch (relation.kind) {
    case Kind::SameTitle: row.text = tr("%1 of this title, with this one").arg(count); break;
    case Kind::Library: row.text = tr("%1 catalogs of the same library").arg(count); break;
    case Kind::SourceSystem: row.text = tr("%1 catalogs of the same source system").arg(count); break;
    case Kind::RelatedCodes:
        row.text = tr("%1 related catalogs").arg(count);
        if (relation.count < relation.codes) {
            row.role = StateRole::Warn;
            row.note += u'\n' + tr("Not every one of the %1 codes is found.").arg(relation.codes);
        }
        if (relation.count == 0)
            row.where.clear();
        break;
    }
    return row;
}

void LinksPart::askRelations()
{
    CitySession &session = desk().session();
    session.store().drop(m_task);
    m_task = session.store().run(LaneId::Page, CatalogRelationsQuery{detail().uid, detail().asOf}, this,
                                 [this, uid = detail().uid](const Result<QList<CatalogRelation>> &relations) {
                                     if (!relations) {
                                         emit desk().failed(relations.error());
                                         return;
                                     }
                                     m_uid = uid;
                                     QList<LinkRow> rows;
                                     for (const CatalogRelation &relation : *relations)
                                         rows += relationRow(relation);
                                     m_relations->setRows(rows, tr("No other catalog has to do with it"));
                                 });
}

void LinksPart::focusField(const QString &)
{
    if (auto *link = findChild<QPushButton *>(u"detailLink"_s))
        link->setFocus(Qt::OtherFocusReason);
}

} // namespace shuzhi
