// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QDir>
#include <QJsonArray>

#include <functional>
#include <memory>

class QLockFile;

namespace shuzhi {

/// Rows of one window that must outlive it, as a JSON file `{LIST: [...]}` of its own, held by a lock. What
/// a window that is gone left behind is taken over by the next one that opens the same city.
class DeskFile
{
public:
    /// @param place where the city is; files are named by its hash
    /// @param kind what stands between that hash and the window's uid
    DeskFile(QString folder, const QString &place, const QString &kind, QString suffix, QString list);
    ~DeskFile();
    Q_DISABLE_COPY_MOVE(DeskFile)

    /// On the disk, whole or not at all, before this returns; without rows the file is gone. Unwritable if
    /// the disk does not take it.
    [[nodiscard]] Status write(const QJsonArray &rows);
    /// Gives `take` the rows of each file that a window left behind; the file goes once that succeeds.
    /// Unreadable if a file is damaged: it stays where it is, all others are taken.
    [[nodiscard]] Status adopt(QDir::SortFlags order, const std::function<Status(const QJsonArray &)> &take);

private:
    [[nodiscard]] Status adoptFile(const QString &path,
                                   const std::function<Status(const QJsonArray &)> &take) const;

    const QString m_folder, m_stem, m_suffix, m_list, m_path;
    std::unique_ptr<QLockFile> m_lock; ///< there once this window has a file
};

} // namespace shuzhi
