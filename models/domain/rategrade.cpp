// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rategrade.h"

#include "models/domain/datafile.h"

#include <QJsonArray>

namespace shuzhi {

namespace {

const QString fileName = QStringLiteral("metrics");

QJsonObject gradesJson()
{
    return datafile::read(fileName)[u"grades"].toObject();
}

QList<RateGrade> readGrades()
{
    QList<RateGrade> grades;
    for (const QJsonValue &json : gradesJson()[u"values"].toArray())
        grades += {json[u"code"].toString(), datafile::bilingual(fileName, json), json[u"from"].toInt()};
    if (grades.isEmpty() || grades.last().from != 0)
        datafile::fault(fileName, QStringLiteral("the last grade starts at 0"));
    return grades;
}

} // namespace

const QList<RateGrade> &rateGrades()
{
    static const QList<RateGrade> grades = readGrades();
    return grades;
}

const Bilingual &rateGradesBasis()
{
    static const Bilingual basis = datafile::bilingual(fileName, gradesJson()[u"basis"]);
    return basis;
}

const RateGrade *gradeOf(const Ratio &ratio)
{
    if (ratio.denominator <= 0)
        return nullptr;
    for (const RateGrade &grade : rateGrades()) {
        if (ratio.numerator * 100 >= ratio.denominator * grade.from)
            return &grade;
    }
    return &rateGrades().last();
}

} // namespace shuzhi
