// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTextDocument;

namespace shuzhi {

/// Gives a page of the help that came as Markdown the looks of the window: its headings, and tables with
/// hairlines below their rows instead of boxes.
void dressHelp(QTextDocument &document);

} // namespace shuzhi
