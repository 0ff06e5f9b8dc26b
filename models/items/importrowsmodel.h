// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/importreport.h"
#include "models/services/import/importrequest.h"

#include <QAbstractTableModel>

#include <functional>
#include <memory>
#include <optional>

namespace shuzhi {

/// A report row by row, in the file's order: what becomes of each, and for changed rows a line per
/// cell, old and new. Lines of one fate can be shown alone. A tick says that a row is taken.
class ImportRowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Fate : quint8 { Added, Changed, Unchanged, Duplicate, Rejected, Declined, Warning };
    enum Column { RowColumn, FateColumn, TitleColumn, CellColumn, BeforeColumn, AfterColumn, ColumnCount };
    enum Role {
        FateRole = Qt::UserRole + 1, ///< Fate, as int
        FirstLineRole, ///< whether the line is the first of its row
    };
    struct Words
    {
        QStringList heads; ///< one per Column
        std::function<QString(Fate)> fate;
        std::function<QString(const ImportError &)> error;
        std::function<QString(const ImportWarning &)> warning;
        std::function<QString(qint64 row)> repeats;
        std::function<QString(const QString &field, const QString &value)> value; ///< stored → words
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setWords(const Words &words) { m_words = words; }
    /// `declined`: rows a person took out, with the title they had; null empties.
    void setReport(std::shared_ptr<const ImportReport> report, const QList<RowNote> &declined);
    /// Shows lines of one fate; nothing: of all, warnings left out (they are not fates of rows).
    void setShown(std::optional<Fate> fate);
    /// The row a line is about; row 0 for a warning about the whole file.
    [[nodiscard]] RowNote noteAt(int line) const;
    [[nodiscard]] Fate fateAt(int line) const { return m_lines.value(line).fate; }
    /// Whether rows may be taken out: not while an import runs.
    [[nodiscard]] bool isTaken(int line) const { return fateAt(line) != Fate::Declined; }
    [[nodiscard]] bool canDecline(int line) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void declineRequested(const QList<shuzhi::RowNote> &rows, bool declined);

private:
    struct Line
    {
        Fate fate = Fate::Added;
        int index = 0; ///< place in the report's list of that fate
        int cell = -1; ///< of a changed or repeated row; −1: none
        int sheet = 0; ///< by first appearance
        qint64 row = 0;
    };
    void rebuild();
    /// Whether a line goes on with the row of the line above.
    [[nodiscard]] static bool continues(const Line &line);
    void addLines(Fate fate, QList<Line> &lines) const;
    [[nodiscard]] const CellDifference *difference(const Line &line) const;
    [[nodiscard]] QString title(const Line &line) const;
    [[nodiscard]] QString sheet(const Line &line) const;
    [[nodiscard]] QString text(const Line &line, int column) const;
    [[nodiscard]] QString found(const Line &line) const;
    [[nodiscard]] qsizetype countOf(Fate fate) const;

    std::shared_ptr<const ImportReport> m_report;
    QList<RowNote> m_declined;
    QList<Line> m_lines;
    std::optional<Fate> m_shown;
    bool m_severalSheets = false;
    Words m_words;
};

} // namespace shuzhi
