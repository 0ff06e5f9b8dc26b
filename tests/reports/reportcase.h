// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/reports/reportcheck.h"
#include "ui/reports/assessmentreport.h"
#include "ui/reports/overviewreport.h"

#include <QFile>
#include <QTest>

namespace shuzhi::test {

using namespace Qt::StringLiterals;

inline const QStringList kNames{u"公安局"_s,           u"民政局"_s,     u"人力资源和社会保障局"_s,
                                u"卫生健康委员会"_s,   u"教育局"_s,     u"自然资源和规划局"_s,
                                u"住房和城乡建设局"_s, u"交通运输局"_s, u"市场监督管理局"_s,
                                u"生态环境局"_s};

/// An assessment of 57 departments.
inline AssessmentReportData assessment()
{
    AssessmentReportData data;
    data.cityName = u"示例市（合成）"_s;
    data.period = u"2023 年上半年"_s;
    data.schemeName = u"四类量化考核"_s;
    data.isExampleScheme = true;
    data.origin = {QDate(2023, 6, 30), QDateTime(QDate(2023, 7, 3), QTime(9, 30)), QString(64, u'a'), true};
    data.city = {57, 18896, 12587, {6309, 18896}, {5900, 18850}, {535, 6309}, 35};
    data.heads = {
        {u"数据标准"_s, 200000}, {u"数据质量"_s, 300000}, {u"共享开放"_s, 300000}, {u"开发应用"_s, 200000}};
    const QStringList grades{u"优秀"_s, u"良好"_s, u"合格"_s, u"不合格"_s};
    for (int i = 0; i < 57; ++i) {
        const int grade = i < 5 ? 0 : i < 25 ? 1 : i < 45 ? 2 : 3;
        const qint64 catalogs = 520 - i * 7;
        RankedDepartment department{
            i + 1,
            u"市%1%2"_s.arg(kNames.at(i % 10)).arg(i < 10 ? u""_s : QString::number(i)),
            {catalogs * (60 - i) / 61, catalogs},
            962500 - i * 8123,
            grades.at(grade),
            {190000 - i * 1000, 280000 - i * 3000, 290000 - i * 3000, 202500 - i * 1123}};
        data.departments.append(department);
    }
    data.definitions = {
        {u"目录数"_s, u"状态为已发布的目录。"_s},
        {u"挂接率（全口径）"_s, u"至少有一个已发布资源的已发布目录 ÷ 已发布目录。"_s},
        {u"挂接率（应挂口径）"_s,
         u"同上，但分子与分母都不计共享类型为不予共享的目录；用于考核，全口径用于总览与全市汇总，两者同时列出。"_s},
        {u"使用率"_s, u"截至日前被提供方以外的部门使用过的已挂接目录 ÷ 已挂接目录。"_s}};
    return data;
}

/// Two departments with a group each; counts by cause: not mounted, nobody, broken, not shared, mounted.
inline BranchTree branches()
{
    return {u"2023-06-30"_s,
            BranchGrouping::Classification,
            {{u"市公安局"_s, {{u"户籍"_s, u"户籍"_s, {120, 31, 7, 12, 230}}}},
             {u"市民政局"_s, {{u"婚姻"_s, u"婚姻"_s, {1203, 0, 0, 45, 61}}}}}};
}

/// The overview of the same city.
inline OverviewReportData overview()
{
    OverviewReportData data;
    const AssessmentReportData base = assessment();
    data.cityName = base.cityName;
    data.origin = base.origin;
    data.city = base.city;
    data.figures = {{u"目录总数"_s, u"catalogs"_s, {18896, 0}, false},
                    {u"资源挂接率"_s, u"mount_rate"_s, {6309, 18896}, true},
                    {u"目录使用率"_s, u"usage_rate"_s, {535, 6309}, true},
                    {u"汇聚数据"_s, u"aggregated_records"_s, {1'906'000'000, 0}, false, {}, {}, u"填报"_s}};
    TrendSeries mount{u"挂接率"_s, {}};
    TrendSeries usage{u"使用率"_s, {}};
    for (int i = 0; i < 12; ++i) {
        const QDate month = QDate(2022, 7, 1).addMonths(i);
        data.months.append(month.toString(u"yyyy-MM"_s));
        mount.points.append(TrendPoint{{3200 + i * 282, 18896}, {}});
        usage.points.append(TrendPoint{i < 2 ? RateValue{} : RateValue{200 + i * 30, 6000}, {}});
    }
    data.trend = {mount, usage};
    for (const RankedDepartment &one : base.departments)
        data.departments.append({one.name, one.mountRate, BarTone::Fair, {}, {}, {}});
    data.peers = {{u"泰州"_s, {35013, 35341}, BarTone::Other, {}, {}, {}},
                  {u"扬州"_s, {7512, 18142}, BarTone::Other, {}, {}, {}},
                  {u"示例市"_s, {6309, 18896}, BarTone::Own, {}, {}, {}}};
    data.resourceKinds = {{u"库表"_s, 5778, {}}, {u"接口"_s, 308, {}}, {u"文件"_s, 323, {}}};
    data.branches = OverviewBranchesSection::of(branches(), data.cityName, Language::Chinese);
    data.definitions = base.definitions;
    return data;
}

/// A table of catalogs, some with long titles, sixty to a group.
inline TableBlock longTable(int rows, bool groups)
{
    TableBlock table{{{u"序号"_s, ColumnKind::Number, 0},
                      {u"目录名称"_s, ColumnKind::Text, 0},
                      {u"提供方"_s, ColumnKind::Text, 0},
                      {u"完整"_s, ColumnKind::Number, 0},
                      {u"状态"_s, ColumnKind::Word, 0}},
                     {}};
    for (int i = 0; i < rows; ++i) {
        if (groups && i % 60 == 0)
            table.rows.append({{u"分组%1"_s.arg(i / 60 + 1)}, true});
        const QString title = i % 7 == 0
            ? u"婚姻登记与社会救助对象家庭经济状况核对综合信息目录含历史数据第%1号"_s.arg(i)
            : u"登记信息目录%1"_s.arg(i);
        table.rows.append(
            {{QString::number(i + 1), title, u"市民政局"_s, u"%1"_s.arg(i % 100), u"已发布"_s}, false});
    }
    return table;
}

inline ReportDocument documentOf(std::vector<ReportBlock> blocks)
{
    return {u"示例市政务数据目录"_s, u"2023-06"_s, u"口径"_s, std::move(blocks)};
}

/// Keeps a PDF for eyes where SHUZHI_GRABS names a folder.
inline void keep(const QString &path, const QString &name)
{
    const QString folder = qEnvironmentVariable("SHUZHI_GRABS");
    if (folder.isEmpty())
        return;
    QFile::remove(folder + u'/' + name);
    QVERIFY(QFile::copy(path, folder + u'/' + name));
}

} // namespace shuzhi::test
