// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/filedialog.h"

#include <QFileDialog>
#include <QFileInfo>

#include <utility>

namespace shuzhi {

QStringList FileDialog::s_next;
QString FileDialog::s_folder;

QString FileDialog::openFile(QWidget *parent, const QString &title, const QString &filter)
{
    if (!s_next.isEmpty())
        return std::exchange(s_next, {}).first();
    const QString name = QFileDialog::getOpenFileName(parent, title, s_folder, filter);
    if (!name.isEmpty())
        s_folder = QFileInfo(name).absolutePath();
    return name;
}

QStringList FileDialog::openFiles(QWidget *parent, const QString &title, const QString &filter)
{
    if (!s_next.isEmpty())
        return std::exchange(s_next, {});
    const QStringList names = QFileDialog::getOpenFileNames(parent, title, s_folder, filter);
    if (!names.isEmpty())
        s_folder = QFileInfo(names.first()).absolutePath();
    return names;
}

QString FileDialog::saveFile(QWidget *parent, const QString &title, const QString &filter,
                             const QString &suggestion, const QString &suffix)
{
    if (!s_next.isEmpty())
        return std::exchange(s_next, {}).first();
    QFileDialog dialog(parent, title, s_folder, filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    // With the suffix set, the dialog asks before it overwrites the name that is really written.
    dialog.setDefaultSuffix(suffix);
    dialog.selectFile(suggestion);
    if (dialog.exec() != QDialog::Accepted)
        return {};
    const QString name = dialog.selectedFiles().value(0);
    if (!name.isEmpty())
        s_folder = QFileInfo(name).absolutePath();
    return name;
}

void FileDialog::setFolder(const QString &folder)
{
    s_folder = folder;
}

QString FileDialog::folder()
{
    return s_folder;
}

void FileDialog::setNextFileName(const QString &name)
{
    s_next = {name};
}

void FileDialog::setNextFileNames(const QStringList &names)
{
    s_next = names;
}

} // namespace shuzhi
