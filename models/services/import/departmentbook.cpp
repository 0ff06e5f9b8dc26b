// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/departmentbook.h"

#include "models/domain/text.h"
#include "models/domain/uid.h"
#include "models/store/importlookup.h"
#include "models/store/transaction.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace shuzhi {

QString DepartmentBook::codeKey(const QString &code)
{
    return text::normalised(code).toUpper();
}

QString DepartmentBook::nameKey(const QString &name)
{
    const QString key = text::titleKey(name);
    return key.isEmpty() ? text::normalised(name) : key;
}

Status DepartmentBook::load(Connection &connection)
{
    const Result<QString> city = settingValue(connection, u"city_name"_s);
    if (!city)
        return tl::unexpected(city.error());
    m_cityName = *city;
    const TableRead read{u"department"_s, {u"name"_s, u"code"_s, u"merged_into_id"_s}};
    return readTable(connection, read, [&](const SqlRow &row) {
        const Entry entry{row.text(1), row.text(2), row.text(3), true};
        m_entries.insert(row.text(0), entry);
        if (const QString key = nameKey(entry.name); !m_byName.contains(key))
            m_byName.insert(key, row.text(0));
        const QString code = codeKey(entry.code);
        if (!code.isEmpty() && !m_byCode.contains(code))
            m_byCode.insert(code, row.text(0));
    });
}

QString DepartmentBook::find(const QString &name, const QString &code) const
{
    const QString key = codeKey(code);
    QString uid = key.isEmpty() ? QString() : m_byCode.value(key);
    if (uid.isEmpty() && !name.isEmpty())
        uid = m_byName.value(nameKey(name));
    return uid.isEmpty() ? uid : current(uid);
}

QString DepartmentBook::current(const QString &uid) const
{
    QString at = uid;
    QSet<QString> seen; // a ring of merges must not hang us
    while (!seen.contains(at) && m_entries.contains(m_entries.value(at).mergedInto)) {
        seen.insert(at);
        at = m_entries.value(at).mergedInto;
    }
    return at;
}

QString DepartmentBook::make(const QString &name, const QString &code)
{
    const QString uid = newUid();
    m_entries.insert(uid, {name, code, {}, false});
    m_byName.insert(nameKey(name), uid);
    if (!code.isEmpty())
        m_byCode.insert(code, uid);
    return uid;
}

QString DepartmentBook::fallback()
{
    if (m_fallback.isEmpty()) {
        const QString own = m_cityName.isEmpty() ? u"\u2014"_s : m_cityName; // a city without a name: a dash
        const auto found = m_byName.constFind(nameKey(own));
        m_fallback = found == m_byName.cend() ? make(own, {}) : current(*found);
    }
    return m_fallback;
}

QString DepartmentBook::resolve(const QString &name, const QString &code, qint64 row, WarningTally &warnings)
{
    const QString key = codeKey(code);
    if (name.isEmpty() && key.isEmpty())
        return fallback();
    if (const auto found = m_byCode.constFind(key); !key.isEmpty() && found != m_byCode.cend()) {
        const QString uid = current(*found);
        if (!name.isEmpty() && codeKey(name) != key && nameKey(name) != nameKey(m_entries.value(*found).name))
            warnings.add({u"provider_name_differs"_s,
                          {},
                          name,
                          u"the code is that of %1, whose name stays"_s.arg(this->name(uid)),
                          row});
        return uid;
    }
    const QString own = name.isEmpty() ? key : name;
    const auto found = m_byName.constFind(nameKey(own));
    if (found == m_byName.cend())
        return make(own, key);
    const QString uid = current(*found);
    const QString known = codeKey(m_entries.value(uid).code);
    if (!key.isEmpty() && !known.isEmpty() && known != key)
        warnings.add({u"provider_code_differs"_s,
                      {},
                      key,
                      u"%1 has the code %2, which stays"_s.arg(this->name(uid), known),
                      row});
    return uid;
}

bool DepartmentBook::use(const QString &uid, const QString &code)
{
    Entry &entry = m_entries[uid];
    const QString key = codeKey(code);
    const bool fill = entry.code.isEmpty() && !key.isEmpty() && !m_byCode.contains(key);
    if (fill) {
        entry.code = key;
        m_byCode.insert(key, uid);
    }
    if (!entry.stored) {
        entry.stored = true;
        m_inserts += {uid, {entry.name, entry.code, u"import"_s}};
        m_created += entry.name;
    } else if (fill) {
        m_updates += {uid, {entry.code}};
        return true;
    }
    return false;
}

QList<Step> DepartmentBook::takeSteps()
{
    QList<Step> steps;
    if (!m_inserts.isEmpty())
        steps += Step{StepKind::Insert,
                      u"department"_s,
                      {u"name"_s, u"code"_s, u"origin"_s},
                      std::exchange(m_inserts, {}),
                      {},
                      {}};
    if (!m_updates.isEmpty())
        steps += Step{StepKind::Update, u"department"_s, {u"code"_s}, std::exchange(m_updates, {}), {}, {}};
    return steps;
}

} // namespace shuzhi
