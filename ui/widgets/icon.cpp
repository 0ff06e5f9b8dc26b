// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icon.h"

#include "ui/widgets/theme.h"

#include <QFontDatabase>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>

#include <algorithm>
#include <optional>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

QString glyphFamily()
{
    static const QString family = [] {
        const int id = QFontDatabase::addApplicationFont(u":/icons/lucide.ttf"_s);
        return QFontDatabase::applicationFontFamilies(id).value(0);
    }();
    return family;
}

/// Paints one glyph; holds no pixels, so it is right at every scale and after a change of scheme.
class GlyphEngine : public QIconEngine
{
public:
    GlyphEngine(IconId id, std::optional<StateRole> role)
        : m_id(id)
        , m_role(role)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const Theme &theme = Theme::current();
        QColor color = m_role ? stateColor(*m_role, theme) : theme.onAccent;
        if (mode == QIcon::Disabled)
            color.setAlphaF(0.45F);
        paintIcon(*painter, rect, m_id, color);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new GlyphEngine(*this); }

private:
    IconId m_id;
    std::optional<StateRole> m_role; ///< none: on an accent ground
};

} // namespace

QIcon icon(IconId id, StateRole role)
{
    return id == IconId::None ? QIcon() : QIcon(new GlyphEngine(id, role));
}

QIcon iconOnAccent(IconId id)
{
    return id == IconId::None ? QIcon() : QIcon(new GlyphEngine(id, std::nullopt));
}

void paintIcon(QPainter &painter, const QRectF &rect, IconId id, const QColor &color)
{
    if (id == IconId::None)
        return;
    QFont font(glyphFamily());
    font.setPixelSize(std::max(1, int(std::min(rect.width(), rect.height()))));
    painter.save();
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(rect, int(Qt::AlignCenter) | int(Qt::TextDontClip), QString(QChar(char16_t(id))));
    painter.restore();
}

} // namespace shuzhi
