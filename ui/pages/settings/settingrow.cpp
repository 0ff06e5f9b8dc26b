// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/settingrow.h"

#include "models/services/quickmatch.h"

#include <QBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

constexpr int controlWidth = 260;

} // namespace

SettingRow::SettingRow(const QString &name, const QString &what, QWidget *control, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_what(what)
    , m_control(control)
    , m_said(makeLabel({}, "note"_L1))
    , m_words(new QVBoxLayout)
{
    auto *title = makeLabel(name, "heading"_L1);
    title->setBuddy(control);
    control->setAccessibleName(name);
    control->setAccessibleDescription(what);
    control->setFixedWidth(controlWidth);
    auto *note = makeLabel(what, "note"_L1);
    note->setWordWrap(true);
    m_said->setWordWrap(true);
    m_said->hide();
    m_words->setSpacing(4);
    m_words->addWidget(title);
    m_words->addWidget(note);
    m_words->addWidget(m_said);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 10);
    layout->setSpacing(20);
    layout->addLayout(m_words, 1);
    layout->addWidget(control, 0, Qt::AlignTop);
}

void SettingRow::addBelow(QWidget *widget)
{
    m_words->addWidget(widget);
}

void SettingRow::say(const QString &words, StateRole role)
{
    m_said->setText(words);
    setRole(m_said,
            role == StateRole::Bad        ? "statusBad"_L1
                : role == StateRole::Warn ? "statusWarn"_L1
                                          : "statusOk"_L1);
    m_said->setVisible(!words.isEmpty());
}

bool SettingRow::matches(const QString &typed) const
{
    return typed.isEmpty() || QuickName(m_name + u' ' + m_what).match(typed).has_value();
}

} // namespace shuzhi
