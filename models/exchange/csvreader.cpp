// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/csvreader.h"

#include "models/exchange/utf8check.h"

#include <algorithm>
#include <limits>

namespace shuzhi {

namespace {

constexpr qsizetype SniffBytes = 256 * 1024;

} // namespace

CsvReader::CsvReader(const QString &path, const SourceOptions &options)
    : m_file(path)
    , m_options(options)
{
}

Result<std::unique_ptr<SheetSource>> CsvReader::open(const QString &path, const SourceOptions &options)
{
    std::unique_ptr<CsvReader> reader(new CsvReader(path, options));
    const QByteArray separator = separatorOf(options.separator);
    if (separator.contains('\n') || separator.contains('\r') || separator.contains('"'))
        return fail(ErrorCode::Usage, QStringLiteral("line ends and quotes separate no cells"),
                    options.separator);
    if (!reader->m_file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, reader->m_file.errorString(), path);
    const Result<TextEncoding> encoding = encodingOf(reader->m_file, options.encoding, options.cancelled);
    if (!encoding)
        return tl::unexpected(encoding.error());
    reader->m_encoding = *encoding;
    if (const Status status = reader->findDialect(); !status)
        return tl::unexpected(status.error());
    if (const Status status = reader->checkText(); !status)
        return tl::unexpected(status.error());
    return std::unique_ptr<SheetSource>(std::move(reader));
}

tl::unexpected<Error> CsvReader::misfit(qint64 record) const
{
    return fail(ErrorCode::Unreadable,
                QStringLiteral("row %1: bytes that are not %2").arg(record).arg(m_encoding.name),
                QStringLiteral("encoding"));
}

Status CsvReader::checkText()
{
    if (m_encoding.checked)
        return {};
    Utf8Check check;
    std::optional<qint64> wrong;
    const Status read = readText([&](QByteArrayView bytes) -> Result<bool> {
        wrong = check.feed(bytes);
        return !wrong.has_value();
    });
    // Another encoding fails in its decoder, all of the file before that piece being readable.
    const bool undecodable = !read && read.error().subject == QLatin1String("encoding");
    if (!read && !undecodable)
        return read;
    if (!wrong && !undecodable)
        wrong = check.finish();
    if (!wrong && !undecodable)
        return {};
    const Result<qint64> before = recordsBefore(wrong.value_or(std::numeric_limits<qint64>::max()));
    if (!before)
        return tl::unexpected(before.error());
    return misfit(*before + 1);
}

/// Records that end before `offset` of the UTF-8 text, or before the first undecodable bytes.
Result<qint64> CsvReader::recordsBefore(qint64 offset)
{
    CsvParser parser(m_dialect, m_options.limits, [](qint64, const QStringList &) { return true; });
    qint64 fed = 0;
    const Status read = readText([&](QByteArrayView bytes) -> Result<bool> {
        const QByteArray replacement = QByteArrayLiteral("\xEF\xBF\xBD");
        qsizetype count = qsizetype(std::min<qint64>(bytes.size(), offset - fed));
        if (const qsizetype at = bytes.indexOf(replacement); !m_encoding.isUtf8() && at >= 0)
            count = std::min(count, at);
        const Result<bool> more = parser.feed(bytes.first(count));
        fed += count;
        return more ? Result<bool>(*more && count == bytes.size()) : more;
    });
    if (!read && read.error().code == ErrorCode::Cancelled)
        return tl::unexpected(read.error());
    return parser.records();
}

Status CsvReader::findDialect()
{
    QByteArray head;
    const Status read =
        readAsUtf8(m_file, m_encoding, m_options.cancelled, [&](QByteArrayView bytes) -> Result<bool> {
            head.append(bytes.first(std::min(bytes.size(), SniffBytes - head.size())));
            return head.size() < SniffBytes;
        });
    if (!read && read.error().subject != QLatin1String("encoding"))
        return read;
    m_dialect = dialectOf(head, separatorOf(m_options.separator), m_options.limits);
    return {};
}

/// The text behind a first line that only names the separator.
Status CsvReader::readText(const std::function<Result<bool>(QByteArrayView)> &sink)
{
    return readAsUtf8(m_file, m_encoding, m_options.cancelled,
                      [&, skip = m_dialect.skipped](QByteArrayView bytes) mutable {
                          const qsizetype front = std::min(skip, bytes.size());
                          skip -= front;
                          return sink(bytes.sliced(front));
                      });
}

Status CsvReader::readRows(int sheet, const RowSink &sink)
{
    if (sheet != 0)
        return fail(ErrorCode::NotFound, QStringLiteral("a CSV file has one sheet"), QString::number(sheet));
    bool more = true;
    CsvParser parser(m_dialect, m_options.limits, [&](qint64 row, const QStringList &cells) {
        more = sink(row, cells);
        return more;
    });
    const Status read = readText([&](QByteArrayView bytes) { return parser.feed(bytes); });
    if (!read || !more)
        return read;
    return parser.finish();
}

} // namespace shuzhi
