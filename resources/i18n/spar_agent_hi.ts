<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>Version {version}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>संस्करण {version}</translation>
    </message>
    <message>
        <source>For payments that arrive where people have their money.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ताकि भुगतान वहाँ पहुँचे जहाँ लोगों का पैसा रहता है।</translation>
    </message>
    <message>
        <source>Office: {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कार्यालय: {name}</translation>
    </message>
    <message>
        <source>No speaker has read these translations yet: {names}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ये अनुवाद अभी किसी बोलने वाले ने नहीं पढ़े: {names}</translation>
    </message>
    <message>
        <source>Licences</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>लाइसेंस</translation>
    </message>
    <message>
        <source>Back to work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>काम पर वापस</translation>
    </message>
    <message>
        <source>Esc: back · arrows: scroll</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esc: वापस · तीर: सरकाइए</translation>
    </message>
</context>
<context>
    <name>AppointmentPanel</name>
    <message>
        <source>&amp;Day on which the person comes back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति के लौटने का दिन (&amp;D)</translation>
    </message>
    <message>
        <source>No day yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अभी कोई दिन नहीं</translation>
    </message>
</context>
<context>
    <name>AppsPage</name>
    <message>
        <source>The person heard this and agrees</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति ने यह सुना और सहमत है</translation>
    </message>
    <message>
        <source>&amp;Print receipt</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रसीद छापिए (&amp;P)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>फिर कोशिश कीजिए</translation>
    </message>
    <message>
        <source>{app} may know the account from now on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अब से {app} खाता जान सकता है।</translation>
    </message>
    <message>
        <source>{app} may know from now on whether there is an account.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{app} अब से जान सकता है कि खाता है या नहीं।</translation>
    </message>
    <message>
        <source>{app} sees nothing of it any more.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{app} अब इसका कुछ नहीं देखता।</translation>
    </message>
    <message>
        <source>May know it now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अभी जान सकते हैं</translation>
    </message>
    <message>
        <source>May ask the person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति से पूछ सकते हैं</translation>
    </message>
    <message>
        <source>Ask only in the app itself</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति से ऐप में ही पूछने वाले</translation>
    </message>
    <message>
        <source>These know the person by a number of their own, which nobody can check here. The person opens the app, logs in there, and is asked.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ये व्यक्ति को अपने ही एक नंबर से जानते हैं, जिसे यहाँ कोई जाँच नहीं सकता। व्यक्ति ऐप खोलता है, वहाँ लॉगिन करता है, और वहीं उससे पूछा जाता है।</translation>
    </message>
    <message>
        <source>Stop {app}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{app} को रोकिए</translation>
    </message>
    <message>
        <source>Ask the person about {app}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{app} के बारे में व्यक्ति से पूछिए</translation>
    </message>
    <message>
        <source>Ask the person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति से पूछिए</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{date} तक</translation>
    </message>
    <message>
        <source>ends with {programme}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{programme} के साथ समाप्त</translation>
    </message>
    <message>
        <source>at most {days} days</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अधिक से अधिक {days} दिन</translation>
    </message>
    <message>
        <source>sees the account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>खाता देखता है</translation>
    </message>
    <message>
        <source>sees only whether there is one</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>केवल यह देखता है कि खाता है या नहीं</translation>
    </message>
    <message>
        <source>The person says which app may know it, and may stop each at any time.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति बताते हैं कि कौन-सा ऐप इसे जान सकता है, और किसी को भी कभी भी रोक सकते हैं।</translation>
    </message>
    <message>
        <source>Asking the registry…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रजिस्टर से पूछ रहे हैं…</translation>
    </message>
    <message>
        <source>No app knows it, and none may ask here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोई ऐप इसे नहीं जानता, और यहाँ कोई पूछ नहीं सकता।</translation>
    </message>
    <message>
        <source>No account is registered: an app sees none until there is one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोई खाता पंजीकृत नहीं: जब तक खाता नहीं होगा, कोई ऐप कुछ नहीं देखेगा।</translation>
    </message>
    <message>
        <source>Apps that may know this account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ऐप जो यह खाता जान सकते हैं</translation>
    </message>
    <message>
        <source>Back to the account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>खाते पर लौटिए</translation>
    </message>
    <message>
        <source>Does the person agree?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>क्या व्यक्ति सहमत है?</translation>
    </message>
    <message>
        <source>Read this aloud, then ask.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इसे ज़ोर से पढ़िए, फिर पूछिए।</translation>
    </message>
    <message>
        <source>Does not agree</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सहमत नहीं</translation>
    </message>
    <message>
        <source>Stop {app}?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{app} को रोकें?</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जैसा है वैसा रहने दीजिए</translation>
    </message>
    <message>
        <source>Space: read on · D: leave it as it is · F9: the person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Space: आगे पढ़िए · D: जैसा है वैसा रहने दीजिए · F9: व्यक्ति की भाषा</translation>
    </message>
    <message>
        <source>S: stop it · D: leave it as it is · F9: the person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>S: रोकिए · D: जैसा है वैसा रहने दीजिए · F9: व्यक्ति की भाषा</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रोकिए</translation>
    </message>
    <message>
        <source>Let the app know</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ऐप को जानने दीजिए</translation>
    </message>
    <message>
        <source>Space: read on · D: does not agree · F9: the person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Space: आगे पढ़िए · D: सहमत नहीं · F9: व्यक्ति की भाषा</translation>
    </message>
    <message>
        <source>Space: the person agrees · D: does not agree · F9: the person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Space: व्यक्ति सहमत है · D: सहमत नहीं · F9: व्यक्ति की भाषा</translation>
    </message>
</context>
<context>
    <name>AuthMethodsPanel</name>
    <message>
        <source>The person agrees that the ID service checks their identity now.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति सहमत है कि पहचान सेवा अभी उनकी पहचान जाँचे।</translation>
    </message>
    <message>
        <source>Ask the person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति से पूछिए</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>उँगली की छाप</translation>
    </message>
    <message>
        <source>Code to the phone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>फ़ोन पर कोड</translation>
    </message>
    <message>
        <source>Face</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>चेहरा</translation>
    </message>
    <message>
        <source>Eyes (iris)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आँखें (पुतली)</translation>
    </message>
    <message>
        <source>Code to the e-mail</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ई-मेल पर कोड</translation>
    </message>
    <message>
        <source>This office asks for a code first, then for a finger or the face.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह कार्यालय पहले कोड माँगता है, फिर उँगली या चेहरा।</translation>
    </message>
    <message>
        <source>No reader is connected. Plug one in; we notice by ourselves.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोई रीडर जुड़ा नहीं है। एक लगाइए; वह अपने आप पहचाना जाएगा।</translation>
    </message>
</context>
<context>
    <name>BranchPanel</name>
    <message>
        <source>Bank, branch, place or code</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बैंक, शाखा, जगह या कोड</translation>
    </message>
    <message>
        <source>Look up the bank and branch</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बैंक और शाखा खोजिए</translation>
    </message>
    <message>
        <source>Banks and branches found</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मिले हुए बैंक और शाखाएँ</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कुछ नहीं मिला।</translation>
    </message>
    <message>
        <source>It is this one</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यही है</translation>
    </message>
    <message>
        <source>It is in no list: write its codes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह किसी सूची में नहीं: इसके कोड लिखिए</translation>
    </message>
    <message>
        <source>These are the codes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ये कोड हैं</translation>
    </message>
    <message>
        <source>Code of the bank</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बैंक का कोड</translation>
    </message>
    <message>
        <source>Code of the branch</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>शाखा का कोड</translation>
    </message>
    <message>
        <source>Code of the branch, again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>शाखा का कोड, फिर से</translation>
    </message>
    <message>
        <source>Not in the list. As in the passbook:</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सूची में नहीं। जैसा पासबुक में है:</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n मिला</numerusform>
            <numerusform>%n मिले</numerusform>
        </translation>
    </message>
    <message>
        <source>The codes differ, or one is missing. Type them again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोड अलग हैं, या एक नहीं है। फिर लिखिए।</translation>
    </message>
</context>
<context>
    <name>CapturePanel</name>
    <message>
        <source>Live picture of the reader</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रीडर की सीधी तस्वीर</translation>
    </message>
    <message>
        <source>Another way</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दूसरा तरीका</translation>
    </message>
    <message>
        <source>Quality</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>गुणवत्ता</translation>
    </message>
    <message>
        <source>Try {n}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>प्रयास {n}</translation>
    </message>
    <message>
        <source>Put the finger on the reader and press gently.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>उँगली रीडर पर रखिए और हल्के से दबाइए।</translation>
    </message>
    <message>
        <source>Look straight into the camera.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सीधे कैमरे में देखिए।</translation>
    </message>
    <message>
        <source>Eyes wide open, look into the reader.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आँखें पूरी खोलिए, रीडर में देखिए।</translation>
    </message>
    <message>
        <source>Good. One moment.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अच्छा। एक क्षण।</translation>
    </message>
    <message>
        <source>Not clear yet. Come a little closer and hold still.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अभी साफ़ नहीं। थोड़ा पास आइए और स्थिर रहिए।</translation>
    </message>
    <message>
        <source>Dry or dirty: wipe and warm the finger, then press again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सूखी या गंदी: उँगली पोंछिए, गरम कीजिए, फिर दबाइए।</translation>
    </message>
    <message>
        <source>Nearly. Press a little harder and hold still.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>लगभग। थोड़ा और दबाइए और स्थिर रहिए।</translation>
    </message>
</context>
<context>
    <name>CardPanel</name>
    <message>
        <source>Photo on the card</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कार्ड पर फ़ोटो</translation>
    </message>
    <message>
        <source>It does not prove that this is the person. Compare the photo.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इससे साबित नहीं होता कि यही व्यक्ति है। फ़ोटो मिलाइए।</translation>
    </message>
    <message>
        <source>The card is genuine, signed by {issuer}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कार्ड असली है, {issuer} का हस्ताक्षर है।</translation>
    </message>
    <message>
        <source>The card is genuine, signed by {issuer}, valid to {date}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कार्ड असली है, {issuer} का हस्ताक्षर है, {date} तक मान्य।</translation>
    </message>
</context>
<context>
    <name>CardSources</name>
    <message>
        <source>QR from a picture</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>तस्वीर से QR</translation>
    </message>
    <message>
        <source>QR on the screen</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>स्क्रीन पर QR</translation>
    </message>
    <message>
        <source>Camera</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कैमरा</translation>
    </message>
    <message>
        <source>Picture of the ID card</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान कार्ड की तस्वीर</translation>
    </message>
</context>
<context>
    <name>CenterPages</name>
    <message>
        <source>Laptops of the office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कार्यालय के लैपटॉप</translation>
    </message>
    <message>
        <source>Confirm laptops and keys</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>लैपटॉप और कुंजियों की पुष्टि</translation>
    </message>
    <message>
        <source>My key at the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>केंद्र में मेरी कुंजी</translation>
    </message>
    <message>
        <source>Your office changes its rules</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपका कार्यालय अपने नियम बदलता है</translation>
    </message>
    <message>
        <source>Signals about my work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मेरे काम के संकेत</translation>
    </message>
</context>
<context>
    <name>ClockNotice</name>
    <message>
        <source>The clock is right</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>घड़ी सही है</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong: it shows {time}, before this program was made. Nothing is lost and nothing expires. Please set it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस कंप्यूटर की घड़ी ग़लत है: यह {time} दिखाती है, जो इस प्रोग्राम के बनने से पहले का है। कुछ खोया नहीं और किसी का समय नहीं बीतता। कृपया इसे ठीक कीजिए।</translation>
    </message>
    <message>
        <source>The clock of this computer seems wrong: it shows {time}. Nothing is lost and nothing expires. Set it, or say that it is right.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस कंप्यूटर की घड़ी ग़लत लगती है: यह {time} दिखाती है। कुछ खोया नहीं और किसी का समय नहीं बीतता। इसे ठीक कीजिए, या कहिए कि सही है।</translation>
    </message>
    <message>
        <source>The clock of this computer is {time} fast. Nothing is lost; we send with the servers&apos; time. Please set it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस कंप्यूटर की घड़ी {time} आगे है। कुछ खोया नहीं; हम सर्वर के समय से भेजते हैं। कृपया इसे ठीक कीजिए।</translation>
    </message>
    <message>
        <source>The clock of this computer is {time} slow. Nothing is lost; we send with the servers&apos; time. Please set it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस कंप्यूटर की घड़ी {time} पीछे है। कुछ खोया नहीं; हम सर्वर के समय से भेजते हैं। कृपया इसे ठीक कीजिए।</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n मिनट</numerusform>
            <numerusform>%n मिनट</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n घंटा</numerusform>
            <numerusform>%n घंटे</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n दिन</numerusform>
            <numerusform>%n दिन</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosePage</name>
    <message>
        <source>Back to work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>काम पर वापस</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) are not at the registry yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n मुलाक़ात अभी रजिस्टर में नहीं है</numerusform>
            <numerusform>%n मुलाक़ातें अभी रजिस्टर में नहीं हैं</numerusform>
        </translation>
    </message>
    <message>
        <source>They are saved on this computer, encrypted. They are sent when SPAR Agent is open and there is network.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ये इस कंप्यूटर पर सहेजी हैं, कूटबद्ध। SPAR Agent खुला हो और नेटवर्क हो तब भेजी जाती हैं।</translation>
    </message>
    <message>
        <source>It is saved on this computer, encrypted. It is sent when SPAR Agent is open and there is network.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह इस कंप्यूटर पर सहेजी है, कूटबद्ध। SPAR Agent खुला हो और नेटवर्क हो तब भेजी जाती है।</translation>
    </message>
    <message>
        <source>Close</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बंद कीजिए</translation>
    </message>
    <message>
        <source>Enter: close · Esc: back to work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: बंद कीजिए · Esc: काम पर वापस</translation>
    </message>
</context>
<context>
    <name>CodeEdit</name>
    <message numerus="yes">
        <source>Type %n digit(s). Nothing else is taken here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n अंक लिखिए। यहाँ और कुछ नहीं लिया जाता।</numerusform>
            <numerusform>%n अंक लिखिए। यहाँ और कुछ नहीं लिया जाता।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message>
        <source>The slip number as a code</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्ची नंबर कोड के रूप में</translation>
    </message>
</context>
<context>
    <name>ConfirmationsPage</name>
    <message>
        <source>Confirm laptops and keys</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>लैपटॉप और कुंजियों की पुष्टि</translation>
    </message>
    <message>
        <source>Only for people you know, who read you the words from their own screen.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>केवल उनके लिए जिन्हें आप जानते हैं और जो अपनी स्क्रीन से शब्द पढ़कर सुनाते हैं।</translation>
    </message>
    <message>
        <source>Nobody waits to be confirmed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोई पुष्टि की प्रतीक्षा में नहीं है।</translation>
    </message>
    <message>
        <source>The words differ</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>शब्द अलग हैं</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>फिर पूछिए (&amp;A)</translation>
    </message>
    <message>
        <source>These five words stand on the other screen</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ये पाँच शब्द दूसरी स्क्रीन पर हैं</translation>
    </message>
    <message>
        <source>Done</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>हो गया</translation>
    </message>
    <message>
        <source>↑ ↓: another one</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>↑ ↓: दूसरा</translation>
    </message>
    <message>
        <source>The words are the same</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>शब्द वही हैं</translation>
    </message>
    <message>
        <source>Nothing is signed. Somebody else&apos;s key may be asking: tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कुछ भी हस्ताक्षरित नहीं हुआ। किसी और की कुंजी हो सकती है: अपने प्रशासक को बताइए।</translation>
    </message>
    <message>
        <source>Signed. Another person at another laptop compares the words, too.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>हस्ताक्षर हुए। दूसरे लैपटॉप पर दूसरा व्यक्ति भी शब्द मिलाता है।</translation>
    </message>
    <message>
        <source>Signed. The center lets it in within a minute.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>हस्ताक्षर हुए। केंद्र एक मिनट में इसे प्रवेश देता है।</translation>
    </message>
    <message>
        <source>Joins with a laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>लैपटॉप के साथ जुड़ते हैं</translation>
    </message>
    <message>
        <source>A new key at a laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>लैपटॉप पर नई कुंजी</translation>
    </message>
    <message>
        <source>You signed it; another person must</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपने हस्ताक्षर किए; दूसरे व्यक्ति को करना है</translation>
    </message>
    <message>
        <source>One signature is needed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>एक हस्ताक्षर चाहिए</translation>
    </message>
    <message>
        <source>Two signatures are needed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दो हस्ताक्षर चाहिए</translation>
    </message>
    <message>
        <source>Laptop: {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>लैपटॉप: {name}</translation>
    </message>
    <message>
        <source>Office: {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कार्यालय: {name}</translation>
    </message>
    <message>
        <source>Asked: {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>माँगा: {time}</translation>
    </message>
    <message>
        <source>Signed by {who}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{who} ने हस्ताक्षर किए</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>Conflicts</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>टकराव</translation>
    </message>
    <message>
        <source>The registry holds another account than the agent saw. You decide.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रजिस्टर में वह खाता नहीं है जो एजेंट ने देखा था। निर्णय आप करें।</translation>
    </message>
    <message>
        <source>No conflicts.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोई टकराव नहीं।</translation>
    </message>
    <message>
        <source>When another account turns up at the registry, it is shown here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रजिस्टर में दूसरा खाता मिलने पर वह यहाँ दिखता है।</translation>
    </message>
    <message>
        <source>Keep &amp;theirs</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>उनका रखिए (&amp;T)</translation>
    </message>
    <message>
        <source>Send &amp;ours</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>हमारा भेजिए (&amp;O)</translation>
    </message>
    <message>
        <source>Conflicts that wait</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>प्रतीक्षा में टकराव</translation>
    </message>
    <message>
        <source>As the agent saw it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जैसा एजेंट ने देखा</translation>
    </message>
    <message>
        <source>At the registry now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रजिस्टर में अभी</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>चाहिए</translation>
    </message>
    <message>
        <source>&amp;Look at the account numbers</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>खाता नंबर देखिए (&amp;L)</translation>
    </message>
    <message>
        <source>What the person or the office told you</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति या कार्यालय ने आपको क्या बताया</translation>
    </message>
    <message>
        <source>Reason, kept with the decision</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कारण, निर्णय के साथ रखा जाता है</translation>
    </message>
    <message>
        <source>Supervisors at other laptops decide these.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इनका निर्णय दूसरे लैपटॉप पर पर्यवेक्षक करते हैं।</translation>
    </message>
    <message>
        <source>Look at the account numbers first.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहले खाता नंबर देखिए।</translation>
    </message>
    <message>
        <source>Your signature is the second one: then it is decided.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपके हस्ताक्षर दूसरे हैं: तब निर्णय हो जाता है।</translation>
    </message>
    <message>
        <source>Type a reason, then sign. A second person signs at another laptop.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कारण लिखिए, फिर हस्ताक्षर कीजिए। दूसरा व्यक्ति दूसरे लैपटॉप पर हस्ताक्षर करता है।</translation>
    </message>
    <message>
        <source>Signed. It counts once a second person has signed the same.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>हस्ताक्षर हुए। दूसरा व्यक्ति भी यही हस्ताक्षर करे तब यह मान्य होता है।</translation>
    </message>
    <message>
        <source>Decided by two. The center does it within a minute.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दो ने निर्णय किया। केंद्र एक मिनट में यह करता है।</translation>
    </message>
    <message>
        <source>{who} signed: keep theirs.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{who} ने हस्ताक्षर किए: उनका रखिए।</translation>
    </message>
    <message>
        <source>{who} signed: send ours.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{who} ने हस्ताक्षर किए: हमारा भेजिए।</translation>
    </message>
    <message>
        <source>Not known: without network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पता नहीं: नेटवर्क के बिना</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पढ़ा नहीं जा सकता</translation>
    </message>
    <message>
        <source>Not asked now: no answer. This is what was last seen.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अभी नहीं पूछा: कोई जवाब नहीं। यह पिछली बार देखा गया था।</translation>
    </message>
    <message>
        <source>No account any more</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अब कोई खाता नहीं</translation>
    </message>
    <message>
        <source>No account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोई खाता नहीं</translation>
    </message>
    <message>
        <source>since {date}, by {who}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{date} से, {who} द्वारा</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{date} से</translation>
    </message>
    <message>
        <source>captured {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{date} को दर्ज</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>The person heard this and agrees</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति ने यह सुना और सहमत है</translation>
    </message>
    <message>
        <source>Does the person agree?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>क्या व्यक्ति सहमत है?</translation>
    </message>
    <message>
        <source>Read this aloud, then ask.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इसे ज़ोर से पढ़िए, फिर पूछिए।</translation>
    </message>
    <message>
        <source>Does not agree</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सहमत नहीं</translation>
    </message>
    <message>
        <source>Continue</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आगे बढ़िए</translation>
    </message>
    <message>
        <source>Space: read on · D: does not agree · F9: the person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Space: आगे पढ़िए · D: सहमत नहीं · F9: व्यक्ति की भाषा</translation>
    </message>
    <message>
        <source>Space: the person agrees · D: does not agree · F9: the person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Space: व्यक्ति सहमत है · D: सहमत नहीं · F9: व्यक्ति की भाषा</translation>
    </message>
</context>
<context>
    <name>DayPage</name>
    <message>
        <source>Close the day</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दिन बंद कीजिए</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कुछ बाकी नहीं।</translation>
    </message>
    <message>
        <source>Everything of today is at the registry or has ended.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आज का सब कुछ रजिस्टर में है या समाप्त हो गया।</translation>
    </message>
    <message>
        <source>Slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्ची</translation>
    </message>
    <message>
        <source>Captured</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दर्ज</translation>
    </message>
    <message>
        <source>Status</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>What is open</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>क्या बाकी है</translation>
    </message>
    <message>
        <source>Save the day &amp;sheet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दिन का पन्ना सहेजिए (&amp;S)</translation>
    </message>
    <message>
        <source>Send now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अभी भेजिए</translation>
    </message>
    <message>
        <source>Enter or F5: send what waits, now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter या F5: जो प्रतीक्षा में है, अभी भेजिए</translation>
    </message>
    <message>
        <source>Drafts: {n}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मसौदे: {n}</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) today.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>आज %n मुलाक़ात।</numerusform>
            <numerusform>आज %n मुलाक़ातें।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) ended with nothing changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n मुलाक़ात बिना कुछ बदले समाप्त हुई।</numerusform>
            <numerusform>%n मुलाक़ातें बिना कुछ बदले समाप्त हुईं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) were begun and not saved.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n मुलाक़ात शुरू हुई और सहेजी नहीं गई।</numerusform>
            <numerusform>%n मुलाक़ातें शुरू हुईं और सहेजी नहीं गईं।</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be saved. Is there space left?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>फ़ाइल सहेजी नहीं जा सकी। क्या जगह बची है?</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name} नाम से सहेजा गया</translation>
    </message>
    <message>
        <source>Day sheet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दिन का पन्ना</translation>
    </message>
</context>
<context>
    <name>DayPlot</name>
    <message>
        <source>Captured: {a}. At the registry: {b}. Days: {n}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दर्ज: {a}। रजिस्टर में: {b}। दिन: {n}।</translation>
    </message>
</context>
<context>
    <name>DeskMenu</name>
    <message>
        <source>Help for this page</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस पन्ने की मदद</translation>
    </message>
    <message>
        <source>Settings</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सेटिंग</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>स्व-जाँच</translation>
    </message>
    <message>
        <source>Practice with made-up people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>काल्पनिक लोगों के साथ अभ्यास</translation>
    </message>
    <message>
        <source>Nobody can sign in</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोई प्रवेश नहीं कर सकता</translation>
    </message>
    <message>
        <source>Updates</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अपडेट</translation>
    </message>
    <message>
        <source>About</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>परिचय</translation>
    </message>
    <message>
        <source>Lock</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ताला लगाइए</translation>
    </message>
    <message>
        <source>New person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नया व्यक्ति</translation>
    </message>
    <message>
        <source>Find a visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मुलाक़ात खोजिए</translation>
    </message>
    <message>
        <source>Finish identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान पूरी कीजिए</translation>
    </message>
    <message>
        <source>Send now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अभी भेजिए</translation>
    </message>
    <message>
        <source>The person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति की भाषा</translation>
    </message>
    <message>
        <source>People</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>लोग</translation>
    </message>
    <message>
        <source>Carry on a stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>USB स्टिक पर ले जाइए</translation>
    </message>
    <message>
        <source>Signals about my work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मेरे काम के संकेत</translation>
    </message>
    <message>
        <source>My key at the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>केंद्र में मेरी कुंजी</translation>
    </message>
    <message>
        <source>Laptops of the office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कार्यालय के लैपटॉप</translation>
    </message>
    <message>
        <source>Confirm laptops and keys</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>लैपटॉप और कुंजियों की पुष्टि</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Laptops of the office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कार्यालय के लैपटॉप</translation>
    </message>
    <message>
        <source>The worst first, as they reported.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सबसे ख़राब पहले, जैसा उन्होंने बताया।</translation>
    </message>
    <message>
        <source>Bloc&amp;k</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रोकिए (&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>फिर पूछिए (&amp;A)</translation>
    </message>
    <message>
        <source>Which laptops</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कौन-से लैपटॉप</translation>
    </message>
    <message>
        <source>None of them.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>उनमें से कोई नहीं।</translation>
    </message>
    <message>
        <source>No personal data</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>निजी जानकारी नहीं</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>भेजिए (&amp;S)</translation>
    </message>
    <message>
        <source>Lost, stolen, or out of use</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>खोया, चोरी हुआ, या काम में नहीं</translation>
    </message>
    <message>
        <source>Message to who sits at it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस पर काम करने वाले को संदेश</translation>
    </message>
    <message>
        <source>What came from it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इससे क्या आया</translation>
    </message>
    <message>
        <source>Reason to block it, kept on record</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रोकने का कारण, दर्ज रहता है</translation>
    </message>
    <message>
        <source>↑ ↓: another laptop · 1 to 4: which</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>↑ ↓: दूसरा लैपटॉप · 1 से 4: कौन-से</translation>
    </message>
    <message>
        <source>Done</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>हो गया</translation>
    </message>
    <message>
        <source>The message goes with the next contact.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>संदेश अगले संपर्क के साथ जाता है।</translation>
    </message>
    <message>
        <source>Signed. The center blocks it within a minute; two persons release it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>हस्ताक्षर हुए। केंद्र एक मिनट में इसे रोकता है; दो व्यक्ति इसे खोलते हैं।</translation>
    </message>
    <message>
        <source>In order</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सब ठीक</translation>
    </message>
    <message>
        <source>nobody has a key there</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>वहाँ किसी की कुंजी नहीं</translation>
    </message>
    <message>
        <source>Show the slips and where they stan&amp;d</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्चियाँ और उनकी स्थिति दिखाइए (&amp;D)</translation>
    </message>
    <message>
        <source>Show those before the&amp;m</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इनसे पहले वाले दिखाइए (&amp;M)</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अभी कुछ नहीं।</translation>
    </message>
    <message>
        <source>never</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कभी नहीं</translation>
    </message>
    <message>
        <source>Last contact: {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पिछला संपर्क: {time}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कुछ नहीं</translation>
    </message>
    <message>
        <source>Waiting there: {what}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>वहाँ प्रतीक्षा में: {what}</translation>
    </message>
    <message>
        <source>The oldest has waited {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सबसे पुराना {time} से प्रतीक्षा में</translation>
    </message>
    <message>
        <source>Sealed captures: {number}, the first runs out in {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मुहरबंद नमूने: {number}, पहला {time} में समाप्त</translation>
    </message>
    <message>
        <source>Version: {version}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>संस्करण: {version}</translation>
    </message>
    <message>
        <source>Bank list: {version}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बैंक सूची: {version}</translation>
    </message>
    <message>
        <source>Space left: {room}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बची जगह: {room}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n दिन</numerusform>
            <numerusform>%n दिन</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n घंटा</numerusform>
            <numerusform>%n घंटे</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n मिनट</numerusform>
            <numerusform>%n मिनट</numerusform>
        </translation>
    </message>
    <message>
        <source>not delivered yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अभी नहीं पहुँचा</translation>
    </message>
    <message>
        <source>read by {who}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{who} ने पढ़ा</translation>
    </message>
    <message>
        <source>delivered</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहुँचा</translation>
    </message>
    <message>
        <source>Nothing of {name} goes through after this. Press again to do it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इसके बाद {name} का कुछ नहीं जाएगा। करने के लिए फिर दबाइए।</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>Slip number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्ची नंबर</translation>
    </message>
    <message>
        <source>This service is free.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह सेवा मुफ़्त है।</translation>
    </message>
    <message>
        <source>History</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इतिहास</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>वापस लीजिए (&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Print slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्ची छापिए (&amp;P)</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पुष्टि</translation>
    </message>
    <message>
        <source>Receipt of your request</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपके अनुरोध की रसीद</translation>
    </message>
    <message>
        <source>Next person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अगला व्यक्ति</translation>
    </message>
    <message>
        <source>Enter: next person · Ctrl+P: print the slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: अगला व्यक्ति · Ctrl+P: पर्ची छापिए</translation>
    </message>
    <message>
        <source>Person: {number}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति: {number}</translation>
    </message>
    <message>
        <source>Before: {account}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहले: {account}</translation>
    </message>
    <message>
        <source>Until now: {account}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अब तक: {account}</translation>
    </message>
    <message>
        <source>Now: {account}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अब: {account}</translation>
    </message>
    <message>
        <source>Wanted: {account}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>चाहिए: {account}</translation>
    </message>
    <message>
        <source>Your identity must still be checked. Keep this slip.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपकी पहचान की जाँच अभी बाकी है। यह पर्ची संभालकर रखिए।</translation>
    </message>
</context>
<context>
    <name>EkycPanel</name>
    <message>
        <source>Photo that the ID service holds</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान सेवा के पास की फ़ोटो</translation>
    </message>
    <message>
        <source>Compare name and photo with the person. They are shown once and not kept.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नाम और फ़ोटो व्यक्ति से मिलाइए। ये एक बार दिखते हैं और रखे नहीं जाते।</translation>
    </message>
    <message>
        <source>The ID service gave no name.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान सेवा ने कोई नाम नहीं दिया।</translation>
    </message>
</context>
<context>
    <name>EndPage</name>
    <message>
        <source>End the visit?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मुलाक़ात समाप्त करें?</translation>
    </message>
    <message>
        <source>Nothing is changed at the registry. What was typed cannot be brought back.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रजिस्टर में कुछ नहीं बदलता। लिखा हुआ वापस नहीं आएगा।</translation>
    </message>
    <message>
        <source>Go on with the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मुलाक़ात जारी रखिए</translation>
    </message>
    <message>
        <source>A number: end the visit for that reason · Enter: go on with it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नंबर: उस कारण से मुलाक़ात समाप्त · Enter: जारी रखिए</translation>
    </message>
</context>
<context>
    <name>EndQuestion</name>
    <message>
        <source>End the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मुलाक़ात समाप्त कीजिए</translation>
    </message>
    <message>
        <source>Go on with the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मुलाक़ात जारी रखिए</translation>
    </message>
    <message>
        <source>End the visit here? Nothing is changed at the registry.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मुलाक़ात यहीं समाप्त करें? रजिस्टर में कुछ नहीं बदलता।</translation>
    </message>
    <message>
        <source>Enter: go on with the visit · Alt+E: end it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: मुलाक़ात जारी रखिए · Alt+E: समाप्त कीजिए</translation>
    </message>
</context>
<context>
    <name>EnrollmentModel</name>
    <message>
        <source>Status</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>Person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति</translation>
    </message>
    <message>
        <source>Account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>खाता</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आगे क्या होगा</translation>
    </message>
    <message>
        <source>Slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्ची</translation>
    </message>
    <message>
        <source>Captured</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दर्ज</translation>
    </message>
</context>
<context>
    <name>EnrollmentTable</name>
    <message>
        <source>All visits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सभी मुलाक़ातें</translation>
    </message>
</context>
<context>
    <name>ExcusePanel</name>
    <message>
        <source>Why can it not be checked today?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आज जाँच क्यों नहीं हो सकती?</translation>
    </message>
    <message>
        <source>The person has no phone here</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति के पास यहाँ फ़ोन नहीं है</translation>
    </message>
    <message>
        <source>The fingers are worn</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>उँगलियाँ घिसी हैं</translation>
    </message>
    <message>
        <source>An injury</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>चोट</translation>
    </message>
    <message>
        <source>The reader does not work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रीडर काम नहीं करता</translation>
    </message>
    <message>
        <source>The ID service does not answer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान सेवा जवाब नहीं देती</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोई और कारण</translation>
    </message>
    <message>
        <source>A supervisor looks at it, and the identity must still be checked later.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्यवेक्षक इसे देखेंगे, और पहचान की जाँच बाद में फिर भी होगी।</translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>Figures</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आँकड़े</translation>
    </message>
    <message>
        <source>The last 30 days, without names of people.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पिछले 30 दिन, लोगों के नाम के बिना।</translation>
    </message>
    <message>
        <source>What kept visits from the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मुलाक़ातें रजिस्टर तक क्यों नहीं पहुँचीं</translation>
    </message>
    <message>
        <source>Save as &amp;CSV</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>CSV के रूप में सहेजिए (&amp;C)</translation>
    </message>
    <message>
        <source>Save as &amp;PDF</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>PDF के रूप में सहेजिए (&amp;P)</translation>
    </message>
    <message>
        <source>Captured</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दर्ज</translation>
    </message>
    <message>
        <source>At the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रजिस्टर में</translation>
    </message>
    <message>
        <source>Each agent&apos;s days</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>हर एजेंट के दिन</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for the registry: %n</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>रजिस्टर की प्रतीक्षा में: %n</numerusform>
            <numerusform>रजिस्टर की प्रतीक्षा में: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Files are kept in your documents.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>फ़ाइलें आपके दस्तावेज़ों में रखी जाती हैं।</translation>
    </message>
    <message>
        <source>The oldest was captured {date}. Longer than three days: {n}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सबसे पुराना {date} को दर्ज हुआ। तीन दिन से अधिक: {n}।</translation>
    </message>
    <message>
        <source>Figures of the last 30 days</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पिछले 30 दिनों के आँकड़े</translation>
    </message>
    <message>
        <source>The file could not be saved. Is there space left?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>फ़ाइल सहेजी नहीं जा सकी। क्या जगह बची है?</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name} नाम से सहेजा गया</translation>
    </message>
</context>
<context>
    <name>FingerPicker</name>
    <message>
        <source>Which finger; arrow keys choose</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कौन सी उँगली; तीर कुंजियों से चुनिए</translation>
    </message>
    <message>
        <source>Any finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोई भी उँगली</translation>
    </message>
    <message>
        <source>Left little finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बाईं कनिष्ठा</translation>
    </message>
    <message>
        <source>Left ring finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बाईं अनामिका</translation>
    </message>
    <message>
        <source>Left middle finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बाईं मध्यमा</translation>
    </message>
    <message>
        <source>Left index finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बाईं तर्जनी</translation>
    </message>
    <message>
        <source>Left thumb</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बायाँ अँगूठा</translation>
    </message>
    <message>
        <source>Right little finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दाईं कनिष्ठा</translation>
    </message>
    <message>
        <source>Right ring finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दाईं अनामिका</translation>
    </message>
    <message>
        <source>Right middle finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दाईं मध्यमा</translation>
    </message>
    <message>
        <source>Right index finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दाईं तर्जनी</translation>
    </message>
    <message>
        <source>Right thumb</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दायाँ अँगूठा</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>&amp;Back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>वापस (&amp;B)</translation>
    </message>
    <message>
        <source>Lock</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ताला लगाइए</translation>
    </message>
    <message>
        <source>Menu</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मेनू</translation>
    </message>
    <message>
        <source>Not yet at the registry: {n}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अभी रजिस्टर में नहीं: {n}</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help for this page</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस पन्ने की मदद</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस पन्ने की कुंजियाँ</translation>
    </message>
    <message>
        <source>Keys everywhere</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>हर जगह की कुंजियाँ</translation>
    </message>
    <message>
        <source>Back to work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>काम पर वापस</translation>
    </message>
    <message>
        <source>Esc: back · arrows: scroll</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esc: वापस · तीर: सरकाइए</translation>
    </message>
</context>
<context>
    <name>HelperPanel</name>
    <message>
        <source>Someone helps this person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोई इस व्यक्ति की मदद करता है</translation>
    </message>
    <message>
        <source>Relation, name and reason are needed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रिश्ता, नाम और कारण चाहिए।</translation>
    </message>
    <message>
        <source>Who is it to the person?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति से क्या रिश्ता है?</translation>
    </message>
    <message>
        <source>Name of who helps</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मदद करने वाले का नाम</translation>
    </message>
    <message>
        <source>Why the person is helped</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति की मदद क्यों की जाती है</translation>
    </message>
</context>
<context>
    <name>HoldPanel</name>
    <message>
        <source>Put it on hold</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रोककर रखिए</translation>
    </message>
    <message>
        <source>End the hold</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रोक हटाइए</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रोककर रखिए</translation>
    </message>
    <message>
        <source>Why it cannot be decided yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अभी निर्णय क्यों नहीं हो सकता</translation>
    </message>
    <message>
        <source>One line to the agent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>एजेंट के लिए एक पंक्ति</translation>
    </message>
    <message>
        <source>It waits again on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>फिर प्रतीक्षा में आएगा</translation>
    </message>
    <message>
        <source>Others can still decide it. The agent sees why it waits.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दूसरे अब भी निर्णय कर सकते हैं। एजेंट देखता है कि यह क्यों रुका है।</translation>
    </message>
    <message>
        <source>Until another day</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>किसी और दिन तक</translation>
    </message>
    <message>
        <source>The proof of identity counts until {date}, on hold or not.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान का प्रमाण {date} तक मान्य है, रोककर रखा हो या नहीं।</translation>
    </message>
    <message>
        <source>Decide by {date}: then the proof of identity counts no longer.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{date} तक निर्णय कीजिए: उसके बाद पहचान का प्रमाण मान्य नहीं।</translation>
    </message>
</context>
<context>
    <name>IdentityPage</name>
    <message>
        <source>Code the person received</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति को मिला कोड</translation>
    </message>
    <message>
        <source>Go on &amp;meanwhile</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस बीच आगे बढ़िए (&amp;M)</translation>
    </message>
    <message>
        <source>Send a new code</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नया कोड भेजिए</translation>
    </message>
    <message>
        <source>Another way</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दूसरा तरीका</translation>
    </message>
    <message>
        <source>Finish identity later</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान बाद में पूरी कीजिए</translation>
    </message>
    <message>
        <source>9  Cannot be checked today</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>9  आज जाँच नहीं हो सकती</translation>
    </message>
    <message>
        <source>&amp;No, stop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नहीं, रुकिए (&amp;N)</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>टेलीफ़ोन से</translation>
    </message>
    <message>
        <source>Is this the person?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>क्या यही व्यक्ति है?</translation>
    </message>
    <message>
        <source>ID {number}. The ID service confirms who it is.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ID {number}। पहचान सेवा पुष्टि करती है कि यह कौन है।</translation>
    </message>
    <message>
        <source>The ID service does not answer. The reader has sealed the capture: only the ID service can open it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान सेवा जवाब नहीं देती। रीडर ने छाप मुहरबंद कर दी है: केवल पहचान सेवा इसे खोल सकती है।</translation>
    </message>
    <message>
        <source>No network. The reader has sealed the capture: only the ID service can open it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नेटवर्क नहीं। रीडर ने छाप मुहरबंद कर दी है: केवल पहचान सेवा इसे खोल सकती है।</translation>
    </message>
    <message>
        <source>Identity needs the network, and there is none here. Save the rest and finish identity later.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान के लिए नेटवर्क चाहिए, और यहाँ नहीं है। बाकी सहेजिए और पहचान बाद में पूरी कीजिए।</translation>
    </message>
    <message>
        <source>No network here. Finish identity later, or seal a capture now: only the ID service can open it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यहाँ नेटवर्क नहीं। पहचान बाद में पूरी कीजिए, या अभी छाप मुहरबंद कीजिए: केवल पहचान सेवा इसे खोल सकती है।</translation>
    </message>
    <message>
        <source>Finish identity later, or capture now: it is kept sealed if it cannot be sent.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान बाद में पूरी कीजिए, या अभी छाप लीजिए: भेजी न जा सके तो मुहरबंद रखी जाती है।</translation>
    </message>
    <message>
        <source>Finish identity later, or try one of the ways.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान बाद में पूरी कीजिए, या कोई एक तरीका आज़माइए।</translation>
    </message>
    <message>
        <source>Yes, this is the person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>हाँ, यही व्यक्ति है</translation>
    </message>
    <message>
        <source>Enter: yes · N: no, stop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: हाँ · N: नहीं, रुकिए</translation>
    </message>
    <message>
        <source>Keep it sealed until {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{time} तक मुहरबंद रखिए</translation>
    </message>
    <message>
        <source>Enter: keep it, and go on. It is sent first when there is network.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: इसे रखिए और आगे बढ़िए। नेटवर्क आने पर यह सबसे पहले जाती है।</translation>
    </message>
    <message>
        <source>It captures by itself · ← →: which finger · Esc: another way</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>छाप अपने आप ली जाती है · ← →: कौन सी उँगली · Esc: दूसरा तरीका</translation>
    </message>
    <message>
        <source>Esc: back to the ways</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esc: तरीकों पर वापस</translation>
    </message>
    <message>
        <source>Enter: go on without the network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: नेटवर्क के बिना आगे बढ़िए</translation>
    </message>
    <message>
        <source>Esc: back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esc: वापस</translation>
    </message>
    <message>
        <source>End the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मुलाक़ात समाप्त कीजिए</translation>
    </message>
    <message>
        <source>Enter: end the visit · Esc: another number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: मुलाक़ात समाप्त कीजिए · Esc: दूसरा नंबर</translation>
    </message>
    <message>
        <source>Enter: the first way · 1 to 5: that way</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: पहला तरीका · 1 से 5: वह तरीका</translation>
    </message>
    <message>
        <source>Space: the person agrees</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Space: व्यक्ति सहमत है</translation>
    </message>
    <message>
        <source>The code is checked at its last digit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अंतिम अंक पर कोड जाँचा जाता है</translation>
    </message>
    <message>
        <source>9: cannot be checked today</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>9: आज जाँच नहीं हो सकती</translation>
    </message>
    <message>
        <source>Read the finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>उँगली पढ़िए</translation>
    </message>
    <message>
        <source>Look at the face</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>चेहरा देखिए</translation>
    </message>
    <message>
        <source>Look at the eyes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आँखें देखिए</translation>
    </message>
    <message>
        <source>Send code</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोड भेजिए</translation>
    </message>
    <message>
        <source>Code sent to {where}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोड {where} पर भेजा गया</translation>
    </message>
    <message>
        <source>Valid for {time} more. It arrives as a text message.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{time} और मान्य। यह संदेश के रूप में आता है।</translation>
    </message>
    <message>
        <source>This code is too old now. Send a new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह कोड अब पुराना है। नया भेजिए।</translation>
    </message>
</context>
<context>
    <name>JoinFilePanel</name>
    <message>
        <source>Save the request again…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अनुरोध फिर से सहेजिए…</translation>
    </message>
    <message>
        <source>1. The request goes to your administrator</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>1. अनुरोध आपके प्रशासक के पास जाता है</translation>
    </message>
    <message>
        <source>2. The answer comes back on the stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>2. उत्तर USB स्टिक पर लौटता है</translation>
    </message>
    <message>
        <source>Open it here. Then you compare the words of the office.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>उसे यहाँ खोलिए। फिर आप कार्यालय के शब्द मिलाते हैं।</translation>
    </message>
    <message>
        <source>Read these five words out to your administrator, by voice:</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ये पाँच शब्द अपने प्रशासक को बोलकर सुनाइए:</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{file} के रूप में सहेजा गया।</translation>
    </message>
    <message>
        <source>Save the request</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अनुरोध सहेजिए</translation>
    </message>
    <message>
        <source>Open the answer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>उत्तर खोलिए</translation>
    </message>
</context>
<context>
    <name>JoinPage</name>
    <message>
        <source>The words differ</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>शब्द अलग हैं</translation>
    </message>
    <message>
        <source>Back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>वापस</translation>
    </message>
    <message>
        <source>The two PINs differ. Type both again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दोनों PIN अलग हैं। दोनों फिर लिखिए।</translation>
    </message>
    <message>
        <source>Join over the network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नेटवर्क से जुड़िए</translation>
    </message>
    <message>
        <source>Join without network…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बिना नेटवर्क जुड़िए…</translation>
    </message>
    <message>
        <source>Join without network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बिना नेटवर्क जुड़िए</translation>
    </message>
    <message>
        <source>Your administrator gives you a code that works once. A request goes to them on a stick, within the hours of the code.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपके प्रशासक आपको एक बार चलने वाला कोड देते हैं। कोड के घंटों के भीतर एक अनुरोध USB स्टिक पर उनके पास जाता है।</translation>
    </message>
    <message>
        <source>Save the request…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अनुरोध सहेजिए…</translation>
    </message>
    <message>
        <source>Enter: choose where, such as a stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: जगह चुनिए, जैसे USB स्टिक</translation>
    </message>
    <message>
        <source>Your office works through its center now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपका कार्यालय अब अपने केंद्र के ज़रिए काम करता है</translation>
    </message>
    <message>
        <source>Join it with the address and the code from your administrator. All that is on this laptop stays, and what waits is handed over to the center.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अपने प्रशासक से मिले पते और कोड से जुड़िए। इस लैपटॉप पर जो है वह सब रहता है, और जो रुका है वह केंद्र को सौंपा जाता है।</translation>
    </message>
    <message>
        <source>Join your office&apos;s center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अपने कार्यालय के केंद्र से जुड़िए</translation>
    </message>
    <message>
        <source>Your administrator gives you the address and a code that works once.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपके प्रशासक आपको पता और एक बार चलने वाला कोड देते हैं।</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जुड़ रहे हैं…</translation>
    </message>
    <message>
        <source>Join</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जुड़िए</translation>
    </message>
    <message>
        <source>Enter: ask the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: केंद्र से पूछिए</translation>
    </message>
    <message>
        <source>Ask with another code</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दूसरे कोड से माँगिए</translation>
    </message>
    <message>
        <source>Take the request to your administrator</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अनुरोध अपने प्रशासक के पास ले जाइए</translation>
    </message>
    <message>
        <source>You can close the app meanwhile. Only the last request has an answer.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस बीच आप ऐप बंद कर सकते हैं। उत्तर केवल आख़िरी अनुरोध का होता है।</translation>
    </message>
    <message>
        <source>Open the answer…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>उत्तर खोलिए…</translation>
    </message>
    <message>
        <source>Enter: open the answer that came back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: लौटा हुआ उत्तर खोलिए</translation>
    </message>
    <message>
        <source>Compare the words with your administrator</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>शब्द अपने प्रशासक से मिलाइए</translation>
    </message>
    <message>
        <source>By voice, each reading from the own screen. All five words, both lines.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बोलकर, हर एक अपनी स्क्रीन से पढ़े। पाँचों शब्द, दोनों पंक्तियाँ।</translation>
    </message>
    <message>
        <source>Waiting until the administrator has compared them, too…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>प्रतीक्षा है कि प्रशासक भी मिला लें…</translation>
    </message>
    <message>
        <source>The words are the same</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>शब्द वही हैं</translation>
    </message>
    <message>
        <source>Enter: they are the same</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: वही हैं</translation>
    </message>
    <message>
        <source>Address of the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>केंद्र का पता</translation>
    </message>
    <message>
        <source>Join code</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जुड़ने का कोड</translation>
    </message>
    <message>
        <source>Your staff number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपका कर्मचारी नंबर</translation>
    </message>
    <message>
        <source>Choose a PIN of six digits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>छह अंकों का PIN चुनिए</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>वही PIN फिर से</translation>
    </message>
    <message>
        <source>Your name</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपका नाम</translation>
    </message>
    <message>
        <source>Words of this laptop: read them out</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस लैपटॉप के शब्द: इन्हें पढ़कर सुनाइए</translation>
    </message>
    <message>
        <source>Words of the office: the administrator reads them out</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कार्यालय के शब्द: प्रशासक इन्हें पढ़कर सुनाते हैं</translation>
    </message>
</context>
<context>
    <name>KeyStoragePage</name>
    <message>
        <source>Waiting for the key storage</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कुंजी भंडार की प्रतीक्षा</translation>
    </message>
    <message>
        <source>This computer keeps the key of the store. Where it asks for a password, type it there. Nothing is lost meanwhile.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह कंप्यूटर तिजोरी की कुंजी रखता है। जहाँ पासवर्ड माँगे, वहाँ लिखिए। इस बीच कुछ नहीं खोता।</translation>
    </message>
    <message>
        <source>Try again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>फिर कोशिश कीजिए</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>प्रतीक्षा…</translation>
    </message>
    <message>
        <source>Enter: ask the key storage again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: कुंजी भंडार से फिर पूछिए</translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <source>The person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति की भाषा</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>&amp;Practice with made-up people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>काल्पनिक लोगों के साथ अभ्यास (&amp;P)</translation>
    </message>
    <message>
        <source>Tab: another language · Enter: take it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Tab: दूसरी भाषा · Enter: यही लीजिए</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Battery {percent}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बैटरी {percent}</translation>
    </message>
    <message>
        <source>Everything is saved. Close the lid.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सब सहेजा है। ढक्कन बंद कीजिए।</translation>
    </message>
    <message numerus="yes">
        <source>about %n more people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>लगभग %n और व्यक्ति</numerusform>
            <numerusform>लगभग %n और व्यक्ति</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessagePanel</name>
    <message>
        <source>&amp;Read</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पढ़ लिया (&amp;R)</translation>
    </message>
    <message>
        <source>Open the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मुलाक़ात खोलिए</translation>
    </message>
    <message>
        <source>Message of the office · {who} · {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कार्यालय का संदेश · {who} · {time}</translation>
    </message>
    <message>
        <source>And {number} more</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>और {number} अन्य</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Settings</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सेटिंग</translation>
    </message>
    <message>
        <source>Nobody can sign in</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोई प्रवेश नहीं कर सकता</translation>
    </message>
    <message>
        <source>Carry on a stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>USB स्टिक पर ले जाइए</translation>
    </message>
</context>
<context>
    <name>NumberPage</name>
    <message>
        <source>Number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नंबर</translation>
    </message>
    <message>
        <source>Name in the passbook, if it is another (Alt+N)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पासबुक में नाम, यदि दूसरा हो (Alt+N)</translation>
    </message>
    <message>
        <source>Whose name is it?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नाम किसका है?</translation>
    </message>
    <message>
        <source>Why it is right</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह सही क्यों है</translation>
    </message>
    <message>
        <source>Continue</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आगे बढ़िए</translation>
    </message>
    <message>
        <source>Enter: next line. The second line goes on by itself.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: अगली पंक्ति। दूसरी पंक्ति अपने आप आगे बढ़ती है।</translation>
    </message>
    <message>
        <source>A number of {operator}, unless it was moved.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{operator} का नंबर, जब तक बदला न गया हो।</translation>
    </message>
    <message>
        <source>For example {number}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जैसे {number}</translation>
    </message>
    <message>
        <source>This account is already used for another person. A second person looks at it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह खाता पहले से दूसरे व्यक्ति के लिए है। दूसरे अधिकारी इसे देखेंगे।</translation>
    </message>
    <message>
        <source>The account is in another name: {holder}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>खाता दूसरे नाम पर है: {holder}।</translation>
    </message>
    <message>
        <source>It looks like a number of {operator}; you chose {wallet}. Has it moved?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह {operator} का नंबर लगता है; आपने {wallet} चुना। क्या यह बदला गया है?</translation>
    </message>
    <message>
        <source>This is a phone number of another country ({code}). Ask the person whether it is right.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह दूसरे देश का फ़ोन नंबर है ({code})। व्यक्ति से पूछिए कि क्या यह सही है।</translation>
    </message>
    <message>
        <source>It is right</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह सही है</translation>
    </message>
    <message>
        <source>Write why, then Enter · Esc: one step back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कारण लिखिए, फिर Enter · Esc: एक कदम पीछे</translation>
    </message>
    <message>
        <source>Again, as the person says it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>फिर से, जैसा व्यक्ति बोले</translation>
    </message>
    <message>
        <source>Again, from the passbook</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>फिर से, पासबुक से</translation>
    </message>
    <message>
        <source>Name of the wallet&apos;s owner, if it is another (Alt+N)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>वॉलेट के मालिक का नाम, यदि दूसरा हो (Alt+N)</translation>
    </message>
    <message>
        <source>Which phone number has the wallet?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>वॉलेट का फ़ोन नंबर क्या है?</translation>
    </message>
    <message>
        <source>Phone number of the wallet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>वॉलेट का फ़ोन नंबर</translation>
    </message>
    <message>
        <source>Which e-mail address has the wallet?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>वॉलेट का ई-मेल पता क्या है?</translation>
    </message>
    <message>
        <source>E-mail address of the wallet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>वॉलेट का ई-मेल पता</translation>
    </message>
    <message>
        <source>Which account?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कौन सा खाता?</translation>
    </message>
    <message>
        <source>Account number, as in the passbook</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>खाता नंबर, जैसा पासबुक में है</translation>
    </message>
    <message>
        <source>The two entries differ at sign {places}. Ask the person again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दोनों बार लिखा चिह्न {places} पर अलग है। व्यक्ति से फिर पूछिए।</translation>
    </message>
    <message>
        <source>The two entries differ at digit {places}. Look at the passbook.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दोनों बार लिखा अंक {places} पर अलग है। पासबुक देखिए।</translation>
    </message>
    <message>
        <source>Please type it again from the passbook.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कृपया पासबुक से फिर लिखिए।</translation>
    </message>
    <message>
        <source>Please ask again and type it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कृपया फिर पूछिए और लिखिए।</translation>
    </message>
</context>
<context>
    <name>OfficeChangePage</name>
    <message>
        <source>Your office changes its rules</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपका कार्यालय अपने नियम बदलता है</translation>
    </message>
    <message>
        <source>Signed by your office. Read what changes; it holds from your next sign-in on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपके कार्यालय ने हस्ताक्षर किए। पढ़िए क्या बदलता है; अगली बार प्रवेश से लागू होगा।</translation>
    </message>
    <message>
        <source>Not now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अपनाइए</translation>
    </message>
    <message>
        <source>Servers</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सर्वर</translation>
    </message>
    <message>
        <source>Ways to check identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान जाँचने के तरीक़े</translation>
    </message>
    <message>
        <source>What waits for a second person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जो दूसरे व्यक्ति की प्रतीक्षा में रहता है</translation>
    </message>
    <message>
        <source>Keys and certificates that are trusted</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>भरोसे की कुंजियाँ और प्रमाणपत्र</translation>
    </message>
    <message>
        <source>Others than until now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अब तक से अलग</translation>
    </message>
    <message>
        <source>Other rules</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अन्य नियम</translation>
    </message>
    <message>
        <source>nothing</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कुछ नहीं</translation>
    </message>
    <message>
        <source>Until now: {value}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अब तक: {value}</translation>
    </message>
    <message>
        <source>From then on: {value}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>तब से: {value}</translation>
    </message>
    <message>
        <source>changes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बदलाव</translation>
    </message>
    <message>
        <source>removals</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>हटाना</translation>
    </message>
    <message>
        <source>visits without network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बिना नेटवर्क की मुलाक़ातें</translation>
    </message>
    <message>
        <source>an account that others have, too</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>वह खाता जो औरों का भी है</translation>
    </message>
</context>
<context>
    <name>OwnKeyPage</name>
    <message>
        <source>My key at the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>केंद्र में मेरी कुंजी</translation>
    </message>
    <message>
        <source>Your PIN opens it, and what you save is signed with it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपका PIN इसे खोलता है, और आप जो सहेजते हैं उस पर इससे हस्ताक्षर होते हैं।</translation>
    </message>
    <message>
        <source>Your staff number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपका कर्मचारी नंबर</translation>
    </message>
    <message>
        <source>Read these five words to a supervisor at another laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ये पाँच शब्द दूसरे लैपटॉप पर पर्यवेक्षक को पढ़कर सुनाइए</translation>
    </message>
    <message>
        <source>Done</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>हो गया</translation>
    </message>
    <message>
        <source>Keep the number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नंबर सहेजिए</translation>
    </message>
    <message>
        <source>Staff number: {number}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कर्मचारी नंबर: {number}</translation>
    </message>
    <message>
        <source>The center does not know whose key this is</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>केंद्र नहीं जानता कि यह कुंजी किसकी है</translation>
    </message>
    <message>
        <source>What you save stays here until it knows. Your administrator has the number.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जब तक उसे पता न चले, आप जो सहेजते हैं यहीं रहता है। नंबर आपके प्रशासक के पास है।</translation>
    </message>
    <message>
        <source>Waits until others compared the words</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>प्रतीक्षा है कि दूसरे शब्द मिलाएँ</translation>
    </message>
    <message>
        <source>They find you under “Confirm laptops and keys” in their menu.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>वे आपको अपने मेनू में “लैपटॉप और कुंजियों की पुष्टि” में पाते हैं।</translation>
    </message>
    <message>
        <source>The center hears of it at the next contact.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>केंद्र को अगले संपर्क पर पता चलेगा।</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पुष्टि हुई</translation>
    </message>
    <message>
        <source>What you sign is believed. There is nothing to do.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपके हस्ताक्षर माने जाते हैं। करने को कुछ नहीं है।</translation>
    </message>
    <message>
        <source>Ended by your office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपके कार्यालय ने समाप्त की</translation>
    </message>
    <message>
        <source>Nothing more of yours is sent. All that is here stays; ask your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपका और कुछ नहीं भेजा जाता। जो यहाँ है सब रहेगा; अपने पर्यवेक्षक से पूछिए।</translation>
    </message>
</context>
<context>
    <name>PassbookPanel</name>
    <message>
        <source>Photo of the passbook</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पासबुक की फ़ोटो</translation>
    </message>
    <message>
        <source>Photo of the passbook (Alt+F)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पासबुक की फ़ोटो (Alt+F)</translation>
    </message>
    <message>
        <source>Camera</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कैमरा</translation>
    </message>
    <message>
        <source>Take the photo</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>फ़ोटो लीजिए</translation>
    </message>
    <message>
        <source>Remove the photo</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>फ़ोटो हटाइए</translation>
    </message>
    <message>
        <source>For who checks; destroyed when the enrollment ends.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जाँच करने वाले के लिए; प्रविष्टि समाप्त होने पर नष्ट।</translation>
    </message>
</context>
<context>
    <name>PassbookView</name>
    <message>
        <source>Photo of the passbook</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पासबुक की फ़ोटो</translation>
    </message>
    <message>
        <source>&amp;Smaller photo</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>छोटी फ़ोटो (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Larger photo</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बड़ी फ़ोटो (&amp;L)</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People at this computer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस कंप्यूटर पर लोग</translation>
    </message>
    <message>
        <source>Changes of accounts need a second person. Nobody reviews their own visits.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>खाता बदलने के लिए दूसरा व्यक्ति चाहिए। कोई अपनी मुलाक़ातें नहीं जाँचता।</translation>
    </message>
    <message>
        <source>Have access</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जिनकी पहुँच है</translation>
    </message>
    <message>
        <source>Your PIN until now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपका अब तक का PIN</translation>
    </message>
    <message>
        <source>Name</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Works as</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>काम</translation>
    </message>
    <message>
        <source>The person types a PIN of six digits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति छह अंकों का PIN लिखते हैं</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>वही PIN फिर से</translation>
    </message>
    <message>
        <source>For whom</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>किसके लिए</translation>
    </message>
    <message>
        <source>Take access away</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहुँच हटाइए</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोई नया</translation>
    </message>
    <message>
        <source>My own PIN</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मेरा अपना PIN</translation>
    </message>
    <message>
        <source>New PIN for {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name} के लिए नया PIN</translation>
    </message>
    <message>
        <source>The two PINs differ. Type both again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दोनों PIN अलग हैं। दोनों फिर लिखिए।</translation>
    </message>
    <message>
        <source>Your PIN is changed. The old one opens nothing any more.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपका PIN बदल गया। पुराना अब कुछ नहीं खोलता।</translation>
    </message>
    <message>
        <source>{name} cannot sign in any more. Their visits stay.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name} अब प्रवेश नहीं कर सकते। उनकी मुलाक़ातें रहेंगी।</translation>
    </message>
    <message>
        <source>{name} can sign in now.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name} अब प्रवेश कर सकते हैं।</translation>
    </message>
    <message>
        <source>Change my PIN</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मेरा PIN बदलिए</translation>
    </message>
    <message>
        <source>Give access</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहुँच दीजिए</translation>
    </message>
    <message>
        <source>Enter: change my PIN</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: मेरा PIN बदलिए</translation>
    </message>
    <message>
        <source>Enter: give access</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: पहुँच दीजिए</translation>
    </message>
    <message>
        <source>{name} cannot sign in any more after this. Press again to do it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इसके बाद {name} प्रवेश नहीं कर सकेंगे। करने के लिए फिर दबाइए।</translation>
    </message>
</context>
<context>
    <name>PeriodChoice</name>
    <message>
        <source>How long</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कितने समय के लिए</translation>
    </message>
    <message>
        <source>until {programme} ends</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{programme} समाप्त होने तक</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s), until {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n दिन, {date} तक</numerusform>
            <numerusform>%n दिन, {date} तक</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Who has come?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कौन आया है?</translation>
    </message>
    <message>
        <source>Scan the ID card, or type the number that is on it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान कार्ड स्कैन कीजिए, या उस पर लिखा नंबर लिखिए।</translation>
    </message>
    <message>
        <source>ID number ({names})</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान नंबर ({names})</translation>
    </message>
    <message>
        <source>Open that visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>वह मुलाक़ात खोलिए</translation>
    </message>
    <message>
        <source>Start another</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दूसरी शुरू कीजिए</translation>
    </message>
    <message>
        <source>Continue</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आगे बढ़िए</translation>
    </message>
    <message>
        <source>Enter: check the number and go on · Alt+H: someone helps</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: नंबर जाँचिए और आगे बढ़िए · Alt+H: कोई मदद करता है</translation>
    </message>
    <message>
        <source>There is a visit for this person already, from {date}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस व्यक्ति की एक मुलाक़ात पहले से है, {date} की।</translation>
    </message>
    <message>
        <source>The last digit checks the others. Nothing is sent yet.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अंतिम अंक बाकी को जाँचता है। अभी कुछ नहीं भेजा गया।</translation>
    </message>
    <message>
        <source>Round in {place}: {n} so far.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{place} का दौरा: अब तक {n}।</translation>
    </message>
</context>
<context>
    <name>PlacePage</name>
    <message>
        <source>Where should the money go?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पैसा कहाँ जाए?</translation>
    </message>
    <message>
        <source>Banks, branches and wallets found</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मिले हुए बैंक, शाखाएँ और वॉलेट</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कदम-दर-कदम</translation>
    </message>
    <message>
        <source>Not in the list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सूची में नहीं</translation>
    </message>
    <message>
        <source>The bank is not in the list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बैंक सूची में नहीं है</translation>
    </message>
    <message numerus="yes">
        <source>The list of banks is %n day(s) old. Check the branch in the passbook.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>बैंकों की सूची %n दिन पुरानी है। शाखा पासबुक में जाँचिए।</numerusform>
            <numerusform>बैंकों की सूची %n दिन पुरानी है। शाखा पासबुक में जाँचिए।</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is written exactly so. Nearest:</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ठीक ऐसा कुछ नहीं लिखा। सबसे पास:</translation>
    </message>
    <message>
        <source>Found</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मिला</translation>
    </message>
    <message>
        <source>Used here lately</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यहाँ हाल में उपयोग हुए</translation>
    </message>
    <message>
        <source>Nothing found for {text}. Try the place, or the code in the passbook, or choose step by step (Alt+S).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{text} के लिए कुछ नहीं मिला। जगह या पासबुक का कोड लिखिए, या कदम-दर-कदम चुनिए (Alt+S)।</translation>
    </message>
    <message>
        <source>Type a few letters: the bank and the place are enough.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कुछ अक्षर लिखिए: बैंक और जगह काफ़ी हैं।</translation>
    </message>
    <message>
        <source>Choose</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>चुनिए</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n मिला</numerusform>
            <numerusform>%n मिले</numerusform>
        </translation>
    </message>
    <message>
        <source>↑ ↓ Enter · Alt+S: step by step · Alt+U: not in the list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>↑ ↓ Enter · Alt+S: कदम-दर-कदम · Alt+U: सूची में नहीं</translation>
    </message>
    <message>
        <source>This laptop has no list of banks yet: a supervisor takes one in. Until then write the bank as the passbook has it (Alt+U).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस कंप्यूटर में अभी बैंकों की सूची नहीं: पर्यवेक्षक एक लेते हैं। तब तक बैंक वैसे लिखिए जैसा पासबुक में है (Alt+U)।</translation>
    </message>
    <message>
        <source>{old} is now {new}. Enter takes the new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{old} अब {new} है। Enter नया लेता है।</translation>
    </message>
    <message>
        <source>{old} is now {new}; the new code is {code}. Enter takes the new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{old} अब {new} है; नया कोड {code} है। Enter नया लेता है।</translation>
    </message>
    <message>
        <source>The new one, and the old one</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नया, और पुराना</translation>
    </message>
    <message>
        <source>What kind of account is it?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>किस तरह का खाता है?</translation>
    </message>
    <message>
        <source>{bank}: in which region?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{bank}: किस क्षेत्र में?</translation>
    </message>
    <message>
        <source>{bank}: which branch?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{bank}: कौन सी शाखा?</translation>
    </message>
    <message>
        <source>What is the bank called?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बैंक का नाम क्या है?</translation>
    </message>
    <message>
        <source>{bank}: where is the branch?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{bank}: शाखा कहाँ है?</translation>
    </message>
    <message>
        <source>A bank or branch that is not in the list: a second person looks it up before anything is sent.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बैंक या शाखा जो सूची में नहीं: कुछ भी भेजने से पहले दूसरा व्यक्ति इसे खोजता है।</translation>
    </message>
    <message>
        <source>Write it first, as the passbook has it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहले लिखिए, जैसा पासबुक में है।</translation>
    </message>
    <message>
        <source>Write the whole name of the bank, as the passbook has it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बैंक का पूरा नाम लिखिए, जैसा पासबुक में है।</translation>
    </message>
    <message>
        <source>Continue</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आगे बढ़िए</translation>
    </message>
    <message>
        <source>Which bank?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कौन सा बैंक?</translation>
    </message>
    <message>
        <source>Which wallet?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कौन सा वॉलेट?</translation>
    </message>
    <message>
        <source>Enter: go on · Esc: one step back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: आगे बढ़िए · Esc: एक कदम पीछे</translation>
    </message>
    <message>
        <source>Letters narrow it · ↑ ↓: move · Enter: choose · Esc: one step back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अक्षर सूची घटाते हैं · ↑ ↓: चलिए · Enter: चुनिए · Esc: एक कदम पीछे</translation>
    </message>
    <message>
        <source>No bank here is called {text}. Alt+U: write its name.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यहाँ {text} नाम का कोई बैंक नहीं। Alt+U: उसका नाम लिखिए।</translation>
    </message>
    <message>
        <source>Nothing here is called {text}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यहाँ {text} नाम का कुछ नहीं।</translation>
    </message>
    <message>
        <source>There is a sign in it that would spoil the address.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इसमें ऐसा चिह्न है जो पता बिगाड़ देगा।</translation>
    </message>
    <message>
        <source>Write what the passbook says: the branch, the street, the town.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पासबुक में जो लिखा है वही लिखिए: शाखा, सड़क, शहर।</translation>
    </message>
    <message>
        <source>Bank, branch, place, code or wallet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बैंक, शाखा, जगह, कोड या वॉलेट</translation>
    </message>
    <message>
        <source>Name of the bank, as in the passbook</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बैंक का नाम, जैसा पासबुक में है</translation>
    </message>
    <message>
        <source>Branch and place, as in the passbook</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>शाखा और जगह, जैसा पासबुक में है</translation>
    </message>
    <message>
        <source>A few letters of it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>उसके कुछ अक्षर</translation>
    </message>
</context>
<context>
    <name>PlainList</name>
    <message>
        <source>Looking…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>खोजा जा रहा है…</translation>
    </message>
</context>
<context>
    <name>PracticeDesk</name>
    <message>
        <source>SPAR Agent: practice</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>SPAR Agent: अभ्यास</translation>
    </message>
    <message>
        <source>Help</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सहायता</translation>
    </message>
</context>
<context>
    <name>PracticePage</name>
    <message>
        <source>Practice with made-up people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>काल्पनिक लोगों के साथ अभ्यास</translation>
    </message>
    <message>
        <source>Nobody here exists. Nothing is sent, and nothing is kept when you leave.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यहाँ कोई असली नहीं है। कुछ नहीं भेजा जाता, और निकलने पर कुछ नहीं रखा जाता।</translation>
    </message>
    <message>
        <source>Begin a visit with</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मुलाक़ात शुरू करें</translation>
    </message>
    <message>
        <source>Practise reviewing</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>समीक्षा का अभ्यास करें</translation>
    </message>
    <message>
        <source>New person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नया व्यक्ति</translation>
    </message>
    <message>
        <source>Enter: begin a visit and type the number yourself</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: मुलाक़ात शुरू करें और नंबर स्वयं लिखें</translation>
    </message>
</context>
<context>
    <name>PracticeStrip</name>
    <message>
        <source>Practice: made-up people, nothing is sent.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अभ्यास: काल्पनिक लोग, कुछ नहीं भेजा जाता।</translation>
    </message>
    <message>
        <source>The made-up people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>काल्पनिक लोग</translation>
    </message>
    <message>
        <source>Practise without network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बिना नेटवर्क अभ्यास करें</translation>
    </message>
    <message>
        <source>Leave practice</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अभ्यास छोड़ें</translation>
    </message>
    <message>
        <source>The phone of {name} shows the code {code}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name} के फ़ोन पर कोड {code} दिख रहा है।</translation>
    </message>
    <message>
        <source>Practise with network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नेटवर्क के साथ अभ्यास करें</translation>
    </message>
</context>
<context>
    <name>PresentPage</name>
    <message>
        <source>At the registry now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रजिस्टर में अभी</translation>
    </message>
    <message>
        <source>&amp;Keep it: nothing changes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यही रखिए: कुछ नहीं बदलता (&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Still right: keep it for longer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अब भी सही है: आगे के लिए रखिए (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Change to another account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दूसरे खाते में बदलिए (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Remove it from the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रजिस्टर से हटाइए (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Apps that may know this account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ऐप जो यह खाता जान सकते हैं (&amp;A)</translation>
    </message>
    <message>
        <source>Without an account the person is not paid. A supervisor looks at this.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>खाते के बिना व्यक्ति को भुगतान नहीं होता। पर्यवेक्षक इसे देखेंगे।</translation>
    </message>
    <message>
        <source>Type REMOVE to go on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आगे बढ़ने के लिए हटाओ लिखिए</translation>
    </message>
    <message>
        <source>Where does the money go now?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अभी पैसा कहाँ जाता है?</translation>
    </message>
    <message>
        <source>Asking the registry…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रजिस्टर से पूछ रहे हैं…</translation>
    </message>
    <message>
        <source>The account stays. It is kept until {date}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>खाता वही रहेगा। यह {date} तक रखा जाता है।</translation>
    </message>
    <message>
        <source>We could not ask the registry what it holds</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रजिस्टर में क्या है, हम पूछ नहीं सके</translation>
    </message>
    <message>
        <source>Go on: it will be compared before anything is sent. Nothing is overwritten.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आगे बढ़िए: भेजने से पहले मिलाया जाएगा। कुछ मिटाया नहीं जाता।</translation>
    </message>
    <message>
        <source>Put an account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>खाता डालिए</translation>
    </message>
    <message>
        <source>Enter: go on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: आगे बढ़िए</translation>
    </message>
    <message>
        <source>The registry holds an account this program cannot read</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रजिस्टर में ऐसा खाता है जिसे यह प्रोग्राम नहीं पढ़ सकता</translation>
    </message>
    <message>
        <source>It stays until another is put in its place. Ask the person which it is.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दूसरा डालने तक यह रहेगा। व्यक्ति से पूछिए कि कौन सा है।</translation>
    </message>
    <message>
        <source>C: change · K: keep</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>C: बदलिए · K: रखिए</translation>
    </message>
    <message>
        <source>No account is registered</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोई खाता पंजीकृत नहीं</translation>
    </message>
    <message>
        <source>The registry holds no account for this person. You can add one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रजिस्टर में इस व्यक्ति का कोई खाता नहीं। आप एक जोड़ सकते हैं।</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>खाता जोड़िए</translation>
    </message>
    <message>
        <source>Enter: add an account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: खाता जोड़िए</translation>
    </message>
    <message>
        <source>Where should the money go?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पैसा कहाँ जाए?</translation>
    </message>
    <message>
        <source>The person has an account at the registry. Tell them which, then ask.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति का खाता रजिस्टर में है। बताइए कौन सा, फिर पूछिए।</translation>
    </message>
    <message>
        <source>Account {number}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>खाता {number}</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{date} से</translation>
    </message>
    <message>
        <source>written by {who}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{who} ने लिखा</translation>
    </message>
    <message>
        <source>C: change · K: keep · R: remove</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>C: बदलिए · K: रखिए · R: हटाइए</translation>
    </message>
    <message>
        <source>S: still right · C: change · K: keep · R: remove</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>S: अब भी सही · C: बदलिए · K: रखिए · R: हटाइए</translation>
    </message>
    <message>
        <source>{keys} · A: apps</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{keys} · A: ऐप</translation>
    </message>
    <message>
        <source>Remove</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>हटाइए</translation>
    </message>
    <message>
        <source>Type the word, then Enter</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>शब्द लिखिए, फिर Enter</translation>
    </message>
    <message>
        <source>REMOVE</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>हटाओ</translation>
    </message>
</context>
<context>
    <name>PrinterChoice</name>
    <message>
        <source>Printer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>प्रिंटर</translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>All visits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सभी मुलाक़ातें</translation>
    </message>
    <message>
        <source>Nothing here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यहाँ कुछ नहीं।</translation>
    </message>
    <message>
        <source>Visits appear here as soon as the first person is entered.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहला व्यक्ति दर्ज होते ही मुलाक़ातें यहाँ दिखेंगी।</translation>
    </message>
    <message>
        <source>Close the &amp;day</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दिन बंद कीजिए (&amp;D)</translation>
    </message>
    <message>
        <source>Slip number, name or last four digits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्ची नंबर, नाम या अंतिम चार अंक</translation>
    </message>
    <message>
        <source>Status</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>All</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सभी</translation>
    </message>
    <message>
        <source>Finish identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान पूरी कीजिए</translation>
    </message>
    <message>
        <source>With the supervisor</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्यवेक्षक के पास</translation>
    </message>
    <message>
        <source>What happened</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>क्या हुआ</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>फेंकिए</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रखिए</translation>
    </message>
    <message>
        <source>Throw this draft away? It cannot be brought back.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह मसौदा फेंकें? यह वापस नहीं आएगा।</translation>
    </message>
    <message>
        <source>Over the network so far: {a} sent, {b} received.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नेटवर्क से अब तक: {a} भेजा, {b} मिला।</translation>
    </message>
    <message>
        <source>Send now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अभी भेजिए</translation>
    </message>
    <message>
        <source>Enter: open · F5: send what waits, now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: खोलिए · F5: जो प्रतीक्षा में है, अभी भेजिए</translation>
    </message>
    <message>
        <source>Go on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जारी रखिए</translation>
    </message>
    <message>
        <source>Correct</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सुधारिए</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अभी फिर कोशिश कीजिए</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) found</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n मुलाक़ात मिली</numerusform>
            <numerusform>%n मुलाक़ातें मिलीं</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadAloudButton</name>
    <message>
        <source>Read aloud (Alt+R)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ज़ोर से पढ़िए (Alt+R)</translation>
    </message>
    <message>
        <source>The recorded words of this language are damaged. Please read it aloud yourself, and tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस भाषा के रिकॉर्ड किए गए शब्द ख़राब हैं। कृपया स्वयं ज़ोर से पढ़िए, और अपने प्रशासक को बताइए।</translation>
    </message>
    <message>
        <source>This computer plays no sound now. Please read it aloud yourself.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह कंप्यूटर अभी आवाज़ नहीं बजाता। कृपया स्वयं ज़ोर से पढ़िए।</translation>
    </message>
</context>
<context>
    <name>ReadbackPage</name>
    <message>
        <source>A digit is wrong</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>एक अंक ग़लत है</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दिखाइए (&amp;H)</translation>
    </message>
    <message>
        <source>Show to the person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति को दिखाइए</translation>
    </message>
    <message>
        <source>Remove this account?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह खाता हटाएँ?</translation>
    </message>
    <message>
        <source>Do not remove it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मत हटाइए</translation>
    </message>
    <message>
        <source>Read it aloud, digit by digit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ज़ोर से पढ़िए, एक-एक अंक</translation>
    </message>
    <message>
        <source>As in the passbook: it is not in the list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जैसा पासबुक में है: सूची में नहीं</translation>
    </message>
    <message>
        <source>Remove</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>हटाइए</translation>
    </message>
    <message>
        <source>Save</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सहेजिए</translation>
    </message>
    <message>
        <source>Ctrl+Enter: remove it · Esc: go back · Ctrl+D: show to the person, and back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ctrl+Enter: हटाइए · Esc: पीछे · Ctrl+D: व्यक्ति को दिखाइए, और वापस</translation>
    </message>
    <message>
        <source>Ctrl+Enter: each digit is right, save · Esc: correct it · Ctrl+D: show to the person, and back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ctrl+Enter: हर अंक सही है, सहेजिए · Esc: सुधारिए · Ctrl+D: व्यक्ति को दिखाइए, और वापस</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Nobody here can sign in</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यहाँ कोई प्रवेश नहीं कर सकता</translation>
    </message>
    <message>
        <source>Two persons at your office&apos;s center let a supervisor in. Nothing is lost.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपके कार्यालय के केंद्र के दो व्यक्ति पर्यवेक्षक को प्रवेश देते हैं। कुछ नहीं खोता।</translation>
    </message>
    <message>
        <source>Save the request…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अनुरोध सहेजिए…</translation>
    </message>
    <message>
        <source>1. Take a request to the center, on a stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>1. USB स्टिक पर एक अनुरोध केंद्र ले जाइए</translation>
    </message>
    <message>
        <source>Open the answer…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>उत्तर खोलिए…</translation>
    </message>
    <message>
        <source>Choose a PIN of six digits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>छह अंकों का PIN चुनिए</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>वही PIN फिर से</translation>
    </message>
    <message>
        <source>2. Open the answer that came back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>2. लौटा हुआ उत्तर खोलिए</translation>
    </message>
    <message>
        <source>Back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>वापस</translation>
    </message>
    <message>
        <source>{name} may sign in now, with a new PIN.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name} अब नए PIN से प्रवेश कर सकते हैं।</translation>
    </message>
    <message>
        <source>The two PINs differ. Type both again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दोनों PIN अलग हैं। दोनों फिर लिखिए।</translation>
    </message>
    <message>
        <source>Open this laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह लैपटॉप खोलिए</translation>
    </message>
    <message>
        <source>Enter: open this laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: यह लैपटॉप खोलिए</translation>
    </message>
    <message>
        <source>Saved as {file}. Read these five words out to the two at the center:</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{file} के रूप में सहेजा गया। केंद्र के दोनों व्यक्तियों को ये पाँच शब्द पढ़कर सुनाइए:</translation>
    </message>
    <message>
        <source>Save the request</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अनुरोध सहेजिए</translation>
    </message>
    <message>
        <source>Open the answer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>उत्तर खोलिए</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Review</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>समीक्षा</translation>
    </message>
    <message>
        <source>Compare with what the person had. Your own enrollments are never shown here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति के पुराने खाते से मिलाइए। आपकी अपनी प्रविष्टियाँ यहाँ कभी नहीं दिखतीं।</translation>
    </message>
    <message>
        <source>Enrollments that wait</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>प्रतीक्षा में प्रविष्टियाँ</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपके लिए कुछ नहीं।</translation>
    </message>
    <message>
        <source>Changes, offline visits and doubts of agents appear here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बदलाव, बिना नेटवर्क की मुलाक़ातें और एजेंटों के संदेह यहाँ दिखते हैं।</translation>
    </message>
    <message>
        <source>Return to the agent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>एजेंट को लौटाइए</translation>
    </message>
    <message>
        <source>&amp;Figures</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आँकड़े (&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Compare the accounts</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>खाते मिलाइए (&amp;C)</translation>
    </message>
    <message>
        <source>Before, in this office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहले, इस कार्यालय में</translation>
    </message>
    <message>
        <source>&amp;Look at the account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>खाता देखिए (&amp;L)</translation>
    </message>
    <message>
        <source>Choose</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>चुनिए</translation>
    </message>
    <message>
        <source>One line to the agent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>एजेंट के लिए एक पंक्ति</translation>
    </message>
    <message>
        <source>Enter: put on hold · Esc: close the form</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: रोककर रखिए · Esc: फ़ॉर्म बंद कीजिए</translation>
    </message>
    <message>
        <source>A: approve</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A: स्वीकार</translation>
    </message>
    <message>
        <source>Enter: say first which bank and branch it is</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: पहले बताइए कौन सा बैंक और शाखा है</translation>
    </message>
    <message>
        <source>T: return</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>T: लौटाइए</translation>
    </message>
    <message>
        <source>H: hold</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>H: रोककर रखिए</translation>
    </message>
    <message>
        <source>Reason, if you return it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कारण, यदि लौटाएँ</translation>
    </message>
    <message>
        <source>Had until now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अब तक था</translation>
    </message>
    <message>
        <source>Wants</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>चाहते हैं</translation>
    </message>
    <message>
        <source>Shown is what waits of this laptop; others decide about it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस लैपटॉप का जो प्रतीक्षा में है वह दिखाया गया है; दूसरे निर्णय करते हैं।</translation>
    </message>
    <message>
        <source>The oldest are shown; more follow as you decide.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सबसे पुराने दिखाए गए हैं; आपके निर्णय के साथ और आते हैं।</translation>
    </message>
    <message>
        <source>L: look at the account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>L: खाता देखें</translation>
    </message>
    <message>
        <source>Approve</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>स्वीकार कीजिए</translation>
    </message>
    <message>
        <source>Enter: compare the accounts, then decide</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: खाते मिलाइए, फिर निर्णय कीजिए</translation>
    </message>
    <message>
        <source>Not known</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पता नहीं</translation>
    </message>
    <message>
        <source>No account any more</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अब कोई खाता नहीं</translation>
    </message>
    <message>
        <source>The agent wrote: {place}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>एजेंट ने लिखा: {place}</translation>
    </message>
    <message>
        <source>The agent says: {reason}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>एजेंट कहते हैं: {reason}</translation>
    </message>
    <message>
        <source>No account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोई खाता नहीं</translation>
    </message>
    <message>
        <source>Captured by {who}, {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{who} ने दर्ज किया, {date}</translation>
    </message>
    <message>
        <source>Asked for by the person, on the portal, {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति ने खुद पोर्टल पर माँगा, {date}</translation>
    </message>
    <message>
        <source>Identity confirmed {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान की पुष्टि {date} को</translation>
    </message>
    <message>
        <source>Consent page open for {n} s</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सहमति का पन्ना {n} सेकंड खुला</translation>
    </message>
    <message>
        <source>on hold until {date} ({who})</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{date} तक रोककर रखा ({who})</translation>
    </message>
</context>
<context>
    <name>RoundPage</name>
    <message>
        <source>Village or place</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>गाँव या जगह</translation>
    </message>
    <message>
        <source>Slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्ची</translation>
    </message>
    <message>
        <source>Captured</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दर्ज</translation>
    </message>
    <message>
        <source>Status</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>Visits of this round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस दौरे की मुलाक़ातें</translation>
    </message>
    <message>
        <source>&amp;End the round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>समाप्त (&amp;E)</translation>
    </message>
    <message>
        <source>Save the &amp;sheet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पन्ना सहेजिए (&amp;S)</translation>
    </message>
    <message>
        <source>A colleague began here today. Go on, or write another.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>एक साथी ने आज यहाँ शुरू किया। आगे बढ़ें, या दूसरी जगह लिखें।</translation>
    </message>
    <message>
        <source>Round in {place}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{place} का दौरा</translation>
    </message>
    <message>
        <source>The round in {place} is over</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{place} का दौरा समाप्त हुआ</translation>
    </message>
    <message>
        <source>Where is this round?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह दौरा कहाँ है?</translation>
    </message>
    <message>
        <source>Bank and branch of the last person come first while the round is on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दौरा चलते हुए पिछले व्यक्ति का बैंक और शाखा पहले आते हैं।</translation>
    </message>
    <message>
        <source>Write the name of the village first.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहले गाँव का नाम लिखिए।</translation>
    </message>
    <message>
        <source>New person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नया व्यक्ति</translation>
    </message>
    <message>
        <source>Begin a round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दौरा शुरू कीजिए</translation>
    </message>
    <message>
        <source>Enter: new person · Alt+E: end the round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: नया व्यक्ति · Alt+E: दौरा समाप्त कीजिए</translation>
    </message>
    <message>
        <source>Enter: begin a round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: दौरा शुरू कीजिए</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n मुलाक़ात।</numerusform>
            <numerusform>%n मुलाक़ातें।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) ended with nothing changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n मुलाक़ात बिना कुछ बदले समाप्त हुई।</numerusform>
            <numerusform>%n मुलाक़ातें बिना कुछ बदले समाप्त हुईं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) were begun and not saved.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n मुलाक़ात शुरू हुई और सहेजी नहीं गई।</numerusform>
            <numerusform>%n मुलाक़ातें शुरू हुईं और सहेजी नहीं गईं।</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be saved. Is there space left?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>फ़ाइल सहेजी नहीं जा सकी। क्या जगह बची है?</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name} नाम से सहेजा गया</translation>
    </message>
</context>
<context>
    <name>SelfTestPage</name>
    <message>
        <source>Self-test</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>स्व-जाँच</translation>
    </message>
    <message>
        <source>Everything this computer needs, and what to do where something is missing.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस कंप्यूटर को जो कुछ चाहिए, और कमी हो तो क्या करना है।</translation>
    </message>
    <message>
        <source>Back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>वापस</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पाठ के रूप में नक़ल कीजिए (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>फिर जाँचिए (&amp;T)</translation>
    </message>
    <message>
        <source>Go on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जारी रखिए</translation>
    </message>
    <message>
        <source>Enter: go on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: आगे बढ़िए</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जाँच रहे हैं…</translation>
    </message>
    <message>
        <source>Test again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>फिर जाँचिए</translation>
    </message>
    <message>
        <source>Page up and down: scroll</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Page Up और Page Down: सरकाइए</translation>
    </message>
    <message>
        <source>Copied. It holds no name, no ID and no account.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नक़ल हो गई। इसमें कोई नाम, ID या खाता नहीं।</translation>
    </message>
    <message>
        <source>Something is wrong: its line says what to do.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कुछ ग़लत है: उसकी पंक्ति बताती है कि क्या करें।</translation>
    </message>
    <message>
        <source>Something wants attention; work can go on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>किसी बात पर ध्यान चाहिए; काम चल सकता है।</translation>
    </message>
    <message>
        <source>Everything is as it should be.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सब ठीक है।</translation>
    </message>
</context>
<context>
    <name>SessionHeader</name>
    <message>
        <source>Code awaited {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोड की प्रतीक्षा {time}</translation>
    </message>
</context>
<context>
    <name>SessionWindow</name>
    <message>
        <source>Practice: made-up people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अभ्यास: काल्पनिक लोग</translation>
    </message>
    <message>
        <source>Today</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आज</translation>
    </message>
    <message>
        <source>New person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नया व्यक्ति</translation>
    </message>
    <message>
        <source>Finish identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान पूरी कीजिए</translation>
    </message>
    <message>
        <source>All visits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सभी मुलाक़ातें</translation>
    </message>
    <message>
        <source>Review</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>समीक्षा</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>टकराव</translation>
    </message>
    <message>
        <source>Figures</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आँकड़े</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दिन बंद कीजिए</translation>
    </message>
    <message>
        <source>Village round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>गाँव का दौरा</translation>
    </message>
    <message>
        <source>People</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>लोग</translation>
    </message>
    <message>
        <source>Correct</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सुधारिए</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सेटिंग</translation>
    </message>
    <message>
        <source>What you save holds at once.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जो आप सहेजते हैं वह तुरंत लागू होता है।</translation>
    </message>
    <message>
        <source>A slip comes out as soon as a visit is saved</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मुलाक़ात सहेजते ही पर्ची निकलती है</translation>
    </message>
    <message>
        <source>A sound when something was captured or went wrong</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कुछ दर्ज होने या ग़लत होने पर ध्वनि</translation>
    </message>
    <message>
        <source>Print a &amp;test slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जाँच पर्ची छापिए (&amp;T)</translation>
    </message>
    <message>
        <source>Lock and proxy are changed by a supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ताला और प्रॉक्सी पर्यवेक्षक बदलते हैं।</translation>
    </message>
    <message>
        <source>What cannot be changed here is said by the policy of this computer.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जो यहाँ बदला नहीं जा सकता, उसे इस कंप्यूटर की नीति तय करती है।</translation>
    </message>
    <message>
        <source>Practise with made-up people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>काल्पनिक लोगों के साथ अभ्यास करें</translation>
    </message>
    <message>
        <source>Back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>वापस</translation>
    </message>
    <message>
        <source>Light</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>उजला</translation>
    </message>
    <message>
        <source>Dark</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>गहरा</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>तेज़ अंतर</translation>
    </message>
    <message>
        <source>Roll, 80 mm</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रोल, 80 mm</translation>
    </message>
    <message>
        <source>Sheet, A5</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पन्ना, A5</translation>
    </message>
    <message>
        <source>The system&apos;s usual one</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सिस्टम वाला सामान्य</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n मिनट</numerusform>
            <numerusform>%n मिनट</numerusform>
        </translation>
    </message>
    <message>
        <source>Language of the screen</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>स्क्रीन की भाषा</translation>
    </message>
    <message>
        <source>This app starts when somebody signs in to the computer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जब कोई कंप्यूटर में साइन इन करता है, यह ऐप शुरू होता है</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अक्षरों का आकार</translation>
    </message>
    <message>
        <source>Look</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रूप</translation>
    </message>
    <message>
        <source>Paper</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>काग़ज़</translation>
    </message>
    <message>
        <source>Printer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>प्रिंटर</translation>
    </message>
    <message>
        <source>Lock the screen after</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>स्क्रीन पर ताला इतने बाद</translation>
    </message>
    <message>
        <source>Proxy of this network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस नेटवर्क का प्रॉक्सी</translation>
    </message>
    <message>
        <source>Your screen</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपकी स्क्रीन</translation>
    </message>
    <message>
        <source>Slips</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्चियाँ</translation>
    </message>
    <message>
        <source>This computer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह कंप्यूटर</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सहेज रहे हैं…</translation>
    </message>
    <message>
        <source>Save the settings</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सेटिंग सहेजिए</translation>
    </message>
    <message>
        <source>Alt+T: test slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Alt+T: जाँच पर्ची</translation>
    </message>
    <message>
        <source>Saved. It holds from now on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सहेजा गया। अब से लागू।</translation>
    </message>
    <message>
        <source>The test slip was sent. Did it come out?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जाँच पर्ची भेजी गई। क्या वह निकली?</translation>
    </message>
    <message>
        <source>Your office wants the lock at the latest after: {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपका कार्यालय अधिक से अधिक इतने में लॉक चाहता है: {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n सेकंड</numerusform>
            <numerusform>%n सेकंड</numerusform>
        </translation>
    </message>
    <message>
        <source>Test slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जाँच पर्ची</translation>
    </message>
    <message>
        <source>This slip is about nobody.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह पर्ची किसी के बारे में नहीं है।</translation>
    </message>
    <message>
        <source>If you can read this, slips come out right.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यदि आप यह पढ़ सकते हैं तो पर्चियाँ ठीक निकलती हैं।</translation>
    </message>
</context>
<context>
    <name>SidePages</name>
    <message>
        <source>Help</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मदद</translation>
    </message>
    <message>
        <source>About</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>परिचय</translation>
    </message>
    <message>
        <source>Updates</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अपडेट</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>स्व-जाँच</translation>
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
        <translation>फिर कोशिश कीजिए</translation>
    </message>
    <message>
        <source>Menu</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मेनू</translation>
    </message>
    <message>
        <source>Forgot your PIN? A supervisor can open it again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>PIN भूल गए? पर्यवेक्षक इसे फिर खोल सकते हैं।</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपका PIN</translation>
    </message>
    <message>
        <source>Your access has ended</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपका प्रवेश समाप्त हो गया है</translation>
    </message>
    <message>
        <source>Your saved work stays on this laptop. Ask your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपका सहेजा काम इस लैपटॉप पर रहेगा। अपने पर्यवेक्षक से पूछिए।</translation>
    </message>
    <message>
        <source>Please type your PIN again before you go on deciding.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आगे निर्णय करने से पहले कृपया अपना PIN फिर लिखिए।</translation>
    </message>
    <message>
        <source>Nothing was lost. Your work goes on where you were.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कुछ खोया नहीं। आपका काम वहीं से आगे चलता है।</translation>
    </message>
    <message>
        <source>Choose your name and type your PIN.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अपना नाम चुनिए और अपना PIN लिखिए।</translation>
    </message>
    <message>
        <source>Good to see you</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपको देखकर अच्छा लगा</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>फिर स्वागत है</translation>
    </message>
</context>
<context>
    <name>SignalsPage</name>
    <message>
        <source>Signals about my work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मेरे काम के संकेत</translation>
    </message>
    <message>
        <source>Numbers that a supervisor sees, too. None of them says that you did wrong.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ये संख्याएँ पर्यवेक्षक भी देखते हैं। कोई नहीं कहती कि आपने ग़लत किया।</translation>
    </message>
    <message>
        <source>Visits behind it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इसके पीछे की मुलाक़ातें</translation>
    </message>
    <message>
        <source>No number about your work asks for a look.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपके काम की कोई संख्या देखने को नहीं कहती।</translation>
    </message>
    <message>
        <source>&amp;Open the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मुलाक़ात खोलिए (&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>फिर पूछिए (&amp;A)</translation>
    </message>
    <message>
        <source>There are others before these.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इनसे पहले और भी हैं।</translation>
    </message>
    <message>
        <source>Your visits behind it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इसके पीछे आपकी मुलाक़ातें</translation>
    </message>
    <message>
        <source>Done</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>हो गया</translation>
    </message>
    <message>
        <source>↑ ↓: another number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>↑ ↓: दूसरी संख्या</translation>
    </message>
    <message numerus="yes">
        <source>%n people are paid on one account.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>एक खाते पर %n व्यक्ति को भुगतान होता है।</numerusform>
            <numerusform>एक खाते पर %n लोगों को भुगतान होता है।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) within 30 days.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>30 दिनों में %n बदलाव।</numerusform>
            <numerusform>30 दिनों में %n बदलाव।</numerusform>
        </translation>
    </message>
    <message>
        <source>At this laptop in 30 days, whoever sat here: {count}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस लैपटॉप पर 30 दिनों में, चाहे कोई भी बैठा हो: {count}।</translation>
    </message>
    <message>
        <source>Yours in 30 days: {count}. Usual in the office: {usual} of 100.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>30 दिनों में आपके: {count}। कार्यालय में सामान्य: 100 में {usual}।</translation>
    </message>
    <message>
        <source>Nobody has looked yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अभी किसी ने नहीं देखा</translation>
    </message>
    <message>
        <source>It grew since somebody looked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>किसी के देखने के बाद बढ़ी</translation>
    </message>
    <message>
        <source>Looked at, fine</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>देखा, ठीक है</translation>
    </message>
    <message>
        <source>{name} looked at it on {day}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name} ने {day} को देखा।</translation>
    </message>
    <message>
        <source>It was captured on another laptop.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह दूसरे लैपटॉप पर दर्ज हुई।</translation>
    </message>
</context>
<context>
    <name>SlipBox</name>
    <message>
        <source>&amp;Print slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्ची छापिए (&amp;P)</translation>
    </message>
</context>
<context>
    <name>SlipPreview</name>
    <message>
        <source>Slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्ची</translation>
    </message>
</context>
<context>
    <name>SlipQuestion</name>
    <message>
        <source>&amp;Yes, it is here</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>हाँ, यह रही (&amp;Y)</translation>
    </message>
    <message>
        <source>No, print &amp;again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नहीं, फिर छापिए (&amp;A)</translation>
    </message>
</context>
<context>
    <name>SticksPage</name>
    <message>
        <source>Carry on a stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>USB स्टिक पर ले जाइए</translation>
    </message>
    <message>
        <source>For a place without network. Who carries the stick can read nothing of it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बिना नेटवर्क की जगह के लिए। USB स्टिक ले जाने वाला उसमें कुछ नहीं पढ़ सकता।</translation>
    </message>
    <message>
        <source>Save to the stick…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>USB स्टिक पर सहेजिए…</translation>
    </message>
    <message>
        <source>Hand in a stick…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>USB स्टिक जमा कीजिए…</translation>
    </message>
    <message>
        <source>Take in the receipt…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रसीद लीजिए…</translation>
    </message>
    <message>
        <source>1. At the place: what waits here goes on the stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>1. उस जगह पर: यहाँ जो बाकी है वह USB स्टिक पर जाता है</translation>
    </message>
    <message>
        <source>2. Where there is network: hand in the stick of another laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>2. जहाँ नेटवर्क हो: दूसरे लैपटॉप की USB स्टिक जमा कीजिए</translation>
    </message>
    <message>
        <source>3. Back at the place: what became of it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>3. वापस उस जगह पर: क्या हुआ</translation>
    </message>
    <message>
        <source>Done</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>हो गया</translation>
    </message>
    <message>
        <source>Handed in. Take the receipt back.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जमा हुआ। रसीद वापस ले जाइए।</translation>
    </message>
    <message>
        <source>Visits with news: {number}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नई खबर वाली मुलाक़ातें: {number}</translation>
    </message>
    <message>
        <source>Visits on the stick: {number}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>USB स्टिक पर मुलाक़ातें: {number}</translation>
    </message>
    <message>
        <source>Hand it in before {time}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इसे {time} से पहले जमा कीजिए।</translation>
    </message>
    <message>
        <source>Save to the stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>USB स्टिक पर सहेजिए</translation>
    </message>
    <message>
        <source>Take in the receipt</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रसीद लीजिए</translation>
    </message>
    <message>
        <source>Hand in a stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>USB स्टिक जमा कीजिए</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रसीद सहेजिए</translation>
    </message>
</context>
<context>
    <name>TelephonePanel</name>
    <message>
        <source>Say this, word by word</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह शब्द-दर-शब्द कहिए</translation>
    </message>
    <message>
        <source>Slip number the person reads out</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्ची नंबर जो व्यक्ति पढ़कर बताए</translation>
    </message>
    <message>
        <source>the number the person left</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति का दिया हुआ नंबर</translation>
    </message>
    <message>
        <source>Call {number}. “I call from your welfare office about your payment account. I will not ask for money or a PIN. Please read me the number of your slip.”</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{number} पर फ़ोन कीजिए। “यह फ़ोन आपके कल्याण कार्यालय से, आपके भुगतान खाते के बारे में है। आपसे पैसे या PIN नहीं माँगे जाएँगे। कृपया अपनी पर्ची का नंबर पढ़कर बताइए।”</translation>
    </message>
    <message>
        <source>That is the slip. Send the code, and ask the person to read it out.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यही पर्ची है। कोड भेजिए, और व्यक्ति से उसे पढ़वाइए।</translation>
    </message>
    <message>
        <source>No code is sent before the slip number is right.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्ची नंबर सही होने से पहले कोई कोड नहीं भेजा जाता।</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Finish identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान पूरी कीजिए</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपकी ज़रूरत है</translation>
    </message>
    <message>
        <source>Waiting for the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रजिस्टर की प्रतीक्षा में</translation>
    </message>
    <message>
        <source>With the supervisor</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्यवेक्षक के पास</translation>
    </message>
    <message>
        <source>Begun and not saved</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>शुरू हुआ, सहेजा नहीं</translation>
    </message>
    <message>
        <source>Last visits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पिछली मुलाक़ातें</translation>
    </message>
    <message>
        <source>&amp;Village round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>गाँव का दौरा (&amp;V)</translation>
    </message>
    <message>
        <source>No visits yet today.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आज अभी कोई मुलाक़ात नहीं।</translation>
    </message>
    <message>
        <source>Press Enter when the first person sits down.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहला व्यक्ति बैठे तो Enter दबाइए।</translation>
    </message>
    <message>
        <source>Hello, {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नमस्ते, {name}</translation>
    </message>
    <message>
        <source>Today</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आज</translation>
    </message>
    <message>
        <source>New person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नया व्यक्ति</translation>
    </message>
    <message>
        <source>Enter: new person · F5: send now · F1: help</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: नया व्यक्ति · F5: अभी भेजिए · F1: मदद</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>तैयार।</translation>
    </message>
    <message numerus="yes">
        <source>Room for %n more people.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n और व्यक्ति के लिए जगह।</numerusform>
            <numerusform>%n और लोगों के लिए जगह।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The bank list is %n day(s) old.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>बैंकों की सूची %n दिन पुरानी है।</numerusform>
            <numerusform>बैंकों की सूची %n दिन पुरानी है।</numerusform>
        </translation>
    </message>
    <message>
        <source>Much waits on this computer. You can go on; please send it today, or carry it on a stick.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस कंप्यूटर पर बहुत कुछ प्रतीक्षा में है। आप काम जारी रख सकते हैं; कृपया इसे आज भेजिए या USB स्टिक पर ले जाइए।</translation>
    </message>
    <message numerus="yes">
        <source>Send within %n day(s).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n दिन में भेजिए।</numerusform>
            <numerusform>%n दिनों में भेजिए।</numerusform>
        </translation>
    </message>
    <message>
        <source>The center says that you work here as: {role}. Sign in again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>केंद्र कहता है कि आप यहाँ इस रूप में काम करते हैं: {role}। फिर से भीतर आइए।</translation>
    </message>
    <message numerus="yes">
        <source>%n sealed capture(s) confirmed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n मुहरबंद छाप की पुष्टि हुई।</numerusform>
            <numerusform>%n मुहरबंद छापों की पुष्टि हुई।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) must come back.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n व्यक्ति को फिर आना होगा।</numerusform>
            <numerusform>%n लोगों को फिर आना होगा।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Network is here: %n can be finished now (F8).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>नेटवर्क है: %n अभी पूरा हो सकता है (F8)।</numerusform>
            <numerusform>नेटवर्क है: %n अभी पूरे हो सकते हैं (F8)।</numerusform>
        </translation>
    </message>
    <message>
        <source>For a second person to decide</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दूसरे व्यक्ति के निर्णय के लिए</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>%n टकराव</numerusform>
            <numerusform>%n टकराव</numerusform>
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
        <translation>SPAR Agent शुरू नहीं हो सकता</translation>
    </message>
    <message>
        <source>Code for your administrator: {code}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपके प्रशासक के लिए कोड: {code}</translation>
    </message>
    <message>
        <source>Close</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बंद कीजिए</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>स्व-जाँच</translation>
    </message>
    <message>
        <source>Try again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>फिर कोशिश कीजिए</translation>
    </message>
    <message>
        <source>Enter: try again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: फिर कोशिश कीजिए</translation>
    </message>
</context>
<context>
    <name>UpdateStrip</name>
    <message>
        <source>See the update</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अपडेट देखें</translation>
    </message>
    <message>
        <source>Later</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बाद में</translation>
    </message>
    <message>
        <source>Version {version} of this program is offered.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस प्रोग्राम का संस्करण {version} उपलब्ध है।</translation>
    </message>
</context>
<context>
    <name>UpdatesPage</name>
    <message>
        <source>Updates of this program</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस प्रोग्राम के अपडेट</translation>
    </message>
    <message>
        <source>Only what two makers signed is taken. What people gave stays where it is.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>केवल वही लिया जाता है जिस पर दो निर्माताओं ने हस्ताक्षर किए हैं। लोगों ने जो दिया वह जहाँ है वहीं रहता है।</translation>
    </message>
    <message>
        <source>&amp;Look for a newer version</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नया संस्करण खोजें (&amp;L)</translation>
    </message>
    <message>
        <source>Back to work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>काम पर वापस</translation>
    </message>
    <message>
        <source>Esc: back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esc: वापस</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>संस्करण {version}</translation>
    </message>
    <message>
        <source>&amp;Take version {version}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>संस्करण {version} लें (&amp;T)</translation>
    </message>
    <message>
        <source>Version {version} is kept on this computer.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>संस्करण {version} इस कंप्यूटर पर रखा है।</translation>
    </message>
    <message>
        <source>&amp;Use version {version}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>संस्करण {version} काम में लें (&amp;U)</translation>
    </message>
    <message>
        <source>It is fetched and tried. You can go on working meanwhile.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इसे लाया और आज़माया जा रहा है। इस बीच आप काम जारी रख सकते हैं।</translation>
    </message>
    <message>
        <source>Version {version} starts when this window is opened the next time.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह विंडो अगली बार खुलने पर संस्करण {version} शुरू होगा।</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>खोजा जा रहा है…</translation>
    </message>
    <message>
        <source>Version {version} is offered: {size} are fetched.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>संस्करण {version} उपलब्ध है: {size} लाए जाएँगे।</translation>
    </message>
    <message>
        <source>Version {version} is offered, which is older: yours stays in use.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>संस्करण {version} उपलब्ध है, जो पुराना है: आपका संस्करण काम में रहेगा।</translation>
    </message>
    <message>
        <source>There is no newer version.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोई नया संस्करण नहीं है।</translation>
    </message>
</context>
<context>
    <name>Viewfinder</name>
    <message>
        <source>What the camera sees</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कैमरा क्या देखता है</translation>
    </message>
</context>
<context>
    <name>VisitPages</name>
    <message>
        <source>Person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति</translation>
    </message>
    <message>
        <source>Identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान</translation>
    </message>
    <message>
        <source>Account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>खाता</translation>
    </message>
    <message>
        <source>Consent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सहमति</translation>
    </message>
    <message>
        <source>Read back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दोबारा पढ़ना</translation>
    </message>
    <message>
        <source>End the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मुलाक़ात समाप्त कीजिए</translation>
    </message>
</context>
<context>
    <name>Watermark</name>
    <message>
        <source>PRACTICE</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अभ्यास</translation>
    </message>
</context>
<context>
    <name>app-consent</name>
    <message>
        <source>{app} of {controller} may see to which account I am paid.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{controller} का {app} देख सकता है कि मुझे किस खाते में भुगतान होता है।</translation>
    </message>
    <message>
        <source>{app} of {controller} may see whether I have an account.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{controller} का {app} देख सकता है कि मेरा कोई खाता है या नहीं।</translation>
    </message>
    <message>
        <source>This ends on {date}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह {date} को समाप्त होता है।</translation>
    </message>
    <message>
        <source>This ends when {programme} ends, and on {date} at the latest.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{programme} समाप्त होने पर यह समाप्त होता है, और अधिक से अधिक {date} को।</translation>
    </message>
    <message>
        <source>I can stop this at any time. It is free.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मुझे इसे कभी भी रोकने का अधिकार है। यह मुफ़्त है।</translation>
    </message>
</context>
<context>
    <name>app-receipt</name>
    <message>
        <source>You let an app know your account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपने एक ऐप को अपना खाता जानने दिया</translation>
    </message>
    <message>
        <source>You stopped an app</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपने एक ऐप को रोका</translation>
    </message>
    <message>
        <source>The account to which you are paid</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>वह खाता जिसमें आपको भुगतान होता है</translation>
    </message>
    <message>
        <source>Only whether you have an account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>केवल यह कि आपका खाता है या नहीं</translation>
    </message>
    <message>
        <source>App</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ऐप</translation>
    </message>
    <message>
        <source>Who is behind it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इसके पीछे कौन है</translation>
    </message>
    <message>
        <source>What it sees</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह क्या देखता है</translation>
    </message>
    <message>
        <source>What for</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>किस लिए</translation>
    </message>
    <message>
        <source>Until</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कब तक</translation>
    </message>
    <message>
        <source>Or before, when this programme ends</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>या उससे पहले, जब यह कार्यक्रम समाप्त हो</translation>
    </message>
    <message>
        <source>You can stop this at any time, at an office.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आप इसे कभी भी किसी कार्यालय में रोक सकते हैं।</translation>
    </message>
</context>
<context>
    <name>card</name>
    <message>
        <source>Caps Lock is on. The code was read all the same.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Caps Lock चालू है। कोड फिर भी पढ़ लिया गया।</translation>
    </message>
    <message>
        <source>The scanner types as on an English keyboard, and this computer has a French one. The code was read all the same.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>स्कैनर अंग्रेज़ी कीबोर्ड जैसा लिखता है, और इस कंप्यूटर का फ़्रेंच है। कोड फिर भी पढ़ लिया गया।</translation>
    </message>
    <message>
        <source>There is no name in the code.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोड में नाम नहीं।</translation>
    </message>
    <message>
        <source>The code holds signs that cannot be shown. They were left out.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोड में ऐसे चिह्न हैं जो दिख नहीं सकते। उन्हें छोड़ दिया गया।</translation>
    </message>
    <message>
        <source>A part of the code could not be read.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोड का एक हिस्सा पढ़ा नहीं जा सका।</translation>
    </message>
    <message>
        <source>There is no photo in the code. Compare the one that is printed on the card.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोड में फ़ोटो नहीं। कार्ड पर छपी फ़ोटो मिलाइए।</translation>
    </message>
    <message>
        <source>The photo in the code is of a kind that cannot be shown here. Compare the one that is printed on the card.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोड की फ़ोटो ऐसी है जो यहाँ दिख नहीं सकती। कार्ड पर छपी फ़ोटो मिलाइए।</translation>
    </message>
    <message>
        <source>The photo in the code is damaged. Compare the one that is printed on the card.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोड की फ़ोटो ख़राब है। कार्ड पर छपी फ़ोटो मिलाइए।</translation>
    </message>
</context>
<context>
    <name>consent</name>
    <message>
        <source>I do not want payments to an account any more.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मुझे अब किसी खाते में भुगतान नहीं चाहिए।</translation>
    </message>
    <message>
        <source>I want my payments to go to {place}, account {number}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मेरी इच्छा है कि मेरा भुगतान {place}, खाता {number} में जाए।</translation>
    </message>
    <message>
        <source>Until now they went to {place}, account {number}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अब तक वह {place}, खाता {number} में जाता था।</translation>
    </message>
    <message>
        <source>I can change this again. It is free.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मुझे इसे फिर बदलने का अधिकार है। यह मुफ़्त है।</translation>
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
        <translation>रजिस्टर में: {a}। प्रतीक्षा में: {b}। किसी की ज़रूरत: {c}।</translation>
    </message>
</context>
<context>
    <name>devices</name>
    <message>
        <source>This laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह लैपटॉप</translation>
    </message>
    <message>
        <source>Two computers use its key</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दो कंप्यूटर इसकी कुंजी काम में ले रहे हैं</translation>
    </message>
    <message>
        <source>Its journal is not the one from before</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इसका रोज़नामचा पहले वाला नहीं</translation>
    </message>
    <message>
        <source>Many codes sent, few people proven</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बहुत कोड भेजे, कम लोग प्रमाणित</translation>
    </message>
    <message>
        <source>Held until two persons release it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दो व्यक्तियों के खोलने तक रुका</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रोका गया</translation>
    </message>
    <message>
        <source>Told to wipe itself</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अपने को मिटाने को कहा गया</translation>
    </message>
    <message>
        <source>Joins: its words must be compared</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जुड़ रहा है: इसके शब्द मिलाने हैं</translation>
    </message>
    <message>
        <source>Silent for {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{time} से चुप</translation>
    </message>
    <message>
        <source>The oldest has waited {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सबसे पुराना {time} से प्रतीक्षा में</translation>
    </message>
    <message>
        <source>A sealed capture has run out</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>एक मुहरबंद नमूना समाप्त हुआ</translation>
    </message>
    <message>
        <source>A sealed capture runs out in {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>एक मुहरबंद नमूना {time} में समाप्त होगा</translation>
    </message>
    <message>
        <source>An old version of the program</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>प्रोग्राम का पुराना संस्करण</translation>
    </message>
    <message>
        <source>Its clock is {time} wrong</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इसकी घड़ी {time} ग़लत है</translation>
    </message>
    <message>
        <source>An older office file</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कार्यालय की पुरानी फ़ाइल</translation>
    </message>
    <message>
        <source>Not the newest bank list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बैंकों की सबसे नई सूची नहीं</translation>
    </message>
    <message>
        <source>Little space left</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कम जगह बची है</translation>
    </message>
    <message>
        <source>All</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सभी</translation>
    </message>
    <message>
        <source>That worry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>चिंता वाले</translation>
    </message>
    <message>
        <source>Where something waits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जहाँ कुछ प्रतीक्षा में है</translation>
    </message>
    <message>
        <source>Silent for long</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>देर से चुप</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>No network here. What you did is saved on this computer.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यहाँ नेटवर्क नहीं। आपका किया काम इस कंप्यूटर पर सहेजा गया है।</translation>
    </message>
    <message>
        <source>There is network, but the server does not answer. Nothing is lost; we try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नेटवर्क है, पर सर्वर जवाब नहीं देता। कुछ खोया नहीं; हम फिर कोशिश करते हैं।</translation>
    </message>
    <message>
        <source>The proxy of this network does not let us through. Tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस नेटवर्क का प्रॉक्सी हमें जाने नहीं देता। अपने प्रशासक को बताइए।</translation>
    </message>
    <message>
        <source>The proxy of this network wants a sign-in. Nothing was sent; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस नेटवर्क का प्रॉक्सी प्रवेश माँगता है। कुछ नहीं भेजा गया; अपने प्रशासक को बताइए।</translation>
    </message>
    <message>
        <source>The server&apos;s certificate does not fit this computer&apos;s date. Compare the date with a phone; nothing was sent.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सर्वर का प्रमाणपत्र इस कंप्यूटर की तारीख से मेल नहीं खाता। तारीख फ़ोन से मिलाइए; कुछ नहीं भेजा गया।</translation>
    </message>
    <message>
        <source>No answer came back. Nothing is lost; we check it again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोई जवाब नहीं आया। कुछ खोया नहीं; हम फिर जाँचते हैं।</translation>
    </message>
    <message>
        <source>This network asks for a web login. Open the browser, then go on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह नेटवर्क वेब पर प्रवेश माँगता है। ब्राउज़र खोलिए, फिर आगे बढ़िए।</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted. Nothing was sent; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सर्वर का प्रमाणपत्र भरोसेमंद नहीं। कुछ नहीं भेजा गया; अपने प्रशासक को बताइए।</translation>
    </message>
    <message>
        <source>The server has a problem. Nothing is lost; we try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सर्वर में समस्या है। कुछ खोया नहीं; हम फिर कोशिश करते हैं।</translation>
    </message>
    <message>
        <source>The server&apos;s answer could not be read. Nothing is lost; we check it again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सर्वर का जवाब पढ़ा नहीं जा सका। कुछ खोया नहीं; हम फिर जाँचते हैं।</translation>
    </message>
    <message>
        <source>That code is not right. Ask for it once more and type it again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह कोड सही नहीं। एक बार और पूछिए और फिर लिखिए।</translation>
    </message>
    <message>
        <source>The code is too old. Send a new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोड पुराना हो गया। नया भेजिए।</translation>
    </message>
    <message>
        <source>It did not match. Try again, or use another way.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मेल नहीं हुआ। फिर कोशिश कीजिए, या दूसरा तरीका लीजिए।</translation>
    </message>
    <message>
        <source>Too many tries. The ID service wants a pause before the next one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बहुत प्रयास हुए। अगले से पहले पहचान सेवा रुकने को कहती है।</translation>
    </message>
    <message>
        <source>The ID service does not know this number. Compare it with the card.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान सेवा यह नंबर नहीं जानती। कार्ड से मिलाइए।</translation>
    </message>
    <message>
        <source>This ID is not active. Send the person to the ID office; nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह पहचान चालू नहीं है। व्यक्ति को पहचान कार्यालय भेजिए; कुछ नहीं बदला।</translation>
    </message>
    <message>
        <source>This ID has no phone or e-mail for a code. Use another way, or finish later.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस पहचान में कोड के लिए फ़ोन या ई-मेल नहीं। दूसरा तरीका लीजिए, या बाद में पूरा कीजिए।</translation>
    </message>
    <message>
        <source>The holder has locked this way at the ID service. Use another way.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>धारक ने पहचान सेवा में यह तरीका बंद किया है। दूसरा तरीका लीजिए।</translation>
    </message>
    <message>
        <source>The ID service refused the time of this computer. Set its clock, then try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान सेवा ने इस कंप्यूटर का समय नहीं माना। घड़ी ठीक कीजिए, फिर कोशिश कीजिए।</translation>
    </message>
    <message>
        <source>The ID service does not accept this office&apos;s set-up. Tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान सेवा इस कार्यालय की व्यवस्था नहीं मानती। अपने प्रशासक को बताइए।</translation>
    </message>
    <message>
        <source>We stop here, before the ID service locks the person out. Finish later.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>हम यहीं रुकते हैं, ताकि पहचान सेवा व्यक्ति को रोक न दे। बाद में पूरा कीजिए।</translation>
    </message>
    <message>
        <source>The capture was too old for the ID service and was destroyed. Everything else is kept.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>छाप पहचान सेवा के लिए पुरानी थी और नष्ट कर दी गई। बाकी सब रखा है।</translation>
    </message>
    <message>
        <source>No reader is connected. Plug it in; we notice by ourselves.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोई रीडर जुड़ा नहीं। लगाइए; वह अपने आप पहचाना जाएगा।</translation>
    </message>
    <message>
        <source>The reader has a problem. Unplug it and plug it in again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रीडर में समस्या है। निकालकर फिर लगाइए।</translation>
    </message>
    <message>
        <source>This reader cannot be trusted and is out of use. Tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह रीडर भरोसेमंद नहीं और बंद है। अपने पर्यवेक्षक को बताइए।</translation>
    </message>
    <message>
        <source>Nothing good enough was read. Wipe the finger and try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ठीक से पढ़ा नहीं गया। उँगली पोंछिए और फिर कोशिश कीजिए।</translation>
    </message>
    <message>
        <source>This code is not a signed ID. Type the number instead.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह कोड हस्ताक्षरित पहचान नहीं। इसके बदले नंबर लिखिए।</translation>
    </message>
    <message>
        <source>This code was not signed by the ID authority. Type the number; tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस कोड पर पहचान प्राधिकरण का हस्ताक्षर नहीं। नंबर लिखिए; अपने पर्यवेक्षक को बताइए।</translation>
    </message>
    <message>
        <source>This signed ID is not valid today. Type the number instead.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह हस्ताक्षरित पहचान आज मान्य नहीं। इसके बदले नंबर लिखिए।</translation>
    </message>
    <message>
        <source>This card is locked, and this office has no key for it. Type the number.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह कार्ड बंद है, और इस कार्यालय के पास इसकी कुंजी नहीं। नंबर लिखिए।</translation>
    </message>
    <message>
        <source>The scanner types as on another keyboard. Set the keyboard of this computer to English (US), or type the number.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>स्कैनर दूसरे कीबोर्ड जैसा लिखता है। इस कंप्यूटर का कीबोर्ड अंग्रेज़ी (US) कीजिए, या नंबर लिखिए।</translation>
    </message>
    <message>
        <source>The registry did not accept this. Correct it and save again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रजिस्टर ने इसे नहीं माना। सुधारिए और फिर सहेजिए।</translation>
    </message>
    <message>
        <source>A name in this account holds signs the registry misreads. Correct it and save again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस खाते के नाम में ऐसे चिह्न हैं जिन्हें रजिस्टर ग़लत पढ़ता है। सुधारिए और फिर सहेजिए।</translation>
    </message>
    <message>
        <source>The server does not speak as its profile says. Tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सर्वर वैसा नहीं बोलता जैसा उसका विवरण कहता है। अपने प्रशासक को बताइए।</translation>
    </message>
    <message>
        <source>That PIN is not right.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह PIN सही नहीं।</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait a little before the next one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बहुत ग़लत PIN। अगले से पहले थोड़ा रुकिए।</translation>
    </message>
    <message>
        <source>Too many wrong PINs. A supervisor can open this access again; nothing is lost.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बहुत ग़लत PIN। पर्यवेक्षक यह पहुँच फिर खोल सकते हैं; कुछ खोया नहीं।</translation>
    </message>
    <message>
        <source>This PIN is too easy to guess. Use six or more digits, no rows or repeats.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस PIN का अनुमान आसान है। छह या अधिक अंक लीजिए, क्रम या दोहराव नहीं।</translation>
    </message>
    <message>
        <source>Nobody of this name works on this computer.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस नाम का कोई इस कंप्यूटर पर काम नहीं करता।</translation>
    </message>
    <message>
        <source>This computer has no key storage. Install gnome-keyring or KWallet, then start again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस कंप्यूटर में कुंजी भंडार नहीं। gnome-keyring या KWallet लगाइए, फिर शुरू कीजिए।</translation>
    </message>
    <message>
        <source>The computer&apos;s key storage is locked. Unlock it, then try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कंप्यूटर का कुंजी भंडार बंद है। खोलिए, फिर कोशिश कीजिए।</translation>
    </message>
    <message>
        <source>The key of this store is gone. Nothing was changed; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस तिजोरी की कुंजी नहीं रही। कुछ नहीं बदला; अपने प्रशासक को बताइए।</translation>
    </message>
    <message>
        <source>The store is not where it was. Nothing was changed; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>तिजोरी अपनी जगह नहीं है। कुछ नहीं बदला; अपने प्रशासक को बताइए।</translation>
    </message>
    <message>
        <source>The store is damaged. Nothing was overwritten; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>तिजोरी ख़राब है। कुछ मिटाया नहीं गया; अपने प्रशासक को बताइए।</translation>
    </message>
    <message>
        <source>The store was written by a newer version. Update this app; nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>तिजोरी नए संस्करण ने लिखी है। यह प्रोग्राम नया कीजिए; कुछ नहीं बदला।</translation>
    </message>
    <message>
        <source>The app is open already on this computer. Use that window.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>प्रोग्राम इस कंप्यूटर पर पहले से खुला है। वही खिड़की लीजिए।</translation>
    </message>
    <message>
        <source>The app&apos;s folder cannot be written. Nothing was changed; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>प्रोग्राम के फ़ोल्डर में लिखा नहीं जा सकता। कुछ नहीं बदला; अपने प्रशासक को बताइए।</translation>
    </message>
    <message>
        <source>The disk is full. What was saved is safe; free some space, then go on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>डिस्क भरी है। सहेजा हुआ सुरक्षित है; जगह बनाइए, फिर आगे बढ़िए।</translation>
    </message>
    <message>
        <source>This computer cannot save just now. Try again in a moment.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह कंप्यूटर अभी सहेज नहीं सकता। थोड़ी देर में फिर कोशिश कीजिए।</translation>
    </message>
    <message>
        <source>Please sign in again. Nothing was lost.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कृपया फिर प्रवेश कीजिए। कुछ खोया नहीं।</translation>
    </message>
    <message>
        <source>The journal does not verify. Tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बही की पुष्टि नहीं होती। अपने पर्यवेक्षक को बताइए।</translation>
    </message>
    <message>
        <source>This update is not signed by the makers of the program. Nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस अपडेट पर प्रोग्राम बनाने वालों के हस्ताक्षर नहीं हैं। कुछ नहीं बदला गया।</translation>
    </message>
    <message>
        <source>The signature of this update is over, or the clock is wrong. Nothing changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस अपडेट के हस्ताक्षर का समय बीत गया, या घड़ी ग़लत है। कुछ नहीं बदला।</translation>
    </message>
    <message>
        <source>The new version does not start on this computer. The old one stays in use.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नया संस्करण इस कंप्यूटर पर नहीं चलता। पुराना चलता रहेगा।</translation>
    </message>
    <message>
        <source>This program is being updated already. Wait a little, then look again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह प्रोग्राम पहले से अपडेट हो रहा है। थोड़ा रुकें, फिर दोबारा देखें।</translation>
    </message>
    <message>
        <source>This program is updated by the computer&apos;s own installer, not from here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह प्रोग्राम कंप्यूटर के अपने इंस्टॉलर से अपडेट होता है, यहाँ से नहीं।</translation>
    </message>
    <message>
        <source>There is no way back: the version before cannot be used any more.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>वापसी का रास्ता नहीं है: पिछला संस्करण अब काम में नहीं आ सकता।</translation>
    </message>
    <message>
        <source>This picture cannot be read. Take another, or go on without it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह तस्वीर पढ़ी नहीं जा सकती। दूसरी लीजिए, या इसके बिना आगे बढ़िए।</translation>
    </message>
    <message>
        <source>This bank list cannot be used. The one in use stays.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बैंकों की यह सूची काम नहीं आ सकती। चालू सूची रहेगी।</translation>
    </message>
    <message>
        <source>This bank list is not signed by your office. The one in use stays.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बैंकों की इस सूची पर आपके कार्यालय का हस्ताक्षर नहीं। चालू सूची रहेगी।</translation>
    </message>
    <message>
        <source>This file is damaged or meant for another office. Nothing was taken in.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह फ़ाइल ख़राब है या दूसरे कार्यालय की है। कुछ नहीं लिया गया।</translation>
    </message>
    <message>
        <source>The office file cannot be used. Ask your administrator for a new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कार्यालय की फ़ाइल काम नहीं आ सकती। अपने प्रशासक से नई माँगिए।</translation>
    </message>
    <message>
        <source>This setting cannot be used. Nothing was changed; correct it and save again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह सेटिंग काम नहीं आ सकती। कुछ नहीं बदला; सुधारिए और फिर सहेजिए।</translation>
    </message>
    <message>
        <source>SPAR Agent met a fault of its own. Nothing saved was lost; try again or tell support.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>SPAR Agent में अपनी ही गड़बड़ी हुई। सहेजा हुआ कुछ नहीं खोया; फिर कोशिश कीजिए या सहायता को बताइए।</translation>
    </message>
    <message>
        <source>A second person must decide this, never the one who captured it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इसका निर्णय दूसरा व्यक्ति करे, कभी वह नहीं जिसने इसे दर्ज किया।</translation>
    </message>
    <message>
        <source>No printer here. Write the number down for the person, or print later with Ctrl+P.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यहाँ प्रिंटर नहीं। व्यक्ति के लिए नंबर लिखिए, या बाद में Ctrl+P से छापिए।</translation>
    </message>
    <message>
        <source>The printer is not there. Everything is saved; choose another, or try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>प्रिंटर नहीं है। सब सहेजा है; दूसरा चुनिए, या फिर कोशिश कीजिए।</translation>
    </message>
    <message>
        <source>This printer takes no slips: its queue is closed. Choose another, or tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह प्रिंटर पर्ची नहीं लेता: उसकी कतार बंद है। दूसरा चुनिए, या अपने प्रशासक को बताइए।</translation>
    </message>
    <message>
        <source>This printer is paused. Set it going again, or choose another; everything is saved.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह प्रिंटर रुका है। चालू कीजिए, या दूसरा चुनिए; सब सहेजा है।</translation>
    </message>
    <message>
        <source>The printer does not take the slip. Is it on, has it paper? Then print again; everything is saved.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>प्रिंटर पर्ची नहीं लेता। क्या चालू है, काग़ज़ है? फिर छापिए; सब सहेजा है।</translation>
    </message>
    <message>
        <source>The slip was not printed. Everything is saved; look at the printer and its paper.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्ची नहीं छपी। सब सहेजा है; प्रिंटर और काग़ज़ देखिए।</translation>
    </message>
    <message>
        <source>The bank or branch is not in the list. A second person says which it is before anything is sent.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बैंक या शाखा सूची में नहीं है। भेजने से पहले दूसरा व्यक्ति बताता है कि कौन सी है।</translation>
    </message>
    <message>
        <source>That bank or branch cannot have this account number. Choose another, or return the visit to its agent.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>उस बैंक या शाखा में यह खाता नंबर नहीं हो सकता। दूसरी चुनिए, या मुलाक़ात उसके एजेंट को लौटाइए।</translation>
    </message>
    <message>
        <source>The center did not accept this. Nothing is lost; a supervisor can look at the reason.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>केंद्र ने इसे नहीं माना। कुछ खोया नहीं; पर्यवेक्षक कारण देख सकते हैं।</translation>
    </message>
    <message>
        <source>The account could not be kept for longer. Put it in again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>खाता आगे के लिए नहीं रखा जा सका। इसे फिर से डालें।</translation>
    </message>
    <message>
        <source>That was asked too often for this person today. Nothing was changed; try again tomorrow.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आज इस व्यक्ति के लिए यह बहुत बार माँगा गया। कुछ नहीं बदला गया; कल फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>The proof of identity is over. Nothing was changed; in another visit the person can prove it again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान का प्रमाण समाप्त हो चुका है। कुछ नहीं बदला गया; व्यक्ति दूसरी मुलाक़ात में फिर से प्रमाण दे सकता है।</translation>
    </message>
    <message>
        <source>This person is stopped: no app is let know anything new. A supervisor can look at the reason.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह व्यक्ति रोका गया है: किसी ऐप को कुछ नया जानने नहीं दिया जाता। पर्यवेक्षक कारण देख सकता है।</translation>
    </message>
    <message>
        <source>The center fails at this one. It is saved and tried again; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>केंद्र इसे नहीं ले पा रहा। यह सुरक्षित है और फिर भेजा जाएगा; अपने प्रशासक को बताइए।</translation>
    </message>
    <message>
        <source>The file changed after its words were shown. Open the answer and compare again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>शब्द दिखाने के बाद फ़ाइल बदल गई। उत्तर खोलकर फिर मिलाइए।</translation>
    </message>
    <message>
        <source>The app cannot be let know this now. Nothing was changed; look at the list again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ऐप को अभी यह जानने नहीं दिया जा सकता। कुछ नहीं बदला; सूची फिर देखिए।</translation>
    </message>
    <message>
        <source>With this proof the app was let know something else. In another visit the person can prove it again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस प्रमाण से ऐप को कुछ और जानने दिया गया था। किसी और मुलाक़ात में व्यक्ति फिर से प्रमाण दे सकते हैं।</translation>
    </message>
    <message>
        <source>This is not signed by your office. Nothing was taken in; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस पर आपके कार्यालय का हस्ताक्षर नहीं। कुछ नहीं लिया गया; अपने प्रशासक को बताइए।</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong. Set it, then try again; nothing is lost.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस कंप्यूटर की घड़ी ग़लत है। ठीक कीजिए, फिर कोशिश कीजिए; कुछ खोया नहीं।</translation>
    </message>
    <message>
        <source>This laptop is not joined to a center. All is saved; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह लैपटॉप किसी केंद्र से नहीं जुड़ा। सब सहेजा है; अपने प्रशासक को बताइए।</translation>
    </message>
    <message>
        <source>Your administrator still has to compare the words of this laptop.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपके प्रशासक को अभी इस लैपटॉप के शब्द मिलाने हैं।</translation>
    </message>
    <message>
        <source>This join code is wrong, used or over. Ask your administrator for a new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जुड़ने का यह कोड ग़लत, उपयोग हो चुका या समाप्त है। अपने प्रशासक से नया माँगिए।</translation>
    </message>
    <message>
        <source>Too many wrong join codes. Wait an hour, then ask for a new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जुड़ने के बहुत ग़लत कोड। एक घंटा रुकिए, फिर नया माँगिए।</translation>
    </message>
    <message>
        <source>This is no answer to a join, or it is damaged. Nothing was changed; copy it once more.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह जुड़ने के अनुरोध का उत्तर नहीं है, या ख़राब है। कुछ नहीं बदला; इसे फिर से कॉपी कीजिए।</translation>
    </message>
    <message>
        <source>This answer is of a newer program. Update this one, then open the answer again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह उत्तर नए प्रोग्राम का है। इसे नया कीजिए, फिर उत्तर दोबारा खोलिए।</translation>
    </message>
    <message>
        <source>This answer is too old. Ask your administrator for a new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह उत्तर बहुत पुराना है। अपने प्रशासक से नया माँगिए।</translation>
    </message>
    <message>
        <source>This answer is for another laptop. Nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह उत्तर किसी दूसरे लैपटॉप के लिए है। कुछ नहीं बदला।</translation>
    </message>
    <message>
        <source>This answer was used, or is not for the last request. Take the last one to your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह उत्तर उपयोग हो चुका है, या आख़िरी अनुरोध के लिए नहीं है। आख़िरी अनुरोध अपने प्रशासक के पास ले जाइए।</translation>
    </message>
    <message>
        <source>This laptop is held until two persons release it. You can go on; it is all kept.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दो लोगों के छोड़ने तक यह लैपटॉप रोका गया है। आप काम जारी रख सकते हैं; सब रखा है।</translation>
    </message>
    <message>
        <source>This laptop is blocked. Nothing is sent from it; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह लैपटॉप बंद किया गया है। इससे कुछ नहीं भेजा जाता; अपने प्रशासक को बताइए।</translation>
    </message>
    <message>
        <source>Your key waits until a second person confirms it at another laptop. Work can go on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपकी कुंजी प्रतीक्षा में है कि दूसरा व्यक्ति दूसरे लैपटॉप पर पुष्टि करे। काम चल सकता है।</translation>
    </message>
    <message>
        <source>Your office ended your access. What you saved stays on this laptop; ask your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपके कार्यालय ने आपका प्रवेश समाप्त किया। आपने जो सहेजा वह इस लैपटॉप पर रहेगा; अपने पर्यवेक्षक से पूछिए।</translation>
    </message>
    <message>
        <source>The center knows nobody with this number in your office. Type it again, or ask your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>केंद्र आपके कार्यालय में इस नंबर वाले किसी को नहीं जानता। इसे फिर लिखिए, या अपने प्रशासक से पूछिए।</translation>
    </message>
    <message>
        <source>This version of the program is too old for the center. Update it; nothing is lost.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>प्रोग्राम का यह संस्करण केंद्र के लिए पुराना है। नया कीजिए; कुछ खोया नहीं।</translation>
    </message>
    <message>
        <source>The center does not answer this yet: its program is older. All other work goes on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>केंद्र अभी इसका उत्तर नहीं देता: उसका प्रोग्राम पुराना है। बाक़ी सब काम चलता है।</translation>
    </message>
    <message>
        <source>This office file is older than the one in use. Nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कार्यालय की यह फ़ाइल चालू फ़ाइल से पुरानी है। कुछ नहीं बदला।</translation>
    </message>
    <message>
        <source>A supervisor at another laptop has to approve it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दूसरे लैपटॉप पर पर्यवेक्षक को इसे स्वीकार करना होगा।</translation>
    </message>
    <message>
        <source>Another person decided it, or it was open too long. Nothing was decided now.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दूसरे व्यक्ति ने निर्णय किया, या यह बहुत देर खुला रहा। अभी कुछ तय नहीं हुआ।</translation>
    </message>
    <message>
        <source>Somebody else put it on hold in the meantime. You can still decide it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस बीच किसी और ने इसे रोककर रखा। आप अब भी निर्णय कर सकते हैं।</translation>
    </message>
    <message>
        <source>It cannot be put on hold until that day. Choose an earlier one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>उस दिन तक रोककर नहीं रखा जा सकता। कोई पहले का दिन चुनिए।</translation>
    </message>
    <message>
        <source>The person is told first and has time to object.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहले व्यक्ति को बताया जाता है और आपत्ति का समय मिलता है।</translation>
    </message>
    <message>
        <source>The center has no proof of identity for it: the person must come back.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>केंद्र के पास इसके लिए पहचान का प्रमाण नहीं: व्यक्ति को फिर आना होगा।</translation>
    </message>
    <message>
        <source>It is beyond what one person may do: two at the center decide.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह एक व्यक्ति के अधिकार से अधिक है: केंद्र में दो निर्णय करते हैं।</translation>
    </message>
    <message>
        <source>The registry has it. Two people there decide; until then nothing changes.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह रजिस्टर में है। वहाँ दो लोग निर्णय करते हैं; तब तक कुछ नहीं बदलता।</translation>
    </message>
    <message>
        <source>Two people decided that the registered account stays. Ask the person.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दो लोगों ने निर्णय किया कि दर्ज खाता रहेगा। व्यक्ति से पूछिए।</translation>
    </message>
    <message>
        <source>Nobody can open this laptop from outside: it has not been in contact with a center.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बाहर से कोई यह लैपटॉप नहीं खोल सकता: इसका किसी केंद्र से संपर्क नहीं हुआ।</translation>
    </message>
    <message>
        <source>This answer is not for the last request of this laptop. Nothing was opened.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह उत्तर इस लैपटॉप के अंतिम अनुरोध का नहीं है। कुछ नहीं खोला गया।</translation>
    </message>
    <message>
        <source>This laptop works through its center only. Join it with your administrator&apos;s code; all that is here stays.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह लैपटॉप केवल अपने कार्यालय के केंद्र के ज़रिए काम करता है। अपने प्रशासक के कोड से जुड़िए; यहाँ का सब रहता है।</translation>
    </message>
    <message>
        <source>This has changed in the meantime. Open it again to see how it stands.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह इस बीच बदल गया। फिर खोलकर देखिए कि स्थिति क्या है।</translation>
    </message>
    <message>
        <source>This reader is not registered with the ID authority. Tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह रीडर पहचान प्राधिकरण में पंजीकृत नहीं। अपने पर्यवेक्षक को बताइए।</translation>
    </message>
    <message>
        <source>The reader says that it was tampered with. It is out of use. Tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रीडर कहता है कि उससे छेड़छाड़ हुई। वह बंद है। अपने पर्यवेक्षक को बताइए।</translation>
    </message>
    <message>
        <source>The certificate of this reader has run out. Tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस रीडर का प्रमाणपत्र समाप्त हो गया। अपने पर्यवेक्षक को बताइए।</translation>
    </message>
    <message>
        <source>The reader is not ready yet. We notice when it is.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रीडर अभी तैयार नहीं। तैयार होने पर पता चल जाएगा।</translation>
    </message>
    <message>
        <source>The reader is at work for another program. Close that one, or wait.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रीडर दूसरे प्रोग्राम में लगा है। उसे बंद कीजिए, या रुकिए।</translation>
    </message>
    <message>
        <source>This reader is set up for registration, not for authentication. Tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह रीडर पंजीकरण के लिए है, जाँच के लिए नहीं। अपने पर्यवेक्षक को बताइए।</translation>
    </message>
    <message>
        <source>The reader saw nothing. Try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रीडर को कुछ नहीं दिखा। फिर कोशिश कीजिए।</translation>
    </message>
    <message>
        <source>What the reader saw was no use. Wipe it and try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रीडर ने जो देखा वह काम का नहीं। पोंछिए और फिर कोशिश कीजिए।</translation>
    </message>
    <message>
        <source>It lay at a slant. Straighten it and try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>वह तिरछा था। सीधा कीजिए और फिर कोशिश कीजिए।</translation>
    </message>
    <message>
        <source>The reader waited, and nothing came in time. Try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रीडर ने प्रतीक्षा की, समय पर कुछ नहीं आया। फिर कोशिश कीजिए।</translation>
    </message>
    <message>
        <source>The reader cannot reach the server of its maker. Take another way, and tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रीडर अपने निर्माता के सर्वर तक नहीं पहुँचता। दूसरा तरीका लीजिए, और अपने पर्यवेक्षक को बताइए।</translation>
    </message>
    <message>
        <source>The reader does not have the ID service&apos;s key. Tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रीडर के पास पहचान सेवा की कुंजी नहीं। अपने पर्यवेक्षक को बताइए।</translation>
    </message>
    <message>
        <source>This reader cannot read as many fingers at once. Tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह रीडर एक साथ इतनी उँगलियाँ नहीं पढ़ सकता। अपने प्रशासक को बताइए।</translation>
    </message>
    <message>
        <source>The reader did not understand the app. Tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रीडर प्रोग्राम को नहीं समझा। अपने प्रशासक को बताइए।</translation>
    </message>
    <message>
        <source>Tries left: {n}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बचे प्रयास: {n}।</translation>
    </message>
    <message>
        <source>Wait {time}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{time} रुकिए।</translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>No answer: checked and sent again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोई जवाब नहीं: जाँचा और फिर भेजा</translation>
    </message>
    <message>
        <source>No connection: sent later</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>संपर्क नहीं: बाद में भेजा</translation>
    </message>
    <message>
        <source>Refused by the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रजिस्टर ने नहीं माना</translation>
    </message>
    <message>
        <source>Another account was there</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>वहाँ दूसरा खाता था</translation>
    </message>
    <message>
        <source>Sent back by a supervisor</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्यवेक्षक ने लौटाया</translation>
    </message>
    <message>
        <source>Agent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>एजेंट</translation>
    </message>
    <message>
        <source>Day</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दिन</translation>
    </message>
    <message>
        <source>Captured</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दर्ज</translation>
    </message>
    <message>
        <source>At the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रजिस्टर में</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>प्रतीक्षा में</translation>
    </message>
    <message>
        <source>Needs somebody</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>किसी की ज़रूरत</translation>
    </message>
    <message>
        <source>Minutes per visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>हर मुलाक़ात के मिनट</translation>
    </message>
    <message>
        <source>Minutes per visit: the middle of the day, as this computer counted them; without the time behind the lock and of visits put aside.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>हर मुलाक़ात के मिनट: दिन का बीच का मान, जैसा इस कंप्यूटर ने गिना; ताले का और अलग रखी मुलाक़ातों का समय इसमें नहीं है।</translation>
    </message>
</context>
<context>
    <name>file-question</name>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.bmp *.webp)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>तस्वीरें (*.png *.jpg *.jpeg *.bmp *.webp)</translation>
    </message>
</context>
<context>
    <name>frame</name>
    <message>
        <source>This is still missing. Please type it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह अभी नहीं है। कृपया लिखिए।</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>First start</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहली शुरुआत</translation>
    </message>
    <message>
        <source>Choose the language, look at the self-test.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>भाषा चुनिए, स्व-जाँच देखिए।</translation>
    </message>
    <message>
        <source>Then type the center&apos;s address, the join code and a PIN of six digits.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>फिर केंद्र का पता, जुड़ने का कोड और छह अंकों का PIN लिखिए।</translation>
    </message>
    <message>
        <source>Without network a stick carries the request to your administrator, and the answer back.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बिना नेटवर्क, USB स्टिक अनुरोध आपके प्रशासक तक ले जाती है और उत्तर वापस लाती है।</translation>
    </message>
    <message>
        <source>A PIN like 123456 or 111111 is refused: it would be guessed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>123456 या 111111 जैसा PIN नहीं लिया जाता: उसका अनुमान हो जाता।</translation>
    </message>
    <message>
        <source>Nothing is sent before the first person was saved.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहला व्यक्ति सहेजे जाने से पहले कुछ नहीं भेजा जाता।</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>प्रवेश</translation>
    </message>
    <message>
        <source>Choose your name and type your PIN; the sixth digit opens.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अपना नाम चुनिए और PIN लिखिए; छठा अंक खोलता है।</translation>
    </message>
    <message>
        <source>After five wrong PINs there is a wait, then a supervisor helps.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पाँच ग़लत PIN के बाद रुकना पड़ता है, फिर पर्यवेक्षक मदद करते हैं।</translation>
    </message>
    <message>
        <source>A lock keeps everything: work goes on where it was.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ताला सब कुछ रखता है: काम वहीं से आगे चलता है।</translation>
    </message>
    <message>
        <source>Another name</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दूसरा नाम</translation>
    </message>
    <message>
        <source>Menu: practice, self-test, about</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मेनू: अभ्यास, स्व-जाँच, परिचय</translation>
    </message>
    <message>
        <source>Nobody can sign in</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोई प्रवेश नहीं कर सकता</translation>
    </message>
    <message>
        <source>Save the request to a stick and take it to the center.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अनुरोध USB स्टिक पर सहेजिए और केंद्र ले जाइए।</translation>
    </message>
    <message>
        <source>Two persons there open it; the answer comes back on the stick.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>वहाँ दो व्यक्ति इसे खोलते हैं; उत्तर USB स्टिक पर लौटता है।</translation>
    </message>
    <message>
        <source>Each answer works once, on this laptop, for the last request.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>हर उत्तर एक बार, इसी लैपटॉप पर, अंतिम अनुरोध के लिए काम करता है।</translation>
    </message>
    <message>
        <source>Carry on a stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>USB स्टिक पर ले जाइए</translation>
    </message>
    <message>
        <source>For a place without network: what waits goes on a stick.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बिना नेटवर्क की जगह के लिए: जो बाकी है वह USB स्टिक पर जाता है।</translation>
    </message>
    <message>
        <source>Any laptop that has joined hands it in; it reads nothing of it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोई भी जुड़ा हुआ लैपटॉप इसे जमा करता है; वह इसमें कुछ नहीं पढ़ता।</translation>
    </message>
    <message>
        <source>Take the receipt back: then each visit says where it stands.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रसीद वापस ले जाइए: तब हर मुलाक़ात बताती है कि वह कहाँ है।</translation>
    </message>
    <message>
        <source>Laptops of the office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कार्यालय के लैपटॉप</translation>
    </message>
    <message>
        <source>Who is silent longest, or has most to tell, stands first.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जो सबसे देर चुप है, या जिसमें सबसे अधिक बात है, पहले आता है।</translation>
    </message>
    <message>
        <source>A message is read on Today there; you see here who read it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>संदेश वहाँ &apos;आज&apos; पर पढ़ा जाता है; यहाँ दिखता है किसने पढ़ा।</translation>
    </message>
    <message>
        <source>Block a laptop that was lost: one signature is enough. Two release it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>खोया लैपटॉप रोकिए: एक हस्ताक्षर काफ़ी है। दो उसे खोलते हैं।</translation>
    </message>
    <message>
        <source>Another laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दूसरा लैपटॉप</translation>
    </message>
    <message>
        <source>Signals about my work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मेरे काम के संकेत</translation>
    </message>
    <message>
        <source>The same numbers as a supervisor sees, with your own visits.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>वही संख्याएँ जो पर्यवेक्षक देखते हैं, आपकी अपनी मुलाक़ातों के साथ।</translation>
    </message>
    <message>
        <source>“Looked at, fine” stays until the number grows.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>“देखा, ठीक है” संख्या बढ़ने तक रहता है।</translation>
    </message>
    <message>
        <source>Nobody is judged by a number: somebody looks at the visits.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>किसी को संख्या से नहीं आँका जाता: कोई मुलाक़ातें देखता है।</translation>
    </message>
    <message>
        <source>Another number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दूसरी संख्या</translation>
    </message>
    <message>
        <source>Open the chosen visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>चुनी हुई मुलाक़ात खोलिए</translation>
    </message>
    <message>
        <source>Confirm laptops and keys</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>लैपटॉप और कुंजियों की पुष्टि</translation>
    </message>
    <message>
        <source>Let the person read the words from their own screen, by voice.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति अपनी स्क्रीन से शब्द बोलकर पढ़े।</translation>
    </message>
    <message>
        <source>Other words mean another key: sign nothing.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दूसरे शब्द का अर्थ है दूसरी कुंजी: हस्ताक्षर मत कीजिए।</translation>
    </message>
    <message>
        <source>An agent needs one signature, a supervisor two, from different laptops.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>एजेंट के लिए एक हस्ताक्षर, पर्यवेक्षक के लिए दो, अलग-अलग लैपटॉप से।</translation>
    </message>
    <message>
        <source>Another one</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दूसरा</translation>
    </message>
    <message>
        <source>My key at the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>केंद्र में मेरी कुंजी</translation>
    </message>
    <message>
        <source>Your PIN opens a key of your own; with it you sign your work.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपका PIN आपकी अपनी कुंजी खोलता है; उससे आप अपने काम पर हस्ताक्षर करते हैं।</translation>
    </message>
    <message>
        <source>The staff number tells the center whose key it is.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कर्मचारी नंबर केंद्र को बताता है कि कुंजी किसकी है।</translation>
    </message>
    <message>
        <source>A supervisor at another laptop compares the words with you.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दूसरे लैपटॉप पर पर्यवेक्षक आपके साथ शब्द मिलाता है।</translation>
    </message>
    <message>
        <source>Your office changes its rules</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपका कार्यालय अपने नियम बदलता है</translation>
    </message>
    <message>
        <source>Read all of it; it holds from your next sign-in on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सब पढ़िए; यह अगली बार प्रवेश से लागू होगा।</translation>
    </message>
    <message>
        <source>Are servers or trusted keys others? Ask your supervisor first, by voice.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>क्या सर्वर या भरोसे की कुंजियाँ बदली हैं? पहले अपने पर्यवेक्षक से बोलकर पूछिए।</translation>
    </message>
    <message>
        <source>Each rule stands there twice: as it is until now, and from then on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>हर नियम दो बार लिखा है: जैसा अब तक है, और जैसा तब से होगा।</translation>
    </message>
    <message>
        <source>“Not now” changes nothing: your next sign-in shows it again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>“अभी नहीं” से कुछ नहीं बदलता: अगली बार प्रवेश पर यह फिर दिखेगा।</translation>
    </message>
    <message>
        <source>It is written down who took it in.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>लिखा जाता है कि किसने इसे अपनाया।</translation>
    </message>
    <message>
        <source>Today</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आज</translation>
    </message>
    <message>
        <source>The line above says whether the computer is ready.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ऊपर की पंक्ति बताती है कि कंप्यूटर तैयार है या नहीं।</translation>
    </message>
    <message>
        <source>The cards show what waits; a card opens its list.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कार्ड दिखाते हैं कि क्या प्रतीक्षा में है; कार्ड अपनी सूची खोलता है।</translation>
    </message>
    <message>
        <source>A message of the office stays until somebody says that they read it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कार्यालय का संदेश तब तक रहता है जब तक कोई न कहे कि पढ़ लिया।</translation>
    </message>
    <message>
        <source>New person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नया व्यक्ति</translation>
    </message>
    <message>
        <source>Village round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>गाँव का दौरा</translation>
    </message>
    <message>
        <source>People whose identity is to be checked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जिनकी पहचान जाँचनी है</translation>
    </message>
    <message>
        <source>Send now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अभी भेजिए</translation>
    </message>
    <message>
        <source>Find a visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मुलाक़ात खोजिए</translation>
    </message>
    <message>
        <source>Person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति</translation>
    </message>
    <message>
        <source>Scan the ID card, or type the number as it is printed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान कार्ड स्कैन कीजिए, या नंबर वैसे लिखिए जैसे छपा है।</translation>
    </message>
    <message>
        <source>A mistake of the finger is found at the last digit.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>उँगली की ग़लती अंतिम अंक पर पकड़ी जाती है।</translation>
    </message>
    <message>
        <source>Somebody who helps this person is written down with a reason.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जो इस व्यक्ति की मदद करता है, उसे कारण के साथ लिखा जाता है।</translation>
    </message>
    <message>
        <source>Someone helps this person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोई इस व्यक्ति की मदद करता है</translation>
    </message>
    <message>
        <source>Identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान</translation>
    </message>
    <message>
        <source>Ask the person first: the tick says that they agreed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहले व्यक्ति से पूछिए: निशान कहता है कि वे सहमत हैं।</translation>
    </message>
    <message>
        <source>A code goes to the phone, or a reader takes a finger.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>फ़ोन पर कोड जाता है, या रीडर उँगली लेता है।</translation>
    </message>
    <message>
        <source>Without network, capture goes on; identity is checked later.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नेटवर्क के बिना भी काम चलता है; पहचान बाद में जाँची जाती है।</translation>
    </message>
    <message>
        <source>Go on while the code travels</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोड के रास्ते में रहते आगे बढ़िए</translation>
    </message>
    <message>
        <source>Back to the code that was sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>भेजे गए कोड पर वापस</translation>
    </message>
    <message>
        <source>Account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>खाता</translation>
    </message>
    <message>
        <source>Type the bank, the branch, the place or the code.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बैंक, शाखा, जगह या कोड लिखिए।</translation>
    </message>
    <message>
        <source>Type the number twice from the passbook; pasting is refused.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नंबर पासबुक से दो बार लिखिए; चिपकाया नहीं जा सकता।</translation>
    </message>
    <message>
        <source>Where the two differ, the digits are marked.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जहाँ दोनों अलग हैं, अंकों पर निशान है।</translation>
    </message>
    <message>
        <source>Another row</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दूसरी पंक्ति</translation>
    </message>
    <message>
        <source>Find the branch step by step</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>शाखा कदम-दर-कदम खोजिए</translation>
    </message>
    <message>
        <source>Bank or branch that is not in the list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बैंक या शाखा जो सूची में नहीं है</translation>
    </message>
    <message>
        <source>Photo of the passbook</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पासबुक की फ़ोटो</translation>
    </message>
    <message>
        <source>Name in the passbook, if it is another</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पासबुक में नाम, यदि दूसरा हो</translation>
    </message>
    <message>
        <source>Account at the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रजिस्टर में खाता</translation>
    </message>
    <message>
        <source>Ask whether the person still has this account, then choose.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पूछिए कि व्यक्ति के पास अब भी यह खाता है या नहीं, फिर चुनिए।</translation>
    </message>
    <message>
        <source>Whoever keeps it is paid as before; the visit ends there.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जो इसे रखता है उसे पहले की तरह भुगतान होता है; मुलाक़ात वहीं ख़त्म होती है।</translation>
    </message>
    <message>
        <source>Keep it for longer, when its last day is near</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इसे और समय तक रखें, जब इसका आख़िरी दिन पास हो</translation>
    </message>
    <message>
        <source>Change to another account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दूसरे खाते में बदलिए</translation>
    </message>
    <message>
        <source>Keep it: nothing changes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यही रखिए: कुछ नहीं बदलता</translation>
    </message>
    <message>
        <source>Remove it from the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रजिस्टर से हटाइए</translation>
    </message>
    <message>
        <source>Consent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सहमति</translation>
    </message>
    <message>
        <source>Read the words aloud in the person&apos;s language.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति की भाषा में शब्द ज़ोर से पढ़िए।</translation>
    </message>
    <message>
        <source>Tick only what the person has said.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>केवल उसी पर निशान लगाइए जो व्यक्ति ने कहा।</translation>
    </message>
    <message>
        <source>Read on; then: the person agrees</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आगे पढ़िए; फिर: व्यक्ति सहमत है</translation>
    </message>
    <message>
        <source>The person does not agree</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति सहमत नहीं है</translation>
    </message>
    <message>
        <source>The person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति की भाषा</translation>
    </message>
    <message>
        <source>Apps that may know this account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ऐप जो यह खाता जान सकते हैं</translation>
    </message>
    <message>
        <source>Read aloud what the app asks for; the person decides.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ऐप क्या माँग रहा है, यह ज़ोर से पढ़िए; निर्णय व्यक्ति का है।</translation>
    </message>
    <message>
        <source>A no is fine: nothing is changed by it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>“नहीं” कहना भी ठीक है: उससे कुछ नहीं बदलता।</translation>
    </message>
    <message>
        <source>The person can stop each app at any time; it is free.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति किसी भी ऐप को कभी भी रोक सकते हैं; यह मुफ़्त है।</translation>
    </message>
    <message>
        <source>Does not agree, or leaves it as it is</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सहमत नहीं, या जैसा है वैसा रहने दीजिए</translation>
    </message>
    <message>
        <source>Stop the app that was asked about</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जिस ऐप के बारे में पूछा गया, उसे रोकिए</translation>
    </message>
    <message>
        <source>Read back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दोबारा पढ़ना</translation>
    </message>
    <message>
        <source>Read each digit aloud; the person compares with the passbook.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>हर अंक ज़ोर से पढ़िए; व्यक्ति पासबुक से मिलाते हैं।</translation>
    </message>
    <message>
        <source>One key saves, and it cannot be hit by habit.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>एक कुंजी सहेजती है, और वह आदत से नहीं दबती।</translation>
    </message>
    <message>
        <source>Show the account to the person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>खाता व्यक्ति को दिखाइए</translation>
    </message>
    <message>
        <source>Save</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सहेजिए</translation>
    </message>
    <message>
        <source>Correct</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सुधारिए</translation>
    </message>
    <message>
        <source>Done</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>हो गया</translation>
    </message>
    <message>
        <source>The slip is a receipt of the request, not a confirmation.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्ची अनुरोध की रसीद है, पुष्टि नहीं।</translation>
    </message>
    <message>
        <source>Give it to the person: with its number they can ask.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इसे व्यक्ति को दीजिए: इसके नंबर से वे पूछ सकते हैं।</translation>
    </message>
    <message>
        <source>Print the slip, or print it again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्ची छापिए, या फिर से छापिए</translation>
    </message>
    <message>
        <source>End the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मुलाक़ात समाप्त कीजिए</translation>
    </message>
    <message>
        <source>Choose why. The person gets a slip: nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कारण चुनिए। व्यक्ति को पर्ची मिलती है: कुछ नहीं बदला।</translation>
    </message>
    <message>
        <source>Esc goes back to the visit, and nothing is lost.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esc मुलाक़ात पर लौटता है, और कुछ नहीं खोता।</translation>
    </message>
    <message>
        <source>All visits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सभी मुलाक़ातें</translation>
    </message>
    <message>
        <source>Search by name, slip number, last four digits or date.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नाम, पर्ची नंबर, अंतिम चार अंक या तारीख से खोजिए।</translation>
    </message>
    <message>
        <source>The panel beside the list is about the row that is chosen.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सूची के पास का भाग चुनी हुई पंक्ति के बारे में है।</translation>
    </message>
    <message>
        <source>Open it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इसे खोलिए</translation>
    </message>
    <message>
        <source>Review</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>समीक्षा</translation>
    </message>
    <message>
        <source>You decide for others, never what you captured yourself.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आप दूसरों के काम का निर्णय करते हैं, अपने दर्ज किए का कभी नहीं।</translation>
    </message>
    <message>
        <source>Look at the account before you approve: that key waits for it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>स्वीकार करने से पहले खाता देखिए: वह कुंजी इसकी प्रतीक्षा करती है।</translation>
    </message>
    <message>
        <source>Approve</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>स्वीकार कीजिए</translation>
    </message>
    <message>
        <source>Return to the agent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>एजेंट को लौटाइए</translation>
    </message>
    <message>
        <source>Hold</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रोककर रखिए</translation>
    </message>
    <message>
        <source>Figures, people, the day</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आँकड़े, लोग, दिन</translation>
    </message>
    <message>
        <source>Sheets that are saved hold no account and no name of a person.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सहेजे पन्नों में कोई खाता या व्यक्ति का नाम नहीं होता।</translation>
    </message>
    <message>
        <source>Supervisors add people; each one types an own PIN.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्यवेक्षक लोगों को जोड़ते हैं; हर एक अपना PIN लिखता है।</translation>
    </message>
    <message>
        <source>Settings and self-test</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सेटिंग और स्व-जाँच</translation>
    </message>
    <message>
        <source>Language, size and look are yours; the rest is this computer&apos;s.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>भाषा, आकार और रूप आपके हैं; बाकी इस कंप्यूटर के।</translation>
    </message>
    <message>
        <source>Proxy and lock are changed by a supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>प्रॉक्सी और ताला पर्यवेक्षक बदलते हैं।</translation>
    </message>
    <message>
        <source>The self-test says what is wrong and what to do.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>स्व-जाँच बताती है कि क्या ग़लत है और क्या करें।</translation>
    </message>
    <message>
        <source>Menu</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मेनू</translation>
    </message>
    <message>
        <source>Something is in the way</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोई रुकावट है</translation>
    </message>
    <message>
        <source>What was saved stays. Do what the sentence says, then try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सहेजा हुआ रहता है। वाक्य जो कहे वही कीजिए, फिर कोशिश कीजिए।</translation>
    </message>
    <message>
        <source>The code below is for your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नीचे का कोड आपके प्रशासक के लिए है।</translation>
    </message>
    <message>
        <source>Practice with made-up people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>काल्पनिक लोगों के साथ अभ्यास</translation>
    </message>
    <message>
        <source>All works as on the real desk, with people who do not exist.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सब कुछ असली काम जैसा चलता है, ऐसे लोगों के साथ जो हैं ही नहीं।</translation>
    </message>
    <message>
        <source>The line above every page shows the code on the made-up phone.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>हर पृष्ठ के ऊपर की पंक्ति काल्पनिक फ़ोन का कोड दिखाती है।</translation>
    </message>
    <message>
        <source>The reader is made up too: no finger is needed, and none is taken.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रीडर भी काल्पनिक है: कोई उँगली नहीं चाहिए, और कोई ली नहीं जाती।</translation>
    </message>
    <message>
        <source>Nothing is sent, and nothing is kept once practice is left.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कुछ नहीं भेजा जाता, और अभ्यास छोड़ने पर कुछ नहीं रखा जाता।</translation>
    </message>
    <message>
        <source>Never type the number of a real person here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यहाँ किसी असली व्यक्ति का नंबर कभी न लिखें।</translation>
    </message>
    <message>
        <source>Leave practice</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अभ्यास छोड़ें</translation>
    </message>
    <message>
        <source>One village is one round, with its own count and sheet.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>एक गाँव एक दौरा है, अपनी गिनती और पन्ने के साथ।</translation>
    </message>
    <message>
        <source>The bank and branch of the last person come first in the search.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>खोज में पिछले व्यक्ति का बैंक और शाखा पहले आते हैं।</translation>
    </message>
    <message>
        <source>End the round; its sheet stays on the page</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दौरा समाप्त कीजिए; उसका पन्ना यहीं रहता है</translation>
    </message>
    <message>
        <source>Save the sheet as PDF</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पन्ना PDF के रूप में सहेजिए</translation>
    </message>
    <message>
        <source>Presses what has the focus; in a line, the main button</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जो चुना है उसे दबाता है; पंक्ति में मुख्य बटन को</translation>
    </message>
    <message>
        <source>One step back; nothing is discarded</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>एक कदम पीछे; कुछ हटाया नहीं जाता</translation>
    </message>
    <message>
        <source>The next control</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अगला नियंत्रण</translation>
    </message>
    <message>
        <source>This help</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह मदद</translation>
    </message>
    <message>
        <source>Menu: everything, also for the mouse</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मेनू: सब कुछ, माउस के लिए भी</translation>
    </message>
    <message>
        <source>End the visit; a reason is asked for</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मुलाक़ात समाप्त कीजिए; कारण पूछा जाता है</translation>
    </message>
    <message>
        <source>Lock the screen</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>स्क्रीन पर ताला लगाइए</translation>
    </message>
</context>
<context>
    <name>network</name>
    <message>
        <source>Looking for the network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नेटवर्क खोज रहे हैं</translation>
    </message>
    <message>
        <source>Online</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ऑनलाइन</translation>
    </message>
    <message>
        <source>No network: work goes on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नेटवर्क नहीं: काम चलता है</translation>
    </message>
    <message>
        <source>Network, but the registry does not answer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नेटवर्क है, पर रजिस्टर जवाब नहीं देता</translation>
    </message>
    <message>
        <source>This network asks for a web login</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह नेटवर्क वेब पर प्रवेश माँगता है</translation>
    </message>
    <message>
        <source>The proxy does not let us through</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>प्रॉक्सी हमें जाने नहीं देता</translation>
    </message>
    <message>
        <source>Server not trusted: nothing is sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सर्वर पर भरोसा नहीं: कुछ नहीं भेजा जाता</translation>
    </message>
    <message>
        <source>Clock wrong: nothing is sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>घड़ी ग़लत है: कुछ नहीं भेजा जाता</translation>
    </message>
    <message>
        <source>Program too old: nothing is sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>प्रोग्राम पुराना है: कुछ नहीं भेजा जाता</translation>
    </message>
    <message>
        <source>The center refuses what is sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>केंद्र भेजी हुई चीज़ें नहीं मानता</translation>
    </message>
    <message>
        <source>This laptop is not joined to a center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह लैपटॉप किसी केंद्र से नहीं जुड़ा</translation>
    </message>
    <message>
        <source>This laptop is held: work goes on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह लैपटॉप रोका गया है: काम चलता है</translation>
    </message>
    <message>
        <source>This laptop is blocked: nothing is sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह लैपटॉप बंद किया गया है: कुछ नहीं भेजा जाता</translation>
    </message>
    <message>
        <source>Disk full: nothing is sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>डिस्क भरी है: कुछ नहीं भेजा जाता</translation>
    </message>
    <message>
        <source>Trouble on this computer: nothing is sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस कंप्यूटर में समस्या: कुछ नहीं भेजा जाता</translation>
    </message>
</context>
<context>
    <name>number</name>
    <message>
        <source>Type the number first.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहले नंबर लिखिए।</translation>
    </message>
    <message>
        <source>This bank&apos;s numbers are longer or shorter. Count the digits.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस बैंक के नंबर लंबे या छोटे होते हैं। अंक गिनिए।</translation>
    </message>
    <message>
        <source>There is a sign in it that no number of this kind has, or there are two numbers.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इसमें ऐसा चिह्न है जो इस तरह के नंबर में नहीं होता, या दो नंबर हैं।</translation>
    </message>
    <message>
        <source>The check digit does not fit. Compare it digit by digit.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जाँच अंक मेल नहीं खाता। एक-एक अंक मिलाइए।</translation>
    </message>
    <message>
        <source>Numbers of this bank look different. Compare it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस बैंक के नंबर अलग होते हैं। मिलाइए।</translation>
    </message>
    <message>
        <source>This is not a mobile phone number.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह मोबाइल फ़ोन नंबर नहीं।</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह ई-मेल पता नहीं।</translation>
    </message>
    <message>
        <source>There is a sign in it that would spoil the address.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इसमें ऐसा चिह्न है जो पता बिगाड़ देगा।</translation>
    </message>
    <message>
        <source>This number cannot be paid to. Compare it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस नंबर पर भुगतान नहीं हो सकता। मिलाइए।</translation>
    </message>
</context>
<context>
    <name>office_file</name>
    <message>
        <source>Name of the office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कार्यालय का नाम</translation>
    </message>
    <message>
        <source>Ways to check identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान जाँचने के तरीक़े</translation>
    </message>
    <message>
        <source>Address of the ID service</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान सेवा का पता</translation>
    </message>
    <message>
        <source>Environment of the ID service</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ID सेवा का परिवेश</translation>
    </message>
    <message>
        <source>Whether a code may be read out on the telephone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>क्या कोड टेलीफ़ोन पर पढ़कर बताया जा सकता है</translation>
    </message>
    <message>
        <source>How long a sealed capture may wait</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मुहरबंद नमूना कितनी देर रुक सकता है</translation>
    </message>
    <message>
        <source>Oldest version of this app that the center serves</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस ऐप का सबसे पुराना संस्करण जिसे केंद्र सेवा देता है</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कार्यक्रम</translation>
    </message>
    <message>
        <source>Ways to complain</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>शिकायत करने के तरीक़े</translation>
    </message>
    <message>
        <source>Beginning of the slip numbers</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्ची नंबरों की शुरुआत</translation>
    </message>
    <message>
        <source>Whether names are compared with the ID</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>क्या नाम पहचान से मिलाए जाते हैं</translation>
    </message>
    <message>
        <source>How many fingers are taken at once</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>एक साथ कितनी उँगलियाँ ली जाती हैं</translation>
    </message>
    <message>
        <source>Whether a code alone is enough</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>क्या केवल कोड काफ़ी है</translation>
    </message>
    <message>
        <source>Where readers are looked for</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रीडर कहाँ खोजे जाते हैं</translation>
    </message>
    <message>
        <source>How soon the screen locks</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कितनी देर में स्क्रीन पर ताला लगता है</translation>
    </message>
    <message>
        <source>How ID numbers are built</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान नंबर कैसे बनते हैं</translation>
    </message>
    <message>
        <source>What the ways to check identity are called</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान जाँचने के तरीक़ों के नाम</translation>
    </message>
    <message>
        <source>How good a capture must be</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नमूना कितना अच्छा होना चाहिए</translation>
    </message>
    <message>
        <source>In how many days identity must be checked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कितने दिनों में पहचान जाँचनी होगी</translation>
    </message>
    <message>
        <source>How long a code is valid</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोड कितनी देर मान्य है</translation>
    </message>
    <message>
        <source>Whether this computer&apos;s own proxy may be used</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>क्या इस कंप्यूटर का अपना प्रॉक्सी काम में लिया जा सकता है</translation>
    </message>
    <message>
        <source>yes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>हाँ</translation>
    </message>
    <message>
        <source>no</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नहीं</translation>
    </message>
    <message>
        <source>not at all</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बिल्कुल नहीं</translation>
    </message>
    <message>
        <source>{name}: {number} digits, check digit: {check}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name}: {number} अंक, जाँच अंक: {check}</translation>
    </message>
    <message>
        <source>Code: {number} digits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोड: {number} अंक</translation>
    </message>
</context>
<context>
    <name>people</name>
    <message>
        <source>Agent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>एजेंट</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्यवेक्षक</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>प्रशासक</translation>
    </message>
</context>
<context>
    <name>person</name>
    <message>
        <source>{uin} or {vid}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{uin} या {vid}</translation>
    </message>
    <message>
        <source>Digits of an ID ({uin_name}): {uin}. Compare it with the card.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आईडी के अंक ({uin_name}): {uin}। कार्ड से मिलाइए।</translation>
    </message>
    <message>
        <source>Digits of an ID: {uin} ({uin_name}) or {vid} ({vid_name}). Compare it with the card.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आईडी के अंक: {uin} ({uin_name}) या {vid} ({vid_name})। कार्ड से मिलाइए।</translation>
    </message>
    <message>
        <source>An ID has digits only.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान नंबर में केवल अंक होते हैं।</translation>
    </message>
    <message>
        <source>This number has a mistake. Compare it digit by digit with the card.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस नंबर में ग़लती है। कार्ड से एक-एक अंक मिलाइए।</translation>
    </message>
</context>
<context>
    <name>place</name>
    <message>
        <source>Bank account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बैंक खाता</translation>
    </message>
    <message>
        <source>Mobile wallet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मोबाइल वॉलेट</translation>
    </message>
    <message>
        <source>E-mail wallet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ई-मेल वॉलेट</translation>
    </message>
    <message>
        <source>Region not given</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>क्षेत्र नहीं दिया</translation>
    </message>
    <message>
        <source>The bank: its branch is asked next</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बैंक: उसकी शाखा आगे पूछी जाती है</translation>
    </message>
</context>
<context>
    <name>practice</name>
    <message>
        <source>Has no account at the registry yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रजिस्टर में अभी कोई खाता नहीं</translation>
    </message>
    <message>
        <source>Has an account: a change, a second person looks</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>खाता है: बदलाव, दूसरा व्यक्ति देखता है</translation>
    </message>
    <message>
        <source>Wants the money on a phone or by e-mail</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पैसा फ़ोन या ई-मेल पर चाहते हैं</translation>
    </message>
    <message>
        <source>Has neither phone nor e-mail for a code</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोड के लिए न फ़ोन है न ई-मेल</translation>
    </message>
    <message>
        <source>Has worn fingers: only a thumb is recognised</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>उँगलियाँ घिसी हैं: केवल अँगूठा पहचाना जाता है</translation>
    </message>
    <message>
        <source>Has an ID that is not active any more</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आईडी अब सक्रिय नहीं है</translation>
    </message>
    <message>
        <source>Somebody else writes first: a conflict</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोई और पहले लिखता है: टकराव</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अभ्यास</translation>
    </message>
    <message>
        <source>Practice: this person is made up</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अभ्यास: यह व्यक्ति काल्पनिक है</translation>
    </message>
</context>
<context>
    <name>readback</name>
    <message>
        <source>Account holder: {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>खाताधारक: {name}</translation>
    </message>
    <message>
        <source>No account will be registered after this.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इसके बाद कोई खाता पंजीकृत नहीं रहेगा।</translation>
    </message>
    <message>
        <source>Is each letter and sign right?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>क्या हर अक्षर और चिह्न सही है?</translation>
    </message>
    <message>
        <source>Is each digit right? Compare with the phone.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>क्या हर अंक सही है? फ़ोन से मिलाइए।</translation>
    </message>
    <message>
        <source>Is each digit right? Compare with the passbook.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>क्या हर अंक सही है? पासबुक से मिलाइए।</translation>
    </message>
</context>
<context>
    <name>relation</name>
    <message>
        <source>Husband or wife</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पति या पत्नी</translation>
    </message>
    <message>
        <source>Mother or father</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>माता या पिता</translation>
    </message>
    <message>
        <source>Daughter or son</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बेटी या बेटा</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अभिभावक</translation>
    </message>
    <message>
        <source>Holder of a joint account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>संयुक्त खाते के धारक</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोई और</translation>
    </message>
    <message>
        <source>Choose</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>चुनिए</translation>
    </message>
    <message>
        <source>{name} helps ({relation}): {reason}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name} मदद करते हैं ({relation}): {reason}</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>Change of an account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>खाते का बदलाव</translation>
    </message>
    <message>
        <source>Removal of an account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>खाता हटाना</translation>
    </message>
    <message>
        <source>Captured without network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नेटवर्क के बिना दर्ज</translation>
    </message>
    <message>
        <source>Account already used for another person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>खाता पहले से दूसरे व्यक्ति के लिए है</translation>
    </message>
    <message>
        <source>Conflict at the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रजिस्टर में टकराव</translation>
    </message>
    <message>
        <source>Branch not in the list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>शाखा सूची में नहीं</translation>
    </message>
    <message>
        <source>Account in another name</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>खाता दूसरे नाम पर</translation>
    </message>
    <message>
        <source>Somebody helped the person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>किसी ने व्यक्ति की मदद की</translation>
    </message>
    <message>
        <source>Identity by telephone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>टेलीफ़ोन से पहचान</translation>
    </message>
    <message>
        <source>Identity could not be checked at first</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान पहले जाँची नहीं जा सकी</translation>
    </message>
    <message>
        <source>Captured many days ago</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कई दिन पहले दर्ज</translation>
    </message>
    <message>
        <source>Identity by a code alone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>केवल कोड से पहचान</translation>
    </message>
    <message>
        <source>Who captured it is not here any more</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जिसने इसे दर्ज किया वह अब यहाँ नहीं</translation>
    </message>
    <message>
        <source>Identity not confirmed yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान की अभी पुष्टि नहीं हुई</translation>
    </message>
    <message>
        <source>Identity confirmed by a code alone, {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान की पुष्टि केवल कोड से, {date}</translation>
    </message>
    <message>
        <source>Identity confirmed by finger, eyes or face, {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान की पुष्टि उंगली, आँखों या चेहरे से, {date}</translation>
    </message>
    <message>
        <source>Identity confirmed by a code and finger, eyes or face, {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान की पुष्टि कोड और उंगली, आँखों या चेहरे से, {date}</translation>
    </message>
    <message>
        <source>Identity confirmed {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान की पुष्टि {date} को</translation>
    </message>
    <message>
        <source>Nothing was asked for this person here before.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस व्यक्ति के लिए यहाँ पहले कुछ नहीं माँगा गया।</translation>
    </message>
    <message>
        <source>first account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहला खाता</translation>
    </message>
    <message>
        <source>change</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बदलाव</translation>
    </message>
    <message>
        <source>removal</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>हटाना</translation>
    </message>
    <message>
        <source>without network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नेटवर्क के बिना</translation>
    </message>
    <message>
        <source>at the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रजिस्टर में</translation>
    </message>
    <message>
        <source>sent back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>लौटाया गया</translation>
    </message>
    <message>
        <source>refused</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अस्वीकृत</translation>
    </message>
    <message>
        <source>waits for a second person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दूसरे व्यक्ति की प्रतीक्षा में</translation>
    </message>
    <message>
        <source>waits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>प्रतीक्षा में</translation>
    </message>
    <message>
        <source>on its way to the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रजिस्टर के रास्ते में</translation>
    </message>
    <message>
        <source>same account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>वही खाता</translation>
    </message>
    <message>
        <source>conflict</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>टकराव</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सूची में नहीं</translation>
    </message>
    <message>
        <source>other name</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दूसरा नाम</translation>
    </message>
    <message>
        <source>helper</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मदद</translation>
    </message>
    <message>
        <source>by telephone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>टेलीफ़ोन से</translation>
    </message>
    <message>
        <source>exception</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अपवाद</translation>
    </message>
    <message>
        <source>late</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>देर से</translation>
    </message>
    <message>
        <source>code alone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>केवल कोड</translation>
    </message>
    <message>
        <source>no author</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोई लेखक नहीं</translation>
    </message>
    <message>
        <source>Please check the number again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कृपया नंबर फिर जाँचिए</translation>
    </message>
    <message>
        <source>Please check the branch again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कृपया शाखा फिर जाँचिए</translation>
    </message>
    <message>
        <source>The name does not fit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नाम मेल नहीं खाता</translation>
    </message>
    <message>
        <source>A paper is missing</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>एक काग़ज़ नहीं है</translation>
    </message>
    <message>
        <source>Please ask the person again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कृपया व्यक्ति से फिर पूछिए</translation>
    </message>
    <message>
        <source>In the passbook: {holder}. The person&apos;s own name is not known</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पासबुक में: {holder}। व्यक्ति का अपना नाम पता नहीं</translation>
    </message>
    <message>
        <source>In the passbook: {holder}. Names alike: {percent}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पासबुक में: {holder}। नामों की समानता: {percent}</translation>
    </message>
    <message>
        <source>The bank is being asked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बैंक से पूछा जा रहा है</translation>
    </message>
    <message>
        <source>The person is being asked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>उस व्यक्ति से पूछा जा रहा है</translation>
    </message>
    <message>
        <source>The agent is being asked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>एजेंट से पूछा जा रहा है</translation>
    </message>
    <message>
        <source>Something else</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कुछ और</translation>
    </message>
</context>
<context>
    <name>selftest</name>
    <message>
        <source>A proxy belongs into the settings, an authority into the office file.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>प्रॉक्सी सेटिंग में होना चाहिए, प्राधिकरण कार्यालय की फ़ाइल में।</translation>
    </message>
    <message>
        <source>Add it in the system, or change settings.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इसे सिस्टम में जोड़िए, या सेटिंग बदलिए।</translation>
    </message>
    <message>
        <source>Ask for a new one, and for an office file with it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नया माँगिए, और उसके साथ कार्यालय की फ़ाइल भी।</translation>
    </message>
    <message>
        <source>Ask who runs the center for a valid office file.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>केंद्र चलाने वाले से कार्यालय की सही फ़ाइल माँगिए।</translation>
    </message>
    <message>
        <source>Ask who runs the center.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>केंद्र चलाने वाले से पूछिए।</translation>
    </message>
    <message>
        <source>Check the network, the proxy in the settings, and whether the server runs.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नेटवर्क, सेटिंग का प्रॉक्सी, और सर्वर चलता है या नहीं, जाँचिए।</translation>
    </message>
    <message>
        <source>Close the app, try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>प्रोग्राम बंद कीजिए, फिर कोशिश कीजिए।</translation>
    </message>
    <message>
        <source>Connect; the app goes on without meanwhile.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जोड़िए; तब तक प्रोग्राम इसके बिना चलता है।</translation>
    </message>
    <message>
        <source>Correct this computer&apos;s clock, or have the certificate renewed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस कंप्यूटर की घड़ी ठीक कीजिए, या प्रमाणपत्र नया कराइए।</translation>
    </message>
    <message>
        <source>Delete files that nobody needs.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जो फ़ाइलें किसी को नहीं चाहिए, मिटाइए।</translation>
    </message>
    <message>
        <source>Give its user the right to write.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इसके उपयोगकर्ता को लिखने का अधिकार दीजिए।</translation>
    </message>
    <message>
        <source>Have a supervisor at another device confirm the key.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्यवेक्षक से दूसरे उपकरण पर कुंजी की पुष्टि कराइए।</translation>
    </message>
    <message>
        <source>Have a supervisor look (audit verify).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्यवेक्षक से दिखवाइए (audit verify)।</translation>
    </message>
    <message>
        <source>Install a key storage that the app believes (docs/threats.md names them).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ऐसा कुंजी भंडार लगाइए जिसे प्रोग्राम मानता है (docs/threats.md में नाम हैं)।</translation>
    </message>
    <message>
        <source>Install a newer version of the app.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ऐप का नया संस्करण लगाइए।</translation>
    </message>
    <message>
        <source>Install again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>फिर लगाइए।</translation>
    </message>
    <message>
        <source>Lock and unlock the app while the center answers.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जब केंद्र जवाब दे तब ऐप को लॉक करके खोलिए।</translation>
    </message>
    <message>
        <source>Mend or delete settings.toml in the folder of the data; the app needs none.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>डेटा के फ़ोल्डर में settings.toml सुधारिए या मिटाइए; प्रोग्राम को इसकी ज़रूरत नहीं।</translation>
    </message>
    <message>
        <source>Nothing is wrong where the app starts; else unlock the key storage.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>प्रोग्राम शुरू होता है तो कुछ ग़लत नहीं; नहीं तो कुंजी भंडार खोलिए।</translation>
    </message>
    <message>
        <source>Plug the reader in and start its service, where there should be one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रीडर लगाइए और उसकी सेवा शुरू कीजिए, जहाँ होना चाहिए।</translation>
    </message>
    <message>
        <source>Restore a copy, or vault rescue.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>प्रति वापस लाइए, या vault rescue।</translation>
    </message>
    <message>
        <source>Set date and time in the system&apos;s settings.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सिस्टम की सेटिंग में तारीख और समय ठीक कीजिए।</translation>
    </message>
    <message>
        <source>Sign in to the app once while the center answers.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जब केंद्र जवाब दे तब ऐप में एक बार साइन इन कीजिए।</translation>
    </message>
    <message>
        <source>Sign in, or give --agent and the PIN, to look at this too.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इसे भी देखने के लिए प्रवेश कीजिए, या --agent और PIN दीजिए।</translation>
    </message>
    <message>
        <source>Start the app to set this device up.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह उपकरण तैयार करने के लिए प्रोग्राम शुरू कीजिए।</translation>
    </message>
    <message>
        <source>Take in a newer list (directory import or fetch).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नई सूची लीजिए (directory import या fetch)।</translation>
    </message>
    <message>
        <source>Take the rights of others away (chmod 700).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दूसरों के अधिकार हटाइए (chmod 700)।</translation>
    </message>
    <message>
        <source>Tell support this code: {code}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सहायता को यह कोड बताइए: {code}।</translation>
    </message>
    <message>
        <source>The app renews it at contact; else ask who runs the center.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>संपर्क होने पर ऐप इसे नया करता है; नहीं तो केंद्र चलाने वाले से पूछिए।</translation>
    </message>
    <message>
        <source>The office file must name the authority of this server&apos;s certificate.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कार्यालय की फ़ाइल में इस सर्वर के प्रमाणपत्र का प्राधिकरण होना चाहिए।</translation>
    </message>
    <message>
        <source>Try again with the right PIN; wrong ones count.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सही PIN से फिर कोशिश कीजिए; ग़लत गिने जाते हैं।</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>फिर कोशिश कीजिए।</translation>
    </message>
    <message>
        <source>Unlock the system&apos;s key storage, or start its service.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सिस्टम का कुंजी भंडार खोलिए, या उसकी सेवा शुरू कीजिए।</translation>
    </message>
    <message>
        <source>answers</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जवाब देता है</translation>
    </message>
    <message>
        <source>answers; its server&apos;s certificate ends, days left: {days}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>उत्तर देता है; उसके सर्वर का प्रमाणपत्र समाप्त हो रहा है, बचे दिन: {days}</translation>
    </message>
    <message>
        <source>are there</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>हैं</translation>
    </message>
    <message>
        <source>can be read by other users</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दूसरे उपयोगकर्ता पढ़ सकते हैं</translation>
    </message>
    <message>
        <source>can be used</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>काम आ सकता है</translation>
    </message>
    <message>
        <source>cannot be written</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>लिखा नहीं जा सकता</translation>
    </message>
    <message>
        <source>could not be looked at: {kind}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>देखा नहीं जा सका: {kind}</translation>
    </message>
    <message>
        <source>damaged: {names}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ख़राब: {names}</translation>
    </message>
    <message>
        <source>does not answer the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>केंद्र को जवाब नहीं देता</translation>
    </message>
    <message>
        <source>refuses the center&apos;s keys</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>केंद्र की कुंजियाँ स्वीकार नहीं करती</translation>
    </message>
    <message>
        <source>Tell who runs the center: its key, licence or policy there is over.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>केंद्र चलाने वाले को बताइए: वहाँ उसकी कुंजी, लाइसेंस या नीति समाप्त है।</translation>
    </message>
    <message>
        <source>Tell who runs the center: when it is over, no laptop connects.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>केंद्र चलाने वाले को बताइए: समाप्त होने पर कोई लैपटॉप नहीं जुड़ेगा।</translation>
    </message>
    <message>
        <source>failed: {code}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>असफल: {code}</translation>
    </message>
    <message>
        <source>has no certificate</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>का कोई प्रमाणपत्र नहीं</translation>
    </message>
    <message>
        <source>has stopped this device</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ने यह उपकरण रोक दिया है</translation>
    </message>
    <message>
        <source>ignored: {names}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अनदेखे: {names}</translation>
    </message>
    <message>
        <source>is believed; agrees with the servers</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मानी जाती है; सर्वरों से मेल खाती है</translation>
    </message>
    <message>
        <source>is believed; no server told its time</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मानी जाती है; किसी सर्वर ने समय नहीं बताया</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ख़राब है</translation>
    </message>
    <message>
        <source>is made at set-up</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>तैयारी में बनता है</translation>
    </message>
    <message>
        <source>is not set up</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>तैयार नहीं है</translation>
    </message>
    <message>
        <source>is not there</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नहीं है</translation>
    </message>
    <message>
        <source>is not whole: {fault}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पूरा नहीं: {fault}</translation>
    </message>
    <message>
        <source>is open in the app</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>प्रोग्राम में खुला है</translation>
    </message>
    <message>
        <source>is there</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>है</translation>
    </message>
    <message>
        <source>is there, and who may open it is authentic; it was not opened</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>है, और कौन खोल सकता है यह प्रामाणिक है; खोला नहीं गया</translation>
    </message>
    <message>
        <source>is whole</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पूरा है</translation>
    </message>
    <message>
        <source>is writable, and for its user only</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>लिखा जा सकता है, और केवल इसके उपयोगकर्ता के लिए</translation>
    </message>
    <message>
        <source>may ask for the key storage&apos;s password: left alone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कुंजी भंडार का पासवर्ड माँग सकता था: छोड़ दिया</translation>
    </message>
    <message>
        <source>needs the open vault</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>खुली तिजोरी चाहिए</translation>
    </message>
    <message>
        <source>no answer within {seconds} s</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{seconds} सेकंड में कोई जवाब नहीं</translation>
    </message>
    <message>
        <source>none that is believed was found</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मानने योग्य कोई नहीं मिला</translation>
    </message>
    <message>
        <source>none that the app would ignore</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ऐसा कोई नहीं जिसे प्रोग्राम अनदेखा करे</translation>
    </message>
    <message>
        <source>number {newest} is there, number {serial} is in use</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>संख्या {newest} आ गई है, संख्या {serial} काम में है</translation>
    </message>
    <message>
        <source>number {serial} is in use</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>संख्या {serial} काम में है</translation>
    </message>
    <message>
        <source>opens, and every page is intact</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>खुलती है, और हर पन्ना सही है</translation>
    </message>
    <message>
        <source>refuses what is sent: its clock differs by {seconds} s</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जो भेजा जाए वह नहीं मानता: उसकी घड़ी में {seconds} सेकंड का अंतर है</translation>
    </message>
    <message>
        <source>seems wrong ({doubt})</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ग़लत लगती है ({doubt})</translation>
    </message>
    <message>
        <source>the center does not know this key yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>केंद्र अभी यह कुंजी नहीं जानता</translation>
    </message>
    <message>
        <source>the center has ended this key</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>केंद्र ने यह कुंजी समाप्त कर दी है</translation>
    </message>
    <message>
        <source>the center has not asked it lately</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>केंद्र ने हाल में इससे नहीं पूछा</translation>
    </message>
    <message>
        <source>the center uses none</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>केंद्र किसी का उपयोग नहीं करता</translation>
    </message>
    <message>
        <source>the center was not asked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>केंद्र से नहीं पूछा गया</translation>
    </message>
    <message>
        <source>the certificate ends, days left: {days}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>प्रमाणपत्र समाप्त होगा, शेष दिन: {days}</translation>
    </message>
    <message>
        <source>the certificate is over</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>प्रमाणपत्र समाप्त हो गया है</translation>
    </message>
    <message>
        <source>the office file names none</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कार्यालय की फ़ाइल में कोई नहीं</translation>
    </message>
    <message>
        <source>the one of the settings is not there</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सेटिंग वाला नहीं है</translation>
    </message>
    <message>
        <source>the system says it is connected</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सिस्टम कहता है कि जुड़ा है</translation>
    </message>
    <message>
        <source>the system says there is none</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सिस्टम कहता है कि नहीं है</translation>
    </message>
    <message>
        <source>there is none</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोई नहीं</translation>
    </message>
    <message>
        <source>this center does not tell</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह केंद्र नहीं बताता</translation>
    </message>
    <message>
        <source>this key waits for a second person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह कुंजी दूसरे व्यक्ति की प्रतीक्षा में है</translation>
    </message>
    <message>
        <source>this office uses none</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह कार्यालय किसी का उपयोग नहीं करता</translation>
    </message>
    <message>
        <source>this system does not tell</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह सिस्टम नहीं बताता</translation>
    </message>
    <message>
        <source>version {version}, days old: {days}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>संस्करण {version}, कितने दिन पुराना: {days}</translation>
    </message>
    <message>
        <source>found: {count}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मिले: {count}</translation>
    </message>
    <message>
        <source>{name} ends first, days left: {days}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name} पहले समाप्त, शेष दिन: {days}</translation>
    </message>
    <message>
        <source>{mb} MB are free</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{mb} MB ख़ाली</translation>
    </message>
    <message>
        <source>Start the app and join the center.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>प्रोग्राम शुरू कीजिए और केंद्र से जुड़िए।</translation>
    </message>
    <message>
        <source>There is no center at this address: ask who runs it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस पते पर कोई केंद्र नहीं है: उसे चलाने वाले से पूछिए।</translation>
    </message>
    <message>
        <source>answers and knows this device; its clock differs by {seconds} s</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जवाब देता है और यह उपकरण पहचानता है; उसकी घड़ी में {seconds} सेकंड का अंतर है</translation>
    </message>
    <message>
        <source>answers the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>केंद्र को जवाब देता है</translation>
    </message>
    <message>
        <source>answers; its clock differs by {seconds} s</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जवाब देता है; उसकी घड़ी में {seconds} सेकंड का अंतर है</translation>
    </message>
    <message>
        <source>{name} is over</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name} समाप्त हो गया</translation>
    </message>
    <message>
        <source>good</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ठीक</translation>
    </message>
    <message>
        <source>wants attention</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ध्यान चाहिए</translation>
    </message>
    <message>
        <source>bad</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ख़राब</translation>
    </message>
    <message>
        <source>not tried</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>जाँचा नहीं</translation>
    </message>
    <message>
        <source>Clock</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>घड़ी</translation>
    </message>
    <message>
        <source>Key storage</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कुंजी भंडार</translation>
    </message>
    <message>
        <source>Folder of the data</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>डेटा का फ़ोल्डर</translation>
    </message>
    <message>
        <source>Vault</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>तिजोरी</translation>
    </message>
    <message>
        <source>Journal</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बही</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>डिस्क पर जगह</translation>
    </message>
    <message>
        <source>Network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नेटवर्क</translation>
    </message>
    <message>
        <source>Center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>केंद्र</translation>
    </message>
    <message>
        <source>This device</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह उपकरण</translation>
    </message>
    <message>
        <source>Your key</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपकी कुंजी</translation>
    </message>
    <message>
        <source>Office file</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कार्यालय की फ़ाइल</translation>
    </message>
    <message>
        <source>Registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रजिस्टर</translation>
    </message>
    <message>
        <source>ID service</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान सेवा</translation>
    </message>
    <message>
        <source>Fingerprint and other readers</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>उँगली और दूसरे रीडर</translation>
    </message>
    <message>
        <source>Printer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>प्रिंटर</translation>
    </message>
    <message>
        <source>List of banks</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बैंकों की सूची</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>प्रमाणपत्र</translation>
    </message>
    <message>
        <source>Variables of the system</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सिस्टम के चर</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>फ़ॉन्ट</translation>
    </message>
    <message>
        <source>Settings of this computer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस कंप्यूटर की सेटिंग</translation>
    </message>
</context>
<context>
    <name>signals</name>
    <message>
        <source>One account for several people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कई लोगों के लिए एक खाता</translation>
    </message>
    <message>
        <source>One person changed often</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>एक व्यक्ति का खाता कई बार बदला</translation>
    </message>
    <message>
        <source>Many by a code alone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बहुत से केवल कोड से</translation>
    </message>
    <message>
        <source>Many without network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बहुत से नेटवर्क के बिना</translation>
    </message>
    <message>
        <source>Many sent back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बहुत से लौटाए गए</translation>
    </message>
    <message>
        <source>Many signals of the laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>लैपटॉप के बहुत संकेत</translation>
    </message>
    <message>
        <source>Many consents that nobody can have read aloud</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बहुत-सी सहमतियाँ जिन्हें कोई ज़ोर से पढ़ नहीं सकता था</translation>
    </message>
    <message>
        <source>Many outside of the hours of work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>काम के घंटों के बाहर बहुत</translation>
    </message>
    <message>
        <source>Codes tried, then proven in another way</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोड आज़माए गए, फिर दूसरे तरीके से पहचान हुई</translation>
    </message>
    <message>
        <source>Many whose identity could not be checked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बहुत जिनकी पहचान जाँची नहीं जा सकी</translation>
    </message>
    <message>
        <source>For an account of somebody who works here</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यहाँ काम करने वाले किसी के खाते में</translation>
    </message>
    <message>
        <source>The clock of this laptop was set back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस लैपटॉप की घड़ी पीछे की गई</translation>
    </message>
    <message>
        <source>Many wrong PINs at this laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस लैपटॉप पर बहुत-से गलत PIN</translation>
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
        <translation>पुष्टि</translation>
    </message>
    <message>
        <source>Receipt of your request</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपके अनुरोध की रसीद</translation>
    </message>
    <message>
        <source>COPY</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>प्रति</translation>
    </message>
    <message>
        <source>Slip number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्ची नंबर</translation>
    </message>
    <message>
        <source>Date</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>तारीख</translation>
    </message>
    <message>
        <source>Office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कार्यालय</translation>
    </message>
    <message>
        <source>Person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति</translation>
    </message>
    <message>
        <source>Helped by</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मदद करने वाले</translation>
    </message>
    <message>
        <source>None: payments to an account end</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोई नहीं: खाते में भुगतान बंद होंगे</translation>
    </message>
    <message>
        <source>Account until now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अब तक का खाता</translation>
    </message>
    <message>
        <source>New account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नया खाता</translation>
    </message>
    <message>
        <source>As of {date}, {time}:</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{date}, {time} की स्थिति:</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आगे क्या होगा</translation>
    </message>
    <message>
        <source>Come to {office} on {date}. Keep this slip.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{date} को {office} आइए। यह पर्ची संभालकर रखिए।</translation>
    </message>
    <message>
        <source>Please come to {office} with this slip.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कृपया इस पर्ची के साथ {office} आइए।</translation>
    </message>
    <message>
        <source>If you have heard nothing by {date}, ask at {office} with this slip.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{date} तक कोई सूचना न मिले तो यह पर्ची लेकर {office} में पूछिए।</translation>
    </message>
    <message>
        <source>Ask at {office} with this slip.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह पर्ची लेकर {office} में पूछिए।</translation>
    </message>
    <message>
        <source>the office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कार्यालय</translation>
    </message>
    <message>
        <source>Come to {office} by {date}, or wait for the agent&apos;s visit. Keep this slip.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{date} तक {office} आइए, या एजेंट की मुलाक़ात की प्रतीक्षा कीजिए। यह पर्ची संभालकर रखिए।</translation>
    </message>
    <message>
        <source>This service is free.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह सेवा मुफ़्त है।</translation>
    </message>
    <message>
        <source>Questions and complaints</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सवाल और शिकायतें</translation>
    </message>
    <message>
        <source>Agent {number}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>एजेंट {number}</translation>
    </message>
    <message>
        <source>Your identity must still be checked. Nothing was changed yet.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपकी पहचान की जाँच अभी बाकी है। अभी कुछ नहीं बदला।</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कुछ नहीं बदला।</translation>
    </message>
    <message>
        <source>A second person looks at your request. Nothing was changed yet.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दूसरा व्यक्ति आपका अनुरोध देखता है। अभी कुछ नहीं बदला।</translation>
    </message>
    <message>
        <source>Something must be corrected. Nothing was changed yet.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कुछ सुधारना होगा। अभी कुछ नहीं बदला।</translation>
    </message>
    <message>
        <source>Sent. We are checking that the registry has it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>भेजा गया। हम जाँच रहे हैं कि रजिस्टर में आया।</translation>
    </message>
    <message>
        <source>Saved. Not yet at the registry.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सहेजा गया। अभी रजिस्टर में नहीं।</translation>
    </message>
    <message>
        <source>At the registry. Read back: equal.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रजिस्टर में। फिर पढ़ा: वही।</translation>
    </message>
    <message>
        <source>The registry holds another account. A supervisor decides.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रजिस्टर में दूसरा खाता है। पर्यवेक्षक निर्णय करते हैं।</translation>
    </message>
</context>
<context>
    <name>slip-page</name>
    <message>
        <source>The slip was printed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्ची छप गई।</translation>
    </message>
    <message>
        <source>A copy of the slip was printed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्ची की प्रति छप गई।</translation>
    </message>
    <message>
        <source>No printer here. Print later with Ctrl+P.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यहाँ प्रिंटर नहीं है। बाद में Ctrl+P से छापिए।</translation>
    </message>
    <message>
        <source>The slip is being printed…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्ची छप रही है…</translation>
    </message>
    <message>
        <source>Sent to the printer: did the slip come out?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>प्रिंटर को भेजी: क्या पर्ची निकली?</translation>
    </message>
    <message>
        <source>A copy was sent to the printer: did it come out?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>प्रति प्रिंटर को भेजी: क्या वह निकली?</translation>
    </message>
    <message>
        <source>This computer has no letters for {words}: they are printed in Latin letters.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस कंप्यूटर में {words} के अक्षर नहीं: ये रोमन अक्षरों में छपेंगे।</translation>
    </message>
</context>
<context>
    <name>standing</name>
    <message>
        <source>The bank paid it in.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बैंक ने पैसा जमा किया।</translation>
    </message>
    <message>
        <source>The bank says this account is closed. Change it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बैंक कहता है कि यह खाता बंद है। इसे बदलें।</translation>
    </message>
    <message>
        <source>The bank says this account is blocked. The person asks the bank.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बैंक कहता है कि यह खाता रोका हुआ है। व्यक्ति बैंक से पूछे।</translation>
    </message>
    <message>
        <source>The bank does not know this number. Change it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बैंक यह नंबर नहीं जानता। इसे बदलें।</translation>
    </message>
    <message>
        <source>The bank has another name for this account. The person asks the bank.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बैंक में इस खाते का नाम अलग है। व्यक्ति बैंक से पूछे।</translation>
    </message>
    <message>
        <source>The bank sent a payment back. The person asks the bank.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बैंक ने एक भुगतान लौटा दिया। व्यक्ति बैंक से पूछे।</translation>
    </message>
    <message>
        <source>The account that ends in {digits} was kept until {date}. Payments have stopped. Put it in again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{digits} पर समाप्त होने वाला खाता {date} तक रखा गया था। भुगतान रुक गए हैं। इसे फिर से डालें।</translation>
    </message>
    <message>
        <source>An account was kept until {date}. Payments have stopped. Put it in again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>एक खाता {date} तक रखा गया था। भुगतान रुक गए हैं। इसे फिर से डालें।</translation>
    </message>
    <message>
        <source>This account is kept until {date}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह खाता {date} तक रखा जाता है।</translation>
    </message>
    <message>
        <source>Another account takes its place on {date}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{date} को दूसरा खाता इसकी जगह लेगा।</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>The person&apos;s name is not known</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति का नाम पता नहीं</translation>
    </message>
    <message>
        <source>Draft</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मसौदा</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>प्रतीक्षा में</translation>
    </message>
    <message>
        <source>Sent, checking</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>भेजा, जाँच रहे हैं</translation>
    </message>
    <message>
        <source>At the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रजिस्टर में</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>आपकी ज़रूरत है</translation>
    </message>
    <message>
        <source>Ended</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>समाप्त</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अभी सहेजा नहीं</translation>
    </message>
    <message>
        <source>Draft: not saved yet.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मसौदा: अभी सहेजा नहीं।</translation>
    </message>
    <message>
        <source>Saved on this computer, encrypted</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस कंप्यूटर पर सहेजा, कूटबद्ध</translation>
    </message>
    <message>
        <source>Identity to be checked. Not yet at the registry.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान जाँचनी है। अभी रजिस्टर में नहीं।</translation>
    </message>
    <message>
        <source>The person must come back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति को फिर आना होगा</translation>
    </message>
    <message>
        <source>The person must come back for the identity check.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति को पहचान की जाँच के लिए फिर आना होगा।</translation>
    </message>
    <message>
        <source>Saved. A second person looks at it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सहेजा। दूसरा व्यक्ति इसे देखेगा</translation>
    </message>
    <message>
        <source>With the supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्यवेक्षक के पास।</translation>
    </message>
    <message>
        <source>This one needs you</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इसे आपकी ज़रूरत है</translation>
    </message>
    <message>
        <source>Sent back: correct it and save again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>लौटाया: सुधारिए और फिर सहेजिए।</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कुछ नहीं बदला</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कुछ नहीं बदला।</translation>
    </message>
    <message>
        <source>Sent. We are checking</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>भेजा। हम जाँच रहे हैं</translation>
    </message>
    <message>
        <source>We are checking that the registry has it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>हम जाँच रहे हैं कि रजिस्टर में आया।</translation>
    </message>
    <message>
        <source>Saved. Not yet at the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सहेजा। अभी रजिस्टर में नहीं</translation>
    </message>
    <message>
        <source>Waits to be sent.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>भेजे जाने की प्रतीक्षा में।</translation>
    </message>
    <message>
        <source>Read back from the registry: equal.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रजिस्टर से फिर पढ़ा: वही।</translation>
    </message>
    <message>
        <source>A supervisor decides</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्यवेक्षक निर्णय करते हैं</translation>
    </message>
    <message>
        <source>In the meantime another account was put in. A supervisor decides.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस बीच दूसरा खाता डाला गया। पर्यवेक्षक निर्णय करते हैं।</translation>
    </message>
    <message>
        <source>The person comes back on {date}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति {date} को वापस आएगा।</translation>
    </message>
    <message>
        <source>Identity to be checked by {date}. Not yet at the registry.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{date} तक पहचान जाँचनी है। अभी रजिस्टर में नहीं।</translation>
    </message>
    <message>
        <source>Waits to be sent, next try {time}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>भेजे जाने की प्रतीक्षा में, अगला प्रयास {time}।</translation>
    </message>
    <message>
        <source>With the supervisor, who looks up the bank.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्यवेक्षक के पास, जो बैंक खोजते हैं।</translation>
    </message>
    <message>
        <source>The registry has it. It holds from {date}; until then nothing changes.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>यह रजिस्टर में है। यह {date} से लागू होगा; तब तक कुछ नहीं बदलता।</translation>
    </message>
    <message>
        <source>In the meantime another account was put in. Two people at the center decide.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस बीच दूसरा खाता डाला गया। केंद्र में दो लोग निर्णय करते हैं।</translation>
    </message>
    <message>
        <source>Read back from the registry on {date}: equal.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{date} को रजिस्टर से फिर पढ़ा: वही।</translation>
    </message>
    <message>
        <source>The office put it on hold until {date}: {reason} ({who})</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कार्यालय ने {date} तक रोककर रखा: {reason} ({who})</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>लौटाया गया</translation>
    </message>
    <message>
        <source>Refused</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नहीं माना गया</translation>
    </message>
    <message>
        <source>Another account is registered</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दूसरा खाता पंजीकृत है</translation>
    </message>
    <message>
        <source>With the supervisor</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्यवेक्षक के पास</translation>
    </message>
    <message>
        <source>no slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्ची नहीं</translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message>
        <source>the person keeps the account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति खाता रखते हैं</translation>
    </message>
    <message>
        <source>the person does not agree</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति सहमत नहीं</translation>
    </message>
    <message>
        <source>the person left</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति चले गए</translation>
    </message>
    <message>
        <source>the person comes another day</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>व्यक्ति किसी और दिन आएँगे</translation>
    </message>
    <message>
        <source>a paper is missing</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>एक काग़ज़ नहीं है</translation>
    </message>
    <message>
        <source>identity cannot be checked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान जाँची नहीं जा सकती</translation>
    </message>
    <message>
        <source>it was begun by mistake</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ग़लती से शुरू हुई</translation>
    </message>
    <message>
        <source>another reason</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोई और कारण</translation>
    </message>
    <message>
        <source>nobody went on with the draft for 7 days</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>7 दिन तक किसी ने मसौदा आगे नहीं बढ़ाया</translation>
    </message>
    <message>
        <source>Visit begun</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मुलाक़ात शुरू</translation>
    </message>
    <message>
        <source>Identity confirmed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान की पुष्टि हुई</translation>
    </message>
    <message>
        <source>Capture kept, sealed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>छाप रखी, मुहरबंद</translation>
    </message>
    <message>
        <source>Name and photo were another person&apos;s</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नाम और फ़ोटो दूसरे व्यक्ति के थे</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मसौदा रखा</translation>
    </message>
    <message>
        <source>Send now was pressed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>“अभी भेजिए” दबाया गया</translation>
    </message>
    <message>
        <source>Nothing new yet: asked again later</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अभी कुछ नया नहीं: बाद में फिर पूछा</translation>
    </message>
    <message>
        <source>The center has decided</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>केंद्र ने निर्णय ले लिया</translation>
    </message>
    <message>
        <source>Captured under a wrong clock: the time to finish begins now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ग़लत घड़ी में दर्ज: पूरा करने का समय अब शुरू</translation>
    </message>
    <message>
        <source>Brought by a file</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>फ़ाइल से लाया गया</translation>
    </message>
    <message>
        <source>Bank and branch chosen</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>बैंक और शाखा चुनी गई</translation>
    </message>
    <message>
        <source>Another agent goes on with it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दूसरे एजेंट इसे जारी रखते हैं</translation>
    </message>
    <message>
        <source>Draft thrown away</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>मसौदा फेंका गया</translation>
    </message>
    <message>
        <source>Account number removed from this computer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>खाता नंबर इस कंप्यूटर से हटाया</translation>
    </message>
    <message>
        <source>Slip printed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्ची छपी</translation>
    </message>
    <message>
        <source>The slip did not come out of the printer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्ची प्रिंटर से नहीं निकली</translation>
    </message>
    <message>
        <source>An app may know the account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>एक ऐप खाता जान सकता है</translation>
    </message>
    <message>
        <source>An app may no longer know the account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>एक ऐप अब खाता नहीं जान सकता</translation>
    </message>
    <message>
        <source>Receipt about an app printed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ऐप के बारे में रसीद छपी</translation>
    </message>
    <message>
        <source>Day to come back noted</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>लौटने का दिन लिखा</translation>
    </message>
    <message>
        <source>Photo of the passbook attached</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पासबुक की फ़ोटो जोड़ी</translation>
    </message>
    <message>
        <source>Photo of the passbook removed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पासबुक की फ़ोटो हटाई</translation>
    </message>
    <message>
        <source>Saved on this computer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>इस कंप्यूटर पर सहेजा</translation>
    </message>
    <message>
        <source>Time for the identity check is over</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान जाँच का समय बीत गया</translation>
    </message>
    <message>
        <source>Approved</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>स्वीकार किया</translation>
    </message>
    <message>
        <source>Sent back by the supervisor</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्यवेक्षक ने लौटाया</translation>
    </message>
    <message>
        <source>Sending</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>भेज रहे हैं</translation>
    </message>
    <message>
        <source>At the registry: read back, equal</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रजिस्टर में: फिर पढ़ा, वही</translation>
    </message>
    <message>
        <source>No answer: we check</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>कोई जवाब नहीं: हम जाँचते हैं</translation>
    </message>
    <message>
        <source>Not carried out: tried again later</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>नहीं हुआ: बाद में फिर कोशिश</translation>
    </message>
    <message>
        <source>Refused by the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>रजिस्टर ने नहीं माना</translation>
    </message>
    <message>
        <source>Another account is there</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>वहाँ दूसरा खाता है</translation>
    </message>
    <message>
        <source>At the center: waits for a person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>केंद्र में: व्यक्ति की प्रतीक्षा</translation>
    </message>
    <message>
        <source>Not there yet: sent again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>अभी वहाँ नहीं: फिर भेजा</translation>
    </message>
    <message>
        <source>Ended: nothing was changed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>समाप्त: कुछ नहीं बदला</translation>
    </message>
    <message>
        <source>Opened to correct</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>सुधार के लिए खोला</translation>
    </message>
    <message>
        <source>Signed for the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>केंद्र के लिए हस्ताक्षरित</translation>
    </message>
    <message>
        <source>The center does not take the proof of identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>केंद्र पहचान का प्रमाण नहीं मानता</translation>
    </message>
    <message>
        <source>Supervisor: send ours</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्यवेक्षक: हमारा भेजिए</translation>
    </message>
    <message>
        <source>Supervisor: keep theirs</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्यवेक्षक: उनका रखिए</translation>
    </message>
    <message>
        <source>waits for a second person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>दूसरे व्यक्ति की प्रतीक्षा</translation>
    </message>
    <message>
        <source>identity still to be checked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पहचान अभी जाँचनी है</translation>
    </message>
    <message>
        <source>waits to be sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>भेजे जाने की प्रतीक्षा</translation>
    </message>
    <message>
        <source>Slip printed again, as a copy</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>पर्ची फिर छपी, प्रति के रूप में</translation>
    </message>
</context>
</TS>
