// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/pasteview.h"

#include "ui/charts/figuretext.h"
#include "ui/widgets/role.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

using Fate = PastedItem::Fate;

PasteView::PasteView(Language language, QWidget *parent)
    : QWidget(parent)
    , m_specs(language)
    , m_summary(makeLabel({}, ""_L1))
    , m_lines(new QTreeWidget)
    , m_apply(new QPushButton)
{
    setObjectName(u"pasteView"_s);
    m_summary->setWordWrap(true);
    m_summary->setObjectName(u"pasteSummary"_s);
    m_lines->setObjectName(u"pasteLines"_s);
    m_lines->setAccessibleName(tr("Pasted lines"));
    m_lines->setHeaderLabels({tr("Item"), tr("Fate"), tr("What is filled or changes")});
    m_lines->setRootIsDecorated(false);
    m_lines->setUniformRowHeights(true);
    m_lines->setFrameShape(QFrame::NoFrame);
    m_lines->header()->resizeSection(0, 110);
    m_lines->header()->resizeSection(1, 70);
    m_apply->setObjectName(u"pasteApply"_s);
    setRole(m_apply, "primary"_L1);
    auto *discard = new QPushButton(tr("Discard"));
    discard->setObjectName(u"pasteDiscard"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(discard);
    buttons->addWidget(m_apply);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->addWidget(m_summary);
    layout->addWidget(m_lines, 1);
    layout->addLayout(buttons);
    connect(discard, &QPushButton::clicked, this, &PasteView::discarded);
    connect(m_apply, &QPushButton::clicked, this, &PasteView::accepted);
}

QString PasteView::fateWords(Fate fate)
{
    switch (fate) {
    case Fate::Added: return tr("new");
    case Fate::Changed: return tr("changed");
    case Fate::Unchanged: return tr("unchanged");
    case Fate::Repeated: return tr("repeated");
    case Fate::Nameless: return tr("no name");
    }
    return {};
}

QString PasteView::summary() const
{
    QStringList heads;
    for (const QString &column : m_paste.columns)
        if (!column.isEmpty())
            heads += m_specs.label(u"data_item"_s, column);
    const QString counted =
        tr("%1 new, %2 changed, %3 unchanged, %4 left out")
            .arg(FigureText::count(m_paste.count(Fate::Added)),
                 FigureText::count(m_paste.count(Fate::Changed)),
                 FigureText::count(m_paste.count(Fate::Unchanged)),
                 FigureText::count(m_paste.count(Fate::Repeated) + m_paste.count(Fate::Nameless)));
    return counted + u'\n'
        + (m_paste.hasHead ? tr("By the head row: %1").arg(heads.join(tr(", ")))
                           : tr("Without a head row, in the order: %1").arg(heads.join(tr(", "))));
}

QString PasteView::changes(const PastedItem &pasted, const QList<DataItem> &items) const
{
    const auto old = std::find_if(items.begin(), items.end(),
                                  [&](const DataItem &item) { return item.uid == pasted.item.uid; });
    const QString table = u"data_item"_s;
    QStringList parts;
    for (const QString &column : pasted.columns) {
        if (column == u"name")
            continue;
        const auto words = [&](const DataItem &item) {
            const QString text = m_specs.words(table, column, itemedits::value(item, column));
            return text.isEmpty() ? u"–"_s : text;
        };
        const QString now = words(pasted.item);
        parts +=
            m_specs.label(table, column) + u' ' + (old == items.end() ? now : words(*old) + u" → "_s + now);
    }
    return parts.join(u" · "_s);
}

void PasteView::setPaste(const ItemPaste &paste, const QList<DataItem> &items)
{
    m_paste = paste;
    m_lines->clear();
    for (const PastedItem &pasted : paste.items) {
        const QString what = changes(pasted, items);
        auto *line = new QTreeWidgetItem(m_lines, {pasted.item.name, fateWords(pasted.fate), what});
        line->setToolTip(2, what);
        const bool out = pasted.fate == Fate::Repeated || pasted.fate == Fate::Nameless;
        if (out || pasted.fate == Fate::Unchanged)
            line->setForeground(1, out ? Theme::current().warn : Theme::current().mute);
    }
    const qsizetype written = paste.count(Fate::Added) + paste.count(Fate::Changed);
    m_summary->setText(summary());
    m_apply->setText(tr("Take %1 lines").arg(FigureText::count(written)));
    m_apply->setEnabled(written > 0);
    (written > 0 ? static_cast<QWidget *>(m_apply) : m_lines)->setFocus(Qt::OtherFocusReason);
}

void PasteView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit discarded();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_apply->isEnabled())
        emit accepted();
    else
        QWidget::keyPressEvent(event);
}

} // namespace shuzhi
