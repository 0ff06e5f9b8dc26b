<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
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
    <name>shuzhi::LinkPanel</name>
    <message numerus="yes">
        <source>%n catalog(s)</source>
        <translation>
            <numerusform>%n catalog</numerusform>
            <numerusform>%n catalogs</numerusform>
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
</TS>
