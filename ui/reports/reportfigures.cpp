// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportfigures.h"

namespace shuzhi {

using namespace Qt::StringLiterals;

QString ReportFigures::count(qint64 value, const QString &metric, const QString &where)
{
    const QString text = FigureText::count(value);
    if (!where.isEmpty())
        m_figures.append({text, metric, where, value});
    return text;
}

QString ReportFigures::rate(const RateValue &value, const QString &metric, const QString &where,
                            const QString &denominatorWhere)
{
    const QString text = FigureText::rate(value);
    parts(text, value, metric, where, denominatorWhere);
    return text;
}

QString ReportFigures::fraction(const RateValue &value, const QString &metric, const QString &where,
                                const QString &denominatorWhere)
{
    if (value.isMeasured()) {
        count(value.numerator, metric, where);
        count(value.denominator, metric + u'/', denominatorWhere);
    }
    return FigureText::fraction(value);
}

QString ReportFigures::entered(const QString &text, qint64 value, const QString &metric,
                               const QString &source)
{
    m_figures.append({text, metric, {}, value, false, source});
    return text;
}

/// The two counts behind one figure.
void ReportFigures::parts(const QString &text, const RateValue &value, const QString &metric,
                          const QString &where, const QString &denominatorWhere)
{
    if (where.isEmpty())
        return;
    m_figures.append({text, metric, where, value.numerator});
    m_figures.append({text, metric + u'/', denominatorWhere, value.denominator});
}

QString ReportFigures::points(Points value, const QString &metric, const QString &where)
{
    const QString text = FigureText::points(value);
    if (!where.isEmpty())
        m_figures.append({text, metric, where, value, true});
    return text;
}

void ReportFigures::add(const CitySummary &city)
{
    const auto where = [&city](const QString &metric) { return city.wheres.value(metric); };
    count(city.departments, u"departments"_s, where(u"departments"_s));
    count(city.catalogs, u"catalogs"_s, where(u"catalogs"_s));
    count(city.mountRate.numerator, u"mounted"_s, where(u"mount_rate"_s));
    count(city.usageRate.numerator, u"used"_s, where(u"usage_rate"_s));
    rate(city.mountRate, u"mount_rate"_s, where(u"mount_rate"_s), where(u"mount_rate/"_s));
    rate(city.usageRate, u"usage_rate"_s, where(u"usage_rate"_s), where(u"usage_rate/"_s));
    count(city.usingDepartments, u"using_departments"_s, where(u"using_departments"_s));
    count(city.unmounted, u"unmounted"_s, where(u"unmounted"_s));
    if (!city.mountRate.isMeasured() || !city.mountRateBefore.isMeasured())
        return;
    // A change is made of the four counts of two rates.
    QString change = FigureText::percentagePoints(city.mountRate, city.mountRateBefore);
    if (change.startsWith(u'-'))
        change.remove(0, 1);
    parts(change, city.mountRate, u"mount_rate"_s, where(u"mount_rate"_s), where(u"mount_rate/"_s));
    parts(change, city.mountRateBefore, u"mount_rate"_s, where(u"mount_rate_before"_s),
          where(u"mount_rate_before/"_s));
}

} // namespace shuzhi
