// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/departmentduplicates.h"

#include "models/domain/text.h"
#include "models/store/transaction.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

using Reason = DepartmentDuplicate::Reason;

/// Shorter names stand in too many others by chance.
constexpr qsizetype shortestPart = 4, shortestAbbreviation = 3;
/// What follows a name and still means the same body: "office", "head office".
constexpr qsizetype longestTail = 2;

struct Name
{
    const Department *department;
    QString key; ///< without the city's name in front
    QString plain; ///< also without words in brackets
    QString sound;
};

/// Folded without what stands in brackets: full-width ones are ASCII then.
QString withoutBrackets(const QString &name)
{
    static const QRegularExpression brackets(u"\\([^)]*\\)"_s);
    return text::fold(name).remove(brackets);
}

/// One name stands in the other as the same body would: with more in front (the city), or with little
/// behind. A longer tail names a body below it.
bool standsIn(const QString &part, const QString &whole)
{
    if (part.size() < shortestPart || part.size() >= whole.size())
        return false;
    return whole.endsWith(part) || (whole.startsWith(part) && whole.size() - part.size() <= longestTail);
}

bool abbreviates(const QString &part, const QString &whole)
{
    if (part.size() < shortestAbbreviation || part.size() >= whole.size() || part.front() != whole.front())
        return false;
    qsizetype at = 0;
    for (const QChar c : whole) {
        if (at < part.size() && part[at] == c)
            ++at;
    }
    return at == part.size();
}

std::optional<Reason> reasonOf(const Name &a, const Name &b)
{
    if (!a.department->code.isEmpty() && a.department->code == b.department->code)
        return Reason::SameCode;
    if (a.key == b.key)
        return Reason::SameName;
    if (a.department->level != b.department->level)
        return std::nullopt; // the city's and a county's are two
    if (a.sound == b.sound)
        return Reason::SameSound;
    const Name &part = a.key.size() < b.key.size() ? a : b;
    const Name &whole = &part == &a ? b : a;
    if (!a.department->code.isEmpty() && !b.department->code.isEmpty())
        return std::nullopt; // two codes are two bodies
    if (a.plain == b.plain || standsIn(part.key, whole.key))
        return Reason::Contains;
    if (abbreviates(part.key, whole.key))
        return Reason::Abbreviates;
    return std::nullopt;
}

/// Whether `a` is the better survivor.
bool isBetter(const Department &a, const Department &b)
{
    const bool importedA = a.origin == u"import", importedB = b.origin == u"import";
    if (importedA != importedB)
        return importedB;
    if (a.code.isEmpty() != b.code.isEmpty())
        return b.code.isEmpty();
    return a.name.size() != b.name.size() ? a.name.size() < b.name.size() : a.uid < b.uid;
}

} // namespace

QList<DepartmentDuplicate> likelyDuplicates(const QList<DepartmentEntry> &departments,
                                            const QString &cityName)
{
    // The last character of a city's name ("city") is that of the short names of its departments.
    const QString city = text::titleKey(withoutBrackets(cityName));
    const auto keyOf = [&](const QString &name) {
        const QString key = text::titleKey(name);
        return city.size() > 1 && key.startsWith(city) ? key.mid(city.size() - 1) : key;
    };
    QList<Name> names;
    for (const DepartmentEntry &entry : departments) {
        const QString key = keyOf(entry.department.name);
        if (entry.isActive() && !key.isEmpty())
            names +=
                {&entry.department, key, keyOf(withoutBrackets(entry.department.name)), text::pinyin(key)};
    }
    QList<DepartmentDuplicate> found;
    for (qsizetype i = 0; i < names.size(); ++i) {
        for (qsizetype k = i + 1; k < names.size(); ++k) {
            const auto reason = reasonOf(names[i], names[k]);
            if (!reason)
                continue;
            const bool first = isBetter(*names[i].department, *names[k].department);
            const Department &kept = *names[first ? i : k].department;
            const Department &merged = *names[first ? k : i].department;
            found += {kept.uid, merged.uid, *reason};
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return a.reason < b.reason; });
    return found;
}

Result<QList<DepartmentDuplicate>> DuplicateDepartmentsQuery::operator()(Connection &connection) const
{
    const auto departments = DepartmentsQuery{}(connection);
    if (!departments)
        return tl::unexpected(departments.error());
    const Result<QString> city = settingValue(connection, u"city_name"_s);
    if (!city)
        return tl::unexpected(city.error());
    return likelyDuplicates(*departments, *city);
}

} // namespace shuzhi
