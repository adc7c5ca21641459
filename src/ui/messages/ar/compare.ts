import type { compare as english } from "../en/compare.ts";

/** Arabic texts of comparing. */
export const compare: Record<keyof typeof english, string> = {
  "compare.title": "مقارنة",
  "compare.close": "إغلاق",
  "compare.what": "ما يُقارَن",
  "compare.days": "يومان",
  "compare.publishers": "ناشران",
  "compare.before.days": "اليوم الأول",
  "compare.after.days": "اليوم الثاني",
  "compare.before.publishers": "الناشر الأول",
  "compare.after.publishers": "الناشر الثاني",
  "compare.option": "{name} ({count})",
  "compare.swap": "تبديل",
  "compare.start": "قارن",
  "compare.end": "إنهاء المقارنة",
  "compare.quick": "اقتراحات",
  "compare.quick.window": "طرفا النافذة الزمنية",
  "compare.quick.before": "اليوم الأخير واليوم السابق له",
  "compare.quick.after": "اليوم الأخير واليوم التالي له",
  "compare.fewPublishers": "في هذه المجموعة أقل من ناشرَين.",
  "compare.hint.days":
    "تُحتسب السيطرة في نهاية كل يوم بحسب كل الروايات؛ أما ما يظهر وما لم يعد يُذكر فبحسب ما جرى في ذلك اليوم وحده.",
  "compare.hint.publishers":
    "ما يقوله كل من ناشرَين في النافذة الزمنية، ومن يسيطر على المكان بحسب رواياته وحدها.",
  "compare.filtered": "التصفية مفعّلة: لا تُقارَن إلا الأماكن التي لها إشارات تجتازها.",
  "compare.sameDays": "اختر يومين مختلفين.",
  "compare.samePublishers": "اختر ناشرَين مختلفين.",
  "compare.sum.days":
    "بين {first} و{second}، {changed, plural, =0 {لم تتغيّر السيطرة على أي مكان} zero {لم تتغيّر السيطرة على أي مكان} one {تغيّرت السيطرة على مكان واحد} two {تغيّرت السيطرة على مكانين} few {تغيّرت السيطرة على # أماكن} many {تغيّرت السيطرة على # مكانًا} other {تغيّرت السيطرة على # مكان}}؛ {appeared, plural, =0 {ولا يظهر أي مكان} zero {ولا يظهر أي مكان} one {ويظهر مكان واحد} two {ويظهر مكانان} few {وتظهر # أماكن} many {ويظهر # مكانًا} other {ويظهر # مكان}}، {gone, plural, =0 {ولم يغب أي مكان عن الأخبار} zero {ولم يغب أي مكان عن الأخبار} one {ولم يعد مكان واحد يُذكر} two {ولم يعد مكانان يُذكران} few {ولم تعد # أماكن تُذكر} many {ولم يعد # مكانًا يُذكر} other {ولم يعد # مكان يُذكر}}.",
  "compare.sum.first":
    "{count, plural, zero {} one {ومكان واحد آخر يُعرف المسيطر عليه في أحد اليومين فقط.} two {ومكانان آخران يُعرف المسيطر عليهما في أحد اليومين فقط.} few {و# أماكن أخرى يُعرف المسيطر عليها في أحد اليومين فقط.} many {و# مكانًا آخر يُعرف المسيطر عليها في أحد اليومين فقط.} other {و# مكان آخر يُعرف المسيطر عليها في أحد اليومين فقط.}}",
  "compare.sum.publishers":
    "{first} و{second}، {span}: {changed, plural, =0 {لا تناقض بينهما في أي مكان} zero {لا تناقض بينهما في أي مكان} one {يتناقضان في مكان واحد} two {يتناقضان في مكانين} few {يتناقضان في # أماكن} many {يتناقضان في # مكانًا} other {يتناقضان في # مكان}}؛ {gone, plural, =0 {ولا ينفرد الأول بأي مكان} zero {ولا ينفرد الأول بأي مكان} one {وينفرد الأول بمكان واحد} two {وينفرد الأول بمكانين} few {وينفرد الأول بـ# أماكن} many {وينفرد الأول بـ# مكانًا} other {وينفرد الأول بـ# مكان}}، {appeared, plural, =0 {ولا ينفرد الثاني بأي مكان} zero {ولا ينفرد الثاني بأي مكان} one {والثاني بمكان واحد} two {والثاني بمكانين} few {والثاني بـ# أماكن} many {والثاني بـ# مكانًا} other {والثاني بـ# مكان}}.",
  "compare.group.changed.days": "تغيّرت السيطرة",
  "compare.group.first.days": "المسيطر معروف في أحد اليومين فقط",
  "compare.group.appeared.days": "تظهر",
  "compare.group.gone.days": "لم تعد تُذكر",
  "compare.group.same.days": "ذُكرت في اليومين والسيطرة نفسها",
  "compare.group.changed.publishers": "روايتان متناقضتان",
  "compare.group.appeared.publishers": "{second} فقط",
  "compare.group.gone.publishers": "{first} فقط",
  "compare.group.same.publishers": "يذكرها كلاهما بلا تناقض",
  "compare.arrow": "←",
  "compare.then": "ثم",
  "compare.says": "{publisher}:",
  "compare.baseline": "حتى تاريخ {date}، وضع ابتدائي",
  "compare.told":
    "{types} · {count, plural, zero {لا إشارات} one {إشارة واحدة} two {إشارتان} few {# إشارات} many {# إشارة} other {# إشارة}}",
};
