// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/assessmentbook.h"

#include "models/exchange/bookcheck.h"
#include "models/exchange/bookfill.h"
#include "models/exchange/xlsxcheck.h"

#include <QFile>
#include <QUuid>

#include <filesystem>
#include <memory>
#include <system_error>
#include <vector>

namespace shuzhi {

namespace {

tl::unexpected<Error> unwritable(const QString &path, const QString &why)
{
    return fail(ErrorCode::Unwritable, QStringLiteral("%1: %2").arg(path, why), path);
}

Status cancelled()
{
    return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
}

qsizetype sheetCount(const BookPlan &plan)
{
    constexpr qsizetype others = 6; // cover, ranking, charts, matrix, scheme, calculation
    return others + plan.names.heads.size() + plan.names.details.size() + plan.names.evidence.size();
}

/// How far a write is: the sheets are filled until half of it, then the file is written and read back.
class BookSteps
{
public:
    BookSteps(const BookProgress &progress, qsizetype sheets)
        : m_progress(progress)
        , m_sheets(sheets)
    {
    }

    void next() { reach(0.5 * double(m_filled++) / double(m_sheets)); }
    /// False once it was cancelled.
    bool reach(double done)
    {
        m_goOn = m_goOn && (!m_progress || m_progress(done));
        return m_goOn;
    }
    [[nodiscard]] bool goOn() const { return m_goOn; }

private:
    const BookProgress &m_progress;
    const qsizetype m_sheets;
    qsizetype m_filled = 0;
    bool m_goOn = true;
};

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

/// The sheets of one book, made and filled in the order they stand in.
class BookFiller
{
public:
    BookFiller(lxw_workbook *workbook, const BookPlan &plan, BookSteps &steps)
        : m_workbook(workbook)
        , m_plan(plan)
        , m_steps(steps)
        , m_styles(workbook)
    {
    }

    void fill()
    {
        const BookNames &names = m_plan.names;
        fillCoverSheet(m_plan, add(names.cover));
        fillRankingSheet(m_plan, add(names.ranking));
        fillChartSheet(m_plan, m_workbook, add(names.charts));
        fillMatrixSheet(m_plan, add(names.matrix));
        for (int head = 0; head < m_plan.headCount(); ++head)
            fillHeadSheet(m_plan, head, add(names.heads[head]));
        for (int part = 0; part < names.details.size(); ++part)
            fillDetailSheet(m_plan, m_plan.detailParts()[part], add(names.details[part]));
        for (int part = 0; part < names.evidence.size(); ++part)
            fillEvidenceSheet(m_plan, m_plan.evidenceParts()[part], add(names.evidence[part]));
        fillSchemeSheet(m_plan, add(names.scheme));
        fillCalculationSheet(m_plan, add(names.calculation));
    }

    /// The first fault of all sheets, and what each was given.
    [[nodiscard]] Status status() const
    {
        if (!m_steps.goOn())
            return cancelled();
        for (const auto &sheet : m_sheets) {
            if (sheet->fault())
                return tl::unexpected(*sheet->fault());
        }
        return {};
    }
    [[nodiscard]] QList<WrittenSheet> written() const
    {
        QList<WrittenSheet> sheets;
        for (const auto &sheet : m_sheets)
            sheets.append({sheet->name(), sheet->cells()});
        return sheets;
    }

private:
    // A book that is given up is filled and closed all the same, the library frees it no other way.
    BookSheet &add(const QString &name)
    {
        m_steps.next();
        m_sheets.push_back(std::make_unique<BookSheet>(m_workbook, m_styles, name));
        return *m_sheets.back();
    }

    lxw_workbook *m_workbook;
    const BookPlan &m_plan;
    BookSteps &m_steps;
    const BookStyles m_styles;
    std::vector<std::unique_ptr<BookSheet>> m_sheets;
};

// Fills and closes the workbook; the library frees it in either case.
Status writeBook(const BookPlan &plan, const QString &path, BookSteps &steps, QList<WrittenSheet> &written)
{
    lxw_workbook *workbook = workbook_new(QFile::encodeName(path).constData());
    if (!workbook)
        return fail(ErrorCode::Unwritable, QStringLiteral("out of memory"), path);
    describe(workbook, plan);
    BookFiller filler(workbook, plan, steps);
    filler.fill();
    const Status named = defineBookNames(workbook, plan);
    const Status filled = filler.status();
    written = filler.written();
    const lxw_error closing = workbook_close(workbook);
    if (!filled || !named)
        return filled ? named : filled;
    if (closing != LXW_NO_ERROR)
        return unwritable(path, QString::fromUtf8(lxw_strerror(closing)));
    return {};
}

Status writeAndCheck(const BookPlan &plan, const QString &part, BookSteps &steps)
{
    QList<WrittenSheet> written;
    if (const Status status = writeBook(plan, part, steps, written); !status)
        return status;
    if (!steps.reach(0.7))
        return cancelled();
    if (const Status whole = checkWorkbook(part); !whole)
        return whole;
    if (!steps.reach(0.8))
        return cancelled();
    const Status equal = checkBookContents(part, written);
    return equal && !steps.reach(1) ? cancelled() : equal;
}

} // namespace

Status writeAssessmentBook(const Assessment &assessment, const BookTexts &texts, const QString &path,
                           const BookProgress &progress)
{
    const BookPlan plan(assessment, texts);
    BookSteps steps(progress, sheetCount(plan));
    if (const Status fits = plan.check(); !fits)
        return fits;
    const QString part =
        path + u'.' + QUuid::createUuid().toString(QUuid::Id128).left(8) + QStringLiteral(".part");
    if (const Status made = writeAndCheck(plan, part, steps); !made) {
        QFile::remove(part);
        if (made.error().code == ErrorCode::Unwritable)
            return unwritable(path, made.error().detail);
        return made;
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
