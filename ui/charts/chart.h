// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>
#include <QRectF>
#include <QStringList>
#include <QWidget>

class QMenu;

namespace shuzhi {

struct Theme;

/// One thing in a chart that stands for a figure: a bar, a point, a segment.
struct Mark
{
    QString name; ///< what it is: "Civil Affairs Bureau"
    QString valueText; ///< its figure in words: "78.0%, 379 / 487"
    QString tooltip; ///< figure and what a click opens
    QString where; ///< search expression of the rows behind it; empty: opens nothing
    QRectF area; ///< where it stands and is hit
    QString filter = {}; ///< condition that would bound everything to this mark; empty: none
    QString explain = {}; ///< names the figure to its owner, who can say what it means; empty: cannot
};

/// What every chart is: values in; one paint for screen, PDF and print; marks that can be pointed
/// at, walked with the keyboard, read by assistive technology, opened, and shown as a table.
/// Units are pixels of 1/96 inch; a printed page scales its painter instead of the chart.
class Chart : public QWidget
{
    Q_OBJECT

public:
    explicit Chart(QWidget *parent = nullptr);
    ~Chart() override;

    /// Draws the values into `area`: no hover, no focus, no background.
    virtual void paintChart(QPainter &painter, const QRectF &area, const Theme &theme) const = 0;
    /// The marks as paintChart would place them in `area`.
    [[nodiscard]] virtual QList<Mark> marksIn(const QRectF &area) const = 0;
    /// The values as text, first row heads: "show as table" and copy.
    [[nodiscard]] virtual QList<QStringList> table() const = 0;
    /// Height that shows everything at this width.
    [[nodiscard]] virtual qreal heightFor(qreal width) const = 0;
    /// Index of the mark hit at a point of the widget, -1 for none.
    [[nodiscard]] virtual int markAt(const QPointF &point) const;

    /// Marks as they stand in the widget now.
    [[nodiscard]] const QList<Mark> &marks() const;
    [[nodiscard]] int focusedMark() const { return m_focused; }
    void setFocusedMark(int index);
    /// Emits markActivated if the mark opens something, otherwise explains it if it can be.
    void activateMark(int index);
    /// Emits filterRequested or explainRequested if the mark offers it.
    void filterByMark(int index);
    void explainMark(int index);

    /// Face of the words; default the window's, Theme::printFamily() for paper.
    void setFontFamily(const QString &family);

    /// What is copied: the chart and whatever one needs to read it elsewhere.
    [[nodiscard]] virtual QImage picture(const Theme &theme, qreal scale = 2.0) const;
    /// Rows by newline, cells by tab: what a spreadsheet takes from the clipboard.
    [[nodiscard]] QString tableText() const;
    void copyPicture() const;
    void copyTable() const;
    void showAsTable();
    /// Table and picture, for the chart's context menu and the menu of the card it stands on.
    void addActionsTo(QMenu *menu);

    [[nodiscard]] QSize sizeHint() const override;

signals:
    /// A mark was clicked or Enter pressed on it: open the rows of this search expression.
    void markActivated(const QString &where);
    /// Space, Ctrl and a click, or "Show only this": bound everything to this condition, or no longer.
    void filterRequested(const QString &condition);
    /// F1, Alt+Down, or "What this figure means"; `place` is where the mark stands on the screen.
    void explainRequested(const QString &figure, const QRect &place);

protected:
    /// Font of every word in a chart: 12 px.
    [[nodiscard]] QFont textFont() const;
    /// To be called by setters: drops what was laid out, repaints, tells assistive technology.
    void valuesChanged();
    /// The mark an arrow key leads to; default: previous and next.
    [[nodiscard]] virtual int neighbour(int index, int key) const;
    /// Shows which mark the pointer is on; drawn over the chart, on screen only.
    virtual void paintHover(QPainter &painter, const Mark &mark, const Theme &theme) const;

    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    [[nodiscard]] bool isExplainKey(const QKeyEvent *event) const;
    [[nodiscard]] bool offers(int index, QString Mark::*what) const;
    void walkTo(int index);
    void setHovered(int index);
    void scrollToFocused();

    QString m_family; ///< empty: the window's
    mutable QList<Mark> m_marks;
    mutable QSize m_laidOutFor; ///< size m_marks is of; a hidden widget gets no resize event
    int m_focused = -1;
    int m_hovered = -1;
    int m_pressed = -1;
};

} // namespace shuzhi
