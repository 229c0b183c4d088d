<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>Version {version}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الإصدار {version}</translation>
    </message>
    <message>
        <source>For payments that arrive where people have their money.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لكي تصل المدفوعات إلى حيث يضع الناس أموالهم.</translation>
    </message>
    <message>
        <source>Office: {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>المكتب: {name}</translation>
    </message>
    <message>
        <source>No speaker has read these translations yet: {names}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لم يقرأ متحدث باللغة هذه الترجمات بعد: {names}</translation>
    </message>
    <message>
        <source>Licences</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>التراخيص</translation>
    </message>
    <message>
        <source>Back to work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>العودة إلى العمل</translation>
    </message>
    <message>
        <source>Esc: back · arrows: scroll</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>‏Esc: رجوع · الأسهم: تمرير</translation>
    </message>
</context>
<context>
    <name>AppointmentPanel</name>
    <message>
        <source>&amp;Day on which the person comes back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;اليوم الذي يعود فيه الشخص</translation>
    </message>
    <message>
        <source>No day yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا يوم بعد</translation>
    </message>
</context>
<context>
    <name>AppsPage</name>
    <message>
        <source>The person heard this and agrees</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سمع الشخص هذا وهو موافق</translation>
    </message>
    <message>
        <source>&amp;Print receipt</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>طباعة الإيصال (&amp;P)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>{app} may know the account from now on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>من الآن يمكن لـ {app} معرفة الحساب.</translation>
    </message>
    <message>
        <source>{app} may know from now on whether there is an account.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يمكن لـ {app} من الآن فصاعدًا معرفة ما إذا كان هناك حساب.</translation>
    </message>
    <message>
        <source>{app} sees nothing of it any more.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لم يعد {app} يرى شيئًا منه.</translation>
    </message>
    <message>
        <source>May know it now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يمكنها معرفته الآن</translation>
    </message>
    <message>
        <source>May ask the person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يمكنها أن تسأل الشخص</translation>
    </message>
    <message>
        <source>Ask only in the app itself</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تسأل الشخص في التطبيق نفسه</translation>
    </message>
    <message>
        <source>These know the person by a number of their own, which nobody can check here. The person opens the app, logs in there, and is asked.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تعرف هذه التطبيقات الشخص برقم خاص بها لا يمكن لأحد التحقق منه هنا. يفتح الشخص التطبيق ويسجّل الدخول فيه، فيُسأل هناك.</translation>
    </message>
    <message>
        <source>Stop {app}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إيقاف {app}</translation>
    </message>
    <message>
        <source>Ask the person about {app}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سؤال الشخص عن {app}</translation>
    </message>
    <message>
        <source>Ask the person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سؤال الشخص</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حتى {date}</translation>
    </message>
    <message>
        <source>ends with {programme}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ينتهي مع {programme}</translation>
    </message>
    <message>
        <source>at most {days} days</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{days} يومًا على الأكثر</translation>
    </message>
    <message>
        <source>sees the account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يرى الحساب</translation>
    </message>
    <message>
        <source>sees only whether there is one</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يرى فقط هل يوجد حساب</translation>
    </message>
    <message>
        <source>The person says which app may know it, and may stop each at any time.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الشخص يقول أي تطبيق يمكنه معرفته، ويمكنه إيقاف أي منها في أي وقت.</translation>
    </message>
    <message>
        <source>Asking the registry…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>نسأل السجل…</translation>
    </message>
    <message>
        <source>No app knows it, and none may ask here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا يعرفه أي تطبيق، ولا يمكن لأي تطبيق أن يسأل هنا.</translation>
    </message>
    <message>
        <source>No account is registered: an app sees none until there is one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا حساب مسجل: لا يرى أي تطبيق حسابًا حتى يوجد واحد.</translation>
    </message>
    <message>
        <source>Apps that may know this account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>التطبيقات التي يمكنها معرفة هذا الحساب</translation>
    </message>
    <message>
        <source>Back to the account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>العودة إلى الحساب</translation>
    </message>
    <message>
        <source>Does the person agree?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هل يوافق الشخص؟</translation>
    </message>
    <message>
        <source>Read this aloud, then ask.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اقرأ هذا بصوت مسموع، ثم اسأل.</translation>
    </message>
    <message>
        <source>Does not agree</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا يوافق</translation>
    </message>
    <message>
        <source>Stop {app}?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إيقاف {app}؟</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تركه كما هو</translation>
    </message>
    <message>
        <source>Space: read on · D: leave it as it is · F9: the person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>المسافة: متابعة القراءة · D: تركه كما هو · F9: لغة الشخص</translation>
    </message>
    <message>
        <source>S: stop it · D: leave it as it is · F9: the person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>‏S: إيقاف · D: تركه كما هو · F9: لغة الشخص</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Let the app know</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>السماح للتطبيق</translation>
    </message>
    <message>
        <source>Space: read on · D: does not agree · F9: the person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>المسافة: متابعة القراءة · D: لا يوافق · F9: لغة الشخص</translation>
    </message>
    <message>
        <source>Space: the person agrees · D: does not agree · F9: the person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>المسافة: الشخص موافق · D: لا يوافق · F9: لغة الشخص</translation>
    </message>
</context>
<context>
    <name>AuthMethodsPanel</name>
    <message>
        <source>The person agrees that the ID service checks their identity now.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يوافق الشخص على أن تتحقق خدمة الهوية من هويته الآن.</translation>
    </message>
    <message>
        <source>Ask the person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اسأل الشخص</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>بصمة الإصبع</translation>
    </message>
    <message>
        <source>Code to the phone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رمز إلى الهاتف</translation>
    </message>
    <message>
        <source>Face</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الوجه</translation>
    </message>
    <message>
        <source>Eyes (iris)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>العينان (القزحية)</translation>
    </message>
    <message>
        <source>Code to the e-mail</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رمز إلى البريد الإلكتروني</translation>
    </message>
    <message>
        <source>This office asks for a code first, then for a finger or the face.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يطلب هذا المكتب رمزًا أولًا ثم إصبعًا أو الوجه.</translation>
    </message>
    <message>
        <source>No reader is connected. Plug one in; we notice by ourselves.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا قارئ متصل. صِل قارئًا وسنلاحظ ذلك بأنفسنا.</translation>
    </message>
</context>
<context>
    <name>BranchPanel</name>
    <message>
        <source>Bank, branch, place or code</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>البنك أو الفرع أو المكان أو الرمز</translation>
    </message>
    <message>
        <source>Look up the bank and branch</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>البحث عن البنك والفرع</translation>
    </message>
    <message>
        <source>Banks and branches found</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>البنوك والفروع التي وُجدت</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لم يوجد شيء.</translation>
    </message>
    <message>
        <source>It is this one</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هو هذا</translation>
    </message>
    <message>
        <source>It is in no list: write its codes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ليس في أي قائمة: اكتب رموزه</translation>
    </message>
    <message>
        <source>These are the codes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذه هي الرموز</translation>
    </message>
    <message>
        <source>Code of the bank</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رمز البنك</translation>
    </message>
    <message>
        <source>Code of the branch</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رمز الفرع</translation>
    </message>
    <message>
        <source>Code of the branch, again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رمز الفرع مرة أخرى</translation>
    </message>
    <message>
        <source>Not in the list. As in the passbook:</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ليس في القائمة. كما في دفتر الحساب:</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>لا توجد نتائج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%n نتائج</numerusform>
            <numerusform>%n نتيجة</numerusform>
            <numerusform>%n نتيجة</numerusform>
        </translation>
    </message>
    <message>
        <source>The codes differ, or one is missing. Type them again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الرموز مختلفة أو ينقص أحدها. اكتبها من جديد.</translation>
    </message>
</context>
<context>
    <name>CapturePanel</name>
    <message>
        <source>Live picture of the reader</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>صورة حية من القارئ</translation>
    </message>
    <message>
        <source>Another way</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>طريقة أخرى</translation>
    </message>
    <message>
        <source>Quality</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الجودة</translation>
    </message>
    <message>
        <source>Try {n}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>المحاولة {n}</translation>
    </message>
    <message>
        <source>Put the finger on the reader and press gently.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ضع الإصبع على القارئ واضغط برفق.</translation>
    </message>
    <message>
        <source>Look straight into the camera.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>انظر مباشرة إلى الكاميرا.</translation>
    </message>
    <message>
        <source>Eyes wide open, look into the reader.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>افتح عينيك جيدًا وانظر إلى القارئ.</translation>
    </message>
    <message>
        <source>Good. One moment.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>جيد. لحظة واحدة.</translation>
    </message>
    <message>
        <source>Not clear yet. Come a little closer and hold still.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>غير واضح بعد. اقترب قليلًا وابقَ ثابتًا.</translation>
    </message>
    <message>
        <source>Dry or dirty: wipe and warm the finger, then press again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>جاف أو متسخ: امسح الإصبع ودفّئه ثم اضغط من جديد.</translation>
    </message>
    <message>
        <source>Nearly. Press a little harder and hold still.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تقريبًا. اضغط أكثر قليلًا وابقَ ثابتًا.</translation>
    </message>
</context>
<context>
    <name>CardPanel</name>
    <message>
        <source>Photo on the card</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الصورة على البطاقة</translation>
    </message>
    <message>
        <source>It does not prove that this is the person. Compare the photo.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا تثبت أن هذا هو الشخص. قارن الصورة.</translation>
    </message>
    <message>
        <source>The card is genuine, signed by {issuer}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>البطاقة أصلية، وقّعتها {issuer}.</translation>
    </message>
    <message>
        <source>The card is genuine, signed by {issuer}, valid to {date}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>البطاقة أصلية، وقّعتها {issuer}، صالحة حتى {date}.</translation>
    </message>
</context>
<context>
    <name>CardSources</name>
    <message>
        <source>QR from a picture</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رمز QR من صورة</translation>
    </message>
    <message>
        <source>QR on the screen</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رمز QR على الشاشة</translation>
    </message>
    <message>
        <source>Camera</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>Picture of the ID card</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>صورة بطاقة الهوية</translation>
    </message>
</context>
<context>
    <name>CenterPages</name>
    <message>
        <source>Laptops of the office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حواسيب المكتب</translation>
    </message>
    <message>
        <source>Confirm laptops and keys</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تأكيد الحواسيب والمفاتيح</translation>
    </message>
    <message>
        <source>My key at the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>مفتاحي في المركز</translation>
    </message>
    <message>
        <source>Your office changes its rules</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يغيّر مكتبك قواعده</translation>
    </message>
    <message>
        <source>Signals about my work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إشارات حول عملي</translation>
    </message>
</context>
<context>
    <name>ClockNotice</name>
    <message>
        <source>The clock is right</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الساعة صحيحة</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong: it shows {time}, before this program was made. Nothing is lost and nothing expires. Please set it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ساعة هذا الحاسوب خاطئة: تُظهر {time}، قبل صنع هذا البرنامج. لم يُفقد شيء ولا تنتهي أي مهلة. اضبطها من فضلك.</translation>
    </message>
    <message>
        <source>The clock of this computer seems wrong: it shows {time}. Nothing is lost and nothing expires. Set it, or say that it is right.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تبدو ساعة هذا الحاسوب خاطئة: تُظهر {time}. لم يُفقد شيء ولا تنتهي أي مهلة. اضبطها، أو قل إنها صحيحة.</translation>
    </message>
    <message>
        <source>The clock of this computer is {time} fast. Nothing is lost; we send with the servers&apos; time. Please set it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ساعة هذا الحاسوب متقدمة {time}. لم يُفقد شيء؛ نرسل بوقت الخوادم. من فضلك اضبطها.</translation>
    </message>
    <message>
        <source>The clock of this computer is {time} slow. Nothing is lost; we send with the servers&apos; time. Please set it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ساعة هذا الحاسوب متأخرة {time}. لم يُفقد شيء؛ نرسل بوقت الخوادم. من فضلك اضبطها.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>دقيقة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>%n دقائق</numerusform>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>%n دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>أقل من ساعة</numerusform>
            <numerusform>ساعة</numerusform>
            <numerusform>ساعتان</numerusform>
            <numerusform>%n ساعات</numerusform>
            <numerusform>%n ساعة</numerusform>
            <numerusform>%n ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>أقل من يوم</numerusform>
            <numerusform>يوم</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%n أيام</numerusform>
            <numerusform>%n يومًا</numerusform>
            <numerusform>%n يوم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosePage</name>
    <message>
        <source>Back to work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>العودة إلى العمل</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) are not at the registry yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>لا زيارات تنتظر</numerusform>
            <numerusform>زيارة واحدة لم تصل بعد إلى السجل</numerusform>
            <numerusform>زيارتان لم تصلا بعد إلى السجل</numerusform>
            <numerusform>%n زيارات لم تصل بعد إلى السجل</numerusform>
            <numerusform>%n زيارة لم تصل بعد إلى السجل</numerusform>
            <numerusform>%n زيارة لم تصل بعد إلى السجل</numerusform>
        </translation>
    </message>
    <message>
        <source>They are saved on this computer, encrypted. They are sent when SPAR Agent is open and there is network.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>محفوظة على هذا الحاسوب ومشفرة. تُرسل عندما يكون SPAR Agent مفتوحًا والشبكة متوفرة.</translation>
    </message>
    <message>
        <source>It is saved on this computer, encrypted. It is sent when SPAR Agent is open and there is network.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>محفوظة على هذا الحاسوب ومشفرة. تُرسل عندما يكون SPAR Agent مفتوحًا والشبكة متوفرة.</translation>
    </message>
    <message>
        <source>Close</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Enter: close · Esc: back to work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: إغلاق · Esc: العودة إلى العمل</translation>
    </message>
</context>
<context>
    <name>CodeEdit</name>
    <message numerus="yes">
        <source>Type %n digit(s). Nothing else is taken here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>لا تكتب أي رقم. لا يُقبل هنا شيء.</numerusform>
            <numerusform>اكتب رقمًا واحدًا. لا يُقبل هنا غير ذلك.</numerusform>
            <numerusform>اكتب رقمين. لا يُقبل هنا غير ذلك.</numerusform>
            <numerusform>اكتب %n أرقام. لا يُقبل هنا غير ذلك.</numerusform>
            <numerusform>اكتب %n رقمًا. لا يُقبل هنا غير ذلك.</numerusform>
            <numerusform>اكتب %n رقم. لا يُقبل هنا غير ذلك.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message>
        <source>The slip number as a code</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رقم الإيصال رمزًا</translation>
    </message>
</context>
<context>
    <name>ConfirmationsPage</name>
    <message>
        <source>Confirm laptops and keys</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تأكيد الحواسيب والمفاتيح</translation>
    </message>
    <message>
        <source>Only for people you know, who read you the words from their own screen.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>فقط لمن تعرفهم، ويقرأون لك الكلمات من شاشتهم.</translation>
    </message>
    <message>
        <source>Nobody waits to be confirmed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا أحد ينتظر التأكيد.</translation>
    </message>
    <message>
        <source>The words differ</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الكلمات مختلفة</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اسأل ثانية (&amp;A)</translation>
    </message>
    <message>
        <source>These five words stand on the other screen</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذه الكلمات الخمس تظهر على الشاشة الأخرى</translation>
    </message>
    <message>
        <source>Done</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تم</translation>
    </message>
    <message>
        <source>↑ ↓: another one</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>↑ ↓: آخر</translation>
    </message>
    <message>
        <source>The words are the same</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الكلمات متطابقة</translation>
    </message>
    <message>
        <source>Nothing is signed. Somebody else&apos;s key may be asking: tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لم يُوقَّع شيء. قد يكون الطالب مفتاح شخص آخر: أخبر المسؤول.</translation>
    </message>
    <message>
        <source>Signed. Another person at another laptop compares the words, too.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تم التوقيع. يقارن شخص آخر على حاسوب آخر الكلمات أيضًا.</translation>
    </message>
    <message>
        <source>Signed. The center lets it in within a minute.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تم التوقيع. يقبله المركز خلال دقيقة.</translation>
    </message>
    <message>
        <source>Joins with a laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ينضم بحاسوب</translation>
    </message>
    <message>
        <source>A new key at a laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>مفتاح جديد على حاسوب</translation>
    </message>
    <message>
        <source>You signed it; another person must</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>وقّعتَ أنت؛ ويجب أن يوقّع شخص آخر</translation>
    </message>
    <message>
        <source>One signature is needed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يلزم توقيع واحد</translation>
    </message>
    <message>
        <source>Two signatures are needed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يلزم توقيعان</translation>
    </message>
    <message>
        <source>Laptop: {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الحاسوب: {name}</translation>
    </message>
    <message>
        <source>Office: {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>المكتب: {name}</translation>
    </message>
    <message>
        <source>Asked: {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الطلب: {time}</translation>
    </message>
    <message>
        <source>Signed by {who}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>وقّعه {who}</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>Conflicts</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>التعارضات</translation>
    </message>
    <message>
        <source>The registry holds another account than the agent saw. You decide.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>في السجل حساب غير الذي رآه الموظف. القرار لك.</translation>
    </message>
    <message>
        <source>No conflicts.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا تعارضات.</translation>
    </message>
    <message>
        <source>When another account turns up at the registry, it is shown here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>عند ظهور حساب آخر في السجل يُعرض هنا.</translation>
    </message>
    <message>
        <source>Keep &amp;theirs</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أبقِ ما لديهم (&amp;T)</translation>
    </message>
    <message>
        <source>Send &amp;ours</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أرسل ما لدينا (&amp;O)</translation>
    </message>
    <message>
        <source>Conflicts that wait</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تعارضات تنتظر</translation>
    </message>
    <message>
        <source>As the agent saw it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>كما رآه الموظف</translation>
    </message>
    <message>
        <source>At the registry now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>في السجل الآن</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>المطلوب</translation>
    </message>
    <message>
        <source>&amp;Look at the account numbers</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>عرض أرقام الحسابات (&amp;L)</translation>
    </message>
    <message>
        <source>What the person or the office told you</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ما أخبرك به الشخص أو المكتب</translation>
    </message>
    <message>
        <source>Reason, kept with the decision</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>السبب، يُحفظ مع القرار</translation>
    </message>
    <message>
        <source>Supervisors at other laptops decide these.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يقرر فيها مشرفون على حواسيب أخرى.</translation>
    </message>
    <message>
        <source>Look at the account numbers first.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>انظر إلى أرقام الحسابات أولًا.</translation>
    </message>
    <message>
        <source>Your signature is the second one: then it is decided.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>توقيعك هو الثاني: وبه يُتخذ القرار.</translation>
    </message>
    <message>
        <source>Type a reason, then sign. A second person signs at another laptop.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اكتب سببًا ثم وقّع. يوقّع شخص ثانٍ على حاسوب آخر.</translation>
    </message>
    <message>
        <source>Signed. It counts once a second person has signed the same.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تم التوقيع. يسري حين يوقّع شخص ثانٍ على الأمر نفسه.</translation>
    </message>
    <message>
        <source>Decided by two. The center does it within a minute.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>قرر اثنان. ينفذه المركز خلال دقيقة.</translation>
    </message>
    <message>
        <source>{who} signed: keep theirs.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>وقّع {who}: أبقِ ما لديهم.</translation>
    </message>
    <message>
        <source>{who} signed: send ours.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>وقّع {who}: أرسل ما لدينا.</translation>
    </message>
    <message>
        <source>Not known: without network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>غير معروف: دون شبكة</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تعذّرت قراءته</translation>
    </message>
    <message>
        <source>Not asked now: no answer. This is what was last seen.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لم يُسأل الآن: لا جواب. هذا آخر ما شوهد.</translation>
    </message>
    <message>
        <source>No account any more</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا حساب بعد الآن</translation>
    </message>
    <message>
        <source>No account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا حساب</translation>
    </message>
    <message>
        <source>since {date}, by {who}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>منذ {date}، سجّله {who}</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>منذ {date}</translation>
    </message>
    <message>
        <source>captured {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سُجّل في {date}</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>The person heard this and agrees</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سمع الشخص هذا وهو موافق</translation>
    </message>
    <message>
        <source>Does the person agree?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هل يوافق الشخص؟</translation>
    </message>
    <message>
        <source>Read this aloud, then ask.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اقرأ هذا بصوت مسموع، ثم اسأل.</translation>
    </message>
    <message>
        <source>Does not agree</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا يوافق</translation>
    </message>
    <message>
        <source>Continue</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Space: read on · D: does not agree · F9: the person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>المسافة: متابعة القراءة · D: لا يوافق · F9: لغة الشخص</translation>
    </message>
    <message>
        <source>Space: the person agrees · D: does not agree · F9: the person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>المسافة: الشخص موافق · D: لا يوافق · F9: لغة الشخص</translation>
    </message>
</context>
<context>
    <name>DayPage</name>
    <message>
        <source>Close the day</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إنهاء اليوم</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا شيء مفتوح.</translation>
    </message>
    <message>
        <source>Everything of today is at the registry or has ended.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>كل ما في اليوم وصل إلى السجل أو انتهى.</translation>
    </message>
    <message>
        <source>Slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الإيصال</translation>
    </message>
    <message>
        <source>Captured</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سُجّل في</translation>
    </message>
    <message>
        <source>Status</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>What is open</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ما زال مفتوحًا</translation>
    </message>
    <message>
        <source>Save the day &amp;sheet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حفظ ورقة اليوم (&amp;S)</translation>
    </message>
    <message>
        <source>Send now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أرسل الآن</translation>
    </message>
    <message>
        <source>Enter or F5: send what waits, now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter أو F5: إرسال ما ينتظر الآن</translation>
    </message>
    <message>
        <source>Drafts: {n}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>المسودات: {n}</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) today.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>لا زيارات اليوم.</numerusform>
            <numerusform>زيارة واحدة اليوم.</numerusform>
            <numerusform>زيارتان اليوم.</numerusform>
            <numerusform>%n زيارات اليوم.</numerusform>
            <numerusform>%n زيارة اليوم.</numerusform>
            <numerusform>%n زيارة اليوم.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) ended with nothing changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>لم تنتهِ أي زيارة دون تغيير.</numerusform>
            <numerusform>انتهت زيارة واحدة دون تغيير.</numerusform>
            <numerusform>انتهت زيارتان دون تغيير.</numerusform>
            <numerusform>انتهت %n زيارات دون تغيير.</numerusform>
            <numerusform>انتهت %n زيارة دون تغيير.</numerusform>
            <numerusform>انتهت %n زيارة دون تغيير.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) were begun and not saved.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>لم تبدأ أي زيارة دون حفظ.</numerusform>
            <numerusform>زيارة واحدة بدأت ولم تُحفظ.</numerusform>
            <numerusform>زيارتان بدأتا ولم تُحفظا.</numerusform>
            <numerusform>%n زيارات بدأت ولم تُحفظ.</numerusform>
            <numerusform>%n زيارة بدأت ولم تُحفظ.</numerusform>
            <numerusform>%n زيارة بدأت ولم تُحفظ.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be saved. Is there space left?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تعذّر حفظ الملف. هل بقيت مساحة؟</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حُفظ باسم {name}</translation>
    </message>
    <message>
        <source>Day sheet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ورقة اليوم</translation>
    </message>
</context>
<context>
    <name>DayPlot</name>
    <message>
        <source>Captured: {a}. At the registry: {b}. Days: {n}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سُجّلت: {a}. في السجل: {b}. أيام: {n}.</translation>
    </message>
</context>
<context>
    <name>DeskMenu</name>
    <message>
        <source>Help for this page</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>مساعدة لهذه الصفحة</translation>
    </message>
    <message>
        <source>Settings</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الفحص الذاتي</translation>
    </message>
    <message>
        <source>Practice with made-up people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>التدرب مع أشخاص وهميين</translation>
    </message>
    <message>
        <source>Nobody can sign in</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا أحد يستطيع تسجيل الدخول</translation>
    </message>
    <message>
        <source>Updates</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>التحديثات</translation>
    </message>
    <message>
        <source>About</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حول البرنامج</translation>
    </message>
    <message>
        <source>Lock</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>قفل</translation>
    </message>
    <message>
        <source>New person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>شخص جديد</translation>
    </message>
    <message>
        <source>Find a visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>البحث عن زيارة</translation>
    </message>
    <message>
        <source>Finish identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إتمام التحقق من الهوية</translation>
    </message>
    <message>
        <source>Send now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إرسال الآن</translation>
    </message>
    <message>
        <source>The person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لغة الشخص</translation>
    </message>
    <message>
        <source>People</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>العاملون</translation>
    </message>
    <message>
        <source>Carry on a stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>نقل على ذاكرة USB</translation>
    </message>
    <message>
        <source>Signals about my work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إشارات حول عملي</translation>
    </message>
    <message>
        <source>My key at the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>مفتاحي في المركز</translation>
    </message>
    <message>
        <source>Laptops of the office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حواسيب المكتب</translation>
    </message>
    <message>
        <source>Confirm laptops and keys</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تأكيد الحواسيب والمفاتيح</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Laptops of the office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حواسيب المكتب</translation>
    </message>
    <message>
        <source>The worst first, as they reported.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الأسوأ أولًا، كما أبلغت.</translation>
    </message>
    <message>
        <source>Bloc&amp;k</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>احظر (&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اسأل ثانية (&amp;A)</translation>
    </message>
    <message>
        <source>Which laptops</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أي الحواسيب</translation>
    </message>
    <message>
        <source>None of them.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا شيء منها.</translation>
    </message>
    <message>
        <source>No personal data</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>بلا بيانات شخصية</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إرسال (&amp;S)</translation>
    </message>
    <message>
        <source>Lost, stolen, or out of use</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ضائع أو مسروق أو خارج الاستعمال</translation>
    </message>
    <message>
        <source>Message to who sits at it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رسالة إلى من يعمل عليه</translation>
    </message>
    <message>
        <source>What came from it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ما جاء منه</translation>
    </message>
    <message>
        <source>Reason to block it, kept on record</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سبب الحظر، يُحفظ في السجل</translation>
    </message>
    <message>
        <source>↑ ↓: another laptop · 1 to 4: which</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>↑ ↓: حاسوب آخر · 1 إلى 4: أيها</translation>
    </message>
    <message>
        <source>Done</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تم</translation>
    </message>
    <message>
        <source>The message goes with the next contact.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ترسل الرسالة مع الاتصال التالي.</translation>
    </message>
    <message>
        <source>Signed. The center blocks it within a minute; two persons release it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تم التوقيع. يحظره المركز خلال دقيقة؛ ويفك الحظر شخصان.</translation>
    </message>
    <message>
        <source>In order</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سليم</translation>
    </message>
    <message>
        <source>nobody has a key there</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا أحد لديه مفتاح هناك</translation>
    </message>
    <message>
        <source>Show the slips and where they stan&amp;d</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>عرض الإيصالات وأين تقف (&amp;D)</translation>
    </message>
    <message>
        <source>Show those before the&amp;m</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>عرض ما قبلها (&amp;M)</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا شيء بعد.</translation>
    </message>
    <message>
        <source>never</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>Last contact: {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>آخر اتصال: {time}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Waiting there: {what}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ينتظر هناك: {what}</translation>
    </message>
    <message>
        <source>The oldest has waited {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الأقدم ينتظر منذ {time}</translation>
    </message>
    <message>
        <source>Sealed captures: {number}, the first runs out in {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لقطات مختومة: {number}، تنتهي أولاها بعد {time}</translation>
    </message>
    <message>
        <source>Version: {version}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الإصدار: {version}</translation>
    </message>
    <message>
        <source>Bank list: {version}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>قائمة البنوك: {version}</translation>
    </message>
    <message>
        <source>Space left: {room}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>المساحة الباقية: {room}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>لا أيام</numerusform>
            <numerusform>يوم</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%n أيام</numerusform>
            <numerusform>%n يومًا</numerusform>
            <numerusform>%n يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>لا ساعات</numerusform>
            <numerusform>ساعة</numerusform>
            <numerusform>ساعتان</numerusform>
            <numerusform>%n ساعات</numerusform>
            <numerusform>%n ساعة</numerusform>
            <numerusform>%n ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>لا دقائق</numerusform>
            <numerusform>دقيقة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>%n دقائق</numerusform>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>%n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>not delivered yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لم تصل بعد</translation>
    </message>
    <message>
        <source>read by {who}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>قرأها {who}</translation>
    </message>
    <message>
        <source>delivered</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>وصلت</translation>
    </message>
    <message>
        <source>Nothing of {name} goes through after this. Press again to do it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا يمر شيء من {name} بعد هذا. اضغط ثانية للتنفيذ.</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>Slip number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رقم الإيصال</translation>
    </message>
    <message>
        <source>This service is free.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذه الخدمة مجانية.</translation>
    </message>
    <message>
        <source>History</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>السِّجل الزمني</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;تراجع</translation>
    </message>
    <message>
        <source>&amp;Print slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>طباعة الإيصال (&amp;P)</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تأكيد</translation>
    </message>
    <message>
        <source>Receipt of your request</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إيصال بطلبك</translation>
    </message>
    <message>
        <source>Next person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الشخص التالي</translation>
    </message>
    <message>
        <source>Enter: next person · Ctrl+P: print the slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: الشخص التالي · Ctrl+P: طباعة الإيصال</translation>
    </message>
    <message>
        <source>Person: {number}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الشخص: {number}</translation>
    </message>
    <message>
        <source>Before: {account}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سابقًا: {account}</translation>
    </message>
    <message>
        <source>Until now: {account}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حتى الآن: {account}</translation>
    </message>
    <message>
        <source>Now: {account}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الآن: {account}</translation>
    </message>
    <message>
        <source>Wanted: {account}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>المطلوب: {account}</translation>
    </message>
    <message>
        <source>Your identity must still be checked. Keep this slip.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ما زال يجب التحقق من هويتك. احتفظ بهذا الإيصال.</translation>
    </message>
</context>
<context>
    <name>EkycPanel</name>
    <message>
        <source>Photo that the ID service holds</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الصورة لدى خدمة الهوية</translation>
    </message>
    <message>
        <source>Compare name and photo with the person. They are shown once and not kept.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>قارن الاسم والصورة بالشخص. تُعرضان مرة واحدة ولا تُحفظان.</translation>
    </message>
    <message>
        <source>The ID service gave no name.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لم تعطِ خدمة الهوية اسمًا.</translation>
    </message>
</context>
<context>
    <name>EndPage</name>
    <message>
        <source>End the visit?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إنهاء الزيارة؟</translation>
    </message>
    <message>
        <source>Nothing is changed at the registry. What was typed cannot be brought back.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لن يتغير شيء في السجل. ما كُتب لا يمكن استرجاعه.</translation>
    </message>
    <message>
        <source>Go on with the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>متابعة الزيارة</translation>
    </message>
    <message>
        <source>A number: end the visit for that reason · Enter: go on with it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رقم: إنهاء الزيارة لهذا السبب · Enter: متابعتها</translation>
    </message>
</context>
<context>
    <name>EndQuestion</name>
    <message>
        <source>End the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إنهاء الزيارة</translation>
    </message>
    <message>
        <source>Go on with the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>متابعة الزيارة</translation>
    </message>
    <message>
        <source>End the visit here? Nothing is changed at the registry.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هل تنتهي الزيارة هنا؟ لن يتغير شيء في السجل.</translation>
    </message>
    <message>
        <source>Enter: go on with the visit · Alt+E: end it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: متابعة الزيارة · Alt+E: إنهاؤها</translation>
    </message>
</context>
<context>
    <name>EnrollmentModel</name>
    <message>
        <source>Status</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>Account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ما الخطوة التالية</translation>
    </message>
    <message>
        <source>Slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الإيصال</translation>
    </message>
    <message>
        <source>Captured</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>وقت التسجيل</translation>
    </message>
</context>
<context>
    <name>EnrollmentTable</name>
    <message>
        <source>All visits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>كل الزيارات</translation>
    </message>
</context>
<context>
    <name>ExcusePanel</name>
    <message>
        <source>Why can it not be checked today?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لماذا لا يمكن التحقق اليوم؟</translation>
    </message>
    <message>
        <source>The person has no phone here</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا هاتف مع الشخص هنا</translation>
    </message>
    <message>
        <source>The fingers are worn</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الأصابع متآكلة</translation>
    </message>
    <message>
        <source>An injury</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إصابة</translation>
    </message>
    <message>
        <source>The reader does not work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>القارئ لا يعمل</translation>
    </message>
    <message>
        <source>The ID service does not answer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>خدمة الهوية لا تجيب</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سبب آخر</translation>
    </message>
    <message>
        <source>A supervisor looks at it, and the identity must still be checked later.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سيراجعه المشرف، ويجب التحقق من الهوية لاحقًا.</translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>Figures</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>The last 30 days, without names of people.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>آخر 30 يومًا، دون أسماء أشخاص.</translation>
    </message>
    <message>
        <source>What kept visits from the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ما منع الزيارات من الوصول إلى السجل</translation>
    </message>
    <message>
        <source>Save as &amp;CSV</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حفظ بصيغة CSV (&amp;C)</translation>
    </message>
    <message>
        <source>Save as &amp;PDF</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حفظ بصيغة PDF (&amp;P)</translation>
    </message>
    <message>
        <source>Captured</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سُجّل في</translation>
    </message>
    <message>
        <source>At the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>في السجل</translation>
    </message>
    <message>
        <source>Each agent&apos;s days</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أيام كل موظف</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for the registry: %n</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>لا شيء بانتظار السجل</numerusform>
            <numerusform>بانتظار السجل: واحدة</numerusform>
            <numerusform>بانتظار السجل: اثنتان</numerusform>
            <numerusform>بانتظار السجل: %n</numerusform>
            <numerusform>بانتظار السجل: %n</numerusform>
            <numerusform>بانتظار السجل: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Files are kept in your documents.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تُحفظ الملفات في مستنداتك.</translation>
    </message>
    <message>
        <source>The oldest was captured {date}. Longer than three days: {n}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أقدمها سُجّل في {date}. أكثر من ثلاثة أيام: {n}.</translation>
    </message>
    <message>
        <source>Figures of the last 30 days</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أرقام آخر 30 يومًا</translation>
    </message>
    <message>
        <source>The file could not be saved. Is there space left?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تعذّر حفظ الملف. هل بقيت مساحة؟</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حُفظ باسم {name}</translation>
    </message>
</context>
<context>
    <name>FingerPicker</name>
    <message>
        <source>Which finger; arrow keys choose</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أي إصبع؟ اختر بالأسهم</translation>
    </message>
    <message>
        <source>Any finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أي إصبع</translation>
    </message>
    <message>
        <source>Left little finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>خنصر اليد اليسرى</translation>
    </message>
    <message>
        <source>Left ring finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>بنصر اليد اليسرى</translation>
    </message>
    <message>
        <source>Left middle finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>وسطى اليد اليسرى</translation>
    </message>
    <message>
        <source>Left index finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سبابة اليد اليسرى</translation>
    </message>
    <message>
        <source>Left thumb</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إبهام اليد اليسرى</translation>
    </message>
    <message>
        <source>Right little finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>خنصر اليد اليمنى</translation>
    </message>
    <message>
        <source>Right ring finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>بنصر اليد اليمنى</translation>
    </message>
    <message>
        <source>Right middle finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>وسطى اليد اليمنى</translation>
    </message>
    <message>
        <source>Right index finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سبابة اليد اليمنى</translation>
    </message>
    <message>
        <source>Right thumb</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إبهام اليد اليمنى</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>&amp;Back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;رجوع</translation>
    </message>
    <message>
        <source>Lock</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>قفل</translation>
    </message>
    <message>
        <source>Menu</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Not yet at the registry: {n}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لم يصل بعد إلى السجل: {n}</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help for this page</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>مساعدة لهذه الصفحة</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>مفاتيح هذه الصفحة</translation>
    </message>
    <message>
        <source>Keys everywhere</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>مفاتيح كل الصفحات</translation>
    </message>
    <message>
        <source>Back to work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>العودة إلى العمل</translation>
    </message>
    <message>
        <source>Esc: back · arrows: scroll</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>‏Esc: رجوع · الأسهم: تمرير</translation>
    </message>
</context>
<context>
    <name>HelperPanel</name>
    <message>
        <source>Someone helps this person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>شخص يساعد هذا الشخص</translation>
    </message>
    <message>
        <source>Relation, name and reason are needed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يلزم ذكر الصلة والاسم والسبب.</translation>
    </message>
    <message>
        <source>Who is it to the person?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ما صلته بالشخص؟</translation>
    </message>
    <message>
        <source>Name of who helps</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اسم من يساعد</translation>
    </message>
    <message>
        <source>Why the person is helped</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سبب مساعدة الشخص</translation>
    </message>
</context>
<context>
    <name>HoldPanel</name>
    <message>
        <source>Put it on hold</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>علّق القرار</translation>
    </message>
    <message>
        <source>End the hold</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أنهِ التعليق</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>علّق</translation>
    </message>
    <message>
        <source>Why it cannot be decided yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لماذا لا يمكن القرار بعد</translation>
    </message>
    <message>
        <source>One line to the agent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سطر واحد للموظف</translation>
    </message>
    <message>
        <source>It waits again on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ينتظر من جديد في</translation>
    </message>
    <message>
        <source>Others can still decide it. The agent sees why it waits.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يمكن لغيرك أن يقرر فيه. يرى الموظف سبب الانتظار.</translation>
    </message>
    <message>
        <source>Until another day</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حتى يوم آخر</translation>
    </message>
    <message>
        <source>The proof of identity counts until {date}, on hold or not.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يُعتد بإثبات الهوية حتى {date}، معلّقًا كان أم لا.</translation>
    </message>
    <message>
        <source>Decide by {date}: then the proof of identity counts no longer.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>قرر حتى {date}: بعدها لا يُعتد بإثبات الهوية.</translation>
    </message>
</context>
<context>
    <name>IdentityPage</name>
    <message>
        <source>Finish identity later</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إتمام الهوية لاحقًا</translation>
    </message>
    <message>
        <source>Code the person received</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الرمز الذي وصل إلى الشخص</translation>
    </message>
    <message>
        <source>Go on &amp;meanwhile</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ا&amp;لمتابعة في هذه الأثناء</translation>
    </message>
    <message>
        <source>Send a new code</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إرسال رمز جديد</translation>
    </message>
    <message>
        <source>Another way</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>طريقة أخرى</translation>
    </message>
    <message>
        <source>9  Cannot be checked today</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>9  لا يمكن التحقق اليوم</translation>
    </message>
    <message>
        <source>&amp;No, stop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا، توقف (&amp;N)</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>عبر الهاتف</translation>
    </message>
    <message>
        <source>Is this the person?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هل هذا هو الشخص؟</translation>
    </message>
    <message>
        <source>ID {number}. The ID service confirms who it is.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الهوية {number}. خدمة الهوية تؤكد صاحبها.</translation>
    </message>
    <message>
        <source>The ID service does not answer. The reader has sealed the capture: only the ID service can open it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>خدمة الهوية لا تجيب. ختم القارئ الالتقاط: لا تفتحه إلا خدمة الهوية.</translation>
    </message>
    <message>
        <source>No network. The reader has sealed the capture: only the ID service can open it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا شبكة. ختم القارئ البصمة، ولا تفتحها إلا خدمة الهوية.</translation>
    </message>
    <message>
        <source>Identity needs the network, and there is none here. Save the rest and finish identity later.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تحتاج الهوية إلى الشبكة ولا توجد شبكة هنا. احفظ الباقي وأكمل الهوية لاحقًا.</translation>
    </message>
    <message>
        <source>No network here. Finish identity later, or seal a capture now: only the ID service can open it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا شبكة هنا. أكمل التحقق من الهوية لاحقًا، أو اختم التقاطًا الآن: خدمة الهوية وحدها تفتحه.</translation>
    </message>
    <message>
        <source>Finish identity later, or capture now: it is kept sealed if it cannot be sent.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أكمل التحقق من الهوية لاحقًا، أو التقط الآن: يُحفظ الالتقاط مختومًا إن تعذّر إرساله.</translation>
    </message>
    <message>
        <source>Finish identity later, or try one of the ways.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أكمل التحقق من الهوية لاحقًا، أو جرّب إحدى الطرق.</translation>
    </message>
    <message>
        <source>Yes, this is the person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>نعم، هذا هو الشخص</translation>
    </message>
    <message>
        <source>Enter: yes · N: no, stop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: نعم · N: لا، توقف</translation>
    </message>
    <message>
        <source>Keep it sealed until {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>احفظها مختومة حتى {time}</translation>
    </message>
    <message>
        <source>Enter: keep it, and go on. It is sent first when there is network.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: احفظها وتابع. تُرسل أولًا عند عودة الشبكة.</translation>
    </message>
    <message>
        <source>It captures by itself · ← →: which finger · Esc: another way</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يلتقط وحده · ← →: أي إصبع · Esc: طريقة أخرى</translation>
    </message>
    <message>
        <source>Esc: back to the ways</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esc: العودة إلى الطرق</translation>
    </message>
    <message>
        <source>Enter: go on without the network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>‏Enter: المتابعة دون شبكة</translation>
    </message>
    <message>
        <source>The code is checked at its last digit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يُتحقق من الرمز عند الرقم الأخير</translation>
    </message>
    <message>
        <source>Esc: back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esc: العودة</translation>
    </message>
    <message>
        <source>End the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إنهاء الزيارة</translation>
    </message>
    <message>
        <source>Enter: end the visit · Esc: another number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: إنهاء الزيارة · Esc: رقم آخر</translation>
    </message>
    <message>
        <source>Enter: the first way · 1 to 5: that way</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: الطريقة الأولى · 1 إلى 5: تلك الطريقة</translation>
    </message>
    <message>
        <source>Space: the person agrees</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Space: يوافق الشخص</translation>
    </message>
    <message>
        <source>Send code</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إرسال الرمز</translation>
    </message>
    <message>
        <source>9: cannot be checked today</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>9: لا يمكن التحقق اليوم</translation>
    </message>
    <message>
        <source>Read the finger</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>قراءة الإصبع</translation>
    </message>
    <message>
        <source>Look at the face</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>النظر إلى الوجه</translation>
    </message>
    <message>
        <source>Look at the eyes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>النظر إلى العينين</translation>
    </message>
    <message>
        <source>Code sent to {where}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أُرسل الرمز إلى {where}</translation>
    </message>
    <message>
        <source>Valid for {time} more. It arrives as a text message.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>صالح لمدة {time} أخرى. يصل في رسالة نصية.</translation>
    </message>
    <message>
        <source>This code is too old now. Send a new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذا الرمز قديم الآن. أرسل رمزًا جديدًا.</translation>
    </message>
</context>
<context>
    <name>JoinFilePanel</name>
    <message>
        <source>Save the request again…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حفظ الطلب مرة أخرى…</translation>
    </message>
    <message>
        <source>1. The request goes to your administrator</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>1. يذهب الطلب إلى المسؤول</translation>
    </message>
    <message>
        <source>2. The answer comes back on the stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>2. يعود الرد على ذاكرة USB</translation>
    </message>
    <message>
        <source>Open it here. Then you compare the words of the office.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>افتحه هنا. ثم تقارن كلمات المكتب.</translation>
    </message>
    <message>
        <source>Read these five words out to your administrator, by voice:</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اقرأ هذه الكلمات الخمس على المسؤول بالصوت:</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حُفظ باسم {file}.</translation>
    </message>
    <message>
        <source>Save the request</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حفظ الطلب</translation>
    </message>
    <message>
        <source>Open the answer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>فتح الرد</translation>
    </message>
</context>
<context>
    <name>JoinPage</name>
    <message>
        <source>The words differ</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الكلمات مختلفة</translation>
    </message>
    <message>
        <source>Back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>The two PINs differ. Type both again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الرمزان السريان مختلفان. اكتبهما من جديد.</translation>
    </message>
    <message>
        <source>Join over the network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الانضمام عبر الشبكة</translation>
    </message>
    <message>
        <source>Join without network…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الانضمام بلا شبكة…</translation>
    </message>
    <message>
        <source>Join without network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الانضمام بلا شبكة</translation>
    </message>
    <message>
        <source>Your administrator gives you a code that works once. A request goes to them on a stick, within the hours of the code.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يعطيك المسؤول رمزًا يعمل مرة واحدة. ويصل إليه طلب على ذاكرة USB قبل انتهاء ساعات الرمز.</translation>
    </message>
    <message>
        <source>Save the request…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حفظ الطلب…</translation>
    </message>
    <message>
        <source>Enter: choose where, such as a stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: اختر المكان، مثل ذاكرة USB</translation>
    </message>
    <message>
        <source>Your office works through its center now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>مكتبك يعمل الآن عبر مركزه</translation>
    </message>
    <message>
        <source>Join it with the address and the code from your administrator. All that is on this laptop stays, and what waits is handed over to the center.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>انضم إليه بالعنوان والرمز من المسؤول. كل ما على هذا الحاسوب يبقى، وما ينتظر يُسلَّم إلى المركز.</translation>
    </message>
    <message>
        <source>Join your office&apos;s center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>انضم إلى مركز مكتبك</translation>
    </message>
    <message>
        <source>Your administrator gives you the address and a code that works once.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يعطيك المسؤول العنوان ورمزًا يعمل مرة واحدة.</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>جارٍ الانضمام…</translation>
    </message>
    <message>
        <source>Join</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>انضم</translation>
    </message>
    <message>
        <source>Enter: ask the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: اطلب من المركز</translation>
    </message>
    <message>
        <source>Ask with another code</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اطلب برمز آخر</translation>
    </message>
    <message>
        <source>Take the request to your administrator</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>خذ الطلب إلى المسؤول</translation>
    </message>
    <message>
        <source>You can close the app meanwhile. Only the last request has an answer.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يمكنك إغلاق التطبيق في هذه الأثناء. الطلب الأخير وحده له رد.</translation>
    </message>
    <message>
        <source>Open the answer…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>فتح الرد…</translation>
    </message>
    <message>
        <source>Enter: open the answer that came back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: افتح الرد الذي عاد</translation>
    </message>
    <message>
        <source>Compare the words with your administrator</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>قارن الكلمات مع المسؤول</translation>
    </message>
    <message>
        <source>By voice, each reading from the own screen. All five words, both lines.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>بالصوت، كل واحد يقرأ من شاشته. الكلمات الخمس كلها، في السطرين.</translation>
    </message>
    <message>
        <source>Waiting until the administrator has compared them, too…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>في انتظار أن يقارنها المسؤول أيضًا…</translation>
    </message>
    <message>
        <source>The words are the same</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الكلمات متطابقة</translation>
    </message>
    <message>
        <source>Enter: they are the same</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: هي متطابقة</translation>
    </message>
    <message>
        <source>Address of the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>عنوان المركز</translation>
    </message>
    <message>
        <source>Join code</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رمز الانضمام</translation>
    </message>
    <message>
        <source>Your staff number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رقمك الوظيفي</translation>
    </message>
    <message>
        <source>Choose a PIN of six digits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اختر رمزًا سريًا من ستة أرقام</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الرمز السري نفسه مرة أخرى</translation>
    </message>
    <message>
        <source>Your name</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>Words of this laptop: read them out</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>كلمات هذا الحاسوب: اقرأها بصوت عالٍ</translation>
    </message>
    <message>
        <source>Words of the office: the administrator reads them out</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>كلمات المكتب: يقرؤها المسؤول</translation>
    </message>
</context>
<context>
    <name>KeyStoragePage</name>
    <message>
        <source>Waiting for the key storage</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>بانتظار مخزن المفاتيح</translation>
    </message>
    <message>
        <source>This computer keeps the key of the store. Where it asks for a password, type it there. Nothing is lost meanwhile.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يحفظ هذا الحاسوب مفتاح المخزن. حيث يطلب كلمة مرور، اكتبها هناك. لا يُفقد شيء في الأثناء.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>انتظار…</translation>
    </message>
    <message>
        <source>Enter: ask the key storage again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: اسأل مخزن المفاتيح مرة أخرى</translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <source>The person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لغة الشخص</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>&amp;Practice with made-up people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ال&amp;تدرب مع أشخاص وهميين</translation>
    </message>
    <message>
        <source>Tab: another language · Enter: take it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>‏Tab: لغة أخرى · Enter: اختيارها</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Battery {percent}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>البطارية {percent}</translation>
    </message>
    <message>
        <source>Everything is saved. Close the lid.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>كل شيء محفوظ. أغلق الغطاء.</translation>
    </message>
    <message numerus="yes">
        <source>about %n more people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>لا أحد بعد</numerusform>
            <numerusform>نحو شخص واحد بعد</numerusform>
            <numerusform>نحو شخصين بعد</numerusform>
            <numerusform>نحو %n أشخاص بعد</numerusform>
            <numerusform>نحو %n شخصًا بعد</numerusform>
            <numerusform>نحو %n شخص بعد</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessagePanel</name>
    <message>
        <source>&amp;Read</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>قرأتُها (&amp;R)</translation>
    </message>
    <message>
        <source>Open the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>افتح الزيارة</translation>
    </message>
    <message>
        <source>Message of the office · {who} · {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رسالة من المكتب · {who} · {time}</translation>
    </message>
    <message>
        <source>And {number} more</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>و{number} أخرى</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Settings</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Nobody can sign in</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا أحد يستطيع تسجيل الدخول</translation>
    </message>
    <message>
        <source>Carry on a stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>نقل على ذاكرة USB</translation>
    </message>
</context>
<context>
    <name>NumberPage</name>
    <message>
        <source>Number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Again, from the passbook</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>مرة أخرى، من دفتر الحساب</translation>
    </message>
    <message>
        <source>For example {number}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>مثلًا {number}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Name in the passbook, if it is another (Alt+N)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الاسم في دفتر الحساب إن كان اسمًا آخر (Alt+N)</translation>
    </message>
    <message>
        <source>Whose name is it?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لمن هذا الاسم؟</translation>
    </message>
    <message>
        <source>Why it is right</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لماذا هو صحيح</translation>
    </message>
    <message>
        <source>Enter: next line. The second line goes on by itself.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>‏Enter: السطر التالي. السطر الثاني يتابع وحده.</translation>
    </message>
    <message>
        <source>A number of {operator}, unless it was moved.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رقم تابع لـ {operator} ما لم يُنقل.</translation>
    </message>
    <message>
        <source>This account is already used for another person. A second person looks at it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذا الحساب مستخدم لشخص آخر. سيراجعه شخص ثانٍ.</translation>
    </message>
    <message>
        <source>The account is in another name: {holder}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الحساب باسم آخر: {holder}.</translation>
    </message>
    <message>
        <source>It looks like a number of {operator}; you chose {wallet}. Has it moved?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يبدو رقمًا تابعًا لـ {operator}؛ واخترت {wallet}. هل نُقل؟</translation>
    </message>
    <message>
        <source>This is a phone number of another country ({code}). Ask the person whether it is right.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذا رقم هاتف من بلد آخر ({code}). اسأل الشخص هل هو صحيح.</translation>
    </message>
    <message>
        <source>It is right</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إنه صحيح</translation>
    </message>
    <message>
        <source>Write why, then Enter · Esc: one step back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اكتب السبب ثم Enter · Esc: خطوة إلى الوراء</translation>
    </message>
    <message>
        <source>Again, as the person says it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>مرة أخرى، كما يقوله الشخص</translation>
    </message>
    <message>
        <source>Name of the wallet&apos;s owner, if it is another (Alt+N)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اسم صاحب المحفظة، إن كان شخصًا آخر (Alt+N)</translation>
    </message>
    <message>
        <source>Which phone number has the wallet?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ما رقم هاتف المحفظة؟</translation>
    </message>
    <message>
        <source>Phone number of the wallet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رقم هاتف المحفظة</translation>
    </message>
    <message>
        <source>Which e-mail address has the wallet?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ما البريد الإلكتروني للمحفظة؟</translation>
    </message>
    <message>
        <source>E-mail address of the wallet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>البريد الإلكتروني للمحفظة</translation>
    </message>
    <message>
        <source>Which account?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أي حساب؟</translation>
    </message>
    <message>
        <source>Account number, as in the passbook</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رقم الحساب كما في دفتر الحساب</translation>
    </message>
    <message>
        <source>The two entries differ at sign {places}. Ask the person again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الإدخالان مختلفان عند العلامة {places}. اسأل الشخص مرة أخرى.</translation>
    </message>
    <message>
        <source>The two entries differ at digit {places}. Look at the passbook.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يختلف الإدخالان عند الرقم {places}. انظر في دفتر الحساب.</translation>
    </message>
    <message>
        <source>Please type it again from the passbook.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اكتبه مرة أخرى من دفتر الحساب.</translation>
    </message>
    <message>
        <source>Please ask again and type it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اسأل مرة أخرى واكتبه.</translation>
    </message>
</context>
<context>
    <name>OfficeChangePage</name>
    <message>
        <source>Your office changes its rules</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يغيّر مكتبك قواعده</translation>
    </message>
    <message>
        <source>Signed by your office. Read what changes; it holds from your next sign-in on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>موقّع من مكتبك. اقرأ ما يتغير؛ ويسري من دخولك التالي.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اعتمده</translation>
    </message>
    <message>
        <source>Servers</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الخوادم</translation>
    </message>
    <message>
        <source>Ways to check identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>طرق التحقق من الهوية</translation>
    </message>
    <message>
        <source>What waits for a second person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ما ينتظر شخصًا ثانيًا</translation>
    </message>
    <message>
        <source>Keys and certificates that are trusted</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>المفاتيح والشهادات الموثوقة</translation>
    </message>
    <message>
        <source>Others than until now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>غير التي حتى الآن</translation>
    </message>
    <message>
        <source>Other rules</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>قواعد أخرى</translation>
    </message>
    <message>
        <source>nothing</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Until now: {value}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حتى الآن: {value}</translation>
    </message>
    <message>
        <source>From then on: {value}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>من حينها: {value}</translation>
    </message>
    <message>
        <source>changes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>التغييرات</translation>
    </message>
    <message>
        <source>removals</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الإزالات</translation>
    </message>
    <message>
        <source>visits without network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الزيارات دون شبكة</translation>
    </message>
    <message>
        <source>an account that others have, too</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حساب لدى آخرين أيضًا</translation>
    </message>
</context>
<context>
    <name>OwnKeyPage</name>
    <message>
        <source>My key at the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>مفتاحي في المركز</translation>
    </message>
    <message>
        <source>Your PIN opens it, and what you save is signed with it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يفتحه الرقم السري الخاص بك، وبه يُوقَّع ما تحفظه.</translation>
    </message>
    <message>
        <source>Your staff number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رقمك الوظيفي</translation>
    </message>
    <message>
        <source>Read these five words to a supervisor at another laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اقرأ هذه الكلمات الخمس لمشرف على حاسوب آخر</translation>
    </message>
    <message>
        <source>Done</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تم</translation>
    </message>
    <message>
        <source>Keep the number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>احفظ الرقم</translation>
    </message>
    <message>
        <source>Staff number: {number}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الرقم الوظيفي: {number}</translation>
    </message>
    <message>
        <source>The center does not know whose key this is</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا يعرف المركز لمن هذا المفتاح</translation>
    </message>
    <message>
        <source>What you save stays here until it knows. Your administrator has the number.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يبقى ما تحفظه هنا حتى يعرف. الرقم لدى المسؤول.</translation>
    </message>
    <message>
        <source>Waits until others compared the words</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ينتظر حتى يقارن آخرون الكلمات</translation>
    </message>
    <message>
        <source>They find you under “Confirm laptops and keys” in their menu.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يجدونك في قائمتهم تحت «تأكيد الحواسيب والمفاتيح».</translation>
    </message>
    <message>
        <source>The center hears of it at the next contact.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يعلم المركز به عند الاتصال التالي.</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>مؤكد</translation>
    </message>
    <message>
        <source>What you sign is believed. There is nothing to do.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يُصدَّق ما توقعه. لا شيء عليك فعله.</translation>
    </message>
    <message>
        <source>Ended by your office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أنهاه مكتبك</translation>
    </message>
    <message>
        <source>Nothing more of yours is sent. All that is here stays; ask your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لن يُرسَل شيء آخر منك. يبقى كل ما هنا؛ اسأل المشرف.</translation>
    </message>
</context>
<context>
    <name>PassbookPanel</name>
    <message>
        <source>Photo of the passbook</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>صورة دفتر الحساب</translation>
    </message>
    <message>
        <source>Photo of the passbook (Alt+F)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>صورة دفتر الحساب (Alt+F)</translation>
    </message>
    <message>
        <source>Camera</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>Take the photo</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>التقط الصورة</translation>
    </message>
    <message>
        <source>Remove the photo</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إزالة الصورة</translation>
    </message>
    <message>
        <source>For who checks; destroyed when the enrollment ends.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لمن يراجع؛ تُتلف عند انتهاء الحالة.</translation>
    </message>
</context>
<context>
    <name>PassbookView</name>
    <message>
        <source>Photo of the passbook</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>صورة دفتر الحساب</translation>
    </message>
    <message>
        <source>&amp;Smaller photo</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>صورة أصغر (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Larger photo</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>صورة أكبر (&amp;L)</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People at this computer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>العاملون على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Changes of accounts need a second person. Nobody reviews their own visits.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تغيير الحسابات يحتاج إلى شخص ثانٍ. لا أحد يراجع زياراته.</translation>
    </message>
    <message>
        <source>Have access</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لديهم إذن بالدخول</translation>
    </message>
    <message>
        <source>Your PIN until now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رقمك السري الحالي</translation>
    </message>
    <message>
        <source>Name</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>The person types a PIN of six digits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يكتب الشخص رقمًا سريًا من ستة أرقام</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الرقم السري نفسه مرة أخرى</translation>
    </message>
    <message>
        <source>For whom</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لمن</translation>
    </message>
    <message>
        <source>Works as</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يعمل بصفة</translation>
    </message>
    <message>
        <source>Take access away</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سحب الدخول</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>شخص جديد في المكتب</translation>
    </message>
    <message>
        <source>My own PIN</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رقمي السري</translation>
    </message>
    <message>
        <source>New PIN for {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رقم سري جديد لـ {name}</translation>
    </message>
    <message>
        <source>Your PIN is changed. The old one opens nothing any more.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تغيّر رقمك السري. القديم لا يفتح شيئًا بعد الآن.</translation>
    </message>
    <message>
        <source>{name} cannot sign in any more. Their visits stay.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لم يعد {name} يستطيع الدخول. تبقى زياراته.</translation>
    </message>
    <message>
        <source>Give access</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>منح الإذن</translation>
    </message>
    <message>
        <source>Change my PIN</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تغيير رقمي السري</translation>
    </message>
    <message>
        <source>Enter: give access</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>‏Enter: منح الإذن</translation>
    </message>
    <message>
        <source>Enter: change my PIN</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: تغيير رقمي السري</translation>
    </message>
    <message>
        <source>{name} cannot sign in any more after this. Press again to do it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لن يستطيع {name} الدخول بعد هذا. اضغط مرة أخرى للتنفيذ.</translation>
    </message>
    <message>
        <source>The two PINs differ. Type both again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الرقمان السريان مختلفان. اكتبهما مرة أخرى.</translation>
    </message>
    <message>
        <source>{name} can sign in now.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يمكن لـ {name} الدخول الآن.</translation>
    </message>
</context>
<context>
    <name>PeriodChoice</name>
    <message>
        <source>How long</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>كم من الوقت</translation>
    </message>
    <message>
        <source>until {programme} ends</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حتى ينتهي {programme}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s), until {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>لا أيام، حتى {date}</numerusform>
            <numerusform>يوم، حتى {date}</numerusform>
            <numerusform>يومان، حتى {date}</numerusform>
            <numerusform>%n أيام، حتى {date}</numerusform>
            <numerusform>%n يومًا، حتى {date}</numerusform>
            <numerusform>%n يوم، حتى {date}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Who has come?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>من الحاضر؟</translation>
    </message>
    <message>
        <source>Scan the ID card, or type the number that is on it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>امسح بطاقة الهوية، أو اكتب الرقم المدون عليها.</translation>
    </message>
    <message>
        <source>ID number ({names})</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رقم الهوية ({names})</translation>
    </message>
    <message>
        <source>Open that visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>فتح تلك الزيارة</translation>
    </message>
    <message>
        <source>Start another</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>بدء زيارة أخرى</translation>
    </message>
    <message>
        <source>Continue</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Enter: check the number and go on · Alt+H: someone helps</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: افحص الرقم وتابع · Alt+H: شخص يساعد</translation>
    </message>
    <message>
        <source>There is a visit for this person already, from {date}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>توجد زيارة لهذا الشخص من {date}.</translation>
    </message>
    <message>
        <source>The last digit checks the others. Nothing is sent yet.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الرقم الأخير يتحقق من الباقي. لم يُرسل شيء بعد.</translation>
    </message>
    <message>
        <source>Round in {place}: {n} so far.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>جولة في {place}: {n} حتى الآن.</translation>
    </message>
</context>
<context>
    <name>PlacePage</name>
    <message>
        <source>Where should the money go?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إلى أين يذهب المال؟</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>خطوة خطوة</translation>
    </message>
    <message>
        <source>Not in the list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>غير موجود في القائمة</translation>
    </message>
    <message>
        <source>The bank is not in the list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>البنك ليس في القائمة</translation>
    </message>
    <message>
        <source>Nothing found for {text}. Try the place, or the code in the passbook, or choose step by step (Alt+S).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا نتائج لـ {text}. جرّب المكان أو الرمز في دفتر الحساب، أو اختر خطوة خطوة (Alt+S).</translation>
    </message>
    <message>
        <source>↑ ↓ Enter · Alt+S: step by step · Alt+U: not in the list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>↑ ↓ Enter · Alt+S: خطوة خطوة · Alt+U: غير موجود في القائمة</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>لا توجد نتائج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%n نتائج</numerusform>
            <numerusform>%n نتيجة</numerusform>
            <numerusform>%n نتيجة</numerusform>
        </translation>
    </message>
    <message>
        <source>This laptop has no list of banks yet: a supervisor takes one in. Until then write the bank as the passbook has it (Alt+U).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا توجد على هذا الحاسوب قائمة بنوك بعد: يُدخلها مشرف. حتى ذلك الحين اكتب اسم البنك كما في دفتر الحساب (Alt+U).</translation>
    </message>
    <message>
        <source>{old} is now {new}. Enter takes the new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أصبح {old} الآن {new}. Enter يأخذ الجديد.</translation>
    </message>
    <message>
        <source>{old} is now {new}; the new code is {code}. Enter takes the new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أصبح {old} الآن {new}؛ الرمز الجديد {code}. Enter يأخذ الجديد.</translation>
    </message>
    <message>
        <source>The new one, and the old one</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الجديد والقديم</translation>
    </message>
    <message>
        <source>What kind of account is it?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ما نوع الحساب؟</translation>
    </message>
    <message>
        <source>{bank}: in which region?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{bank}: في أي منطقة؟</translation>
    </message>
    <message>
        <source>{bank}: which branch?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{bank}: أي فرع؟</translation>
    </message>
    <message>
        <source>What is the bank called?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ما اسم البنك؟</translation>
    </message>
    <message>
        <source>{bank}: where is the branch?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{bank}: أين الفرع؟</translation>
    </message>
    <message>
        <source>A bank or branch that is not in the list: a second person looks it up before anything is sent.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>بنك أو فرع ليس في القائمة: يبحث عنه شخص ثانٍ قبل إرسال أي شيء.</translation>
    </message>
    <message>
        <source>Write it first, as the passbook has it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اكتبه أولًا كما هو في دفتر الحساب.</translation>
    </message>
    <message>
        <source>Write the whole name of the bank, as the passbook has it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اكتب اسم البنك كاملًا كما هو في دفتر الحساب.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Which bank?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أي بنك؟</translation>
    </message>
    <message>
        <source>Which wallet?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أي محفظة؟</translation>
    </message>
    <message>
        <source>Enter: go on · Esc: one step back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: متابعة · Esc: خطوة إلى الوراء</translation>
    </message>
    <message>
        <source>Letters narrow it · ↑ ↓: move · Enter: choose · Esc: one step back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الأحرف تضيّق القائمة · ↑ ↓: تنقّل · Enter: اختيار · Esc: خطوة إلى الوراء</translation>
    </message>
    <message>
        <source>No bank here is called {text}. Alt+U: write its name.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا بنك هنا باسم {text}. Alt+U: اكتب اسمه.</translation>
    </message>
    <message>
        <source>Nothing here is called {text}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا شيء هنا باسم {text}.</translation>
    </message>
    <message>
        <source>There is a sign in it that would spoil the address.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>فيه علامة تُفسد العنوان.</translation>
    </message>
    <message>
        <source>Write what the passbook says: the branch, the street, the town.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اكتب ما في دفتر الحساب: الفرع والشارع والمدينة.</translation>
    </message>
    <message>
        <source>Bank, branch, place, code or wallet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>بنك أو فرع أو مكان أو رمز أو محفظة</translation>
    </message>
    <message>
        <source>Name of the bank, as in the passbook</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اسم البنك كما هو في دفتر الحساب</translation>
    </message>
    <message>
        <source>Branch and place, as in the passbook</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الفرع والمكان كما في دفتر الحساب</translation>
    </message>
    <message>
        <source>A few letters of it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>بضعة أحرف منه</translation>
    </message>
    <message>
        <source>Banks, branches and wallets found</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ما وُجد من بنوك وفروع ومحافظ</translation>
    </message>
    <message numerus="yes">
        <source>The list of banks is %n day(s) old. Check the branch in the passbook.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>قائمة البنوك من اليوم.</numerusform>
            <numerusform>عمر قائمة البنوك يوم واحد. تحقّق من الفرع في دفتر الحساب.</numerusform>
            <numerusform>عمر قائمة البنوك يومان. تحقّق من الفرع في دفتر الحساب.</numerusform>
            <numerusform>عمر قائمة البنوك %n أيام. تحقّق من الفرع في دفتر الحساب.</numerusform>
            <numerusform>عمر قائمة البنوك %n يومًا. تحقّق من الفرع في دفتر الحساب.</numerusform>
            <numerusform>عمر قائمة البنوك %n يوم. تحقّق من الفرع في دفتر الحساب.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is written exactly so. Nearest:</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا شيء مكتوب هكذا تمامًا. الأقرب:</translation>
    </message>
    <message>
        <source>Found</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>Used here lately</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>المستعمل هنا مؤخرًا</translation>
    </message>
    <message>
        <source>Type a few letters: the bank and the place are enough.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اكتب بضعة أحرف: يكفي البنك والمكان.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اختيار</translation>
    </message>
</context>
<context>
    <name>PlainList</name>
    <message>
        <source>Looking…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>جارٍ البحث…</translation>
    </message>
</context>
<context>
    <name>PracticeDesk</name>
    <message>
        <source>SPAR Agent: practice</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>SPAR Agent: تدريب</translation>
    </message>
    <message>
        <source>Help</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>مساعدة</translation>
    </message>
</context>
<context>
    <name>PracticePage</name>
    <message>
        <source>Practice with made-up people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>التدرب مع أشخاص وهميين</translation>
    </message>
    <message>
        <source>Nobody here exists. Nothing is sent, and nothing is kept when you leave.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا أحد هنا موجود حقًا. لا يُرسل شيء ولا يُحفظ شيء عند الخروج.</translation>
    </message>
    <message>
        <source>Begin a visit with</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ابدأ زيارة مع</translation>
    </message>
    <message>
        <source>Practise reviewing</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تدرّب على المراجعة</translation>
    </message>
    <message>
        <source>New person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>شخص جديد</translation>
    </message>
    <message>
        <source>Enter: begin a visit and type the number yourself</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: ابدأ زيارة واكتب الرقم بنفسك</translation>
    </message>
</context>
<context>
    <name>PracticeStrip</name>
    <message>
        <source>Practice: made-up people, nothing is sent.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تدريب: أشخاص وهميون، لا يُرسل شيء.</translation>
    </message>
    <message>
        <source>The made-up people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الأشخاص الوهميون</translation>
    </message>
    <message>
        <source>Practise without network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تدرّب دون شبكة</translation>
    </message>
    <message>
        <source>Leave practice</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اخرج من التدريب</translation>
    </message>
    <message>
        <source>The phone of {name} shows the code {code}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هاتف {name} يعرض الرمز {code}.</translation>
    </message>
    <message>
        <source>Practise with network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تدرّب مع شبكة</translation>
    </message>
</context>
<context>
    <name>PresentPage</name>
    <message>
        <source>At the registry now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>في السجل الآن</translation>
    </message>
    <message>
        <source>&amp;Keep it: nothing changes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إبقاؤه: لا يتغير شيء (&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Still right: keep it for longer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ما زال صحيحًا: إبقاؤه مدة أطول (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Change to another account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تغييره إلى حساب آخر (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Remove it from the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إزالته من السجل (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Apps that may know this account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>التطبيقات التي يمكنها معرفة هذا الحساب (&amp;A)</translation>
    </message>
    <message>
        <source>Without an account the person is not paid. A supervisor looks at this.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>بلا حساب لا يُدفع للشخص. ينظر مشرف في هذا.</translation>
    </message>
    <message>
        <source>Type REMOVE to go on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اكتب «حذف» للمتابعة</translation>
    </message>
    <message>
        <source>Where does the money go now?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إلى أين يذهب المال الآن؟</translation>
    </message>
    <message>
        <source>Asking the registry…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>نسأل السجل…</translation>
    </message>
    <message>
        <source>The account stays. It is kept until {date}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يبقى الحساب. يُحتفظ به حتى {date}.</translation>
    </message>
    <message>
        <source>We could not ask the registry what it holds</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تعذر أن نسأل السجل عما لديه</translation>
    </message>
    <message>
        <source>Go on: it will be compared before anything is sent. Nothing is overwritten.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تابع: سيُقارن قبل أن يُرسل أي شيء. لن يُستبدل شيء دون علم أحد.</translation>
    </message>
    <message>
        <source>Put an account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>وضع حساب</translation>
    </message>
    <message>
        <source>Enter: go on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>‏Enter: متابعة</translation>
    </message>
    <message>
        <source>The registry holds an account this program cannot read</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>في السجل حساب لا يستطيع هذا البرنامج قراءته</translation>
    </message>
    <message>
        <source>It stays until another is put in its place. Ask the person which it is.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يبقى حتى يوضع غيره مكانه. اسأل الشخص ما هو.</translation>
    </message>
    <message>
        <source>C: change · K: keep</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>C: تغيير · K: إبقاء</translation>
    </message>
    <message>
        <source>No account is registered</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا حساب مسجل</translation>
    </message>
    <message>
        <source>The registry holds no account for this person. You can add one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا حساب لهذا الشخص في السجل. يمكنك إضافة حساب.</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إضافة حساب</translation>
    </message>
    <message>
        <source>Enter: add an account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>‏Enter: إضافة حساب</translation>
    </message>
    <message>
        <source>Where should the money go?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إلى أين يذهب المال؟</translation>
    </message>
    <message>
        <source>The person has an account at the registry. Tell them which, then ask.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>للشخص حساب في السجل. أخبره أي حساب هو، ثم اسأل.</translation>
    </message>
    <message>
        <source>Account {number}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الحساب {number}</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>منذ {date}</translation>
    </message>
    <message>
        <source>written by {who}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>كتبه {who}</translation>
    </message>
    <message>
        <source>C: change · K: keep · R: remove</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>‏C: تغيير · K: إبقاء · R: إزالة</translation>
    </message>
    <message>
        <source>S: still right · C: change · K: keep · R: remove</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>‏S: ما زال صحيحًا · C: تغيير · K: إبقاء · R: إزالة</translation>
    </message>
    <message>
        <source>{keys} · A: apps</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{keys} · A: التطبيقات</translation>
    </message>
    <message>
        <source>Remove</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Type the word, then Enter</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اكتب الكلمة، ثم Enter</translation>
    </message>
    <message>
        <source>REMOVE</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حذف</translation>
    </message>
</context>
<context>
    <name>PrinterChoice</name>
    <message>
        <source>Printer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الطابعة</translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>All visits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>كل الزيارات</translation>
    </message>
    <message>
        <source>Nothing here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا شيء هنا.</translation>
    </message>
    <message>
        <source>Visits appear here as soon as the first person is entered.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تظهر الزيارات هنا حالما يُدخل أول شخص.</translation>
    </message>
    <message>
        <source>Close the &amp;day</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إنهاء اليوم (&amp;D)</translation>
    </message>
    <message>
        <source>Slip number, name or last four digits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رقم الإيصال أو الاسم أو آخر أربعة أرقام</translation>
    </message>
    <message>
        <source>Status</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>All</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Finish identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إتمام التحقق من الهوية</translation>
    </message>
    <message>
        <source>With the supervisor</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>عند المشرف</translation>
    </message>
    <message>
        <source>What happened</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الاحتفاظ بها</translation>
    </message>
    <message>
        <source>Throw this draft away? It cannot be brought back.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حذف هذه المسودة؟ لا يمكن استرجاعها.</translation>
    </message>
    <message>
        <source>Over the network so far: {a} sent, {b} received.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>عبر الشبكة حتى الآن: أُرسل {a}، استُلم {b}.</translation>
    </message>
    <message>
        <source>Send now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الإرسال الآن</translation>
    </message>
    <message>
        <source>Enter: open · F5: send what waits, now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>‏Enter: فتح · F5: إرسال ما ينتظر الآن</translation>
    </message>
    <message>
        <source>Go on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Correct</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حاول الآن من جديد</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) found</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>لا زيارات</numerusform>
            <numerusform>وُجدت زيارة واحدة</numerusform>
            <numerusform>وُجدت زيارتان</numerusform>
            <numerusform>وُجدت %n زيارات</numerusform>
            <numerusform>وُجدت %n زيارة</numerusform>
            <numerusform>وُجدت %n زيارة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadAloudButton</name>
    <message>
        <source>Read aloud (Alt+R)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اقرأ بصوت عالٍ (Alt+R)</translation>
    </message>
    <message>
        <source>The recorded words of this language are damaged. Please read it aloud yourself, and tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الكلمات المسجلة بهذه اللغة تالفة. اقرأها بنفسك بصوت مسموع، وأخبر المسؤول.</translation>
    </message>
    <message>
        <source>This computer plays no sound now. Please read it aloud yourself.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذا الحاسوب لا يُصدر صوتًا الآن. اقرأها بنفسك بصوت مسموع.</translation>
    </message>
</context>
<context>
    <name>ReadbackPage</name>
    <message>
        <source>A digit is wrong</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رقم خاطئ</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>عرض (&amp;H)</translation>
    </message>
    <message>
        <source>Show to the person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>العرض على الشخص</translation>
    </message>
    <message>
        <source>Remove this account?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هل يُزال هذا الحساب؟</translation>
    </message>
    <message>
        <source>Do not remove it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا تُزِله</translation>
    </message>
    <message>
        <source>Read it aloud, digit by digit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اقرأه بصوت مسموع، رقمًا رقمًا</translation>
    </message>
    <message>
        <source>As in the passbook: it is not in the list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>كما في دفتر الحساب: ليس في القائمة</translation>
    </message>
    <message>
        <source>Save</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Remove</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Ctrl+Enter: remove it · Esc: go back · Ctrl+D: show to the person, and back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ctrl+Enter: الإزالة · Esc: رجوع · Ctrl+D: العرض على الشخص، والعودة</translation>
    </message>
    <message>
        <source>Ctrl+Enter: each digit is right, save · Esc: correct it · Ctrl+D: show to the person, and back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Ctrl+Enter: كل رقم صحيح، احفظ · Esc: صحّحه · Ctrl+D: العرض على الشخص، والعودة</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Nobody here can sign in</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا أحد هنا يستطيع تسجيل الدخول</translation>
    </message>
    <message>
        <source>Two persons at your office&apos;s center let a supervisor in. Nothing is lost.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>شخصان في مركز مكتبك يفتحان الدخول لمشرف. لم يُفقد شيء.</translation>
    </message>
    <message>
        <source>Save the request…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حفظ الطلب…</translation>
    </message>
    <message>
        <source>1. Take a request to the center, on a stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>1. خذ طلبًا إلى المركز على ذاكرة USB</translation>
    </message>
    <message>
        <source>Open the answer…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>فتح الرد…</translation>
    </message>
    <message>
        <source>Choose a PIN of six digits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اختر رقمًا سريًا من ستة أرقام</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الرقم السري نفسه مرة أخرى</translation>
    </message>
    <message>
        <source>2. Open the answer that came back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>2. افتح الرد الذي عاد</translation>
    </message>
    <message>
        <source>Back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>{name} may sign in now, with a new PIN.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يمكن لـ {name} تسجيل الدخول الآن برقم سري جديد.</translation>
    </message>
    <message>
        <source>The two PINs differ. Type both again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الرقمان السريان مختلفان. اكتبهما مرة أخرى.</translation>
    </message>
    <message>
        <source>Open this laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>افتح هذا الحاسوب</translation>
    </message>
    <message>
        <source>Enter: open this laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: افتح هذا الحاسوب</translation>
    </message>
    <message>
        <source>Saved as {file}. Read these five words out to the two at the center:</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حُفظ باسم {file}. اقرأ هذه الكلمات الخمس على الشخصين في المركز:</translation>
    </message>
    <message>
        <source>Save the request</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حفظ الطلب</translation>
    </message>
    <message>
        <source>Open the answer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>فتح الرد</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Review</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>المراجعة</translation>
    </message>
    <message>
        <source>Compare with what the person had. Your own enrollments are never shown here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>قارن بما كان لدى الشخص. زياراتك لا تظهر هنا أبدًا.</translation>
    </message>
    <message>
        <source>Enrollments that wait</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>زيارات تنتظر</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا شيء ينتظرك.</translation>
    </message>
    <message>
        <source>Changes, offline visits and doubts of agents appear here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تظهر هنا التغييرات والزيارات دون شبكة وشكوك الموظفين.</translation>
    </message>
    <message>
        <source>Return to the agent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إعادة إلى الموظف</translation>
    </message>
    <message>
        <source>&amp;Figures</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الأرقام (&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Compare the accounts</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;مقارنة الحسابين</translation>
    </message>
    <message>
        <source>Before, in this office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سابقًا في هذا المكتب</translation>
    </message>
    <message>
        <source>&amp;Look at the account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ا&amp;نظر إلى الحساب</translation>
    </message>
    <message>
        <source>Choose</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اختيار</translation>
    </message>
    <message>
        <source>One line to the agent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سطر واحد للموظف</translation>
    </message>
    <message>
        <source>Had until now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>كان لديه حتى الآن</translation>
    </message>
    <message>
        <source>Wants</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يريد</translation>
    </message>
    <message>
        <source>Reason, if you return it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>السبب، إن أعدته</translation>
    </message>
    <message>
        <source>Approve</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>موافقة</translation>
    </message>
    <message>
        <source>Enter: put on hold · Esc: close the form</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: تعليق · Esc: إغلاق النموذج</translation>
    </message>
    <message>
        <source>A: approve</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>A: موافقة</translation>
    </message>
    <message>
        <source>Enter: say first which bank and branch it is</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: حدد أولًا البنك والفرع</translation>
    </message>
    <message>
        <source>T: return</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>T: إعادة</translation>
    </message>
    <message>
        <source>H: hold</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>H: تعليق</translation>
    </message>
    <message>
        <source>Not known</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Shown is what waits of this laptop; others decide about it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>المعروض ما ينتظر من هذا الحاسوب؛ يقرر فيه آخرون.</translation>
    </message>
    <message>
        <source>The oldest are shown; more follow as you decide.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تُعرض الأقدم؛ ويتبعها غيرها كلما قررت.</translation>
    </message>
    <message>
        <source>L: look at the account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>L: عرض الحساب</translation>
    </message>
    <message>
        <source>Enter: compare the accounts, then decide</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: قارن الحسابين ثم قرر</translation>
    </message>
    <message>
        <source>No account any more</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا حساب بعد الآن</translation>
    </message>
    <message>
        <source>The agent wrote: {place}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>كتب الموظف: {place}</translation>
    </message>
    <message>
        <source>The agent says: {reason}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يقول الموظف: {reason}</translation>
    </message>
    <message>
        <source>No account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا حساب</translation>
    </message>
    <message>
        <source>Captured by {who}, {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سجله {who}، {date}</translation>
    </message>
    <message>
        <source>Asked for by the person, on the portal, {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>طلبه الشخص نفسه عبر البوابة، {date}</translation>
    </message>
    <message>
        <source>Identity confirmed {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تأكدت الهوية {date}</translation>
    </message>
    <message>
        <source>Consent page open for {n} s</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>بقيت صفحة الموافقة مفتوحة {n} ثانية</translation>
    </message>
    <message>
        <source>on hold until {date} ({who})</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>معلّق حتى {date} ({who})</translation>
    </message>
</context>
<context>
    <name>RoundPage</name>
    <message>
        <source>Village or place</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>القرية أو المكان</translation>
    </message>
    <message>
        <source>Slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الإيصال</translation>
    </message>
    <message>
        <source>Captured</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سُجلت</translation>
    </message>
    <message>
        <source>Status</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Visits of this round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>زيارات هذه الجولة</translation>
    </message>
    <message>
        <source>&amp;End the round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إنهاء الجولة (&amp;E)</translation>
    </message>
    <message>
        <source>Save the &amp;sheet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حفظ ال&amp;ورقة</translation>
    </message>
    <message>
        <source>A colleague began here today. Go on, or write another.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>بدأ زميل هنا اليوم. تابع أو اكتب مكانًا آخر.</translation>
    </message>
    <message>
        <source>Round in {place}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>جولة في {place}</translation>
    </message>
    <message>
        <source>The round in {place} is over</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>انتهت الجولة في {place}</translation>
    </message>
    <message>
        <source>Where is this round?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أين هذه الجولة؟</translation>
    </message>
    <message>
        <source>Bank and branch of the last person come first while the round is on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يأتي بنك الشخص الأخير وفرعه أولًا ما دامت الجولة قائمة.</translation>
    </message>
    <message>
        <source>Write the name of the village first.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اكتب اسم القرية أولًا.</translation>
    </message>
    <message>
        <source>New person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>شخص جديد</translation>
    </message>
    <message>
        <source>Begin a round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>بدء جولة</translation>
    </message>
    <message>
        <source>Enter: new person · Alt+E: end the round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: شخص جديد · Alt+E: إنهاء الجولة</translation>
    </message>
    <message>
        <source>Enter: begin a round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Enter: بدء جولة</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>لا زيارات.</numerusform>
            <numerusform>زيارة واحدة.</numerusform>
            <numerusform>زيارتان.</numerusform>
            <numerusform>%n زيارات.</numerusform>
            <numerusform>%n زيارة.</numerusform>
            <numerusform>%n زيارة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) ended with nothing changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>لم تنتهِ أي زيارة دون تغيير.</numerusform>
            <numerusform>انتهت زيارة واحدة دون تغيير.</numerusform>
            <numerusform>انتهت زيارتان دون تغيير.</numerusform>
            <numerusform>انتهت %n زيارات دون تغيير.</numerusform>
            <numerusform>انتهت %n زيارة دون تغيير.</numerusform>
            <numerusform>انتهت %n زيارة دون تغيير.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) were begun and not saved.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>لم تبدأ أي زيارة دون حفظ.</numerusform>
            <numerusform>زيارة واحدة بدأت ولم تُحفظ.</numerusform>
            <numerusform>زيارتان بدأتا ولم تُحفظا.</numerusform>
            <numerusform>%n زيارات بدأت ولم تُحفظ.</numerusform>
            <numerusform>%n زيارة بدأت ولم تُحفظ.</numerusform>
            <numerusform>%n زيارة بدأت ولم تُحفظ.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be saved. Is there space left?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تعذر حفظ الملف. هل بقيت مساحة؟</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حُفظ باسم {name}</translation>
    </message>
</context>
<context>
    <name>SelfTestPage</name>
    <message>
        <source>Self-test</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الفحص الذاتي</translation>
    </message>
    <message>
        <source>Everything this computer needs, and what to do where something is missing.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>كل ما يحتاجه هذا الحاسوب، وما العمل إن نقص شيء.</translation>
    </message>
    <message>
        <source>Back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;نسخ كنص</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إ&amp;عادة الفحص</translation>
    </message>
    <message>
        <source>Go on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Enter: go on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>‏Enter: متابعة</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يجري الفحص…</translation>
    </message>
    <message>
        <source>Test again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إعادة الفحص</translation>
    </message>
    <message>
        <source>Page up and down: scroll</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>‏Page Up وPage Down: تمرير</translation>
    </message>
    <message>
        <source>Copied. It holds no name, no ID and no account.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>نُسخ. ليس فيه اسم ولا هوية ولا حساب.</translation>
    </message>
    <message>
        <source>Something is wrong: its line says what to do.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هناك خلل: سطره يقول ما العمل.</translation>
    </message>
    <message>
        <source>Something wants attention; work can go on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هناك ما يحتاج إلى انتباه؛ يمكن متابعة العمل.</translation>
    </message>
    <message>
        <source>Everything is as it should be.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>كل شيء على ما يرام.</translation>
    </message>
</context>
<context>
    <name>SessionHeader</name>
    <message>
        <source>Code awaited {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>بانتظار الرمز {time}</translation>
    </message>
</context>
<context>
    <name>SessionWindow</name>
    <message>
        <source>Practice: made-up people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تدريب: أشخاص وهميون</translation>
    </message>
    <message>
        <source>Today</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>New person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>شخص جديد</translation>
    </message>
    <message>
        <source>Finish identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إتمام التحقق من الهوية</translation>
    </message>
    <message>
        <source>All visits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>كل الزيارات</translation>
    </message>
    <message>
        <source>Review</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>المراجعة</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>التعارضات</translation>
    </message>
    <message>
        <source>Figures</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إنهاء اليوم</translation>
    </message>
    <message>
        <source>Village round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>جولة قرية</translation>
    </message>
    <message>
        <source>People</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>العاملون</translation>
    </message>
    <message>
        <source>Correct</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تصحيح</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>What you save holds at once.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ما تحفظه يسري فورًا.</translation>
    </message>
    <message>
        <source>A slip comes out as soon as a visit is saved</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يخرج إيصال فور حفظ الزيارة</translation>
    </message>
    <message>
        <source>A sound when something was captured or went wrong</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>صوت عند التقاط شيء أو حدوث خطأ</translation>
    </message>
    <message>
        <source>Print a &amp;test slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>طباعة إيصال تجريبي (&amp;T)</translation>
    </message>
    <message>
        <source>Lock and proxy are changed by a supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>القفل والوكيل يغيرهما مشرف.</translation>
    </message>
    <message>
        <source>What cannot be changed here is said by the policy of this computer.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ما لا يمكن تغييره هنا تحدده سياسة هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Practise with made-up people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تدرّب مع أشخاص وهميين</translation>
    </message>
    <message>
        <source>Back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Light</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>داكن</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Roll, 80 mm</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لفافة 80 مم</translation>
    </message>
    <message>
        <source>Sheet, A5</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ورقة A5</translation>
    </message>
    <message>
        <source>The system&apos;s usual one</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>طابعة النظام المعتادة</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>دقيقة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>%n دقائق</numerusform>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>%n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Language of the screen</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لغة الشاشة</translation>
    </message>
    <message>
        <source>This app starts when somebody signs in to the computer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يبدأ هذا التطبيق عندما يدخل أحد إلى الحاسوب</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Look</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Paper</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الورق</translation>
    </message>
    <message>
        <source>Printer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الطابعة</translation>
    </message>
    <message>
        <source>Lock the screen after</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>قفل الشاشة بعد</translation>
    </message>
    <message>
        <source>Proxy of this network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>وكيل هذه الشبكة</translation>
    </message>
    <message>
        <source>Your screen</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>شاشتك</translation>
    </message>
    <message>
        <source>Slips</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الإيصالات</translation>
    </message>
    <message>
        <source>This computer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذا الحاسوب</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يجري الحفظ…</translation>
    </message>
    <message>
        <source>Save the settings</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حفظ الإعدادات</translation>
    </message>
    <message>
        <source>Alt+T: test slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>‏Alt+T: إيصال تجريبي</translation>
    </message>
    <message>
        <source>Saved. It holds from now on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حُفظ. يسري من الآن.</translation>
    </message>
    <message>
        <source>The test slip was sent. Did it come out?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أُرسل الإيصال التجريبي. هل خرج؟</translation>
    </message>
    <message>
        <source>Your office wants the lock at the latest after: {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يريد مكتبك القفل بعد هذه المدة على الأكثر: {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>أقل من ثانية</numerusform>
            <numerusform>ثانية</numerusform>
            <numerusform>ثانيتان</numerusform>
            <numerusform>%n ثوانٍ</numerusform>
            <numerusform>%n ثانية</numerusform>
            <numerusform>%n ثانية</numerusform>
        </translation>
    </message>
    <message>
        <source>Test slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إيصال تجريبي</translation>
    </message>
    <message>
        <source>This slip is about nobody.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذا الإيصال لا يخص أحدًا.</translation>
    </message>
    <message>
        <source>If you can read this, slips come out right.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إن كنت تقرأ هذا فالإيصالات تخرج سليمة.</translation>
    </message>
</context>
<context>
    <name>SidePages</name>
    <message>
        <source>Help</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>المساعدة</translation>
    </message>
    <message>
        <source>About</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حول البرنامج</translation>
    </message>
    <message>
        <source>Updates</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>التحديثات</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الفحص الذاتي</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>PIN</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الرقم السري</translation>
    </message>
    <message>
        <source>Try again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>Menu</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Forgot your PIN? A supervisor can open it again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>نسيت رقمك السري؟ يمكن لمشرف أن يفتح الدخول من جديد.</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رقمك السري</translation>
    </message>
    <message>
        <source>Your access has ended</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>انتهى دخولك</translation>
    </message>
    <message>
        <source>Your saved work stays on this laptop. Ask your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يبقى عملك المحفوظ على هذا الحاسوب. اسأل مشرفك.</translation>
    </message>
    <message>
        <source>Please type your PIN again before you go on deciding.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اكتب رقمك السري مرة أخرى قبل متابعة القرارات.</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>مرحبًا بعودتك</translation>
    </message>
    <message>
        <source>Good to see you</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سعداء برؤيتك</translation>
    </message>
    <message>
        <source>Nothing was lost. Your work goes on where you were.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لم يضع شيء. يستمر عملك من حيث توقفت.</translation>
    </message>
    <message>
        <source>Choose your name and type your PIN.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اختر اسمك واكتب رقمك السري.</translation>
    </message>
</context>
<context>
    <name>SignalsPage</name>
    <message>
        <source>Signals about my work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إشارات حول عملي</translation>
    </message>
    <message>
        <source>Numbers that a supervisor sees, too. None of them says that you did wrong.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أرقام يراها المشرف أيضًا. لا يقول أيّ منها إنك أخطأت.</translation>
    </message>
    <message>
        <source>Visits behind it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الزيارات وراءها</translation>
    </message>
    <message>
        <source>No number about your work asks for a look.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا رقم حول عملك يستدعي النظر.</translation>
    </message>
    <message>
        <source>&amp;Open the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>فتح الزيارة (&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اسأل ثانية (&amp;A)</translation>
    </message>
    <message>
        <source>There are others before these.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هناك أخرى قبل هذه.</translation>
    </message>
    <message>
        <source>Your visits behind it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>زياراتك وراءها</translation>
    </message>
    <message>
        <source>Done</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تم</translation>
    </message>
    <message>
        <source>↑ ↓: another number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>↑ ↓: رقم آخر</translation>
    </message>
    <message numerus="yes">
        <source>%n people are paid on one account.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>لا أحد يُدفع له على حساب واحد.</numerusform>
            <numerusform>يُدفع لشخص واحد على حساب واحد.</numerusform>
            <numerusform>يُدفع لشخصين على حساب واحد.</numerusform>
            <numerusform>يُدفع لـ %n أشخاص على حساب واحد.</numerusform>
            <numerusform>يُدفع لـ %n شخصًا على حساب واحد.</numerusform>
            <numerusform>يُدفع لـ %n شخص على حساب واحد.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) within 30 days.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>لا تغييرات خلال 30 يومًا.</numerusform>
            <numerusform>تغيير واحد خلال 30 يومًا.</numerusform>
            <numerusform>تغييران خلال 30 يومًا.</numerusform>
            <numerusform>%n تغييرات خلال 30 يومًا.</numerusform>
            <numerusform>%n تغييرًا خلال 30 يومًا.</numerusform>
            <numerusform>%n تغيير خلال 30 يومًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>At this laptop in 30 days, whoever sat here: {count}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>على هذا الحاسوب خلال 30 يومًا، أيًّا كان الجالس إليه: {count}.</translation>
    </message>
    <message>
        <source>Yours in 30 days: {count}. Usual in the office: {usual} of 100.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لك خلال 30 يومًا: {count}. المعتاد في المكتب: {usual} من 100.</translation>
    </message>
    <message>
        <source>Nobody has looked yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لم ينظر أحد بعد</translation>
    </message>
    <message>
        <source>It grew since somebody looked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>زاد منذ نظر فيها أحد</translation>
    </message>
    <message>
        <source>Looked at, fine</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>نُظر فيها، لا بأس</translation>
    </message>
    <message>
        <source>{name} looked at it on {day}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>نظر {name} فيها في {day}.</translation>
    </message>
    <message>
        <source>It was captured on another laptop.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سُجّلت على حاسوب آخر.</translation>
    </message>
</context>
<context>
    <name>SlipBox</name>
    <message>
        <source>&amp;Print slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>طباعة الإيصال (&amp;P)</translation>
    </message>
</context>
<context>
    <name>SlipPreview</name>
    <message>
        <source>Slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الإيصال</translation>
    </message>
</context>
<context>
    <name>SlipQuestion</name>
    <message>
        <source>&amp;Yes, it is here</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;نعم، هو هنا</translation>
    </message>
    <message>
        <source>No, print &amp;again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا، اطبع &amp;مرة أخرى</translation>
    </message>
</context>
<context>
    <name>SticksPage</name>
    <message>
        <source>Carry on a stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>نقل على ذاكرة USB</translation>
    </message>
    <message>
        <source>For a place without network. Who carries the stick can read nothing of it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لمكان بلا شبكة. من يحمل ذاكرة USB لا يستطيع قراءة شيء منها.</translation>
    </message>
    <message>
        <source>Save to the stick…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حفظ على ذاكرة USB…</translation>
    </message>
    <message>
        <source>Hand in a stick…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تسليم ذاكرة USB…</translation>
    </message>
    <message>
        <source>Take in the receipt…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إدخال الإيصال…</translation>
    </message>
    <message>
        <source>1. At the place: what waits here goes on the stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>1. في المكان: ما ينتظر هنا يذهب إلى ذاكرة USB</translation>
    </message>
    <message>
        <source>2. Where there is network: hand in the stick of another laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>2. حيث توجد شبكة: سلّم ذاكرة USB لحاسوب آخر</translation>
    </message>
    <message>
        <source>3. Back at the place: what became of it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>3. عند العودة إلى المكان: ما الذي حدث</translation>
    </message>
    <message>
        <source>Done</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تم</translation>
    </message>
    <message>
        <source>Handed in. Take the receipt back.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سُلّمت. خذ الإيصال معك.</translation>
    </message>
    <message>
        <source>Visits with news: {number}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>زيارات فيها جديد: {number}</translation>
    </message>
    <message>
        <source>Visits on the stick: {number}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>زيارات على ذاكرة USB: {number}</translation>
    </message>
    <message>
        <source>Hand it in before {time}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سلّمها قبل {time}.</translation>
    </message>
    <message>
        <source>Save to the stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حفظ على ذاكرة USB</translation>
    </message>
    <message>
        <source>Take in the receipt</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إدخال الإيصال</translation>
    </message>
    <message>
        <source>Hand in a stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تسليم ذاكرة USB</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حفظ الإيصال</translation>
    </message>
</context>
<context>
    <name>TelephonePanel</name>
    <message>
        <source>Say this, word by word</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>قل هذا كلمة بكلمة</translation>
    </message>
    <message>
        <source>Slip number the person reads out</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رقم الإيصال الذي يقرؤه الشخص</translation>
    </message>
    <message>
        <source>the number the person left</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الرقم الذي تركه الشخص</translation>
    </message>
    <message>
        <source>Call {number}. “I call from your welfare office about your payment account. I will not ask for money or a PIN. Please read me the number of your slip.”</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اتصل بـ {number}. «أتصل من مكتب الرعاية بخصوص حساب مستحقاتك. لن أطلب مالًا ولا رقمًا سريًا. اقرأ لي رقم إيصالك من فضلك.»</translation>
    </message>
    <message>
        <source>That is the slip. Send the code, and ask the person to read it out.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذا هو الإيصال. أرسل الرمز واطلب من الشخص قراءته.</translation>
    </message>
    <message>
        <source>No code is sent before the slip number is right.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا يُرسل رمز قبل أن يكون رقم الإيصال صحيحًا.</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Finish identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إتمام التحقق من الهوية</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>بحاجة إليك</translation>
    </message>
    <message>
        <source>Waiting for the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>بانتظار السجل</translation>
    </message>
    <message>
        <source>With the supervisor</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>عند المشرف</translation>
    </message>
    <message>
        <source>Begun and not saved</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>بدأت ولم تُحفظ</translation>
    </message>
    <message>
        <source>Last visits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>آخر الزيارات</translation>
    </message>
    <message>
        <source>&amp;Village round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>جولة &amp;قرية</translation>
    </message>
    <message>
        <source>No visits yet today.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا زيارات اليوم بعد.</translation>
    </message>
    <message>
        <source>Press Enter when the first person sits down.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اضغط Enter عندما يجلس أول شخص.</translation>
    </message>
    <message>
        <source>Hello, {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أهلًا، {name}</translation>
    </message>
    <message>
        <source>Today</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>New person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>شخص جديد</translation>
    </message>
    <message>
        <source>Enter: new person · F5: send now · F1: help</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>‏Enter: شخص جديد · F5: الإرسال الآن · F1: المساعدة</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>جاهز.</translation>
    </message>
    <message numerus="yes">
        <source>Room for %n more people.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>لا مكان لأشخاص آخرين.</numerusform>
            <numerusform>المكان يتسع لشخص واحد آخر.</numerusform>
            <numerusform>المكان يتسع لشخصين آخرين.</numerusform>
            <numerusform>المكان يتسع لـ %n أشخاص آخرين.</numerusform>
            <numerusform>المكان يتسع لـ %n شخصًا آخر.</numerusform>
            <numerusform>المكان يتسع لـ %n شخص آخر.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The bank list is %n day(s) old.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>قائمة البنوك من اليوم.</numerusform>
            <numerusform>عمر قائمة البنوك يوم واحد.</numerusform>
            <numerusform>عمر قائمة البنوك يومان.</numerusform>
            <numerusform>عمر قائمة البنوك %n أيام.</numerusform>
            <numerusform>عمر قائمة البنوك %n يومًا.</numerusform>
            <numerusform>عمر قائمة البنوك %n يوم.</numerusform>
        </translation>
    </message>
    <message>
        <source>Much waits on this computer. You can go on; please send it today, or carry it on a stick.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ينتظر الكثير على هذا الحاسوب. يمكنك المتابعة؛ أرسله اليوم أو انقله على ذاكرة USB.</translation>
    </message>
    <message numerus="yes">
        <source>Send within %n day(s).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>أرسل اليوم.</numerusform>
            <numerusform>أرسل خلال يوم واحد.</numerusform>
            <numerusform>أرسل خلال يومين.</numerusform>
            <numerusform>أرسل خلال %n أيام.</numerusform>
            <numerusform>أرسل خلال %n يومًا.</numerusform>
            <numerusform>أرسل خلال %n يوم.</numerusform>
        </translation>
    </message>
    <message>
        <source>The center says that you work here as: {role}. Sign in again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يقول المركز إنك تعمل هنا بصفة: {role}. سجّل الدخول من جديد.</translation>
    </message>
    <message numerus="yes">
        <source>%n sealed capture(s) confirmed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>لم تتأكد بصمات مختومة.</numerusform>
            <numerusform>تأكدت بصمة مختومة واحدة.</numerusform>
            <numerusform>تأكدت بصمتان مختومتان.</numerusform>
            <numerusform>تأكدت %n بصمات مختومة.</numerusform>
            <numerusform>تأكدت %n بصمة مختومة.</numerusform>
            <numerusform>تأكدت %n بصمة مختومة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) must come back.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>لا أحد يجب أن يعود.</numerusform>
            <numerusform>يجب أن يعود شخص واحد.</numerusform>
            <numerusform>يجب أن يعود شخصان.</numerusform>
            <numerusform>يجب أن يعود %n أشخاص.</numerusform>
            <numerusform>يجب أن يعود %n شخصًا.</numerusform>
            <numerusform>يجب أن يعود %n شخص.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Network is here: %n can be finished now (F8).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>الشبكة متوفرة.</numerusform>
            <numerusform>الشبكة متوفرة: يمكن إكمال شخص واحد الآن (F8).</numerusform>
            <numerusform>الشبكة متوفرة: يمكن إكمال شخصين الآن (F8).</numerusform>
            <numerusform>الشبكة متوفرة: يمكن إكمال %n أشخاص الآن (F8).</numerusform>
            <numerusform>الشبكة متوفرة: يمكن إكمال %n شخصًا الآن (F8).</numerusform>
            <numerusform>الشبكة متوفرة: يمكن إكمال %n شخص الآن (F8).</numerusform>
        </translation>
    </message>
    <message>
        <source>For a second person to decide</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>بانتظار قرار شخص ثانٍ</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>
            <numerusform>لا تعارضات</numerusform>
            <numerusform>تعارض واحد</numerusform>
            <numerusform>تعارضان</numerusform>
            <numerusform>%n تعارضات</numerusform>
            <numerusform>%n تعارضًا</numerusform>
            <numerusform>%n تعارض</numerusform>
        </translation>
    </message>
    <message>
        <source>ID {number}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الهوية {number}</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>SPAR Agent cannot start</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تعذر تشغيل SPAR Agent</translation>
    </message>
    <message>
        <source>Code for your administrator: {code}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رمز للمسؤول: {code}</translation>
    </message>
    <message>
        <source>Close</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الفحص الذاتي</translation>
    </message>
    <message>
        <source>Try again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>Enter: try again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>‏Enter: حاول مرة أخرى</translation>
    </message>
</context>
<context>
    <name>UpdateStrip</name>
    <message>
        <source>See the update</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>عرض التحديث</translation>
    </message>
    <message>
        <source>Later</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>Version {version} of this program is offered.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يُعرض الإصدار {version} من هذا البرنامج.</translation>
    </message>
</context>
<context>
    <name>UpdatesPage</name>
    <message>
        <source>Updates of this program</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تحديثات هذا البرنامج</translation>
    </message>
    <message>
        <source>Only what two makers signed is taken. What people gave stays where it is.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا يُؤخذ إلا ما وقّعه اثنان من الصانعين. وما أعطاه الناس يبقى في مكانه.</translation>
    </message>
    <message>
        <source>&amp;Look for a newer version</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>&amp;البحث عن إصدار أحدث</translation>
    </message>
    <message>
        <source>Back to work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>العودة إلى العمل</translation>
    </message>
    <message>
        <source>Esc: back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>Esc: العودة</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الإصدار {version}</translation>
    </message>
    <message>
        <source>&amp;Take version {version}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أ&amp;خذ الإصدار {version}</translation>
    </message>
    <message>
        <source>Version {version} is kept on this computer.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الإصدار {version} محفوظ على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>&amp;Use version {version}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ا&amp;ستخدام الإصدار {version}</translation>
    </message>
    <message>
        <source>It is fetched and tried. You can go on working meanwhile.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يجري جلبه وتجربته. يمكنك متابعة العمل أثناء ذلك.</translation>
    </message>
    <message>
        <source>Version {version} starts when this window is opened the next time.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يبدأ الإصدار {version} عند فتح هذه النافذة في المرة القادمة.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>Version {version} is offered: {size} are fetched.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يُعرض الإصدار {version}: يُجلب {size}.</translation>
    </message>
    <message>
        <source>Version {version} is offered, which is older: yours stays in use.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يُعرض الإصدار {version} وهو أقدم: يبقى إصدارك مستخدمًا.</translation>
    </message>
    <message>
        <source>There is no newer version.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا يوجد إصدار أحدث.</translation>
    </message>
</context>
<context>
    <name>Viewfinder</name>
    <message>
        <source>What the camera sees</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ما تراه الكاميرا</translation>
    </message>
</context>
<context>
    <name>VisitPages</name>
    <message>
        <source>Person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>Identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الهوية</translation>
    </message>
    <message>
        <source>Account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Consent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الموافقة</translation>
    </message>
    <message>
        <source>Read back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>القراءة</translation>
    </message>
    <message>
        <source>End the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إنهاء الزيارة</translation>
    </message>
</context>
<context>
    <name>Watermark</name>
    <message>
        <source>PRACTICE</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تدريب</translation>
    </message>
</context>
<context>
    <name>app-consent</name>
    <message>
        <source>{app} of {controller} may see to which account I am paid.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يمكن لـ {app} من {controller} أن يرى إلى أي حساب يُدفع لي.</translation>
    </message>
    <message>
        <source>{app} of {controller} may see whether I have an account.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يمكن لـ {app} من {controller} أن يرى هل لدي حساب.</translation>
    </message>
    <message>
        <source>This ends on {date}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ينتهي هذا في {date}.</translation>
    </message>
    <message>
        <source>This ends when {programme} ends, and on {date} at the latest.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ينتهي هذا عندما ينتهي {programme}، وفي {date} على الأكثر.</translation>
    </message>
    <message>
        <source>I can stop this at any time. It is free.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يمكنني إيقاف هذا في أي وقت. وهو مجاني.</translation>
    </message>
</context>
<context>
    <name>app-receipt</name>
    <message>
        <source>You let an app know your account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سمحت لتطبيق بمعرفة حسابك</translation>
    </message>
    <message>
        <source>You stopped an app</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أوقفت تطبيقًا</translation>
    </message>
    <message>
        <source>The account to which you are paid</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الحساب الذي يُدفع لك إليه</translation>
    </message>
    <message>
        <source>Only whether you have an account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>فقط هل لديك حساب</translation>
    </message>
    <message>
        <source>App</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>التطبيق</translation>
    </message>
    <message>
        <source>Who is behind it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>من يقف وراءه</translation>
    </message>
    <message>
        <source>What it sees</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ما يراه</translation>
    </message>
    <message>
        <source>What for</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لأي غرض</translation>
    </message>
    <message>
        <source>Until</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حتى</translation>
    </message>
    <message>
        <source>Or before, when this programme ends</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أو قبل ذلك، عندما ينتهي هذا البرنامج</translation>
    </message>
    <message>
        <source>You can stop this at any time, at an office.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يمكنك إيقاف هذا في أي وقت، في أي مكتب.</translation>
    </message>
</context>
<context>
    <name>card</name>
    <message>
        <source>Caps Lock is on. The code was read all the same.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>مفتاح الأحرف الكبيرة (Caps Lock) مفعّل. قُرئ الرمز رغم ذلك.</translation>
    </message>
    <message>
        <source>The scanner types as on an English keyboard, and this computer has a French one. The code was read all the same.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الماسح يكتب كلوحة مفاتيح إنجليزية، ولوحة هذا الحاسوب فرنسية. قُرئ الرمز رغم ذلك.</translation>
    </message>
    <message>
        <source>There is no name in the code.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا يوجد اسم في الرمز.</translation>
    </message>
    <message>
        <source>The code holds signs that cannot be shown. They were left out.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>في الرمز علامات لا يمكن عرضها. تُركت.</translation>
    </message>
    <message>
        <source>A part of the code could not be read.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تعذّرت قراءة جزء من الرمز.</translation>
    </message>
    <message>
        <source>There is no photo in the code. Compare the one that is printed on the card.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا توجد صورة في الرمز. قارن بالصورة المطبوعة على البطاقة.</translation>
    </message>
    <message>
        <source>The photo in the code is of a kind that cannot be shown here. Compare the one that is printed on the card.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الصورة في الرمز من نوع لا يمكن عرضه هنا. قارن بالصورة المطبوعة على البطاقة.</translation>
    </message>
    <message>
        <source>The photo in the code is damaged. Compare the one that is printed on the card.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الصورة في الرمز تالفة. قارن بالصورة المطبوعة على البطاقة.</translation>
    </message>
</context>
<context>
    <name>consent</name>
    <message>
        <source>I do not want payments to an account any more.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لم أعد أريد أن تُدفع لي مبالغ إلى حساب.</translation>
    </message>
    <message>
        <source>I want my payments to go to {place}, account {number}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أريد أن تصل مدفوعاتي إلى {place}، الحساب {number}.</translation>
    </message>
    <message>
        <source>Until now they went to {place}, account {number}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>كانت تصل حتى الآن إلى {place}، الحساب {number}.</translation>
    </message>
    <message>
        <source>I can change this again. It is free.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يمكنني تغيير هذا مرة أخرى. وهو مجاني.</translation>
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
        <translation>في السجل: {a}. بالانتظار: {b}. بحاجة إلى أحد: {c}.</translation>
    </message>
</context>
<context>
    <name>devices</name>
    <message>
        <source>This laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذا الحاسوب</translation>
    </message>
    <message>
        <source>Two computers use its key</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حاسوبان يستعملان مفتاحه</translation>
    </message>
    <message>
        <source>Its journal is not the one from before</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سجل أحداثه ليس الذي كان</translation>
    </message>
    <message>
        <source>Many codes sent, few people proven</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رموز كثيرة أُرسلت وقليلون أُثبتوا</translation>
    </message>
    <message>
        <source>Held until two persons release it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>موقوف حتى يفكه شخصان</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>محظور</translation>
    </message>
    <message>
        <source>Told to wipe itself</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أُمر بمحو نفسه</translation>
    </message>
    <message>
        <source>Joins: its words must be compared</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ينضم: يجب مقارنة كلماته</translation>
    </message>
    <message>
        <source>Silent for {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>صامت منذ {time}</translation>
    </message>
    <message>
        <source>The oldest has waited {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الأقدم ينتظر منذ {time}</translation>
    </message>
    <message>
        <source>A sealed capture has run out</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>انتهت لقطة مختومة</translation>
    </message>
    <message>
        <source>A sealed capture runs out in {time}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تنتهي لقطة مختومة بعد {time}</translation>
    </message>
    <message>
        <source>An old version of the program</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إصدار قديم من البرنامج</translation>
    </message>
    <message>
        <source>Its clock is {time} wrong</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ساعته خاطئة بمقدار {time}</translation>
    </message>
    <message>
        <source>An older office file</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ملف مكتب أقدم</translation>
    </message>
    <message>
        <source>Not the newest bank list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ليست أحدث قائمة بنوك</translation>
    </message>
    <message>
        <source>Little space left</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>بقيت مساحة قليلة</translation>
    </message>
    <message>
        <source>All</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الكل</translation>
    </message>
    <message>
        <source>That worry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ما يدعو للقلق</translation>
    </message>
    <message>
        <source>Where something waits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حيث ينتظر شيء</translation>
    </message>
    <message>
        <source>Silent for long</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>صامتة منذ مدة</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>No network here. What you did is saved on this computer.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا شبكة هنا. ما فعلته محفوظ على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>There is network, but the server does not answer. Nothing is lost; we try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>توجد شبكة، لكن الخادم لا يجيب. لم يُفقد شيء؛ سنحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The proxy of this network does not let us through. Tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>وكيل هذه الشبكة لا يسمح لنا بالمرور. أخبر المسؤول.</translation>
    </message>
    <message>
        <source>The proxy of this network wants a sign-in. Nothing was sent; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>وكيل هذه الشبكة يطلب تسجيل الدخول. لم يُرسل شيء؛ أخبر المسؤول.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate does not fit this computer&apos;s date. Compare the date with a phone; nothing was sent.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>شهادة الخادم لا توافق تاريخ هذا الحاسوب. قارن التاريخ بهاتف؛ لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>No answer came back. Nothing is lost; we check it again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لم يصل جواب. لم يضع شيء؛ سنتحقق مرة أخرى.</translation>
    </message>
    <message>
        <source>This network asks for a web login. Open the browser, then go on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تطلب هذه الشبكة تسجيل دخول في المتصفح. افتح المتصفح ثم تابع.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted. Nothing was sent; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>شهادة الخادم غير موثوقة. لم يُرسل شيء؛ أخبر المسؤول.</translation>
    </message>
    <message>
        <source>The server has a problem. Nothing is lost; we try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>في الخادم مشكلة. لم يضع شيء؛ سنحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The server&apos;s answer could not be read. Nothing is lost; we check it again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تعذرت قراءة جواب الخادم. لم يضع شيء؛ سنتحقق مرة أخرى.</translation>
    </message>
    <message>
        <source>That code is not right. Ask for it once more and type it again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذا الرمز غير صحيح. اسأل عنه مرة أخرى واكتبه من جديد.</translation>
    </message>
    <message>
        <source>The code is too old. Send a new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الرمز قديم. أرسل رمزًا جديدًا.</translation>
    </message>
    <message>
        <source>It did not match. Try again, or use another way.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لم يتطابق. حاول مرة أخرى، أو استعمل طريقة أخرى.</translation>
    </message>
    <message>
        <source>Too many tries. The ID service wants a pause before the next one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>محاولات كثيرة. تطلب خدمة الهوية مهلة قبل المحاولة التالية.</translation>
    </message>
    <message>
        <source>The ID service does not know this number. Compare it with the card.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا تعرف خدمة الهوية هذا الرقم. قارنه بالبطاقة.</translation>
    </message>
    <message>
        <source>This ID is not active. Send the person to the ID office; nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذه الهوية غير فعالة. أرسل الشخص إلى مكتب الهوية؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>This ID has no phone or e-mail for a code. Use another way, or finish later.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا هاتف ولا بريد لهذه الهوية لإرسال رمز. استعمل طريقة أخرى، أو أتمم لاحقًا.</translation>
    </message>
    <message>
        <source>The holder has locked this way at the ID service. Use another way.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أقفل صاحب الهوية هذه الطريقة لدى خدمة الهوية. استعمل طريقة أخرى.</translation>
    </message>
    <message>
        <source>The ID service refused the time of this computer. Set its clock, then try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رفضت خدمة الهوية وقت هذا الحاسوب. اضبط الساعة ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The ID service does not accept this office&apos;s set-up. Tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا تقبل خدمة الهوية إعداد هذا المكتب. أخبر المسؤول.</translation>
    </message>
    <message>
        <source>We stop here, before the ID service locks the person out. Finish later.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>نتوقف هنا قبل أن تمنع خدمة الهوية الشخص. أتمم لاحقًا.</translation>
    </message>
    <message>
        <source>The capture was too old for the ID service and was destroyed. Everything else is kept.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>كانت البصمة المختومة قديمة فأُتلفت. كل ما عداها محفوظ.</translation>
    </message>
    <message>
        <source>No reader is connected. Plug it in; we notice by ourselves.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا قارئ موصول. صِله؛ سنلاحظ ذلك وحدنا.</translation>
    </message>
    <message>
        <source>The reader has a problem. Unplug it and plug it in again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>في القارئ مشكلة. افصله ثم صِله من جديد.</translation>
    </message>
    <message>
        <source>This reader cannot be trusted and is out of use. Tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا يمكن الوثوق بهذا القارئ وقد أُوقف. أخبر المشرف.</translation>
    </message>
    <message>
        <source>Nothing good enough was read. Wipe the finger and try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لم يُقرأ شيء جيد بما يكفي. امسح الإصبع وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>This code is not a signed ID. Type the number instead.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذا الرمز ليس هوية موقَّعة. اكتب الرقم بدلًا منه.</translation>
    </message>
    <message>
        <source>This code was not signed by the ID authority. Type the number; tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لم توقِّع سلطة الهوية هذا الرمز. اكتب الرقم؛ وأخبر المشرف.</translation>
    </message>
    <message>
        <source>This signed ID is not valid today. Type the number instead.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذه الهوية الموقَّعة غير صالحة اليوم. اكتب الرقم بدلًا منها.</translation>
    </message>
    <message>
        <source>This card is locked, and this office has no key for it. Type the number.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذه البطاقة مقفلة وليس لدى هذا المكتب مفتاح لها. اكتب الرقم.</translation>
    </message>
    <message>
        <source>The scanner types as on another keyboard. Set the keyboard of this computer to English (US), or type the number.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الماسح يكتب كلوحة مفاتيح أخرى. اضبط لوحة مفاتيح هذا الحاسوب على الإنجليزية (US)، أو اكتب الرقم.</translation>
    </message>
    <message>
        <source>The registry did not accept this. Correct it and save again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لم يقبل السجل هذا. صححه واحفظه مرة أخرى.</translation>
    </message>
    <message>
        <source>A name in this account holds signs the registry misreads. Correct it and save again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>في هذا الحساب اسم به علامات يخطئ السجل في قراءتها. صححه واحفظه مرة أخرى.</translation>
    </message>
    <message>
        <source>The server does not speak as its profile says. Tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا يتكلم الخادم كما يقول ملف إعداده. أخبر المسؤول.</translation>
    </message>
    <message>
        <source>That PIN is not right.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الرقم السري غير صحيح.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait a little before the next one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أرقام سرية خاطئة كثيرة. انتظر قليلًا قبل المحاولة التالية.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. A supervisor can open this access again; nothing is lost.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أرقام سرية خاطئة كثيرة. يمكن لمشرف أن يفتح هذا الدخول من جديد؛ لم يضع شيء.</translation>
    </message>
    <message>
        <source>This PIN is too easy to guess. Use six or more digits, no rows or repeats.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذا الرقم السري سهل التخمين. استعمل ستة أرقام أو أكثر، دون تسلسل أو تكرار.</translation>
    </message>
    <message>
        <source>Nobody of this name works on this computer.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا أحد بهذا الاسم يعمل على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>This computer has no key storage. Install gnome-keyring or KWallet, then start again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا مخزن مفاتيح في هذا الحاسوب. ثبِّت gnome-keyring أو KWallet ثم ابدأ من جديد.</translation>
    </message>
    <message>
        <source>The computer&apos;s key storage is locked. Unlock it, then try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>مخزن المفاتيح في الحاسوب مقفل. افتحه ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The key of this store is gone. Nothing was changed; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>مفتاح هذا المخزن مفقود. لم يتغير شيء؛ أخبر المسؤول.</translation>
    </message>
    <message>
        <source>The store is not where it was. Nothing was changed; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>المخزن ليس في مكانه. لم يتغير شيء؛ أخبر المسؤول.</translation>
    </message>
    <message>
        <source>The store is damaged. Nothing was overwritten; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>المخزن تالف. لم يُكتب فوقه شيء؛ أخبر المسؤول.</translation>
    </message>
    <message>
        <source>The store was written by a newer version. Update this app; nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>كتب المخزنَ إصدار أحدث. حدِّث هذا التطبيق؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The app is open already on this computer. Use that window.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>التطبيق مفتوح على هذا الحاسوب. استعمل تلك النافذة.</translation>
    </message>
    <message>
        <source>The app&apos;s folder cannot be written. Nothing was changed; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا يمكن الكتابة في مجلد التطبيق. لم يتغير شيء؛ أخبر المسؤول.</translation>
    </message>
    <message>
        <source>The disk is full. What was saved is safe; free some space, then go on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>القرص ممتلئ. ما حُفظ سليم؛ أفرغ بعض المساحة ثم تابع.</translation>
    </message>
    <message>
        <source>This computer cannot save just now. Try again in a moment.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا يستطيع هذا الحاسوب الحفظ الآن. حاول بعد لحظة.</translation>
    </message>
    <message>
        <source>Please sign in again. Nothing was lost.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سجِّل الدخول مرة أخرى. لم يضع شيء.</translation>
    </message>
    <message>
        <source>The journal does not verify. Tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا يصح سجل الأحداث عند التحقق. أخبر المشرف.</translation>
    </message>
    <message>
        <source>This update is not signed by the makers of the program. Nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذا التحديث غير موقّع من صانعي البرنامج. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>The signature of this update is over, or the clock is wrong. Nothing changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>انتهت صلاحية توقيع هذا التحديث، أو أن الساعة خاطئة. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>The new version does not start on this computer. The old one stays in use.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الإصدار الجديد لا يعمل على هذا الحاسوب. يبقى القديم قيد الاستخدام.</translation>
    </message>
    <message>
        <source>This program is being updated already. Wait a little, then look again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يجري تحديث هذا البرنامج بالفعل. انتظر قليلًا ثم ابحث مرة أخرى.</translation>
    </message>
    <message>
        <source>This program is updated by the computer&apos;s own installer, not from here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يُحدَّث هذا البرنامج بمثبّت الحاسوب نفسه، لا من هنا.</translation>
    </message>
    <message>
        <source>There is no way back: the version before cannot be used any more.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا سبيل للعودة: لم يعد استخدام الإصدار السابق ممكنًا.</translation>
    </message>
    <message>
        <source>This picture cannot be read. Take another, or go on without it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تعذّرت قراءة هذه الصورة. التقط غيرها أو تابع دونها.</translation>
    </message>
    <message>
        <source>This bank list cannot be used. The one in use stays.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا يمكن استعمال قائمة البنوك هذه. تبقى القائمة الحالية.</translation>
    </message>
    <message>
        <source>This bank list is not signed by your office. The one in use stays.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لم يوقِّع مكتبك قائمة البنوك هذه. تبقى القائمة الحالية.</translation>
    </message>
    <message>
        <source>This file is damaged or meant for another office. Nothing was taken in.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذا الملف تالف أو لمكتب آخر. لم يُؤخذ منه شيء.</translation>
    </message>
    <message>
        <source>The office file cannot be used. Ask your administrator for a new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا يمكن استعمال ملف المكتب. اطلب من المسؤول ملفًا جديدًا.</translation>
    </message>
    <message>
        <source>This setting cannot be used. Nothing was changed; correct it and save again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا يمكن استخدام هذا الإعداد. لم يتغير شيء؛ صحّحه واحفظ من جديد.</translation>
    </message>
    <message>
        <source>SPAR Agent met a fault of its own. Nothing saved was lost; try again or tell support.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>واجه SPAR Agent خللًا في ذاته. لم يضع شيء محفوظ؛ حاول مجددًا أو أخبر الدعم.</translation>
    </message>
    <message>
        <source>A second person must decide this, never the one who captured it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يجب أن يقرر هذا شخص ثانٍ، لا من سجَّله أبدًا.</translation>
    </message>
    <message>
        <source>No printer here. Write the number down for the person, or print later with Ctrl+P.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا طابعة هنا. اكتب الرقم للشخص، أو اطبع لاحقًا بواسطة Ctrl+P.</translation>
    </message>
    <message>
        <source>The printer is not there. Everything is saved; choose another, or try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الطابعة غير موجودة. كل شيء محفوظ؛ اختر غيرها أو حاول من جديد.</translation>
    </message>
    <message>
        <source>This printer takes no slips: its queue is closed. Choose another, or tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذه الطابعة لا تقبل الإيصالات: طابورها مغلق. اختر غيرها، أو أخبر المسؤول.</translation>
    </message>
    <message>
        <source>This printer is paused. Set it going again, or choose another; everything is saved.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذه الطابعة موقوفة مؤقتًا. شغّلها من جديد أو اختر غيرها؛ كل شيء محفوظ.</translation>
    </message>
    <message>
        <source>The printer does not take the slip. Is it on, has it paper? Then print again; everything is saved.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الطابعة لا تأخذ الإيصال. هل هي مشغّلة، وفيها ورق؟ ثم اطبع مرة أخرى؛ كل شيء محفوظ.</translation>
    </message>
    <message>
        <source>The slip was not printed. Everything is saved; look at the printer and its paper.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لم يُطبع الإيصال. كل شيء محفوظ؛ انظر إلى الطابعة وورقها.</translation>
    </message>
    <message>
        <source>The bank or branch is not in the list. A second person says which it is before anything is sent.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>البنك أو الفرع ليس في القائمة. يحدده شخص ثانٍ قبل إرسال أي شيء.</translation>
    </message>
    <message>
        <source>That bank or branch cannot have this account number. Choose another, or return the visit to its agent.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا يمكن أن يكون رقم الحساب هذا في ذلك البنك أو الفرع. اختر غيره أو أعد الزيارة إلى موظفها.</translation>
    </message>
    <message>
        <source>The center did not accept this. Nothing is lost; a supervisor can look at the reason.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لم يقبل المركز هذا. لم يضع شيء؛ يمكن للمشرف أن ينظر في السبب.</translation>
    </message>
    <message>
        <source>The account could not be kept for longer. Put it in again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تعذّر إبقاء الحساب مدة أطول. أدخله من جديد.</translation>
    </message>
    <message>
        <source>That was asked too often for this person today. Nothing was changed; try again tomorrow.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>طُلب ذلك اليوم أكثر من اللازم لهذا الشخص. لم يتغير شيء؛ حاول غدًا.</translation>
    </message>
    <message>
        <source>The proof of identity is over. Nothing was changed; in another visit the person can prove it again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>انتهى إثبات الهوية. لم يتغير شيء؛ يمكن للشخص إثباتها من جديد في زيارة أخرى.</translation>
    </message>
    <message>
        <source>This person is stopped: no app is let know anything new. A supervisor can look at the reason.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذا الشخص موقوف: لا يُسمح لأي تطبيق بمعرفة شيء جديد. يمكن لمشرف أن ينظر في السبب.</translation>
    </message>
    <message>
        <source>The center fails at this one. It is saved and tried again; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يتعذّر على المركز قبول هذا. حُفظ وسيُعاد إرساله؛ أخبر المسؤول.</translation>
    </message>
    <message>
        <source>The file changed after its words were shown. Open the answer and compare again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تغيّر الملف بعد عرض كلماته. افتح الرد وقارن من جديد.</translation>
    </message>
    <message>
        <source>The app cannot be let know this now. Nothing was changed; look at the list again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا يمكن السماح للتطبيق الآن. لم يتغير شيء؛ انظر إلى القائمة مرة أخرى.</translation>
    </message>
    <message>
        <source>With this proof the app was let know something else. In another visit the person can prove it again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>بهذا الإثبات سُمح للتطبيق بشيء آخر. في زيارة أخرى يمكن للشخص أن يثبت هويته من جديد.</translation>
    </message>
    <message>
        <source>This is not signed by your office. Nothing was taken in; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذا غير موقّع من مكتبك. لم يُؤخذ منه شيء؛ أخبر المسؤول.</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong. Set it, then try again; nothing is lost.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ساعة هذا الحاسوب خاطئة. اضبطها ثم حاول من جديد؛ لم يضع شيء.</translation>
    </message>
    <message>
        <source>This laptop is not joined to a center. All is saved; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذا الحاسوب غير منضم إلى مركز. كل شيء محفوظ؛ أخبر المسؤول.</translation>
    </message>
    <message>
        <source>Your administrator still has to compare the words of this laptop.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ما زال على المسؤول أن يقارن كلمات هذا الحاسوب.</translation>
    </message>
    <message>
        <source>This join code is wrong, used or over. Ask your administrator for a new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رمز الانضمام هذا خاطئ أو مستعمل أو منتهٍ. اطلب من المسؤول رمزًا جديدًا.</translation>
    </message>
    <message>
        <source>Too many wrong join codes. Wait an hour, then ask for a new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رموز انضمام خاطئة كثيرة. انتظر ساعة ثم اطلب رمزًا جديدًا.</translation>
    </message>
    <message>
        <source>This is no answer to a join, or it is damaged. Nothing was changed; copy it once more.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذا ليس ردًا على طلب انضمام، أو أنه تالف. لم يتغير شيء؛ انسخه مرة أخرى.</translation>
    </message>
    <message>
        <source>This answer is of a newer program. Update this one, then open the answer again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذا الرد من برنامج أحدث. حدّث هذا البرنامج، ثم افتح الرد مرة أخرى.</translation>
    </message>
    <message>
        <source>This answer is too old. Ask your administrator for a new one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذا الرد قديم جدًا. اطلب من المسؤول ردًا جديدًا.</translation>
    </message>
    <message>
        <source>This answer is for another laptop. Nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذا الرد لحاسوب محمول آخر. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>This answer was used, or is not for the last request. Take the last one to your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذا الرد استُعمل، أو ليس للطلب الأخير. خذ الطلب الأخير إلى المسؤول.</translation>
    </message>
    <message>
        <source>This laptop is held until two persons release it. You can go on; it is all kept.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذا الحاسوب موقوف حتى يحرره شخصان. يمكنك المتابعة؛ كل شيء محفوظ.</translation>
    </message>
    <message>
        <source>This laptop is blocked. Nothing is sent from it; tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذا الحاسوب محظور. لا يُرسل منه شيء؛ أخبر المسؤول.</translation>
    </message>
    <message>
        <source>Your key waits until a second person confirms it at another laptop. Work can go on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>مفتاحك ينتظر أن يؤكده شخص ثانٍ على حاسوب آخر. يمكن للعمل أن يستمر.</translation>
    </message>
    <message>
        <source>Your office ended your access. What you saved stays on this laptop; ask your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أنهى مكتبك دخولك. يبقى ما حفظته على هذا الحاسوب؛ اسأل المشرف.</translation>
    </message>
    <message>
        <source>The center knows nobody with this number in your office. Type it again, or ask your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا يعرف المركز أحدًا بهذا الرقم في مكتبك. اكتبه مرة أخرى أو اسأل المسؤول.</translation>
    </message>
    <message>
        <source>This version of the program is too old for the center. Update it; nothing is lost.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذا الإصدار من البرنامج قديم جدًا للمركز. حدّثه؛ لم يضع شيء.</translation>
    </message>
    <message>
        <source>The center does not answer this yet: its program is older. All other work goes on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>المركز لا يجيب عن هذا بعد: برنامجه أقدم. كل عمل آخر مستمر.</translation>
    </message>
    <message>
        <source>This office file is older than the one in use. Nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ملف المكتب هذا أقدم من المستعمل. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>A supervisor at another laptop has to approve it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يجب أن يوافق عليه مشرف على حاسوب آخر.</translation>
    </message>
    <message>
        <source>Another person decided it, or it was open too long. Nothing was decided now.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>قرر شخص آخر، أو بقي مفتوحًا مدة طويلة. لم يُقرر شيء الآن.</translation>
    </message>
    <message>
        <source>Somebody else put it on hold in the meantime. You can still decide it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>علّقه شخص آخر في هذه الأثناء. ما زال بإمكانك أن تقرر فيه.</translation>
    </message>
    <message>
        <source>It cannot be put on hold until that day. Choose an earlier one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا يمكن تعليقه حتى ذلك اليوم. اختر يومًا أقرب.</translation>
    </message>
    <message>
        <source>The person is told first and has time to object.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يُخبَر الشخص أولًا ولديه وقت للاعتراض.</translation>
    </message>
    <message>
        <source>The center has no proof of identity for it: the person must come back.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ليس لدى المركز إثبات هوية له: يجب أن يعود الشخص.</translation>
    </message>
    <message>
        <source>It is beyond what one person may do: two at the center decide.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذا فوق ما يجوز لشخص واحد: يقرر اثنان في المركز.</translation>
    </message>
    <message>
        <source>The registry has it. Two people there decide; until then nothing changes.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هو لدى السجل. يقرر شخصان هناك؛ وحتى ذلك الحين لا يتغير شيء.</translation>
    </message>
    <message>
        <source>Two people decided that the registered account stays. Ask the person.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>قرر شخصان أن يبقى الحساب المسجل. اسأل الشخص.</translation>
    </message>
    <message>
        <source>Nobody can open this laptop from outside: it has not been in contact with a center.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا أحد يستطيع فتح هذا الحاسوب من الخارج: لم يتصل بأي مركز.</translation>
    </message>
    <message>
        <source>This answer is not for the last request of this laptop. Nothing was opened.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذا الرد ليس لآخر طلب من هذا الحاسوب. لم يُفتح شيء.</translation>
    </message>
    <message>
        <source>This laptop works through its center only. Join it with your administrator&apos;s code; all that is here stays.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يعمل هذا الحاسوب عبر مركز مكتبه فقط. انضم إليه بالرمز من المسؤول؛ كل ما هنا يبقى.</translation>
    </message>
    <message>
        <source>This has changed in the meantime. Open it again to see how it stands.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تغير هذا في هذه الأثناء. افتحه مرة أخرى لترى حاله.</translation>
    </message>
    <message>
        <source>This reader is not registered with the ID authority. Tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذا القارئ غير مسجّل لدى سلطة الهوية. أخبر مشرفك.</translation>
    </message>
    <message>
        <source>The reader says that it was tampered with. It is out of use. Tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يقول القارئ إنه عُبث به. أُوقف استعماله. أخبر مشرفك.</translation>
    </message>
    <message>
        <source>The certificate of this reader has run out. Tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>انتهت صلاحية شهادة هذا القارئ. أخبر مشرفك.</translation>
    </message>
    <message>
        <source>The reader is not ready yet. We notice when it is.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>القارئ ليس جاهزًا بعد. سنلاحظ حين يجهز.</translation>
    </message>
    <message>
        <source>The reader is at work for another program. Close that one, or wait.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>القارئ يعمل لبرنامج آخر. أغلق ذلك البرنامج أو انتظر.</translation>
    </message>
    <message>
        <source>This reader is set up for registration, not for authentication. Tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذا القارئ مُعدّ للتسجيل وليس للتحقق من الهوية. أخبر مشرفك.</translation>
    </message>
    <message>
        <source>The reader saw nothing. Try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لم ير القارئ شيئًا. حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>What the reader saw was no use. Wipe it and try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ما رآه القارئ لا يصلح. امسحه وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>It lay at a slant. Straighten it and try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>كان مائلًا. عدّله وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The reader waited, and nothing came in time. Try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>انتظر القارئ ولم يأت شيء في الوقت. حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The reader cannot reach the server of its maker. Take another way, and tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا يصل القارئ إلى خادم صانعه. استعمل طريقة أخرى وأخبر مشرفك.</translation>
    </message>
    <message>
        <source>The reader does not have the ID service&apos;s key. Tell your supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ليس لدى القارئ مفتاح خدمة الهوية. أخبر مشرفك.</translation>
    </message>
    <message>
        <source>This reader cannot read as many fingers at once. Tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا يستطيع هذا القارئ قراءة هذا العدد من الأصابع معًا. أخبر المسؤول التقني.</translation>
    </message>
    <message>
        <source>The reader did not understand the app. Tell your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لم يفهم القارئ التطبيق. أخبر المسؤول التقني.</translation>
    </message>
    <message>
        <source>Tries left: {n}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>المحاولات الباقية: {n}.</translation>
    </message>
    <message>
        <source>Wait {time}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>انتظر {time}.</translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>No answer: checked and sent again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا جواب: تحقّقنا وأُرسل من جديد</translation>
    </message>
    <message>
        <source>No connection: sent later</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا اتصال: أُرسل لاحقًا</translation>
    </message>
    <message>
        <source>Refused by the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رفضها السجل</translation>
    </message>
    <message>
        <source>Another account was there</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>كان هناك حساب آخر</translation>
    </message>
    <message>
        <source>Sent back by a supervisor</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أعادها المشرف</translation>
    </message>
    <message>
        <source>Agent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>موظف</translation>
    </message>
    <message>
        <source>Day</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Captured</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سُجّل في</translation>
    </message>
    <message>
        <source>At the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>في السجل</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>بالانتظار</translation>
    </message>
    <message>
        <source>Needs somebody</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تحتاج إلى أحد</translation>
    </message>
    <message>
        <source>Minutes per visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>دقائق لكل زيارة</translation>
    </message>
    <message>
        <source>Minutes per visit: the middle of the day, as this computer counted them; without the time behind the lock and of visits put aside.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>دقائق لكل زيارة: القيمة الوسطى لليوم كما عدّها هذا الحاسوب؛ دون وقت القفل ودون وقت الزيارات المؤجلة.</translation>
    </message>
</context>
<context>
    <name>file-question</name>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.bmp *.webp)</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>صور (*.png *.jpg *.jpeg *.bmp *.webp)</translation>
    </message>
</context>
<context>
    <name>frame</name>
    <message>
        <source>This is still missing. Please type it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذا لا يزال ناقصًا. اكتبه من فضلك.</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>First start</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>البدء لأول مرة</translation>
    </message>
    <message>
        <source>Choose the language, look at the self-test.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اختر اللغة، وانظر إلى الفحص الذاتي.</translation>
    </message>
    <message>
        <source>Then type the center&apos;s address, the join code and a PIN of six digits.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ثم اكتب عنوان المركز ورمز الانضمام ورقمًا سريًا من ستة أرقام.</translation>
    </message>
    <message>
        <source>Without network a stick carries the request to your administrator, and the answer back.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>بلا شبكة تحمل ذاكرة USB الطلب إلى المسؤول والرد إليك.</translation>
    </message>
    <message>
        <source>A PIN like 123456 or 111111 is refused: it would be guessed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يُرفض رقم سري مثل 123456 أو 111111 لأنه يُخمَّن.</translation>
    </message>
    <message>
        <source>Nothing is sent before the first person was saved.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا يُرسل شيء قبل حفظ أول شخص.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Choose your name and type your PIN; the sixth digit opens.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اختر اسمك واكتب رقمك السري؛ الرقم السادس يفتح.</translation>
    </message>
    <message>
        <source>After five wrong PINs there is a wait, then a supervisor helps.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>بعد خمسة أرقام سرية خاطئة يبدأ انتظار، ثم يساعد مشرف.</translation>
    </message>
    <message>
        <source>A lock keeps everything: work goes on where it was.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>القفل يحفظ كل شيء: يستمر العمل من حيث توقف.</translation>
    </message>
    <message>
        <source>Another name</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اسم آخر</translation>
    </message>
    <message>
        <source>Menu: practice, self-test, about</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>القائمة: تدريب، فحص ذاتي، حول</translation>
    </message>
    <message>
        <source>Nobody can sign in</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا أحد يستطيع تسجيل الدخول</translation>
    </message>
    <message>
        <source>Save the request to a stick and take it to the center.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>احفظ الطلب على ذاكرة USB وخذه إلى المركز.</translation>
    </message>
    <message>
        <source>Two persons there open it; the answer comes back on the stick.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يفتحه شخصان هناك؛ ويعود الرد على ذاكرة USB.</translation>
    </message>
    <message>
        <source>Each answer works once, on this laptop, for the last request.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>كل رد يصلح مرة واحدة، على هذا الحاسوب، لآخر طلب.</translation>
    </message>
    <message>
        <source>Carry on a stick</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>نقل على ذاكرة USB</translation>
    </message>
    <message>
        <source>For a place without network: what waits goes on a stick.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لمكان بلا شبكة: ما ينتظر يذهب إلى ذاكرة USB.</translation>
    </message>
    <message>
        <source>Any laptop that has joined hands it in; it reads nothing of it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أي حاسوب منضم يسلّمها؛ ولا يقرأ شيئًا منها.</translation>
    </message>
    <message>
        <source>Take the receipt back: then each visit says where it stands.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أعد الإيصال: عندئذ تقول كل زيارة أين وصلت.</translation>
    </message>
    <message>
        <source>Laptops of the office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حواسيب المكتب</translation>
    </message>
    <message>
        <source>Who is silent longest, or has most to tell, stands first.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>من طال صمته أو كثرت مشكلاته يأتي أولًا.</translation>
    </message>
    <message>
        <source>A message is read on Today there; you see here who read it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تُقرأ الرسالة هناك في صفحة اليوم؛ وترى هنا من قرأها.</translation>
    </message>
    <message>
        <source>Block a laptop that was lost: one signature is enough. Two release it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>احظر حاسوبًا ضاع: يكفي توقيع واحد. ويفكه اثنان.</translation>
    </message>
    <message>
        <source>Another laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حاسوب آخر</translation>
    </message>
    <message>
        <source>Signals about my work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إشارات حول عملي</translation>
    </message>
    <message>
        <source>The same numbers as a supervisor sees, with your own visits.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الأرقام نفسها التي يراها المشرف، مع زياراتك أنت.</translation>
    </message>
    <message>
        <source>“Looked at, fine” stays until the number grows.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تبقى «نُظر فيها، لا بأس» حتى يزيد الرقم.</translation>
    </message>
    <message>
        <source>Nobody is judged by a number: somebody looks at the visits.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا يُحكم على أحد برقم: ينظر شخص في الزيارات.</translation>
    </message>
    <message>
        <source>Another number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رقم آخر</translation>
    </message>
    <message>
        <source>Open the chosen visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>فتح الزيارة المختارة</translation>
    </message>
    <message>
        <source>Confirm laptops and keys</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تأكيد الحواسيب والمفاتيح</translation>
    </message>
    <message>
        <source>Let the person read the words from their own screen, by voice.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>دع الشخص يقرأ الكلمات بصوته من شاشته.</translation>
    </message>
    <message>
        <source>Other words mean another key: sign nothing.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>كلمات أخرى تعني مفتاحًا آخر: لا توقّع شيئًا.</translation>
    </message>
    <message>
        <source>An agent needs one signature, a supervisor two, from different laptops.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يحتاج الموظف إلى توقيع واحد، والمشرف إلى توقيعين، من حواسيب مختلفة.</translation>
    </message>
    <message>
        <source>Another one</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>آخر</translation>
    </message>
    <message>
        <source>My key at the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>مفتاحي في المركز</translation>
    </message>
    <message>
        <source>Your PIN opens a key of your own; with it you sign your work.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يفتح الرقم السري مفتاحًا خاصًا بك؛ وبه توقّع عملك.</translation>
    </message>
    <message>
        <source>The staff number tells the center whose key it is.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يخبر الرقم الوظيفي المركز لمن المفتاح.</translation>
    </message>
    <message>
        <source>A supervisor at another laptop compares the words with you.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يقارن معك الكلمات مشرف على حاسوب آخر.</translation>
    </message>
    <message>
        <source>Your office changes its rules</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يغيّر مكتبك قواعده</translation>
    </message>
    <message>
        <source>Read all of it; it holds from your next sign-in on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اقرأه كله؛ يسري من دخولك التالي.</translation>
    </message>
    <message>
        <source>Are servers or trusted keys others? Ask your supervisor first, by voice.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هل تغيّرت الخوادم أو المفاتيح الموثوقة؟ اسأل مشرفك أولًا، بصوتك.</translation>
    </message>
    <message>
        <source>Each rule stands there twice: as it is until now, and from then on.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>كل قاعدة مكتوبة مرتين: كما هي حتى الآن، وكما تكون بعد ذلك.</translation>
    </message>
    <message>
        <source>“Not now” changes nothing: your next sign-in shows it again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>«ليس الآن» لا يغيّر شيئًا: يظهر ثانية عند دخولك التالي.</translation>
    </message>
    <message>
        <source>It is written down who took it in.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يُدوَّن من اعتمده.</translation>
    </message>
    <message>
        <source>Today</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>The line above says whether the computer is ready.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>السطر في الأعلى يقول هل الحاسوب جاهز.</translation>
    </message>
    <message>
        <source>The cards show what waits; a card opens its list.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تعرض البطاقات ما ينتظر؛ كل بطاقة تفتح قائمتها.</translation>
    </message>
    <message>
        <source>A message of the office stays until somebody says that they read it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تبقى رسالة المكتب حتى يقول أحد إنه قرأها.</translation>
    </message>
    <message>
        <source>New person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>شخص جديد</translation>
    </message>
    <message>
        <source>Village round</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>جولة قرية</translation>
    </message>
    <message>
        <source>People whose identity is to be checked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أشخاص لم يُتحقق من هويتهم بعد</translation>
    </message>
    <message>
        <source>Send now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إرسال الآن</translation>
    </message>
    <message>
        <source>Find a visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>البحث عن زيارة</translation>
    </message>
    <message>
        <source>Person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>Scan the ID card, or type the number as it is printed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>امسح بطاقة الهوية، أو اكتب الرقم كما هو مطبوع.</translation>
    </message>
    <message>
        <source>A mistake of the finger is found at the last digit.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يُكشف خطأ الكتابة عند الرقم الأخير.</translation>
    </message>
    <message>
        <source>Somebody who helps this person is written down with a reason.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>من يساعد هذا الشخص يُسجَّل مع السبب.</translation>
    </message>
    <message>
        <source>Someone helps this person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>شخص يساعد هذا الشخص</translation>
    </message>
    <message>
        <source>Identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الهوية</translation>
    </message>
    <message>
        <source>Ask the person first: the tick says that they agreed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اسأل الشخص أولًا: العلامة تعني أنه وافق.</translation>
    </message>
    <message>
        <source>A code goes to the phone, or a reader takes a finger.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يُرسل رمز إلى الهاتف، أو يقرأ القارئ إصبعًا.</translation>
    </message>
    <message>
        <source>Without network, capture goes on; identity is checked later.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>بلا شبكة يستمر التسجيل؛ وتُفحص الهوية لاحقًا.</translation>
    </message>
    <message>
        <source>Go on while the code travels</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>المتابعة ريثما يصل الرمز</translation>
    </message>
    <message>
        <source>Back to the code that was sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>العودة إلى الرمز الذي أُرسل</translation>
    </message>
    <message>
        <source>Account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Type the bank, the branch, the place or the code.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اكتب البنك أو الفرع أو المكان أو الرمز.</translation>
    </message>
    <message>
        <source>Type the number twice from the passbook; pasting is refused.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اكتب الرقم مرتين من دفتر الحساب؛ اللصق مرفوض.</translation>
    </message>
    <message>
        <source>Where the two differ, the digits are marked.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حيث يختلفان تُعلَّم الأرقام.</translation>
    </message>
    <message>
        <source>Another row</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سطر آخر</translation>
    </message>
    <message>
        <source>Find the branch step by step</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>العثور على الفرع خطوة بخطوة</translation>
    </message>
    <message>
        <source>Bank or branch that is not in the list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>بنك أو فرع ليس في القائمة</translation>
    </message>
    <message>
        <source>Photo of the passbook</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>صورة دفتر الحساب</translation>
    </message>
    <message>
        <source>Name in the passbook, if it is another</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الاسم في دفتر الحساب إن كان اسمًا آخر</translation>
    </message>
    <message>
        <source>Account at the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الحساب في السجل</translation>
    </message>
    <message>
        <source>Ask whether the person still has this account, then choose.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اسأل الشخص هل ما زال هذا الحساب له، ثم اختر.</translation>
    </message>
    <message>
        <source>Whoever keeps it is paid as before; the visit ends there.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>من يُبقيه يُدفع له كما من قبل، وتنتهي الزيارة هنا.</translation>
    </message>
    <message>
        <source>Keep it for longer, when its last day is near</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أبقِه مدة أطول عندما يقترب يومه الأخير</translation>
    </message>
    <message>
        <source>Change to another account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تغييره إلى حساب آخر</translation>
    </message>
    <message>
        <source>Keep it: nothing changes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إبقاؤه: لا يتغير شيء</translation>
    </message>
    <message>
        <source>Remove it from the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إزالته من السجل</translation>
    </message>
    <message>
        <source>Consent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الموافقة</translation>
    </message>
    <message>
        <source>Read the words aloud in the person&apos;s language.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اقرأ الكلمات بصوت عالٍ بلغة الشخص.</translation>
    </message>
    <message>
        <source>Tick only what the person has said.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ضع العلامة فقط على ما قاله الشخص.</translation>
    </message>
    <message>
        <source>Read on; then: the person agrees</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>متابعة القراءة، ثم: الشخص موافق</translation>
    </message>
    <message>
        <source>The person does not agree</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الشخص غير موافق</translation>
    </message>
    <message>
        <source>The person&apos;s language</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لغة الشخص</translation>
    </message>
    <message>
        <source>Apps that may know this account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>التطبيقات التي يمكنها معرفة هذا الحساب</translation>
    </message>
    <message>
        <source>Read aloud what the app asks for; the person decides.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اقرأ بصوت مسموع ما يطلبه التطبيق؛ الشخص هو من يقرر.</translation>
    </message>
    <message>
        <source>A no is fine: nothing is changed by it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الرفض مقبول: لا يتغير به شيء.</translation>
    </message>
    <message>
        <source>The person can stop each app at any time; it is free.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يمكن للشخص إيقاف أي تطبيق في أي وقت؛ وهو مجاني.</translation>
    </message>
    <message>
        <source>Does not agree, or leaves it as it is</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا يوافق، أو تركه كما هو</translation>
    </message>
    <message>
        <source>Stop the app that was asked about</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إيقاف التطبيق المسؤول عنه</translation>
    </message>
    <message>
        <source>Read back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>القراءة</translation>
    </message>
    <message>
        <source>Read each digit aloud; the person compares with the passbook.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اقرأ كل رقم بصوت عالٍ؛ والشخص يقارن بالدفتر.</translation>
    </message>
    <message>
        <source>One key saves, and it cannot be hit by habit.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>مفتاح واحد يحفظ، ولا يُضغط بحكم العادة.</translation>
    </message>
    <message>
        <source>Show the account to the person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>عرض الحساب على الشخص</translation>
    </message>
    <message>
        <source>Save</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Correct</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>Done</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تم</translation>
    </message>
    <message>
        <source>The slip is a receipt of the request, not a confirmation.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الإيصال يثبت الطلب وليس تأكيدًا.</translation>
    </message>
    <message>
        <source>Give it to the person: with its number they can ask.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أعطه للشخص: برقمه يمكنه الاستفسار.</translation>
    </message>
    <message>
        <source>Print the slip, or print it again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>طباعة الإيصال، أو طباعته من جديد</translation>
    </message>
    <message>
        <source>End the visit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إنهاء الزيارة</translation>
    </message>
    <message>
        <source>Choose why. The person gets a slip: nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اختر السبب. يحصل الشخص على إيصال: لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Esc goes back to the visit, and nothing is lost.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>‏Esc يعود إلى الزيارة ولا يضيع شيء.</translation>
    </message>
    <message>
        <source>All visits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>كل الزيارات</translation>
    </message>
    <message>
        <source>Search by name, slip number, last four digits or date.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ابحث بالاسم أو رقم الإيصال أو آخر أربعة أرقام أو التاريخ.</translation>
    </message>
    <message>
        <source>The panel beside the list is about the row that is chosen.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اللوحة بجانب القائمة تخص السطر المختار.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>فتحه</translation>
    </message>
    <message>
        <source>Review</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>المراجعة</translation>
    </message>
    <message>
        <source>You decide for others, never what you captured yourself.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تقرر لغيرك، ولا تقرر أبدًا ما سجلته بنفسك.</translation>
    </message>
    <message>
        <source>Look at the account before you approve: that key waits for it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>انظر إلى الحساب قبل الموافقة: ذلك المفتاح ينتظره.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>موافقة</translation>
    </message>
    <message>
        <source>Return to the agent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إعادة إلى الموظف</translation>
    </message>
    <message>
        <source>Hold</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>Figures, people, the day</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الأرقام والعاملون واليوم</translation>
    </message>
    <message>
        <source>Sheets that are saved hold no account and no name of a person.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الأوراق المحفوظة لا تحوي حسابًا ولا اسم شخص.</translation>
    </message>
    <message>
        <source>Supervisors add people; each one types an own PIN.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يضيف المشرفون عاملين؛ وكل واحد يكتب رقمه السري.</translation>
    </message>
    <message>
        <source>Settings and self-test</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الإعدادات والفحص الذاتي</translation>
    </message>
    <message>
        <source>Language, size and look are yours; the rest is this computer&apos;s.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اللغة والحجم والمظهر لك؛ والباقي لهذا الحاسوب.</translation>
    </message>
    <message>
        <source>Proxy and lock are changed by a supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الوكيل والقفل يغيرهما مشرف.</translation>
    </message>
    <message>
        <source>The self-test says what is wrong and what to do.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الفحص الذاتي يقول ما الخلل وما العمل.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Something is in the way</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هناك عائق</translation>
    </message>
    <message>
        <source>What was saved stays. Do what the sentence says, then try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ما حُفظ يبقى. افعل ما تقوله الجملة ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>The code below is for your administrator.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الرمز في الأسفل للمسؤول.</translation>
    </message>
    <message>
        <source>Practice with made-up people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>التدرب مع أشخاص وهميين</translation>
    </message>
    <message>
        <source>All works as on the real desk, with people who do not exist.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>كل شيء يعمل كما في العمل الحقيقي، مع أشخاص غير موجودين.</translation>
    </message>
    <message>
        <source>The line above every page shows the code on the made-up phone.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>السطر أعلى كل صفحة يعرض الرمز على الهاتف الوهمي.</translation>
    </message>
    <message>
        <source>The reader is made up too: no finger is needed, and none is taken.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>القارئ وهمي أيضًا: لا حاجة إلى إصبع، ولا تُؤخذ أي بصمة.</translation>
    </message>
    <message>
        <source>Nothing is sent, and nothing is kept once practice is left.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا يُرسل شيء، ولا يُحفظ شيء بعد الخروج من التدريب.</translation>
    </message>
    <message>
        <source>Never type the number of a real person here.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا تكتب هنا أبدًا رقم شخص حقيقي.</translation>
    </message>
    <message>
        <source>Leave practice</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اخرج من التدريب</translation>
    </message>
    <message>
        <source>One village is one round, with its own count and sheet.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>كل قرية جولة لها عدّادها وورقتها.</translation>
    </message>
    <message>
        <source>The bank and branch of the last person come first in the search.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يأتي بنك الشخص الأخير وفرعه أولًا في البحث.</translation>
    </message>
    <message>
        <source>End the round; its sheet stays on the page</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إنهاء الجولة؛ تبقى ورقتها على الصفحة</translation>
    </message>
    <message>
        <source>Save the sheet as PDF</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حفظ الورقة بصيغة PDF</translation>
    </message>
    <message>
        <source>Presses what has the focus; in a line, the main button</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يضغط ما عليه التركيز؛ وفي السطر الزر الرئيسي</translation>
    </message>
    <message>
        <source>One step back; nothing is discarded</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>خطوة إلى الوراء؛ لا يضيع شيء</translation>
    </message>
    <message>
        <source>The next control</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>عنصر التحكم التالي</translation>
    </message>
    <message>
        <source>This help</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذه المساعدة</translation>
    </message>
    <message>
        <source>Menu: everything, also for the mouse</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>القائمة: كل شيء، بالفأرة أيضًا</translation>
    </message>
    <message>
        <source>End the visit; a reason is asked for</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إنهاء الزيارة؛ يُسأل عن السبب</translation>
    </message>
    <message>
        <source>Lock the screen</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>قفل الشاشة</translation>
    </message>
</context>
<context>
    <name>network</name>
    <message>
        <source>Looking for the network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>البحث عن الشبكة</translation>
    </message>
    <message>
        <source>Online</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>متصل</translation>
    </message>
    <message>
        <source>No network: work goes on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا شبكة: العمل مستمر</translation>
    </message>
    <message>
        <source>Network, but the registry does not answer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>توجد شبكة، لكن السجل لا يجيب</translation>
    </message>
    <message>
        <source>This network asks for a web login</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذه الشبكة تطلب تسجيل دخول في المتصفح</translation>
    </message>
    <message>
        <source>The proxy does not let us through</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الوكيل لا يسمح لنا بالمرور</translation>
    </message>
    <message>
        <source>Server not trusted: nothing is sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الخادم غير موثوق: لا يُرسل شيء</translation>
    </message>
    <message>
        <source>Clock wrong: nothing is sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الساعة خاطئة: لا يُرسل شيء</translation>
    </message>
    <message>
        <source>Program too old: nothing is sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>البرنامج قديم جدًا: لا يُرسل شيء</translation>
    </message>
    <message>
        <source>The center refuses what is sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>المركز يرفض ما يُرسل</translation>
    </message>
    <message>
        <source>This laptop is not joined to a center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذا الحاسوب غير منضم إلى مركز</translation>
    </message>
    <message>
        <source>This laptop is held: work goes on</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذا الحاسوب موقوف: العمل مستمر</translation>
    </message>
    <message>
        <source>This laptop is blocked: nothing is sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذا الحاسوب محظور: لا يُرسل شيء</translation>
    </message>
    <message>
        <source>Disk full: nothing is sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>القرص ممتلئ: لا يُرسل شيء</translation>
    </message>
    <message>
        <source>Trouble on this computer: nothing is sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>خلل في هذا الحاسوب: لا يُرسل شيء</translation>
    </message>
</context>
<context>
    <name>number</name>
    <message>
        <source>Type the number first.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اكتب الرقم أولًا.</translation>
    </message>
    <message>
        <source>This bank&apos;s numbers are longer or shorter. Count the digits.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أرقام هذا البنك أطول أو أقصر. عُدَّ الأرقام.</translation>
    </message>
    <message>
        <source>There is a sign in it that no number of this kind has, or there are two numbers.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>فيه علامة لا توجد في أرقام من هذا النوع، أو فيه رقمان.</translation>
    </message>
    <message>
        <source>The check digit does not fit. Compare it digit by digit.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رقم التحقق لا يناسب. قارن رقمًا رقمًا.</translation>
    </message>
    <message>
        <source>Numbers of this bank look different. Compare it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أرقام هذا البنك تبدو مختلفة. قارنه.</translation>
    </message>
    <message>
        <source>This is not a mobile phone number.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذا ليس رقم هاتف محمول.</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذا ليس عنوان بريد إلكتروني.</translation>
    </message>
    <message>
        <source>There is a sign in it that would spoil the address.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>فيه علامة تفسد العنوان.</translation>
    </message>
    <message>
        <source>This number cannot be paid to. Compare it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا يمكن الدفع إلى هذا الرقم. قارنه.</translation>
    </message>
</context>
<context>
    <name>office_file</name>
    <message>
        <source>Name of the office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اسم المكتب</translation>
    </message>
    <message>
        <source>Ways to check identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>طرق التحقق من الهوية</translation>
    </message>
    <message>
        <source>Address of the ID service</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>عنوان خدمة الهوية</translation>
    </message>
    <message>
        <source>Environment of the ID service</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>بيئة خدمة الهوية</translation>
    </message>
    <message>
        <source>Whether a code may be read out on the telephone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هل يجوز قراءة الرمز عبر الهاتف</translation>
    </message>
    <message>
        <source>How long a sealed capture may wait</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>كم يجوز أن تنتظر لقطة مختومة</translation>
    </message>
    <message>
        <source>Oldest version of this app that the center serves</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أقدم إصدار من هذا التطبيق يخدمه المركز</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>البرامج</translation>
    </message>
    <message>
        <source>Ways to complain</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>طرق تقديم الشكاوى</translation>
    </message>
    <message>
        <source>Beginning of the slip numbers</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>بداية أرقام الإيصالات</translation>
    </message>
    <message>
        <source>Whether names are compared with the ID</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هل تُقارن الأسماء بالهوية</translation>
    </message>
    <message>
        <source>How many fingers are taken at once</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>كم إصبعًا تؤخذ معًا</translation>
    </message>
    <message>
        <source>Whether a code alone is enough</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هل يكفي الرمز وحده</translation>
    </message>
    <message>
        <source>Where readers are looked for</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أين يُبحث عن القارئات</translation>
    </message>
    <message>
        <source>How soon the screen locks</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>بعد كم تُقفل الشاشة</translation>
    </message>
    <message>
        <source>How ID numbers are built</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>كيف تُبنى أرقام الهوية</translation>
    </message>
    <message>
        <source>What the ways to check identity are called</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أسماء طرق التحقق من الهوية</translation>
    </message>
    <message>
        <source>How good a capture must be</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>كم يجب أن تكون اللقطة جيدة</translation>
    </message>
    <message>
        <source>In how many days identity must be checked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>في كم يوم يجب التحقق من الهوية</translation>
    </message>
    <message>
        <source>How long a code is valid</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>كم يبقى الرمز صالحًا</translation>
    </message>
    <message>
        <source>Whether this computer&apos;s own proxy may be used</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هل يجوز استعمال وكيل هذا الحاسوب نفسه</translation>
    </message>
    <message>
        <source>yes</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>نعم</translation>
    </message>
    <message>
        <source>no</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا</translation>
    </message>
    <message>
        <source>not at all</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>{name}: {number} digits, check digit: {check}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name}: {number} أرقام، رقم التحقق: {check}</translation>
    </message>
    <message>
        <source>Code: {number} digits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الرمز: {number} أرقام</translation>
    </message>
</context>
<context>
    <name>people</name>
    <message>
        <source>Agent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>موظف</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>مشرف</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>مسؤول</translation>
    </message>
</context>
<context>
    <name>person</name>
    <message>
        <source>{uin} or {vid}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{uin} أو {vid}</translation>
    </message>
    <message>
        <source>Digits of an ID ({uin_name}): {uin}. Compare it with the card.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أرقام المعرّف ({uin_name}): {uin}. قارنه بالبطاقة.</translation>
    </message>
    <message>
        <source>Digits of an ID: {uin} ({uin_name}) or {vid} ({vid_name}). Compare it with the card.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أرقام المعرّف: {uin} ({uin_name}) أو {vid} ({vid_name}). قارنه بالبطاقة.</translation>
    </message>
    <message>
        <source>An ID has digits only.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>في رقم الهوية أرقام فقط.</translation>
    </message>
    <message>
        <source>This number has a mistake. Compare it digit by digit with the card.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>في هذا الرقم خطأ. قارنه بالبطاقة رقمًا رقمًا.</translation>
    </message>
</context>
<context>
    <name>place</name>
    <message>
        <source>Bank account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حساب بنكي</translation>
    </message>
    <message>
        <source>Mobile wallet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>محفظة هاتف</translation>
    </message>
    <message>
        <source>E-mail wallet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>محفظة بريد إلكتروني</translation>
    </message>
    <message>
        <source>Region not given</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>المنطقة غير مذكورة</translation>
    </message>
    <message>
        <source>The bank: its branch is asked next</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>البنك: يُسأل عن فرعه بعد ذلك</translation>
    </message>
</context>
<context>
    <name>practice</name>
    <message>
        <source>Has no account at the registry yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ليس له حساب في السجل بعد</translation>
    </message>
    <message>
        <source>Has an account: a change, a second person looks</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>له حساب: تغيير يراجعه شخص ثانٍ</translation>
    </message>
    <message>
        <source>Wants the money on a phone or by e-mail</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يريد المال على الهاتف أو بالبريد الإلكتروني</translation>
    </message>
    <message>
        <source>Has neither phone nor e-mail for a code</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا هاتف له ولا بريد لاستلام رمز</translation>
    </message>
    <message>
        <source>Has worn fingers: only a thumb is recognised</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أصابعه بالية: لا يُتعرف إلا على الإبهام</translation>
    </message>
    <message>
        <source>Has an ID that is not active any more</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>له معرّف لم يعد فعالًا</translation>
    </message>
    <message>
        <source>Somebody else writes first: a conflict</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>شخص آخر يكتب أولًا: تعارض</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>Practice: this person is made up</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تدريب: هذا الشخص وهمي</translation>
    </message>
</context>
<context>
    <name>readback</name>
    <message>
        <source>Account holder: {name}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>صاحب الحساب: {name}</translation>
    </message>
    <message>
        <source>No account will be registered after this.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لن يبقى بعد هذا أي حساب مسجل.</translation>
    </message>
    <message>
        <source>Is each letter and sign right?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هل كل حرف وعلامة صحيحان؟</translation>
    </message>
    <message>
        <source>Is each digit right? Compare with the phone.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هل كل رقم صحيح؟ قارن بالهاتف.</translation>
    </message>
    <message>
        <source>Is each digit right? Compare with the passbook.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هل كل رقم صحيح؟ قارن بدفتر الحساب.</translation>
    </message>
</context>
<context>
    <name>relation</name>
    <message>
        <source>Husband or wife</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الزوج أو الزوجة</translation>
    </message>
    <message>
        <source>Mother or father</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الأم أو الأب</translation>
    </message>
    <message>
        <source>Daughter or son</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الابنة أو الابن</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الوصي</translation>
    </message>
    <message>
        <source>Holder of a joint account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>شريك في حساب مشترك</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>شخص آخر</translation>
    </message>
    <message>
        <source>Choose</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اختيار</translation>
    </message>
    <message>
        <source>{name} helps ({relation}): {reason}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name} يساعد ({relation}): {reason}</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>Change of an account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تغيير حساب</translation>
    </message>
    <message>
        <source>Removal of an account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إزالة حساب</translation>
    </message>
    <message>
        <source>Captured without network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سُجل دون شبكة</translation>
    </message>
    <message>
        <source>Account already used for another person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حساب مستعمل لشخص آخر</translation>
    </message>
    <message>
        <source>Conflict at the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تعارض في السجل</translation>
    </message>
    <message>
        <source>Branch not in the list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الفرع ليس في القائمة</translation>
    </message>
    <message>
        <source>Account in another name</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حساب باسم آخر</translation>
    </message>
    <message>
        <source>Somebody helped the person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ساعد أحدهم الشخص</translation>
    </message>
    <message>
        <source>Identity by telephone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الهوية بالهاتف</translation>
    </message>
    <message>
        <source>Identity could not be checked at first</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تعذّر التحقق من الهوية في البداية</translation>
    </message>
    <message>
        <source>Captured many days ago</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سُجل قبل أيام كثيرة</translation>
    </message>
    <message>
        <source>Identity by a code alone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الهوية برمز وحده</translation>
    </message>
    <message>
        <source>Who captured it is not here any more</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>من التقط هذا لم يعد هنا</translation>
    </message>
    <message>
        <source>Identity not confirmed yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لم تتأكد الهوية بعد</translation>
    </message>
    <message>
        <source>Identity confirmed by a code alone, {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تأكدت الهوية برمز فقط، {date}</translation>
    </message>
    <message>
        <source>Identity confirmed by finger, eyes or face, {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تأكدت الهوية بالإصبع أو العينين أو الوجه، {date}</translation>
    </message>
    <message>
        <source>Identity confirmed by a code and finger, eyes or face, {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تأكدت الهوية برمز وبالإصبع أو العينين أو الوجه، {date}</translation>
    </message>
    <message>
        <source>Identity confirmed {date}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تأكدت الهوية {date}</translation>
    </message>
    <message>
        <source>Nothing was asked for this person here before.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لم يُطلب شيء لهذا الشخص هنا من قبل.</translation>
    </message>
    <message>
        <source>first account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أول حساب</translation>
    </message>
    <message>
        <source>change</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>removal</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>without network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>بلا شبكة</translation>
    </message>
    <message>
        <source>at the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>في السجل</translation>
    </message>
    <message>
        <source>sent back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أُعيد</translation>
    </message>
    <message>
        <source>refused</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>waits for a second person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ينتظر شخصًا ثانيًا</translation>
    </message>
    <message>
        <source>waits</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ينتظر</translation>
    </message>
    <message>
        <source>on its way to the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>في طريقه إلى السجل</translation>
    </message>
    <message>
        <source>same account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>نفس الحساب</translation>
    </message>
    <message>
        <source>conflict</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تعارض</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ليس في القائمة</translation>
    </message>
    <message>
        <source>other name</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اسم آخر</translation>
    </message>
    <message>
        <source>helper</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>مساعد</translation>
    </message>
    <message>
        <source>by telephone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>بالهاتف</translation>
    </message>
    <message>
        <source>exception</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>استثناء</translation>
    </message>
    <message>
        <source>late</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>متأخر</translation>
    </message>
    <message>
        <source>code alone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رمز وحده</translation>
    </message>
    <message>
        <source>no author</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>بلا كاتب</translation>
    </message>
    <message>
        <source>Please check the number again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>راجع الرقم مرة أخرى من فضلك</translation>
    </message>
    <message>
        <source>Please check the branch again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>راجع الفرع مرة أخرى من فضلك</translation>
    </message>
    <message>
        <source>The name does not fit</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الاسم غير مطابق</translation>
    </message>
    <message>
        <source>A paper is missing</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تنقص ورقة</translation>
    </message>
    <message>
        <source>Please ask the person again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اسأل الشخص مرة أخرى من فضلك</translation>
    </message>
    <message>
        <source>In the passbook: {holder}. The person&apos;s own name is not known</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>في دفتر الحساب: {holder}. اسم الشخص نفسه غير معروف</translation>
    </message>
    <message>
        <source>In the passbook: {holder}. Names alike: {percent}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>في دفتر الحساب: {holder}. تشابه الاسمين: {percent}</translation>
    </message>
    <message>
        <source>The bank is being asked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يُسأل البنك</translation>
    </message>
    <message>
        <source>The person is being asked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يُسأل الشخص</translation>
    </message>
    <message>
        <source>The agent is being asked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يُسأل الموظف</translation>
    </message>
    <message>
        <source>Something else</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>شيء آخر</translation>
    </message>
</context>
<context>
    <name>selftest</name>
    <message>
        <source>A proxy belongs into the settings, an authority into the office file.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الوكيل مكانه الإعدادات، وجهة التصديق مكانها ملف المكتب.</translation>
    </message>
    <message>
        <source>Add it in the system, or change settings.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أضفها في النظام أو غيّر الإعدادات.</translation>
    </message>
    <message>
        <source>Ask for a new one, and for an office file with it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اطلب شهادة جديدة وملف مكتب يحويها.</translation>
    </message>
    <message>
        <source>Ask who runs the center for a valid office file.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اطلب من مدير المركز ملف مكتب صالحًا.</translation>
    </message>
    <message>
        <source>Ask who runs the center.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اسأل من يدير المركز.</translation>
    </message>
    <message>
        <source>Check the network, the proxy in the settings, and whether the server runs.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>افحص الشبكة والوكيل في الإعدادات وهل الخادم يعمل.</translation>
    </message>
    <message>
        <source>Close the app, try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أغلق التطبيق وحاول مجددًا.</translation>
    </message>
    <message>
        <source>Connect; the app goes on without meanwhile.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اتصل بالشبكة؛ التطبيق يعمل بدونها مؤقتًا.</translation>
    </message>
    <message>
        <source>Correct this computer&apos;s clock, or have the certificate renewed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>صحّح ساعة هذا الحاسوب أو جدّد الشهادة.</translation>
    </message>
    <message>
        <source>Delete files that nobody needs.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>احذف ملفات لا يحتاجها أحد.</translation>
    </message>
    <message>
        <source>Give its user the right to write.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>امنح مستخدمه حق الكتابة.</translation>
    </message>
    <message>
        <source>Have a supervisor at another device confirm the key.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اطلب من مشرف على جهاز آخر أن يؤكد المفتاح.</translation>
    </message>
    <message>
        <source>Have a supervisor look (audit verify).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ليفحصه مشرف (audit verify).</translation>
    </message>
    <message>
        <source>Install a key storage that the app believes (docs/threats.md names them).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ثبّت مخزن مفاتيح يثق به التطبيق (مذكورة في docs/threats.md).</translation>
    </message>
    <message>
        <source>Install a newer version of the app.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ثبّت إصدارًا أحدث من التطبيق.</translation>
    </message>
    <message>
        <source>Install again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أعد التثبيت.</translation>
    </message>
    <message>
        <source>Lock and unlock the app while the center answers.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اقفل التطبيق وافتحه بينما يجيب المركز.</translation>
    </message>
    <message>
        <source>Mend or delete settings.toml in the folder of the data; the app needs none.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أصلح settings.toml في مجلد البيانات أو احذفه؛ التطبيق لا يحتاجه.</translation>
    </message>
    <message>
        <source>Nothing is wrong where the app starts; else unlock the key storage.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا خلل إن كان التطبيق يبدأ؛ وإلا فافتح مخزن المفاتيح.</translation>
    </message>
    <message>
        <source>Plug the reader in and start its service, where there should be one.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>صِل القارئ وشغّل خدمته إن كان ينبغي أن يوجد.</translation>
    </message>
    <message>
        <source>Restore a copy, or vault rescue.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>استعد نسخة أو استخدم vault rescue.</translation>
    </message>
    <message>
        <source>Set date and time in the system&apos;s settings.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اضبط التاريخ والوقت في إعدادات النظام.</translation>
    </message>
    <message>
        <source>Sign in to the app once while the center answers.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سجّل الدخول إلى التطبيق مرة بينما يجيب المركز.</translation>
    </message>
    <message>
        <source>Sign in, or give --agent and the PIN, to look at this too.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سجّل الدخول، أو أعطِ --agent والرقم السري، لكي يُفحص هذا أيضًا.</translation>
    </message>
    <message>
        <source>Start the app to set this device up.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>شغّل التطبيق لإعداد هذا الجهاز.</translation>
    </message>
    <message>
        <source>Take in a newer list (directory import or fetch).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أدخل قائمة أحدث (directory import أو fetch).</translation>
    </message>
    <message>
        <source>Take the rights of others away (chmod 700).</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>انزع حقوق الآخرين (chmod 700).</translation>
    </message>
    <message>
        <source>Tell support this code: {code}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أخبر الدعم بهذا الرمز: {code}.</translation>
    </message>
    <message>
        <source>The app renews it at contact; else ask who runs the center.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يجددها التطبيق عند الاتصال؛ وإلا فاسأل من يدير المركز.</translation>
    </message>
    <message>
        <source>The office file must name the authority of this server&apos;s certificate.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يجب أن يذكر ملف المكتب جهة شهادة هذا الخادم.</translation>
    </message>
    <message>
        <source>Try again with the right PIN; wrong ones count.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حاول بالرقم السري الصحيح؛ المحاولات الخاطئة تُحسب.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حاول مجددًا.</translation>
    </message>
    <message>
        <source>Unlock the system&apos;s key storage, or start its service.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>افتح مخزن مفاتيح النظام أو شغّل خدمته.</translation>
    </message>
    <message>
        <source>answers</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يجيب</translation>
    </message>
    <message>
        <source>answers; its server&apos;s certificate ends, days left: {days}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يجيب؛ شهادة خادمه تنتهي، الأيام الباقية: {days}</translation>
    </message>
    <message>
        <source>are there</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>موجودة</translation>
    </message>
    <message>
        <source>can be read by other users</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يمكن لمستخدمين آخرين قراءته</translation>
    </message>
    <message>
        <source>can be used</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>صالحة للاستخدام</translation>
    </message>
    <message>
        <source>cannot be written</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا يمكن الكتابة فيه</translation>
    </message>
    <message>
        <source>could not be looked at: {kind}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تعذّر فحصه: {kind}</translation>
    </message>
    <message>
        <source>damaged: {names}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تالفة: {names}</translation>
    </message>
    <message>
        <source>does not answer the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا يجيب المركز</translation>
    </message>
    <message>
        <source>refuses the center&apos;s keys</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ترفض مفاتيح المركز</translation>
    </message>
    <message>
        <source>Tell who runs the center: its key, licence or policy there is over.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أخبر من يدير المركز: انتهى مفتاحه أو ترخيصه أو سياسته هناك.</translation>
    </message>
    <message>
        <source>Tell who runs the center: when it is over, no laptop connects.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أخبر من يدير المركز: إذا انتهت فلن يتصل أي حاسوب محمول.</translation>
    </message>
    <message>
        <source>failed: {code}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>فشل: {code}</translation>
    </message>
    <message>
        <source>has no certificate</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ليست له شهادة</translation>
    </message>
    <message>
        <source>has stopped this device</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أوقف هذا الجهاز</translation>
    </message>
    <message>
        <source>ignored: {names}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>مُتجاهَلة: {names}</translation>
    </message>
    <message>
        <source>is believed; agrees with the servers</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>موثوقة؛ تتفق مع الخوادم</translation>
    </message>
    <message>
        <source>is believed; no server told its time</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>موثوقة؛ لم يذكر أي خادم وقته</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تالف</translation>
    </message>
    <message>
        <source>is made at set-up</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يُنشأ عند الإعداد</translation>
    </message>
    <message>
        <source>is not set up</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لم يُعدّ</translation>
    </message>
    <message>
        <source>is not there</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>غير موجود</translation>
    </message>
    <message>
        <source>is not whole: {fault}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>غير سليم: {fault}</translation>
    </message>
    <message>
        <source>is open in the app</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>مفتوح في التطبيق</translation>
    </message>
    <message>
        <source>is there</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>موجود</translation>
    </message>
    <message>
        <source>is there, and who may open it is authentic; it was not opened</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>موجود، ومن يحق لهم فتحه أصليون؛ لم يُفتح</translation>
    </message>
    <message>
        <source>is whole</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سليم</translation>
    </message>
    <message>
        <source>is writable, and for its user only</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>قابل للكتابة ولمستخدمه فقط</translation>
    </message>
    <message>
        <source>may ask for the key storage&apos;s password: left alone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>قد يطلب كلمة سر مخزن المفاتيح: تُرك</translation>
    </message>
    <message>
        <source>needs the open vault</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يحتاج إلى الخزنة مفتوحة</translation>
    </message>
    <message>
        <source>no answer within {seconds} s</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا جواب خلال {seconds} ث</translation>
    </message>
    <message>
        <source>none that is believed was found</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لم يُعثر على قارئ موثوق</translation>
    </message>
    <message>
        <source>none that the app would ignore</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا شيء يتجاهله التطبيق</translation>
    </message>
    <message>
        <source>number {newest} is there, number {serial} is in use</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الرقم {newest} موجود، والرقم {serial} مستعمل</translation>
    </message>
    <message>
        <source>number {serial} is in use</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الرقم {serial} مستعمل</translation>
    </message>
    <message>
        <source>opens, and every page is intact</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تُفتح وكل صفحاتها سليمة</translation>
    </message>
    <message>
        <source>refuses what is sent: its clock differs by {seconds} s</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يرفض ما يُرسل: فرق ساعته {seconds} ث</translation>
    </message>
    <message>
        <source>seems wrong ({doubt})</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تبدو خاطئة ({doubt})</translation>
    </message>
    <message>
        <source>the center does not know this key yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا يعرف المركز هذا المفتاح بعد</translation>
    </message>
    <message>
        <source>the center has ended this key</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أنهى المركز هذا المفتاح</translation>
    </message>
    <message>
        <source>the center has not asked it lately</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لم يسأله المركز مؤخرًا</translation>
    </message>
    <message>
        <source>the center uses none</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا يستعمل المركز أيًّا منها</translation>
    </message>
    <message>
        <source>the center was not asked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لم يُسأل المركز</translation>
    </message>
    <message>
        <source>the certificate ends, days left: {days}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تنتهي الشهادة، الأيام الباقية: {days}</translation>
    </message>
    <message>
        <source>the certificate is over</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>انتهت صلاحية الشهادة</translation>
    </message>
    <message>
        <source>the office file names none</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ملف المكتب لا يذكر أيًا منها</translation>
    </message>
    <message>
        <source>the one of the settings is not there</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>طابعة الإعدادات غير موجودة</translation>
    </message>
    <message>
        <source>the system says it is connected</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>النظام يقول إنه متصل</translation>
    </message>
    <message>
        <source>the system says there is none</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>النظام يقول لا شبكة</translation>
    </message>
    <message>
        <source>there is none</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>this center does not tell</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذا المركز لا يخبر</translation>
    </message>
    <message>
        <source>this key waits for a second person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذا المفتاح بانتظار شخص ثانٍ</translation>
    </message>
    <message>
        <source>this office uses none</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذا المكتب لا يستخدم أيًا منها</translation>
    </message>
    <message>
        <source>this system does not tell</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذا النظام لا يخبر</translation>
    </message>
    <message>
        <source>version {version}, days old: {days}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الإصدار {version}، العمر بالأيام: {days}</translation>
    </message>
    <message>
        <source>found: {count}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>وُجد: {count}</translation>
    </message>
    <message>
        <source>{name} ends first, days left: {days}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{name} تنتهي أولًا، الأيام المتبقية: {days}</translation>
    </message>
    <message>
        <source>{mb} MB are free</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{mb} م.ب متاحة</translation>
    </message>
    <message>
        <source>Start the app and join the center.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>شغّل التطبيق وانضم إلى المركز.</translation>
    </message>
    <message>
        <source>There is no center at this address: ask who runs it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا يوجد مركز على هذا العنوان: اسأل من يديره.</translation>
    </message>
    <message>
        <source>answers and knows this device; its clock differs by {seconds} s</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يجيب ويعرف هذا الجهاز؛ فرق ساعته {seconds} ث</translation>
    </message>
    <message>
        <source>answers the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يجيب المركز</translation>
    </message>
    <message>
        <source>answers; its clock differs by {seconds} s</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يجيب؛ فرق ساعته {seconds} ث</translation>
    </message>
    <message>
        <source>{name} is over</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>انتهت {name}</translation>
    </message>
    <message>
        <source>good</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>جيد</translation>
    </message>
    <message>
        <source>wants attention</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يحتاج إلى انتباه</translation>
    </message>
    <message>
        <source>bad</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سيئ</translation>
    </message>
    <message>
        <source>not tried</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لم يُجرَّب</translation>
    </message>
    <message>
        <source>Clock</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الساعة</translation>
    </message>
    <message>
        <source>Key storage</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>مخزن المفاتيح</translation>
    </message>
    <message>
        <source>Folder of the data</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>مجلد البيانات</translation>
    </message>
    <message>
        <source>Vault</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الخزنة</translation>
    </message>
    <message>
        <source>Journal</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>السجل اليومي</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>المساحة على القرص</translation>
    </message>
    <message>
        <source>Network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>المركز</translation>
    </message>
    <message>
        <source>This device</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذا الجهاز</translation>
    </message>
    <message>
        <source>Your key</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>مفتاحك</translation>
    </message>
    <message>
        <source>Office file</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ملف المكتب</translation>
    </message>
    <message>
        <source>Registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>السجل</translation>
    </message>
    <message>
        <source>ID service</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>خدمة الهوية</translation>
    </message>
    <message>
        <source>Fingerprint and other readers</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>قارئات البصمة وغيرها</translation>
    </message>
    <message>
        <source>Printer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الطابعة</translation>
    </message>
    <message>
        <source>List of banks</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>قائمة البنوك</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الشهادات</translation>
    </message>
    <message>
        <source>Variables of the system</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>متغيرات النظام</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الخطوط</translation>
    </message>
    <message>
        <source>Settings of this computer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إعدادات هذا الحاسوب</translation>
    </message>
</context>
<context>
    <name>signals</name>
    <message>
        <source>One account for several people</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حساب واحد لعدة أشخاص</translation>
    </message>
    <message>
        <source>One person changed often</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>شخص غيّر كثيرًا</translation>
    </message>
    <message>
        <source>Many by a code alone</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>كثير برمز فقط</translation>
    </message>
    <message>
        <source>Many without network</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>كثير بدون شبكة</translation>
    </message>
    <message>
        <source>Many sent back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>كثير مُعاد</translation>
    </message>
    <message>
        <source>Many signals of the laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إشارات كثيرة من الحاسوب</translation>
    </message>
    <message>
        <source>Many consents that nobody can have read aloud</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>موافقة لا يمكن أن يكون أحد قد قرأها بصوت عالٍ، مرات كثيرة</translation>
    </message>
    <message>
        <source>Many outside of the hours of work</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>كثير خارج ساعات العمل</translation>
    </message>
    <message>
        <source>Codes tried, then proven in another way</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>جُرّبت رموز ثم أُثبتت الهوية بطريقة أخرى</translation>
    </message>
    <message>
        <source>Many whose identity could not be checked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>كثيرون تعذّر التحقق من هويتهم</translation>
    </message>
    <message>
        <source>For an account of somebody who works here</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لحساب شخص يعمل هنا</translation>
    </message>
    <message>
        <source>The clock of this laptop was set back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أُعيدت ساعة هذا الحاسوب إلى الوراء</translation>
    </message>
    <message>
        <source>Many wrong PINs at this laptop</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رموز سرية خاطئة كثيرة على هذا الحاسوب</translation>
    </message>
</context>
<context>
    <name>slip</name>
    <message>
        <source>Confirmation</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تأكيد</translation>
    </message>
    <message>
        <source>Receipt of your request</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إيصال بطلبك</translation>
    </message>
    <message>
        <source>COPY</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>نسخة</translation>
    </message>
    <message>
        <source>Slip number</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رقم الإيصال</translation>
    </message>
    <message>
        <source>Date</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>المكتب</translation>
    </message>
    <message>
        <source>Person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>Helped by</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>بمساعدة</translation>
    </message>
    <message>
        <source>None: payments to an account end</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا حساب: تنتهي المدفوعات إلى حساب</translation>
    </message>
    <message>
        <source>Account until now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الحساب حتى الآن</translation>
    </message>
    <message>
        <source>New account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الحساب الجديد</translation>
    </message>
    <message>
        <source>As of {date}, {time}:</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حتى {date}، {time}:</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ما الخطوة التالية</translation>
    </message>
    <message>
        <source>Your identity must still be checked. Nothing was changed yet.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ما زال يجب التحقق من هويتك. لم يتغير شيء بعد.</translation>
    </message>
    <message>
        <source>A second person looks at your request. Nothing was changed yet.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ينظر شخص ثانٍ في طلبك. لم يتغير شيء بعد.</translation>
    </message>
    <message>
        <source>Sent. We are checking that the registry has it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أُرسل. نتحقق من أن السجل يحتفظ به.</translation>
    </message>
    <message>
        <source>At the registry. Read back: equal.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>في السجل. قُرئ منه: مطابق.</translation>
    </message>
    <message>
        <source>The registry holds another account. A supervisor decides.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>في السجل حساب آخر. القرار للمشرف.</translation>
    </message>
    <message>
        <source>Something must be corrected. Nothing was changed yet.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يجب تصحيح شيء. لم يتغير شيء بعد.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Saved. Not yet at the registry.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>محفوظ. لم يصل بعد إلى السجل.</translation>
    </message>
    <message>
        <source>Come to {office} on {date}. Keep this slip.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تعالَ إلى {office} يوم {date}. احتفظ بهذا الإيصال.</translation>
    </message>
    <message>
        <source>Please come to {office} with this slip.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>من فضلك تعال إلى {office} ومعك هذا الإيصال.</translation>
    </message>
    <message>
        <source>If you have heard nothing by {date}, ask at {office} with this slip.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>إن لم يصلك خبر حتى {date}، فاسأل في {office} ومعك هذا الإيصال.</translation>
    </message>
    <message>
        <source>Ask at {office} with this slip.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اسأل في {office} ومعك هذا الإيصال.</translation>
    </message>
    <message>
        <source>the office</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>المكتب</translation>
    </message>
    <message>
        <source>Come to {office} by {date}, or wait for the agent&apos;s visit. Keep this slip.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تعال إلى {office} قبل {date}، أو انتظر زيارة الموظف. احتفظ بهذا الإيصال.</translation>
    </message>
    <message>
        <source>This service is free.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذه الخدمة مجانية.</translation>
    </message>
    <message>
        <source>Questions and complaints</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الأسئلة والشكاوى</translation>
    </message>
    <message>
        <source>Agent {number}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الموظف {number}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>{day} {month} {year}</translation>
    </message>
</context>
<context>
    <name>slip-page</name>
    <message>
        <source>The slip was printed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>طُبع الإيصال.</translation>
    </message>
    <message>
        <source>A copy of the slip was printed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>طُبعت نسخة من الإيصال.</translation>
    </message>
    <message>
        <source>No printer here. Print later with Ctrl+P.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا توجد طابعة هنا. اطبع لاحقًا بالمفتاحين Ctrl+P.</translation>
    </message>
    <message>
        <source>The slip is being printed…</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>جارٍ طبع الإيصال…</translation>
    </message>
    <message>
        <source>Sent to the printer: did the slip come out?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أُرسل إلى الطابعة: هل خرج الإيصال؟</translation>
    </message>
    <message>
        <source>A copy was sent to the printer: did it come out?</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أُرسلت نسخة إلى الطابعة: هل خرجت؟</translation>
    </message>
    <message>
        <source>This computer has no letters for {words}: they are printed in Latin letters.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا حروف في هذا الحاسوب لـ {words}: تُطبع بحروف لاتينية.</translation>
    </message>
</context>
<context>
    <name>standing</name>
    <message>
        <source>The bank paid it in.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>البنك أودع الدفعة.</translation>
    </message>
    <message>
        <source>The bank says this account is closed. Change it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يقول البنك إن هذا الحساب مغلق. غيّره.</translation>
    </message>
    <message>
        <source>The bank says this account is blocked. The person asks the bank.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يقول البنك إن هذا الحساب مجمد. على الشخص أن يسأل البنك.</translation>
    </message>
    <message>
        <source>The bank does not know this number. Change it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا يعرف البنك هذا الرقم. غيّره.</translation>
    </message>
    <message>
        <source>The bank has another name for this account. The person asks the bank.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لدى البنك اسم آخر لهذا الحساب. على الشخص أن يسأل البنك.</translation>
    </message>
    <message>
        <source>The bank sent a payment back. The person asks the bank.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أعاد البنك دفعة. على الشخص أن يسأل البنك.</translation>
    </message>
    <message>
        <source>The account that ends in {digits} was kept until {date}. Payments have stopped. Put it in again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>كان الحساب المنتهي بـ {digits} محفوظًا حتى {date}. توقفت المدفوعات. أدخله من جديد.</translation>
    </message>
    <message>
        <source>An account was kept until {date}. Payments have stopped. Put it in again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>كان حساب محفوظًا حتى {date}. توقفت المدفوعات. أدخله من جديد.</translation>
    </message>
    <message>
        <source>This account is kept until {date}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يُحتفظ بهذا الحساب حتى {date}.</translation>
    </message>
    <message>
        <source>Another account takes its place on {date}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يحل حساب آخر محله في {date}.</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>Waiting</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ينتظر</translation>
    </message>
    <message>
        <source>Sent, checking</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أُرسل ويُتحقق منه</translation>
    </message>
    <message>
        <source>At the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>في السجل</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>بحاجة إليك</translation>
    </message>
    <message>
        <source>Ended</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لم يُحفظ بعد</translation>
    </message>
    <message>
        <source>Draft: not saved yet.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>مسودة: لم تُحفظ بعد.</translation>
    </message>
    <message>
        <source>Saved on this computer, encrypted</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حُفظ على هذا الحاسوب مشفَّرًا</translation>
    </message>
    <message>
        <source>Identity to be checked. Not yet at the registry.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يجب التحقق من الهوية. لم يصل بعد إلى السجل.</translation>
    </message>
    <message>
        <source>The person must come back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>على الشخص أن يعود</translation>
    </message>
    <message>
        <source>The person must come back for the identity check.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يجب أن يعود الشخص للتحقق من هويته.</translation>
    </message>
    <message>
        <source>Saved. A second person looks at it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حُفظ. سينظر فيه شخص ثانٍ</translation>
    </message>
    <message>
        <source>With the supervisor.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>عند المشرف.</translation>
    </message>
    <message>
        <source>This one needs you</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هذه الزيارة بحاجة إليك</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لم يتغير شيء</translation>
    </message>
    <message>
        <source>Sent. We are checking</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أُرسل. نحن نتحقق</translation>
    </message>
    <message>
        <source>Saved. Not yet at the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حُفظ. ليس في السجل بعد</translation>
    </message>
    <message>
        <source>Waits to be sent.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ينتظر الإرسال.</translation>
    </message>
    <message>
        <source>A supervisor decides</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>القرار للمشرف</translation>
    </message>
    <message>
        <source>In the meantime another account was put in. A supervisor decides.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>وُضع في هذه الأثناء حساب آخر. القرار للمشرف.</translation>
    </message>
    <message>
        <source>The person comes back on {date}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يعود الشخص في {date}.</translation>
    </message>
    <message>
        <source>The registry has it. It holds from {date}; until then nothing changes.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>هو لدى السجل. يسري ابتداءً من {date}؛ وحتى ذلك الحين لا يتغير شيء.</translation>
    </message>
    <message>
        <source>The office put it on hold until {date}: {reason} ({who})</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>علّقه المكتب حتى {date}: {reason} ({who})</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أُعيد</translation>
    </message>
    <message>
        <source>Refused</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رُفض</translation>
    </message>
    <message>
        <source>Another account is registered</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حساب آخر مسجّل</translation>
    </message>
    <message>
        <source>With the supervisor</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>عند المشرف</translation>
    </message>
    <message>
        <source>no slip</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>بلا إيصال</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>We are checking that the registry has it.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>نتحقق من أن السجل تسلَّمه.</translation>
    </message>
    <message>
        <source>Sent back: correct it and save again.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أُعيد: صححه واحفظه مرة أخرى.</translation>
    </message>
    <message>
        <source>Identity to be checked by {date}. Not yet at the registry.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يجب التحقق من الهوية قبل {date}. لم تصل بعد إلى السجل.</translation>
    </message>
    <message>
        <source>Read back from the registry: equal.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>قُرئ من السجل: مطابق.</translation>
    </message>
    <message>
        <source>The person&apos;s name is not known</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>اسم الشخص غير معروف</translation>
    </message>
    <message>
        <source>Waits to be sent, next try {time}.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ينتظر الإرسال، المحاولة التالية {time}.</translation>
    </message>
    <message>
        <source>With the supervisor, who looks up the bank.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>عند المشرف، وهو يبحث عن البنك.</translation>
    </message>
    <message>
        <source>In the meantime another account was put in. Two people at the center decide.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>وُضع في هذه الأثناء حساب آخر. يقرر شخصان في المركز.</translation>
    </message>
    <message>
        <source>Read back from the registry on {date}: equal.</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>قُرئ من السجل في {date}: مطابق.</translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message>
        <source>the person keeps the account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يحتفظ الشخص بالحساب</translation>
    </message>
    <message>
        <source>the person does not agree</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الشخص لا يوافق</translation>
    </message>
    <message>
        <source>the person left</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>غادر الشخص</translation>
    </message>
    <message>
        <source>the person comes another day</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يعود الشخص في يوم آخر</translation>
    </message>
    <message>
        <source>a paper is missing</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تنقص وثيقة</translation>
    </message>
    <message>
        <source>identity cannot be checked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا يمكن التحقق من الهوية</translation>
    </message>
    <message>
        <source>it was begun by mistake</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>بدأت خطأً</translation>
    </message>
    <message>
        <source>another reason</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سبب آخر</translation>
    </message>
    <message>
        <source>nobody went on with the draft for 7 days</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لم يتابع أحد المسودة منذ 7 أيام</translation>
    </message>
    <message>
        <source>Visit begun</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>بدأت الزيارة</translation>
    </message>
    <message>
        <source>Identity confirmed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تأكدت الهوية</translation>
    </message>
    <message>
        <source>Capture kept, sealed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حُفظت البصمة مختومة</translation>
    </message>
    <message>
        <source>Name and photo were another person&apos;s</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>الاسم والصورة لشخص آخر</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حُفظت المسودة</translation>
    </message>
    <message>
        <source>Send now was pressed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ضُغط على «الإرسال الآن»</translation>
    </message>
    <message>
        <source>Nothing new yet: asked again later</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا جديد بعد: نسأل من جديد لاحقًا</translation>
    </message>
    <message>
        <source>The center has decided</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>قرّر المركز</translation>
    </message>
    <message>
        <source>Captured under a wrong clock: the time to finish begins now</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سُجِّل والساعة خاطئة: تبدأ مهلة الإنهاء الآن</translation>
    </message>
    <message>
        <source>Brought by a file</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أتى في ملف</translation>
    </message>
    <message>
        <source>Bank and branch chosen</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تم تحديد البنك والفرع</translation>
    </message>
    <message>
        <source>Another agent goes on with it</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يتابعها موظف آخر</translation>
    </message>
    <message>
        <source>Draft thrown away</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أُزيلت المسودة</translation>
    </message>
    <message>
        <source>Account number removed from this computer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أُزيل رقم الحساب من هذا الحاسوب</translation>
    </message>
    <message>
        <source>Slip printed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>طُبع الإيصال</translation>
    </message>
    <message>
        <source>The slip did not come out of the printer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لم يخرج الإيصال من الطابعة</translation>
    </message>
    <message>
        <source>An app may know the account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يمكن لتطبيق معرفة الحساب</translation>
    </message>
    <message>
        <source>An app may no longer know the account</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لم يعد يمكن لتطبيق معرفة الحساب</translation>
    </message>
    <message>
        <source>Receipt about an app printed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>طُبع إيصال عن تطبيق</translation>
    </message>
    <message>
        <source>Day to come back noted</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>سُجِّل يوم العودة</translation>
    </message>
    <message>
        <source>Photo of the passbook attached</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أُرفقت صورة دفتر الحساب</translation>
    </message>
    <message>
        <source>Photo of the passbook removed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أُزيلت صورة دفتر الحساب</translation>
    </message>
    <message>
        <source>Saved on this computer</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>حُفظ على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Time for the identity check is over</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>انتهى وقت التحقق من الهوية</translation>
    </message>
    <message>
        <source>Approved</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>تمت الموافقة</translation>
    </message>
    <message>
        <source>Sent back by the supervisor</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>أعاده المشرف</translation>
    </message>
    <message>
        <source>Sending</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>جارٍ الإرسال</translation>
    </message>
    <message>
        <source>At the registry: read back, equal</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>في السجل: قُرئ، وهو مطابق</translation>
    </message>
    <message>
        <source>No answer: we check</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لا جواب: نتحقق</translation>
    </message>
    <message>
        <source>Not carried out: tried again later</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>لم يُنفذ: سيُعاد لاحقًا</translation>
    </message>
    <message>
        <source>Refused by the registry</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>رفضه السجل</translation>
    </message>
    <message>
        <source>Another account is there</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>يوجد حساب آخر</translation>
    </message>
    <message>
        <source>At the center: waits for a person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>في المركز: ينتظر شخصًا</translation>
    </message>
    <message>
        <source>Not there yet: sent again</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ليس هناك بعد: أُرسل ثانية</translation>
    </message>
    <message>
        <source>Ended: nothing was changed</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>انتهى: لم يتغير شيء</translation>
    </message>
    <message>
        <source>Opened to correct</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>فُتح للتصحيح</translation>
    </message>
    <message>
        <source>Signed for the center</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>وُقّع للمركز</translation>
    </message>
    <message>
        <source>The center does not take the proof of identity</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>المركز لا يقبل إثبات الهوية</translation>
    </message>
    <message>
        <source>Supervisor: send ours</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>المشرف: أرسل حسابنا</translation>
    </message>
    <message>
        <source>Supervisor: keep theirs</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>المشرف: أبقِ حسابهم</translation>
    </message>
    <message>
        <source>waits for a second person</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ينتظر شخصًا ثانيًا</translation>
    </message>
    <message>
        <source>identity still to be checked</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ما زالت الهوية بحاجة إلى تحقق</translation>
    </message>
    <message>
        <source>waits to be sent</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>ينتظر الإرسال</translation>
    </message>
    <message>
        <source>Slip printed again, as a copy</source>
        <translatorcomment>unreviewed</translatorcomment>
        <translation>طُبع الإيصال من جديد، نسخةً</translation>
    </message>
</context>
</TS>
