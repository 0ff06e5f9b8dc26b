// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/lineroom.h"

#include "models/domain/uid.h"
#include "models/store/rowwriter.h"
#include "tests/support/city.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace shuzhi::test {

namespace {

QString departmentUid(int row)
{
    return u"01890000-0000-7000-8000-00000000000%1"_s.arg(row + 1);
}

} // namespace

QString LineRoom::furnish(Connection &connection)
{
    auto transaction = Transaction::begin(connection, Actor{u"测试"_s, u"test"_s, {}});
    if (!transaction)
        return faultOf(transaction.error());
    RowWriter writer(connection);
    Step step{StepKind::Insert, u"department"_s, {u"name"_s}, {}, {}, {}};
    for (int row = 0; row < rows; ++row)
        step.rows += StepRow{departmentUid(row), {u"部门%1"_s.arg(row)}};
    Status done = writer.write(step);
    if (done)
        done = transaction->commit();
    return done ? QString() : faultOf(done.error());
}

LineRoom::LineRoom(const Location &location)
    : m_session(std::make_unique<CitySession>(m_mailbox, location, OpenMode::ReadWrite,
                                              Actor{u"测试"_s, u"test"_s, {}}, Language::Chinese))
{
    connect(m_session.get(), &CitySession::linkChanged, this,
            [this](const LinkState &state) { m_states += state; });
    connect(&m_heart, &QTimer::timeout, this,
            [this] { m_standstill = std::max(m_standstill, m_beat.restart()); });
    m_beat.start();
    m_heart.start(5);
    bool answered = false;
    m_session->open(this, [&](const Status &opened) {
        answered = true;
        if (!opened)
            m_fault = faultOf(opened.error());
    });
    if (!QTest::qWaitFor([&] { return answered; }, 30'000))
        m_fault = u"the city was not opened in time"_s;
}

void LineRoom::forgetStandstill()
{
    m_standstill = 0;
    m_beat.restart();
}

bool LineRoom::saw(LinkState::Kind kind) const
{
    return std::any_of(m_states.begin(), m_states.end(),
                       [kind](const LinkState &state) { return state.kind == kind; });
}

void LineRoom::startFrom(int edits)
{
    m_asked = m_answered = edits;
    for (int number = 1; number <= edits; ++number)
        ++m_written[number % rows];
}

void LineRoom::edit()
{
    const int number = ++m_asked, row = number % rows;
    const RowEdit phone{StepKind::Update, u"department"_s,           departmentUid(row),
                        {u"phone"_s},     {QString::number(number)}, m_written[row] + 1};
    const RowEdit unit{StepKind::Insert, u"open_unit"_s, newUid(), {u"name"_s}, {u"u%1"_s.arg(number)}, {}};
    m_session->history().apply(u"edit %1"_s.arg(number), {phone, unit}, this,
                               [this, number, row](const Status &done) {
                                   ++m_answered;
                                   if (done)
                                       ++m_written[row];
                                   else
                                       m_refused += u"%1: %2"_s.arg(number).arg(faultOf(done.error()));
                                   fill();
                               });
}

void LineRoom::keepUnderWay(int count)
{
    m_underWay = count;
    fill();
}

void LineRoom::fill()
{
    while (m_asked - m_answered < m_underWay)
        edit();
}

QString LineRoom::faultOfTrail(Connection &connection, int edits)
{
    for (int row = 0; row < rows; ++row) {
        QStringList found, wanted;
        const Status read =
            connection.each(u"SELECT new_values FROM change_log WHERE table_name = 'department' AND op = "
                            u"'update' AND row_uid = ? "
                            "ORDER BY id"_s,
                            {departmentUid(row)}, [&](const SqlRow &entry) {
                                found += QJsonDocument::fromJson(entry.text(0).toUtf8())[u"phone"].toString();
                            });
        if (!read)
            return faultOf(read.error());
        for (int number = row == 0 ? rows : row; number <= edits; number += rows)
            wanted += QString::number(number);
        if (found != wanted)
            return u"department %1 has %2, wanted %3"_s.arg(row).arg(found.join(u' '), wanted.join(u' '));
    }
    const auto units = connection.value(u"SELECT count(*) FROM open_unit"_s);
    if (!units || units->toInt() != edits)
        return u"%1 units for %2 edits"_s.arg(units ? units->toInt() : -1).arg(edits);
    return {};
}

LineServer::LineServer()
    : m_fault(m_server.fault())
{
    if (!m_fault.isEmpty())
        return;
    const auto furnished = m_server.freshDatabase().and_then([&](const Location &place) {
        m_place = place;
        return openCity(place, OpenMode::Create).map([&](const std::unique_ptr<Connection> &city) {
            m_fault = LineRoom::furnish(*city);
        });
    });
    if (!furnished)
        m_fault = faultOf(furnished.error());
}

} // namespace shuzhi::test
