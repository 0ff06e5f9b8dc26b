// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/dutysheetquery.h"

#include "models/domain/datafile.h"
#include "models/domain/vocabulary.h"
#include "models/store/cityinfoquery.h"
#include "models/store/dutyversionsquery.h"
#include "models/store/trail.h"

#include <QJsonArray>
#include <QSet>

/// Pulls the resource out of the static library; must stand outside any namespace.
static void initDutySheet()
{
    Q_INIT_RESOURCE(shuzhi_dutysheet);
}

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

/// The words of duty_sheet.json in one language.
class Words
{
public:
    explicit Words(Language language)
        : m_language(language)
    {
        initDutySheet();
        m_json = datafile::read(file).object();
    }

    /// A label with its {places} filled in.
    [[nodiscard]] QString label(const QString &key, const QList<QPair<QString, QString>> &places = {}) const
    {
        QString text = datafile::bilingual(file, m_json[u"labels"][key]).in(m_language);
        for (const auto &[place, value] : places)
            text.replace(u'{' + place + u'}', value);
        return text;
    }
    [[nodiscard]] QList<DutySheetColumn> columns() const
    {
        QList<DutySheetColumn> columns;
        for (const QJsonValue &column : m_json[u"columns"].toArray())
            columns += {datafile::bilingual(file, column).in(m_language), column[u"width"].toDouble()};
        return columns;
    }
    /// The words of codes parted by commas.
    [[nodiscard]] QString values(const char *vocabularyName, const QString &codes) const
    {
        QStringList labels;
        for (const QString &code : codes.split(u',', Qt::SkipEmptyParts))
            labels += vocabulary(QLatin1String(vocabularyName)).label(code, m_language);
        return joined(labels);
    }
    /// What is not empty, as the language lists it.
    [[nodiscard]] QString joined(QStringList texts) const
    {
        texts.removeAll(QString());
        return texts.join(m_language == Language::Chinese ? u"\u3001"_s : u", "_s);
    }
    [[nodiscard]] QString withCode(const DutyLink &link) const
    {
        if (link.code.isEmpty())
            return link.title;
        return (m_language == Language::Chinese ? u"%1\uff08%2\uff09"_s : u"%1 (%2)"_s)
            .arg(link.title, link.code);
    }

private:
    static inline const QString file = u"duty_sheet"_s;
    Language m_language;
    QJsonObject m_json;
};

QStringList cellsOf(const Words &words, const DutyNode &node, const QString &number)
{
    const Duty &duty = node.duty;
    QStringList catalogs;
    for (const DutyLink &link : node.links)
        catalogs += words.withCode(link);
    const QString pending = duty.state == u"confirmed" ? QString() : words.label(u"pending"_s);
    return {number,
            duty.name,
            words.values("duty_kind", duty.kinds),
            catalogs.join(u'\n'),
            duty.items,
            words.joined({node.sourceDepartment, duty.sourceSystem}),
            words.values("share_type", duty.shareType),
            words.values("update_cycle", duty.updateCycle),
            duty.office,
            words.joined({duty.person, duty.contact}),
            duty.basis,
            words.joined({pending, duty.note})};
}

/// The tree numbered 1, 1.1, 1.1.1. A node that hangs higher than its level is numbered as it hangs.
void appendRows(const Words &words, const DutyListContent &content, const QString &parentUid,
                const QString &above, QList<DutySheetRow> &rows)
{
    int place = 0;
    for (const DutyNode *node : content.childrenOf(parentUid)) {
        const Duty &duty = node->duty;
        const QString number = above + QString::number(++place);
        if (node->isDuty()) {
            rows += {DutySheetRow::Level::Duty, number, duty.name, {}, cellsOf(words, *node, number)};
        } else {
            const bool function = duty.level == u"function";
            const QString clause =
                duty.clause.isEmpty() ? QString() : words.label(u"clause"_s, {{u"clause"_s, duty.clause}});
            rows += {function ? DutySheetRow::Level::Function : DutySheetRow::Level::Matter,
                     number,
                     duty.name,
                     clause,
                     {}};
        }
        appendRows(words, content, duty.uid, number + u'.', rows);
    }
}

QStringList factsOf(const Words &words, const DutyListContent &content)
{
    const DutyList &list = *content.list;
    QStringList facts;
    const auto step = [&](const QString &key, const QString &person, const QString &day) {
        if (!person.isEmpty())
            facts += words.label(key, {{u"person"_s, person}, {u"day"_s, day}});
    };
    step(u"submitted"_s, list.submittedBy, list.submittedOn);
    step(u"signed"_s, list.signedBy, list.signedOn);
    step(u"withdrawn"_s, list.withdrawnBy, list.withdrawnOn);
    if (!list.remark.isEmpty())
        facts += words.label(u"reason"_s, {{u"reason"_s, list.remark}});
    qsizetype duties = 0;
    QSet<QString> catalogs;
    for (const DutyNode &node : content.nodes) {
        duties += node.isDuty() ? 1 : 0;
        for (const QString &catalog : node.duty.catalogUids)
            catalogs.insert(catalog);
    }
    facts += words.label(
        u"counts"_s,
        {{u"duties"_s, QString::number(duties)}, {u"catalogs"_s, QString::number(catalogs.size())}});
    return facts;
}

/// The links of the trail that hold the signature and that is the newest, and the digest of the content.
Result<QStringList> proofsOf(Connection &connection, const Words &words, const DutyListContent &content)
{
    const auto link = [&](const QString &key, qint64 chain, const QString &hash) {
        return words.label(key, {{u"chain"_s, QString::number(chain)}, {u"hash"_s, hash}});
    };
    QStringList proofs;
    if (!content.list->signedBy.isEmpty()) {
        const Result<QList<DutyVersion>> versions = dutyVersions(connection, content.departmentUid);
        if (!versions)
            return tl::unexpected(versions.error());
        for (const DutyVersion &version : *versions) {
            if (version.list.uid == content.list->uid && version.chain > 0)
                proofs += link(u"signed_head"_s, version.chain, version.hash);
        }
    }
    const Result<TrailHead> head = trailHead(connection);
    if (!head)
        return tl::unexpected(head.error());
    proofs += link(u"head"_s, head->chain, head->hash);
    proofs += words.label(u"digest"_s, {{u"digest"_s, content.digest()}});
    return proofs;
}

Result<DutySheet> sheetOf(Connection &connection, const Words &words, Language language,
                          const DutyListContent &content)
{
    DutySheet sheet;
    sheet.department = content.department;
    sheet.pages = words.label(u"pages"_s);
    sheet.title = content.list && !content.list->title.isEmpty() ? content.list->title : content.department;
    if (!content.list) {
        sheet.empty = words.label(u"no_list"_s);
        return sheet;
    }
    const DutyList &list = *content.list;
    sheet.version = words.label(u"version"_s, {{u"version"_s, QString::number(list.version)}});
    sheet.state = vocabulary(u"duty_list_state"_s).label(list.state, language);
    sheet.facts = factsOf(words, content);
    sheet.columns = words.columns();
    appendRows(words, content, {}, {}, sheet.rows);
    sheet.signatures = {{words.label(u"author"_s), list.author},
                        {words.label(u"reviewer"_s), {}},
                        {words.label(u"signer"_s), list.signedBy},
                        {words.label(u"date"_s), list.signedOn}};
    if (!list.digest.isEmpty() && list.digest != content.digest())
        sheet.warning = words.label(u"altered"_s);
    return proofsOf(connection, words, content).map([&](const QStringList &proofs) {
        sheet.proofs = proofs;
        return sheet;
    });
}

} // namespace

Result<QList<DutySheet>> DutySheetsQuery::operator()(Connection &connection, JobContext &job) const
{
    const Words words(language);
    const Result<CityInfo> info = CityInfoQuery{}(connection);
    if (!info)
        return tl::unexpected(info.error());
    const Result<QList<DutyDepartment>> departments = DutyDepartmentsQuery{}(connection);
    if (!departments)
        return tl::unexpected(departments.error());
    QStringList wanted{departmentUid};
    if (departmentUid.isEmpty()) {
        wanted.clear();
        for (const DutyDepartment &department : *departments) {
            if (department.version > 0)
                wanted += department.uid;
        }
    }
    QList<DutySheet> sheets;
    for (const QString &uid : std::as_const(wanted)) {
        if (job.isCancelled())
            return fail(ErrorCode::Cancelled, u"cancelled"_s);
        const Result<DutyListContent> content = DutyListQuery{uid, version}(connection);
        if (!content)
            return tl::unexpected(content.error());
        Result<DutySheet> sheet = sheetOf(connection, words, language, *content);
        if (!sheet)
            return tl::unexpected(sheet.error());
        sheet->origin = info->synthetic ? words.label(u"synthetic"_s) : QString();
        sheets += *sheet;
        job.report(double(sheets.size()) / double(wanted.size()) / 2);
    }
    return sheets;
}

QString dutySheetsTitle(Language language)
{
    return Words(language).label(u"all"_s);
}

} // namespace shuzhi
