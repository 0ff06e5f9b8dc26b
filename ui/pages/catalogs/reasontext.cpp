// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/reasontext.h"

#include "models/domain/rule.h"

namespace shuzhi {

using namespace Qt::StringLiterals;

FieldNote ReasonText::ofRule(const QString &id, Language language)
{
    const Rule *found = rule(id);
    if (!found)
        return {};
    const StateRole role = found->severity == Severity::Error ? StateRole::Bad
        : found->severity == Severity::Warning                ? StateRole::Warn
                                                              : StateRole::Mute;
    return {role, tr("%1 %2: %3").arg(id, found->name.in(language), found->remedy.in(language))};
}

FieldNote ReasonText::of(const FieldReason &reason, Language language)
{
    using Kind = FieldReason::Kind;
    const StateRole role = reason.storable ? StateRole::Warn : StateRole::Bad;
    switch (reason.kind) {
    case Kind::Rule: return ofRule(reason.rule, language);
    case Kind::NoTitle: return {role, tr("A catalog needs a title; an empty one is not written.")};
    case Kind::UnknownCode:
        return {role,
                reason.storable ? tr("Not in the list; it is kept as it is written.")
                                : tr("Not in the list; only a value of the list can be written.")};
    case Kind::NotADay: return {role, tr("No day like 2023-06-30 can be read; it is kept as written.")};
    case Kind::TooLong:
        return {role,
                tr("Longer than the %1 characters the national forms have room for.").arg(reason.bound)};
    case Kind::CreditCode:
        return {role, tr("Not a valid social credit code; correct it with the department.")};
    case Kind::MappingMissing:
        return {StateRole::Mute, tr("V12: publishing needs the complete mapping of its fields.")};
    case Kind::MappingNeeded:
        return {role, tr("V12: what is published or waits for review keeps its mapping; withdraw it first.")};
    case Kind::Secret:
        return {role, tr("V14: no password may stand in the place; take it out, then it is written.")};
    case Kind::PerhapsSecret:
        return {role, tr("V14: this looks like a password or key; secrets do not belong here.")};
    }
    return {};
}

} // namespace shuzhi
