// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/xmlsax.h"

#include <QFile>

#include <cstring>
#include <expat.h>

namespace shuzhi {

namespace {

constexpr char SpaceEnd = '|'; ///< expat hands "namespace|local"
constexpr int MaxDepth = 256;
constexpr qint64 MaxTagBytes = qint64(16) << 20;
constexpr qsizetype PieceBytes = 128 * 1024;

XmlName split(std::string_view name)
{
    const std::size_t end = name.rfind(SpaceEnd);
    if (end == std::string_view::npos)
        return {{}, name};
    return {name.substr(0, end), name.substr(end + 1)};
}

} // namespace

std::optional<std::string_view> XmlAttributes::value(std::string_view name) const
{
    for (const char **pair = m_pairs; *pair; pair += 2) {
        // The length of each name is not asked for: this runs for every cell.
        if (std::strncmp(*pair, name.data(), name.size()) == 0 && (*pair)[name.size()] == '\0')
            return std::string_view(pair[1]);
    }
    return std::nullopt;
}

std::optional<std::string_view> XmlAttributes::value(std::string_view space, std::string_view local) const
{
    for (const char **pair = m_pairs; *pair; pair += 2) {
        const std::string_view name(*pair);
        if (name.size() == space.size() + 1 + local.size() && name.ends_with(local)
            && name[space.size()] == SpaceEnd && name.starts_with(space))
            return std::string_view(pair[1]);
    }
    return std::nullopt;
}

std::optional<std::string_view> XmlAttributes::qualified(std::string_view local) const
{
    for (const char **pair = m_pairs; *pair; pair += 2) {
        const XmlName name = split(*pair);
        if (!name.space.empty() && name.local == local)
            return std::string_view(pair[1]);
    }
    return std::nullopt;
}

void XmlHandler::stop()
{
    if (m_stopped)
        return;
    m_stopped = true;
    XML_StopParser(m_parser, XML_FALSE);
}

void XmlHandler::refuse(Error error)
{
    if (m_stopped)
        return;
    m_error = std::move(error);
    stop();
}

XmlSax::XmlSax(XmlHandler &handler, const QString &part)
    : m_handler(handler)
    , m_part(part)
{
    handler.m_stopped = false;
    handler.m_error.reset();
    handler.m_parser = XML_ParserCreateNS(nullptr, SpaceEnd);
    Q_CHECK_PTR(handler.m_parser);
    XML_SetUserData(handler.m_parser, this);
    XML_SetElementHandler(handler.m_parser, onStart, onEnd);
    XML_SetCharacterDataHandler(handler.m_parser, onText);
    XML_SetStartDoctypeDeclHandler(handler.m_parser, onDoctype);
}

XmlSax::~XmlSax()
{
    XML_ParserFree(m_handler.m_parser);
    m_handler.m_parser = nullptr;
}

Status XmlSax::parse(ZipFile &zip, const QString &part, qint64 maxBytes, XmlHandler &handler,
                     const std::function<bool()> &cancelled)
{
    XmlSax sax(handler, part);
    const Status status = zip.read(part, maxBytes, [&](QByteArrayView piece) -> Result<bool> {
        if (cancelled && cancelled())
            return fail(ErrorCode::Cancelled, QStringLiteral("reading was cancelled"));
        return sax.feed(piece, false);
    });
    return status ? sax.finish() : status;
}

Status XmlSax::parseFile(const QString &path, qint64 maxBytes, XmlHandler &handler,
                         const std::function<bool()> &cancelled)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, file.errorString(), path);
    if (file.size() > maxBytes)
        return fail(ErrorCode::TooLarge, QStringLiteral("the file has more than %1 bytes").arg(maxBytes),
                    path);
    XmlSax sax(handler, path);
    QByteArray buffer(PieceBytes, Qt::Uninitialized);
    for (;;) {
        if (cancelled && cancelled())
            return fail(ErrorCode::Cancelled, QStringLiteral("reading was cancelled"));
        const qint64 count = file.read(buffer.data(), buffer.size());
        if (count < 0)
            return fail(ErrorCode::Unreadable, file.errorString(), path);
        if (count == 0)
            return sax.finish();
        const Result<bool> more = sax.feed(QByteArrayView(buffer.constData(), count), false);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return {};
    }
}

Status XmlSax::finish()
{
    if (m_handler.m_stopped)
        return {};
    const Result<bool> end = feed({}, true);
    return end ? Status() : tl::unexpected(end.error());
}

Result<bool> XmlSax::feed(QByteArrayView piece, bool last)
{
    XML_Parser parser = m_handler.m_parser;
    const XML_Status status = XML_Parse(parser, piece.data(), int(piece.size()), last);
    if (m_handler.m_error)
        return tl::unexpected(*m_handler.m_error);
    if (m_handler.m_stopped)
        return false;
    m_fed += piece.size();
    if (status == XML_STATUS_ERROR)
        return fail(ErrorCode::Unreadable,
                    QStringLiteral("part %1 is not well-formed XML, line %2: %3")
                        .arg(m_part)
                        .arg(XML_GetCurrentLineNumber(parser))
                        .arg(QString::fromUtf8(XML_ErrorString(XML_GetErrorCode(parser)))),
                    m_part);
    if (m_fed - qint64(XML_GetCurrentByteIndex(parser)) > MaxTagBytes)
        return fail(ErrorCode::TooLarge,
                    QStringLiteral("part %1 has a tag of more than %2 bytes").arg(m_part).arg(MaxTagBytes),
                    m_part);
    return true;
}

void XmlSax::onStart(void *self, const char *name, const char **attributes)
{
    auto *sax = static_cast<XmlSax *>(self);
    if (sax->m_handler.m_stopped)
        return;
    if (++sax->m_depth > MaxDepth) {
        sax->m_handler.refuse({ErrorCode::Unreadable,
                               QStringLiteral("part %1 nests deeper than %2").arg(sax->m_part).arg(MaxDepth),
                               sax->m_part});
        return;
    }
    sax->m_handler.startElement(split(name), XmlAttributes(attributes));
}

void XmlSax::onEnd(void *self, const char *name)
{
    auto *sax = static_cast<XmlSax *>(self);
    if (sax->m_handler.m_stopped)
        return;
    --sax->m_depth;
    sax->m_handler.endElement(split(name));
}

void XmlSax::onText(void *self, const char *text, int length)
{
    auto *sax = static_cast<XmlSax *>(self);
    if (!sax->m_handler.m_stopped)
        sax->m_handler.text(std::string_view(text, std::size_t(length)));
}

void XmlSax::onDoctype(void *self, const char * /*name*/, const char * /*system*/, const char * /*publicId*/,
                       int /*internal*/)
{
    auto *sax = static_cast<XmlSax *>(self);
    sax->m_handler.refuse(
        {ErrorCode::Unreadable,
         QStringLiteral("part %1 declares a document type, which no workbook needs").arg(sax->m_part),
         sax->m_part});
}

} // namespace shuzhi
