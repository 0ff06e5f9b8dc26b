// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/assessmentbook.h"

#include "models/exchange/bookplan.h"
#include "models/exchange/booksheet.h"
#include "models/exchange/xlsxcheck.h"

#include <QFile>
#include <QUuid>

#include <filesystem>
#include <system_error>

namespace shuzhi {

namespace {

tl::unexpected<Error> unwritable(const QString &path, const QString &why)
{
    return fail(ErrorCode::Unwritable, QStringLiteral("%1: %2").arg(path, why), path);
}

void describe(lxw_workbook *workbook, const BookPlan &plan)
{
    QByteArray title = plan.title().toUtf8();
    QByteArray subject = plan.in(plan.assessment.scheme.name).toUtf8();
    QByteArray company = plan.texts.city.toUtf8();
    lxw_doc_properties properties = {};
    properties.title = title.data();
    properties.subject = subject.data();
    properties.company = company.data();
    workbook_set_properties(workbook, &properties);
}

// Fills and closes the workbook; the library frees it in either case.
lxw_error writeBook(const BookPlan &plan, const QString &path)
{
    lxw_workbook *workbook = workbook_new(QFile::encodeName(path).constData());
    if (!workbook)
        return LXW_ERROR_MEMORY_MALLOC_FAILED;
    describe(workbook, plan);
    const BookStyles styles(workbook);
    BookSheet sheets[] = {BookSheet(workbook, styles, plan.label("sheet_ranking")),
                          BookSheet(workbook, styles, plan.label("sheet_heads")),
                          BookSheet(workbook, styles, plan.label("sheet_indicators")),
                          BookSheet(workbook, styles, plan.label("sheet_scheme"))};
    fillRankingSheet(plan, sheets[0]);
    fillHeadSheet(plan, sheets[1]);
    fillIndicatorSheet(plan, sheets[2]);
    fillSchemeSheet(plan, sheets[3]);
    lxw_error fault = LXW_NO_ERROR;
    for (const BookSheet &sheet : sheets)
        fault = fault == LXW_NO_ERROR ? sheet.fault() : fault;
    const lxw_error closing = workbook_close(workbook);
    return fault == LXW_NO_ERROR ? closing : fault;
}

} // namespace

Status writeAssessmentBook(const Assessment &assessment, const BookTexts &texts, const QString &path)
{
    const BookPlan plan(assessment, texts);
    const QString part =
        path + u'.' + QUuid::createUuid().toString(QUuid::Id128).left(8) + QStringLiteral(".part");
    if (const lxw_error error = writeBook(plan, part); error != LXW_NO_ERROR) {
        QFile::remove(part);
        return unwritable(path, QString::fromUtf8(lxw_strerror(error)));
    }
    if (const Status whole = checkWorkbook(part); !whole) {
        QFile::remove(part);
        return unwritable(path, whole.error().detail);
    }
    // QFile::rename refuses an existing target; this replaces it in one step.
    std::error_code error;
    std::filesystem::rename(std::filesystem::path(part.toStdU16String()),
                            std::filesystem::path(path.toStdU16String()), error);
    if (error) {
        QFile::remove(part);
        return unwritable(path, QString::fromStdString(error.message()));
    }
    return {};
}

} // namespace shuzhi
