// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/bookfill.h"

#include <QRegularExpression>

namespace shuzhi {

namespace {

/// Names of cells, each once; ids of a scheme give the end of a name as far as the format takes them.
class NameWriter
{
public:
    explicit NameWriter(lxw_workbook *workbook)
        : m_workbook(workbook)
    {
    }

    void add(const QString &start, const QString &id, const QString &cells)
    {
        static const QRegularExpression foreign(QStringLiteral("[^A-Za-z0-9_]"));
        QString name =
            start + (id.isEmpty() ? QString() : u'_' + QString(id).replace(foreign, QStringLiteral("_")));
        while (m_taken.contains(name, Qt::CaseInsensitive))
            name += u'_';
        m_taken.append(name);
        const lxw_error error =
            workbook_define_name(m_workbook, name.toUtf8().constData(), (u'=' + cells).toUtf8().constData());
        if (m_error == LXW_NO_ERROR)
            m_error = error;
    }

    [[nodiscard]] lxw_error error() const { return m_error; }

private:
    lxw_workbook *m_workbook;
    QStringList m_taken;
    lxw_error m_error = LXW_NO_ERROR;
};

} // namespace

Status defineBookNames(lxw_workbook *workbook, const BookPlan &plan)
{
    using Calculation = BookPlan::Calculation;
    using Columns = BookPlan::SchemeColumns;
    NameWriter names(workbook);
    const auto result = [&](const char *name, int column) {
        names.add(QString::fromLatin1(name), {}, plan.calculationRange(column));
    };
    result("Result_Department", Calculation::Department);
    result("Result_Code", Calculation::Code);
    result("Result_Score", Calculation::Score);
    result("Result_Rank", Calculation::Rank);
    names.add(QStringLiteral("Result_Changed_Inputs"), {}, plan.changesCell());
    for (int h = 0; h < plan.headCount(); ++h) {
        const QString cells = fixedRange(BookPlan::firstRow, BookPlan::Head::Score, plan.lastDepartmentRow(),
                                         BookPlan::Head::Score);
        names.add(QStringLiteral("Head_Score"), plan.assessment.scheme.heads[h].id,
                  BookPlan::onSheet(plan.names.heads[h], cells));
    }
    for (int i = 0; i < plan.indicatorCount(); ++i) {
        const QString &id = plan.indicators[i].id;
        names.add(QStringLiteral("Numerator"), id, plan.figureRange(i, BookPlan::Figure::Numerator));
        names.add(QStringLiteral("Denominator"), id, plan.figureRange(i, BookPlan::Figure::Denominator));
        names.add(QStringLiteral("Indicator_Score"), id, plan.figureRange(i, BookPlan::Figure::Score));
    }
    const int lastIndicator = plan.schemeRow(std::max(1, plan.indicatorCount()) - 1);
    names.add(QStringLiteral("Scheme_Weights"), {},
              plan.schemeRange(plan.schemeRow(0), lastIndicator, Columns::Weight));
    const int lastGrade = plan.gradeRow(plan.gradeCount() - 1);
    names.add(QStringLiteral("Grade_Name"), {},
              plan.schemeRange(plan.gradeRow(0), lastGrade, BookPlan::Tables::Name));
    names.add(QStringLiteral("Grade_From"), {},
              plan.schemeRange(plan.gradeRow(0), lastGrade, BookPlan::Tables::From));
    if (names.error() != LXW_NO_ERROR)
        return fail(ErrorCode::Unwritable, QString::fromUtf8(lxw_strerror(names.error())));
    return {};
}

void fillTitle(const BookPlan &plan, BookSheet &sheet)
{
    sheet.text(0, 0, plan.title(), CellStyle::Title);
    sheet.text(1, 0, plan.subtitle(), CellStyle::Subtitle);
    sheet.height(0, 26);
}

void fillSheetHead(const BookPlan &plan, BookSheet &sheet)
{
    fillTitle(plan, sheet);
    const QStringList changed = plan.label("changed").split(QStringLiteral("{count}"));
    sheet.textFormula(BookPlan::statusRow, 0,
                      QStringLiteral("IF(%1=0,%2,%3&%1&%4)")
                          .arg(plan.changesCell(), quoted(plan.label("unchanged")), quoted(changed.value(0)),
                               quoted(changed.value(1))),
                      plan.label("unchanged"), CellStyle::Standing);
    sheet.warnWhen(
        {BookPlan::statusRow, 0, BookPlan::statusRow, 0},
        QStringLiteral("$A$%1<>%2").arg(BookPlan::statusRow + 1).arg(quoted(plan.label("unchanged"))));
}

void fillColumnHeads(const BookPlan &plan, BookSheet &sheet, int row, const QList<BookColumn> &columns)
{
    int column = 0;
    for (const BookColumn &entry : columns) {
        sheet.width(column, entry.width);
        sheet.text(row, column++, plan.label(entry.key), CellStyle::HeaderCell);
    }
    sheet.height(row, 32);
}

QString quoted(const QString &text)
{
    return u'"' + QString(text).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString apportionFormula(const QString &floor, const QString &rest, const QString &floors,
                         const QString &rests, const QString &total)
{
    // Larger remainders come first, of equal ones the one further left: as shuzhi::apportion().
    return QStringLiteral("(%1+IF(SUMPRODUCT((%4>%2)+(%4=%2)*(COLUMN(%4)<COLUMN(%2)))<%5-SUM(%3),1,0))/10000")
        .arg(floor, rest, floors, rests, total);
}

} // namespace shuzhi
