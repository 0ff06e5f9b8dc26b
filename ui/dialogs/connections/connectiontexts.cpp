// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connections/connectiontexts.h"

#include "models/settings/savedconnection.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

/// Translation context of the words of connections.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::ConnectionWords)
};

} // namespace

QString connectiontexts::sslModeName(const QString &mode)
{
    if (mode == u"verify-full")
        return Words::tr("Certificate and host name verified");
    if (mode == u"verify-ca")
        return Words::tr("Certificate verified, host name not");
    if (mode == u"require")
        return Words::tr("Encrypted, server not verified");
    if (mode == u"prefer")
        return Words::tr("Encrypted if the server offers it");
    if (mode == u"allow")
        return Words::tr("Encrypted only if the server insists");
    return Words::tr("Not encrypted");
}

QString connectiontexts::sslModeWhy(const QString &mode)
{
    if (mode == u"verify-full")
        return Words::tr("Nobody on the way can read along or stand in for the server.");
    if (mode == u"verify-ca")
        return Words::tr("Weaker: another server with a certificate of the same authority could stand in.");
    if (mode == u"require")
        return Words::tr("Weaker: whoever stands between can pose as the server and take the password.");
    return Words::tr(
        "Not protected: who stands between can read data, and may take the password. Only for this "
        "computer or a closed network.");
}

QString connectiontexts::colourName(const QString &colour)
{
    if (colour == u"amber")
        return Words::tr("Amber");
    if (colour == u"green")
        return Words::tr("Green");
    if (colour == u"violet")
        return Words::tr("Violet");
    if (colour == u"red")
        return Words::tr("Red");
    if (colour == u"teal")
        return Words::tr("Teal");
    return Words::tr("Blue");
}

QColor connectiontexts::colourOf(const QString &colour)
{
    const qsizetype index = SavedConnection::colours().indexOf(colour);
    return Theme::current().series.at(std::size_t(index < 0 ? 0 : index));
}

QPixmap connectiontexts::dot(const QColor &colour, const QColor &ring)
{
    QPixmap pixmap(36, 36);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ring, 3));
    painter.drawEllipse(QRectF(2.5, 2.5, 31, 31));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QRectF(8, 8, 20, 20));
    return pixmap;
}

QString connectiontexts::notKept(SecretState state)
{
    switch (state) {
    case SecretState::Done: return {};
    case SecretState::NoKeychain:
        return Words::tr(
            "No keychain is running on this computer: the password is known until the program ends, "
            "and nowhere written.");
    case SecretState::Denied:
        return Words::tr("The keychain was not opened: the password is known until the program ends.");
    default: return Words::tr("The keychain did not take the password: it is known until the program ends.");
    }
}

QString connectiontexts::skippedLine(const SkippedLine &line)
{
    const auto why = [&] {
        using Why = SkippedLine::Why;
        switch (line.why) {
        case Why::NotUtf8: return Words::tr("is not UTF-8");
        case Why::TooFewFields: return Words::tr("has fewer parts than host:port:database:user:password");
        case Why::BadPort: return Words::tr("has a port that is no number from 1 to 65535");
        case Why::NoSection: return Words::tr("stands before the first [name]");
        case Why::NotKeyAndValue: return Words::tr("is no key=value");
        case Why::UnknownKey: return Words::tr("has an unknown key; no blank may stand beside '='");
        case Why::NestedService: return Words::tr("names another service, which libpq does not follow");
        case Why::SecondSection: return Words::tr("begins a name again; libpq looks only at the first");
        case Why::TooLong: return Words::tr("is longer than libpq takes");
        }
        return QString();
    };
    return Words::tr("Line %1: %2.").arg(line.line).arg(why());
}

} // namespace shuzhi
