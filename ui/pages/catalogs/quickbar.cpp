// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/quickbar.h"

#include "ui/charts/figuretext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/role.h"

#include <QBoxLayout>
#include <QToolButton>

namespace shuzhi {

using namespace Qt::StringLiterals;

QuickBar::QuickBar(CitySession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_note(new ElidedLabel({}))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(8);
    for (const QuickFilter &quick : quickFilters()) {
        auto *button = new QToolButton;
        button->setObjectName(u"quick."_s + quick.key);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        // The page presses it when the filter really is in force.
        connect(button, &QToolButton::clicked, this, [this, key = quick.key] { emit toggled(key); });
        layout->addWidget(button);
        m_buttons += button;
    }
    setRole(m_note, "mute"_L1);
    m_note->setObjectName(u"catalogsNote"_s);
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(m_note, 1);
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        place(m_buttons.at(i), quickFilters().at(i).key, -1);
}

void QuickBar::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setToolTip(note);
    m_note->setAccessibleName(note);
}

void QuickBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

/// Where there is no room for all counts, words without them stand on the buttons; the rows found and the
/// accessible names still say them.
void QuickBar::fit()
{
    const QMargins margins = layout()->contentsMargins();
    int wide = margins.left() + margins.right();
    for (QToolButton *button : std::as_const(m_buttons)) {
        button->setText(m_words.value(button).whole);
        wide += button->sizeHint().width() + layout()->spacing();
    }
    if (wide <= width())
        return;
    for (QToolButton *button : std::as_const(m_buttons))
        button->setText(m_words.value(button).plain);
}

void QuickBar::showQuery(const CatalogQuery &query, const Filter &effective)
{
    for (const Task &task : std::as_const(m_tasks))
        m_session.store().drop(task);
    m_tasks.clear();
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        const QuickFilter &quick = quickFilters().at(i);
        QToolButton *button = m_buttons.at(i);
        button->setChecked(query.holds(quick));
        m_tasks += m_session.store().run(LaneId::Long, CountQuery{CatalogQuery::with(effective, quick)}, this,
                                         [this, button, &quick](const Result<qint64> &count) {
                                             place(button, quick.key, count.value_or(-1));
                                         });
    }
}

void QuickBar::place(QToolButton *button, const QString &key, qint64 count)
{
    const bool bare = key == u"bare", overdue = key == u"overdue";
    const QString words = bare ? tr("Without data") : overdue ? tr("Overdue") : tr("Incomplete");
    m_words[button] = {words, count < 0 ? words : QString(words + u' ' + FigureText::count(count))};
    button->setAccessibleName(m_words.value(button).whole);
    fit();
    button->setToolTip(bare          ? tr("Published catalogs without a mounted resource")
                           : overdue ? tr("Mounted catalogs not updated within their cycle and the grace")
                                     : tr("Catalogs in which a required core field is empty"));
}

} // namespace shuzhi
