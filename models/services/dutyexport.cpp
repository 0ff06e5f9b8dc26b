// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/dutyexport.h"

#include "models/domain/datafile.h"
#include "models/domain/vocabulary.h"
#include "models/store/dutyquery.h"

#include <QJsonArray>

/// Pulls the resource out of the static library; must stand outside any namespace.
static void initDutyColumns()
{
    Q_INIT_RESOURCE(shuzhi_dutycolumns);
}

namespace shuzhi {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

Table dutyTable(Language language)
{
    initDutyColumns();
    const QString file = s("duty_columns");
    const QJsonObject json = datafile::read(file).object();
    Table table{datafile::bilingual(file, json[s("name")]).in(language), {}};
    for (const QJsonValue &column : json[s("columns")].toArray()) {
        table.columns += Column{datafile::bilingual(file, column).in(language),
                                column[s("kind")].toString() == u"integer" ? Column::Integer : Column::Text,
                                column[s("width")].toDouble(), column[s("key")].toString()};
    }
    return table;
}

/// The lists' rows, one after another under one running number.
class RowsOf
{
public:
    explicit RowsOf(Language language)
        : m_language(language)
    {
    }

    void append(const DutyListContent &content)
    {
        for (const DutyNode &node : content.nodes) {
            if (!content.childrenOf(node.duty.uid).isEmpty())
                continue; // stands in the rows of what is below it
            const qsizetype links = std::max<qsizetype>(1, node.links.size());
            for (qsizetype i = 0; i < links; ++i)
                m_rows += row(content, node, node.links.value(i));
        }
    }
    [[nodiscard]] const QList<QVariantList> &rows() const { return m_rows; }

private:
    QVariantList row(const DutyListContent &content, const DutyNode &node, const DutyLink &link) const
    {
        QHash<QString, const Duty *> path; // by level: the node and what it stands under
        for (const DutyNode *step = &node; step; step = content.node(step->duty.parentUid))
            path.insert(step->duty.level, &step->duty);
        const auto name = [&](const char *level) {
            const Duty *duty = path.value(s(level));
            return duty ? duty->name : QString();
        };
        const Duty *function = path.value(s("function"));
        const Duty &duty = node.duty;
        return {qint64(m_rows.size() + 1),
                content.department,
                name("function"),
                function ? function->clause : QString(),
                name("matter"),
                name("duty"),
                duty.sourceSystem,
                link.title,
                link.code,
                duty.items,
                words("duty_kind", duty.kinds),
                node.sourceDepartment,
                words("share_type", duty.shareType),
                words("update_cycle", duty.updateCycle),
                duty.office,
                duty.person,
                duty.contact,
                duty.basis,
                node.isDuty() ? words("duty_state", duty.state) : QString(),
                duty.note};
    }

    /// The words of one code or of several parted by commas.
    QString words(const char *name, const QString &codes) const
    {
        QStringList labels;
        for (const QString &code : codes.split(u',', Qt::SkipEmptyParts))
            labels += vocabulary(s(name)).label(code, m_language);
        return labels.join(m_language == Language::Chinese ? QStringLiteral("\u3001") : s(", "));
    }

    Language m_language;
    QList<QVariantList> m_rows;
};

} // namespace

Result<DutyExport> DutyExportQuery::operator()(Connection &connection) const
{
    const Result<QList<DutyDepartment>> departments = DutyDepartmentsQuery{}(connection);
    if (!departments)
        return tl::unexpected(departments.error());
    RowsOf rows(language);
    bool found = departmentUid.isEmpty();
    for (const DutyDepartment &department : *departments) {
        if (!departmentUid.isEmpty() && department.uid != departmentUid)
            continue;
        found = true;
        const Result<DutyListContent> content = DutyListQuery{department.uid}(connection);
        if (!content)
            return tl::unexpected(content.error());
        rows.append(*content);
    }
    if (!found)
        return fail(ErrorCode::NotFound, QStringLiteral("no such department"), departmentUid);
    return DutyExport{dutyTable(language), rows.rows()};
}

Result<WriteReport> DutyExportFileQuery::operator()(Connection &connection, JobContext &job) const
{
    auto writer = tableWriter(format);
    if (!writer)
        return tl::unexpected(writer.error());
    const Result<DutyExport> content = query(connection);
    if (!content)
        return tl::unexpected(content.error());
    qsizetype next = 0;
    return (*writer)->write(path, content->table, [&](QVariantList &row) -> Result<bool> {
        if (job.isCancelled())
            return fail(ErrorCode::Cancelled, QStringLiteral("export cancelled"), path);
        if (next == content->rows.size())
            return false;
        row = content->rows[next++];
        return true;
    });
}

} // namespace shuzhi
