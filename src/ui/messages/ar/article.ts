import type { article as english } from "../en/article.ts";

/** Arabic texts of the article. */
export const article: Record<keyof typeof english, string> = {
  "article.close": "إغلاق المقال",
  "article.missing": "لا يوجد مقال كهذا في هذه المجموعة.",
  "article.loading": "يجري تحميل النص…",
  "article.failed":
    "تعذّر تحميل نص هذا المقال. {count, plural, =0 {ولا توجد في المجموعة مقاطع منه.} zero {ولا توجد في المجموعة مقاطع منه.} one {وهذا هو المقطع الموجود منه في المجموعة.} two {وهذان هما المقطعان الموجودان منه في المجموعة.} few {وهذه # مقاطع منه موجودة في المجموعة.} many {وهذه # مقطعًا منه موجودة في المجموعة.} other {وهذه # مقطع منه موجودة في المجموعة.}}",
  "article.mentionMissing": "الموضع الذي فتحته غير معلَّم في هذا النص.",
  "article.unmarked":
    "{count, plural, zero {لا إشارات غير معلَّمة في النص} one {إشارة واحدة غير معلَّمة في النص} two {إشارتان غير معلَّمتين في النص} few {# إشارات غير معلَّمة في النص} many {# إشارة غير معلَّمة في النص} other {# إشارة غير معلَّمة في النص}}",
  "article.published": "نُشر في {date}",
  "article.outside": "{words}، خارج المدة المختارة",
  "article.filtered": "{words}، تستبعده عوامل التصفية",
  "article.outsideAndFiltered": "{words}، خارج المدة المختارة وتستبعده عوامل التصفية",
  "article.later": "{words}، نُشر بعد اليوم المعروض ما كان معروفًا فيه",
  "article.mentionGone":
    "لم تعد الإشارة التي يقود إليها هذا الرابط موجودة، وهذا هو المقال الذي وردت فيه.",
  "article.publishedLater":
    "نُشر هذا المقال بعد {date}. تعرض الخريطة ما كان معروفًا في ذلك اليوم، فلا يظهر عليها شيء منه.",
  "article.linkOf": "رابط في «{words}»",
  "article.whoSaid": "من قال هذا: {speaker}",
  "article.sources":
    "{count, plural, =0 {لا يذكر هذا المقال مصادر} zero {لا مصادر} one {مصدر هذا المقال} two {مصدرا هذا المقال} few {# مصادر لهذا المقال} many {# مصدرًا لهذا المقال} other {# مصدر لهذا المقال}}",
  "article.mentions":
    "{count, plural, zero {لا إشارات إلى أماكن} one {إشارة واحدة إلى مكان} two {إشارتان إلى أماكن} few {# إشارات إلى أماكن} many {# إشارة إلى أماكن} other {# إشارة إلى أماكن}}",
  "article.quotations":
    "{count, plural, =0 {لا اقتباسات} zero {لا اقتباسات} one {اقتباس واحد} two {اقتباسان} few {# اقتباسات} many {# اقتباسًا} other {# اقتباس}}",
  "article.license": "الرخصة: {license}",
  "article.original": "المقال الأصلي",
  "article.archived": "نسخة محفوظة",
};
