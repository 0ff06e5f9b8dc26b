// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/departments/mergedialog.h"

#include "ui/shell/errortext.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentbar.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tickdelegate.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace shuzhi {

using namespace Qt::StringLiterals;

MergeDialog::MergeDialog(CitySession &session, const QList<DepartmentEntry> &all,
                         const QList<DepartmentDuplicate> &duplicates, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_texts(session.language())
    , m_all(all)
    , m_duplicates(duplicates)
    , m_ticks(new TickListModel(this))
    , m_group(new QButtonGroup(this))
{
    setObjectName(u"mergeDialog"_s);
    setWindowTitle(tr("Merge departments"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *row = new QHBoxLayout;
    row->setSpacing(20);
    row->addWidget(buildLeft());
    row->addWidget(buildRight(), 1);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_merge = buttons->addButton(tr("Merge"), QDialogButtonBox::AcceptRole);
    m_merge->setObjectName(u"mergeNow"_s);
    setRole(m_merge, "primary"_L1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 14, 14, 14);
    layout->setSpacing(12);
    layout->addLayout(row, 1);
    layout->addWidget(buttons);
    resize(780, 540);
    m_later.setSingleShot(true);
    m_later.setInterval(150);
    connect(&m_later, &QTimer::timeout, this, &MergeDialog::look);
    connect(m_ticks, &TickListModel::tickedChanged, this, &MergeDialog::takeTicks);
    connect(m_group, &QButtonGroup::buttonClicked, this, [this](QAbstractButton *button) {
        m_survivor = button->property("uid").toString();
        showChosen();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit wanted(merge());
        accept();
    });
    connect(this, &QDialog::finished, this, [this] { m_session.store().cancel(m_task); });
    fillSuggestions();
    showChosen();
}

QWidget *MergeDialog::buildLeft()
{
    auto *left = new QWidget;
    left->setFixedWidth(320);
    m_tabs = new SegmentBar;
    m_tabs->setObjectName(u"mergeTabs"_s);
    m_tabs->setAccessibleName(tr("Which departments are listed"));
    m_suggestions = new QListWidget;
    m_suggestions->setObjectName(u"mergeSuggestions"_s);
    m_suggestions->setAccessibleName(tr("Likely duplicates"));
    m_suggestions->setWordWrap(true);
    m_suggestions->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *search = new SearchField(tr("Search departments"));
    search->setObjectName(u"mergeSearch"_s);
    auto *list = new QListView;
    list->setObjectName(u"mergeTicks"_s);
    list->setAccessibleName(tr("Departments to merge"));
    list->setUniformItemSizes(true);
    list->setItemDelegate(new TickDelegate(list));
    list->setModel(m_ticks);
    auto *all = new QWidget;
    auto *allLayout = new QVBoxLayout(all);
    allLayout->setContentsMargins(0, 0, 0, 0);
    allLayout->setSpacing(8);
    allLayout->addWidget(search);
    allLayout->addWidget(list, 1);
    m_lists = new QStackedWidget;
    m_lists->addWidget(m_suggestions);
    m_lists->addWidget(all);
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_tabs);
    layout->addWidget(m_lists, 1);
    connect(search, &SearchField::searched, m_ticks, &TickListModel::setNeedle);
    connect(m_tabs, &SegmentBar::currentChanged, this,
            [this](const QString &key) { m_lists->setCurrentIndex(key == u"all" ? 1 : 0); });
    connect(m_suggestions, &QListWidget::currentRowChanged, this, [this](int at) {
        if (at >= 0)
            choose({m_duplicates.at(at).keptUid, m_duplicates.at(at).mergedUid}, m_duplicates.at(at).keptUid);
    });
    return left;
}

QWidget *MergeDialog::buildRight()
{
    auto *right = new QWidget;
    auto *names = new QWidget;
    m_names = new QVBoxLayout(names);
    m_names->setContentsMargins(0, 0, 0, 0);
    m_names->setSpacing(4);
    m_hint = makeLabel(tr("Choose a pair at the left, or tick departments."), "mute"_L1);
    m_hint->setWordWrap(true);
    m_effect = new DetailList;
    m_effect->setObjectName(u"mergeEffect"_s);
    setRole(m_effect, "plain"_L1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *inner = new QWidget;
    setRole(inner, "plain"_L1);
    auto *innerLayout = new QVBoxLayout(inner);
    innerLayout->setContentsMargins(0, 0, 0, 0);
    innerLayout->addWidget(m_effect);
    innerLayout->addStretch(1);
    scroll->setWidget(inner);
    m_busy = new BusyOverlay(scroll);
    m_note = makeLabel({}, "note"_L1);
    m_note->setObjectName(u"mergeNote"_s);
    m_note->setWordWrap(true);
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(makeLabel(tr("Which one stays"), "heading"_L1));
    layout->addWidget(m_hint);
    layout->addWidget(names);
    layout->addSpacing(4);
    layout->addWidget(makeLabel(tr("What moves to it"), "heading"_L1));
    layout->addWidget(scroll, 1);
    layout->addWidget(m_note);
    return right;
}

void MergeDialog::fillSuggestions()
{
    for (const DepartmentDuplicate &pair : m_duplicates)
        m_suggestions->addItem(nameOf(pair.keptUid) + u"\n\u2190 "_s + nameOf(pair.mergedUid) + u'\n'
                               + DepartmentTexts::reason(pair.reason));
    QList<TickRow> rows;
    for (const DepartmentEntry &entry : m_all) {
        if (entry.isActive())
            rows += {entry.department.uid, entry.department.name,
                     entry.department.name + u'\n' + m_texts.origin(entry), entry.searchKey};
    }
    m_ticks->setRows(rows);
    m_tabs->setSegments({{u"likely"_s, tr("Look alike"), QString::number(m_duplicates.size())},
                         {u"all"_s, tr("All"), QString::number(rows.size())}});
    m_tabs->setCurrent(m_duplicates.isEmpty() ? u"all"_s : u"likely"_s);
    m_lists->setCurrentIndex(m_duplicates.isEmpty() ? 1 : 0);
}

void MergeDialog::choose(const QStringList &uids, const QString &survivor)
{
    m_survivor = survivor;
    m_ticks->setTicked(uids);
    if (survivor.isEmpty() && !uids.isEmpty()) { // what the page had chosen is found among all
        m_tabs->setCurrent(u"all"_s);
        m_lists->setCurrentIndex(1);
    }
}

void MergeDialog::takeTicks()
{
    m_chosen = m_ticks->ticked();
    if (!m_chosen.contains(m_survivor))
        m_survivor = m_chosen.value(0);
    showChosen();
}

void MergeDialog::showChosen()
{
    while (QLayoutItem *item = m_names->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString &uid : std::as_const(m_chosen)) {
        const DepartmentEntry *entry = departments::find(m_all, uid);
        auto *radio = new QRadioButton(nameOf(uid));
        radio->setObjectName(u"keep_"_s + uid);
        radio->setProperty("uid", uid);
        radio->setChecked(uid == m_survivor);
        if (entry)
            radio->setToolTip(entry->department.code + u'\n' + m_texts.origin(*entry));
        m_group->addButton(radio);
        m_names->addWidget(radio);
    }
    m_hint->setVisible(m_chosen.size() < 2);
    m_merge->setEnabled(false);
    m_effect->setRows({});
    m_note->clear();
    m_later.start();
}

DepartmentMerge MergeDialog::merge() const
{
    QStringList merged = m_chosen;
    merged.removeAll(m_survivor);
    return {m_survivor, merged};
}

QString MergeDialog::nameOf(const QString &uid) const
{
    const DepartmentEntry *entry = departments::find(m_all, uid);
    return entry ? entry->department.name : uid;
}

void MergeDialog::look()
{
    m_session.store().cancel(m_task);
    const int round = ++m_round;
    m_busy->finish();
    if (m_chosen.size() < 2)
        return;
    m_busy->start(tr("Counting what moves"), BusyOverlay::Ground::Skeleton, false);
    const MergeDepartmentsQuery query{m_session.actor(), merge(), true};
    m_task =
        m_session.store().run(LaneId::Write, query, this, [this, round](const Result<MergeOutcome> &outcome) {
            if (round == m_round)
                showEffect(outcome);
        });
}

void MergeDialog::showEffect(const Result<MergeOutcome> &outcome)
{
    m_busy->finish();
    m_merge->setEnabled(outcome.has_value());
    if (!outcome) {
        const ErrorText words = errorText(outcome.error());
        m_note->setText(words.happened + u' ' + words.todo);
        return;
    }
    m_effect->setRows(DepartmentTexts::effect(outcome->effect));
    m_note->setText(tr("The merged names stay: imports that name them find %1. Figures of days before today "
                       "do not change. All of it is one step that can be undone.")
                        .arg(nameOf(m_survivor)));
}

} // namespace shuzhi
