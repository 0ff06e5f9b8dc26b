// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QPlainTextEdit;
class QPushButton;

namespace shuzhi {

/// Asks why something is done, before it is done. There is no answer without words.
class ReasonDialog : public QDialog
{
    Q_OBJECT
public:
    /// @param text what follows from it
    /// @param button what is done then
    ReasonDialog(const QString &title, const QString &text, const QString &button, QWidget *parent = nullptr);

    [[nodiscard]] QString reason() const;

private:
    QPlainTextEdit *m_reason;
    QPushButton *m_do;
};

} // namespace shuzhi
