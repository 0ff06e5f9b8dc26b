// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/headeralias.h"

#include <QTest>

using namespace shuzhi;

/// The heads of real files (templates A to E, portals, platform field names) find their fields.
class TstHeaderAlias : public QObject
{
    Q_OBJECT

private slots:
    void heads_data();
    void heads();
    void headsOfKinds_data();
    void headsOfKinds();
    void paths_data();
    void paths();
    void ignored();
    void weak();
    void own();
    void everyAliasFindsItsField();
};

void TstHeaderAlias::heads_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("field");
    // "head=field", one per line; an empty field: nothing we keep
    const auto rows = [](const char *group, const QString &lines) {
        for (const QString &line : lines.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
            const QString header =
                line.section(QLatin1Char('='), 0, 0).replace(QLatin1String("\\n"), QLatin1String("\n"));
            QTest::addRow("%s %s", group, qPrintable(header)) << header << line.section(QLatin1Char('='), 1);
        }
    };
    rows("A",
         QStringLiteral(
             u"信息资源名称=title\n英文名=english_name\n信息资源代码=code\n信息资源提供方=department\n"
             "提供方内部部门=provider_unit\n资源提供方代码=provider_code\n信息资源摘要=abstract\n"
             "来源信息系统名称=source_system\n格式分类=format_category\n格式类型=format_type\n"
             "其他类型资源格式描述=format_note\n数据存储总量（G）=census_storage\n"
             "结构化信息记录总数（万）=census_records\n已共享的数据存储量（G）=census_shared_storage\n"
             "已共享结构化记录数（万）=census_shared_records\n已开放的数据存储量（G）=census_open_storage\n"
             "已开放结构化记录数（万）=census_open_records\n信息项名称=item.name\n"
             "信息项英文名=item.english_name\n数据类型=item.data_type\n数据长度=item.length\n"
             "共享类型=share_type\n共享条件=share_condition\n共享方式分类=share_method\n"
             "共享方式类型=share_method\n是否向社会开放=is_open\n开放条件=open_condition\n"
             "更新周期=update_cycle\n发布日期=publish_date\n关联及类目名称=classification"));
    rows("A joined",
         QStringLiteral(u"信息资源格式/格式分类=format_category\n"
                        "信息资源大普查/数据存储总量（G）=census_storage\n信息项/信息项名称=item.name\n"
                        "信息项\\n数据类型=item.data_type\n共享属性 > 共享类型=share_type\n"
                        "开放属性/是否向社会开放=is_open"));
    rows("A pairs",
         QStringLiteral(
             u"信息资源提供方/名称=department\n信息资源提供方/代码=provider_code\n"
             "信息资源/名称=title\n基本信息/名称=title\n信息资源/代码=code\n信息项/名称=item.name\n"
             "信息项/类型=item.data_type\n信息项/长度=item.length\n信息项/描述=item.description\n"
             "信息项/数据长度=item.length\n共享属性/类型=share_type\n共享属性/条件=share_condition\n"
             "共享属性/方式=share_method\n开放属性/类型=open_type\n开放属性/条件=open_condition\n"
             "信息资源分类/类=classification\n信息资源分类/细目=classification\n"
             "信息资源大普查/已共享结构化记录数（万）=census_shared_records\n"
             "共享开放/共享属性/类型=share_type\n来源系统/名称=source_system\n存储位置/名称=\n"
             "数据库/类型=\n来源信息系统/名称=source_system\n数据量（条/G）=census_records"));
    rows("B",
         QStringLiteral(
             u"信息资源分类1=classification\n信息资源分类4=classification\n名称=title\n"
             "格式=format_category\n提供方=department\n提供方代码=provider_code\n代码=code\n"
             "共享方式=share_method\n开放类型=open_type\n所属系统名称=source_system\n摘要=abstract\n"
             "关联资源代码=related_codes\n管理方式=\n权属关系=\n在线资源链接地址=\n生成方式=\n涉密属性="));
    rows("C",
         QStringLiteral(u"信息资源名称=title\n类型=\n提供方=department\n提供方属地=\n状态=state\n"
                        "发布时间=publish_date\n共享类型=share_type\n所属目录=\n目录共享类型=share_type\n"
                        "目录是否开放=is_open\n目录开放类型=open_type"));
    rows("D",
         QStringLiteral(u"标题=title\n摘要=abstract\n资源提供方=department\n更新时间=last_updated\n"
                        "开放类型=open_type\n资源格式=format_category\n更新周期=update_cycle\n"
                        "行业分类=classification\n主题分类=classification"));
    rows("E",
         QStringLiteral(
             u"来源部门=department\n数据量=census_records\n开放状态=is_open\n所属行业=classification\n"
             "发布时间=publish_date\n数据更新时间=last_updated\n更新频率=update_cycle\n用户评分=\n"
             "部门电话=contact\n部门邮箱=\n标签=\n描述=abstract\n英文信息项名=item.english_name\n"
             "中文信息项名=item.name\n中文描述=item.description"));
    rows("sample 1",
         QStringLiteral(u"編號=\n資料集名稱=title\n資料來源(部會單位)=department\n第一層級=classification\n"
                        "第二層級=classification\n第三層級=classification\n資料量=census_records\n"
                        "下載次數=\n瀏覽次數=\n主要欄位=items\n最後更新時間=last_updated"));
    rows("portals",
         QStringLiteral(
             u"資料集描述=abstract\n提供機關=department\n更新頻率=update_cycle\n上架日期=publish_date\n"
             "主要欄位說明=items\n資料集識別碼=code\n詮釋資料更新時間=last_updated"));
    rows("names",
         QStringLiteral("title=title\nTitle=title\nidentifier=code\nprovider_name=department\n"
                        "last_updated=last_updated\nLast Updated=last_updated\nzymc=title\nxxzymc=title\n"
                        "ZYMC=title\ntgf=department\nshareType=share_type\ngxzq=update_cycle\n"
                        "accrualPeriodicity=update_cycle\nid=\nviews="));
    rows("forms",
         QStringLiteral(u"*信息资源名称=title\n信息资源名称（必填）=title\n1.信息资源名称=title\n"
                        "信 息 资 源 名 称=title\n信息资源\\n名称=title\n【信息资源名称】=title\n"
                        "ｔｉｔｌｅ=title\n完全不认识=\n="));
}

void TstHeaderAlias::heads()
{
    QFETCH(QString, header);
    QTEST(fieldForHeader(header).value_or(QString()), "field");
}

void TstHeaderAlias::headsOfKinds_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *kind, const char16_t *header, const char *field) {
        const QString name = QString::fromUtf16(header);
        QTest::addRow("%s %s", kind, qPrintable(name))
            << QString::fromLatin1(kind) << name << QString::fromLatin1(field);
    };
    row("items", u"名称", "item.name");
    row("items", u"信息资源/名称", "title"); // all of a grouped head before its last part
    row("items", u"信息项/名称", "item.name");
    row("departments", u"名称", "department.name");
    row("resources", u"信息资源名称", "resource.name");
    row("usage", u"调用次数", "usage.calls");
    row("data-json", u"publisher.name", "department");
    row("data-json", u"contactPoint.fn", "contact");
    row("data-json", u"distribution", "distributions");
    row("data-json", u"publisher.@type", "");
}

void TstHeaderAlias::headsOfKinds()
{
    QFETCH(QString, kind);
    QFETCH(QString, header);
    QTEST(fieldForHeader(header, {}, kind).value_or(QString()), "field");
}

void TstHeaderAlias::paths_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("field");
    const auto row = [](const char16_t *header, const char *field) {
        const QString name = QString::fromUtf16(header);
        QTest::addRow("%s", qPrintable(name)) << name << QString::fromLatin1(field);
    };
    row(u"publisher.name", "department");
    row(u"organization.title", "department");
    row(u"contactPoint.fn", "contact");
    row(u"properties.title", "title");
    row(u"metas.default.title", "title");
    row(u"dataset.metas.default.modified", "last_updated");
    row(u"_source.zymc", "title");
    row(u"数据.目录名称", "title");
    row(u"dct:title", "title");
    row(u"共享.共享类型", "share_type");
    row(u"提供方.名称", "department");
    row(u"联系人.名称", "");
    row(u"publisher.foaf:name", "department");
    row(u"1.信息资源名称", "title"); // numbered, no path
    row(u"author.name", ""); // never the last part of any path
    row(u"license.title", "");
    row(u"source.name", "");
    row(u"extras.description", "");
}

void TstHeaderAlias::paths()
{
    QFETCH(QString, header);
    QTEST(fieldForHeader(header).value_or(QString()), "field");
}

void TstHeaderAlias::weak()
{
    QVERIFY(isWeakHeader(QStringLiteral("name")));
    QVERIFY(!isWeakHeader(QStringLiteral("title")));
    QVERIFY(!isWeakHeader(QStringLiteral(u"名称")));
}

void TstHeaderAlias::ignored()
{
    for (const QString &header :
         {QStringLiteral(u"編號"), QStringLiteral(u"序号"), QStringLiteral(u"下載次數"),
          QStringLiteral(u"瀏覽次數"), QStringLiteral("ID"), QStringLiteral(u"错误说明"),
          QStringLiteral(u"错误原因"), QStringLiteral(u"校验结果")}) {
        QVERIFY2(isIgnoredHeader(header), qPrintable(header));
    }
    QVERIFY(!isIgnoredHeader(QStringLiteral(u"完全不认识")));
    QVERIFY(!isIgnoredHeader(QStringLiteral(u"资料集名称")));
    QVERIFY(!isIgnoredHeader(QString()));
}

void TstHeaderAlias::own()
{
    const QHash<QString, QString> own{{QStringLiteral(u"我们的叫法"), QStringLiteral("title")},
                                      {QStringLiteral(u"名称"), QStringLiteral("item.name")},
                                      {QStringLiteral(u"摘要"), QString()}};
    QCOMPARE(fieldForHeader(QStringLiteral(u"我們的 叫法"), own), std::optional(QStringLiteral("title")));
    QCOMPARE(fieldForHeader(QStringLiteral(u"名称"), own), std::optional(QStringLiteral("item.name")));
    QCOMPARE(fieldForHeader(QStringLiteral(u"摘要"), own), std::nullopt);
    QCOMPARE(fieldForHeader(QStringLiteral(u"标题"), own), std::optional(QStringLiteral("title")));
}

void TstHeaderAlias::everyAliasFindsItsField()
{
    for (const char *field :
         {"title", "code", "department", "abstract", "share_type", "is_open", "update_cycle", "publish_date",
          "last_updated", "items", "item.name", "census_open_records"}) {
        const QString name = QString::fromLatin1(field);
        const QStringList heads = headersOf(name);
        QVERIFY2(!heads.isEmpty(), field);
        for (const QString &head : heads) {
            QCOMPARE(fieldForHeader(head), std::optional(name));
        }
    }
    QCOMPARE(headersOf(QStringLiteral("title")).first(), QStringLiteral(u"信息资源名称"));
    QCOMPARE(headersOf(QString()), QStringList());
}

QTEST_GUILESS_MAIN(TstHeaderAlias)
#include "tst_headeralias.moc"
