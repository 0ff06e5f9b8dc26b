// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/bookplan.h"

#include "models/domain/assessmenttexts.h"

namespace shuzhi {

namespace {

// "&" starts a code in a page header.
QString headerText(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
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
    int row = stepHeaderRow() + 1;
    for (const SchemeIndicator &indicator : indicators) {
        m_stepRow.append(row);
        row += static_cast<int>(indicator.steps.size());
    }
    m_noteRow = row + 1;
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
        return label(key) + QStringLiteral(": ") + value;
    };
    return QStringList{part("period", assessment.period.code()),
                       part("as_of", assessment.asOf.toString(Qt::ISODate)),
                       part("scheme", in(assessment.scheme.name)), part("version", assessment.scheme.version)}
        .join(QStringLiteral("    "));
}

QString BookPlan::printHeader() const
{
    return QStringLiteral("&L&9") + headerText(title());
}

QString BookPlan::printFooter() const
{
    QString page = headerText(label("page"));
    page.replace(QStringLiteral("{page}"), QStringLiteral("&P"))
        .replace(QStringLiteral("{pages}"), QStringLiteral("&N"));
    return QStringLiteral("&L&9")
        + headerText(label("as_of") + QStringLiteral(": ") + assessment.asOf.toString(Qt::ISODate))
        + QStringLiteral("&R&9 ") + page; // the blank keeps a leading digit apart from the size
}

QString BookPlan::sheetPrefix(const char *key) const
{
    return u'\'' + label(key) + QStringLiteral("'!");
}

int BookPlan::stepHeaderRow() const
{
    return gradeRow(static_cast<int>(assessment.scheme.grades.size())) + 2;
}

QString apportionFormula(const QString &floor, const QString &rest, const QString &floors,
                         const QString &rests, const QString &total)
{
    // Larger remainders come first, of equal ones the upper row: as shuzhi::apportion().
    return QStringLiteral("(%1+IF(SUMPRODUCT((%4>%2)+(%4=%2)*(ROW(%4)<ROW(%2)))<%5-SUM(%3),1,0))/10000")
        .arg(floor, rest, floors, rests, total);
}

} // namespace shuzhi
