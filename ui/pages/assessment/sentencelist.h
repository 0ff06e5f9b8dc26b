// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>
#include <QWidget>

class QVBoxLayout;

namespace shuzhi {

/// Plain sentences below each other, some of them links that open rows, by click, Space or Enter.
class SentenceList : public QWidget
{
    Q_OBJECT

public:
    explicit SentenceList(QWidget *parent = nullptr);

    void clear();
    /// An empty text adds nothing.
    void addText(const QString &text, QLatin1String role, const QString &tip = {});
    /// `where` is what the link opens; it is also its property of that name.
    void addLink(const QString &text, const QString &where, const QString &objectName);
    void addStretch();
    /// Lists names under the link that asked for them, in place of the link.
    void showNames(const QString &where, const QStringList &names);
    /// Clicks the first link of that name, if there is one.
    void openFirst(const QString &objectName);

Q_SIGNALS:
    void rowsRequested(const QString &where);

protected:
    bool event(QEvent *event) override;

private:
    void fit();

    QVBoxLayout *m_layout;
    QString m_said; ///< the newest text: what a link below it is about
};

} // namespace shuzhi
