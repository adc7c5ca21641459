import type { search as english } from "../en/search.ts";

/** Arabic texts of search. */
export const search: Record<keyof typeof english, string> = {
  "search.title": "البحث",
  "search.label": "ابحث في الأماكن والمقالات والاقتباسات والمتحدثين",
  "search.placeholder": "مكان أو كلمات أو متحدث",
  "search.close": "إغلاق",
  "search.labelTable": "البحث في الأماكن",
  "search.placeholderTable": "مكان",
  "search.hintTable": "اسم مكان بأي إملاء أو خط. لا يُبحث في نصوص أحداث الجدول.",
  "search.searchedTable":
    "جرى البحث في {places, plural, zero {لا أسماء} one {اسم مكان واحد} two {اسمي مكانين} few {أسماء # أماكن} many {أسماء # مكانًا} other {أسماء # مكان}} هي الأكثر أحداثًا من أصل {all, number}، بكل صيغ كتابتها. لا يُبحث في نصوص أحداث الجدول.",
  "search.hint": "اسم مكان بأي تهجئة أو كتابة، أو كلمات من مقال أو اقتباس، أو اسم متحدث.",
  "search.examples": "مثلًا",
  "search.list": "النتائج",
  "search.count":
    "{count, plural, zero {لا نتائج} one {نتيجة واحدة} two {نتيجتان} few {# نتائج} many {# نتيجة} other {# نتيجة}}",
  "search.group.places":
    "{count, plural, zero {لا أماكن} one {مكان واحد} two {مكانان} few {# أماكن} many {# مكانًا} other {# مكان}}",
  "search.group.articles":
    "{count, plural, zero {لا مقاطع} one {مقطع واحد} two {مقطعان} few {# مقاطع} many {# مقطعًا} other {# مقطع}} في {articles, plural, zero {# مقال} one {مقال واحد} two {مقالين} few {# مقالات} many {# مقالًا} other {# مقال}}",
  "search.group.quotations":
    "{count, plural, zero {لا اقتباسات} one {اقتباس واحد} two {اقتباسان} few {# اقتباسات} many {# اقتباسًا} other {# اقتباس}}",
  "search.group.speakers":
    "{count, plural, zero {لا متحدثين} one {متحدث واحد} two {متحدثان} few {# متحدثين} many {# متحدثًا} other {# متحدث}}",
  "search.showAll.places":
    "{count, plural, zero {لا أماكن} one {أظهر المكان} two {أظهر المكانين} few {أظهر الأماكن الـ#} many {أظهر الأماكن كلها (#)} other {أظهر الأماكن كلها (#)}}",
  "search.showAll.articles":
    "{count, plural, zero {لا مقاطع} one {أظهر المقطع} two {أظهر المقطعين} few {أظهر المقاطع الـ#} many {أظهر المقاطع كلها (#)} other {أظهر المقاطع كلها (#)}}",
  "search.showAll.quotations":
    "{count, plural, zero {لا اقتباسات} one {أظهر الاقتباس} two {أظهر الاقتباسين} few {أظهر الاقتباسات الـ#} many {أظهر الاقتباسات كلها (#)} other {أظهر الاقتباسات كلها (#)}}",
  "search.showAll.speakers":
    "{count, plural, zero {لا متحدثين} one {أظهر المتحدث} two {أظهر المتحدثين الاثنين} few {أظهر المتحدثين الـ#} many {أظهر المتحدثين كلهم (#)} other {أظهر المتحدثين كلهم (#)}}",
  "search.none": "لا نتائج للبحث عن «{query}».",
  "search.searched":
    "شمل البحث {places, plural, zero {أسماء # مكان} one {اسم مكان واحد} two {اسمي مكانين} few {أسماء # أماكن} many {أسماء # مكانًا} other {أسماء # مكان}} بكل تهجئاتها، و{articles, plural, zero {# مقال} one {مقالًا واحدًا} two {مقالين} few {# مقالات} many {# مقالًا} other {# مقال}}، و{quotations, plural, zero {# اقتباس} one {اقتباسًا واحدًا} two {اقتباسين} few {# اقتباسات} many {# اقتباسًا} other {# اقتباس}}، و{speakers, plural, zero {# متحدث} one {متحدثًا واحدًا} two {متحدثَين} few {# متحدثين} many {# متحدثًا} other {# متحدث}}.",
  "search.loading": "يجري تحميل نصوص المقالات كاملة…",
  "search.loadingTable": "تجري قراءة أسماء الأماكن…",
  "search.textsFailed":
    "تعذّر تحميل نصوص المقالات كاملة، فالبحث يشمل عناوينها والمقاطع التي تُذكر فيها الأماكن والاقتباسات.",
  "search.later":
    "{count, plural, zero {لا مقالات مخفية نُشرت بعد {date}.} one {أُخفي مقال واحد نُشر بعد {date}.} two {أُخفي مقالان نُشرا بعد {date}.} few {أُخفيت # مقالات نُشرت بعد {date}.} many {أُخفي # مقالًا نُشر بعد {date}.} other {أُخفي # مقال نُشر بعد {date}.}}",
  "search.alsoWritten": "يُكتب أيضًا",
  "search.mentions":
    "{count, plural, =0 {لا إشارات إليه} zero {لا إشارات إليه} one {إشارة واحدة} two {إشارتان} few {# إشارات} many {# إشارة} other {# إشارة}}",
  "search.outside": "خارج المدة المختارة",
};
