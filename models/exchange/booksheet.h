// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/exchange/bookstyles.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>
#include <variant>

namespace shuzhi {

/// "B4", "$B$4" or "B$4" of a zero-based row and column.
[[nodiscard]] QString cellName(int row, int column, bool fixedRow = false, bool fixedColumn = false);
/// "$B$4:$B$9", both ends included.
[[nodiscard]] QString fixedRange(int firstRow, int firstColumn, int lastRow, int lastColumn);

/// A block of cells, all ends included, zero-based.
struct CellBlock
{
    int firstRow = 0;
    int firstColumn = 0;
    int lastRow = 0;
    int lastColumn = 0;
};

/// What a cell was given; of a formula its present value.
struct WrittenCell
{
    int row = 0;
    int column = 0;
    std::variant<QString, double> value;
};

/// How a sheet is put on paper: A4, as few pages wide as keep the type readable, head rows (and the
/// first columns, where there are several pages) repeated.
struct PageSetup
{
    int lastRow = 0;
    int lastColumn = 0;
    int firstTitleRow = -1; ///< -1: nothing is repeated
    int lastTitleRow = -1;
    bool portrait = false;
    QString header; ///< in the file format's codes
    QString footer;
    bool isOnePage = false; ///< smaller where it would take more pages
};

/// One worksheet being written. Text is always written as text, so codes keep their zeros and nothing
/// that starts with "=" runs. The first fault of any write is kept in fault().
class BookSheet
{
public:
    /// A cell holds so many UTF-16 units and no more.
    static constexpr qsizetype longestText = 32'767;
    static constexpr qsizetype longestFormula = 8'192; ///< characters, the equals sign among them

    BookSheet(lxw_workbook *workbook, const BookStyles &styles, const QString &name);

    [[nodiscard]] const QString &name() const { return m_name; }

    void text(int row, int column, const QString &value, CellStyle style);
    void number(int row, int column, double value, CellStyle style);
    void blank(int row, int column, CellStyle style);
    /// A formula with the value it has now, for readers that do not calculate; no value: empty text.
    void formula(int row, int column, const QString &formula, std::optional<double> value, CellStyle style);
    void textFormula(int row, int column, const QString &formula, const QString &value, CellStyle style);
    /// A text over several cells of a row.
    void merged(int row, int firstColumn, int lastColumn, const QString &value, CellStyle style);
    /// A text that leads to the first cell of a sheet.
    void link(int row, int column, const QString &sheet);
    /// A chart with its upper left corner in a cell, so many pixels wide and high.
    void chart(int row, int column, lxw_chart *chart, int width, int height);

    void width(int column, double characters);
    void height(int row, double points);
    /// Height for the longest of texts that wrap in columns whose width is set; Chinese counts double.
    void heightFor(int row, const QList<std::pair<int, QString>> &texts, int outlineLevel = 0);

    void pageSetup(const PageSetup &setup);
    void breakPagesBefore(const QList<int> &rows);
    void freeze(int row, int column);
    void filter(int headerRow, int lastRow, int lastColumn);
    void summaryAbove();
    /// Formulas and texts resist typing (without a password); inputs, filters and widths stay free.
    void protect();

    void colourScale(const CellBlock &block, double middle, double most);
    void dataBars(const CellBlock &block, double most);
    void warnWhen(const CellBlock &block, const QString &formula);
    /// Only whole numbers from 0 on, only numbers of points: other input is refused with `message`.
    void acceptCounts(const CellBlock &block, const QString &title, const QString &message);
    void acceptPoints(const CellBlock &block, const QString &title, const QString &message);

    [[nodiscard]] const std::optional<Error> &fault() const { return m_fault; }
    [[nodiscard]] const QList<WrittenCell> &cells() const { return m_cells; }

private:
    void keep(lxw_error error);
    void keep(lxw_error error, int row, int column, std::variant<QString, double> value);
    [[nodiscard]] bool fits(int row, int column, const QString &value, qsizetype most = longestText);
    void accept(const CellBlock &block, lxw_data_validation rule, const QString &title,
                const QString &message);

    lxw_worksheet *m_sheet;
    const BookStyles &m_styles;
    QString m_name;
    QHash<int, double> m_widths;
    QList<WrittenCell> m_cells;
    std::optional<Error> m_fault;
};

} // namespace shuzhi
