// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/printerdialog.h"

#include <QPrintDialog>
#include <QPrinter>

#include <utility>

namespace shuzhi {

QString PrinterDialog::s_next;

bool PrinterDialog::ask(QPrinter &printer, QWidget *parent)
{
    if (!s_next.isEmpty()) {
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(std::exchange(s_next, {}));
        return true;
    }
    QPrintDialog dialog(&printer, parent);
    dialog.setOption(QAbstractPrintDialog::PrintPageRange);
    return dialog.exec() == QDialog::Accepted;
}

void PrinterDialog::setNextFile(const QString &file)
{
    s_next = file;
}

} // namespace shuzhi
