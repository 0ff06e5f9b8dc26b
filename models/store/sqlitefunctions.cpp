// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlitefunctions.h"

#include "models/store/session.h"
#include "models/store/trailhash.h"

#include <sqlite3.h>

#include <cstring>

namespace shuzhi {

namespace {

TrailSession &sessionOf(sqlite3_context *context)
{
    return *static_cast<TrailSession *>(sqlite3_user_data(context));
}

QByteArray bytes(sqlite3_value *value)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(value));
    return QByteArray(text, text ? sqlite3_value_bytes(value) : 0);
}

void setText(sqlite3_context *context, const QByteArray &text)
{
    sqlite3_result_text(context, text.constData(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

/// Escapes as PostgreSQL's to_json(text) does, so that both databases log the same bytes.
void appendJsonText(QByteArray &out, const char *text, int size)
{
    static const char hex[] = "0123456789abcdef";
    out += '"';
    for (int i = 0; i < size; ++i) {
        const char c = text[i];
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\b': out += "\\b"; break;
        case '\f': out += "\\f"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                out += "\\u00";
                out += hex[(c >> 4) & 0xf];
                out += hex[c & 0xf];
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

void appendJsonMember(QByteArray &out, sqlite3_value *name, sqlite3_value *value)
{
    out += out.isEmpty() ? '{' : ',';
    out += '"' + bytes(name) + "\":";
    switch (sqlite3_value_type(value)) {
    case SQLITE_NULL: out += "null"; break;
    case SQLITE_INTEGER: out += QByteArray::number(sqlite3_value_int64(value)); break;
    default:
        appendJsonText(out, reinterpret_cast<const char *>(sqlite3_value_text(value)),
                       sqlite3_value_bytes(value));
    }
}

bool isBlank(sqlite3_value *value)
{
    return sqlite3_value_type(value) == SQLITE_NULL
        || (sqlite3_value_type(value) == SQLITE_TEXT && sqlite3_value_bytes(value) == 0);
}

bool isSame(sqlite3_value *a, sqlite3_value *b)
{
    if (sqlite3_value_type(a) != sqlite3_value_type(b))
        return false;
    if (sqlite3_value_type(a) == SQLITE_NULL)
        return true;
    return bytes(a) == bytes(b);
}

void closeObject(QByteArray &out)
{
    out += out.isEmpty() ? "{}" : "}";
}

void rowFunction(sqlite3_context *context, int count, sqlite3_value **values)
{
    QByteArray out;
    for (int i = 0; i + 1 < count; i += 2) {
        if (!isBlank(values[i + 1]))
            appendJsonMember(out, values[i], values[i + 1]);
    }
    closeObject(out);
    setText(context, out);
}

template<int Side>
void diffFunction(sqlite3_context *context, int count, sqlite3_value **values)
{
    QByteArray out;
    for (int i = 0; i + 2 < count; i += 3) {
        if (!isSame(values[i + 1], values[i + 2]))
            appendJsonMember(out, values[i], values[i + Side]);
    }
    closeObject(out);
    setText(context, out);
}

void hashFunction(sqlite3_context *context, int count, sqlite3_value **values)
{
    const TrailSession &session = sessionOf(context);
    QByteArrayList fields{session.at.toUtf8(), session.day.toUtf8(), session.actor.person.toUtf8(),
                          session.actor.login.toUtf8(), session.actor.source.toUtf8()};
    for (int i = 0; i < count; ++i)
        fields += bytes(values[i]);
    setText(context, trailHash(fields));
}

/// The number of the running transaction. Outside of one a write is refused: it could not be sealed.
void txFunction(sqlite3_context *context, int, sqlite3_value **)
{
    TrailSession &session = sessionOf(context);
    if (session.tx == 0) {
        sqlite3_result_error(context, "write outside of a trail transaction", -1);
        return;
    }
    session.pending = true;
    sqlite3_result_int64(context, session.tx);
}

template<auto Member>
void sessionText(sqlite3_context *context, int, sqlite3_value **)
{
    setText(context, Member(sessionOf(context)).toUtf8());
}

int refuseUnsealedCommit(void *data)
{
    return static_cast<TrailSession *>(data)->pending ? 1 : 0;
}

QString at(const TrailSession &s)
{
    return s.at;
}
QString day(const TrailSession &s)
{
    return s.day;
}
QString person(const TrailSession &s)
{
    return s.actor.person;
}
QString login(const TrailSession &s)
{
    return s.actor.login;
}
QString source(const TrailSession &s)
{
    return s.actor.source;
}

} // namespace

Status registerTrailFunctions(sqlite3 *handle, TrailSession *session)
{
    struct Entry
    {
        const char *name;
        int arguments;
        int flags;
        void (*function)(sqlite3_context *, int, sqlite3_value **);
    };
    const Entry entries[] = {
        {"shuzhi_tx", 0, 0, &txFunction},
        {"shuzhi_at", 0, 0, &sessionText<&at>},
        {"shuzhi_day", 0, 0, &sessionText<&day>},
        {"shuzhi_actor", 0, 0, &sessionText<&person>},
        {"shuzhi_login", 0, 0, &sessionText<&login>},
        {"shuzhi_source", 0, 0, &sessionText<&source>},
        {"shuzhi_row", -1, SQLITE_DETERMINISTIC, &rowFunction},
        {"shuzhi_old", -1, SQLITE_DETERMINISTIC, &diffFunction<1>},
        {"shuzhi_new", -1, SQLITE_DETERMINISTIC, &diffFunction<2>},
        {"shuzhi_hash", 5, 0, &hashFunction},
    };
    for (const Entry &entry : entries) {
        const int rc =
            sqlite3_create_function_v2(handle, entry.name, entry.arguments, SQLITE_UTF8 | entry.flags,
                                       session, entry.function, nullptr, nullptr, nullptr);
        if (rc != SQLITE_OK)
            return fail(ErrorCode::Internal, QString::fromUtf8(sqlite3_errmsg(handle)));
    }
    sqlite3_commit_hook(handle, &refuseUnsealedCommit, session);
    return {};
}

} // namespace shuzhi
