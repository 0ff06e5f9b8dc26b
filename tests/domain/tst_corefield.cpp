// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/corefield.h"

#include <QSet>
#include <QTest>

using namespace shuzhi;

namespace {

/// A row of an unconditional, closed file: every mandatory field filled, no conditional one applies.
Row fullRow()
{
    Row row;
    for (const CoreField &field : coreFields()) {
        if (field.obligation == Obligation::Mandatory) {
            row[field.column] = QStringLiteral("x");
        }
    }
    row[QStringLiteral("share_type")] = QStringLiteral("unconditional");
    row[QStringLiteral("is_open")] = QStringLiteral("no");
    row[QStringLiteral("format_category")] = QStringLiteral("electronic_file");
    return row;
}

} // namespace

/// The core metadata and how completeness counts them.
class TstCoreField : public QObject
{
    Q_OBJECT

private slots:
    void theList();
    void full();
    void conditional_data();
    void conditional();
    void nothingFilled();
    void provider();
};

void TstCoreField::theList()
{
    QStringList columns;
    QSet<int> bits;
    for (const CoreField &field : coreFields()) {
        columns.append(field.column);
        bits.insert(field.bit);
        QVERIFY2(field.basis.zh.contains(QStringLiteral(u"核实"))
                     || field.basis.zh.startsWith(QStringLiteral(u"设置")),
                 qPrintable(field.column));
        QCOMPARE(field.applies.op != Predicate::Op::Always, field.obligation == Obligation::Conditional);
    }
    QCOMPARE(
        columns.join(QLatin1Char(' ')),
        QStringLiteral("classification title code department provider_code abstract format_category "
                       "format_type items share_type share_condition share_method is_open open_condition "
                       "update_cycle publish_date"));
    QCOMPARE(bits.size(), columns.size());
    QVERIFY(*std::max_element(bits.begin(), bits.end()) < 63);
}

void TstCoreField::full()
{
    QCOMPARE(completeness(fullRow(), false, true), (Completeness{13, 13, {}}));
}

void TstCoreField::conditional_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("wanted");
    const auto row = [](const char *column, const char *value, const char *wanted) {
        QTest::addRow("%s %s", column, value)
            << QString::fromLatin1(column) << QString::fromLatin1(value) << QString::fromLatin1(wanted);
    };
    row("share_type", "conditional", "share_condition");
    row("share_type", "not_shared", "share_condition");
    row("is_open", "yes", "open_condition");
    row("format_category", "database", "items");
    row("format_category", "spreadsheet", "items");
    row("format_category", "service_interface", "items");
    row("format_category", "image", "");
    row("share_type", "something else", "");
}

void TstCoreField::conditional()
{
    QFETCH(QString, column);
    QFETCH(QString, value);
    QFETCH(QString, wanted);
    Row row = fullRow();
    row[column] = value;
    const Completeness before = completeness(row, false, true);
    QCOMPARE(before.required, wanted.isEmpty() ? 13 : 14);
    QCOMPARE(before.filled, 13);
    QCOMPARE(before.missing, wanted.isEmpty() ? QStringList() : QStringList{wanted});
    row[wanted] = QStringLiteral("x");
    const Completeness after = completeness(row, true, true);
    QCOMPARE(after.filled, after.required);
}

void TstCoreField::nothingFilled()
{
    const Completeness result = completeness({}, false, false);
    QCOMPARE(result.required, 13);
    QCOMPARE(result.filled, 0);
    QCOMPARE(result.missing.size(), 13);
}

void TstCoreField::provider()
{
    QCOMPARE(completeness(fullRow(), true, false).missing, QStringList{QStringLiteral("provider_code")});
    Row row = fullRow();
    row.remove(QStringLiteral("department"));
    QCOMPARE(completeness(row, true, true).missing, QStringList{QStringLiteral("department")});
}

QTEST_GUILESS_MAIN(TstCoreField)
#include "tst_corefield.moc"
