<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BranchPanel</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClockNotice</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosePage</name>
    <message numerus="yes">
        <source>%n visit(s) are not at the registry yet</source>
        <translation>
            <numerusform>%n visit is not at the registry yet</numerusform>
            <numerusform>%n visits are not at the registry yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeEdit</name>
    <message numerus="yes">
        <source>Type %n digit(s). Nothing else is taken here.</source>
        <translation>
            <numerusform>Type %n digit. Nothing else is taken here.</numerusform>
            <numerusform>Type %n digits. Nothing else is taken here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayPage</name>
    <message numerus="yes">
        <source>%n visit(s) today.</source>
        <translation>
            <numerusform>%n visit today.</numerusform>
            <numerusform>%n visits today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) ended with nothing changed.</source>
        <translation>
            <numerusform>%n visit ended with nothing changed.</numerusform>
            <numerusform>%n visits ended with nothing changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) were begun and not saved.</source>
        <translation>
            <numerusform>%n visit was begun and not saved.</numerusform>
            <numerusform>%n visits were begun and not saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message numerus="yes">
        <source>Waiting for the registry: %n</source>
        <translation>
            <numerusform>Waiting for the registry: %n</numerusform>
            <numerusform>Waiting for the registry: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>about %n more people</source>
        <translation>
            <numerusform>about %n more person</numerusform>
            <numerusform>about %n more people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeriodChoice</name>
    <message numerus="yes">
        <source>%n day(s), until {date}</source>
        <translation>
            <numerusform>%n day, until {date}</numerusform>
            <numerusform>%n days, until {date}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlacePage</name>
    <message numerus="yes">
        <source>The list of banks is %n day(s) old. Check the branch in the passbook.</source>
        <translation>
            <numerusform>The list of banks is %n day old. Check the branch in the passbook.</numerusform>
            <numerusform>The list of banks is %n days old. Check the branch in the passbook.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message numerus="yes">
        <source>%n visit(s) found</source>
        <translation>
            <numerusform>%n visit found</numerusform>
            <numerusform>%n visits found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoundPage</name>
    <message numerus="yes">
        <source>%n visit(s).</source>
        <translation>
            <numerusform>%n visit.</numerusform>
            <numerusform>%n visits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) ended with nothing changed.</source>
        <translation>
            <numerusform>%n visit ended with nothing changed.</numerusform>
            <numerusform>%n visits ended with nothing changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) were begun and not saved.</source>
        <translation>
            <numerusform>%n visit was begun and not saved.</numerusform>
            <numerusform>%n visits were begun and not saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignalsPage</name>
    <message numerus="yes">
        <source>%n people are paid on one account.</source>
        <translation>
            <numerusform>%n person is paid on one account.</numerusform>
            <numerusform>%n people are paid on one account.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) within 30 days.</source>
        <translation>
            <numerusform>%n change within 30 days.</numerusform>
            <numerusform>%n changes within 30 days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>Room for %n more people.</source>
        <translation>
            <numerusform>Room for %n more person.</numerusform>
            <numerusform>Room for %n more people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The bank list is %n day(s) old.</source>
        <translation>
            <numerusform>The bank list is %n day old.</numerusform>
            <numerusform>The bank list is %n days old.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send within %n day(s).</source>
        <translation>
            <numerusform>Send within %n day.</numerusform>
            <numerusform>Send within %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sealed capture(s) confirmed.</source>
        <translation>
            <numerusform>%n sealed capture confirmed.</numerusform>
            <numerusform>%n sealed captures confirmed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) must come back.</source>
        <translation>
            <numerusform>%n person must come back.</numerusform>
            <numerusform>%n people must come back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Network is here: %n can be finished now (F8).</source>
        <translation>
            <numerusform>Network is here: %n can be finished now (F8).</numerusform>
            <numerusform>Network is here: %n can be finished now (F8).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
</context>
</TS>
