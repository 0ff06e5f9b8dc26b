// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/exchange/zipfile.h"

#include <optional>
#include <string_view>

struct XML_ParserStruct;

namespace shuzhi {

/// A name with its namespace resolved; views into the parser, valid during the call only.
struct XmlName
{
    std::string_view space;
    std::string_view local;
};

/// Attributes of the element being started; values are UTF-8.
class XmlAttributes
{
public:
    explicit XmlAttributes(const char **pairs)
        : m_pairs(pairs)
    {
    }
    /// Value of the attribute without a namespace; nullopt where it is absent.
    [[nodiscard]] std::optional<std::string_view> value(std::string_view name) const;
    /// Value of the attribute of this namespace and local name; nullopt where it is absent.
    [[nodiscard]] std::optional<std::string_view> value(std::string_view space, std::string_view local) const;
    /// Value of the first attribute of this local name in any namespace (r:id, relationships:id).
    [[nodiscard]] std::optional<std::string_view> qualified(std::string_view local) const;

private:
    const char **m_pairs;
};

/// Gets the events of one XML document. Text comes in any number of pieces.
class XmlHandler
{
public:
    virtual ~XmlHandler() = default;

    virtual void startElement(const XmlName &name, const XmlAttributes &attributes) = 0;
    virtual void endElement(const XmlName &name) = 0;
    virtual void text(std::string_view piece) = 0;

protected:
    /// No further event; the read ends well.
    void stop();
    /// No further event; the read ends with this error.
    void refuse(Error error);
    [[nodiscard]] bool stopped() const { return m_stopped; }

private:
    friend class XmlSax;
    XML_ParserStruct *m_parser = nullptr;
    bool m_stopped = false;
    std::optional<Error> m_error;
};

/// Streams one XML document, a part of an archive or a file, through expat. A document type declaration is
/// refused, so no entity of a file's own can be declared (billion laughs, external entities).
class XmlSax
{
public:
    /// Errors: those of ZipFile::read, Unreadable (not well-formed, a DTD, nested deeper than 256),
    /// TooLarge (one tag of more than 16 MiB, which expat would hold), Cancelled, and whatever the
    /// handler refuses with.
    [[nodiscard]] static Status parse(ZipFile &zip, const QString &part, qint64 maxBytes, XmlHandler &handler,
                                      const std::function<bool()> &cancelled = {});
    /// The same for a file that is one document.
    [[nodiscard]] static Status parseFile(const QString &path, qint64 maxBytes, XmlHandler &handler,
                                          const std::function<bool()> &cancelled = {});

private:
    XmlSax(XmlHandler &handler, const QString &part);
    ~XmlSax();
    Q_DISABLE_COPY_MOVE(XmlSax)

    [[nodiscard]] Result<bool> feed(QByteArrayView piece, bool last);
    [[nodiscard]] Status finish();
    static void onStart(void *self, const char *name, const char **attributes);
    static void onEnd(void *self, const char *name);
    static void onText(void *self, const char *text, int length);
    static void onDoctype(void *self, const char *name, const char *system, const char *publicId,
                          int internal);

    XmlHandler &m_handler;
    QString m_part;
    qint64 m_fed = 0;
    int m_depth = 0;
};

} // namespace shuzhi
