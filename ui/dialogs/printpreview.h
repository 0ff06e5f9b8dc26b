// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/print/printoffer.h"
#include "ui/widgets/messagebar.h"

#include <QDialog>

#include <memory>

class QAction;
class QComboBox;
class QPrinter;
class QSpinBox;

namespace shuzhi {

class BusyOverlay;
class LayoutJob;
class PagedReport;
class PageThumbs;
class PageView;
class PaintJob;
class ReportOutput;
class TitleLine;

/// Shows a report as it will stand on paper and takes it to a printer or into a PDF. Composing, laying out
/// and painting leave the window alive and can be cancelled; the paper that was chosen is kept on this desk,
/// but for what is made for a paper of its own.
class PrintPreview : public QDialog
{
    Q_OBJECT

public:
    explicit PrintPreview(PrintOffer offer, QWidget *parent = nullptr);
    ~PrintPreview() override;

    /// Null until the document is laid out.
    [[nodiscard]] const std::shared_ptr<const PagedReport> &report() const { return m_report; }

Q_SIGNALS:
    void shown(); ///< the pages are laid out and stand in the view
    void written(); ///< a PDF or a print came to an end, well or not

private:
    void buildTitle();
    void buildCommands();
    void buildBody();
    QAction *addCommand(const char *name, const QString &text, const QKeySequence &keys);
    void layOut();
    void showReport(const std::shared_ptr<const PagedReport> &report);
    void choosePaper();
    void chooseContent();
    void chooseZoom();
    void showZoom();
    void print();
    void printNow();
    void savePdf();
    [[nodiscard]] Message doneMessage() const;
    void write(std::unique_ptr<ReportOutput> output, const QString &what);
    void finished(const Message &message);
    void cancel();
    void placeCommands();

    PrintOffer m_offer;
    std::shared_ptr<const ReportDocument> m_document; ///< what the pages show
    std::shared_ptr<const ReportDocument> m_composed; ///< what they will show when it is laid out
    qsizetype m_choice = 0; ///< what m_document is
    PageSetup m_setup;
    std::shared_ptr<const PagedReport> m_report;
    std::unique_ptr<QPrinter> m_printer; ///< while there is something for it
    QString m_path; ///< of the PDF that is written; empty: it is printed
    bool m_printsWhenLaidOut = false;
    LayoutJob *m_layouter;
    PaintJob *m_painter;
    TitleLine *m_title = nullptr;
    MessageBar *m_messages = nullptr;
    QComboBox *m_content = nullptr;
    QSpinBox *m_page = nullptr;
    QComboBox *m_zoom = nullptr;
    PageThumbs *m_thumbs = nullptr;
    PageView *m_view = nullptr;
    BusyOverlay *m_busy = nullptr;
    QAction *m_paper = nullptr, *m_pdf = nullptr, *m_print = nullptr;
};

/// Shows the preview over `parent` and returns at once; it deletes itself when it is closed. A second call
/// while one stands there does nothing.
void showPrintPreview(QWidget *parent, PrintOffer offer);

} // namespace shuzhi
