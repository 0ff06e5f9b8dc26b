// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/bookplan.h"

#include "models/domain/assessmenttexts.h"
#include "models/exchange/booksheet.h"
#include "models/exchange/xlsxbook.h"

#include <algorithm>

namespace shuzhi {

namespace {

constexpr int sheetColumns = 16'384;
constexpr int formulaArguments = 255; // of one SUM
constexpr qsizetype longestHeader = 120; // a page header takes 255 characters, codes included

// "&" starts a code in a page header; the face stands in quotes.
QString headerText(QString text)
{
    if (text.size() > longestHeader)
        text = text.left(longestHeader - 1) + u'\u2026';
    return text.replace(u'&', QStringLiteral("&&"));
}

const QString headerFace = QStringLiteral("&\"%1,Regular\"&9 ").arg(QString::fromLatin1(bookFace));

// Splits the departments so that the rows of each part stand on one sheet; one department at least.
QList<BookPart> partsOf(const QList<int> &rows, int most)
{
    QList<BookPart> parts{{0, 0}};
    qint64 used = 0;
    for (int d = 0; d < rows.size(); ++d) {
        if (used > 0 && used + rows[d] > most) {
            parts.append({d, d});
            used = 0;
        }
        used += rows[d];
        parts.last().last = d + 1;
    }
    return parts;
}

} // namespace

BookPlan::BookPlan(const Assessment &theAssessment, const BookTexts &theTexts)
    : assessment(theAssessment)
    , texts(theTexts)
    , indicators(theAssessment.scheme.indicators())
{
    for (int h = 0; h < headCount(); ++h) {
        m_firstIndicator.append(static_cast<int>(m_headOf.size()));
        m_headOf.append(QList<int>(assessment.scheme.heads[h].indicators.size(), h));
    }
    m_firstIndicator.append(indicatorCount());
    m_stepEndRow = stepHeaderRow() + 1;
    for (const SchemeIndicator &indicator : indicators) {
        m_stepRow.append(m_stepEndRow);
        m_stepEndRow += static_cast<int>(indicator.steps.size());
    }
    QList<int> details;
    for (const DepartmentResult &department : assessment.departments) {
        int rows = 1;
        for (const IndicatorResult &result : department.indicators)
            rows += static_cast<int>(result.deductions.size());
        details.append(rows);
    }
    const int room = texts.rowLimit - firstRow;
    m_detailParts = partsOf(details, room);
    m_evidenceParts = partsOf(QList<int>(departmentCount(), 2 * indicatorCount()), room);
    nameSheets();
}

void BookPlan::nameSheets()
{
    QStringList taken{QStringLiteral("History")}; // the one name spreadsheets keep for themselves
    const auto named = [&taken](const QString &wanted) {
        taken.append(XlsxBook::sheetName(wanted, taken));
        return taken.last();
    };
    names.cover = named(label("sheet_cover"));
    names.ranking = named(label("sheet_ranking"));
    names.charts = named(label("sheet_charts"));
    names.matrix = named(label("sheet_matrix"));
    for (const SchemeHead &head : assessment.scheme.heads)
        names.heads.append(named(in(head.name)));
    for (qsizetype i = 0; i < m_detailParts.size(); ++i)
        names.details.append(named(label("sheet_details")));
    for (qsizetype i = 0; i < m_evidenceParts.size(); ++i)
        names.evidence.append(named(label("sheet_evidence")));
    names.scheme = named(label("sheet_scheme"));
    names.calculation = named(label("sheet_calculation"));
}

Status BookPlan::check() const
{
    qsizetype mostInHead = headCount();
    for (const SchemeHead &head : assessment.scheme.heads)
        mostInHead = std::max(mostInHead, head.indicators.size());
    const auto tooLarge = [](const QString &what) { return fail(ErrorCode::TooLarge, what); };
    if (departmentCount() + firstRow + 1 > BookTexts::sheetRows)
        return tooLarge(QStringLiteral("%1 departments; a sheet has %2 rows")
                            .arg(departmentCount())
                            .arg(BookTexts::sheetRows));
    if (mostInHead > formulaArguments)
        return tooLarge(QStringLiteral("%1 heads, or indicators of one head; a sum takes %2")
                            .arg(mostInHead)
                            .arg(formulaArguments));
    if (calculationColumns() > sheetColumns)
        return tooLarge(
            QStringLiteral("%1 indicators; a sheet has %2 columns").arg(indicatorCount()).arg(sheetColumns));
    return {};
}

QString BookPlan::label(const char *key) const
{
    return in(assessmentText(QString::fromLatin1(key)));
}

QString BookPlan::title() const
{
    QString text = texts.city.isEmpty() ? QString() : texts.city + u' ';
    text += label("title") + QStringLiteral(" · ") + in(assessment.period.displayName());
    return assessment.scheme.isSample ? text + QStringLiteral(" · ") + label("sample_mark") : text;
}

QString BookPlan::subtitle() const
{
    const auto part = [this](const char *key, const QString &value) -> QString {
        return label("key_value").replace(QStringLiteral("{key}"), label(key)) + value;
    };
    return QStringList{part("period", assessment.period.code()),
                       part("as_of", assessment.asOf.toString(Qt::ISODate)),
                       part("scheme", in(assessment.scheme.name)), part("version", assessment.scheme.version)}
        .join(QStringLiteral("    "));
}

QString BookPlan::printHeader() const
{
    return QStringLiteral("&L") + headerFace + headerText(title());
}

QString BookPlan::printFooter() const
{
    QString page = headerText(label("page"));
    page.replace(QStringLiteral("{page}"), QStringLiteral("&P"))
        .replace(QStringLiteral("{pages}"), QStringLiteral("&N"));
    const QString hash =
        texts.trailHash.isEmpty() ? QString() : QStringLiteral("    ") + texts.trailHash.left(16);
    return QStringLiteral("&L") + headerFace
        + headerText(label("as_of") + QStringLiteral(": ") + assessment.asOf.toString(Qt::ISODate) + hash)
        + QStringLiteral("&R") + headerFace + page;
}

QString BookPlan::gradeName(const QString &id) const
{
    return in(assessment.scheme.gradeName(id));
}

QString BookPlan::gradeOfShare(Points score, Points weight) const
{
    return in(assessment.scheme.gradeOf(roundedShare(fullMarks, score, weight)).name);
}

QString BookPlan::scoreLabel(int department) const
{
    const DepartmentResult &result = assessment.departments[department];
    if (result.rank == 0)
        return result.name;
    return QString::number(result.rank) + u' ' + result.name + u' ' + shownPoints(result.score);
}

QString BookPlan::changeLabel(int department) const
{
    const DepartmentResult &result = assessment.departments[department];
    const auto change = result.change();
    if (!change)
        return result.name + u' ' + label("no_previous");
    return result.name + (*change > 0 ? QStringLiteral(" +") : QStringLiteral(" ")) + shownPoints(*change);
}

int BookPlan::figureColumn(int indicator, int figure) const
{
    return Head::FirstIndicator + (indicator - m_firstIndicator[m_headOf[indicator]]) * Figure::Count
        + figure;
}

int BookPlan::headCalcColumn(HeadCalc block, int head) const
{
    return Calculation::First + static_cast<int>(block) * headCount() + head;
}

int BookPlan::indicatorCalcColumn(IndicatorCalc block, int indicator) const
{
    return headCalcColumn(HeadCalc::Count, 0) + static_cast<int>(block) * indicatorCount() + indicator;
}

QString BookPlan::onSheet(const QString &sheet, const QString &cells)
{
    return u'\'' + QString(sheet).replace(u'\'', QStringLiteral("''")) + QStringLiteral("'!") + cells;
}

QString BookPlan::figureCell(int indicator, int figure, int department) const
{
    return onSheet(names.heads[m_headOf[indicator]],
                   cellName(departmentRow(department), figureColumn(indicator, figure), false, true));
}

QString BookPlan::figureRange(int indicator, int figure) const
{
    const int column = figureColumn(indicator, figure);
    return onSheet(names.heads[m_headOf[indicator]],
                   fixedRange(firstRow, column, lastDepartmentRow(), column));
}

QString BookPlan::calculationCell(int column, int department) const
{
    return onSheet(names.calculation, cellName(departmentRow(department), column, false, true));
}

QString BookPlan::calculationRange(int column) const
{
    return onSheet(names.calculation, fixedRange(firstRow, column, lastDepartmentRow(), column));
}

QString BookPlan::schemeCell(int row, int column) const
{
    return onSheet(names.scheme, cellName(row, column, true, true));
}

QString BookPlan::schemeRange(int firstSchemeRow, int lastSchemeRow, int column) const
{
    return onSheet(names.scheme, fixedRange(firstSchemeRow, column, lastSchemeRow, column));
}

QString BookPlan::changesCell() const
{
    return onSheet(names.calculation, cellName(statusRow, Calculation::Code, true, true));
}

} // namespace shuzhi
