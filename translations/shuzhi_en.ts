<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>shuzhi::AssessmentSummary</name>
    <message numerus="yes">
        <source>%n departments</source>
        <translation>
            <numerusform>%n departments</numerusform>
            <numerusform>%n departments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuzhi::BulkChangeDialog</name>
    <message numerus="yes">
        <source>Change a field of %n catalog(s)</source>
        <translation>
            <numerusform>Change a field of %n catalog</numerusform>
            <numerusform>Change a field of %n catalogs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n catalog(s)</source>
        <translation>
            <numerusform>Change %n catalog</numerusform>
            <numerusform>Change %n catalogs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change of %1 in %n catalog(s)</source>
        <translation>
            <numerusform>Change of %1 in %n catalog</numerusform>
            <numerusform>Change of %1 in %n catalogs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuzhi::CatalogActions</name>
    <message numerus="yes">
        <source>%1 was changed in %n catalog(s).</source>
        <translation>
            <numerusform>%1 was changed in %n catalog.</numerusform>
            <numerusform>%1 was changed in %n catalogs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be changed.</source>
        <translation>
            <numerusform>%n could not be changed.</numerusform>
            <numerusform>%n could not be changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retire %n catalog(s)?</source>
        <translation>
            <numerusform>Retire %n catalog?</numerusform>
            <numerusform>Retire %n catalogs?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mount(s) will not count any more.</source>
        <translation>
            <numerusform>%n mount will not count any more.</numerusform>
            <numerusform>%n mounts will not count any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) from duties will lead to a retired catalog.</source>
        <translation>
            <numerusform>%n link from duties will lead to a retired catalog.</numerusform>
            <numerusform>%n links from duties will lead to a retired catalog.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n demand(s) for them.</source>
        <translation>
            <numerusform>%n demand for them.</numerusform>
            <numerusform>%n demands for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The department reads the reason in the log of each catalog. %n catalog(s) selected.</source>
        <translation>
            <numerusform>The department reads the reason in the log of each catalog. %n catalog selected.</numerusform>
            <numerusform>The department reads the reason in the log of each catalog. %n catalogs selected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as before.</source>
        <translation>
            <numerusform>%n left as before.</numerusform>
            <numerusform>%n left as before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n catalog(s)</source>
        <translation>
            <numerusform>%n catalog</numerusform>
            <numerusform>%n catalogs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuzhi::Chart</name>
    <message numerus="yes">
        <source>Chart with %n value(s); arrow keys walk them, Enter opens.</source>
        <translation>
            <numerusform>Chart with %n value; arrow keys walk them, Enter opens.</numerusform>
            <numerusform>Chart with %n values; arrow keys walk them, Enter opens.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuzhi::ChipBar</name>
    <message numerus="yes">
        <source>%n more filter(s)</source>
        <translation>
            <numerusform>%n more filter</numerusform>
            <numerusform>%n more filters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuzhi::DepartmentTexts</name>
    <message numerus="yes">
        <source>%n catalog(s)</source>
        <translation>
            <numerusform>%n catalog</numerusform>
            <numerusform>%n catalogs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of calls</source>
        <translation>
            <numerusform>%n day of calls</numerusform>
            <numerusform>%n days of calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duty list(s)</source>
        <translation>
            <numerusform>%n duty list</numerusform>
            <numerusform>%n duty lists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) of duties</source>
        <translation>
            <numerusform>%n source of duties</numerusform>
            <numerusform>%n sources of duties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n demand(s)</source>
        <translation>
            <numerusform>%n demand</numerusform>
            <numerusform>%n demands</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s)</source>
        <translation>
            <numerusform>%n scenario</numerusform>
            <numerusform>%n scenarios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merged department(s)</source>
        <translation>
            <numerusform>%n merged department</numerusform>
            <numerusform>%n merged departments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuzhi::DepartmentsPage</name>
    <message numerus="yes">
        <source>%n department(s)</source>
        <translation>
            <numerusform>%n department</numerusform>
            <numerusform>%n departments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n from imports</source>
        <translation>
            <numerusform>%n from imports</numerusform>
            <numerusform>%n from imports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of departments look like one</source>
        <translation>
            <numerusform>%n pair of departments look like one</numerusform>
            <numerusform>%n pairs of departments look like one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n department(s) selected</source>
        <translation>
            <numerusform>%n department selected</numerusform>
            <numerusform>%n departments selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n catalog(s) moved; the merged names lead to it.</source>
        <translation>
            <numerusform>%n catalog moved; the merged names lead to it.</numerusform>
            <numerusform>%n catalogs moved; the merged names lead to it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n catalog(s) changed hands.</source>
        <translation>
            <numerusform>%n catalog changed hands.</numerusform>
            <numerusform>%n catalogs changed hands.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuzhi::DraftDesk</name>
    <message numerus="yes">
        <source>%n cell(s) typed here earlier are not written.</source>
        <translation>
            <numerusform>%n cell typed here earlier are not written.</numerusform>
            <numerusform>%n cells typed here earlier are not written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuzhi::DraftsDialog</name>
    <message numerus="yes">
        <source>Write %n kept cell(s)</source>
        <translation>
            <numerusform>Write %n kept cell</numerusform>
            <numerusform>Write %n kept cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuzhi::DutiesPage</name>
    <message numerus="yes">
        <source>%n row(s) selected</source>
        <translation>
            <numerusform>%n row selected</numerusform>
            <numerusform>%n rows selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n row(s)</source>
        <translation>
            <numerusform>Delete %n row</numerusform>
            <numerusform>Delete %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Link %n catalogs</source>
        <translation>
            <numerusform>Link %n catalogs</numerusform>
            <numerusform>Link %n catalogs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n row(s)</source>
        <translation>
            <numerusform>Move %n row</numerusform>
            <numerusform>Move %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open demand(s) are for these catalogs.</source>
        <translation>
            <numerusform>%n open demand are for these catalogs.</numerusform>
            <numerusform>%n open demands are for these catalogs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n department(s) use them.</source>
        <translation>
            <numerusform>%n department use them.</numerusform>
            <numerusform>%n departments use them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n catalog(s) would be left without a confirmed duty. Delete all the same?</source>
        <translation>
            <numerusform>%n catalog would be left without a confirmed duty. Delete all the same?</numerusform>
            <numerusform>%n catalogs would be left without a confirmed duty. Delete all the same?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuzhi::DutyFillDesk</name>
    <message numerus="yes">
        <source>%n pasted line(s) name no catalog.</source>
        <translation>
            <numerusform>%n pasted line name no catalog.</numerusform>
            <numerusform>%n pasted lines name no catalog.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n catalog(s) were found.</source>
        <translation>
            <numerusform>%n catalog were found.</numerusform>
            <numerusform>%n catalogs were found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuzhi::DutyMatrixView</name>
    <message numerus="yes">
        <source>%n department(s) collect it</source>
        <translation>
            <numerusform>%n department collect it</numerusform>
            <numerusform>%n departments collect it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n sources</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuzhi::DutyPaper</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list(s)</source>
        <translation>
            <numerusform>%n list</numerusform>
            <numerusform>%n lists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuzhi::DutySigning</name>
    <message numerus="yes">
        <source>%n data duties are not confirmed.</source>
        <translation>
            <numerusform>%n data duties are not confirmed.</numerusform>
            <numerusform>%n data duties are not confirmed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuzhi::DutyTemplateDialog</name>
    <message numerus="yes">
        <source>%n are in the list already and left as they are.</source>
        <translation>
            <numerusform>%n are in the list already and left as they are.</numerusform>
            <numerusform>%n are in the list already and left as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuzhi::DutyTexts</name>
    <message numerus="yes">
        <source>%n catalog(s)</source>
        <translation>
            <numerusform>%n catalog</numerusform>
            <numerusform>%n catalogs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n function(s)</source>
        <translation>
            <numerusform>%n function</numerusform>
            <numerusform>%n functions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n data duties</source>
        <translation>
            <numerusform>%n data duty</numerusform>
            <numerusform>%n data duties</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuzhi::Explainer</name>
    <message numerus="yes">
        <source>%n day(s) added to the update cycle</source>
        <translation>
            <numerusform>%n day added to the update cycle</numerusform>
            <numerusform>%n days added to the update cycle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last %n day(s)</source>
        <translation>
            <numerusform>the last %n day</numerusform>
            <numerusform>the last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuzhi::FacetSection</name>
    <message numerus="yes">
        <source>%n more...</source>
        <translation>
            <numerusform>%n more...</numerusform>
            <numerusform>%n more...</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuzhi::LinkBanner</name>
    <message numerus="yes">
        <source>The server is back: %n change(s) sent.</source>
        <translation>
            <numerusform>The server is back: %n change sent.</numerusform>
            <numerusform>The server is back: %n changes sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next try in %n s.</source>
        <translation>
            <numerusform>Next try in %n s.</numerusform>
            <numerusform>Next try in %n s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept on this desk, to be sent by itself: %n change(s).</source>
        <translation>
            <numerusform>Kept on this desk, to be sent by itself: %n change.</numerusform>
            <numerusform>Kept on this desk, to be sent by itself: %n changes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuzhi::MessageBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuzhi::NewCatalogDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuzhi::PgImportDialog</name>
    <message numerus="yes">
        <source>The file holds %n password(s).</source>
        <translation>
            <numerusform>The file holds %n password.</numerusform>
            <numerusform>The file holds %n passwords.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) taken.</source>
        <translation>
            <numerusform>%n connection taken.</numerusform>
            <numerusform>%n connections taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out.</source>
        <translation>
            <numerusform>%n left out.</numerusform>
            <numerusform>%n left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n password(s) put into the keychain; the file still has them.</source>
        <translation>
            <numerusform>%n password put into the keychain; the file still has them.</numerusform>
            <numerusform>%n passwords put into the keychain; the file still has them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuzhi::PresenceLine</name>
    <message numerus="yes">
        <source>%1 and %n more have this open too</source>
        <translation>
            <numerusform>%1 and %n more have this open too</numerusform>
            <numerusform>%1 and %n more have this open too</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuzhi::SplitDialog</name>
    <message numerus="yes">
        <source>%n catalog(s) to move, with the demands on them. Calls that %1 made stay with it and count as another department&apos;s use. One step that can be undone.</source>
        <translation>
            <numerusform>%n catalog to move, with the demands on them. Calls that %1 made stay with it and count as another department&apos;s use. One step that can be undone.</numerusform>
            <numerusform>%n catalogs to move, with the demands on them. Calls that %1 made stay with it and count as another department&apos;s use. One step that can be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuzhi::TwinCheck</name>
    <message numerus="yes">
        <source>And %n more catalog(s).</source>
        <translation>
            <numerusform>And %n more catalog.</numerusform>
            <numerusform>And %n more catalogs.</numerusform>
        </translation>
    </message>
</context>
</TS>
