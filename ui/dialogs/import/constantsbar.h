// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace shuzhi {

class ChipBar;

/// What no column gives: fields that are needed, and texts that every row gets in a field.
class ConstantsBar : public QWidget
{
    Q_OBJECT

public:
    explicit ConstantsBar(QWidget *parent = nullptr);

    struct State
    {
        QString warning; ///< what is needed and missing, a sentence; empty: nothing
        QString hint; ///< what is missing but not needed
        QStringList fields; ///< that can get a constant
        QString suggested; ///< the field one most likely wants to give
        QHash<QString, QString> constants;
    };
    void setState(const State &state, const std::function<QString(const QString &)> &fieldName);

Q_SIGNALS:
    void constantSet(const QString &field, const QString &text); ///< empty: no longer

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void submit();

    QLabel *m_warning, *m_hint;
    QComboBox *m_field;
    QLineEdit *m_text;
    QPushButton *m_set;
    ChipBar *m_chips;
};

} // namespace shuzhi
