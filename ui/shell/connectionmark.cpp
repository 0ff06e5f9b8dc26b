// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/connectionmark.h"

#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QLayout>
#include <QMainWindow>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

constexpr int stripHeight = 24;
constexpr int thinStrip = 4; ///< of a connection that is no production
constexpr int frameWidth = 3;
constexpr char ownMark[] = "shuzhiOwnMark"; ///< property of a dialog that has what mark it needs

QColor ground(const ConnectionMark &mark)
{
    return Theme::current().series.at(std::size_t(mark.colour));
}

/// Words reach 4.5:1 on every ground: black does where white does not.
QColor onGround(const QColor &colour)
{
    return contrastRatio(colour, Qt::white) >= contrastRatio(colour, Qt::black) ? Qt::white : Qt::black;
}

/// A band of the connection's colour with words in it.
class Strip : public QWidget
{
public:
    explicit Strip(QWidget *parent = nullptr)
        : QWidget(parent)
    {
        setObjectName(u"connectionStrip"_s);
    }
    void show(const ConnectionMark &mark, const QString &words)
    {
        m_mark = mark;
        m_words = words;
        setFixedHeight(mark.production ? stripHeight : thinStrip);
        setAccessibleName(words);
        setToolTip(words);
        setVisible(!mark.name.isEmpty());
        update();
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return {100, m_mark.production ? stripHeight : thinStrip};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QColor colour = ground(m_mark);
        painter.fillRect(rect(), colour);
        if (!m_mark.production)
            return;
        painter.setFont(Theme::font(Theme::measures().secondaryText, true));
        painter.setPen(onGround(colour));
        const QRect words =
            rect().adjusted(Theme::measures().pageMargin, 0, -Theme::measures().pageMargin, 0);
        const bool fits = painter.fontMetrics().horizontalAdvance(m_words) <= words.width();
        const QString said = fits ? m_words : ConnectionMarker::tr("Production: %1").arg(m_mark.name);
        painter.drawText(words, Qt::AlignCenter,
                         painter.fontMetrics().elidedText(said, Qt::ElideRight, words.width()));
    }

private:
    ConnectionMark m_mark;
    QString m_words;
};

/// Lies over the whole window and lets everything through.
class Frame : public QWidget
{
public:
    explicit Frame(QWidget *window)
        : QWidget(window)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAttribute(Qt::WA_NoSystemBackground);
        setObjectName(u"connectionFrame"_s);
        hide();
    }
    ConnectionMark mark;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QColor colour = ground(mark);
        painter.fillRect(QRect(0, 0, frameWidth, height()), colour);
        painter.fillRect(QRect(width() - frameWidth, 0, frameWidth, height()), colour);
        painter.fillRect(QRect(0, height() - frameWidth, width(), frameWidth), colour);
    }
};

} // namespace

ConnectionMarker::ConnectionMarker(QMainWindow &window)
    : QObject(&window)
    , m_window(window)
    , m_strip(new Strip)
    , m_frame(new Frame(&window))
{
    m_strip->hide();
}

QString ConnectionMarker::word() const
{
    return m_mark.production ? tr("Production") : QString();
}

QString ConnectionMarker::wordsOf(const ConnectionMark &mark)
{
    return mark.production ? tr("Production: %1 - what is changed here counts for everybody").arg(mark.name)
                           : mark.name;
}

void ConnectionMarker::setMark(const ConnectionMark &mark)
{
    m_mark = mark;
    static_cast<Strip *>(m_strip)->show(mark, wordsOf(mark));
    static_cast<Frame *>(m_frame)->mark = mark;
    m_frame->setGeometry(m_window.rect());
    m_frame->setVisible(mark.production);
    m_frame->raise();
    m_frame->update();
    // Dialogs are made by whoever needs one: they are met when they are shown.
    qApp->removeEventFilter(this);
    if (mark.production)
        qApp->installEventFilter(this);
}

void ConnectionMarker::retranslate()
{
    static_cast<Strip *>(m_strip)->show(m_mark, wordsOf(m_mark));
}

void ConnectionMarker::markAs(QDialog &dialog, const ConnectionMark &mark)
{
    dialog.setProperty(ownMark, true);
    if (!mark.production)
        return;
    auto *strip = new Strip(&dialog);
    strip->show(mark, wordsOf(mark));
    dialog.layout()->setMenuBar(strip);
}

bool ConnectionMarker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == &m_window)
        m_frame->setGeometry(m_window.rect());
    if (event->type() == QEvent::Show && watched->isWidgetType()) {
        if (auto *dialog = qobject_cast<QDialog *>(watched); dialog && dialog->isModal() && isOurs(*dialog))
            dress(dialog);
    }
    return QObject::eventFilter(watched, event);
}

bool ConnectionMarker::isOurs(const QWidget &dialog) const
{
    for (const QWidget *each = dialog.parentWidget(); each; each = each->parentWidget())
        if (each == &m_window)
            return true;
    return false;
}

void ConnectionMarker::dress(QDialog *dialog)
{
    // A file dialog chooses a file and changes no city.
    if (!dialog->layout() || dialog->layout()->menuBar() || dialog->property(ownMark).toBool()
        || dialog->inherits("QFileDialog"))
        return;
    markAs(*dialog, m_mark);
    dialog->resize(dialog->width(), dialog->height() + stripHeight);
}

} // namespace shuzhi
