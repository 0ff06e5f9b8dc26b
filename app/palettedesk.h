// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/palettesources.h"
#include "models/domain/filter.h"
#include "models/store/store.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace shuzhi {

class CitySession;
class CommandPalette;

/// Fills the command palette of the window and does what is chosen in it. Commands, pages, departments and
/// libraries answer with the key that was typed; catalogs, duties and data items are asked for, and
/// answers to words that were changed meanwhile are dropped.
class PaletteDesk : public QObject
{
    Q_OBJECT

public:
    PaletteDesk(MainWindow &window, Settings &settings, QObject *parent = nullptr);

    /// The city to search in; null: none is open.
    void setSession(CitySession *session);
    void open();
    [[nodiscard]] CommandPalette *palette() const { return m_palette; }
    /// Whether answers are still to come.
    [[nodiscard]] bool isAsking() const { return m_delay.isActive() || m_waiting > 0; }

Q_SIGNALS:
    void cityRequested(const QString &place);

private:
    void typed(const QString &words);
    void ask();
    void drop();
    template<class Query, class Answer>
    void askFor(LaneId lane, const Query &query, std::optional<Answer> &answer);
    void show();
    void showNote();
    [[nodiscard]] QList<PaletteEntry> catalogEntries() const;
    [[nodiscard]] QList<PaletteEntry> dutyEntries() const;
    [[nodiscard]] QList<PaletteEntry> itemEntries() const;
    void run(const PaletteEntry &entry);
    void openRows(const QString &page, const Filter &filter);
    [[nodiscard]] QString city() const;

    MainWindow &m_window;
    Settings &m_settings;
    PaletteSources m_sources;
    CommandPalette *m_palette;
    CitySession *m_session = nullptr;
    QString m_typed; ///< trimmed
    std::optional<QuickAnswer> m_catalogs, m_duties;
    std::optional<QList<QuickItem>> m_items;
    std::optional<Error> m_error;
    QList<Task> m_tasks;
    int m_waiting = 0;
    QTimer m_delay; ///< a word typed in one go is one question
};

} // namespace shuzhi
