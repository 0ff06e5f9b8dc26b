// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/personsection.h"

#include "models/services/citysession.h"
#include "models/store/quickquery.h"
#include "ui/pages/settings/settingrow.h"
#include "ui/shell/rightstext.h"
#include "ui/shell/roletext.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QStringListModel>

using namespace Qt::StringLiterals;

namespace shuzhi {

PersonSection::PersonSection(CitySession &session, Settings &settings, QWidget *parent)
    : SettingsSection(
        u"person"_s, tr("Person"),
        tr("Kept on this computer and written into the trail with every change you make. On a file "
           "this is a statement, not a proof: the trail keeps the login of the computer beside it."),
        parent)
    , m_session(session)
    , m_settings(settings)
    , m_name(new QLineEdit)
    , m_department(new QLineEdit)
    , m_role(new QComboBox)
{
    m_name->setObjectName("personName"_L1);
    m_department->setObjectName("personDepartment"_L1);
    m_role->setObjectName("personRole"_L1);
    for (const QString &role : Person::roles())
        m_role->addItem(roleText(role), role);
    m_name->setPlaceholderText(session.actor().login);
    addRow(tr("Name"), tr("Without a name the login of the computer stands for you."), m_name);
    addRow(tr("Department"), tr("Where you work."), m_department);
    m_last = addRow(tr("Role"), tr("What you do here. It gives no rights on a file."), m_role);
    auto *completer = new QCompleter(new QStringListModel(this), this);
    completer->setFilterMode(Qt::MatchContains);
    m_department->setCompleter(completer);
    connect(m_name, &QLineEdit::editingFinished, this, &PersonSection::keep);
    connect(m_department, &QLineEdit::editingFinished, this, &PersonSection::keep);
    connect(m_role, &QComboBox::activated, this, &PersonSection::keep);
}

void PersonSection::refresh()
{
    const Person person = Person::read(m_settings);
    if (!m_name->hasFocus())
        m_name->setText(person.name);
    if (!m_department->hasFocus())
        m_department->setText(person.department);
    m_role->setCurrentIndex(m_role->findData(person.role));
    const Rights &rights = m_session.rights();
    if (!rights.login.isEmpty())
        m_last->say(tr("In this city the server says who you are: %1.")
                        .arg(QStringList{rights.person, rights.login, standingText(rights)}.join(u" · "_s)));
    m_session.store().run(LaneId::Page, QuickPlacesQuery{}, this, [this](const Result<QuickPlaces> &places) {
        if (!places)
            return; // names of departments are an offer only
        QStringList names;
        for (const QuickPlace &department : places->departments)
            names += department.name;
        static_cast<QStringListModel *>(m_department->completer()->model())->setStringList(names);
    });
}

void PersonSection::keep()
{
    const Person person{m_name->text().simplified(), m_department->text().simplified(),
                        m_role->currentData().toString()};
    if (person == Person::read(m_settings))
        return;
    person.keep(m_settings);
    m_session.setActor(Actor::current(personText(person, m_session.actor().login)));
    if (m_session.rights().login.isEmpty())
        m_last->say(tr("From now on changes are written as by: %1").arg(m_session.actor().person));
}

} // namespace shuzhi
