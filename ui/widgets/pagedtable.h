// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace shuzhi {

/// Grid of the house over a windowed model: rows of 30 px (26 compact), hairlines, eliding, whole
/// rows selected, the keyboard inside and Tab out. activated() is Enter or a double click.
class PagedTable : public QTableView
{
    Q_OBJECT

public:
    explicit PagedTable(QWidget *parent = nullptr);

    void setCompact(bool compact);
    /// Columns of figures: right-aligned, head too.
    void setNumericColumns(const QList<int> &columns);
    /// Captions may break between their words into so many lines; the head is as high as the tallest asks
    /// for.
    void setHeadLines(int most);
    /// The least width of a column whose caption stands whole in so many lines.
    [[nodiscard]] int captionWidth(const QString &caption, int lines) const;
    [[nodiscard]] bool isNumeric(int column) const { return m_numeric.contains(column); }

    /// Widths, order and hidden columns as an opaque value, for whoever keeps settings.
    [[nodiscard]] QByteArray columnState() const;
    bool restoreColumnState(const QByteArray &state);
    /// Rows under the selection, in view order.
    [[nodiscard]] QList<int> selectedRowNumbers() const;
    /// Selected cells as tab-separated lines, as spreadsheets paste them.
    [[nodiscard]] QString selectedText() const;

Q_SIGNALS:
    void columnStateChanged(); ///< the reader moved or resized a column
    void selectedRowsChanged(int rows);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    QList<int> m_numeric;
};

} // namespace shuzhi
