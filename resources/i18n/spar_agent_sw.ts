<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sw" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>Version {version}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Toleo {version}</translation>
    </message>
    <message>
        <source>For payments that arrive where people have their money.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ili malipo yafike mahali watu wanapoweka pesa zao.</translation>
    </message>
    <message>
        <source>Office: {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ofisi: {name}</translation>
    </message>
    <message>
        <source>No speaker has read these translations yet: {names}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna mzungumzaji aliyesoma tafsiri hizi bado: {names}</translation>
    </message>
    <message>
        <source>Licences</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Leseni</translation>
    </message>
    <message>
        <source>Back to work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Rudi kazini</translation>
    </message>
    <message>
        <source>Esc: back · arrows: scroll</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esc: rudi · mishale: sogeza</translation>
    </message>
</context>
<context>
    <name>AppointmentPanel</name>
    <message>
        <source>&amp;Day on which the person comes back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Siku ambayo mtu atarudi</translation>
    </message>
    <message>
        <source>No day yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Bado hakuna siku</translation>
    </message>
</context>
<context>
    <name>AppsPage</name>
    <message>
        <source>The person heard this and agrees</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtu amesikia haya na anakubali</translation>
    </message>
    <message>
        <source>&amp;Print receipt</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Cha&amp;pisha risiti</translation>
    </message>
    <message>
        <source>Try again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Jaribu tena</translation>
    </message>
    <message>
        <source>{app} may know the account from now on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kuanzia sasa {app} inaweza kuijua akaunti.</translation>
    </message>
    <message>
        <source>{app} may know from now on whether there is an account.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{app} inaweza kujua kuanzia sasa kama kuna akaunti.</translation>
    </message>
    <message>
        <source>{app} sees nothing of it any more.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{app} haioni tena chochote chake.</translation>
    </message>
    <message>
        <source>May know it now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Zinaweza kuijua sasa</translation>
    </message>
    <message>
        <source>May ask the person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Zinaweza kumwuliza mtu</translation>
    </message>
    <message>
        <source>Ask only in the app itself</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Humuuliza mtu ndani ya programu yenyewe</translation>
    </message>
    <message>
        <source>These know the person by a number of their own, which nobody can check here. The person opens the app, logs in there, and is asked.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hizi humjua mtu kwa namba yao wenyewe, ambayo hakuna anayeweza kuithibitisha hapa. Mtu hufungua programu, huingia humo, kisha huulizwa.</translation>
    </message>
    <message>
        <source>Stop {app}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Simamisha {app}</translation>
    </message>
    <message>
        <source>Ask the person about {app}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mwulize mtu kuhusu {app}</translation>
    </message>
    <message>
        <source>Ask the person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mwulize mtu</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>hadi {date}</translation>
    </message>
    <message>
        <source>ends with {programme}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>inaisha pamoja na {programme}</translation>
    </message>
    <message>
        <source>at most {days} days</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>siku {days} kwa zaidi</translation>
    </message>
    <message>
        <source>sees the account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>inaona akaunti</translation>
    </message>
    <message>
        <source>sees only whether there is one</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>inaona tu kama ipo</translation>
    </message>
    <message>
        <source>The person says which app may know it, and may stop each at any time.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtu anasema ni programu gani inaweza kuijua, na anaweza kusimamisha yoyote wakati wowote.</translation>
    </message>
    <message>
        <source>Asking the registry…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tunauliza daftari…</translation>
    </message>
    <message>
        <source>No app knows it, and none may ask here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna programu inayoijua, na hakuna inayoweza kuuliza hapa.</translation>
    </message>
    <message>
        <source>No account is registered: an app sees none until there is one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna akaunti iliyoandikishwa: programu haioni yoyote hadi iwepo.</translation>
    </message>
    <message>
        <source>Apps that may know this account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Programu zinazoweza kuijua akaunti hii</translation>
    </message>
    <message>
        <source>Back to the account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Rudi kwenye akaunti</translation>
    </message>
    <message>
        <source>Does the person agree?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Je, mtu anakubali?</translation>
    </message>
    <message>
        <source>Read this aloud, then ask.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Soma haya kwa sauti, kisha uliza.</translation>
    </message>
    <message>
        <source>Does not agree</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakubali</translation>
    </message>
    <message>
        <source>Stop {app}?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Usimamishe {app}?</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Iache ilivyo</translation>
    </message>
    <message>
        <source>Space: read on · D: leave it as it is · F9: the person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Space: endelea kusoma · D: iache ilivyo · F9: lugha ya mtu</translation>
    </message>
    <message>
        <source>S: stop it · D: leave it as it is · F9: the person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>S: simamisha · D: iache ilivyo · F9: lugha ya mtu</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Simamisha</translation>
    </message>
    <message>
        <source>Let the app know</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Iruhusu programu</translation>
    </message>
    <message>
        <source>Space: read on · D: does not agree · F9: the person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Space: endelea kusoma · D: hakubali · F9: lugha ya mtu</translation>
    </message>
    <message>
        <source>Space: the person agrees · D: does not agree · F9: the person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Space: mtu anakubali · D: hakubali · F9: lugha ya mtu</translation>
    </message>
</context>
<context>
    <name>AuthMethodsPanel</name>
    <message>
        <source>The person agrees that the ID service checks their identity now.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtu anakubali kwamba huduma ya utambulisho ihakiki utambulisho wake sasa.</translation>
    </message>
    <message>
        <source>Ask the person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Muulize mtu</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Alama ya kidole</translation>
    </message>
    <message>
        <source>Code to the phone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Msimbo kwa simu</translation>
    </message>
    <message>
        <source>Face</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Uso</translation>
    </message>
    <message>
        <source>Eyes (iris)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Macho (mboni)</translation>
    </message>
    <message>
        <source>Code to the e-mail</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Msimbo kwa barua pepe</translation>
    </message>
    <message>
        <source>This office asks for a code first, then for a finger or the face.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ofisi hii huomba msimbo kwanza, kisha kidole au uso.</translation>
    </message>
    <message>
        <source>No reader is connected. Plug one in; we notice by ourselves.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna kisomaji kilichounganishwa. Unganisha kimoja; kitatambuliwa chenyewe.</translation>
    </message>
</context>
<context>
    <name>BranchPanel</name>
    <message>
        <source>Bank, branch, place or code</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Benki, tawi, mahali au msimbo</translation>
    </message>
    <message>
        <source>Look up the bank and branch</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tafuta benki na tawi</translation>
    </message>
    <message>
        <source>Banks and branches found</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Benki na matawi yaliyopatikana</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna kilichopatikana.</translation>
    </message>
    <message>
        <source>It is this one</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ni hili</translation>
    </message>
    <message>
        <source>It is in no list: write its codes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Halimo orodhani: misimbo</translation>
    </message>
    <message>
        <source>These are the codes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hii ndiyo misimbo</translation>
    </message>
    <message>
        <source>Code of the bank</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Msimbo wa benki</translation>
    </message>
    <message>
        <source>Code of the branch</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Msimbo wa tawi</translation>
    </message>
    <message>
        <source>Code of the branch, again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Msimbo wa tawi, tena</translation>
    </message>
    <message>
        <source>Not in the list. As in the passbook:</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Haimo kwenye orodha. Kama kwenye kitabu cha benki:</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n imepatikana</numerusform>
            <numerusform>%n zimepatikana</numerusform>
        </translation>
    </message>
    <message>
        <source>The codes differ, or one is missing. Type them again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Misimbo inatofautiana, au mmoja haupo. Iandike tena.</translation>
    </message>
</context>
<context>
    <name>CapturePanel</name>
    <message>
        <source>Live picture of the reader</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Picha ya moja kwa moja ya kisomaji</translation>
    </message>
    <message>
        <source>Another way</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Njia nyingine</translation>
    </message>
    <message>
        <source>Quality</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ubora</translation>
    </message>
    <message>
        <source>Try {n}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Jaribio {n}</translation>
    </message>
    <message>
        <source>Put the finger on the reader and press gently.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Weka kidole kwenye kisomaji na ubonyeze polepole.</translation>
    </message>
    <message>
        <source>Look straight into the camera.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tazama kamera moja kwa moja.</translation>
    </message>
    <message>
        <source>Eyes wide open, look into the reader.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Fungua macho vizuri, tazama kisomaji.</translation>
    </message>
    <message>
        <source>Good. One moment.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Vizuri. Subiri kidogo.</translation>
    </message>
    <message>
        <source>Not clear yet. Come a little closer and hold still.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Bado si wazi. Sogea karibu kidogo na utulie.</translation>
    </message>
    <message>
        <source>Dry or dirty: wipe and warm the finger, then press again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kidole kikavu au kichafu: kifute na kukipasha joto, kisha bonyeza tena.</translation>
    </message>
    <message>
        <source>Nearly. Press a little harder and hold still.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Karibu. Bonyeza zaidi kidogo na utulie.</translation>
    </message>
</context>
<context>
    <name>CardPanel</name>
    <message>
        <source>Photo on the card</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Picha kwenye kadi</translation>
    </message>
    <message>
        <source>It does not prove that this is the person. Compare the photo.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hii haithibitishi kwamba ndiye mtu huyu. Linganisha picha.</translation>
    </message>
    <message>
        <source>The card is genuine, signed by {issuer}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kadi ni halisi, imesainiwa na {issuer}.</translation>
    </message>
    <message>
        <source>The card is genuine, signed by {issuer}, valid to {date}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kadi ni halisi, imesainiwa na {issuer}, halali hadi {date}.</translation>
    </message>
</context>
<context>
    <name>CardSources</name>
    <message>
        <source>QR from a picture</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>QR kutoka picha</translation>
    </message>
    <message>
        <source>QR on the screen</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>QR kwenye skrini</translation>
    </message>
    <message>
        <source>Camera</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Picture of the ID card</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Picha ya kadi ya kitambulisho</translation>
    </message>
</context>
<context>
    <name>CenterPages</name>
    <message>
        <source>Laptops of the office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kompyuta za ofisi</translation>
    </message>
    <message>
        <source>Confirm laptops and keys</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Thibitisha kompyuta na funguo</translation>
    </message>
    <message>
        <source>My key at the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ufunguo wangu kwenye kituo</translation>
    </message>
    <message>
        <source>Your office changes its rules</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ofisi yako inabadilisha kanuni zake</translation>
    </message>
    <message>
        <source>Signals about my work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ishara kuhusu kazi yangu</translation>
    </message>
</context>
<context>
    <name>ClockNotice</name>
    <message>
        <source>The clock is right</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Saa ni sahihi</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong: it shows {time}, before this program was made. Nothing is lost and nothing expires. Please set it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Saa ya kompyuta hii si sahihi: inaonyesha {time}, kabla programu hii haijatengenezwa. Hakuna kilichopotea na hakuna kinachoisha muda. Tafadhali irekebishe.</translation>
    </message>
    <message>
        <source>The clock of this computer seems wrong: it shows {time}. Nothing is lost and nothing expires. Set it, or say that it is right.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Saa ya kompyuta hii inaonekana si sahihi: inaonyesha {time}. Hakuna kilichopotea na hakuna kinachoisha muda. Irekebishe, au sema kwamba ni sahihi.</translation>
    </message>
    <message>
        <source>The clock of this computer is {time} fast. Nothing is lost; we send with the servers&apos; time. Please set it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Saa ya kompyuta hii iko mbele kwa {time}. Hakuna kilichopotea; tunatuma kwa saa ya seva. Tafadhali irekebishe.</translation>
    </message>
    <message>
        <source>The clock of this computer is {time} slow. Nothing is lost; we send with the servers&apos; time. Please set it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Saa ya kompyuta hii iko nyuma kwa {time}. Hakuna kilichopotea; tunatuma kwa saa ya seva. Tafadhali irekebishe.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>dakika %n</numerusform>
            <numerusform>dakika %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>saa %n</numerusform>
            <numerusform>saa %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>siku %n</numerusform>
            <numerusform>siku %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosePage</name>
    <message>
        <source>Back to work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Rudi kazini</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) are not at the registry yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>Ziara %n bado haiko kwenye daftari</numerusform>
            <numerusform>Ziara %n bado haziko kwenye daftari</numerusform>
        </translation>
    </message>
    <message>
        <source>They are saved on this computer, encrypted. They are sent when SPAR Agent is open and there is network.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Zimehifadhiwa kwenye kompyuta hii, zimefumbwa. Hutumwa SPAR Agent ikiwa wazi na mtandao ukiwepo.</translation>
    </message>
    <message>
        <source>It is saved on this computer, encrypted. It is sent when SPAR Agent is open and there is network.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imehifadhiwa kwenye kompyuta hii, imefumbwa. Hutumwa SPAR Agent ikiwa wazi na mtandao ukiwepo.</translation>
    </message>
    <message>
        <source>Close</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Funga</translation>
    </message>
    <message>
        <source>Enter: close · Esc: back to work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: funga · Esc: rudi kazini</translation>
    </message>
</context>
<context>
    <name>CodeEdit</name>
    <message numerus="yes">
        <source>Type %n digit(s). Nothing else is taken here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>Andika tarakimu %n. Hakuna kingine kinachokubaliwa hapa.</numerusform>
            <numerusform>Andika tarakimu %n. Hakuna kingine kinachokubaliwa hapa.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message>
        <source>The slip number as a code</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Namba ya risiti kama msimbo</translation>
    </message>
</context>
<context>
    <name>ConfirmationsPage</name>
    <message>
        <source>Confirm laptops and keys</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Thibitisha kompyuta na funguo</translation>
    </message>
    <message>
        <source>Only for people you know, who read you the words from their own screen.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kwa watu unaowajua tu, wanaokusomea maneno kutoka kwenye skrini yao.</translation>
    </message>
    <message>
        <source>Nobody waits to be confirmed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna anayesubiri kuthibitishwa.</translation>
    </message>
    <message>
        <source>The words differ</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Maneno yanatofautiana</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Uliza tena</translation>
    </message>
    <message>
        <source>These five words stand on the other screen</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Maneno haya matano yako kwenye skrini nyingine</translation>
    </message>
    <message>
        <source>Done</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imekamilika</translation>
    </message>
    <message>
        <source>↑ ↓: another one</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>↑ ↓: nyingine</translation>
    </message>
    <message>
        <source>The words are the same</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Maneno ni yale yale</translation>
    </message>
    <message>
        <source>Nothing is signed. Somebody else&apos;s key may be asking: tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna kilichotiwa saini. Huenda ni ufunguo wa mtu mwingine: mwambie mwendeshaji wa mfumo.</translation>
    </message>
    <message>
        <source>Signed. Another person at another laptop compares the words, too.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imetiwa saini. Mtu mwingine kwenye kompyuta nyingine pia analinganisha maneno.</translation>
    </message>
    <message>
        <source>Signed. The center lets it in within a minute.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imetiwa saini. Kituo kitairuhusu ndani ya dakika moja.</translation>
    </message>
    <message>
        <source>Joins with a laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Anajiunga na kompyuta</translation>
    </message>
    <message>
        <source>A new key at a laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ufunguo mpya kwenye kompyuta</translation>
    </message>
    <message>
        <source>You signed it; another person must</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Umetia saini; mtu mwingine lazima atie</translation>
    </message>
    <message>
        <source>One signature is needed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Saini moja inahitajika</translation>
    </message>
    <message>
        <source>Two signatures are needed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Saini mbili zinahitajika</translation>
    </message>
    <message>
        <source>Laptop: {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kompyuta: {name}</translation>
    </message>
    <message>
        <source>Office: {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ofisi: {name}</translation>
    </message>
    <message>
        <source>Asked: {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Iliombwa: {time}</translation>
    </message>
    <message>
        <source>Signed by {who}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imetiwa saini na {who}</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>Conflicts</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Migongano</translation>
    </message>
    <message>
        <source>The registry holds another account than the agent saw. You decide.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Daftari lina akaunti tofauti na ile aliyoiona afisa. Amua wewe.</translation>
    </message>
    <message>
        <source>No conflicts.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna migongano.</translation>
    </message>
    <message>
        <source>When another account turns up at the registry, it is shown here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Akaunti nyingine ikionekana kwenye daftari, itaonyeshwa hapa.</translation>
    </message>
    <message>
        <source>Keep &amp;theirs</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Baki na &amp;yao</translation>
    </message>
    <message>
        <source>Send &amp;ours</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Tuma yetu</translation>
    </message>
    <message>
        <source>Conflicts that wait</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Migongano inayosubiri</translation>
    </message>
    <message>
        <source>As the agent saw it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kama afisa alivyoiona</translation>
    </message>
    <message>
        <source>At the registry now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kwenye daftari sasa</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Inayotakiwa</translation>
    </message>
    <message>
        <source>&amp;Look at the account numbers</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tazama namba za &amp;akaunti</translation>
    </message>
    <message>
        <source>What the person or the office told you</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Alichokuambia mtu au ofisi</translation>
    </message>
    <message>
        <source>Reason, kept with the decision</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Sababu, huhifadhiwa pamoja na uamuzi</translation>
    </message>
    <message>
        <source>Supervisors at other laptops decide these.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Wasimamizi kwenye kompyuta nyingine huamua hizi.</translation>
    </message>
    <message>
        <source>Look at the account numbers first.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tazama namba za akaunti kwanza.</translation>
    </message>
    <message>
        <source>Your signature is the second one: then it is decided.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Saini yako ni ya pili: kisha imeamuliwa.</translation>
    </message>
    <message>
        <source>Type a reason, then sign. A second person signs at another laptop.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Andika sababu, kisha tia saini. Mtu wa pili hutia saini kwenye kompyuta nyingine.</translation>
    </message>
    <message>
        <source>Signed. It counts once a second person has signed the same.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imetiwa saini. Inahesabika mtu wa pili akitia saini jambo hilo hilo.</translation>
    </message>
    <message>
        <source>Decided by two. The center does it within a minute.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Wawili wameamua. Kituo kitafanya ndani ya dakika moja.</translation>
    </message>
    <message>
        <source>{who} signed: keep theirs.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{who} ametia saini: baki na yao.</translation>
    </message>
    <message>
        <source>{who} signed: send ours.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{who} ametia saini: tuma yetu.</translation>
    </message>
    <message>
        <source>Not known: without network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Haijulikani: bila mtandao</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Haisomeki</translation>
    </message>
    <message>
        <source>Not asked now: no answer. This is what was last seen.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Haikuulizwa sasa: hakuna jibu. Hii ndiyo ilionekana mwisho.</translation>
    </message>
    <message>
        <source>No account any more</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna akaunti tena</translation>
    </message>
    <message>
        <source>No account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna akaunti</translation>
    </message>
    <message>
        <source>since {date}, by {who}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>tangu {date}, na {who}</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>tangu {date}</translation>
    </message>
    <message>
        <source>captured {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ilirekodiwa {date}</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>The person heard this and agrees</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtu amesikia haya na anakubali</translation>
    </message>
    <message>
        <source>Does the person agree?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Je, mtu anakubali?</translation>
    </message>
    <message>
        <source>Read this aloud, then ask.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Soma haya kwa sauti, kisha uliza.</translation>
    </message>
    <message>
        <source>Does not agree</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakubali</translation>
    </message>
    <message>
        <source>Continue</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Endelea</translation>
    </message>
    <message>
        <source>Space: read on · D: does not agree · F9: the person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Space: endelea kusoma · D: hakubali · F9: lugha ya mtu</translation>
    </message>
    <message>
        <source>Space: the person agrees · D: does not agree · F9: the person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Space: mtu anakubali · D: hakubali · F9: lugha ya mtu</translation>
    </message>
</context>
<context>
    <name>DayPage</name>
    <message>
        <source>Close the day</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Funga siku</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna kilicho wazi.</translation>
    </message>
    <message>
        <source>Everything of today is at the registry or has ended.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Vyote vya leo viko kwenye daftari au vimeisha.</translation>
    </message>
    <message>
        <source>Slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Risiti</translation>
    </message>
    <message>
        <source>Captured</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imerekodiwa</translation>
    </message>
    <message>
        <source>Status</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hali</translation>
    </message>
    <message>
        <source>What is open</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kilicho wazi</translation>
    </message>
    <message>
        <source>Save the day &amp;sheet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Hifadhi karatasi ya siku</translation>
    </message>
    <message>
        <source>Send now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tuma sasa</translation>
    </message>
    <message>
        <source>Enter or F5: send what waits, now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter au F5: tuma sasa kinachosubiri</translation>
    </message>
    <message>
        <source>Drafts: {n}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Rasimu: {n}</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) today.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>Leo ziara %n.</numerusform>
            <numerusform>Leo ziara %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) ended with nothing changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>Ziara %n iliisha bila kubadilisha kitu.</numerusform>
            <numerusform>Ziara %n ziliisha bila kubadilisha kitu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) were begun and not saved.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>Ziara %n ilianzwa na haikuhifadhiwa.</numerusform>
            <numerusform>Ziara %n zilianzwa na hazikuhifadhiwa.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be saved. Is there space left?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Faili halikuweza kuhifadhiwa. Je, kuna nafasi?</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imehifadhiwa kama {name}</translation>
    </message>
    <message>
        <source>Day sheet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Karatasi ya siku</translation>
    </message>
</context>
<context>
    <name>DayPlot</name>
    <message>
        <source>Captured: {a}. At the registry: {b}. Days: {n}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Zilizochukuliwa: {a}. Kwenye daftari: {b}. Siku: {n}.</translation>
    </message>
</context>
<context>
    <name>DeskMenu</name>
    <message>
        <source>Help for this page</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Msaada wa ukurasa huu</translation>
    </message>
    <message>
        <source>Settings</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mipangilio</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kujipima</translation>
    </message>
    <message>
        <source>Practice with made-up people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mazoezi na watu wa kubuni</translation>
    </message>
    <message>
        <source>Nobody can sign in</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna anayeweza kuingia</translation>
    </message>
    <message>
        <source>Updates</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Masasisho</translation>
    </message>
    <message>
        <source>About</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kuhusu</translation>
    </message>
    <message>
        <source>Lock</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Funga</translation>
    </message>
    <message>
        <source>New person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtu mpya</translation>
    </message>
    <message>
        <source>Find a visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tafuta ziara</translation>
    </message>
    <message>
        <source>Finish identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Maliza utambulisho</translation>
    </message>
    <message>
        <source>Send now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tuma sasa</translation>
    </message>
    <message>
        <source>The person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Lugha ya mtu</translation>
    </message>
    <message>
        <source>People</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Watu</translation>
    </message>
    <message>
        <source>Carry on a stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kubeba kwenye kijiti cha USB</translation>
    </message>
    <message>
        <source>Signals about my work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ishara kuhusu kazi yangu</translation>
    </message>
    <message>
        <source>My key at the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ufunguo wangu kwenye kituo</translation>
    </message>
    <message>
        <source>Laptops of the office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kompyuta za ofisi</translation>
    </message>
    <message>
        <source>Confirm laptops and keys</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Thibitisha kompyuta na funguo</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Laptops of the office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kompyuta za ofisi</translation>
    </message>
    <message>
        <source>The worst first, as they reported.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Zenye shida zaidi kwanza, kama zilivyoripoti.</translation>
    </message>
    <message>
        <source>Bloc&amp;k</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Zuia</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Uliza tena</translation>
    </message>
    <message>
        <source>Which laptops</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kompyuta zipi</translation>
    </message>
    <message>
        <source>None of them.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna hata moja.</translation>
    </message>
    <message>
        <source>No personal data</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Bila taarifa binafsi</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Tuma</translation>
    </message>
    <message>
        <source>Lost, stolen, or out of use</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imepotea, imeibwa au haitumiki</translation>
    </message>
    <message>
        <source>Message to who sits at it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ujumbe kwa anayeitumia</translation>
    </message>
    <message>
        <source>What came from it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kilichotoka kwake</translation>
    </message>
    <message>
        <source>Reason to block it, kept on record</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Sababu ya kuizuia, huhifadhiwa</translation>
    </message>
    <message>
        <source>↑ ↓: another laptop · 1 to 4: which</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>↑ ↓: kompyuta nyingine · 1 hadi 4: zipi</translation>
    </message>
    <message>
        <source>Done</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imekamilika</translation>
    </message>
    <message>
        <source>The message goes with the next contact.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ujumbe unakwenda kwenye mawasiliano yajayo.</translation>
    </message>
    <message>
        <source>Signed. The center blocks it within a minute; two persons release it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imetiwa saini. Kituo kitaizuia ndani ya dakika moja; watu wawili huifungua.</translation>
    </message>
    <message>
        <source>In order</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Iko sawa</translation>
    </message>
    <message>
        <source>nobody has a key there</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>hakuna mwenye ufunguo hapo</translation>
    </message>
    <message>
        <source>Show the slips and where they stan&amp;d</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Onyesha risiti na hali yake (&amp;D)</translation>
    </message>
    <message>
        <source>Show those before the&amp;m</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Onyesha zilizotangulia (&amp;M)</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Bado hakuna.</translation>
    </message>
    <message>
        <source>never</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>kamwe</translation>
    </message>
    <message>
        <source>Last contact: {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mawasiliano ya mwisho: {time}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>hakuna</translation>
    </message>
    <message>
        <source>Waiting there: {what}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Vinavyosubiri hapo: {what}</translation>
    </message>
    <message>
        <source>The oldest has waited {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>La zamani zaidi limesubiri {time}</translation>
    </message>
    <message>
        <source>Sealed captures: {number}, the first runs out in {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Vipimo vilivyofungwa: {number}, cha kwanza kinaisha baada ya {time}</translation>
    </message>
    <message>
        <source>Version: {version}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Toleo: {version}</translation>
    </message>
    <message>
        <source>Bank list: {version}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Orodha ya benki: {version}</translation>
    </message>
    <message>
        <source>Space left: {room}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nafasi iliyobaki: {room}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>siku %n</numerusform>
            <numerusform>siku %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>saa %n</numerusform>
            <numerusform>saa %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>dakika %n</numerusform>
            <numerusform>dakika %n</numerusform>
        </translation>
    </message>
    <message>
        <source>not delivered yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>bado haijafika</translation>
    </message>
    <message>
        <source>read by {who}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>umesomwa na {who}</translation>
    </message>
    <message>
        <source>delivered</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>imefika</translation>
    </message>
    <message>
        <source>Nothing of {name} goes through after this. Press again to do it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Baada ya hili hakuna kitu cha {name} kinachopita. Bonyeza tena kufanya hivyo.</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>Slip number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Namba ya risiti</translation>
    </message>
    <message>
        <source>This service is free.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Huduma hii ni bure.</translation>
    </message>
    <message>
        <source>History</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Historia</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Tengua</translation>
    </message>
    <message>
        <source>&amp;Print slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Cha&amp;pisha risiti</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Uthibitisho</translation>
    </message>
    <message>
        <source>Receipt of your request</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Risiti ya ombi lako</translation>
    </message>
    <message>
        <source>Next person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtu anayefuata</translation>
    </message>
    <message>
        <source>Enter: next person · Ctrl+P: print the slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: mtu anayefuata · Ctrl+P: chapisha risiti</translation>
    </message>
    <message>
        <source>Person: {number}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtu: {number}</translation>
    </message>
    <message>
        <source>Before: {account}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kabla: {account}</translation>
    </message>
    <message>
        <source>Until now: {account}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hadi sasa: {account}</translation>
    </message>
    <message>
        <source>Now: {account}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Sasa: {account}</translation>
    </message>
    <message>
        <source>Wanted: {account}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Inayotakiwa: {account}</translation>
    </message>
    <message>
        <source>Your identity must still be checked. Keep this slip.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Utambulisho wako bado lazima uhakikiwe. Tunza risiti hii.</translation>
    </message>
</context>
<context>
    <name>EkycPanel</name>
    <message>
        <source>Photo that the ID service holds</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Picha iliyo kwenye huduma ya utambulisho</translation>
    </message>
    <message>
        <source>Compare name and photo with the person. They are shown once and not kept.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Linganisha jina na picha na mtu. Huonyeshwa mara moja na hazihifadhiwi.</translation>
    </message>
    <message>
        <source>The ID service gave no name.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Huduma ya utambulisho haikutoa jina.</translation>
    </message>
</context>
<context>
    <name>EndPage</name>
    <message>
        <source>End the visit?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kumaliza ziara?</translation>
    </message>
    <message>
        <source>Nothing is changed at the registry. What was typed cannot be brought back.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna kinachobadilika kwenye daftari. Kilichoandikwa hakiwezi kurudishwa.</translation>
    </message>
    <message>
        <source>Go on with the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Endelea na ziara</translation>
    </message>
    <message>
        <source>A number: end the visit for that reason · Enter: go on with it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Namba: maliza ziara kwa sababu hiyo · Enter: endelea nayo</translation>
    </message>
</context>
<context>
    <name>EndQuestion</name>
    <message>
        <source>End the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Maliza ziara</translation>
    </message>
    <message>
        <source>Go on with the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Endelea na ziara</translation>
    </message>
    <message>
        <source>End the visit here? Nothing is changed at the registry.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kumaliza ziara hapa? Hakuna kinachobadilika kwenye daftari.</translation>
    </message>
    <message>
        <source>Enter: go on with the visit · Alt+E: end it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: endelea na ziara · Alt+E: imalize</translation>
    </message>
</context>
<context>
    <name>EnrollmentModel</name>
    <message>
        <source>Status</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hali</translation>
    </message>
    <message>
        <source>Person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtu</translation>
    </message>
    <message>
        <source>Account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Akaunti</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kinachofuata</translation>
    </message>
    <message>
        <source>Slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Risiti</translation>
    </message>
    <message>
        <source>Captured</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imerekodiwa</translation>
    </message>
</context>
<context>
    <name>EnrollmentTable</name>
    <message>
        <source>All visits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ziara zote</translation>
    </message>
</context>
<context>
    <name>ExcusePanel</name>
    <message>
        <source>Why can it not be checked today?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kwa nini haiwezi kuhakikiwa leo?</translation>
    </message>
    <message>
        <source>The person has no phone here</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtu hana simu hapa</translation>
    </message>
    <message>
        <source>The fingers are worn</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Vidole vimechakaa</translation>
    </message>
    <message>
        <source>An injury</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Jeraha</translation>
    </message>
    <message>
        <source>The reader does not work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kisomaji hakifanyi kazi</translation>
    </message>
    <message>
        <source>The ID service does not answer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Huduma ya utambulisho haijibu</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Sababu nyingine</translation>
    </message>
    <message>
        <source>A supervisor looks at it, and the identity must still be checked later.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Msimamizi ataitazama, na utambulisho bado lazima uhakikiwe baadaye.</translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>Figures</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Takwimu</translation>
    </message>
    <message>
        <source>The last 30 days, without names of people.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Siku 30 zilizopita, bila majina ya watu.</translation>
    </message>
    <message>
        <source>What kept visits from the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kilichozuia ziara kufika kwenye daftari</translation>
    </message>
    <message>
        <source>Save as &amp;CSV</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hifadhi kama &amp;CSV</translation>
    </message>
    <message>
        <source>Save as &amp;PDF</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hifadhi kama &amp;PDF</translation>
    </message>
    <message>
        <source>Captured</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imerekodiwa</translation>
    </message>
    <message>
        <source>At the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kwenye daftari</translation>
    </message>
    <message>
        <source>Each agent&apos;s days</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Siku za kila afisa</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for the registry: %n</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>Zinasubiri daftari: %n</numerusform>
            <numerusform>Zinasubiri daftari: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Files are kept in your documents.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Faili huhifadhiwa katika nyaraka zako.</translation>
    </message>
    <message>
        <source>The oldest was captured {date}. Longer than three days: {n}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ya zamani zaidi ilirekodiwa {date}. Zaidi ya siku tatu: {n}.</translation>
    </message>
    <message>
        <source>Figures of the last 30 days</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Takwimu za siku 30 zilizopita</translation>
    </message>
    <message>
        <source>The file could not be saved. Is there space left?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Faili halikuweza kuhifadhiwa. Je, kuna nafasi?</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imehifadhiwa kama {name}</translation>
    </message>
</context>
<context>
    <name>FingerPicker</name>
    <message>
        <source>Which finger; arrow keys choose</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kidole kipi; chagua kwa mishale</translation>
    </message>
    <message>
        <source>Any finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kidole chochote</translation>
    </message>
    <message>
        <source>Left little finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kidole kidogo cha kushoto</translation>
    </message>
    <message>
        <source>Left ring finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kidole cha pete cha kushoto</translation>
    </message>
    <message>
        <source>Left middle finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kidole cha kati cha kushoto</translation>
    </message>
    <message>
        <source>Left index finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kidole cha shahada cha kushoto</translation>
    </message>
    <message>
        <source>Left thumb</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kidole gumba cha kushoto</translation>
    </message>
    <message>
        <source>Right little finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kidole kidogo cha kulia</translation>
    </message>
    <message>
        <source>Right ring finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kidole cha pete cha kulia</translation>
    </message>
    <message>
        <source>Right middle finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kidole cha kati cha kulia</translation>
    </message>
    <message>
        <source>Right index finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kidole cha shahada cha kulia</translation>
    </message>
    <message>
        <source>Right thumb</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kidole gumba cha kulia</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>&amp;Back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Rudi (&amp;B)</translation>
    </message>
    <message>
        <source>Lock</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Funga</translation>
    </message>
    <message>
        <source>Menu</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Menyu</translation>
    </message>
    <message>
        <source>Not yet at the registry: {n}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Bado si kwenye daftari: {n}</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help for this page</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Msaada wa ukurasa huu</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Vitufe vya ukurasa huu</translation>
    </message>
    <message>
        <source>Keys everywhere</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Vitufe vya kila mahali</translation>
    </message>
    <message>
        <source>Back to work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Rudi kazini</translation>
    </message>
    <message>
        <source>Esc: back · arrows: scroll</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esc: rudi · mishale: sogeza</translation>
    </message>
</context>
<context>
    <name>HelperPanel</name>
    <message>
        <source>Someone helps this person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kuna anayemsaidia mtu huyu</translation>
    </message>
    <message>
        <source>Relation, name and reason are needed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Uhusiano, jina na sababu vinahitajika.</translation>
    </message>
    <message>
        <source>Who is it to the person?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ni nani kwa mtu huyu?</translation>
    </message>
    <message>
        <source>Name of who helps</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Jina la anayesaidia</translation>
    </message>
    <message>
        <source>Why the person is helped</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kwa nini mtu anasaidiwa</translation>
    </message>
</context>
<context>
    <name>HoldPanel</name>
    <message>
        <source>Put it on hold</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Isimamishe kwa muda</translation>
    </message>
    <message>
        <source>End the hold</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ondoa usimamisho</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Simamisha kwa muda</translation>
    </message>
    <message>
        <source>Why it cannot be decided yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kwa nini bado haiwezi kuamuliwa</translation>
    </message>
    <message>
        <source>One line to the agent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mstari mmoja kwa afisa</translation>
    </message>
    <message>
        <source>It waits again on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Inasubiri tena tarehe</translation>
    </message>
    <message>
        <source>Others can still decide it. The agent sees why it waits.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Wengine bado wanaweza kuamua. Afisa anaona kwa nini inasubiri.</translation>
    </message>
    <message>
        <source>Until another day</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hadi siku nyingine</translation>
    </message>
    <message>
        <source>The proof of identity counts until {date}, on hold or not.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Uthibitisho wa utambulisho ni halali hadi {date}, umesimamishwa au la.</translation>
    </message>
    <message>
        <source>Decide by {date}: then the proof of identity counts no longer.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Amua kabla ya {date}: baadaye uthibitisho wa utambulisho si halali.</translation>
    </message>
</context>
<context>
    <name>IdentityPage</name>
    <message>
        <source>Code the person received</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Msimbo alioupata mtu</translation>
    </message>
    <message>
        <source>Go on &amp;meanwhile</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Endelea kwa s&amp;asa</translation>
    </message>
    <message>
        <source>Send a new code</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tuma msimbo mpya</translation>
    </message>
    <message>
        <source>Another way</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Njia nyingine</translation>
    </message>
    <message>
        <source>Finish identity later</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Maliza utambulisho baadaye</translation>
    </message>
    <message>
        <source>9  Cannot be checked today</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>9  Haiwezi kuhakikiwa leo</translation>
    </message>
    <message>
        <source>&amp;No, stop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Hapana, simama</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kwa simu</translation>
    </message>
    <message>
        <source>Is this the person?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Je, ndiye mtu huyu?</translation>
    </message>
    <message>
        <source>ID {number}. The ID service confirms who it is.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ID {number}. Huduma ya utambulisho inathibitisha ni nani.</translation>
    </message>
    <message>
        <source>The ID service does not answer. The reader has sealed the capture: only the ID service can open it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Huduma ya utambulisho haijibu. Kisomaji kimefunga rekodi kwa muhuri: huduma ya utambulisho pekee inaweza kuifungua.</translation>
    </message>
    <message>
        <source>No network. The reader has sealed the capture: only the ID service can open it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna mtandao. Kisomaji kimefunga rekodi kwa muhuri: huduma ya utambulisho pekee inaweza kuifungua.</translation>
    </message>
    <message>
        <source>Identity needs the network, and there is none here. Save the rest and finish identity later.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Utambulisho unahitaji mtandao, na hapa haupo. Hifadhi yaliyobaki na umalize utambulisho baadaye.</translation>
    </message>
    <message>
        <source>No network here. Finish identity later, or seal a capture now: only the ID service can open it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hapa hakuna mtandao. Maliza utambulisho baadaye, au funga rekodi kwa muhuri sasa: huduma ya utambulisho pekee inaweza kuifungua.</translation>
    </message>
    <message>
        <source>Finish identity later, or capture now: it is kept sealed if it cannot be sent.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Maliza utambulisho baadaye, au rekodi sasa: rekodi inafungwa kwa muhuri ikishindwa kutumwa.</translation>
    </message>
    <message>
        <source>Finish identity later, or try one of the ways.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Maliza utambulisho baadaye, au jaribu mojawapo ya njia.</translation>
    </message>
    <message>
        <source>Yes, this is the person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ndiyo, ndiye mtu huyu</translation>
    </message>
    <message>
        <source>Enter: yes · N: no, stop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: ndiyo · N: hapana, simama</translation>
    </message>
    <message>
        <source>Keep it sealed until {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Itunze kwa muhuri hadi {time}</translation>
    </message>
    <message>
        <source>Enter: keep it, and go on. It is sent first when there is network.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: itunze na uendelee. Hutumwa kwanza mtandao ukiwepo.</translation>
    </message>
    <message>
        <source>It captures by itself · ← →: which finger · Esc: another way</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hurekodi chenyewe · ← →: kidole kipi · Esc: njia nyingine</translation>
    </message>
    <message>
        <source>Esc: back to the ways</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esc: rudi kwenye njia</translation>
    </message>
    <message>
        <source>Enter: go on without the network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: endelea bila mtandao</translation>
    </message>
    <message>
        <source>Esc: back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esc: rudi</translation>
    </message>
    <message>
        <source>End the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Maliza ziara</translation>
    </message>
    <message>
        <source>Enter: end the visit · Esc: another number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: maliza ziara · Esc: namba nyingine</translation>
    </message>
    <message>
        <source>Enter: the first way · 1 to 5: that way</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: njia ya kwanza · 1 hadi 5: njia hiyo</translation>
    </message>
    <message>
        <source>Space: the person agrees</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Space: mtu anakubali</translation>
    </message>
    <message>
        <source>The code is checked at its last digit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Msimbo huhakikiwa kwenye tarakimu yake ya mwisho</translation>
    </message>
    <message>
        <source>9: cannot be checked today</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>9: haiwezi kuhakikiwa leo</translation>
    </message>
    <message>
        <source>Read the finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Soma kidole</translation>
    </message>
    <message>
        <source>Look at the face</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Soma uso</translation>
    </message>
    <message>
        <source>Look at the eyes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Soma macho</translation>
    </message>
    <message>
        <source>Send code</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tuma msimbo</translation>
    </message>
    <message>
        <source>Code sent to {where}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Msimbo umetumwa kwa {where}</translation>
    </message>
    <message>
        <source>Valid for {time} more. It arrives as a text message.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Halali kwa {time} zaidi. Unafika kama ujumbe mfupi.</translation>
    </message>
    <message>
        <source>This code is too old now. Send a new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Msimbo huu umepitwa na wakati. Tuma mpya.</translation>
    </message>
</context>
<context>
    <name>JoinFilePanel</name>
    <message>
        <source>Save the request again…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hifadhi ombi tena…</translation>
    </message>
    <message>
        <source>1. The request goes to your administrator</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>1. Ombi huenda kwa mwendeshaji wa mfumo</translation>
    </message>
    <message>
        <source>2. The answer comes back on the stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>2. Jibu hurudi kwenye kijiti cha USB</translation>
    </message>
    <message>
        <source>Open it here. Then you compare the words of the office.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Lifungue hapa. Kisha unalinganisha maneno ya ofisi.</translation>
    </message>
    <message>
        <source>Read these five words out to your administrator, by voice:</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Msomee mwendeshaji wa mfumo maneno haya matano, kwa sauti:</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imehifadhiwa kama {file}.</translation>
    </message>
    <message>
        <source>Save the request</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hifadhi ombi</translation>
    </message>
    <message>
        <source>Open the answer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Fungua jibu</translation>
    </message>
</context>
<context>
    <name>JoinPage</name>
    <message>
        <source>The words differ</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Maneno yanatofautiana</translation>
    </message>
    <message>
        <source>Back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Rudi</translation>
    </message>
    <message>
        <source>The two PINs differ. Type both again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>PIN mbili zinatofautiana. Andika zote mbili tena.</translation>
    </message>
    <message>
        <source>Join over the network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Jiunge kupitia mtandao</translation>
    </message>
    <message>
        <source>Join without network…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Jiunge bila mtandao…</translation>
    </message>
    <message>
        <source>Join without network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Jiunge bila mtandao</translation>
    </message>
    <message>
        <source>Your administrator gives you a code that works once. A request goes to them on a stick, within the hours of the code.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mwendeshaji wa mfumo hukupa msimbo unaotumika mara moja. Ombi humfikia kwenye kijiti cha USB, ndani ya saa za msimbo.</translation>
    </message>
    <message>
        <source>Save the request…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hifadhi ombi…</translation>
    </message>
    <message>
        <source>Enter: choose where, such as a stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: chagua mahali, kama kijiti cha USB</translation>
    </message>
    <message>
        <source>Your office works through its center now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ofisi yako sasa inafanya kazi kupitia kituo chake</translation>
    </message>
    <message>
        <source>Join it with the address and the code from your administrator. All that is on this laptop stays, and what waits is handed over to the center.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Jiunge kwa anwani na msimbo kutoka kwa mwendeshaji wa mfumo. Vyote vilivyo kwenye kompyuta hii vinabaki, na vinavyosubiri vinakabidhiwa kituo.</translation>
    </message>
    <message>
        <source>Join your office&apos;s center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Jiunge na kituo cha ofisi yako</translation>
    </message>
    <message>
        <source>Your administrator gives you the address and a code that works once.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mwendeshaji wa mfumo hukupa anwani na msimbo unaotumika mara moja.</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Inajiunga…</translation>
    </message>
    <message>
        <source>Join</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Jiunge</translation>
    </message>
    <message>
        <source>Enter: ask the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: uliza kituo</translation>
    </message>
    <message>
        <source>Ask with another code</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Omba kwa msimbo mwingine</translation>
    </message>
    <message>
        <source>Take the request to your administrator</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Peleka ombi kwa mwendeshaji wa mfumo</translation>
    </message>
    <message>
        <source>You can close the app meanwhile. Only the last request has an answer.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Unaweza kufunga programu kwa sasa. Ombi la mwisho pekee ndilo lenye jibu.</translation>
    </message>
    <message>
        <source>Open the answer…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Fungua jibu…</translation>
    </message>
    <message>
        <source>Enter: open the answer that came back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: fungua jibu lililorudi</translation>
    </message>
    <message>
        <source>Compare the words with your administrator</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Linganisha maneno na mwendeshaji wa mfumo</translation>
    </message>
    <message>
        <source>By voice, each reading from the own screen. All five words, both lines.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kwa sauti, kila mmoja akisoma kutoka skrini yake. Maneno yote matano, mistari yote miwili.</translation>
    </message>
    <message>
        <source>Waiting until the administrator has compared them, too…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tunasubiri mwendeshaji wa mfumo naye ayalinganishe…</translation>
    </message>
    <message>
        <source>The words are the same</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Maneno ni yale yale</translation>
    </message>
    <message>
        <source>Enter: they are the same</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: ni yale yale</translation>
    </message>
    <message>
        <source>Address of the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Anwani ya kituo</translation>
    </message>
    <message>
        <source>Join code</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Msimbo wa kujiunga</translation>
    </message>
    <message>
        <source>Your staff number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Namba yako ya kazi</translation>
    </message>
    <message>
        <source>Choose a PIN of six digits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Chagua PIN ya tarakimu sita</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>PIN hiyo hiyo tena</translation>
    </message>
    <message>
        <source>Your name</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Jina lako</translation>
    </message>
    <message>
        <source>Words of this laptop: read them out</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Maneno ya kompyuta hii: yasome kwa sauti</translation>
    </message>
    <message>
        <source>Words of the office: the administrator reads them out</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Maneno ya ofisi: mwendeshaji wa mfumo huyasoma</translation>
    </message>
</context>
<context>
    <name>KeyStoragePage</name>
    <message>
        <source>Waiting for the key storage</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tunasubiri hifadhi ya funguo</translation>
    </message>
    <message>
        <source>This computer keeps the key of the store. Where it asks for a password, type it there. Nothing is lost meanwhile.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kompyuta hii hutunza ufunguo wa ghala. Ikiomba nywila, iandike hapo. Hakuna kinachopotea kwa sasa.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Jaribu tena</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Inasubiri…</translation>
    </message>
    <message>
        <source>Enter: ask the key storage again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: uliza hifadhi ya funguo tena</translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <source>The person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Lugha ya mtu</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>&amp;Practice with made-up people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Mazoezi na watu wa kubuni</translation>
    </message>
    <message>
        <source>Tab: another language · Enter: take it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tab: lugha nyingine · Enter: ichukue</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Battery {percent}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Betri {percent}</translation>
    </message>
    <message>
        <source>Everything is saved. Close the lid.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Vyote vimehifadhiwa. Funga kifuniko.</translation>
    </message>
    <message numerus="yes">
        <source>about %n more people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>kama mtu %n zaidi</numerusform>
            <numerusform>kama watu %n zaidi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessagePanel</name>
    <message>
        <source>&amp;Read</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ni&amp;mesoma</translation>
    </message>
    <message>
        <source>Open the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Fungua ziara</translation>
    </message>
    <message>
        <source>Message of the office · {who} · {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ujumbe wa ofisi · {who} · {time}</translation>
    </message>
    <message>
        <source>And {number} more</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Na {number} zaidi</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Settings</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mipangilio</translation>
    </message>
    <message>
        <source>Nobody can sign in</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna anayeweza kuingia</translation>
    </message>
    <message>
        <source>Carry on a stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kubeba kwenye kijiti cha USB</translation>
    </message>
</context>
<context>
    <name>NumberPage</name>
    <message>
        <source>Number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Namba</translation>
    </message>
    <message>
        <source>Name in the passbook, if it is another (Alt+N)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Jina kwenye kitabu cha benki, kama ni tofauti (Alt+N)</translation>
    </message>
    <message>
        <source>Whose name is it?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ni jina la nani?</translation>
    </message>
    <message>
        <source>Why it is right</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kwa nini ni sahihi</translation>
    </message>
    <message>
        <source>Continue</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Endelea</translation>
    </message>
    <message>
        <source>Enter: next line. The second line goes on by itself.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: mstari unaofuata. Mstari wa pili huendelea wenyewe.</translation>
    </message>
    <message>
        <source>A number of {operator}, unless it was moved.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Namba ya {operator}, isipokuwa imehamishwa.</translation>
    </message>
    <message>
        <source>For example {number}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kwa mfano {number}</translation>
    </message>
    <message>
        <source>This account is already used for another person. A second person looks at it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Akaunti hii tayari inatumiwa kwa mtu mwingine. Mtu wa pili ataitazama.</translation>
    </message>
    <message>
        <source>The account is in another name: {holder}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Akaunti iko kwa jina lingine: {holder}.</translation>
    </message>
    <message>
        <source>It looks like a number of {operator}; you chose {wallet}. Has it moved?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Inaonekana ni namba ya {operator}; umechagua {wallet}. Je, imehamishwa?</translation>
    </message>
    <message>
        <source>This is a phone number of another country ({code}). Ask the person whether it is right.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hii ni namba ya simu ya nchi nyingine ({code}). Muulize mtu kama ni sahihi.</translation>
    </message>
    <message>
        <source>It is right</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ni sahihi</translation>
    </message>
    <message>
        <source>Write why, then Enter · Esc: one step back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Andika kwa nini, kisha Enter · Esc: hatua moja nyuma</translation>
    </message>
    <message>
        <source>Again, as the person says it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tena, kama mtu anavyosema</translation>
    </message>
    <message>
        <source>Again, from the passbook</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tena, kutoka kitabu cha benki</translation>
    </message>
    <message>
        <source>Name of the wallet&apos;s owner, if it is another (Alt+N)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Jina la mwenye pochi, kama ni tofauti (Alt+N)</translation>
    </message>
    <message>
        <source>Which phone number has the wallet?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Pochi ina namba gani ya simu?</translation>
    </message>
    <message>
        <source>Phone number of the wallet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Namba ya simu ya pochi</translation>
    </message>
    <message>
        <source>Which e-mail address has the wallet?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Pochi ina anwani gani ya barua pepe?</translation>
    </message>
    <message>
        <source>E-mail address of the wallet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Anwani ya barua pepe ya pochi</translation>
    </message>
    <message>
        <source>Which account?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Akaunti ipi?</translation>
    </message>
    <message>
        <source>Account number, as in the passbook</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Namba ya akaunti, kama kwenye kitabu cha benki</translation>
    </message>
    <message>
        <source>The two entries differ at sign {places}. Ask the person again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Maandishi mawili yanatofautiana kwenye alama {places}. Muulize mtu tena.</translation>
    </message>
    <message>
        <source>The two entries differ at digit {places}. Look at the passbook.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Maandishi mawili yanatofautiana kwenye tarakimu {places}. Tazama kitabu cha benki.</translation>
    </message>
    <message>
        <source>Please type it again from the passbook.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tafadhali iandike tena kutoka kitabu cha benki.</translation>
    </message>
    <message>
        <source>Please ask again and type it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tafadhali uliza tena na uiandike.</translation>
    </message>
</context>
<context>
    <name>OfficeChangePage</name>
    <message>
        <source>Your office changes its rules</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ofisi yako inabadilisha kanuni zake</translation>
    </message>
    <message>
        <source>Signed by your office. Read what changes; it holds from your next sign-in on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imetiwa saini na ofisi yako. Soma kinachobadilika; kinaanza utakapoingia tena.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Si sasa</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ipokee</translation>
    </message>
    <message>
        <source>Servers</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Seva</translation>
    </message>
    <message>
        <source>Ways to check identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Njia za kuhakiki utambulisho</translation>
    </message>
    <message>
        <source>What waits for a second person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kinachosubiri mtu wa pili</translation>
    </message>
    <message>
        <source>Keys and certificates that are trusted</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Funguo na vyeti vinavyoaminika</translation>
    </message>
    <message>
        <source>Others than until now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tofauti na za sasa</translation>
    </message>
    <message>
        <source>Other rules</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kanuni nyingine</translation>
    </message>
    <message>
        <source>nothing</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>hakuna</translation>
    </message>
    <message>
        <source>Until now: {value}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hadi sasa: {value}</translation>
    </message>
    <message>
        <source>From then on: {value}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kuanzia hapo: {value}</translation>
    </message>
    <message>
        <source>changes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>mabadiliko</translation>
    </message>
    <message>
        <source>removals</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>kuondoa</translation>
    </message>
    <message>
        <source>visits without network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ziara bila mtandao</translation>
    </message>
    <message>
        <source>an account that others have, too</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>akaunti ambayo wengine wanayo pia</translation>
    </message>
</context>
<context>
    <name>OwnKeyPage</name>
    <message>
        <source>My key at the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ufunguo wangu kwenye kituo</translation>
    </message>
    <message>
        <source>Your PIN opens it, and what you save is signed with it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>PIN yako huufungua, na unachohifadhi hutiwa saini nao.</translation>
    </message>
    <message>
        <source>Your staff number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Namba yako ya kazi</translation>
    </message>
    <message>
        <source>Read these five words to a supervisor at another laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Msomee msimamizi kwenye kompyuta nyingine maneno haya matano</translation>
    </message>
    <message>
        <source>Done</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imekamilika</translation>
    </message>
    <message>
        <source>Keep the number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hifadhi namba</translation>
    </message>
    <message>
        <source>Staff number: {number}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Namba ya kazi: {number}</translation>
    </message>
    <message>
        <source>The center does not know whose key this is</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kituo hakijui ufunguo huu ni wa nani</translation>
    </message>
    <message>
        <source>What you save stays here until it knows. Your administrator has the number.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Unachohifadhi kinabaki hapa hadi kijue. Mwendeshaji wa mfumo ana namba.</translation>
    </message>
    <message>
        <source>Waits until others compared the words</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Unasubiri wengine walinganishe maneno</translation>
    </message>
    <message>
        <source>They find you under “Confirm laptops and keys” in their menu.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Watakupata kwenye menyu yao, chini ya “Thibitisha kompyuta na funguo”.</translation>
    </message>
    <message>
        <source>The center hears of it at the next contact.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kituo kitajua kwenye mawasiliano yajayo.</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Umethibitishwa</translation>
    </message>
    <message>
        <source>What you sign is believed. There is nothing to do.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Unachotia saini kinaaminika. Hakuna la kufanya.</translation>
    </message>
    <message>
        <source>Ended by your office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Umekomeshwa na ofisi yako</translation>
    </message>
    <message>
        <source>Nothing more of yours is sent. All that is here stays; ask your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna kingine chako kinachotumwa. Vyote vilivyo hapa vinabaki; muulize msimamizi wako.</translation>
    </message>
</context>
<context>
    <name>PassbookPanel</name>
    <message>
        <source>Photo of the passbook</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Picha ya kitabu cha benki</translation>
    </message>
    <message>
        <source>Photo of the passbook (Alt+F)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Picha ya kitabu cha benki (Alt+F)</translation>
    </message>
    <message>
        <source>Camera</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Take the photo</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Piga picha</translation>
    </message>
    <message>
        <source>Remove the photo</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ondoa picha</translation>
    </message>
    <message>
        <source>For who checks; destroyed when the enrollment ends.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kwa anayekagua; huharibiwa usajili unapoisha.</translation>
    </message>
</context>
<context>
    <name>PassbookView</name>
    <message>
        <source>Photo of the passbook</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Picha ya kitabu cha benki</translation>
    </message>
    <message>
        <source>&amp;Smaller photo</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Picha n&amp;dogo zaidi</translation>
    </message>
    <message>
        <source>&amp;Larger photo</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Picha &amp;kubwa zaidi</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People at this computer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Watu kwenye kompyuta hii</translation>
    </message>
    <message>
        <source>Changes of accounts need a second person. Nobody reviews their own visits.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mabadiliko ya akaunti yanahitaji mtu wa pili. Hakuna anayekagua ziara zake mwenyewe.</translation>
    </message>
    <message>
        <source>Have access</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Wana ruhusa</translation>
    </message>
    <message>
        <source>Your PIN until now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>PIN yako hadi sasa</translation>
    </message>
    <message>
        <source>Name</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Jina</translation>
    </message>
    <message>
        <source>Works as</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Anafanya kazi kama</translation>
    </message>
    <message>
        <source>The person types a PIN of six digits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtu anaandika PIN ya tarakimu sita</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>PIN hiyo hiyo tena</translation>
    </message>
    <message>
        <source>For whom</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kwa nani</translation>
    </message>
    <message>
        <source>Take access away</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ondoa ruhusa</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtu mpya wa kazi</translation>
    </message>
    <message>
        <source>My own PIN</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>PIN yangu mwenyewe</translation>
    </message>
    <message>
        <source>New PIN for {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>PIN mpya kwa {name}</translation>
    </message>
    <message>
        <source>The two PINs differ. Type both again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>PIN mbili zinatofautiana. Andika zote mbili tena.</translation>
    </message>
    <message>
        <source>Your PIN is changed. The old one opens nothing any more.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>PIN yako imebadilishwa. Ya zamani haifungui chochote tena.</translation>
    </message>
    <message>
        <source>{name} cannot sign in any more. Their visits stay.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name} hawezi kuingia tena. Ziara zake zinabaki.</translation>
    </message>
    <message>
        <source>{name} can sign in now.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name} sasa anaweza kuingia.</translation>
    </message>
    <message>
        <source>Change my PIN</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Badilisha PIN yangu</translation>
    </message>
    <message>
        <source>Give access</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Toa ruhusa</translation>
    </message>
    <message>
        <source>Enter: change my PIN</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: badilisha PIN yangu</translation>
    </message>
    <message>
        <source>Enter: give access</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: toa ruhusa</translation>
    </message>
    <message>
        <source>{name} cannot sign in any more after this. Press again to do it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Baada ya hili {name} hataweza kuingia tena. Bonyeza tena ili kufanya hivyo.</translation>
    </message>
</context>
<context>
    <name>PeriodChoice</name>
    <message>
        <source>How long</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kwa muda gani</translation>
    </message>
    <message>
        <source>until {programme} ends</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>hadi {programme} iishe</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s), until {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>siku %n, hadi {date}</numerusform>
            <numerusform>siku %n, hadi {date}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Who has come?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nani amekuja?</translation>
    </message>
    <message>
        <source>Scan the ID card, or type the number that is on it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Skani kadi ya kitambulisho, au andika namba iliyo juu yake.</translation>
    </message>
    <message>
        <source>ID number ({names})</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Namba ya kitambulisho ({names})</translation>
    </message>
    <message>
        <source>Open that visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Fungua ziara hiyo</translation>
    </message>
    <message>
        <source>Start another</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Anza nyingine</translation>
    </message>
    <message>
        <source>Continue</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Endelea</translation>
    </message>
    <message>
        <source>Enter: check the number and go on · Alt+H: someone helps</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: hakiki namba na uendelee · Alt+H: kuna anayesaidia</translation>
    </message>
    <message>
        <source>There is a visit for this person already, from {date}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tayari kuna ziara ya mtu huyu, ya {date}.</translation>
    </message>
    <message>
        <source>The last digit checks the others. Nothing is sent yet.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tarakimu ya mwisho huhakiki nyingine. Bado hakuna kilichotumwa.</translation>
    </message>
    <message>
        <source>Round in {place}: {n} so far.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mzunguko wa {place}: {n} hadi sasa.</translation>
    </message>
</context>
<context>
    <name>PlacePage</name>
    <message>
        <source>Where should the money go?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Pesa ziende wapi?</translation>
    </message>
    <message>
        <source>Banks, branches and wallets found</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Benki, matawi na pochi zilizopatikana</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hatua kwa hatua</translation>
    </message>
    <message>
        <source>Not in the list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Haimo orodhani</translation>
    </message>
    <message>
        <source>The bank is not in the list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Benki haimo kwenye orodha</translation>
    </message>
    <message numerus="yes">
        <source>The list of banks is %n day(s) old. Check the branch in the passbook.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>Orodha ya benki ina siku %n. Hakiki tawi kwenye kitabu cha benki.</numerusform>
            <numerusform>Orodha ya benki ina siku %n. Hakiki tawi kwenye kitabu cha benki.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is written exactly so. Nearest:</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna kilichoandikwa hivyo hasa. Kilicho karibu:</translation>
    </message>
    <message>
        <source>Found</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imepatikana</translation>
    </message>
    <message>
        <source>Used here lately</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Zilizotumika hapa karibuni</translation>
    </message>
    <message>
        <source>Nothing found for {text}. Try the place, or the code in the passbook, or choose step by step (Alt+S).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna kilichopatikana kwa {text}. Jaribu mahali, au msimbo ulio kwenye kitabu cha benki, au chagua hatua kwa hatua (Alt+S).</translation>
    </message>
    <message>
        <source>Type a few letters: the bank and the place are enough.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Andika herufi chache: benki na mahali vinatosha.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Chagua</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n imepatikana</numerusform>
            <numerusform>%n zimepatikana</numerusform>
        </translation>
    </message>
    <message>
        <source>↑ ↓ Enter · Alt+S: step by step · Alt+U: not in the list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>↑ ↓ Enter · Alt+S: hatua kwa hatua · Alt+U: haimo kwenye orodha</translation>
    </message>
    <message>
        <source>This laptop has no list of banks yet: a supervisor takes one in. Until then write the bank as the passbook has it (Alt+U).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kompyuta hii bado haina orodha ya benki: msimamizi ataiingiza. Hadi hapo andika benki kama ilivyo kwenye kitabu cha benki (Alt+U).</translation>
    </message>
    <message>
        <source>{old} is now {new}. Enter takes the new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{old} sasa ni {new}. Enter huchukua mpya.</translation>
    </message>
    <message>
        <source>{old} is now {new}; the new code is {code}. Enter takes the new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{old} sasa ni {new}; msimbo mpya ni {code}. Enter huchukua mpya.</translation>
    </message>
    <message>
        <source>The new one, and the old one</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mpya, na ya zamani</translation>
    </message>
    <message>
        <source>What kind of account is it?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ni aina gani ya akaunti?</translation>
    </message>
    <message>
        <source>{bank}: in which region?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{bank}: katika mkoa gani?</translation>
    </message>
    <message>
        <source>{bank}: which branch?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{bank}: tawi lipi?</translation>
    </message>
    <message>
        <source>What is the bank called?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Benki inaitwaje?</translation>
    </message>
    <message>
        <source>{bank}: where is the branch?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{bank}: tawi liko wapi?</translation>
    </message>
    <message>
        <source>A bank or branch that is not in the list: a second person looks it up before anything is sent.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Benki au tawi ambalo halimo kwenye orodha: mtu wa pili hulitafuta kabla ya kutuma chochote.</translation>
    </message>
    <message>
        <source>Write it first, as the passbook has it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Andika kwanza, kama ilivyo kwenye kitabu cha benki.</translation>
    </message>
    <message>
        <source>Write the whole name of the bank, as the passbook has it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Andika jina lote la benki, kama lilivyo kwenye kitabu cha benki.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Endelea</translation>
    </message>
    <message>
        <source>Which bank?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Benki ipi?</translation>
    </message>
    <message>
        <source>Which wallet?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Pochi ipi?</translation>
    </message>
    <message>
        <source>Enter: go on · Esc: one step back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: endelea · Esc: hatua moja nyuma</translation>
    </message>
    <message>
        <source>Letters narrow it · ↑ ↓: move · Enter: choose · Esc: one step back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Herufi hupunguza orodha · ↑ ↓: sogea · Enter: chagua · Esc: hatua moja nyuma</translation>
    </message>
    <message>
        <source>No bank here is called {text}. Alt+U: write its name.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hapa hakuna benki inayoitwa {text}. Alt+U: andika jina lake.</translation>
    </message>
    <message>
        <source>Nothing here is called {text}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hapa hakuna kinachoitwa {text}.</translation>
    </message>
    <message>
        <source>There is a sign in it that would spoil the address.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ina alama ambayo ingeharibu anwani.</translation>
    </message>
    <message>
        <source>Write what the passbook says: the branch, the street, the town.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Andika kitabu cha benki kinachosema: tawi, mtaa, mji.</translation>
    </message>
    <message>
        <source>Bank, branch, place, code or wallet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Benki, tawi, mahali, msimbo au pochi</translation>
    </message>
    <message>
        <source>Name of the bank, as in the passbook</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Jina la benki, kama kwenye kitabu cha benki</translation>
    </message>
    <message>
        <source>Branch and place, as in the passbook</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tawi na mahali, kama kwenye kitabu cha benki</translation>
    </message>
    <message>
        <source>A few letters of it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Herufi chache zake</translation>
    </message>
</context>
<context>
    <name>PlainList</name>
    <message>
        <source>Looking…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Inatafuta…</translation>
    </message>
</context>
<context>
    <name>PracticeDesk</name>
    <message>
        <source>SPAR Agent: practice</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>SPAR Agent: mazoezi</translation>
    </message>
    <message>
        <source>Help</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Msaada</translation>
    </message>
</context>
<context>
    <name>PracticePage</name>
    <message>
        <source>Practice with made-up people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mazoezi na watu wa kubuni</translation>
    </message>
    <message>
        <source>Nobody here exists. Nothing is sent, and nothing is kept when you leave.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna mtu hapa aliyepo kweli. Hakuna kinachotumwa wala kuhifadhiwa ukitoka.</translation>
    </message>
    <message>
        <source>Begin a visit with</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Anza ziara na</translation>
    </message>
    <message>
        <source>Practise reviewing</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Fanya mazoezi ya kukagua</translation>
    </message>
    <message>
        <source>New person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtu mpya</translation>
    </message>
    <message>
        <source>Enter: begin a visit and type the number yourself</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: anza ziara na uandike namba mwenyewe</translation>
    </message>
</context>
<context>
    <name>PracticeStrip</name>
    <message>
        <source>Practice: made-up people, nothing is sent.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mazoezi: watu wa kubuni, hakuna kinachotumwa.</translation>
    </message>
    <message>
        <source>The made-up people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Watu wa kubuni</translation>
    </message>
    <message>
        <source>Practise without network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Fanya mazoezi bila mtandao</translation>
    </message>
    <message>
        <source>Leave practice</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Toka kwenye mazoezi</translation>
    </message>
    <message>
        <source>The phone of {name} shows the code {code}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Simu ya {name} inaonyesha msimbo {code}.</translation>
    </message>
    <message>
        <source>Practise with network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Fanya mazoezi na mtandao</translation>
    </message>
</context>
<context>
    <name>PresentPage</name>
    <message>
        <source>At the registry now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kwenye daftari sasa</translation>
    </message>
    <message>
        <source>&amp;Keep it: nothing changes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>B&amp;aki nayo: hakuna kinachobadilika</translation>
    </message>
    <message>
        <source>&amp;Still right: keep it for longer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Bado ni &amp;sahihi: iweke kwa muda zaidi</translation>
    </message>
    <message>
        <source>&amp;Change to another account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ba&amp;dilisha iwe akaunti nyingine</translation>
    </message>
    <message>
        <source>&amp;Remove it from the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Iondoe kwenye daftari</translation>
    </message>
    <message>
        <source>&amp;Apps that may know this account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Pro&amp;gramu zinazoweza kuijua akaunti hii</translation>
    </message>
    <message>
        <source>Without an account the person is not paid. A supervisor looks at this.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Bila akaunti mtu halipwi. Msimamizi ataitazama.</translation>
    </message>
    <message>
        <source>Type REMOVE to go on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Andika ONDOA ili uendelee</translation>
    </message>
    <message>
        <source>Where does the money go now?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Pesa zinakwenda wapi sasa?</translation>
    </message>
    <message>
        <source>Asking the registry…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tunauliza daftari…</translation>
    </message>
    <message>
        <source>The account stays. It is kept until {date}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Akaunti inabaki. Inawekwa hadi {date}.</translation>
    </message>
    <message>
        <source>We could not ask the registry what it holds</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hatukuweza kuuliza daftari lina nini</translation>
    </message>
    <message>
        <source>Go on: it will be compared before anything is sent. Nothing is overwritten.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Endelea: italinganishwa kabla ya kutuma chochote. Hakuna kinachofutwa.</translation>
    </message>
    <message>
        <source>Put an account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Weka akaunti</translation>
    </message>
    <message>
        <source>Enter: go on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: endelea</translation>
    </message>
    <message>
        <source>The registry holds an account this program cannot read</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Daftari lina akaunti ambayo programu hii haiwezi kuisoma</translation>
    </message>
    <message>
        <source>It stays until another is put in its place. Ask the person which it is.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Inabaki hadi nyingine iwekwe mahali pake. Muulize mtu ni ipi.</translation>
    </message>
    <message>
        <source>C: change · K: keep</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>C: badilisha · K: baki nayo</translation>
    </message>
    <message>
        <source>No account is registered</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna akaunti iliyoandikishwa</translation>
    </message>
    <message>
        <source>The registry holds no account for this person. You can add one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Daftari halina akaunti ya mtu huyu. Unaweza kuongeza moja.</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ongeza akaunti</translation>
    </message>
    <message>
        <source>Enter: add an account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: ongeza akaunti</translation>
    </message>
    <message>
        <source>Where should the money go?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Pesa ziende wapi?</translation>
    </message>
    <message>
        <source>The person has an account at the registry. Tell them which, then ask.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtu ana akaunti kwenye daftari. Mwambie ni ipi, kisha uliza.</translation>
    </message>
    <message>
        <source>Account {number}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Akaunti {number}</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>tangu {date}</translation>
    </message>
    <message>
        <source>written by {who}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>imeandikwa na {who}</translation>
    </message>
    <message>
        <source>C: change · K: keep · R: remove</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>C: badilisha · K: baki nayo · R: ondoa</translation>
    </message>
    <message>
        <source>S: still right · C: change · K: keep · R: remove</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>S: bado ni sahihi · C: badilisha · K: baki nayo · R: ondoa</translation>
    </message>
    <message>
        <source>{keys} · A: apps</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{keys} · A: programu</translation>
    </message>
    <message>
        <source>Remove</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ondoa</translation>
    </message>
    <message>
        <source>Type the word, then Enter</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Andika neno hilo, kisha Enter</translation>
    </message>
    <message>
        <source>REMOVE</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ONDOA</translation>
    </message>
</context>
<context>
    <name>PrinterChoice</name>
    <message>
        <source>Printer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Printa</translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>All visits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ziara zote</translation>
    </message>
    <message>
        <source>Nothing here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna kitu hapa.</translation>
    </message>
    <message>
        <source>Visits appear here as soon as the first person is entered.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ziara zitaonekana hapa mara tu mtu wa kwanza akiingizwa.</translation>
    </message>
    <message>
        <source>Close the &amp;day</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Funga &amp;siku</translation>
    </message>
    <message>
        <source>Slip number, name or last four digits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Risiti, jina au tarakimu nne</translation>
    </message>
    <message>
        <source>Status</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hali</translation>
    </message>
    <message>
        <source>All</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Zote</translation>
    </message>
    <message>
        <source>Finish identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Maliza utambulisho</translation>
    </message>
    <message>
        <source>With the supervisor</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kwa msimamizi</translation>
    </message>
    <message>
        <source>What happened</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kilichotokea</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tupa</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Itunze</translation>
    </message>
    <message>
        <source>Throw this draft away? It cannot be brought back.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kutupa rasimu hii? Haiwezi kurudishwa.</translation>
    </message>
    <message>
        <source>Over the network so far: {a} sent, {b} received.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kwa mtandao hadi sasa: {a} zimetumwa, {b} zimepokelewa.</translation>
    </message>
    <message>
        <source>Send now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tuma sasa</translation>
    </message>
    <message>
        <source>Enter: open · F5: send what waits, now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: fungua · F5: tuma sasa kinachosubiri</translation>
    </message>
    <message>
        <source>Go on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Endelea nayo</translation>
    </message>
    <message>
        <source>Correct</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Sahihisha</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Jaribu tena sasa</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) found</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>Ziara %n imepatikana</numerusform>
            <numerusform>Ziara %n zimepatikana</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadAloudButton</name>
    <message>
        <source>Read aloud (Alt+R)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Soma kwa sauti (Alt+R)</translation>
    </message>
    <message>
        <source>The recorded words of this language are damaged. Please read it aloud yourself, and tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Maneno yaliyorekodiwa ya lugha hii yameharibika. Tafadhali soma mwenyewe kwa sauti, na umwambie mwendeshaji wa mfumo.</translation>
    </message>
    <message>
        <source>This computer plays no sound now. Please read it aloud yourself.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kompyuta hii haitoi sauti sasa. Tafadhali soma mwenyewe kwa sauti.</translation>
    </message>
</context>
<context>
    <name>ReadbackPage</name>
    <message>
        <source>A digit is wrong</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tarakimu si sahihi</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Onyesha</translation>
    </message>
    <message>
        <source>Show to the person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mwonyeshe mtu</translation>
    </message>
    <message>
        <source>Remove this account?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kuondoa akaunti hii?</translation>
    </message>
    <message>
        <source>Do not remove it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Usiiondoe</translation>
    </message>
    <message>
        <source>Read it aloud, digit by digit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Isome kwa sauti, tarakimu kwa tarakimu</translation>
    </message>
    <message>
        <source>As in the passbook: it is not in the list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kama kwenye kitabu cha benki: haimo kwenye orodha</translation>
    </message>
    <message>
        <source>Remove</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ondoa</translation>
    </message>
    <message>
        <source>Save</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hifadhi</translation>
    </message>
    <message>
        <source>Ctrl+Enter: remove it · Esc: go back · Ctrl+D: show to the person, and back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ctrl+Enter: iondoe · Esc: rudi · Ctrl+D: mwonyeshe mtu, na kurudi</translation>
    </message>
    <message>
        <source>Ctrl+Enter: each digit is right, save · Esc: correct it · Ctrl+D: show to the person, and back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ctrl+Enter: kila tarakimu ni sahihi, hifadhi · Esc: isahihishe · Ctrl+D: mwonyeshe mtu, na kurudi</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Nobody here can sign in</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna hapa anayeweza kuingia</translation>
    </message>
    <message>
        <source>Two persons at your office&apos;s center let a supervisor in. Nothing is lost.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Watu wawili katika kituo cha ofisi yako humruhusu msimamizi aingie. Hakuna kinachopotea.</translation>
    </message>
    <message>
        <source>Save the request…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hifadhi ombi…</translation>
    </message>
    <message>
        <source>1. Take a request to the center, on a stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>1. Peleka ombi kituoni, kwenye kijiti cha USB</translation>
    </message>
    <message>
        <source>Open the answer…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Fungua jibu…</translation>
    </message>
    <message>
        <source>Choose a PIN of six digits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Chagua PIN ya tarakimu sita</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>PIN hiyo hiyo tena</translation>
    </message>
    <message>
        <source>2. Open the answer that came back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>2. Fungua jibu lililorudi</translation>
    </message>
    <message>
        <source>Back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Rudi</translation>
    </message>
    <message>
        <source>{name} may sign in now, with a new PIN.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name} anaweza kuingia sasa, kwa PIN mpya.</translation>
    </message>
    <message>
        <source>The two PINs differ. Type both again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>PIN mbili zinatofautiana. Andika zote mbili tena.</translation>
    </message>
    <message>
        <source>Open this laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Fungua kompyuta hii</translation>
    </message>
    <message>
        <source>Enter: open this laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: fungua kompyuta hii</translation>
    </message>
    <message>
        <source>Saved as {file}. Read these five words out to the two at the center:</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imehifadhiwa kama {file}. Wasomee hao wawili kituoni maneno haya matano:</translation>
    </message>
    <message>
        <source>Save the request</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hifadhi ombi</translation>
    </message>
    <message>
        <source>Open the answer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Fungua jibu</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Review</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ukaguzi</translation>
    </message>
    <message>
        <source>Compare with what the person had. Your own enrollments are never shown here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Linganisha na alichokuwa nacho mtu. Usajili wako mwenyewe hauonyeshwi hapa kamwe.</translation>
    </message>
    <message>
        <source>Enrollments that wait</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Usajili unaosubiri</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna kinachokusubiri.</translation>
    </message>
    <message>
        <source>Changes, offline visits and doubts of agents appear here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mabadiliko, ziara bila mtandao na mashaka ya maafisa huonekana hapa.</translation>
    </message>
    <message>
        <source>Return to the agent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Rudisha kwa afisa</translation>
    </message>
    <message>
        <source>&amp;Figures</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Takwimu</translation>
    </message>
    <message>
        <source>&amp;Compare the accounts</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Linganisha akaunti</translation>
    </message>
    <message>
        <source>Before, in this office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hapo awali, katika ofisi hii</translation>
    </message>
    <message>
        <source>&amp;Look at the account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tazama &amp;akaunti</translation>
    </message>
    <message>
        <source>Choose</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Chagua</translation>
    </message>
    <message>
        <source>One line to the agent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mstari mmoja kwa afisa</translation>
    </message>
    <message>
        <source>Enter: put on hold · Esc: close the form</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: simamisha · Esc: funga fomu</translation>
    </message>
    <message>
        <source>A: approve</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A: idhinisha</translation>
    </message>
    <message>
        <source>Enter: say first which bank and branch it is</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: sema kwanza ni benki na tawi gani</translation>
    </message>
    <message>
        <source>T: return</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>T: rudisha</translation>
    </message>
    <message>
        <source>H: hold</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>H: simamisha</translation>
    </message>
    <message>
        <source>Reason, if you return it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Sababu, ukiirudisha</translation>
    </message>
    <message>
        <source>Had until now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Alikuwa nayo hadi sasa</translation>
    </message>
    <message>
        <source>Wants</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Anataka</translation>
    </message>
    <message>
        <source>Shown is what waits of this laptop; others decide about it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Yanayoonyeshwa ni ya kompyuta hii yanayosubiri; wengine huamua.</translation>
    </message>
    <message>
        <source>The oldest are shown; more follow as you decide.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ya zamani zaidi yanaonyeshwa; mengine yatafuata unapoamua.</translation>
    </message>
    <message>
        <source>L: look at the account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>L: tazama akaunti</translation>
    </message>
    <message>
        <source>Approve</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Idhinisha</translation>
    </message>
    <message>
        <source>Enter: compare the accounts, then decide</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: linganisha akaunti, kisha amua</translation>
    </message>
    <message>
        <source>Not known</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Haijulikani</translation>
    </message>
    <message>
        <source>No account any more</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna akaunti tena</translation>
    </message>
    <message>
        <source>The agent wrote: {place}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Afisa aliandika: {place}</translation>
    </message>
    <message>
        <source>The agent says: {reason}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Afisa anasema: {reason}</translation>
    </message>
    <message>
        <source>No account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna akaunti</translation>
    </message>
    <message>
        <source>Captured by {who}, {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ilirekodiwa na {who}, {date}</translation>
    </message>
    <message>
        <source>Asked for by the person, on the portal, {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Iliombwa na mtu mwenyewe, kwenye tovuti, {date}</translation>
    </message>
    <message>
        <source>Identity confirmed {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Utambulisho umethibitishwa {date}</translation>
    </message>
    <message>
        <source>Consent page open for {n} s</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ukurasa wa ridhaa ulikuwa wazi kwa sek {n}</translation>
    </message>
    <message>
        <source>on hold until {date} ({who})</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>imesimamishwa hadi {date} ({who})</translation>
    </message>
</context>
<context>
    <name>RoundPage</name>
    <message>
        <source>Village or place</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kijiji au mahali</translation>
    </message>
    <message>
        <source>Slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Risiti</translation>
    </message>
    <message>
        <source>Captured</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imerekodiwa</translation>
    </message>
    <message>
        <source>Status</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hali</translation>
    </message>
    <message>
        <source>Visits of this round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ziara za mzunguko huu</translation>
    </message>
    <message>
        <source>&amp;End the round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Maliza (&amp;E)</translation>
    </message>
    <message>
        <source>Save the &amp;sheet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Hifadhi karatasi</translation>
    </message>
    <message>
        <source>A colleague began here today. Go on, or write another.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mwenzako alianza hapa leo. Endelea, au andika pengine.</translation>
    </message>
    <message>
        <source>Round in {place}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mzunguko wa {place}</translation>
    </message>
    <message>
        <source>The round in {place} is over</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mzunguko wa {place} umeisha</translation>
    </message>
    <message>
        <source>Where is this round?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mzunguko huu uko wapi?</translation>
    </message>
    <message>
        <source>Bank and branch of the last person come first while the round is on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Benki na tawi la mtu wa mwisho huja kwanza mzunguko ukiendelea.</translation>
    </message>
    <message>
        <source>Write the name of the village first.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Andika jina la kijiji kwanza.</translation>
    </message>
    <message>
        <source>New person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtu mpya</translation>
    </message>
    <message>
        <source>Begin a round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Anza mzunguko</translation>
    </message>
    <message>
        <source>Enter: new person · Alt+E: end the round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: mtu mpya · Alt+E: maliza mzunguko</translation>
    </message>
    <message>
        <source>Enter: begin a round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: anza mzunguko</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>Ziara %n.</numerusform>
            <numerusform>Ziara %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) ended with nothing changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>Ziara %n iliisha bila kubadilisha kitu.</numerusform>
            <numerusform>Ziara %n ziliisha bila kubadilisha kitu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) were begun and not saved.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>Ziara %n ilianzwa na haikuhifadhiwa.</numerusform>
            <numerusform>Ziara %n zilianzwa na hazikuhifadhiwa.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be saved. Is there space left?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Faili halikuweza kuhifadhiwa. Je, kuna nafasi?</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imehifadhiwa kama {name}</translation>
    </message>
</context>
<context>
    <name>SelfTestPage</name>
    <message>
        <source>Self-test</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kujipima</translation>
    </message>
    <message>
        <source>Everything this computer needs, and what to do where something is missing.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kila kitu kompyuta hii inachohitaji, na la kufanya panapokosekana kitu.</translation>
    </message>
    <message>
        <source>Back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Rudi</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Nakili kama maandishi</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Pima tena</translation>
    </message>
    <message>
        <source>Go on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Endelea nayo</translation>
    </message>
    <message>
        <source>Enter: go on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: endelea</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Inapima…</translation>
    </message>
    <message>
        <source>Test again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Pima tena</translation>
    </message>
    <message>
        <source>Page up and down: scroll</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Page Up na Page Down: sogeza</translation>
    </message>
    <message>
        <source>Copied. It holds no name, no ID and no account.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imenakiliwa. Haina jina, ID wala akaunti.</translation>
    </message>
    <message>
        <source>Something is wrong: its line says what to do.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kuna kitu si sahihi: mstari wake unasema la kufanya.</translation>
    </message>
    <message>
        <source>Something wants attention; work can go on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kuna kitu kinahitaji kuangaliwa; kazi inaweza kuendelea.</translation>
    </message>
    <message>
        <source>Everything is as it should be.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kila kitu kiko kama inavyotakiwa.</translation>
    </message>
</context>
<context>
    <name>SessionHeader</name>
    <message>
        <source>Code awaited {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Msimbo unasubiriwa {time}</translation>
    </message>
</context>
<context>
    <name>SessionWindow</name>
    <message>
        <source>Practice: made-up people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mazoezi: watu wa kubuni</translation>
    </message>
    <message>
        <source>Today</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Leo</translation>
    </message>
    <message>
        <source>New person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtu mpya</translation>
    </message>
    <message>
        <source>Finish identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Maliza utambulisho</translation>
    </message>
    <message>
        <source>All visits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ziara zote</translation>
    </message>
    <message>
        <source>Review</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ukaguzi</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Migongano</translation>
    </message>
    <message>
        <source>Figures</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Takwimu</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Funga siku</translation>
    </message>
    <message>
        <source>Village round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mzunguko wa kijiji</translation>
    </message>
    <message>
        <source>People</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Watu</translation>
    </message>
    <message>
        <source>Correct</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Sahihisha</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mipangilio</translation>
    </message>
    <message>
        <source>What you save holds at once.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Unachohifadhi hutumika mara moja.</translation>
    </message>
    <message>
        <source>A slip comes out as soon as a visit is saved</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Risiti hutoka mara ziara inapohifadhiwa</translation>
    </message>
    <message>
        <source>A sound when something was captured or went wrong</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Sauti kitu kinapochukuliwa au kinapoharibika</translation>
    </message>
    <message>
        <source>Print a &amp;test slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Chapisha risiti ya majaribio (&amp;T)</translation>
    </message>
    <message>
        <source>Lock and proxy are changed by a supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kufunga na proksi hubadilishwa na msimamizi.</translation>
    </message>
    <message>
        <source>What cannot be changed here is said by the policy of this computer.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kisichoweza kubadilishwa hapa huamuliwa na sera ya kompyuta hii.</translation>
    </message>
    <message>
        <source>Practise with made-up people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Fanya mazoezi na watu wa kubuni</translation>
    </message>
    <message>
        <source>Back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Rudi</translation>
    </message>
    <message>
        <source>Light</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mwanga</translation>
    </message>
    <message>
        <source>Dark</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Giza</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Utofauti mkubwa</translation>
    </message>
    <message>
        <source>Roll, 80 mm</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Roli, 80 mm</translation>
    </message>
    <message>
        <source>Sheet, A5</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Karatasi, A5</translation>
    </message>
    <message>
        <source>The system&apos;s usual one</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ya kawaida ya mfumo</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>dakika %n</numerusform>
            <numerusform>dakika %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Language of the screen</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Lugha ya skrini</translation>
    </message>
    <message>
        <source>This app starts when somebody signs in to the computer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Programu hii huanza mtu anapoingia kwenye kompyuta</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ukubwa wa maandishi</translation>
    </message>
    <message>
        <source>Look</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mwonekano</translation>
    </message>
    <message>
        <source>Paper</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Karatasi</translation>
    </message>
    <message>
        <source>Printer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Printa</translation>
    </message>
    <message>
        <source>Lock the screen after</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Funga skrini baada ya</translation>
    </message>
    <message>
        <source>Proxy of this network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Proksi ya mtandao huu</translation>
    </message>
    <message>
        <source>Your screen</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Skrini yako</translation>
    </message>
    <message>
        <source>Slips</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Risiti</translation>
    </message>
    <message>
        <source>This computer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kompyuta hii</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Inahifadhi…</translation>
    </message>
    <message>
        <source>Save the settings</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hifadhi mipangilio</translation>
    </message>
    <message>
        <source>Alt+T: test slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Alt+T: risiti ya majaribio</translation>
    </message>
    <message>
        <source>Saved. It holds from now on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imehifadhiwa. Inatumika kuanzia sasa.</translation>
    </message>
    <message>
        <source>The test slip was sent. Did it come out?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Risiti ya majaribio imetumwa. Je, imetoka?</translation>
    </message>
    <message>
        <source>Your office wants the lock at the latest after: {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ofisi yako inataka kufunga si zaidi ya baada ya: {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>sekunde %n</numerusform>
            <numerusform>sekunde %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Test slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Risiti ya majaribio</translation>
    </message>
    <message>
        <source>This slip is about nobody.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Risiti hii si ya mtu yeyote.</translation>
    </message>
    <message>
        <source>If you can read this, slips come out right.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ukiweza kusoma haya, risiti zinatoka vizuri.</translation>
    </message>
</context>
<context>
    <name>SidePages</name>
    <message>
        <source>Help</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Msaada</translation>
    </message>
    <message>
        <source>About</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kuhusu</translation>
    </message>
    <message>
        <source>Updates</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Masasisho</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kujipima</translation>
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
        <translation>Jaribu tena</translation>
    </message>
    <message>
        <source>Menu</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Menyu</translation>
    </message>
    <message>
        <source>Forgot your PIN? A supervisor can open it again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Umesahau PIN yako? Msimamizi anaweza kuifungua tena.</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>PIN yako</translation>
    </message>
    <message>
        <source>Your access has ended</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ruhusa yako imekoma</translation>
    </message>
    <message>
        <source>Your saved work stays on this laptop. Ask your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kazi uliyohifadhi inabaki kwenye kompyuta hii. Muulize msimamizi wako.</translation>
    </message>
    <message>
        <source>Please type your PIN again before you go on deciding.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tafadhali andika PIN yako tena kabla ya kuendelea kuamua.</translation>
    </message>
    <message>
        <source>Nothing was lost. Your work goes on where you were.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna kilichopotea. Kazi yako inaendelea ulipoachia.</translation>
    </message>
    <message>
        <source>Choose your name and type your PIN.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Chagua jina lako na uandike PIN yako.</translation>
    </message>
    <message>
        <source>Good to see you</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tunafurahi kukuona</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Karibu tena</translation>
    </message>
</context>
<context>
    <name>SignalsPage</name>
    <message>
        <source>Signals about my work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ishara kuhusu kazi yangu</translation>
    </message>
    <message>
        <source>Numbers that a supervisor sees, too. None of them says that you did wrong.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Namba ambazo msimamizi huziona pia. Hakuna inayosema kuwa ulikosea.</translation>
    </message>
    <message>
        <source>Visits behind it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ziara zilizo nyuma yake</translation>
    </message>
    <message>
        <source>No number about your work asks for a look.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna namba kuhusu kazi yako inayohitaji kuangaliwa.</translation>
    </message>
    <message>
        <source>&amp;Open the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Fungua ziara (&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Uliza tena</translation>
    </message>
    <message>
        <source>There are others before these.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kuna nyingine kabla ya hizi.</translation>
    </message>
    <message>
        <source>Your visits behind it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ziara zako zilizo nyuma yake</translation>
    </message>
    <message>
        <source>Done</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imekamilika</translation>
    </message>
    <message>
        <source>↑ ↓: another number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>↑ ↓: namba nyingine</translation>
    </message>
    <message numerus="yes">
        <source>%n people are paid on one account.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>Mtu %n hulipwa kwenye akaunti moja.</numerusform>
            <numerusform>Watu %n hulipwa kwenye akaunti moja.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) within 30 days.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>Badiliko %n ndani ya siku 30.</numerusform>
            <numerusform>Mabadiliko %n ndani ya siku 30.</numerusform>
        </translation>
    </message>
    <message>
        <source>At this laptop in 30 days, whoever sat here: {count}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kwenye kompyuta hii ndani ya siku 30, yeyote aliyeitumia: {count}.</translation>
    </message>
    <message>
        <source>Yours in 30 days: {count}. Usual in the office: {usual} of 100.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Zako kwa siku 30: {count}. Kawaida ya ofisi: {usual} kati ya 100.</translation>
    </message>
    <message>
        <source>Nobody has looked yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Bado hakuna aliyeangalia</translation>
    </message>
    <message>
        <source>It grew since somebody looked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imeongezeka tangu mtu aangalie</translation>
    </message>
    <message>
        <source>Looked at, fine</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imeangaliwa, ni sawa</translation>
    </message>
    <message>
        <source>{name} looked at it on {day}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name} aliiangalia tarehe {day}.</translation>
    </message>
    <message>
        <source>It was captured on another laptop.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ilinakiliwa kwenye kompyuta nyingine.</translation>
    </message>
</context>
<context>
    <name>SlipBox</name>
    <message>
        <source>&amp;Print slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Cha&amp;pisha risiti</translation>
    </message>
</context>
<context>
    <name>SlipPreview</name>
    <message>
        <source>Slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Risiti</translation>
    </message>
</context>
<context>
    <name>SlipQuestion</name>
    <message>
        <source>&amp;Yes, it is here</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Ndiyo, iko hapa</translation>
    </message>
    <message>
        <source>No, print &amp;again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hapana, chapisha t&amp;ena</translation>
    </message>
</context>
<context>
    <name>SticksPage</name>
    <message>
        <source>Carry on a stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kubeba kwenye kijiti cha USB</translation>
    </message>
    <message>
        <source>For a place without network. Who carries the stick can read nothing of it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kwa mahali pasipo na mtandao. Anayebeba kijiti cha USB hawezi kusoma chochote ndani yake.</translation>
    </message>
    <message>
        <source>Save to the stick…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hifadhi kwenye kijiti cha USB…</translation>
    </message>
    <message>
        <source>Hand in a stick…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kabidhi kijiti cha USB…</translation>
    </message>
    <message>
        <source>Take in the receipt…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ingiza risiti…</translation>
    </message>
    <message>
        <source>1. At the place: what waits here goes on the stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>1. Mahali hapo: kinachosubiri hapa huenda kwenye kijiti cha USB</translation>
    </message>
    <message>
        <source>2. Where there is network: hand in the stick of another laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>2. Penye mtandao: kabidhi kijiti cha USB cha kompyuta nyingine</translation>
    </message>
    <message>
        <source>3. Back at the place: what became of it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>3. Ukirudi mahali hapo: matokeo yake</translation>
    </message>
    <message>
        <source>Done</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tayari</translation>
    </message>
    <message>
        <source>Handed in. Take the receipt back.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imekabidhiwa. Rudisha risiti.</translation>
    </message>
    <message>
        <source>Visits with news: {number}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ziara zenye habari: {number}</translation>
    </message>
    <message>
        <source>Visits on the stick: {number}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ziara kwenye kijiti cha USB: {number}</translation>
    </message>
    <message>
        <source>Hand it in before {time}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ikabidhi kabla ya {time}.</translation>
    </message>
    <message>
        <source>Save to the stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hifadhi kwenye kijiti cha USB</translation>
    </message>
    <message>
        <source>Take in the receipt</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ingiza risiti</translation>
    </message>
    <message>
        <source>Hand in a stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kabidhi kijiti cha USB</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hifadhi risiti</translation>
    </message>
</context>
<context>
    <name>TelephonePanel</name>
    <message>
        <source>Say this, word by word</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Sema haya, neno kwa neno</translation>
    </message>
    <message>
        <source>Slip number the person reads out</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Namba ya risiti ambayo mtu anaisoma</translation>
    </message>
    <message>
        <source>the number the person left</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>namba aliyoiacha mtu</translation>
    </message>
    <message>
        <source>Call {number}. “I call from your welfare office about your payment account. I will not ask for money or a PIN. Please read me the number of your slip.”</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Piga {number}. “Napiga kutoka ofisi yako ya ustawi kuhusu akaunti yako ya malipo. Sitaomba pesa wala PIN. Tafadhali nisomee namba ya risiti yako.”</translation>
    </message>
    <message>
        <source>That is the slip. Send the code, and ask the person to read it out.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ndiyo risiti hiyo. Tuma msimbo, na umwombe mtu ausome.</translation>
    </message>
    <message>
        <source>No code is sent before the slip number is right.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna msimbo unaotumwa kabla namba ya risiti haijawa sahihi.</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Finish identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Maliza utambulisho</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Inakuhitaji</translation>
    </message>
    <message>
        <source>Waiting for the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Zinasubiri daftari</translation>
    </message>
    <message>
        <source>With the supervisor</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kwa msimamizi</translation>
    </message>
    <message>
        <source>Begun and not saved</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imeanzwa na haijahifadhiwa</translation>
    </message>
    <message>
        <source>Last visits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ziara za mwisho</translation>
    </message>
    <message>
        <source>&amp;Village round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mzunguko wa &amp;kijiji</translation>
    </message>
    <message>
        <source>No visits yet today.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Leo bado hakuna ziara.</translation>
    </message>
    <message>
        <source>Press Enter when the first person sits down.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Bonyeza Enter mtu wa kwanza anapoketi.</translation>
    </message>
    <message>
        <source>Hello, {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Habari, {name}</translation>
    </message>
    <message>
        <source>Today</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Leo</translation>
    </message>
    <message>
        <source>New person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtu mpya</translation>
    </message>
    <message>
        <source>Enter: new person · F5: send now · F1: help</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: mtu mpya · F5: tuma sasa · F1: msaada</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tayari.</translation>
    </message>
    <message numerus="yes">
        <source>Room for %n more people.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>Nafasi ya mtu %n zaidi.</numerusform>
            <numerusform>Nafasi ya watu %n zaidi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The bank list is %n day(s) old.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>Orodha ya benki ina siku %n.</numerusform>
            <numerusform>Orodha ya benki ina siku %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Much waits on this computer. You can go on; please send it today, or carry it on a stick.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mengi yanasubiri kwenye kompyuta hii. Unaweza kuendelea; tafadhali tuma leo, au beba kwenye kijiti cha USB.</translation>
    </message>
    <message numerus="yes">
        <source>Send within %n day(s).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>Tuma ndani ya siku %n.</numerusform>
            <numerusform>Tuma ndani ya siku %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>The center says that you work here as: {role}. Sign in again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kituo kinasema unafanya kazi hapa kama: {role}. Ingia tena.</translation>
    </message>
    <message numerus="yes">
        <source>%n sealed capture(s) confirmed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>Rekodi %n yenye muhuri imethibitishwa.</numerusform>
            <numerusform>Rekodi %n zenye muhuri zimethibitishwa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) must come back.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>Mtu %n lazima arudi.</numerusform>
            <numerusform>Watu %n lazima warudi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Network is here: %n can be finished now (F8).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>Mtandao upo: %n inaweza kumalizwa sasa (F8).</numerusform>
            <numerusform>Mtandao upo: %n zinaweza kumalizwa sasa (F8).</numerusform>
        </translation>
    </message>
    <message>
        <source>For a second person to decide</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtu wa pili aamue</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>Mgongano %n</numerusform>
            <numerusform>Migongano %n</numerusform>
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
        <translation>SPAR Agent haiwezi kuanza</translation>
    </message>
    <message>
        <source>Code for your administrator: {code}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Msimbo kwa mwendeshaji wa mfumo: {code}</translation>
    </message>
    <message>
        <source>Close</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Funga</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kujipima</translation>
    </message>
    <message>
        <source>Try again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Jaribu tena</translation>
    </message>
    <message>
        <source>Enter: try again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: jaribu tena</translation>
    </message>
</context>
<context>
    <name>UpdateStrip</name>
    <message>
        <source>See the update</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ona sasisho</translation>
    </message>
    <message>
        <source>Later</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Baadaye</translation>
    </message>
    <message>
        <source>Version {version} of this program is offered.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Toleo {version} la programu hii linapatikana.</translation>
    </message>
</context>
<context>
    <name>UpdatesPage</name>
    <message>
        <source>Updates of this program</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Masasisho ya programu hii</translation>
    </message>
    <message>
        <source>Only what two makers signed is taken. What people gave stays where it is.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Huchukuliwa tu kilichotiwa saini na watengenezaji wawili. Walichotoa watu hubaki palipo.</translation>
    </message>
    <message>
        <source>&amp;Look for a newer version</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Tafuta toleo jipya zaidi</translation>
    </message>
    <message>
        <source>Back to work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Rudi kazini</translation>
    </message>
    <message>
        <source>Esc: back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esc: rudi</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Toleo {version}</translation>
    </message>
    <message>
        <source>&amp;Take version {version}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;Chukua toleo {version}</translation>
    </message>
    <message>
        <source>Version {version} is kept on this computer.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Toleo {version} limehifadhiwa kwenye kompyuta hii.</translation>
    </message>
    <message>
        <source>&amp;Use version {version}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>T&amp;umia toleo {version}</translation>
    </message>
    <message>
        <source>It is fetched and tried. You can go on working meanwhile.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Linapakuliwa na kujaribiwa. Unaweza kuendelea na kazi.</translation>
    </message>
    <message>
        <source>Version {version} starts when this window is opened the next time.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Toleo {version} litaanza dirisha hili litakapofunguliwa tena.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Inatafuta…</translation>
    </message>
    <message>
        <source>Version {version} is offered: {size} are fetched.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Toleo {version} linapatikana: {size} zitapakuliwa.</translation>
    </message>
    <message>
        <source>Version {version} is offered, which is older: yours stays in use.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Toleo {version} linapatikana, lakini ni la zamani: lako linaendelea kutumika.</translation>
    </message>
    <message>
        <source>There is no newer version.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna toleo jipya zaidi.</translation>
    </message>
</context>
<context>
    <name>Viewfinder</name>
    <message>
        <source>What the camera sees</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kamera inachoona</translation>
    </message>
</context>
<context>
    <name>VisitPages</name>
    <message>
        <source>Person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtu</translation>
    </message>
    <message>
        <source>Identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Utambulisho</translation>
    </message>
    <message>
        <source>Account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Akaunti</translation>
    </message>
    <message>
        <source>Consent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ridhaa</translation>
    </message>
    <message>
        <source>Read back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kusoma tena</translation>
    </message>
    <message>
        <source>End the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Maliza ziara</translation>
    </message>
</context>
<context>
    <name>Watermark</name>
    <message>
        <source>PRACTICE</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>MAZOEZI</translation>
    </message>
</context>
<context>
    <name>app-consent</name>
    <message>
        <source>{app} of {controller} may see to which account I am paid.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{app} ya {controller} inaweza kuona nalipwa kwenye akaunti gani.</translation>
    </message>
    <message>
        <source>{app} of {controller} may see whether I have an account.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{app} ya {controller} inaweza kuona kama nina akaunti.</translation>
    </message>
    <message>
        <source>This ends on {date}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hii inaisha tarehe {date}.</translation>
    </message>
    <message>
        <source>This ends when {programme} ends, and on {date} at the latest.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hii inaisha {programme} inapoisha, na si baada ya tarehe {date}.</translation>
    </message>
    <message>
        <source>I can stop this at any time. It is free.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Naweza kusimamisha hili wakati wowote. Ni bure.</translation>
    </message>
</context>
<context>
    <name>app-receipt</name>
    <message>
        <source>You let an app know your account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Umeiruhusu programu kujua akaunti yako</translation>
    </message>
    <message>
        <source>You stopped an app</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Umesimamisha programu</translation>
    </message>
    <message>
        <source>The account to which you are paid</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Akaunti unayolipwa</translation>
    </message>
    <message>
        <source>Only whether you have an account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kama una akaunti tu</translation>
    </message>
    <message>
        <source>App</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Programu</translation>
    </message>
    <message>
        <source>Who is behind it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Aliye nyuma yake</translation>
    </message>
    <message>
        <source>What it sees</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Inachoona</translation>
    </message>
    <message>
        <source>What for</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kwa ajili ya</translation>
    </message>
    <message>
        <source>Until</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hadi</translation>
    </message>
    <message>
        <source>Or before, when this programme ends</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Au kabla, mpango huu unapoisha</translation>
    </message>
    <message>
        <source>You can stop this at any time, at an office.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Unaweza kusimamisha hili wakati wowote, ofisini.</translation>
    </message>
</context>
<context>
    <name>card</name>
    <message>
        <source>Caps Lock is on. The code was read all the same.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Herufi kubwa zimewashwa (Caps Lock). Msimbo umesomwa hata hivyo.</translation>
    </message>
    <message>
        <source>The scanner types as on an English keyboard, and this computer has a French one. The code was read all the same.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Skana huandika kama kwenye kibodi ya Kiingereza, na kompyuta hii ina ya Kifaransa. Msimbo umesomwa hata hivyo.</translation>
    </message>
    <message>
        <source>There is no name in the code.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna jina kwenye msimbo.</translation>
    </message>
    <message>
        <source>The code holds signs that cannot be shown. They were left out.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Msimbo una alama ambazo haziwezi kuonyeshwa. Zimeachwa.</translation>
    </message>
    <message>
        <source>A part of the code could not be read.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Sehemu ya msimbo haikusomeka.</translation>
    </message>
    <message>
        <source>There is no photo in the code. Compare the one that is printed on the card.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna picha kwenye msimbo. Linganisha iliyochapishwa kwenye kadi.</translation>
    </message>
    <message>
        <source>The photo in the code is of a kind that cannot be shown here. Compare the one that is printed on the card.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Picha kwenye msimbo ni ya aina isiyoweza kuonyeshwa hapa. Linganisha iliyochapishwa kwenye kadi.</translation>
    </message>
    <message>
        <source>The photo in the code is damaged. Compare the one that is printed on the card.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Picha kwenye msimbo imeharibika. Linganisha iliyochapishwa kwenye kadi.</translation>
    </message>
</context>
<context>
    <name>consent</name>
    <message>
        <source>I do not want payments to an account any more.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Sitaki tena malipo yaende kwenye akaunti.</translation>
    </message>
    <message>
        <source>I want my payments to go to {place}, account {number}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nataka malipo yangu yaende {place}, akaunti {number}.</translation>
    </message>
    <message>
        <source>Until now they went to {place}, account {number}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hadi sasa yalikuwa yakienda {place}, akaunti {number}.</translation>
    </message>
    <message>
        <source>I can change this again. It is free.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Naweza kubadilisha hili tena. Ni bure.</translation>
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
        <translation>Kwenye daftari: {a}. Zinasubiri: {b}. Zinahitaji mtu: {c}.</translation>
    </message>
</context>
<context>
    <name>devices</name>
    <message>
        <source>This laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kompyuta hii</translation>
    </message>
    <message>
        <source>Two computers use its key</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kompyuta mbili zinatumia ufunguo wake</translation>
    </message>
    <message>
        <source>Its journal is not the one from before</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kumbukumbu zake si zile za awali</translation>
    </message>
    <message>
        <source>Many codes sent, few people proven</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Misimbo mingi imetumwa, watu wachache wamethibitishwa</translation>
    </message>
    <message>
        <source>Held until two persons release it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imeshikiliwa hadi watu wawili waifungue</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imezuiwa</translation>
    </message>
    <message>
        <source>Told to wipe itself</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imeambiwa ijifute</translation>
    </message>
    <message>
        <source>Joins: its words must be compared</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Inajiunga: maneno yake lazima yalinganishwe</translation>
    </message>
    <message>
        <source>Silent for {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kimya kwa {time}</translation>
    </message>
    <message>
        <source>The oldest has waited {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>La zamani zaidi limesubiri {time}</translation>
    </message>
    <message>
        <source>A sealed capture has run out</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kipimo kilichofungwa kimeisha muda</translation>
    </message>
    <message>
        <source>A sealed capture runs out in {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kipimo kilichofungwa kinaisha baada ya {time}</translation>
    </message>
    <message>
        <source>An old version of the program</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Toleo la zamani la programu</translation>
    </message>
    <message>
        <source>Its clock is {time} wrong</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Saa yake imekosea kwa {time}</translation>
    </message>
    <message>
        <source>An older office file</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Faili ya ofisi ya zamani</translation>
    </message>
    <message>
        <source>Not the newest bank list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Si orodha mpya zaidi ya benki</translation>
    </message>
    <message>
        <source>Little space left</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nafasi imebaki kidogo</translation>
    </message>
    <message>
        <source>All</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Zote</translation>
    </message>
    <message>
        <source>That worry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Zinazotia wasiwasi</translation>
    </message>
    <message>
        <source>Where something waits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ambako kitu kinasubiri</translation>
    </message>
    <message>
        <source>Silent for long</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kimya kwa muda mrefu</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>No network here. What you did is saved on this computer.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hapa hakuna mtandao. Ulichofanya kimehifadhiwa kwenye kompyuta hii.</translation>
    </message>
    <message>
        <source>There is network, but the server does not answer. Nothing is lost; we try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtandao upo, lakini seva haijibu. Hakuna kilichopotea; tunajaribu tena.</translation>
    </message>
    <message>
        <source>The proxy of this network does not let us through. Tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Proksi ya mtandao huu haituruhusu kupita. Mwambie mwendeshaji wa mfumo.</translation>
    </message>
    <message>
        <source>The proxy of this network wants a sign-in. Nothing was sent; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Proksi ya mtandao huu inataka kuingia. Hakuna kilichotumwa; mwambie mwendeshaji wa mfumo.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate does not fit this computer&apos;s date. Compare the date with a phone; nothing was sent.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Cheti cha seva hakilingani na tarehe ya kompyuta hii. Linganisha tarehe na simu; hakuna kilichotumwa.</translation>
    </message>
    <message>
        <source>No answer came back. Nothing is lost; we check it again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna jibu lililorudi. Hakuna kilichopotea; tunahakiki tena.</translation>
    </message>
    <message>
        <source>This network asks for a web login. Open the browser, then go on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtandao huu unaomba kuingia kwa wavuti. Fungua kivinjari, kisha endelea.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted. Nothing was sent; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Cheti cha seva hakiaminiki. Hakuna kilichotumwa; mwambie mwendeshaji wa mfumo.</translation>
    </message>
    <message>
        <source>The server has a problem. Nothing is lost; we try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Seva ina tatizo. Hakuna kilichopotea; tunajaribu tena.</translation>
    </message>
    <message>
        <source>The server&apos;s answer could not be read. Nothing is lost; we check it again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Jibu la seva halikusomeka. Hakuna kilichopotea; tunahakiki tena.</translation>
    </message>
    <message>
        <source>That code is not right. Ask for it once more and type it again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Msimbo huo si sahihi. Uulize mara nyingine na uuandike tena.</translation>
    </message>
    <message>
        <source>The code is too old. Send a new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Msimbo umepitwa na wakati. Tuma mpya.</translation>
    </message>
    <message>
        <source>It did not match. Try again, or use another way.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Haikulingana. Jaribu tena, au tumia njia nyingine.</translation>
    </message>
    <message>
        <source>Too many tries. The ID service wants a pause before the next one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Majaribio mengi mno. Huduma ya utambulisho inataka kusubiri kabla ya linalofuata.</translation>
    </message>
    <message>
        <source>The ID service does not know this number. Compare it with the card.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Huduma ya utambulisho haijui namba hii. Ilinganishe na kadi.</translation>
    </message>
    <message>
        <source>This ID is not active. Send the person to the ID office; nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kitambulisho hiki hakifanyi kazi. Mtume mtu kwenye ofisi ya vitambulisho; hakuna kilichobadilika.</translation>
    </message>
    <message>
        <source>This ID has no phone or e-mail for a code. Use another way, or finish later.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kitambulisho hiki hakina simu wala barua pepe kwa msimbo. Tumia njia nyingine, au maliza baadaye.</translation>
    </message>
    <message>
        <source>The holder has locked this way at the ID service. Use another way.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mwenyewe amefunga njia hii kwenye huduma ya utambulisho. Tumia njia nyingine.</translation>
    </message>
    <message>
        <source>The ID service refused the time of this computer. Set its clock, then try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Huduma ya utambulisho imekataa saa ya kompyuta hii. Rekebisha saa yake, kisha jaribu tena.</translation>
    </message>
    <message>
        <source>The ID service does not accept this office&apos;s set-up. Tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Huduma ya utambulisho haikubali mpangilio wa ofisi hii. Mwambie mwendeshaji wa mfumo.</translation>
    </message>
    <message>
        <source>We stop here, before the ID service locks the person out. Finish later.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tunasimama hapa, kabla huduma ya utambulisho haijamfungia mtu nje. Maliza baadaye.</translation>
    </message>
    <message>
        <source>The capture was too old for the ID service and was destroyed. Everything else is kept.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Rekodi ilikuwa ya zamani mno kwa huduma ya utambulisho na imeharibiwa. Mengine yote yametunzwa.</translation>
    </message>
    <message>
        <source>No reader is connected. Plug it in; we notice by ourselves.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna kisomaji kilichounganishwa. Kiunganishe; kitatambuliwa chenyewe.</translation>
    </message>
    <message>
        <source>The reader has a problem. Unplug it and plug it in again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kisomaji kina tatizo. Kichomoe na ukichomeke tena.</translation>
    </message>
    <message>
        <source>This reader cannot be trusted and is out of use. Tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kisomaji hiki hakiaminiki na hakitumiki tena. Mwambie msimamizi wako.</translation>
    </message>
    <message>
        <source>Nothing good enough was read. Wipe the finger and try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna kilichosomwa vizuri vya kutosha. Futa kidole na ujaribu tena.</translation>
    </message>
    <message>
        <source>This code is not a signed ID. Type the number instead.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Msimbo huu si kitambulisho kilichosainiwa. Andika namba badala yake.</translation>
    </message>
    <message>
        <source>This code was not signed by the ID authority. Type the number; tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Msimbo huu haukusainiwa na mamlaka ya vitambulisho. Andika namba; mwambie msimamizi wako.</translation>
    </message>
    <message>
        <source>This signed ID is not valid today. Type the number instead.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kitambulisho hiki kilichosainiwa si halali leo. Andika namba badala yake.</translation>
    </message>
    <message>
        <source>This card is locked, and this office has no key for it. Type the number.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kadi hii imefungwa, na ofisi hii haina ufunguo wake. Andika namba.</translation>
    </message>
    <message>
        <source>The scanner types as on another keyboard. Set the keyboard of this computer to English (US), or type the number.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Skana huandika kama kwenye kibodi nyingine. Weka kibodi ya kompyuta hii iwe Kiingereza (US), au andika namba.</translation>
    </message>
    <message>
        <source>The registry did not accept this. Correct it and save again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Daftari halikukubali hili. Lisahihishe na uhifadhi tena.</translation>
    </message>
    <message>
        <source>A name in this account holds signs the registry misreads. Correct it and save again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Jina kwenye akaunti hii lina alama ambazo daftari huzisoma vibaya. Lisahihishe na uhifadhi tena.</translation>
    </message>
    <message>
        <source>The server does not speak as its profile says. Tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Seva haizungumzi kama wasifu wake unavyosema. Mwambie mwendeshaji wa mfumo.</translation>
    </message>
    <message>
        <source>That PIN is not right.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>PIN hiyo si sahihi.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait a little before the next one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>PIN nyingi mno zisizo sahihi. Subiri kidogo kabla ya inayofuata.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. A supervisor can open this access again; nothing is lost.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>PIN nyingi mno zisizo sahihi. Msimamizi anaweza kufungua ruhusa hii tena; hakuna kilichopotea.</translation>
    </message>
    <message>
        <source>This PIN is too easy to guess. Use six or more digits, no rows or repeats.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>PIN hii ni rahisi mno kukisiwa. Tumia tarakimu sita au zaidi, zisizofuatana wala kujirudia.</translation>
    </message>
    <message>
        <source>Nobody of this name works on this computer.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna mtu wa jina hili anayefanya kazi kwenye kompyuta hii.</translation>
    </message>
    <message>
        <source>This computer has no key storage. Install gnome-keyring or KWallet, then start again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kompyuta hii haina hifadhi ya funguo. Sakinisha gnome-keyring au KWallet, kisha anza tena.</translation>
    </message>
    <message>
        <source>The computer&apos;s key storage is locked. Unlock it, then try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hifadhi ya funguo ya kompyuta imefungwa. Ifungue, kisha jaribu tena.</translation>
    </message>
    <message>
        <source>The key of this store is gone. Nothing was changed; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ufunguo wa ghala hili umepotea. Hakuna kilichobadilika; mwambie mwendeshaji wa mfumo.</translation>
    </message>
    <message>
        <source>The store is not where it was. Nothing was changed; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ghala haliko lilipokuwa. Hakuna kilichobadilika; mwambie mwendeshaji wa mfumo.</translation>
    </message>
    <message>
        <source>The store is damaged. Nothing was overwritten; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ghala limeharibika. Hakuna kilichofutwa; mwambie mwendeshaji wa mfumo.</translation>
    </message>
    <message>
        <source>The store was written by a newer version. Update this app; nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ghala liliandikwa na toleo jipya zaidi. Sasisha programu hii; hakuna kilichobadilika.</translation>
    </message>
    <message>
        <source>The app is open already on this computer. Use that window.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Programu tayari iko wazi kwenye kompyuta hii. Tumia dirisha hilo.</translation>
    </message>
    <message>
        <source>The app&apos;s folder cannot be written. Nothing was changed; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Haiwezekani kuandika kwenye folda ya programu. Hakuna kilichobadilika; mwambie mwendeshaji wa mfumo.</translation>
    </message>
    <message>
        <source>The disk is full. What was saved is safe; free some space, then go on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Diski imejaa. Kilichohifadhiwa kiko salama; ongeza nafasi, kisha endelea.</translation>
    </message>
    <message>
        <source>This computer cannot save just now. Try again in a moment.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kompyuta hii haiwezi kuhifadhi kwa sasa. Jaribu tena baada ya muda mfupi.</translation>
    </message>
    <message>
        <source>Please sign in again. Nothing was lost.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tafadhali ingia tena. Hakuna kilichopotea.</translation>
    </message>
    <message>
        <source>The journal does not verify. Tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kumbukumbu hazithibitiki. Mwambie msimamizi wako.</translation>
    </message>
    <message>
        <source>This update is not signed by the makers of the program. Nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Sasisho hili halijatiwa saini na watengenezaji wa programu. Hakuna kilichobadilishwa.</translation>
    </message>
    <message>
        <source>The signature of this update is over, or the clock is wrong. Nothing changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Saini ya sasisho hili imeisha muda, au saa si sahihi. Hakuna kilichobadilika.</translation>
    </message>
    <message>
        <source>The new version does not start on this computer. The old one stays in use.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Toleo jipya haliwaki kwenye kompyuta hii. La zamani linaendelea kutumika.</translation>
    </message>
    <message>
        <source>This program is being updated already. Wait a little, then look again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Programu hii tayari inasasishwa. Subiri kidogo, kisha tafuta tena.</translation>
    </message>
    <message>
        <source>This program is updated by the computer&apos;s own installer, not from here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Programu hii husasishwa na kisakinishi cha kompyuta, si kutoka hapa.</translation>
    </message>
    <message>
        <source>There is no way back: the version before cannot be used any more.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna njia ya kurudi: toleo la awali haliwezi kutumika tena.</translation>
    </message>
    <message>
        <source>This picture cannot be read. Take another, or go on without it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Picha hii haisomeki. Piga nyingine, au endelea bila hiyo.</translation>
    </message>
    <message>
        <source>This bank list cannot be used. The one in use stays.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Orodha hii ya benki haiwezi kutumika. Inayotumika inabaki.</translation>
    </message>
    <message>
        <source>This bank list is not signed by your office. The one in use stays.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Orodha hii ya benki haikusainiwa na ofisi yako. Inayotumika inabaki.</translation>
    </message>
    <message>
        <source>This file is damaged or meant for another office. Nothing was taken in.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Faili hili limeharibika au ni la ofisi nyingine. Hakuna kilichoingizwa.</translation>
    </message>
    <message>
        <source>The office file cannot be used. Ask your administrator for a new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Faili la ofisi haliwezi kutumika. Mwombe mwendeshaji wa mfumo lingine.</translation>
    </message>
    <message>
        <source>This setting cannot be used. Nothing was changed; correct it and save again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mpangilio huu hauwezi kutumika. Hakuna kilichobadilika; usahihishe na uhifadhi tena.</translation>
    </message>
    <message>
        <source>SPAR Agent met a fault of its own. Nothing saved was lost; try again or tell support.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>SPAR Agent imepata hitilafu yake yenyewe. Hakuna kilichohifadhiwa kilichopotea; jaribu tena au mwambie mtoa msaada.</translation>
    </message>
    <message>
        <source>A second person must decide this, never the one who captured it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtu wa pili lazima aamue hili, kamwe si yule aliyelirekodi.</translation>
    </message>
    <message>
        <source>No printer here. Write the number down for the person, or print later with Ctrl+P.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hapa hakuna printa. Mwandikie mtu namba, au chapisha baadaye kwa Ctrl+P.</translation>
    </message>
    <message>
        <source>The printer is not there. Everything is saved; choose another, or try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Printa haipo. Vyote vimehifadhiwa; chagua nyingine, au jaribu tena.</translation>
    </message>
    <message>
        <source>This printer takes no slips: its queue is closed. Choose another, or tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Printa hii haipokei risiti: foleni yake imefungwa. Chagua nyingine, au mwambie mwendeshaji wa mfumo.</translation>
    </message>
    <message>
        <source>This printer is paused. Set it going again, or choose another; everything is saved.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Printa hii imesimamishwa. Iendeshe tena, au chagua nyingine; vyote vimehifadhiwa.</translation>
    </message>
    <message>
        <source>The printer does not take the slip. Is it on, has it paper? Then print again; everything is saved.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Printa haipokei risiti. Je, imewashwa, ina karatasi? Kisha chapisha tena; vyote vimehifadhiwa.</translation>
    </message>
    <message>
        <source>The slip was not printed. Everything is saved; look at the printer and its paper.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Risiti haikuchapishwa. Vyote vimehifadhiwa; tazama printa na karatasi yake.</translation>
    </message>
    <message>
        <source>The bank or branch is not in the list. A second person says which it is before anything is sent.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Benki au tawi halimo kwenye orodha. Mtu wa pili husema ni lipi kabla ya kutuma chochote.</translation>
    </message>
    <message>
        <source>That bank or branch cannot have this account number. Choose another, or return the visit to its agent.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Benki au tawi hilo haliwezi kuwa na namba hii ya akaunti. Chagua lingine, au rudisha ziara kwa afisa wake.</translation>
    </message>
    <message>
        <source>The center did not accept this. Nothing is lost; a supervisor can look at the reason.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kituo hakikukubali hili. Hakuna kilichopotea; msimamizi anaweza kuona sababu.</translation>
    </message>
    <message>
        <source>The account could not be kept for longer. Put it in again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Akaunti haikuweza kuwekwa kwa muda zaidi. Iingize tena.</translation>
    </message>
    <message>
        <source>That was asked too often for this person today. Nothing was changed; try again tomorrow.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hili limeombwa mara nyingi mno leo kwa mtu huyu. Hakuna kilichobadilishwa; jaribu tena kesho.</translation>
    </message>
    <message>
        <source>The proof of identity is over. Nothing was changed; in another visit the person can prove it again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Uthibitisho wa utambulisho umeisha. Hakuna kilichobadilishwa; mtu anaweza kuthibitisha tena katika ziara nyingine.</translation>
    </message>
    <message>
        <source>This person is stopped: no app is let know anything new. A supervisor can look at the reason.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtu huyu amesimamishwa: hakuna programu inayoruhusiwa kujua jambo jipya. Msimamizi anaweza kuangalia sababu.</translation>
    </message>
    <message>
        <source>The center fails at this one. It is saved and tried again; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kituo kinashindwa na hili. Limehifadhiwa na litajaribiwa tena; mwambie mwendeshaji wa mfumo.</translation>
    </message>
    <message>
        <source>The file changed after its words were shown. Open the answer and compare again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Faili lilibadilika baada ya maneno yake kuonyeshwa. Fungua jibu na ulinganishe tena.</translation>
    </message>
    <message>
        <source>The app cannot be let know this now. Nothing was changed; look at the list again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Programu haiwezi kuruhusiwa sasa. Hakuna kilichobadilika; tazama orodha tena.</translation>
    </message>
    <message>
        <source>With this proof the app was let know something else. In another visit the person can prove it again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kwa uthibitisho huu programu iliruhusiwa jambo lingine. Katika ziara nyingine mtu anaweza kuthibitisha tena.</translation>
    </message>
    <message>
        <source>This is not signed by your office. Nothing was taken in; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hili halikusainiwa na ofisi yako. Hakuna kilichoingizwa; mwambie mwendeshaji wa mfumo.</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong. Set it, then try again; nothing is lost.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Saa ya kompyuta hii si sahihi. Irekebishe, kisha jaribu tena; hakuna kilichopotea.</translation>
    </message>
    <message>
        <source>This laptop is not joined to a center. All is saved; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kompyuta hii haijajiunga na kituo. Vyote vimehifadhiwa; mwambie mwendeshaji wa mfumo.</translation>
    </message>
    <message>
        <source>Your administrator still has to compare the words of this laptop.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mwendeshaji wa mfumo bado hajalinganisha maneno ya kompyuta hii.</translation>
    </message>
    <message>
        <source>This join code is wrong, used or over. Ask your administrator for a new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Msimbo huu wa kujiunga si sahihi, umetumika au umeisha. Mwombe mwendeshaji wa mfumo mpya.</translation>
    </message>
    <message>
        <source>Too many wrong join codes. Wait an hour, then ask for a new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Misimbo mingi mno ya kujiunga isiyo sahihi. Subiri saa moja, kisha uombe mpya.</translation>
    </message>
    <message>
        <source>This is no answer to a join, or it is damaged. Nothing was changed; copy it once more.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hili si jibu la kujiunga, au limeharibika. Hakuna kilichobadilika; linakili tena.</translation>
    </message>
    <message>
        <source>This answer is of a newer program. Update this one, then open the answer again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Jibu hili ni la programu mpya zaidi. Sasisha hii, kisha fungua jibu tena.</translation>
    </message>
    <message>
        <source>This answer is too old. Ask your administrator for a new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Jibu hili ni la zamani mno. Mwombe mwendeshaji wa mfumo jipya.</translation>
    </message>
    <message>
        <source>This answer is for another laptop. Nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Jibu hili ni la laptopu nyingine. Hakuna kilichobadilika.</translation>
    </message>
    <message>
        <source>This answer was used, or is not for the last request. Take the last one to your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Jibu hili limetumika, au si la ombi la mwisho. Peleka ombi la mwisho kwa mwendeshaji wa mfumo.</translation>
    </message>
    <message>
        <source>This laptop is held until two persons release it. You can go on; it is all kept.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kompyuta hii imeshikiliwa hadi watu wawili waiachilie. Unaweza kuendelea; vyote vimetunzwa.</translation>
    </message>
    <message>
        <source>This laptop is blocked. Nothing is sent from it; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kompyuta hii imezuiwa. Hakuna kinachotumwa kutoka kwake; mwambie mwendeshaji wa mfumo.</translation>
    </message>
    <message>
        <source>Your key waits until a second person confirms it at another laptop. Work can go on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ufunguo wako unasubiri mtu wa pili authibitishe kwenye kompyuta nyingine. Kazi inaweza kuendelea.</translation>
    </message>
    <message>
        <source>Your office ended your access. What you saved stays on this laptop; ask your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ofisi yako imekomesha ruhusa yako. Ulichohifadhi kinabaki kwenye kompyuta hii; muulize msimamizi wako.</translation>
    </message>
    <message>
        <source>The center knows nobody with this number in your office. Type it again, or ask your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kituo hakimjui mtu mwenye namba hii katika ofisi yako. Iandike tena, au muulize mwendeshaji wa mfumo.</translation>
    </message>
    <message>
        <source>This version of the program is too old for the center. Update it; nothing is lost.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Toleo hili la programu ni la zamani mno kwa kituo. Lisasishe; hakuna kilichopotea.</translation>
    </message>
    <message>
        <source>The center does not answer this yet: its program is older. All other work goes on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kituo bado hakijibu hili: programu yake ni ya zamani. Kazi nyingine yote inaendelea.</translation>
    </message>
    <message>
        <source>This office file is older than the one in use. Nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Faili hili la ofisi ni la zamani kuliko linalotumika. Hakuna kilichobadilika.</translation>
    </message>
    <message>
        <source>A supervisor at another laptop has to approve it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Msimamizi kwenye kompyuta nyingine lazima aliidhinishe.</translation>
    </message>
    <message>
        <source>Another person decided it, or it was open too long. Nothing was decided now.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtu mwingine ameamua, au ilikaa wazi muda mrefu. Hakuna kilichoamuliwa sasa.</translation>
    </message>
    <message>
        <source>Somebody else put it on hold in the meantime. You can still decide it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtu mwingine ameisimamisha wakati huo. Bado unaweza kuamua.</translation>
    </message>
    <message>
        <source>It cannot be put on hold until that day. Choose an earlier one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Haiwezi kusimamishwa hadi siku hiyo. Chagua iliyo karibu zaidi.</translation>
    </message>
    <message>
        <source>The person is told first and has time to object.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtu huambiwa kwanza na ana muda wa kupinga.</translation>
    </message>
    <message>
        <source>The center has no proof of identity for it: the person must come back.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kituo hakina uthibitisho wa utambulisho kwa hili: mtu lazima arudi.</translation>
    </message>
    <message>
        <source>It is beyond what one person may do: two at the center decide.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ni zaidi ya mtu mmoja anavyoruhusiwa: wawili kituoni huamua.</translation>
    </message>
    <message>
        <source>The registry has it. Two people there decide; until then nothing changes.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Daftari linayo. Watu wawili huko huamua; hadi hapo hakuna kinachobadilika.</translation>
    </message>
    <message>
        <source>Two people decided that the registered account stays. Ask the person.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Watu wawili wameamua kwamba akaunti iliyosajiliwa ibaki. Muulize mtu huyo.</translation>
    </message>
    <message>
        <source>Nobody can open this laptop from outside: it has not been in contact with a center.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna anayeweza kufungua kompyuta hii kutoka nje: haijawasiliana na kituo.</translation>
    </message>
    <message>
        <source>This answer is not for the last request of this laptop. Nothing was opened.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Jibu hili si la ombi la mwisho la kompyuta hii. Hakuna kilichofunguliwa.</translation>
    </message>
    <message>
        <source>This laptop works through its center only. Join it with your administrator&apos;s code; all that is here stays.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kompyuta hii hufanya kazi kupitia kituo cha ofisi yake tu. Jiunge kwa msimbo kutoka kwa mwendeshaji wa mfumo; vyote vilivyo hapa vinabaki.</translation>
    </message>
    <message>
        <source>This has changed in the meantime. Open it again to see how it stands.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hili limebadilika kwa sasa. Lifungue tena uone lilivyo.</translation>
    </message>
    <message>
        <source>This reader is not registered with the ID authority. Tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kisomaji hiki hakijasajiliwa kwa mamlaka ya vitambulisho. Mwambie msimamizi wako.</translation>
    </message>
    <message>
        <source>The reader says that it was tampered with. It is out of use. Tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kisomaji kinasema kimechezewa. Hakitumiki tena. Mwambie msimamizi wako.</translation>
    </message>
    <message>
        <source>The certificate of this reader has run out. Tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Cheti cha kisomaji hiki kimeisha muda. Mwambie msimamizi wako.</translation>
    </message>
    <message>
        <source>The reader is not ready yet. We notice when it is.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kisomaji bado hakijawa tayari. Tutajua kikiwa tayari.</translation>
    </message>
    <message>
        <source>The reader is at work for another program. Close that one, or wait.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kisomaji kinafanya kazi kwa programu nyingine. Ifunge hiyo, au subiri.</translation>
    </message>
    <message>
        <source>This reader is set up for registration, not for authentication. Tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kisomaji hiki kimewekwa kwa usajili, si kwa uthibitishaji. Mwambie msimamizi wako.</translation>
    </message>
    <message>
        <source>The reader saw nothing. Try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kisomaji hakikuona kitu. Jaribu tena.</translation>
    </message>
    <message>
        <source>What the reader saw was no use. Wipe it and try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kisomaji kilichokiona hakifai. Kifute na ujaribu tena.</translation>
    </message>
    <message>
        <source>It lay at a slant. Straighten it and try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kilikaa upande. Kinyooshe na ujaribu tena.</translation>
    </message>
    <message>
        <source>The reader waited, and nothing came in time. Try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kisomaji kilisubiri, na hakuna kilichokuja kwa wakati. Jaribu tena.</translation>
    </message>
    <message>
        <source>The reader cannot reach the server of its maker. Take another way, and tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kisomaji hakifiki kwenye seva ya mtengenezaji wake. Tumia njia nyingine, na umwambie msimamizi wako.</translation>
    </message>
    <message>
        <source>The reader does not have the ID service&apos;s key. Tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kisomaji hakina ufunguo wa huduma ya utambulisho. Mwambie msimamizi wako.</translation>
    </message>
    <message>
        <source>This reader cannot read as many fingers at once. Tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kisomaji hiki hakiwezi kusoma vidole vingi hivyo kwa pamoja. Mwambie mwendeshaji wa mfumo.</translation>
    </message>
    <message>
        <source>The reader did not understand the app. Tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kisomaji hakikuelewa programu. Mwambie mwendeshaji wa mfumo.</translation>
    </message>
    <message>
        <source>Tries left: {n}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Majaribio yaliyobaki: {n}.</translation>
    </message>
    <message>
        <source>Wait {time}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Subiri {time}.</translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>No answer: checked and sent again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna jibu: ilihakikiwa na kutumwa tena</translation>
    </message>
    <message>
        <source>No connection: sent later</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna muunganisho: ilitumwa baadaye</translation>
    </message>
    <message>
        <source>Refused by the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imekataliwa na daftari</translation>
    </message>
    <message>
        <source>Another account was there</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kulikuwa na akaunti nyingine</translation>
    </message>
    <message>
        <source>Sent back by a supervisor</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imerudishwa na msimamizi</translation>
    </message>
    <message>
        <source>Agent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Afisa</translation>
    </message>
    <message>
        <source>Day</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Siku</translation>
    </message>
    <message>
        <source>Captured</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imerekodiwa</translation>
    </message>
    <message>
        <source>At the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kwenye daftari</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Inasubiri</translation>
    </message>
    <message>
        <source>Needs somebody</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Inahitaji mtu</translation>
    </message>
    <message>
        <source>Minutes per visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Dakika kwa kila ziara</translation>
    </message>
    <message>
        <source>Minutes per visit: the middle of the day, as this computer counted them; without the time behind the lock and of visits put aside.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Dakika kwa kila ziara: thamani ya katikati ya siku, kama kompyuta hii ilivyohesabu; bila muda wa kufungwa na wa ziara zilizowekwa kando.</translation>
    </message>
</context>
<context>
    <name>file-question</name>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.bmp *.webp)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Picha (*.png *.jpg *.jpeg *.bmp *.webp)</translation>
    </message>
</context>
<context>
    <name>frame</name>
    <message>
        <source>This is still missing. Please type it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hii bado haipo. Tafadhali iandike.</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>First start</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kuanza mara ya kwanza</translation>
    </message>
    <message>
        <source>Choose the language, look at the self-test.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Chagua lugha, tazama kujipima.</translation>
    </message>
    <message>
        <source>Then type the center&apos;s address, the join code and a PIN of six digits.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kisha andika anwani ya kituo, msimbo wa kujiunga na PIN ya tarakimu sita.</translation>
    </message>
    <message>
        <source>Without network a stick carries the request to your administrator, and the answer back.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Bila mtandao, kijiti cha USB hupeleka ombi kwa mwendeshaji wa mfumo na kurudisha jibu.</translation>
    </message>
    <message>
        <source>A PIN like 123456 or 111111 is refused: it would be guessed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>PIN kama 123456 au 111111 hukataliwa: ingekisiwa.</translation>
    </message>
    <message>
        <source>Nothing is sent before the first person was saved.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna kinachotumwa kabla mtu wa kwanza hajahifadhiwa.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kuingia</translation>
    </message>
    <message>
        <source>Choose your name and type your PIN; the sixth digit opens.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Chagua jina lako na uandike PIN yako; tarakimu ya sita hufungua.</translation>
    </message>
    <message>
        <source>After five wrong PINs there is a wait, then a supervisor helps.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Baada ya PIN tano zisizo sahihi kuna kusubiri, kisha msimamizi husaidia.</translation>
    </message>
    <message>
        <source>A lock keeps everything: work goes on where it was.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kufunga hutunza kila kitu: kazi huendelea ilipokuwa.</translation>
    </message>
    <message>
        <source>Another name</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Jina lingine</translation>
    </message>
    <message>
        <source>Menu: practice, self-test, about</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Menyu: mazoezi, kujipima, kuhusu</translation>
    </message>
    <message>
        <source>Nobody can sign in</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna anayeweza kuingia</translation>
    </message>
    <message>
        <source>Save the request to a stick and take it to the center.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hifadhi ombi kwenye kijiti cha USB na ulipeleke kituoni.</translation>
    </message>
    <message>
        <source>Two persons there open it; the answer comes back on the stick.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Watu wawili huko hulifungua; jibu hurudi kwenye kijiti cha USB.</translation>
    </message>
    <message>
        <source>Each answer works once, on this laptop, for the last request.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kila jibu hufanya kazi mara moja, kwenye kompyuta hii, kwa ombi la mwisho.</translation>
    </message>
    <message>
        <source>Carry on a stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kubeba kwenye kijiti cha USB</translation>
    </message>
    <message>
        <source>For a place without network: what waits goes on a stick.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kwa mahali pasipo na mtandao: kinachosubiri huenda kwenye kijiti cha USB.</translation>
    </message>
    <message>
        <source>Any laptop that has joined hands it in; it reads nothing of it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kompyuta yoyote iliyojiunga huikabidhi; haisomi chochote ndani yake.</translation>
    </message>
    <message>
        <source>Take the receipt back: then each visit says where it stands.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Rudisha risiti: kisha kila ziara husema ilipofikia.</translation>
    </message>
    <message>
        <source>Laptops of the office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kompyuta za ofisi</translation>
    </message>
    <message>
        <source>Who is silent longest, or has most to tell, stands first.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Iliyo kimya muda mrefu, au yenye mengi ya kusema, iko kwanza.</translation>
    </message>
    <message>
        <source>A message is read on Today there; you see here who read it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ujumbe husomwa huko kwenye Leo; hapa unaona aliyeusoma.</translation>
    </message>
    <message>
        <source>Block a laptop that was lost: one signature is enough. Two release it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Zuia kompyuta iliyopotea: saini moja inatosha. Wawili huifungua.</translation>
    </message>
    <message>
        <source>Another laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kompyuta nyingine</translation>
    </message>
    <message>
        <source>Signals about my work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ishara kuhusu kazi yangu</translation>
    </message>
    <message>
        <source>The same numbers as a supervisor sees, with your own visits.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Namba zilezile anazoona msimamizi, pamoja na ziara zako mwenyewe.</translation>
    </message>
    <message>
        <source>“Looked at, fine” stays until the number grows.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>“Imeangaliwa, ni sawa” hubaki hadi namba iongezeke.</translation>
    </message>
    <message>
        <source>Nobody is judged by a number: somebody looks at the visits.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna anayehukumiwa kwa namba: mtu huangalia ziara.</translation>
    </message>
    <message>
        <source>Another number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Namba nyingine</translation>
    </message>
    <message>
        <source>Open the chosen visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Fungua ziara iliyochaguliwa</translation>
    </message>
    <message>
        <source>Confirm laptops and keys</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Thibitisha kompyuta na funguo</translation>
    </message>
    <message>
        <source>Let the person read the words from their own screen, by voice.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mwache mtu asome maneno kwa sauti kutoka kwenye skrini yake.</translation>
    </message>
    <message>
        <source>Other words mean another key: sign nothing.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Maneno mengine ni ufunguo mwingine: usitie saini.</translation>
    </message>
    <message>
        <source>An agent needs one signature, a supervisor two, from different laptops.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Afisa anahitaji saini moja, msimamizi mbili, kutoka kompyuta tofauti.</translation>
    </message>
    <message>
        <source>Another one</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nyingine</translation>
    </message>
    <message>
        <source>My key at the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ufunguo wangu kwenye kituo</translation>
    </message>
    <message>
        <source>Your PIN opens a key of your own; with it you sign your work.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>PIN yako hufungua ufunguo wako mwenyewe; nao unatia saini kazi yako.</translation>
    </message>
    <message>
        <source>The staff number tells the center whose key it is.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Namba ya kazi hukiambia kituo ufunguo ni wa nani.</translation>
    </message>
    <message>
        <source>A supervisor at another laptop compares the words with you.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Msimamizi kwenye kompyuta nyingine hulinganisha maneno nawe.</translation>
    </message>
    <message>
        <source>Your office changes its rules</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ofisi yako inabadilisha kanuni zake</translation>
    </message>
    <message>
        <source>Read all of it; it holds from your next sign-in on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Soma yote; yanaanza utakapoingia tena.</translation>
    </message>
    <message>
        <source>Are servers or trusted keys others? Ask your supervisor first, by voice.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Je, seva au funguo zinazoaminiwa ni nyingine? Muulize kwanza msimamizi wako, kwa sauti.</translation>
    </message>
    <message>
        <source>Each rule stands there twice: as it is until now, and from then on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kila kanuni imeandikwa mara mbili: ilivyo hadi sasa, na itakavyokuwa kuanzia hapo.</translation>
    </message>
    <message>
        <source>“Not now” changes nothing: your next sign-in shows it again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>“Si sasa” haibadilishi chochote: utakapoingia tena itaonyeshwa.</translation>
    </message>
    <message>
        <source>It is written down who took it in.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Huandikwa ni nani aliyeipokea.</translation>
    </message>
    <message>
        <source>Today</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Leo</translation>
    </message>
    <message>
        <source>The line above says whether the computer is ready.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mstari wa juu unasema kama kompyuta iko tayari.</translation>
    </message>
    <message>
        <source>The cards show what waits; a card opens its list.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kadi huonyesha kinachosubiri; kadi hufungua orodha yake.</translation>
    </message>
    <message>
        <source>A message of the office stays until somebody says that they read it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ujumbe wa ofisi hubaki hadi mtu aseme ameusoma.</translation>
    </message>
    <message>
        <source>New person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtu mpya</translation>
    </message>
    <message>
        <source>Village round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mzunguko wa kijiji</translation>
    </message>
    <message>
        <source>People whose identity is to be checked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Watu ambao utambulisho wao utahakikiwa</translation>
    </message>
    <message>
        <source>Send now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tuma sasa</translation>
    </message>
    <message>
        <source>Find a visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tafuta ziara</translation>
    </message>
    <message>
        <source>Person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtu</translation>
    </message>
    <message>
        <source>Scan the ID card, or type the number as it is printed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Skani kadi ya kitambulisho, au andika namba kama ilivyochapishwa.</translation>
    </message>
    <message>
        <source>A mistake of the finger is found at the last digit.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kosa la kidole hugunduliwa kwenye tarakimu ya mwisho.</translation>
    </message>
    <message>
        <source>Somebody who helps this person is written down with a reason.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Anayemsaidia mtu huyu huandikwa pamoja na sababu.</translation>
    </message>
    <message>
        <source>Someone helps this person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kuna anayemsaidia mtu huyu</translation>
    </message>
    <message>
        <source>Identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Utambulisho</translation>
    </message>
    <message>
        <source>Ask the person first: the tick says that they agreed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Muulize mtu kwanza: alama inasema amekubali.</translation>
    </message>
    <message>
        <source>A code goes to the phone, or a reader takes a finger.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Msimbo huenda kwa simu, au kisomaji huchukua kidole.</translation>
    </message>
    <message>
        <source>Without network, capture goes on; identity is checked later.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Bila mtandao, kurekodi huendelea; utambulisho huhakikiwa baadaye.</translation>
    </message>
    <message>
        <source>Go on while the code travels</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Endelea msimbo ukiwa njiani</translation>
    </message>
    <message>
        <source>Back to the code that was sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Rudi kwenye msimbo uliotumwa</translation>
    </message>
    <message>
        <source>Account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Akaunti</translation>
    </message>
    <message>
        <source>Type the bank, the branch, the place or the code.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Andika benki, tawi, mahali au msimbo.</translation>
    </message>
    <message>
        <source>Type the number twice from the passbook; pasting is refused.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Andika namba mara mbili kutoka kitabu cha benki; kubandika hukataliwa.</translation>
    </message>
    <message>
        <source>Where the two differ, the digits are marked.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mbili zinapotofautiana, tarakimu huwekwa alama.</translation>
    </message>
    <message>
        <source>Another row</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mstari mwingine</translation>
    </message>
    <message>
        <source>Find the branch step by step</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tafuta tawi hatua kwa hatua</translation>
    </message>
    <message>
        <source>Bank or branch that is not in the list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Benki au tawi ambalo halimo kwenye orodha</translation>
    </message>
    <message>
        <source>Photo of the passbook</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Picha ya kitabu cha benki</translation>
    </message>
    <message>
        <source>Name in the passbook, if it is another</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Jina kwenye kitabu cha benki, kama ni tofauti</translation>
    </message>
    <message>
        <source>Account at the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Akaunti kwenye daftari</translation>
    </message>
    <message>
        <source>Ask whether the person still has this account, then choose.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Uliza kama mtu bado ana akaunti hii, kisha chagua.</translation>
    </message>
    <message>
        <source>Whoever keeps it is paid as before; the visit ends there.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Anayeiacha hulipwa kama awali; ziara huishia hapo.</translation>
    </message>
    <message>
        <source>Keep it for longer, when its last day is near</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Iache kwa muda zaidi, siku yake ya mwisho ikikaribia</translation>
    </message>
    <message>
        <source>Change to another account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Badilisha iwe akaunti nyingine</translation>
    </message>
    <message>
        <source>Keep it: nothing changes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Baki nayo: hakuna kinachobadilika</translation>
    </message>
    <message>
        <source>Remove it from the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Iondoe kwenye daftari</translation>
    </message>
    <message>
        <source>Consent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ridhaa</translation>
    </message>
    <message>
        <source>Read the words aloud in the person&apos;s language.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Soma maneno kwa sauti katika lugha ya mtu.</translation>
    </message>
    <message>
        <source>Tick only what the person has said.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Weka alama kwa alichosema mtu pekee.</translation>
    </message>
    <message>
        <source>Read on; then: the person agrees</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Endelea kusoma; kisha: mtu anakubali</translation>
    </message>
    <message>
        <source>The person does not agree</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtu hakubali</translation>
    </message>
    <message>
        <source>The person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Lugha ya mtu</translation>
    </message>
    <message>
        <source>Apps that may know this account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Programu zinazoweza kuijua akaunti hii</translation>
    </message>
    <message>
        <source>Read aloud what the app asks for; the person decides.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Soma kwa sauti programu inachoomba; mtu mwenyewe anaamua.</translation>
    </message>
    <message>
        <source>A no is fine: nothing is changed by it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kukataa ni sawa: hakubadilishi kitu.</translation>
    </message>
    <message>
        <source>The person can stop each app at any time; it is free.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtu anaweza kusimamisha programu yoyote wakati wowote; ni bure.</translation>
    </message>
    <message>
        <source>Does not agree, or leaves it as it is</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakubali, au iache ilivyo</translation>
    </message>
    <message>
        <source>Stop the app that was asked about</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Simamisha programu iliyoulizwa</translation>
    </message>
    <message>
        <source>Read back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kusoma tena</translation>
    </message>
    <message>
        <source>Read each digit aloud; the person compares with the passbook.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Soma kila tarakimu kwa sauti; mtu hulinganisha na kitabu cha benki.</translation>
    </message>
    <message>
        <source>One key saves, and it cannot be hit by habit.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kitufe kimoja huhifadhi, na hakibonyezwi kwa mazoea.</translation>
    </message>
    <message>
        <source>Show the account to the person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mwonyeshe mtu akaunti</translation>
    </message>
    <message>
        <source>Save</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hifadhi</translation>
    </message>
    <message>
        <source>Correct</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Sahihisha</translation>
    </message>
    <message>
        <source>Done</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imekamilika</translation>
    </message>
    <message>
        <source>The slip is a receipt of the request, not a confirmation.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Risiti ni ya ombi, si uthibitisho.</translation>
    </message>
    <message>
        <source>Give it to the person: with its number they can ask.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mpe mtu: kwa namba yake anaweza kuuliza.</translation>
    </message>
    <message>
        <source>Print the slip, or print it again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Chapisha risiti, au ichapishe tena</translation>
    </message>
    <message>
        <source>End the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Maliza ziara</translation>
    </message>
    <message>
        <source>Choose why. The person gets a slip: nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Chagua kwa nini. Mtu hupata risiti: hakuna kilichobadilika.</translation>
    </message>
    <message>
        <source>Esc goes back to the visit, and nothing is lost.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esc hurudi kwenye ziara, na hakuna kinachopotea.</translation>
    </message>
    <message>
        <source>All visits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ziara zote</translation>
    </message>
    <message>
        <source>Search by name, slip number, last four digits or date.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tafuta kwa jina, namba ya risiti, tarakimu nne za mwisho au tarehe.</translation>
    </message>
    <message>
        <source>The panel beside the list is about the row that is chosen.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Paneli kando ya orodha inahusu mstari uliochaguliwa.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ifungue</translation>
    </message>
    <message>
        <source>Review</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ukaguzi</translation>
    </message>
    <message>
        <source>You decide for others, never what you captured yourself.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Unaamulia wengine, kamwe si ulichorekodi mwenyewe.</translation>
    </message>
    <message>
        <source>Look at the account before you approve: that key waits for it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tazama akaunti kabla ya kuidhinisha: kitufe hicho husubiri hilo.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Idhinisha</translation>
    </message>
    <message>
        <source>Return to the agent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Rudisha kwa afisa</translation>
    </message>
    <message>
        <source>Hold</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Simamisha kwa muda</translation>
    </message>
    <message>
        <source>Figures, people, the day</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Takwimu, watu, siku</translation>
    </message>
    <message>
        <source>Sheets that are saved hold no account and no name of a person.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Karatasi zilizohifadhiwa hazina akaunti wala jina la mtu.</translation>
    </message>
    <message>
        <source>Supervisors add people; each one types an own PIN.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Wasimamizi huongeza watu; kila mmoja huandika PIN yake.</translation>
    </message>
    <message>
        <source>Settings and self-test</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mipangilio na kujipima</translation>
    </message>
    <message>
        <source>Language, size and look are yours; the rest is this computer&apos;s.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Lugha, ukubwa na mwonekano ni vyako; vingine ni vya kompyuta hii.</translation>
    </message>
    <message>
        <source>Proxy and lock are changed by a supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Proksi na kufunga hubadilishwa na msimamizi.</translation>
    </message>
    <message>
        <source>The self-test says what is wrong and what to do.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kujipima husema kipi si sahihi na la kufanya.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Menyu</translation>
    </message>
    <message>
        <source>Something is in the way</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kuna kizuizi</translation>
    </message>
    <message>
        <source>What was saved stays. Do what the sentence says, then try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kilichohifadhiwa kinabaki. Fanya sentensi inavyosema, kisha jaribu tena.</translation>
    </message>
    <message>
        <source>The code below is for your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Msimbo ulio chini ni wa mwendeshaji wa mfumo.</translation>
    </message>
    <message>
        <source>Practice with made-up people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mazoezi na watu wa kubuni</translation>
    </message>
    <message>
        <source>All works as on the real desk, with people who do not exist.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kila kitu hufanya kazi kama kwenye dawati halisi, na watu wasiokuwepo.</translation>
    </message>
    <message>
        <source>The line above every page shows the code on the made-up phone.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mstari ulio juu ya kila ukurasa unaonyesha msimbo wa simu ya kubuni.</translation>
    </message>
    <message>
        <source>The reader is made up too: no finger is needed, and none is taken.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kisomaji pia ni cha kubuni: hakuna kidole kinachohitajika, wala kinachochukuliwa.</translation>
    </message>
    <message>
        <source>Nothing is sent, and nothing is kept once practice is left.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna kinachotumwa wala kuhifadhiwa baada ya kutoka kwenye mazoezi.</translation>
    </message>
    <message>
        <source>Never type the number of a real person here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Usiandike kamwe hapa namba ya mtu halisi.</translation>
    </message>
    <message>
        <source>Leave practice</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Toka kwenye mazoezi</translation>
    </message>
    <message>
        <source>One village is one round, with its own count and sheet.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kijiji kimoja ni mzunguko mmoja, wenye hesabu na karatasi yake.</translation>
    </message>
    <message>
        <source>The bank and branch of the last person come first in the search.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Benki na tawi la mtu wa mwisho huja kwanza kwenye utafutaji.</translation>
    </message>
    <message>
        <source>End the round; its sheet stays on the page</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Maliza mzunguko; karatasi yake inabaki kwenye ukurasa</translation>
    </message>
    <message>
        <source>Save the sheet as PDF</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hifadhi karatasi kama PDF</translation>
    </message>
    <message>
        <source>Presses what has the focus; in a line, the main button</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hubonyeza kilichochaguliwa; kwenye mstari, kitufe kikuu</translation>
    </message>
    <message>
        <source>One step back; nothing is discarded</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hatua moja nyuma; hakuna kinachotupwa</translation>
    </message>
    <message>
        <source>The next control</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kidhibiti kinachofuata</translation>
    </message>
    <message>
        <source>This help</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Msaada huu</translation>
    </message>
    <message>
        <source>Menu: everything, also for the mouse</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Menyu: kila kitu, pia kwa kipanya</translation>
    </message>
    <message>
        <source>End the visit; a reason is asked for</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Maliza ziara; sababu itaulizwa</translation>
    </message>
    <message>
        <source>Lock the screen</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Funga skrini</translation>
    </message>
</context>
<context>
    <name>network</name>
    <message>
        <source>Looking for the network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tunatafuta mtandao</translation>
    </message>
    <message>
        <source>Online</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtandaoni</translation>
    </message>
    <message>
        <source>No network: work goes on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna mtandao: kazi inaendelea</translation>
    </message>
    <message>
        <source>Network, but the registry does not answer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtandao upo, lakini daftari halijibu</translation>
    </message>
    <message>
        <source>This network asks for a web login</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtandao huu unaomba kuingia kwa wavuti</translation>
    </message>
    <message>
        <source>The proxy does not let us through</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Proksi haituruhusu kupita</translation>
    </message>
    <message>
        <source>Server not trusted: nothing is sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Seva haiaminiki: hakuna kinachotumwa</translation>
    </message>
    <message>
        <source>Clock wrong: nothing is sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Saa si sahihi: hakuna kinachotumwa</translation>
    </message>
    <message>
        <source>Program too old: nothing is sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Programu ni ya zamani mno: hakuna kinachotumwa</translation>
    </message>
    <message>
        <source>The center refuses what is sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kituo kinakataa kinachotumwa</translation>
    </message>
    <message>
        <source>This laptop is not joined to a center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kompyuta hii haijajiunga na kituo</translation>
    </message>
    <message>
        <source>This laptop is held: work goes on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kompyuta hii imeshikiliwa: kazi inaendelea</translation>
    </message>
    <message>
        <source>This laptop is blocked: nothing is sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kompyuta hii imezuiwa: hakuna kinachotumwa</translation>
    </message>
    <message>
        <source>Disk full: nothing is sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Diski imejaa: hakuna kinachotumwa</translation>
    </message>
    <message>
        <source>Trouble on this computer: nothing is sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tatizo kwenye kompyuta hii: hakuna kinachotumwa</translation>
    </message>
</context>
<context>
    <name>number</name>
    <message>
        <source>Type the number first.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Andika namba kwanza.</translation>
    </message>
    <message>
        <source>This bank&apos;s numbers are longer or shorter. Count the digits.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Namba za benki hii ni ndefu au fupi zaidi. Hesabu tarakimu.</translation>
    </message>
    <message>
        <source>There is a sign in it that no number of this kind has, or there are two numbers.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ina alama ambayo hakuna namba ya aina hii inayo, au kuna namba mbili.</translation>
    </message>
    <message>
        <source>The check digit does not fit. Compare it digit by digit.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tarakimu ya uhakiki hailingani. Linganisha tarakimu kwa tarakimu.</translation>
    </message>
    <message>
        <source>Numbers of this bank look different. Compare it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Namba za benki hii ni tofauti. Ilinganishe.</translation>
    </message>
    <message>
        <source>This is not a mobile phone number.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hii si namba ya simu ya mkononi.</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hii si anwani ya barua pepe.</translation>
    </message>
    <message>
        <source>There is a sign in it that would spoil the address.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ina alama ambayo ingeharibu anwani.</translation>
    </message>
    <message>
        <source>This number cannot be paid to. Compare it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Namba hii haiwezi kulipwa. Ilinganishe.</translation>
    </message>
</context>
<context>
    <name>office_file</name>
    <message>
        <source>Name of the office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Jina la ofisi</translation>
    </message>
    <message>
        <source>Ways to check identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Njia za kuhakiki utambulisho</translation>
    </message>
    <message>
        <source>Address of the ID service</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Anwani ya huduma ya utambulisho</translation>
    </message>
    <message>
        <source>Environment of the ID service</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mazingira ya huduma ya kitambulisho</translation>
    </message>
    <message>
        <source>Whether a code may be read out on the telephone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kama msimbo unaweza kusomwa kwa simu</translation>
    </message>
    <message>
        <source>How long a sealed capture may wait</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Muda ambao kipimo kilichofungwa kinaweza kusubiri</translation>
    </message>
    <message>
        <source>Oldest version of this app that the center serves</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Toleo la zamani zaidi la programu hii linalohudumiwa na kituo</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mipango</translation>
    </message>
    <message>
        <source>Ways to complain</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Njia za kulalamika</translation>
    </message>
    <message>
        <source>Beginning of the slip numbers</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mwanzo wa namba za risiti</translation>
    </message>
    <message>
        <source>Whether names are compared with the ID</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kama majina hulinganishwa na kitambulisho</translation>
    </message>
    <message>
        <source>How many fingers are taken at once</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Vidole vingapi huchukuliwa kwa pamoja</translation>
    </message>
    <message>
        <source>Whether a code alone is enough</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kama msimbo peke yake unatosha</translation>
    </message>
    <message>
        <source>Where readers are looked for</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mahali visomaji vinapotafutwa</translation>
    </message>
    <message>
        <source>How soon the screen locks</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Baada ya muda gani skrini hufungwa</translation>
    </message>
    <message>
        <source>How ID numbers are built</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Jinsi namba za kitambulisho zinavyoundwa</translation>
    </message>
    <message>
        <source>What the ways to check identity are called</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Majina ya njia za kuhakiki utambulisho</translation>
    </message>
    <message>
        <source>How good a capture must be</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ubora unaotakiwa wa kipimo</translation>
    </message>
    <message>
        <source>In how many days identity must be checked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Siku ambazo utambulisho lazima uhakikiwe</translation>
    </message>
    <message>
        <source>How long a code is valid</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Muda ambao msimbo ni halali</translation>
    </message>
    <message>
        <source>Whether this computer&apos;s own proxy may be used</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kama proksi ya kompyuta hii yenyewe inaweza kutumika</translation>
    </message>
    <message>
        <source>yes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ndiyo</translation>
    </message>
    <message>
        <source>no</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>hapana</translation>
    </message>
    <message>
        <source>not at all</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>kamwe</translation>
    </message>
    <message>
        <source>{name}: {number} digits, check digit: {check}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name}: tarakimu {number}, tarakimu ya ukaguzi: {check}</translation>
    </message>
    <message>
        <source>Code: {number} digits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Msimbo: tarakimu {number}</translation>
    </message>
</context>
<context>
    <name>people</name>
    <message>
        <source>Agent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Afisa</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Msimamizi</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mwendeshaji wa mfumo</translation>
    </message>
</context>
<context>
    <name>person</name>
    <message>
        <source>{uin} or {vid}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{uin} au {vid}</translation>
    </message>
    <message>
        <source>Digits of an ID ({uin_name}): {uin}. Compare it with the card.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tarakimu za kitambulisho ({uin_name}): {uin}. Linganisha na kadi.</translation>
    </message>
    <message>
        <source>Digits of an ID: {uin} ({uin_name}) or {vid} ({vid_name}). Compare it with the card.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tarakimu za kitambulisho: {uin} ({uin_name}) au {vid} ({vid_name}). Linganisha na kadi.</translation>
    </message>
    <message>
        <source>An ID has digits only.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Namba ya kitambulisho ina tarakimu tu.</translation>
    </message>
    <message>
        <source>This number has a mistake. Compare it digit by digit with the card.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Namba hii ina kosa. Ilinganishe na kadi, tarakimu kwa tarakimu.</translation>
    </message>
</context>
<context>
    <name>place</name>
    <message>
        <source>Bank account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Akaunti ya benki</translation>
    </message>
    <message>
        <source>Mobile wallet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Pochi ya simu</translation>
    </message>
    <message>
        <source>E-mail wallet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Pochi ya barua pepe</translation>
    </message>
    <message>
        <source>Region not given</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mkoa haukutajwa</translation>
    </message>
    <message>
        <source>The bank: its branch is asked next</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Benki: tawi lake huulizwa baadaye</translation>
    </message>
</context>
<context>
    <name>practice</name>
    <message>
        <source>Has no account at the registry yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Bado hana akaunti kwenye daftari</translation>
    </message>
    <message>
        <source>Has an account: a change, a second person looks</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ana akaunti: badiliko, mtu wa pili huangalia</translation>
    </message>
    <message>
        <source>Wants the money on a phone or by e-mail</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Anataka pesa kwenye simu au kwa barua pepe</translation>
    </message>
    <message>
        <source>Has neither phone nor e-mail for a code</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hana simu wala barua pepe ya kupokea msimbo</translation>
    </message>
    <message>
        <source>Has worn fingers: only a thumb is recognised</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Vidole vyake vimechakaa: dole gumba tu hutambuliwa</translation>
    </message>
    <message>
        <source>Has an ID that is not active any more</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ana kitambulisho kisichotumika tena</translation>
    </message>
    <message>
        <source>Somebody else writes first: a conflict</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtu mwingine anaandika kwanza: mgongano</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>MAZOEZI</translation>
    </message>
    <message>
        <source>Practice: this person is made up</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mazoezi: mtu huyu ni wa kubuni</translation>
    </message>
</context>
<context>
    <name>readback</name>
    <message>
        <source>Account holder: {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mwenye akaunti: {name}</translation>
    </message>
    <message>
        <source>No account will be registered after this.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Baada ya hili hakuna akaunti itakayoandikishwa.</translation>
    </message>
    <message>
        <source>Is each letter and sign right?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Je, kila herufi na alama ni sahihi?</translation>
    </message>
    <message>
        <source>Is each digit right? Compare with the phone.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Je, kila tarakimu ni sahihi? Linganisha na simu.</translation>
    </message>
    <message>
        <source>Is each digit right? Compare with the passbook.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Je, kila tarakimu ni sahihi? Linganisha na kitabu cha benki.</translation>
    </message>
</context>
<context>
    <name>relation</name>
    <message>
        <source>Husband or wife</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mume au mke</translation>
    </message>
    <message>
        <source>Mother or father</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mama au baba</translation>
    </message>
    <message>
        <source>Daughter or son</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Binti au mwana</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mlezi</translation>
    </message>
    <message>
        <source>Holder of a joint account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mwenye akaunti ya pamoja</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtu mwingine</translation>
    </message>
    <message>
        <source>Choose</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Chagua</translation>
    </message>
    <message>
        <source>{name} helps ({relation}): {reason}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name} anasaidia ({relation}): {reason}</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>Change of an account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mabadiliko ya akaunti</translation>
    </message>
    <message>
        <source>Removal of an account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kuondolewa kwa akaunti</translation>
    </message>
    <message>
        <source>Captured without network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ilirekodiwa bila mtandao</translation>
    </message>
    <message>
        <source>Account already used for another person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Akaunti tayari inatumiwa kwa mtu mwingine</translation>
    </message>
    <message>
        <source>Conflict at the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mgongano kwenye daftari</translation>
    </message>
    <message>
        <source>Branch not in the list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tawi halimo kwenye orodha</translation>
    </message>
    <message>
        <source>Account in another name</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Akaunti kwa jina lingine</translation>
    </message>
    <message>
        <source>Somebody helped the person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kuna aliyemsaidia mtu</translation>
    </message>
    <message>
        <source>Identity by telephone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Utambulisho kwa simu</translation>
    </message>
    <message>
        <source>Identity could not be checked at first</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mwanzoni utambulisho haukuweza kuhakikiwa</translation>
    </message>
    <message>
        <source>Captured many days ago</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ilirekodiwa siku nyingi zilizopita</translation>
    </message>
    <message>
        <source>Identity by a code alone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Utambulisho kwa msimbo pekee</translation>
    </message>
    <message>
        <source>Who captured it is not here any more</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Aliyeirekodi hayupo hapa tena</translation>
    </message>
    <message>
        <source>Identity not confirmed yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Utambulisho bado haujathibitishwa</translation>
    </message>
    <message>
        <source>Identity confirmed by a code alone, {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Utambulisho umethibitishwa kwa msimbo pekee, {date}</translation>
    </message>
    <message>
        <source>Identity confirmed by finger, eyes or face, {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Utambulisho umethibitishwa kwa kidole, macho au uso, {date}</translation>
    </message>
    <message>
        <source>Identity confirmed by a code and finger, eyes or face, {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Utambulisho umethibitishwa kwa msimbo na kidole, macho au uso, {date}</translation>
    </message>
    <message>
        <source>Identity confirmed {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Utambulisho umethibitishwa {date}</translation>
    </message>
    <message>
        <source>Nothing was asked for this person here before.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna kilichoombwa hapa kwa mtu huyu hapo awali.</translation>
    </message>
    <message>
        <source>first account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>akaunti ya kwanza</translation>
    </message>
    <message>
        <source>change</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>mabadiliko</translation>
    </message>
    <message>
        <source>removal</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>kuondolewa</translation>
    </message>
    <message>
        <source>without network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>bila mtandao</translation>
    </message>
    <message>
        <source>at the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>kwenye daftari</translation>
    </message>
    <message>
        <source>sent back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>imerudishwa</translation>
    </message>
    <message>
        <source>refused</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>imekataliwa</translation>
    </message>
    <message>
        <source>waits for a second person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>inasubiri mtu wa pili</translation>
    </message>
    <message>
        <source>waits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>inasubiri</translation>
    </message>
    <message>
        <source>on its way to the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>njiani kwenda kwenye daftari</translation>
    </message>
    <message>
        <source>same account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>akaunti ile ile</translation>
    </message>
    <message>
        <source>conflict</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>mgongano</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>haimo kwenye orodha</translation>
    </message>
    <message>
        <source>other name</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>jina lingine</translation>
    </message>
    <message>
        <source>helper</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>msaidizi</translation>
    </message>
    <message>
        <source>by telephone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>kwa simu</translation>
    </message>
    <message>
        <source>exception</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>mahsusi</translation>
    </message>
    <message>
        <source>late</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>imechelewa</translation>
    </message>
    <message>
        <source>code alone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>msimbo pekee</translation>
    </message>
    <message>
        <source>no author</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>hakuna mwandishi</translation>
    </message>
    <message>
        <source>Please check the number again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tafadhali hakiki namba tena</translation>
    </message>
    <message>
        <source>Please check the branch again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tafadhali hakiki tawi tena</translation>
    </message>
    <message>
        <source>The name does not fit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Jina halilingani</translation>
    </message>
    <message>
        <source>A paper is missing</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Karatasi moja haipo</translation>
    </message>
    <message>
        <source>Please ask the person again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tafadhali muulize mtu tena</translation>
    </message>
    <message>
        <source>In the passbook: {holder}. The person&apos;s own name is not known</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kwenye kitabu cha benki: {holder}. Jina la mtu mwenyewe halijulikani</translation>
    </message>
    <message>
        <source>In the passbook: {holder}. Names alike: {percent}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kwenye kitabu cha benki: {holder}. Majina yanafanana: {percent}</translation>
    </message>
    <message>
        <source>The bank is being asked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Benki inaulizwa</translation>
    </message>
    <message>
        <source>The person is being asked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtu huyo anaulizwa</translation>
    </message>
    <message>
        <source>The agent is being asked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Afisa anaulizwa</translation>
    </message>
    <message>
        <source>Something else</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Jambo lingine</translation>
    </message>
</context>
<context>
    <name>selftest</name>
    <message>
        <source>A proxy belongs into the settings, an authority into the office file.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Proksi huwekwa kwenye mipangilio, mamlaka kwenye faili la ofisi.</translation>
    </message>
    <message>
        <source>Add it in the system, or change settings.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Iongeze kwenye mfumo, au badilisha mipangilio.</translation>
    </message>
    <message>
        <source>Ask for a new one, and for an office file with it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Omba kipya, na faili la ofisi pamoja nacho.</translation>
    </message>
    <message>
        <source>Ask who runs the center for a valid office file.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mwombe anayeendesha kituo faili halali la ofisi.</translation>
    </message>
    <message>
        <source>Ask who runs the center.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Muulize anayeendesha kituo.</translation>
    </message>
    <message>
        <source>Check the network, the proxy in the settings, and whether the server runs.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakiki mtandao, proksi ya mipangilio, na kama seva inafanya kazi.</translation>
    </message>
    <message>
        <source>Close the app, try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Funga programu, jaribu tena.</translation>
    </message>
    <message>
        <source>Connect; the app goes on without meanwhile.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Iunganishe; kwa sasa programu inaendelea bila hiyo.</translation>
    </message>
    <message>
        <source>Correct this computer&apos;s clock, or have the certificate renewed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Rekebisha saa ya kompyuta hii, au cheti kifanywe upya.</translation>
    </message>
    <message>
        <source>Delete files that nobody needs.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Futa mafaili ambayo hakuna anayeyahitaji.</translation>
    </message>
    <message>
        <source>Give its user the right to write.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mpe mtumiaji wake haki ya kuandika.</translation>
    </message>
    <message>
        <source>Have a supervisor at another device confirm the key.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mwombe msimamizi athibitishe ufunguo kwenye kifaa kingine.</translation>
    </message>
    <message>
        <source>Have a supervisor look (audit verify).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Msimamizi aitazame (audit verify).</translation>
    </message>
    <message>
        <source>Install a key storage that the app believes (docs/threats.md names them).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Sakinisha hifadhi ya funguo ambayo programu inaiamini (docs/threats.md inazitaja).</translation>
    </message>
    <message>
        <source>Install a newer version of the app.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Sakinisha toleo jipya zaidi la programu.</translation>
    </message>
    <message>
        <source>Install again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Sakinisha tena.</translation>
    </message>
    <message>
        <source>Lock and unlock the app while the center answers.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Funga na ufungue programu wakati kituo kinajibu.</translation>
    </message>
    <message>
        <source>Mend or delete settings.toml in the folder of the data; the app needs none.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Rekebisha au futa settings.toml kwenye folda ya data; programu haiihitaji.</translation>
    </message>
    <message>
        <source>Nothing is wrong where the app starts; else unlock the key storage.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna kosa programu ikianza; la sivyo fungua hifadhi ya funguo.</translation>
    </message>
    <message>
        <source>Plug the reader in and start its service, where there should be one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Chomeka kisomaji na uanzishe huduma yake, panapopaswa kuwapo.</translation>
    </message>
    <message>
        <source>Restore a copy, or vault rescue.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Rejesha nakala, au vault rescue.</translation>
    </message>
    <message>
        <source>Set date and time in the system&apos;s settings.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Weka tarehe na saa kwenye mipangilio ya mfumo.</translation>
    </message>
    <message>
        <source>Sign in to the app once while the center answers.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ingia kwenye programu mara moja wakati kituo kinajibu.</translation>
    </message>
    <message>
        <source>Sign in, or give --agent and the PIN, to look at this too.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ingia, au toa --agent na PIN, ili kutazama hili pia.</translation>
    </message>
    <message>
        <source>Start the app to set this device up.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Anzisha programu ili kuandaa kifaa hiki.</translation>
    </message>
    <message>
        <source>Take in a newer list (directory import or fetch).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ingiza orodha mpya zaidi (directory import au fetch).</translation>
    </message>
    <message>
        <source>Take the rights of others away (chmod 700).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ondoa haki za wengine (chmod 700).</translation>
    </message>
    <message>
        <source>Tell support this code: {code}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mwambie mtoa msaada msimbo huu: {code}.</translation>
    </message>
    <message>
        <source>The app renews it at contact; else ask who runs the center.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Programu hukihuisha inapowasiliana; la sivyo muulize anayeendesha kituo.</translation>
    </message>
    <message>
        <source>The office file must name the authority of this server&apos;s certificate.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Faili la ofisi lazima litaje mamlaka ya cheti cha seva hii.</translation>
    </message>
    <message>
        <source>Try again with the right PIN; wrong ones count.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Jaribu tena kwa PIN sahihi; zisizo sahihi huhesabiwa.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Jaribu tena.</translation>
    </message>
    <message>
        <source>Unlock the system&apos;s key storage, or start its service.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Fungua hifadhi ya funguo ya mfumo, au anzisha huduma yake.</translation>
    </message>
    <message>
        <source>answers</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>inajibu</translation>
    </message>
    <message>
        <source>answers; its server&apos;s certificate ends, days left: {days}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>inajibu; cheti cha seva yake kinaisha, siku zilizobaki: {days}</translation>
    </message>
    <message>
        <source>are there</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>zipo</translation>
    </message>
    <message>
        <source>can be read by other users</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>inaweza kusomwa na watumiaji wengine</translation>
    </message>
    <message>
        <source>can be used</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>inaweza kutumika</translation>
    </message>
    <message>
        <source>cannot be written</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>haiwezi kuandikwa</translation>
    </message>
    <message>
        <source>could not be looked at: {kind}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>haikuweza kutazamwa: {kind}</translation>
    </message>
    <message>
        <source>damaged: {names}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>zimeharibika: {names}</translation>
    </message>
    <message>
        <source>does not answer the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>haijibu kituo</translation>
    </message>
    <message>
        <source>refuses the center&apos;s keys</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>inakataa funguo za kituo</translation>
    </message>
    <message>
        <source>Tell who runs the center: its key, licence or policy there is over.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mwambie anayeendesha kituo: ufunguo, leseni au sera yake huko imeisha.</translation>
    </message>
    <message>
        <source>Tell who runs the center: when it is over, no laptop connects.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mwambie anayeendesha kituo: kikiisha, hakuna laptopu itakayounganishwa.</translation>
    </message>
    <message>
        <source>failed: {code}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>imeshindwa: {code}</translation>
    </message>
    <message>
        <source>has no certificate</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>hakina cheti</translation>
    </message>
    <message>
        <source>has stopped this device</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>kimesimamisha kifaa hiki</translation>
    </message>
    <message>
        <source>ignored: {names}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>hazizingatiwi: {names}</translation>
    </message>
    <message>
        <source>is believed; agrees with the servers</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>inaaminiwa; inakubaliana na seva</translation>
    </message>
    <message>
        <source>is believed; no server told its time</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>inaaminiwa; hakuna seva iliyosema saa yake</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>imeharibika</translation>
    </message>
    <message>
        <source>is made at set-up</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>hutengenezwa wakati wa kuandaa</translation>
    </message>
    <message>
        <source>is not set up</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>haijaandaliwa</translation>
    </message>
    <message>
        <source>is not there</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>haipo</translation>
    </message>
    <message>
        <source>is not whole: {fault}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>si kamili: {fault}</translation>
    </message>
    <message>
        <source>is open in the app</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>iko wazi kwenye programu</translation>
    </message>
    <message>
        <source>is there</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ipo</translation>
    </message>
    <message>
        <source>is there, and who may open it is authentic; it was not opened</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ipo, na anayeweza kuifungua ni halisi; haikufunguliwa</translation>
    </message>
    <message>
        <source>is whole</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ni kamili</translation>
    </message>
    <message>
        <source>is writable, and for its user only</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>inaandikika, na kwa mtumiaji wake pekee</translation>
    </message>
    <message>
        <source>may ask for the key storage&apos;s password: left alone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ingeweza kuomba nywila ya hifadhi ya funguo: imeachwa</translation>
    </message>
    <message>
        <source>needs the open vault</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>inahitaji ghala lililo wazi</translation>
    </message>
    <message>
        <source>no answer within {seconds} s</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>hakuna jibu ndani ya sek {seconds}</translation>
    </message>
    <message>
        <source>none that is believed was found</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>hakuna inayoaminiwa iliyopatikana</translation>
    </message>
    <message>
        <source>none that the app would ignore</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>hakuna ambayo programu ingepuuza</translation>
    </message>
    <message>
        <source>number {newest} is there, number {serial} is in use</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>namba {newest} ipo, namba {serial} inatumika</translation>
    </message>
    <message>
        <source>number {serial} is in use</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>namba {serial} inatumika</translation>
    </message>
    <message>
        <source>opens, and every page is intact</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>inafunguka, na kila ukurasa ni mzima</translation>
    </message>
    <message>
        <source>refuses what is sent: its clock differs by {seconds} s</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>kinakataa kinachotumwa: saa yake inatofautiana kwa sekunde {seconds}</translation>
    </message>
    <message>
        <source>seems wrong ({doubt})</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>inaonekana si sahihi ({doubt})</translation>
    </message>
    <message>
        <source>the center does not know this key yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>kituo bado hakiujui ufunguo huu</translation>
    </message>
    <message>
        <source>the center has ended this key</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>kituo kimeukomesha ufunguo huu</translation>
    </message>
    <message>
        <source>the center has not asked it lately</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>kituo hakijaiuliza hivi karibuni</translation>
    </message>
    <message>
        <source>the center uses none</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>kituo hakitumii chochote</translation>
    </message>
    <message>
        <source>the center was not asked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>kituo hakikuulizwa</translation>
    </message>
    <message>
        <source>the certificate ends, days left: {days}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>cheti kinaisha, siku zilizobaki: {days}</translation>
    </message>
    <message>
        <source>the certificate is over</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>cheti kimeisha muda</translation>
    </message>
    <message>
        <source>the office file names none</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>faili la ofisi halitaji yoyote</translation>
    </message>
    <message>
        <source>the one of the settings is not there</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ya mipangilio haipo</translation>
    </message>
    <message>
        <source>the system says it is connected</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>mfumo unasema imeunganishwa</translation>
    </message>
    <message>
        <source>the system says there is none</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>mfumo unasema hakuna</translation>
    </message>
    <message>
        <source>there is none</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>hakuna</translation>
    </message>
    <message>
        <source>this center does not tell</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>kituo hiki hakisemi</translation>
    </message>
    <message>
        <source>this key waits for a second person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ufunguo huu unasubiri mtu wa pili</translation>
    </message>
    <message>
        <source>this office uses none</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ofisi hii haitumii yoyote</translation>
    </message>
    <message>
        <source>this system does not tell</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>mfumo huu hausemi</translation>
    </message>
    <message>
        <source>version {version}, days old: {days}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>toleo {version}, umri kwa siku: {days}</translation>
    </message>
    <message>
        <source>found: {count}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>zilizopatikana: {count}</translation>
    </message>
    <message>
        <source>{name} ends first, days left: {days}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name} huisha kwanza, siku zilizobaki: {days}</translation>
    </message>
    <message>
        <source>{mb} MB are free</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>MB {mb} ziko huru</translation>
    </message>
    <message>
        <source>Start the app and join the center.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Anzisha programu na ujiunge na kituo.</translation>
    </message>
    <message>
        <source>There is no center at this address: ask who runs it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna kituo kwenye anwani hii: muulize anayekiendesha.</translation>
    </message>
    <message>
        <source>answers and knows this device; its clock differs by {seconds} s</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>kinajibu na kinakijua kifaa hiki; saa yake inatofautiana kwa sekunde {seconds}</translation>
    </message>
    <message>
        <source>answers the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>inajibu kituo</translation>
    </message>
    <message>
        <source>answers; its clock differs by {seconds} s</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>kinajibu; saa yake inatofautiana kwa sekunde {seconds}</translation>
    </message>
    <message>
        <source>{name} is over</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name} kimeisha</translation>
    </message>
    <message>
        <source>good</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>nzuri</translation>
    </message>
    <message>
        <source>wants attention</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>inahitaji kuangaliwa</translation>
    </message>
    <message>
        <source>bad</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>mbaya</translation>
    </message>
    <message>
        <source>not tried</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>haikujaribiwa</translation>
    </message>
    <message>
        <source>Clock</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Saa</translation>
    </message>
    <message>
        <source>Key storage</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hifadhi ya funguo</translation>
    </message>
    <message>
        <source>Folder of the data</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Folda ya data</translation>
    </message>
    <message>
        <source>Vault</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ghala</translation>
    </message>
    <message>
        <source>Journal</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kumbukumbu</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nafasi kwenye diski</translation>
    </message>
    <message>
        <source>Network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtandao</translation>
    </message>
    <message>
        <source>Center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kituo</translation>
    </message>
    <message>
        <source>This device</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kifaa hiki</translation>
    </message>
    <message>
        <source>Your key</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ufunguo wako</translation>
    </message>
    <message>
        <source>Office file</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Faili la ofisi</translation>
    </message>
    <message>
        <source>Registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Daftari</translation>
    </message>
    <message>
        <source>ID service</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Huduma ya utambulisho</translation>
    </message>
    <message>
        <source>Fingerprint and other readers</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Visomaji vya vidole na vingine</translation>
    </message>
    <message>
        <source>Printer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Printa</translation>
    </message>
    <message>
        <source>List of banks</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Orodha ya benki</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Vyeti</translation>
    </message>
    <message>
        <source>Variables of the system</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Vigezo vya mfumo</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Fonti</translation>
    </message>
    <message>
        <source>Settings of this computer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mipangilio ya kompyuta hii</translation>
    </message>
</context>
<context>
    <name>signals</name>
    <message>
        <source>One account for several people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Akaunti moja kwa watu kadhaa</translation>
    </message>
    <message>
        <source>One person changed often</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtu mmoja alibadilisha mara nyingi</translation>
    </message>
    <message>
        <source>Many by a code alone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nyingi kwa msimbo pekee</translation>
    </message>
    <message>
        <source>Many without network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nyingi bila mtandao</translation>
    </message>
    <message>
        <source>Many sent back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nyingi zilizorudishwa</translation>
    </message>
    <message>
        <source>Many signals of the laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ishara nyingi za kompyuta</translation>
    </message>
    <message>
        <source>Many consents that nobody can have read aloud</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ridhaa nyingi ambazo hakuna aliyeweza kuzisoma kwa sauti</translation>
    </message>
    <message>
        <source>Many outside of the hours of work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nyingi nje ya saa za kazi</translation>
    </message>
    <message>
        <source>Codes tried, then proven in another way</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Misimbo ilijaribiwa, kisha ikathibitishwa kwa njia nyingine</translation>
    </message>
    <message>
        <source>Many whose identity could not be checked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Wengi ambao utambulisho haukuweza kuthibitishwa</translation>
    </message>
    <message>
        <source>For an account of somebody who works here</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kwa akaunti ya anayefanya kazi hapa</translation>
    </message>
    <message>
        <source>The clock of this laptop was set back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Saa ya kompyuta hii ilirudishwa nyuma</translation>
    </message>
    <message>
        <source>Many wrong PINs at this laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>PIN nyingi zisizo sahihi kwenye kompyuta hii</translation>
    </message>
</context>
<context>
    <name>slip</name>
    <message>
        <source>{day} {month} {year}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Uthibitisho</translation>
    </message>
    <message>
        <source>Receipt of your request</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Risiti ya ombi lako</translation>
    </message>
    <message>
        <source>COPY</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>NAKALA</translation>
    </message>
    <message>
        <source>Slip number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Namba ya risiti</translation>
    </message>
    <message>
        <source>Date</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tarehe</translation>
    </message>
    <message>
        <source>Office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ofisi</translation>
    </message>
    <message>
        <source>Person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtu</translation>
    </message>
    <message>
        <source>Helped by</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Amesaidiwa na</translation>
    </message>
    <message>
        <source>None: payments to an account end</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna: malipo kwenye akaunti yanakoma</translation>
    </message>
    <message>
        <source>Account until now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Akaunti hadi sasa</translation>
    </message>
    <message>
        <source>New account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Akaunti mpya</translation>
    </message>
    <message>
        <source>As of {date}, {time}:</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hali ya {date}, {time}:</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kinachofuata</translation>
    </message>
    <message>
        <source>Come to {office} on {date}. Keep this slip.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Njoo {office} tarehe {date}. Tunza risiti hii.</translation>
    </message>
    <message>
        <source>Please come to {office} with this slip.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tafadhali njoo {office} na risiti hii.</translation>
    </message>
    <message>
        <source>If you have heard nothing by {date}, ask at {office} with this slip.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kama hujasikia chochote hadi {date}, uliza {office} ukiwa na risiti hii.</translation>
    </message>
    <message>
        <source>Ask at {office} with this slip.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Uliza {office} ukiwa na risiti hii.</translation>
    </message>
    <message>
        <source>the office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ofisini</translation>
    </message>
    <message>
        <source>Come to {office} by {date}, or wait for the agent&apos;s visit. Keep this slip.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Njoo {office} kabla ya {date}, au subiri ziara ya afisa. Tunza risiti hii.</translation>
    </message>
    <message>
        <source>This service is free.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Huduma hii ni bure.</translation>
    </message>
    <message>
        <source>Questions and complaints</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Maswali na malalamiko</translation>
    </message>
    <message>
        <source>Agent {number}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Afisa {number}</translation>
    </message>
    <message>
        <source>Your identity must still be checked. Nothing was changed yet.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Utambulisho wako bado lazima uhakikiwe. Bado hakuna kilichobadilika.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna kilichobadilika.</translation>
    </message>
    <message>
        <source>A second person looks at your request. Nothing was changed yet.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtu wa pili anatazama ombi lako. Bado hakuna kilichobadilika.</translation>
    </message>
    <message>
        <source>Something must be corrected. Nothing was changed yet.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kuna kitu lazima kisahihishwe. Bado hakuna kilichobadilika.</translation>
    </message>
    <message>
        <source>Sent. We are checking that the registry has it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imetumwa. Tunahakiki kwamba daftari inayo.</translation>
    </message>
    <message>
        <source>Saved. Not yet at the registry.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imehifadhiwa. Bado si kwenye daftari.</translation>
    </message>
    <message>
        <source>At the registry. Read back: equal.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kwenye daftari. Imesomwa tena: sawa.</translation>
    </message>
    <message>
        <source>The registry holds another account. A supervisor decides.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Daftari lina akaunti nyingine. Msimamizi anaamua.</translation>
    </message>
</context>
<context>
    <name>slip-page</name>
    <message>
        <source>The slip was printed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Risiti imechapishwa.</translation>
    </message>
    <message>
        <source>A copy of the slip was printed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nakala ya risiti imechapishwa.</translation>
    </message>
    <message>
        <source>No printer here. Print later with Ctrl+P.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna printa hapa. Chapisha baadaye kwa Ctrl+P.</translation>
    </message>
    <message>
        <source>The slip is being printed…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Risiti inachapishwa…</translation>
    </message>
    <message>
        <source>Sent to the printer: did the slip come out?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imetumwa kwa printa: je, risiti imetoka?</translation>
    </message>
    <message>
        <source>A copy was sent to the printer: did it come out?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Nakala imetumwa kwa printa: je, imetoka?</translation>
    </message>
    <message>
        <source>This computer has no letters for {words}: they are printed in Latin letters.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kompyuta hii haina herufi za {words}: zinachapishwa kwa herufi za Kilatini.</translation>
    </message>
</context>
<context>
    <name>standing</name>
    <message>
        <source>The bank paid it in.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Benki ililipa humo.</translation>
    </message>
    <message>
        <source>The bank says this account is closed. Change it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Benki inasema akaunti hii imefungwa. Ibadilishe.</translation>
    </message>
    <message>
        <source>The bank says this account is blocked. The person asks the bank.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Benki inasema akaunti hii imezuiwa. Mtu anauliza benki.</translation>
    </message>
    <message>
        <source>The bank does not know this number. Change it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Benki haijui namba hii. Ibadilishe.</translation>
    </message>
    <message>
        <source>The bank has another name for this account. The person asks the bank.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Benki ina jina lingine kwa akaunti hii. Mtu anauliza benki.</translation>
    </message>
    <message>
        <source>The bank sent a payment back. The person asks the bank.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Benki ilirudisha malipo. Mtu anauliza benki.</translation>
    </message>
    <message>
        <source>The account that ends in {digits} was kept until {date}. Payments have stopped. Put it in again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Akaunti inayoishia na {digits} iliwekwa hadi {date}. Malipo yamesimama. Iingize tena.</translation>
    </message>
    <message>
        <source>An account was kept until {date}. Payments have stopped. Put it in again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Akaunti iliwekwa hadi {date}. Malipo yamesimama. Iingize tena.</translation>
    </message>
    <message>
        <source>This account is kept until {date}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Akaunti hii inawekwa hadi {date}.</translation>
    </message>
    <message>
        <source>Another account takes its place on {date}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Akaunti nyingine inachukua nafasi yake tarehe {date}.</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>The person&apos;s name is not known</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Jina la mtu halijulikani</translation>
    </message>
    <message>
        <source>Draft</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Rasimu</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Inasubiri</translation>
    </message>
    <message>
        <source>Sent, checking</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imetumwa, inahakikiwa</translation>
    </message>
    <message>
        <source>At the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kwenye daftari</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Inakuhitaji</translation>
    </message>
    <message>
        <source>Ended</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imeisha</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Bado haijahifadhiwa</translation>
    </message>
    <message>
        <source>Draft: not saved yet.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Rasimu: bado haijahifadhiwa.</translation>
    </message>
    <message>
        <source>Saved on this computer, encrypted</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imehifadhiwa kwenye kompyuta hii, imefumbwa</translation>
    </message>
    <message>
        <source>Identity to be checked. Not yet at the registry.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Utambulisho utahakikiwa. Bado si kwenye daftari.</translation>
    </message>
    <message>
        <source>The person must come back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtu lazima arudi</translation>
    </message>
    <message>
        <source>The person must come back for the identity check.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtu lazima arudi kwa uhakiki wa utambulisho.</translation>
    </message>
    <message>
        <source>Saved. A second person looks at it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imehifadhiwa. Mtu wa pili ataitazama</translation>
    </message>
    <message>
        <source>With the supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kwa msimamizi.</translation>
    </message>
    <message>
        <source>This one needs you</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hii inakuhitaji</translation>
    </message>
    <message>
        <source>Sent back: correct it and save again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imerudishwa: isahihishe na uhifadhi tena.</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna kilichobadilika</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna kilichobadilika.</translation>
    </message>
    <message>
        <source>Sent. We are checking</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imetumwa. Tunahakiki</translation>
    </message>
    <message>
        <source>We are checking that the registry has it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tunahakiki kwamba daftari inayo.</translation>
    </message>
    <message>
        <source>Saved. Not yet at the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imehifadhiwa. Bado si kwenye daftari</translation>
    </message>
    <message>
        <source>Waits to be sent.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Inasubiri kutumwa.</translation>
    </message>
    <message>
        <source>Read back from the registry: equal.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imesomwa tena kutoka daftari: sawa.</translation>
    </message>
    <message>
        <source>A supervisor decides</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Msimamizi anaamua</translation>
    </message>
    <message>
        <source>In the meantime another account was put in. A supervisor decides.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kwa sasa akaunti nyingine imewekwa. Msimamizi anaamua.</translation>
    </message>
    <message>
        <source>The person comes back on {date}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Mtu atarudi tarehe {date}.</translation>
    </message>
    <message>
        <source>Identity to be checked by {date}. Not yet at the registry.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Utambulisho utahakikiwa kabla ya {date}. Bado si kwenye daftari.</translation>
    </message>
    <message>
        <source>Waits to be sent, next try {time}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Inasubiri kutumwa, jaribio lijalo {time}.</translation>
    </message>
    <message>
        <source>With the supervisor, who looks up the bank.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kwa msimamizi, ambaye anatafuta benki.</translation>
    </message>
    <message>
        <source>The registry has it. It holds from {date}; until then nothing changes.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Daftari linayo. Inaanza kutumika {date}; hadi hapo hakuna kinachobadilika.</translation>
    </message>
    <message>
        <source>In the meantime another account was put in. Two people at the center decide.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kwa sasa akaunti nyingine imewekwa. Watu wawili kituoni huamua.</translation>
    </message>
    <message>
        <source>Read back from the registry on {date}: equal.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imesomwa tena kutoka daftari {date}: sawa.</translation>
    </message>
    <message>
        <source>The office put it on hold until {date}: {reason} ({who})</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ofisi imeisimamisha hadi {date}: {reason} ({who})</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imerudishwa</translation>
    </message>
    <message>
        <source>Refused</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imekataliwa</translation>
    </message>
    <message>
        <source>Another account is registered</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Akaunti nyingine imesajiliwa</translation>
    </message>
    <message>
        <source>With the supervisor</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kwa msimamizi</translation>
    </message>
    <message>
        <source>no slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>hakuna risiti</translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message>
        <source>the person keeps the account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>mtu anabaki na akaunti</translation>
    </message>
    <message>
        <source>the person does not agree</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>mtu hakubali</translation>
    </message>
    <message>
        <source>the person left</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>mtu ameondoka</translation>
    </message>
    <message>
        <source>the person comes another day</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>mtu atakuja siku nyingine</translation>
    </message>
    <message>
        <source>a paper is missing</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>karatasi moja haipo</translation>
    </message>
    <message>
        <source>identity cannot be checked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>utambulisho hauwezi kuhakikiwa</translation>
    </message>
    <message>
        <source>it was begun by mistake</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ilianzwa kwa makosa</translation>
    </message>
    <message>
        <source>another reason</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>sababu nyingine</translation>
    </message>
    <message>
        <source>nobody went on with the draft for 7 days</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>hakuna aliyeendelea na rasimu kwa siku 7</translation>
    </message>
    <message>
        <source>Visit begun</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ziara imeanza</translation>
    </message>
    <message>
        <source>Identity confirmed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Utambulisho umethibitishwa</translation>
    </message>
    <message>
        <source>Capture kept, sealed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Rekodi imetunzwa, ina muhuri</translation>
    </message>
    <message>
        <source>Name and photo were another person&apos;s</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Jina na picha vilikuwa vya mtu mwingine</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Rasimu imetunzwa</translation>
    </message>
    <message>
        <source>Send now was pressed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>“Tuma sasa” ilibonyezwa</translation>
    </message>
    <message>
        <source>Nothing new yet: asked again later</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna jipya bado: iliulizwa tena baadaye</translation>
    </message>
    <message>
        <source>The center has decided</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kituo kimeamua</translation>
    </message>
    <message>
        <source>Captured under a wrong clock: the time to finish begins now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ilirekodiwa kwa saa isiyo sahihi: muda wa kumaliza unaanza sasa</translation>
    </message>
    <message>
        <source>Brought by a file</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imeletwa kwa faili</translation>
    </message>
    <message>
        <source>Bank and branch chosen</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Benki na tawi vimechaguliwa</translation>
    </message>
    <message>
        <source>Another agent goes on with it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Afisa mwingine anaendelea nayo</translation>
    </message>
    <message>
        <source>Draft thrown away</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Rasimu imetupwa</translation>
    </message>
    <message>
        <source>Account number removed from this computer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Namba ya akaunti imeondolewa kwenye kompyuta hii</translation>
    </message>
    <message>
        <source>Slip printed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Risiti imechapishwa</translation>
    </message>
    <message>
        <source>The slip did not come out of the printer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Risiti haikutoka kwenye printa</translation>
    </message>
    <message>
        <source>An app may know the account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Programu inaweza kuijua akaunti</translation>
    </message>
    <message>
        <source>An app may no longer know the account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Programu haiwezi tena kuijua akaunti</translation>
    </message>
    <message>
        <source>Receipt about an app printed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Risiti kuhusu programu imechapishwa</translation>
    </message>
    <message>
        <source>Day to come back noted</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Siku ya kurudi imeandikwa</translation>
    </message>
    <message>
        <source>Photo of the passbook attached</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Picha ya kitabu cha benki imeambatishwa</translation>
    </message>
    <message>
        <source>Photo of the passbook removed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Picha ya kitabu cha benki imeondolewa</translation>
    </message>
    <message>
        <source>Saved on this computer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imehifadhiwa kwenye kompyuta hii</translation>
    </message>
    <message>
        <source>Time for the identity check is over</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Muda wa uhakiki wa utambulisho umepita</translation>
    </message>
    <message>
        <source>Approved</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imeidhinishwa</translation>
    </message>
    <message>
        <source>Sent back by the supervisor</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imerudishwa na msimamizi</translation>
    </message>
    <message>
        <source>Sending</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Inatumwa</translation>
    </message>
    <message>
        <source>At the registry: read back, equal</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kwenye daftari: imesomwa tena, sawa</translation>
    </message>
    <message>
        <source>No answer: we check</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Hakuna jibu: tunahakiki</translation>
    </message>
    <message>
        <source>Not carried out: tried again later</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Haikutekelezwa: ilijaribiwa tena baadaye</translation>
    </message>
    <message>
        <source>Refused by the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imekataliwa na daftari</translation>
    </message>
    <message>
        <source>Another account is there</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kuna akaunti nyingine</translation>
    </message>
    <message>
        <source>At the center: waits for a person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kituoni: inasubiri mtu</translation>
    </message>
    <message>
        <source>Not there yet: sent again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Bado haipo: imetumwa tena</translation>
    </message>
    <message>
        <source>Ended: nothing was changed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imeisha: hakuna kilichobadilika</translation>
    </message>
    <message>
        <source>Opened to correct</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imefunguliwa ili kusahihishwa</translation>
    </message>
    <message>
        <source>Signed for the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Imetiwa saini kwa kituo</translation>
    </message>
    <message>
        <source>The center does not take the proof of identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Kituo hakikubali uthibitisho wa utambulisho</translation>
    </message>
    <message>
        <source>Supervisor: send ours</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Msimamizi: tuma yetu</translation>
    </message>
    <message>
        <source>Supervisor: keep theirs</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Msimamizi: baki na yao</translation>
    </message>
    <message>
        <source>waits for a second person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>inasubiri mtu wa pili</translation>
    </message>
    <message>
        <source>identity still to be checked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>utambulisho bado utahakikiwa</translation>
    </message>
    <message>
        <source>waits to be sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>inasubiri kutumwa</translation>
    </message>
    <message>
        <source>Slip printed again, as a copy</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Risiti imechapishwa tena, kama nakala</translation>
    </message>
</context>
</TS>
