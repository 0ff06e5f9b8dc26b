// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/records.h"
#include "models/store/connection.h"

#include <optional>

namespace shuzhi {

/// A catalog a duty stands for; `uid` is the link's own (table duty_catalog).
struct DutyLink
{
    QString uid, catalogUid, title, code;
    bool published = false;
    bool mounted = false; ///< published with a published resource, today
    QString department = {}; ///< name of the one the catalog belongs to

    bool operator==(const DutyLink &) const = default;
};

/// One node of a duty list with what a reader sees of its references. Links are in Chinese order.
struct DutyNode
{
    Duty duty;
    QString sourceDepartment; ///< name
    QList<DutyLink> links;

    [[nodiscard]] bool isDuty() const { return duty.level == u"duty"; }
    /// What stays the same from version to version.
    [[nodiscard]] QString key() const { return duty.originUid.isEmpty() ? duty.uid : duty.originUid; }
    /// Who collects or shares must name the catalog; use alone points to another department's data.
    [[nodiscard]] bool lacksCatalog() const { return isDuty() && links.isEmpty() && duty.kinds != u"use"; }

    bool operator==(const DutyNode &) const = default;
};

/// A version of a department's duty list as it is today; `list` is empty where there is none. Nodes come
/// in the order of the tree, each parent before its children.
struct DutyListContent
{
    QString departmentUid, department;
    std::optional<DutyList> list;
    QList<DutyNode> nodes;

    [[nodiscard]] const DutyNode *node(const QString &uid) const;
    /// Children in order; an empty uid means the functions.
    [[nodiscard]] QList<const DutyNode *> childrenOf(const QString &parentUid) const;
    /// Drafts and submitted lists, the ones that are not settled yet.
    [[nodiscard]] bool isOpen() const
    {
        return list && (list->state == u"draft" || list->state == u"submitted");
    }
    /// SHA-256 of what the list says: title, version and every node with its catalogs' titles and codes,
    /// without keys and revisions. A signed list keeps the digest it had.
    [[nodiscard]] QString digest() const;

    bool operator==(const DutyListContent &) const = default;
};

/// Reads a version of a department's duty list, the newest if `version` is 0; NotFound if there is no
/// such department.
struct DutyListQuery
{
    QString departmentUid;
    qint64 version = 0;
    [[nodiscard]] Result<DutyListContent> operator()(Connection &) const;
};

/// The same within a transaction of the caller's, the list held on a server so that nobody else signs or
/// moves it before the transaction ends.
[[nodiscard]] Result<DutyListContent> lockedDutyList(Connection &, const QString &departmentUid,
                                                     qint64 version);

/// Columns of table duty_list, over alias `l`, in the order dutyListOf() reads them from a row's start.
[[nodiscard]] QString dutyListColumns();
inline constexpr int dutyListColumnCount = 14;
[[nodiscard]] DutyList dutyListOf(const SqlRow &row, const QString &departmentUid);

/// A department as the page lists it, with its newest duty list.
struct DutyDepartment
{
    QString uid, name, code, searchKey;
    qint64 version = 0; ///< 0: no list yet
    QString state; ///< vocabulary duty_list_state

    bool operator==(const DutyDepartment &) const = default;
};

/// All departments in Chinese order; those merged into another one are left out.
struct DutyDepartmentsQuery
{
    [[nodiscard]] Result<QList<DutyDepartment>> operator()(Connection &) const;
};

} // namespace shuzhi
