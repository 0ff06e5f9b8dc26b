// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandpalette.h"

#include "ui/shell/palettedelegate.h"
#include "ui/shell/palettemodel.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

constexpr int panelWidth = 680;
constexpr int fieldHeight = 46;
constexpr int fieldText = 15;
constexpr int mostLines = 13;
constexpr int page = 8;
constexpr int shadow = 14;

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QWidget(window)
    , m_panel(new QWidget(this))
    , m_field(new QLineEdit)
    , m_list(new QListView)
    , m_model(new PaletteModel(this))
    , m_note(makeLabel({}, "note"_L1))
    , m_keys(makeLabel({}, "note"_L1))
{
    build();
    retranslate();
    hide();
    window->installEventFilter(this);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_chose = false;
        emit typedChanged(text);
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { runRow(index.row()); });
    connect(m_list, &QListView::entered, this, [this](const QModelIndex &index) {
        if (const PaletteEntry *entry = m_model->entryAt(index.row()); entry && entry->enabled)
            setRow(index.row());
    });
}

void CommandPalette::build()
{
    m_panel->setObjectName("palettePanel"_L1);
    m_field->setObjectName("paletteField"_L1);
    m_field->setFixedHeight(fieldHeight);
    m_field->setTextMargins(36, 0, 8, 0);
    m_field->setFrame(false);
    m_field->setFont(Theme::font(fieldText));
    m_field->setStyleSheet(
        u"border: none; background: transparent; padding: 0; min-height: %1px; font-size: %2px;"_s.arg(
            QString::number(fieldHeight), QString::number(fieldText)));
    m_list->setObjectName("paletteList"_L1);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus); // the keyboard stays in the field
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_note->setObjectName("paletteNote"_L1);
    m_note->setContentsMargins(14, 8, 14, 8);
    m_note->setWordWrap(true);
    m_keys->setContentsMargins(14, 6, 14, 6);
    const auto line = [] {
        auto *hairline = new QFrame;
        setRole(hairline, "hairline"_L1);
        return hairline;
    };
    auto *layout = new QVBoxLayout(m_panel);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_field);
    layout->addWidget(line());
    layout->addWidget(m_list);
    layout->addWidget(m_note);
    layout->addWidget(line());
    layout->addWidget(m_keys);
}

void CommandPalette::retranslate()
{
    m_field->setAccessibleName(tr("Search and run commands"));
    m_list->setAccessibleName(tr("Found"));
    m_keys->setText(tr("Up and Down choose     Enter opens     Tab next group     Esc closes"));
}

void CommandPalette::open(const QString &placeholder)
{
    m_before = window()->focusWidget();
    m_field->setPlaceholderText(placeholder);
    m_field->setAccessibleDescription(placeholder);
    m_chose = false;
    setNote({});
    place();
    show();
    raise();
    m_field->setFocus();
    if (m_field->text().isEmpty())
        emit typedChanged({});
    else
        m_field->clear();
}

void CommandPalette::dismiss()
{
    if (!isVisible())
        return;
    hide();
    if (m_before && m_before->isVisible())
        m_before->setFocus();
    emit closed();
}

QString CommandPalette::typed() const
{
    return m_field->text();
}

void CommandPalette::setEntries(const QList<PaletteEntry> &entries)
{
    const PaletteEntry *before = m_chose ? current() : nullptr;
    const QString kind = before ? before->kind : QString(), key = before ? before->key : QString();
    m_model->setEntries(entries);
    const int kept = before ? m_model->rowOf(kind, key) : -1;
    setRow(kept >= 0 ? kept : m_model->step(-1, 1));
    place();
}

const QList<PaletteEntry> &CommandPalette::entries() const
{
    return m_model->entries();
}

void CommandPalette::setNote(const QString &note, StateRole role)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    setRole(m_note, role == StateRole::Bad ? "statusBad"_L1 : "note"_L1);
    place();
}

const PaletteEntry *CommandPalette::current() const
{
    return m_model->entryAt(m_list->currentIndex().row());
}

void CommandPalette::place()
{
    setGeometry(parentWidget()->rect());
    int height = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += m_model->entryAt(row) ? PaletteDelegate::lineHeight : PaletteDelegate::headHeight;
    const int top = Theme::measures().topBar + 8;
    const int most = std::min(mostLines * PaletteDelegate::lineHeight, this->height() - top - 160);
    m_list->setFixedHeight(std::min(height, std::max(most, PaletteDelegate::lineHeight)));
    m_list->setVisible(height > 0);
    const int width = std::min(panelWidth, this->width() - 40);
    m_panel->setFixedWidth(width);
    m_panel->layout()->activate();
    m_panel->setGeometry((this->width() - width) / 2, top, width, m_panel->sizeHint().height());
    update();
}

void CommandPalette::setRow(int row)
{
    const QModelIndex index = m_model->index(row, 0);
    m_list->setCurrentIndex(index);
    if (!index.isValid())
        return;
    // A head above the first line of a group comes into view with it.
    if (row > 0 && !m_model->entryAt(row - 1))
        m_list->scrollTo(m_model->index(row - 1, 0));
    m_list->scrollTo(index);
    // The field keeps the keyboard; a screen reader hears the line all the same.
    QAccessibleEvent event(m_list, QAccessible::Focus);
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

void CommandPalette::runRow(int row)
{
    const PaletteEntry *entry = m_model->entryAt(row);
    if (!entry || !entry->enabled)
        return;
    const PaletteEntry run = *entry;
    dismiss();
    emit chosen(run);
}

bool CommandPalette::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    const int row = m_list->currentIndex().row();
    const auto go = [this](int to) {
        m_chose = true;
        setRow(to);
        return true;
    };
    switch (key) {
    case Qt::Key_Down: return go(m_model->step(row, 1));
    case Qt::Key_Up: return go(m_model->step(row, -1));
    case Qt::Key_PageDown: return go(m_model->step(row, page));
    case Qt::Key_PageUp: return go(m_model->step(row, -page));
    case Qt::Key_Tab: return go(m_model->stepGroup(row, true));
    case Qt::Key_Backtab: return go(m_model->stepGroup(row, false));
    case Qt::Key_Return:
    case Qt::Key_Enter: runRow(row); return true;
    case Qt::Key_Escape: dismiss(); return true;
    case Qt::Key_K:
        if (!modifiers.testFlag(Qt::ControlModifier))
            return false;
        dismiss();
        return true;
    default: return false;
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_field)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // no command of the window fires behind the field
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<QKeyEvent *>(event);
        return handleKey(press->key(), press->modifiers());
    }
    if (event->type() == QEvent::FocusOut && isVisible()
        && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason
        && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
        dismiss();
    return QWidget::eventFilter(watched, event);
}

void CommandPalette::mousePressEvent(QMouseEvent *)
{
    dismiss(); // outside of the panel
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF panel = m_panel->geometry();
    const double radius = Theme::measures().cardRadius + 2;
    painter.setPen(Qt::NoPen);
    for (int ring = shadow; ring > 0; ring -= 2) { // pop-ups alone have a shadow
        painter.setBrush(QColor(0, 0, 0, theme.name == u"dark" ? 14 : 7));
        painter.drawRoundedRect(panel.adjusted(-ring, -ring + 4, ring, ring + 4), radius + ring,
                                radius + ring);
    }
    painter.setPen(QPen(theme.border(), 1));
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(panel.adjusted(-0.5, -0.5, 0.5, 0.5), radius, radius);
    paintIcon(painter, QRectF(panel.left() + 15, panel.top() + (fieldHeight - 18) / 2.0, 18, 18),
              IconId::Search, theme.mute);
}

void CommandPalette::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace shuzhi
