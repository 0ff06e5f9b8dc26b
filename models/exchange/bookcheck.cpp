// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/bookcheck.h"

#include "models/exchange/sheetreader.h"

#include <QMap>

#include <cmath>

namespace shuzhi {

namespace {

using Place = std::pair<int, int>; // row, column
using Expected = QMap<Place, std::variant<QString, double>>;

bool isEmpty(const std::variant<QString, double> &value)
{
    const QString *text = std::get_if<QString>(&value);
    return text && text->isEmpty();
}

bool isSame(const std::variant<QString, double> &expected, const QString &read)
{
    if (const QString *text = std::get_if<QString>(&expected)) {
        QString lines = *text;
        return lines.replace(QStringLiteral("\r\n"), QStringLiteral("\n")) == read;
    }
    bool isNumber = false;
    const double value = read.toDouble(&isNumber);
    const double wanted = std::get<double>(expected);
    return isNumber && std::abs(value - wanted) <= std::abs(wanted) * 1e-15;
}

tl::unexpected<Error> differs(const QString &path, const QString &sheet, int row, int column)
{
    return fail(ErrorCode::Unwritable,
                QStringLiteral("cell %1 of sheet %2 reads back otherwise than it was written")
                    .arg(cellName(row, column), sheet),
                path);
}

Status checkSheet(SheetSource &source, int number, const WrittenSheet &sheet, const QString &path)
{
    Expected expected;
    for (const WrittenCell &cell : sheet.cells) {
        if (!isEmpty(cell.value))
            expected.insert({cell.row, cell.column}, cell.value);
    }
    std::optional<Place> fault;
    const Status read = source.readRows(number, [&](qint64 shownRow, const QStringList &cells) {
        const int row = static_cast<int>(shownRow) - 1;
        for (int column = 0; column < cells.size() && !fault; ++column) {
            if (cells[column].isEmpty())
                continue;
            const auto wanted = expected.constFind({row, column});
            if (wanted == expected.cend() || !isSame(*wanted, cells[column]))
                fault = Place(row, column);
            else
                expected.erase(wanted);
        }
        return !fault;
    });
    if (fault)
        return differs(path, sheet.name, fault->first, fault->second);
    if (!read)
        return fail(ErrorCode::Unwritable, read.error().detail, path);
    if (!expected.isEmpty())
        return differs(path, sheet.name, expected.firstKey().first, expected.firstKey().second);
    return {};
}

} // namespace

Status checkBookContents(const QString &path, const QList<WrittenSheet> &sheets)
{
    SourceOptions options;
    options.limits.inflateRatio = 2000; // own work, however alike its rows
    const auto source = openSource(path, options);
    if (!source)
        return fail(ErrorCode::Unwritable, source.error().detail, path);
    const QList<SheetInfo> found = (*source)->sheets();
    if (found.size() != sheets.size())
        return fail(ErrorCode::Unwritable,
                    QStringLiteral("%1 sheets instead of %2").arg(found.size()).arg(sheets.size()), path);
    for (int i = 0; i < sheets.size(); ++i) {
        if (found[i].name != sheets[i].name)
            return fail(ErrorCode::Unwritable, QStringLiteral("sheet %1 is named otherwise").arg(i + 1),
                        path);
        if (const Status same = checkSheet(**source, i, sheets[i], path); !same)
            return same;
    }
    return {};
}

} // namespace shuzhi
