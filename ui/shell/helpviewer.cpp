// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/helpviewer.h"

#include "ui/shell/helpdress.h"
#include "ui/widgets/griddelegate.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QFile>
#include <QListWidget>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

constexpr int pagesWidth = 180;

} // namespace

HelpViewer::HelpViewer(QWidget *parent)
    : QDialog(parent)
    , m_pages(new QListWidget)
    , m_text(new QTextBrowser)
{
    setWindowTitle(tr("Help"));
    resize(940, 640);
    m_pages->setFixedWidth(pagesWidth);
    m_pages->setItemDelegate(new GridDelegate(m_pages));
    m_pages->setAccessibleName(tr("Pages of the help"));
    m_text->setAccessibleName(tr("Text of the help"));
    m_text->setOpenExternalLinks(false);
    m_text->setOpenLinks(false);
    for (const auto &[title, file] :
         {std::pair{tr("Keyboard"), QString()},
          std::pair{tr("What the figures mean"), u":/help/figures.md"_s},
          std::pair{tr("Connecting to a server, in Chinese"), u":/help/connections.zh_CN.md"_s},
          std::pair{tr("Connecting to a server, in English"), u":/help/connections.md"_s},
          std::pair{tr("Working on a server, in Chinese"), u":/help/server.zh_CN.md"_s},
          std::pair{tr("Working on a server, in English"), u":/help/server.md"_s},
          std::pair{tr("Roles on a server, in Chinese"), u":/help/roles.zh_CN.md"_s},
          std::pair{tr("Roles on a server, in English"), u":/help/roles.md"_s},
          std::pair{tr("Command line in Chinese"), u":/help/cli.zh_CN.md"_s},
          std::pair{tr("Command line in English"), u":/help/cli.md"_s}}) {
        auto *item = new QListWidgetItem(title, m_pages);
        item->setData(Qt::UserRole, file);
    }
    auto *layout = new QHBoxLayout(this);
    layout->setSpacing(Theme::measures().gap);
    layout->addWidget(m_pages);
    layout->addWidget(m_text, 1);
    connect(m_pages, &QListWidget::currentRowChanged, this, &HelpViewer::showPage);
}

void HelpViewer::setCommands(const QList<Command> &commands)
{
    m_commands = commands;
    if (m_pages->currentRow() < 0)
        m_pages->setCurrentRow(0);
    else
        showPage(m_pages->currentRow());
}

QString HelpViewer::heading(const QString &place)
{
    return u"\n## "_s + place + u"\n\n| "_s + tr("Keys") + u" | "_s + tr("Command")
        + u" |\n| --- | --- |\n"_s;
}

QString HelpViewer::keysAsMarkdown() const
{
    QString text = u"# "_s + tr("Keyboard") + u"\n\n"_s
        + tr("Ctrl+K finds everything: catalogs, departments, duties, pages and commands. Keys are changed "
             "in the "
             "settings.")
        + u"\n\n"_s;
    QString place;
    for (const Command &command : m_commands) {
        const QString keys = command.action->shortcut().toString(QKeySequence::NativeText);
        if (keys.isEmpty())
            continue;
        const QString here = command.place.isEmpty() ? tr("Window") : command.place;
        if (here != place)
            text += heading(here);
        place = here;
        text += u"| `"_s + keys + u"` | "_s + command.text + u" |\n"_s;
    }
    return text + partsAsMarkdown();
}

/// Keys that belong to no command: what a grid, a form, a chart and the import do with them.
QString HelpViewer::partsAsMarkdown() const
{
    const std::pair<QString, QList<std::pair<QString, QString>>> parts[] = {
        {tr("Grids"),
         {{u"F2"_s, tr("Change the cell; letters typed begin it too")},
          {u"Enter"_s, tr("Change the cell, or open the row where cells are not changed")},
          {u"Shift+Up, Shift+Down"_s, tr("Select further rows")},
          {u"Space"_s, tr("Take the row into the selection or out of it")},
          {u"Menu"_s, tr("Commands on the selected rows: submit, publish, return and others")}}},
        {tr("Search and filters"),
         {{u"Down"_s, tr("From the search to the rows found; from filter to filter")},
          {u"Space"_s, tr("Tick the filter or take its tick away")},
          {u"Esc"_s, tr("Empty the search")}}},
        {tr("Forms"),
         {{u"Tab, Shift+Tab"_s, tr("To the next or previous field; what was typed is written")},
          {u"Enter"_s, tr("Write the field")},
          {u"Esc"_s, tr("Bring back what is stored")},
          {u"Down, Alt+Down"_s, tr("Open the list or the calendar of the field")},
          {u"Ctrl+Z"_s, tr("Take back what is being typed; after it is written, the change of the city")}}},
        {tr("Charts"),
         {{u"Up, Down, Left, Right"_s, tr("From mark to mark; the figure is shown")},
          {u"Enter"_s, tr("Open the rows behind the mark")},
          {u"Space"_s, tr("Show only this mark everywhere, or all again")},
          {u"F1, Alt+Down"_s, tr("What the figure means")},
          {u"Menu"_s, tr("Table and picture of the chart")}}},
        {tr("Import"), {{u"Alt+Right, Alt+Left"_s, tr("To the next or previous step")}}}};
    QString text;
    for (const auto &[place, lines] : parts) {
        text += heading(place);
        for (const auto &[keys, words] : lines)
            text += u"| `"_s + keys + u"` | "_s + words + u" |\n"_s;
    }
    return text;
}

void HelpViewer::showPage(int page)
{
    const QString name = m_pages->item(page)->data(Qt::UserRole).toString();
    QFile file(name);
    // The pages are compiled in: their absence is a broken build.
    if (!name.isEmpty() && !file.open(QIODevice::ReadOnly))
        qFatal("help %s is missing", qPrintable(name));
    m_text->setMarkdown(name.isEmpty() ? keysAsMarkdown() : QString::fromUtf8(file.readAll()));
    dressHelp(*m_text->document());
}

} // namespace shuzhi
