// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/shell/commands.h"
#include "ui/shell/connectionmark.h"
#include "ui/shell/errortext.h"
#include "ui/shell/helpviewer.h"
#include "ui/shell/linkbanner.h"
#include "ui/shell/page.h"
#include "ui/shell/rail.h"
#include "ui/shell/startpage.h"
#include "ui/shell/statusbar.h"
#include "ui/shell/topbar.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace shuzhi {

namespace {

constexpr QSize smallest(900, 520); ///< what a 1440x900 screen has at 150 % beside the desktop's own bars
constexpr int narrow = 1120; ///< below it the rail gives its words to the page

} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_marker(new ConnectionMarker(*this))
    , m_top(new TopBar)
    , m_rail(new Rail)
    , m_link(new LinkBanner)
    , m_messages(new MessageBar)
    , m_stack(new QStackedWidget)
    , m_status(new StatusBar)
    , m_start(new StartPage)
    , m_find(new QAction(this))
    , m_help(new QAction(this))
{
    buildLayout();
    setMinimumSize(smallest);
    resize(1440, 900);
    connect(m_rail, &Rail::chosen, this, &MainWindow::showPage);
    connect(m_top, &TopBar::searchRequested, this, &MainWindow::searchRequested);
    m_find->setObjectName(QStringLiteral("window.find"));
    m_find->setShortcut(Qt::CTRL | Qt::Key_K);
    addAction(m_find);
    connect(m_find, &QAction::triggered, this, &MainWindow::searchRequested);
    m_help->setObjectName(QStringLiteral("window.help"));
    // What has the keyboard may explain itself by the same key; only what nobody took comes to the window.
    m_help->setShortcut(Qt::Key_F1);
    m_help->setShortcutContext(Qt::WidgetShortcut);
    addAction(m_help);
    connect(m_help, &QAction::triggered, this, &MainWindow::showHelp);
    retranslate();
    showStart();
}

void MainWindow::buildLayout()
{
    m_stack->addWidget(m_start);
    m_right = new QVBoxLayout;
    m_right->setSpacing(0);
    m_right->addWidget(m_link);
    m_right->addWidget(m_messages);
    m_right->addWidget(m_stack, 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addLayout(m_right, 1);
    auto *centre = new QWidget;
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_marker->strip());
    layout->addWidget(m_top);
    layout->addLayout(middle, 1);
    layout->addWidget(m_status);
    setCentralWidget(centre);
}

void MainWindow::addPage(Page *page)
{
    m_pages << page;
    m_stack->addWidget(page);
    QAction *goTo = makeGoTo(*page);
    m_pageActions << goTo;
    m_rail->addEntry(page->id(), page->iconId(), page->title(),
                     goTo->shortcut().toString(QKeySequence::NativeText), page->isApart());
    connectPage(page);
}

QAction *MainWindow::makeGoTo(const Page &page)
{
    auto *goTo = new QAction(tr("Go to %1").arg(page.title()), this);
    goTo->setObjectName(QStringLiteral("window.page.") + page.id());
    if (page.isApart())
        goTo->setShortcut(Qt::CTRL | Qt::Key_Comma);
    else if (m_pages.size() <= 9)
        goTo->setShortcut(Qt::CTRL | Qt::Key(Qt::Key_0 + int(m_pages.size())));
    addAction(goTo);
    connect(goTo, &QAction::triggered, this, [this, id = page.id()] {
        if (currentPage())
            showPage(id);
    });
    return goTo;
}

void MainWindow::removePages()
{
    showStart();
    m_rail->clear();
    qDeleteAll(std::exchange(m_pageActions, {}));
    qDeleteAll(std::exchange(m_pages, {}));
}

void MainWindow::connectPage(Page *page)
{
    connect(page, &Page::countChanged, this,
            [this, page](const QString &text) { m_rail->setCount(page->id(), text); });
    connect(page, &Page::statusChanged, this, [this, page](const PageStatus &status) {
        m_statusOf.insert(page, status);
        if (page == currentPage())
            m_status->setPageStatus(status);
    });
    connect(page, &Page::messagePosted, this, &MainWindow::post);
    connect(page, &Page::failed, this, &MainWindow::postError);
    connect(page, &Page::openRequested, this, [this](const QString &id, const QString &where) {
        showPage(id);
        if (Page *target = this->page(id))
            target->open(where);
    });
    connect(page, &Page::dataChanged, this, [this, page] {
        for (Page *other : std::as_const(m_pages))
            if (other != page)
                other->invalidate();
    });
    connect(page, &Page::barChanged, this, [this, page] {
        if (page == currentPage())
            placeCommands();
    });
}

void MainWindow::showPage(const QString &id)
{
    Page *page = this->page(id);
    if (!page)
        return;
    m_rail->show();
    m_status->show();
    m_top->setSearchVisible(true);
    m_rail->setCurrent(id);
    const bool startsKeyboard =
        !page->focusWidget() && (!focusWidget() || m_stack->isAncestorOf(focusWidget()));
    m_stack->setCurrentWidget(page);
    if (startsKeyboard)
        page->setFocus();
    m_status->setPageStatus(m_statusOf.value(page));
    placeCommands();
    page->activate();
    emit pageShown(id);
}

void MainWindow::openRows(const QString &id, const QString &where)
{
    showPage(id);
    Page *target = page(id);
    if (target && !where.isEmpty())
        target->open(where);
}

Page *MainWindow::page(const QString &id) const
{
    const auto it =
        std::find_if(m_pages.cbegin(), m_pages.cend(), [&id](const Page *page) { return page->id() == id; });
    return it == m_pages.cend() ? nullptr : *it;
}

Page *MainWindow::currentPage() const
{
    return qobject_cast<Page *>(m_stack->currentWidget());
}

void MainWindow::showHelp()
{
    if (!m_helpViewer)
        m_helpViewer = new HelpViewer(this);
    m_helpViewer->setCommands(commandsOf(*this));
    m_helpViewer->show();
    m_helpViewer->raise();
}

void MainWindow::invalidateAll()
{
    for (Page *page : std::as_const(m_pages))
        page->invalidate();
}

void MainWindow::showStart()
{
    m_stack->setCurrentWidget(m_start);
    m_rail->hide();
    m_status->hide();
    m_top->setSearchVisible(false);
    m_statusOf.clear();
    setPlace({}, {});
    setConnectionMark({});
    placeCommands();
}

void MainWindow::setWindowActions(const QList<QAction *> &actions)
{
    m_windowActions = actions;
    placeCommands();
}

void MainWindow::placeCommands()
{
    const Page *page = currentPage();
    if (page)
        m_top->setCommands(m_windowActions + page->barActions(), page->primaryAction());
    else
        m_top->setCommands({}, nullptr);
}

void MainWindow::setPlace(const QString &city, const QString &database)
{
    m_city = city;
    m_top->setPlace(city, database);
    updateTitle();
}

void MainWindow::setConnection(const QString &words, StateRole role)
{
    m_status->setConnection(words, role);
}

void MainWindow::setConnectionMark(const ConnectionMark &mark)
{
    m_marker->setMark(mark);
    updateTitle();
}

void MainWindow::setReferenceDay(const QDate &day)
{
    m_status->setReferenceDay(day);
}

void MainWindow::setPerson(const QString &name, const QString &role)
{
    m_status->setPerson(name, role);
}

void MainWindow::post(const Message &message)
{
    m_messages->post(message);
}

void MainWindow::postError(const Error &error)
{
    if (std::exchange(m_elsewhere, std::nullopt) != error)
        m_messages->post(errorMessage(error));
}

void MainWindow::setSheet(QWidget *sheet)
{
    m_right->addWidget(sheet);
}

void MainWindow::updateTitle()
{
    const QString title = m_city.isEmpty() ? tr("Shuzhi") : tr("%1 - Shuzhi").arg(m_city);
    // First of all words: a task bar cuts a title at its end.
    setWindowTitle(m_marker->word().isEmpty() ? title : tr("%1: %2").arg(m_marker->word(), title));
}

void MainWindow::retranslate()
{
    m_marker->retranslate();
    updateTitle();
    m_find->setText(tr("Search or run a command"));
    m_help->setText(tr("Help"));
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        m_rail->setTitle(m_pages[i]->id(), m_pages[i]->title());
        m_pageActions[i]->setText(tr("Go to %1").arg(m_pages[i]->title()));
    }
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (QKeySequence(event->keyCombination()) == m_help->shortcut())
        showHelp();
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    m_rail->setNarrow(width() < narrow);
    QMainWindow::resizeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

} // namespace shuzhi
