// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/helpviewer.h"

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
    for (const auto &[title, file] : {std::pair{tr("Keyboard"), QString()},
                                      std::pair{tr("What the figures mean"), u":/help/figures.md"_s},
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
            text += u"\n## "_s + here + u"\n\n| "_s + tr("Keys") + u" | "_s + tr("Command")
                + u" |\n| --- | --- |\n"_s;
        place = here;
        text += u"| `"_s + keys + u"` | "_s + command.text + u" |\n"_s;
    }
    return text;
}

void HelpViewer::showPage(int page)
{
    const QString name = m_pages->item(page)->data(Qt::UserRole).toString();
    if (name.isEmpty()) {
        m_text->setMarkdown(keysAsMarkdown());
        return;
    }
    QFile file(name);
    // The pages are compiled in: their absence is a broken build.
    if (!file.open(QIODevice::ReadOnly))
        qFatal("help %s is missing", qPrintable(name));
    m_text->setMarkdown(QString::fromUtf8(file.readAll()));
}

} // namespace shuzhi
