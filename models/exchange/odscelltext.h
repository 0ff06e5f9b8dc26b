// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/xmlsax.h"

#include <QString>

#include <string>

namespace shuzhi {

/// The text of one OpenDocument cell: its paragraphs, one a line, without what only floats beside
/// them (annotations, notes, drawings, phonetic guides).
class OdsCellText
{
public:
    explicit OdsCellText(qint64 maxBytes)
        : m_maxBytes(maxBytes)
    {
    }

    /// Begins a cell; `wanted` false where its value stands in an attribute.
    void begin(bool wanted);
    void start(const XmlName &name, const XmlAttributes &attributes);
    void end(const XmlName &name);
    void text(std::string_view piece);

    /// More text than a cell may hold.
    [[nodiscard]] bool isTooLong() const { return qint64(m_text.size()) > m_maxBytes; }
    [[nodiscard]] QString result() const;

private:
    void append(char character, qint64 count = 1);
    void endGap();

    const qint64 m_maxBytes;
    std::string m_text;
    bool m_wanted = false;
    int m_skip = 0; ///< depth inside an element that is left out
    int m_paragraphs = 0;
    bool m_inParagraph = false;
    bool m_atStart = false; ///< of the paragraph, where white space counts nothing
    qint64 m_gap = 0; ///< white space seen, not yet written
    bool m_plainGap = true; ///< it consists of spaces
};

} // namespace shuzhi
