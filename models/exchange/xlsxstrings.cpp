// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/xlsxstrings.h"

#include "models/exchange/celltext.h"
#include "models/exchange/ooxml.h"

#include <algorithm>
#include <limits>

namespace shuzhi {

namespace {

constexpr std::size_t MadePlaces = 4096;

} // namespace

/// Fills the block; counts each string's bookkeeping too, so that empty ones are bounded as well.
class StringsHandler : public XmlHandler
{
public:
    StringsHandler(XlsxStrings &strings, const SourceLimits &limits)
        : m_strings(strings)
        , m_most(std::min(limits.stringBytes, qint64(std::numeric_limits<quint32>::max())))
    {
    }

    void startElement(const XmlName &name, const XmlAttributes & /*attributes*/) override
    {
        if (isSpreadsheetName(name))
            m_item.start(name.local);
    }

    void endElement(const XmlName &name) override
    {
        if (!isSpreadsheetName(name))
            return;
        m_item.end(name.local);
        if (name.local == "si") {
            m_strings.m_ends.append(quint32(m_strings.m_block.size()));
            bound();
        }
    }

    void text(std::string_view piece) override
    {
        if (!m_item.collects())
            return;
        m_strings.m_block.append(piece.data(), qsizetype(piece.size()));
        bound();
    }

private:
    void bound()
    {
        constexpr qint64 Overhead = sizeof(quint32);
        if (m_strings.m_block.size() + qint64(m_strings.m_ends.size()) * Overhead > m_most)
            refuse({ErrorCode::TooLarge, QStringLiteral("shared strings of more than %1 bytes").arg(m_most),
                    QStringLiteral("shared_strings")});
    }

    XlsxStrings &m_strings;
    const qint64 m_most;
    StringItem m_item;
};

Result<XlsxStrings> XlsxStrings::read(ZipFile &zip, const QString &part, const SourceOptions &options)
{
    XlsxStrings strings;
    StringsHandler handler(strings, options.limits);
    if (const Status status =
            XmlSax::parse(zip, part, options.limits.inflatedBytes, handler, options.cancelled);
        !status)
        return tl::unexpected(status.error());
    strings.m_plain = !strings.m_block.contains("_x") && !strings.m_block.contains('\r');
    strings.m_made.resize(MadePlaces);
    return strings;
}

QString XlsxStrings::at(qint64 index) const
{
    Made &made = m_made[std::size_t(index) % MadePlaces];
    if (made.index == index)
        return made.text;
    const qint64 begin = index == 0 ? 0 : m_ends[index - 1];
    QString text = QString::fromUtf8(m_block.constData() + begin, m_ends[index] - begin);
    made = {index, m_plain ? std::move(text) : withPlainBreaks(withoutEscapes(std::move(text)))};
    return made.text;
}

} // namespace shuzhi
