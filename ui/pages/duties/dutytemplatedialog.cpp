// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/duties/dutytemplatedialog.h"

#include "models/services/dutyfill.h"
#include "ui/pages/duties/dutytexts.h"
#include "ui/widgets/griddelegate.h"
#include "ui/widgets/role.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

namespace shuzhi {

using namespace Qt::StringLiterals;

DutyTemplateDialog::DutyTemplateDialog(const DutyListContent &content, Language language, QWidget *parent)
    : QDialog(parent)
    , m_content(content)
    , m_language(language)
    , m_template(new QComboBox)
    , m_tree(new QTreeWidget)
    , m_count(makeLabel({}, "note"_L1))
{
    setObjectName(u"templateDialog"_s);
    setWindowTitle(tr("Rows of a template"));
    build();
    for (const DutyTemplate &made : dutyTemplates())
        m_template->addItem(made.name.in(language));
    m_template->setCurrentIndex(int(dutyTemplateFor(content.department)));
    connect(m_template, &QComboBox::currentIndexChanged, this, &DutyTemplateDialog::preview);
    preview();
    resize(560, 560);
}

void DutyTemplateDialog::build()
{
    m_template->setObjectName(u"templateChoice"_s);
    auto *words = new QLabel(tr("Kind of department"));
    words->setBuddy(m_template);
    QLabel *basis = makeLabel(dutyTemplatesBasis().in(m_language), "note"_L1);
    basis->setWordWrap(true);
    m_tree->setObjectName(u"templateRows"_s);
    m_tree->setAccessibleName(tr("Rows of the template"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderLabels({tr("Function / matter / data duty"), tr("Kinds")});
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->resizeSection(1, 150);
    m_tree->setItemDelegate(new GridDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_count->setObjectName(u"templateCount"_s);
    m_count->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_add = buttons->addButton(tr("Add the rows"), QDialogButtonBox::AcceptRole);
    m_add->setObjectName(u"templateAdd"_s);
    m_add->setDefault(true);
    setRole(m_add, "primary"_L1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 14, 14, 14);
    layout->setSpacing(8);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{words, m_template, basis, m_tree, m_count, buttons})
        layout->addWidget(widget, widget == m_tree ? 1 : 0);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

const DutyTemplate &DutyTemplateDialog::chosen() const
{
    return dutyTemplates().at(m_template->currentIndex());
}

QString DutyTemplateDialog::note()
{
    return tr("Example from a template: correct and confirm");
}

void DutyTemplateDialog::preview()
{
    const DutyTexts texts(m_language);
    m_tree->clear();
    for (const DutyTemplate::Function &function : chosen().functions) {
        auto *top = new QTreeWidgetItem(m_tree, {function.name});
        for (const DutyTemplate::Matter &matter : function.matters) {
            auto *middle = new QTreeWidgetItem(top, {matter.name});
            for (const DutyTemplate::Item &item : matter.duties)
                new QTreeWidgetItem(middle, {item.name, texts.label("duty_kind", item.kinds)});
        }
    }
    m_tree->expandAll();
    const duties::Fill fill = duties::fromTemplate(m_content, chosen(), note());
    QString words = tr("Adds %1 functions, %2 matters and %3 data duties, all to be confirmed.")
                        .arg(fill.functions)
                        .arg(fill.matters)
                        .arg(fill.duties);
    if (fill.there > 0)
        words += u' ' + tr("%n are in the list already and left as they are.", nullptr, int(fill.there));
    m_count->setText(words);
    m_add->setEnabled(!fill.edits.isEmpty());
}

} // namespace shuzhi
