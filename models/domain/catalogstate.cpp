// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/catalogstate.h"

#include <algorithm>
#include <array>

namespace shuzhi::catalogstate {

namespace {

struct Moves
{
    QLatin1String from;
    std::array<QLatin1String, 3> to; ///< unused places are empty
};

constexpr QLatin1String draft("draft"), submitted("submitted"), returned("returned"), published("published"),
    retired("retired");

constexpr std::array<Moves, 5> moves{{
    {draft, {submitted}},
    {submitted, {published, returned, draft}},
    {returned, {submitted}},
    {published, {retired}},
    {retired, {draft}},
}};

const Moves *movesFrom(const QString &state)
{
    const auto found =
        std::find_if(moves.begin(), moves.end(), [&](const Moves &each) { return each.from == state; });
    return found == moves.end() ? nullptr : &*found;
}

} // namespace

Refusal whyNot(const QString &from, const QString &to)
{
    const Moves *arrows = movesFrom(from);
    if (arrows == nullptr || movesFrom(to) == nullptr) {
        return Refusal::UnknownState;
    }
    if (from == to) {
        return Refusal::SameState;
    }
    const bool allowed = std::find(arrows->to.begin(), arrows->to.end(), to) != arrows->to.end();
    return allowed ? Refusal::None : Refusal::NoSuchMove;
}

bool mayMove(const QString &from, const QString &to)
{
    return whyNot(from, to) == Refusal::None;
}

QStringList targets(const QString &from)
{
    QStringList out;
    if (const Moves *arrows = movesFrom(from)) {
        for (const QLatin1String to : arrows->to) {
            if (!to.isEmpty()) {
                out.append(to);
            }
        }
    }
    return out;
}

QString refusalName(Refusal refusal)
{
    switch (refusal) {
    case Refusal::None: return {};
    case Refusal::UnknownState: return QStringLiteral("unknown_state");
    case Refusal::SameState: return QStringLiteral("same_state");
    case Refusal::NoSuchMove: return QStringLiteral("no_such_move");
    }
    return {};
}

bool mayEdit(const QString &state, bool byAuthority)
{
    return state == draft || state == returned || (byAuthority && state == published);
}

} // namespace shuzhi::catalogstate
