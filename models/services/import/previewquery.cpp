// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/previewquery.h"

#include "models/services/import/columnevidence.h"
#include "models/services/import/columnmapper.h"
#include "models/services/import/importsource.h"
#include "models/services/import/rowsieve.h"
#include "models/services/import/sheetsurvey.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

constexpr qsizetype mostSamplesHeld = 16;
/// A file being looked into.
class Preview
{
public:
    Preview(SheetSource &source, const PreviewQuery &query, JobContext &context)
        : m_source(source)
        , m_query(query)
        , m_request(query.request)
        , m_context(context)
        , m_names(query.request, source.format())
    {
    }
    Result<SourcePreview> make();

private:
    Status look();
    Status count();
    void show(const SheetLayout &layout);
    void leaveOut(const SheetLayout &layout);
    QStringList alternatives(const SheetLayout &layout, const ColumnEvidence &cells, int column) const;

    SheetSource &m_source;
    const PreviewQuery &m_query;
    const ImportRequest &m_request;
    JobContext &m_context;
    HeadNames m_names;
    QList<SheetLook> m_looks;
    QList<qsizetype> m_chosen;
    SourcePreview m_preview;
};

Status Preview::look()
{
    const QList<SheetInfo> sheets = m_source.sheets();
    QList<int> places;
    QSet<int> keep;
    for (int i = 0; i < sheets.size(); ++i) {
        places += i;
        if (sheets.size() <= mostSamplesHeld || sheets[i].name == m_query.sheet)
            keep.insert(i);
        if (sheets[i].name == m_query.sheet && !m_query.sheet.isEmpty())
            m_preview.sheet = i;
    }
    if (!m_query.sheet.isEmpty() && sheets.value(m_preview.sheet).name != m_query.sheet)
        return fail(ErrorCode::Usage, u"there is no sheet \"%1\""_s.arg(m_query.sheet), m_query.sheet);
    const qsizetype rows = std::max<qsizetype>(HeadGrid::mostRows + ColumnEvidence::mostRows, m_query.rows);
    int seen = 0;
    auto looks = lookAtSheets(m_source, places, m_names, m_request, rows, keep,
                              [&] { m_context.report(0.5 * ++seen / double(sheets.size())); });
    if (!looks)
        return tl::unexpected(looks.error());
    m_looks = std::move(*looks);
    if (const auto asked = sheetsAsked(m_source, m_request); !asked)
        return tl::unexpected(asked.error());
    const auto chosen = chooseSheets(m_looks, m_request);
    if (chosen)
        m_chosen = *chosen;
    else
        m_preview.warnings += {u"other_sheets"_s, {}, chosen.error().subject, chosen.error().detail};
    if (m_query.sheet.isEmpty() && !m_chosen.isEmpty())
        m_preview.sheet = int(m_chosen.first());
    return {};
}

/// Counts the data rows of each sheet; those that would be read together are surveyed together.
Status Preview::count()
{
    for (const SheetLook &look : std::as_const(m_looks)) {
        PreviewSheet sheet{look.info.name, look.info.hidden, 0, 0, 0, {}, false};
        if (look.fields > 0) {
            sheet.headFirst = look.place.headFirst;
            sheet.headLast = look.place.headLast;
            sheet.shape = look.place.shape;
        }
        m_preview.sheets += sheet;
    }
    int seen = 0;
    for (qsizetype i = 0; i < m_looks.size(); ++i) {
        const bool together = m_chosen.contains(i);
        m_context.report(0.5 + 0.5 * ++seen / double(m_looks.size()));
        if (m_looks[i].place.headLast == 0 || (together && m_chosen.first() != i))
            continue;
        const QList<qsizetype> places = together ? m_chosen : QList<qsizetype>{i};
        QList<const SheetLook *> looks;
        for (const qsizetype place : places)
            looks += &m_looks.at(place);
        const Result<SheetLayout> layout = surveySheets(m_source, looks, m_names, m_request);
        if (!layout)
            return tl::unexpected(layout.error());
        const bool reads = together && missingFields(*layout, m_names).isEmpty();
        for (qsizetype k = 0; k < places.size(); ++k) {
            m_preview.sheets[places[k]].rows = layout->sheets[k].rows;
            m_preview.sheets[places[k]].chosen = reads;
        }
        if (places.contains(m_preview.sheet)) {
            show(*layout);
            if (reads)
                m_preview.warnings = otherSheets(m_looks, m_chosen, m_request) + m_preview.warnings;
        }
    }
    return {};
}

/// What the cells or parts of the head would allow instead.
QStringList Preview::alternatives(const SheetLayout &layout, const ColumnEvidence &cells, int column) const
{
    const QString head = layout.heads.value(column);
    QStringList fields = cells.fields(m_names.kind());
    fields += m_names.knownField(head);
    const QStringList parts = head.split(u'/');
    for (const QString &part : parts)
        fields += m_names.knownField(part);
    const QString naming = m_names.kind().needed.first().first();
    if (!layout.field(naming) && cells.couldName())
        fields.prepend(naming);
    fields.removeDuplicates();
    const LayoutField *taken = layout.fieldOf(column);
    fields.removeAll(taken ? taken->field.name : QString());
    fields.removeAll(QString());
    return fields;
}

void Preview::show(const SheetLayout &layout)
{
    const SheetLook &look = m_looks.at(m_preview.sheet);
    const QList<ColumnEvidence> cells = evidenceIn(look.sample, look.place);
    int count = int(std::max(layout.heads.size(), cells.size()));
    for (const LayoutField &field : layout.fields)
        for (const int column : field.columns)
            count = std::max(count, column + 1);
    for (int i = 0; i < count; ++i) {
        const ColumnEvidence column = cells.value(i);
        const LayoutField *field = layout.fieldOf(i);
        const Evidence evidence = layout.byPerson.contains(i) ? Evidence::Person
            : !field                                          ? Evidence::None
            : layout.byContent.contains(i)                    ? Evidence::Content
                                                              : Evidence::Head;
        m_preview.columns += {i,
                              layout.heads.value(i),
                              field ? field->field.name : QString(),
                              evidence,
                              field ? column.share(field->field) : 0,
                              column.samples(),
                              alternatives(layout, column, i)};
    }
    leaveOut(layout);
    m_preview.missing = missingFields(layout, m_names);
    m_preview.warnings += layout.warnings;
    m_preview.shape = look.place.shape;
}

/// Says which rows of the grid are no data.
void Preview::leaveOut(const SheetLayout &layout)
{
    const auto sheet = std::find_if(layout.sheets.begin(), layout.sheets.end(),
                                    [&](const LayoutSheet &one) { return one.sheet == m_preview.sheet; });
    if (sheet == layout.sheets.end())
        return;
    RowSieve sieve(layout, *sheet);
    const SheetSample &sample = m_looks.at(m_preview.sheet).sample;
    for (qsizetype i = 0; i < std::min<qsizetype>(sample.rows.size(), m_query.rows); ++i) {
        QStringList cells = sample.rows[i].cells;
        const RowSieve::Fate fate = sieve.take(sample.rows[i].row, cells);
        if (fate == RowSieve::Fate::Note || fate == RowSieve::Fate::HeadAgain)
            m_preview.leftOut.insert(sample.rows[i].row);
    }
}

Result<SourcePreview> Preview::make()
{
    m_preview.format = m_source.format();
    m_preview.encoding = m_source.encoding();
    m_preview.separator = m_source.separator();
    m_preview.knowsMerges = m_source.knowsMerges();
    m_preview.missing = m_names.missing({});
    if (const Status looked = look(); !looked)
        return tl::unexpected(looked.error());
    if (const Status counted = count(); !counted)
        return tl::unexpected(counted.error());
    if (m_looks.isEmpty())
        return m_preview;
    const SheetSample &sample = m_looks.at(m_preview.sheet).sample;
    for (qsizetype i = 0; i < std::min<qsizetype>(sample.rows.size(), m_query.rows); ++i)
        m_preview.grid += {sample.rows[i].row, sample.rows[i].cells};
    for (const MergedRange &range : sample.merged)
        if (!m_preview.grid.isEmpty() && range.firstRow <= m_preview.grid.last().row)
            m_preview.merged += range;
    return m_preview;
}

} // namespace

Result<SourcePreview> PreviewQuery::operator()(Connection &connection, JobContext &context) const
{
    const Result<OwnAliases> own = OwnAliasesQuery{}(connection);
    if (!own)
        return tl::unexpected(own.error());
    PreviewQuery known = *this;
    known.request.own = *own;
    if (!importKind(request.kind))
        return fail(ErrorCode::Usage, u"there is no kind \"%1\""_s.arg(request.kind), u"kind"_s);
    const Result<std::unique_ptr<SheetSource>> source = openRequested(request, context);
    if (!source)
        return tl::unexpected(source.error());
    context.report(0);
    return Preview(**source, known, context).make();
}

} // namespace shuzhi
