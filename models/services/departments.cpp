// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/departments.h"

#include "models/domain/text.h"
#include "models/domain/uid.h"
#include "models/domain/uscc.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi::departments {

namespace {

constexpr qsizetype codeLength = 18;

QString valueOf(const Department &department, const QString &column)
{
    static const QHash<QString, QString Department::*> fields{
        {u"name"_s, &Department::name},     {u"code"_s, &Department::code},
        {u"level"_s, &Department::level},   {u"category"_s, &Department::category},
        {u"leader"_s, &Department::leader}, {u"contact"_s, &Department::contact},
        {u"phone"_s, &Department::phone},   {u"origin"_s, &Department::origin},
    };
    const auto field = fields.value(column);
    return field ? department.*field : QString();
}

RowEdit named(const QString &uid, const QString &before, const QString &after)
{
    return {StepKind::Update, u"department"_s, uid, {u"name"_s}, {after}, {}, {before}};
}

const DepartmentEntry *holderOf(const QList<DepartmentEntry> &all, const QString &name)
{
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const DepartmentEntry &entry) { return entry.department.name == name; });
    return found == all.end() ? nullptr : &*found;
}

/// Follows merges and former names to the department that is.
const DepartmentEntry *current(const QList<DepartmentEntry> &all, const DepartmentEntry *entry)
{
    QSet<QString> seen; // a ring of merges must not hang us
    while (entry && !entry->isActive() && !seen.contains(entry->department.uid)) {
        seen.insert(entry->department.uid);
        entry = find(all, entry->department.mergedIntoUid);
    }
    return entry;
}

Fault checkName(const QList<DepartmentEntry> &all, const QString &uid, const QString &name)
{
    if (name.trimmed().isEmpty())
        return Fault::NameMissing;
    const DepartmentEntry *holder = holderOf(all, name.trimmed());
    if (!holder || holder->department.uid == uid)
        return Fault::None;
    const DepartmentEntry *behind = current(all, holder);
    if (behind && behind->department.uid == uid)
        return Fault::None; // its own former name
    return holder->isFormerName() ? Fault::NameFormer : Fault::NameTaken;
}

Fault checkCode(const QList<DepartmentEntry> &all, const QString &uid, const QString &code)
{
    if (code.isEmpty())
        return Fault::None;
    if (code.size() != codeLength)
        return Fault::CodeLength;
    const uscc::Check found = uscc::check(code);
    if (!found.wellFormed)
        return Fault::CodeForm;
    if (!found.inner)
        return Fault::CodeOrganisation;
    if (!found.outer)
        return Fault::CodeCheck;
    const bool taken = std::any_of(all.begin(), all.end(), [&](const DepartmentEntry &entry) {
        return entry.isActive() && entry.department.uid != uid && entry.department.code == code;
    });
    return taken ? Fault::CodeTaken : Fault::None;
}

Fault checkPhone(const QString &phone)
{
    bool digit = phone.isEmpty();
    for (const QChar c : phone) {
        if (!c.isDigit() && !u" +-()/,;\uff08\uff09\uff0c\uff1b\u3001"_s.contains(c))
            return Fault::PhoneForm;
        digit = digit || c.isDigit();
    }
    return digit ? Fault::None : Fault::PhoneForm;
}

} // namespace

Fault check(const QList<DepartmentEntry> &all, const QString &uid, const QString &column,
            const QString &value)
{
    if (column == u"name")
        return checkName(all, uid, value);
    if (column == u"code")
        return checkCode(all, uid, value);
    return column == u"phone" ? checkPhone(value) : Fault::None;
}

const DepartmentEntry *find(const QList<DepartmentEntry> &all, const QString &uid)
{
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const DepartmentEntry &entry) { return entry.department.uid == uid; });
    return found == all.end() ? nullptr : &*found;
}

QList<const DepartmentEntry *> namesOf(const QList<DepartmentEntry> &all, const QString &uid)
{
    QList<const DepartmentEntry *> names;
    for (const DepartmentEntry &entry : all) {
        const DepartmentEntry *behind = entry.isActive() ? nullptr : current(all, &entry);
        if (behind && behind->department.uid == uid)
            names += &entry;
    }
    return names;
}

QList<RowEdit> create(const Department &made)
{
    return {{StepKind::Insert,
             u"department"_s,
             made.uid,
             {u"name"_s, u"code"_s, u"level"_s, u"category"_s, u"leader"_s, u"contact"_s, u"phone"_s,
              u"origin"_s},
             {made.name, made.code, made.level, made.category, made.leader, made.contact, made.phone,
              made.origin},
             {}}};
}

QList<RowEdit> change(const Department &department, const QString &column, const QString &value,
                      const std::optional<QString> &seen)
{
    QStringList columns{column};
    QVariantList values{value};
    if (column == u"code" && !value.isEmpty() && department.origin == u"import") {
        columns += u"origin"_s;
        values += u"entered"_s;
    }
    QVariantList before;
    for (const QString &each : std::as_const(columns))
        before += valueOf(department, each);
    if (seen)
        before.first() = *seen;
    return {{StepKind::Update, u"department"_s, department.uid, columns, values, {}, before}};
}

Result<QList<RowEdit>> rename(const QList<DepartmentEntry> &all, const QString &uid, const QString &name,
                              const std::optional<QString> &seen)
{
    const DepartmentEntry *entry = find(all, uid);
    if (!entry)
        return fail(ErrorCode::NotFound, u"no such department"_s, uid);
    if (checkName(all, uid, name) != Fault::None)
        return fail(ErrorCode::Conflict, u"the name is empty or another department's"_s, name);
    const QString before = entry->department.name, after = name.trimmed();
    if (after == before)
        return QList<RowEdit>();
    const DepartmentEntry *holder = holderOf(all, after);
    if (!holder) {
        return QList<RowEdit>{named(uid, seen.value_or(before), after),
                              {StepKind::Insert,
                               u"department"_s,
                               newUid(),
                               {u"name"_s, u"level"_s, u"origin"_s, u"merged_into_id"_s},
                               {before, entry->department.level, u"renamed"_s, uid},
                               {}}};
    }
    // Names are unique at every moment: one of the two must step aside first.
    const QString other = holder->department.uid;
    return QList<RowEdit>{named(other, after, other), named(uid, seen.value_or(before), after),
                          named(other, other, before)};
}

QList<RowEdit> remove(const QList<DepartmentEntry> &all, const QString &uid)
{
    const DepartmentEntry *entry = find(all, uid);
    if (!entry)
        return {};
    QList<RowEdit> edits;
    for (const DepartmentEntry &former : all) {
        if (former.isFormerName() && former.department.mergedIntoUid == uid)
            edits += RowEdit{StepKind::Delete,     u"department"_s, former.department.uid, {}, {},
                             former.department.rev};
    }
    edits += RowEdit{StepKind::Delete, u"department"_s, uid, {}, {}, entry->department.rev};
    return edits;
}

} // namespace shuzhi::departments
