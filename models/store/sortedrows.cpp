// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sortedrows.h"

#include "models/domain/text.h"
#include "models/domain/vocabulary.h"

#include <QtEndian>

#include <algorithm>
#include <bit>

namespace shuzhi {

namespace {

constexpr quint64 s_sign = quint64(1) << 63;

QByteArray bigEndian(quint64 value)
{
    QByteArray bytes(sizeof value, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

/// Numbers before other texts, by size.
QByteArray numberKey(const QString &text)
{
    if (text.isEmpty())
        return {};
    bool isNumber = false;
    const double number = QString(text).remove(u',').toDouble(&isNumber);
    if (!isNumber)
        return 'b' + text::sortKey(text).toLatin1();
    const auto bits = std::bit_cast<quint64>(number);
    return 'a' + bigEndian(bits & s_sign ? ~bits : bits | s_sign).toHex();
}

/// The codes' places, one after another; what is no code comes behind all codes.
QByteArray codesKey(const QString &text, const QStringList &codes)
{
    QByteArray key;
    for (const QString &code : text.split(u',', Qt::SkipEmptyParts)) {
        const qsizetype place = codes.indexOf(code);
        key += place < 0 ? QByteArray("zzz") + text::sortKey(code).toLatin1()
                         : QByteArray::number(place).rightJustified(3, '0');
    }
    return key;
}

/// Makes the part of one key; equal texts are worked out once.
class PartMaker
{
public:
    explicit PartMaker(const SortSql::Key &key)
        : m_key(key)
        , m_codes(vocabulary(key.vocabulary).codes())
    {
    }

    /// Bytes whose order is the key's; no part is the beginning of another.
    QByteArray part(const QVariant &value)
    {
        QByteArray bytes;
        if (m_key.by != SortSql::By::Database)
            bytes = made(value.toString()) + '\0';
        else if (value.typeId() == QMetaType::QString)
            bytes = value.toString().toUtf8() + '\0';
        else
            bytes = bigEndian(quint64(value.toLongLong()) ^ s_sign);
        if (m_key.descending) {
            for (char &byte : bytes)
                byte = char(~byte);
        }
        return bytes;
    }

private:
    QByteArray made(const QString &text)
    {
        const auto known = m_made.constFind(text);
        return known == m_made.cend() ? *m_made.insert(text, make(text)) : *known;
    }

    QByteArray make(const QString &text) const
    {
        switch (m_key.by) {
        case SortSql::By::Codes: return codesKey(text, m_codes);
        case SortSql::By::Number: return numberKey(text);
        default: return text::sortKey(text).toLatin1();
        }
    }

    const SortSql::Key &m_key;
    QStringList m_codes;
    QHash<QString, QByteArray> m_made;
};

} // namespace

Result<QList<SortedRow>> sortedRows(Connection &connection, const SearchSql &search, const SortSql &order)
{
    QStringList expressions{search.id};
    std::vector<PartMaker> makers;
    for (const SortSql::Key &key : order.keys) {
        expressions += key.expression;
        makers.emplace_back(key);
    }
    const QString select = QStringLiteral("SELECT %1 FROM %2 WHERE %3")
                               .arg(expressions.join(QStringLiteral(", ")), search.from, search.where);
    QList<SortedRow> rows;
    const Status read = connection.each(select, search.values, [&](const SqlRow &row) {
        SortedRow sorted{row.integer(0), {}};
        for (size_t i = 0; i < makers.size(); ++i)
            sorted.key += makers[i].part(row.value(int(i) + 1));
        rows += std::move(sorted);
    });
    std::sort(rows.begin(), rows.end(), [](const SortedRow &a, const SortedRow &b) { return a.key < b.key; });
    return read.map([&] { return rows; });
}

} // namespace shuzhi
