// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/catalogs/catalogdesk.h"

#include <QFrame>
#include <QTimer>

class QAction;
class QLabel;
class QStackedWidget;

namespace shuzhi {

class BusyOverlay;
class Chip;
class DetailPart;
class EmptyState;
class PresenceLine;
class SegmentBar;

/// What there is to know of the current catalog, and the place where it is entered: core metadata, items,
/// resources, use, duties and relations, history. Beside the grid it is narrow; it can take the grid's place.
class CatalogDetailPanel : public QFrame
{
    Q_OBJECT

public:
    explicit CatalogDetailPanel(CitySession &session, QWidget *parent = nullptr);
    ~CatalogDetailPanel() override;

    /// Asks for the detail shortly after: who walks through rows is not read every one of them.
    void showCatalog(const QString &uid, const QString &asOf);
    void refresh(); ///< the data changed
    void showNothing(const QString &why);
    [[nodiscard]] const CatalogDetail &detail() const { return m_desk->detail(); }
    void focusFields(); ///< the keyboard comes here
    /// Shows a part ("core", "items", "resources", "use", "duties", "history"), there a field.
    void jump(const QString &part, const QString &column);

    [[nodiscard]] bool isWide() const { return m_wide; }
    void setWide(bool wide);
    [[nodiscard]] QAction *wideAction() const { return m_wideAction; } ///< for the page's commands

Q_SIGNALS:
    void shown(); ///< the detail asked for last is on screen
    void failed(const shuzhi::Error &error);
    void messagePosted(const shuzhi::Message &message);
    void openRequested(const QString &pageId, const QString &where);
    void wideChanged(bool wide); ///< whoever holds the panel gives it the grid's room, or takes it back

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void build();
    void addParts();
    void addPart(const QString &key, DetailPart *part);
    void connectDesk();
    void ask();
    void place(const CatalogDetail &detail);
    void placeHead();
    void placeOthers(); ///< who else has it open, and that we have
    void placePart(const QString &key);

    CatalogDesk *m_desk;
    QString m_uid, m_asOf;
    Task m_task;
    QTimer m_timer;
    QLabel *m_title, *m_note, *m_why;
    PresenceLine *m_others;
    Chip *m_kind;
    QAction *m_wideAction;
    SegmentBar *m_segments;
    QStackedWidget *m_outer, *m_parts;
    QHash<QString, DetailPart *> m_partOf;
    EmptyState *m_empty;
    BusyOverlay *m_busy;
    bool m_wide = false;
};

} // namespace shuzhi
