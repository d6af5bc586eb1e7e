"""Sentences as they stand in notes, in scripts that letters in a row do not make."""

ARABIC = "قالت إن مكالمة يوم الأحد تساعدها وستحاول مرة أخرى"
POINTED_ARABIC = "مُحَمَّدٌ يَمْشِي إِلَى الْمَكْتَبَةِ كُلَّ يَوْمٍ"
HEBREW = "היא אמרה שהשיחה ביום ראשון עוזרת לה והיא תנסה שוב"
POINTED_HEBREW = "שָׁלוֹם לְכֻלָּם וּבוֹקֶר טוֹב"
HINDI = "उसने कहा कि रविवार की बातचीत से मदद मिलती है और वह फिर कोशिश करेगी"
CONJUNCTS = "क्षेत्र श्रद्धा र्त्स्न्य द्ध्र्य ट्ठ हिन्दी कृष्ण"
KHMER = "គាត់និយាយថាការហៅទូរស័ព្ទនៅថ្ងៃអាទិត្យជួយគាត់ ហើយគាត់នឹងព្យាយាមម្ដងទៀត"
KHMER_WITH_PLACES = "គាត់\u200bនិយាយ\u200bថា\u200bការ\u200bហៅ\u200bទូរស័ព្ទ\u200bជួយ\u200bគាត់"
SIMPLIFIED = "她说星期天的电话很有帮助，她会再试一次。"
TRADITIONAL = "她說星期天的電話很有幫助，她會再試一次。"
VIETNAMESE = "Chị ấy nói cuộc gọi Chủ nhật giúp ích, và chị sẽ thử lại lần nữa. Được ạ!"

IN_ONE_FONT = {
    "arabic": ("NotoSansArabic-Regular", ARABIC),
    "pointed arabic": ("NotoSansArabic-Regular", POINTED_ARABIC),
    "persian": ("NotoSansArabic-Regular", "می\u200cخواهم هر روز پیاده روی کنم"),
    "hebrew": ("NotoSansHebrew-Regular", HEBREW),
    "pointed hebrew": ("NotoSansHebrew-Regular", POINTED_HEBREW),
    "hindi": ("NotoSansDevanagari-Regular", HINDI),
    "conjuncts": ("NotoSansDevanagari-Regular", CONJUNCTS),
    "khmer": ("NotoSansKhmer-Regular", KHMER),
    "simplified": ("DroidSansFallback-Regular", SIMPLIFIED),
    "traditional": ("DroidSansFallback-Regular", TRADITIONAL),
}
"""Each with the one font that has all its characters."""

MIXED = (
    "قالت (الساعة 11:30) إن «المكالمة» تساعدها، 3 مرات.",
    "היא תנסה שוב ב-11:30 (see page 12, ok?) – בסדר.",
    "Name: أحمد (Ahmad) and שרה, 3 visits",
    "रविवार 11:30 बजे – फिर मिलेंगे (ठीक है)।",
    "ថ្ងៃអាទិត្យ ម៉ោង 11:30 (Sunday)។",
    "星期天11:30（周日）打电话给Ahmad。",
)
EVERYTHING = (
    *(text for _font, text in IN_ONE_FONT.values()),
    KHMER_WITH_PLACES,
    VIETNAMESE,
    *MIXED,
)

ALPHABETS = {
    "arabic": "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئپچژگ" + "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670 ",
    "hebrew": "אבגדהוזחטיכלמנסעפצקרשתםןץףך" + "\u05b0\u05b4\u05b5\u05b6\u05b7\u05b8\u05b9\u05bb\u05bc\u05c1\u05c2 ",
    "hindi": "कखगघचछजझटठडढणतथदधनपफबभमयरलवशषसह" + "ािीुूृेैोौं़् ",
    "khmer": "កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរលវសហឡអ" + "ាិីឹឺុូួើឿៀេែៃោៅំះ្់ ",
}
