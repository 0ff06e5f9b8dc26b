// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/pagedreport.h"

#include <QProcess>
#include <QRegularExpression>
#include <QString>

namespace shuzhi::test {

/// What a program says; it must succeed.
inline QString output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("%s failed: %s", qPrintable(program), process.readAllStandardError().constData());
    return QString::fromUtf8(process.readAllStandardOutput());
}

inline QString withoutSpaces(QString text)
{
    static const QRegularExpression spaces(QStringLiteral("\\s+"));
    return text.remove(spaces);
}

/// The characters of a text in one order, so that two texts can be compared whatever order they are read in.
inline QString sortedCharacters(const QString &text)
{
    QString sorted = withoutSpaces(text);
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

/// All words of a page, in the order they are painted.
inline QString wordsOf(const PrintedPage &page)
{
    QString words;
    for (const PageItem &item : page.items) {
        if (const auto *text = std::get_if<TextItem>(&item))
            words += text->text + u'\n';
    }
    return words;
}

/// The first fault of a written report against the pages it was written from: another text on a page, a font
/// that is not embedded or cannot be read back, a picture of pixels, a row cut at the edge of a page.
/// `charts` are pages whose pictures bear words of their own. Empty: none.
inline QString pdfFault(const QString &path, const PagedReport &report)
{
    const QStringList fonts =
        output(QStringLiteral("pdffonts"), {path}).split(u'\n', Qt::SkipEmptyParts).mid(2);
    static const QRegularExpression embedded(QStringLiteral("\\syes\\s+\\w+\\s+yes\\s"));
    for (const QString &font : fonts) {
        if (!font.contains(embedded))
            return QStringLiteral("font: ") + font;
    }
    if (output(QStringLiteral("pdfimages"), {QStringLiteral("-list"), path}).count(u'\n') > 2)
        return QStringLiteral("there is a picture of pixels");
    const QStringList pages = output(QStringLiteral("pdftotext"), {path, QStringLiteral("-")}).split(u'\f');
    if (pages.size() != report.pageCount() + 1)
        return QStringLiteral("%1 pages instead of %2").arg(pages.size() - 1).arg(report.pageCount());
    const QRectF inside = report.setup().inside();
    for (int number = 0; number < report.pageCount(); ++number) {
        const PrintedPage &page = report.pages().at(number);
        const QString found = withoutSpaces(pages.at(number));
        bool hasPicture = false;
        for (const PageItem &item : page.items) {
            hasPicture = hasPicture || std::holds_alternative<PictureItem>(item);
            if (const auto *text = std::get_if<TextItem>(&item);
                text && !found.contains(withoutSpaces(text->text)))
                return QStringLiteral("page %1 lacks: %2").arg(number + 1).arg(text->text);
        }
        // Where no chart adds words, the page has these characters and no others.
        if (!hasPicture && sortedCharacters(found) != sortedCharacters(wordsOf(page)))
            return QStringLiteral("page %1 has other text").arg(number + 1);
        for (const RowBox &box : page.rows) {
            if (!inside.adjusted(-0.01, 20, 0.01, -20).contains(box.rect))
                return QStringLiteral("page %1: a row reaches over the edge").arg(number + 1);
        }
    }
    return {};
}

} // namespace shuzhi::test
