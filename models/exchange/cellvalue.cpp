// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/cellvalue.h"

#include "models/exchange/numbertext.h"

#include <cmath>

namespace shuzhi {

namespace {

bool isText(const QVariant &value)
{
    return value.typeId() == QMetaType::QString;
}

/// Only text a number would be written back as: "007" is no integer.
CellValue integerOf(const QVariant &value)
{
    bool whole = false;
    const qint64 number = value.toLongLong(&whole);
    if (!whole || (isText(value) && QString::number(number) != value.toString()))
        return value.toString();
    return number;
}

Result<CellValue> realOf(const QVariant &value)
{
    bool known = false;
    const double number = value.toDouble(&known);
    if (!known)
        return value.toString();
    if (!std::isfinite(number))
        return fail(ErrorCode::Internal, QStringLiteral("a number that is none"));
    return number;
}

CellValue dateOf(const QVariant &value)
{
    if (value.typeId() == QMetaType::QDate && value.toDate().isValid())
        return value.toDate();
    if (value.typeId() == QMetaType::QDateTime && value.toDateTime().isValid())
        return value.toDateTime();
    const QString text = value.toString();
    if (text.size() == 10) {
        if (const QDate date = QDate::fromString(text, Qt::ISODate); date.isValid())
            return date;
    } else if (text.size() == 19) {
        if (const QDateTime moment = QDateTime::fromString(text, Qt::ISODate); moment.isValid())
            return moment;
    }
    return text;
}

} // namespace

Result<CellValue> cellValue(const QVariant &value, Column::Kind kind)
{
    if (value.isNull() || (isText(value) && value.toString().isEmpty()))
        return std::monostate();
    switch (kind) {
    case Column::Text: return value.toString();
    case Column::Integer: return integerOf(value);
    case Column::Real:
    case Column::Percent: return realOf(value);
    case Column::Date: return dateOf(value);
    }
    return value.toString();
}

QString cellValueText(const CellValue &value)
{
    struct Visitor
    {
        QString operator()(std::monostate) const { return {}; }
        QString operator()(const QString &text) const { return text; }
        QString operator()(qint64 number) const { return QString::number(number); }
        QString operator()(double number) const { return numberText(number); }
        QString operator()(QDate date) const { return date.toString(Qt::ISODate); }
        QString operator()(const QDateTime &moment) const
        {
            return moment.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        }
    };
    return std::visit(Visitor(), value);
}

Result<bool> pullRow(const RowPull &pull, const Table &table, QVariantList &row)
{
    row.clear();
    const Result<bool> more = pull(row);
    if (more && *more && row.size() != table.columns.size())
        return fail(
            ErrorCode::Internal,
            QStringLiteral("a row of %1 values for %2 columns").arg(row.size()).arg(table.columns.size()));
    return more;
}

} // namespace shuzhi
