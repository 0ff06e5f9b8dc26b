// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/importdialog.h"

#include "models/domain/vocabulary.h"
#include "ui/charts/figuretext.h"
#include "ui/dialogs/importtext.h"
#include "ui/shell/errortext.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/card.h"
#include "ui/widgets/figurecard.h"
#include "ui/widgets/pagedtable.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>

namespace shuzhi {

namespace {

using namespace Qt::StringLiterals;

/// More lines than anybody reads; the command line's report has them all.
constexpr int s_shownRows = 500;

void addRow(QStandardItemModel *model, const QStringList &cells)
{
    if (model->rowCount() >= s_shownRows)
        return;
    QList<QStandardItem *> items;
    for (const QString &cell : cells) {
        items += new QStandardItem(cell);
        items.last()->setToolTip(cell);
    }
    model->appendRow(items);
}

QString rowText(qint64 row)
{
    return row > 0 ? QString::number(row) : QString();
}

} // namespace

ImportDialog::ImportDialog(CitySession &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_about(makeLabel({}, "mute"_L1))
    , m_mapping(makeLabel({}, "note"_L1))
    , m_rows(new QStandardItemModel(this))
    , m_table(new PagedTable)
    , m_policy(new QComboBox)
    , m_state(new QComboBox)
    , m_import(new QPushButton(tr("Import")))
{
    setObjectName(u"importDialog"_s);
    setWindowTitle(tr("Import catalogs"));
    buildLayout();
    m_busy = new BusyOverlay(this);
    connect(m_busy, &BusyOverlay::cancelRequested, this, [this] { m_session.store().cancel(m_task); });
    connect(m_policy, &QComboBox::activated, this, [this] { ask(true); });
    connect(m_state, &QComboBox::activated, this, [this] { ask(true); });
    connect(m_import, &QPushButton::clicked, this, [this] { ask(false); });
    resize(860, 620);
}

void ImportDialog::buildLayout()
{
    m_mapping->setWordWrap(true);
    auto *figures = new QHBoxLayout;
    for (const QString &label :
         {tr("Added"), tr("Changed"), tr("Unchanged"), tr("Duplicates"), tr("Rejected")}) {
        m_figures += new FigureCard(label);
        figures->addWidget(m_figures.last());
    }
    m_table->setObjectName(u"importRows"_s);
    m_table->setModel(m_rows);
    m_table->setNumericColumns({0});
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto *found = new Card(tr("What was found"));
    found->setFlush(true);
    found->setContent(m_table);
    m_policy->addItem(tr("Filled cells of the file win"), int(ImportRequest::Overwrite));
    m_policy->addItem(tr("Only fill what is empty"), int(ImportRequest::Fill));
    m_policy->addItem(tr("Leave existing catalogs alone"), int(ImportRequest::Skip));
    for (const QString &state : {u"published"_s, u"draft"_s})
        m_state->addItem(vocabulary(u"catalog_state"_s).label(state, m_session.language()), state);
    auto *cancel = new QPushButton(tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    setRole(m_import, "primary"_L1);
    m_import->setObjectName(u"importButton"_s);
    m_import->setDefault(true);

    auto *choices = new QHBoxLayout;
    choices->addWidget(makeLabel(tr("Existing catalogs:"), "mute"_L1));
    choices->addWidget(m_policy);
    choices->addSpacing(12);
    choices->addWidget(makeLabel(tr("New catalogs enter as:"), "mute"_L1));
    choices->addWidget(m_state);
    choices->addStretch();
    choices->addWidget(cancel);
    choices->addWidget(m_import);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 14, 14, 14);
    layout->setSpacing(12);
    layout->addWidget(m_about);
    layout->addLayout(figures);
    layout->addWidget(m_mapping);
    layout->addWidget(found, 1);
    layout->addLayout(choices);
}

ImportRequest ImportDialog::request(bool dryRun) const
{
    ImportRequest request;
    request.path = m_file;
    request.dryRun = dryRun;
    request.policy = static_cast<ImportRequest::Policy>(m_policy->currentData().toInt());
    request.state = m_state->currentData().toString();
    return request;
}

void ImportDialog::start(const QString &file)
{
    m_file = file;
    m_about->setText(QFileInfo(file).fileName());
    ask(true);
}

void ImportDialog::ask(bool dryRun)
{
    m_session.store().drop(m_task); // at most an older preview
    m_importing = !dryRun;
    m_import->setEnabled(false);
    m_busy->start(dryRun ? tr("Reading the file...") : tr("Importing..."),
                  dryRun ? BusyOverlay::Ground::Skeleton : BusyOverlay::Ground::KeepContent);
    m_task = m_session.store().run(
        LaneId::Write, ImportQuery{request(dryRun), m_session.actor()}, this,
        [this, dryRun](const Result<ImportReport> &report) {
            m_busy->finish();
            dryRun ? showPreview(report) : finish(report);
        },
        [this](double fraction) { m_busy->setProgress(qint64(fraction * 1000), 1000); });
}

void ImportDialog::showPreview(const Result<ImportReport> &report)
{
    if (report)
        showRows(*report);
    else
        showFailure(report.error());
    Q_EMIT previewReady();
}

void ImportDialog::showFailure(const Error &error)
{
    const ErrorText said = errorText(error);
    m_about->setText(QStringList{said.happened, said.kept, said.todo}.join(u' '));
    m_mapping->setText(error.detail);
    for (FigureCard *card : std::as_const(m_figures))
        card->setNotMeasured(tr("not read"));
}

void ImportDialog::showRows(const ImportReport &report)
{
    m_about->setText(tr("%1 (%2, %3): %4 rows, nothing is written yet.")
                         .arg(QFileInfo(m_file).fileName(), report.format.toUpper(),
                              report.encoding.isEmpty() ? report.sheet : report.encoding,
                              FigureText::count(report.rows)));
    const qint64 counts[] = {report.added, report.changed, report.unchanged, report.duplicates,
                             report.rejected};
    const QString notes[] = {tr("new in the city"), tr("differ from the city"), tr("as in the city"),
                             tr("repeat an earlier row"), tr("cannot be taken")};
    for (int i = 0; i < m_figures.size(); ++i)
        m_figures[i]->setFigure(FigureText::count(counts[i]), notes[i]);
    m_figures.last()->setFigureRole(report.rejected > 0 ? StateRole::Bad : StateRole::Neutral);
    QStringList columns;
    for (const MappedColumn &column : report.mapping) {
        columns += tr("%1 as %2")
                       .arg(column.header.simplified(),
                            importtext::fieldName(column.field, m_session.language() == Language::Chinese));
    }
    m_mapping->setText(tr("Columns: %1").arg(columns.join(tr(", "))));
    m_rows->clear();
    m_rows->setHorizontalHeaderLabels({tr("Row"), tr("Column"), tr("Value"), tr("What was found")});
    for (const ImportError &error : report.errors)
        addRow(m_rows, {rowText(error.row), error.column, error.value, importtext::of(error)});
    for (const ImportWarning &warning : report.warnings)
        addRow(m_rows, {rowText(warning.row), warning.column, warning.value, importtext::of(warning)});
    for (const RowDuplicate &duplicate : report.repeats)
        addRow(m_rows,
               {rowText(duplicate.row),
                {},
                duplicate.title,
                tr("Repeats row %1; it is not stored.").arg(duplicate.repeats)});
    for (const RowChange &change : report.changes) {
        for (const CellDifference &cell : change.cells)
            addRow(m_rows,
                   {rowText(change.row), cell.column, change.title,
                    tr("%1 becomes %2").arg(cell.before, cell.after)});
    }
    m_table->setColumnWidth(0, 60);
    m_table->setColumnWidth(1, 140);
    m_table->setColumnWidth(2, 220);
    m_import->setEnabled(report.added + report.changed > 0);
    m_import->setText(tr("Import %1 rows").arg(FigureText::count(report.added + report.changed)));
}

void ImportDialog::finish(const Result<ImportReport> &report)
{
    m_importing = false;
    if (!report && report.error().code == ErrorCode::Cancelled)
        return reject();
    if (!report)
        return showFailure(report.error());
    Q_EMIT imported({report->rejected > 0 ? StateRole::Warn : StateRole::Ok,
                     tr("%1 was imported.").arg(QFileInfo(m_file).fileName()),
                     importtext::summary(*report),
                     {},
                     {},
                     {}});
    accept();
}

void ImportDialog::done(int result)
{
    if (m_importing) {
        m_session.store().cancel(m_task); // its answer says whether it came in time, and closes
        return;
    }
    m_session.store().drop(m_task);
    QDialog::done(result);
}

} // namespace shuzhi
