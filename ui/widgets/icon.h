// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/role.h"

#include <QIcon>

namespace shuzhi {

/// Glyphs of the Lucide icon font (ISC, resources/icons/lucide) the program uses; values are its code points.
enum class IconId : char16_t {
    None = 0,
    ArrowUpDown = 0xe37d,
    Award = 0xe04f,
    BookOpen = 0xe05f,
    Building = 0xe290,
    Calendar = 0xe063,
    Chart = 0xe2a3,
    Check = 0xe06c,
    ChevronDown = 0xe06d,
    ChevronLeft = 0xe06e,
    ChevronRight = 0xe06f,
    ChevronUp = 0xe070,
    CircleAlert = 0xe077,
    CircleCheck = 0xe226,
    CircleHelp = 0xe082,
    CircleX = 0xe084,
    Clipboard = 0xe086,
    Close = 0xe1b2,
    Columns = 0xe099,
    Copy = 0xe09e,
    Dashboard = 0xe1c1,
    Database = 0xe0ad,
    Download = 0xe0b2,
    Exchange = 0xe24a,
    ExternalLink = 0xe0b9,
    File = 0xe0cc,
    FilePlus = 0xe0c9,
    Filter = 0xe460,
    FolderOpen = 0xe247,
    FolderTree = 0xe33c,
    Globe = 0xe0e8,
    History = 0xe1f5,
    Inbox = 0xe0f7,
    Info = 0xe0f9,
    Languages = 0xe0fe,
    Layers = 0xe529,
    Library = 0xe100,
    Link = 0xe102,
    ListTree = 0xe408,
    Lock = 0xe10b,
    Minus = 0xe11c,
    Moon = 0xe11e,
    More = 0xe0b6,
    Pencil = 0xe1f9,
    Play = 0xe13c,
    Plus = 0xe13d,
    Printer = 0xe141,
    Redo = 0xe2a0,
    Refresh = 0xe145,
    Scale = 0xe212,
    Search = 0xe151,
    Settings = 0xe154,
    ShieldCheck = 0xe1ff,
    Spreadsheet = 0xe326,
    Sun = 0xe178,
    Table = 0xe17d,
    Trash = 0xe18e,
    TriangleAlert = 0xe193,
    Undo = 0xe2a1,
    Unlink = 0xe19c,
    Upload = 0xe19e,
    User = 0xe19f,
    Users = 0xe1a4,
};

/// Icon that paints the glyph at any size and scale in the colour of the scheme in force when it is
/// painted: a change of scheme needs no new icon. `onAccent` is for words on an accent ground.
[[nodiscard]] QIcon icon(IconId id, StateRole role = StateRole::Neutral);
[[nodiscard]] QIcon iconOnAccent(IconId id);

/// The same glyph straight onto a painter (screen or print).
void paintIcon(QPainter &painter, const QRectF &rect, IconId id, const QColor &color);

} // namespace shuzhi
