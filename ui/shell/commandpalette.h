// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/paletteentry.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;

namespace shuzhi {

class PaletteModel;

/// One field over the window that finds everything: Up and Down choose, Enter runs, Tab goes to the next
/// group, Esc or a click outside closes. Knows neither commands nor cities: it says what was typed, shows the
/// entries it is given and says which one was chosen.
class CommandPalette : public QWidget
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *window);

    void open(const QString &placeholder);
    void dismiss(); ///< gives the keyboard back
    [[nodiscard]] QString typed() const;

    /// Shows these; the current line stays if the reader chose it and it is still there.
    void setEntries(const QList<PaletteEntry> &entries);
    [[nodiscard]] const QList<PaletteEntry> &entries() const;
    /// Words below the lines: what is still being looked for, that nothing was found, an error.
    void setNote(const QString &note, StateRole role = StateRole::Mute);
    [[nodiscard]] const PaletteEntry *current() const;

Q_SIGNALS:
    void typedChanged(const QString &typed);
    void chosen(const shuzhi::PaletteEntry &entry); ///< the palette is closed already
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void place();
    void setRow(int row);
    void runRow(int row);
    [[nodiscard]] bool handleKey(int key, Qt::KeyboardModifiers modifiers);

    QWidget *m_panel;
    QLineEdit *m_field;
    QListView *m_list;
    PaletteModel *m_model;
    QLabel *m_note;
    QLabel *m_keys;
    QPointer<QWidget> m_before; ///< had the keyboard
    bool m_chose = false; ///< the reader moved since he typed
};

} // namespace shuzhi
