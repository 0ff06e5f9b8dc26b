// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/textdecoder.h"

#include <QHash>
#include <QStringEncoder>

namespace shuzhi {

namespace {

const QString gb18030 = QStringLiteral("GB18030");
const QString big5 = QStringLiteral("Big5");

/// Spellings without case, hyphens, underscores and blanks.
const QHash<QString, QString> &knownNames()
{
    static const QHash<QString, QString> names = [] {
        QHash<QString, QString> made;
        for (const char *gb :
             {"gb18030", "gbk", "gb2312", "gb", "cp936", "ms936", "windows936", "euccn", "54936", "936"})
            made.insert(QLatin1String(gb), gb18030);
        for (const char *big : {"big5", "big5hkscs", "big5eten", "cp950", "ms950", "windows950", "950"})
            made.insert(QLatin1String(big), big5);
        for (const char *unicode :
             {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"}) {
            const QString name = QLatin1String(unicode);
            made.insert(name.toLower().remove(u'-'), name);
        }
        made.insert(QStringLiteral("uhc"), QStringLiteral("EUC-KR"));
        made.insert(QStringLiteral("utf8bom"), QStringLiteral("UTF-8"));
        made.insert(QStringLiteral("utf8sig"), QStringLiteral("UTF-8"));
        return made;
    }();
    return names;
}

/// The converter that stands for a reported name.
QByteArray converterName(const QString &encoding)
{
    return encoding == big5 ? QByteArrayLiteral("Big5-HKSCS") : encoding.toLatin1();
}

} // namespace

QString encodingName(const QString &wanted)
{
    QString key = wanted.toLower();
    for (const QChar mark : {u'-', u'_', u' '})
        key.remove(mark);
    if (const auto found = knownNames().constFind(key); found != knownNames().cend())
        return *found;
    return QStringDecoder(wanted.toLatin1().constData()).isValid() ? wanted : QString();
}

TextDecoder::TextDecoder(const QString &encoding)
    : m_kind(encoding == gb18030    ? Kind::Gb
                 : encoding == big5 ? Kind::Big5
                                    : Kind::Other)
    , m_name(converterName(encoding))
    , m_decoder(m_name.constData())
{
}

/// Follows the bytes of characters (GB 18030-2022, clause 4: one, two or four bytes) and tells
/// whether `byte` begins one.
bool TextDecoder::beginsCharacter(uchar byte)
{
    const bool begins = m_inside == 0;
    if (begins)
        m_inside = byte > 0x80 && byte < 0xFF ? 1 : 0;
    else if (m_inside == 1)
        m_inside = byte >= 0x30 && byte <= 0x39 ? 2 : 0;
    else
        m_inside = m_inside == 2 ? 3 : 0;
    return begins;
}

/// Writes the one-byte euro sign as GB18030 has it; 0x80 may also be the second byte of a character.
QByteArray TextDecoder::withLongEuro(QByteArrayView bytes)
{
    QByteArray out;
    out.reserve(bytes.size() + 16);
    for (const char c : bytes) {
        if (beginsCharacter(uchar(c)) && uchar(c) == 0x80)
            out.append("\xA2\xE3");
        else
            out.append(c);
    }
    return out;
}

QString TextDecoder::decode(QByteArrayView bytes)
{
    if (m_kind == Kind::Gb) {
        if (bytes.contains('\x80'))
            return m_decoder(withLongEuro(bytes));
        for (const char c : bytes)
            beginsCharacter(uchar(c));
        return m_decoder(bytes);
    }
    QString text = m_decoder(bytes);
    // The one character CP950 has and HKSCS gives to another: the dark shade among the box drawing.
    if (m_kind == Kind::Big5)
        text.replace(QChar(0xFFED), QChar(0x2593));
    return text;
}

/// The decoder keeps a character cut off by the end to itself: a line break after it shows.
bool TextDecoder::endsWhole()
{
    const QByteArray lineBreak = QStringEncoder(m_name.constData())(QStringLiteral("\n"));
    return QString(m_decoder(lineBreak)) == u"\n" && !m_decoder.hasError();
}

} // namespace shuzhi
