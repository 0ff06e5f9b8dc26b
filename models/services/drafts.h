// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/deskfile.h"

#include <QList>
#include <QObject>

#include <optional>

namespace shuzhi {

/// A cell that was typed and is not in the database yet.
struct DraftCell
{
    QString table, uid, column, value;
    qint64 rev = 0; ///< of the row when typing began
    QString title; ///< what people call the row
    /// What stood in the cell when typing began; nothing where a version before this one kept it.
    std::optional<QString> before = {};

    bool operator==(const DraftCell &) const = default;
};

/// Keeps what was typed and not written, on this desk and on the disk at once, so that a crash, a locked
/// file or a lost server takes nothing away. Each window writes a file of its own, held by a lock; what a
/// window that is gone left behind is taken over by the next one that opens the city.
class DraftKeeper : public QObject
{
    Q_OBJECT
public:
    /// @param place where the city is; files are named by its hash
    DraftKeeper(QString folder, const QString &place, QObject *parent = nullptr);
    ~DraftKeeper() override;

    /// In the user's data folder; beside the settings where SHUZHI_SETTINGS names them.
    [[nodiscard]] static QString standardFolder();

    /// Takes over what windows that are gone left behind. Unreadable if one of their files is damaged: it
    /// stays where it is, all others are taken.
    [[nodiscard]] Status adopt();

    /// Kept on the disk before this returns. A draft of the same cell is replaced.
    void keep(const DraftCell &cell);
    void discard(const QString &table, const QString &uid, const QString &column);
    void discardAll();

    [[nodiscard]] const DraftCell *find(const QString &table, const QString &uid,
                                        const QString &column) const;
    [[nodiscard]] bool has(const QString &table, const QString &uid, const QString &column) const
    {
        return find(table, uid, column) != nullptr;
    }
    /// In the order they were typed.
    [[nodiscard]] const QList<DraftCell> &cells() const { return m_cells; }

Q_SIGNALS:
    void changed();
    void failed(const shuzhi::Error &error); ///< the disk did not take it; it is still in cells()

private:
    void put(const DraftCell &cell);
    void store();
    [[nodiscard]] Status write();

    DeskFile m_file;
    QList<DraftCell> m_cells;
};

} // namespace shuzhi
