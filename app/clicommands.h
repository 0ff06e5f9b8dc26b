// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clicontext.h"

namespace shuzhi::cli {

/// The commands of shuzhi-cli; each declares its options, does its work and gives the exit code.
int init(CliContext &);
int demo(CliContext &);
int import(CliContext &);
int copy(CliContext &);
int backup(CliContext &);
int restore(CliContext &);
int dbCheck(CliContext &);
int dbRoles(CliContext &);
int auditVerify(CliContext &);

int search(CliContext &);
int metrics(CliContext &);
int check(CliContext &);

int assess(CliContext &);
int schemeList(CliContext &);
int report(CliContext &);
int exportRows(CliContext &);

} // namespace shuzhi::cli
