import type { nearby as english } from "../en/nearby.ts";

/** Arabic texts of places near a place. */
export const nearby: Record<keyof typeof english, string> = {
  "nearby.title": "أماكن قريبة",
  "nearby.within": "ضمن مسافة",
  "nearby.only": "أظهر هذه وحدها على الخريطة",
  "nearby.count":
    "{count, plural, =0 {لا أماكن أخرى} zero {لا أماكن أخرى} one {مكان آخر واحد} two {مكانان آخران} few {# أماكن أخرى} many {# مكانًا آخر} other {# مكان آخر}}",
  "nearby.unplaced":
    "{count, plural, zero {لكل أماكن المجموعة مواضع} one {مكان واحد في المجموعة بلا موضع معروف، فلم تُقس مسافته.} two {مكانان في المجموعة بلا موضع معروف، فلم تُقس مسافتهما.} few {# أماكن في المجموعة بلا موضع معروف، فلم تُقس مسافاتها.} many {# مكانًا في المجموعة بلا موضع معروف، فلم تُقس مسافاتها.} other {# مكان في المجموعة بلا موضع معروف، فلم تُقس مسافاتها.}}",
  "nearby.here": "في النقطة نفسها",
  "nearby.away": "{distance} {direction}",
  "nearby.doubt": "± {distance}",
  "nearby.mentions":
    "{count, plural, =0 {لا إشارات} zero {لا إشارات} one {إشارة واحدة} two {إشارتان} few {# إشارات} many {# إشارة} other {# إشارة}} في المدة المختارة",
  "nearby.direction.n": "شمالًا",
  "nearby.direction.ne": "إلى الشمال الشرقي",
  "nearby.direction.e": "شرقًا",
  "nearby.direction.se": "إلى الجنوب الشرقي",
  "nearby.direction.s": "جنوبًا",
  "nearby.direction.sw": "إلى الجنوب الغربي",
  "nearby.direction.w": "غربًا",
  "nearby.direction.nw": "إلى الشمال الغربي",
};
