// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/connectioncheck.h"
#include "models/settings/secretstore.h"
#include "models/settings/skippedline.h"

#include <QColor>
#include <QPixmap>

namespace shuzhi {

/// How the manager of connections says what models found.
namespace connectiontexts {

/// A stage of a test in words: what was found, and what to do where it failed or warns.
struct StageWords
{
    QString said;
    QString todo;
    QString heard = {}; ///< the other side's own words, in whatever language, for who runs it
};

[[nodiscard]] QString stageName(CheckStage stage);
[[nodiscard]] StageWords stageWords(const StageResult &result, const CheckFacts &facts,
                                    const Location &location);

[[nodiscard]] QString sslModeName(const QString &mode);
/// What the mode protects from, and what not.
[[nodiscard]] QString sslModeWhy(const QString &mode);
[[nodiscard]] QString colourName(const QString &colour);
[[nodiscard]] QColor colourOf(const QString &colour);
/// The mark of a connection's colour, with a ring round it where one is given.
[[nodiscard]] QPixmap dot(const QColor &colour, const QColor &ring = Qt::transparent);
/// Why a password is not kept; empty for Done.
[[nodiscard]] QString notKept(SecretState state);
[[nodiscard]] QString skippedLine(const SkippedLine &line);

} // namespace connectiontexts

} // namespace shuzhi
