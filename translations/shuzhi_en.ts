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
    <name>shuzhi::FacetList</name>
    <message numerus="yes">
        <source>%n more...</source>
        <translation>
            <numerusform>%n more...</numerusform>
            <numerusform>%n more...</numerusform>
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
