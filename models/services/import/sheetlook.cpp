// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/sheetlook.h"

#include "models/domain/text.h"

#include <QCryptographicHash>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

constexpr qsizetype mostRowsAbove = 10; ///< known again where a page repeats them

bool namesSheets(const ImportRequest &request)
{
    return !request.sheets.isEmpty() && !request.sheets.contains(u"*"_s);
}

/// Equal for the same heads in the same order, however they are spaced or written.
QString shapeOf(const QString &kind, const QStringList &heads)
{
    QStringList keys;
    for (const QString &head : heads) {
        const QString key = text::titleKey(head);
        keys += key.isEmpty() ? head : key;
    }
    const QByteArray hash =
        QCryptographicHash::hash(keys.join(u'\x1f').toUtf8(), QCryptographicHash::Sha256).toHex();
    return kind + u':' + QString::fromLatin1(hash.left(20));
}

void describe(SheetLook &look, const FoundHead &head, const QString &kind)
{
    look.heads = head.block.heads;
    look.missing = head.missing;
    look.fields = head.fields;
    look.guessed = head.block.guessed;
    LayoutSheet &place = look.place;
    place.headFirst = head.block.first;
    place.headLast = head.block.last;
    place.helpers = head.helpers;
    place.shape = shapeOf(kind, look.heads);
    const qsizetype end = look.sample.placeOf(place.headLast + 1);
    for (qsizetype i = std::max<qsizetype>(0, end - mostRowsAbove); i < end; ++i)
        place.above += look.sample.rows[i].cells;
    for (const MergedRange &range : std::as_const(look.sample.merged))
        if (range.lastRow > place.headLast)
            place.merged += range;
}

} // namespace

QString quotedList(const QStringList &texts)
{
    QStringList out;
    for (const QString &text : texts)
        if (!text.trimmed().isEmpty())
            out += u'"' + text.simplified().left(80) + u'"';
    return out.join(u", "_s);
}

Result<QList<SheetLook>> lookAtSheets(SheetSource &source, const QList<int> &places, const HeadNames &names,
                                      const ImportRequest &request, qsizetype rows, const QSet<int> &keep,
                                      const std::function<void()> &looked)
{
    const QList<SheetInfo> sheets = source.sheets();
    const HeadFinder finder(names, request);
    QList<SheetLook> looks;
    bool met = false;
    int most = -1;
    for (const int place : places) {
        SheetLook look;
        look.info = sheets[place];
        look.place.sheet = place;
        look.place.name = look.info.name;
        Result<SheetSample> sample = takeSample(source, place, rows);
        if (!sample)
            return tl::unexpected(sample.error());
        look.sample = std::move(*sample);
        look.empty = look.sample.rows.isEmpty();
        look.missing = names.missing({});
        if (const std::optional<FoundHead> head = finder.find(look.sample))
            describe(look, *head, request.kind);
        const bool meets = look.place.headLast > 0 && look.missing.isEmpty();
        const bool likely = meets ? !met : !met && look.fields > most;
        if (!likely && !keep.contains(place)) {
            look.sample.rows.clear();
            look.sample.merged.clear();
            look.sample.whole = false;
        }
        met = met || meets;
        most = std::max(most, look.fields);
        looks += look;
        if (looked)
            looked();
    }
    return looks;
}

Result<QList<int>> sheetsAsked(const SheetSource &source, const ImportRequest &request)
{
    const QList<SheetInfo> sheets = source.sheets();
    const bool named = namesSheets(request);
    QList<int> places;
    QStringList names;
    for (int i = 0; i < sheets.size(); ++i) {
        names += sheets[i].name;
        if (named ? request.sheets.contains(sheets[i].name) : !sheets[i].hidden)
            places += i;
    }
    for (const QString &name : request.sheets)
        if (named && !names.contains(name))
            return fail(ErrorCode::Usage,
                        names.join(QString()).isEmpty()
                            ? u"the file has no sheets to choose from"_s
                            : u"there is no sheet \"%1\"; the file has %2"_s.arg(name, quotedList(names)),
                        name);
    return places;
}

Result<QList<qsizetype>> chooseSheets(const QList<SheetLook> &looks, const ImportRequest &request)
{
    const bool named = namesSheets(request);
    QList<qsizetype> places;
    for (qsizetype i = 0; i < looks.size(); ++i)
        if (named ? request.sheets.contains(looks[i].info.name) : !looks[i].info.hidden)
            places += i;
    qsizetype base = -1;
    for (const qsizetype i : places) {
        const SheetLook &look = looks[i];
        const auto rank = [](const SheetLook &each) {
            return std::pair(each.missing.isEmpty(), each.fields);
        };
        const bool first = base < 0 || (looks[base].missing.isEmpty() && look.missing.isEmpty());
        if (look.place.headLast > 0 && (base < 0 || (!first && rank(look) > rank(looks[base]))))
            base = i;
    }
    if (base < 0)
        return QList<qsizetype>();
    QList<qsizetype> chosen{base};
    for (const qsizetype i : places) {
        const bool alike = looks[i].place.shape == looks[base].place.shape;
        if (i != base && alike && (named || request.sheets.contains(u"*"_s)))
            chosen += i;
        if (named && !alike)
            return fail(ErrorCode::Refused,
                        u"%1: sheet \"%2\" has other columns than \"%3\": %4; take them one after the "
                        "other; nothing was written"_s.arg(QFileInfo(request.path).fileName(),
                                                           looks[i].info.name, looks[base].info.name,
                                                           quotedList(looks[i].heads)),
                        looks[i].info.name);
    }
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

QList<ImportWarning> otherSheets(const QList<SheetLook> &looks, const QList<qsizetype> &chosen,
                                 const ImportRequest &request)
{
    QStringList alike, others, read;
    for (const qsizetype i : chosen)
        read += looks[i].info.name;
    for (qsizetype i = 0; i < looks.size(); ++i) {
        if (chosen.contains(i) || looks[i].info.hidden || looks[i].empty)
            continue;
        const bool same = looks[i].place.shape == looks[chosen.first()].place.shape;
        (same ? alike : others) += looks[i].info.name;
    }
    QList<ImportWarning> warnings;
    if (namesSheets(request))
        return warnings;
    const QString only = u"only sheet %1 was read"_s.arg(quotedList(read));
    if (!alike.isEmpty())
        warnings += {u"other_sheets"_s,
                     {},
                     alike.join(u", "_s),
                     only + u"; these have the same columns and can be taken too (\"*\")"_s};
    if (!others.isEmpty())
        warnings += {u"other_sheets"_s, {}, others.join(u", "_s), only + u"; these have other columns"_s};
    return warnings;
}

} // namespace shuzhi
