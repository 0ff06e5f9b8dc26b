// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QCoreApplication;

namespace shuzhi {

/// Puts the texts of the program and of Qt into the language `language` ("zh_CN", "zh", "en", ...): Chinese
/// if it is any Chinese, else English. The translators belong to `application`; another call changes the
/// language, and widgets get QEvent::LanguageChange.
void installTranslators(QCoreApplication &application, const QString &language);

} // namespace shuzhi
