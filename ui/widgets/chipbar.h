// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QPushButton;

namespace shuzhi {

class Chip;

/// One filter in force: a key for the program, words for the reader.
struct ChipValue
{
    QString key;
    QString text;

    bool operator==(const ChipValue &) const = default;
};

/// Line of removable filter chips. What does not fit is behind "+n", a menu that removes too.
class ChipBar : public QWidget
{
    Q_OBJECT

public:
    explicit ChipBar(QWidget *parent = nullptr);

    void setChips(const QList<ChipValue> &chips);
    [[nodiscard]] QList<ChipValue> chips() const { return m_values; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void removed(const QString &key); ///< the reader wants it gone; the owner sets the chips anew
    void cleared();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void showHidden();

    QList<ChipValue> m_values;
    QList<Chip *> m_chips;
    QPushButton *m_more;
    QPushButton *m_clear;
    qsizetype m_visible = 0;
};

} // namespace shuzhi
