// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/busyline.h"

#include "ui/widgets/role.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWhole = 1000; // of the bar: 64-bit amounts do not fit its range

} // namespace

BusyLine::BusyLine(QWidget *parent)
    : QWidget(parent)
    , m_text(makeLabel({}, ""_L1))
    , m_amount(makeLabel({}, "note"_L1))
    , m_bar(new QProgressBar)
    , m_cancel(new QPushButton(tr("Cancel")))
{
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(4);
    m_bar->setAccessibleName(tr("Progress"));
    auto *words = new QHBoxLayout;
    words->addWidget(m_text, 1);
    words->addWidget(m_amount);
    auto *left = new QVBoxLayout;
    left->setSpacing(6);
    left->addLayout(words);
    left->addWidget(m_bar);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(left, 1);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        markCancelling();
        emit cancelRequested();
    });
    setProgress(0, 0);
}

void BusyLine::setText(const QString &what)
{
    m_text->setText(what);
    setAccessibleName(what);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setEnabled(true);
}

void BusyLine::setProgress(qint64 done, qint64 total)
{
    m_bar->setRange(0, total > 0 ? kWhole : 0);
    m_bar->setValue(total > 0 ? int(done * kWhole / total) : 0);
    const QLocale locale;
    m_amount->setText(total > 0 ? tr("%1 of %2").arg(locale.toString(done), locale.toString(total))
                                : QString());
}

void BusyLine::setFraction(double fraction)
{
    m_bar->setRange(0, kWhole);
    m_bar->setValue(int(fraction * kWhole));
    m_amount->setText(u"%1%"_s.arg(int(fraction * 100)));
}

void BusyLine::setCancellable(bool cancellable)
{
    m_cancel->setVisible(cancellable);
}

void BusyLine::markCancelling()
{
    m_cancel->setEnabled(false);
    m_cancel->setText(tr("Cancelling..."));
}

} // namespace shuzhi
