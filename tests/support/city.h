// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/demo/demo.h"
#include "models/store/store.h"

#include <QTemporaryDir>

#include <functional>

namespace shuzhi::test {

/// A city small enough to be made in every test.
inline constexpr DemoParameters smallCity{300, 10, 2, 6, 20230630};

/// A database that lives as long as a test: a file in a folder of its own, or a database of the server.
class TestCity
{
public:
    /// Created and at our schema, without rows. Check fault() first.
    explicit TestCity(Dialect);
    TestCity(Dialect dialect, const DemoParameters &parameters)
        : TestCity(dialect)
    {
        fill(parameters);
    }
    /// An open city that somebody else made.
    explicit TestCity(std::unique_ptr<Connection> connection);
    ~TestCity();
    Q_DISABLE_COPY_MOVE(TestCity)

    /// Why there is no city; empty if all is well.
    [[nodiscard]] const QString &fault() const { return m_fault; }
    [[nodiscard]] Connection &connection() { return *m_connection; }
    [[nodiscard]] const Location &location() const { return m_location; }
    /// A second connection.
    [[nodiscard]] Result<std::unique_ptr<Connection>> open(OpenMode mode) const
    {
        return openCity(m_location, mode);
    }
    void close() { m_connection.reset(); }
    void reopen();

    void fill(const DemoParameters &parameters);
    /// Writes steps as one transaction of the person 测试.
    [[nodiscard]] Status write(const QList<Step> &steps);
    /// Something that plain SQL says, as text.
    [[nodiscard]] QString text(const QString &sql);
    /// The first fault of trail and integrity, or empty.
    [[nodiscard]] QString verify();

private:
    QTemporaryDir m_folder;
    Location m_location;
    std::unique_ptr<Connection> m_connection;
    QString m_fault;
};

/// What takes a city of our schema back to the fourth, as the programs before it left it, in plain SQL.
[[nodiscard]] QStringList backToSchema4();
[[nodiscard]] Status leaveAtSchema4(Connection &);
/// The same for the third.
[[nodiscard]] Status leaveAtSchema3(Connection &);

/// An error as a test shows it.
[[nodiscard]] QString faultOf(const Error &);

/// A job that nobody watches and nobody stops.
[[nodiscard]] JobContext &plainJob();

/// Rows "sqlite" and "postgres" with a column `dialect`, for tests that hold on both.
void addDialectRows();

} // namespace shuzhi::test

Q_DECLARE_METATYPE(shuzhi::Dialect)

/// Fails the test function with what the error says.
#define VERIFY_RESULT(result)                                                                                \
    do {                                                                                                     \
        const auto &result_ = (result);                                                                      \
        QVERIFY2(result_, qPrintable(result_ ? QString() : shuzhi::test::faultOf(result_.error())));         \
    } while (false)
