// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/departments/splitdialog.h"

#include "models/domain/text.h"
#include "models/domain/uid.h"
#include "models/domain/vocabulary.h"
#include "ui/charts/figuretext.h"
#include "ui/pages/departments/departmentform.h"
#include "ui/widgets/role.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentbar.h"
#include "ui/widgets/tickdelegate.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace shuzhi {

using namespace Qt::StringLiterals;

SplitDialog::SplitDialog(CitySession &session, const QList<DepartmentEntry> &all, const DepartmentEntry &from,
                         QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_all(all)
    , m_from(from)
    , m_catalogs(new TickListModel(this))
    , m_functions(new TickListModel(this))
{
    setObjectName(u"splitDialog"_s);
    setWindowTitle(tr("Split %1").arg(from.department.name));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *row = new QHBoxLayout;
    row->setSpacing(20);
    row->addWidget(buildChoice(), 1);
    row->addWidget(buildTarget());
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_split = buttons->addButton(tr("Split"), QDialogButtonBox::AcceptRole);
    m_split->setObjectName(u"splitNow"_s);
    setRole(m_split, "primary"_L1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 14, 14, 14);
    layout->setSpacing(12);
    layout->addLayout(row, 1);
    layout->addWidget(buttons);
    resize(820, 560);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit wanted(split());
        accept();
    });
    for (TickListModel *model : {m_catalogs, m_functions})
        connect(model, &TickListModel::tickedChanged, this, &SplitDialog::refresh);
    connect(m_form, &DepartmentForm::typed, this, &SplitDialog::refresh);
    connect(m_toNew, &QRadioButton::toggled, this, &SplitDialog::refresh);
    connect(m_other, &QComboBox::currentIndexChanged, this, &SplitDialog::refresh);
    read();
    refresh();
}

QWidget *SplitDialog::buildTarget()
{
    m_toNew = new QRadioButton(tr("A new department"));
    m_toNew->setObjectName(u"splitToNew"_s);
    m_toNew->setChecked(true);
    m_toOther = new QRadioButton(tr("An existing department"));
    m_toOther->setObjectName(u"splitToOther"_s);
    m_form = new DepartmentForm(m_session.language());
    setRole(m_form, "plain"_L1);
    Department draft;
    draft.uid = newUid();
    draft.level = m_from.department.level;
    draft.category = m_from.department.category;
    m_form->setDraft(draft, m_all);
    m_other = new QComboBox;
    m_other->setObjectName(u"splitTarget"_s);
    m_other->setAccessibleName(tr("The department that takes over"));
    m_other->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const DepartmentEntry &entry : m_all) {
        if (entry.isActive() && entry.department.uid != m_from.department.uid)
            m_other->addItem(entry.department.name, entry.department.uid);
    }
    auto *existing = new QWidget;
    auto *existingLayout = new QVBoxLayout(existing);
    existingLayout->setContentsMargins(0, 0, 0, 0);
    existingLayout->addWidget(m_other);
    existingLayout->addStretch(1);
    m_targets = new QStackedWidget;
    m_targets->addWidget(m_form);
    m_targets->addWidget(existing);
    m_note = makeLabel({}, "note"_L1);
    m_note->setObjectName(u"splitNote"_s);
    m_note->setWordWrap(true);
    auto *target = new QWidget;
    target->setFixedWidth(320);
    auto *layout = new QVBoxLayout(target);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(makeLabel(tr("Who takes over"), "heading"_L1));
    layout->addWidget(m_toNew);
    layout->addWidget(m_toOther);
    layout->addWidget(m_targets, 1);
    layout->addWidget(m_note);
    return target;
}

QWidget *SplitDialog::buildChoice()
{
    m_tabs = new SegmentBar;
    m_tabs->setObjectName(u"splitTabs"_s);
    m_tabs->setAccessibleName(tr("What can be chosen"));
    m_closed = makeLabel({}, "mute"_L1);
    m_closed->setWordWrap(true);
    m_closed->hide();
    auto *lists = new QStackedWidget;
    lists->addWidget(tickPage(m_catalogs, u"splitCatalogs"_s, tr("Catalogs that go")));
    QWidget *functions = tickPage(m_functions, u"splitFunctions"_s, tr("Functions that go"));
    static_cast<QVBoxLayout *>(functions->layout())->insertWidget(0, m_closed);
    lists->addWidget(functions);
    auto *choice = new QWidget;
    auto *layout = new QVBoxLayout(choice);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_tabs);
    layout->addWidget(lists, 1);
    connect(m_tabs, &SegmentBar::currentChanged, this,
            [lists](const QString &key) { lists->setCurrentIndex(key == u"functions" ? 1 : 0); });
    return choice;
}

QWidget *SplitDialog::tickPage(TickListModel *model, const QString &name, const QString &accessible)
{
    auto *page = new QWidget;
    auto *search = new SearchField(tr("Words narrow the list"));
    search->setObjectName(name + u"Search"_s);
    auto *list = new QListView;
    list->setObjectName(name);
    list->setAccessibleName(accessible);
    list->setUniformItemSizes(true);
    list->setItemDelegate(new TickDelegate(list));
    list->setModel(model);
    auto *tick = new QPushButton(tr("Tick all shown"));
    auto *untick = new QPushButton(tr("Untick all shown"));
    tick->setObjectName(name + u"Tick"_s);
    untick->setObjectName(name + u"Untick"_s);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(tick);
    line->addWidget(untick);
    line->addStretch(1);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(search);
    layout->addWidget(list, 1);
    layout->addLayout(line);
    connect(search, &SearchField::searched, model, &TickListModel::setNeedle);
    connect(tick, &QAbstractButton::clicked, model, [model] { model->tickShown(true); });
    connect(untick, &QAbstractButton::clicked, model, [model] { model->tickShown(false); });
    return page;
}

void SplitDialog::read()
{
    const QString uid = m_from.department.uid;
    m_session.store().run(LaneId::Page, DepartmentCatalogsQuery{uid}, this,
                          [this](const Result<QList<DepartmentCatalog>> &answer) {
                              if (!answer) {
                                  emit failed(answer.error());
                                  return;
                              }
                              const Vocabulary &states = vocabulary(u"catalog_state"_s);
                              QList<TickRow> rows;
                              for (const DepartmentCatalog &catalog : *answer)
                                  rows += {catalog.uid, catalog.title,
                                           catalog.title + u'\n' + catalog.code + u" \u00b7 "_s
                                               + states.label(catalog.state, m_session.language()),
                                           catalog.searchKey};
                              m_catalogs->setRows(rows);
                              refresh();
                          });
    m_session.store().run(LaneId::Page, DutyListQuery{uid}, this,
                          [this](const Result<DutyListContent> &answer) {
                              if (answer)
                                  takeDuties(*answer);
                              else
                                  emit failed(answer.error());
                          });
}

void SplitDialog::takeDuties(const DutyListContent &content)
{
    if (!content.isOpen()) {
        m_closed->setText(content.list ? tr("The duty list is signed or withdrawn: it stays as it is.")
                                       : tr("The department has no duty list."));
        m_closed->show();
        return;
    }
    QList<TickRow> rows;
    for (const DutyNode *node : content.childrenOf({}))
        rows += {node->duty.uid, node->duty.name, node->duty.name + u'\n' + node->duty.clause,
                 text::searchKey({node->duty.name})};
    m_functions->setRows(rows);
    refresh();
}

void SplitDialog::refresh()
{
    m_targets->setCurrentIndex(m_toNew->isChecked() ? 0 : 1);
    const qsizetype catalogs = m_catalogs->ticked().size(), functions = m_functions->ticked().size();
    const auto share = [](qsizetype ticked, qsizetype all) -> QString {
        return FigureText::count(ticked) + u'/' + FigureText::count(all);
    };
    m_tabs->setSegments({{u"catalogs"_s, tr("Catalogs"), share(catalogs, m_catalogs->size())},
                         {u"functions"_s, tr("Functions"), share(functions, m_functions->size())}});
    const bool target = m_toNew->isChecked() ? m_form->isSound() : m_other->currentIndex() >= 0;
    m_split->setEnabled(target && catalogs + functions > 0);
    m_note->setText(catalogs + functions == 0
                        ? tr("Tick catalogs, or functions of the duty list with all below them.")
                        : tr("%n catalog(s) to move, with the demands on them. Calls that %1 made stay with "
                             "it and count as "
                             "another department's use. One step that can be undone.",
                             nullptr, int(catalogs))
                              .arg(m_from.department.name));
}

DepartmentSplit SplitDialog::split() const
{
    DepartmentSplit wish;
    wish.fromUid = m_from.department.uid;
    QString name = m_other->currentText();
    if (m_toNew->isChecked()) {
        wish.fresh = m_form->values();
        name = wish.fresh.name;
    } else {
        wish.targetUid = m_other->currentData().toString();
    }
    wish.catalogUids = m_catalogs->ticked();
    wish.functionUids = m_functions->ticked();
    wish.listTitle = tr("%1: data duty list").arg(name);
    wish.author = m_session.actor().person;
    return wish;
}

} // namespace shuzhi
