// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/odscelltext.h"

#include "models/exchange/odsnames.h"

#include <algorithm>
#include <limits>

namespace shuzhi {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

bool isLeftOut(const XmlName &name)
{
    if (name.space == OdsSpace::Text)
        return name.local == "note" || name.local == "ruby-text";
    return name.space != OdsSpace::Text; // annotations, drawings, tables in a cell
}

} // namespace

void OdsCellText::begin(bool wanted)
{
    m_text.clear();
    m_wanted = wanted;
    m_skip = 0;
    m_paragraphs = 0;
    m_inParagraph = false;
}

void OdsCellText::start(const XmlName &name, const XmlAttributes &attributes)
{
    if (!m_wanted)
        return;
    if (m_skip > 0 || isLeftOut(name)) {
        ++m_skip;
    } else if (name.local == "p" || name.local == "h") {
        if (m_paragraphs++ > 0)
            m_text.push_back('\n');
        m_inParagraph = true;
        m_atStart = true;
        m_gap = 0;
        m_plainGap = true;
    } else if (!m_inParagraph) {
        return;
    } else if (name.local == "s") {
        append(' ', odsCount(attributes.value(OdsSpace::Text, "c"), std::numeric_limits<int>::max()));
    } else if (name.local == "tab") {
        append('\t');
    } else if (name.local == "line-break") {
        append('\n');
    }
}

void OdsCellText::end(const XmlName &name)
{
    if (!m_wanted)
        return;
    if (m_skip > 0) {
        --m_skip;
    } else if (m_inParagraph && (name.local == "p" || name.local == "h")) {
        // The standard drops white space at the end; writers leave a space that was typed there.
        if (m_gap == 1 && m_plainGap)
            endGap();
        m_inParagraph = false;
    }
}

/// White space of any length reads as one space (ODF 1.2 part 1, 6.1.2).
void OdsCellText::text(std::string_view piece)
{
    if (!m_inParagraph || m_skip > 0)
        return;
    while (!piece.empty()) {
        const auto word = std::find_if_not(piece.begin(), piece.end(), isSpace);
        for (auto space = piece.begin(); space != word; ++space)
            m_plainGap = m_plainGap && *space == ' ';
        m_gap += word - piece.begin();
        piece.remove_prefix(std::size_t(word - piece.begin()));
        if (piece.empty())
            return;
        endGap();
        const auto stop = std::find_if(piece.begin(), piece.end(), isSpace);
        const auto length = std::size_t(stop - piece.begin());
        if (!isTooLong())
            m_text.append(piece.substr(0, length));
        piece.remove_prefix(length);
    }
}

void OdsCellText::endGap()
{
    if (m_gap > 0 && !m_atStart)
        m_text.push_back(' ');
    m_gap = 0;
    m_plainGap = true;
    m_atStart = false;
}

/// Never grows much beyond the bound, whatever count a file names.
void OdsCellText::append(char character, qint64 count)
{
    endGap();
    const qint64 room = std::max<qint64>(0, m_maxBytes + 1 - qint64(m_text.size()));
    m_text.append(std::size_t(std::min(count, room)), character);
}

QString OdsCellText::result() const
{
    return QString::fromUtf8(m_text.data(), qsizetype(m_text.size()));
}

} // namespace shuzhi
