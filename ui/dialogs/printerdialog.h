// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QPrinter;
class QWidget;

namespace shuzhi {

/// Asks which printer, which pages and how many copies. The only way to a printer, so that tests answer
/// instead of a person.
class PrinterDialog
{
public:
    /// False when the reader cancelled; otherwise the printer is set as was asked.
    [[nodiscard]] static bool ask(QPrinter &printer, QWidget *parent);

    /// For tests: the next answer is yes, without a window, and what is printed goes to this PDF file.
    static void setNextFile(const QString &file);

private:
    static QString s_next;
};

} // namespace shuzhi
