// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/xlsxpackage.h"

#include "models/exchange/contentkind.h"
#include "models/exchange/ooxml.h"

#include <QDir>
#include <QUrl>

#include <algorithm>

namespace shuzhi {

namespace {

struct Relationship
{
    QString id;
    QString type; ///< last segment of the type's URI: the same in transitional and strict files
    QString target; ///< part name
};

QString resolvedPart(const ZipFile &zip, const QString &source, const QString &target)
{
    const QString folder = source.left(source.lastIndexOf(u'/') + 1);
    QString part = QDir::cleanPath(target.startsWith(u'/') ? target : QString(u'/' % folder % target));
    part.remove(0, 1);
    return zip.contains(part) ? part : QUrl::fromPercentEncoding(part.toUtf8());
}

class RelationshipHandler : public XmlHandler
{
public:
    RelationshipHandler(const ZipFile &zip, QString source)
        : m_zip(zip)
        , m_source(std::move(source))
    {
    }

    void startElement(const XmlName &name, const XmlAttributes &attributes) override
    {
        if (name.local != "Relationship" || attributes.value("TargetMode") == "External")
            return;
        const QString type = fromXml(attributes.value("Type").value_or(""));
        found.append({fromXml(attributes.value("Id").value_or("")), type.sliced(type.lastIndexOf(u'/') + 1),
                      resolvedPart(m_zip, m_source, fromXml(attributes.value("Target").value_or("")))});
    }
    void endElement(const XmlName &) override { }
    void text(std::string_view) override { }

    QList<Relationship> found;

private:
    const ZipFile &m_zip;
    QString m_source;
};

class WorkbookHandler : public XmlHandler
{
public:
    struct Listed
    {
        SheetInfo info;
        QString relationship;
    };

    void startElement(const XmlName &name, const XmlAttributes &attributes) override
    {
        if (std::exchange(m_first, false) && !(isSpreadsheetName(name) && name.local == "workbook"))
            refuse(notATable(ContentKind::ZipArchive).value());
        if (stopped() || !isSpreadsheetName(name))
            return;
        if (name.local == "workbookPr") {
            from1904 = isTrue(attributes.value("date1904"));
        } else if (name.local == "sheet") {
            const auto state = attributes.value("state");
            sheets.append({{fromXml(attributes.value("name").value_or("")), state && *state != "visible"},
                           fromXml(attributes.qualified("id").value_or(""))});
        }
    }
    void endElement(const XmlName &) override { }
    void text(std::string_view) override { }

    QList<Listed> sheets;
    bool from1904 = false;

private:
    bool m_first = true;
};

/// What an archive is that holds no workbook.
ContentKind kindOfArchive(const ZipFile &zip, const QString &main)
{
    if (main.endsWith(u".bin"))
        return ContentKind::BinaryWorkbook;
    if (main.startsWith(u"word/"))
        return ContentKind::WordDocument;
    if (main.startsWith(u"ppt/"))
        return ContentKind::Presentation;
    if (zip.contains(QStringLiteral("mimetype")) && zip.contains(QStringLiteral("content.xml")))
        return ContentKind::OpenDocument;
    return ContentKind::ZipArchive;
}

Result<QList<Relationship>> relationshipsOf(ZipFile &zip, const QString &source, const SourceOptions &options)
{
    const qsizetype slash = source.lastIndexOf(u'/') + 1;
    const QString part = source.left(slash) % u"_rels/" % source.sliced(slash) % u".rels";
    if (!zip.contains(part))
        return QList<Relationship>{};
    RelationshipHandler handler(zip, source);
    if (const Status status = XmlSax::parse(zip, part, options.limits.partBytes, handler, options.cancelled);
        !status)
        return tl::unexpected(status.error());
    return handler.found;
}

const Relationship *firstOf(const QList<Relationship> &all, QStringView type)
{
    const auto it =
        std::find_if(all.begin(), all.end(), [type](const Relationship &r) { return r.type == type; });
    return it == all.end() ? nullptr : &*it;
}

Result<QList<XlsxPackage::Sheet>> located(const QList<WorkbookHandler::Listed> &listed,
                                          const QList<Relationship> &relationships)
{
    QList<XlsxPackage::Sheet> sheets;
    for (const WorkbookHandler::Listed &sheet : listed) {
        const auto it = std::find_if(relationships.begin(), relationships.end(),
                                     [&sheet](const Relationship &r) { return r.id == sheet.relationship; });
        if (it == relationships.end())
            return fail(ErrorCode::Unreadable,
                        QStringLiteral("sheet %1 has no part in the workbook").arg(sheet.info.name),
                        sheet.info.name);
        if (it->type == u"worksheet")
            sheets.append({sheet.info, it->target});
    }
    if (sheets.isEmpty())
        return fail(ErrorCode::Unreadable, QStringLiteral("a workbook without worksheets"),
                    QStringLiteral("no_sheets"));
    return sheets;
}

} // namespace

Result<XlsxPackage> XlsxPackage::read(ZipFile &zip, const SourceOptions &options)
{
    const auto root = relationshipsOf(zip, QString(), options);
    if (!root)
        return tl::unexpected(root.error());
    const Relationship *document = firstOf(*root, u"officeDocument");
    const QString main = document ? document->target : QString();
    if (const ContentKind kind = kindOfArchive(zip, main); !document || kind != ContentKind::ZipArchive)
        return notATable(kind);

    WorkbookHandler workbook;
    if (const Status status = XmlSax::parse(zip, main, options.limits.partBytes, workbook, options.cancelled);
        !status)
        return tl::unexpected(status.error());
    const auto relationships = relationshipsOf(zip, main, options);
    if (!relationships)
        return tl::unexpected(relationships.error());
    const auto sheets = located(workbook.sheets, *relationships);
    if (!sheets)
        return tl::unexpected(sheets.error());
    const Relationship *strings = firstOf(*relationships, u"sharedStrings");
    const Relationship *styles = firstOf(*relationships, u"styles");
    return XlsxPackage{*sheets, strings ? strings->target : QString(), styles ? styles->target : QString(),
                       workbook.from1904};
}

} // namespace shuzhi
