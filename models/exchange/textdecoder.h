// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringDecoder>

namespace shuzhi {

/// The one name an encoding is reported by ("UTF-8", "UTF-16LE", "GB18030", "Big5"), whatever it was
/// called: gbk, gb2312 and cp936 are parts of GB18030; cp950, big5-hkscs and big5-eten are read as
/// Big5. Other names that can be decoded stay as given; empty for one nobody knows.
[[nodiscard]] QString encodingName(const QString &wanted);

/// The one place that turns bytes into characters. Fed in pieces, which may cut a character. GB18030
/// also takes the euro sign of CP936 (0x80); Big5 is read with HKSCS-2008, which holds all that
/// CP950 and ETEN added (恒 裏 碁 銹 嫺 粧 墻, box drawing, €, ①, kana).
class TextDecoder
{
public:
    /// `encoding` as encodingName() gives it.
    explicit TextDecoder(const QString &encoding);

    [[nodiscard]] QString decode(QByteArrayView bytes);
    /// Whether some bytes so far were no text.
    [[nodiscard]] bool hasError() const { return m_decoder.hasError(); }
    /// Whether the bytes ended at the end of a character; to be asked once, last.
    [[nodiscard]] bool endsWhole();

private:
    enum class Kind { Gb, Big5, Other };

    bool beginsCharacter(uchar byte);
    [[nodiscard]] QByteArray withLongEuro(QByteArrayView bytes);

    Kind m_kind;
    QByteArray m_name;
    QStringDecoder m_decoder;
    int m_inside = 0; ///< GB18030: bytes of the open character so far
};

} // namespace shuzhi
