// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/resourcecard.h"

#include "models/domain/resourcestate.h"
#include "models/domain/vocabulary.h"
#include "ui/pages/catalogs/fieldform.h"
#include "ui/shell/rightstext.h"
#include "ui/widgets/chip.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <utility>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

constexpr int widest = 640; ///< fields beyond that are hard to read across

Row rowOf(const Resource &resource)
{
    return {{u"kind"_s, resource.kind},       {u"name"_s, resource.name},
            {u"locator"_s, resource.locator}, {u"mapping_complete"_s, resource.mappingComplete},
            {u"probe"_s, resource.probe},     {u"fingerprint"_s, resource.fingerprint},
            {u"state"_s, resource.state}};
}

StateRole roleOf(const QString &state)
{
    return state == u"published" ? StateRole::Ok
        : state == u"returned"   ? StateRole::Bad
        : state == u"submitted"  ? StateRole::Warn
                                 : StateRole::Mute;
}

} // namespace

ResourceCard::ResourceCard(CatalogDesk &desk, QWidget *parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_form(new FieldForm(desk, u"resource"_s, &resourceFieldReasons, this))
    , m_state(new Chip({}))
    , m_kind(makeLabel({}, "heading"_L1))
    , m_probe(makeLabel({}, "note"_L1))
    , m_refusal(makeLabel({}, "statusBad"_L1))
    , m_steps(new QHBoxLayout)
{
    setRole(this, "card"_L1);
    m_state->setFocusPolicy(Qt::NoFocus);
    m_probe->setWordWrap(true);
    m_refusal->setWordWrap(true);
    m_refusal->setObjectName(u"resourceRefusal"_s);
    m_refusal->hide();
    auto *head = new QHBoxLayout;
    head->addWidget(m_kind, 1);
    head->addWidget(m_state);
    auto *fields = new QVBoxLayout;
    fields->setSpacing(0);
    for (const FieldSpec &spec : FieldSpecs(desk.language()).resource())
        fields->addWidget(m_form->add(spec));
    setMaximumWidth(widest);
    m_steps->setSpacing(6);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addLayout(fields);
    layout->addWidget(m_probe);
    layout->addWidget(m_refusal);
    layout->addLayout(m_steps);
}

QString ResourceCard::name() const
{
    return m_resource.name.isEmpty() ? m_kind->text() : m_resource.name;
}

void ResourceCard::setResource(const Resource &resource)
{
    const Language language = m_desk.language();
    const bool other = resource.state != m_resource.state || resource.uid != m_resource.uid
        || resource.mappingComplete != m_resource.mappingComplete;
    m_resource = resource;
    m_kind->setText(vocabulary(u"resource_kind"_s).label(resource.kind, language));
    m_state->setText(vocabulary(u"resource_state"_s).label(resource.state, language));
    m_state->setStateRole(roleOf(resource.state));
    m_state->updateGeometry();
    QStringList notes{resource.probe == u"not_probed" ? tr("not verified yet")
                                                      : tr("verified: %1").arg(resource.probe)};
    if (!resource.fingerprint.isEmpty())
        notes += tr("fingerprint %1").arg(resource.fingerprint);
    m_probe->setText(notes.join(u" · "_s));
    setAccessibleName(tr("%1, %2").arg(name(), m_state->text()));
    m_form->setRow(resource.uid, name(), rowOf(resource));
    if (other)
        m_refusal->hide();
    placeSteps();
}

QString ResourceCard::stepWords(const QString &state, const QString &from)
{
    if (state == u"published")
        return from == u"withdrawn" ? tr("Publish again") : tr("Publish");
    if (state == u"withdrawn")
        return tr("Withdraw");
    if (state == u"returned")
        return tr("Return");
    return state == u"submitted" ? tr("Submit") : tr("Back to draft");
}

QString ResourceCard::stepTip(const QString &state)
{
    if (state == u"published")
        return tr("The catalog counts as mounted as soon as a resource is published");
    if (state == u"withdrawn")
        return tr("The catalog is not mounted any more if this is its last published resource");
    return state == u"returned" ? tr("Back to the department to be mended") : QString();
}

void ResourceCard::placeSteps()
{
    const QStringList targets = m_desk.targets(m_resource);
    const bool removable = m_desk.mayEdit(m_resource) && resourcestate::mayRemove(m_resource.state);
    const bool isOwn = m_desk.detail().ownSubmissions.contains(m_resource.uid);
    const QString steps = m_resource.state + u'>' + targets.join(u',') + (removable ? u"-"_s : QString())
        + (isOwn ? u"="_s : QString());
    if (std::exchange(m_placedFor, steps) == steps)
        return; // a button that is being pressed stays
    bool hadFocus = false; // the step that was taken gives the keyboard to the next one
    while (QLayoutItem *item = m_steps->takeAt(0)) {
        if (item->widget()) {
            hadFocus = hadFocus || item->widget()->hasFocus();
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (const QString &state : targets) {
        auto *button = new QPushButton(stepWords(state, m_resource.state));
        button->setObjectName(u"resource_"_s + state);
        const NoRight why = m_desk.whyNotMove(m_resource, state);
        button->setEnabled(why == NoRight::None);
        button->setToolTip(button->isEnabled() ? stepTip(state)
                                               : noRightText(why, m_desk.session().rights()));
        connect(button, &QPushButton::clicked, this, [this, state] { move(state); });
        m_steps->addWidget(button);
        if (button->isEnabled() && std::exchange(hadFocus, false))
            button->setFocus(Qt::OtherFocusReason);
    }
    m_steps->addStretch(1);
    if (removable) {
        auto *button = new QPushButton(tr("Remove"));
        button->setObjectName(u"resource_remove"_s);
        setRole(button, "flat"_L1);
        connect(button, &QPushButton::clicked, this, &ResourceCard::remove);
        m_steps->addWidget(button);
    }
}

void ResourceCard::move(const QString &state)
{
    if (resourcestate::needsMapping(state) && m_form->field(u"mapping_complete"_s)->value() != u"yes") {
        m_refusal->setText(tr("V12: the mapping of its fields is not complete. Set \"%1\" to yes first.")
                               .arg(m_form->field(u"mapping_complete"_s)->spec().label));
        m_refusal->show();
        m_form->field(u"mapping_complete"_s)->focusEditor();
        return;
    }
    m_desk.write(
        tr("%1: resource \"%2\"").arg(stepWords(state, m_resource.state), name()),
        {RowEdit{
            StepKind::Update, u"resource"_s, m_resource.uid, {u"state"_s}, {state}, {}, {m_resource.state}}});
}

void ResourceCard::remove()
{
    const Row row = rowOf(m_resource);
    RowEdit removal{StepKind::Delete, u"resource"_s, m_resource.uid, {}, {}, {}};
    for (auto field = row.cbegin(); field != row.cend(); ++field) {
        removal.columns += field.key();
        removal.before += field.value();
    }
    m_desk.write(tr("Removal of resource \"%1\"").arg(name()), {removal});
}

void ResourceCard::focusField(const QString &column)
{
    FieldRow *field = m_form->field(column.isEmpty() ? u"kind"_s : column);
    (field ? field : m_form->fields().first())->focusEditor();
}

} // namespace shuzhi
