// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/printpreview.h"

#include "models/settings/settings.h"
#include "ui/dialogs/filedialog.h"
#include "ui/dialogs/print/pagesetupdialog.h"
#include "ui/dialogs/print/pagethumbs.h"
#include "ui/dialogs/print/pageview.h"
#include "ui/dialogs/printerdialog.h"
#include "ui/reports/layoutjob.h"
#include "ui/reports/paintjob.h"
#include "ui/shell/errortext.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/titleline.h"

#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QPrinter>
#include <QScreen>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QUrl>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFitWidth = -1;
constexpr int kFitPage = -2;

} // namespace

PrintPreview::PrintPreview(PrintOffer offer, QWidget *parent)
    : QDialog(parent)
    , m_offer(std::move(offer))
    , m_setup(m_offer.paper ? *m_offer.paper
                            : PageSetup::parse(Settings().value(SettingKey::PrintPaper).toString()))
    , m_layouter(new LayoutJob(this))
    , m_painter(new PaintJob(this))
{
    setObjectName(u"printPreview"_s);
    setWindowTitle(tr("Print preview"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    buildTitle();
    buildCommands();
    buildBody();
    connect(m_layouter, &LayoutJob::composed, this,
            [this](const std::shared_ptr<const ReportDocument> &document) { m_composed = document; });
    connect(m_layouter, &LayoutJob::laidOut, this, &PrintPreview::showReport);
    connect(m_painter, &PaintJob::progressed, m_busy, &BusyOverlay::setProgress);
    connect(m_painter, &PaintJob::finished, this, [this] { finished(doneMessage()); });
    connect(m_painter, &PaintJob::failed, this,
            [this](const Error &error) { finished(errorMessage(error)); });
    resize(QSize(1240, 820).boundedTo(screen()->availableSize() - QSize(24, 64))); // its frame is seen too
    m_view->setFocus();
    layOut();
}

PrintPreview::~PrintPreview()
{
    m_painter->cancel(); // while its printer is still there
}

void PrintPreview::buildTitle()
{
    m_title = new TitleLine(windowTitle());
    m_content = new QComboBox;
    m_content->setObjectName(u"previewContent"_s);
    m_content->setAccessibleName(tr("What is printed"));
    m_content->setToolTip(tr("What is printed"));
    for (const PrintChoice &choice : std::as_const(m_offer.choices))
        m_content->addItem(choice.name);
    m_content->setVisible(m_offer.choices.size() > 1);
    m_page = new QSpinBox;
    m_page->setObjectName(u"previewPage"_s);
    m_page->setAccessibleName(tr("Page"));
    m_page->setToolTip(tr("Page that is shown"));
    m_page->setKeyboardTracking(false);
    m_zoom = new QComboBox;
    m_zoom->setObjectName(u"previewZoom"_s);
    m_zoom->setAccessibleName(tr("Zoom"));
    m_zoom->setToolTip(tr("Zoom (Ctrl+plus, Ctrl+minus, Ctrl+wheel)"));
    m_zoom->addItem(tr("Fit width"), kFitWidth);
    m_zoom->addItem(tr("Fit page"), kFitPage);
    for (const int percent : {50, 75, 100, 125, 150, 200, 300, 400})
        m_zoom->addItem(u"%1%"_s.arg(percent), percent);
    m_title->addWidget(m_content);
    m_title->addWidget(m_page);
    m_title->addWidget(m_zoom);
    connect(m_content, &QComboBox::activated, this, &PrintPreview::chooseContent);
    connect(m_zoom, &QComboBox::activated, this, &PrintPreview::chooseZoom);
}

QAction *PrintPreview::addCommand(const char *name, const QString &text, const QKeySequence &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    addAction(action);
    return action;
}

void PrintPreview::buildCommands()
{
    m_paper = addCommand("previewPaper", tr("Page set-up..."), {});
    m_pdf = addCommand("previewPdf", tr("Save as PDF..."), QKeySequence::Save);
    m_print = addCommand("previewPrint", tr("Print..."), QKeySequence::Print);
    m_title->addCommand(m_paper);
    m_title->addCommand(m_pdf);
    m_title->setPrimary(m_print);
    connect(m_paper, &QAction::triggered, this, &PrintPreview::choosePaper);
    connect(m_pdf, &QAction::triggered, this, &PrintPreview::savePdf);
    connect(m_print, &QAction::triggered, this, &PrintPreview::print);
    QAction *larger = addCommand("previewLarger", tr("Larger"), QKeySequence::ZoomIn);
    larger->setShortcuts({QKeySequence::ZoomIn, QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    QAction *smaller = addCommand("previewSmaller", tr("Smaller"), QKeySequence::ZoomOut);
    QAction *whole = addCommand("previewWhole", tr("Fit page"), QKeySequence(Qt::CTRL | Qt::Key_0));
    connect(larger, &QAction::triggered, this, [this] { m_view->zoomBy(1); });
    connect(smaller, &QAction::triggered, this, [this] { m_view->zoomBy(-1); });
    connect(whole, &QAction::triggered, this, [this] { m_view->setFit(PageView::Fit::Page); });
}

void PrintPreview::buildBody()
{
    m_messages = new MessageBar;
    m_thumbs = new PageThumbs;
    m_view = new PageView;
    auto *body = new QWidget;
    auto *pages = new QHBoxLayout(body);
    pages->setContentsMargins(0, 0, 0, 0);
    pages->setSpacing(Theme::measures().gap);
    pages->addWidget(m_thumbs);
    pages->addWidget(m_view, 1);
    m_busy = new BusyOverlay(body);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 14, 14, 14);
    layout->setSpacing(Theme::measures().gap);
    layout->addWidget(m_title);
    layout->addWidget(m_messages);
    layout->addWidget(body, 1);
    connect(m_busy, &BusyOverlay::cancelRequested, this, &PrintPreview::cancel);
    connect(m_thumbs, &PageThumbs::pageChosen, m_view, &PageView::showPage);
    connect(m_page, &QSpinBox::valueChanged, this, [this](int page) { m_view->showPage(page - 1); });
    connect(m_view, &PageView::zoomChanged, this, &PrintPreview::showZoom);
    connect(m_view, &PageView::pageChanged, this, [this](int page) {
        const QSignalBlocker blocker(m_page);
        m_page->setValue(page + 1);
        m_thumbs->setPage(page);
    });
}

void PrintPreview::layOut()
{
    m_busy->start(tr("Laying out the pages..."),
                  m_report ? BusyOverlay::Ground::KeepContent : BusyOverlay::Ground::Skeleton);
    const qsizetype choice = m_content->currentIndex();
    if (m_document && choice == m_choice)
        m_layouter->start(m_document, m_setup);
    else
        m_layouter->start(m_offer.choices.at(choice).compose, m_setup);
    placeCommands();
}

void PrintPreview::chooseContent()
{
    if (m_content->currentIndex() != m_choice)
        layOut();
}

void PrintPreview::showReport(const std::shared_ptr<const PagedReport> &report)
{
    m_busy->finish();
    m_report = report;
    if (m_composed) {
        m_document = std::exchange(m_composed, {});
        m_choice = m_content->currentIndex();
        m_title->setTitle(m_document->headerLeft);
    }
    {
        const QSignalBlocker blocker(m_page);
        m_page->setRange(1, report->pageCount());
        m_page->setPrefix(tr("Page "));
        m_page->setSuffix(tr(" of %1").arg(report->pageCount()));
    }
    m_thumbs->setReport(report);
    m_view->setReport(report);
    m_thumbs->setPage(m_view->page());
    m_title->setNote(m_setup.name());
    placeCommands();
    if (std::exchange(m_printsWhenLaidOut, false))
        printNow();
    Q_EMIT shown();
}

void PrintPreview::choosePaper()
{
    PageSetupDialog dialog(m_setup, this);
    if (dialog.exec() != QDialog::Accepted || dialog.setup() == m_setup)
        return;
    m_setup = dialog.setup();
    if (!m_offer.paper)
        Settings().setValue(SettingKey::PrintPaper, m_setup.toString());
    layOut();
}

void PrintPreview::chooseZoom()
{
    const int choice = m_zoom->currentData().toInt();
    if (choice == kFitWidth || choice == kFitPage)
        m_view->setFit(choice == kFitWidth ? PageView::Fit::Width : PageView::Fit::Page);
    else
        m_view->setZoom(choice / 100.0);
}

/// A zoom between the usual ones stands in the field without being one of its choices.
void PrintPreview::showZoom()
{
    const int percent = qRound(m_view->zoom() * 100);
    const QSignalBlocker blocker(m_zoom);
    m_zoom->setPlaceholderText(u"%1%"_s.arg(percent));
    switch (m_view->fit()) {
    case PageView::Fit::Width: m_zoom->setCurrentIndex(m_zoom->findData(kFitWidth)); break;
    case PageView::Fit::Page: m_zoom->setCurrentIndex(m_zoom->findData(kFitPage)); break;
    case PageView::Fit::None: m_zoom->setCurrentIndex(m_zoom->findData(percent)); break;
    }
}

void PrintPreview::print()
{
    m_printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    m_printer->setDocName(m_document->headerLeft);
    m_printer->setPageLayout(m_setup.sheet());
    if (!PrinterDialog::ask(*m_printer, this)) {
        m_printer.reset();
        return;
    }
    const QPageLayout asked = m_printer->pageLayout();
    if (asked.pageSize().id() == m_setup.size.id() && asked.orientation() == m_setup.orientation) {
        printNow();
        return;
    }
    m_setup = PageSetup::of(asked); // another paper was chosen at the printer: pages as they will come out
    m_printsWhenLaidOut = true;
    layOut();
}

void PrintPreview::printNow()
{
    m_path.clear();
    write(std::make_unique<PrinterOutput>(m_report, m_printer.get()), tr("Printing..."));
}

void PrintPreview::savePdf()
{
    const QString path =
        FileDialog::saveFile(this, tr("Save the report as PDF"), tr("PDF document (*.pdf)"),
                             m_offer.choices.at(m_choice).suggestedName + u".pdf"_s, u"pdf"_s);
    if (path.isEmpty())
        return;
    m_path = path;
    write(std::make_unique<PdfOutput>(m_report, m_document->headerLeft, path), tr("Writing the PDF..."));
}

void PrintPreview::write(std::unique_ptr<ReportOutput> output, const QString &what)
{
    m_busy->start(what, BusyOverlay::Ground::KeepContent);
    m_painter->start(std::move(output));
    placeCommands();
}

Message PrintPreview::doneMessage() const
{
    if (m_path.isEmpty())
        return {StateRole::Ok, tr("The report went to the printer."), {}, {}};
    const QString path = m_path;
    return {StateRole::Ok,
            tr("The report (%1 pages) was saved to %2.")
                .arg(m_report->pageCount())
                .arg(QDir::toNativeSeparators(path)),
            {},
            {},
            tr("Open"),
            [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }};
}

void PrintPreview::finished(const Message &message)
{
    m_busy->finish();
    m_printer.reset();
    placeCommands();
    m_messages->post(message);
    Q_EMIT written();
}

void PrintPreview::cancel()
{
    m_layouter->stop();
    m_composed.reset();
    m_painter->cancel();
    m_printer.reset();
    m_printsWhenLaidOut = false;
    m_busy->finish();
    if (!m_report) {
        reject(); // there is nothing to see
        return;
    }
    m_setup = m_report->setup();
    m_content->setCurrentIndex(int(m_choice));
    placeCommands();
}

void PrintPreview::placeCommands()
{
    const bool isIdle = m_report && !m_busy->isBusy();
    for (QAction *action : {m_paper, m_pdf, m_print})
        action->setEnabled(isIdle);
    m_content->setEnabled(isIdle);
    m_page->setEnabled(m_report != nullptr);
}

void showPrintPreview(QWidget *parent, PrintOffer offer)
{
    if (parent->findChild<PrintPreview *>(u"printPreview"_s, Qt::FindDirectChildrenOnly))
        return;
    auto *preview = new PrintPreview(std::move(offer), parent);
    preview->setAttribute(Qt::WA_DeleteOnClose);
    preview->open();
}

} // namespace shuzhi
