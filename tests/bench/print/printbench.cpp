// SPDX-License-Identifier: GPL-3.0-or-later
// printbench [ROWS]: writes a table of so many rows (20,000) as a report and once more painted by hand, cell
// by cell with widths known beforehand and nothing laid out, and prints the CPU milliseconds of the fastest
// of three runs of each and how many times as long the report takes. A ratio above 1.5 ends with code 1.
#include "ui/reports/reportwriter.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace shuzhi;
using namespace Qt::StringLiterals;

namespace {

constexpr double kLimit = 1.5;
constexpr int kRuns = 3;

double cpuMilliseconds()
{
    timespec spent{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent);
    return double(spent.tv_sec) * 1e3 + double(spent.tv_nsec) * 1e-6;
}

QList<TableRow> rowsOf(int count)
{
    QList<TableRow> rows;
    for (int i = 0; i < count; ++i) {
        rows.append(
            {{QString::number(i + 1), u"3210%1/%2"_s.arg(i % 57, 2, 10, QChar(u'0')).arg(i),
              u"登记信息目录第%1号"_s.arg(i), u"市%1局"_s.arg(i % 57), u"%1%"_s.arg(i % 101), u"已发布"_s},
             false});
    }
    return rows;
}

TableBlock tableOf(int count)
{
    return {{{u"序号"_s, ColumnKind::Number, 0.08},
             {u"信息资源代码"_s, ColumnKind::Text, 0.2},
             {u"目录名称"_s, ColumnKind::Text, 0},
             {u"提供方"_s, ColumnKind::Text, 0.15},
             {u"完整率"_s, ColumnKind::Number, 0.1},
             {u"状态"_s, ColumnKind::Word, 0.1}},
            rowsOf(count)};
}

bool writeReport(const TableBlock &table, const QString &path)
{
    const ReportDocument document{u"示例市政务数据目录"_s, u"2023-06-30"_s, u"口径"_s, {table}};
    const auto pdf = writePdf(document, path);
    if (pdf)
        std::printf("report: %d pages, %lld bytes\n", pdf->pages, static_cast<long long>(pdf->bytes));
    return pdf.has_value();
}

/// The floor: each cell a rectangle and a text in it, the head on every page, page numbers.
bool paintByHand(const TableBlock &table, const QString &path)
{
    constexpr double shares[] = {0.08, 0.2, 0.37, 0.15, 0.1, 0.1};
    QPdfWriter writer(path);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({});
    writer.setResolution(1200);
    QPainter painter(&writer);
    painter.scale(1200 / 96.0, 1200 / 96.0);
    QFont font(Theme::printFamily());
    font.setPixelSize(12);
    painter.setFont(font);
    const QRectF body(64, 100, 665, 922);
    const auto line = [&](const QStringList &cells, double y) {
        double x = body.left();
        for (int i = 0; i < int(cells.size()); ++i) {
            const QRectF cell(x, y, shares[i] * body.width(), 24);
            painter.drawRect(cell);
            painter.drawText(
                cell.adjusted(7, 0, -7, 0),
                int(Qt::AlignVCenter
                    | (table.columns.at(i).kind == ColumnKind::Number ? Qt::AlignRight : Qt::AlignLeft)),
                cells.at(i));
            x = cell.right();
        }
    };
    QStringList heads;
    for (const TableColumn &column : table.columns)
        heads.append(column.title);
    double y = body.bottom();
    int page = 0;
    for (const TableRow &row : table.rows) {
        if (y + 24 > body.bottom()) {
            if (page > 0)
                writer.newPage();
            painter.drawText(QPointF(body.left(), body.bottom() + 30), u"第 %1 页"_s.arg(++page));
            line(heads, body.top());
            y = body.top() + 24;
        }
        line(row.cells, y);
        y += 24;
    }
    std::printf("by hand: %d pages\n", page);
    return painter.end();
}

template<typename Work>
double fastest(Work &&work)
{
    double best = 1e12;
    for (int i = 0; i < kRuns; ++i) {
        const double start = cpuMilliseconds();
        if (!work())
            return -1;
        best = std::min(best, cpuMilliseconds() - start);
    }
    return best;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    const TableBlock table = tableOf(argc > 1 ? std::atoi(argv[1]) : 20'000);
    const QTemporaryDir dir;
    const double floor = fastest([&] { return paintByHand(table, dir.filePath(u"hand.pdf"_s)); });
    const double report = fastest([&] { return writeReport(table, dir.filePath(u"report.pdf"_s)); });
    if (floor <= 0 || report <= 0)
        return 2;
    std::printf("%lld rows: by hand %.0f ms, as a report %.0f ms, %.2f times\n",
                static_cast<long long>(table.rows.size()), floor, report, report / floor);
    return report <= kLimit * floor ? 0 : 1;
}
