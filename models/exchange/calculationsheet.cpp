// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/bookfill.h"

namespace shuzhi {

namespace {

using Column = BookPlan::Calculation;
using HeadCalc = BookPlan::HeadCalc;
using IndicatorCalc = BookPlan::IndicatorCalc;

/// The calculation sheet: a row per department that splits the weights by largest remainder over what is
/// applicable, sums, ranks and orders; and the measured figures as they were when the book was written,
/// against which changes are counted.
class CalculationSheet
{
public:
    CalculationSheet(const BookPlan &plan, BookSheet &sheet)
        : m_plan(plan)
        , m_sheet(sheet)
    {
    }

    void fill()
    {
        m_sheet.text(0, 0, m_plan.label("sheet_calculation"), CellStyle::Title);
        m_sheet.text(1, 0, m_plan.label("note_calculation"), CellStyle::Subtitle);
        changes();
        header();
        for (int d = 0; d < m_plan.departmentCount(); ++d) {
            department(d);
            place(d);
            for (int h = 0; h < m_plan.headCount(); ++h)
                head(d, h);
            for (int i = 0; i < m_plan.indicatorCount(); ++i)
                indicator(d, i);
        }
        m_sheet.freeze(BookPlan::firstRow, Column::Code);
        PageSetup setup{m_plan.lastDepartmentRow(),
                        m_plan.calculationColumns() - 1,
                        BookPlan::groupRow,
                        BookPlan::headerRow,
                        false,
                        m_plan.printHeader(),
                        m_plan.printFooter()};
        m_sheet.pageSetup(setup);
        m_sheet.protect();
    }

private:
    void header()
    {
        static constexpr BookColumn columns[] = {{"calc_number", 7},  {"department", 26}, {"code", 22},
                                                 {"previous", 10},    {"score", 10},      {"rank", 8},
                                                 {"calc_place", 8},   {"calc_at", 8},     {"calc_label", 34},
                                                 {"calc_change", 34}, {"calc_base", 11}};
        int column = 0;
        for (const BookColumn &entry : columns) {
            m_sheet.width(column, entry.width);
            m_sheet.text(BookPlan::headerRow, column++, m_plan.label(entry.key), CellStyle::CalculatedHeader);
        }
        static constexpr const char *headBlocks[] = {"calc_base", "calc_own", "calc_floor", "calc_remainder",
                                                     "effective_weight"};
        for (const char *key : headBlocks) {
            for (const SchemeHead &head : m_plan.assessment.scheme.heads)
                heading(column++, key, m_plan.in(head.name));
        }
        static constexpr const char *indicatorBlocks[] = {"calc_base", "calc_floor", "calc_remainder",
                                                          "calc_numerator", "calc_denominator"};
        for (const char *key : indicatorBlocks) {
            for (const SchemeIndicator &indicator : m_plan.indicators)
                heading(column++, key, m_plan.in(indicator.name));
        }
        m_sheet.height(BookPlan::groupRow, 32);
        m_sheet.height(BookPlan::headerRow, 46);
    }

    void heading(int column, const char *key, const QString &name)
    {
        m_sheet.width(column, 13);
        m_sheet.text(BookPlan::groupRow, column, m_plan.label(key), CellStyle::CalculatedHeader);
        m_sheet.text(BookPlan::headerRow, column, name, CellStyle::CalculatedHeader);
    }

    // How many inputs differ from what was measured: a count per column, and their sum with the scheme's.
    void changes()
    {
        const int row = BookPlan::statusRow;
        m_sheet.text(row, Column::Department, m_plan.label("calc_changes"), CellStyle::CalculatedText);
        const int first = m_plan.indicatorCalcColumn(IndicatorCalc::Numerator, 0);
        const int last = m_plan.calculationColumns() - 1;
        for (int i = 0; i < m_plan.indicatorCount(); ++i) {
            changedIn(IndicatorCalc::Numerator, i, BookPlan::Figure::Numerator);
            changedIn(IndicatorCalc::Denominator, i, BookPlan::Figure::Denominator);
        }
        QStringList terms{QStringLiteral("SUM(%1)").arg(fixedRange(row, first, row, last))};
        using Columns = BookPlan::SchemeColumns;
        using Table = BookPlan::Tables;
        const auto compare = [&](int firstRow, int lastRow, int column, int kept) {
            if (lastRow >= firstRow)
                terms.append(QStringLiteral("SUMPRODUCT(--(%1<>%2))")
                                 .arg(m_plan.schemeRange(firstRow, lastRow, column),
                                      m_plan.schemeRange(firstRow, lastRow, kept)));
        };
        compare(m_plan.schemeRow(0), m_plan.schemeRow(m_plan.indicatorCount()) - 1, Columns::Weight,
                Columns::Kept);
        compare(m_plan.gradeRow(0), m_plan.gradeRow(m_plan.gradeCount()) - 1, Table::From, Columns::Kept);
        compare(m_plan.stepHeaderRow() + 1, m_plan.stepEndRow() - 1, Table::From, Columns::Kept);
        compare(m_plan.stepHeaderRow() + 1, m_plan.stepEndRow() - 1, Table::Gives, Columns::KeptGives);
        m_sheet.formula(row, Column::Code, terms.join(u'+'), 0.0, CellStyle::Calculated);
    }

    void changedIn(IndicatorCalc block, int i, int figure)
    {
        const int column = m_plan.indicatorCalcColumn(block, i);
        m_sheet.formula(BookPlan::statusRow, column,
                        QStringLiteral("SUMPRODUCT(--(%1<>%2))")
                            .arg(m_plan.figureRange(i, figure),
                                 fixedRange(BookPlan::firstRow, column, m_plan.lastDepartmentRow(), column)),
                        0.0, CellStyle::Calculated);
    }

    // A column over all departments, or over the departments down to row `last`.
    QString down(int column, int last) const
    {
        return cellName(BookPlan::firstRow, column, true, true) + u':' + cellName(last, column, false, true);
    }
    QString all(int column) const
    {
        return fixedRange(BookPlan::firstRow, column, m_plan.lastDepartmentRow(), column);
    }

    // The columns of a block over all heads of one department.
    QString heads(HeadCalc block, int row) const
    {
        const int first = m_plan.headCalcColumn(block, 0);
        return cellName(row, first, false, true) + u':'
            + cellName(row, first + m_plan.headCount() - 1, false, true);
    }

    void department(int d)
    {
        const DepartmentResult &result = m_plan.assessment.departments[d];
        const int row = BookPlan::departmentRow(d);
        m_sheet.number(row, Column::Number, d + 1, CellStyle::Calculated);
        m_sheet.text(row, Column::Department, result.name, CellStyle::CalculatedText);
        m_sheet.text(row, Column::Code, result.code, CellStyle::Code);
        if (result.previousScore)
            m_sheet.number(row, Column::Previous, pointsAsNumber(*result.previousScore),
                           CellStyle::Calculated);
        QStringList scores;
        for (const QString &head : m_plan.names.heads)
            scores.append(BookPlan::onSheet(head, cellName(row, BookPlan::Head::Score, false, true)));
        const bool ranked = result.rank > 0;
        const auto onlyRanked = [ranked](double value) {
            return ranked ? std::optional(value) : std::nullopt;
        };
        m_sheet.formula(row, Column::Score,
                        QStringLiteral("IF(%1=0,\"\",ROUND(SUM(%2),4))")
                            .arg(cellName(row, Column::HeadsBase), scores.join(u',')),
                        onlyRanked(pointsAsNumber(result.score)), CellStyle::Calculated);
        const QString score = cellName(row, Column::Score);
        m_sheet.formula(row, Column::Rank,
                        QStringLiteral("IF(%1=\"\",\"\",RANK(%1,%2))").arg(score, all(Column::Score)),
                        onlyRanked(result.rank), CellStyle::Calculated);
        // Ties stand in the order of this sheet, departments without a score behind all others.
        m_sheet.formula(
            row, Column::Place,
            QStringLiteral("IF(%1=\"\",COUNT(%2)+ROWS(%3)-COUNT(%3),%4+COUNTIF(%3,%1)-1)")
                .arg(score, all(Column::Score), down(Column::Score, row), cellName(row, Column::Rank)),
            d + 1.0, CellStyle::Calculated);
        qint64 base = 0;
        for (int h = 0; h < m_plan.headCount(); ++h)
            base += ownWeight(d, h);
        m_sheet.formula(row, Column::HeadsBase, QStringLiteral("SUM(%1)").arg(heads(HeadCalc::Own, row)),
                        static_cast<double>(base), CellStyle::Calculated);
    }

    // Who stands at place d + 1, and how the charts call them.
    void place(int d)
    {
        const int row = BookPlan::departmentRow(d);
        m_sheet.formula(
            row, Column::At,
            QStringLiteral("MATCH(%1,%2,0)").arg(cellName(row, Column::Number), all(Column::Place)), d + 1.0,
            CellStyle::Calculated);
        const auto onRanking = [&](int column) {
            return BookPlan::onSheet(m_plan.names.ranking, cellName(row, column, false, true));
        };
        const QString name = onRanking(BookPlan::Ranking::Department);
        m_sheet.textFormula(
            row, Column::ScoreLabel,
            QStringLiteral("IF(%1=\"\",%2,%1&\" \"&%2&\" \"&TEXT(%3,\"0.00\"))")
                .arg(onRanking(BookPlan::Ranking::Rank), name, onRanking(BookPlan::Ranking::Score)),
            m_plan.scoreLabel(d), CellStyle::CalculatedText);
        m_sheet.textFormula(
            row, Column::ChangeLabel,
            QStringLiteral("%1&\" \"&IF(%2=\"\",%3,TEXT(%2,\"+0.00;-0.00;0.00\"))")
                .arg(name, onRanking(BookPlan::Ranking::Change), quoted(m_plan.label("no_previous"))),
            m_plan.changeLabel(d), CellStyle::CalculatedText);
    }

    qint64 applicableWeight(int d, int h) const
    {
        qint64 sum = 0;
        for (int i = m_plan.firstIndicator(h); i < m_plan.firstIndicator(h + 1); ++i) {
            if (m_plan.assessment.departments[d].indicators[i].applicable)
                sum += m_plan.indicators[i].weight;
        }
        return sum;
    }
    qint64 ownWeight(int d, int h) const
    {
        return applicableWeight(d, h) == 0 ? 0 : m_plan.assessment.scheme.heads[h].weight;
    }

    void head(int d, int h)
    {
        const int row = BookPlan::departmentRow(d);
        const auto at = [&](HeadCalc block) { return m_plan.headCalcColumn(block, h); };
        const auto cell = [&](HeadCalc block) { return cellName(row, at(block), false, true); };
        const int first = m_plan.firstIndicator(h), last = m_plan.firstIndicator(h + 1) - 1;
        const QString scheme = m_plan.schemeRange(m_plan.schemeRow(first), m_plan.schemeRow(last),
                                                  BookPlan::SchemeColumns::Weight);
        const QString all =
            QStringLiteral("ROUND(SUM(%1)*10000,0)")
                .arg(m_plan.schemeRange(m_plan.schemeRow(0), m_plan.schemeRow(m_plan.indicatorCount() - 1),
                                        BookPlan::SchemeColumns::Weight));
        const qint64 own = ownWeight(d, h);
        qint64 sum = 0;
        for (int other = 0; other < m_plan.headCount(); ++other)
            sum += ownWeight(d, other);
        const qint64 product = own * m_plan.assessment.scheme.weightTotal();
        const auto write = [&](HeadCalc block, const QString &formula, double value) {
            m_sheet.formula(row, at(block), formula, value, CellStyle::Calculated);
        };
        write(HeadCalc::Base, QStringLiteral("SUM(%1)").arg(indicatorBlock(IndicatorCalc::Base, h, row)),
              static_cast<double>(applicableWeight(d, h)));
        write(HeadCalc::Own,
              QStringLiteral("IF(%1=0,0,ROUND(SUM(%2)*10000,0))").arg(cell(HeadCalc::Base), scheme),
              static_cast<double>(own));
        const QString sumCell = cellName(row, Column::HeadsBase, false, true);
        const QString share = cell(HeadCalc::Own) + u'*' + all;
        write(HeadCalc::Floor, QStringLiteral("IF(%1=0,0,INT(%2/%1))").arg(sumCell, share),
              sum == 0 ? 0.0 : static_cast<double>(product / sum));
        write(HeadCalc::Rest, QStringLiteral("IF(%1=0,0,MOD(%2,%1))").arg(sumCell, share),
              sum == 0 ? 0.0 : static_cast<double>(product % sum));
        write(HeadCalc::Weight,
              QStringLiteral("IF(%1=0,0,%2)")
                  .arg(sumCell,
                       apportionFormula(cell(HeadCalc::Floor), cell(HeadCalc::Rest),
                                        heads(HeadCalc::Floor, row), heads(HeadCalc::Rest, row), all)),
              pointsAsNumber(m_plan.assessment.departments[d].heads[h].weight));
    }

    // The columns of a block over the indicators of one head.
    QString indicatorBlock(IndicatorCalc block, int head, int row) const
    {
        return cellName(row, m_plan.indicatorCalcColumn(block, m_plan.firstIndicator(head)), false, true)
            + u':'
            + cellName(row, m_plan.indicatorCalcColumn(block, m_plan.firstIndicator(head + 1) - 1), false,
                       true);
    }

    void indicator(int d, int i)
    {
        const int row = BookPlan::departmentRow(d);
        const int h = m_plan.headOf(i);
        const DepartmentResult &department = m_plan.assessment.departments[d];
        const IndicatorResult &result = department.indicators[i];
        const auto write = [&](IndicatorCalc block, const QString &formula, double value) {
            m_sheet.formula(row, m_plan.indicatorCalcColumn(block, i), formula, value, CellStyle::Calculated);
        };
        const qint64 own = result.applicable ? m_plan.indicators[i].weight : 0;
        const qint64 base = applicableWeight(d, h);
        const qint64 product = own * department.heads[h].weight;
        write(IndicatorCalc::Base,
              QStringLiteral("IF(%1=0,0,ROUND(%2*10000,0))")
                  .arg(m_plan.figureCell(i, BookPlan::Figure::Denominator, d),
                       m_plan.schemeCell(m_plan.schemeRow(i), BookPlan::SchemeColumns::Weight)),
              static_cast<double>(own));
        const QString sum = cellName(row, m_plan.headCalcColumn(HeadCalc::Base, h), false, true);
        const QString share =
            QStringLiteral("%1*ROUND(%2*10000,0)")
                .arg(cellName(row, m_plan.indicatorCalcColumn(IndicatorCalc::Base, i), false, true),
                     cellName(row, m_plan.headCalcColumn(HeadCalc::Weight, h), false, true));
        write(IndicatorCalc::Floor, QStringLiteral("IF(%1=0,0,INT(%2/%1))").arg(sum, share),
              base == 0 ? 0.0 : static_cast<double>(product / base));
        write(IndicatorCalc::Rest, QStringLiteral("IF(%1=0,0,MOD(%2,%1))").arg(sum, share),
              base == 0 ? 0.0 : static_cast<double>(product % base));
        m_sheet.number(row, m_plan.indicatorCalcColumn(IndicatorCalc::Numerator, i),
                       static_cast<double>(result.numerator), CellStyle::Calculated);
        m_sheet.number(row, m_plan.indicatorCalcColumn(IndicatorCalc::Denominator, i),
                       static_cast<double>(result.denominator), CellStyle::Calculated);
    }

    const BookPlan &m_plan;
    BookSheet &m_sheet;
};

} // namespace

void fillCalculationSheet(const BookPlan &plan, BookSheet &sheet)
{
    CalculationSheet(plan, sheet).fill();
}

} // namespace shuzhi
