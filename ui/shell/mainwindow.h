// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/page.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QMainWindow>

#include <optional>

class QStackedWidget;
class QVBoxLayout;

namespace shuzhi {

class ConnectionMarker;
class HelpViewer;
class LinkBanner;
class Rail;
class StartPage;
class StatusBar;
class TopBar;
struct ConnectionMark;

/// Places top bar, rail, pages, messages and status bar, and carries what pages say to where it
/// belongs. Knows pages only as Page; holds no data.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);

    /// Takes the page; the order is that of the rail. Ctrl+1 to Ctrl+9 show them.
    void addPage(Page *page);
    void removePages(); ///< the city is being closed; afterwards the start page is shown
    void showPage(const QString &id); ///< unknown ids are ignored
    /// Shows the page with the rows of a search expression; empty: as it is. Unknown ids are ignored.
    void openRows(const QString &id, const QString &where);
    [[nodiscard]] Page *page(const QString &id) const;
    [[nodiscard]] Page *currentPage() const; ///< null while the start page is shown
    [[nodiscard]] QList<Page *> pages() const { return m_pages; }
    void invalidateAll(); ///< the city, the day or the data changed outside of the pages

    /// No city is open: the start page, without rail and search.
    void showStart();
    [[nodiscard]] StartPage *startPage() const { return m_start; }

    /// Commands of the window (import, export …), left of those of the page.
    void setWindowActions(const QList<QAction *> &actions);
    [[nodiscard]] ActionRegistry &actionRegistry() { return m_registry; }

    void setPlace(const QString &city, const QString &database);
    void setConnection(const QString &words, StateRole role);
    /// Which connection the city came by; an empty mark takes it away.
    void setConnectionMark(const ConnectionMark &mark);
    void setReferenceDay(const QDate &day);
    void setPerson(const QString &name, const QString &role);

    void post(const Message &message);
    void postError(const Error &error);
    /// This error, when it comes next, is shown elsewhere: the message bar leaves it out.
    void expectElsewhere(const Error &error) { m_elsewhere = error; }
    /// Takes a widget that stands below the page while it has something to say, whichever page is shown.
    void setSheet(QWidget *sheet);
    [[nodiscard]] MessageBar *messageBar() const { return m_messages; }
    /// Says when the server is away.
    [[nodiscard]] LinkBanner *linkBanner() const { return m_link; }

Q_SIGNALS:
    void searchRequested(); ///< Ctrl+K, or the field at the top
    void pageShown(const QString &id);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildLayout();
    void connectPage(Page *page);
    [[nodiscard]] QAction *makeGoTo(const Page &page);
    void placeCommands();
    void updateTitle();
    void retranslate();
    void showHelp();

    ConnectionMarker *m_marker;
    TopBar *m_top;
    Rail *m_rail;
    LinkBanner *m_link;
    MessageBar *m_messages;
    QStackedWidget *m_stack;
    StatusBar *m_status;
    StartPage *m_start;
    QList<Page *> m_pages;
    QList<QAction *> m_pageActions; ///< go to a page; m_pages[i] is gone to by m_pageActions[i]
    QAction *m_find, *m_help;
    HelpViewer *m_helpViewer = nullptr; ///< made when it is first asked for
    QHash<Page *, PageStatus> m_statusOf;
    QList<QAction *> m_windowActions;
    ActionRegistry m_registry;
    QString m_city;
    QVBoxLayout *m_right = nullptr; ///< messages, page, sheet
    std::optional<Error> m_elsewhere;
};

} // namespace shuzhi
