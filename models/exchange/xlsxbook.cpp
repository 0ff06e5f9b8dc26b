// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/xlsxbook.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <cstdio>
#include <xlsxwriter.h>

namespace shuzhi {

namespace {

constexpr qsizetype NameLength = 31; ///< ECMA-376 part 1, 18.2.19

/// The first `length` units, no surrogate pair cut in two.
QString shortened(const QString &text, qsizetype length)
{
    QString result = text.left(length);
    if (!result.isEmpty() && result.back().isHighSurrogate())
        result.chop(1);
    return result;
}

QString cleaned(const QString &wanted)
{
    QString name = wanted;
    for (QChar &c : name) {
        if (c.unicode() < 0x20 || QStringView(u"[]:*?/\\").contains(c))
            c = u'_';
    }
    name = shortened(name, NameLength);
    while (name.startsWith(u'\''))
        name.remove(0, 1);
    while (name.endsWith(u'\''))
        name.chop(1);
    return name.trimmed().isEmpty() ? QStringLiteral("Sheet") : name;
}

} // namespace

XlsxBook::XlsxBook(const QString &path, bool streaming)
    : m_path(path)
    , m_spoolFolder(QFile::encodeName(QFileInfo(path).absolutePath()))
{
    lxw_workbook_options options{};
    options.constant_memory = streaming ? LXW_TRUE : LXW_FALSE;
    options.tmpdir = m_spoolFolder.data();
    m_book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
}

XlsxBook::~XlsxBook()
{
    if (!m_book)
        return;
    // libxlsxwriter 1.1.4 leaves the spool files of an abandoned workbook open.
    lxw_worksheet *sheet = nullptr;
    STAILQ_FOREACH(sheet, m_book->worksheets, list_pointers)
    {
        if (sheet->optimize_tmpfile)
            std::fclose(sheet->optimize_tmpfile);
    }
    lxw_workbook_free(m_book);
}

QString XlsxBook::sheetName(const QString &wanted, const QStringList &taken)
{
    const QString base = cleaned(wanted);
    QString name = base;
    for (int copy = 2; taken.contains(name, Qt::CaseInsensitive); ++copy) {
        const QString suffix = QStringLiteral(" (%1)").arg(copy);
        name = shortened(base, NameLength - suffix.size()) + suffix;
    }
    return name;
}

QByteArray XlsxBook::escaped(const QString &text)
{
    static const QRegularExpression likeEscape(QStringLiteral("_(?=x[0-9A-Fa-f]{4}_)"));
    QString result = text;
    return result.contains(u"_x") ? result.replace(likeEscape, QStringLiteral("_x005F_")).toUtf8()
                                  : result.toUtf8();
}

Result<lxw_worksheet *> XlsxBook::addSheet(const QString &wanted)
{
    const QString name = sheetName(wanted, m_names);
    lxw_worksheet *sheet = m_book ? workbook_add_worksheet(m_book, name.toUtf8().constData()) : nullptr;
    if (!sheet)
        return fail(ErrorCode::Unwritable, QStringLiteral("sheet %1 could not be made").arg(name), m_path);
    m_names.append(name);
    return sheet;
}

lxw_format *XlsxBook::format(Look look)
{
    if (const auto known = m_formats.constFind(look); known != m_formats.constEnd())
        return *known;
    lxw_format *format = workbook_add_format(m_book);
    switch (look) {
    case Look::Head:
        format_set_bold(format);
        format_set_text_wrap(format);
        format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
        format_set_bg_color(format, 0xDBE8FB); // selection of design/style.md, light
        format_set_bottom(format, LXW_BORDER_THIN);
        break;
    case Look::Text: format_set_num_format(format, "@"); break;
    case Look::Fault:
        format_set_num_format(format, "@");
        format_set_bg_color(format, 0xF9DEDC);
        format_set_border(format, LXW_BORDER_THIN);
        format_set_border_color(format, 0xB3261E); // not by colour alone: a border and a note too
        break;
    case Look::Remark:
        format_set_num_format(format, "@");
        format_set_text_wrap(format);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        format_set_font_color(format, 0xB3261E);
        break;
    case Look::Integer: format_set_num_format(format, "0"); break;
    case Look::Real: break;
    case Look::Percent: format_set_num_format(format, "0.0%"); break;
    case Look::Date: format_set_num_format(format, "yyyy-mm-dd"); break;
    case Look::DateTime: format_set_num_format(format, "yyyy-mm-dd hh:mm:ss"); break;
    }
    m_formats.insert(look, format);
    return format;
}

Status XlsxBook::close()
{
    if (!m_book)
        return fail(ErrorCode::Unwritable, QStringLiteral("the workbook could not be made"), m_path);
    const lxw_error error = workbook_close(std::exchange(m_book, nullptr));
    if (error != LXW_NO_ERROR)
        return fail(ErrorCode::Unwritable, QString::fromUtf8(lxw_strerror(error)), m_path);
    return {};
}

} // namespace shuzhi
