// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheetreader.h"
#include "models/exchange/xmlsax.h"

#include <QByteArray>
#include <QList>

#include <vector>

namespace shuzhi {

/// Follows the elements of a string item (`si`, `is`) and tells which text is its own: the runs of
/// rich text are, phonetic guides (`rPh`) are not (ECMA-376 part 1, 18.4.8).
class StringItem
{
public:
    void start(std::string_view element)
    {
        if (element == "rPh")
            ++m_phonetic;
        else if (element == "t")
            m_inText = m_phonetic == 0;
    }
    void end(std::string_view element)
    {
        if (element == "rPh")
            --m_phonetic;
        else if (element == "t")
            m_inText = false;
    }
    [[nodiscard]] bool collects() const { return m_inText; }

private:
    int m_phonetic = 0;
    bool m_inText = false;
};

/// The shared strings of a workbook, kept as UTF-8 in one block.
class XlsxStrings
{
public:
    /// Errors: those of XmlSax::parse, TooLarge beyond SourceLimits::stringBytes.
    [[nodiscard]] static Result<XlsxStrings> read(ZipFile &zip, const QString &part,
                                                  const SourceOptions &options);

    [[nodiscard]] qint64 count() const { return qint64(m_ends.size()); }
    [[nodiscard]] QString at(qint64 index) const;

private:
    /// A text made before. Columns of few values repeat few strings, and share them so.
    struct Made
    {
        qint64 index = -1;
        QString text;
    };

    friend class StringsHandler;
    QByteArray m_block;
    QList<quint32> m_ends; ///< in m_block, where each string ends
    bool m_plain = true; ///< no string holds an escape or a carriage return
    mutable std::vector<Made> m_made; ///< by index, many to a place
};

} // namespace shuzhi
