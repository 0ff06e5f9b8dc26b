// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/expression.h"
#include "models/domain/scheme.h"
#include "models/domain/schemeresources.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace shuzhi {

namespace {

/// Takes values out of the document and keeps the first fault met, so that reading stays readable.
class Reader
{
public:
    Scheme scheme(const QJsonObject &object)
    {
        Scheme result;
        m_subject = text(object, u"id");
        result.id = m_subject;
        result.version = text(object, u"version");
        result.name = localText(object, u"name");
        result.basis = localText(object, u"basis");
        result.isSample = object.value(u"sample").toBool();
        for (const QJsonObject &entry : objects(object, u"heads"))
            result.heads.append(head(entry));
        for (const QJsonObject &entry : objects(object, u"grades"))
            result.grades.append(grade(entry));
        return result;
    }

    [[nodiscard]] const QString &fault() const { return m_fault; }
    [[nodiscard]] const QString &subject() const { return m_faultSubject; }

private:
    void note(const QString &what)
    {
        if (!m_fault.isEmpty())
            return;
        m_fault = what;
        m_faultSubject = m_subject;
    }

    QString text(const QJsonObject &object, QStringView key)
    {
        const QJsonValue value = object.value(key);
        if (!value.isString() && !value.isUndefined())
            note(QStringLiteral("'%1' must be a text").arg(key));
        return value.toString();
    }

    Bilingual localText(const QJsonObject &object, QStringView key)
    {
        const QJsonValue value = object.value(key);
        if (!value.isObject())
            note(QStringLiteral("'%1' must be {\"zh\": …, \"en\": …}").arg(key));
        return Bilingual{value[u"zh"].toString(), value[u"en"].toString()};
    }

    // Exact: a number with more decimals than a unit holds is a fault, never rounded silently.
    qint64 units(const QJsonObject &object, QStringView key, double unitsPerOne)
    {
        const QJsonValue value = object.value(key);
        const double scaled = value.toDouble(-1) * unitsPerOne;
        const double nearest = std::round(scaled);
        if (!value.isDouble() || std::abs(scaled - nearest) > 1e-3 || std::abs(nearest) > 1e15) {
            note(QStringLiteral("'%1' must be a number with at most %2 decimals")
                     .arg(key)
                     .arg(std::lround(std::log10(unitsPerOne))));
            return 0;
        }
        return static_cast<qint64>(nearest);
    }

    Points points(const QJsonObject &object, QStringView key) { return units(object, key, pointsPerUnit); }

    QList<QJsonObject> objects(const QJsonObject &object, QStringView key)
    {
        QList<QJsonObject> result;
        const QJsonValue value = object.value(key);
        if (!value.isArray())
            note(QStringLiteral("'%1' must be a list").arg(key));
        for (const QJsonValue &entry : value.toArray()) {
            if (!entry.isObject())
                note(QStringLiteral("'%1' must be a list of objects").arg(key));
            result.append(entry.toObject());
        }
        return result;
    }

    // The position of the text among the allowed ones; the first is meant when the key is missing.
    int choice(const QJsonObject &object, QStringView key, const QStringList &allowed)
    {
        if (!object.contains(key))
            return 0;
        const qsizetype index = allowed.indexOf(object.value(key).toString());
        if (index < 0)
            note(QStringLiteral("'%1' must be one of %2").arg(key, allowed.join(QStringLiteral(", "))));
        return static_cast<int>(std::max<qsizetype>(index, 0));
    }

    SchemeHead head(const QJsonObject &object)
    {
        SchemeHead result;
        m_subject = result.id = text(object, u"id");
        result.name = localText(object, u"name");
        result.weight = points(object, u"weight");
        for (const QJsonObject &entry : objects(object, u"indicators"))
            result.indicators.append(indicator(entry));
        return result;
    }

    SchemeIndicator indicator(const QJsonObject &object)
    {
        SchemeIndicator result;
        m_subject = result.id = text(object, u"id");
        result.name = localText(object, u"name");
        result.explanation = localText(object, u"explanation");
        result.weight = points(object, u"weight");
        result.measure = text(object, u"measure");
        result.kind =
            choice(object, u"kind", {QStringLiteral("proportional"), QStringLiteral("stepped")}) == 0
            ? IndicatorKind::Proportional
            : IndicatorKind::Stepped;
        if (object.contains(u"steps")) {
            for (const QJsonObject &entry : objects(object, u"steps"))
                result.steps.append(
                    {units(entry, u"from", Expression::unitsPerOne), points(entry, u"points")});
        }
        result.expression = text(object, u"expression");
        result.direction =
            choice(object, u"direction", {QStringLiteral("higher"), QStringLiteral("lower")}) == 0
            ? Direction::HigherIsBetter
            : Direction::LowerIsBetter;
        static constexpr EvidenceRows evidences[] = {EvidenceRows::Deduction, EvidenceRows::Numerator,
                                                     EvidenceRows::Denominator};
        result.evidence = evidences[choice(
            object, u"evidence",
            {QStringLiteral("deduction"), QStringLiteral("numerator"), QStringLiteral("denominator")})];
        result.reason = localText(object, u"reason");
        result.remedy = localText(object, u"remedy");
        return result;
    }

    SchemeGrade grade(const QJsonObject &object)
    {
        SchemeGrade result;
        m_subject = result.id = text(object, u"id");
        result.name = localText(object, u"name");
        result.from = points(object, u"from");
        return result;
    }

    QString m_subject;
    QString m_fault;
    QString m_faultSubject;
};

} // namespace

Result<Scheme> readScheme(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject()) {
        return fail(
            ErrorCode::Unreadable,
            QStringLiteral("scheme: not a JSON object: %1 at %2").arg(error.errorString()).arg(error.offset));
    }
    Reader reader;
    Scheme scheme = reader.scheme(document.object());
    if (!reader.fault().isEmpty()) {
        return fail(ErrorCode::Refused,
                    QStringLiteral("scheme: %1: %2").arg(reader.subject(), reader.fault()), reader.subject());
    }
    return checkScheme(scheme).map([&scheme] { return std::move(scheme); });
}

QStringList shippedSchemeIds()
{
    return {QStringLiteral("four-heads")};
}

Result<Scheme> shippedScheme(const QString &id)
{
    if (!shippedSchemeIds().contains(id))
        return fail(ErrorCode::NotFound, QStringLiteral("no scheme '%1' ships with the program").arg(id), id);
    loadSchemeResources();
    QFile file(QStringLiteral(":/schemes/%1.json").arg(id));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal, file.errorString(), file.fileName());
    return readScheme(file.readAll());
}

} // namespace shuzhi
