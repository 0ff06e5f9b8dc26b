// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/numbertext.h"
#include "models/exchange/sheetreader.h"
#include "models/exchange/zipfile.h"

#include <vector>

namespace shuzhi {

/// The number style of every cell format of a workbook.
class XlsxStyles
{
public:
    [[nodiscard]] static Result<XlsxStyles> read(ZipFile &zip, const QString &part,
                                                 const SourceOptions &options);

    /// The style of cell format `index` (attribute s of a cell); plain where there is none.
    [[nodiscard]] NumberStyle at(std::size_t index) const
    {
        return index < m_styles.size() ? m_styles[index] : NumberStyle{};
    }

private:
    std::vector<NumberStyle> m_styles;
};

} // namespace shuzhi
