// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/catalogs/fieldeditor.h"

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace shuzhi {

/// A line of text.
class LineEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit LineEditor(QWidget *parent = nullptr);

    void setValue(const QString &stored) override;
    [[nodiscard]] QString value() const override;
    void setReadOnly(bool readOnly) override;
    void setPlaceholder(const QString &words) override;
    [[nodiscard]] QWidget *input() const override;

protected:
    [[nodiscard]] QLineEdit *line() const { return m_line; }

private:
    QLineEdit *m_line;
};

/// A day: typed in any usual way, or taken from a calendar (Alt+Down).
class DateEditor : public LineEditor
{
    Q_OBJECT

public:
    explicit DateEditor(QWidget *parent = nullptr);

    /// ISO where a day can be read, else the text as it is.
    [[nodiscard]] QString value() const override;
    void setReadOnly(bool readOnly) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void openCalendar();

    QAction *m_open;
};

/// Text that grows with its words up to eight lines; Shift+Enter breaks the line.
class TextEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit TextEditor(QWidget *parent = nullptr);

    void setValue(const QString &stored) override;
    [[nodiscard]] QString value() const override;
    void setReadOnly(bool readOnly) override;
    void setPlaceholder(const QString &words) override;
    [[nodiscard]] QWidget *input() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();

    QPlainTextEdit *m_text;
    bool m_setting = false;
};

/// Words that are only shown.
class FixedText : public FieldEditor
{
    Q_OBJECT

public:
    explicit FixedText(QWidget *parent = nullptr);

    void setValue(const QString &stored) override;
    [[nodiscard]] QString value() const override { return m_value; }
    void setReadOnly(bool) override { }
    void setPlaceholder(const QString &words) override;
    [[nodiscard]] QWidget *input() const override;

private:
    QLabel *m_label;
    QString m_value, m_placeholder;
};

} // namespace shuzhi
