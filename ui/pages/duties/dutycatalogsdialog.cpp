// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/duties/dutycatalogsdialog.h"

#include "models/domain/vocabulary.h"
#include "ui/charts/figuretext.h"
#include "ui/widgets/griddelegate.h"
#include "ui/widgets/role.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSet>

namespace shuzhi {

using namespace Qt::StringLiterals;

DutyCatalogsDialog::DutyCatalogsDialog(CitySession &session, const DutyListContent &content,
                                       const QString &node, QWidget *parent)
    : QDialog(parent)
    , m_content(content)
    , m_matter(new QComboBox)
    , m_functionName(new QLineEdit(tr("Data resources")))
    , m_matterName(new QLineEdit(tr("Catalogued data")))
    , m_published(new QCheckBox(tr("Published catalogs only")))
    , m_titles(new QListWidget)
    , m_count(makeLabel(tr("Reading the catalogs"), "note"_L1))
    , m_language(session.language())
{
    setObjectName(u"catalogsDialog"_s);
    setWindowTitle(tr("A data duty for every catalog"));
    build();
    fillMatters(node);
    session.store().run(LaneId::Page, DutyCatalogsQuery{content.departmentUid}, this,
                        [this](const Result<QList<DutyCatalog>> &answer) {
                            if (!answer) {
                                emit failed(answer.error());
                                reject();
                                return;
                            }
                            m_catalogs = *answer;
                            preview();
                        });
    resize(520, 560);
}

void DutyCatalogsDialog::build()
{
    m_matter->setObjectName(u"targetMatter"_s);
    m_matter->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_functionName->setObjectName(u"targetFunctionName"_s);
    m_matterName->setObjectName(u"targetMatterName"_s);
    m_published->setChecked(true);
    m_titles->setObjectName(u"newDuties"_s);
    m_titles->setAccessibleName(tr("Data duties that would be added"));
    m_titles->setUniformItemSizes(true);
    m_titles->setItemDelegate(new GridDelegate(m_titles));
    m_count->setObjectName(u"newDutiesCount"_s);
    m_count->setWordWrap(true);
    auto *kinds = new QWidget;
    auto *row = new QHBoxLayout(kinds);
    row->setContentsMargins(0, 0, 0, 0);
    for (const VocabularyValue &value : vocabulary(u"duty_kind"_s).values()) {
        auto *check = new QCheckBox(value.label.in(m_language));
        check->setObjectName(u"newKind_"_s + value.code);
        check->setProperty("code", value.code);
        check->setChecked(value.code != u"use");
        row->addWidget(check);
        m_kinds += check;
        connect(check, &QCheckBox::toggled, this, &DutyCatalogsDialog::preview);
    }
    row->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_add = buttons->addButton(tr("Add the duties"), QDialogButtonBox::AcceptRole);
    m_add->setObjectName(u"addDuties"_s);
    m_add->setDefault(true);
    m_add->setEnabled(false);
    setRole(m_add, "primary"_L1);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(14, 14, 14, 14);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Matter"), m_matter);
    form->addRow(tr("Function"), m_functionName);
    form->addRow(tr("Name of the matter"), m_matterName);
    form->addRow(tr("Kinds"), kinds);
    form->addRow(QString(), m_published);
    form->addRow(m_titles);
    form->addRow(m_count);
    form->addRow(buttons);
    connect(m_matter, &QComboBox::currentIndexChanged, this, &DutyCatalogsDialog::preview);
    connect(m_published, &QCheckBox::toggled, this, &DutyCatalogsDialog::preview);
    for (QLineEdit *name : {m_functionName, m_matterName})
        connect(name, &QLineEdit::textChanged, this, &DutyCatalogsDialog::preview);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void DutyCatalogsDialog::fillMatters(const QString &node)
{
    const DutyNode *current = m_content.node(node);
    while (current && current->duty.level != u"matter")
        current = m_content.node(current->duty.parentUid);
    m_matter->addItem(tr("A matter of its own, named below"), QString());
    for (const DutyNode &each : m_content.nodes) {
        if (each.duty.level != u"matter")
            continue;
        const DutyNode *function = m_content.node(each.duty.parentUid);
        m_matter->addItem((function ? function->duty.name + u" / "_s : QString()) + each.duty.name,
                          each.duty.uid);
        if (&each == current)
            m_matter->setCurrentIndex(m_matter->count() - 1);
    }
}

duties::Target DutyCatalogsDialog::target() const
{
    return {m_matter->currentData().toString(), m_functionName->text().simplified(),
            m_matterName->text().simplified()};
}

QList<DutyCatalog> DutyCatalogsDialog::catalogs() const
{
    QList<DutyCatalog> chosen = m_catalogs;
    if (m_published->isChecked())
        chosen.removeIf([](const DutyCatalog &catalog) { return !catalog.published; });
    return chosen;
}

QString DutyCatalogsDialog::kinds() const
{
    QStringList codes;
    for (const QCheckBox *kind : m_kinds) {
        if (kind->isChecked())
            codes += kind->property("code").toString();
    }
    return codes.join(u',');
}

void DutyCatalogsDialog::preview()
{
    const duties::Target where = target();
    const bool own = where.matterUid.isEmpty();
    m_functionName->setEnabled(own);
    m_matterName->setEnabled(own);
    QSet<QString> linked;
    for (const DutyNode &node : m_content.nodes)
        linked += QSet<QString>(node.duty.catalogUids.begin(), node.duty.catalogUids.end());
    m_titles->clear();
    const QList<DutyCatalog> all = catalogs();
    for (const DutyCatalog &catalog : all) {
        if (!linked.contains(catalog.uid))
            m_titles->addItem(catalog.title);
    }
    const qsizetype fresh = m_titles->count();
    m_count->setText(
        tr("%1 data duties would be added; %2 of %3 catalogs have a duty in this list and are left "
           "out. One step to undo.")
            .arg(FigureText::count(fresh), FigureText::count(all.size() - fresh),
                 FigureText::count(all.size())));
    const bool named = !own || (!where.function.isEmpty() && !where.matter.isEmpty());
    m_add->setEnabled(fresh > 0 && named && !kinds().isEmpty());
}

} // namespace shuzhi
