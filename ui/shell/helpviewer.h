// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/commands.h"

#include <QDialog>

class QListWidget;
class QTextBrowser;

namespace shuzhi {

/// The pages of resources/help and the keys of all commands, in a window beside the work.
class HelpViewer : public QDialog
{
    Q_OBJECT

public:
    explicit HelpViewer(QWidget *parent = nullptr);

    /// Keys as they are now; called whenever the help is opened.
    void setCommands(const QList<Command> &commands);

private:
    void showPage(int page);
    [[nodiscard]] QString keysAsMarkdown() const;
    [[nodiscard]] QString partsAsMarkdown() const;
    [[nodiscard]] static QString heading(const QString &place);

    QListWidget *m_pages;
    QTextBrowser *m_text;
    QList<Command> m_commands;
};

} // namespace shuzhi
