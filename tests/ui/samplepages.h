// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <QAction>
#include <QStringList>

namespace shuzhi::test {

/// Page that shows nothing and writes down what the shell asks of it.
class RecordingPage : public Page
{
    Q_OBJECT

public:
    explicit RecordingPage(QString id, QWidget *parent = nullptr)
        : Page(parent)
        , m_id(std::move(id))
    {
    }

    [[nodiscard]] QString id() const override { return m_id; }
    [[nodiscard]] QString title() const override { return m_id.toUpper(); }
    [[nodiscard]] IconId iconId() const override { return IconId::Table; }
    [[nodiscard]] QList<QAction *> barActions() const override { return bar; }
    [[nodiscard]] QAction *primaryAction() const override { return primary; }
    void activate() override { calls << QStringLiteral("activate"); }
    void open(const QString &where) override { calls << QStringLiteral("open ") + where; }
    void invalidate() override { calls << QStringLiteral("invalidate"); }

    QList<QAction *> bar;
    QAction *primary = nullptr;
    QStringList calls;

private:
    QString m_id;
};

/// Cards and figures in all their states.
[[nodiscard]] Page *makeFiguresPage();
/// Facets, grid and detail beside each other.
[[nodiscard]] Page *makeGridPage();
/// Empty, busy and form states.
[[nodiscard]] Page *makeStatesPage();

} // namespace shuzhi::test
