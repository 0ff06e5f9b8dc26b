// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QDialog;
class QEvent;
class QLabel;
class QMainWindow;
class QWidget;

namespace shuzhi {

/// How the window shows which connection it stands on; without a name nothing is shown.
struct ConnectionMark
{
    QString name;
    int colour = 0; ///< index of the styles' series colours
    bool production = false;

    bool operator==(const ConnectionMark &) const = default;
};

/// Makes a connection unmistakable: a strip with its name in its colour across the top of the window. For
/// production the strip says so, a frame of the colour runs round the window, and every dialog in it, where
/// much is changed at once, begins with the same strip.
class ConnectionMarker : public QObject
{
    Q_OBJECT

public:
    /// The strip; the window places it at its top.
    explicit ConnectionMarker(QMainWindow &window);
    [[nodiscard]] QWidget *strip() const { return m_strip; }

    void setMark(const ConnectionMark &mark);
    [[nodiscard]] const ConnectionMark &mark() const { return m_mark; }
    /// For title and status bar: "Production"; empty where it is none.
    [[nodiscard]] QString word() const;
    void retranslate();

    /// Of a dialog about another city than the window's: its own strip, or none. Before it is shown, when
    /// nothing more comes into its layout.
    static void markAs(QDialog &dialog, const ConnectionMark &mark);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] static QString wordsOf(const ConnectionMark &mark);
    [[nodiscard]] bool isOurs(const QWidget &dialog) const;
    void dress(QDialog *dialog);

    QMainWindow &m_window;
    QWidget *m_strip;
    QWidget *m_frame;
    ConnectionMark m_mark;
};

} // namespace shuzhi
