// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/answercard.h"

#include "ui/shell/errortext.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/role.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

namespace shuzhi {

using namespace Qt::StringLiterals;

AnswerCard::AnswerCard(const QString &title, QWidget *parent)
    : Card(title, parent)
    , m_stack(new QStackedWidget)
    , m_failure(new QWidget)
    , m_happened(makeLabel({}, "bad"_L1))
    , m_todo(makeLabel({}, "note"_L1))
    , m_busy(new BusyOverlay(m_stack))
{
    auto *retry = new QPushButton(tr("Try again"));
    for (QLabel *label : {m_happened, m_todo})
        label->setWordWrap(true);
    auto *layout = new QVBoxLayout(m_failure);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_happened);
    layout->addWidget(m_todo);
    layout->addWidget(retry, 0, Qt::AlignLeft);
    layout->addStretch(1);
    m_stack->addWidget(m_failure);
    m_stack->addWidget(new QWidget); // until there is content: nothing
    m_stack->setCurrentIndex(1);
    content()->addWidget(m_stack, 1);
    connect(retry, &QPushButton::clicked, this, &AnswerCard::retryRequested);
}

void AnswerCard::setBody(QWidget *body)
{
    m_stack->addWidget(body);
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
    m_stack->setCurrentIndex(2);
}

void AnswerCard::showFailed(const Error &error)
{
    m_busy->finish();
    m_hasContent = false;
    const ErrorText words = errorText(error);
    m_happened->setText(words.happened);
    m_todo->setText(words.todo);
    m_stack->setCurrentIndex(0);
}

bool AnswerCard::hasFailed() const
{
    return m_stack->currentIndex() == 0;
}

} // namespace shuzhi
