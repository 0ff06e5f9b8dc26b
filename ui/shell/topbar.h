// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QAbstractButton;
class QAction;
class QHBoxLayout;
class QLabel;

namespace shuzhi {

/// Top of the window: product word, city and database at the left, search in the middle, the commands
/// of the window and of the page in front at the right.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(QWidget *parent = nullptr);

    void setPlace(const QString &city, const QString &database);
    /// Replaces the buttons; `primary` (may be null) stands last.
    void setCommands(const QList<QAction *> &actions, QAction *primary);
    void setSearchVisible(bool visible);

Q_SIGNALS:
    void searchRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fitPlace();

    QLabel *m_product;
    QLabel *m_place;
    QString m_fullPlace;
    QAbstractButton *m_search;
    QHBoxLayout *m_buttons;
};

} // namespace shuzhi
