// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/explanationcard.h"

#include "ui/widgets/role.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QUrl>

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {
constexpr int kWidth = 380;
constexpr int kGap = 4;
} // namespace

ExplanationCard::ExplanationCard(const Explanation &explanation, QWidget *parent)
    : QFrame(parent, Qt::Popup)
{
    setObjectName(u"explanation"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(explanation.title);
    setAccessibleDescription(explanation.definition);
    setRole(this, "card"_L1);
    setFixedWidth(kWidth);
    auto *definition = makeLabel(explanation.definition, "note"_L1);
    definition->setWordWrap(true);
    auto *title = makeLabel(explanation.title, "heading"_L1);
    title->setWordWrap(true);
    auto *value = makeLabel(explanation.value, "title"_L1);
    value->setObjectName(u"explainedValue"_s);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(4);
    for (const Explanation::Line &line : explanation.lines)
        addLine(form, line);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(6);
    layout->addWidget(title);
    layout->addWidget(value);
    layout->addWidget(definition);
    layout->addLayout(form);
    value->setVisible(!explanation.value.isEmpty());
}

void ExplanationCard::addLine(QFormLayout *form, const Explanation::Line &line)
{
    QWidget *content = nullptr;
    if (line.where.isEmpty() && line.link.isEmpty()) {
        auto *words = makeLabel(line.text, {});
        words->setWordWrap(true);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        content = words;
    } else {
        auto *button = new QPushButton(line.text);
        setRole(button, "link"_L1);
        button->setCursor(Qt::PointingHandCursor);
        button->setAccessibleName(line.label + u": "_s + line.text);
        button->setToolTip(line.link.isEmpty() ? tr("Opens these rows") : line.link);
        connect(button, &QPushButton::clicked, this, [this, line] {
            close();
            if (line.link.isEmpty())
                Q_EMIT openRequested(line.where);
            else
                QDesktopServices::openUrl(QUrl(line.link));
        });
        content = button;
    }
    form->addRow(makeLabel(line.label, "mute"_L1), content);
}

void ExplanationCard::showAt(const QRect &place)
{
    adjustSize();
    const QRect room = parentWidget()->screen()->availableGeometry();
    int top = place.bottom() + kGap;
    if (top + height() > room.bottom())
        top = std::max(room.top(), place.top() - kGap - height());
    const int left = std::clamp(place.left(), room.left(), std::max(room.left(), room.right() - width()));
    move(left, top);
    show();
    if (auto *first = findChild<QPushButton *>())
        first->setFocus();
    else
        setFocus();
}

} // namespace shuzhi
