// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/catalogform.h"

#include "models/domain/rule.h"
#include "ui/pages/catalogs/detailscroll.h"
#include "ui/pages/catalogs/fieldeditor.h"
#include "ui/pages/catalogs/fieldform.h"
#include "ui/pages/catalogs/filllist.h"
#include "ui/pages/catalogs/twincheck.h"

#include <QBoxLayout>
#include <QLabel>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

QList<FieldChoice> choicesOf(const QList<CatalogPlace> &places)
{
    QList<FieldChoice> choices;
    for (const CatalogPlace &place : places)
        choices += {place.uid, place.name, place.searchKey};
    return choices;
}

/// What only the database can find: duplicates, by the field that repeats.
QHash<QString, QList<FieldNote>> duplicateNotes(const CatalogDetail &detail, Language language)
{
    QHash<QString, QList<FieldNote>> notes;
    for (const CatalogFinding &finding : detail.findings) {
        const Rule *found = rule(finding.rule);
        if (found && found->scope == RuleScope::Duplicate)
            notes[found->keyColumn == u"code" ? u"code"_s : u"title"_s] +=
                ReasonText::ofRule(finding.rule, language);
    }
    return notes;
}

} // namespace

CatalogForm::CatalogForm(CatalogDesk &desk, QWidget *parent)
    : DetailPart(desk, parent)
    , m_form(new FieldForm(desk, u"catalog"_s, &catalogFieldReasons, this))
    , m_fill(new FillList(desk.language()))
    , m_columns(new QBoxLayout(QBoxLayout::TopToBottom))
{
    setObjectName(u"catalogForm"_s);
    const FieldSpecs specs(desk.language());
    auto *left = new QVBoxLayout; // made first: the keyboard walks fields as they were made
    left->setSpacing(0);
    left->addWidget(section(tr("Core metadata"), specs.core()));
    left->addStretch(1);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(section(tr("Further metadata"), specs.further()));
    right->addWidget(section(tr("Census"), specs.census()));
    right->addStretch(1);
    m_columns->setSpacing(16);
    m_columns->addLayout(left, 1);
    m_columns->addLayout(right, 1);
    auto *body = new DetailScroll(this);
    body->content()->addWidget(m_fill);
    body->content()->addLayout(m_columns);
    body->content()->addStretch(1);
    connect(m_fill, &FillList::chosen, &desk, &CatalogDesk::jumpRequested);
    new TwinCheck(desk, *m_form, this);
}

QWidget *CatalogForm::section(const QString &heading, const QList<FieldSpec> &specs)
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeLabel(heading, "heading"_L1));
    for (const FieldSpec &spec : specs)
        layout->addWidget(m_form->add(spec));
    return box;
}

Row CatalogForm::shownValues() const
{
    Row row = detail().values;
    QStringList names;
    for (const DataItem &item : detail().items)
        names += item.name;
    row.insert(u"items"_s, names.join(tr(", ")));
    return row;
}

void CatalogForm::place()
{
    if (!m_asked)
        askPlaces();
    m_fill->setDetail(detail());
    m_form->setRow(detail().uid, desk().title(), shownValues(), detail().missing,
                   duplicateNotes(detail(), desk().language()));
}

void CatalogForm::askPlaces()
{
    m_asked = true;
    m_places = desk().session().store().run(
        LaneId::Page, CatalogPlacesQuery{}, this, [this](const Result<CatalogPlaces> &places) {
            if (!places) {
                m_asked = false;
                emit desk().failed(places.error());
                return;
            }
            m_form->field(u"department_id"_s)->editor()->setChoices(choicesOf(places->departments));
            m_form->field(u"library_id"_s)->editor()->setChoices(choicesOf(places->libraries));
        });
}

void CatalogForm::focusField(const QString &column)
{
    for (FieldRow *field : m_form->fields()) {
        if (column.isEmpty() || field->spec().column == column || field->spec().field == column) {
            field->focusEditor();
            return;
        }
    }
}

void CatalogForm::setWide(bool wide)
{
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace shuzhi
