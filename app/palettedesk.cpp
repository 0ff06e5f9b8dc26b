// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/palettedesk.h"

#include "models/domain/vocabulary.h"
#include "models/services/citysession.h"
#include "models/settings/palettememory.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/errortext.h"
#include "ui/shell/mainwindow.h"

#include <QAction>
#include <QLocale>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace shuzhi {

PaletteDesk::PaletteDesk(MainWindow &window, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_settings(settings)
    , m_sources(window, settings)
    , m_palette(new CommandPalette(&window))
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(40ms);
    connect(&m_delay, &QTimer::timeout, this, &PaletteDesk::ask);
    connect(&window, &MainWindow::searchRequested, this, &PaletteDesk::open);
    connect(m_palette, &CommandPalette::typedChanged, this, &PaletteDesk::typed);
    connect(m_palette, &CommandPalette::chosen, this, &PaletteDesk::run);
    connect(m_palette, &CommandPalette::closed, this, &PaletteDesk::drop);
}

void PaletteDesk::setSession(CitySession *session)
{
    m_palette->dismiss();
    drop();
    m_session = session;
    m_sources.setPlaces({});
}

QString PaletteDesk::city() const
{
    return m_session ? m_session->info().place : QString();
}

void PaletteDesk::open()
{
    m_sources.refresh(city());
    m_palette->open(
        m_session ? tr("Find a catalog, data item, department, duty, command or page; pinyin initials do")
                  : tr("Find a command or a city opened before"));
    if (!m_session)
        return;
    m_session->store().run(LaneId::Page, QuickPlacesQuery{}, m_palette,
                           [this](const Result<QuickPlaces> &places) {
                               if (places)
                                   m_sources.setPlaces(*places);
                               else
                                   m_error = places.error();
                               show();
                           });
}

void PaletteDesk::typed(const QString &words)
{
    drop();
    m_typed = words.trimmed();
    if (m_session && !m_typed.isEmpty())
        m_delay.start();
    show();
}

void PaletteDesk::drop()
{
    m_delay.stop();
    if (m_session) {
        for (const Task &task : std::as_const(m_tasks))
            m_session->store().drop(task);
    }
    m_tasks.clear();
    m_waiting = 0;
    m_catalogs.reset();
    m_duties.reset();
    m_items.reset();
    m_error.reset();
}

template<class Query, class Answer>
void PaletteDesk::askFor(LaneId lane, const Query &query, std::optional<Answer> &answer)
{
    ++m_waiting;
    m_tasks += m_session->store().run(lane, query, m_palette, [this, &answer](const Result<Answer> &found) {
        --m_waiting;
        if (found)
            answer = *found;
        else
            m_error = found.error();
        show();
    });
}

void PaletteDesk::ask()
{
    askFor(LaneId::Page, QuickCatalogsQuery{m_typed, m_session->asOf()}, m_catalogs);
    askFor(LaneId::Page, QuickDutiesQuery{m_typed}, m_duties);
    askFor(LaneId::Long, QuickItemsQuery{m_typed}, m_items); // all of them are looked at
}

QList<PaletteEntry> PaletteDesk::catalogEntries() const
{
    QList<PaletteEntry> entries;
    if (!m_catalogs || m_catalogs->total == 0)
        return entries;
    const Vocabulary &states = vocabulary(u"catalog_state"_s);
    for (const QuickPlace &row : m_catalogs->rows) {
        QString note = row.owner;
        if (row.state != u"published")
            note += u" · " + states.label(row.state, m_session->language());
        entries += PaletteEntry{u"catalog"_s,
                                row.uid,
                                tr("Catalogs"),
                                row.name,
                                note,
                                {},
                                PaletteSources::iconOf(u"catalog"_s),
                                true,
                                PaletteSources::spansOf(row.name, m_typed)};
    }
    Filter all;
    all.text = m_typed;
    entries += PaletteEntry{u"rows"_s,
                            all.toString(),
                            tr("Catalogs"),
                            tr("Show all %1 catalogs found").arg(QLocale().toString(m_catalogs->total)),
                            {},
                            {},
                            PaletteSources::iconOf(u"rows"_s)};
    return entries;
}

QList<PaletteEntry> PaletteDesk::dutyEntries() const
{
    QList<PaletteEntry> entries;
    if (!m_duties)
        return entries;
    for (const QuickPlace &row : m_duties->rows) {
        entries += PaletteEntry{u"duty"_s,
                                row.uid,
                                tr("Duties"),
                                row.name,
                                row.owner,
                                {},
                                PaletteSources::iconOf(u"duty"_s),
                                true,
                                PaletteSources::spansOf(row.name, m_typed)};
    }
    return entries;
}

QList<PaletteEntry> PaletteDesk::itemEntries() const
{
    QList<PaletteEntry> entries;
    for (const QuickItem &row : m_items.value_or(QList<QuickItem>())) {
        entries += PaletteEntry{u"item"_s,
                                row.catalogUid,
                                tr("Data items"),
                                row.name,
                                row.catalog + u" \u00b7 " + row.department,
                                {},
                                PaletteSources::iconOf(u"item"_s),
                                true,
                                PaletteSources::spansOf(row.name, m_typed)};
    }
    return entries;
}

void PaletteDesk::show()
{
    if (m_typed.isEmpty()) {
        m_palette->setEntries(m_sources.suggestions(city()));
        m_palette->setNote(m_session ? QString() : tr("No city is open: open one to search in it."));
        return;
    }
    QList<PaletteEntry> entries =
        m_sources.find(m_typed, city()) + catalogEntries() + dutyEntries() + itemEntries();
    if (entries.isEmpty() && m_session && !isAsking() && !m_error) {
        Filter filter;
        filter.text = m_typed;
        entries += PaletteEntry{u"rows"_s,
                                filter.toString(),
                                {},
                                tr("Search the catalogs page all the same"),
                                {},
                                {},
                                PaletteSources::iconOf(u"rows"_s)};
    }
    m_palette->setEntries(entries);
    showNote();
}

void PaletteDesk::showNote()
{
    const QList<PaletteEntry> &entries = m_palette->entries();
    const bool found = !entries.isEmpty() && entries.first().kind != u"rows";
    if (m_error) {
        const ErrorText words = errorText(*m_error);
        m_palette->setNote(words.happened + u' ' + words.todo, StateRole::Bad);
    } else if (isAsking()) {
        m_palette->setNote(found ? QString() : tr("Searching..."));
    } else if (!found) {
        m_palette->setNote(
            m_session ? tr("Nothing is called \"%1\". Searched: catalogs, data items, duties, departments, "
                           "libraries, commands, pages and cities opened before.")
                            .arg(m_typed)
                      : tr("Nothing is called \"%1\". No city is open: only commands and cities "
                           "opened before were searched.")
                            .arg(m_typed));
    } else {
        m_palette->setNote({});
    }
}

void PaletteDesk::openRows(const QString &page, const Filter &filter)
{
    m_window.openRows(page, filter.toString());
}

void PaletteDesk::run(const PaletteEntry &entry)
{
    const bool ofCity = entry.kind != u"command" && entry.kind != u"page" && entry.kind != u"city";
    if (entry.kind != u"rows")
        PaletteMemory(m_settings)
            .remember({entry.kind, entry.key, ofCity ? city() : QString(), entry.title, entry.note, 0});
    if (entry.kind == u"command") {
        if (QAction *action = m_sources.command(entry.key))
            action->trigger();
    } else if (entry.kind == u"page") {
        m_window.showPage(entry.key);
    } else if (entry.kind == u"city") {
        emit cityRequested(entry.key);
    } else if (entry.kind == u"rows") {
        m_window.openRows(u"catalogs"_s, entry.key);
    } else if (entry.kind == u"duty") {
        Filter filter;
        filter.what = What::Duties;
        openRows(u"duties"_s, filter.with(u"uid"_s, entry.key));
    } else if (entry.kind == u"item") {
        Filter filter;
        filter.what = What::Items;
        openRows(u"catalogs"_s, filter.with(u"uid"_s, entry.key));
    } else {
        openRows(u"catalogs"_s, Filter{}.with(entry.kind == u"catalog" ? u"uid"_s : entry.kind, entry.key));
    }
}

} // namespace shuzhi
