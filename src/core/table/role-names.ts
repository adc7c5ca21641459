import type { Role } from "./table.ts";

/**
 * Usual names of columns by role, the best first, in English, French, Spanish and Arabic; written as `plainName` writes
 * them. Columns that Dateline itself writes (`dateline import`) are among them.
 */
export const ROLE_NAMES: readonly (readonly [Role, readonly string[]])[] = [
  [
    "latitude",
    words(
      "latitude lat geometrylatitude latitud ycoord coordy gpslat declat y latdd خطالعرض دائرةالعرض العرض",
    ),
  ],
  [
    "longitude",
    words(
      "longitude lon lng long geometrylongitude longitud xcoord coordx gpslon gpslong gpslng declon declong x londd longdd خطالطول الطول",
    ),
  ],
  [
    "date",
    words(
      "occurred eventdate datestart startdate date datedebut fechainicio fecha incidentdate dateofevent dateoccurred occurredat eventtime datetime timestamp time start day jour dia when dateevenement fechaevento تاريخالحدث تاريخالبدء تاريخالبدايه التاريخ تاريخ اليوم",
    ),
  ],
  ["endDate", words("dateend enddate end datefin fechafin until to تاريخالانتهاء تاريخالنهايه")],
  [
    "published",
    words(
      "published publicationdate publishedat datepublished pubdate datepublication reportdate reportedat datereported sourcedate fechapublicacion تاريخالنشر",
    ),
  ],
  [
    "type",
    words(
      "type eventtype incidenttype category eventcategory kind typeevenement typedevenement categorie tipo tipoevento tipodeevento categoria نوعالحدث النوع نوع التصنيف الفئه",
    ),
  ],
  ["subType", words("subeventtype subtype subcategory subtipo soustype النوعالفرعي")],
  [
    "side",
    words(
      "side actor1 sidea actor party perpetrator attacker belligerent acteur partie camp bando parte grupo الطرف الفاعل الجهه الجههالفاعله",
    ),
  ],
  [
    "name",
    words(
      "name location place placename locationname town city village settlement locality site toponym wherecoordinates lieu ville localite nomlieu lugar ciudad localidad nombre nom الموقع المكان اسمالمكان المدينه البلده القريه الاسم",
    ),
  ],
  ["title", words("title headline sourceheadline titre titulo العنوان")],
  [
    "text",
    words(
      "text notes description summary details narrative comment comments remarks note texte resume descripcion notas resumen الوصف ملاحظات النص التفاصيل",
    ),
  ],
  [
    "publisher",
    words(
      "publisher source sourcename sourceoffice sourceoriginal outlet media editeur fuente medio المصدر الناشر",
    ),
  ],
  ["url", words("url link sourceurl href web website lien enlace الرابط رابط")],
  [
    "id",
    words(
      "id eventid eventidcnty incidentid uid uuid guid globaleventid objectid fid featureid identifiant identificador code المعرف الرقم",
    ),
  ],
  [
    "positionPrecision",
    words(
      "geoprecision whereprec radiusm radius accuracym accuracy uncertaintym positionprecision locationprecision precision",
    ),
  ],
  ["datePrecision", words("timeprecision dateprec dateprecision precisiondate")],
  ["status", words("status verificationstatus statut estado الحاله")],
];

/** A column's name in small letters and digits alone, without accents; alike for `eventDate`, `Event date` and `EVENT_DATE`. */
export function plainName(column: string): string {
  return column
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase()
    .replace(/[أإآٱ]/g, "ا")
    .replace(/ة/g, "ه")
    .replace(/ى/g, "ي");
}

/** The words of a column's name, each as `plainName` writes it: of `gpsLat_wgs84` gps, lat and wgs84. */
export function nameWords(column: string): string[] {
  return column
    .replace(/(\p{Ll})(?=\p{Lu})/gu, "$1 ")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(plainName)
    .filter((word) => word !== "");
}

function words(list: string): string[] {
  return list.split(" ");
}
