// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/importrowsmodel.h"

#include <QHash>

#include <algorithm>

namespace shuzhi {

namespace {

using Fate = ImportRowsModel::Fate;

constexpr Fate s_fates[] = {Fate::Added,    Fate::Changed,  Fate::Unchanged, Fate::Duplicate,
                            Fate::Rejected, Fate::Declined, Fate::Warning};

} // namespace

void ImportRowsModel::setReport(std::shared_ptr<const ImportReport> report, const QList<RowNote> &declined)
{
    m_report = std::move(report);
    m_declined = declined;
    rebuild();
}

void ImportRowsModel::setShown(std::optional<Fate> fate)
{
    m_shown = fate;
    rebuild();
}

qsizetype ImportRowsModel::countOf(Fate fate) const
{
    switch (fate) {
    case Fate::Added: return m_report->newRows.size();
    case Fate::Changed: return m_report->changes.size();
    case Fate::Unchanged: return m_report->sameRows.size();
    case Fate::Duplicate: return m_report->repeats.size();
    case Fate::Rejected: return m_report->errors.size();
    case Fate::Declined: return m_declined.size();
    case Fate::Warning: return m_report->warnings.size();
    }
    return 0;
}

void ImportRowsModel::addLines(Fate fate, QList<Line> &lines) const
{
    for (int i = 0; i < int(countOf(fate)); ++i) {
        Line line{fate, i, -1, 0, 0};
        line.row = fate == Fate::Added ? m_report->newRows[i].row
            : fate == Fate::Changed    ? m_report->changes[i].row
            : fate == Fate::Unchanged  ? m_report->sameRows[i].row
            : fate == Fate::Duplicate  ? m_report->repeats[i].row
            : fate == Fate::Rejected   ? m_report->errors[i].row
            : fate == Fate::Declined   ? m_declined[i].row
                                       : m_report->warnings[i].row;
        const qsizetype cells = fate == Fate::Changed ? m_report->changes[i].cells.size()
            : fate == Fate::Duplicate                 ? m_report->repeats[i].cells.size()
                                                      : 0;
        if (cells == 0 || fate == Fate::Duplicate)
            lines += line;
        for (line.cell = 0; line.cell < cells; ++line.cell)
            lines += line;
    }
}

void ImportRowsModel::rebuild()
{
    beginResetModel();
    m_lines.clear();
    if (m_report) {
        for (const Fate fate : s_fates) {
            if (m_shown ? *m_shown == fate : fate != Fate::Warning)
                addLines(fate, m_lines);
        }
        QHash<QString, int> sheets;
        for (Line &line : m_lines) {
            const QString name = sheet(line);
            line.sheet = sheets.value(name, int(sheets.size()));
            sheets.insert(name, line.sheet);
        }
        m_severalSheets = sheets.size() > 1;
        std::stable_sort(m_lines.begin(), m_lines.end(), [](const Line &a, const Line &b) {
            return std::pair(a.sheet, a.row) < std::pair(b.sheet, b.row);
        });
    }
    endResetModel();
}

const CellDifference *ImportRowsModel::difference(const Line &line) const
{
    if (line.cell < 0)
        return nullptr;
    return line.fate == Fate::Changed ? &m_report->changes[line.index].cells[line.cell]
                                      : &m_report->repeats[line.index].cells[line.cell];
}

QString ImportRowsModel::title(const Line &line) const
{
    switch (line.fate) {
    case Fate::Added: return m_report->newRows[line.index].title;
    case Fate::Changed: return m_report->changes[line.index].title;
    case Fate::Unchanged: return m_report->sameRows[line.index].title;
    case Fate::Duplicate: return m_report->repeats[line.index].title;
    case Fate::Declined: return m_declined[line.index].title;
    default: return {};
    }
}

QString ImportRowsModel::sheet(const Line &line) const
{
    switch (line.fate) {
    case Fate::Added: return m_report->newRows[line.index].sheet;
    case Fate::Changed: return m_report->changes[line.index].sheet;
    case Fate::Unchanged: return m_report->sameRows[line.index].sheet;
    case Fate::Duplicate: return m_report->repeats[line.index].sheet;
    case Fate::Rejected: return m_report->errors[line.index].sheet;
    case Fate::Declined: return m_declined[line.index].sheet;
    case Fate::Warning: return m_report->warnings[line.index].sheet;
    }
    return {};
}

RowNote ImportRowsModel::noteAt(int place) const
{
    if (place < 0 || place >= m_lines.size())
        return {};
    const Line &line = m_lines[place];
    return {line.row, title(line), sheet(line)};
}

bool ImportRowsModel::canDecline(int line) const
{
    return line >= 0 && line < m_lines.size() && m_lines[line].fate != Fate::Warning && m_lines[line].row > 0;
}

int ImportRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int ImportRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ImportRowsModel::found(const Line &line) const
{
    switch (line.fate) {
    case Fate::Duplicate: return m_words.repeats(m_report->repeats[line.index].repeats);
    case Fate::Rejected: return m_words.error(m_report->errors[line.index]);
    case Fate::Warning: return m_words.warning(m_report->warnings[line.index]);
    default: return {};
    }
}

bool ImportRowsModel::continues(const Line &line)
{
    return line.cell > 0 || (line.cell == 0 && line.fate == Fate::Duplicate);
}

QString ImportRowsModel::text(const Line &line, int column) const
{
    const CellDifference *cell = difference(line);
    const bool continued = continues(line);
    switch (column) {
    case RowColumn: {
        if (continued || line.row <= 0)
            return {};
        const QString number = QString::number(line.row);
        return m_severalSheets ? QString(sheet(line) + u" · " + number) : number;
    }
    case FateColumn: return continued ? QString() : m_words.fate(line.fate);
    case TitleColumn: return continued ? QString() : title(line);
    case CellColumn:
        return cell                       ? cell->column.simplified()
            : line.fate == Fate::Rejected ? m_report->errors[line.index].column.simplified()
            : line.fate == Fate::Warning  ? m_report->warnings[line.index].column.simplified()
                                          : QString();
    case BeforeColumn:
        return cell                       ? m_words.value(cell->field, cell->before)
            : line.fate == Fate::Rejected ? m_report->errors[line.index].value
            : line.fate == Fate::Warning  ? m_report->warnings[line.index].value
                                          : QString();
    default: return cell ? m_words.value(cell->field, cell->after) : found(line);
    }
}

QVariant ImportRowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return text(line, index.column());
    case Qt::CheckStateRole:
        if (index.column() != RowColumn || !canDecline(index.row()) || continues(line))
            return {};
        return isTaken(index.row()) ? Qt::Checked : Qt::Unchecked;
    case FateRole: return int(line.fate);
    case FirstLineRole: return !continues(line);
    default: return {};
    }
}

QVariant ImportRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return role == Qt::DisplayRole && orientation == Qt::Horizontal ? m_words.heads.value(section)
                                                                    : QVariant();
}

Qt::ItemFlags ImportRowsModel::flags(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.column() == RowColumn && canDecline(index.row()))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool ImportRowsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !canDecline(index.row()))
        return false;
    emit declineRequested({noteAt(index.row())}, value.toInt() != Qt::Checked);
    return true;
}

} // namespace shuzhi
