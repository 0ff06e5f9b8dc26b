// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/quickmatch.h"
#include "models/store/quickquery.h"
#include "ui/shell/paletteentry.h"

#include <QCoreApplication>
#include <QHash>

class QAction;

namespace shuzhi {

class MainWindow;
class Settings;
struct Command;

/// What the palette can name without asking the database: commands of the window and of the page in front,
/// pages, cities opened before, departments and libraries read when it was opened.
class PaletteSources
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::PaletteSources)

public:
    PaletteSources(MainWindow &window, Settings &settings)
        : m_window(window)
        , m_settings(settings)
    {
    }

    /// Reads commands, pages and cities anew; the city that is open is no place to go to.
    void refresh(const QString &openCity);
    void setPlaces(const QuickPlaces &places);

    [[nodiscard]] QAction *command(const QString &key) const { return m_actions.value(key); }
    /// Groups in the order of their best answers, the better reason first; things used before come first
    /// among equals.
    [[nodiscard]] QList<PaletteEntry> find(const QString &typed, const QString &city) const;
    /// Without words: what was used last, then the commands used most, then pages.
    [[nodiscard]] QList<PaletteEntry> suggestions(const QString &city) const;
    /// The spans of a title that answer.
    [[nodiscard]] static QList<MatchSpan> spansOf(const QString &title, const QString &typed);
    [[nodiscard]] static IconId iconOf(const QString &kind);

private:
    struct Source
    {
        PaletteEntry entry;
        QuickName name;
    };
    void add(const PaletteEntry &entry);
    void addCommand(const Command &command);
    void addPages();
    void addCities(const QString &openCity);
    [[nodiscard]] const Source *source(const QString &kind, const QString &key) const;
    [[nodiscard]] QHash<QString, int> usedBefore(const QString &city) const;

    MainWindow &m_window;
    Settings &m_settings;
    QList<Source> m_sources;
    QList<Source> m_places;
    QHash<QString, QAction *> m_actions;
};

} // namespace shuzhi
