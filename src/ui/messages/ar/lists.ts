import type { lists as english } from "../en/lists.ts";

/** Arabic texts of the lists. */
export const lists: Record<keyof typeof english, string> = {
  "lists.shown":
    "{count, plural, =0 {لا أماكن} zero {لا أماكن} one {مكان واحد} two {مكانان} few {# أماكن} many {# مكانًا} other {# مكان}} في المدة المختارة",
  "lists.order": "الترتيب",
  "lists.order.count": "الأكثر ذكرًا",
  "lists.order.events": "الأكثر أحداثًا",
  "lists.order.name": "الاسم",
  "lists.order.time": "أول ذِكر",
  "lists.mentions":
    "{count, plural, zero {لا ذِكر} one {ذِكر واحد} two {ذِكران} few {# مرات} many {# مرة} other {# مرة}}",
  "lists.events":
    "{count, plural, =0 {لا أحداث} zero {لا أحداث} one {حدث واحد} two {حدثان} few {# أحداث} many {# حدثًا} other {# حدث}}",
  "lists.new": "جديد",
  "lists.radius": "± {distance}",
  "lists.notOnMap": "ليس على الخريطة",
  "lists.empty": "لم يرد شيء في هذه المدة. وسّعها على الخط الزمني.",
  "lists.silent":
    "{count, plural, zero {لا أماكن} one {مكان واحد} two {مكانان} few {# أماكن} many {# مكانًا} other {# مكان}} بلا ذِكر في المدة المختارة",
  "lists.articles":
    "{count, plural, =0 {لا مقالات في هذه المجموعة} zero {لا مقالات} one {مقال واحد} two {مقالان} few {# مقالات} many {# مقالًا} other {# مقال}}",
  "lists.articleMentions":
    "{shown} من {all, plural, zero {# ذِكر} one {ذِكر واحد} two {ذِكرين} few {# مواضع ذِكر} many {# موضع ذِكر} other {# موضع ذِكر}} في المدة المختارة",
  "lists.articleSilent":
    "{all, plural, =0 {لا ذِكر لأماكن} zero {لا ذِكر لأماكن} one {موضع الذِكر الوحيد خارج المدة المختارة} two {موضعا الذِكر خارج المدة المختارة} few {مواضع الذِكر كلها (#) خارج المدة المختارة} many {مواضع الذِكر كلها (#) خارج المدة المختارة} other {مواضع الذِكر كلها (#) خارج المدة المختارة}}",
};
