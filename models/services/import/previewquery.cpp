// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/previewquery.h"

#include "models/services/import/headfinder.h"
#include "models/services/import/importkind.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

constexpr qsizetype mostSamples = 5;

/// What one sheet shows of itself.
struct Glance
{
    Result<SheetLayout> layout = tl::unexpected(Error{});
    QList<PreviewRow> grid;
    qint64 rows = 0;
};

ImportRequest requestFor(const ImportRequest &request, const QString &sheet)
{
    ImportRequest one = request;
    one.sheets = sheet.isEmpty() ? QStringList() : QStringList{sheet};
    return one;
}

QString shapeOf(const QString &kind, const QStringList &heads)
{
    QStringList keys;
    for (const QString &head : heads)
        keys += head.simplified();
    while (!keys.isEmpty() && keys.last().isEmpty())
        keys.removeLast();
    const QByteArray hash =
        QCryptographicHash::hash(keys.join(u'\x1f').toUtf8(), QCryptographicHash::Sha256).toHex();
    return kind + u':' + QString::fromLatin1(hash.left(16));
}

Result<Glance> glanceAt(SheetSource &source, int sheet, const ImportRequest &request, int rows)
{
    Glance glance;
    glance.layout = findHead(source, requestFor(request, source.sheets()[sheet].name));
    if (!glance.layout && glance.layout.error().code != ErrorCode::Refused)
        return tl::unexpected(glance.layout.error());
    const Status read = source.readRows(sheet, [&](qint64 row, const QStringList &cells) {
        if (glance.grid.size() < rows)
            glance.grid += {row, cells};
        if (glance.layout && glance.layout->isData(row, cells))
            ++glance.rows;
        return true;
    });
    if (!read)
        return tl::unexpected(read.error());
    return glance;
}

QList<PreviewColumn> columnsOf(const SheetLayout &layout, const QList<PreviewRow> &grid)
{
    QList<PreviewColumn> columns;
    for (int i = 0; i < layout.heads.size(); ++i) {
        PreviewColumn column{i, layout.heads[i].simplified(), {}, Evidence::None, 0, {}, {}};
        for (const LayoutField &field : layout.fields) {
            if (!field.columns.contains(i))
                continue;
            column.field = field.field.name;
            column.evidence = Evidence::Head;
            column.share = 1;
        }
        for (const PreviewRow &row : grid) {
            const QString cell = row.cells.value(i).simplified();
            if (layout.isData(row.row, row.cells) && !cell.isEmpty() && column.samples.size() < mostSamples
                && !column.samples.contains(cell))
                column.samples += cell;
        }
        columns += column;
    }
    return columns;
}

QStringList missingFrom(const SheetLayout &layout, const QString &kind)
{
    QStringList missing;
    for (const QStringList &group : importKind(kind)->needed)
        if (std::none_of(group.begin(), group.end(),
                         [&](const QString &name) { return layout.field(name) != nullptr; }))
            missing += group.first();
    return missing;
}

} // namespace

Result<SourcePreview> PreviewQuery::operator()(Connection &, JobContext &context) const
{
    if (!importKind(request.kind))
        return fail(ErrorCode::Usage, u"there is no kind \"%1\""_s.arg(request.kind), u"kind"_s);
    SourceOptions options;
    options.encoding = request.encoding;
    options.cancelled = [&context] { return context.isCancelled(); };
    const Result<std::unique_ptr<SheetSource>> source = openSource(request.path, options);
    if (!source)
        return tl::unexpected(source.error());
    SourcePreview preview;
    preview.format = (*source)->format();
    preview.encoding = (*source)->encoding();
    preview.knowsMerges = preview.format == u"xlsx";
    const QList<SheetInfo> sheets = (*source)->sheets();
    const bool named = !request.sheets.isEmpty() && !request.sheets.contains(u"*"_s);
    int chosen = -1, shown = -1;
    QList<Glance> glances;
    for (int i = 0; i < sheets.size(); ++i) {
        const Result<Glance> glance = glanceAt(**source, i, request, rows);
        if (!glance)
            return tl::unexpected(glance.error());
        const SheetInfo &info = sheets[i];
        PreviewSheet entry{info.name, info.hidden, 0, 0, glance->rows, {}, false};
        if (glance->layout) {
            entry.headFirst = entry.headLast = glance->layout->headerRow;
            entry.shape = shapeOf(request.kind, glance->layout->heads);
            const bool wanted = named ? request.sheets.contains(info.name) : !info.hidden;
            if (chosen < 0 && wanted)
                chosen = i;
        }
        if (info.name == sheet && !sheet.isEmpty())
            shown = i;
        preview.sheets += entry;
        glances += *glance;
        context.report(double(i + 1) / double(sheets.size()));
    }
    if (shown < 0 && !sheet.isEmpty())
        return fail(ErrorCode::Usage, u"there is no sheet \"%1\""_s.arg(sheet), sheet);
    if (chosen >= 0)
        preview.sheets[chosen].chosen = true;
    preview.sheet = shown >= 0 ? shown : std::max(chosen, 0);
    const Glance &glance = glances.at(preview.sheet);
    preview.grid = glance.grid;
    if (!glance.layout) {
        preview.missing = missingFrom({}, request.kind);
        return preview;
    }
    SheetLayout layout = *glance.layout;
    if (const Status mapped = mapColumns(layout, request); !mapped)
        return tl::unexpected(mapped.error());
    preview.columns = columnsOf(layout, glance.grid);
    preview.missing = missingFrom(layout, request.kind);
    preview.warnings = layout.warnings;
    preview.shape = preview.sheets[preview.sheet].shape;
    return preview;
}

} // namespace shuzhi
