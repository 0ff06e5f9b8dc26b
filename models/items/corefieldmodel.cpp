// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/corefieldmodel.h"

#include "models/domain/corefield.h"
#include "models/domain/vocabulary.h"
#include "models/items/itemroles.h"

namespace shuzhi {

namespace {

/// Lines that are another table's or have steps of their own.
bool isFixed(const QString &column)
{
    static const QStringList fixed{QStringLiteral("department"), QStringLiteral("provider_code"),
                                   QStringLiteral("items"), QStringLiteral("library"),
                                   QStringLiteral("state")};
    return fixed.contains(column);
}

} // namespace

CoreFieldModel::CoreFieldModel(CatalogWords words, QObject *parent)
    : QAbstractTableModel(parent)
    , m_words(std::move(words))
{
}

void CoreFieldModel::setDetail(const CatalogDetail &detail, bool mayEdit)
{
    QList<FieldLine> lines;
    for (const CoreField &field : coreFields())
        lines += {field.column, field.label.in(m_words.language)};
    for (const FieldLine &line : std::as_const(m_further)) {
        if (!detail.values.value(line.column).isEmpty())
            lines += line;
    }
    const bool sameShape = detail.uid == m_detail.uid && lines.size() == m_lines.size();
    if (!sameShape)
        beginResetModel();
    m_detail = detail;
    m_mayEdit = mayEdit;
    m_lines = lines;
    if (!sameShape)
        endResetModel();
    else
        Q_EMIT dataChanged(index(0, Label), index(int(m_lines.size()) - 1, Value));
}

int CoreFieldModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int CoreFieldModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 2;
}

QString CoreFieldModel::text(const FieldLine &line) const
{
    if (line.column == u"items") {
        QStringList names;
        for (const DataItem &item : m_detail.items)
            names += item.name;
        return names.join(m_words.separator);
    }
    return columnLabel(line.column, m_detail.values.value(line.column), m_words);
}

/// What the editor starts with: the code of a vocabulary; words where several codes stand.
QString CoreFieldModel::editText(const FieldLine &line) const
{
    return isCodeListColumn(line.column) ? text(line) : m_detail.values.value(line.column);
}

QVariant CoreFieldModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const FieldLine &line = m_lines.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return index.column() == Label ? line.label : text(line);
    case Qt::EditRole: return index.column() == Label ? QVariant() : QVariant(editText(line));
    case CodeRole: return m_detail.values.value(line.column);
    case VocabularyRole: return isCodeListColumn(line.column) ? QString() : columnVocabulary(line.column);
    case MissingRole: return m_detail.missing.contains(line.column);
    default: return {};
    }
}

Qt::ItemFlags CoreFieldModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (m_mayEdit && index.column() == Value && !isFixed(columnAt(index.row())))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool CoreFieldModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const QString column = columnAt(index.row());
    const QString typed = value.toString().trimmed();
    const QString text =
        isCodeListColumn(column) ? codeList(vocabulary(columnVocabulary(column)), typed) : typed;
    if (text == m_detail.values.value(column))
        return false;
    // A reset of the model may follow at once; the editor must be gone by then.
    Q_EMIT editRequested(column, text);
    return true;
}

} // namespace shuzhi
