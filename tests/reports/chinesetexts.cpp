// SPDX-License-Identifier: GPL-3.0-or-later
#include "chinesetexts.h"

#include <QHash>

namespace shuzhi {

namespace {

using namespace Qt::StringLiterals;

const QHash<QString, QString> &texts()
{
    static const QHash<QString, QString> all{
        {u"not measured"_s, u"未测量"_s},
        {u"Page %1 of %2"_s, u"第 %1 页 / 共 %2 页"_s},
        {u"%1 (continued)"_s, u"%1（续）"_s},
        {u"%1 %2"_s, u"%1%2"_s},
        {u"The city's %1 departments have published %2 catalogs of government data; %3 of them have a data resource mounted, a mount rate of %4."_s,
         u"全市 %1 个部门累计发布政务数据目录 %2 个，其中已挂接数据资源的目录 %3 个，资源挂接率 %4。"_s},
        {u"The mount rate is the same as in the period before."_s, u"挂接率与上期持平。"_s},
        {u"The mount rate is %1 percentage points lower than in the period before."_s,
         u"挂接率较上期下降 %1 个百分点。"_s},
        {u"The mount rate is %1 percentage points higher than in the period before."_s,
         u"挂接率较上期提高 %1 个百分点。"_s},
        {u"%1 mounted catalogs are used by %2 departments other than their provider, a usage rate of %3."_s,
         u"%1 个已挂接目录被提供方以外的 %2 个部门使用，目录使用率 %3。"_s},
        {u"%1 catalogs have no data resource mounted."_s, u"%1 个目录未挂接任何数据资源。"_s},
        {u"Basis: mount rate = mounted catalogs / published catalogs (see Definitions)"_s,
         u"口径：挂接率 = 已挂接目录 ÷ 已发布目录（见附录）"_s},
        {u"Figure"_s, u"指标"_s},
        {u"Definition"_s, u"口径"_s},
        {u"Value"_s, u"数值"_s},
        {u"Made of"_s, u"构成"_s},
        {u"Appendix: Definitions"_s, u"附录  指标口径"_s},
        {u"All figures are as of %1 and were computed on %2."_s, u"全部数据截至 %1，计算于 %2。"_s},
        {u"The head of the audit trail was %1."_s, u"审计链头：%1。"_s},
        {u"The city is synthetic: results of its departments are invented."_s,
         u"本城市为合成数据，各部门结果均为虚构。"_s},
        {u"%1: Assessment of Government Data"_s, u"%1政务数据考核评价报告"_s},
        {u"%1: Overview of Government Data"_s, u"%1政务数据总览"_s},
        {u"As of %1; scheme: %2; generated on %3"_s, u"数据截至 %1 · 方案：%2 · 生成于 %3"_s},
        {u"As of %1; generated on %2"_s, u"数据截至 %1 · 生成于 %2"_s},
        {u"%1 (example)"_s, u"%1（示例）"_s},
        {u"1. The city as a whole"_s, u"一、总体情况"_s},
        {u"2. Mount rate by department"_s, u"二、部门资源挂接率"_s},
        {u"3. Scores and ranking of the departments"_s, u"三、部门得分与排名"_s},
        {u"4. Points by head"_s, u"四、分类得分"_s},
        {u"City %1"_s, u"全市 %1"_s},
        {u", "_s, u"、"_s},
        {u"%1 departments were assessed: %2."_s, u"参加考核的部门 %1 个：%2。"_s},
        {u"%1 has the highest score, %2 points; %3 the lowest, %4 points."_s,
         u"得分最高的是%1，%2 分；最低的是%3，%4 分。"_s},
        {u"Rank"_s, u"名次"_s},
        {u"Department"_s, u"部门"_s},
        {u"Catalogs"_s, u"目录数"_s},
        {u"Mounted"_s, u"挂接数"_s},
        {u"Mount rate"_s, u"挂接率"_s},
        {u"Score"_s, u"总分"_s},
        {u"Grade"_s, u"等次"_s},
        {u"%1 (%2)"_s, u"%1（%2）"_s},
        {u"The city in figures"_s, u"全市数据"_s},
        {u"Trend"_s, u"趋势"_s},
        {u"Mounted resources by kind"_s, u"挂接资源类型"_s},
        {u"Mount rate by department"_s, u"部门资源挂接率"_s},
        {u"Mount rate beside other cities"_s, u"对标城市"_s},
        {u"%1 resources stand on %2 mounted catalogs. Both figures are right: a catalog may carry more than one resource."_s,
         u"%2 个已挂接目录上共有 %1 个资源。两个数都对：一个目录可以挂接不止一个资源。"_s},
    };
    return all;
}

} // namespace

QString ChineseTexts::translate(const char *context, const char *source, const char *, int) const
{
    if (!QByteArrayView(context).startsWith("shuzhi::"))
        return {};
    const QString found = texts().value(QString::fromLatin1(source));
    // A text without a translation would print English into a Chinese report.
    if (found.isEmpty())
        qFatal("no Chinese for %s: %s", context, source);
    return found;
}

} // namespace shuzhi
