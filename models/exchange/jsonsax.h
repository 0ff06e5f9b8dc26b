// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheetreader.h"
#include "models/exchange/textencoding.h"

#include <optional>
#include <string_view>

namespace shuzhi {

/// Takes the parts of JSON documents as they are read; the texts live until the call returns. Each
/// answer is whether to read on.
class JsonHandler
{
public:
    enum class Scalar { Null, True, False, Number, String };
    enum class Nest { Object, Array };

    virtual ~JsonHandler() = default;

    /// Another document begins: a file may hold several, one a line or one behind another.
    virtual bool document() = 0;
    virtual bool scalar(Scalar kind, std::string_view text) = 0;
    virtual bool key(std::string_view name) = 0;
    virtual bool begin(Nest nest) = 0;
    virtual bool end(Nest nest) = 0;

    /// Why it stopped reading; nothing where it had enough.
    [[nodiscard]] const std::optional<Error> &refusal() const { return m_refusal; }

protected:
    bool refuse(ErrorCode code, const QString &detail, const QString &subject)
    {
        m_refusal = Error{code, detail, subject};
        return false;
    }

private:
    std::optional<Error> m_refusal;
};

/// Reads the documents of a file, without holding any as a whole. Errors: Unreadable with the line,
/// the column and what was expected (subject "json"; "encoding" for bytes that are no text), TooLarge
/// (nesting, a text), Cancelled, and the handler's refusal.
[[nodiscard]] Status parseJson(QFile &file, const TextEncoding &encoding, const SourceOptions &options,
                               JsonHandler &handler);

} // namespace shuzhi
