// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/persondesk.h"

#include "models/settings/person.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/rightstext.h"
#include "ui/shell/roletext.h"
#include "ui/shell/startpage.h"

namespace shuzhi {

PersonDesk::PersonDesk(MainWindow &window, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_settings(settings)
{
    StartPage *start = window.startPage();
    const bool known = !Person::read(settings).name.isEmpty();
    start->askForPerson(!known && settings.value(SettingKey::PersonAsked).toString() != u"yes");
    connect(start, &StartPage::personAnswered, this, [this](const Person &person) {
        person.keep(m_settings);
        noteAsked();
    });
    connect(start, &StartPage::personDeclined, this, [this] { noteAsked(); });
}

void PersonDesk::noteAsked()
{
    m_settings.setValue(SettingKey::PersonAsked, QStringLiteral("yes"));
    m_window.startPage()->askForPerson(false);
}

Actor PersonDesk::actor() const
{
    return Actor::current(personText(Person::read(m_settings), Actor::current({}).login));
}

void PersonDesk::showInStatusBar(const Rights &rights)
{
    const Person person = Person::read(m_settings);
    if (!rights.login.isEmpty()) {
        const QString who = rights.person.isEmpty() ? person.name : rights.person;
        const bool named = !who.isEmpty() && who != rights.login;
        m_window.setPerson(named ? QString(who + u" (" + rights.login + u')') : rights.login,
                           standingText(rights));
        return;
    }
    m_window.setPerson(person.name.isEmpty() ? Actor::current({}).login : person.name, roleText(person.role));
}

} // namespace shuzhi
