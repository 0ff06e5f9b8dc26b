// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/markup.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

namespace shuzhi {

namespace {

/// Skips white space, comments, processing instructions and declarations in front of the root.
QStringView skipProlog(QStringView text)
{
    for (;;) {
        text = text.trimmed();
        QStringView end;
        if (text.startsWith(u"<!--"))
            end = u"-->";
        else if (text.startsWith(u"<?"))
            end = u"?>";
        else
            return text;
        const qsizetype at = text.indexOf(end);
        if (at < 0)
            return {};
        text = text.sliced(at + end.size());
    }
}

/// Name of the element the text begins with, as written (rdf:RDF, html); empty where none begins.
QStringView rootName(QStringView text)
{
    if (!text.startsWith(u'<'))
        return {};
    qsizetype end = 1;
    while (end < text.size() && (text[end].isLetterOrNumber() || QStringView(u":_-.").contains(text[end])))
        ++end;
    return text.sliced(1, end - 1);
}

bool isHtmlName(QStringView name)
{
    static const QSet<QString> names{
        QStringLiteral("html"), QStringLiteral("head"), QStringLiteral("body"),   QStringLiteral("title"),
        QStringLiteral("meta"), QStringLiteral("link"), QStringLiteral("script"), QStringLiteral("style"),
        QStringLiteral("div"),  QStringLiteral("p"),    QStringLiteral("table"),  QStringLiteral("h1"),
        QStringLiteral("br"),   QStringLiteral("span"), QStringLiteral("center"), QStringLiteral("form"),
    };
    return names.contains(name.toString().toLower());
}

std::optional<ContentKind> recogniseElement(QStringView text, bool declared)
{
    const QStringView body = skipProlog(text);
    if (body.startsWith(u"<!doctype html", Qt::CaseInsensitive))
        return ContentKind::Html;
    const QStringView name = rootName(body);
    if (isHtmlName(name))
        return ContentKind::Html;
    const QStringView local = name.sliced(name.lastIndexOf(u':') + 1);
    if (local == u"RDF")
        return ContentKind::RdfXml;
    if (local == u"Workbook" && body.contains(u"urn:schemas-microsoft-com:office:spreadsheet"))
        return ContentKind::SpreadsheetXml;
    if (local == u"document" && body.contains(u"urn:oasis:names:tc:opendocument"))
        return ContentKind::OpenDocument;
    if (declared || body.startsWith(u"<!DOCTYPE"))
        return ContentKind::Xml;
    return std::nullopt;
}

/// Behind comments that JSON does not know but people write: the reader then tells where they stand.
QStringView behindComments(QStringView text)
{
    while (text.startsWith(u"//") || text.startsWith(u"/*")) {
        const QStringView end = text.startsWith(u"//") ? u"\n" : u"*/";
        const qsizetype at = text.indexOf(end);
        if (at < 0)
            return {};
        text = text.sliced(at + end.size()).trimmed();
    }
    return text;
}

bool looksLikeJson(QStringView text, bool whole)
{
    if (whole) {
        QJsonParseError error;
        QJsonDocument::fromJson(text.toUtf8(), &error);
        if (error.error == QJsonParseError::NoError)
            return true;
    }
    static const QRegularExpression beginning(QStringLiteral(R"(^(\[\s*)*\{\s*("([^"\\]|\\.)*"\s*:|\}))"));
    static const QRegularExpression values(
        QStringLiteral(R"(^\[\s*\[?\s*("([^"\\]|\\.)*"|-?\d+(\.\d+)?|true|false|null)\s*,)"));
    return beginning.match(text).hasMatch() || (text.startsWith(u"[") && values.match(text).hasMatch());
}

} // namespace

std::optional<ContentKind> recogniseMarkup(QStringView head, bool whole)
{
    const QStringView text = head.trimmed();
    if (text.startsWith(u'<'))
        return recogniseElement(text, text.startsWith(u"<?xml"));
    // RFC 7464 puts a record separator before each document.
    const QStringView json = behindComments(text.startsWith(u'\x1E') ? text.sliced(1) : text);
    if ((json.startsWith(u'{') || json.startsWith(u'[')) && looksLikeJson(json, whole))
        return ContentKind::Json;
    if (text.startsWith(u"@prefix ") || text.startsWith(u"@base ") || text.startsWith(u"PREFIX "))
        return ContentKind::Turtle;
    return std::nullopt;
}

} // namespace shuzhi
