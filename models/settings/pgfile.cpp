// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/pgfile.h"

#include <QFile>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

constexpr qint64 largest = 1 << 20;

} // namespace

QList<PgLine> pgLines(const QByteArray &text)
{
    QList<PgLine> lines;
    const QByteArray plain = text.startsWith("\xef\xbb\xbf") ? text.mid(3) : text;
    for (QByteArray bytes : plain.split('\n')) {
        while (bytes.endsWith('\r'))
            bytes.chop(1);
        QStringDecoder decoder(QStringConverter::Utf8);
        const QString words = decoder(bytes);
        lines += PgLine{int(lines.size()) + 1, bytes.size(), words, !decoder.hasError()};
    }
    return lines;
}

Result<QByteArray> pgFileText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, file.errorString(), path);
    if (file.size() > largest)
        return fail(ErrorCode::TooLarge, u"more than a megabyte"_s, path);
    return file.readAll();
}

} // namespace shuzhi
