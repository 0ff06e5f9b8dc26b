// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rightstext.h"

#include "ui/shell/roletext.h"

#include <QAction>
#include <QCoreApplication>

namespace shuzhi {

namespace {

constexpr char plainTip[] = "plainTip"; ///< what the tooltip says while nothing is refused

/// The sentences have a context of their own.
class RightsText
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::RightsText)

public:
    static QString of(NoRight why, const Rights &rights)
    {
        switch (why) {
        case NoRight::None: break;
        case NoRight::NoRole:
            return tr("Your login stands in no group of this city any more: ask the server's administrator.");
        case NoRight::NoDepartment:
            return tr("Your login belongs to no department yet: the owner of the city says to which "
                      "(help, \"Roles on a server\").");
        case NoRight::ReadsOnly:
            return tr("%1: you read here and change nothing. Ask the data authority for a change, the "
                      "server's administrator for another role.")
                .arg(roleText(rights.role));
        case NoRight::ApprovesOnly:
            return tr("%1: you publish and return what was submitted. Departments and the data authority "
                      "edit.")
                .arg(roleText(rights.role));
        case NoRight::OtherDepartment:
            return tr("It belongs to another department; you change what is of %1. Ask that department or "
                      "the "
                      "data authority.")
                .arg(rights.departmentName);
        case NoRight::InReview: return tr("It waits for review: withdraw it first, then you can change it.");
        case NoRight::InForce:
            return tr("It was published: from then on the data authority changes it. Ask there.");
        case NoRight::ForAuthority:
            return tr("This is the data authority's to change, for all departments. Ask there.");
        case NoRight::ForApprover:
            return tr("The CDO or the data authority publishes and returns: submit it for review.");
        case NoRight::OwnSubmission:
            return tr(
                "You submitted it yourself: somebody else publishes it, as CDO or in the data authority.");
        case NoRight::ForDepartment: return tr("A list is signed in its own department, with a login of it.");
        }
        return {};
    }
    static Message toStranger(const QString &login)
    {
        return {StateRole::Bad, tr("The login %1 stands in no group of this city.").arg(login),
                tr("It was not opened."),
                tr("Ask the server's administrator to put it into the group of its role (help, \"Roles on a "
                   "server\").")};
    }
};

} // namespace

QString noRightText(NoRight why, const Rights &rights)
{
    return RightsText::of(why, rights);
}

QString standingText(const Rights &rights)
{
    if (rights.login.isEmpty())
        return {};
    QStringList words{roleText(rights.role), rights.departmentName};
    words.removeAll(QString());
    return words.join(QStringLiteral(" · "));
}

Message strangerMessage(const QString &login)
{
    return RightsText::toStranger(login);
}

bool isOfTheRole(NoRight why)
{
    return why == NoRight::NoRole || why == NoRight::ReadsOnly || why == NoRight::ApprovesOnly
        || why == NoRight::ForAuthority || why == NoRight::ForApprover || why == NoRight::ForDepartment;
}

void offerCommand(QAction *action, bool makesSense, NoRight why, const Rights &rights)
{
    if (!action->property(plainTip).isValid()) {
        const bool own = action->toolTip() != action->text().remove(u'&').remove(QStringLiteral("..."));
        action->setProperty(plainTip, own ? action->toolTip() : QString());
    }
    action->setVisible(!isOfTheRole(why));
    action->setEnabled(makesSense && why == NoRight::None);
    action->setToolTip(why == NoRight::None ? action->property(plainTip).toString()
                                            : noRightText(why, rights));
}

} // namespace shuzhi
