// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/departments/departmentside.h"

#include "models/domain/citytime.h"
#include "ui/pages/departments/departmentform.h"
#include "ui/widgets/segmentbar.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

const QStringList s_metrics{u"catalogs"_s,   u"mounted"_s,           u"mount_rate"_s,   u"completeness"_s,
                            u"usage_rate"_s, u"using_departments"_s, u"duty_coverage"_s};

QScrollArea *scrolled(QWidget *content)
{
    setRole(content, "plain"_L1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    return scroll;
}

} // namespace

DepartmentSide::DepartmentSide(Language language, QWidget *parent)
    : Card(tr("Department"), parent)
    , m_texts(language)
    , m_notice(makeLabel({}, "mute"_L1))
    , m_tabs(new SegmentBar)
    , m_stack(new QStackedWidget)
    , m_form(new DepartmentForm(language))
    , m_figures(new QWidget)
    , m_figureGrid(new QGridLayout(m_figures))
    , m_namesHead(makeLabel(tr("Also found by"), "heading"_L1))
    , m_names(new DetailList)
    , m_references(makeLabel({}, "mute"_L1))
    , m_history(new DetailList)
{
    m_notice->setObjectName(u"departmentNotice"_s);
    m_notice->setWordWrap(true);
    m_tabs->setObjectName(u"departmentTabs"_s);
    m_tabs->setAccessibleName(tr("What is shown of the department"));
    m_tabs->setSegments({{u"details"_s, tr("Details")}, {u"history"_s, tr("History")}});
    m_history->setObjectName(u"departmentHistory"_s);
    auto *history = new QWidget;
    auto *layout = new QVBoxLayout(history);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_history);
    layout->addStretch(1);
    m_stack->addWidget(scrolled(buildDetails()));
    m_stack->addWidget(scrolled(history));
    content()->addWidget(m_notice);
    content()->addWidget(m_tabs);
    content()->addWidget(m_stack, 1);
    connect(m_tabs, &SegmentBar::currentChanged, this,
            [this](const QString &key) { m_stack->setCurrentIndex(key == u"history" ? 1 : 0); });
    clear();
}

QWidget *DepartmentSide::buildDetails()
{
    setRole(m_form, "plain"_L1);
    m_figureGrid->setContentsMargins(0, 0, 0, 0);
    m_figureGrid->setHorizontalSpacing(8);
    m_figureGrid->setVerticalSpacing(4);
    m_figureGrid->setColumnStretch(0, 1);
    m_names->setObjectName(u"departmentNames"_s);
    m_references->setObjectName(u"departmentReferences"_s);
    m_references->setWordWrap(true);
    auto *details = new QWidget;
    auto *layout = new QVBoxLayout(details);
    layout->setContentsMargins(0, 8, 4, 0);
    layout->setSpacing(10);
    layout->addWidget(m_form);
    layout->addWidget(m_figures);
    layout->addWidget(m_namesHead);
    layout->addWidget(m_names);
    layout->addWidget(m_references);
    layout->addStretch(1);
    return details;
}

void DepartmentSide::setEntry(const DepartmentEntry &entry, const QList<DepartmentEntry> &all,
                              const MetricGroup *group, const QString &notice)
{
    setTitle(entry.department.name);
    m_notice->setText(notice);
    m_notice->setVisible(!notice.isEmpty());
    m_tabs->show();
    m_stack->show();
    m_form->setEntry(entry, all, notice.isEmpty());
    showFigures(group);
    showNames(entry, all);
}

void DepartmentSide::showFigures(const MetricGroup *group)
{
    while (QLayoutItem *item = m_figureGrid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_figures->setVisible(group);
    if (!group)
        return;
    for (int row = 0; row < s_metrics.size(); ++row) {
        const QString &metric = s_metrics.at(row);
        const QString name = m_texts.metricName(metric);
        auto *link = new QPushButton(DepartmentTexts::figure(metric, group->figures));
        setRole(link, "link"_L1);
        link->setObjectName(u"figure_"_s + metric);
        link->setCursor(Qt::PointingHandCursor);
        link->setAccessibleName(name + u": "_s + link->text());
        link->setToolTip(m_texts.metricTip(metric, group->figures) + u'\n' + tr("Opens the rows behind it"));
        QLabel *label = makeLabel(name, "mute"_L1);
        label->setToolTip(link->toolTip());
        m_figureGrid->addWidget(label, row, 0);
        m_figureGrid->addWidget(link, row, 1, Qt::AlignRight);
        connect(link, &QAbstractButton::clicked, this,
                [this, where = whereOf(metric, *group).toString()] { emit figureOpened(where); });
    }
}

void DepartmentSide::showNames(const DepartmentEntry &entry, const QList<DepartmentEntry> &all)
{
    QList<DetailRow> rows;
    for (const DepartmentEntry *other : departments::namesOf(all, entry.department.uid))
        rows += {other->isFormerName() ? tr("former") : tr("merged"), other->department.name};
    m_namesHead->setVisible(!rows.isEmpty());
    m_names->setVisible(!rows.isEmpty());
    m_names->setRows(rows);
}

void DepartmentSide::setReferences(const DepartmentReferences &references)
{
    const QString words = DepartmentTexts::references(references);
    m_references->setText(words.isEmpty() ? tr("Nothing refers to it: it can be deleted.")
                                          : tr("Refer to it: %1.").arg(words));
    m_references->show();
}

void DepartmentSide::setHistory(const QList<DepartmentChange> &changes, bool mayRead)
{
    QList<DetailRow> rows;
    qint64 entered = 0;
    for (const DepartmentChange &change : changes) {
        if (change.op == u"insert" && change.entry == entered)
            continue; // one line for all that a new department came with
        entered = change.op == u"insert" ? change.entry : 0;
        const QString column = DepartmentTexts::columnName(change.column);
        const auto value = [&](const QString &stored) {
            return stored.isEmpty() ? tr("(empty)") : m_texts.value(change.column, stored);
        };
        QString words = tr("Entered");
        if (!change.column.isEmpty() && change.op != u"insert")
            words = column + u": "_s + value(change.before) + u" \u2192 "_s + value(change.after);
        rows += {cityTime(change.at), change.actor + u" \u00b7 "_s + words};
    }
    const qsizetype shown = rows.size();
    if (!mayRead && rows.isEmpty())
        rows += {tr("Log"), tr("It is for the department itself, the data authority, the CDO and auditors.")};
    m_history->setRows(rows);
    m_tabs->setSegments(
        {{u"details"_s, tr("Details")}, {u"history"_s, tr("History"), QString::number(shown)}});
}

void DepartmentSide::clear()
{
    setTitle(tr("Department"));
    m_notice->setText(tr("Choose a department to see what is known of it."));
    m_notice->show();
    m_form->clear();
    m_tabs->hide();
    m_stack->hide();
    m_references->hide();
}

} // namespace shuzhi
