<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="am" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>Version {version}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ስሪት {version}</translation>
    </message>
    <message>
        <source>For payments that arrive where people have their money.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ክፍያዎች ሰዎች ገንዘባቸው ወዳለበት እንዲደርሱ።</translation>
    </message>
    <message>
        <source>Office: {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቢሮ፦ {name}</translation>
    </message>
    <message>
        <source>No speaker has read these translations yet: {names}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እነዚህን ትርጉሞች ቋንቋውን የሚናገር ሰው ገና አላነበበም፦ {names}</translation>
    </message>
    <message>
        <source>Licences</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ፈቃዶች</translation>
    </message>
    <message>
        <source>Back to work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ወደ ሥራ ይመለሱ</translation>
    </message>
    <message>
        <source>Esc: back · arrows: scroll</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esc፦ ይመለሱ · ቀስቶች፦ ያንሸራትቱ</translation>
    </message>
</context>
<context>
    <name>AppointmentPanel</name>
    <message>
        <source>&amp;Day on which the person comes back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተገልጋዩ የሚመለሱበት ቀን (&amp;D)</translation>
    </message>
    <message>
        <source>No day yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ገና ቀን የለም</translation>
    </message>
</context>
<context>
    <name>AppsPage</name>
    <message>
        <source>The person heard this and agrees</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተገልጋዩ ይህን ሰምተው ይስማማሉ</translation>
    </message>
    <message>
        <source>&amp;Print receipt</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ደረሰኝ ያትሙ (&amp;P)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እንደገና ይሞክሩ</translation>
    </message>
    <message>
        <source>{app} may know the account from now on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከአሁን ጀምሮ {app} ሒሳቡን ማወቅ ይችላል።</translation>
    </message>
    <message>
        <source>{app} may know from now on whether there is an account.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{app} ከእንግዲህ ሒሳብ መኖሩን ወይም አለመኖሩን ማወቅ ይችላል።</translation>
    </message>
    <message>
        <source>{app} sees nothing of it any more.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{app} ከእንግዲህ ምንም አያይም።</translation>
    </message>
    <message>
        <source>May know it now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አሁን ማወቅ የሚችሉ</translation>
    </message>
    <message>
        <source>May ask the person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሰውየውን መጠየቅ የሚችሉ</translation>
    </message>
    <message>
        <source>Ask only in the app itself</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሰውየውን በመተግበሪያው ራሱ የሚጠይቁ</translation>
    </message>
    <message>
        <source>These know the person by a number of their own, which nobody can check here. The person opens the app, logs in there, and is asked.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እነዚህ ሰውየውን በራሳቸው ቁጥር ያውቁታል፣ ያንን ደግሞ እዚህ ማንም ማረጋገጥ አይችልም። ሰውየው መተግበሪያውን ይከፍታል፣ እዚያ ይገባል፣ ከዚያም ይጠየቃል።</translation>
    </message>
    <message>
        <source>Stop {app}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{app} ያቁሙ</translation>
    </message>
    <message>
        <source>Ask the person about {app}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ስለ {app} ሰውየውን ይጠይቁ</translation>
    </message>
    <message>
        <source>Ask the person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሰውየውን ይጠይቁ</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እስከ {date}</translation>
    </message>
    <message>
        <source>ends with {programme}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከ{programme} ጋር ያበቃል</translation>
    </message>
    <message>
        <source>at most {days} days</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቢበዛ {days} ቀናት</translation>
    </message>
    <message>
        <source>sees the account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሒሳቡን ያያል</translation>
    </message>
    <message>
        <source>sees only whether there is one</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መኖሩን ብቻ ያያል</translation>
    </message>
    <message>
        <source>The person says which app may know it, and may stop each at any time.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የትኛው መተግበሪያ ማወቅ እንደሚችል ሰውየው ይናገራል፣ እያንዳንዱንም በማንኛውም ጊዜ ማቆም ይችላል።</translation>
    </message>
    <message>
        <source>Asking the registry…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መዝገቡን በመጠየቅ ላይ…</translation>
    </message>
    <message>
        <source>No app knows it, and none may ask here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ምንም መተግበሪያ አያውቀውም፣ እዚህም ምንም መጠየቅ አይችልም።</translation>
    </message>
    <message>
        <source>No account is registered: an app sees none until there is one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የተመዘገበ ሒሳብ የለም፦ እስኪኖር ድረስ መተግበሪያ ምንም አያይም።</translation>
    </message>
    <message>
        <source>Apps that may know this account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህን ሒሳብ ማወቅ የሚችሉ መተግበሪያዎች</translation>
    </message>
    <message>
        <source>Back to the account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ወደ ሒሳቡ ይመለሱ</translation>
    </message>
    <message>
        <source>Does the person agree?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተገልጋዩ ይስማማሉ?</translation>
    </message>
    <message>
        <source>Read this aloud, then ask.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህን ጮክ ብለው ያንብቡ፣ ከዚያ ይጠይቁ።</translation>
    </message>
    <message>
        <source>Does not agree</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አይስማሙም</translation>
    </message>
    <message>
        <source>Stop {app}?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{app} ይቁም?</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እንዳለ ይተዉት</translation>
    </message>
    <message>
        <source>Space: read on · D: leave it as it is · F9: the person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Space፦ ማንበብ ይቀጥሉ · D፦ እንዳለ ይተዉት · F9፦ የሰውየው ቋንቋ</translation>
    </message>
    <message>
        <source>S: stop it · D: leave it as it is · F9: the person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>S፦ ያቁሙ · D፦ እንዳለ ይተዉት · F9፦ የሰውየው ቋንቋ</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ያቁሙ</translation>
    </message>
    <message>
        <source>Let the app know</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መተግበሪያው ይወቅ</translation>
    </message>
    <message>
        <source>Space: read on · D: does not agree · F9: the person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Space፦ ማንበብ ይቀጥሉ · D፦ አይስማሙም · F9፦ የተገልጋዩ ቋንቋ</translation>
    </message>
    <message>
        <source>Space: the person agrees · D: does not agree · F9: the person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Space፦ ተገልጋዩ ይስማማሉ · D፦ አይስማሙም · F9፦ የተገልጋዩ ቋንቋ</translation>
    </message>
</context>
<context>
    <name>AuthMethodsPanel</name>
    <message>
        <source>The person agrees that the ID service checks their identity now.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተገልጋዩ የማንነት አገልግሎት ማንነታቸውን አሁን እንዲያረጋግጥ ይስማማሉ።</translation>
    </message>
    <message>
        <source>Ask the person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተገልጋዩን ይጠይቁ</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የጣት አሻራ</translation>
    </message>
    <message>
        <source>Code to the phone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ኮድ በስልክ</translation>
    </message>
    <message>
        <source>Face</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ፊት</translation>
    </message>
    <message>
        <source>Eyes (iris)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ዓይን (አይሪስ)</translation>
    </message>
    <message>
        <source>Code to the e-mail</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ኮድ በኢሜይል</translation>
    </message>
    <message>
        <source>This office asks for a code first, then for a finger or the face.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ቢሮ መጀመሪያ ኮድ፣ ከዚያ ጣት ወይም ፊት ይጠይቃል።</translation>
    </message>
    <message>
        <source>No reader is connected. Plug one in; we notice by ourselves.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንበቢያ አልተገናኘም። አንዱን ያገናኙ፤ በራሱ ይታወቃል።</translation>
    </message>
</context>
<context>
    <name>BranchPanel</name>
    <message>
        <source>Bank, branch, place or code</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ባንክ፣ ቅርንጫፍ፣ ቦታ ወይም ኮድ</translation>
    </message>
    <message>
        <source>Look up the bank and branch</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ባንኩንና ቅርንጫፉን ይፈልጉ</translation>
    </message>
    <message>
        <source>Banks and branches found</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የተገኙ ባንኮችና ቅርንጫፎች</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ምንም አልተገኘም።</translation>
    </message>
    <message>
        <source>It is this one</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ነው</translation>
    </message>
    <message>
        <source>It is in no list: write its codes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በየትኛውም ዝርዝር የለም፦ ኮዶቹን ይጻፉ</translation>
    </message>
    <message>
        <source>These are the codes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ኮዶቹ እነዚህ ናቸው</translation>
    </message>
    <message>
        <source>Code of the bank</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የባንኩ ኮድ</translation>
    </message>
    <message>
        <source>Code of the branch</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የቅርንጫፉ ኮድ</translation>
    </message>
    <message>
        <source>Code of the branch, again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የቅርንጫፉ ኮድ፣ እንደገና</translation>
    </message>
    <message>
        <source>Not in the list. As in the passbook:</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በዝርዝሩ የለም። በባንክ ደብተሩ እንዳለ፦</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n ተገኝቷል</numerusform>
            <numerusform>%n ተገኝተዋል</numerusform>
        </translation>
    </message>
    <message>
        <source>The codes differ, or one is missing. Type them again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ኮዶቹ ይለያያሉ፣ ወይም አንዱ ይጎድላል። እንደገና ይጻፏቸው።</translation>
    </message>
</context>
<context>
    <name>CapturePanel</name>
    <message>
        <source>Live picture of the reader</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የማንበቢያው ቀጥታ ምስል</translation>
    </message>
    <message>
        <source>Another way</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሌላ መንገድ</translation>
    </message>
    <message>
        <source>Quality</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጥራት</translation>
    </message>
    <message>
        <source>Try {n}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሙከራ {n}</translation>
    </message>
    <message>
        <source>Put the finger on the reader and press gently.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጣቱን በማንበቢያው ላይ አድርገው በቀስታ ይጫኑ።</translation>
    </message>
    <message>
        <source>Look straight into the camera.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ካሜራውን በቀጥታ ይመልከቱ።</translation>
    </message>
    <message>
        <source>Eyes wide open, look into the reader.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ዓይንዎን በደንብ ይክፈቱ፣ ማንበቢያውን ይመልከቱ።</translation>
    </message>
    <message>
        <source>Good. One moment.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጥሩ። አንድ አፍታ።</translation>
    </message>
    <message>
        <source>Not clear yet. Come a little closer and hold still.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ገና ግልጽ አይደለም። ትንሽ ይቅረቡና አይንቀሳቀሱ።</translation>
    </message>
    <message>
        <source>Dry or dirty: wipe and warm the finger, then press again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጣቱ ደረቅ ወይም ቆሻሻ ነው፦ ይጥረጉት፣ ያሙቁት፣ ከዚያ እንደገና ይጫኑ።</translation>
    </message>
    <message>
        <source>Nearly. Press a little harder and hold still.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሊሆን ነው። ትንሽ ጠንከር አድርገው ይጫኑና አይንቀሳቀሱ።</translation>
    </message>
</context>
<context>
    <name>CardPanel</name>
    <message>
        <source>Photo on the card</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በካርዱ ላይ ያለ ፎቶ</translation>
    </message>
    <message>
        <source>It does not prove that this is the person. Compare the photo.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ሰውየው እሱ መሆኑን አያረጋግጥም። ፎቶውን ያነጻጽሩ።</translation>
    </message>
    <message>
        <source>The card is genuine, signed by {issuer}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ካርዱ እውነተኛ ነው፣ በ{issuer} የተፈረመ።</translation>
    </message>
    <message>
        <source>The card is genuine, signed by {issuer}, valid to {date}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ካርዱ እውነተኛ ነው፣ በ{issuer} የተፈረመ፣ እስከ {date} የሚያገለግል።</translation>
    </message>
</context>
<context>
    <name>CardSources</name>
    <message>
        <source>QR from a picture</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>QR ከምስል</translation>
    </message>
    <message>
        <source>QR on the screen</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>QR በስክሪን ላይ</translation>
    </message>
    <message>
        <source>Camera</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ካሜራ</translation>
    </message>
    <message>
        <source>Picture of the ID card</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የመታወቂያ ካርድ ምስል</translation>
    </message>
</context>
<context>
    <name>CenterPages</name>
    <message>
        <source>Laptops of the office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የቢሮው ላፕቶፖች</translation>
    </message>
    <message>
        <source>Confirm laptops and keys</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ላፕቶፖችንና ቁልፎችን ማረጋገጥ</translation>
    </message>
    <message>
        <source>My key at the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በማዕከሉ ያለ ቁልፌ</translation>
    </message>
    <message>
        <source>Your office changes its rules</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቢሮዎ ደንቦቹን ይቀይራል</translation>
    </message>
    <message>
        <source>Signals about my work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ስለ ሥራዬ ጠቋሚዎች</translation>
    </message>
</context>
<context>
    <name>ClockNotice</name>
    <message>
        <source>The clock is right</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሰዓቱ ትክክል ነው</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong: it shows {time}, before this program was made. Nothing is lost and nothing expires. Please set it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የዚህ ኮምፒውተር ሰዓት የተሳሳተ ነው፦ ይህ ፕሮግራም ከመሠራቱ በፊት የሆነውን {time} ያሳያል። ምንም አልጠፋም፣ ጊዜው የሚያልፍም የለም። እባክዎ ያስተካክሉት።</translation>
    </message>
    <message>
        <source>The clock of this computer seems wrong: it shows {time}. Nothing is lost and nothing expires. Set it, or say that it is right.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የዚህ ኮምፒውተር ሰዓት የተሳሳተ ይመስላል፦ {time} ያሳያል። ምንም አልጠፋም፣ ጊዜው የሚያልፍም የለም። ያስተካክሉት፣ ወይም ትክክል ነው ይበሉ።</translation>
    </message>
    <message>
        <source>The clock of this computer is {time} fast. Nothing is lost; we send with the servers&apos; time. Please set it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የዚህ ኮምፒውተር ሰዓት በ{time} ይቀድማል። ምንም አልጠፋም፤ በሰርቨሮቹ ሰዓት እንልካለን። እባክዎ ያስተካክሉት።</translation>
    </message>
    <message>
        <source>The clock of this computer is {time} slow. Nothing is lost; we send with the servers&apos; time. Please set it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የዚህ ኮምፒውተር ሰዓት በ{time} ወደኋላ ነው። ምንም አልጠፋም፤ በሰርቨሮቹ ሰዓት እንልካለን። እባክዎ ያስተካክሉት።</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n ደቂቃ</numerusform>
            <numerusform>%n ደቂቃዎች</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n ሰዓት</numerusform>
            <numerusform>%n ሰዓታት</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n ቀን</numerusform>
            <numerusform>%n ቀናት</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosePage</name>
    <message>
        <source>Back to work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ወደ ሥራ ይመለሱ</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) are not at the registry yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n ጉብኝት ገና በመዝገቡ አይደለም</numerusform>
            <numerusform>%n ጉብኝቶች ገና በመዝገቡ አይደሉም</numerusform>
        </translation>
    </message>
    <message>
        <source>They are saved on this computer, encrypted. They are sent when SPAR Agent is open and there is network.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በዚህ ኮምፒውተር ተቀምጠዋል፣ ተመስጥረዋል። SPAR Agent ሲከፈትና ኔትወርክ ሲኖር ይላካሉ።</translation>
    </message>
    <message>
        <source>It is saved on this computer, encrypted. It is sent when SPAR Agent is open and there is network.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በዚህ ኮምፒውተር ተቀምጧል፣ ተመስጥሯል። SPAR Agent ሲከፈትና ኔትወርክ ሲኖር ይላካል።</translation>
    </message>
    <message>
        <source>Close</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይዝጉ</translation>
    </message>
    <message>
        <source>Enter: close · Esc: back to work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter፦ ይዝጉ · Esc፦ ወደ ሥራ ይመለሱ</translation>
    </message>
</context>
<context>
    <name>CodeEdit</name>
    <message numerus="yes">
        <source>Type %n digit(s). Nothing else is taken here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n አሃዝ ይጻፉ። እዚህ ሌላ ምንም አይቀበልም።</numerusform>
            <numerusform>%n አሃዞች ይጻፉ። እዚህ ሌላ ምንም አይቀበልም።</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message>
        <source>The slip number as a code</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የደረሰኝ ቁጥሩ እንደ ኮድ</translation>
    </message>
</context>
<context>
    <name>ConfirmationsPage</name>
    <message>
        <source>Confirm laptops and keys</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ላፕቶፖችንና ቁልፎችን ማረጋገጥ</translation>
    </message>
    <message>
        <source>Only for people you know, who read you the words from their own screen.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ለሚያውቋቸውና ቃላቱን ከራሳቸው ማያ ለሚያነቡልዎ ሰዎች ብቻ።</translation>
    </message>
    <message>
        <source>Nobody waits to be confirmed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማረጋገጫ የሚጠብቅ ማንም የለም።</translation>
    </message>
    <message>
        <source>The words differ</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቃላቱ ይለያያሉ</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እንደገና ይጠይቁ (&amp;A)</translation>
    </message>
    <message>
        <source>These five words stand on the other screen</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እነዚህ አምስት ቃላት በሌላው ማያ ላይ አሉ</translation>
    </message>
    <message>
        <source>Done</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተጠናቋል</translation>
    </message>
    <message>
        <source>↑ ↓: another one</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>↑ ↓፦ ሌላ</translation>
    </message>
    <message>
        <source>The words are the same</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቃላቱ ተመሳሳይ ናቸው</translation>
    </message>
    <message>
        <source>Nothing is signed. Somebody else&apos;s key may be asking: tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ምንም አልተፈረመም። የሌላ ሰው ቁልፍ ሊሆን ይችላል፦ ለአስተዳዳሪዎ ይንገሩ።</translation>
    </message>
    <message>
        <source>Signed. Another person at another laptop compares the words, too.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተፈርሟል። ሌላ ሰው በሌላ ላፕቶፕም ቃላቱን ያነጻጽራል።</translation>
    </message>
    <message>
        <source>Signed. The center lets it in within a minute.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተፈርሟል። ማዕከሉ በአንድ ደቂቃ ውስጥ ያስገባዋል።</translation>
    </message>
    <message>
        <source>Joins with a laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከላፕቶፕ ጋር ይቀላቀላሉ</translation>
    </message>
    <message>
        <source>A new key at a laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በላፕቶፕ ላይ አዲስ ቁልፍ</translation>
    </message>
    <message>
        <source>You signed it; another person must</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እርስዎ ፈርመዋል፤ ሌላ ሰው መፈረም አለበት</translation>
    </message>
    <message>
        <source>One signature is needed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አንድ ፊርማ ያስፈልጋል</translation>
    </message>
    <message>
        <source>Two signatures are needed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሁለት ፊርማዎች ያስፈልጋሉ</translation>
    </message>
    <message>
        <source>Laptop: {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ላፕቶፕ፦ {name}</translation>
    </message>
    <message>
        <source>Office: {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቢሮ፦ {name}</translation>
    </message>
    <message>
        <source>Asked: {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የተጠየቀው፦ {time}</translation>
    </message>
    <message>
        <source>Signed by {who}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የፈረሙት፦ {who}</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>Conflicts</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ግጭቶች</translation>
    </message>
    <message>
        <source>The registry holds another account than the agent saw. You decide.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መዝገቡ ወኪሉ ካየው የተለየ ሒሳብ ይዟል። እርስዎ ይወስኑ።</translation>
    </message>
    <message>
        <source>No conflicts.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ግጭት የለም።</translation>
    </message>
    <message>
        <source>When another account turns up at the registry, it is shown here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በመዝገቡ ሌላ ሒሳብ ሲገኝ እዚህ ይታያል።</translation>
    </message>
    <message>
        <source>Keep &amp;theirs</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የእነሱን ያቆዩ (&amp;T)</translation>
    </message>
    <message>
        <source>Send &amp;ours</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የእኛን ይላኩ (&amp;O)</translation>
    </message>
    <message>
        <source>Conflicts that wait</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሚጠብቁ ግጭቶች</translation>
    </message>
    <message>
        <source>As the agent saw it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ወኪሉ እንዳየው</translation>
    </message>
    <message>
        <source>At the registry now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በመዝገቡ አሁን</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የተፈለገ</translation>
    </message>
    <message>
        <source>&amp;Look at the account numbers</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሒሳብ ቁጥሮችን ይመልከቱ (&amp;L)</translation>
    </message>
    <message>
        <source>What the person or the office told you</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተገልጋዩ ወይም ቢሮው የነገሩዎት</translation>
    </message>
    <message>
        <source>Reason, kept with the decision</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ምክንያት፣ ከውሳኔው ጋር ይቀመጣል</translation>
    </message>
    <message>
        <source>Supervisors at other laptops decide these.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በሌሎች ላፕቶፖች ያሉ ተቆጣጣሪዎች በእነዚህ ላይ ይወስናሉ።</translation>
    </message>
    <message>
        <source>Look at the account numbers first.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መጀመሪያ የሒሳብ ቁጥሮችን ይመልከቱ።</translation>
    </message>
    <message>
        <source>Your signature is the second one: then it is decided.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የእርስዎ ፊርማ ሁለተኛው ነው፦ ከዚያ ይወሰናል።</translation>
    </message>
    <message>
        <source>Type a reason, then sign. A second person signs at another laptop.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ምክንያት ይጻፉ፣ ከዚያ ይፈርሙ። ሁለተኛ ሰው በሌላ ላፕቶፕ ይፈርማል።</translation>
    </message>
    <message>
        <source>Signed. It counts once a second person has signed the same.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተፈርሟል። ሁለተኛ ሰው ተመሳሳዩን ሲፈርም ይቆጠራል።</translation>
    </message>
    <message>
        <source>Decided by two. The center does it within a minute.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በሁለት ሰዎች ተወስኗል። ማዕከሉ በአንድ ደቂቃ ውስጥ ያደርገዋል።</translation>
    </message>
    <message>
        <source>{who} signed: keep theirs.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{who} ፈርመዋል፦ የእነሱን ያቆዩ።</translation>
    </message>
    <message>
        <source>{who} signed: send ours.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{who} ፈርመዋል፦ የእኛን ይላኩ።</translation>
    </message>
    <message>
        <source>Not known: without network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አይታወቅም፦ ያለ ኔትወርክ</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሊነበብ አይችልም</translation>
    </message>
    <message>
        <source>Not asked now: no answer. This is what was last seen.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አሁን አልተጠየቀም፦ መልስ የለም። መጨረሻ የታየው ይህ ነው።</translation>
    </message>
    <message>
        <source>No account any more</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከእንግዲህ ሒሳብ የለም</translation>
    </message>
    <message>
        <source>No account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሒሳብ የለም</translation>
    </message>
    <message>
        <source>since {date}, by {who}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከ{date} ጀምሮ፣ በ{who}</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከ{date} ጀምሮ</translation>
    </message>
    <message>
        <source>captured {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የተሞላው {date}</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>The person heard this and agrees</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተገልጋዩ ይህን ሰምተው ይስማማሉ</translation>
    </message>
    <message>
        <source>Does the person agree?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተገልጋዩ ይስማማሉ?</translation>
    </message>
    <message>
        <source>Read this aloud, then ask.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህን ጮክ ብለው ያንብቡ፣ ከዚያ ይጠይቁ።</translation>
    </message>
    <message>
        <source>Does not agree</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አይስማሙም</translation>
    </message>
    <message>
        <source>Continue</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይቀጥሉ</translation>
    </message>
    <message>
        <source>Space: read on · D: does not agree · F9: the person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Space፦ ማንበብ ይቀጥሉ · D፦ አይስማሙም · F9፦ የተገልጋዩ ቋንቋ</translation>
    </message>
    <message>
        <source>Space: the person agrees · D: does not agree · F9: the person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Space፦ ተገልጋዩ ይስማማሉ · D፦ አይስማሙም · F9፦ የተገልጋዩ ቋንቋ</translation>
    </message>
</context>
<context>
    <name>DayPage</name>
    <message>
        <source>Close the day</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቀኑን ይዝጉ</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ክፍት የሆነ የለም።</translation>
    </message>
    <message>
        <source>Everything of today is at the registry or has ended.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የዛሬው ሁሉ በመዝገቡ ነው ወይም አብቅቷል።</translation>
    </message>
    <message>
        <source>Slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ደረሰኝ</translation>
    </message>
    <message>
        <source>Captured</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተሞልቷል</translation>
    </message>
    <message>
        <source>Status</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሁኔታ</translation>
    </message>
    <message>
        <source>What is open</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ክፍት የሆነው</translation>
    </message>
    <message>
        <source>Save the day &amp;sheet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የቀኑን ሉህ ያስቀምጡ (&amp;S)</translation>
    </message>
    <message>
        <source>Send now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አሁን ይላኩ</translation>
    </message>
    <message>
        <source>Enter or F5: send what waits, now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter ወይም F5፦ የሚጠብቀውን አሁን ይላኩ</translation>
    </message>
    <message>
        <source>Drafts: {n}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ረቂቆች፦ {n}</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) today.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>ዛሬ %n ጉብኝት።</numerusform>
            <numerusform>ዛሬ %n ጉብኝቶች።</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) ended with nothing changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n ጉብኝት ምንም ሳይቀየር አብቅቷል።</numerusform>
            <numerusform>%n ጉብኝቶች ምንም ሳይቀየር አብቅተዋል።</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) were begun and not saved.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n ጉብኝት ተጀምሮ አልተቀመጠም።</numerusform>
            <numerusform>%n ጉብኝቶች ተጀምረው አልተቀመጡም።</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be saved. Is there space left?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ፋይሉ ሊቀመጥ አልቻለም። ቦታ አለ?</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እንደ {name} ተቀምጧል</translation>
    </message>
    <message>
        <source>Day sheet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የቀን ሉህ</translation>
    </message>
</context>
<context>
    <name>DayPlot</name>
    <message>
        <source>Captured: {a}. At the registry: {b}. Days: {n}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የተወሰዱ፦ {a}። በመዝገቡ ላይ፦ {b}። ቀናት፦ {n}።</translation>
    </message>
</context>
<context>
    <name>DeskMenu</name>
    <message>
        <source>Help for this page</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የዚህ ገጽ እገዛ</translation>
    </message>
    <message>
        <source>Settings</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቅንብሮች</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ራስን መፈተሽ</translation>
    </message>
    <message>
        <source>Practice with made-up people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከምናባዊ ሰዎች ጋር ልምምድ</translation>
    </message>
    <message>
        <source>Nobody can sign in</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንም መግባት አይችልም</translation>
    </message>
    <message>
        <source>Updates</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማዘመኛዎች</translation>
    </message>
    <message>
        <source>About</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ስለ ፕሮግራሙ</translation>
    </message>
    <message>
        <source>Lock</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቆልፍ</translation>
    </message>
    <message>
        <source>New person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አዲስ ሰው</translation>
    </message>
    <message>
        <source>Find a visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጉብኝት ይፈልጉ</translation>
    </message>
    <message>
        <source>Finish identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንነትን ይጨርሱ</translation>
    </message>
    <message>
        <source>Send now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አሁን ይላኩ</translation>
    </message>
    <message>
        <source>The person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የተገልጋዩ ቋንቋ</translation>
    </message>
    <message>
        <source>People</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሰዎች</translation>
    </message>
    <message>
        <source>Carry on a stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በUSB ዱላ መውሰድ</translation>
    </message>
    <message>
        <source>Signals about my work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ስለ ሥራዬ ጠቋሚዎች</translation>
    </message>
    <message>
        <source>My key at the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በማዕከሉ ያለ ቁልፌ</translation>
    </message>
    <message>
        <source>Laptops of the office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የቢሮው ላፕቶፖች</translation>
    </message>
    <message>
        <source>Confirm laptops and keys</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ላፕቶፖችንና ቁልፎችን ማረጋገጥ</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Laptops of the office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የቢሮው ላፕቶፖች</translation>
    </message>
    <message>
        <source>The worst first, as they reported.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በጣም የከፉት መጀመሪያ፣ እንዳሳወቁት።</translation>
    </message>
    <message>
        <source>Bloc&amp;k</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ያግዱ (&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እንደገና ይጠይቁ (&amp;A)</translation>
    </message>
    <message>
        <source>Which laptops</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የትኞቹ ላፕቶፖች</translation>
    </message>
    <message>
        <source>None of them.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከእነሱ አንድም የለም።</translation>
    </message>
    <message>
        <source>No personal data</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የግል መረጃ የለም</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይላኩ (&amp;S)</translation>
    </message>
    <message>
        <source>Lost, stolen, or out of use</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የጠፋ፣ የተሰረቀ ወይም ጥቅም ላይ የማይውል</translation>
    </message>
    <message>
        <source>Message to who sits at it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በእሱ ላይ ለሚሠራው መልእክት</translation>
    </message>
    <message>
        <source>What came from it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከእሱ የመጣው</translation>
    </message>
    <message>
        <source>Reason to block it, kept on record</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የማገጃ ምክንያት፣ ተመዝግቦ ይቆያል</translation>
    </message>
    <message>
        <source>↑ ↓: another laptop · 1 to 4: which</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>↑ ↓፦ ሌላ ላፕቶፕ · 1 እስከ 4፦ የትኞቹ</translation>
    </message>
    <message>
        <source>Done</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተጠናቋል</translation>
    </message>
    <message>
        <source>The message goes with the next contact.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መልእክቱ በሚቀጥለው ግንኙነት ይሄዳል።</translation>
    </message>
    <message>
        <source>Signed. The center blocks it within a minute; two persons release it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተፈርሟል። ማዕከሉ በአንድ ደቂቃ ውስጥ ያግደዋል፤ ሁለት ሰዎች ይለቁታል።</translation>
    </message>
    <message>
        <source>In order</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በሥርዓት</translation>
    </message>
    <message>
        <source>nobody has a key there</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እዚያ ቁልፍ ያለው የለም</translation>
    </message>
    <message>
        <source>Show the slips and where they stan&amp;d</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ደረሰኞችንና ያሉበትን አሳይ (&amp;D)</translation>
    </message>
    <message>
        <source>Show those before the&amp;m</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከእነዚህ በፊት ያሉትን አሳይ (&amp;M)</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ገና ምንም የለም።</translation>
    </message>
    <message>
        <source>never</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በጭራሽ</translation>
    </message>
    <message>
        <source>Last contact: {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የመጨረሻ ግንኙነት፦ {time}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ምንም</translation>
    </message>
    <message>
        <source>Waiting there: {what}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እዚያ የሚጠብቅ፦ {what}</translation>
    </message>
    <message>
        <source>The oldest has waited {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እጅግ የቆየው {time} ጠብቋል</translation>
    </message>
    <message>
        <source>Sealed captures: {number}, the first runs out in {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የታሸጉ ናሙናዎች፦ {number}፣ የመጀመሪያው በ{time} ያበቃል</translation>
    </message>
    <message>
        <source>Version: {version}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቅጂ፦ {version}</translation>
    </message>
    <message>
        <source>Bank list: {version}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የባንክ ዝርዝር፦ {version}</translation>
    </message>
    <message>
        <source>Space left: {room}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የቀረ ቦታ፦ {room}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n ቀን</numerusform>
            <numerusform>%n ቀናት</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n ሰዓት</numerusform>
            <numerusform>%n ሰዓታት</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n ደቂቃ</numerusform>
            <numerusform>%n ደቂቃዎች</numerusform>
        </translation>
    </message>
    <message>
        <source>not delivered yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ገና አልደረሰም</translation>
    </message>
    <message>
        <source>read by {who}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{who} አንብበዋል</translation>
    </message>
    <message>
        <source>delivered</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ደርሷል</translation>
    </message>
    <message>
        <source>Nothing of {name} goes through after this. Press again to do it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከዚህ በኋላ የ{name} ምንም አያልፍም። ለማድረግ እንደገና ይጫኑ።</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>Slip number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የደረሰኝ ቁጥር</translation>
    </message>
    <message>
        <source>This service is free.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ አገልግሎት ነጻ ነው።</translation>
    </message>
    <message>
        <source>History</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ታሪክ</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይመልሱ (&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Print slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ደረሰኝ ያትሙ (&amp;P)</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማረጋገጫ</translation>
    </message>
    <message>
        <source>Receipt of your request</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የማመልከቻዎ ደረሰኝ</translation>
    </message>
    <message>
        <source>Next person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቀጣይ ሰው</translation>
    </message>
    <message>
        <source>Enter: next person · Ctrl+P: print the slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter፦ ቀጣይ ሰው · Ctrl+P፦ ደረሰኙን ያትሙ</translation>
    </message>
    <message>
        <source>Person: {number}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሰው፦ {number}</translation>
    </message>
    <message>
        <source>Before: {account}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በፊት፦ {account}</translation>
    </message>
    <message>
        <source>Until now: {account}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እስካሁን፦ {account}</translation>
    </message>
    <message>
        <source>Now: {account}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አሁን፦ {account}</translation>
    </message>
    <message>
        <source>Wanted: {account}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የተፈለገ፦ {account}</translation>
    </message>
    <message>
        <source>Your identity must still be checked. Keep this slip.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንነትዎ ገና መረጋገጥ አለበት። ይህን ደረሰኝ ይያዙ።</translation>
    </message>
</context>
<context>
    <name>EkycPanel</name>
    <message>
        <source>Photo that the ID service holds</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የማንነት አገልግሎቱ የያዘው ፎቶ</translation>
    </message>
    <message>
        <source>Compare name and photo with the person. They are shown once and not kept.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ስሙንና ፎቶውን ከሰውየው ጋር ያነጻጽሩ። አንድ ጊዜ ይታያሉ፣ አይቀመጡም።</translation>
    </message>
    <message>
        <source>The ID service gave no name.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የማንነት አገልግሎቱ ስም አልሰጠም።</translation>
    </message>
</context>
<context>
    <name>EndPage</name>
    <message>
        <source>End the visit?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጉብኝቱ ይብቃ?</translation>
    </message>
    <message>
        <source>Nothing is changed at the registry. What was typed cannot be brought back.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በመዝገቡ ምንም አይለወጥም። የተጻፈው ተመልሶ አይመጣም።</translation>
    </message>
    <message>
        <source>Go on with the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጉብኝቱን ይቀጥሉ</translation>
    </message>
    <message>
        <source>A number: end the visit for that reason · Enter: go on with it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቁጥር፦ በዚያ ምክንያት ጉብኝቱን ያብቁ · Enter፦ ይቀጥሉ</translation>
    </message>
</context>
<context>
    <name>EndQuestion</name>
    <message>
        <source>End the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጉብኝቱን ያብቁ</translation>
    </message>
    <message>
        <source>Go on with the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጉብኝቱን ይቀጥሉ</translation>
    </message>
    <message>
        <source>End the visit here? Nothing is changed at the registry.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጉብኝቱ እዚህ ይብቃ? በመዝገቡ ምንም አይለወጥም።</translation>
    </message>
    <message>
        <source>Enter: go on with the visit · Alt+E: end it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter፦ ጉብኝቱን ይቀጥሉ · Alt+E፦ ያብቁት</translation>
    </message>
</context>
<context>
    <name>EnrollmentModel</name>
    <message>
        <source>Status</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሁኔታ</translation>
    </message>
    <message>
        <source>Person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሰው</translation>
    </message>
    <message>
        <source>Account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሒሳብ</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቀጥሎ የሚሆነው</translation>
    </message>
    <message>
        <source>Slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ደረሰኝ</translation>
    </message>
    <message>
        <source>Captured</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተሞልቷል</translation>
    </message>
</context>
<context>
    <name>EnrollmentTable</name>
    <message>
        <source>All visits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሁሉም ጉብኝቶች</translation>
    </message>
</context>
<context>
    <name>ExcusePanel</name>
    <message>
        <source>Why can it not be checked today?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ዛሬ ለምን ሊረጋገጥ አይችልም?</translation>
    </message>
    <message>
        <source>The person has no phone here</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተገልጋዩ እዚህ ስልክ የላቸውም</translation>
    </message>
    <message>
        <source>The fingers are worn</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጣቶቹ ተበልተዋል</translation>
    </message>
    <message>
        <source>An injury</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጉዳት</translation>
    </message>
    <message>
        <source>The reader does not work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንበቢያው አይሠራም</translation>
    </message>
    <message>
        <source>The ID service does not answer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የማንነት አገልግሎቱ አይመልስም</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሌላ ምክንያት</translation>
    </message>
    <message>
        <source>A supervisor looks at it, and the identity must still be checked later.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተቆጣጣሪ ያየዋል፣ ማንነቱም ገና በኋላ መረጋገጥ አለበት።</translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>Figures</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አኃዛዊ መረጃ</translation>
    </message>
    <message>
        <source>The last 30 days, without names of people.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ያለፉት 30 ቀናት፣ ያለ ሰዎች ስም።</translation>
    </message>
    <message>
        <source>What kept visits from the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጉብኝቶች ወደ መዝገቡ እንዳይደርሱ ያገደው</translation>
    </message>
    <message>
        <source>Save as &amp;CSV</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እንደ CSV ያስቀምጡ (&amp;C)</translation>
    </message>
    <message>
        <source>Save as &amp;PDF</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እንደ PDF ያስቀምጡ (&amp;P)</translation>
    </message>
    <message>
        <source>Captured</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተሞልቷል</translation>
    </message>
    <message>
        <source>At the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በመዝገቡ</translation>
    </message>
    <message>
        <source>Each agent&apos;s days</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የእያንዳንዱ ወኪል ቀናት</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for the registry: %n</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>መዝገቡን የሚጠብቁ፦ %n</numerusform>
            <numerusform>መዝገቡን የሚጠብቁ፦ %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Files are kept in your documents.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ፋይሎች በሰነዶችዎ ውስጥ ይቀመጣሉ።</translation>
    </message>
    <message>
        <source>The oldest was captured {date}. Longer than three days: {n}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የቆየው የተሞላው {date} ነው። ከሦስት ቀን በላይ፦ {n}።</translation>
    </message>
    <message>
        <source>Figures of the last 30 days</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የመጨረሻዎቹ 30 ቀናት መረጃ</translation>
    </message>
    <message>
        <source>The file could not be saved. Is there space left?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ፋይሉ ሊቀመጥ አልቻለም። ቦታ አለ?</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እንደ {name} ተቀምጧል</translation>
    </message>
</context>
<context>
    <name>FingerPicker</name>
    <message>
        <source>Which finger; arrow keys choose</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የትኛው ጣት፤ በቀስቶች ይምረጡ</translation>
    </message>
    <message>
        <source>Any finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንኛውም ጣት</translation>
    </message>
    <message>
        <source>Left little finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የግራ ትንሿ ጣት</translation>
    </message>
    <message>
        <source>Left ring finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የግራ ቀለበት ጣት</translation>
    </message>
    <message>
        <source>Left middle finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የግራ መሀል ጣት</translation>
    </message>
    <message>
        <source>Left index finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የግራ ጠቋሚ ጣት</translation>
    </message>
    <message>
        <source>Left thumb</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የግራ አውራ ጣት</translation>
    </message>
    <message>
        <source>Right little finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የቀኝ ትንሿ ጣት</translation>
    </message>
    <message>
        <source>Right ring finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የቀኝ ቀለበት ጣት</translation>
    </message>
    <message>
        <source>Right middle finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የቀኝ መሀል ጣት</translation>
    </message>
    <message>
        <source>Right index finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የቀኝ ጠቋሚ ጣት</translation>
    </message>
    <message>
        <source>Right thumb</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የቀኝ አውራ ጣት</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>&amp;Back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተመለስ (&amp;B)</translation>
    </message>
    <message>
        <source>Lock</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቆልፍ</translation>
    </message>
    <message>
        <source>Menu</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ምናሌ</translation>
    </message>
    <message>
        <source>Not yet at the registry: {n}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ገና በመዝገቡ ያልሆነ፦ {n}</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help for this page</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የዚህ ገጽ እገዛ</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የዚህ ገጽ ቁልፎች</translation>
    </message>
    <message>
        <source>Keys everywhere</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሁሉም ቦታ ቁልፎች</translation>
    </message>
    <message>
        <source>Back to work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ወደ ሥራ ይመለሱ</translation>
    </message>
    <message>
        <source>Esc: back · arrows: scroll</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esc፦ ይመለሱ · ቀስቶች፦ ያንሸራትቱ</translation>
    </message>
</context>
<context>
    <name>HelperPanel</name>
    <message>
        <source>Someone helps this person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህን ሰው የሚረዳ አለ</translation>
    </message>
    <message>
        <source>Relation, name and reason are needed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ዝምድና፣ ስምና ምክንያት ያስፈልጋሉ።</translation>
    </message>
    <message>
        <source>Who is it to the person?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ለሰውየው ምኑ ነው?</translation>
    </message>
    <message>
        <source>Name of who helps</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሚረዳው ሰው ስም</translation>
    </message>
    <message>
        <source>Why the person is helped</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሰውየው ለምን ይረዳል</translation>
    </message>
</context>
<context>
    <name>HoldPanel</name>
    <message>
        <source>Put it on hold</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ለጊዜው አቆየው</translation>
    </message>
    <message>
        <source>End the hold</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማቆየቱን አብቃ</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ለጊዜው አቆይ</translation>
    </message>
    <message>
        <source>Why it cannot be decided yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ለምን ገና ሊወሰን እንደማይችል</translation>
    </message>
    <message>
        <source>One line to the agent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ለወኪሉ አንድ መስመር</translation>
    </message>
    <message>
        <source>It waits again on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እንደገና የሚጠብቀው</translation>
    </message>
    <message>
        <source>Others can still decide it. The agent sees why it waits.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሌሎች አሁንም ሊወስኑበት ይችላሉ። ወኪሉ ለምን እንደሚጠብቅ ያያል።</translation>
    </message>
    <message>
        <source>Until another day</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እስከ ሌላ ቀን</translation>
    </message>
    <message>
        <source>The proof of identity counts until {date}, on hold or not.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የማንነት ማረጋገጫው እስከ {date} ይጸናል፣ ቢቆይም ባይቆይም።</translation>
    </message>
    <message>
        <source>Decide by {date}: then the proof of identity counts no longer.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እስከ {date} ይወስኑ፦ ከዚያ የማንነት ማረጋገጫው አይጸናም።</translation>
    </message>
</context>
<context>
    <name>IdentityPage</name>
    <message>
        <source>Code the person received</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተገልጋዩ የደረሳቸው ኮድ</translation>
    </message>
    <message>
        <source>Go on &amp;meanwhile</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እስከዚያ ይቀጥሉ (&amp;M)</translation>
    </message>
    <message>
        <source>Send a new code</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አዲስ ኮድ ይላኩ</translation>
    </message>
    <message>
        <source>Another way</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሌላ መንገድ</translation>
    </message>
    <message>
        <source>Finish identity later</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንነትን በኋላ ይጨርሱ</translation>
    </message>
    <message>
        <source>9  Cannot be checked today</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>9  ዛሬ ሊረጋገጥ አይችልም</translation>
    </message>
    <message>
        <source>&amp;No, stop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አይ፣ ይቁም (&amp;N)</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በስልክ</translation>
    </message>
    <message>
        <source>Is this the person?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሰውየው ይህ ነው?</translation>
    </message>
    <message>
        <source>ID {number}. The ID service confirms who it is.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ID {number}። የማንነት አገልግሎቱ ማን እንደሆነ ያረጋግጣል።</translation>
    </message>
    <message>
        <source>The ID service does not answer. The reader has sealed the capture: only the ID service can open it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የማንነት አገልግሎቱ አይመልስም። ማንበቢያው ቀረጻውን አሽጎታል፦ ሊከፍተው የሚችለው የማንነት አገልግሎቱ ብቻ ነው።</translation>
    </message>
    <message>
        <source>No network. The reader has sealed the capture: only the ID service can open it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ኔትወርክ የለም። ማንበቢያው ቀረጻውን አሽጎታል፦ ሊከፍተው የሚችለው የማንነት አገልግሎቱ ብቻ ነው።</translation>
    </message>
    <message>
        <source>Identity needs the network, and there is none here. Save the rest and finish identity later.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንነት ኔትወርክ ይፈልጋል፣ እዚህ ደግሞ የለም። ቀሪውን ያስቀምጡና ማንነትን በኋላ ይጨርሱ።</translation>
    </message>
    <message>
        <source>No network here. Finish identity later, or seal a capture now: only the ID service can open it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እዚህ ኔትወርክ የለም። ማንነትን በኋላ ይጨርሱ፣ ወይም አሁን ቀረጻ ያሽጉ፦ ሊከፍተው የሚችለው የማንነት አገልግሎቱ ብቻ ነው።</translation>
    </message>
    <message>
        <source>Finish identity later, or capture now: it is kept sealed if it cannot be sent.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንነትን በኋላ ይጨርሱ፣ ወይም አሁን ይቅረጹ፦ መላክ ካልተቻለ ቀረጻው ታሽጎ ይቀመጣል።</translation>
    </message>
    <message>
        <source>Finish identity later, or try one of the ways.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንነትን በኋላ ይጨርሱ፣ ወይም አንዱን መንገድ ይሞክሩ።</translation>
    </message>
    <message>
        <source>Yes, this is the person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አዎ፣ ሰውየው ይህ ነው</translation>
    </message>
    <message>
        <source>Enter: yes · N: no, stop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter፦ አዎ · N፦ አይ፣ ይቁም</translation>
    </message>
    <message>
        <source>Keep it sealed until {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እስከ {time} ታሽጎ ይቆይ</translation>
    </message>
    <message>
        <source>Enter: keep it, and go on. It is sent first when there is network.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter፦ አቆይተው ይቀጥሉ። ኔትወርክ ሲኖር መጀመሪያ ይላካል።</translation>
    </message>
    <message>
        <source>It captures by itself · ← →: which finger · Esc: another way</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በራሱ ይቀርጻል · ← →፦ የትኛው ጣት · Esc፦ ሌላ መንገድ</translation>
    </message>
    <message>
        <source>Esc: back to the ways</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esc፦ ወደ መንገዶቹ ይመለሱ</translation>
    </message>
    <message>
        <source>Enter: go on without the network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter፦ ያለ ኔትወርክ ይቀጥሉ</translation>
    </message>
    <message>
        <source>Esc: back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esc፦ ይመለሱ</translation>
    </message>
    <message>
        <source>End the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጉብኝቱን ያብቁ</translation>
    </message>
    <message>
        <source>Enter: end the visit · Esc: another number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter፦ ጉብኝቱን ያብቁ · Esc፦ ሌላ ቁጥር</translation>
    </message>
    <message>
        <source>Enter: the first way · 1 to 5: that way</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter፦ የመጀመሪያው መንገድ · 1 እስከ 5፦ ያ መንገድ</translation>
    </message>
    <message>
        <source>Space: the person agrees</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Space፦ ተገልጋዩ ይስማማሉ</translation>
    </message>
    <message>
        <source>The code is checked at its last digit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ኮዱ በመጨረሻው አሃዝ ይረጋገጣል</translation>
    </message>
    <message>
        <source>9: cannot be checked today</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>9፦ ዛሬ ሊረጋገጥ አይችልም</translation>
    </message>
    <message>
        <source>Read the finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጣቱን ያንብቡ</translation>
    </message>
    <message>
        <source>Look at the face</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ፊቱን ይመልከቱ</translation>
    </message>
    <message>
        <source>Look at the eyes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ዓይኖቹን ይመልከቱ</translation>
    </message>
    <message>
        <source>Send code</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ኮድ ይላኩ</translation>
    </message>
    <message>
        <source>Code sent to {where}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ኮድ ወደ {where} ተልኳል</translation>
    </message>
    <message>
        <source>Valid for {time} more. It arrives as a text message.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ለ{time} ያገለግላል። እንደ አጭር መልእክት ይደርሳል።</translation>
    </message>
    <message>
        <source>This code is too old now. Send a new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ኮድ አሁን አርጅቷል። አዲስ ይላኩ።</translation>
    </message>
</context>
<context>
    <name>JoinFilePanel</name>
    <message>
        <source>Save the request again…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጥያቄውን እንደገና ያስቀምጡ…</translation>
    </message>
    <message>
        <source>1. The request goes to your administrator</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>1. ጥያቄው ወደ አስተዳዳሪዎ ይሄዳል</translation>
    </message>
    <message>
        <source>2. The answer comes back on the stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>2. መልሱ በUSB ዱላው ይመለሳል</translation>
    </message>
    <message>
        <source>Open it here. Then you compare the words of the office.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እዚህ ይክፈቱት። ከዚያ የቢሮውን ቃላት ያነጻጽራሉ።</translation>
    </message>
    <message>
        <source>Read these five words out to your administrator, by voice:</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እነዚህን አምስት ቃላት ለአስተዳዳሪዎ በድምፅ ያንብቡ፦</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እንደ {file} ተቀምጧል።</translation>
    </message>
    <message>
        <source>Save the request</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጥያቄውን ያስቀምጡ</translation>
    </message>
    <message>
        <source>Open the answer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መልሱን ይክፈቱ</translation>
    </message>
</context>
<context>
    <name>JoinPage</name>
    <message>
        <source>The words differ</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቃላቱ ይለያያሉ</translation>
    </message>
    <message>
        <source>Back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይመለሱ</translation>
    </message>
    <message>
        <source>The two PINs differ. Type both again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሁለቱ PIN ይለያያሉ። ሁለቱንም እንደገና ይጻፉ።</translation>
    </message>
    <message>
        <source>Join over the network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በኔትወርክ ይቀላቀሉ</translation>
    </message>
    <message>
        <source>Join without network…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ያለ ኔትወርክ ይቀላቀሉ…</translation>
    </message>
    <message>
        <source>Join without network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ያለ ኔትወርክ ይቀላቀሉ</translation>
    </message>
    <message>
        <source>Your administrator gives you a code that works once. A request goes to them on a stick, within the hours of the code.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አስተዳዳሪዎ አንድ ጊዜ የሚያገለግል ኮድ ይሰጡዎታል። ጥያቄ የኮዱ ሰዓታት ሳያልፉ በUSB ዱላ ወደ እርሳቸው ይሄዳል።</translation>
    </message>
    <message>
        <source>Save the request…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጥያቄውን ያስቀምጡ…</translation>
    </message>
    <message>
        <source>Enter: choose where, such as a stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter፦ የት እንደሚቀመጥ ይምረጡ፣ ለምሳሌ USB ዱላ</translation>
    </message>
    <message>
        <source>Your office works through its center now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቢሮዎ አሁን በማዕከሉ በኩል ይሠራል</translation>
    </message>
    <message>
        <source>Join it with the address and the code from your administrator. All that is on this laptop stays, and what waits is handed over to the center.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከአስተዳዳሪዎ በተገኘው አድራሻና ኮድ ይቀላቀሉ። በዚህ ላፕቶፕ ላይ ያለው ሁሉ ይቆያል፣ የሚጠብቀውም ለማዕከሉ ይሰጣል።</translation>
    </message>
    <message>
        <source>Join your office&apos;s center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከቢሮዎ ማዕከል ጋር ይቀላቀሉ</translation>
    </message>
    <message>
        <source>Your administrator gives you the address and a code that works once.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አስተዳዳሪዎ አድራሻውንና አንድ ጊዜ የሚያገለግል ኮድ ይሰጡዎታል።</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በመቀላቀል ላይ…</translation>
    </message>
    <message>
        <source>Join</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይቀላቀሉ</translation>
    </message>
    <message>
        <source>Enter: ask the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter፦ ማዕከሉን ይጠይቁ</translation>
    </message>
    <message>
        <source>Ask with another code</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በሌላ ኮድ ይጠይቁ</translation>
    </message>
    <message>
        <source>Take the request to your administrator</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጥያቄውን ወደ አስተዳዳሪዎ ይውሰዱ</translation>
    </message>
    <message>
        <source>You can close the app meanwhile. Only the last request has an answer.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እስከዚያ መተግበሪያውን መዝጋት ይችላሉ። መልስ ያለው የመጨረሻው ጥያቄ ብቻ ነው።</translation>
    </message>
    <message>
        <source>Open the answer…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መልሱን ይክፈቱ…</translation>
    </message>
    <message>
        <source>Enter: open the answer that came back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter፦ የተመለሰውን መልስ ይክፈቱ</translation>
    </message>
    <message>
        <source>Compare the words with your administrator</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቃላቱን ከአስተዳዳሪዎ ጋር ያነጻጽሩ</translation>
    </message>
    <message>
        <source>By voice, each reading from the own screen. All five words, both lines.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በድምፅ፣ እያንዳንዱ ከራሱ ስክሪን ያነባል። አምስቱም ቃላት፣ ሁለቱም መስመሮች።</translation>
    </message>
    <message>
        <source>Waiting until the administrator has compared them, too…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አስተዳዳሪው እስኪያነጻጽሯቸው በመጠበቅ ላይ…</translation>
    </message>
    <message>
        <source>The words are the same</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቃላቱ ተመሳሳይ ናቸው</translation>
    </message>
    <message>
        <source>Enter: they are the same</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter፦ ተመሳሳይ ናቸው</translation>
    </message>
    <message>
        <source>Address of the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የማዕከሉ አድራሻ</translation>
    </message>
    <message>
        <source>Join code</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የመቀላቀያ ኮድ</translation>
    </message>
    <message>
        <source>Your staff number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሠራተኛ ቁጥርዎ</translation>
    </message>
    <message>
        <source>Choose a PIN of six digits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ስድስት አሃዝ ያለው PIN ይምረጡ</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ያው PIN እንደገና</translation>
    </message>
    <message>
        <source>Your name</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ስምዎ</translation>
    </message>
    <message>
        <source>Words of this laptop: read them out</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የዚህ ላፕቶፕ ቃላት፦ ጮክ ብለው ያንብቧቸው</translation>
    </message>
    <message>
        <source>Words of the office: the administrator reads them out</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የቢሮው ቃላት፦ አስተዳዳሪው ያነቧቸዋል</translation>
    </message>
</context>
<context>
    <name>KeyStoragePage</name>
    <message>
        <source>Waiting for the key storage</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የቁልፍ ማከማቻን በመጠበቅ ላይ</translation>
    </message>
    <message>
        <source>This computer keeps the key of the store. Where it asks for a password, type it there. Nothing is lost meanwhile.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ኮምፒውተር የካዝናውን ቁልፍ ይይዛል። የይለፍ ቃል ሲጠይቅ እዚያ ይጻፉ። እስከዚያ ምንም አይጠፋም።</translation>
    </message>
    <message>
        <source>Try again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እንደገና ይሞክሩ</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በመጠበቅ ላይ…</translation>
    </message>
    <message>
        <source>Enter: ask the key storage again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter፦ የቁልፍ ማከማቻን እንደገና ይጠይቁ</translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <source>The person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የተገልጋዩ ቋንቋ</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>&amp;Practice with made-up people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከምናባዊ ሰዎች ጋር ልምምድ (&amp;P)</translation>
    </message>
    <message>
        <source>Tab: another language · Enter: take it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tab፦ ሌላ ቋንቋ · Enter፦ ይውሰዱት</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Battery {percent}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ባትሪ {percent}</translation>
    </message>
    <message>
        <source>Everything is saved. Close the lid.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሁሉም ተቀምጧል። ክዳኑን ይዝጉ።</translation>
    </message>
    <message numerus="yes">
        <source>about %n more people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>ወደ %n ተጨማሪ ሰው</numerusform>
            <numerusform>ወደ %n ተጨማሪ ሰዎች</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessagePanel</name>
    <message>
        <source>&amp;Read</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አነበብኩት (&amp;R)</translation>
    </message>
    <message>
        <source>Open the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጉብኝቱን ይክፈቱ</translation>
    </message>
    <message>
        <source>Message of the office · {who} · {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የቢሮው መልእክት · {who} · {time}</translation>
    </message>
    <message>
        <source>And {number} more</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እና {number} ተጨማሪ</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Settings</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቅንብሮች</translation>
    </message>
    <message>
        <source>Nobody can sign in</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንም መግባት አይችልም</translation>
    </message>
    <message>
        <source>Carry on a stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በUSB ዱላ መውሰድ</translation>
    </message>
</context>
<context>
    <name>NumberPage</name>
    <message>
        <source>Number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቁጥር</translation>
    </message>
    <message>
        <source>Name in the passbook, if it is another (Alt+N)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በባንክ ደብተር ያለ ስም፣ ሌላ ከሆነ (Alt+N)</translation>
    </message>
    <message>
        <source>Whose name is it?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ስሙ የማን ነው?</translation>
    </message>
    <message>
        <source>Why it is right</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ትክክል የሆነበት ምክንያት</translation>
    </message>
    <message>
        <source>Continue</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይቀጥሉ</translation>
    </message>
    <message>
        <source>Enter: next line. The second line goes on by itself.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter፦ ቀጣይ መስመር። ሁለተኛው መስመር በራሱ ይቀጥላል።</translation>
    </message>
    <message>
        <source>A number of {operator}, unless it was moved.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የ{operator} ቁጥር፣ ካልተዛወረ በስተቀር።</translation>
    </message>
    <message>
        <source>For example {number}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ለምሳሌ {number}</translation>
    </message>
    <message>
        <source>This account is already used for another person. A second person looks at it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ሒሳብ ለሌላ ሰው ቀድሞ ያገለግላል። ሁለተኛ ሰው ያየዋል።</translation>
    </message>
    <message>
        <source>The account is in another name: {holder}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሒሳቡ በሌላ ስም ነው፦ {holder}።</translation>
    </message>
    <message>
        <source>It looks like a number of {operator}; you chose {wallet}. Has it moved?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የ{operator} ቁጥር ይመስላል፤ እርስዎ {wallet} መርጠዋል። ተዛውሯል?</translation>
    </message>
    <message>
        <source>This is a phone number of another country ({code}). Ask the person whether it is right.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ የሌላ አገር ስልክ ቁጥር ነው ({code})። ትክክል መሆኑን ተገልጋዩን ይጠይቁ።</translation>
    </message>
    <message>
        <source>It is right</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ትክክል ነው</translation>
    </message>
    <message>
        <source>Write why, then Enter · Esc: one step back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ለምን እንደሆነ ይጻፉ፣ ከዚያ Enter · Esc፦ አንድ እርምጃ ወደኋላ</translation>
    </message>
    <message>
        <source>Again, as the person says it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እንደገና፣ ተገልጋዩ እንደሚሉት</translation>
    </message>
    <message>
        <source>Again, from the passbook</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እንደገና፣ ከባንክ ደብተሩ</translation>
    </message>
    <message>
        <source>Name of the wallet&apos;s owner, if it is another (Alt+N)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የዋሌቱ ባለቤት ስም፣ ሌላ ከሆነ (Alt+N)</translation>
    </message>
    <message>
        <source>Which phone number has the wallet?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ዋሌቱ ያለው የትኛው ስልክ ቁጥር ነው?</translation>
    </message>
    <message>
        <source>Phone number of the wallet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የዋሌቱ ስልክ ቁጥር</translation>
    </message>
    <message>
        <source>Which e-mail address has the wallet?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ዋሌቱ ያለው የትኛው ኢሜይል አድራሻ ነው?</translation>
    </message>
    <message>
        <source>E-mail address of the wallet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የዋሌቱ ኢሜይል አድራሻ</translation>
    </message>
    <message>
        <source>Which account?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የትኛው ሒሳብ?</translation>
    </message>
    <message>
        <source>Account number, as in the passbook</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሒሳብ ቁጥር፣ በባንክ ደብተሩ እንዳለ</translation>
    </message>
    <message>
        <source>The two entries differ at sign {places}. Ask the person again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሁለቱ ጽሑፎች በምልክት {places} ይለያያሉ። ተገልጋዩን እንደገና ይጠይቁ።</translation>
    </message>
    <message>
        <source>The two entries differ at digit {places}. Look at the passbook.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሁለቱ ጽሑፎች በአሃዝ {places} ይለያያሉ። የባንክ ደብተሩን ይመልከቱ።</translation>
    </message>
    <message>
        <source>Please type it again from the passbook.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እባክዎ ከባንክ ደብተሩ እንደገና ይጻፉ።</translation>
    </message>
    <message>
        <source>Please ask again and type it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እባክዎ እንደገና ጠይቀው ይጻፉ።</translation>
    </message>
</context>
<context>
    <name>OfficeChangePage</name>
    <message>
        <source>Your office changes its rules</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቢሮዎ ደንቦቹን ይቀይራል</translation>
    </message>
    <message>
        <source>Signed by your office. Read what changes; it holds from your next sign-in on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በቢሮዎ ተፈርሟል። የሚቀየረውን ያንብቡ፤ ከሚቀጥለው መግቢያዎ ጀምሮ ይሠራል።</translation>
    </message>
    <message>
        <source>Not now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አሁን አይደለም</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተቀበል</translation>
    </message>
    <message>
        <source>Servers</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አገልጋዮች</translation>
    </message>
    <message>
        <source>Ways to check identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንነትን የማረጋገጫ መንገዶች</translation>
    </message>
    <message>
        <source>What waits for a second person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሁለተኛ ሰው የሚጠብቅ</translation>
    </message>
    <message>
        <source>Keys and certificates that are trusted</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሚታመኑ ቁልፎችና ሰርተፍኬቶች</translation>
    </message>
    <message>
        <source>Others than until now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከእስካሁኑ የተለዩ</translation>
    </message>
    <message>
        <source>Other rules</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሌሎች ደንቦች</translation>
    </message>
    <message>
        <source>nothing</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ምንም</translation>
    </message>
    <message>
        <source>Until now: {value}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እስካሁን፦ {value}</translation>
    </message>
    <message>
        <source>From then on: {value}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከዚያ ጀምሮ፦ {value}</translation>
    </message>
    <message>
        <source>changes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ለውጦች</translation>
    </message>
    <message>
        <source>removals</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማስወገዶች</translation>
    </message>
    <message>
        <source>visits without network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ያለ ኔትወርክ የተደረጉ ጉብኝቶች</translation>
    </message>
    <message>
        <source>an account that others have, too</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሌሎችም ያላቸው ሒሳብ</translation>
    </message>
</context>
<context>
    <name>OwnKeyPage</name>
    <message>
        <source>My key at the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በማዕከሉ ያለ ቁልፌ</translation>
    </message>
    <message>
        <source>Your PIN opens it, and what you save is signed with it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>PINዎ ይከፍተዋል፤ የሚያስቀምጡትም በእሱ ይፈረማል።</translation>
    </message>
    <message>
        <source>Your staff number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሠራተኛ ቁጥርዎ</translation>
    </message>
    <message>
        <source>Read these five words to a supervisor at another laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እነዚህን አምስት ቃላት በሌላ ላፕቶፕ ላለ ተቆጣጣሪ ያንብቡ</translation>
    </message>
    <message>
        <source>Done</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተጠናቋል</translation>
    </message>
    <message>
        <source>Keep the number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቁጥሩን አስቀምጥ</translation>
    </message>
    <message>
        <source>Staff number: {number}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሠራተኛ ቁጥር፦ {number}</translation>
    </message>
    <message>
        <source>The center does not know whose key this is</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማዕከሉ ይህ ቁልፍ የማን እንደሆነ አያውቅም</translation>
    </message>
    <message>
        <source>What you save stays here until it knows. Your administrator has the number.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እስኪያውቅ ድረስ የሚያስቀምጡት እዚህ ይቆያል። ቁጥሩ አስተዳዳሪዎ ዘንድ አለ።</translation>
    </message>
    <message>
        <source>Waits until others compared the words</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሌሎች ቃላቱን እስኪያነጻጽሩ ይጠብቃል</translation>
    </message>
    <message>
        <source>They find you under “Confirm laptops and keys” in their menu.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በምናሌያቸው “ላፕቶፖችንና ቁልፎችን ማረጋገጥ” ስር ያገኙዎታል።</translation>
    </message>
    <message>
        <source>The center hears of it at the next contact.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማዕከሉ በሚቀጥለው ግንኙነት ያውቃል።</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተረጋግጧል</translation>
    </message>
    <message>
        <source>What you sign is believed. There is nothing to do.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሚፈርሙት ይታመናል። የሚደረግ ነገር የለም።</translation>
    </message>
    <message>
        <source>Ended by your office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቢሮዎ አቁሞታል</translation>
    </message>
    <message>
        <source>Nothing more of yours is sent. All that is here stays; ask your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከእርስዎ ሌላ ምንም አይላክም። እዚህ ያለው ሁሉ ይቆያል፤ ተቆጣጣሪዎን ይጠይቁ።</translation>
    </message>
</context>
<context>
    <name>PassbookPanel</name>
    <message>
        <source>Photo of the passbook</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የባንክ ደብተር ፎቶ</translation>
    </message>
    <message>
        <source>Photo of the passbook (Alt+F)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የባንክ ደብተር ፎቶ (Alt+F)</translation>
    </message>
    <message>
        <source>Camera</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ካሜራ</translation>
    </message>
    <message>
        <source>Take the photo</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ፎቶ ያንሱ</translation>
    </message>
    <message>
        <source>Remove the photo</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ፎቶውን ያስወግዱ</translation>
    </message>
    <message>
        <source>For who checks; destroyed when the enrollment ends.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ለሚያረጋግጠው፤ ማመልከቻው ሲያበቃ ይጠፋል።</translation>
    </message>
</context>
<context>
    <name>PassbookView</name>
    <message>
        <source>Photo of the passbook</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የባንክ ደብተር ፎቶ</translation>
    </message>
    <message>
        <source>&amp;Smaller photo</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ፎቶ ያሳንሱ (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Larger photo</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ፎቶ ያሳድጉ (&amp;L)</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People at this computer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በዚህ ኮምፒውተር ያሉ ሰዎች</translation>
    </message>
    <message>
        <source>Changes of accounts need a second person. Nobody reviews their own visits.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሒሳብ ለውጥ ሁለተኛ ሰው ይፈልጋል። ማንም የራሱን ጉብኝት አይገመግምም።</translation>
    </message>
    <message>
        <source>Have access</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መግቢያ ያላቸው</translation>
    </message>
    <message>
        <source>Your PIN until now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እስካሁን ያለው PIN</translation>
    </message>
    <message>
        <source>Name</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ስም</translation>
    </message>
    <message>
        <source>Works as</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሥራ ድርሻ</translation>
    </message>
    <message>
        <source>The person types a PIN of six digits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሰውየው ስድስት አሃዝ ያለው PIN ይጽፋል</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ያው PIN እንደገና</translation>
    </message>
    <message>
        <source>For whom</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ለማን</translation>
    </message>
    <message>
        <source>Take access away</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መግቢያ ይንሱ</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አዲስ ሰው ለሥራ</translation>
    </message>
    <message>
        <source>My own PIN</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የራሴ PIN</translation>
    </message>
    <message>
        <source>New PIN for {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አዲስ PIN ለ{name}</translation>
    </message>
    <message>
        <source>The two PINs differ. Type both again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሁለቱ PIN ይለያያሉ። ሁለቱንም እንደገና ይጻፉ።</translation>
    </message>
    <message>
        <source>Your PIN is changed. The old one opens nothing any more.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>PINዎ ተለውጧል። አሮጌው ከእንግዲህ ምንም አይከፍትም።</translation>
    </message>
    <message>
        <source>{name} cannot sign in any more. Their visits stay.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name} ከእንግዲህ መግባት አይችሉም። ጉብኝቶቻቸው ይቆያሉ።</translation>
    </message>
    <message>
        <source>{name} can sign in now.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name} አሁን መግባት ይችላሉ።</translation>
    </message>
    <message>
        <source>Change my PIN</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>PINዬን ይቀይሩ</translation>
    </message>
    <message>
        <source>Give access</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መግቢያ ይስጡ</translation>
    </message>
    <message>
        <source>Enter: change my PIN</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter፦ PINዬን ይቀይሩ</translation>
    </message>
    <message>
        <source>Enter: give access</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter፦ መግቢያ ይስጡ</translation>
    </message>
    <message>
        <source>{name} cannot sign in any more after this. Press again to do it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከዚህ በኋላ {name} መግባት አይችሉም። ለማድረግ እንደገና ይጫኑ።</translation>
    </message>
</context>
<context>
    <name>PeriodChoice</name>
    <message>
        <source>How long</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ለምን ያህል ጊዜ</translation>
    </message>
    <message>
        <source>until {programme} ends</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{programme} እስኪያበቃ</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s), until {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n ቀን፣ እስከ {date}</numerusform>
            <numerusform>%n ቀናት፣ እስከ {date}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Who has come?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማን መጣ?</translation>
    </message>
    <message>
        <source>Scan the ID card, or type the number that is on it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የመታወቂያ ካርዱን ይቃኙ፣ ወይም በላዩ ያለውን ቁጥር ይጻፉ።</translation>
    </message>
    <message>
        <source>ID number ({names})</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የመታወቂያ ቁጥር ({names})</translation>
    </message>
    <message>
        <source>Open that visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ያንን ጉብኝት ይክፈቱ</translation>
    </message>
    <message>
        <source>Start another</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሌላ ይጀምሩ</translation>
    </message>
    <message>
        <source>Continue</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይቀጥሉ</translation>
    </message>
    <message>
        <source>Enter: check the number and go on · Alt+H: someone helps</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter፦ ቁጥሩን አረጋግጠው ይቀጥሉ · Alt+H፦ የሚረዳ አለ</translation>
    </message>
    <message>
        <source>There is a visit for this person already, from {date}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ለዚህ ሰው ከ{date} ጀምሮ ጉብኝት አለ።</translation>
    </message>
    <message>
        <source>The last digit checks the others. Nothing is sent yet.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የመጨረሻው አሃዝ ሌሎቹን ያረጋግጣል። ገና ምንም አልተላከም።</translation>
    </message>
    <message>
        <source>Round in {place}: {n} so far.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የ{place} ዙር፦ እስካሁን {n}።</translation>
    </message>
</context>
<context>
    <name>PlacePage</name>
    <message>
        <source>Where should the money go?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ገንዘቡ ወዴት ይሂድ?</translation>
    </message>
    <message>
        <source>Banks, branches and wallets found</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የተገኙ ባንኮች፣ ቅርንጫፎችና ዋሌቶች</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ደረጃ በደረጃ</translation>
    </message>
    <message>
        <source>Not in the list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በዝርዝሩ የለም</translation>
    </message>
    <message>
        <source>The bank is not in the list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ባንኩ በዝርዝሩ የለም</translation>
    </message>
    <message numerus="yes">
        <source>The list of banks is %n day(s) old. Check the branch in the passbook.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>የባንኮች ዝርዝር %n ቀን ሆኖታል። ቅርንጫፉን በባንክ ደብተሩ ያረጋግጡ።</numerusform>
            <numerusform>የባንኮች ዝርዝር %n ቀናት ሆኖታል። ቅርንጫፉን በባንክ ደብተሩ ያረጋግጡ።</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is written exactly so. Nearest:</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ልክ እንዲህ የተጻፈ የለም። የሚቀርበው፦</translation>
    </message>
    <message>
        <source>Found</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተገኘ</translation>
    </message>
    <message>
        <source>Used here lately</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እዚህ በቅርቡ ያገለገሉ</translation>
    </message>
    <message>
        <source>Nothing found for {text}. Try the place, or the code in the passbook, or choose step by step (Alt+S).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ለ{text} ምንም አልተገኘም። ቦታውን፣ ወይም በባንክ ደብተሩ ያለውን ኮድ ይሞክሩ፣ ወይም ደረጃ በደረጃ ይምረጡ (Alt+S)።</translation>
    </message>
    <message>
        <source>Type a few letters: the bank and the place are enough.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጥቂት ፊደላት ይጻፉ፦ ባንኩና ቦታው ይበቃሉ።</translation>
    </message>
    <message>
        <source>Choose</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይምረጡ</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n ተገኝቷል</numerusform>
            <numerusform>%n ተገኝተዋል</numerusform>
        </translation>
    </message>
    <message>
        <source>↑ ↓ Enter · Alt+S: step by step · Alt+U: not in the list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>↑ ↓ Enter · Alt+S፦ ደረጃ በደረጃ · Alt+U፦ በዝርዝሩ የለም</translation>
    </message>
    <message>
        <source>This laptop has no list of banks yet: a supervisor takes one in. Until then write the bank as the passbook has it (Alt+U).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ኮምፒውተር ገና የባንኮች ዝርዝር የለውም፦ ተቆጣጣሪ ያስገባል። እስከዚያ ባንኩን በባንክ ደብተሩ እንዳለ ይጻፉ (Alt+U)።</translation>
    </message>
    <message>
        <source>{old} is now {new}. Enter takes the new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{old} አሁን {new} ነው። Enter አዲሱን ይወስዳል።</translation>
    </message>
    <message>
        <source>{old} is now {new}; the new code is {code}. Enter takes the new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{old} አሁን {new} ነው፤ አዲሱ ኮድ {code} ነው። Enter አዲሱን ይወስዳል።</translation>
    </message>
    <message>
        <source>The new one, and the old one</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አዲሱና አሮጌው</translation>
    </message>
    <message>
        <source>What kind of account is it?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ምን ዓይነት ሒሳብ ነው?</translation>
    </message>
    <message>
        <source>{bank}: in which region?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{bank}፦ በየትኛው ክልል?</translation>
    </message>
    <message>
        <source>{bank}: which branch?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{bank}፦ የትኛው ቅርንጫፍ?</translation>
    </message>
    <message>
        <source>What is the bank called?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ባንኩ ማን ይባላል?</translation>
    </message>
    <message>
        <source>{bank}: where is the branch?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{bank}፦ ቅርንጫፉ የት ነው?</translation>
    </message>
    <message>
        <source>A bank or branch that is not in the list: a second person looks it up before anything is sent.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በዝርዝሩ የሌለ ባንክ ወይም ቅርንጫፍ፦ ምንም ከመላኩ በፊት ሁለተኛ ሰው ይፈልገዋል።</translation>
    </message>
    <message>
        <source>Write it first, as the passbook has it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መጀመሪያ ይጻፉ፣ በባንክ ደብተሩ እንዳለ።</translation>
    </message>
    <message>
        <source>Write the whole name of the bank, as the passbook has it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የባንኩን ሙሉ ስም ይጻፉ፣ በባንክ ደብተሩ እንዳለ።</translation>
    </message>
    <message>
        <source>Continue</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይቀጥሉ</translation>
    </message>
    <message>
        <source>Which bank?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የትኛው ባንክ?</translation>
    </message>
    <message>
        <source>Which wallet?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የትኛው ዋሌት?</translation>
    </message>
    <message>
        <source>Enter: go on · Esc: one step back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter፦ ይቀጥሉ · Esc፦ አንድ እርምጃ ወደኋላ</translation>
    </message>
    <message>
        <source>Letters narrow it · ↑ ↓: move · Enter: choose · Esc: one step back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ፊደላት ያጠባሉ · ↑ ↓፦ ይንቀሳቀሱ · Enter፦ ይምረጡ · Esc፦ አንድ እርምጃ ወደኋላ</translation>
    </message>
    <message>
        <source>No bank here is called {text}. Alt+U: write its name.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እዚህ {text} የሚባል ባንክ የለም። Alt+U፦ ስሙን ይጻፉ።</translation>
    </message>
    <message>
        <source>Nothing here is called {text}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እዚህ {text} የሚባል የለም።</translation>
    </message>
    <message>
        <source>There is a sign in it that would spoil the address.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አድራሻውን የሚያበላሽ ምልክት አለበት።</translation>
    </message>
    <message>
        <source>Write what the passbook says: the branch, the street, the town.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የባንክ ደብተሩ የሚለውን ይጻፉ፦ ቅርንጫፍ፣ መንገድ፣ ከተማ።</translation>
    </message>
    <message>
        <source>Bank, branch, place, code or wallet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ባንክ፣ ቅርንጫፍ፣ ቦታ፣ ኮድ ወይም ዋሌት</translation>
    </message>
    <message>
        <source>Name of the bank, as in the passbook</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የባንኩ ስም፣ በባንክ ደብተሩ እንዳለ</translation>
    </message>
    <message>
        <source>Branch and place, as in the passbook</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቅርንጫፍና ቦታ፣ በባንክ ደብተሩ እንዳለ</translation>
    </message>
    <message>
        <source>A few letters of it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጥቂት ፊደላት</translation>
    </message>
</context>
<context>
    <name>PlainList</name>
    <message>
        <source>Looking…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በመፈለግ ላይ…</translation>
    </message>
</context>
<context>
    <name>PracticeDesk</name>
    <message>
        <source>SPAR Agent: practice</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>SPAR Agent፦ ልምምድ</translation>
    </message>
    <message>
        <source>Help</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እገዛ</translation>
    </message>
</context>
<context>
    <name>PracticePage</name>
    <message>
        <source>Practice with made-up people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከምናባዊ ሰዎች ጋር ልምምድ</translation>
    </message>
    <message>
        <source>Nobody here exists. Nothing is sent, and nothing is kept when you leave.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እዚህ ያለ ማንም እውነተኛ አይደለም። ምንም አይላክም፣ ሲወጡም ምንም አይቀመጥም።</translation>
    </message>
    <message>
        <source>Begin a visit with</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጉብኝት ይጀምሩ ከ</translation>
    </message>
    <message>
        <source>Practise reviewing</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ግምገማን ይለማመዱ</translation>
    </message>
    <message>
        <source>New person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አዲስ ሰው</translation>
    </message>
    <message>
        <source>Enter: begin a visit and type the number yourself</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: ጉብኝት ይጀምሩና ቁጥሩን ራስዎ ይጻፉ</translation>
    </message>
</context>
<context>
    <name>PracticeStrip</name>
    <message>
        <source>Practice: made-up people, nothing is sent.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ልምምድ፦ ምናባዊ ሰዎች፣ ምንም አይላክም።</translation>
    </message>
    <message>
        <source>The made-up people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ምናባዊ ሰዎች</translation>
    </message>
    <message>
        <source>Practise without network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ያለ ኔትወርክ ይለማመዱ</translation>
    </message>
    <message>
        <source>Leave practice</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከልምምድ ይውጡ</translation>
    </message>
    <message>
        <source>The phone of {name} shows the code {code}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የ{name} ስልክ ኮድ {code} ያሳያል።</translation>
    </message>
    <message>
        <source>Practise with network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በኔትወርክ ይለማመዱ</translation>
    </message>
</context>
<context>
    <name>PresentPage</name>
    <message>
        <source>At the registry now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በመዝገቡ አሁን</translation>
    </message>
    <message>
        <source>&amp;Keep it: nothing changes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይቆይ፦ ምንም አይለወጥም (&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Still right: keep it for longer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አሁንም ትክክል ነው፦ ለረጅም ጊዜ ይቆይ (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Change to another account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ወደ ሌላ ሒሳብ ይቀይሩ (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Remove it from the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከመዝገቡ ያስወግዱ (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Apps that may know this account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህን ሒሳብ ማወቅ የሚችሉ መተግበሪያዎች (&amp;A)</translation>
    </message>
    <message>
        <source>Without an account the person is not paid. A supervisor looks at this.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ያለ ሒሳብ ሰውየው አይከፈለውም። ተቆጣጣሪ ያየዋል።</translation>
    </message>
    <message>
        <source>Type REMOVE to go on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ለመቀጠል አስወግድ ብለው ይጻፉ</translation>
    </message>
    <message>
        <source>Where does the money go now?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ገንዘቡ አሁን ወዴት ይሄዳል?</translation>
    </message>
    <message>
        <source>Asking the registry…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መዝገቡን በመጠየቅ ላይ…</translation>
    </message>
    <message>
        <source>The account stays. It is kept until {date}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሒሳቡ ይቆያል። እስከ {date} ይቆያል።</translation>
    </message>
    <message>
        <source>We could not ask the registry what it holds</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መዝገቡ ምን እንደያዘ መጠየቅ አልቻልንም</translation>
    </message>
    <message>
        <source>Go on: it will be compared before anything is sent. Nothing is overwritten.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይቀጥሉ፦ ምንም ከመላኩ በፊት ይነጻጸራል። የሚደመሰስ የለም።</translation>
    </message>
    <message>
        <source>Put an account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሒሳብ ያስገቡ</translation>
    </message>
    <message>
        <source>Enter: go on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter፦ ይቀጥሉ</translation>
    </message>
    <message>
        <source>The registry holds an account this program cannot read</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መዝገቡ ይህ ፕሮግራም ማንበብ የማይችለው ሒሳብ ይዟል</translation>
    </message>
    <message>
        <source>It stays until another is put in its place. Ask the person which it is.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በቦታው ሌላ እስኪገባ ይቆያል። የትኛው እንደሆነ ተገልጋዩን ይጠይቁ።</translation>
    </message>
    <message>
        <source>C: change · K: keep</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>C፦ ይቀይሩ · K፦ ይቆይ</translation>
    </message>
    <message>
        <source>No account is registered</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የተመዘገበ ሒሳብ የለም</translation>
    </message>
    <message>
        <source>The registry holds no account for this person. You can add one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መዝገቡ ለዚህ ሰው ሒሳብ የለውም። አንድ መጨመር ይችላሉ።</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሒሳብ ይጨምሩ</translation>
    </message>
    <message>
        <source>Enter: add an account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter፦ ሒሳብ ይጨምሩ</translation>
    </message>
    <message>
        <source>Where should the money go?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ገንዘቡ ወዴት ይሂድ?</translation>
    </message>
    <message>
        <source>The person has an account at the registry. Tell them which, then ask.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተገልጋዩ በመዝገቡ ሒሳብ አላቸው። የትኛው እንደሆነ ይንገሯቸው፣ ከዚያ ይጠይቁ።</translation>
    </message>
    <message>
        <source>Account {number}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሒሳብ {number}</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከ{date} ጀምሮ</translation>
    </message>
    <message>
        <source>written by {who}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በ{who} የተጻፈ</translation>
    </message>
    <message>
        <source>C: change · K: keep · R: remove</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>C፦ ይቀይሩ · K፦ ይቆይ · R፦ ያስወግዱ</translation>
    </message>
    <message>
        <source>S: still right · C: change · K: keep · R: remove</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>S፦ አሁንም ትክክል · C፦ ይቀይሩ · K፦ ይቆይ · R፦ ያስወግዱ</translation>
    </message>
    <message>
        <source>{keys} · A: apps</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{keys} · A፦ መተግበሪያዎች</translation>
    </message>
    <message>
        <source>Remove</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ያስወግዱ</translation>
    </message>
    <message>
        <source>Type the word, then Enter</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቃሉን ይጻፉ፣ ከዚያ Enter</translation>
    </message>
    <message>
        <source>REMOVE</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አስወግድ</translation>
    </message>
</context>
<context>
    <name>PrinterChoice</name>
    <message>
        <source>Printer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አታሚ</translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>All visits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሁሉም ጉብኝቶች</translation>
    </message>
    <message>
        <source>Nothing here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እዚህ ምንም የለም።</translation>
    </message>
    <message>
        <source>Visits appear here as soon as the first person is entered.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የመጀመሪያው ሰው እንደገባ ጉብኝቶች እዚህ ይታያሉ።</translation>
    </message>
    <message>
        <source>Close the &amp;day</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቀኑን ይዝጉ (&amp;D)</translation>
    </message>
    <message>
        <source>Slip number, name or last four digits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የደረሰኝ ቁጥር፣ ስም ወይም የመጨረሻ አራት አሃዞች</translation>
    </message>
    <message>
        <source>Status</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሁኔታ</translation>
    </message>
    <message>
        <source>All</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሁሉም</translation>
    </message>
    <message>
        <source>Finish identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንነትን ይጨርሱ</translation>
    </message>
    <message>
        <source>With the supervisor</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተቆጣጣሪው ዘንድ</translation>
    </message>
    <message>
        <source>What happened</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሆነው</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይጣሉ</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ያቆዩ</translation>
    </message>
    <message>
        <source>Throw this draft away? It cannot be brought back.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ረቂቅ ይጣል? ተመልሶ አይመጣም።</translation>
    </message>
    <message>
        <source>Over the network so far: {a} sent, {b} received.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በኔትወርክ እስካሁን፦ {a} ተልኳል፣ {b} ደርሷል።</translation>
    </message>
    <message>
        <source>Send now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አሁን ይላኩ</translation>
    </message>
    <message>
        <source>Enter: open · F5: send what waits, now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter፦ ይክፈቱ · F5፦ የሚጠብቀውን አሁን ይላኩ</translation>
    </message>
    <message>
        <source>Go on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይቀጥሉበት</translation>
    </message>
    <message>
        <source>Correct</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ያርሙ</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አሁን እንደገና ይሞክሩ</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) found</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n ጉብኝት ተገኝቷል</numerusform>
            <numerusform>%n ጉብኝቶች ተገኝተዋል</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadAloudButton</name>
    <message>
        <source>Read aloud (Alt+R)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጮክ ብሎ ያንብብ (Alt+R)</translation>
    </message>
    <message>
        <source>The recorded words of this language are damaged. Please read it aloud yourself, and tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የዚህ ቋንቋ የተቀዱ ቃላት ተበላሽተዋል። እባክዎ እርስዎ ጮክ ብለው ያንብቡ፣ ለአስተዳዳሪዎም ይንገሩ።</translation>
    </message>
    <message>
        <source>This computer plays no sound now. Please read it aloud yourself.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ኮምፒውተር አሁን ድምፅ አያሰማም። እባክዎ እርስዎ ጮክ ብለው ያንብቡ።</translation>
    </message>
</context>
<context>
    <name>ReadbackPage</name>
    <message>
        <source>A digit is wrong</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አንድ አሃዝ ተሳስቷል</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ያሳዩ (&amp;H)</translation>
    </message>
    <message>
        <source>Show to the person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ለተገልጋዩ ያሳዩ</translation>
    </message>
    <message>
        <source>Remove this account?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ሒሳብ ይወገድ?</translation>
    </message>
    <message>
        <source>Do not remove it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አይወገድ</translation>
    </message>
    <message>
        <source>Read it aloud, digit by digit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጮክ ብለው ያንብቡ፣ አሃዝ በአሃዝ</translation>
    </message>
    <message>
        <source>As in the passbook: it is not in the list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በባንክ ደብተሩ እንዳለ፦ በዝርዝሩ የለም</translation>
    </message>
    <message>
        <source>Remove</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ያስወግዱ</translation>
    </message>
    <message>
        <source>Save</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ያስቀምጡ</translation>
    </message>
    <message>
        <source>Ctrl+Enter: remove it · Esc: go back · Ctrl+D: show to the person, and back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ctrl+Enter፦ ያስወግዱ · Esc፦ ይመለሱ · Ctrl+D፦ ለተገልጋዩ ያሳዩ፣ እና ይመለሱ</translation>
    </message>
    <message>
        <source>Ctrl+Enter: each digit is right, save · Esc: correct it · Ctrl+D: show to the person, and back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ctrl+Enter፦ እያንዳንዱ አሃዝ ትክክል ነው፣ ያስቀምጡ · Esc፦ ያርሙ · Ctrl+D፦ ለተገልጋዩ ያሳዩ፣ እና ይመለሱ</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Nobody here can sign in</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እዚህ ማንም መግባት አይችልም</translation>
    </message>
    <message>
        <source>Two persons at your office&apos;s center let a supervisor in. Nothing is lost.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በቢሮዎ ማዕከል ያሉ ሁለት ሰዎች ተቆጣጣሪ እንዲገባ ያደርጋሉ። ምንም አይጠፋም።</translation>
    </message>
    <message>
        <source>Save the request…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጥያቄውን ያስቀምጡ…</translation>
    </message>
    <message>
        <source>1. Take a request to the center, on a stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>1. ጥያቄውን በUSB ዱላ ወደ ማዕከሉ ይውሰዱ</translation>
    </message>
    <message>
        <source>Open the answer…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መልሱን ይክፈቱ…</translation>
    </message>
    <message>
        <source>Choose a PIN of six digits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ስድስት አሃዝ ያለው PIN ይምረጡ</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ያው PIN እንደገና</translation>
    </message>
    <message>
        <source>2. Open the answer that came back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>2. የተመለሰውን መልስ ይክፈቱ</translation>
    </message>
    <message>
        <source>Back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይመለሱ</translation>
    </message>
    <message>
        <source>{name} may sign in now, with a new PIN.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name} አሁን በአዲስ PIN መግባት ይችላሉ።</translation>
    </message>
    <message>
        <source>The two PINs differ. Type both again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሁለቱ PIN ይለያያሉ። ሁለቱንም እንደገና ይጻፉ።</translation>
    </message>
    <message>
        <source>Open this laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህን ላፕቶፕ ይክፈቱ</translation>
    </message>
    <message>
        <source>Enter: open this laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: ይህን ላፕቶፕ ይክፈቱ</translation>
    </message>
    <message>
        <source>Saved as {file}. Read these five words out to the two at the center:</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እንደ {file} ተቀምጧል። እነዚህን አምስት ቃላት በማዕከሉ ላሉት ሁለት ሰዎች ያንብቡ፦</translation>
    </message>
    <message>
        <source>Save the request</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጥያቄውን ያስቀምጡ</translation>
    </message>
    <message>
        <source>Open the answer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መልሱን ይክፈቱ</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Review</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ግምገማ</translation>
    </message>
    <message>
        <source>Compare with what the person had. Your own enrollments are never shown here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተገልጋዩ ከነበራቸው ጋር ያነጻጽሩ። የራስዎ ማመልከቻዎች እዚህ ፈጽሞ አይታዩም።</translation>
    </message>
    <message>
        <source>Enrollments that wait</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሚጠብቁ ማመልከቻዎች</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እርስዎን የሚጠብቅ የለም።</translation>
    </message>
    <message>
        <source>Changes, offline visits and doubts of agents appear here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ለውጦች፣ ያለ ኔትወርክ የተደረጉ ጉብኝቶችና የወኪሎች ጥርጣሬዎች እዚህ ይታያሉ።</translation>
    </message>
    <message>
        <source>Return to the agent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ወደ ወኪሉ ይመልሱ</translation>
    </message>
    <message>
        <source>&amp;Figures</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አኃዛዊ መረጃ (&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Compare the accounts</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሒሳቦቹን ያነጻጽሩ (&amp;C)</translation>
    </message>
    <message>
        <source>Before, in this office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከዚህ በፊት በዚህ ቢሮ</translation>
    </message>
    <message>
        <source>&amp;Look at the account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሒሳቡን ይመልከቱ (&amp;L)</translation>
    </message>
    <message>
        <source>Choose</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይምረጡ</translation>
    </message>
    <message>
        <source>One line to the agent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ለወኪሉ አንድ መስመር</translation>
    </message>
    <message>
        <source>Enter: put on hold · Esc: close the form</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter፦ ያቆዩ · Esc፦ ቅጹን ይዝጉ</translation>
    </message>
    <message>
        <source>A: approve</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A፦ ያጽድቁ</translation>
    </message>
    <message>
        <source>Enter: say first which bank and branch it is</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter፦ መጀመሪያ የትኛው ባንክና ቅርንጫፍ እንደሆነ ይናገሩ</translation>
    </message>
    <message>
        <source>T: return</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>T፦ ይመልሱ</translation>
    </message>
    <message>
        <source>H: hold</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>H፦ ያቆዩ</translation>
    </message>
    <message>
        <source>Reason, if you return it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ምክንያት፣ ከመለሱት</translation>
    </message>
    <message>
        <source>Had until now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እስካሁን የነበራቸው</translation>
    </message>
    <message>
        <source>Wants</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሚፈልጉት</translation>
    </message>
    <message>
        <source>Shown is what waits of this laptop; others decide about it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሚታየው ከዚህ ላፕቶፕ የሚጠብቀው ነው፤ ሌሎች ይወስናሉ።</translation>
    </message>
    <message>
        <source>The oldest are shown; more follow as you decide.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በጣም የቆዩት ይታያሉ፤ ሲወስኑ ሌሎች ይከተላሉ።</translation>
    </message>
    <message>
        <source>L: look at the account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>L፦ ሒሳቡን ይመልከቱ</translation>
    </message>
    <message>
        <source>Approve</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ያጽድቁ</translation>
    </message>
    <message>
        <source>Enter: compare the accounts, then decide</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter፦ ሒሳቦቹን ያነጻጽሩ፣ ከዚያ ይወስኑ</translation>
    </message>
    <message>
        <source>Not known</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አይታወቅም</translation>
    </message>
    <message>
        <source>No account any more</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከእንግዲህ ሒሳብ የለም</translation>
    </message>
    <message>
        <source>The agent wrote: {place}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ወኪሉ የጻፈው፦ {place}</translation>
    </message>
    <message>
        <source>The agent says: {reason}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ወኪሉ የሚለው፦ {reason}</translation>
    </message>
    <message>
        <source>No account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሒሳብ የለም</translation>
    </message>
    <message>
        <source>Captured by {who}, {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በ{who} የተሞላ፣ {date}</translation>
    </message>
    <message>
        <source>Asked for by the person, on the portal, {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በሰውየው በራሱ በድረ ገጹ የተጠየቀ፣ {date}</translation>
    </message>
    <message>
        <source>Identity confirmed {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንነት የተረጋገጠው {date}</translation>
    </message>
    <message>
        <source>Consent page open for {n} s</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የፈቃድ ገጹ ለ{n} ሰከንድ ክፍት ነበር</translation>
    </message>
    <message>
        <source>on hold until {date} ({who})</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እስከ {date} ተቆይቷል ({who})</translation>
    </message>
</context>
<context>
    <name>RoundPage</name>
    <message>
        <source>Village or place</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መንደር ወይም ቦታ</translation>
    </message>
    <message>
        <source>Slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ደረሰኝ</translation>
    </message>
    <message>
        <source>Captured</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተሞልቷል</translation>
    </message>
    <message>
        <source>Status</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሁኔታ</translation>
    </message>
    <message>
        <source>Visits of this round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የዚህ ዙር ጉብኝቶች</translation>
    </message>
    <message>
        <source>&amp;End the round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ዙሩን ያብቁ (&amp;E)</translation>
    </message>
    <message>
        <source>Save the &amp;sheet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሉሁን ያስቀምጡ (&amp;S)</translation>
    </message>
    <message>
        <source>A colleague began here today. Go on, or write another.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ባልደረባ ዛሬ እዚህ ጀምሯል። ይቀጥሉ ወይም ሌላ ይጻፉ።</translation>
    </message>
    <message>
        <source>Round in {place}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የ{place} ዙር</translation>
    </message>
    <message>
        <source>The round in {place} is over</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የ{place} ዙር አብቅቷል</translation>
    </message>
    <message>
        <source>Where is this round?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ዙር የት ነው?</translation>
    </message>
    <message>
        <source>Bank and branch of the last person come first while the round is on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ዙሩ እያለ የመጨረሻው ሰው ባንክና ቅርንጫፍ መጀመሪያ ይመጣሉ።</translation>
    </message>
    <message>
        <source>Write the name of the village first.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መጀመሪያ የመንደሩን ስም ይጻፉ።</translation>
    </message>
    <message>
        <source>New person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አዲስ ሰው</translation>
    </message>
    <message>
        <source>Begin a round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ዙር ይጀምሩ</translation>
    </message>
    <message>
        <source>Enter: new person · Alt+E: end the round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter፦ አዲስ ሰው · Alt+E፦ ዙሩን ያብቁ</translation>
    </message>
    <message>
        <source>Enter: begin a round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter፦ ዙር ይጀምሩ</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n ጉብኝት።</numerusform>
            <numerusform>%n ጉብኝቶች።</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) ended with nothing changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n ጉብኝት ምንም ሳይቀየር አብቅቷል።</numerusform>
            <numerusform>%n ጉብኝቶች ምንም ሳይቀየር አብቅተዋል።</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) were begun and not saved.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n ጉብኝት ተጀምሮ አልተቀመጠም።</numerusform>
            <numerusform>%n ጉብኝቶች ተጀምረው አልተቀመጡም።</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be saved. Is there space left?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ፋይሉ ሊቀመጥ አልቻለም። ቦታ አለ?</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እንደ {name} ተቀምጧል</translation>
    </message>
</context>
<context>
    <name>SelfTestPage</name>
    <message>
        <source>Self-test</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ራስን መፈተሽ</translation>
    </message>
    <message>
        <source>Everything this computer needs, and what to do where something is missing.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ኮምፒውተር የሚያስፈልገው ሁሉ፣ ሲጎድልም ምን እንደሚደረግ።</translation>
    </message>
    <message>
        <source>Back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይመለሱ</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እንደ ጽሑፍ ይቅዱ (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እንደገና ይፈትሹ (&amp;T)</translation>
    </message>
    <message>
        <source>Go on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይቀጥሉበት</translation>
    </message>
    <message>
        <source>Enter: go on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter፦ ይቀጥሉ</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በመፈተሽ ላይ…</translation>
    </message>
    <message>
        <source>Test again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እንደገና ይፈትሹ</translation>
    </message>
    <message>
        <source>Page up and down: scroll</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Page Up እና Page Down፦ ያንሸራትቱ</translation>
    </message>
    <message>
        <source>Copied. It holds no name, no ID and no account.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተቀድቷል። ስም፣ ID ወይም ሒሳብ የለበትም።</translation>
    </message>
    <message>
        <source>Something is wrong: its line says what to do.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የተሳሳተ ነገር አለ፦ መስመሩ ምን እንደሚደረግ ይናገራል።</translation>
    </message>
    <message>
        <source>Something wants attention; work can go on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ትኩረት የሚፈልግ አለ፤ ሥራው ሊቀጥል ይችላል።</translation>
    </message>
    <message>
        <source>Everything is as it should be.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሁሉም እንደሚገባው ነው።</translation>
    </message>
</context>
<context>
    <name>SessionHeader</name>
    <message>
        <source>Code awaited {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ኮድ በመጠበቅ ላይ {time}</translation>
    </message>
</context>
<context>
    <name>SessionWindow</name>
    <message>
        <source>Practice: made-up people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ልምምድ፦ ምናባዊ ሰዎች</translation>
    </message>
    <message>
        <source>Today</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ዛሬ</translation>
    </message>
    <message>
        <source>New person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አዲስ ሰው</translation>
    </message>
    <message>
        <source>Finish identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንነትን ይጨርሱ</translation>
    </message>
    <message>
        <source>All visits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሁሉም ጉብኝቶች</translation>
    </message>
    <message>
        <source>Review</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ግምገማ</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ግጭቶች</translation>
    </message>
    <message>
        <source>Figures</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አኃዛዊ መረጃ</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቀኑን ይዝጉ</translation>
    </message>
    <message>
        <source>Village round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የመንደር ዙር</translation>
    </message>
    <message>
        <source>People</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሰዎች</translation>
    </message>
    <message>
        <source>Correct</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ያርሙ</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቅንብሮች</translation>
    </message>
    <message>
        <source>What you save holds at once.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሚያስቀምጡት ወዲያው ይሠራል።</translation>
    </message>
    <message>
        <source>A slip comes out as soon as a visit is saved</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጉብኝት እንደተቀመጠ ደረሰኝ ይወጣል</translation>
    </message>
    <message>
        <source>A sound when something was captured or went wrong</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ነገር ሲወሰድ ወይም ሲበላሽ ድምፅ</translation>
    </message>
    <message>
        <source>Print a &amp;test slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሙከራ ደረሰኝ ያትሙ (&amp;T)</translation>
    </message>
    <message>
        <source>Lock and proxy are changed by a supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መቆለፊያና ፕሮክሲ በተቆጣጣሪ ይቀየራሉ።</translation>
    </message>
    <message>
        <source>What cannot be changed here is said by the policy of this computer.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እዚህ ሊቀየር የማይችለውን የዚህ ኮምፒውተር ፖሊሲ ይወስናል።</translation>
    </message>
    <message>
        <source>Practise with made-up people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከምናባዊ ሰዎች ጋር ይለማመዱ</translation>
    </message>
    <message>
        <source>Back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይመለሱ</translation>
    </message>
    <message>
        <source>Light</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ብሩህ</translation>
    </message>
    <message>
        <source>Dark</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጨለማ</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከፍተኛ ንፅፅር</translation>
    </message>
    <message>
        <source>Roll, 80 mm</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጥቅል፣ 80 mm</translation>
    </message>
    <message>
        <source>Sheet, A5</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሉህ፣ A5</translation>
    </message>
    <message>
        <source>The system&apos;s usual one</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሲስተሙ መደበኛ</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n ደቂቃ</numerusform>
            <numerusform>%n ደቂቃዎች</numerusform>
        </translation>
    </message>
    <message>
        <source>Language of the screen</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የስክሪኑ ቋንቋ</translation>
    </message>
    <message>
        <source>This app starts when somebody signs in to the computer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አንድ ሰው ወደ ኮምፒውተሩ ሲገባ ይህ መተግበሪያ ይጀምራል</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የጽሑፍ መጠን</translation>
    </message>
    <message>
        <source>Look</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ገጽታ</translation>
    </message>
    <message>
        <source>Paper</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ወረቀት</translation>
    </message>
    <message>
        <source>Printer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አታሚ</translation>
    </message>
    <message>
        <source>Lock the screen after</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ስክሪኑ የሚቆለፈው ከዚህ በኋላ</translation>
    </message>
    <message>
        <source>Proxy of this network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የዚህ ኔትወርክ ፕሮክሲ</translation>
    </message>
    <message>
        <source>Your screen</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ስክሪንዎ</translation>
    </message>
    <message>
        <source>Slips</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ደረሰኞች</translation>
    </message>
    <message>
        <source>This computer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ኮምፒውተር</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በማስቀመጥ ላይ…</translation>
    </message>
    <message>
        <source>Save the settings</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቅንብሮቹን ያስቀምጡ</translation>
    </message>
    <message>
        <source>Alt+T: test slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Alt+T፦ የሙከራ ደረሰኝ</translation>
    </message>
    <message>
        <source>Saved. It holds from now on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተቀምጧል። ከአሁን ጀምሮ ይሠራል።</translation>
    </message>
    <message>
        <source>The test slip was sent. Did it come out?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሙከራ ደረሰኙ ተልኳል። ወጣ?</translation>
    </message>
    <message>
        <source>Your office wants the lock at the latest after: {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቢሮዎ ቢበዛ ከዚህ በኋላ እንዲቆለፍ ይፈልጋል፦ {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n ሰከንድ</numerusform>
            <numerusform>%n ሰከንዶች</numerusform>
        </translation>
    </message>
    <message>
        <source>Test slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሙከራ ደረሰኝ</translation>
    </message>
    <message>
        <source>This slip is about nobody.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ደረሰኝ የማንም አይደለም።</translation>
    </message>
    <message>
        <source>If you can read this, slips come out right.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህን ማንበብ ከቻሉ ደረሰኞች በትክክል ይወጣሉ።</translation>
    </message>
</context>
<context>
    <name>SidePages</name>
    <message>
        <source>Help</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እገዛ</translation>
    </message>
    <message>
        <source>About</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ስለ ፕሮግራሙ</translation>
    </message>
    <message>
        <source>Updates</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማዘመኛዎች</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ራስን መፈተሽ</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>PIN</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Try again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እንደገና ይሞክሩ</translation>
    </message>
    <message>
        <source>Menu</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ምናሌ</translation>
    </message>
    <message>
        <source>Forgot your PIN? A supervisor can open it again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>PINዎን ረሱ? ተቆጣጣሪ እንደገና ሊከፍተው ይችላል።</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>PINዎ</translation>
    </message>
    <message>
        <source>Your access has ended</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መግቢያዎ አብቅቷል</translation>
    </message>
    <message>
        <source>Your saved work stays on this laptop. Ask your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ያስቀመጡት ሥራ በዚህ ላፕቶፕ ይቆያል። ተቆጣጣሪዎን ይጠይቁ።</translation>
    </message>
    <message>
        <source>Please type your PIN again before you go on deciding.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መወሰንዎን ከመቀጠልዎ በፊት እባክዎ PINዎን እንደገና ይጻፉ።</translation>
    </message>
    <message>
        <source>Nothing was lost. Your work goes on where you were.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ምንም አልጠፋም። ሥራዎ ካቆመበት ይቀጥላል።</translation>
    </message>
    <message>
        <source>Choose your name and type your PIN.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ስምዎን ይምረጡና PINዎን ይጻፉ።</translation>
    </message>
    <message>
        <source>Good to see you</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እንኳን ደህና መጡ</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እንኳን ደህና ተመለሱ</translation>
    </message>
</context>
<context>
    <name>SignalsPage</name>
    <message>
        <source>Signals about my work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ስለ ሥራዬ ጠቋሚዎች</translation>
    </message>
    <message>
        <source>Numbers that a supervisor sees, too. None of them says that you did wrong.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተቆጣጣሪም የሚያያቸው ቁጥሮች። አንዳቸውም ተሳስተዋል አይሉም።</translation>
    </message>
    <message>
        <source>Visits behind it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከጀርባው ያሉ ጉብኝቶች</translation>
    </message>
    <message>
        <source>No number about your work asks for a look.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ስለ ሥራዎ መታየት ያለበት ቁጥር የለም።</translation>
    </message>
    <message>
        <source>&amp;Open the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጉብኝቱን ይክፈቱ (&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እንደገና ይጠይቁ (&amp;A)</translation>
    </message>
    <message>
        <source>There are others before these.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከእነዚህ በፊት ሌሎች አሉ።</translation>
    </message>
    <message>
        <source>Your visits behind it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከጀርባው ያሉ የእርስዎ ጉብኝቶች</translation>
    </message>
    <message>
        <source>Done</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተጠናቋል</translation>
    </message>
    <message>
        <source>↑ ↓: another number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>↑ ↓፦ ሌላ ቁጥር</translation>
    </message>
    <message numerus="yes">
        <source>%n people are paid on one account.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>በአንድ ሒሳብ %n ሰው ይከፈለዋል።</numerusform>
            <numerusform>በአንድ ሒሳብ %n ሰዎች ይከፈላቸዋል።</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) within 30 days.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>በ30 ቀናት ውስጥ %n ለውጥ።</numerusform>
            <numerusform>በ30 ቀናት ውስጥ %n ለውጦች።</numerusform>
        </translation>
    </message>
    <message>
        <source>At this laptop in 30 days, whoever sat here: {count}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በዚህ ላፕቶፕ ላይ በ30 ቀናት ውስጥ፣ ማንም ቢቀመጥበት፦ {count}።</translation>
    </message>
    <message>
        <source>Yours in 30 days: {count}. Usual in the office: {usual} of 100.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በ30 ቀናት የእርስዎ፦ {count}። በቢሮው የተለመደው፦ ከ100 {usual}።</translation>
    </message>
    <message>
        <source>Nobody has looked yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እስካሁን ማንም አላየም</translation>
    </message>
    <message>
        <source>It grew since somebody looked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሰው ካየው ወዲህ ጨምሯል</translation>
    </message>
    <message>
        <source>Looked at, fine</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ታይቷል፣ ደህና ነው</translation>
    </message>
    <message>
        <source>{name} looked at it on {day}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name} በ{day} አይተውታል።</translation>
    </message>
    <message>
        <source>It was captured on another laptop.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በሌላ ላፕቶፕ ላይ ተመዝግቧል።</translation>
    </message>
</context>
<context>
    <name>SlipBox</name>
    <message>
        <source>&amp;Print slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ደረሰኝ ያትሙ (&amp;P)</translation>
    </message>
</context>
<context>
    <name>SlipPreview</name>
    <message>
        <source>Slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ደረሰኝ</translation>
    </message>
</context>
<context>
    <name>SlipQuestion</name>
    <message>
        <source>&amp;Yes, it is here</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አዎ፣ እዚህ ነው (&amp;Y)</translation>
    </message>
    <message>
        <source>No, print &amp;again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አይ፣ እንደገና ያትሙ (&amp;A)</translation>
    </message>
</context>
<context>
    <name>SticksPage</name>
    <message>
        <source>Carry on a stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በUSB ዱላ መውሰድ</translation>
    </message>
    <message>
        <source>For a place without network. Who carries the stick can read nothing of it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ኔትወርክ ለሌለበት ቦታ። የUSB ዱላውን የሚወስደው ሰው ምንም ሊያነብ አይችልም።</translation>
    </message>
    <message>
        <source>Save to the stick…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በUSB ዱላው ላይ ያስቀምጡ…</translation>
    </message>
    <message>
        <source>Hand in a stick…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የUSB ዱላ ያስረክቡ…</translation>
    </message>
    <message>
        <source>Take in the receipt…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ደረሰኙን ያስገቡ…</translation>
    </message>
    <message>
        <source>1. At the place: what waits here goes on the stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>1. በቦታው፦ እዚህ የሚጠብቀው ወደ USB ዱላው ይሄዳል</translation>
    </message>
    <message>
        <source>2. Where there is network: hand in the stick of another laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>2. ኔትወርክ ባለበት፦ የሌላ ላፕቶፕ USB ዱላ ያስረክቡ</translation>
    </message>
    <message>
        <source>3. Back at the place: what became of it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>3. ወደ ቦታው ሲመለሱ፦ ምን እንደደረሰ</translation>
    </message>
    <message>
        <source>Done</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተፈጽሟል</translation>
    </message>
    <message>
        <source>Handed in. Take the receipt back.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተረክቧል። ደረሰኙን ይዘው ይመለሱ።</translation>
    </message>
    <message>
        <source>Visits with news: {number}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ዜና ያላቸው ጉብኝቶች፦ {number}</translation>
    </message>
    <message>
        <source>Visits on the stick: {number}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በUSB ዱላው ላይ ያሉ ጉብኝቶች፦ {number}</translation>
    </message>
    <message>
        <source>Hand it in before {time}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከ{time} በፊት ያስረክቡት።</translation>
    </message>
    <message>
        <source>Save to the stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በUSB ዱላው ላይ ያስቀምጡ</translation>
    </message>
    <message>
        <source>Take in the receipt</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ደረሰኙን ያስገቡ</translation>
    </message>
    <message>
        <source>Hand in a stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የUSB ዱላ ያስረክቡ</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ደረሰኙን ያስቀምጡ</translation>
    </message>
</context>
<context>
    <name>TelephonePanel</name>
    <message>
        <source>Say this, word by word</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህን ቃል በቃል ይናገሩ</translation>
    </message>
    <message>
        <source>Slip number the person reads out</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተገልጋዩ የሚያነቡት የደረሰኝ ቁጥር</translation>
    </message>
    <message>
        <source>the number the person left</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተገልጋዩ የተዉት ቁጥር</translation>
    </message>
    <message>
        <source>Call {number}. “I call from your welfare office about your payment account. I will not ask for money or a PIN. Please read me the number of your slip.”</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ወደ {number} ይደውሉ። “ስለ ክፍያ ሒሳብዎ ከማኅበራዊ ድጋፍ ቢሮዎ ነው የምደውለው። ገንዘብ ወይም PIN አልጠይቅም። እባክዎ የደረሰኝዎን ቁጥር ያንብቡልኝ።”</translation>
    </message>
    <message>
        <source>That is the slip. Send the code, and ask the person to read it out.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ደረሰኙ ያ ነው። ኮዱን ይላኩ፣ ተገልጋዩ እንዲያነቡትም ይጠይቁ።</translation>
    </message>
    <message>
        <source>No code is sent before the slip number is right.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የደረሰኝ ቁጥሩ ትክክል ከመሆኑ በፊት ኮድ አይላክም።</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Finish identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንነትን ይጨርሱ</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እርስዎን ይፈልጋል</translation>
    </message>
    <message>
        <source>Waiting for the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መዝገቡን በመጠበቅ ላይ</translation>
    </message>
    <message>
        <source>With the supervisor</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተቆጣጣሪው ዘንድ</translation>
    </message>
    <message>
        <source>Begun and not saved</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የተጀመረና ያልተቀመጠ</translation>
    </message>
    <message>
        <source>Last visits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የመጨረሻ ጉብኝቶች</translation>
    </message>
    <message>
        <source>&amp;Village round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የመንደር ዙር (&amp;V)</translation>
    </message>
    <message>
        <source>No visits yet today.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ዛሬ ገና ጉብኝት የለም።</translation>
    </message>
    <message>
        <source>Press Enter when the first person sits down.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የመጀመሪያው ሰው ሲቀመጥ Enter ይጫኑ።</translation>
    </message>
    <message>
        <source>Hello, {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሰላም፣ {name}</translation>
    </message>
    <message>
        <source>Today</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ዛሬ</translation>
    </message>
    <message>
        <source>New person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አዲስ ሰው</translation>
    </message>
    <message>
        <source>Enter: new person · F5: send now · F1: help</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter፦ አዲስ ሰው · F5፦ አሁን ይላኩ · F1፦ እርዳታ</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ዝግጁ።</translation>
    </message>
    <message numerus="yes">
        <source>Room for %n more people.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>ለ%n ተጨማሪ ሰው ቦታ አለ።</numerusform>
            <numerusform>ለ%n ተጨማሪ ሰዎች ቦታ አለ።</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The bank list is %n day(s) old.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>የባንኮች ዝርዝር %n ቀን ሆኖታል።</numerusform>
            <numerusform>የባንኮች ዝርዝር %n ቀናት ሆኖታል።</numerusform>
        </translation>
    </message>
    <message>
        <source>Much waits on this computer. You can go on; please send it today, or carry it on a stick.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በዚህ ኮምፒውተር ብዙ ይጠብቃል። መቀጠል ይችላሉ፤ እባክዎ ዛሬ ይላኩት ወይም በUSB ዱላ ይውሰዱት።</translation>
    </message>
    <message numerus="yes">
        <source>Send within %n day(s).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>በ%n ቀን ውስጥ ይላኩ።</numerusform>
            <numerusform>በ%n ቀናት ውስጥ ይላኩ።</numerusform>
        </translation>
    </message>
    <message>
        <source>The center says that you work here as: {role}. Sign in again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማዕከሉ እዚህ የሚሠሩት እንደ {role} ነው ይላል። እንደገና ይግቡ።</translation>
    </message>
    <message numerus="yes">
        <source>%n sealed capture(s) confirmed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n የታሸገ ቀረጻ ተረጋግጧል።</numerusform>
            <numerusform>%n የታሸጉ ቀረጻዎች ተረጋግጠዋል።</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) must come back.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n ሰው መመለስ አለበት።</numerusform>
            <numerusform>%n ሰዎች መመለስ አለባቸው።</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Network is here: %n can be finished now (F8).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>ኔትወርክ አለ፦ %n አሁን ሊጨረስ ይችላል (F8)።</numerusform>
            <numerusform>ኔትወርክ አለ፦ %n አሁን ሊጨረሱ ይችላሉ (F8)።</numerusform>
        </translation>
    </message>
    <message>
        <source>For a second person to decide</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሁለተኛ ሰው የሚወስነው</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n ግጭት</numerusform>
            <numerusform>%n ግጭቶች</numerusform>
        </translation>
    </message>
    <message>
        <source>ID {number}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ID {number}</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>SPAR Agent cannot start</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>SPAR Agent መጀመር አይችልም</translation>
    </message>
    <message>
        <source>Code for your administrator: {code}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ለአስተዳዳሪዎ ኮድ፦ {code}</translation>
    </message>
    <message>
        <source>Close</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይዝጉ</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ራስን መፈተሽ</translation>
    </message>
    <message>
        <source>Try again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እንደገና ይሞክሩ</translation>
    </message>
    <message>
        <source>Enter: try again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter፦ እንደገና ይሞክሩ</translation>
    </message>
</context>
<context>
    <name>UpdateStrip</name>
    <message>
        <source>See the update</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማዘመኛውን ይመልከቱ</translation>
    </message>
    <message>
        <source>Later</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በኋላ</translation>
    </message>
    <message>
        <source>Version {version} of this program is offered.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የዚህ ፕሮግራም ስሪት {version} ቀርቧል።</translation>
    </message>
</context>
<context>
    <name>UpdatesPage</name>
    <message>
        <source>Updates of this program</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የዚህ ፕሮግራም ማዘመኛዎች</translation>
    </message>
    <message>
        <source>Only what two makers signed is taken. What people gave stays where it is.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሁለት ሠሪዎች የፈረሙት ብቻ ይወሰዳል። ሰዎች የሰጡት ባለበት ይቆያል።</translation>
    </message>
    <message>
        <source>&amp;Look for a newer version</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አዲስ ስሪት ፈልግ (&amp;L)</translation>
    </message>
    <message>
        <source>Back to work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ወደ ሥራ ይመለሱ</translation>
    </message>
    <message>
        <source>Esc: back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esc፦ ይመለሱ</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ስሪት {version}</translation>
    </message>
    <message>
        <source>&amp;Take version {version}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ስሪት {version} ውሰድ (&amp;T)</translation>
    </message>
    <message>
        <source>Version {version} is kept on this computer.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ስሪት {version} በዚህ ኮምፒውተር ላይ ተቀምጧል።</translation>
    </message>
    <message>
        <source>&amp;Use version {version}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ስሪት {version} ተጠቀም (&amp;U)</translation>
    </message>
    <message>
        <source>It is fetched and tried. You can go on working meanwhile.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እየመጣና እየተሞከረ ነው። እስከዚያ ሥራዎን መቀጠል ይችላሉ።</translation>
    </message>
    <message>
        <source>Version {version} starts when this window is opened the next time.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ መስኮት በሚቀጥለው ጊዜ ሲከፈት ስሪት {version} ይጀምራል።</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በመፈለግ ላይ…</translation>
    </message>
    <message>
        <source>Version {version} is offered: {size} are fetched.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ስሪት {version} ቀርቧል፦ {size} ይመጣል።</translation>
    </message>
    <message>
        <source>Version {version} is offered, which is older: yours stays in use.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ስሪት {version} ቀርቧል፣ ግን አሮጌ ነው፦ የእርስዎ ሥራ ላይ ይቆያል።</translation>
    </message>
    <message>
        <source>There is no newer version.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አዲስ ስሪት የለም።</translation>
    </message>
</context>
<context>
    <name>Viewfinder</name>
    <message>
        <source>What the camera sees</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ካሜራው የሚያየው</translation>
    </message>
</context>
<context>
    <name>VisitPages</name>
    <message>
        <source>Person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሰው</translation>
    </message>
    <message>
        <source>Identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንነት</translation>
    </message>
    <message>
        <source>Account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሒሳብ</translation>
    </message>
    <message>
        <source>Consent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ፈቃድ</translation>
    </message>
    <message>
        <source>Read back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መልሶ ማንበብ</translation>
    </message>
    <message>
        <source>End the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጉብኝቱን ያብቁ</translation>
    </message>
</context>
<context>
    <name>Watermark</name>
    <message>
        <source>PRACTICE</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ልምምድ</translation>
    </message>
</context>
<context>
    <name>app-consent</name>
    <message>
        <source>{app} of {controller} may see to which account I am paid.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የ{controller} {app} ወደ የትኛው ሒሳብ እንደሚከፈለኝ ማየት ይችላል።</translation>
    </message>
    <message>
        <source>{app} of {controller} may see whether I have an account.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የ{controller} {app} ሒሳብ እንዳለኝ ማየት ይችላል።</translation>
    </message>
    <message>
        <source>This ends on {date}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ በ{date} ያበቃል።</translation>
    </message>
    <message>
        <source>This ends when {programme} ends, and on {date} at the latest.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ {programme} ሲያበቃ ያበቃል፣ ቢዘገይ በ{date}።</translation>
    </message>
    <message>
        <source>I can stop this at any time. It is free.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህን በማንኛውም ጊዜ ማቆም እችላለሁ። ነጻ ነው።</translation>
    </message>
</context>
<context>
    <name>app-receipt</name>
    <message>
        <source>You let an app know your account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መተግበሪያ ሒሳብዎን እንዲያውቅ ፈቅደዋል</translation>
    </message>
    <message>
        <source>You stopped an app</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መተግበሪያ አቁመዋል</translation>
    </message>
    <message>
        <source>The account to which you are paid</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሚከፈልዎት ሒሳብ</translation>
    </message>
    <message>
        <source>Only whether you have an account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሒሳብ እንዳለዎት ብቻ</translation>
    </message>
    <message>
        <source>App</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መተግበሪያ</translation>
    </message>
    <message>
        <source>Who is behind it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከጀርባው ያለው</translation>
    </message>
    <message>
        <source>What it sees</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሚያየው</translation>
    </message>
    <message>
        <source>What for</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ለምን</translation>
    </message>
    <message>
        <source>Until</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እስከ</translation>
    </message>
    <message>
        <source>Or before, when this programme ends</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ወይም ከዚያ በፊት፣ ይህ ፕሮግራም ሲያበቃ</translation>
    </message>
    <message>
        <source>You can stop this at any time, at an office.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህን በማንኛውም ጊዜ በቢሮ ማቆም ይችላሉ።</translation>
    </message>
</context>
<context>
    <name>card</name>
    <message>
        <source>Caps Lock is on. The code was read all the same.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Caps Lock በርቷል። ኮዱ ቢሆንም ተነቧል።</translation>
    </message>
    <message>
        <source>The scanner types as on an English keyboard, and this computer has a French one. The code was read all the same.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቃኚው እንደ እንግሊዝኛ ኪቦርድ ይጽፋል፣ ይህ ኮምፒውተር ደግሞ የፈረንሳይኛ አለው። ኮዱ ቢሆንም ተነቧል።</translation>
    </message>
    <message>
        <source>There is no name in the code.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በኮዱ ውስጥ ስም የለም።</translation>
    </message>
    <message>
        <source>The code holds signs that cannot be shown. They were left out.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ኮዱ ሊታዩ የማይችሉ ምልክቶች አሉት። ተትተዋል።</translation>
    </message>
    <message>
        <source>A part of the code could not be read.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የኮዱ ክፍል ሊነበብ አልቻለም።</translation>
    </message>
    <message>
        <source>There is no photo in the code. Compare the one that is printed on the card.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በኮዱ ውስጥ ፎቶ የለም። በካርዱ ላይ የታተመውን ያነጻጽሩ።</translation>
    </message>
    <message>
        <source>The photo in the code is of a kind that cannot be shown here. Compare the one that is printed on the card.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በኮዱ ያለው ፎቶ እዚህ ሊታይ የማይችል ዓይነት ነው። በካርዱ ላይ የታተመውን ያነጻጽሩ።</translation>
    </message>
    <message>
        <source>The photo in the code is damaged. Compare the one that is printed on the card.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በኮዱ ያለው ፎቶ ተበላሽቷል። በካርዱ ላይ የታተመውን ያነጻጽሩ።</translation>
    </message>
</context>
<context>
    <name>consent</name>
    <message>
        <source>I do not want payments to an account any more.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከእንግዲህ ክፍያ ወደ ሒሳብ እንዲገባ አልፈልግም።</translation>
    </message>
    <message>
        <source>I want my payments to go to {place}, account {number}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ክፍያዎቼ ወደ {place}፣ ሒሳብ {number} እንዲገቡ እፈልጋለሁ።</translation>
    </message>
    <message>
        <source>Until now they went to {place}, account {number}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እስካሁን ወደ {place}፣ ሒሳብ {number} ይገቡ ነበር።</translation>
    </message>
    <message>
        <source>I can change this again. It is free.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህን እንደገና መቀየር እችላለሁ። ነጻ ነው።</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>{day} {month} {year}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{day} {month}</translation>
    </message>
</context>
<context>
    <name>day</name>
    <message>
        <source>At the registry: {a}. Waiting: {b}. Need somebody: {c}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በመዝገቡ ላይ፦ {a}። በመጠበቅ ላይ፦ {b}። ሰው የሚፈልጉ፦ {c}።</translation>
    </message>
</context>
<context>
    <name>devices</name>
    <message>
        <source>This laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ላፕቶፕ</translation>
    </message>
    <message>
        <source>Two computers use its key</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሁለት ኮምፒውተሮች ቁልፉን ይጠቀማሉ</translation>
    </message>
    <message>
        <source>Its journal is not the one from before</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መዝገቡ የበፊቱ አይደለም</translation>
    </message>
    <message>
        <source>Many codes sent, few people proven</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ብዙ ኮዶች ተልከዋል፣ ጥቂት ሰዎች ተረጋግጠዋል</translation>
    </message>
    <message>
        <source>Held until two persons release it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሁለት ሰዎች እስኪለቁት ተይዟል</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ታግዷል</translation>
    </message>
    <message>
        <source>Told to wipe itself</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ራሱን እንዲያጠፋ ተነግሮታል</translation>
    </message>
    <message>
        <source>Joins: its words must be compared</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በመቀላቀል ላይ፦ ቃላቱ መነጻጸር አለባቸው</translation>
    </message>
    <message>
        <source>Silent for {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ለ{time} ዝም ብሏል</translation>
    </message>
    <message>
        <source>The oldest has waited {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እጅግ የቆየው {time} ጠብቋል</translation>
    </message>
    <message>
        <source>A sealed capture has run out</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አንድ የታሸገ ናሙና ጊዜው አልፏል</translation>
    </message>
    <message>
        <source>A sealed capture runs out in {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አንድ የታሸገ ናሙና በ{time} ያበቃል</translation>
    </message>
    <message>
        <source>An old version of the program</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የፕሮግራሙ የቆየ ቅጂ</translation>
    </message>
    <message>
        <source>Its clock is {time} wrong</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሰዓቱ በ{time} ተሳስቷል</translation>
    </message>
    <message>
        <source>An older office file</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የቆየ የቢሮ ፋይል</translation>
    </message>
    <message>
        <source>Not the newest bank list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የቅርብ ጊዜው የባንክ ዝርዝር አይደለም</translation>
    </message>
    <message>
        <source>Little space left</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ትንሽ ቦታ ቀርቷል</translation>
    </message>
    <message>
        <source>All</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሁሉም</translation>
    </message>
    <message>
        <source>That worry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሚያሳስቡ</translation>
    </message>
    <message>
        <source>Where something waits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አንድ ነገር የሚጠብቅባቸው</translation>
    </message>
    <message>
        <source>Silent for long</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ለረጅም ጊዜ ዝም ያሉ</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>No network here. What you did is saved on this computer.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እዚህ ኔትወርክ የለም። የሠሩት በዚህ ኮምፒውተር ተቀምጧል።</translation>
    </message>
    <message>
        <source>There is network, but the server does not answer. Nothing is lost; we try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ኔትወርክ አለ፣ ግን ሰርቨሩ አይመልስም። ምንም አልጠፋም፤ እንደገና እንሞክራለን።</translation>
    </message>
    <message>
        <source>The proxy of this network does not let us through. Tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የዚህ ኔትወርክ ፕሮክሲ አያሳልፈንም። ለአስተዳዳሪዎ ይንገሩ።</translation>
    </message>
    <message>
        <source>The proxy of this network wants a sign-in. Nothing was sent; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የዚህ ኔትወርክ ፕሮክሲ መግቢያ ይፈልጋል። ምንም አልተላከም፤ ለአስተዳዳሪዎ ይንገሩ።</translation>
    </message>
    <message>
        <source>The server&apos;s certificate does not fit this computer&apos;s date. Compare the date with a phone; nothing was sent.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሰርቨሩ ሰርተፍኬት ከዚህ ኮምፒውተር ቀን ጋር አይስማማም። ቀኑን ከስልክ ጋር ያነጻጽሩ፤ ምንም አልተላከም።</translation>
    </message>
    <message>
        <source>No answer came back. Nothing is lost; we check it again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መልስ አልመጣም። ምንም አልጠፋም፤ እንደገና እናረጋግጣለን።</translation>
    </message>
    <message>
        <source>This network asks for a web login. Open the browser, then go on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ኔትወርክ የድር መግቢያ ይጠይቃል። አሳሹን ይክፈቱ፣ ከዚያ ይቀጥሉ።</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted. Nothing was sent; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሰርቨሩ ሰርተፍኬት አይታመንም። ምንም አልተላከም፤ ለአስተዳዳሪዎ ይንገሩ።</translation>
    </message>
    <message>
        <source>The server has a problem. Nothing is lost; we try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሰርቨሩ ችግር አለበት። ምንም አልጠፋም፤ እንደገና እንሞክራለን።</translation>
    </message>
    <message>
        <source>The server&apos;s answer could not be read. Nothing is lost; we check it again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሰርቨሩ መልስ ሊነበብ አልቻለም። ምንም አልጠፋም፤ እንደገና እናረጋግጣለን።</translation>
    </message>
    <message>
        <source>That code is not right. Ask for it once more and type it again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ያ ኮድ ትክክል አይደለም። አንድ ጊዜ እንደገና ጠይቀው ይጻፉ።</translation>
    </message>
    <message>
        <source>The code is too old. Send a new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ኮዱ አርጅቷል። አዲስ ይላኩ።</translation>
    </message>
    <message>
        <source>It did not match. Try again, or use another way.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አልተዛመደም። እንደገና ይሞክሩ፣ ወይም ሌላ መንገድ ይጠቀሙ።</translation>
    </message>
    <message>
        <source>Too many tries. The ID service wants a pause before the next one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሙከራው በዛ። የማንነት አገልግሎቱ ከቀጣዩ በፊት ፋታ ይፈልጋል።</translation>
    </message>
    <message>
        <source>The ID service does not know this number. Compare it with the card.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የማንነት አገልግሎቱ ይህን ቁጥር አያውቅም። ከካርዱ ጋር ያነጻጽሩ።</translation>
    </message>
    <message>
        <source>This ID is not active. Send the person to the ID office; nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ መታወቂያ አይሠራም። ሰውየውን ወደ መታወቂያ ቢሮ ይላኩ፤ ምንም አልተለወጠም።</translation>
    </message>
    <message>
        <source>This ID has no phone or e-mail for a code. Use another way, or finish later.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ መታወቂያ ለኮድ ስልክ ወይም ኢሜይል የለውም። ሌላ መንገድ ይጠቀሙ፣ ወይም በኋላ ይጨርሱ።</translation>
    </message>
    <message>
        <source>The holder has locked this way at the ID service. Use another way.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ባለቤቱ በማንነት አገልግሎቱ ይህን መንገድ ቆልፈዋል። ሌላ መንገድ ይጠቀሙ።</translation>
    </message>
    <message>
        <source>The ID service refused the time of this computer. Set its clock, then try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የማንነት አገልግሎቱ የዚህን ኮምፒውተር ሰዓት አልተቀበለም። ሰዓቱን ያስተካክሉ፣ ከዚያ እንደገና ይሞክሩ።</translation>
    </message>
    <message>
        <source>The ID service does not accept this office&apos;s set-up. Tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የማንነት አገልግሎቱ የዚህን ቢሮ አደረጃጀት አይቀበልም። ለአስተዳዳሪዎ ይንገሩ።</translation>
    </message>
    <message>
        <source>We stop here, before the ID service locks the person out. Finish later.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የማንነት አገልግሎቱ ሰውየውን ከመቆለፉ በፊት እዚህ እናቆማለን። በኋላ ይጨርሱ።</translation>
    </message>
    <message>
        <source>The capture was too old for the ID service and was destroyed. Everything else is kept.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቀረጻው ለማንነት አገልግሎቱ አርጅቶ ስለነበር ጠፍቷል። ሌላው ሁሉ ተቀምጧል።</translation>
    </message>
    <message>
        <source>No reader is connected. Plug it in; we notice by ourselves.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንበቢያ አልተገናኘም። ያገናኙት፤ በራሱ ይታወቃል።</translation>
    </message>
    <message>
        <source>The reader has a problem. Unplug it and plug it in again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንበቢያው ችግር አለበት። ነቅለው እንደገና ይሰኩት።</translation>
    </message>
    <message>
        <source>This reader cannot be trusted and is out of use. Tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ማንበቢያ አይታመንም፣ ከጥቅም ውጭ ነው። ለተቆጣጣሪዎ ይንገሩ።</translation>
    </message>
    <message>
        <source>Nothing good enough was read. Wipe the finger and try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በቂ የሆነ አልተነበበም። ጣቱን ጠርገው እንደገና ይሞክሩ።</translation>
    </message>
    <message>
        <source>This code is not a signed ID. Type the number instead.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ኮድ የተፈረመ መታወቂያ አይደለም። በምትኩ ቁጥሩን ይጻፉ።</translation>
    </message>
    <message>
        <source>This code was not signed by the ID authority. Type the number; tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህን ኮድ የመታወቂያ ባለሥልጣን አልፈረመውም። ቁጥሩን ይጻፉ፤ ለተቆጣጣሪዎ ይንገሩ።</translation>
    </message>
    <message>
        <source>This signed ID is not valid today. Type the number instead.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ የተፈረመ መታወቂያ ዛሬ አያገለግልም። በምትኩ ቁጥሩን ይጻፉ።</translation>
    </message>
    <message>
        <source>This card is locked, and this office has no key for it. Type the number.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ካርድ ተቆልፏል፣ ይህ ቢሮም ቁልፉ የለውም። ቁጥሩን ይጻፉ።</translation>
    </message>
    <message>
        <source>The scanner types as on another keyboard. Set the keyboard of this computer to English (US), or type the number.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቃኚው እንደ ሌላ ኪቦርድ ይጽፋል። የዚህን ኮምፒውተር ኪቦርድ ወደ እንግሊዝኛ (US) ያድርጉ፣ ወይም ቁጥሩን ይጻፉ።</translation>
    </message>
    <message>
        <source>The registry did not accept this. Correct it and save again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መዝገቡ ይህን አልተቀበለም። ያርሙና እንደገና ያስቀምጡ።</translation>
    </message>
    <message>
        <source>A name in this account holds signs the registry misreads. Correct it and save again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በዚህ ሒሳብ ያለ ስም መዝገቡ በስህተት የሚያነባቸው ምልክቶች አሉት። ያርሙና እንደገና ያስቀምጡ።</translation>
    </message>
    <message>
        <source>The server does not speak as its profile says. Tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሰርቨሩ መግለጫው እንደሚለው አይናገርም። ለአስተዳዳሪዎ ይንገሩ።</translation>
    </message>
    <message>
        <source>That PIN is not right.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ያ PIN ትክክል አይደለም።</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait a little before the next one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የተሳሳተ PIN በዛ። ከቀጣዩ በፊት ትንሽ ይጠብቁ።</translation>
    </message>
    <message>
        <source>Too many wrong PINs. A supervisor can open this access again; nothing is lost.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የተሳሳተ PIN በዛ። ተቆጣጣሪ ይህን መግቢያ እንደገና ሊከፍት ይችላል፤ ምንም አልጠፋም።</translation>
    </message>
    <message>
        <source>This PIN is too easy to guess. Use six or more digits, no rows or repeats.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ PIN በቀላሉ ይገመታል። ስድስት ወይም ከዚያ በላይ አሃዞች ይጠቀሙ፣ ተከታታይ ወይም ድግግሞሽ አይሁን።</translation>
    </message>
    <message>
        <source>Nobody of this name works on this computer.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በዚህ ኮምፒውተር በዚህ ስም የሚሠራ የለም።</translation>
    </message>
    <message>
        <source>This computer has no key storage. Install gnome-keyring or KWallet, then start again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ኮምፒውተር የቁልፍ ማከማቻ የለውም። gnome-keyring ወይም KWallet ይጫኑ፣ ከዚያ እንደገና ይጀምሩ።</translation>
    </message>
    <message>
        <source>The computer&apos;s key storage is locked. Unlock it, then try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የኮምፒውተሩ የቁልፍ ማከማቻ ተቆልፏል። ይክፈቱት፣ ከዚያ እንደገና ይሞክሩ።</translation>
    </message>
    <message>
        <source>The key of this store is gone. Nothing was changed; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የዚህ ካዝና ቁልፍ የለም። ምንም አልተለወጠም፤ ለአስተዳዳሪዎ ይንገሩ።</translation>
    </message>
    <message>
        <source>The store is not where it was. Nothing was changed; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ካዝናው በነበረበት የለም። ምንም አልተለወጠም፤ ለአስተዳዳሪዎ ይንገሩ።</translation>
    </message>
    <message>
        <source>The store is damaged. Nothing was overwritten; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ካዝናው ተበላሽቷል። ምንም አልተደመሰሰም፤ ለአስተዳዳሪዎ ይንገሩ።</translation>
    </message>
    <message>
        <source>The store was written by a newer version. Update this app; nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ካዝናውን የጻፈው አዲስ ስሪት ነው። ይህን ፕሮግራም ያድሱ፤ ምንም አልተለወጠም።</translation>
    </message>
    <message>
        <source>The app is open already on this computer. Use that window.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ፕሮግራሙ በዚህ ኮምፒውተር ቀድሞ ተከፍቷል። ያንን መስኮት ይጠቀሙ።</translation>
    </message>
    <message>
        <source>The app&apos;s folder cannot be written. Nothing was changed; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በፕሮግራሙ ማህደር መጻፍ አይቻልም። ምንም አልተለወጠም፤ ለአስተዳዳሪዎ ይንገሩ።</translation>
    </message>
    <message>
        <source>The disk is full. What was saved is safe; free some space, then go on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ዲስኩ ሞልቷል። የተቀመጠው ደህና ነው፤ ቦታ ያስለቅቁ፣ ከዚያ ይቀጥሉ።</translation>
    </message>
    <message>
        <source>This computer cannot save just now. Try again in a moment.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ኮምፒውተር አሁን ማስቀመጥ አይችልም። ከአፍታ በኋላ እንደገና ይሞክሩ።</translation>
    </message>
    <message>
        <source>Please sign in again. Nothing was lost.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እባክዎ እንደገና ይግቡ። ምንም አልጠፋም።</translation>
    </message>
    <message>
        <source>The journal does not verify. Tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሥራ መዝገቡ አልተረጋገጠም። ለተቆጣጣሪዎ ይንገሩ።</translation>
    </message>
    <message>
        <source>This update is not signed by the makers of the program. Nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ማሻሻያ በፕሮግራሙ አዘጋጆች አልተፈረመም። ምንም አልተቀየረም።</translation>
    </message>
    <message>
        <source>The signature of this update is over, or the clock is wrong. Nothing changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የዚህ ማሻሻያ ፊርማ ጊዜው አልፏል፣ ወይም ሰዓቱ የተሳሳተ ነው። ምንም አልተቀየረም።</translation>
    </message>
    <message>
        <source>The new version does not start on this computer. The old one stays in use.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አዲሱ ስሪት በዚህ ኮምፒውተር ላይ አይነሳም። የቀድሞው በሥራ ላይ ይቆያል።</translation>
    </message>
    <message>
        <source>This program is being updated already. Wait a little, then look again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ፕሮግራም አሁን እየዘመነ ነው። ትንሽ ይጠብቁና እንደገና ይፈልጉ።</translation>
    </message>
    <message>
        <source>This program is updated by the computer&apos;s own installer, not from here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ፕሮግራም የሚሻሻለው በኮምፒውተሩ ጫኝ ነው እንጂ ከዚህ አይደለም።</translation>
    </message>
    <message>
        <source>There is no way back: the version before cannot be used any more.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ወደኋላ መመለስ አይቻልም፦ የቀድሞው ስሪት ከእንግዲህ ሊሠራ አይችልም።</translation>
    </message>
    <message>
        <source>This picture cannot be read. Take another, or go on without it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ምስል ሊነበብ አይችልም። ሌላ ያንሱ፣ ወይም ያለ እሱ ይቀጥሉ።</translation>
    </message>
    <message>
        <source>This bank list cannot be used. The one in use stays.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ የባንኮች ዝርዝር ሊያገለግል አይችልም። በሥራ ላይ ያለው ይቆያል።</translation>
    </message>
    <message>
        <source>This bank list is not signed by your office. The one in use stays.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህን የባንኮች ዝርዝር ቢሮዎ አልፈረመውም። በሥራ ላይ ያለው ይቆያል።</translation>
    </message>
    <message>
        <source>This file is damaged or meant for another office. Nothing was taken in.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ፋይል ተበላሽቷል ወይም ለሌላ ቢሮ ነው። ምንም አልገባም።</translation>
    </message>
    <message>
        <source>The office file cannot be used. Ask your administrator for a new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የቢሮው ፋይል ሊያገለግል አይችልም። አስተዳዳሪዎን አዲስ ይጠይቁ።</translation>
    </message>
    <message>
        <source>This setting cannot be used. Nothing was changed; correct it and save again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ቅንብር ሊያገለግል አይችልም። ምንም አልተለወጠም፤ ያርሙና እንደገና ያስቀምጡ።</translation>
    </message>
    <message>
        <source>SPAR Agent met a fault of its own. Nothing saved was lost; try again or tell support.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>SPAR Agent የራሱ ስህተት ገጥሞታል። ከተቀመጠው ምንም አልጠፋም፤ እንደገና ይሞክሩ ወይም ለድጋፍ ይንገሩ።</translation>
    </message>
    <message>
        <source>A second person must decide this, never the one who captured it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህን ሁለተኛ ሰው መወሰን አለበት፣ የሞላው ሰው ፈጽሞ አይወስንም።</translation>
    </message>
    <message>
        <source>No printer here. Write the number down for the person, or print later with Ctrl+P.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እዚህ አታሚ የለም። ቁጥሩን ለተገልጋዩ ይጻፉ፣ ወይም በኋላ በCtrl+P ያትሙ።</translation>
    </message>
    <message>
        <source>The printer is not there. Everything is saved; choose another, or try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አታሚው የለም። ሁሉም ተቀምጧል፤ ሌላ ይምረጡ፣ ወይም እንደገና ይሞክሩ።</translation>
    </message>
    <message>
        <source>This printer takes no slips: its queue is closed. Choose another, or tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ አታሚ ደረሰኝ አይቀበልም፦ ወረፋው ተዘግቷል። ሌላ ይምረጡ፣ ወይም ለአስተዳዳሪዎ ይንገሩ።</translation>
    </message>
    <message>
        <source>This printer is paused. Set it going again, or choose another; everything is saved.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ አታሚ ቆሟል። እንደገና ያስጀምሩት፣ ወይም ሌላ ይምረጡ፤ ሁሉም ተቀምጧል።</translation>
    </message>
    <message>
        <source>The printer does not take the slip. Is it on, has it paper? Then print again; everything is saved.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አታሚው ደረሰኙን አይቀበልም። በርቷል፣ ወረቀት አለው? ከዚያ እንደገና ያትሙ፤ ሁሉም ተቀምጧል።</translation>
    </message>
    <message>
        <source>The slip was not printed. Everything is saved; look at the printer and its paper.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ደረሰኙ አልታተመም። ሁሉም ተቀምጧል፤ አታሚውንና ወረቀቱን ይመልከቱ።</translation>
    </message>
    <message>
        <source>The bank or branch is not in the list. A second person says which it is before anything is sent.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ባንኩ ወይም ቅርንጫፉ በዝርዝሩ የለም። ምንም ከመላኩ በፊት የትኛው እንደሆነ ሁለተኛ ሰው ይናገራል።</translation>
    </message>
    <message>
        <source>That bank or branch cannot have this account number. Choose another, or return the visit to its agent.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ያ ባንክ ወይም ቅርንጫፍ ይህ የሒሳብ ቁጥር ሊኖረው አይችልም። ሌላ ይምረጡ፣ ወይም ጉብኝቱን ለወኪሉ ይመልሱ።</translation>
    </message>
    <message>
        <source>The center did not accept this. Nothing is lost; a supervisor can look at the reason.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማዕከሉ ይህን አልተቀበለም። ምንም አልጠፋም፤ ተቆጣጣሪ ምክንያቱን ማየት ይችላል።</translation>
    </message>
    <message>
        <source>The account could not be kept for longer. Put it in again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሒሳቡ ለረጅም ጊዜ ሊቆይ አልቻለም። እንደገና ያስገቡት።</translation>
    </message>
    <message>
        <source>That was asked too often for this person today. Nothing was changed; try again tomorrow.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ዛሬ ለዚህ ሰው በጣም በተደጋጋሚ ተጠይቋል። ምንም አልተለወጠም፤ ነገ ይሞክሩ።</translation>
    </message>
    <message>
        <source>The proof of identity is over. Nothing was changed; in another visit the person can prove it again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የማንነት ማረጋገጫው አብቅቷል። ምንም አልተለወጠም፤ ሰውየው በሌላ ጉብኝት እንደገና ማረጋገጥ ይችላል።</translation>
    </message>
    <message>
        <source>This person is stopped: no app is let know anything new. A supervisor can look at the reason.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ሰው ታግዷል፦ ምንም መተግበሪያ አዲስ ነገር እንዲያውቅ አይደረግም። ተቆጣጣሪ ምክንያቱን ማየት ይችላል።</translation>
    </message>
    <message>
        <source>The center fails at this one. It is saved and tried again; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማዕከሉ ይህንን መቀበል አልቻለም። ተቀምጧል፣ እንደገና ይሞከራል፤ ለአስተዳዳሪዎ ይንገሩ።</translation>
    </message>
    <message>
        <source>The file changed after its words were shown. Open the answer and compare again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቃላቱ ከታዩ በኋላ ፋይሉ ተቀይሯል። መልሱን ይክፈቱና እንደገና ያወዳድሩ።</translation>
    </message>
    <message>
        <source>The app cannot be let know this now. Nothing was changed; look at the list again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መተግበሪያው አሁን ሊፈቀድለት አይችልም። ምንም አልተቀየረም፤ ዝርዝሩን እንደገና ይመልከቱ።</translation>
    </message>
    <message>
        <source>With this proof the app was let know something else. In another visit the person can prove it again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በዚህ ማረጋገጫ ለመተግበሪያው ሌላ ነገር ተፈቅዷል። በሌላ ጉብኝት ሰውየው እንደገና ማረጋገጥ ይችላል።</translation>
    </message>
    <message>
        <source>This is not signed by your office. Nothing was taken in; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህን ቢሮዎ አልፈረመውም። ምንም አልገባም፤ ለአስተዳዳሪዎ ይንገሩ።</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong. Set it, then try again; nothing is lost.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የዚህ ኮምፒውተር ሰዓት የተሳሳተ ነው። ያስተካክሉት፣ ከዚያ እንደገና ይሞክሩ፤ ምንም አልጠፋም።</translation>
    </message>
    <message>
        <source>This laptop is not joined to a center. All is saved; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ላፕቶፕ ከማዕከል ጋር አልተቀላቀለም። ሁሉም ተቀምጧል፤ ለአስተዳዳሪዎ ይንገሩ።</translation>
    </message>
    <message>
        <source>Your administrator still has to compare the words of this laptop.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አስተዳዳሪዎ የዚህን ላፕቶፕ ቃላት ገና ማነጻጸር አለባቸው።</translation>
    </message>
    <message>
        <source>This join code is wrong, used or over. Ask your administrator for a new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ የመቀላቀያ ኮድ የተሳሳተ፣ ያገለገለ ወይም ጊዜው ያለፈ ነው። አስተዳዳሪዎን አዲስ ይጠይቁ።</translation>
    </message>
    <message>
        <source>Too many wrong join codes. Wait an hour, then ask for a new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የተሳሳቱ የመቀላቀያ ኮዶች በዙ። አንድ ሰዓት ይጠብቁ፣ ከዚያ አዲስ ይጠይቁ።</translation>
    </message>
    <message>
        <source>This is no answer to a join, or it is damaged. Nothing was changed; copy it once more.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ የመቀላቀል መልስ አይደለም፣ ወይም ተበላሽቷል። ምንም አልተለወጠም፤ እንደገና ይቅዱት።</translation>
    </message>
    <message>
        <source>This answer is of a newer program. Update this one, then open the answer again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ መልስ የአዲስ ፕሮግራም ነው። ይህንን ያድሱ፣ ከዚያ መልሱን እንደገና ይክፈቱ።</translation>
    </message>
    <message>
        <source>This answer is too old. Ask your administrator for a new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ መልስ ጊዜው አልፏል። አስተዳዳሪዎን አዲስ ይጠይቁ።</translation>
    </message>
    <message>
        <source>This answer is for another laptop. Nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ መልስ ለሌላ ላፕቶፕ ነው። ምንም አልተለወጠም።</translation>
    </message>
    <message>
        <source>This answer was used, or is not for the last request. Take the last one to your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ መልስ አገልግሏል፣ ወይም ለመጨረሻው ጥያቄ አይደለም። የመጨረሻውን ጥያቄ ወደ አስተዳዳሪዎ ይውሰዱ።</translation>
    </message>
    <message>
        <source>This laptop is held until two persons release it. You can go on; it is all kept.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሁለት ሰዎች እስኪለቁት ይህ ላፕቶፕ ተይዟል። መቀጠል ይችላሉ፤ ሁሉም ተቀምጧል።</translation>
    </message>
    <message>
        <source>This laptop is blocked. Nothing is sent from it; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ላፕቶፕ ታግዷል። ከእሱ ምንም አይላክም፤ ለአስተዳዳሪዎ ይንገሩ።</translation>
    </message>
    <message>
        <source>Your key waits until a second person confirms it at another laptop. Work can go on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቁልፍዎ ሁለተኛ ሰው በሌላ ላፕቶፕ እስኪያረጋግጠው ይጠብቃል። ሥራው ሊቀጥል ይችላል።</translation>
    </message>
    <message>
        <source>Your office ended your access. What you saved stays on this laptop; ask your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቢሮዎ መግቢያዎን አቁሟል። ያስቀመጡት በዚህ ላፕቶፕ ይቆያል፤ ተቆጣጣሪዎን ይጠይቁ።</translation>
    </message>
    <message>
        <source>The center knows nobody with this number in your office. Type it again, or ask your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማዕከሉ በቢሮዎ በዚህ ቁጥር ማንንም አያውቅም። እንደገና ይጻፉት ወይም አስተዳዳሪዎን ይጠይቁ።</translation>
    </message>
    <message>
        <source>This version of the program is too old for the center. Update it; nothing is lost.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ የፕሮግራሙ ስሪት ለማዕከሉ አርጅቷል። ያድሱት፤ ምንም አልጠፋም።</translation>
    </message>
    <message>
        <source>The center does not answer this yet: its program is older. All other work goes on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማዕከሉ ለዚህ ገና አይመልስም፦ ፕሮግራሙ አሮጌ ነው። ሌላው ሥራ ሁሉ ይቀጥላል።</translation>
    </message>
    <message>
        <source>This office file is older than the one in use. Nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ የቢሮ ፋይል በሥራ ላይ ካለው የቆየ ነው። ምንም አልተለወጠም።</translation>
    </message>
    <message>
        <source>A supervisor at another laptop has to approve it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተቆጣጣሪ በሌላ ላፕቶፕ ሊያጸድቀው ይገባል።</translation>
    </message>
    <message>
        <source>Another person decided it, or it was open too long. Nothing was decided now.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሌላ ሰው ወስኗል፣ ወይም ለረጅም ጊዜ ክፍት ነበር። አሁን ምንም አልተወሰነም።</translation>
    </message>
    <message>
        <source>Somebody else put it on hold in the meantime. You can still decide it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በዚህ መካከል ሌላ ሰው አቆይቶታል። እርስዎ አሁንም መወሰን ይችላሉ።</translation>
    </message>
    <message>
        <source>It cannot be put on hold until that day. Choose an earlier one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እስከዚያ ቀን ሊቆይ አይችልም። ቀደም ያለ ቀን ይምረጡ።</translation>
    </message>
    <message>
        <source>The person is told first and has time to object.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መጀመሪያ ለሰውየው ይነገራል፣ ለመቃወምም ጊዜ አለው።</translation>
    </message>
    <message>
        <source>The center has no proof of identity for it: the person must come back.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማዕከሉ ለዚህ የማንነት ማስረጃ የለውም፦ ሰውየው መመለስ አለበት።</translation>
    </message>
    <message>
        <source>It is beyond what one person may do: two at the center decide.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አንድ ሰው ሊያደርገው ከሚችለው በላይ ነው፦ በማዕከሉ ሁለት ሰዎች ይወስናሉ።</translation>
    </message>
    <message>
        <source>The registry has it. Two people there decide; until then nothing changes.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መዝገቡ አለው። እዚያ ሁለት ሰዎች ይወስናሉ፤ እስከዚያ ምንም አይለወጥም።</translation>
    </message>
    <message>
        <source>Two people decided that the registered account stays. Ask the person.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሁለት ሰዎች የተመዘገበው ሒሳብ እንዲቆይ ወስነዋል። ሰውየውን ይጠይቁ።</translation>
    </message>
    <message>
        <source>Nobody can open this laptop from outside: it has not been in contact with a center.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህን ላፕቶፕ ከውጭ ማንም ሊከፍተው አይችልም፦ ከማዕከል ጋር ተገናኝቶ አያውቅም።</translation>
    </message>
    <message>
        <source>This answer is not for the last request of this laptop. Nothing was opened.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ መልስ ለዚህ ላፕቶፕ የመጨረሻ ጥያቄ አይደለም። ምንም አልተከፈተም።</translation>
    </message>
    <message>
        <source>This laptop works through its center only. Join it with your administrator&apos;s code; all that is here stays.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ላፕቶፕ የሚሠራው በቢሮው ማዕከል በኩል ብቻ ነው። ከአስተዳዳሪዎ በተገኘው ኮድ ይቀላቀሉ፤ እዚህ ያለው ሁሉ ይቆያል።</translation>
    </message>
    <message>
        <source>This has changed in the meantime. Open it again to see how it stands.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ እስከዚያ ተለውጧል። ሁኔታውን ለማየት እንደገና ይክፈቱ።</translation>
    </message>
    <message>
        <source>This reader is not registered with the ID authority. Tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ማንበቢያ በመታወቂያ ባለሥልጣን አልተመዘገበም። ለተቆጣጣሪዎ ይንገሩ።</translation>
    </message>
    <message>
        <source>The reader says that it was tampered with. It is out of use. Tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንበቢያው ተነካክቷል ይላል። ከጥቅም ውጭ ነው። ለተቆጣጣሪዎ ይንገሩ።</translation>
    </message>
    <message>
        <source>The certificate of this reader has run out. Tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የዚህ ማንበቢያ ሰርተፍኬት ጊዜው አልፏል። ለተቆጣጣሪዎ ይንገሩ።</translation>
    </message>
    <message>
        <source>The reader is not ready yet. We notice when it is.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንበቢያው ገና ዝግጁ አይደለም። ሲሆን እናውቃለን።</translation>
    </message>
    <message>
        <source>The reader is at work for another program. Close that one, or wait.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንበቢያው ለሌላ ፕሮግራም እየሠራ ነው። ያንን ይዝጉ፣ ወይም ይጠብቁ።</translation>
    </message>
    <message>
        <source>This reader is set up for registration, not for authentication. Tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ማንበቢያ ለምዝገባ የተዘጋጀ ነው፣ ለማረጋገጥ አይደለም። ለተቆጣጣሪዎ ይንገሩ።</translation>
    </message>
    <message>
        <source>The reader saw nothing. Try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንበቢያው ምንም አላየም። እንደገና ይሞክሩ።</translation>
    </message>
    <message>
        <source>What the reader saw was no use. Wipe it and try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንበቢያው ያየው አይጠቅምም። ጠርገው እንደገና ይሞክሩ።</translation>
    </message>
    <message>
        <source>It lay at a slant. Straighten it and try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተንጋዶ ነበር። አቃንተው እንደገና ይሞክሩ።</translation>
    </message>
    <message>
        <source>The reader waited, and nothing came in time. Try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንበቢያው ጠበቀ፣ በጊዜው ምንም አልመጣም። እንደገና ይሞክሩ።</translation>
    </message>
    <message>
        <source>The reader cannot reach the server of its maker. Take another way, and tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንበቢያው ወደ አምራቹ ሰርቨር አይደርስም። ሌላ መንገድ ይጠቀሙ፣ ለተቆጣጣሪዎም ይንገሩ።</translation>
    </message>
    <message>
        <source>The reader does not have the ID service&apos;s key. Tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንበቢያው የማንነት አገልግሎቱ ቁልፍ የለውም። ለተቆጣጣሪዎ ይንገሩ።</translation>
    </message>
    <message>
        <source>This reader cannot read as many fingers at once. Tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ማንበቢያ ይህን ያህል ጣቶች በአንድ ጊዜ ማንበብ አይችልም። ለአስተዳዳሪዎ ይንገሩ።</translation>
    </message>
    <message>
        <source>The reader did not understand the app. Tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንበቢያው ፕሮግራሙን አልተረዳም። ለአስተዳዳሪዎ ይንገሩ።</translation>
    </message>
    <message>
        <source>Tries left: {n}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የቀሩ ሙከራዎች፦ {n}።</translation>
    </message>
    <message>
        <source>Wait {time}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{time} ይጠብቁ።</translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>No answer: checked and sent again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መልስ የለም፦ ተረጋግጦ እንደገና ተልኳል</translation>
    </message>
    <message>
        <source>No connection: sent later</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ግንኙነት የለም፦ በኋላ ተልኳል</translation>
    </message>
    <message>
        <source>Refused by the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መዝገቡ አልተቀበለም</translation>
    </message>
    <message>
        <source>Another account was there</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሌላ ሒሳብ ነበር</translation>
    </message>
    <message>
        <source>Sent back by a supervisor</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተቆጣጣሪ የመለሰው</translation>
    </message>
    <message>
        <source>Agent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ወኪል</translation>
    </message>
    <message>
        <source>Day</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቀን</translation>
    </message>
    <message>
        <source>Captured</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተሞልቷል</translation>
    </message>
    <message>
        <source>At the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በመዝገቡ</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በመጠበቅ ላይ</translation>
    </message>
    <message>
        <source>Needs somebody</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሰው ይፈልጋል</translation>
    </message>
    <message>
        <source>Minutes per visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ደቂቃ በአንድ ጉብኝት</translation>
    </message>
    <message>
        <source>Minutes per visit: the middle of the day, as this computer counted them; without the time behind the lock and of visits put aside.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ደቂቃ በአንድ ጉብኝት፦ የቀኑ መካከለኛ፣ ይህ ኮምፒውተር እንደቆጠረው፤ የተቆለፈበትና ወደ ጎን የተተዉ ጉብኝቶች ጊዜ የለበትም።</translation>
    </message>
</context>
<context>
    <name>file-question</name>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.bmp *.webp)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ምስሎች (*.png *.jpg *.jpeg *.bmp *.webp)</translation>
    </message>
</context>
<context>
    <name>frame</name>
    <message>
        <source>This is still missing. Please type it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ገና ይጎድላል። እባክዎ ይጻፉት።</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>First start</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የመጀመሪያ ጅማሬ</translation>
    </message>
    <message>
        <source>Choose the language, look at the self-test.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቋንቋውን ይምረጡ፣ ራስን መፈተሹን ይመልከቱ።</translation>
    </message>
    <message>
        <source>Then type the center&apos;s address, the join code and a PIN of six digits.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከዚያ የማዕከሉን አድራሻ፣ የመቀላቀያ ኮድ እና ስድስት አሃዝ ያለው PIN ይጻፉ።</translation>
    </message>
    <message>
        <source>Without network a stick carries the request to your administrator, and the answer back.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ኔትወርክ ከሌለ USB ዱላ ጥያቄውን ወደ አስተዳዳሪዎ፣ መልሱንም ወደዚህ ያመጣል።</translation>
    </message>
    <message>
        <source>A PIN like 123456 or 111111 is refused: it would be guessed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እንደ 123456 ወይም 111111 ያለ PIN አይወሰድም፦ ይገመታል።</translation>
    </message>
    <message>
        <source>Nothing is sent before the first person was saved.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የመጀመሪያው ሰው ከመቀመጡ በፊት ምንም አይላክም።</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መግቢያ</translation>
    </message>
    <message>
        <source>Choose your name and type your PIN; the sixth digit opens.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ስምዎን ይምረጡና PINዎን ይጻፉ፤ ስድስተኛው አሃዝ ይከፍታል።</translation>
    </message>
    <message>
        <source>After five wrong PINs there is a wait, then a supervisor helps.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከአምስት የተሳሳተ PIN በኋላ መጠበቅ አለ፣ ከዚያ ተቆጣጣሪ ይረዳል።</translation>
    </message>
    <message>
        <source>A lock keeps everything: work goes on where it was.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መቆለፊያ ሁሉንም ያቆያል፦ ሥራው ካቆመበት ይቀጥላል።</translation>
    </message>
    <message>
        <source>Another name</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሌላ ስም</translation>
    </message>
    <message>
        <source>Menu: practice, self-test, about</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ምናሌ፦ ልምምድ፣ ራስን መፈተሽ፣ ስለ ፕሮግራሙ</translation>
    </message>
    <message>
        <source>Nobody can sign in</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንም መግባት አይችልም</translation>
    </message>
    <message>
        <source>Save the request to a stick and take it to the center.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጥያቄውን በUSB ዱላ ላይ ያስቀምጡና ወደ ማዕከሉ ይውሰዱት።</translation>
    </message>
    <message>
        <source>Two persons there open it; the answer comes back on the stick.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እዚያ ሁለት ሰዎች ይከፍቱታል፤ መልሱ በUSB ዱላው ይመለሳል።</translation>
    </message>
    <message>
        <source>Each answer works once, on this laptop, for the last request.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እያንዳንዱ መልስ አንድ ጊዜ፣ በዚህ ላፕቶፕ፣ ለመጨረሻው ጥያቄ ይሠራል።</translation>
    </message>
    <message>
        <source>Carry on a stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በUSB ዱላ መውሰድ</translation>
    </message>
    <message>
        <source>For a place without network: what waits goes on a stick.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ኔትወርክ ለሌለበት ቦታ፦ የሚጠብቀው ወደ USB ዱላ ይሄዳል።</translation>
    </message>
    <message>
        <source>Any laptop that has joined hands it in; it reads nothing of it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የተቀላቀለ ማንኛውም ላፕቶፕ ያስረክበዋል፤ ምንም አያነብም።</translation>
    </message>
    <message>
        <source>Take the receipt back: then each visit says where it stands.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ደረሰኙን ይመልሱ፦ ከዚያ እያንዳንዱ ጉብኝት የት እንዳለ ይናገራል።</translation>
    </message>
    <message>
        <source>Laptops of the office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የቢሮው ላፕቶፖች</translation>
    </message>
    <message>
        <source>Who is silent longest, or has most to tell, stands first.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ረጅም ጊዜ ዝም ያለው ወይም ብዙ የሚነገርለት መጀመሪያ ይቆማል።</translation>
    </message>
    <message>
        <source>A message is read on Today there; you see here who read it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መልእክቱ እዚያ በ«ዛሬ» ይነበባል፤ ማን እንዳነበበው እዚህ ያያሉ።</translation>
    </message>
    <message>
        <source>Block a laptop that was lost: one signature is enough. Two release it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የጠፋ ላፕቶፕን ያግዱ፦ አንድ ፊርማ ይበቃል። ሁለት ይለቁታል።</translation>
    </message>
    <message>
        <source>Another laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሌላ ላፕቶፕ</translation>
    </message>
    <message>
        <source>Signals about my work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ስለ ሥራዬ ጠቋሚዎች</translation>
    </message>
    <message>
        <source>The same numbers as a supervisor sees, with your own visits.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተቆጣጣሪ የሚያያቸው ቁጥሮች፣ ከራስዎ ጉብኝቶች ጋር።</translation>
    </message>
    <message>
        <source>“Looked at, fine” stays until the number grows.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>“ታይቷል፣ ደህና ነው” ቁጥሩ እስኪጨምር ይቆያል።</translation>
    </message>
    <message>
        <source>Nobody is judged by a number: somebody looks at the visits.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንም በቁጥር አይፈረድበትም፤ ሰው ጉብኝቶቹን ያያል።</translation>
    </message>
    <message>
        <source>Another number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሌላ ቁጥር</translation>
    </message>
    <message>
        <source>Open the chosen visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የተመረጠውን ጉብኝት ይክፈቱ</translation>
    </message>
    <message>
        <source>Confirm laptops and keys</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ላፕቶፖችንና ቁልፎችን ማረጋገጥ</translation>
    </message>
    <message>
        <source>Let the person read the words from their own screen, by voice.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሰውዬው ቃላቱን ከራሱ ማያ በድምፅ ያንብብ።</translation>
    </message>
    <message>
        <source>Other words mean another key: sign nothing.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሌሎች ቃላት ማለት ሌላ ቁልፍ ነው፦ ምንም አይፈርሙ።</translation>
    </message>
    <message>
        <source>An agent needs one signature, a supervisor two, from different laptops.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ለወኪል አንድ ፊርማ፣ ለተቆጣጣሪ ሁለት፣ ከተለያዩ ላፕቶፖች ያስፈልጋል።</translation>
    </message>
    <message>
        <source>Another one</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሌላ</translation>
    </message>
    <message>
        <source>My key at the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በማዕከሉ ያለ ቁልፌ</translation>
    </message>
    <message>
        <source>Your PIN opens a key of your own; with it you sign your work.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>PINዎ የራስዎን ቁልፍ ይከፍታል፤ በእሱ ሥራዎን ይፈርማሉ።</translation>
    </message>
    <message>
        <source>The staff number tells the center whose key it is.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሠራተኛ ቁጥሩ ቁልፉ የማን እንደሆነ ለማዕከሉ ይነግራል።</translation>
    </message>
    <message>
        <source>A supervisor at another laptop compares the words with you.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በሌላ ላፕቶፕ ያለ ተቆጣጣሪ ቃላቱን ከእርስዎ ጋር ያነጻጽራል።</translation>
    </message>
    <message>
        <source>Your office changes its rules</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቢሮዎ ደንቦቹን ይቀይራል</translation>
    </message>
    <message>
        <source>Read all of it; it holds from your next sign-in on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሁሉንም ያንብቡ፤ ከሚቀጥለው መግቢያዎ ጀምሮ ይሠራል።</translation>
    </message>
    <message>
        <source>Are servers or trusted keys others? Ask your supervisor first, by voice.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሰርቨሮቹ ወይም የሚታመኑት ቁልፎች ሌሎች ናቸው? መጀመሪያ ተቆጣጣሪዎን በድምፅ ይጠይቁ።</translation>
    </message>
    <message>
        <source>Each rule stands there twice: as it is until now, and from then on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እያንዳንዱ ደንብ ሁለት ጊዜ ይታያል፦ እስከ አሁን ያለውና ከዚያ ጀምሮ የሚሆነው።</translation>
    </message>
    <message>
        <source>“Not now” changes nothing: your next sign-in shows it again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>“አሁን አይደለም” ምንም አይቀይርም፦ በሚቀጥለው መግቢያዎ እንደገና ይታያል።</translation>
    </message>
    <message>
        <source>It is written down who took it in.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማን እንደተቀበለው ይጻፋል።</translation>
    </message>
    <message>
        <source>Today</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ዛሬ</translation>
    </message>
    <message>
        <source>The line above says whether the computer is ready.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የላይኛው መስመር ኮምፒውተሩ ዝግጁ መሆኑን ይናገራል።</translation>
    </message>
    <message>
        <source>The cards show what waits; a card opens its list.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ካርዶቹ የሚጠብቀውን ያሳያሉ፤ ካርድ ዝርዝሩን ይከፍታል።</translation>
    </message>
    <message>
        <source>A message of the office stays until somebody says that they read it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የቢሮው መልእክት አንድ ሰው አነበብኩት እስኪል ድረስ ይቆያል።</translation>
    </message>
    <message>
        <source>New person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አዲስ ሰው</translation>
    </message>
    <message>
        <source>Village round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የመንደር ዙር</translation>
    </message>
    <message>
        <source>People whose identity is to be checked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንነታቸው የሚረጋገጥ ሰዎች</translation>
    </message>
    <message>
        <source>Send now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አሁን ይላኩ</translation>
    </message>
    <message>
        <source>Find a visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጉብኝት ይፈልጉ</translation>
    </message>
    <message>
        <source>Person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሰው</translation>
    </message>
    <message>
        <source>Scan the ID card, or type the number as it is printed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የመታወቂያ ካርዱን ይቃኙ፣ ወይም ቁጥሩን እንደታተመው ይጻፉ።</translation>
    </message>
    <message>
        <source>A mistake of the finger is found at the last digit.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የጣት ስህተት በመጨረሻው አሃዝ ይገኛል።</translation>
    </message>
    <message>
        <source>Somebody who helps this person is written down with a reason.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህን ሰው የሚረዳ ከምክንያት ጋር ይጻፋል።</translation>
    </message>
    <message>
        <source>Someone helps this person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህን ሰው የሚረዳ አለ</translation>
    </message>
    <message>
        <source>Identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንነት</translation>
    </message>
    <message>
        <source>Ask the person first: the tick says that they agreed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መጀመሪያ ተገልጋዩን ይጠይቁ፦ ምልክቱ መስማማታቸውን ይናገራል።</translation>
    </message>
    <message>
        <source>A code goes to the phone, or a reader takes a finger.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ኮድ ወደ ስልኩ ይሄዳል፣ ወይም ማንበቢያ ጣት ይወስዳል።</translation>
    </message>
    <message>
        <source>Without network, capture goes on; identity is checked later.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ያለ ኔትወርክ መሙላቱ ይቀጥላል፤ ማንነት በኋላ ይረጋገጣል።</translation>
    </message>
    <message>
        <source>Go on while the code travels</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ኮዱ በመንገድ ላይ ሳለ ይቀጥሉ</translation>
    </message>
    <message>
        <source>Back to the code that was sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ወደ ተላከው ኮድ ይመለሱ</translation>
    </message>
    <message>
        <source>Account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሒሳብ</translation>
    </message>
    <message>
        <source>Type the bank, the branch, the place or the code.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ባንኩን፣ ቅርንጫፉን፣ ቦታውን ወይም ኮዱን ይጻፉ።</translation>
    </message>
    <message>
        <source>Type the number twice from the passbook; pasting is refused.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቁጥሩን ከባንክ ደብተሩ ሁለት ጊዜ ይጻፉ፤ መለጠፍ አይቻልም።</translation>
    </message>
    <message>
        <source>Where the two differ, the digits are marked.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሁለቱ በሚለያዩበት አሃዞቹ ምልክት አላቸው።</translation>
    </message>
    <message>
        <source>Another row</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሌላ ረድፍ</translation>
    </message>
    <message>
        <source>Find the branch step by step</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቅርንጫፉን ደረጃ በደረጃ ይፈልጉ</translation>
    </message>
    <message>
        <source>Bank or branch that is not in the list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በዝርዝሩ የሌለ ባንክ ወይም ቅርንጫፍ</translation>
    </message>
    <message>
        <source>Photo of the passbook</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የባንክ ደብተር ፎቶ</translation>
    </message>
    <message>
        <source>Name in the passbook, if it is another</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በባንክ ደብተር ያለ ስም፣ ሌላ ከሆነ</translation>
    </message>
    <message>
        <source>Account at the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በመዝገቡ ያለው ሒሳብ</translation>
    </message>
    <message>
        <source>Ask whether the person still has this account, then choose.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሰውየው አሁንም ይህ ሒሳብ እንዳለው ይጠይቁ፣ ከዚያ ይምረጡ።</translation>
    </message>
    <message>
        <source>Whoever keeps it is paid as before; the visit ends there.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሚያቆየው ሰው እንደበፊቱ ይከፈለዋል፤ ጉብኝቱ እዚያ ያበቃል።</translation>
    </message>
    <message>
        <source>Keep it for longer, when its last day is near</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የመጨረሻ ቀኑ ሲቃረብ ለረዥም ጊዜ ያቆዩት</translation>
    </message>
    <message>
        <source>Change to another account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ወደ ሌላ ሒሳብ ይቀይሩ</translation>
    </message>
    <message>
        <source>Keep it: nothing changes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይቆይ፦ ምንም አይለወጥም</translation>
    </message>
    <message>
        <source>Remove it from the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከመዝገቡ ያስወግዱ</translation>
    </message>
    <message>
        <source>Consent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ፈቃድ</translation>
    </message>
    <message>
        <source>Read the words aloud in the person&apos;s language.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቃላቱን በተገልጋዩ ቋንቋ ጮክ ብለው ያንብቡ።</translation>
    </message>
    <message>
        <source>Tick only what the person has said.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተገልጋዩ ያሉትን ብቻ ምልክት ያድርጉ።</translation>
    </message>
    <message>
        <source>Read on; then: the person agrees</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንበብ ይቀጥሉ፤ ከዚያ፦ ተገልጋዩ ይስማማሉ</translation>
    </message>
    <message>
        <source>The person does not agree</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተገልጋዩ አይስማሙም</translation>
    </message>
    <message>
        <source>The person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የተገልጋዩ ቋንቋ</translation>
    </message>
    <message>
        <source>Apps that may know this account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህን ሒሳብ ማወቅ የሚችሉ መተግበሪያዎች</translation>
    </message>
    <message>
        <source>Read aloud what the app asks for; the person decides.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መተግበሪያው የሚጠይቀውን ጮክ ብለው ያንብቡ፤ የሚወስነው ሰውየው ነው።</translation>
    </message>
    <message>
        <source>A no is fine: nothing is changed by it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እምቢ ማለትም ይቻላል፤ በእሱ ምንም አይለወጥም።</translation>
    </message>
    <message>
        <source>The person can stop each app at any time; it is free.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሰውየው ማንኛውንም መተግበሪያ በማንኛውም ጊዜ ማቆም ይችላል፤ ነጻ ነው።</translation>
    </message>
    <message>
        <source>Does not agree, or leaves it as it is</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አይስማሙም፣ ወይም እንዳለ ይተዉት</translation>
    </message>
    <message>
        <source>Stop the app that was asked about</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የተጠየቀበትን መተግበሪያ ያቁሙ</translation>
    </message>
    <message>
        <source>Read back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መልሶ ማንበብ</translation>
    </message>
    <message>
        <source>Read each digit aloud; the person compares with the passbook.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እያንዳንዱን አሃዝ ጮክ ብለው ያንብቡ፤ ተገልጋዩ ከባንክ ደብተሩ ጋር ያነጻጽራሉ።</translation>
    </message>
    <message>
        <source>One key saves, and it cannot be hit by habit.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አንድ ቁልፍ ያስቀምጣል፣ በልማድም አይጫንም።</translation>
    </message>
    <message>
        <source>Show the account to the person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሒሳቡን ለተገልጋዩ ያሳዩ</translation>
    </message>
    <message>
        <source>Save</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ያስቀምጡ</translation>
    </message>
    <message>
        <source>Correct</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ያርሙ</translation>
    </message>
    <message>
        <source>Done</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተጠናቋል</translation>
    </message>
    <message>
        <source>The slip is a receipt of the request, not a confirmation.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ደረሰኙ የማመልከቻው ማስረጃ ነው፣ ማረጋገጫ አይደለም።</translation>
    </message>
    <message>
        <source>Give it to the person: with its number they can ask.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ለተገልጋዩ ይስጡት፦ በቁጥሩ መጠየቅ ይችላሉ።</translation>
    </message>
    <message>
        <source>Print the slip, or print it again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ደረሰኙን ያትሙ፣ ወይም እንደገና ያትሙ</translation>
    </message>
    <message>
        <source>End the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጉብኝቱን ያብቁ</translation>
    </message>
    <message>
        <source>Choose why. The person gets a slip: nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ምክንያቱን ይምረጡ። ተገልጋዩ ደረሰኝ ያገኛሉ፦ ምንም አልተለወጠም።</translation>
    </message>
    <message>
        <source>Esc goes back to the visit, and nothing is lost.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esc ወደ ጉብኝቱ ይመልሳል፣ ምንም አይጠፋም።</translation>
    </message>
    <message>
        <source>All visits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሁሉም ጉብኝቶች</translation>
    </message>
    <message>
        <source>Search by name, slip number, last four digits or date.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በስም፣ በደረሰኝ ቁጥር፣ በመጨረሻ አራት አሃዞች ወይም በቀን ይፈልጉ።</translation>
    </message>
    <message>
        <source>The panel beside the list is about the row that is chosen.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከዝርዝሩ ጎን ያለው ክፍል ስለተመረጠው ረድፍ ነው።</translation>
    </message>
    <message>
        <source>Open it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይክፈቱት</translation>
    </message>
    <message>
        <source>Review</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ግምገማ</translation>
    </message>
    <message>
        <source>You decide for others, never what you captured yourself.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ስለ ሌሎች ይወስናሉ፣ ራስዎ ስለሞሉት ፈጽሞ አይወስኑም።</translation>
    </message>
    <message>
        <source>Look at the account before you approve: that key waits for it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከማጽደቅዎ በፊት ሒሳቡን ይመልከቱ፦ ያ ቁልፍ ይህን ይጠብቃል።</translation>
    </message>
    <message>
        <source>Approve</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ያጽድቁ</translation>
    </message>
    <message>
        <source>Return to the agent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ወደ ወኪሉ ይመልሱ</translation>
    </message>
    <message>
        <source>Hold</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ያቆዩ</translation>
    </message>
    <message>
        <source>Figures, people, the day</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አኃዛዊ መረጃ፣ ሰዎች፣ ቀኑ</translation>
    </message>
    <message>
        <source>Sheets that are saved hold no account and no name of a person.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሚቀመጡ ሉሆች ሒሳብም የሰው ስምም አይይዙም።</translation>
    </message>
    <message>
        <source>Supervisors add people; each one types an own PIN.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተቆጣጣሪዎች ሰዎችን ይጨምራሉ፤ እያንዳንዱ የራሱን PIN ይጽፋል።</translation>
    </message>
    <message>
        <source>Settings and self-test</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቅንብሮችና ራስን መፈተሽ</translation>
    </message>
    <message>
        <source>Language, size and look are yours; the rest is this computer&apos;s.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቋንቋ፣ መጠንና ገጽታ የእርስዎ ናቸው፤ ሌላው የዚህ ኮምፒውተር ነው።</translation>
    </message>
    <message>
        <source>Proxy and lock are changed by a supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ፕሮክሲና መቆለፊያ በተቆጣጣሪ ይቀየራሉ።</translation>
    </message>
    <message>
        <source>The self-test says what is wrong and what to do.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ራስን መፈተሽ ምን እንደተሳሳተና ምን እንደሚደረግ ይናገራል።</translation>
    </message>
    <message>
        <source>Menu</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ምናሌ</translation>
    </message>
    <message>
        <source>Something is in the way</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መሰናክል አለ</translation>
    </message>
    <message>
        <source>What was saved stays. Do what the sentence says, then try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የተቀመጠው ይቆያል። ዓረፍተ ነገሩ የሚለውን ያድርጉ፣ ከዚያ እንደገና ይሞክሩ።</translation>
    </message>
    <message>
        <source>The code below is for your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከታች ያለው ኮድ ለአስተዳዳሪዎ ነው።</translation>
    </message>
    <message>
        <source>Practice with made-up people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከምናባዊ ሰዎች ጋር ልምምድ</translation>
    </message>
    <message>
        <source>All works as on the real desk, with people who do not exist.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሁሉም እንደ እውነተኛው ሥራ ይሠራል፣ ከሌሉ ሰዎች ጋር።</translation>
    </message>
    <message>
        <source>The line above every page shows the code on the made-up phone.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከእያንዳንዱ ገጽ በላይ ያለው መስመር በምናባዊው ስልክ ያለውን ኮድ ያሳያል።</translation>
    </message>
    <message>
        <source>The reader is made up too: no finger is needed, and none is taken.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንበቢያውም ምናባዊ ነው፦ ጣት አያስፈልግም፣ ምንም አይወሰድም።</translation>
    </message>
    <message>
        <source>Nothing is sent, and nothing is kept once practice is left.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ምንም አይላክም፣ ከልምምድ ከወጡም በኋላ ምንም አይቀመጥም።</translation>
    </message>
    <message>
        <source>Never type the number of a real person here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እዚህ የእውነተኛ ሰው ቁጥር በፍጹም አይጻፉ።</translation>
    </message>
    <message>
        <source>Leave practice</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከልምምድ ይውጡ</translation>
    </message>
    <message>
        <source>One village is one round, with its own count and sheet.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አንድ መንደር አንድ ዙር ነው፣ የራሱ ቆጠራና ሉህ ያለው።</translation>
    </message>
    <message>
        <source>The bank and branch of the last person come first in the search.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በፍለጋው የመጨረሻው ሰው ባንክና ቅርንጫፍ መጀመሪያ ይመጣሉ።</translation>
    </message>
    <message>
        <source>End the round; its sheet stays on the page</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ዙሩን ያብቁ፤ ሉሁ በገጹ ይቆያል</translation>
    </message>
    <message>
        <source>Save the sheet as PDF</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሉሁን እንደ PDF ያስቀምጡ</translation>
    </message>
    <message>
        <source>Presses what has the focus; in a line, the main button</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የተመረጠውን ይጫናል፤ በመስመር ውስጥ ዋናውን ቁልፍ</translation>
    </message>
    <message>
        <source>One step back; nothing is discarded</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አንድ እርምጃ ወደኋላ፤ ምንም አይጣልም</translation>
    </message>
    <message>
        <source>The next control</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቀጣዩ መቆጣጠሪያ</translation>
    </message>
    <message>
        <source>This help</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ እገዛ</translation>
    </message>
    <message>
        <source>Menu: everything, also for the mouse</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ምናሌ፦ ሁሉም፣ ለመዳፊትም</translation>
    </message>
    <message>
        <source>End the visit; a reason is asked for</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጉብኝቱን ያብቁ፤ ምክንያት ይጠየቃል</translation>
    </message>
    <message>
        <source>Lock the screen</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ስክሪኑን ይቆልፉ</translation>
    </message>
</context>
<context>
    <name>network</name>
    <message>
        <source>Looking for the network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ኔትወርክ በመፈለግ ላይ</translation>
    </message>
    <message>
        <source>Online</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መስመር ላይ</translation>
    </message>
    <message>
        <source>No network: work goes on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ኔትወርክ የለም፦ ሥራው ይቀጥላል</translation>
    </message>
    <message>
        <source>Network, but the registry does not answer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ኔትወርክ አለ፣ ግን መዝገቡ አይመልስም</translation>
    </message>
    <message>
        <source>This network asks for a web login</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ኔትወርክ የድር መግቢያ ይጠይቃል</translation>
    </message>
    <message>
        <source>The proxy does not let us through</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ፕሮክሲው አያሳልፈንም</translation>
    </message>
    <message>
        <source>Server not trusted: nothing is sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሰርቨሩ አይታመንም፦ ምንም አይላክም</translation>
    </message>
    <message>
        <source>Clock wrong: nothing is sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሰዓቱ የተሳሳተ ነው፦ ምንም አይላክም</translation>
    </message>
    <message>
        <source>Program too old: nothing is sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ፕሮግራሙ አርጅቷል፦ ምንም አይላክም</translation>
    </message>
    <message>
        <source>The center refuses what is sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማዕከሉ የሚላከውን አይቀበልም</translation>
    </message>
    <message>
        <source>This laptop is not joined to a center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ላፕቶፕ ከማዕከል ጋር አልተቀላቀለም</translation>
    </message>
    <message>
        <source>This laptop is held: work goes on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ላፕቶፕ ተይዟል፦ ሥራው ይቀጥላል</translation>
    </message>
    <message>
        <source>This laptop is blocked: nothing is sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ላፕቶፕ ታግዷል፦ ምንም አይላክም</translation>
    </message>
    <message>
        <source>Disk full: nothing is sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ዲስኩ ሞልቷል፦ ምንም አይላክም</translation>
    </message>
    <message>
        <source>Trouble on this computer: nothing is sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በዚህ ኮምፒውተር ችግር አለ፦ ምንም አይላክም</translation>
    </message>
</context>
<context>
    <name>number</name>
    <message>
        <source>Type the number first.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መጀመሪያ ቁጥሩን ይጻፉ።</translation>
    </message>
    <message>
        <source>This bank&apos;s numbers are longer or shorter. Count the digits.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የዚህ ባንክ ቁጥሮች ረጅም ወይም አጭር ናቸው። አሃዞቹን ይቁጠሩ።</translation>
    </message>
    <message>
        <source>There is a sign in it that no number of this kind has, or there are two numbers.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በዚህ ዓይነት ቁጥር የማይኖር ምልክት አለበት፣ ወይም ሁለት ቁጥሮች አሉ።</translation>
    </message>
    <message>
        <source>The check digit does not fit. Compare it digit by digit.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የማረጋገጫ አሃዙ አይስማማም። አሃዝ በአሃዝ ያነጻጽሩ።</translation>
    </message>
    <message>
        <source>Numbers of this bank look different. Compare it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የዚህ ባንክ ቁጥሮች የተለዩ ናቸው። ያነጻጽሩት።</translation>
    </message>
    <message>
        <source>This is not a mobile phone number.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ የሞባይል ስልክ ቁጥር አይደለም።</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ የኢሜይል አድራሻ አይደለም።</translation>
    </message>
    <message>
        <source>There is a sign in it that would spoil the address.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አድራሻውን የሚያበላሽ ምልክት አለበት።</translation>
    </message>
    <message>
        <source>This number cannot be paid to. Compare it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ወደዚህ ቁጥር መክፈል አይቻልም። ያነጻጽሩት።</translation>
    </message>
</context>
<context>
    <name>office_file</name>
    <message>
        <source>Name of the office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የቢሮው ስም</translation>
    </message>
    <message>
        <source>Ways to check identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንነትን የማረጋገጫ መንገዶች</translation>
    </message>
    <message>
        <source>Address of the ID service</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የመታወቂያ አገልግሎቱ አድራሻ</translation>
    </message>
    <message>
        <source>Environment of the ID service</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የመታወቂያ አገልግሎቱ አካባቢ</translation>
    </message>
    <message>
        <source>Whether a code may be read out on the telephone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ኮድ በስልክ ሊነበብ ይችል እንደሆነ</translation>
    </message>
    <message>
        <source>How long a sealed capture may wait</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የታሸገ ናሙና ምን ያህል ሊቆይ እንደሚችል</translation>
    </message>
    <message>
        <source>Oldest version of this app that the center serves</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማዕከሉ የሚያገለግለው የዚህ መተግበሪያ በጣም የቆየ ስሪት</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ፕሮግራሞች</translation>
    </message>
    <message>
        <source>Ways to complain</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቅሬታ የማቅረቢያ መንገዶች</translation>
    </message>
    <message>
        <source>Beginning of the slip numbers</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የደረሰኝ ቁጥሮች መጀመሪያ</translation>
    </message>
    <message>
        <source>Whether names are compared with the ID</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ስሞች ከመታወቂያው ጋር ይነጻጸሩ እንደሆነ</translation>
    </message>
    <message>
        <source>How many fingers are taken at once</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በአንድ ጊዜ ስንት ጣቶች እንደሚወሰዱ</translation>
    </message>
    <message>
        <source>Whether a code alone is enough</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ኮድ ብቻውን ይበቃ እንደሆነ</translation>
    </message>
    <message>
        <source>Where readers are looked for</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንበቢያዎች የሚፈለጉበት</translation>
    </message>
    <message>
        <source>How soon the screen locks</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ስክሪኑ በምን ያህል ጊዜ እንደሚቆለፍ</translation>
    </message>
    <message>
        <source>How ID numbers are built</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የመታወቂያ ቁጥሮች እንዴት እንደሚዋቀሩ</translation>
    </message>
    <message>
        <source>What the ways to check identity are called</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንነትን የማረጋገጫ መንገዶች ስሞች</translation>
    </message>
    <message>
        <source>How good a capture must be</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ናሙናው ምን ያህል ጥራት ሊኖረው እንደሚገባ</translation>
    </message>
    <message>
        <source>In how many days identity must be checked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንነት በስንት ቀናት መረጋገጥ እንዳለበት</translation>
    </message>
    <message>
        <source>How long a code is valid</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ኮድ ለምን ያህል ጊዜ እንደሚያገለግል</translation>
    </message>
    <message>
        <source>Whether this computer&apos;s own proxy may be used</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የዚህ ኮምፒውተር ራሱ ፕሮክሲ ጥቅም ላይ ሊውል ይችል እንደሆነ</translation>
    </message>
    <message>
        <source>yes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አዎ</translation>
    </message>
    <message>
        <source>no</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አይ</translation>
    </message>
    <message>
        <source>not at all</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በፍጹም</translation>
    </message>
    <message>
        <source>{name}: {number} digits, check digit: {check}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name}፦ {number} አሃዞች፣ ማረጋገጫ አሃዝ፦ {check}</translation>
    </message>
    <message>
        <source>Code: {number} digits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ኮድ፦ {number} አሃዞች</translation>
    </message>
</context>
<context>
    <name>people</name>
    <message>
        <source>Agent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ወኪል</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተቆጣጣሪ</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አስተዳዳሪ</translation>
    </message>
</context>
<context>
    <name>person</name>
    <message>
        <source>{uin} or {vid}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{uin} ወይም {vid}</translation>
    </message>
    <message>
        <source>Digits of an ID ({uin_name}): {uin}. Compare it with the card.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የመታወቂያ አሃዞች ({uin_name})፦ {uin}። ከካርዱ ጋር ያነጻጽሩ።</translation>
    </message>
    <message>
        <source>Digits of an ID: {uin} ({uin_name}) or {vid} ({vid_name}). Compare it with the card.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የመታወቂያ አሃዞች፦ {uin} ({uin_name}) ወይም {vid} ({vid_name})። ከካርዱ ጋር ያነጻጽሩ።</translation>
    </message>
    <message>
        <source>An ID has digits only.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የመታወቂያ ቁጥር አሃዞች ብቻ አሉት።</translation>
    </message>
    <message>
        <source>This number has a mistake. Compare it digit by digit with the card.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ቁጥር ስህተት አለው። ከካርዱ ጋር አሃዝ በአሃዝ ያነጻጽሩ።</translation>
    </message>
</context>
<context>
    <name>place</name>
    <message>
        <source>Bank account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የባንክ ሒሳብ</translation>
    </message>
    <message>
        <source>Mobile wallet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሞባይል ዋሌት</translation>
    </message>
    <message>
        <source>E-mail wallet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የኢሜይል ዋሌት</translation>
    </message>
    <message>
        <source>Region not given</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ክልል አልተሰጠም</translation>
    </message>
    <message>
        <source>The bank: its branch is asked next</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ባንኩ፦ ቅርንጫፉ ቀጥሎ ይጠየቃል</translation>
    </message>
</context>
<context>
    <name>practice</name>
    <message>
        <source>Has no account at the registry yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በመዝገቡ ላይ ገና ሒሳብ የለውም</translation>
    </message>
    <message>
        <source>Has an account: a change, a second person looks</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሒሳብ አለው፦ ለውጥ፣ ሁለተኛ ሰው ያያል</translation>
    </message>
    <message>
        <source>Wants the money on a phone or by e-mail</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ገንዘቡን በስልክ ወይም በኢሜይል ይፈልጋል</translation>
    </message>
    <message>
        <source>Has neither phone nor e-mail for a code</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ለኮድ ስልክም ኢሜይልም የለውም</translation>
    </message>
    <message>
        <source>Has worn fingers: only a thumb is recognised</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጣቶቹ የተሸረሸሩ ናቸው፦ አውራ ጣት ብቻ ይታወቃል</translation>
    </message>
    <message>
        <source>Has an ID that is not active any more</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከእንግዲህ የማይሠራ መታወቂያ አለው</translation>
    </message>
    <message>
        <source>Somebody else writes first: a conflict</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሌላ ሰው አስቀድሞ ይጽፋል፦ ግጭት</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ልምምድ</translation>
    </message>
    <message>
        <source>Practice: this person is made up</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ልምምድ፦ ይህ ሰው ምናባዊ ነው</translation>
    </message>
</context>
<context>
    <name>readback</name>
    <message>
        <source>Account holder: {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሒሳቡ ባለቤት፦ {name}</translation>
    </message>
    <message>
        <source>No account will be registered after this.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከዚህ በኋላ የተመዘገበ ሒሳብ አይኖርም።</translation>
    </message>
    <message>
        <source>Is each letter and sign right?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እያንዳንዱ ፊደልና ምልክት ትክክል ነው?</translation>
    </message>
    <message>
        <source>Is each digit right? Compare with the phone.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እያንዳንዱ አሃዝ ትክክል ነው? ከስልኩ ጋር ያነጻጽሩ።</translation>
    </message>
    <message>
        <source>Is each digit right? Compare with the passbook.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እያንዳንዱ አሃዝ ትክክል ነው? ከባንክ ደብተሩ ጋር ያነጻጽሩ።</translation>
    </message>
</context>
<context>
    <name>relation</name>
    <message>
        <source>Husband or wife</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ባል ወይም ሚስት</translation>
    </message>
    <message>
        <source>Mother or father</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እናት ወይም አባት</translation>
    </message>
    <message>
        <source>Daughter or son</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሴት ወይም ወንድ ልጅ</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሞግዚት</translation>
    </message>
    <message>
        <source>Holder of a joint account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የጋራ ሒሳብ ባለቤት</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሌላ ሰው</translation>
    </message>
    <message>
        <source>Choose</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይምረጡ</translation>
    </message>
    <message>
        <source>{name} helps ({relation}): {reason}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name} ይረዳሉ ({relation})፦ {reason}</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>Change of an account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሒሳብ ለውጥ</translation>
    </message>
    <message>
        <source>Removal of an account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሒሳብ መወገድ</translation>
    </message>
    <message>
        <source>Captured without network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ያለ ኔትወርክ የተሞላ</translation>
    </message>
    <message>
        <source>Account already used for another person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሒሳቡ ለሌላ ሰው ቀድሞ ያገለግላል</translation>
    </message>
    <message>
        <source>Conflict at the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በመዝገቡ ግጭት</translation>
    </message>
    <message>
        <source>Branch not in the list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቅርንጫፉ በዝርዝሩ የለም</translation>
    </message>
    <message>
        <source>Account in another name</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሒሳቡ በሌላ ስም ነው</translation>
    </message>
    <message>
        <source>Somebody helped the person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሰውየውን የረዳ አለ</translation>
    </message>
    <message>
        <source>Identity by telephone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንነት በስልክ</translation>
    </message>
    <message>
        <source>Identity could not be checked at first</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንነት መጀመሪያ ሊረጋገጥ አልቻለም</translation>
    </message>
    <message>
        <source>Captured many days ago</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከብዙ ቀናት በፊት የተሞላ</translation>
    </message>
    <message>
        <source>Identity by a code alone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንነት በኮድ ብቻ</translation>
    </message>
    <message>
        <source>Who captured it is not here any more</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የመዘገበው ሰው ከእንግዲህ እዚህ የለም</translation>
    </message>
    <message>
        <source>Identity not confirmed yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንነት ገና አልተረጋገጠም</translation>
    </message>
    <message>
        <source>Identity confirmed by a code alone, {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንነት በኮድ ብቻ የተረጋገጠው {date}</translation>
    </message>
    <message>
        <source>Identity confirmed by finger, eyes or face, {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንነት በጣት፣ በዓይን ወይም በፊት የተረጋገጠው {date}</translation>
    </message>
    <message>
        <source>Identity confirmed by a code and finger, eyes or face, {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንነት በኮድ እና በጣት፣ በዓይን ወይም በፊት የተረጋገጠው {date}</translation>
    </message>
    <message>
        <source>Identity confirmed {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንነት የተረጋገጠው {date}</translation>
    </message>
    <message>
        <source>Nothing was asked for this person here before.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ለዚህ ሰው ከዚህ በፊት እዚህ ምንም አልተጠየቀም።</translation>
    </message>
    <message>
        <source>first account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የመጀመሪያ ሒሳብ</translation>
    </message>
    <message>
        <source>change</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ለውጥ</translation>
    </message>
    <message>
        <source>removal</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መወገድ</translation>
    </message>
    <message>
        <source>without network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ያለ ኔትወርክ</translation>
    </message>
    <message>
        <source>at the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በመዝገቡ</translation>
    </message>
    <message>
        <source>sent back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተመልሷል</translation>
    </message>
    <message>
        <source>refused</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ውድቅ ሆኗል</translation>
    </message>
    <message>
        <source>waits for a second person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሁለተኛ ሰው ይጠብቃል</translation>
    </message>
    <message>
        <source>waits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይጠብቃል</translation>
    </message>
    <message>
        <source>on its way to the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ወደ መዝገቡ በመሄድ ላይ</translation>
    </message>
    <message>
        <source>same account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ያው ሒሳብ</translation>
    </message>
    <message>
        <source>conflict</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ግጭት</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በዝርዝሩ የለም</translation>
    </message>
    <message>
        <source>other name</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሌላ ስም</translation>
    </message>
    <message>
        <source>helper</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ረዳት</translation>
    </message>
    <message>
        <source>by telephone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በስልክ</translation>
    </message>
    <message>
        <source>exception</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ልዩ ሁኔታ</translation>
    </message>
    <message>
        <source>late</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የዘገየ</translation>
    </message>
    <message>
        <source>code alone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ኮድ ብቻ</translation>
    </message>
    <message>
        <source>no author</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጸሐፊ የለም</translation>
    </message>
    <message>
        <source>Please check the number again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እባክዎ ቁጥሩን እንደገና ያረጋግጡ</translation>
    </message>
    <message>
        <source>Please check the branch again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እባክዎ ቅርንጫፉን እንደገና ያረጋግጡ</translation>
    </message>
    <message>
        <source>The name does not fit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ስሙ አይስማማም</translation>
    </message>
    <message>
        <source>A paper is missing</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አንድ ወረቀት ይጎድላል</translation>
    </message>
    <message>
        <source>Please ask the person again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እባክዎ ተገልጋዩን እንደገና ይጠይቁ</translation>
    </message>
    <message>
        <source>In the passbook: {holder}. The person&apos;s own name is not known</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በባንክ ደብተሩ፦ {holder}። የሰውየው ስም አይታወቅም</translation>
    </message>
    <message>
        <source>In the passbook: {holder}. Names alike: {percent}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በባንክ ደብተሩ፦ {holder}። የስሞች መመሳሰል፦ {percent}</translation>
    </message>
    <message>
        <source>The bank is being asked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ባንኩ እየተጠየቀ ነው</translation>
    </message>
    <message>
        <source>The person is being asked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሰውየው እየተጠየቁ ነው</translation>
    </message>
    <message>
        <source>The agent is being asked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ወኪሉ እየተጠየቀ ነው</translation>
    </message>
    <message>
        <source>Something else</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሌላ ነገር</translation>
    </message>
</context>
<context>
    <name>selftest</name>
    <message>
        <source>A proxy belongs into the settings, an authority into the office file.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ፕሮክሲ በቅንብሮች፣ ባለሥልጣን በቢሮው ፋይል መሆን አለበት።</translation>
    </message>
    <message>
        <source>Add it in the system, or change settings.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በሲስተሙ ይጨምሩት፣ ወይም ቅንብሮቹን ይቀይሩ።</translation>
    </message>
    <message>
        <source>Ask for a new one, and for an office file with it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አዲስ ይጠይቁ፣ ከእሱ ጋርም የቢሮ ፋይል።</translation>
    </message>
    <message>
        <source>Ask who runs the center for a valid office file.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማዕከሉን ከሚያስተዳድረው ትክክለኛ የቢሮ ፋይል ይጠይቁ።</translation>
    </message>
    <message>
        <source>Ask who runs the center.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማዕከሉን የሚያስተዳድረውን ይጠይቁ።</translation>
    </message>
    <message>
        <source>Check the network, the proxy in the settings, and whether the server runs.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ኔትወርኩን፣ በቅንብሮች ያለውን ፕሮክሲና ሰርቨሩ መሥራቱን ያረጋግጡ።</translation>
    </message>
    <message>
        <source>Close the app, try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ፕሮግራሙን ይዝጉ፣ እንደገና ይሞክሩ።</translation>
    </message>
    <message>
        <source>Connect; the app goes on without meanwhile.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ያገናኙት፤ እስከዚያ ፕሮግራሙ ያለ እሱ ይቀጥላል።</translation>
    </message>
    <message>
        <source>Correct this computer&apos;s clock, or have the certificate renewed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የዚህን ኮምፒውተር ሰዓት ያስተካክሉ፣ ወይም ሰርተፍኬቱን ያሳድሱ።</translation>
    </message>
    <message>
        <source>Delete files that nobody needs.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንም የማይፈልጋቸውን ፋይሎች ይሰርዙ።</translation>
    </message>
    <message>
        <source>Give its user the right to write.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ለተጠቃሚው የመጻፍ መብት ይስጡ።</translation>
    </message>
    <message>
        <source>Have a supervisor at another device confirm the key.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተቆጣጣሪ በሌላ መሣሪያ ቁልፉን እንዲያረጋግጥ ያድርጉ።</translation>
    </message>
    <message>
        <source>Have a supervisor look (audit verify).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተቆጣጣሪ እንዲያየው ያድርጉ (audit verify)።</translation>
    </message>
    <message>
        <source>Install a key storage that the app believes (docs/threats.md names them).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ፕሮግራሙ የሚያምነውን የቁልፍ ማከማቻ ይጫኑ (docs/threats.md ይዘረዝራቸዋል)።</translation>
    </message>
    <message>
        <source>Install a newer version of the app.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አዲስ የመተግበሪያ ስሪት ይጫኑ።</translation>
    </message>
    <message>
        <source>Install again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እንደገና ይጫኑ።</translation>
    </message>
    <message>
        <source>Lock and unlock the app while the center answers.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማዕከሉ በሚመልስበት ጊዜ መተግበሪያውን ይቆልፉና ይክፈቱ።</translation>
    </message>
    <message>
        <source>Mend or delete settings.toml in the folder of the data; the app needs none.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በውሂቡ ማህደር ያለውን settings.toml ያስተካክሉ ወይም ይሰርዙ፤ ፕሮግራሙ አያስፈልገውም።</translation>
    </message>
    <message>
        <source>Nothing is wrong where the app starts; else unlock the key storage.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ፕሮግራሙ ከጀመረ ምንም ችግር የለም፤ ካልሆነ የቁልፍ ማከማቻውን ይክፈቱ።</translation>
    </message>
    <message>
        <source>Plug the reader in and start its service, where there should be one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መኖር ካለበት ማንበቢያውን ይሰኩና አገልግሎቱን ያስጀምሩ።</translation>
    </message>
    <message>
        <source>Restore a copy, or vault rescue.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቅጂ ይመልሱ፣ ወይም vault rescue።</translation>
    </message>
    <message>
        <source>Set date and time in the system&apos;s settings.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቀኑንና ሰዓቱን በሲስተሙ ቅንብሮች ያስተካክሉ።</translation>
    </message>
    <message>
        <source>Sign in to the app once while the center answers.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማዕከሉ በሚመልስበት ጊዜ አንድ ጊዜ ወደ መተግበሪያው ይግቡ።</translation>
    </message>
    <message>
        <source>Sign in, or give --agent and the PIN, to look at this too.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህን ለማየትም ይግቡ፣ ወይም --agent እና PIN ይስጡ።</translation>
    </message>
    <message>
        <source>Start the app to set this device up.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህን መሣሪያ ለማዘጋጀት ፕሮግራሙን ያስጀምሩ።</translation>
    </message>
    <message>
        <source>Take in a newer list (directory import or fetch).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አዲስ ዝርዝር ያስገቡ (directory import ወይም fetch)።</translation>
    </message>
    <message>
        <source>Take the rights of others away (chmod 700).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሌሎችን መብት ያንሱ (chmod 700)።</translation>
    </message>
    <message>
        <source>Tell support this code: {code}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህን ኮድ ለድጋፍ ይንገሩ፦ {code}።</translation>
    </message>
    <message>
        <source>The app renews it at contact; else ask who runs the center.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መተግበሪያው ሲገናኝ ያድሰዋል፤ አለበለዚያ ማዕከሉን የሚያስተዳድረውን ይጠይቁ።</translation>
    </message>
    <message>
        <source>The office file must name the authority of this server&apos;s certificate.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የቢሮው ፋይል የዚህን ሰርቨር ሰርተፍኬት ባለሥልጣን መጥቀስ አለበት።</translation>
    </message>
    <message>
        <source>Try again with the right PIN; wrong ones count.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በትክክለኛው PIN እንደገና ይሞክሩ፤ የተሳሳቱት ይቆጠራሉ።</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እንደገና ይሞክሩ።</translation>
    </message>
    <message>
        <source>Unlock the system&apos;s key storage, or start its service.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሲስተሙን የቁልፍ ማከማቻ ይክፈቱ፣ ወይም አገልግሎቱን ያስጀምሩ።</translation>
    </message>
    <message>
        <source>answers</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይመልሳል</translation>
    </message>
    <message>
        <source>answers; its server&apos;s certificate ends, days left: {days}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይመልሳል፤ የሰርቨሩ የምስክር ወረቀት ያበቃል፣ የቀሩ ቀናት፦ {days}</translation>
    </message>
    <message>
        <source>are there</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አሉ</translation>
    </message>
    <message>
        <source>can be read by other users</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሌሎች ተጠቃሚዎች ሊያነቡት ይችላሉ</translation>
    </message>
    <message>
        <source>can be used</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሊያገለግል ይችላል</translation>
    </message>
    <message>
        <source>cannot be written</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሊጻፍበት አይችልም</translation>
    </message>
    <message>
        <source>could not be looked at: {kind}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሊታይ አልቻለም፦ {kind}</translation>
    </message>
    <message>
        <source>damaged: {names}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተበላሽቷል፦ {names}</translation>
    </message>
    <message>
        <source>does not answer the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ለማዕከሉ አይመልስም</translation>
    </message>
    <message>
        <source>refuses the center&apos;s keys</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የማዕከሉን ቁልፎች አይቀበልም</translation>
    </message>
    <message>
        <source>Tell who runs the center: its key, licence or policy there is over.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማዕከሉን ለሚያስተዳድረው ይንገሩ፦ እዚያ ያለው ቁልፉ፣ ፈቃዱ ወይም ደንቡ አብቅቷል።</translation>
    </message>
    <message>
        <source>Tell who runs the center: when it is over, no laptop connects.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማዕከሉን ለሚያስተዳድረው ይንገሩ፦ ሲያበቃ የትኛውም ላፕቶፕ አይገናኝም።</translation>
    </message>
    <message>
        <source>failed: {code}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አልተሳካም፦ {code}</translation>
    </message>
    <message>
        <source>has no certificate</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሰርተፍኬት የለውም</translation>
    </message>
    <message>
        <source>has stopped this device</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህን መሣሪያ አግዶታል</translation>
    </message>
    <message>
        <source>ignored: {names}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ችላ የተባሉ፦ {names}</translation>
    </message>
    <message>
        <source>is believed; agrees with the servers</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይታመናል፤ ከሰርቨሮቹ ጋር ይስማማል</translation>
    </message>
    <message>
        <source>is believed; no server told its time</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይታመናል፤ ሰዓቱን የነገረ ሰርቨር የለም</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተበላሽቷል</translation>
    </message>
    <message>
        <source>is made at set-up</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በማዘጋጀት ጊዜ ይሠራል</translation>
    </message>
    <message>
        <source>is not set up</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አልተዘጋጀም</translation>
    </message>
    <message>
        <source>is not there</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የለም</translation>
    </message>
    <message>
        <source>is not whole: {fault}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሙሉ አይደለም፦ {fault}</translation>
    </message>
    <message>
        <source>is open in the app</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በፕሮግራሙ ክፍት ነው</translation>
    </message>
    <message>
        <source>is there</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አለ</translation>
    </message>
    <message>
        <source>is there, and who may open it is authentic; it was not opened</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አለ፣ ማን ሊከፍተው እንደሚችልም ትክክለኛ ነው፤ አልተከፈተም</translation>
    </message>
    <message>
        <source>is whole</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሙሉ ነው</translation>
    </message>
    <message>
        <source>is writable, and for its user only</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሊጻፍበት ይችላል፣ ለተጠቃሚው ብቻ</translation>
    </message>
    <message>
        <source>may ask for the key storage&apos;s password: left alone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የቁልፍ ማከማቻውን የይለፍ ቃል ሊጠይቅ ይችል ነበር፦ ተትቷል</translation>
    </message>
    <message>
        <source>needs the open vault</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የተከፈተ ካዝና ይፈልጋል</translation>
    </message>
    <message>
        <source>no answer within {seconds} s</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በ{seconds} ሰከንድ ውስጥ መልስ የለም</translation>
    </message>
    <message>
        <source>none that is believed was found</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሚታመን አልተገኘም</translation>
    </message>
    <message>
        <source>none that the app would ignore</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ፕሮግራሙ ችላ የሚለው የለም</translation>
    </message>
    <message>
        <source>number {newest} is there, number {serial} is in use</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቁጥር {newest} አለ፣ ቁጥር {serial} በሥራ ላይ ነው</translation>
    </message>
    <message>
        <source>number {serial} is in use</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቁጥር {serial} በሥራ ላይ ነው</translation>
    </message>
    <message>
        <source>opens, and every page is intact</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይከፈታል፣ እያንዳንዱ ገጽም ደህና ነው</translation>
    </message>
    <message>
        <source>refuses what is sent: its clock differs by {seconds} s</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሚላከውን አይቀበልም፦ ሰዓቱ በ{seconds} ሰከንድ ይለያል</translation>
    </message>
    <message>
        <source>seems wrong ({doubt})</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የተሳሳተ ይመስላል ({doubt})</translation>
    </message>
    <message>
        <source>the center does not know this key yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማዕከሉ ይህን ቁልፍ ገና አያውቀውም</translation>
    </message>
    <message>
        <source>the center has ended this key</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማዕከሉ ይህን ቁልፍ አብቅቶታል</translation>
    </message>
    <message>
        <source>the center has not asked it lately</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማዕከሉ በቅርቡ አልጠየቀውም</translation>
    </message>
    <message>
        <source>the center uses none</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማዕከሉ ምንም አይጠቀምም</translation>
    </message>
    <message>
        <source>the center was not asked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማዕከሉ አልተጠየቀም</translation>
    </message>
    <message>
        <source>the certificate ends, days left: {days}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሰርተፍኬቱ ያበቃል፣ የቀሩ ቀናት፦ {days}</translation>
    </message>
    <message>
        <source>the certificate is over</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሰርተፍኬቱ ጊዜው አልፏል</translation>
    </message>
    <message>
        <source>the office file names none</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የቢሮው ፋይል አንድም አይጠቅስም</translation>
    </message>
    <message>
        <source>the one of the settings is not there</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በቅንብሮች ያለው የለም</translation>
    </message>
    <message>
        <source>the system says it is connected</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሲስተሙ ተገናኝቷል ይላል</translation>
    </message>
    <message>
        <source>the system says there is none</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሲስተሙ የለም ይላል</translation>
    </message>
    <message>
        <source>there is none</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የለም</translation>
    </message>
    <message>
        <source>this center does not tell</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ማዕከል አይናገርም</translation>
    </message>
    <message>
        <source>this key waits for a second person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ቁልፍ ሁለተኛ ሰው ይጠብቃል</translation>
    </message>
    <message>
        <source>this office uses none</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ቢሮ አንድም አይጠቀምም</translation>
    </message>
    <message>
        <source>this system does not tell</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ሲስተም አይናገርም</translation>
    </message>
    <message>
        <source>version {version}, days old: {days}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ስሪት {version}፣ ዕድሜ በቀናት፦ {days}</translation>
    </message>
    <message>
        <source>found: {count}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የተገኙ፦ {count}</translation>
    </message>
    <message>
        <source>{name} ends first, days left: {days}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name} አስቀድሞ ያበቃል፣ የቀሩ ቀናት፦ {days}</translation>
    </message>
    <message>
        <source>{mb} MB are free</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{mb} MB ነጻ</translation>
    </message>
    <message>
        <source>Start the app and join the center.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ፕሮግራሙን ያስጀምሩና ከማዕከሉ ጋር ይቀላቀሉ።</translation>
    </message>
    <message>
        <source>There is no center at this address: ask who runs it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በዚህ አድራሻ ማዕከል የለም፦ የሚያስተዳድረውን ይጠይቁ።</translation>
    </message>
    <message>
        <source>answers and knows this device; its clock differs by {seconds} s</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይመልሳል፣ ይህን መሣሪያም ያውቃል፤ ሰዓቱ በ{seconds} ሰከንድ ይለያል</translation>
    </message>
    <message>
        <source>answers the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ለማዕከሉ ይመልሳል</translation>
    </message>
    <message>
        <source>answers; its clock differs by {seconds} s</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይመልሳል፤ ሰዓቱ በ{seconds} ሰከንድ ይለያል</translation>
    </message>
    <message>
        <source>{name} is over</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name} አብቅቷል</translation>
    </message>
    <message>
        <source>good</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጥሩ</translation>
    </message>
    <message>
        <source>wants attention</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ትኩረት ይፈልጋል</translation>
    </message>
    <message>
        <source>bad</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መጥፎ</translation>
    </message>
    <message>
        <source>not tried</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አልተሞከረም</translation>
    </message>
    <message>
        <source>Clock</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሰዓት</translation>
    </message>
    <message>
        <source>Key storage</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የቁልፍ ማከማቻ</translation>
    </message>
    <message>
        <source>Folder of the data</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የውሂቡ ማህደር</translation>
    </message>
    <message>
        <source>Vault</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ካዝና</translation>
    </message>
    <message>
        <source>Journal</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሥራ መዝገብ</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በዲስኩ ያለ ቦታ</translation>
    </message>
    <message>
        <source>Network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ኔትወርክ</translation>
    </message>
    <message>
        <source>Center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማዕከል</translation>
    </message>
    <message>
        <source>This device</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ መሣሪያ</translation>
    </message>
    <message>
        <source>Your key</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቁልፍዎ</translation>
    </message>
    <message>
        <source>Office file</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የቢሮ ፋይል</translation>
    </message>
    <message>
        <source>Registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መዝገብ</translation>
    </message>
    <message>
        <source>ID service</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የማንነት አገልግሎት</translation>
    </message>
    <message>
        <source>Fingerprint and other readers</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የጣት አሻራና ሌሎች ማንበቢያዎች</translation>
    </message>
    <message>
        <source>Printer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አታሚ</translation>
    </message>
    <message>
        <source>List of banks</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የባንኮች ዝርዝር</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሰርተፍኬቶች</translation>
    </message>
    <message>
        <source>Variables of the system</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሲስተሙ ተለዋዋጮች</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ፊደላት</translation>
    </message>
    <message>
        <source>Settings of this computer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የዚህ ኮምፒውተር ቅንብሮች</translation>
    </message>
</context>
<context>
    <name>signals</name>
    <message>
        <source>One account for several people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አንድ ሒሳብ ለብዙ ሰዎች</translation>
    </message>
    <message>
        <source>One person changed often</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የአንድ ሰው ሒሳብ ብዙ ጊዜ ተለውጧል</translation>
    </message>
    <message>
        <source>Many by a code alone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ብዙ በኮድ ብቻ</translation>
    </message>
    <message>
        <source>Many without network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ብዙ ያለ ኔትወርክ</translation>
    </message>
    <message>
        <source>Many sent back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ብዙ ተመልሰዋል</translation>
    </message>
    <message>
        <source>Many signals of the laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ብዙ የላፕቶፑ ጠቋሚዎች</translation>
    </message>
    <message>
        <source>Many consents that nobody can have read aloud</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንም ጮክ ብሎ ሊያነባቸው የማይችል ብዙ ፈቃዶች</translation>
    </message>
    <message>
        <source>Many outside of the hours of work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከሥራ ሰዓት ውጭ ብዙ</translation>
    </message>
    <message>
        <source>Codes tried, then proven in another way</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ኮዶች ተሞክረው ከዚያ በሌላ መንገድ ተረጋገጠ</translation>
    </message>
    <message>
        <source>Many whose identity could not be checked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንነታቸው ሊረጋገጥ ያልቻለ ብዙዎች</translation>
    </message>
    <message>
        <source>For an account of somebody who works here</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እዚህ ለሚሠራ ሰው ሒሳብ</translation>
    </message>
    <message>
        <source>The clock of this laptop was set back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የዚህ ላፕቶፕ ሰዓት ወደ ኋላ ተመልሷል</translation>
    </message>
    <message>
        <source>Many wrong PINs at this laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በዚህ ላፕቶፕ ላይ ብዙ የተሳሳቱ PIN</translation>
    </message>
</context>
<context>
    <name>slip</name>
    <message>
        <source>{day} {month} {year}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{day} {month} {year} እ.ኤ.አ.</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማረጋገጫ</translation>
    </message>
    <message>
        <source>Receipt of your request</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የማመልከቻዎ ደረሰኝ</translation>
    </message>
    <message>
        <source>COPY</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቅጂ</translation>
    </message>
    <message>
        <source>Slip number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የደረሰኝ ቁጥር</translation>
    </message>
    <message>
        <source>Date</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቀን</translation>
    </message>
    <message>
        <source>Office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቢሮ</translation>
    </message>
    <message>
        <source>Person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሰው</translation>
    </message>
    <message>
        <source>Helped by</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የረዳው</translation>
    </message>
    <message>
        <source>None: payments to an account end</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የለም፦ ወደ ሒሳብ የሚደረግ ክፍያ ያበቃል</translation>
    </message>
    <message>
        <source>Account until now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እስካሁን ያለው ሒሳብ</translation>
    </message>
    <message>
        <source>New account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አዲስ ሒሳብ</translation>
    </message>
    <message>
        <source>As of {date}, {time}:</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እስከ {date}፣ {time}፦</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቀጥሎ የሚሆነው</translation>
    </message>
    <message>
        <source>Come to {office} on {date}. Keep this slip.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በ{date} ወደ {office} ይምጡ። ይህን ደረሰኝ ይያዙ።</translation>
    </message>
    <message>
        <source>Please come to {office} with this slip.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እባክዎ ይህን ደረሰኝ ይዘው ወደ {office} ይምጡ።</translation>
    </message>
    <message>
        <source>If you have heard nothing by {date}, ask at {office} with this slip.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እስከ {date} ምንም ካልሰሙ ይህን ደረሰኝ ይዘው {office} ይጠይቁ።</translation>
    </message>
    <message>
        <source>Ask at {office} with this slip.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህን ደረሰኝ ይዘው {office} ይጠይቁ።</translation>
    </message>
    <message>
        <source>the office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቢሮው</translation>
    </message>
    <message>
        <source>Come to {office} by {date}, or wait for the agent&apos;s visit. Keep this slip.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እስከ {date} ወደ {office} ይምጡ፣ ወይም የወኪሉን ጉብኝት ይጠብቁ። ይህን ደረሰኝ ይያዙ።</translation>
    </message>
    <message>
        <source>This service is free.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ አገልግሎት ነጻ ነው።</translation>
    </message>
    <message>
        <source>Questions and complaints</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጥያቄዎችና ቅሬታዎች</translation>
    </message>
    <message>
        <source>Agent {number}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ወኪል {number}</translation>
    </message>
    <message>
        <source>Your identity must still be checked. Nothing was changed yet.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንነትዎ ገና መረጋገጥ አለበት። እስካሁን ምንም አልተለወጠም።</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ምንም አልተለወጠም።</translation>
    </message>
    <message>
        <source>A second person looks at your request. Nothing was changed yet.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሁለተኛ ሰው ማመልከቻዎን ያያል። እስካሁን ምንም አልተለወጠም።</translation>
    </message>
    <message>
        <source>Something must be corrected. Nothing was changed yet.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መታረም ያለበት አለ። እስካሁን ምንም አልተለወጠም።</translation>
    </message>
    <message>
        <source>Sent. We are checking that the registry has it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተልኳል። መዝገቡ እንደያዘው እያረጋገጥን ነው።</translation>
    </message>
    <message>
        <source>Saved. Not yet at the registry.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተቀምጧል። ገና በመዝገቡ አይደለም።</translation>
    </message>
    <message>
        <source>At the registry. Read back: equal.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በመዝገቡ። ተመልሶ ተነቧል፦ እኩል።</translation>
    </message>
    <message>
        <source>The registry holds another account. A supervisor decides.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መዝገቡ ሌላ ሒሳብ ይዟል። ተቆጣጣሪ ይወስናል።</translation>
    </message>
</context>
<context>
    <name>slip-page</name>
    <message>
        <source>The slip was printed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ደረሰኙ ታትሟል።</translation>
    </message>
    <message>
        <source>A copy of the slip was printed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የደረሰኙ ቅጂ ታትሟል።</translation>
    </message>
    <message>
        <source>No printer here. Print later with Ctrl+P.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እዚህ አታሚ የለም። በኋላ በCtrl+P ያትሙ።</translation>
    </message>
    <message>
        <source>The slip is being printed…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ደረሰኙ በመታተም ላይ ነው…</translation>
    </message>
    <message>
        <source>Sent to the printer: did the slip come out?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ወደ አታሚው ተልኳል፦ ደረሰኙ ወጣ?</translation>
    </message>
    <message>
        <source>A copy was sent to the printer: did it come out?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቅጂ ወደ አታሚው ተልኳል፦ ወጣ?</translation>
    </message>
    <message>
        <source>This computer has no letters for {words}: they are printed in Latin letters.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ኮምፒውተር ለ{words} ፊደላት የሉትም፦ በላቲን ፊደላት ይታተማሉ።</translation>
    </message>
</context>
<context>
    <name>standing</name>
    <message>
        <source>The bank paid it in.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ባንኩ ገቢ አድርጓል።</translation>
    </message>
    <message>
        <source>The bank says this account is closed. Change it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ባንኩ ይህ ሒሳብ ተዘግቷል ይላል። ይቀይሩት።</translation>
    </message>
    <message>
        <source>The bank says this account is blocked. The person asks the bank.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ባንኩ ይህ ሒሳብ ታግዷል ይላል። ሰውየው ባንኩን ይጠይቅ።</translation>
    </message>
    <message>
        <source>The bank does not know this number. Change it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ባንኩ ይህን ቁጥር አያውቅም። ይቀይሩት።</translation>
    </message>
    <message>
        <source>The bank has another name for this account. The person asks the bank.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ባንኩ ለዚህ ሒሳብ ሌላ ስም አለው። ሰውየው ባንኩን ይጠይቅ።</translation>
    </message>
    <message>
        <source>The bank sent a payment back. The person asks the bank.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ባንኩ ክፍያ መልሷል። ሰውየው ባንኩን ይጠይቅ።</translation>
    </message>
    <message>
        <source>The account that ends in {digits} was kept until {date}. Payments have stopped. Put it in again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በ{digits} የሚያበቃው ሒሳብ እስከ {date} ተይዞ ነበር። ክፍያዎች ቆመዋል። እንደገና ያስገቡት።</translation>
    </message>
    <message>
        <source>An account was kept until {date}. Payments have stopped. Put it in again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አንድ ሒሳብ እስከ {date} ቆይቷል። ክፍያዎች ቆመዋል። እንደገና ያስገቡት።</translation>
    </message>
    <message>
        <source>This account is kept until {date}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ ሒሳብ እስከ {date} ይቆያል።</translation>
    </message>
    <message>
        <source>Another account takes its place on {date}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሌላ ሒሳብ በ{date} ቦታውን ይወስዳል።</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>The person&apos;s name is not known</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሰውየው ስም አይታወቅም</translation>
    </message>
    <message>
        <source>Draft</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ረቂቅ</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በመጠበቅ ላይ</translation>
    </message>
    <message>
        <source>Sent, checking</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተልኳል፣ በማረጋገጥ ላይ</translation>
    </message>
    <message>
        <source>At the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በመዝገቡ</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እርስዎን ይፈልጋል</translation>
    </message>
    <message>
        <source>Ended</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አብቅቷል</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ገና አልተቀመጠም</translation>
    </message>
    <message>
        <source>Draft: not saved yet.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ረቂቅ፦ ገና አልተቀመጠም።</translation>
    </message>
    <message>
        <source>Saved on this computer, encrypted</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በዚህ ኮምፒውተር ተቀምጧል፣ ተመስጥሯል</translation>
    </message>
    <message>
        <source>Identity to be checked. Not yet at the registry.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንነት መረጋገጥ አለበት። ገና በመዝገቡ አይደለም።</translation>
    </message>
    <message>
        <source>The person must come back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተገልጋዩ መመለስ አለባቸው</translation>
    </message>
    <message>
        <source>The person must come back for the identity check.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተገልጋዩ ለማንነት ማረጋገጫ መመለስ አለባቸው።</translation>
    </message>
    <message>
        <source>Saved. A second person looks at it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተቀምጧል። ሁለተኛ ሰው ያየዋል</translation>
    </message>
    <message>
        <source>With the supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተቆጣጣሪው ዘንድ።</translation>
    </message>
    <message>
        <source>This one needs you</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ይህ እርስዎን ይፈልጋል</translation>
    </message>
    <message>
        <source>Sent back: correct it and save again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተመልሷል፦ ያርሙና እንደገና ያስቀምጡ።</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ምንም አልተለወጠም</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ምንም አልተለወጠም።</translation>
    </message>
    <message>
        <source>Sent. We are checking</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተልኳል። እያረጋገጥን ነው</translation>
    </message>
    <message>
        <source>We are checking that the registry has it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መዝገቡ እንደያዘው እያረጋገጥን ነው።</translation>
    </message>
    <message>
        <source>Saved. Not yet at the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተቀምጧል። ገና በመዝገቡ አይደለም</translation>
    </message>
    <message>
        <source>Waits to be sent.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ለመላክ ይጠብቃል።</translation>
    </message>
    <message>
        <source>Read back from the registry: equal.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ከመዝገቡ ተመልሶ ተነቧል፦ እኩል።</translation>
    </message>
    <message>
        <source>A supervisor decides</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተቆጣጣሪ ይወስናል</translation>
    </message>
    <message>
        <source>In the meantime another account was put in. A supervisor decides.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እስከዚያ ሌላ ሒሳብ ገብቷል። ተቆጣጣሪ ይወስናል።</translation>
    </message>
    <message>
        <source>The person comes back on {date}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተገልጋዩ በ{date} ይመለሳሉ።</translation>
    </message>
    <message>
        <source>Identity to be checked by {date}. Not yet at the registry.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንነት እስከ {date} መረጋገጥ አለበት። ገና በመዝገቡ አይደለም።</translation>
    </message>
    <message>
        <source>Waits to be sent, next try {time}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ለመላክ ይጠብቃል፣ ቀጣይ ሙከራ {time}።</translation>
    </message>
    <message>
        <source>With the supervisor, who looks up the bank.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ባንኩን የሚፈልገው ተቆጣጣሪ ዘንድ።</translation>
    </message>
    <message>
        <source>The registry has it. It holds from {date}; until then nothing changes.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መዝገቡ አለው። ከ{date} ጀምሮ ይሠራል፤ እስከዚያ ምንም አይለወጥም።</translation>
    </message>
    <message>
        <source>In the meantime another account was put in. Two people at the center decide.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እስከዚያ ሌላ ሒሳብ ገብቷል። በማዕከሉ ሁለት ሰዎች ይወስናሉ።</translation>
    </message>
    <message>
        <source>Read back from the registry on {date}: equal.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በ{date} ከመዝገቡ ተመልሶ ተነቧል፦ እኩል።</translation>
    </message>
    <message>
        <source>The office put it on hold until {date}: {reason} ({who})</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቢሮው እስከ {date} አቆይቶታል፦ {reason} ({who})</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የተመለሰ</translation>
    </message>
    <message>
        <source>Refused</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተቀባይነት ያላገኘ</translation>
    </message>
    <message>
        <source>Another account is registered</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሌላ ሒሳብ ተመዝግቧል</translation>
    </message>
    <message>
        <source>With the supervisor</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተቆጣጣሪው ዘንድ</translation>
    </message>
    <message>
        <source>no slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ደረሰኝ የለም</translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message>
        <source>the person keeps the account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተገልጋዩ ሒሳቡን ያቆያሉ</translation>
    </message>
    <message>
        <source>the person does not agree</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተገልጋዩ አይስማሙም</translation>
    </message>
    <message>
        <source>the person left</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተገልጋዩ ሄደዋል</translation>
    </message>
    <message>
        <source>the person comes another day</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተገልጋዩ ሌላ ቀን ይመጣሉ</translation>
    </message>
    <message>
        <source>a paper is missing</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አንድ ወረቀት ይጎድላል</translation>
    </message>
    <message>
        <source>identity cannot be checked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንነት ሊረጋገጥ አይችልም</translation>
    </message>
    <message>
        <source>it was begun by mistake</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በስህተት ተጀምሯል</translation>
    </message>
    <message>
        <source>another reason</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሌላ ምክንያት</translation>
    </message>
    <message>
        <source>nobody went on with the draft for 7 days</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ለ7 ቀናት ረቂቁን የቀጠለ የለም</translation>
    </message>
    <message>
        <source>Visit begun</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጉብኝት ተጀመረ</translation>
    </message>
    <message>
        <source>Identity confirmed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንነት ተረጋገጠ</translation>
    </message>
    <message>
        <source>Capture kept, sealed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ቀረጻ ተቀምጧል፣ ታሽጓል</translation>
    </message>
    <message>
        <source>Name and photo were another person&apos;s</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ስሙና ፎቶው የሌላ ሰው ነበሩ</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ረቂቅ ተቀምጧል</translation>
    </message>
    <message>
        <source>Send now was pressed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>“አሁን ይላኩ” ተጫኗል</translation>
    </message>
    <message>
        <source>Nothing new yet: asked again later</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>እስካሁን አዲስ ነገር የለም፦ በኋላ እንደገና ተጠየቀ</translation>
    </message>
    <message>
        <source>The center has decided</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማዕከሉ ወስኗል</translation>
    </message>
    <message>
        <source>Captured under a wrong clock: the time to finish begins now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በተሳሳተ ሰዓት የተሞላ፦ የመጨረሻው ጊዜ አሁን ይጀምራል</translation>
    </message>
    <message>
        <source>Brought by a file</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በፋይል የመጣ</translation>
    </message>
    <message>
        <source>Bank and branch chosen</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ባንክና ቅርንጫፍ ተመርጠዋል</translation>
    </message>
    <message>
        <source>Another agent goes on with it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሌላ ወኪል ይቀጥልበታል</translation>
    </message>
    <message>
        <source>Draft thrown away</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ረቂቅ ተጥሏል</translation>
    </message>
    <message>
        <source>Account number removed from this computer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የሒሳብ ቁጥሩ ከዚህ ኮምፒውተር ተወግዷል</translation>
    </message>
    <message>
        <source>Slip printed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ደረሰኝ ታትሟል</translation>
    </message>
    <message>
        <source>The slip did not come out of the printer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ደረሰኙ ከአታሚው አልወጣም</translation>
    </message>
    <message>
        <source>An app may know the account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መተግበሪያ ሒሳቡን ማወቅ ይችላል</translation>
    </message>
    <message>
        <source>An app may no longer know the account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መተግበሪያ ከእንግዲህ ሒሳቡን ማወቅ አይችልም</translation>
    </message>
    <message>
        <source>Receipt about an app printed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ስለ መተግበሪያ ደረሰኝ ታትሟል</translation>
    </message>
    <message>
        <source>Day to come back noted</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የመመለሻ ቀን ተጽፏል</translation>
    </message>
    <message>
        <source>Photo of the passbook attached</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የባንክ ደብተር ፎቶ ተያይዟል</translation>
    </message>
    <message>
        <source>Photo of the passbook removed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የባንክ ደብተር ፎቶ ተወግዷል</translation>
    </message>
    <message>
        <source>Saved on this computer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በዚህ ኮምፒውተር ተቀምጧል</translation>
    </message>
    <message>
        <source>Time for the identity check is over</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>የማንነት ማረጋገጫ ጊዜ አልፏል</translation>
    </message>
    <message>
        <source>Approved</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ጸድቋል</translation>
    </message>
    <message>
        <source>Sent back by the supervisor</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተቆጣጣሪው መልሶታል</translation>
    </message>
    <message>
        <source>Sending</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በመላክ ላይ</translation>
    </message>
    <message>
        <source>At the registry: read back, equal</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በመዝገቡ፦ ተመልሶ ተነቧል፣ እኩል</translation>
    </message>
    <message>
        <source>No answer: we check</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መልስ የለም፦ እናረጋግጣለን</translation>
    </message>
    <message>
        <source>Not carried out: tried again later</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አልተፈጸመም፦ በኋላ እንደገና ተሞከረ</translation>
    </message>
    <message>
        <source>Refused by the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>መዝገቡ አልተቀበለም</translation>
    </message>
    <message>
        <source>Another account is there</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሌላ ሒሳብ አለ</translation>
    </message>
    <message>
        <source>At the center: waits for a person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>በማዕከሉ፦ ሰው ይጠብቃል</translation>
    </message>
    <message>
        <source>Not there yet: sent again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ገና የለም፦ እንደገና ተልኳል</translation>
    </message>
    <message>
        <source>Ended: nothing was changed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>አብቅቷል፦ ምንም አልተለወጠም</translation>
    </message>
    <message>
        <source>Opened to correct</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ለማረም ተከፍቷል</translation>
    </message>
    <message>
        <source>Signed for the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ለማዕከሉ ተፈርሟል</translation>
    </message>
    <message>
        <source>The center does not take the proof of identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማዕከሉ የማንነት ማስረጃውን አይቀበልም</translation>
    </message>
    <message>
        <source>Supervisor: send ours</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተቆጣጣሪ፦ የእኛን ይላኩ</translation>
    </message>
    <message>
        <source>Supervisor: keep theirs</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ተቆጣጣሪ፦ የእነሱን ያቆዩ</translation>
    </message>
    <message>
        <source>waits for a second person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ሁለተኛ ሰው ይጠብቃል</translation>
    </message>
    <message>
        <source>identity still to be checked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ማንነት ገና መረጋገጥ አለበት</translation>
    </message>
    <message>
        <source>waits to be sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ለመላክ ይጠብቃል</translation>
    </message>
    <message>
        <source>Slip printed again, as a copy</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ደረሰኝ እንደገና ታትሟል፣ እንደ ቅጂ</translation>
    </message>
</context>
</TS>
