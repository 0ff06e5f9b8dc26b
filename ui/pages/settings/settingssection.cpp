// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/settingssection.h"

#include "models/services/citysession.h"
#include "models/services/quickmatch.h"
#include "ui/pages/settings/settingrow.h"
#include "ui/shell/rightstext.h"
#include "ui/widgets/card.h"

#include <QBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace shuzhi {

SettingsSection::SettingsSection(const QString &id, const QString &title, const QString &intro,
                                 QWidget *parent)
    : QWidget(parent)
    , m_id(id)
    , m_title(title)
    , m_intro(intro)
    , m_why(makeLabel({}, "statusWarn"_L1))
    , m_card(new Card)
{
    setObjectName(u"settings_"_s + id);
    auto *head = makeLabel(title, "title"_L1);
    auto *note = makeLabel(intro, "mute"_L1);
    note->setWordWrap(true);
    m_card->setFlush(true);
    m_card->content()->setSpacing(0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(head);
    layout->addWidget(note);
    m_why->setObjectName(u"why_"_s + id);
    m_why->setWordWrap(true);
    m_why->hide();
    layout->addWidget(m_why);
    layout->addWidget(m_card);
    layout->addStretch(1);
}

SettingRow *SettingsSection::addRow(const QString &name, const QString &what, QWidget *control)
{
    auto *row = new SettingRow(name, what, control);
    auto *line = new QFrame;
    setRole(line, "hairline"_L1);
    m_card->content()->addWidget(line);
    line->setHidden(m_rows.isEmpty());
    m_card->content()->addWidget(row);
    m_rows += row;
    m_lines += line;
    return row;
}

void SettingsSection::addWide(QWidget *widget)
{
    m_card->content()->addWidget(widget);
}

bool SettingsSection::askCity(const CitySession &session)
{
    const QString why = session.isPast() ? tr("A past day is shown: nothing can be changed.")
        : session.info().readOnly        ? tr("The city is open for reading only.")
                                         : noRightText(session.rights().whyNotChangeCity(), session.rights());
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    return why.isEmpty();
}

QString SettingsSection::whyNot() const
{
    return m_why->text();
}

bool SettingsSection::titleMatches(const QString &typed) const
{
    return typed.isEmpty() || QuickName(m_title + u' ' + m_intro).match(typed).has_value();
}

int SettingsSection::showOnly(const QString &typed)
{
    int shown = 0;
    const bool all = titleMatches(typed);
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const bool here = all || m_rows[i]->matches(typed);
        m_rows[i]->setVisible(here);
        m_lines[i]->setVisible(here && shown > 0);
        shown += here ? 1 : 0;
    }
    return shown;
}

} // namespace shuzhi
