// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import/droparea.h"

#include "ui/dialogs/import/clipboardtable.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>

namespace shuzhi {

using namespace Qt::StringLiterals;

DropArea::DropArea(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QWidget)
    , m_heading(makeLabel({}, "heading"_L1))
    , m_text(makeLabel({}, "mute"_L1))
    , m_todo(makeLabel({}, ""_L1))
    , m_choose(new QPushButton)
    , m_paste(new QPushButton(tr("&Paste table")))
{
    setAcceptDrops(true);
    m_icon->setFixedSize(40, 40);
    m_choose->setObjectName(u"chooseFile"_s);
    m_paste->setObjectName(u"pasteTable"_s);
    m_paste->setToolTip(tr("Takes cells copied in Excel or WPS (Ctrl+V)"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_choose);
    buttons->addWidget(m_paste);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(8);
    layout->addStretch();
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    for (QLabel *label : {m_heading, m_text, m_todo}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(label);
    }
    layout->addSpacing(4);
    layout->addLayout(buttons);
    layout->addStretch();
    connect(m_choose, &QPushButton::clicked, this, &DropArea::chooseRequested);
    connect(m_paste, &QPushButton::clicked, this, &DropArea::pasteRequested);
    showInvitation();
}

void DropArea::show(State state, const QString &heading, const QString &text, const QString &choose)
{
    m_state = state;
    m_heading->setText(heading);
    m_text->setText(text);
    m_todo->setVisible(!m_todo->text().isEmpty());
    m_choose->setText(choose);
    setAccessibleName(words());
    update();
}

void DropArea::showInvitation()
{
    m_todo->clear();
    show(State::Invitation, tr("Drop a file here"),
         tr("A workbook (.xlsx, .xls, .ods), a text table (.csv, .txt) or JSON; or cells copied in Excel or "
            "WPS."),
         tr("&Choose file..."));
}

void DropArea::showFile(const QString &name, const QString &about, const QString &todo)
{
    m_todo->setText(todo);
    show(State::File, name, about, tr("&Choose another file..."));
}

void DropArea::showRefusal(const QString &name, const ErrorText &why)
{
    m_todo->setText(why.todo);
    show(State::Refused, why.happened, name + u'\n' + why.kept, tr("&Choose another file..."));
}

QString DropArea::words() const
{
    QStringList words{m_heading->text(), m_text->text()};
    if (!m_todo->text().isEmpty())
        words += m_todo->text();
    return words.join(u' ');
}

void DropArea::dragEnterEvent(QDragEnterEvent *event)
{
    if (clipboardtable::fileOf(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_over = true;
    update();
}

void DropArea::dragLeaveEvent(QDragLeaveEvent *)
{
    m_over = false;
    update();
}

void DropArea::dropEvent(QDropEvent *event)
{
    m_over = false;
    update();
    event->acceptProposedAction();
    emit dropped(clipboardtable::fileOf(event->mimeData()));
}

void DropArea::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool file = m_state == State::File;
    QPen pen(m_over     ? theme.accent
                 : file ? theme.line
                        : theme.border(),
             m_over ? 2 : 1, file ? Qt::SolidLine : Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(m_over ? theme.selection : theme.panel);
    const double radius = Theme::measures().cardRadius;
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    const IconId id = m_state == State::Refused ? IconId::TriangleAlert
        : file                                  ? IconId::Spreadsheet
                                                : IconId::Upload;
    const QColor color = m_state == State::Refused ? theme.warn : file ? theme.accent : theme.mute;
    paintIcon(painter, QRectF(m_icon->geometry()).adjusted(4, 4, -4, -4), id, color);
}

} // namespace shuzhi
