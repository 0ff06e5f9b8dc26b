// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/xlsxstrings.h"

#include "models/exchange/celltext.h"
#include "models/exchange/ooxml.h"

namespace shuzhi {

/// Fills the block; counts each string's bookkeeping too, so that empty ones are bounded as well.
class StringsHandler : public XmlHandler
{
public:
    StringsHandler(XlsxStrings &strings, const SourceLimits &limits)
        : m_strings(strings)
        , m_limits(limits)
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
            m_strings.m_ends.push_back(m_strings.m_block.size());
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
        constexpr qint64 Overhead = sizeof(qint64);
        if (m_strings.m_block.size() + qint64(m_strings.m_ends.size()) * Overhead > m_limits.stringBytes)
            refuse({ErrorCode::TooLarge,
                    QStringLiteral("shared strings of more than %1 bytes").arg(m_limits.stringBytes),
                    QStringLiteral("shared_strings")});
    }

    XlsxStrings &m_strings;
    const SourceLimits &m_limits;
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
    return strings;
}

QString XlsxStrings::at(qint64 index) const
{
    const qint64 begin = index == 0 ? 0 : m_ends[std::size_t(index - 1)];
    const qint64 end = m_ends[std::size_t(index)];
    return withPlainBreaks(withoutEscapes(QString::fromUtf8(m_block.constData() + begin, end - begin)));
}

} // namespace shuzhi
