import type { events as english } from "../en/events.ts";

/** Arabic texts of a table's events. */
export const events: Record<keyof typeof english, string> = {
  "events.count":
    "{count, plural, =0 {لا أحداث} zero {لا أحداث} one {حدث واحد} two {حدثان} few {# أحداث} many {# حدثًا} other {# حدث}}",
  "events.counting": "جارٍ العدّ…",
  "events.loading": "جارٍ القراءة…",
  "events.failed": "تعذّرت قراءة هذه الأحداث.",
  "events.empty":
    "لا أحداث في هذه النافذة الزمنية. وسّعها على الخط الزمني، أو حرّك الخريطة، أو امسح التصفية.",
  "events.inView": "ضمن إطار الخريطة",
  "events.inTable": "في الجدول: {words}",
  "events.published": "نُشر في {date}",
  "events.row": "الصف {row, number} من {file}",
  "events.id": "المعرّف {id}",
  "events.latest":
    "أحدث {shown, number} من أصل {count, number} من الأحداث. ضيّق النافذة الزمنية أو نطاق الخريطة أو عوامل التصفية لترى غيرها.",
  "events.more": "عرض النص كاملًا",
  "events.less": "عرض أقل",
  "events.newTab": "(يُفتح في لسان جديد)",
  "events.most":
    "الأماكن الأكثر أحداثًا وعددها {shown, number}، من أصل {count, plural, zero {لا أماكن} one {مكان واحد} two {مكانين} few {# أماكن} many {# مكانًا} other {# مكان}} في النافذة الزمنية.",
  "events.empty.places": "لم يقع شيء في هذه النافذة الزمنية. وسّعها على الخط الزمني.",
  "events.place.count":
    "{count, plural, =0 {لا أحداث} zero {لا أحداث} one {حدث واحد} two {حدثان} few {# أحداث} many {# حدثًا} other {# حدث}} في النافذة الزمنية",
  "events.place.type": "ما الذي حدث",
  "events.place.side": "الأطراف المذكورة",
  "events.place.hint":
    "أعمدة بعدد الأحداث؛ ينقل كل منها النافذة الزمنية إلى وقته. تنقّل بين الأعمدة بمفاتيح الأسهم.",
  "events.place.day":
    "{date}: {count, plural, zero {لا أحداث} one {حدث واحد} two {حدثان} few {# أحداث} many {# حدثًا} other {# حدث}}",
  "events.leading": "الغالب: {name}",
  "events.filters.missing":
    "يُصفّى جدول الأحداث بحسب النوع والطرف ودرجة التأكد والمنطقة، لا بحسب الناشر أو المتحدث أو اللغة أو الكلمات.",
  "events.filters.counting": "جارٍ العدّ…",
  "events.filters.failed": "تعذّر عدّ الخيارات.",
  "events.undated.hint": "أحداث لا يذكر الجدول تاريخًا لها، فلا موضع لها على الخط الزمني.",
  "events.unplaced.hint": "أحداث في أماكن لا يُعرف موضعها.",
  "events.noSide": "بلا طرف مذكور",
};
