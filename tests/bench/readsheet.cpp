// SPDX-License-Identifier: GPL-3.0-or-later
// readsheet FILE: reads the first sheet of a file row by row and prints what it found, the CPU seconds
// of the whole process and its peak memory in MB: "rows cells cpu peak".
#include "models/exchange/sheetreader.h"

#include <QFile>

#include <cstdio>
#include <ctime>

namespace {

double cpuSeconds()
{
    timespec spent{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent);
    return double(spent.tv_sec) + double(spent.tv_nsec) * 1e-9;
}

/// Peak resident memory of this program image; getrusage(2) would count what ran before exec, too.
double peakMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 2) {
        std::fputs("readsheet FILE\n", stderr);
        return 2;
    }
    qint64 rows = 0;
    qint64 cells = 0;
    const auto source = shuzhi::openSource(QString::fromLocal8Bit(argv[1]));
    shuzhi::Status status;
    if (source)
        status = (*source)->readRows(0, [&](qint64, const QStringList &row) {
            ++rows;
            cells += row.size() - row.count(QString());
            return true;
        });
    else
        status = tl::unexpected(source.error());
    if (!status) {
        std::fprintf(stderr, "%s\n", qPrintable(status.error().detail));
        return 1;
    }
    std::printf("%lld %lld %.3f %.1f\n", static_cast<long long>(rows), static_cast<long long>(cells),
                cpuSeconds(), peakMegabytes());
    return 0;
}
