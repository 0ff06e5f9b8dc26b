// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/catalogs/fieldeditor.h"

class QComboBox;
class QLineEdit;

namespace shuzhi {

/// One value of a list, found while typing by a part of its words, pinyin or initials. Of a vocabulary
/// another word is kept as it is written; of rows only those listed can be chosen.
class ChoiceEditor : public FieldEditor
{
    Q_OBJECT

public:
    /// @param vocabularyName empty: the rows of setChoices()
    ChoiceEditor(const QString &vocabularyName, const QList<FieldChoice> &choices, QWidget *parent = nullptr);

    void setValue(const QString &stored) override;
    [[nodiscard]] QString value() const override;
    void setReadOnly(bool readOnly) override;
    void setPlaceholder(const QString &words) override;
    void setChoices(const QList<FieldChoice> &choices) override;
    [[nodiscard]] QWidget *input() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void settle();
    [[nodiscard]] int rowOf(const QString &value) const;

    QString m_vocabulary;
    QComboBox *m_combo;
    QList<FieldChoice> m_choices;
    QString m_value;
    bool m_readOnly = false;
};

/// Several values of a vocabulary: typed with commas between them, or ticked in a list (Alt+Down).
class CodesEditor : public FieldEditor
{
    Q_OBJECT

public:
    CodesEditor(const QString &vocabularyName, Language language, QWidget *parent = nullptr);

    void setValue(const QString &stored) override;
    [[nodiscard]] QString value() const override;
    void setReadOnly(bool readOnly) override;
    void setPlaceholder(const QString &words) override;
    [[nodiscard]] QWidget *input() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void openList();
    [[nodiscard]] QString words(const QString &codes) const;

    QString m_vocabulary;
    Language m_language;
    QLineEdit *m_line;
    QAction *m_open;
};

} // namespace shuzhi
