<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AppointmentPanel</name>
    <message>
        <source>&amp;Day on which the person comes back</source>
        <translation>&amp;اليوم الذي يعود فيه الشخص</translation>
    </message>
    <message>
        <source>No day yet</source>
        <translation>لا يوم بعد</translation>
    </message>
</context>
<context>
    <name>AuthMethodsPanel</name>
    <message>
        <source>The person agrees that the ID service checks their identity now.</source>
        <translation>يوافق الشخص على أن تتحقق خدمة الهوية من هويته الآن.</translation>
    </message>
    <message>
        <source>Ask the person</source>
        <translation>اسأل الشخص</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>بصمة الإصبع</translation>
    </message>
    <message>
        <source>Code to the phone</source>
        <translation>رمز إلى الهاتف</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>الوجه</translation>
    </message>
    <message>
        <source>Eyes (iris)</source>
        <translation>العينان (القزحية)</translation>
    </message>
    <message>
        <source>Code to the e-mail</source>
        <translation>رمز إلى البريد الإلكتروني</translation>
    </message>
    <message>
        <source>This office asks for a code first, then for a finger or the face.</source>
        <translation>يطلب هذا المكتب رمزًا أولًا ثم إصبعًا أو الوجه.</translation>
    </message>
    <message>
        <source>No reader is connected. Plug one in; we notice by ourselves.</source>
        <translation>لا قارئ متصل. صِل قارئًا وسنلاحظ ذلك بأنفسنا.</translation>
    </message>
</context>
<context>
    <name>CapturePanel</name>
    <message>
        <source>Live picture of the reader</source>
        <translation>صورة حية من القارئ</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>طريقة أخرى</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>الجودة</translation>
    </message>
    <message>
        <source>Try {n}</source>
        <translation>المحاولة {n}</translation>
    </message>
    <message>
        <source>Put the finger on the reader and press gently.</source>
        <translation>ضع الإصبع على القارئ واضغط برفق.</translation>
    </message>
    <message>
        <source>Look straight into the camera.</source>
        <translation>انظر مباشرة إلى الكاميرا.</translation>
    </message>
    <message>
        <source>Eyes wide open, look into the reader.</source>
        <translation>افتح عينيك جيدًا وانظر إلى القارئ.</translation>
    </message>
    <message>
        <source>Good. One moment.</source>
        <translation>جيد. لحظة واحدة.</translation>
    </message>
    <message>
        <source>Not clear yet. Come a little closer and hold still.</source>
        <translation>غير واضح بعد. اقترب قليلًا وابقَ ثابتًا.</translation>
    </message>
    <message>
        <source>Dry or dirty: wipe and warm the finger, then press again.</source>
        <translation>جاف أو متسخ: امسح الإصبع ودفّئه ثم اضغط من جديد.</translation>
    </message>
    <message>
        <source>Nearly. Press a little harder and hold still.</source>
        <translation>تقريبًا. اضغط أكثر قليلًا وابقَ ثابتًا.</translation>
    </message>
</context>
<context>
    <name>CardPanel</name>
    <message>
        <source>Photo on the card</source>
        <translation>الصورة على البطاقة</translation>
    </message>
    <message>
        <source>It does not prove that this is the person. Compare the photo.</source>
        <translation>لا تثبت أن هذا هو الشخص. قارن الصورة.</translation>
    </message>
    <message>
        <source>The card is genuine, signed by {issuer}.</source>
        <translation>البطاقة أصلية، وقّعتها {issuer}.</translation>
    </message>
    <message>
        <source>The card is genuine, signed by {issuer}, valid to {date}.</source>
        <translation>البطاقة أصلية، وقّعتها {issuer}، صالحة حتى {date}.</translation>
    </message>
</context>
<context>
    <name>CardSources</name>
    <message>
        <source>QR from a picture</source>
        <translation>رمز QR من صورة</translation>
    </message>
    <message>
        <source>QR on the screen</source>
        <translation>رمز QR على الشاشة</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>Picture of the ID card</source>
        <translation>صورة بطاقة الهوية</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.bmp *.webp)</source>
        <translation>صور (*.png *.jpg *.jpeg *.bmp *.webp)</translation>
    </message>
</context>
<context>
    <name>ClockNotice</name>
    <message>
        <source>The clock is right</source>
        <translation>الساعة صحيحة</translation>
    </message>
    <message>
        <source>The clock of this computer seems wrong: it shows {time}. Nothing is lost and nothing expires. Set it, or say that it is right.</source>
        <translation>تبدو ساعة هذا الحاسوب خاطئة: تُظهر {time}. لم يُفقد شيء ولا تنتهي أي مهلة. اضبطها، أو قل إنها صحيحة.</translation>
    </message>
    <message>
        <source>The clock of this computer is {time} fast. Nothing is lost; we send with the servers&apos; time. Please set it.</source>
        <translation>ساعة هذا الحاسوب متقدمة {time}. لم يُفقد شيء؛ نرسل بوقت الخوادم. من فضلك اضبطها.</translation>
    </message>
    <message>
        <source>The clock of this computer is {time} slow. Nothing is lost; we send with the servers&apos; time. Please set it.</source>
        <translation>ساعة هذا الحاسوب متأخرة {time}. لم يُفقد شيء؛ نرسل بوقت الخوادم. من فضلك اضبطها.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
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
    <name>CodeEdit</name>
    <message>
        <source>Type {count} digits. Nothing else is taken here.</source>
        <translation>اكتب {count} أرقام. لا يُقبل هنا شيء آخر.</translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message>
        <source>The slip number as a code</source>
        <translation>رقم الإيصال رمزًا</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>Conflicts</source>
        <translation>التعارضات</translation>
    </message>
    <message>
        <source>The registry holds another account than the agent saw. You decide.</source>
        <translation>في السجل حساب غير الذي رآه الموظف. القرار لك.</translation>
    </message>
    <message>
        <source>No conflicts.</source>
        <translation>لا تعارضات.</translation>
    </message>
    <message>
        <source>When another account turns up at the registry, it is shown here.</source>
        <translation>عند ظهور حساب آخر في السجل يُعرض هنا.</translation>
    </message>
    <message>
        <source>As&amp;k the person again</source>
        <translation>اسأل الشخص من جديد (K)</translation>
    </message>
    <message>
        <source>Keep &amp;theirs</source>
        <translation>أبقِ ما لديهم (T)</translation>
    </message>
    <message>
        <source>Send &amp;ours</source>
        <translation>أرسل ما لدينا (O)</translation>
    </message>
    <message>
        <source>Conflicts that wait</source>
        <translation>تعارضات تنتظر</translation>
    </message>
    <message>
        <source>As the agent saw it</source>
        <translation>كما رآه الموظف</translation>
    </message>
    <message>
        <source>At the registry now</source>
        <translation>في السجل الآن</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>المطلوب</translation>
    </message>
    <message>
        <source>&amp;Look at the account numbers</source>
        <translation>عرض أرقام الحسابات (L)</translation>
    </message>
    <message>
        <source>What the person or the office told you</source>
        <translation>ما أخبرك به الشخص أو المكتب</translation>
    </message>
    <message>
        <source>Reason, kept with the decision</source>
        <translation>السبب، يُحفظ مع القرار</translation>
    </message>
    <message>
        <source>Look at the account numbers first.</source>
        <translation>انظر إلى أرقام الحسابات أولًا.</translation>
    </message>
    <message>
        <source>Type a reason, then decide. Nothing is sent by itself.</source>
        <translation>اكتب سببًا ثم قرّر. لا يُرسل شيء من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>Not known: without network</source>
        <translation>غير معروف: دون شبكة</translation>
    </message>
    <message>
        <source>Asking the registry…</source>
        <translation>جارٍ سؤال السجل…</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>تعذّرت قراءته</translation>
    </message>
    <message>
        <source>Not asked now: no answer. This is what was last seen.</source>
        <translation>لم يُسأل الآن: لا جواب. هذا آخر ما شوهد.</translation>
    </message>
    <message>
        <source>No account any more</source>
        <translation>لا حساب بعد الآن</translation>
    </message>
    <message>
        <source>No account</source>
        <translation>لا حساب</translation>
    </message>
    <message>
        <source>since {date}, by {who}</source>
        <translation>منذ {date}، سجّله {who}</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>منذ {date}</translation>
    </message>
    <message>
        <source>captured {date}</source>
        <translation>سُجّل في {date}</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>The person heard this and agrees</source>
        <translation>سمع الشخص هذا وهو موافق</translation>
    </message>
    <message>
        <source>Does the person agree?</source>
        <translation>هل يوافق الشخص؟</translation>
    </message>
    <message>
        <source>Read this aloud, then ask.</source>
        <translation>اقرأ هذا بصوت مسموع، ثم اسأل.</translation>
    </message>
    <message>
        <source>Does not agree</source>
        <translation>لا يوافق</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Space: the person agrees · D: does not agree · F9: the person&apos;s language</source>
        <translation>المسافة: الشخص موافق · D: لا يوافق · F9: لغة الشخص</translation>
    </message>
</context>
<context>
    <name>DayPage</name>
    <message>
        <source>Close the day</source>
        <translation>إنهاء اليوم</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>لا شيء مفتوح.</translation>
    </message>
    <message>
        <source>Everything of today is at the registry or has ended.</source>
        <translation>كل ما في اليوم وصل إلى السجل أو انتهى.</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>القسيمة</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>سُجّل في</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>What is open</source>
        <translation>ما زال مفتوحًا</translation>
    </message>
    <message>
        <source>Save the day &amp;sheet</source>
        <translation>حفظ ورقة اليوم (S)</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>أرسل الآن</translation>
    </message>
    <message>
        <source>Enter or F5: send what waits, now</source>
        <translation>Enter أو F5: إرسال ما ينتظر الآن</translation>
    </message>
    <message>
        <source>Today {n} visits: {a} at the registry, {b} waiting, {c} need somebody.</source>
        <translation>اليوم {n} زيارة: {a} في السجل، {b} بالانتظار، {c} تحتاج إلى أحد.</translation>
    </message>
    <message>
        <source>The file could not be saved. Is there space left?</source>
        <translation>تعذّر حفظ الملف. هل بقيت مساحة؟</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>حُفظ باسم {name}</translation>
    </message>
    <message>
        <source>Day sheet</source>
        <translation>ورقة اليوم</translation>
    </message>
</context>
<context>
    <name>DayPlot</name>
    <message>
        <source>Captured {a}, at the registry {b}, in {n} days</source>
        <translation>سُجّل {a}، في السجل {b}، خلال {n} يومًا</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>Slip number</source>
        <translation>رقم الإيصال</translation>
    </message>
    <message>
        <source>This service is free.</source>
        <translation>هذه الخدمة مجانية.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السِّجل الزمني</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;تراجع</translation>
    </message>
    <message>
        <source>&amp;Print slip</source>
        <translation>طباعة الإيصال (&amp;P)</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>تأكيد</translation>
    </message>
    <message>
        <source>Receipt of your request</source>
        <translation>إيصال بطلبك</translation>
    </message>
    <message>
        <source>Next person</source>
        <translation>الشخص التالي</translation>
    </message>
    <message>
        <source>Enter: next person · Ctrl+P: print the slip</source>
        <translation>Enter: الشخص التالي · Ctrl+P: طباعة الإيصال</translation>
    </message>
    <message>
        <source>Person: {number}</source>
        <translation>الشخص: {number}</translation>
    </message>
    <message>
        <source>Before: {account}</source>
        <translation>سابقًا: {account}</translation>
    </message>
    <message>
        <source>Until now: {account}</source>
        <translation>حتى الآن: {account}</translation>
    </message>
    <message>
        <source>Now: {account}</source>
        <translation>الآن: {account}</translation>
    </message>
    <message>
        <source>Wanted: {account}</source>
        <translation>المطلوب: {account}</translation>
    </message>
    <message>
        <source>Your identity must still be checked. Keep this slip.</source>
        <translation>ما زال يجب التحقق من هويتك. احتفظ بهذا الإيصال.</translation>
    </message>
</context>
<context>
    <name>EkycPanel</name>
    <message>
        <source>Photo that the ID service holds</source>
        <translation>الصورة لدى خدمة الهوية</translation>
    </message>
    <message>
        <source>Compare name and photo with the person. They are shown once and not kept.</source>
        <translation>قارن الاسم والصورة بالشخص. تُعرضان مرة واحدة ولا تُحفظان.</translation>
    </message>
    <message>
        <source>The ID service gave no name.</source>
        <translation>لم تعطِ خدمة الهوية اسمًا.</translation>
    </message>
</context>
<context>
    <name>EndPage</name>
    <message>
        <source>End the visit?</source>
        <translation>إنهاء الزيارة؟</translation>
    </message>
    <message>
        <source>Nothing is changed at the registry. What was typed cannot be brought back.</source>
        <translation>لن يتغير شيء في السجل. ما كُتب لا يمكن استرجاعه.</translation>
    </message>
    <message>
        <source>Go on with the visit</source>
        <translation>متابعة الزيارة</translation>
    </message>
    <message>
        <source>A number: end the visit for that reason · Enter: go on with it</source>
        <translation>رقم: إنهاء الزيارة لهذا السبب · Enter: متابعتها</translation>
    </message>
</context>
<context>
    <name>EndQuestion</name>
    <message>
        <source>End the visit</source>
        <translation>إنهاء الزيارة</translation>
    </message>
    <message>
        <source>Go on with the visit</source>
        <translation>متابعة الزيارة</translation>
    </message>
    <message>
        <source>End the visit here? Nothing is changed at the registry.</source>
        <translation>هل تنتهي الزيارة هنا؟ لن يتغير شيء في السجل.</translation>
    </message>
    <message>
        <source>Enter: go on with the visit · Alt+E: end it</source>
        <translation>Enter: متابعة الزيارة · Alt+E: إنهاؤها</translation>
    </message>
</context>
<context>
    <name>EnrollmentModel</name>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>ما الخطوة التالية</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>الإيصال</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>وقت التسجيل</translation>
    </message>
</context>
<context>
    <name>EnrollmentTable</name>
    <message>
        <source>All visits</source>
        <translation>كل الزيارات</translation>
    </message>
</context>
<context>
    <name>ExcusePanel</name>
    <message>
        <source>Why can it not be checked today?</source>
        <translation>لماذا لا يمكن التحقق اليوم؟</translation>
    </message>
    <message>
        <source>The person has no phone here</source>
        <translation>لا هاتف مع الشخص هنا</translation>
    </message>
    <message>
        <source>The fingers are worn</source>
        <translation>الأصابع متآكلة</translation>
    </message>
    <message>
        <source>An injury</source>
        <translation>إصابة</translation>
    </message>
    <message>
        <source>The reader does not work</source>
        <translation>القارئ لا يعمل</translation>
    </message>
    <message>
        <source>The ID service does not answer</source>
        <translation>خدمة الهوية لا تجيب</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>سبب آخر</translation>
    </message>
    <message>
        <source>A supervisor looks at it, and the identity must still be checked later.</source>
        <translation>سيراجعه المشرف، ويجب التحقق من الهوية لاحقًا.</translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>Figures</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>The last 30 days, without names of people.</source>
        <translation>آخر 30 يومًا، دون أسماء أشخاص.</translation>
    </message>
    <message>
        <source>What kept visits from the registry</source>
        <translation>ما منع الزيارات من الوصول إلى السجل</translation>
    </message>
    <message>
        <source>Save as &amp;CSV</source>
        <translation>حفظ بصيغة CSV (C)</translation>
    </message>
    <message>
        <source>Save as &amp;PDF</source>
        <translation>حفظ بصيغة PDF (P)</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>سُجّل في</translation>
    </message>
    <message>
        <source>At the registry</source>
        <translation>في السجل</translation>
    </message>
    <message>
        <source>Each agent&apos;s days</source>
        <translation>أيام كل موظف</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for the registry: %n</source>
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
        <translation>تُحفظ الملفات في مستنداتك.</translation>
    </message>
    <message>
        <source>The oldest was captured {date}. Longer than three days: {n}.</source>
        <translation>أقدمها سُجّل في {date}. أكثر من ثلاثة أيام: {n}.</translation>
    </message>
    <message>
        <source>Figures of the last 30 days</source>
        <translation>أرقام آخر 30 يومًا</translation>
    </message>
    <message>
        <source>The file could not be saved. Is there space left?</source>
        <translation>تعذّر حفظ الملف. هل بقيت مساحة؟</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>حُفظ باسم {name}</translation>
    </message>
</context>
<context>
    <name>FingerPicker</name>
    <message>
        <source>Which finger; arrow keys choose</source>
        <translation>أي إصبع؟ اختر بالأسهم</translation>
    </message>
    <message>
        <source>Any finger</source>
        <translation>أي إصبع</translation>
    </message>
    <message>
        <source>Left little finger</source>
        <translation>خنصر اليد اليسرى</translation>
    </message>
    <message>
        <source>Left ring finger</source>
        <translation>بنصر اليد اليسرى</translation>
    </message>
    <message>
        <source>Left middle finger</source>
        <translation>وسطى اليد اليسرى</translation>
    </message>
    <message>
        <source>Left index finger</source>
        <translation>سبابة اليد اليسرى</translation>
    </message>
    <message>
        <source>Left thumb</source>
        <translation>إبهام اليد اليسرى</translation>
    </message>
    <message>
        <source>Right little finger</source>
        <translation>خنصر اليد اليمنى</translation>
    </message>
    <message>
        <source>Right ring finger</source>
        <translation>بنصر اليد اليمنى</translation>
    </message>
    <message>
        <source>Right middle finger</source>
        <translation>وسطى اليد اليمنى</translation>
    </message>
    <message>
        <source>Right index finger</source>
        <translation>سبابة اليد اليمنى</translation>
    </message>
    <message>
        <source>Right thumb</source>
        <translation>إبهام اليد اليمنى</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;رجوع</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>Not yet at the registry: {n}</source>
        <translation>لم يصل بعد إلى السجل: {n}</translation>
    </message>
</context>
<context>
    <name>HelperPanel</name>
    <message>
        <source>Someone helps this person</source>
        <translation>شخص يساعد هذا الشخص</translation>
    </message>
    <message>
        <source>Relation, name and reason are needed.</source>
        <translation>يلزم ذكر الصلة والاسم والسبب.</translation>
    </message>
    <message>
        <source>Who is it to the person?</source>
        <translation>ما صلته بالشخص؟</translation>
    </message>
    <message>
        <source>Name of who helps</source>
        <translation>اسم من يساعد</translation>
    </message>
    <message>
        <source>Why the person is helped</source>
        <translation>سبب مساعدة الشخص</translation>
    </message>
</context>
<context>
    <name>IdentityPage</name>
    <message>
        <source>Finish identity later</source>
        <translation>إتمام الهوية لاحقًا</translation>
    </message>
    <message>
        <source>Code the person received</source>
        <translation>الرمز الذي وصل إلى الشخص</translation>
    </message>
    <message>
        <source>Go on &amp;meanwhile</source>
        <translation>ا&amp;لمتابعة في هذه الأثناء</translation>
    </message>
    <message>
        <source>Send a new code</source>
        <translation>إرسال رمز جديد</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>طريقة أخرى</translation>
    </message>
    <message>
        <source>9  Cannot be checked today</source>
        <translation>9  لا يمكن التحقق اليوم</translation>
    </message>
    <message>
        <source>&amp;No, stop</source>
        <translation>لا، توقف (N)</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>عبر الهاتف</translation>
    </message>
    <message>
        <source>Is this the person?</source>
        <translation>هل هذا هو الشخص؟</translation>
    </message>
    <message>
        <source>ID {number}. The ID service confirms who it is.</source>
        <translation>الهوية {number}. خدمة الهوية تؤكد صاحبها.</translation>
    </message>
    <message>
        <source>No network. The reader has sealed the capture: only the ID service can open it.</source>
        <translation>لا شبكة. ختم القارئ البصمة، ولا تفتحها إلا خدمة الهوية.</translation>
    </message>
    <message>
        <source>Identity needs the network, and there is none here. Save the rest and finish identity later.</source>
        <translation>تحتاج الهوية إلى الشبكة ولا توجد شبكة هنا. احفظ الباقي وأكمل الهوية لاحقًا.</translation>
    </message>
    <message>
        <source>No network here. Finish identity later, or seal a capture now: only the ID service can open it.</source>
        <translation>لا شبكة هنا. أكمل التحقق من الهوية لاحقًا، أو اختم التقاطًا الآن: خدمة الهوية وحدها تفتحه.</translation>
    </message>
    <message>
        <source>Yes, this is the person</source>
        <translation>نعم، هذا هو الشخص</translation>
    </message>
    <message>
        <source>Enter: yes · N: no, stop</source>
        <translation>Enter: نعم · N: لا، توقف</translation>
    </message>
    <message>
        <source>Keep it sealed until {time}</source>
        <translation>احفظها مختومة حتى {time}</translation>
    </message>
    <message>
        <source>Enter: keep it, and go on. It is sent first when there is network.</source>
        <translation>Enter: احفظها وتابع. تُرسل أولًا عند عودة الشبكة.</translation>
    </message>
    <message>
        <source>It captures by itself · ← →: which finger · Esc: another way</source>
        <translation>يلتقط وحده · ← →: أي إصبع · Esc: طريقة أخرى</translation>
    </message>
    <message>
        <source>Esc: back to the ways</source>
        <translation>Esc: العودة إلى الطرق</translation>
    </message>
    <message>
        <source>Enter: go on without the network</source>
        <translation>‏Enter: المتابعة دون شبكة</translation>
    </message>
    <message>
        <source>Enter: the first way · 1 to 5: that way</source>
        <translation>Enter: الطريقة الأولى · 1 إلى 5: تلك الطريقة</translation>
    </message>
    <message>
        <source>Space: the person agrees</source>
        <translation>Space: يوافق الشخص</translation>
    </message>
    <message>
        <source>Send code</source>
        <translation>إرسال الرمز</translation>
    </message>
    <message>
        <source>The code is checked at its sixth digit</source>
        <translation>يُتحقق من الرمز عند الرقم السادس</translation>
    </message>
    <message>
        <source>Read the finger</source>
        <translation>قراءة الإصبع</translation>
    </message>
    <message>
        <source>Look at the face</source>
        <translation>النظر إلى الوجه</translation>
    </message>
    <message>
        <source>Look at the eyes</source>
        <translation>النظر إلى العينين</translation>
    </message>
    <message>
        <source>Code sent to {where}</source>
        <translation>أُرسل الرمز إلى {where}</translation>
    </message>
    <message>
        <source>Valid for {time} more. It arrives as a text message.</source>
        <translation>صالح لمدة {time} أخرى. يصل في رسالة نصية.</translation>
    </message>
    <message>
        <source>This code is too old now. Send a new one.</source>
        <translation>هذا الرمز قديم الآن. أرسل رمزًا جديدًا.</translation>
    </message>
</context>
<context>
    <name>KeyStoragePage</name>
    <message>
        <source>Waiting for the key storage</source>
        <translation>بانتظار مخزن المفاتيح</translation>
    </message>
    <message>
        <source>This computer keeps the key of the store. Where it asks for a password, type it there. Nothing is lost meanwhile.</source>
        <translation>يحفظ هذا الحاسوب مفتاح المخزن. حيث يطلب كلمة مرور، اكتبها هناك. لا يُفقد شيء في الأثناء.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>انتظار…</translation>
    </message>
    <message>
        <source>Enter: ask the key storage again</source>
        <translation>Enter: اسأل مخزن المفاتيح مرة أخرى</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Everything works without the mouse.</source>
        <translation>كل شيء يعمل دون الفأرة.</translation>
    </message>
    <message>
        <source>The main button of the page</source>
        <translation>الزر الرئيسي في الصفحة</translation>
    </message>
    <message>
        <source>One step back; nothing is discarded</source>
        <translation>خطوة إلى الوراء؛ لا يضيع شيء</translation>
    </message>
    <message>
        <source>Save, on the read-back page only</source>
        <translation>حفظ، في صفحة القراءة فقط</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>شخص جديد</translation>
    </message>
    <message>
        <source>End the visit; a reason is asked for</source>
        <translation>إنهاء الزيارة؛ ويُسأل عن السبب</translation>
    </message>
    <message>
        <source>Find a visit</source>
        <translation>البحث عن زيارة</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>الإرسال الآن</translation>
    </message>
    <message>
        <source>People whose identity is to be checked</source>
        <translation>أشخاص لم يُتحقق من هويتهم بعد</translation>
    </message>
    <message>
        <source>The person&apos;s language</source>
        <translation>لغة الشخص</translation>
    </message>
    <message>
        <source>Back to the code that was sent</source>
        <translation>العودة إلى الرمز الذي أُرسل</translation>
    </message>
    <message>
        <source>Find the branch step by step</source>
        <translation>العثور على الفرع خطوة بخطوة</translation>
    </message>
    <message>
        <source>Someone helps this person</source>
        <translation>شخص يساعد هذا الشخص</translation>
    </message>
    <message>
        <source>Name in the passbook, if it is another</source>
        <translation>الاسم في دفتر الحساب إن كان اسمًا آخر</translation>
    </message>
    <message>
        <source>Photo of the passbook</source>
        <translation>صورة دفتر الحساب</translation>
    </message>
    <message>
        <source>Show the account to the person, on the read-back page</source>
        <translation>عرض الحساب على الشخص، في صفحة القراءة عليه</translation>
    </message>
    <message>
        <source>Print the slip, or print it again</source>
        <translation>طباعة الإيصال، أو طباعته من جديد</translation>
    </message>
    <message>
        <source>Lock the screen</source>
        <translation>قفل الشاشة</translation>
    </message>
    <message>
        <source>Back to work</source>
        <translation>العودة إلى العمل</translation>
    </message>
    <message>
        <source>Enter: back</source>
        <translation>‏Enter: رجوع</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Battery {percent}</source>
        <translation>البطارية {percent}</translation>
    </message>
    <message numerus="yes">
        <source>about %n more people</source>
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
    <name>NumberPage</name>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Again, from the passbook</source>
        <translation>مرة أخرى، من دفتر الحساب</translation>
    </message>
    <message>
        <source>For example {number}</source>
        <translation>مثلًا {number}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Name in the passbook, if it is another (Alt+N)</source>
        <translation>الاسم في دفتر الحساب إن كان اسمًا آخر (Alt+N)</translation>
    </message>
    <message>
        <source>Whose name is it?</source>
        <translation>لمن هذا الاسم؟</translation>
    </message>
    <message>
        <source>Why it is right</source>
        <translation>لماذا هو صحيح</translation>
    </message>
    <message>
        <source>Enter: next line. The second line goes on by itself.</source>
        <translation>‏Enter: السطر التالي. السطر الثاني يتابع وحده.</translation>
    </message>
    <message>
        <source>A number of {operator}, unless it was moved.</source>
        <translation>رقم تابع لـ {operator} ما لم يُنقل.</translation>
    </message>
    <message>
        <source>This account is already used for another person. A second person looks at it.</source>
        <translation>هذا الحساب مستخدم لشخص آخر. سيراجعه شخص ثانٍ.</translation>
    </message>
    <message>
        <source>The account is in another name: {holder}.</source>
        <translation>الحساب باسم آخر: {holder}.</translation>
    </message>
    <message>
        <source>It looks like a number of {operator}; you chose {wallet}. Has it moved?</source>
        <translation>يبدو رقمًا تابعًا لـ {operator}؛ واخترت {wallet}. هل نُقل؟</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>إنه صحيح</translation>
    </message>
    <message>
        <source>Write why, then Enter · Esc: one step back</source>
        <translation>اكتب السبب ثم Enter · Esc: خطوة إلى الوراء</translation>
    </message>
    <message>
        <source>Again, as the person says it</source>
        <translation>مرة أخرى، كما يقوله الشخص</translation>
    </message>
    <message>
        <source>Name of the wallet&apos;s owner, if it is another (Alt+N)</source>
        <translation>اسم صاحب المحفظة، إن كان شخصًا آخر (Alt+N)</translation>
    </message>
    <message>
        <source>Which phone number has the wallet?</source>
        <translation>ما رقم هاتف المحفظة؟</translation>
    </message>
    <message>
        <source>Phone number of the wallet</source>
        <translation>رقم هاتف المحفظة</translation>
    </message>
    <message>
        <source>Which e-mail address has the wallet?</source>
        <translation>ما البريد الإلكتروني للمحفظة؟</translation>
    </message>
    <message>
        <source>E-mail address of the wallet</source>
        <translation>البريد الإلكتروني للمحفظة</translation>
    </message>
    <message>
        <source>Which account?</source>
        <translation>أي حساب؟</translation>
    </message>
    <message>
        <source>Account number, as in the passbook</source>
        <translation>رقم الحساب كما في دفتر الحساب</translation>
    </message>
    <message>
        <source>The two entries differ at sign {places}. Ask the person again.</source>
        <translation>الإدخالان مختلفان عند العلامة {places}. اسأل الشخص مرة أخرى.</translation>
    </message>
    <message>
        <source>The two entries differ at digit {places}. Look at the passbook.</source>
        <translation>يختلف الإدخالان عند الرقم {places}. انظر في دفتر الحساب.</translation>
    </message>
    <message>
        <source>Please type it again from the passbook.</source>
        <translation>اكتبه مرة أخرى من دفتر الحساب.</translation>
    </message>
    <message>
        <source>Please ask again and type it.</source>
        <translation>اسأل مرة أخرى واكتبه.</translation>
    </message>
</context>
<context>
    <name>PassbookPanel</name>
    <message>
        <source>Photo of the passbook</source>
        <translation>صورة دفتر الحساب</translation>
    </message>
    <message>
        <source>Photo of the passbook (Alt+F)</source>
        <translation>صورة دفتر الحساب (Alt+F)</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>Take the photo</source>
        <translation>التقط الصورة</translation>
    </message>
    <message>
        <source>Remove the photo</source>
        <translation>إزالة الصورة</translation>
    </message>
    <message>
        <source>For who checks; destroyed when the enrollment ends.</source>
        <translation>لمن يراجع؛ تُتلف عند انتهاء الحالة.</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.bmp *.webp)</source>
        <translation>صور (*.png *.jpg *.jpeg *.bmp *.webp)</translation>
    </message>
</context>
<context>
    <name>PassbookView</name>
    <message>
        <source>Photo of the passbook</source>
        <translation>صورة دفتر الحساب</translation>
    </message>
    <message>
        <source>&amp;Smaller photo</source>
        <translation>صورة أصغر (S)</translation>
    </message>
    <message>
        <source>&amp;Larger photo</source>
        <translation>صورة أكبر (L)</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People at this computer</source>
        <translation>العاملون على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Changes of accounts need a second person. Nobody reviews their own visits.</source>
        <translation>تغيير الحسابات يحتاج إلى شخص ثانٍ. لا أحد يراجع زياراته.</translation>
    </message>
    <message>
        <source>Have access</source>
        <translation>لديهم إذن بالدخول</translation>
    </message>
    <message>
        <source>Your PIN until now</source>
        <translation>رقمك السري الحالي</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>The person types a PIN of six digits</source>
        <translation>يكتب الشخص رقمًا سريًا من ستة أرقام</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>الرقم السري نفسه مرة أخرى</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>لمن</translation>
    </message>
    <message>
        <source>Works as</source>
        <translation>يعمل بصفة</translation>
    </message>
    <message>
        <source>Take access away</source>
        <translation>سحب الدخول</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>شخص جديد في المكتب</translation>
    </message>
    <message>
        <source>My own PIN</source>
        <translation>رقمي السري</translation>
    </message>
    <message>
        <source>New PIN for {name}</source>
        <translation>رقم سري جديد لـ {name}</translation>
    </message>
    <message>
        <source>Your PIN is changed. The old one opens nothing any more.</source>
        <translation>تغيّر رقمك السري. القديم لا يفتح شيئًا بعد الآن.</translation>
    </message>
    <message>
        <source>{name} cannot sign in any more. Their visits stay.</source>
        <translation>لم يعد {name} يستطيع الدخول. تبقى زياراته.</translation>
    </message>
    <message>
        <source>Give access</source>
        <translation>منح الإذن</translation>
    </message>
    <message>
        <source>Change my PIN</source>
        <translation>تغيير رقمي السري</translation>
    </message>
    <message>
        <source>Enter: give access</source>
        <translation>‏Enter: منح الإذن</translation>
    </message>
    <message>
        <source>Enter: change my PIN</source>
        <translation>Enter: تغيير رقمي السري</translation>
    </message>
    <message>
        <source>{name} cannot sign in any more after this. Press again to do it.</source>
        <translation>لن يستطيع {name} الدخول بعد هذا. اضغط مرة أخرى للتنفيذ.</translation>
    </message>
    <message>
        <source>The two PINs differ. Type both again.</source>
        <translation>الرقمان السريان مختلفان. اكتبهما مرة أخرى.</translation>
    </message>
    <message>
        <source>{name} can sign in now.</source>
        <translation>يمكن لـ {name} الدخول الآن.</translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Who has come?</source>
        <translation>من الحاضر؟</translation>
    </message>
    <message>
        <source>Scan the ID card, or type the number that is on it.</source>
        <translation>امسح بطاقة الهوية، أو اكتب الرقم المدون عليها.</translation>
    </message>
    <message>
        <source>ID number (UIN or VID)</source>
        <translation>رقم الهوية (UIN أو VID)</translation>
    </message>
    <message>
        <source>Open that visit</source>
        <translation>فتح تلك الزيارة</translation>
    </message>
    <message>
        <source>Start another</source>
        <translation>بدء زيارة أخرى</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Enter: check the number and go on · Alt+H: someone helps</source>
        <translation>Enter: افحص الرقم وتابع · Alt+H: شخص يساعد</translation>
    </message>
    <message>
        <source>There is a visit for this person already, from {date}.</source>
        <translation>توجد زيارة لهذا الشخص من {date}.</translation>
    </message>
    <message>
        <source>The last digit checks the others. Nothing is sent yet.</source>
        <translation>الرقم الأخير يتحقق من الباقي. لم يُرسل شيء بعد.</translation>
    </message>
</context>
<context>
    <name>PlacePage</name>
    <message>
        <source>Where should the money go?</source>
        <translation>إلى أين يذهب المال؟</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>خطوة خطوة</translation>
    </message>
    <message>
        <source>Not in the list</source>
        <translation>غير موجود في القائمة</translation>
    </message>
    <message>
        <source>Nothing found for {text}. Try the place, or the code in the passbook, or choose step by step (Alt+S).</source>
        <translation>لا نتائج لـ {text}. جرّب المكان أو الرمز في دفتر الحساب، أو اختر خطوة خطوة (Alt+S).</translation>
    </message>
    <message>
        <source>↑ ↓ Enter · Alt+S: step by step · Alt+U: not in the list</source>
        <translation>↑ ↓ Enter · Alt+S: خطوة خطوة · Alt+U: غير موجود في القائمة</translation>
    </message>
    <message>
        <source>{old} is now {new}. Enter takes the new one.</source>
        <translation>أصبح {old} الآن {new}. Enter يأخذ الجديد.</translation>
    </message>
    <message>
        <source>{old} is now {new}; the new code is {code}. Enter takes the new one.</source>
        <translation>أصبح {old} الآن {new}؛ الرمز الجديد {code}. Enter يأخذ الجديد.</translation>
    </message>
    <message>
        <source>The new one, and the old one</source>
        <translation>الجديد والقديم</translation>
    </message>
    <message>
        <source>What kind of account is it?</source>
        <translation>ما نوع الحساب؟</translation>
    </message>
    <message>
        <source>Which bank or wallet?</source>
        <translation>أي بنك أو محفظة؟</translation>
    </message>
    <message>
        <source>{bank}: in which region?</source>
        <translation>{bank}: في أي منطقة؟</translation>
    </message>
    <message>
        <source>{bank}: which branch?</source>
        <translation>{bank}: أي فرع؟</translation>
    </message>
    <message>
        <source>{bank}: where is the branch?</source>
        <translation>{bank}: أين الفرع؟</translation>
    </message>
    <message>
        <source>A branch that is not in the list: a second person looks it up before anything is sent.</source>
        <translation>فرع غير موجود في القائمة: يبحث عنه شخص ثانٍ قبل إرسال أي شيء.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Enter: go on · Esc: one step back</source>
        <translation>Enter: متابعة · Esc: خطوة إلى الوراء</translation>
    </message>
    <message>
        <source>Letters narrow it · ↑ ↓: move · Enter: choose · Esc: one step back</source>
        <translation>الأحرف تضيّق القائمة · ↑ ↓: تنقّل · Enter: اختيار · Esc: خطوة إلى الوراء</translation>
    </message>
    <message>
        <source>Nothing here is called {text}.</source>
        <translation>لا شيء هنا باسم {text}.</translation>
    </message>
    <message>
        <source>There is a sign in it that would spoil the address.</source>
        <translation>فيه علامة تُفسد العنوان.</translation>
    </message>
    <message>
        <source>Write the place first.</source>
        <translation>اكتب المكان أولًا.</translation>
    </message>
    <message>
        <source>Write what the passbook says: the branch, the street, the town.</source>
        <translation>اكتب ما في دفتر الحساب: الفرع والشارع والمدينة.</translation>
    </message>
    <message>
        <source>Bank, branch, place, code or wallet</source>
        <translation>مصرف أو فرع أو مكان أو رمز أو محفظة</translation>
    </message>
    <message>
        <source>Branch and place, as in the passbook</source>
        <translation>الفرع والمكان كما في دفتر الحساب</translation>
    </message>
    <message>
        <source>A few letters of it</source>
        <translation>بضعة أحرف منه</translation>
    </message>
    <message>
        <source>Banks, branches and wallets found</source>
        <translation>ما وُجد من مصارف وفروع ومحافظ</translation>
    </message>
    <message numerus="yes">
        <source>The list of banks is %n day(s) old. Check the branch in the passbook.</source>
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
        <translation>لا شيء مكتوب هكذا تمامًا. الأقرب:</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>Used here lately</source>
        <translation>المستعمل هنا مؤخرًا</translation>
    </message>
    <message>
        <source>Type a few letters: the bank and the place are enough.</source>
        <translation>اكتب بضعة أحرف: يكفي المصرف والمكان.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>اختيار</translation>
    </message>
</context>
<context>
    <name>PresentPage</name>
    <message>
        <source>At the registry now</source>
        <translation>في السجل الآن</translation>
    </message>
    <message>
        <source>&amp;Keep it: nothing changes</source>
        <translation>إبقاؤه: لا يتغير شيء (&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Change to another account</source>
        <translation>تغييره إلى حساب آخر (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Remove it from the registry</source>
        <translation>إزالته من السجل (&amp;R)</translation>
    </message>
    <message>
        <source>Without an account the person is not paid. A supervisor looks at this.</source>
        <translation>بلا حساب لا يُدفع للشخص. ينظر مشرف في هذا.</translation>
    </message>
    <message>
        <source>Type REMOVE to go on</source>
        <translation>اكتب «حذف» للمتابعة</translation>
    </message>
    <message>
        <source>Where does the money go now?</source>
        <translation>إلى أين يذهب المال الآن؟</translation>
    </message>
    <message>
        <source>Asking the registry…</source>
        <translation>نسأل السجل…</translation>
    </message>
    <message>
        <source>We could not ask the registry what it holds</source>
        <translation>تعذر أن نسأل السجل عما لديه</translation>
    </message>
    <message>
        <source>Go on: it will be compared before anything is sent. Nothing is overwritten.</source>
        <translation>تابع: سيُقارن قبل أن يُرسل أي شيء. لن يُستبدل شيء دون علم أحد.</translation>
    </message>
    <message>
        <source>Put an account</source>
        <translation>وضع حساب</translation>
    </message>
    <message>
        <source>Enter: go on</source>
        <translation>‏Enter: متابعة</translation>
    </message>
    <message>
        <source>The registry holds an account this program cannot read</source>
        <translation>في السجل حساب لا يستطيع هذا البرنامج قراءته</translation>
    </message>
    <message>
        <source>It stays until another is put in its place. Ask the person which it is.</source>
        <translation>يبقى حتى يوضع غيره مكانه. اسأل الشخص ما هو.</translation>
    </message>
    <message>
        <source>C: change · K: keep</source>
        <translation>C: تغيير · K: إبقاء</translation>
    </message>
    <message>
        <source>No account is registered</source>
        <translation>لا حساب مسجل</translation>
    </message>
    <message>
        <source>The registry holds no account for this person. You can add one.</source>
        <translation>لا حساب لهذا الشخص في السجل. يمكنك إضافة حساب.</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>إضافة حساب</translation>
    </message>
    <message>
        <source>Enter: add an account</source>
        <translation>‏Enter: إضافة حساب</translation>
    </message>
    <message>
        <source>Where should the money go?</source>
        <translation>إلى أين يذهب المال؟</translation>
    </message>
    <message>
        <source>The person has an account at the registry. Tell them which, then ask.</source>
        <translation>للشخص حساب في السجل. أخبره أي حساب هو، ثم اسأل.</translation>
    </message>
    <message>
        <source>Account {number}</source>
        <translation>الحساب {number}</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>منذ {date}</translation>
    </message>
    <message>
        <source>written by {who}</source>
        <translation>كتبه {who}</translation>
    </message>
    <message>
        <source>C: change · K: keep · R: remove</source>
        <translation>‏C: تغيير · K: إبقاء · R: إزالة</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Type the word, then Enter</source>
        <translation>اكتب الكلمة، ثم Enter</translation>
    </message>
    <message>
        <source>REMOVE</source>
        <translation>حذف</translation>
    </message>
</context>
<context>
    <name>PrinterChoice</name>
    <message>
        <source>Printer</source>
        <translation>الطابعة</translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>All visits</source>
        <translation>كل الزيارات</translation>
    </message>
    <message>
        <source>Nothing here.</source>
        <translation>لا شيء هنا.</translation>
    </message>
    <message>
        <source>Visits appear here as soon as the first person is entered.</source>
        <translation>تظهر الزيارات هنا حالما يُدخل أول شخص.</translation>
    </message>
    <message>
        <source>Close the &amp;day</source>
        <translation>إنهاء اليوم (D)</translation>
    </message>
    <message>
        <source>Slip number, name or last four digits</source>
        <translation>رقم الإيصال أو الاسم أو آخر أربعة أرقام</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Finish identity</source>
        <translation>إتمام التحقق من الهوية</translation>
    </message>
    <message>
        <source>With the supervisor</source>
        <translation>عند المشرف</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>الاحتفاظ بها</translation>
    </message>
    <message>
        <source>Throw this draft away? It cannot be brought back.</source>
        <translation>حذف هذه المسودة؟ لا يمكن استرجاعها.</translation>
    </message>
    <message>
        <source>Over the network so far: {a} sent, {b} received.</source>
        <translation>عبر الشبكة حتى الآن: أُرسل {a}، استُلم {b}.</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>الإرسال الآن</translation>
    </message>
    <message>
        <source>Enter: open · F5: send what waits, now</source>
        <translation>‏Enter: فتح · F5: إرسال ما ينتظر الآن</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>حاول الآن من جديد</translation>
    </message>
</context>
<context>
    <name>ReadbackPage</name>
    <message>
        <source>A digit is wrong</source>
        <translation>رقم خاطئ</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>عرض (&amp;H)</translation>
    </message>
    <message>
        <source>Show to the person</source>
        <translation>العرض على الشخص</translation>
    </message>
    <message>
        <source>Remove this account?</source>
        <translation>هل يُزال هذا الحساب؟</translation>
    </message>
    <message>
        <source>Do not remove it</source>
        <translation>لا تُزِله</translation>
    </message>
    <message>
        <source>Read it aloud, digit by digit</source>
        <translation>اقرأه بصوت مسموع، رقمًا رقمًا</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Ctrl+Enter: remove it · Esc: go back · Ctrl+D: show to the person, and back</source>
        <translation>Ctrl+Enter: الإزالة · Esc: رجوع · Ctrl+D: العرض على الشخص، والعودة</translation>
    </message>
    <message>
        <source>Ctrl+Enter: each digit is right, save · Esc: correct it · Ctrl+D: show to the person, and back</source>
        <translation>Ctrl+Enter: كل رقم صحيح، احفظ · Esc: صحّحه · Ctrl+D: العرض على الشخص، والعودة</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>المراجعة</translation>
    </message>
    <message>
        <source>Compare with what the person had. Your own enrollments are never shown here.</source>
        <translation>قارن بما كان لدى الشخص. زياراتك لا تظهر هنا أبدًا.</translation>
    </message>
    <message>
        <source>Enrollments that wait</source>
        <translation>زيارات تنتظر</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>لا شيء ينتظرك.</translation>
    </message>
    <message>
        <source>Changes, offline visits and doubts of agents appear here.</source>
        <translation>تظهر هنا التغييرات والزيارات دون شبكة وشكوك الموظفين.</translation>
    </message>
    <message>
        <source>Return to the agent</source>
        <translation>إعادة إلى الموظف</translation>
    </message>
    <message>
        <source>&amp;Figures</source>
        <translation>الأرقام (F)</translation>
    </message>
    <message>
        <source>&amp;Compare the accounts</source>
        <translation>&amp;مقارنة الحسابين</translation>
    </message>
    <message>
        <source>&amp;Look at the account</source>
        <translation>ا&amp;نظر إلى الحساب</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>اختيار</translation>
    </message>
    <message>
        <source>One line to the agent</source>
        <translation>سطر واحد للموظف</translation>
    </message>
    <message>
        <source>Had until now</source>
        <translation>كان لديه حتى الآن</translation>
    </message>
    <message>
        <source>Wants</source>
        <translation>يريد</translation>
    </message>
    <message>
        <source>Reason, if you return it</source>
        <translation>السبب، إن أعدته</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>موافقة</translation>
    </message>
    <message>
        <source>L: look at the account · A: approve · T: return · H: later</source>
        <translation>‏L: عرض الحساب · A: موافقة · T: إعادة · H: لاحقًا</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>تعارض</translation>
    </message>
    <message>
        <source>put off</source>
        <translation>مؤجَّلة</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Enter: compare the accounts, then decide · H: later</source>
        <translation>Enter: قارن الحسابين ثم قرر · H: لاحقًا</translation>
    </message>
    <message>
        <source>No account any more</source>
        <translation>لا حساب بعد الآن</translation>
    </message>
    <message>
        <source>The agent says: {reason}</source>
        <translation>يقول الموظف: {reason}</translation>
    </message>
    <message>
        <source>No account</source>
        <translation>لا حساب</translation>
    </message>
    <message>
        <source>Identity confirmed {date}</source>
        <translation>تأكدت الهوية {date}</translation>
    </message>
    <message>
        <source>Consent page open for {n} s</source>
        <translation>بقيت صفحة الموافقة مفتوحة {n} ثانية</translation>
    </message>
</context>
<context>
    <name>SessionWindow</name>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>شخص جديد</translation>
    </message>
    <message>
        <source>Finish identity</source>
        <translation>إتمام التحقق من الهوية</translation>
    </message>
    <message>
        <source>All visits</source>
        <translation>كل الزيارات</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>المراجعة</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>التعارضات</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>إنهاء اليوم</translation>
    </message>
    <message>
        <source>People</source>
        <translation>العاملون</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Code awaited {time}</source>
        <translation>بانتظار الرمز {time}</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>تصحيح</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>Set up this computer</source>
        <translation>إعداد هذا الحاسوب</translation>
    </message>
    <message>
        <source>Everything captured here is encrypted. Only a PIN and this computer open it.</source>
        <translation>كل ما يُسجل هنا مشفَّر. لا يفتحه إلا رقم سري وهذا الحاسوب معًا.</translation>
    </message>
    <message>
        <source>As colleagues call you</source>
        <translation>كما يناديك زملاؤك</translation>
    </message>
    <message>
        <source>Choose a PIN of six digits</source>
        <translation>اختر رقمًا سريًا من ستة أرقام</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>الرقم السري نفسه مرة أخرى</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>The key lies in the key storage of this computer.</source>
        <translation>المفتاح محفوظ في مخزن المفاتيح في هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Without your PIN nobody reads what is stored here.</source>
        <translation>دون رقمك السري لا يقرأ أحد ما حُفظ هنا.</translation>
    </message>
    <message>
        <source>You are the first supervisor and can add people.</source>
        <translation>أنت المشرف الأول ويمكنك إضافة أشخاص.</translation>
    </message>
    <message>
        <source>The two PINs differ. Type both again.</source>
        <translation>الرقمان السريان مختلفان. اكتبهما مرة أخرى.</translation>
    </message>
    <message>
        <source>Setting up…</source>
        <translation>جارٍ الإعداد…</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>إعداد</translation>
    </message>
    <message>
        <source>Enter: set up this computer</source>
        <translation>‏Enter: إعداد هذا الحاسوب</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>PIN</source>
        <translation>الرقم السري</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>Forgot your PIN? A supervisor can open it again.</source>
        <translation>نسيت رقمك السري؟ يمكن لمشرف أن يفتح الدخول من جديد.</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>رقمك السري</translation>
    </message>
    <message>
        <source>Please type your PIN again before you go on deciding.</source>
        <translation>اكتب رقمك السري مرة أخرى قبل متابعة القرارات.</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation>مرحبًا بعودتك</translation>
    </message>
    <message>
        <source>Good to see you</source>
        <translation>سعداء برؤيتك</translation>
    </message>
    <message>
        <source>Nothing was lost. Your work goes on where you were.</source>
        <translation>لم يضع شيء. يستمر عملك من حيث توقفت.</translation>
    </message>
    <message>
        <source>Choose your name and type your PIN.</source>
        <translation>اختر اسمك واكتب رقمك السري.</translation>
    </message>
</context>
<context>
    <name>SlipBox</name>
    <message>
        <source>&amp;Print slip</source>
        <translation>طباعة الإيصال (&amp;P)</translation>
    </message>
</context>
<context>
    <name>SlipPreview</name>
    <message>
        <source>Slip</source>
        <translation>الإيصال</translation>
    </message>
</context>
<context>
    <name>SlipQuestion</name>
    <message>
        <source>&amp;Yes, it is here</source>
        <translation>&amp;نعم، هو هنا</translation>
    </message>
    <message>
        <source>No, print &amp;again</source>
        <translation>لا، اطبع &amp;مرة أخرى</translation>
    </message>
</context>
<context>
    <name>TelephonePanel</name>
    <message>
        <source>Say this, word by word</source>
        <translation>قل هذا كلمة بكلمة</translation>
    </message>
    <message>
        <source>Slip number the person reads out</source>
        <translation>رقم القسيمة الذي يقرؤه الشخص</translation>
    </message>
    <message>
        <source>the number the person left</source>
        <translation>الرقم الذي تركه الشخص</translation>
    </message>
    <message>
        <source>Call {number}. “I call from your welfare office about your payment account. I will not ask for money or a PIN. Please read me the number of your slip.”</source>
        <translation>اتصل بـ {number}. «أتصل من مكتب الرعاية بخصوص حساب مستحقاتك. لن أطلب مالًا ولا رقمًا سريًا. اقرأ لي رقم قسيمتك من فضلك.»</translation>
    </message>
    <message>
        <source>That is the slip. Send the code, and ask the person to read it out.</source>
        <translation>هذه هي القسيمة. أرسل الرمز واطلب من الشخص قراءته.</translation>
    </message>
    <message>
        <source>No code is sent before the slip number is right.</source>
        <translation>لا يُرسل رمز قبل أن يكون رقم القسيمة صحيحًا.</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Finish identity</source>
        <translation>إتمام التحقق من الهوية</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>بحاجة إليك</translation>
    </message>
    <message>
        <source>Waiting for the registry</source>
        <translation>بانتظار السجل</translation>
    </message>
    <message>
        <source>With the supervisor</source>
        <translation>عند المشرف</translation>
    </message>
    <message>
        <source>Begun and not saved</source>
        <translation>بدأت ولم تُحفظ</translation>
    </message>
    <message>
        <source>Last visits</source>
        <translation>آخر الزيارات</translation>
    </message>
    <message>
        <source>No visits yet today.</source>
        <translation>لا زيارات اليوم بعد.</translation>
    </message>
    <message>
        <source>Press Enter when the first person sits down.</source>
        <translation>اضغط Enter عندما يجلس أول شخص.</translation>
    </message>
    <message>
        <source>Hello, {name}</source>
        <translation>أهلًا، {name}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>شخص جديد</translation>
    </message>
    <message>
        <source>Enter: new person · F5: send now · F1: keys</source>
        <translation>‏Enter: شخص جديد · F5: الإرسال الآن · F1: المفاتيح</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation>جاهز.</translation>
    </message>
    <message numerus="yes">
        <source>Room for %n more people.</source>
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
        <translation>
            <numerusform>قائمة المصارف من اليوم.</numerusform>
            <numerusform>عمر قائمة المصارف يوم واحد.</numerusform>
            <numerusform>عمر قائمة المصارف يومان.</numerusform>
            <numerusform>عمر قائمة المصارف %n أيام.</numerusform>
            <numerusform>عمر قائمة المصارف %n يومًا.</numerusform>
            <numerusform>عمر قائمة المصارف %n يوم.</numerusform>
        </translation>
    </message>
    <message>
        <source>Much waits on this computer. You can go on; please send or export today.</source>
        <translation>ينتظر الكثير على هذا الحاسوب. يمكنك المتابعة؛ أرسل أو صدّر اليوم.</translation>
    </message>
    <message numerus="yes">
        <source>Send within %n day(s).</source>
        <translation>
            <numerusform>أرسل اليوم.</numerusform>
            <numerusform>أرسل خلال يوم واحد.</numerusform>
            <numerusform>أرسل خلال يومين.</numerusform>
            <numerusform>أرسل خلال %n أيام.</numerusform>
            <numerusform>أرسل خلال %n يومًا.</numerusform>
            <numerusform>أرسل خلال %n يوم.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sealed capture(s) confirmed.</source>
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
        <translation>بانتظار قرار شخص ثانٍ</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
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
        <translation>الهوية {number}</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>SPAR Agent cannot start</source>
        <translation>تعذر تشغيل SPAR Agent</translation>
    </message>
    <message>
        <source>Code for your administrator: {code}</source>
        <translation>رمز للمسؤول: {code}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Enter: close</source>
        <translation>‏Enter: إغلاق</translation>
    </message>
</context>
<context>
    <name>Viewfinder</name>
    <message>
        <source>What the camera sees</source>
        <translation>ما تراه الكاميرا</translation>
    </message>
</context>
<context>
    <name>VisitPages</name>
    <message>
        <source>Person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>الهوية</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>الموافقة</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>القراءة</translation>
    </message>
    <message>
        <source>End the visit</source>
        <translation>إنهاء الزيارة</translation>
    </message>
</context>
<context>
    <name>card</name>
    <message>
        <source>Caps Lock is on. The code was read all the same.</source>
        <translation>مفتاح الأحرف الكبيرة (Caps Lock) مفعّل. قُرئ الرمز رغم ذلك.</translation>
    </message>
    <message>
        <source>The scanner types as on an English keyboard, and this computer has a French one. The code was read all the same.</source>
        <translation>الماسح يكتب كلوحة مفاتيح إنجليزية، ولوحة هذا الحاسوب فرنسية. قُرئ الرمز رغم ذلك.</translation>
    </message>
    <message>
        <source>There is no name in the code.</source>
        <translation>لا يوجد اسم في الرمز.</translation>
    </message>
    <message>
        <source>The code holds signs that cannot be shown. They were left out.</source>
        <translation>في الرمز علامات لا يمكن عرضها. تُركت.</translation>
    </message>
    <message>
        <source>A part of the code could not be read.</source>
        <translation>تعذّرت قراءة جزء من الرمز.</translation>
    </message>
    <message>
        <source>There is no photo in the code. Compare the one that is printed on the card.</source>
        <translation>لا توجد صورة في الرمز. قارن بالصورة المطبوعة على البطاقة.</translation>
    </message>
    <message>
        <source>The photo in the code is of a kind that cannot be shown here. Compare the one that is printed on the card.</source>
        <translation>الصورة في الرمز من نوع لا يمكن عرضه هنا. قارن بالصورة المطبوعة على البطاقة.</translation>
    </message>
    <message>
        <source>The photo in the code is damaged. Compare the one that is printed on the card.</source>
        <translation>الصورة في الرمز تالفة. قارن بالصورة المطبوعة على البطاقة.</translation>
    </message>
</context>
<context>
    <name>consent</name>
    <message>
        <source>I do not want payments to an account any more.</source>
        <translation>لم أعد أريد أن تُدفع لي مبالغ إلى حساب.</translation>
    </message>
    <message>
        <source>I want my payments to go to {place}, account {number}.</source>
        <translation>أريد أن تصل مدفوعاتي إلى {place}، الحساب {number}.</translation>
    </message>
    <message>
        <source>Until now they went to {place}, account {number}.</source>
        <translation>كانت تصل حتى الآن إلى {place}، الحساب {number}.</translation>
    </message>
    <message>
        <source>I can change this again. It is free.</source>
        <translation>يمكنني تغيير هذا مرة أخرى. وهو مجاني.</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>No network here. What you did is saved on this computer.</source>
        <translation>لا شبكة هنا. ما فعلته محفوظ على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>There is network, but the server does not answer. Nothing is lost; we try again.</source>
        <translation>توجد شبكة، لكن الخادم لا يجيب. لم يُفقد شيء؛ سنحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The proxy of this network does not let us through. Tell your administrator.</source>
        <translation>وكيل هذه الشبكة لا يسمح لنا بالمرور. أخبر المسؤول.</translation>
    </message>
    <message>
        <source>The proxy of this network wants a sign-in. Nothing was sent; tell your administrator.</source>
        <translation>وكيل هذه الشبكة يطلب تسجيل الدخول. لم يُرسل شيء؛ أخبر المسؤول.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate does not fit this computer&apos;s date. Compare the date with a phone; nothing was sent.</source>
        <translation>شهادة الخادم لا توافق تاريخ هذا الحاسوب. قارن التاريخ بهاتف؛ لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>No answer came back. Nothing is lost; we check it again.</source>
        <translation>لم يصل جواب. لم يضع شيء؛ سنتحقق مرة أخرى.</translation>
    </message>
    <message>
        <source>This network asks for a web login. Open the browser, then go on.</source>
        <translation>تطلب هذه الشبكة تسجيل دخول في المتصفح. افتح المتصفح ثم تابع.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted. Nothing was sent; tell your administrator.</source>
        <translation>شهادة الخادم غير موثوقة. لم يُرسل شيء؛ أخبر المسؤول.</translation>
    </message>
    <message>
        <source>The server has a problem. Nothing is lost; we try again.</source>
        <translation>في الخادم مشكلة. لم يضع شيء؛ سنحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The server&apos;s answer could not be read. Nothing is lost; we check it again.</source>
        <translation>تعذرت قراءة جواب الخادم. لم يضع شيء؛ سنتحقق مرة أخرى.</translation>
    </message>
    <message>
        <source>That code is not right. Ask for it once more and type it again.</source>
        <translation>هذا الرمز غير صحيح. اسأل عنه مرة أخرى واكتبه من جديد.</translation>
    </message>
    <message>
        <source>The code is too old. Send a new one.</source>
        <translation>الرمز قديم. أرسل رمزًا جديدًا.</translation>
    </message>
    <message>
        <source>It did not match. Try again, or use another way.</source>
        <translation>لم يتطابق. حاول مرة أخرى، أو استعمل طريقة أخرى.</translation>
    </message>
    <message>
        <source>Too many tries. The ID service wants a pause before the next one.</source>
        <translation>محاولات كثيرة. تطلب خدمة الهوية مهلة قبل المحاولة التالية.</translation>
    </message>
    <message>
        <source>The ID service does not know this number. Compare it with the card.</source>
        <translation>لا تعرف خدمة الهوية هذا الرقم. قارنه بالبطاقة.</translation>
    </message>
    <message>
        <source>This ID is not active. Send the person to the ID office; nothing was changed.</source>
        <translation>هذه الهوية غير فعالة. أرسل الشخص إلى مكتب الهوية؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>This ID has no phone or e-mail for a code. Use another way, or finish later.</source>
        <translation>لا هاتف ولا بريد لهذه الهوية لإرسال رمز. استعمل طريقة أخرى، أو أتمم لاحقًا.</translation>
    </message>
    <message>
        <source>The holder has locked this way at the ID service. Use another way.</source>
        <translation>أقفل صاحب الهوية هذه الطريقة لدى خدمة الهوية. استعمل طريقة أخرى.</translation>
    </message>
    <message>
        <source>The ID service refused the time of this computer. Set its clock, then try again.</source>
        <translation>رفضت خدمة الهوية وقت هذا الحاسوب. اضبط الساعة ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The ID service does not accept this office&apos;s set-up. Tell your administrator.</source>
        <translation>لا تقبل خدمة الهوية إعداد هذا المكتب. أخبر المسؤول.</translation>
    </message>
    <message>
        <source>We stop here, before the ID service locks the person out. Finish later.</source>
        <translation>نتوقف هنا قبل أن تمنع خدمة الهوية الشخص. أتمم لاحقًا.</translation>
    </message>
    <message>
        <source>The capture was too old for the ID service and was destroyed. Everything else is kept.</source>
        <translation>كانت البصمة المختومة قديمة فأُتلفت. كل ما عداها محفوظ.</translation>
    </message>
    <message>
        <source>No reader is connected. Plug it in; we notice by ourselves.</source>
        <translation>لا قارئ موصول. صِله؛ سنلاحظ ذلك وحدنا.</translation>
    </message>
    <message>
        <source>The reader has a problem. Unplug it and plug it in again.</source>
        <translation>في القارئ مشكلة. افصله ثم صِله من جديد.</translation>
    </message>
    <message>
        <source>This reader cannot be trusted and is out of use. Tell your supervisor.</source>
        <translation>لا يمكن الوثوق بهذا القارئ وقد أُوقف. أخبر المشرف.</translation>
    </message>
    <message>
        <source>Nothing good enough was read. Wipe the finger and try again.</source>
        <translation>لم يُقرأ شيء جيد بما يكفي. امسح الإصبع وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>This code is not a signed ID. Type the number instead.</source>
        <translation>هذا الرمز ليس هوية موقَّعة. اكتب الرقم بدلًا منه.</translation>
    </message>
    <message>
        <source>This code was not signed by the ID authority. Type the number; tell your supervisor.</source>
        <translation>لم توقِّع سلطة الهوية هذا الرمز. اكتب الرقم؛ وأخبر المشرف.</translation>
    </message>
    <message>
        <source>This signed ID is not valid today. Type the number instead.</source>
        <translation>هذه الهوية الموقَّعة غير صالحة اليوم. اكتب الرقم بدلًا منها.</translation>
    </message>
    <message>
        <source>This card is locked, and this office has no key for it. Type the number.</source>
        <translation>هذه البطاقة مقفلة وليس لدى هذا المكتب مفتاح لها. اكتب الرقم.</translation>
    </message>
    <message>
        <source>The scanner types as on another keyboard. Set the keyboard of this computer to English (US), or type the number.</source>
        <translation>الماسح يكتب كلوحة مفاتيح أخرى. اضبط لوحة مفاتيح هذا الحاسوب على الإنجليزية (US)، أو اكتب الرقم.</translation>
    </message>
    <message>
        <source>The registry did not accept this. Correct it and save again.</source>
        <translation>لم يقبل السجل هذا. صححه واحفظه مرة أخرى.</translation>
    </message>
    <message>
        <source>A name in this account holds signs the registry misreads. Correct it and save again.</source>
        <translation>في هذا الحساب اسم به علامات يخطئ السجل في قراءتها. صححه واحفظه مرة أخرى.</translation>
    </message>
    <message>
        <source>Your office&apos;s key is not accepted. Work goes on; tell your administrator.</source>
        <translation>مفتاح مكتبك غير مقبول. العمل مستمر؛ أخبر المسؤول.</translation>
    </message>
    <message>
        <source>The server does not speak as its profile says. Tell your administrator.</source>
        <translation>لا يتكلم الخادم كما يقول ملف إعداده. أخبر المسؤول.</translation>
    </message>
    <message>
        <source>That PIN is not right.</source>
        <translation>الرقم السري غير صحيح.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait a little before the next one.</source>
        <translation>أرقام سرية خاطئة كثيرة. انتظر قليلًا قبل المحاولة التالية.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. A supervisor can open this access again; nothing is lost.</source>
        <translation>أرقام سرية خاطئة كثيرة. يمكن لمشرف أن يفتح هذا الدخول من جديد؛ لم يضع شيء.</translation>
    </message>
    <message>
        <source>This PIN is too easy to guess. Use six or more digits, no rows or repeats.</source>
        <translation>هذا الرقم السري سهل التخمين. استعمل ستة أرقام أو أكثر، دون تسلسل أو تكرار.</translation>
    </message>
    <message>
        <source>Nobody of this name works on this computer.</source>
        <translation>لا أحد بهذا الاسم يعمل على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>This computer has no key storage. Install gnome-keyring or KWallet, then start again.</source>
        <translation>لا مخزن مفاتيح في هذا الحاسوب. ثبِّت gnome-keyring أو KWallet ثم ابدأ من جديد.</translation>
    </message>
    <message>
        <source>The computer&apos;s key storage is locked. Unlock it, then try again.</source>
        <translation>مخزن المفاتيح في الحاسوب مقفل. افتحه ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The key of this store is gone. Nothing was changed; tell your administrator.</source>
        <translation>مفتاح هذا المخزن مفقود. لم يتغير شيء؛ أخبر المسؤول.</translation>
    </message>
    <message>
        <source>The store is not where it was. Nothing was changed; tell your administrator.</source>
        <translation>المخزن ليس في مكانه. لم يتغير شيء؛ أخبر المسؤول.</translation>
    </message>
    <message>
        <source>The store is damaged. Nothing was overwritten; tell your administrator.</source>
        <translation>المخزن تالف. لم يُكتب فوقه شيء؛ أخبر المسؤول.</translation>
    </message>
    <message>
        <source>The store was written by a newer version. Update this app; nothing was changed.</source>
        <translation>كتب المخزنَ إصدار أحدث. حدِّث هذا التطبيق؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The app is open already on this computer. Use that window.</source>
        <translation>التطبيق مفتوح على هذا الحاسوب. استعمل تلك النافذة.</translation>
    </message>
    <message>
        <source>The app&apos;s folder cannot be written. Nothing was changed; tell your administrator.</source>
        <translation>لا يمكن الكتابة في مجلد التطبيق. لم يتغير شيء؛ أخبر المسؤول.</translation>
    </message>
    <message>
        <source>The disk is full. What was saved is safe; free some space, then go on.</source>
        <translation>القرص ممتلئ. ما حُفظ سليم؛ أفرغ بعض المساحة ثم تابع.</translation>
    </message>
    <message>
        <source>This computer cannot save just now. Try again in a moment.</source>
        <translation>لا يستطيع هذا الحاسوب الحفظ الآن. حاول بعد لحظة.</translation>
    </message>
    <message>
        <source>Please sign in again. Nothing was lost.</source>
        <translation>سجِّل الدخول مرة أخرى. لم يضع شيء.</translation>
    </message>
    <message>
        <source>The journal does not verify. Tell your supervisor.</source>
        <translation>لا يصح سجل الأحداث عند التحقق. أخبر المشرف.</translation>
    </message>
    <message>
        <source>This picture cannot be read. Take another, or go on without it.</source>
        <translation>تعذّرت قراءة هذه الصورة. التقط غيرها أو تابع دونها.</translation>
    </message>
    <message>
        <source>This bank list cannot be used. The one in use stays.</source>
        <translation>لا يمكن استعمال قائمة المصارف هذه. تبقى القائمة الحالية.</translation>
    </message>
    <message>
        <source>This bank list is not signed by your office. The one in use stays.</source>
        <translation>لم يوقِّع مكتبك قائمة المصارف هذه. تبقى القائمة الحالية.</translation>
    </message>
    <message>
        <source>This file is damaged or meant for another office. Nothing was taken in.</source>
        <translation>هذا الملف تالف أو لمكتب آخر. لم يُؤخذ منه شيء.</translation>
    </message>
    <message>
        <source>This file was taken in before. Nothing was changed.</source>
        <translation>أُخذ هذا الملف من قبل. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The office file cannot be used. Ask your administrator for a new one.</source>
        <translation>لا يمكن استعمال ملف المكتب. اطلب من المسؤول ملفًا جديدًا.</translation>
    </message>
    <message>
        <source>A second person must decide this, never the one who captured it.</source>
        <translation>يجب أن يقرر هذا شخص ثانٍ، لا من سجَّله أبدًا.</translation>
    </message>
    <message>
        <source>No printer here. Write the number down for the person, or print later with Ctrl+P.</source>
        <translation>لا طابعة هنا. اكتب الرقم للشخص، أو اطبع لاحقًا بواسطة Ctrl+P.</translation>
    </message>
    <message>
        <source>The printer is not there. Everything is saved; choose another, or try again.</source>
        <translation>الطابعة غير موجودة. كل شيء محفوظ؛ اختر غيرها أو حاول من جديد.</translation>
    </message>
    <message>
        <source>This printer takes no slips: its queue is closed. Choose another, or tell your administrator.</source>
        <translation>هذه الطابعة لا تقبل الإيصالات: طابورها مغلق. اختر غيرها، أو أخبر المسؤول.</translation>
    </message>
    <message>
        <source>This printer is paused. Set it going again, or choose another; everything is saved.</source>
        <translation>هذه الطابعة موقوفة مؤقتًا. شغّلها من جديد أو اختر غيرها؛ كل شيء محفوظ.</translation>
    </message>
    <message>
        <source>The printer does not take the slip. Is it on, has it paper? Then print again; everything is saved.</source>
        <translation>الطابعة لا تأخذ الإيصال. هل هي مشغّلة، وفيها ورق؟ ثم اطبع مرة أخرى؛ كل شيء محفوظ.</translation>
    </message>
    <message>
        <source>The slip was not printed. Everything is saved; look at the printer and its paper.</source>
        <translation>لم يُطبع الإيصال. كل شيء محفوظ؛ انظر إلى الطابعة وورقها.</translation>
    </message>
    <message>
        <source>This has changed in the meantime. Open it again to see how it stands.</source>
        <translation>تغير هذا في هذه الأثناء. افتحه مرة أخرى لترى حاله.</translation>
    </message>
    <message>
        <source>Tries left: {n}.</source>
        <translation>المحاولات الباقية: {n}.</translation>
    </message>
    <message>
        <source>Wait {time}.</source>
        <translation>انتظر {time}.</translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>No answer: checked and sent again</source>
        <translation>لا جواب: تحقّقنا وأُرسل من جديد</translation>
    </message>
    <message>
        <source>No connection: sent later</source>
        <translation>لا اتصال: أُرسل لاحقًا</translation>
    </message>
    <message>
        <source>Refused by the registry</source>
        <translation>رفضها السجل</translation>
    </message>
    <message>
        <source>Another account was there</source>
        <translation>كان هناك حساب آخر</translation>
    </message>
    <message>
        <source>Sent back by a supervisor</source>
        <translation>أعادها المشرف</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>موظف</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>سُجّل في</translation>
    </message>
    <message>
        <source>At the registry</source>
        <translation>في السجل</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>بالانتظار</translation>
    </message>
    <message>
        <source>Needs somebody</source>
        <translation>تحتاج إلى أحد</translation>
    </message>
</context>
<context>
    <name>network</name>
    <message>
        <source>Looking for the network</source>
        <translation>البحث عن الشبكة</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>No network: work goes on</source>
        <translation>لا شبكة: العمل مستمر</translation>
    </message>
    <message>
        <source>Network, but the registry does not answer</source>
        <translation>توجد شبكة، لكن السجل لا يجيب</translation>
    </message>
    <message>
        <source>This network asks for a web login</source>
        <translation>هذه الشبكة تطلب تسجيل دخول في المتصفح</translation>
    </message>
    <message>
        <source>The proxy does not let us through</source>
        <translation>الوكيل لا يسمح لنا بالمرور</translation>
    </message>
    <message>
        <source>The registry does not accept our key</source>
        <translation>لا يقبل السجل مفتاحنا</translation>
    </message>
</context>
<context>
    <name>number</name>
    <message>
        <source>Type the number first.</source>
        <translation>اكتب الرقم أولًا.</translation>
    </message>
    <message>
        <source>This bank&apos;s numbers are longer or shorter. Count the digits.</source>
        <translation>أرقام هذا المصرف أطول أو أقصر. عُدَّ الأرقام.</translation>
    </message>
    <message>
        <source>There is a sign in it that no number of this kind has.</source>
        <translation>فيه علامة لا توجد في أي رقم من هذا النوع.</translation>
    </message>
    <message>
        <source>The check digit does not fit. Compare it digit by digit.</source>
        <translation>رقم التحقق لا يناسب. قارن رقمًا رقمًا.</translation>
    </message>
    <message>
        <source>Numbers of this bank look different. Compare it.</source>
        <translation>أرقام هذا المصرف تبدو مختلفة. قارنه.</translation>
    </message>
    <message>
        <source>This is not a mobile phone number.</source>
        <translation>هذا ليس رقم هاتف محمول.</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>هذا ليس عنوان بريد إلكتروني.</translation>
    </message>
    <message>
        <source>There is a sign in it that would spoil the address.</source>
        <translation>فيه علامة تفسد العنوان.</translation>
    </message>
    <message>
        <source>This number cannot be paid to. Compare it.</source>
        <translation>لا يمكن الدفع إلى هذا الرقم. قارنه.</translation>
    </message>
</context>
<context>
    <name>people</name>
    <message>
        <source>Agent</source>
        <translation>موظف</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>مشرف</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>مسؤول</translation>
    </message>
</context>
<context>
    <name>person</name>
    <message>
        <source>An ID has digits only.</source>
        <translation>في رقم الهوية أرقام فقط.</translation>
    </message>
    <message>
        <source>An ID has 10 digits (UIN) or 16 digits (VID). Compare it with the card.</source>
        <translation>رقم الهوية من 10 أرقام (UIN) أو 16 رقمًا (VID). قارنه بالبطاقة.</translation>
    </message>
    <message>
        <source>This number has a slip. Compare it digit by digit with the card.</source>
        <translation>في هذا الرقم خطأ. قارنه بالبطاقة رقمًا رقمًا.</translation>
    </message>
</context>
<context>
    <name>place</name>
    <message>
        <source>Bank account</source>
        <translation>حساب بنكي</translation>
    </message>
    <message>
        <source>Mobile wallet</source>
        <translation>محفظة هاتف</translation>
    </message>
    <message>
        <source>E-mail wallet</source>
        <translation>محفظة بريد إلكتروني</translation>
    </message>
    <message>
        <source>Region not given</source>
        <translation>المنطقة غير مذكورة</translation>
    </message>
</context>
<context>
    <name>readback</name>
    <message>
        <source>Account holder: {name}</source>
        <translation>صاحب الحساب: {name}</translation>
    </message>
    <message>
        <source>No account will be registered after this.</source>
        <translation>لن يبقى بعد هذا أي حساب مسجل.</translation>
    </message>
    <message>
        <source>Is each letter and sign right?</source>
        <translation>هل كل حرف وعلامة صحيحان؟</translation>
    </message>
    <message>
        <source>Is each digit right? Compare with the phone.</source>
        <translation>هل كل رقم صحيح؟ قارن بالهاتف.</translation>
    </message>
    <message>
        <source>Is each digit right? Compare with the passbook.</source>
        <translation>هل كل رقم صحيح؟ قارن بدفتر الحساب.</translation>
    </message>
</context>
<context>
    <name>relation</name>
    <message>
        <source>Husband or wife</source>
        <translation>الزوج أو الزوجة</translation>
    </message>
    <message>
        <source>Mother or father</source>
        <translation>الأم أو الأب</translation>
    </message>
    <message>
        <source>Daughter or son</source>
        <translation>الابنة أو الابن</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>الوصي</translation>
    </message>
    <message>
        <source>Holder of a joint account</source>
        <translation>شريك في حساب مشترك</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>شخص آخر</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>اختيار</translation>
    </message>
    <message>
        <source>{name} helps ({relation}): {reason}</source>
        <translation>{name} يساعد ({relation}): {reason}</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>Change of an account</source>
        <translation>تغيير حساب</translation>
    </message>
    <message>
        <source>Removal of an account</source>
        <translation>إزالة حساب</translation>
    </message>
    <message>
        <source>Captured without network</source>
        <translation>سُجل دون شبكة</translation>
    </message>
    <message>
        <source>Account already used for another person</source>
        <translation>حساب مستعمل لشخص آخر</translation>
    </message>
    <message>
        <source>Conflict at the registry</source>
        <translation>تعارض في السجل</translation>
    </message>
    <message>
        <source>Branch not in the list</source>
        <translation>الفرع ليس في القائمة</translation>
    </message>
    <message>
        <source>Account in another name</source>
        <translation>حساب باسم آخر</translation>
    </message>
    <message>
        <source>Somebody helped the person</source>
        <translation>ساعد أحدهم الشخص</translation>
    </message>
    <message>
        <source>Identity by telephone</source>
        <translation>الهوية بالهاتف</translation>
    </message>
    <message>
        <source>Identity could not be checked at first</source>
        <translation>تعذّر التحقق من الهوية في البداية</translation>
    </message>
    <message>
        <source>Please check the number again</source>
        <translation>راجع الرقم مرة أخرى من فضلك</translation>
    </message>
    <message>
        <source>Please check the branch again</source>
        <translation>راجع الفرع مرة أخرى من فضلك</translation>
    </message>
    <message>
        <source>The name does not fit</source>
        <translation>الاسم غير مطابق</translation>
    </message>
    <message>
        <source>A paper is missing</source>
        <translation>تنقص ورقة</translation>
    </message>
    <message>
        <source>Please ask the person again</source>
        <translation>اسأل الشخص مرة أخرى من فضلك</translation>
    </message>
    <message>
        <source>In the passbook: {holder}. The person&apos;s own name is not known</source>
        <translation>في دفتر الحساب: {holder}. اسم الشخص نفسه غير معروف</translation>
    </message>
    <message>
        <source>In the passbook: {holder}. Names alike: {percent}</source>
        <translation>في دفتر الحساب: {holder}. تشابه الاسمين: {percent}</translation>
    </message>
</context>
<context>
    <name>slip</name>
    <message>
        <source>Confirmation</source>
        <translation>تأكيد</translation>
    </message>
    <message>
        <source>Receipt of your request</source>
        <translation>إيصال بطلبك</translation>
    </message>
    <message>
        <source>COPY</source>
        <translation>نسخة</translation>
    </message>
    <message>
        <source>Slip number</source>
        <translation>رقم الإيصال</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>المكتب</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>Helped by</source>
        <translation>بمساعدة</translation>
    </message>
    <message>
        <source>None: payments to an account end</source>
        <translation>لا حساب: تنتهي المدفوعات إلى حساب</translation>
    </message>
    <message>
        <source>Account until now</source>
        <translation>الحساب حتى الآن</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>الحساب الجديد</translation>
    </message>
    <message>
        <source>As of {date}, {time}:</source>
        <translation>حتى {date}، {time}:</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>ما الخطوة التالية</translation>
    </message>
    <message>
        <source>Your identity must still be checked. Nothing was changed yet.</source>
        <translation>ما زال يجب التحقق من هويتك. لم يتغير شيء بعد.</translation>
    </message>
    <message>
        <source>A second person looks at your request. Nothing was changed yet.</source>
        <translation>ينظر شخص ثانٍ في طلبك. لم يتغير شيء بعد.</translation>
    </message>
    <message>
        <source>Sent. We are checking that the registry has it.</source>
        <translation>أُرسل. نتحقق من أن السجل يحتفظ به.</translation>
    </message>
    <message>
        <source>At the registry. Read back: equal.</source>
        <translation>في السجل. قُرئ منه: مطابق.</translation>
    </message>
    <message>
        <source>The registry holds another account. A supervisor decides.</source>
        <translation>في السجل حساب آخر. القرار للمشرف.</translation>
    </message>
    <message>
        <source>Something must be corrected. Nothing was changed yet.</source>
        <translation>يجب تصحيح شيء. لم يتغير شيء بعد.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Saved. Not yet at the registry.</source>
        <translation>محفوظ. لم يصل بعد إلى السجل.</translation>
    </message>
    <message>
        <source>Come to {office} on {date}. Keep this slip.</source>
        <translation>تعالَ إلى {office} يوم {date}. احتفظ بهذا الإيصال.</translation>
    </message>
    <message>
        <source>Please come to {office} with this slip.</source>
        <translation>من فضلك تعال إلى {office} ومعك هذا الإيصال.</translation>
    </message>
    <message>
        <source>If you have heard nothing by {date}, ask at {office} with this slip.</source>
        <translation>إن لم يصلك خبر حتى {date}، فاسأل في {office} ومعك هذا الإيصال.</translation>
    </message>
    <message>
        <source>Ask at {office} with this slip.</source>
        <translation>اسأل في {office} ومعك هذا الإيصال.</translation>
    </message>
    <message>
        <source>the office</source>
        <translation>المكتب</translation>
    </message>
    <message>
        <source>Come to {office} by {date}, or wait for the agent&apos;s visit. Keep this slip.</source>
        <translation>تعال إلى {office} قبل {date}، أو انتظر زيارة الموظف. احتفظ بهذا الإيصال.</translation>
    </message>
    <message>
        <source>This service is free.</source>
        <translation>هذه الخدمة مجانية.</translation>
    </message>
    <message>
        <source>Questions and complaints</source>
        <translation>الأسئلة والشكاوى</translation>
    </message>
    <message>
        <source>Agent {number}</source>
        <translation>الموظف {number}</translation>
    </message>
</context>
<context>
    <name>slip-page</name>
    <message>
        <source>The slip was printed.</source>
        <translation>طُبع الإيصال.</translation>
    </message>
    <message>
        <source>A copy of the slip was printed.</source>
        <translation>طُبعت نسخة من الإيصال.</translation>
    </message>
    <message>
        <source>The slip is being printed…</source>
        <translation>جارٍ طبع الإيصال…</translation>
    </message>
    <message>
        <source>Sent to the printer: did the slip come out?</source>
        <translation>أُرسل إلى الطابعة: هل خرج الإيصال؟</translation>
    </message>
    <message>
        <source>A copy was sent to the printer: did it come out?</source>
        <translation>أُرسلت نسخة إلى الطابعة: هل خرجت؟</translation>
    </message>
    <message>
        <source>This computer has no letters for {words}: they are printed in Latin letters.</source>
        <translation>لا حروف في هذا الحاسوب لـ {words}: تُطبع بحروف لاتينية.</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>Waiting</source>
        <translation>ينتظر</translation>
    </message>
    <message>
        <source>Sent, checking</source>
        <translation>أُرسل ويُتحقق منه</translation>
    </message>
    <message>
        <source>At the registry</source>
        <translation>في السجل</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>بحاجة إليك</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>لم يُحفظ بعد</translation>
    </message>
    <message>
        <source>Draft: not saved yet.</source>
        <translation>مسودة: لم تُحفظ بعد.</translation>
    </message>
    <message>
        <source>Saved on this computer, encrypted</source>
        <translation>حُفظ على هذا الحاسوب مشفَّرًا</translation>
    </message>
    <message>
        <source>Identity to be checked. Not yet at the registry.</source>
        <translation>يجب التحقق من الهوية. لم يصل بعد إلى السجل.</translation>
    </message>
    <message>
        <source>The person must come back</source>
        <translation>على الشخص أن يعود</translation>
    </message>
    <message>
        <source>The person must come back for the identity check.</source>
        <translation>يجب أن يعود الشخص للتحقق من هويته.</translation>
    </message>
    <message>
        <source>Saved. A second person looks at it</source>
        <translation>حُفظ. سينظر فيه شخص ثانٍ</translation>
    </message>
    <message>
        <source>With the supervisor.</source>
        <translation>عند المشرف.</translation>
    </message>
    <message>
        <source>This one needs you</source>
        <translation>هذه الزيارة بحاجة إليك</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>لم يتغير شيء</translation>
    </message>
    <message>
        <source>Sent. We are checking</source>
        <translation>أُرسل. نحن نتحقق</translation>
    </message>
    <message>
        <source>Saved. Not yet at the registry</source>
        <translation>حُفظ. ليس في السجل بعد</translation>
    </message>
    <message>
        <source>Waits to be sent.</source>
        <translation>ينتظر الإرسال.</translation>
    </message>
    <message>
        <source>A supervisor decides</source>
        <translation>القرار للمشرف</translation>
    </message>
    <message>
        <source>In the meantime another account was put in. A supervisor decides.</source>
        <translation>وُضع في هذه الأثناء حساب آخر. القرار للمشرف.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>We are checking that the registry has it.</source>
        <translation>نتحقق من أن السجل تسلَّمه.</translation>
    </message>
    <message>
        <source>Sent back: correct it and save again.</source>
        <translation>أُعيد: صححه واحفظه مرة أخرى.</translation>
    </message>
    <message>
        <source>Identity to be checked by {date}. Not yet at the registry.</source>
        <translation>يجب التحقق من الهوية قبل {date}. لم تصل بعد إلى السجل.</translation>
    </message>
    <message>
        <source>Read back from the registry: equal.</source>
        <translation>قُرئ من السجل: مطابق.</translation>
    </message>
    <message>
        <source>Waits to be sent, next try {time}.</source>
        <translation>ينتظر الإرسال، المحاولة التالية {time}.</translation>
    </message>
    <message>
        <source>Read back from the registry on {date}: equal.</source>
        <translation>قُرئ من السجل في {date}: مطابق.</translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message>
        <source>the person keeps the account</source>
        <translation>يحتفظ الشخص بالحساب</translation>
    </message>
    <message>
        <source>the person does not agree</source>
        <translation>الشخص لا يوافق</translation>
    </message>
    <message>
        <source>the person left</source>
        <translation>غادر الشخص</translation>
    </message>
    <message>
        <source>the person comes another day</source>
        <translation>يعود الشخص في يوم آخر</translation>
    </message>
    <message>
        <source>a paper is missing</source>
        <translation>تنقص وثيقة</translation>
    </message>
    <message>
        <source>identity cannot be checked</source>
        <translation>لا يمكن التحقق من الهوية</translation>
    </message>
    <message>
        <source>it was begun by mistake</source>
        <translation>بدأت خطأً</translation>
    </message>
    <message>
        <source>another reason</source>
        <translation>سبب آخر</translation>
    </message>
    <message>
        <source>nobody went on with the draft for 7 days</source>
        <translation>لم يتابع أحد المسودة منذ 7 أيام</translation>
    </message>
    <message>
        <source>Visit begun</source>
        <translation>بدأت الزيارة</translation>
    </message>
    <message>
        <source>Identity confirmed</source>
        <translation>تأكدت الهوية</translation>
    </message>
    <message>
        <source>Capture kept, sealed</source>
        <translation>حُفظت البصمة مختومة</translation>
    </message>
    <message>
        <source>Name and photo were another person&apos;s</source>
        <translation>الاسم والصورة لشخص آخر</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>حُفظت المسودة</translation>
    </message>
    <message>
        <source>Send now was pressed</source>
        <translation>ضُغط على «الإرسال الآن»</translation>
    </message>
    <message>
        <source>The registry had no answer: asked again later</source>
        <translation>لم يُجب السجل: نسأل من جديد لاحقًا</translation>
    </message>
    <message>
        <source>Captured under a wrong clock: the time to finish begins now</source>
        <translation>سُجِّل والساعة خاطئة: تبدأ مهلة الإنهاء الآن</translation>
    </message>
    <message>
        <source>Brought by a file</source>
        <translation>أتى في ملف</translation>
    </message>
    <message>
        <source>Another agent goes on with it</source>
        <translation>يتابعها موظف آخر</translation>
    </message>
    <message>
        <source>Draft thrown away</source>
        <translation>أُزيلت المسودة</translation>
    </message>
    <message>
        <source>Account number removed from this computer</source>
        <translation>أُزيل رقم الحساب من هذا الحاسوب</translation>
    </message>
    <message>
        <source>Slip printed</source>
        <translation>طُبع الإيصال</translation>
    </message>
    <message>
        <source>The slip did not come out of the printer</source>
        <translation>لم يخرج الإيصال من الطابعة</translation>
    </message>
    <message>
        <source>Day to come back noted</source>
        <translation>سُجِّل يوم العودة</translation>
    </message>
    <message>
        <source>Photo of the passbook attached</source>
        <translation>أُرفقت صورة دفتر الحساب</translation>
    </message>
    <message>
        <source>Photo of the passbook removed</source>
        <translation>أُزيلت صورة دفتر الحساب</translation>
    </message>
    <message>
        <source>Saved on this computer</source>
        <translation>حُفظ على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Time for the identity check is over</source>
        <translation>انتهى وقت التحقق من الهوية</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>تمت الموافقة</translation>
    </message>
    <message>
        <source>Sent back by the supervisor</source>
        <translation>أعاده المشرف</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>جارٍ الإرسال</translation>
    </message>
    <message>
        <source>At the registry: read back, equal</source>
        <translation>في السجل: قُرئ، وهو مطابق</translation>
    </message>
    <message>
        <source>No answer: we check</source>
        <translation>لا جواب: نتحقق</translation>
    </message>
    <message>
        <source>Not carried out: tried again later</source>
        <translation>لم يُنفذ: سيُعاد لاحقًا</translation>
    </message>
    <message>
        <source>Refused by the registry</source>
        <translation>رفضه السجل</translation>
    </message>
    <message>
        <source>Another account is there</source>
        <translation>يوجد حساب آخر</translation>
    </message>
    <message>
        <source>Not there yet: sent again</source>
        <translation>ليس هناك بعد: أُرسل ثانية</translation>
    </message>
    <message>
        <source>Ended: nothing was changed</source>
        <translation>انتهى: لم يتغير شيء</translation>
    </message>
    <message>
        <source>Opened to correct</source>
        <translation>فُتح للتصحيح</translation>
    </message>
    <message>
        <source>Supervisor: send ours</source>
        <translation>المشرف: أرسل حسابنا</translation>
    </message>
    <message>
        <source>Supervisor: keep theirs</source>
        <translation>المشرف: أبقِ حسابهم</translation>
    </message>
    <message>
        <source>waits for a second person</source>
        <translation>ينتظر شخصًا ثانيًا</translation>
    </message>
    <message>
        <source>identity still to be checked</source>
        <translation>ما زالت الهوية بحاجة إلى تحقق</translation>
    </message>
    <message>
        <source>waits to be sent</source>
        <translation>ينتظر الإرسال</translation>
    </message>
    <message>
        <source>Slip printed again, as a copy</source>
        <translation>طُبع الإيصال من جديد، نسخةً</translation>
    </message>
</context>
</TS>
