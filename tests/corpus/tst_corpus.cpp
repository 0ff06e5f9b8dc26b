// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/uid.h"
#include "models/services/import/importquery.h"
#include "tests/support/city.h"
#include "tests/support/citydigest.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <ctime>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool measuresMemory = false; // freed memory is kept back for a while
constexpr int slowdown = 8;
#else
constexpr bool measuresMemory = true;
constexpr int slowdown = 1;
#endif
constexpr int mostSeconds = 20; ///< of CPU, for a dry run and the import
constexpr int mostMegabytes = 160; ///< what a hostile file may cost, unless its case says otherwise

QString filePath(const QString &name)
{
    return QStringLiteral(SHUZHI_CORPUS "/") + name;
}

qint64 megabytes(QByteArrayView what)
{
    QFile status(u"/proc/self/status"_s);
    if (status.open(QIODevice::ReadOnly))
        for (const QByteArray &line : status.readAll().split('\n'))
            if (line.startsWith(what))
                return line.mid(what.size()).simplified().split(' ').first().toLongLong() / 1024;
    return 0;
}

/// From here on VmHWM tells the peak of what comes (proc(5), clear_refs).
void forgetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

ImportRequest::Policy policyOf(const QString &name)
{
    if (name == u"fill")
        return ImportRequest::Fill;
    return name == u"skip" ? ImportRequest::Skip : ImportRequest::Overwrite;
}

ImportRequest requestOf(const QJsonObject &each)
{
    const QJsonObject options = each[u"options"_s].toObject();
    ImportRequest request;
    request.path = filePath(each[u"file"_s].toString());
    request.kind = each[u"kind"_s].toString();
    request.encoding = options[u"encoding"_s].toString();
    request.separator = options[u"separator"_s].toString();
    request.state = options[u"state"_s].toString(request.state);
    request.policy = policyOf(options[u"policy"_s].toString());
    request.headFirst = options[u"head"_s][0].toInt();
    request.headLast = options[u"head"_s][1].toInt();
    const auto texts = [](const QJsonValue &object) {
        QHash<QString, QString> out;
        const QJsonObject all = object.toObject();
        for (auto it = all.begin(); it != all.end(); ++it)
            out.insert(it.key(), it.value().toString());
        return out;
    };
    request.mapping = texts(options[u"mapping"_s]);
    const auto columns = texts(options[u"columns"_s]);
    for (auto it = columns.begin(); it != columns.end(); ++it)
        request.columnFields.insert(it.key().toInt(), it.value());
    const QJsonObject values = options[u"values"_s].toObject();
    for (auto it = values.begin(); it != values.end(); ++it)
        request.values.insert(it.key(), texts(it.value()));
    for (const auto sheet : options[u"sheets"_s].toArray())
        request.sheets += sheet.toString();
    for (const auto row : options[u"declined"_s].toArray())
        request.declined += ImportRequest::RowRef{{}, row.toInteger()};
    return request;
}

QList<qint64> fatesOf(const ImportReport &report)
{
    return {report.added, report.changed, report.unchanged, report.rejected, report.duplicates};
}

QString written(const QList<qint64> &numbers)
{
    QStringList texts;
    for (const qint64 number : numbers)
        texts += QString::number(number);
    return texts.join(u' ');
}

/// The report without what a dry run and an import may differ in.
QByteArray comparable(const ImportReport &report)
{
    QJsonObject json = report.toJson();
    json.remove(u"dry_run"_s);
    json.remove(u"chain"_s);
    return QJsonDocument(json).toJson();
}

/// Collects what is not as expected, so that one run of a case tells all of it.
class Complaints
{
public:
    void equal(const QString &what, const QVariant &is, const QVariant &wanted)
    {
        if (is != wanted)
            m_texts += u"%1 is \"%2\", not \"%3\""_s.arg(what, is.toString().left(300), wanted.toString());
    }
    void need(bool holds, const QString &complaint)
    {
        if (!holds)
            m_texts += complaint;
    }
    [[nodiscard]] bool none() const { return m_texts.isEmpty(); }
    [[nodiscard]] QString text() const { return u'\n' + m_texts.join(u'\n'); }

private:
    QStringList m_texts;
};

} // namespace

/// Every file of the corpus (tests/corpus/make.py) ends as its case says: dry, for good, and once more.
/// SHUZHI_CORPUS_PART names the part that runs: friendly, hostile or slow; none: the first two.
class CorpusTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void ends_data();
    void ends();

private:
    [[nodiscard]] Result<ImportReport> import(TestCity &, ImportRequest, bool dryRun) const;
    void look(const ImportReport &, const QJsonObject &expect, Complaints &) const;
    void lookAtNotes(const ImportReport &, const QJsonObject &expect, Complaints &) const;
    void lookAtRefusal(const Error &, const QJsonObject &expect, Complaints &) const;
    void takeAgain(TestCity &, const ImportRequest &, const ImportReport &, Complaints &) const;

    QTemporaryDir m_folder;
    QJsonArray m_cases;
};

/// The city every case begins with: a few providers and catalogs, one of them waiting for review.
void CorpusTest::initTestCase()
{
    QFile manifest(filePath(u"manifest.json"_s));
    QVERIFY2(manifest.open(QIODevice::ReadOnly), "no corpus: ctest makes it (fixture corpus)");
    m_cases = QJsonDocument::fromJson(manifest.readAll()).array();
    QVERIFY(m_cases.size() >= 150);
    const auto location = Location::parse(m_folder.filePath(u"base.shuzhi"_s));
    auto opened = openCity(*location, OpenMode::Create);
    VERIFY_RESULT(opened);
    TestCity city(std::move(*opened));
    VERIFY_RESULT(city.write({{StepKind::Insert,
                               u"setting"_s,
                               {u"key"_s, u"value"_s},
                               {{newUid(), {u"city_name"_s, u"示例市"_s}}},
                               {},
                               {}}}));
    ImportRequest request;
    request.path = filePath(u"base.csv"_s);
    const auto report = import(city, request, false);
    VERIFY_RESULT(report);
    QCOMPARE(report->added, report->rows);
}

void CorpusTest::ends_data()
{
    QTest::addColumn<QJsonObject>("each");
    const QString part = qEnvironmentVariable("SHUZHI_CORPUS_PART");
    for (const auto each : std::as_const(m_cases)) {
        const QString own = each[u"part"_s].toString();
        if (part.isEmpty() ? own != u"slow" : own == part)
            QTest::newRow(qPrintable(each[u"name"_s].toString())) << each.toObject();
    }
}

Result<ImportReport> CorpusTest::import(TestCity &city, ImportRequest request, bool dryRun) const
{
    request.dryRun = dryRun;
    JobContext context({}, {});
    auto report = ImportQuery{request, Actor::current(u"测试"_s)}(city.connection(), context);
    if (report
        && report->rows
            != report->added + report->changed + report->unchanged + report->rejected + report->duplicates)
        return fail(ErrorCode::Internal, u"the fates do not add up"_s);
    return report;
}

void CorpusTest::ends()
{
    QFETCH(QJsonObject, each);
    const QJsonObject expect = each[u"expect"_s].toObject();
    const QString path = m_folder.filePath(u"case.shuzhi"_s);
    QFile::remove(path);
    QVERIFY(QFile::copy(m_folder.filePath(u"base.shuzhi"_s), path));
    auto opened = openCity(*Location::parse(path), OpenMode::ReadWrite);
    VERIFY_RESULT(opened);
    TestCity city(std::move(*opened));
    const QString before = stateDigest(city.connection());
    const ImportRequest request = requestOf(each);

    forgetPeak();
    const qint64 resident = megabytes("VmRSS:");
    const std::clock_t start = std::clock();
    const auto dry = import(city, request, true);
    const bool untouched = stateDigest(city.connection()) == before;
    const auto report = import(city, request, false);
    const double seconds = double(std::clock() - start) / CLOCKS_PER_SEC;
    const qint64 cost = megabytes("VmHWM:") - resident;

    Complaints complaints;
    complaints.need(untouched, u"the dry run wrote something"_s);
    complaints.need(dry.has_value() == report.has_value(), u"the dry run ended otherwise"_s);
    const int allowed = each[u"seconds"_s].toInt() > 0 ? each[u"seconds"_s].toInt() : mostSeconds;
    complaints.need(seconds < allowed * slowdown, u"it took %1 s of CPU"_s.arg(seconds));
    const int peak = each[u"peak"_s].toInt() > 0 ? each[u"peak"_s].toInt() : mostMegabytes;
    if (measuresMemory && (each[u"part"_s].toString() == u"hostile" || each[u"peak"_s].toInt() > 0))
        complaints.need(cost < peak, u"it took %1 MB"_s.arg(cost));
    if (expect.contains(u"codes"_s)) {
        complaints.need(!report, u"it was taken: "_s + (report ? written(fatesOf(*report)) : QString()));
        complaints.need(stateDigest(city.connection()) == before, u"refused, but something was written"_s);
        if (!report)
            lookAtRefusal(report.error(), expect, complaints);
    } else if (!report) {
        complaints.need(false, u"refused: "_s + faultOf(report.error()));
    } else {
        if (dry)
            complaints.need(comparable(*dry) == comparable(*report), u"the dry run told otherwise"_s);
        look(*report, expect, complaints);
        for (const auto value : expect[u"stored"_s].toArray())
            complaints.equal(value[u"sql"_s].toString(), city.text(value[u"sql"_s].toString()),
                             value[u"is"_s].toString());
        takeAgain(city, request, *report, complaints);
    }
    QVERIFY2(complaints.none(), qPrintable(complaints.text()));
}

void CorpusTest::look(const ImportReport &report, const QJsonObject &expect, Complaints &complaints) const
{
    const QJsonObject json = report.toJson();
    QList<qint64> fates;
    for (const auto number : expect[u"fates"_s].toArray())
        fates += number.toInteger();
    complaints.equal(u"added changed unchanged rejected duplicates"_s, written(fatesOf(report)),
                     written(fates));
    for (const char *key : {"format", "encoding", "sheet", "header_row"})
        if (const QString name = QString::fromLatin1(key); expect.contains(name))
            complaints.equal(name, json.value(name).toVariant(), expect.value(name).toVariant());
    if (expect.contains(u"separator"_s))
        complaints.equal(u"separator"_s, report.separator, expect[u"separator"_s].toString());
    const QHash<QString, qint64> records{
        {u"catalogs"_s, report.catalogs}, {u"items"_s, report.items}, {u"resources"_s, report.resources}};
    const QJsonObject counted = expect[u"records"_s].toObject();
    for (auto it = counted.begin(); it != counted.end(); ++it)
        complaints.equal(it.key(), records.value(it.key()), it.value().toInteger());
    if (expect.contains(u"departments"_s))
        complaints.equal(u"departments"_s, int(report.departmentsCreated.size()),
                         expect[u"departments"_s].toInt());
    lookAtNotes(report, expect, complaints);
}

void CorpusTest::lookAtNotes(const ImportReport &report, const QJsonObject &expect,
                             Complaints &complaints) const
{
    QStringList warnings, errors;
    for (const ImportWarning &warning : report.warnings)
        warnings += warning.rule;
    for (const ImportError &error : report.errors)
        errors += u"%1 in row %2 of \"%3\""_s.arg(error.rule).arg(error.row).arg(error.sheet);
    if (expect[u"quiet"_s].toBool())
        complaints.equal(u"warnings"_s, warnings.join(u' '), QString());
    for (const auto rule : expect[u"warnings"_s].toArray())
        complaints.need(warnings.contains(rule.toString()),
                        u"no warning %1 among %2"_s.arg(rule.toString(), warnings.join(u' ')));
    for (const auto error : expect[u"errors"_s].toArray()) {
        const bool found =
            std::any_of(report.errors.begin(), report.errors.end(), [&](const ImportError &met) {
                return (!error[u"rule"_s].isString() || met.rule == error[u"rule"_s].toString())
                    && (!error[u"row"_s].isDouble() || met.row == error[u"row"_s].toInteger())
                    && (!error[u"sheet"_s].isString() || met.sheet == error[u"sheet"_s].toString());
            });
        complaints.need(found,
                        u"no %1 in row %2 among %3"_s.arg(error[u"rule"_s].toString())
                            .arg(error[u"row"_s].toInteger())
                            .arg(errors.join(u"; "_s).left(600)));
    }
}

void CorpusTest::lookAtRefusal(const Error &error, const QJsonObject &expect, Complaints &complaints) const
{
    complaints.need(expect[u"codes"_s].toArray().contains(errorName(error.code)),
                    u"refused as "_s + faultOf(error));
    if (expect[u"subject"_s].isString())
        complaints.equal(u"subject"_s, error.subject, expect[u"subject"_s].toString());
    complaints.need(!error.detail.isEmpty(), u"refused without a reason"_s);
    for (const auto word : expect[u"words"_s].toArray())
        complaints.need(error.detail.contains(word.toString()),
                        u"\"%1\" does not stand in: %2"_s.arg(word.toString(), error.detail));
}

/// The same file once more changes nothing, whatever it was.
void CorpusTest::takeAgain(TestCity &city, const ImportRequest &request, const ImportReport &first,
                           Complaints &complaints) const
{
    const QString before = stateDigest(city.connection());
    const auto again = import(city, request, false);
    if (!again) {
        complaints.need(false, u"the second time refused: "_s + faultOf(again.error()));
        return;
    }
    complaints.equal(
        u"the second time"_s, written(fatesOf(*again)),
        written({0, 0, first.added + first.changed + first.unchanged, first.rejected, first.duplicates}));
    complaints.need(stateDigest(city.connection()) == before, u"the second time wrote something"_s);
    if (first.rows < 1000)
        complaints.equal(u"trail"_s, city.verify(), QString());
}

QTEST_GUILESS_MAIN(CorpusTest)
#include "tst_corpus.moc"
