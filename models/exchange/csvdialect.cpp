// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/csvdialect.h"

#include "models/exchange/csvparser.h"

#include <QMap>

#include <array>

namespace shuzhi {

namespace {

constexpr qint64 SniffRecords = 200;

/// How well a dialect cuts the head of a file; nothing where it never cuts.
struct Fit
{
    qint64 records = 0; ///< how many share the commonest number of cells
    qint64 cells = 0; ///< that number
    qint64 all = 0; ///< records with any text
    qint64 filled = 0; ///< cells with text
    qint64 quoted = 0; ///< of these, quoted whole

    /// More records cut alike win, unless it is a matter of a few ragged ones: then more cells do.
    [[nodiscard]] bool isBetterThan(const Fit &other) const
    {
        const bool close = qAbs(records - other.records) * 10 <= qMax(records, other.records);
        return close ? cells > other.cells : records > other.records;
    }
};

Fit fitOf(const CsvDialect &dialect, QByteArrayView head, const SourceLimits &limits)
{
    QMap<qint64, qint64> recordsByCells;
    CsvParser parser(dialect, limits, [&](qint64 row, const QStringList &) {
        ++recordsByCells[parser.columns()];
        return row < SniffRecords;
    });
    // A head that a limit or an open quote ends still tells what came before.
    const Result<bool> more = parser.feed(head);
    if (more && *more) {
        const Status end = parser.finish();
        Q_UNUSED(end)
    }
    Fit best;
    for (auto it = recordsByCells.cbegin(); it != recordsByCells.cend(); ++it) {
        best.all += it.value();
        if (it.key() > 1 && it.value() >= best.records) {
            best.records = it.value();
            best.cells = it.key();
        }
    }
    best.filled = parser.filledCells();
    best.quoted = parser.quotedCells();
    return best;
}

struct Candidate
{
    QByteArrayView separator;
    bool usual; ///< what else stands in sentences, and must cut nearly every record to count
};

constexpr std::array candidates{
    Candidate{",", true},
    Candidate{"\t", true},
    Candidate{";", true},
    Candidate{"|", true},
    Candidate{"\x01", true},
    Candidate{"\x1F", true},
    Candidate{"\xEF\xBC\x8C", false}, // ，
    Candidate{"\xEF\xBC\x9B", false}, // ；
    Candidate{"^", false},
    Candidate{"~", false},
};

/// The separator named by a first line like sep=; (with or without quotes), and the line's length.
CsvDialect namedInside(QByteArrayView head)
{
    constexpr qsizetype Longest = 16;
    CsvDialect dialect;
    dialect.separator.clear();
    qsizetype end = 0;
    while (end < head.size() && end < Longest && head[end] != '\n' && head[end] != '\r')
        ++end;
    QByteArray line = head.first(end).toByteArray();
    if (line.size() > 2 && line.startsWith('"') && line.endsWith('"'))
        line = line.sliced(1, line.size() - 2);
    if (end == head.size() || end == Longest || line.size() < 5 || line.first(4).toLower() != "sep=")
        return dialect;
    dialect.separator = separatorOf(QString::fromUtf8(line.sliced(4)));
    dialect.skipped = end + (head.sliced(end).startsWith("\r\n") ? 2 : 1);
    return dialect;
}

/// With its best separator, or the one it has.
Fit fitted(CsvDialect &dialect, QByteArrayView head, const SourceLimits &limits)
{
    if (!dialect.separator.isEmpty())
        return fitOf(dialect, head, limits);
    Fit best;
    CsvDialect tried = dialect;
    dialect.separator = QByteArrayLiteral(",");
    for (const Candidate &candidate : candidates) {
        tried.separator = candidate.separator.toByteArray();
        const Fit fit = fitOf(tried, head, limits);
        if (!candidate.usual && fit.records * 10 < fit.all * 8)
            continue;
        if (fit.isBetterThan(best)) {
            best = fit;
            dialect.separator = tried.separator;
        }
    }
    return best.all > 0 ? best : fitOf(dialect, head, limits);
}

} // namespace

QByteArray separatorOf(const QString &wanted)
{
    if (wanted.compare(u"tab", Qt::CaseInsensitive) == 0 || wanted == u"\\t")
        return QByteArrayLiteral("\t");
    bool hex = false;
    const uint code = wanted.startsWith(u"\\x") ? QStringView(wanted).sliced(2).toUInt(&hex, 16) : 0;
    return hex && code > 0 && code < 0x80 ? QByteArray(1, char(code)) : wanted.toUtf8();
}

CsvDialect dialectOf(QByteArrayView head, const QByteArray &wanted, const SourceLimits &limits)
{
    CsvDialect dialect = namedInside(head);
    if (!wanted.isEmpty())
        dialect.separator = wanted;
    const QByteArrayView text = head.sliced(dialect.skipped);
    CsvDialect single = dialect;
    single.quote = '\'';
    const Fit usual = fitted(dialect, text, limits);
    if (usual.quoted > 0)
        return dialect;
    const Fit other = fitted(single, text, limits);
    return other.quoted * 2 > other.filled ? single : dialect;
}

} // namespace shuzhi
