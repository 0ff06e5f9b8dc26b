// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/answercard.h"

#include "ui/charts/chart.h"
#include "ui/shell/errortext.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/role.h"

#include <QBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

enum Place { Failure, Blank, Nothing, Body };

constexpr int lowestScroll = 56; ///< two rows and a bit: enough to see that there is more

} // namespace

AnswerCard::AnswerCard(const QString &title, QWidget *parent)
    : Card(title, parent)
    , m_stack(new QStackedWidget)
    , m_failure(new QWidget)
    , m_happened(makeLabel({}, "bad"_L1))
    , m_todo(makeLabel({}, "note"_L1))
    , m_nothing(makeLabel({}, "mute"_L1))
    , m_retry(new QPushButton(tr("Try again")))
    , m_busy(new BusyOverlay(m_stack))
{
    for (QLabel *label : {m_happened, m_todo, m_nothing})
        label->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignCenter);
    auto *layout = new QVBoxLayout(m_failure);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_happened);
    layout->addWidget(m_todo);
    layout->addWidget(m_retry, 0, Qt::AlignLeft);
    layout->addStretch(1);
    m_stack->insertWidget(Failure, m_failure);
    m_stack->insertWidget(Blank, new QWidget);
    m_stack->insertWidget(Nothing, m_nothing);
    m_stack->setCurrentIndex(Blank);
    content()->addWidget(m_stack, 1);
    connect(m_retry, &QPushButton::clicked, this, &AnswerCard::retryRequested);
}

void AnswerCard::setBody(QWidget *body)
{
    m_stack->insertWidget(Body, body);
}

void AnswerCard::showLoading(const QString &what)
{
    m_busy->start(what, m_hasContent ? BusyOverlay::Ground::KeepContent : BusyOverlay::Ground::Skeleton,
                  false);
}

void AnswerCard::showBody()
{
    m_busy->finish();
    m_hasContent = true;
    m_stack->setCurrentIndex(Body);
}

void AnswerCard::showNothing(const QString &why)
{
    m_busy->finish();
    m_hasContent = false;
    m_nothing->setText(why);
    m_stack->setCurrentIndex(Nothing);
}

void AnswerCard::showFailed(const Error &error)
{
    m_busy->finish();
    m_hasContent = false;
    const ErrorText words = errorText(error);
    // A read that is refused: the right to these figures will not be there a moment later.
    const bool noRight = error.code == ErrorCode::DatabaseReadOnly;
    m_happened->setText(noRight ? tr("You have no right to read these figures.") : words.happened);
    m_todo->setText(noRight ? tr("Ask who looks after the database for the right to read.") : words.todo);
    m_retry->setVisible(!noRight);
    m_stack->setCurrentIndex(Failure);
}

bool AnswerCard::hasFailed() const
{
    return m_stack->currentIndex() == Failure;
}

void AnswerCard::addChart(Chart *chart, const QString &name)
{
    chart->setAccessibleName(name);
    connect(chart, &Chart::markActivated, this, &AnswerCard::openRequested);
    connect(chart, &Chart::filterRequested, this, &AnswerCard::filterRequested);
    connect(chart, &Chart::explainRequested, this,
            [this](const QString &key, const QRect &place) { Q_EMIT explainRequested(explain(key), place); });
    addToMenu(chart, name);
}

void AnswerCard::addToMenu(Chart *chart, const QString &name)
{
    if (m_menu) {
        m_menu->addSeparator();
        chart->addActionsTo(m_menu->addMenu(name));
        return;
    }
    m_menu = new QMenu(this);
    m_menu->addAction(tr("What the figures mean"), this, [this, chart] { explainFigures(chart); });
    m_menu->addSeparator();
    chart->addActionsTo(m_menu);
    auto *button = new QToolButton;
    button->setObjectName(u"cardMenu"_s);
    button->setAccessibleName(tr("Menu of %1").arg(title()));
    button->setToolTip(tr("Table, picture and what the figures mean"));
    button->setIcon(icon(IconId::More, StateRole::Mute));
    shuzhi::setRole(button, "flat"_L1);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(m_menu);
    setCorner(button);
}

void AnswerCard::setFigures(const QList<MetricSet> &sets, Language language)
{
    m_sets = sets;
    m_language = language;
}

void AnswerCard::explainFigures(Chart *chart)
{
    chart->explainMark(std::max(chart->focusedMark(), 0));
}

Explanation AnswerCard::explain(const QString &key) const
{
    const QString metric = key.section(u'|', 0, 0), group = key.section(u'|', 1);
    for (const MetricSet &set : m_sets) {
        if (group.isEmpty())
            return Explainer::ofMetric(metric, set.city, set.basis, m_language);
        for (const MetricGroup &one : set.groups) {
            if (one.key == group)
                return Explainer::ofMetric(metric, one, set.basis, m_language);
        }
    }
    return {};
}

QWidget *AnswerCard::scrolled(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setMinimumHeight(lowestScroll);
    area->setWidget(content);
    area->viewport()->setAutoFillBackground(false); // the card's ground
    content->setAutoFillBackground(false);
    return area;
}

} // namespace shuzhi
