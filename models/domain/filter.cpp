// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/filter.h"

#include <QDate>

namespace shuzhi {

namespace {

const char *const s_whatNames[] = {"catalogs",    "resources", "items", "duties",
                                   "departments", "demands",   "fields"};

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

const QStringList &catalogFields()
{
    static const QStringList fields =
        words("department state mounted used share_type share_method resource_kind open open_type "
              "update_cycle definite_cycle timely overdue "
              "library classification format_category format_type rule duty branch probe complete conformant "
              "several_resources published_on unmounted_on consumer uid code "
              "title source_system");
    return fields;
}

QString quoted(const QString &value)
{
    static const QString special = QStringLiteral("&|=!\"");
    bool plain = !value.isEmpty() && value == value.trimmed();
    for (const QChar c : value)
        plain = plain && !special.contains(c);
    if (plain)
        return value;
    QString escaped = value;
    return u'"' + escaped.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

/// Reads the expression left to right; the grammar has no nesting.
class Parser
{
public:
    explicit Parser(const QString &text)
        : m_text(text)
    {
    }

    Result<QList<Condition>> conditions()
    {
        QList<Condition> list;
        skipBlanks();
        while (m_at < m_text.size()) {
            Result<Condition> condition = next();
            if (!condition)
                return tl::unexpected(condition.error());
            list += *condition;
            skipBlanks();
            if (m_at < m_text.size() && m_text[m_at++] != u'&')
                return broken(QStringLiteral("expected & between conditions"));
            skipBlanks();
        }
        return list;
    }

private:
    Result<Condition> next()
    {
        Condition condition;
        while (m_at < m_text.size() && (m_text[m_at].isLetterOrNumber() || m_text[m_at] == u'_'))
            condition.field += m_text[m_at++];
        skipBlanks();
        if (m_at < m_text.size() && m_text[m_at] == u'!') {
            condition.negated = true;
            ++m_at;
        }
        if (condition.field.isEmpty() || m_at >= m_text.size() || m_text[m_at++] != u'=')
            return broken(QStringLiteral("expected FIELD=VALUE"));
        do {
            Result<QString> value = nextValue();
            if (!value)
                return tl::unexpected(value.error());
            condition.values += *value;
            skipBlanks();
        } while (m_at < m_text.size() && m_text[m_at] == u'|' && ++m_at);
        return condition;
    }

    Result<QString> nextValue()
    {
        skipBlanks();
        QString value;
        if (m_at < m_text.size() && m_text[m_at] == u'"') {
            for (++m_at; m_at < m_text.size(); ++m_at) {
                if (m_text[m_at] != u'"') {
                    value += m_text[m_at];
                } else if (m_text.mid(m_at + 1, 1) == u"\"") {
                    value += m_text[m_at++];
                } else {
                    ++m_at;
                    return value;
                }
            }
            return broken(QStringLiteral("a quote is not closed"));
        }
        while (m_at < m_text.size() && m_text[m_at] != u'&' && m_text[m_at] != u'|')
            value += m_text[m_at++];
        return value.trimmed();
    }

    void skipBlanks()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }

    tl::unexpected<Error> broken(const QString &why) const
    {
        return fail(ErrorCode::Usage, QStringLiteral("%1 at %2 in: %3").arg(why).arg(m_at + 1).arg(m_text));
    }

    const QString &m_text;
    qsizetype m_at = 0;
};

Status checkValues(const Condition &condition)
{
    for (const QString &value : isDayField(condition.field) ? condition.values : QStringList()) {
        if (QDate::fromString(value, Qt::ISODate).toString(Qt::ISODate) != value)
            return fail(
                ErrorCode::Usage,
                QStringLiteral("%1 takes a day as 2023-06-30, not \"%2\"").arg(condition.field, value));
    }
    if (!isYesNoField(condition.field))
        return {};
    for (const QString &value : condition.values) {
        if (value != u"yes" && value != u"no" && !(condition.field == u"open" && value.isEmpty()))
            return fail(ErrorCode::Usage,
                        QStringLiteral("%1 takes yes or no, not \"%2\"").arg(condition.field, value));
    }
    return {};
}

} // namespace

Result<Filter> Filter::parse(const QString &expression)
{
    const Result<QList<Condition>> parsed = Parser(expression).conditions();
    if (!parsed)
        return tl::unexpected(parsed.error());
    Filter filter;
    for (const Condition &condition : *parsed) {
        const QString first = condition.values.first();
        if (condition.field == u"what") {
            const Result<What> what = whatFromName(first);
            if (!what)
                return tl::unexpected(what.error());
            filter.what = *what;
        } else if (condition.field == u"as_of") {
            if (!QDate::fromString(first, Qt::ISODate).isValid())
                return fail(ErrorCode::Usage,
                            QStringLiteral("as_of takes a day as 2023-06-30, not \"%1\"").arg(first));
            filter.asOf = first;
        } else if (condition.field == u"text") {
            filter.text = first;
        } else {
            filter.conditions += condition;
        }
    }
    for (const Condition &condition : filter.conditions) {
        if (!filterFields(filter.what).contains(condition.field)) {
            return fail(ErrorCode::Usage,
                        QStringLiteral("no field \"%1\" for %2; there are: %3")
                            .arg(condition.field, whatName(filter.what),
                                 filterFields(filter.what).join(QStringLiteral(", "))));
        }
        if (const Status checked = checkValues(condition); !checked)
            return tl::unexpected(checked.error());
    }
    return filter;
}

QString Filter::toString() const
{
    QStringList parts;
    if (what != What::Catalogs)
        parts += QStringLiteral("what=") + whatName(what);
    for (const Condition &condition : conditions) {
        QStringList values;
        for (const QString &value : condition.values)
            values += quoted(value);
        parts += condition.field + (condition.negated ? QStringLiteral("!=") : QStringLiteral("="))
            + values.join(u'|');
    }
    if (!text.isEmpty())
        parts += QStringLiteral("text=") + quoted(text);
    if (!asOf.isEmpty())
        parts += QStringLiteral("as_of=") + asOf;
    return parts.join(QStringLiteral(" & "));
}

Filter Filter::with(const QString &field, const QString &value) const
{
    return with(field, QStringList{value});
}

Filter Filter::with(const QString &field, const QStringList &values) const
{
    Filter copy = *this;
    copy.conditions += Condition{field, values, false};
    return copy;
}

Filter Filter::without(const QString &field) const
{
    Filter copy = *this;
    copy.conditions.removeIf([&](const Condition &condition) { return condition.field == field; });
    return copy;
}

QStringList Filter::valuesOf(const QString &field) const
{
    QStringList values;
    for (const Condition &condition : conditions) {
        if (condition.field == field && !condition.negated)
            values += condition.values;
    }
    return values;
}

void Filter::merge(const Filter &other)
{
    if (other.what != What::Catalogs)
        what = other.what;
    if (!other.asOf.isEmpty())
        asOf = other.asOf;
    if (!other.text.isEmpty())
        text = other.text;
    conditions += other.conditions;
}

QStringList filterFields(What what)
{
    switch (what) {
    case What::Catalogs: return catalogFields();
    case What::Resources: return catalogFields() + words("resource_state catalog_kind");
    case What::Items: return catalogFields() + words("item_conformant");
    case What::Fields: return catalogFields() + words("filled field");
    case What::Duties: return words("department list_state duty_state level kind linked uid");
    case What::Departments:
        return words("department using uses_data_of no_use_of share_type resource_kind library update_cycle "
                     "uid");
    case What::Demands: return words("demand_state uid");
    }
    return {};
}

bool isYesNoField(const QString &field)
{
    static const QStringList fields =
        words("mounted used open definite_cycle timely overdue duty complete conformant several_resources "
              "item_conformant filled linked using");
    return fields.contains(field);
}

bool isDayField(const QString &field)
{
    return field == u"published_on" || field == u"unmounted_on";
}

QStringList countableFields()
{
    return words("department state mounted used resource_kind share_type share_method open open_type "
                 "update_cycle overdue library format_category format_type complete duty conformant");
}

QString whatName(What what)
{
    return QString::fromLatin1(s_whatNames[int(what)]);
}

Result<What> whatFromName(const QString &name)
{
    for (int i = 0; i < int(std::size(s_whatNames)); ++i) {
        if (name == QLatin1String(s_whatNames[i]))
            return static_cast<What>(i);
    }
    return fail(ErrorCode::Usage, QStringLiteral("cannot search for \"%1\"").arg(name));
}

} // namespace shuzhi
