// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/duties/dutyblank.h"

namespace shuzhi {

using namespace Qt::StringLiterals;

DutyBlank::DutyBlank(QWidget *parent)
    : EmptyState(parent)
{
    setObjectName(u"noList"_s);
    connect(this, &EmptyState::requested, this, [this] { emit stepWanted(m_step); });
}

QString DutyBlank::wordsOf(Step step)
{
    switch (step) {
    case Step::Import: return tr("Import...");
    case Step::StartList: return tr("Start a list");
    case Step::Template: return tr("From a template...");
    case Step::Today: return tr("Back to the reference day");
    case Step::ShowAll: return tr("Show all rows");
    case Step::ReadAgain: return tr("Read again");
    case Step::None: break;
    }
    return {};
}

void DutyBlank::place(const Words &words, Step step)
{
    m_step = step;
    const IconId icon = step == Step::ReadAgain ? IconId::CircleAlert
        : step == Step::ShowAll                 ? IconId::CircleCheck
                                                : IconId::ListTree;
    setContent(icon, words.why, words.hint, wordsOf(step));
}

void DutyBlank::offer(const Words &words, Step step, const Bounds &bounds)
{
    if (bounds.whyReadOnly.isEmpty())
        place(words, step);
    else
        place({words.why, bounds.whyReadOnly}, bounds.isPast ? Step::Today : Step::None);
}

void DutyBlank::noDepartments(const Bounds &bounds)
{
    offer(
        {tr("This city has no departments yet."),
         tr("Duty lists belong to departments. An import of catalogs or departments brings them; single ones "
            "are made on the departments page.")},
        Step::Import, bounds);
}

void DutyBlank::noList(const QString &department, const Bounds &bounds)
{
    if (!bounds.seesDrafts)
        return place({tr("There is no signed data duty list of %1.").arg(department),
                      tr("Drafts are seen by the department, the data authority, the CDO and auditors.")},
                     Step::None);
    offer({tr("%1 has no data duty list yet.").arg(department), tr("A list starts as a draft, version 1.")},
          Step::StartList, bounds);
}

void DutyBlank::noRows(const Bounds &bounds)
{
    offer(
        {tr("This list has no rows yet."),
         tr("Add them one by one with the Add menu, or begin with a template, the department's catalogs or a "
            "workbook.")},
        Step::Template, bounds);
}

void DutyBlank::noneShown(const QString &chip)
{
    place({tr("No row of this list is among them: %1.").arg(chip), tr("The list itself has rows.")},
          Step::ShowAll);
}

void DutyBlank::notRead(ErrorCode code)
{
    if (code == ErrorCode::Forbidden)
        place({tr("You have no right to see this list."),
               tr("Your role on this server does not reach it. Whoever runs the database can change that.")},
              Step::None);
    else
        place({tr("The list could not be read."), tr("The message above says what happened.")},
              Step::ReadAgain);
}

} // namespace shuzhi
