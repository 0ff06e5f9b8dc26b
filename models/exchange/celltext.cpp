// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/celltext.h"

namespace shuzhi {

QString withPlainBreaks(QString text)
{
    if (text.contains(u'\r')) {
        text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
        text.replace(u'\r', u'\n');
    }
    return text;
}

std::optional<CellPlace> cellPlace(std::string_view reference)
{
    std::size_t at = 0;
    int column = 0;
    for (; at < reference.size(); ++at) {
        const char letter = char(reference[at] & ~0x20);
        if (letter < 'A' || letter > 'Z')
            break;
        column = column * 26 + (letter - 'A' + 1);
        if (column > MaxColumns)
            return std::nullopt;
    }
    if (column == 0)
        return std::nullopt;
    CellPlace place{0, column - 1};
    for (; at < reference.size(); ++at) {
        if (reference[at] < '0' || reference[at] > '9')
            return std::nullopt;
        place.row = place.row * 10 + (reference[at] - '0');
        if (place.row > MaxRows)
            return std::nullopt;
    }
    return place;
}

QString cellName(qint64 row, int column)
{
    QString letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(u'A' + (rest - 1) % 26));
    return letters % QString::number(row);
}

QString withoutEscapes(QString text)
{
    constexpr int Length = 7; // _xHHHH_
    qsizetype at = text.indexOf(QStringLiteral("_x"));
    while (at >= 0 && at + Length <= text.size()) {
        bool hex = text[at + 6] == u'_';
        const uint unit = hex ? QStringView(text).sliced(at + 2, 4).toUInt(&hex, 16) : 0;
        // A zero or half a surrogate pair is no text: such an escape stays as it stands.
        if (hex && unit != 0 && !QChar::isSurrogate(unit))
            text.replace(at, Length, QChar(char16_t(unit)));
        at = text.indexOf(QStringLiteral("_x"), at + 1);
    }
    return text;
}

} // namespace shuzhi
