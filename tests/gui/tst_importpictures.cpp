// SPDX-License-Identifier: GPL-3.0-or-later
#include "importwizardsupport.h"
#include "ui/shell/translations.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QMimeData>
#include <QStringEncoder>
#include <QTableView>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

const QString s_samples = QStringLiteral(SHUZHI_SAMPLES);

/// A file with everything a person decides about: unknown values, an unreadable date, a row without a
/// name, a repeated row, a column nobody knows.
const char16_t *s_decisions =
    u"序号,信息资源名称,信息资源提供方,信息资源摘要,共享类型,更新周期,最后更新时间,备注列\n"
    u"1,婚姻登记信息,市民政局,本市婚姻登记机关办理的登记记录,有条件共享,每月,2023-06-03,甲\n"
    u"2,离婚登记信息,市民政局,离婚登记,需要申请,每月,2023-06-04,乙\n"
    u"3,,市民政局,没有名称的一行,无条件共享,每年,2023-06-05,丙\n"
    u"4,收养登记信息,市民政局,收养登记,有条件共享,有空再更,去年夏天,丁\n"
    u"5,婚姻登记信息,市民政局,重复的一行,不予共享,每月,2023-06-03,戊\n"
    u"6,公墓登记信息,市民政局,公墓登记,需要申请,每年,2023-01-01,己\n";

} // namespace

/// Pictures of every step of the import in both schemes, languages and two sizes (build/…/pictures),
/// and that no words are cut on them.
class ImportPictures : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Connection::forbidCurrentThread(); }
    void pictures_data();
    void pictures();

private:
    void grab(const QString &name);
    void walk(const QString &name, const QString &file, int last);
    void specialStates();

    std::unique_ptr<WizardRoom> m_room;
    QSize m_size;
};

void ImportPictures::pictures_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QSize>("size");
    QTest::newRow("zh-light-large") << u"zh_CN"_s << u"light"_s << QSize(1300, 800);
    QTest::newRow("zh-dark-small") << u"zh_CN"_s << u"dark"_s << QSize(1180, 660);
    QTest::newRow("en-light-small") << u"en"_s << u"light"_s << QSize(1180, 660);
}

void ImportPictures::grab(const QString &name)
{
    auto *wizard = qobject_cast<ImportWizard *>(m_room->find<QStackedWidget>(u"importSteps"_s)->window());
    wizard->resize(m_size);
    QTest::qWait(60);
    for (const QLabel *label : wizard->findChildren<QLabel *>()) {
        // Words of the reader's own files elide and stand whole in the tooltip.
        if (!label->isVisible() || label->wordWrap() || !label->toolTip().isEmpty())
            continue;
        const QString words = QString(label->text()).remove(u'&');
        QVERIFY2(label->fontMetrics().horizontalAdvance(words) <= label->width() + 1,
                 qPrintable(name + u" cuts: "_s + words));
    }
    QDir folder(QCoreApplication::applicationDirPath() + u"/../pictures"_s);
    QVERIFY(folder.mkpath(u"."_s));
    const QString file = u"import-%1-%2.png"_s.arg(name, QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(wizard->grab().save(folder.filePath(file)));
}

void ImportPictures::walk(const QString &name, const QString &file, int last)
{
    m_room->wizard(file);
    for (int step = 0; step <= last; ++step) {
        QVERIFY2(m_room->walkTo(step), qPrintable(name + u" stays before step "_s + QString::number(step)));
        if (step == 4)
            QTRY_VERIFY_WITH_TIMEOUT(m_room->find<QPushButton>(u"undoImport"_s)->isVisible(), 60'000);
        grab(name + QString::number(step + 1));
    }
}

/// What is not seen on the straight way.
void ImportPictures::specialStates()
{
    m_room->wizard(m_room->write(u"部门.csv"_s, "部门名称,部门级别,联系电话\n市民政局,市级,12345\n"_ba));
    QTRY_VERIFY_WITH_TIMEOUT(m_room->find<QPushButton>(u"offerKind"_s)->isVisible(), 10'000);
    grab(u"offer"_s);
    ImportWizard &wizard = m_room->wizard(
        m_room->write(u"无名.csv"_s, "奇怪的列,另一列,共享类型\n甲,乙局,有条件共享\n丁,戊局,不予共享\n"_ba));
    QVERIFY(m_room->walkTo(1));
    wizard.draft().edit(ImportDraft::Part::Reading,
                        [](ImportRequest &request) { request.headFirst = request.headLast = 1; });
    QVERIFY(m_room->walkTo(2));
    grab(u"missing"_s);
    auto *columns = m_room->find<QTableView>(u"importColumns"_s);
    QTest::mouseClick(columns->viewport(), Qt::LeftButton, {},
                      columns->visualRect(columns->model()->index(0, 2)).center());
    QTest::qWait(60);
    grab(u"choosing"_s);
    wizard.draft().setField(0, u"title"_s);
    wizard.draft().setConstant(u"department"_s, u"市民政局"_s);
    QVERIFY(m_room->walkTo(2));
    wizard.draft().keepDecisions();
    m_room->wizard(m_room->filePath(u"无名.csv"_s));
    QVERIFY(m_room->settle());
    QVERIFY(m_room->walkTo(2));
    grab(u"kept"_s);
    QVERIFY(m_room->walkTo(4));
    QTRY_VERIFY_WITH_TIMEOUT(m_room->find<QPushButton>(u"undoImport"_s)->isVisible(), 60'000);
    m_room->click(u"undoImport"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_room->find<QPushButton>(u"showInCatalogs"_s)->isEnabled(), 60'000);
    grab(u"undone"_s);
    m_room->wizard(m_room->filePath(u"民政局目录.csv"_s));
    QVERIFY(m_room->walkTo(3));
    QTest::keyClick(m_room->find<QWidget>(u"previewSides"_s), Qt::Key_Right);
    grab(u"values"_s);
}

void ImportPictures::pictures()
{
    QFETCH(QString, language);
    QFETCH(QString, theme);
    QFETCH(QSize, size);
    m_size = size;
    installTranslators(*qApp, language);
    Theme::apply(*qApp, theme == u"dark" ? Theme::dark() : Theme::light());
    m_room = std::make_unique<WizardRoom>();
    QVERIFY(m_room->open(language == u"en" ? Language::English : Language::Chinese));

    m_room->wizard();
    grab(u"empty"_s);
    const QStringList refused{
        m_room->write(u"年度报告.pdf"_s, "%PDF-1.7\n%\xe2\xe3\n1 0 obj\n"_ba),
        s_samples + u"/4_dcat_ap_it_civitavecchia_10.rdf"_s,
        m_room->write(u"download.xlsx"_s, "<!DOCTYPE html><html><body>502</body></html>"_ba)};
    for (const QString &file : refused) {
        m_room->take(file);
        grab(u"refused-"_s + QFileInfo(file).suffix());
    }
    QStringEncoder encode("GB18030");
    const QByteArray decisions = encode.isValid() ? QByteArray(encode(QString::fromUtf16(s_decisions)))
                                                  : QString::fromUtf16(s_decisions).toUtf8();
    walk(u"sample"_s, s_samples + u"/1_city_catalog_tainan_602.csv"_s, 4);
    walk(u"decide"_s, m_room->write(u"民政局目录.csv"_s, decisions), 4);
    // The same names with other texts: changed rows, cell by cell.
    QString changed = QString::fromUtf16(s_decisions);
    changed.replace(u"每月"_s, u"每周"_s).replace(u"离婚登记,"_s, u"离婚登记与注销登记,"_s);
    walk(u"changed"_s, m_room->write(u"民政局目录二.csv"_s, changed.toUtf8()), 3);
    m_room->wizard(s_samples + u"/5_merged_multirow_header.xlsx"_s);
    grab(u"merged1"_s);
    QVERIFY(m_room->walkTo(1));
    grab(u"merged2"_s);
    m_room->wizard();
    grab(u"recent"_s);
    specialStates();
    // Any other file, to look at by hand.
    const QString more = qEnvironmentVariable("SHUZHI_PICTURE_FILE");
    if (!more.isEmpty())
        walk(u"more"_s, more, 4);
    m_room.reset();
}

QTEST_MAIN(ImportPictures)
#include "tst_importpictures.moc"
