// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/messagebar.h"

#include <QList>
#include <QWidget>

class QAction;

namespace shuzhi {

/// What the status bar says of the page in front.
struct PageStatus
{
    QString basis; ///< how its figures count ("all published catalogs")
    QString selection; ///< "18,896 catalogs · 3 selected"
};

/// One task of the left rail. The shell knows pages only by this interface; a page knows neither the
/// shell nor another page: what it wants from outside it says by signal.
///
/// Commands: a page owns its QActions and hands all of them to QWidget::addAction(), which gives
/// shortcuts their range and the command palette its list. The few that belong into the top bar are
/// barActions(). The keyboard starts at the page's focus proxy (QWidget::setFocusProxy, usually the grid)
/// and afterwards where it was left. One primary button a page: either primaryAction(), or the one in its own
/// TitleLine.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    [[nodiscard]] virtual QString id() const = 0; ///< stable, lower case: "catalogs"
    [[nodiscard]] virtual QString title() const = 0; ///< in the rail; asked again after a change of language
    [[nodiscard]] virtual IconId iconId() const = 0;
    /// Stands at the bottom of the rail, apart from the tasks.
    [[nodiscard]] virtual bool isApart() const { return false; }
    [[nodiscard]] virtual QList<QAction *> barActions() const { return {}; }
    [[nodiscard]] virtual QAction *primaryAction() const { return nullptr; }

    /// Came to the front: asks for its content if it has none or it is stale. Never waits.
    virtual void activate() = 0;
    /// Shows the rows of a search expression (a metric's `where`); pages without rows ignore it.
    virtual void open(const QString &where) { Q_UNUSED(where) }
    /// Data changed outside of this page, or the as-of day did: what is shown is stale. A page in
    /// front asks anew at once, one behind when it is activated.
    virtual void invalidate() = 0;
    /// Tables whose rows or figures stand on the page; empty: any may.
    [[nodiscard]] virtual QStringList tables() const { return {}; }
    /// Data of these tables changed (CitySession::dataChanged): stale, unless none of them is shown here.
    void follow(const QStringList &changed);

Q_SIGNALS:
    void countChanged(const QString &text); ///< small word in the rail: "18,896", "2023H1"
    void statusChanged(const shuzhi::PageStatus &status);
    void messagePosted(const shuzhi::Message &message);
    void failed(const shuzhi::Error &error); ///< the shell says it in words (errortext)
    void openRequested(const QString &pageId, const QString &where); ///< show these rows over there
    void dataChanged(); ///< this page wrote; the others are stale
    void busyChanged(bool busy);
    void ready(); ///< everything asked for by activate() or open() is on screen, or failed with words
    void barChanged(); ///< barActions() or primaryAction() changed
};

} // namespace shuzhi
