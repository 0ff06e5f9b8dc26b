// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/presenceline.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/role.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

constexpr int markSize = 14, room = 20;

QString nameOf(const QString &person)
{
    return person.section(u" · "_s, 0, 0);
}

} // namespace

PresenceLine::PresenceLine(QWidget *parent)
    : QLabel(parent)
{
    setRole(this, "note"_L1);
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setContentsMargins(room, 0, 0, 0);
    hide();
}

QString PresenceLine::words(const QStringList &people)
{
    if (people.isEmpty())
        return {};
    //: a person has the same row open in another window
    return people.size() == 1 ? tr("%1 has this open too").arg(nameOf(people.first()))
                              : tr("%1 and %n more have this open too", nullptr, int(people.size()) - 1)
                                    .arg(nameOf(people.first()));
}

void PresenceLine::setPeople(const QStringList &people)
{
    setText(words(people));
    setToolTip(people.join(u'\n'));
    setVisible(!people.isEmpty());
}

QRect PresenceLine::paintMark(QPainter &painter, const QRect &cell, const QStringList &people)
{
    if (people.isEmpty())
        return cell;
    paintIcon(painter, QRectF(cell.right() - room, cell.center().y() - markSize / 2, markSize, markSize),
              people.size() == 1 ? IconId::User : IconId::Users, Theme::current().accent);
    return cell.adjusted(0, 0, -room, 0);
}

void PresenceLine::paintEvent(QPaintEvent *event)
{
    QLabel::paintEvent(event);
    QPainter painter(this);
    paintIcon(painter, QRectF(0, (fontMetrics().height() - markSize) / 2.0, markSize, markSize), IconId::User,
              Theme::current().accent);
}

} // namespace shuzhi
