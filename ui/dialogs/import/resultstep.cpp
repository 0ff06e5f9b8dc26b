// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import/resultstep.h"

#include "models/domain/filter.h"
#include "models/services/import/rejectsquery.h"
#include "ui/charts/figuretext.h"
#include "ui/dialogs/filedialog.h"
#include "ui/dialogs/importtext.h"
#include "ui/shell/errortext.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/figurecard.h"
#include "ui/widgets/role.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>

namespace shuzhi {

using namespace Qt::StringLiterals;

ResultStep::ResultStep(ImportDraft &draft, QWidget *parent)
    : ImportStep(draft, parent)
    , m_body(new QWidget)
    , m_figureLine(new QWidget)
    , m_heading(makeLabel({}, "title"_L1))
    , m_about(makeLabel({}, "mute"_L1))
    , m_details(makeLabel({}, ""_L1))
    , m_said(makeLabel({}, "ok"_L1))
    , m_rejected(new QPushButton(tr("&Save rejected rows...")))
    , m_undo(new QPushButton(tr("&Undo this import")))
    , m_open(new QPushButton(tr("Show in &catalogs")))
    , m_another(new QPushButton(tr("Import a&nother file")))
{
    for (QLabel *label : {m_about, m_details, m_said})
        label->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *figures = new QHBoxLayout(m_figureLine);
    figures->setContentsMargins(0, 0, 0, 0);
    figures->setSpacing(Theme::measures().gap);
    for (const QString &label :
         {tr("New"), tr("Changed"), tr("Unchanged"), tr("Duplicates"), tr("Rejected")}) {
        m_figures += new FigureCard(label);
        figures->addWidget(m_figures.last());
    }
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(Theme::measures().gap);
    body->addWidget(m_figureLine);
    body->addWidget(m_details);
    body->addWidget(buildActions());
    body->addWidget(m_said);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(Theme::measures().gap);
    layout->addWidget(m_heading);
    layout->addWidget(m_about);
    layout->addWidget(m_body);
    layout->addStretch(1);
    m_busy = new BusyOverlay(this);
    connect(m_busy, &BusyOverlay::cancelRequested, &draft, &ImportDraft::cancel);
    connect(&draft, &ImportDraft::progressed, m_busy,
            [this](double fraction) { m_busy->setFraction(fraction); });
    connect(&draft, &ImportDraft::importDone, this, &ResultStep::ended);
    connect(&draft, &ImportDraft::importFailed, this, [this](const Error &error) {
        m_busy->finish();
        emit failed(error);
    });
}

QWidget *ResultStep::buildActions()
{
    m_rejected->setObjectName(u"saveRejected"_s);
    m_undo->setObjectName(u"undoImport"_s);
    m_open->setObjectName(u"showInCatalogs"_s);
    m_another->setObjectName(u"importAnother"_s);
    m_rejected->setToolTip(
        tr("A workbook of these rows as they stand in the file, with the reason behind each: mend "
           "it and import it again."));
    m_undo->setToolTip(tr("Takes back everything this import wrote, in one step"));
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (QPushButton *button : {m_open, m_rejected, m_undo, m_another})
        layout->addWidget(button);
    layout->addStretch(1);
    connect(m_rejected, &QPushButton::clicked, this, &ResultStep::saveRejected);
    connect(m_undo, &QPushButton::clicked, this, &ResultStep::undo);
    connect(m_another, &QPushButton::clicked, this, &ResultStep::anotherRequested);
    connect(m_open, &QPushButton::clicked, this, [this] { emit showRequested(whereOf(*m_report)); });
    return line;
}

QString ResultStep::title() const
{
    return tr("Import");
}

QString ResultStep::nextWords() const
{
    return tr("&Close");
}

QWidget *ResultStep::firstField() const
{
    return m_open;
}

QString ResultStep::undoName(const ImportDraft &draft)
{
    return draft.request().sourceName.isEmpty()
        ? tr("Import of %1").arg(QFileInfo(draft.request().path).fileName())
        : tr("Import of a pasted table");
}

void ResultStep::start()
{
    m_report.reset();
    m_undone = false;
    m_said->clear();
    show();
    m_busy->start(tr("Writing..."), BusyOverlay::Ground::KeepContent);
    draft().import();
    emit changed();
}

void ResultStep::ended(const ImportReport &report)
{
    m_busy->finish();
    m_report = report;
    if (report.chain > 0)
        draft().session().history().remember(undoName(draft()), report.chain);
    show();
    emit imported(report);
    emit changed();
}

void ResultStep::show()
{
    m_body->setVisible(m_report.has_value());
    if (!m_report) {
        m_heading->setText(tr("Importing..."));
        m_about->setText(tr("All of it or nothing: cancelling leaves the city as it was."));
        return;
    }
    const ImportReport &report = *m_report;
    m_heading->setText(m_undone ? tr("The import was taken back") : tr("The import is done"));
    m_about->setText(m_undone
                         ? tr("The city is as it was before. The trail shows both.")
                         : tr("%1 rows were read; what was written can be taken back here or with Ctrl+Z.")
                               .arg(FigureText::count(report.rows)));
    const qint64 counts[] = {report.added, report.changed, report.unchanged, report.duplicates,
                             report.rejected};
    const QString notes[] = {tr("are in the city now"), tr("took the file's cells"),
                             tr("were like this already"), tr("repeated an earlier row"),
                             tr("were not taken")};
    for (int i = 0; i < m_figures.size(); ++i)
        m_figures[i]->setFigure(FigureText::count(counts[i]), notes[i]);
    m_figures.last()->setFigureRole(report.rejected > 0 ? StateRole::Bad : StateRole::Neutral);
    QStringList details;
    if (!report.departmentsCreated.isEmpty())
        details += tr("New departments, marked \"From import\" (they can be merged later): %1")
                       .arg(report.departmentsCreated.join(tr(", ")));
    if (report.declined > 0)
        details += tr("%1 rows were taken out by you.").arg(FigureText::count(report.declined));
    if (report.resources > 0)
        details += tr("%1 resources were added as drafts.").arg(FigureText::count(report.resources));
    m_details->setText(details.join(u'\n'));
    // What was taken back is in the city no more.
    m_figureLine->setVisible(!m_undone);
    m_details->setVisible(!details.isEmpty() && !m_undone);
    m_rejected->setVisible(report.rejected > 0 && !m_undone);
    m_undo->setEnabled(!m_undone && report.chain > 0);
    m_open->setEnabled(!m_undone);
}

QString ResultStep::whereOf(const ImportReport &report) const
{
    // Rows of one new department are found by it; anything else is among all catalogs.
    if (report.departmentsCreated.size() == 1)
        return Filter().with(u"department"_s, report.departmentsCreated.first()).toString();
    return {};
}

void ResultStep::say(const QString &words, bool bad)
{
    setRole(m_said, bad ? "bad"_L1 : "ok"_L1);
    m_said->setText(words);
}

void ResultStep::saveRejected()
{
    const QString out = FileDialog::saveFile(
        this, tr("Save rejected rows"), tr("Excel workbook (*.xlsx)"),
        tr("%1 rejected").arg(QFileInfo(draft().request().path).completeBaseName()), u"xlsx"_s);
    if (out.isEmpty())
        return;
    m_rejected->setEnabled(false);
    m_saving = draft().session().store().run(
        LaneId::Long, RejectsQuery{draft().request(), m_report->errors, out, &importtext::said}, this,
        [this, out](const Result<qint64> &rows) {
            m_rejected->setEnabled(true);
            if (rows) {
                say(tr("%1 rows were written to %2.")
                        .arg(FigureText::count(*rows), QDir::toNativeSeparators(out)));
            } else {
                const ErrorText why = errorText(rows.error());
                say(QString(why.happened + u' ' + why.todo), true);
            }
        });
}

void ResultStep::undo()
{
    m_undo->setEnabled(false);
    draft().session().history().undo(this, [this](const Status &done) {
        if (!done) {
            m_undo->setEnabled(true);
            const ErrorText why = errorText(done.error());
            say(QString(why.happened + u' ' + why.todo), true);
            return;
        }
        m_undone = true;
        show();
        emit undone();
    });
}

} // namespace shuzhi
