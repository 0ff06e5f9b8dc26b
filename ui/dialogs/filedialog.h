// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace shuzhi {

/// Asks for file names. Every file dialog of the program goes through here, so that tests answer
/// instead of a person. Starts in the folder of the last answer.
class FileDialog
{
public:
    /// Empty when the reader cancelled.
    [[nodiscard]] static QString openFile(QWidget *parent, const QString &title, const QString &filter);
    [[nodiscard]] static QStringList openFiles(QWidget *parent, const QString &title, const QString &filter);
    /// `suggestion` is a file name without folder; `suffix` ("xlsx") is added where none was typed.
    [[nodiscard]] static QString saveFile(QWidget *parent, const QString &title, const QString &filter,
                                          const QString &suggestion, const QString &suffix);

    /// Folder the next dialog starts in (kept by whoever keeps settings).
    static void setFolder(const QString &folder);
    [[nodiscard]] static QString folder();

    /// For tests: the next dialog answers so, without a window.
    static void setNextFileName(const QString &name);
    static void setNextFileNames(const QStringList &names);

private:
    static QStringList s_next;
    static QString s_folder;
};

} // namespace shuzhi
