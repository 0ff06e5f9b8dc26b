// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/filedialog.h"
#include "ui/dialogs/printpreview.h"
#include "ui/reports/pagedreport.h"

#include <QAction>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

namespace shuzhi::test {

/// The preview over a page, with its pages laid out; null if none comes.
inline PrintPreview *shownPreview(const QWidget &page)
{
    PrintPreview *preview = nullptr;
    const bool came = QTest::qWaitFor(
        [&] {
            preview = page.findChild<PrintPreview *>(QStringLiteral("printPreview"));
            return preview && preview->report();
        },
        20'000);
    return came ? preview : nullptr;
}

/// What a person reads in the PDF that is saved from a preview; empty if none was written.
inline QString savedText(PrintPreview &preview, const QString &path)
{
    FileDialog::setNextFileName(path);
    QSignalSpy written(&preview, &PrintPreview::written);
    preview.findChild<QAction *>(QStringLiteral("previewPdf"))->trigger();
    if (written.isEmpty() && !written.wait(20'000))
        return {};
    const QString folder = qEnvironmentVariable("SHUZHI_GRABS"); // kept for eyes
    if (!folder.isEmpty())
        QFile::copy(path, folder + u'/' + QFileInfo(path).fileName());
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
    return process.waitForFinished() ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
}

/// The same of the preview that comes over a page, which is closed then.
inline QString printedText(const QWidget &page, const QString &path)
{
    PrintPreview *preview = shownPreview(page);
    if (!preview)
        return {};
    const QString text = savedText(*preview, path);
    delete preview;
    return text;
}

} // namespace shuzhi::test
