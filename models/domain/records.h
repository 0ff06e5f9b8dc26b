// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

/// Value structs of what the city keeps, in the columns of models/store/migrations/0001_city.sql.
/// Other rows are named by uid, never by a local id; enumerations are codes of vocabulary.h (or the
/// raw text where the value is unknown); days are YYYY-MM-DD; an empty text means "not filled".
namespace shuzhi {

/// A body that provides or uses data.
struct Department
{
    QString uid, name;
    QString code; ///< 统一社会信用代码
    QString level = QStringLiteral("municipal"), category, leader, contact, phone;
    QString origin = QStringLiteral("entered"); ///< "entered", "import"
    QString mergedIntoUid; ///< the department this one was merged into
    qint64 rev = 1;

    bool operator==(const Department &) const = default;
};

/// A base (基础库) or theme (主题库) database.
struct Library
{
    QString uid, name;
    QString kind = QStringLiteral("theme"); ///< vocabulary library_kind
    QString state = QStringLiteral("built"); ///< "built", "planned"
    qint64 rev = 1;

    bool operator==(const Library &) const = default;
};

/// One entry of the data catalog (目录): its core metadata and its state.
struct Catalog
{
    QString uid, departmentUid, libraryUid;
    QString classification, title, code, englishName, providerUnit, abstract;
    QString formatCategory;
    QString formatType; ///< codes parted by commas
    QString formatNote;
    QString shareType, shareCondition;
    QString shareMethod; ///< codes parted by commas
    QString isOpen, openType, openCondition, updateCycle, publishDate, lastUpdated;
    QString relatedCodes, sourceSystem, contact;
    QString censusStorage, censusRecords, censusSharedStorage, censusSharedRecords, censusOpenStorage,
        censusOpenRecords; ///< storage in G, records in 10,000, as written
    QString extension; ///< JSON object of further fields
    QString state = QStringLiteral("draft"); ///< vocabulary catalog_state
    qint64 rev = 1;

    bool operator==(const Catalog &) const = default;
};

/// An information item (信息项) of a catalog.
struct DataItem
{
    QString uid, catalogUid;
    qint64 position = 0;
    QString name, englishName, dataType, length, isRequired, isUnique, shareType, shareCondition, sensitivity,
        columnName, description;
    qint64 rev = 1;

    bool operator==(const DataItem &) const = default;
};

/// A resource mounted on a catalog (挂接资源): table, interface or file. The locator holds no secret.
struct Resource
{
    QString uid, catalogUid;
    QString kind; ///< vocabulary resource_kind
    QString name, locator;
    QString mappingComplete = QStringLiteral("no"), probe = QStringLiteral("not_probed"), fingerprint;
    QString state = QStringLiteral("draft"); ///< vocabulary resource_state
    qint64 rev = 1;

    bool operator==(const Resource &) const = default;
};

/// The calls of one consumer on one catalog on one day.
struct UsageDay
{
    QString uid, catalogUid, consumerUid, day;
    qint64 calls = 0;
    qint64 rev = 1;

    bool operator==(const UsageDay &) const = default;
};

/// A version of a department's list of data duties (数据职责清单).
struct DutyList
{
    QString uid, departmentUid;
    qint64 version = 1;
    QString title;
    QString state = QStringLiteral("draft"); ///< vocabulary duty_list_state
    QString author, submittedBy, submittedOn, signedBy, signedOn, withdrawnBy, withdrawnOn;
    QString remark; ///< why it was returned or withdrawn
    QString digest; ///< of the content that was signed
    qint64 rev = 1;

    bool operator==(const DutyList &) const = default;
};

/// A node of a duty list: function (职能) → matter (事项) → duty (数据职责).
struct Duty
{
    QString uid, dutyListUid, parentUid;
    QString level = QStringLiteral("duty"); ///< vocabulary duty_level
    qint64 position = 0;
    QString name, clause;
    QString kinds; ///< codes of vocabulary duty_kind parted by commas
    QString sourceDepartmentUid, sourceSystem, items, shareType, updateCycle, office, person, contact, basis,
        note;
    QString state = QStringLiteral("pending"); ///< vocabulary duty_state
    QString originUid; ///< of a copy: the uid its first version had
    QStringList catalogUids; ///< the catalogs it is linked to (table duty_catalog)
    qint64 rev = 1;

    bool operator==(const Duty &) const = default;
};

/// Published figures of another city, to compare with; never computed here.
struct Peer
{
    QString uid, name;
    std::optional<qint64> catalogs, mounted, openRecords, interfaces;
    QString asOf, source, note;
    qint64 rev = 1;

    bool operator==(const Peer &) const = default;
};

} // namespace shuzhi
