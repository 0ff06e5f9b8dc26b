// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/dutybook.h"

#include "models/exchange/dutybooksheet.h"
#include "models/exchange/outputfile.h"
#include "models/exchange/sheetreader.h"
#include "models/exchange/xlsxcheck.h"

#include <QFile>
#include <QSet>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

constexpr qsizetype sheetNameLength = 31;

tl::unexpected<Error> unwritable(const QString &path, const QString &why)
{
    return fail(ErrorCode::Unwritable, why, path);
}

/// Fills and closes the workbook; the library frees it in either case.
Status writeSheets(const QList<DutySheet> &sheets, const QString &path, QList<SheetTexts> &written,
                   const DutyBookProgress &progress)
{
    lxw_workbook *workbook = workbook_new(QFile::encodeName(path).constData());
    if (!workbook)
        return unwritable(path, u"no memory"_s);
    const DutyBookStyles styles(workbook);
    const QStringList names = dutySheetNames(sheets);
    Status status;
    for (qsizetype i = 0; status && i < sheets.size(); ++i) {
        if (progress && !progress(double(i) / double(sheets.size()))) {
            status = fail(ErrorCode::Cancelled, u"cancelled"_s, path);
            break;
        }
        DutyBookSheet page(workbook, styles, names[i], sheets[i]);
        status = page.write();
        written += page.texts();
    }
    const lxw_error closing = workbook_close(workbook);
    if (status && closing != LXW_NO_ERROR)
        status = unwritable(path, QString::fromUtf8(lxw_strerror(closing)));
    return status;
}

/// Every cell must read back as it was written.
Status readBack(const QString &path, const QList<SheetTexts> &written)
{
    const auto source = openSource(path);
    if (!source)
        return unwritable(path, source.error().detail);
    if ((*source)->sheets().size() != written.size())
        return unwritable(path, u"a sheet is missing"_s);
    for (qsizetype i = 0; i < written.size(); ++i) {
        SheetTexts read;
        const Status done = (*source)->readRows(int(i), [&](qint64 row, const QStringList &cells) {
            for (qsizetype column = 0; column < cells.size(); ++column) {
                if (!cells[column].isEmpty())
                    read.insert({row - 1, column}, cells[column]);
            }
            return true;
        });
        if (!done)
            return unwritable(path, done.error().detail);
        if (read != written[i])
            return unwritable(path, u"sheet %1 does not read back as it was written"_s.arg(i + 1));
    }
    return {};
}

} // namespace

QStringList dutySheetNames(const QList<DutySheet> &sheets)
{
    QStringList names;
    QSet<QString> taken;
    for (const DutySheet &sheet : sheets) {
        QString name;
        for (const QChar c : sheet.department)
            name += u"[]:*?/\\'"_s.contains(c) || c.category() == QChar::Other_Control ? QChar(u' ') : c;
        name = name.simplified();
        name = name.isEmpty() ? u"1"_s : name;
        QString one = name.left(sheetNameLength);
        for (int number = 2; taken.contains(one.toLower()); ++number) {
            const QString suffix = u" (%1)"_s.arg(number);
            one = name.left(sheetNameLength - suffix.size()) + suffix;
        }
        taken.insert(one.toLower());
        names += one;
    }
    return names;
}

Result<WriteReport> writeDutyBook(const QList<DutySheet> &sheets, const QString &path,
                                  const DutyBookProgress &progress)
{
    if (sheets.isEmpty())
        return fail(ErrorCode::Usage, u"there is no duty list to write"_s, path);
    QTemporaryFile made(path + u".XXXXXX"_s);
    if (!made.open())
        return unwritable(path, made.errorString());
    made.close();
    QList<SheetTexts> written;
    Status status = writeSheets(sheets, made.fileName(), written, progress);
    if (status)
        status = checkWorkbook(made.fileName());
    if (status)
        status = readBack(made.fileName(), written);
    if (!status) {
        Error error = status.error();
        error.subject = error.code == ErrorCode::TooLarge ? error.subject : path;
        return tl::unexpected(error);
    }
    qint64 duties = 0;
    for (const DutySheet &sheet : sheets) {
        for (const DutySheetRow &row : sheet.rows)
            duties += row.level == DutySheetRow::Level::Duty ? 1 : 0;
    }
    return moveToTarget(made, path, duties);
}

} // namespace shuzhi
