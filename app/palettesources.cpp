// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/palettesources.h"

#include "models/settings/palettememory.h"
#include "models/store/location.h"
#include "ui/shell/commands.h"
#include "ui/shell/mainwindow.h"

#include <QAction>
#include <QDir>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

constexpr int mostOfGroup = 6;
constexpr int mostRecent = 6;
constexpr int mostCommands = 8;

QString useKey(const QString &kind, const QString &key)
{
    return kind + u'\n' + key;
}

} // namespace

IconId PaletteSources::iconOf(const QString &kind)
{
    static const QHash<QString, IconId> icons{
        {u"command"_s, IconId::ChevronRight}, {u"department"_s, IconId::Building},
        {u"library"_s, IconId::Library},      {u"catalog"_s, IconId::Table},
        {u"duty"_s, IconId::FolderTree},      {u"item"_s, IconId::ListTree},
        {u"city"_s, IconId::Database},        {u"rows"_s, IconId::Search},
        {u"page"_s, IconId::Layers}};
    return icons.value(kind, IconId::None);
}

QList<MatchSpan> PaletteSources::spansOf(const QString &title, const QString &typed)
{
    const std::optional<QuickMatch> match = QuickName(title).match(typed);
    return match ? match->spans : QList<MatchSpan>();
}

void PaletteSources::add(const PaletteEntry &entry)
{
    m_sources += Source{entry, QuickName(entry.title)};
}

void PaletteSources::refresh(const QString &openCity)
{
    m_sources.clear();
    m_actions.clear();
    const Page *page = m_window.currentPage();
    for (const Command &command : commandsOf(m_window)) {
        const bool goesToPage = command.id.startsWith(u"window.page."); // pages have a group of their own
        const bool here = command.scope == u"window" || (page && command.scope == page->id());
        if (here && !goesToPage && command.id != u"window.find" && command.action->isVisible())
            addCommand(command);
    }
    addPages();
    addCities(openCity);
}

void PaletteSources::addCommand(const Command &command)
{
    m_actions.insert(command.id, command.action);
    add({u"command"_s, command.id, tr("Commands"), command.text, command.place,
         command.action->shortcut().toString(QKeySequence::NativeText), iconOf(u"command"_s),
         command.action->isEnabled()});
}

void PaletteSources::addPages()
{
    QHash<QString, QString> keys;
    for (const QAction *action : m_window.actions())
        keys.insert(action->objectName(), action->shortcut().toString(QKeySequence::NativeText));
    for (const Page *page : m_window.pages())
        add({u"page"_s,
             page->id(),
             tr("Pages"),
             page->title(),
             {},
             keys.value(u"window.page."_s + page->id()),
             page->iconId()});
}

void PaletteSources::addCities(const QString &openCity)
{
    for (const RecentCity &city : m_settings.recentCities()) {
        const Result<Location> where = Location::parse(city.place);
        if (!where || where->display() != openCity)
            add({u"city"_s,
                 city.place,
                 tr("Cities opened before"),
                 city.city,
                 QDir::toNativeSeparators(where ? where->display() : city.place),
                 {},
                 iconOf(u"city"_s)});
    }
}

void PaletteSources::setPlaces(const QuickPlaces &places)
{
    m_places.clear();
    for (const QuickPlace &place : places.departments)
        m_places += Source{{u"department"_s,
                            place.name,
                            tr("Departments"),
                            place.name,
                            tr("Its catalogs"),
                            {},
                            iconOf(u"department"_s)},
                           QuickName(place.name)};
    for (const QuickPlace &place : places.libraries)
        m_places += Source{{u"library"_s,
                            place.name,
                            tr("Libraries"),
                            place.name,
                            tr("Its catalogs"),
                            {},
                            iconOf(u"library"_s)},
                           QuickName(place.name)};
}

QHash<QString, int> PaletteSources::usedBefore(const QString &city) const
{
    QHash<QString, int> places; // 0 is the last use
    const QList<PaletteUse> uses = PaletteMemory(m_settings).uses(city);
    for (const PaletteUse &use : uses)
        places.insert(useKey(use.kind, use.key), int(places.size()));
    return places;
}

QList<PaletteEntry> PaletteSources::find(const QString &typed, const QString &city) const
{
    struct Found
    {
        PaletteEntry entry;
        MatchReason reason;
        int used;
    };
    const QHash<QString, int> used = usedBefore(city);
    QList<QList<Found>> groups;
    for (const Source &source : m_places + m_sources) {
        const std::optional<QuickMatch> match = source.name.match(typed);
        if (!match)
            continue;
        Found found{source.entry, match->reason,
                    used.value(useKey(source.entry.kind, source.entry.key), PaletteMemory::kept)};
        found.entry.spans = match->spans;
        if (groups.isEmpty() || groups.last().first().entry.head != found.entry.head)
            groups += QList<Found>();
        groups.last() += found;
    }
    // What cannot be run now is named last.
    const auto better = [](const Found &a, const Found &b) {
        return std::tuple(!a.entry.enabled, a.reason, a.used)
            < std::tuple(!b.entry.enabled, b.reason, b.used);
    };
    for (QList<Found> &group : groups)
        std::stable_sort(group.begin(), group.end(), better);
    std::stable_sort(groups.begin(), groups.end(), [](const QList<Found> &a, const QList<Found> &b) {
        return std::tuple(!a.first().entry.enabled, a.first().reason)
            < std::tuple(!b.first().entry.enabled, b.first().reason);
    });
    QList<PaletteEntry> entries;
    for (const QList<Found> &group : std::as_const(groups)) {
        for (const Found &found : group.first(std::min<qsizetype>(group.size(), mostOfGroup)))
            entries += found.entry;
    }
    return entries;
}

const PaletteSources::Source *PaletteSources::source(const QString &kind, const QString &key) const
{
    for (const QList<Source> *list : {&m_places, &m_sources}) {
        for (const Source &source : *list)
            if (source.entry.kind == kind && source.entry.key == key)
                return &source;
    }
    return nullptr;
}

QList<PaletteEntry> PaletteSources::suggestions(const QString &city) const
{
    static const QStringList ofData{u"catalog"_s, u"duty"_s, u"item"_s};
    QList<PaletteEntry> entries, commands;
    QList<PaletteUse> uses = PaletteMemory(m_settings).uses(city);
    for (const PaletteUse &use : std::as_const(uses)) {
        const Source *known = source(use.kind, use.key);
        if (entries.size() >= mostRecent || (known && !known->entry.enabled))
            continue;
        PaletteEntry entry = known ? known->entry : PaletteEntry{use.kind, use.key, {}, use.title, use.note};
        if (!known && (city.isEmpty() || !ofData.contains(use.kind)))
            continue;
        entry.head = tr("Used last");
        entry.icon = known ? entry.icon : iconOf(use.kind);
        entries += entry;
    }
    std::stable_sort(uses.begin(), uses.end(),
                     [](const PaletteUse &a, const PaletteUse &b) { return a.times > b.times; });
    QStringList order;
    for (const PaletteUse &use : std::as_const(uses))
        order += useKey(use.kind, use.key);
    QList<PaletteEntry> others;
    for (const Source &source : m_sources) {
        const bool shown = std::any_of(entries.cbegin(), entries.cend(), [&](const PaletteEntry &entry) {
            return entry.kind == source.entry.kind && entry.key == source.entry.key;
        });
        if (!shown && source.entry.enabled)
            (source.entry.kind == u"command" ? commands : others) += source.entry;
    }
    const auto rank = [&](const PaletteEntry &entry) {
        const qsizetype place = order.indexOf(useKey(entry.kind, entry.key));
        return place < 0 ? order.size() : place;
    };
    std::stable_sort(commands.begin(), commands.end(),
                     [&](const PaletteEntry &a, const PaletteEntry &b) { return rank(a) < rank(b); });
    return entries + commands.first(std::min<qsizetype>(commands.size(), mostCommands)) + others;
}

} // namespace shuzhi
