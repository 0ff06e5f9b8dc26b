// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/print/thumbsmodel.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace shuzhi {

namespace {
constexpr int kKept = 200; // pictures of 90 kB
} // namespace

ThumbsModel::ThumbsModel(QObject *parent)
    : QAbstractListModel(parent)
    , m_pictures(kKept)
{
}

void ThumbsModel::setReport(std::shared_ptr<const PagedReport> report)
{
    beginResetModel();
    m_report = std::move(report);
    m_pictures.clear();
    endResetModel();
}

QSizeF ThumbsModel::paper() const
{
    return m_report ? m_report->paper() : QSizeF(210, 297);
}

QPixmap ThumbsModel::picture(int number, int width, qreal ratio) const
{
    const int pixels = qRound(width * ratio);
    if (const QPixmap *kept = m_pictures.object(number); kept && kept->width() == pixels)
        return *kept;
    const qreal scale = pixels / paper().width();
    QPixmap picture(pixels, qRound(paper().height() * scale));
    picture.fill(Theme::light().panel);
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    m_report->paintPage(painter, number);
    painter.end();
    picture.setDevicePixelRatio(ratio);
    m_pictures.insert(number, new QPixmap(picture));
    return picture;
}

int ThumbsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_report ? 0 : m_report->pageCount();
}

QVariant ThumbsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::AccessibleTextRole)
        return tr("Page %1").arg(index.row() + 1);
    return role == Qt::DisplayRole ? QString::number(index.row() + 1) : QVariant();
}

} // namespace shuzhi
