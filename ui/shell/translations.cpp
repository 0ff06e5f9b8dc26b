// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/translations.h"

#include <QCoreApplication>
#include <QTranslator>

namespace shuzhi {

namespace {

/// By this name another call finds what it replaces.
constexpr QLatin1String s_translatorName("shuzhi_translator");

void install(QCoreApplication &application, const QString &file)
{
    auto *translator = new QTranslator(&application);
    translator->setObjectName(s_translatorName);
    if (!translator->load(file))
        qFatal("The program lacks its texts: %s", qPrintable(file));
    QCoreApplication::installTranslator(translator);
}

} // namespace

void installTranslators(QCoreApplication &application, const QString &language)
{
    qDeleteAll(application.findChildren<QTranslator *>(s_translatorName, Qt::FindDirectChildrenOnly));
    if (!language.startsWith(QLatin1String("zh"), Qt::CaseInsensitive)) {
        install(application, QStringLiteral(":/i18n/shuzhi_en.qm"));
        return;
    }
    install(application, QStringLiteral(":/i18n/qtbase_zh_CN.qm"));
    install(application, QStringLiteral(":/i18n/shuzhi_zh_CN.qm"));
}

} // namespace shuzhi
