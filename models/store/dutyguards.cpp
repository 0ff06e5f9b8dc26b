// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/dutyguards.h"

#include <QStringList>

namespace shuzhi {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// Refuses a row when `condition` holds, as both databases' constraint errors are told.
QString refusal(Dialect dialect, const QString &condition, const QString &message)
{
    if (dialect == Dialect::Sqlite)
        return QStringLiteral("SELECT RAISE(ABORT, '%1') WHERE %2").arg(message, condition);
    return QStringLiteral("IF %2 THEN\nRAISE EXCEPTION '%1' USING ERRCODE = "
                          "'integrity_constraint_violation';\nEND IF")
        .arg(message, condition);
}

TrailTrigger guard(const QString &table, const QString &event, const QStringList &body)
{
    return {QStringLiteral("guard_%1_%2").arg(table, event.toLower()),
            table,
            s("AFTER ") + event.section(u'_', 0, 0),
            body,
            {},
            true,
            false};
}

QString person(const QString &expression)
{
    return QStringLiteral("lower(trim(%1))").arg(expression);
}

QList<TrailTrigger> listGuards(Dialect dialect)
{
    QStringList differs;
    for (const char *column : {"id", "uid", "department_id", "version", "title", "author", "submitted_by",
                               "submitted_on", "signed_by", "signed_on", "digest"})
        differs += QStringLiteral("NEW.%1 <> OLD.%1").arg(s(column));
    const QString standing = QStringLiteral(
        "OLD.state = 'withdrawn' OR OLD.state = 'signed' AND (NEW.state <> 'withdrawn' OR %1)");
    const QString way =
        s("NEW.state <> OLD.state AND OLD.state || '>' || NEW.state NOT IN ('draft>submitted', "
          "'submitted>draft', 'submitted>signed', 'signed>withdrawn')");
    const QString two =
        QStringLiteral("NEW.state = 'signed' AND OLD.state <> 'signed' AND (%1 = '' OR NEW.signed_on = '' "
                       "OR %2 || %3 = '' OR NEW.submitted_by <> OLD.submitted_by OR %1 IN (%2, %3) OR "
                       "%4 <> '' AND %4 IN (%2, %3))")
            .arg(person(s("NEW.signed_by")), person(s("NEW.author")), person(s("NEW.submitted_by")),
                 person(s("shuzhi_actor()")));
    const QString pending =
        s("NEW.state = 'signed' AND OLD.state <> 'signed' AND EXISTS (SELECT 1 FROM duty k WHERE "
          "k.duty_list_id = NEW.id AND k.level = 'duty' AND k.state <> 'confirmed')");
    return {
        guard(s("duty_list"), s("INSERT"),
              {refusal(dialect, s("NEW.state IN ('signed', 'withdrawn')"),
                       s("a duty list does not enter as signed"))}),
        guard(s("duty_list"), s("UPDATE"),
              {refusal(dialect, standing.arg(differs.join(s(" OR "))), s("a signed duty list stands")),
               refusal(dialect, way, s("a duty list does not go that way")),
               refusal(dialect, s("OLD.author <> '' AND NEW.author <> OLD.author"),
                       s("the author of a duty list stays"))}),
        guard(s("duty_list"), s("UPDATE_signing"),
              {refusal(dialect, two, s("a duty list is signed by another person than its author")),
               refusal(dialect, pending, s("a duty of the list is not confirmed"))}),
        guard(s("duty_list"), s("DELETE"),
              {refusal(dialect, s("OLD.state IN ('signed', 'withdrawn')"), s("a signed duty list stands"))}),
    };
}

/// Refuses rows of a tree when one of the lists is signed or withdrawn. On a server the lists are held
/// until the end of the transaction, so that none is signed while its tree is being changed.
TrailTrigger treeGuard(Dialect dialect, const QString &table, const QString &event, const QStringList &lists)
{
    const QString these = QStringLiteral("g.id IN (%1)").arg(lists.join(s(", ")));
    QStringList body;
    if (dialect == Dialect::Postgres)
        body += QStringLiteral("PERFORM 1 FROM duty_list g WHERE %1 FOR SHARE").arg(these);
    body += refusal(dialect,
                    QStringLiteral("EXISTS (SELECT 1 FROM duty_list g WHERE %1 AND g.state IN ('signed', "
                                   "'withdrawn'))")
                        .arg(these),
                    s("a signed duty list stands"));
    return guard(table, event, body);
}

QString listOfDuty(const QString &duty)
{
    return QStringLiteral("(SELECT p.duty_list_id FROM duty p WHERE p.id = %1)").arg(duty);
}

} // namespace

QList<TrailTrigger> dutyGuards(Dialect dialect)
{
    const QString duty = s("duty"), link = s("duty_catalog");
    const QStringList oldNode{s("OLD.duty_list_id"), listOfDuty(s("OLD.parent_id"))};
    const QStringList newNode{s("NEW.duty_list_id"), listOfDuty(s("NEW.parent_id"))};
    const QStringList oldLink{listOfDuty(s("OLD.duty_id"))}, newLink{listOfDuty(s("NEW.duty_id"))};
    return listGuards(dialect)
        + QList<TrailTrigger>{
            treeGuard(dialect, duty, s("INSERT"), newNode),
            treeGuard(dialect, duty, s("UPDATE"), oldNode + newNode),
            treeGuard(dialect, duty, s("DELETE"), oldNode),
            treeGuard(dialect, link, s("INSERT"), newLink),
            treeGuard(dialect, link, s("UPDATE"), oldLink + newLink),
            treeGuard(dialect, link, s("DELETE"), oldLink),
        };
}

} // namespace shuzhi
