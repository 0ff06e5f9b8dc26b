// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/resourcekind.h"

#include "models/domain/text.h"
#include "models/domain/vocabulary.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace shuzhi::resourcekind {

namespace {

QString kindOfCategory(const QString &category)
{
    return category == u"database" ? u"table"_s : category == u"service_interface" ? u"api"_s : u"file"_s;
}

} // namespace

std::optional<QString> fromWord(const QString &word)
{
    if (const auto kind = vocabulary(u"resource_kind"_s).codeFor(word))
        return kind;
    const Vocabulary &categories = vocabulary(u"format_category"_s);
    if (const auto category = categories.codeFor(word))
        return kindOfCategory(*category);
    const auto type = vocabulary(u"format_type"_s).codeFor(word);
    if (!type)
        return std::nullopt;
    for (const VocabularyValue &category : categories.values())
        if (category.types.contains(*type))
            return kindOfCategory(category.code);
    return std::nullopt;
}

std::optional<QString> fromLocator(const QString &locator)
{
    static const QRegularExpression ending(
        u"\\.(csv|tsv|txt|xlsx?|et|ods|docx?|wps|ofd|pdf|zip|rar|7z|gz|xml|json|shp|dbf|jpe?g|png|tiff?|mp4)"
        "(?:[?#].*)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression database(
        u"^(jdbc:|odbc:|(mysql|mariadb|postgres(ql)?|oracle|sqlserver|mssql|db2|dm|kingbase8?|gaussdb|"
        "opengauss|hive2?|mongodb|sqlite)://)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tableName(u"^[A-Za-z_][\\w$]*(\\.[A-Za-z_][\\w$]*){0,2}$"_s);
    static const QRegularExpression scheme(u"^([A-Za-z][A-Za-z0-9+.-]*)://"_s);
    const QString text = text::normalised(locator);
    if (text.isEmpty())
        return std::nullopt;
    if (database.match(text).hasMatch())
        return u"table"_s;
    if (ending.match(text).hasMatch())
        return u"file"_s;
    if (const auto address = scheme.match(text); address.hasMatch())
        return address.captured(1).startsWith(u"http"_s, Qt::CaseInsensitive) ? u"api"_s : u"file"_s;
    return tableName.match(text).hasMatch() ? std::optional(u"table"_s) : std::nullopt;
}

bool holdsSecret(const QString &locator)
{
    static const QRegularExpression secret(
        u"(password|passwd|pwd|token|secret|(api|app|access)[_-]?key)\\s*=|://[^/@\\s:]*:[^/@\\s]+@"_s,
        QRegularExpression::CaseInsensitiveOption);
    return secret.match(locator).hasMatch() || secret.match(text::normalised(locator)).hasMatch();
}

} // namespace shuzhi::resourcekind
