// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/jsonsax.h"

#include "models/exchange/jsonstream.h"

#include <rapidjson/reader.h>

namespace shuzhi {

namespace {

/// RapidJSON's events for ours, with the bound on nesting.
class Events
{
public:
    Events(JsonHandler &handler, JsonStream &stream, int nesting)
        : m_handler(handler)
        , m_stream(stream)
        , m_nesting(nesting)
    {
    }

    [[nodiscard]] bool isTooDeep() const { return m_depth > m_nesting; }

    bool Null() { return scalar(JsonHandler::Scalar::Null, {}); }
    bool Bool(bool value)
    {
        return scalar(value ? JsonHandler::Scalar::True : JsonHandler::Scalar::False,
                      value ? "true" : "false");
    }
    bool RawNumber(const char *text, rapidjson::SizeType size, bool)
    {
        return scalar(JsonHandler::Scalar::Number, {text, size});
    }
    bool String(const char *text, rapidjson::SizeType size, bool)
    {
        return scalar(JsonHandler::Scalar::String, {text, size});
    }
    bool Key(const char *text, rapidjson::SizeType size, bool)
    {
        m_stream.mark();
        return m_handler.key({text, size});
    }
    bool StartObject() { return begin(JsonHandler::Nest::Object); }
    bool StartArray() { return begin(JsonHandler::Nest::Array); }
    bool EndObject(rapidjson::SizeType) { return end(JsonHandler::Nest::Object); }
    bool EndArray(rapidjson::SizeType) { return end(JsonHandler::Nest::Array); }
    // Numbers come as text.
    bool Int(int) { return false; }
    bool Uint(unsigned) { return false; }
    bool Int64(int64_t) { return false; }
    bool Uint64(uint64_t) { return false; }
    bool Double(double) { return false; }

private:
    bool scalar(JsonHandler::Scalar kind, std::string_view text)
    {
        m_stream.mark();
        return m_handler.scalar(kind, text);
    }
    bool begin(JsonHandler::Nest nest)
    {
        m_stream.mark();
        return ++m_depth <= m_nesting && m_handler.begin(nest);
    }
    bool end(JsonHandler::Nest nest)
    {
        m_stream.mark();
        --m_depth;
        return m_handler.end(nest);
    }

    JsonHandler &m_handler;
    JsonStream &m_stream;
    int m_nesting;
    int m_depth = 0;
};

QString expectation(rapidjson::ParseErrorCode code)
{
    switch (code) {
    case rapidjson::kParseErrorObjectMissName: return QStringLiteral("expected a name in double quotes");
    case rapidjson::kParseErrorObjectMissColon: return QStringLiteral("expected a colon behind the name");
    case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket: return QStringLiteral("expected , or }");
    case rapidjson::kParseErrorArrayMissCommaOrSquareBracket: return QStringLiteral("expected , or ]");
    case rapidjson::kParseErrorStringMissQuotationMark:
        return QStringLiteral("expected the quotation mark that ends the text");
    case rapidjson::kParseErrorStringEscapeInvalid:
        return QStringLiteral("expected an escape that JSON knows, and no bare control character");
    case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
        return QStringLiteral("expected four hexadecimal digits behind \\u");
    case rapidjson::kParseErrorNumberTooBig: return QStringLiteral("expected a number below 1e308");
    case rapidjson::kParseErrorNumberMissFraction:
    case rapidjson::kParseErrorNumberMissExponent: return QStringLiteral("expected a digit");
    default: return QStringLiteral("expected a value (NaN, Infinity, comments and undefined are none)");
    }
}

Error syntaxError(JsonStream &stream, const rapidjson::ParseResult &result)
{
    const QString place = stream.place(result.Offset());
    const QString found = stream.atEnd() && stream.Tell() <= result.Offset()
        ? QStringLiteral("the file ends here, ")
        : QString();
    return {ErrorCode::Unreadable, place + QStringLiteral(": ") + found + expectation(result.Code()),
            QStringLiteral("json")};
}

/// White space between documents, and the record separator of RFC 7464.
void skipBetween(JsonStream &stream)
{
    for (char c = stream.Peek(); c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\x1E';
         c = stream.Peek())
        stream.Take();
}

} // namespace

Status parseJson(QFile &file, const TextEncoding &encoding, const SourceOptions &options,
                 JsonHandler &handler)
{
    constexpr unsigned Flags = rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag
        | rapidjson::kParseStopWhenDoneFlag;
    JsonStream stream(file, encoding, options);
    Events events(handler, stream, options.limits.nesting);
    rapidjson::Reader reader;
    for (skipBetween(stream); !stream.atEnd(); skipBetween(stream)) {
        if (!handler.document())
            break;
        const rapidjson::ParseResult result = reader.Parse<Flags>(stream, events);
        if (!stream.status())
            return stream.status();
        if (result.IsError() && events.isTooDeep())
            return fail(ErrorCode::TooLarge,
                        QStringLiteral("%1: more than %2 objects and arrays inside one another")
                            .arg(stream.place(result.Offset()))
                            .arg(options.limits.nesting),
                        QStringLiteral("nesting"));
        if (result.IsError() && result.Code() != rapidjson::kParseErrorTermination)
            return tl::unexpected(syntaxError(stream, result));
        if (result.IsError())
            break;
    }
    if (handler.refusal())
        return tl::unexpected(*handler.refusal());
    return stream.status();
}

} // namespace shuzhi
