import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { guessMapping } from "../../../src/core/table/guess-mapping.ts";
import { positionPrecision } from "../../../src/core/table/precision.ts";
import { readTableEvent } from "../../../src/core/table/table-event.ts";

const ACLED = {
  event_id_cnty: "SYR116000",
  event_date: "03 December 2024",
  year: "2024",
  time_precision: "1",
  disorder_type: "Political violence",
  event_type: "Explosions/Remote violence",
  sub_event_type: "Shelling/artillery/missile attack",
  actor1: "Military Forces of Syria",
  actor2: "",
  location: "Halfaya",
  latitude: "35.2600",
  longitude: "36.6000",
  geo_precision: "1",
  source: "SOHR",
  notes: "Shells fell on the town.",
  fatalities: "0",
  timestamp: "1733500000",
};
const UCDP = {
  id: "512345",
  date_start: "2024-12-01 00:00:00.000",
  date_end: "2024-12-03 00:00:00.000",
  date_prec: "2",
  where_prec: "3",
  where_coordinates: "Ḥamāh town",
  latitude: "35.13",
  longitude: "36.75",
  type_of_violence: "3",
  side_a: "Government of Syria",
  side_b: "Civilians",
  source_original: "residents",
  source_office: "AFP",
  source_date: "2024-12-05;2024-12-04",
  source_headline: "Shelling in Hama",
  source_article: "AFP,2024-12-04,Shelling in Hama",
};

describe("known tables", () => {
  test("ACLED is known by its columns, and its types by its code book", () => {
    const { mapping, known, issues } = guessMapping(Object.keys(ACLED), [ACLED]);
    expect(known).toBe("acled");
    expect(issues).toEqual([]);
    expect(readTableEvent(ACLED, mapping, 1, 0)).toEqual({
      row: 1,
      id: "SYR116000",
      place: 0,
      occurred: "2024-12-03",
      published: null,
      type: "shelling",
      typeText: "Shelling/artillery/missile attack",
      side: "Military Forces of Syria",
      status: "reported",
      title: null,
      text: "Shells fell on the town.",
      publisher: "SOHR",
      url: null,
      codes: ["time_precision.1", "geo_precision.1"],
    });
  });

  test("so is UCDP GED, whatever the case of its columns", () => {
    const row = Object.fromEntries(Object.entries(UCDP).map(([k, v]) => [k.toUpperCase(), v]));
    const { mapping, known } = guessMapping(Object.keys(row), [row]);
    expect(known).toBe("ucdp-ged");
    expect(readTableEvent(row, mapping, 7, 3)).toMatchObject({
      occurred: "2024-12-01/2024-12-03",
      published: "2024-12-04",
      type: "other",
      title: "Shelling in Hama",
      publisher: "AFP",
      side: "Government of Syria",
    });
  });
});

describe("codes of a known code book", () => {
  test("come with the row, whatever the case of their columns; what the book does not have does not", () => {
    const row = {
      ...UCDP,
      WHERE_PREC: 5,
      where_prec: undefined,
      date_prec: "9",
      event_clarity: "2",
    };
    const { mapping } = guessMapping(Object.keys(row), [row]);
    expect(readTableEvent(row, mapping, 1, 0).codes).toEqual([
      "type_of_violence.3",
      "where_prec.5",
      "event_clarity.2",
    ]);
  });

  test("are the same written as decimal numbers, as programs write a column with gaps", () => {
    const row = { ...UCDP, where_prec: "3.0", date_prec: "2.0", type_of_violence: "1.0" };
    const { mapping } = guessMapping(Object.keys(row), [row]);
    const event = readTableEvent(row, mapping, 1, 0);
    expect(event.codes).toEqual(["date_prec.2", "where_prec.3", "type_of_violence.1"]);
    expect(event.type).toBe("battle");
    expect(positionPrecision("where_prec", "3.0")).toEqual(positionPrecision("where_prec", "3"));
  });

  test("mean nothing in a table that is not known", () => {
    const row = { lat: 35.1, lon: 36.7, where_prec: 2 };
    const { mapping } = guessMapping(Object.keys(row), [row]);
    expect(readTableEvent(row, mapping, 1, 0).codes).toBeUndefined();
  });

  test("of ACLED's until 2018 say what they say: no change of territory is none", () => {
    const types = [
      "Battle-No change of territory",
      "Battle-Government regains territory",
      "Remote violence",
    ];
    const rows = types.map((EVENT_TYPE) => ({ LATITUDE: 35.1, LONGITUDE: 36.7, EVENT_TYPE }));
    const { mapping } = guessMapping(Object.keys(rows[0] ?? {}), rows);
    expect(rows.map((row) => readTableEvent(row, mapping, 1, 0).type)).toEqual([
      "battle",
      "control",
      "strike",
    ]);
  });
});

describe("other tables", () => {
  test.each([
    [["Lat", "Lng", "Event Date"], { latitude: "Lat", longitude: "Lng", date: "Event Date" }],
    [
      ["gpsLat_wgs84", "gpsLon_wgs84", "Date (UTC)"],
      { latitude: "gpsLat_wgs84", date: "Date (UTC)" },
    ],
    [["خط العرض", "خط الطول", "التاريخ", "المدينة"], { latitude: "خط العرض", name: "المدينة" }],
    [
      ["Latitud", "Longitud", "Fecha", "Lugar", "Tipo de evento"],
      { date: "Fecha", type: "Tipo de evento" },
    ],
    [
      ["latitude", "longitude", "date_debut", "date_fin", "lieu"],
      { date: "date_debut", endDate: "date_fin" },
    ],
    [["lat", "lon", "long description", "date"], { longitude: "lon" }],
  ])("%j is understood by its names", (columns, expected) => {
    const { mapping, known } = guessMapping(columns, []);
    expect(known).toBeNull();
    expect(mapping.columns).toMatchObject(expected);
  });

  test("columns without telling names are told by their values, and that is said", () => {
    const sample = Array.from({ length: 30 }, (_, i) => ({
      a: `3${i % 5}.12${i}5`,
      b: `13${i % 5}.7${i}25`,
      c: `${(i % 28) + 1} Dec 2024`,
      d: i % 2 ? "Clash" : "Air strike",
      e: `${i}`,
    }));
    const { mapping, issues } = guessMapping(["b", "a", "c", "d", "e"], sample);
    expect(mapping.columns).toEqual({ latitude: "a", longitude: "b", date: "c", type: "d" });
    expect(mapping.types).toMatchObject({ clash: "battle", "air strike": "strike" });
    expect(issues.map(({ code }) => code)).toEqual(Array(4).fill("guessed-by-values"));
  });

  test("a number above 12 decides the order of dates; without one it is an assumption", () => {
    const guess = (...dates: string[]) => {
      const { mapping, issues } = guessMapping(
        ["lat", "lon", "date"],
        dates.map((date) => ({ date })),
      );
      return [mapping.dateOrder, ...issues.map(({ code }) => code)];
    };
    expect(guess("03/04/2024", "12/25/2024")).toEqual(["month-first"]);
    expect(guess("03/04/2024", "25/12/2024")).toEqual(["day-first"]);
    expect(guess("03/04/2024")).toEqual(["day-first", "date-order-assumed"]);
    expect(guess("25/12/2024", "12/25/2024", "12/26/2024")).toEqual([
      "month-first",
      "date-orders-mixed",
    ]);
    expect(guess("2024-04-03")).toEqual(["day-first"]);
    expect(guess("45629", "45630")).toEqual(["day-first", "numbers-as-dates"]);
  });

  test("swapped coordinates are found where a latitude can't be one", () => {
    const rows = (...pairs: [number, number][]) => pairs.map(([lat, lon]) => ({ lat, lon }));
    const guess = (sample: ReturnType<typeof rows>) => {
      const { mapping, issues } = guessMapping(["lat", "lon", "date"], sample);
      return [mapping.swapped, ...issues.map(({ code }) => code)];
    };
    expect(guess(rows([127, 37], [126.5, 36]))).toEqual([true, "swapped-coordinates"]);
    expect(guess(rows([35, 36], [36, 37]))).toEqual([false]);
    expect(guess(rows([127, 37], [36, 37], [35, 36]))).toEqual([false, "positions-out-of-range"]);
  });

  test.each([
    ["radius_km", 25_000],
    ["Radius (km)", 25_000],
    ["radiusKm", 25_000],
    ["positional_accuracy_m", 25],
    ["coordinateUncertaintyInMeters", 25],
    ["error_meters", 25],
    ["precision_km", 25_000],
    ["Genauigkeit (km)", 25_000],
    ["Unsch\u00e4rfe in Metern", 25],
    ["rayon_km", 25_000],
    ["incertitude (m\u00e8tres)", 25],
    ["radio_km", 25_000],
    ["\u0646\u0635\u0641 \u0627\u0644\u0642\u0637\u0631 (\u0643\u0645)", 25_000],
    [
      "\u062f\u0642\u0629 \u0627\u0644\u0645\u0648\u0642\u0639 \u0628\u0627\u0644\u0645\u062a\u0631 (\u0645)",
      25,
    ],
    ["accuracy_mi", 40_234],
  ])("%s is the position's uncertainty, in its unit", (column, radiusM) => {
    const rows = [{ lat: 35.1, lon: 36.7, date: "2024-12-03", [column]: "25" }];
    const { mapping, issues } = guessMapping(["lat", "lon", "date", column], rows);
    expect(mapping.columns.positionPrecision).toBe(column);
    expect(positionPrecision(column, "25")?.radiusM).toBe(radiusM);
    expect(issues).toEqual([]);
  });

  test.each(["radius", "uncertainty", "positional_accuracy", "Genauigkeit"])(
    "%s without a unit is taken as metres, and that is said",
    (column) => {
      const { mapping, issues } = guessMapping(
        ["lat", "lon", "date", column],
        [{ [column]: "250" }],
      );
      expect(mapping.columns.positionPrecision).toBe(column);
      expect(positionPrecision(column, "250")?.radiusM).toBe(250);
      expect(issues.map(({ code }) => code)).toEqual(["unit-assumed"]);
    },
  );

  test.each([
    ["date_accuracy", "3"],
    ["terror_group", "7"],
    ["error", "not found"],
    ["error_code", "404"],
    ["radio", "Radio Free Homs"],
  ])("%s is none of it", (column, value) => {
    const { mapping } = guessMapping(["lat", "lon", "date", column], [{ [column]: value }]);
    expect(mapping.columns.positionPrecision).toBeUndefined();
  });

  test("a distance with its own unit has that one; what is none is a code", () => {
    const metres = (column: string, cell: string) => positionPrecision(column, cell)?.radiusM;
    expect(metres("radius", "2,5 km")).toBe(2500);
    expect(metres("radius_km", "\u00b1300 m")).toBe(300);
    expect(metres("radius", "1e400")).toBeNull();
    expect(metres("radius", "0")).toBeNull();
    expect(metres("radius", "about a mile")).toBeNull();
  });

  test("years that are Hijri or hardly meant are said, but not in what we wrote ourselves", () => {
    const codes = (columns: string[], date: string) =>
      guessMapping(columns, [{ lat: 35, lon: 36, date, occurred: date }]).issues.map(
        ({ code }) => code,
      );
    expect(codes(["lat", "lon", "date"], "1446-05-25")).toEqual(["odd-years"]);
    expect(codes(["lat", "lon", "date"], "0024-05-25")).toEqual(["odd-years"]);
    expect(codes(["lat", "lon", "date"], "1187-07-04")).toEqual([]);
    const own = ["lat", "lon", "occurred", "start", "end", "radius_m"];
    expect(codes(own, "1446-05-25")).toEqual([]);
  });

  test("what is missing is said", () => {
    const { issues } = guessMapping(["who", "what"], [{ who: "a", what: "b" }]);
    expect(issues.map(({ code }) => code)).toEqual(["no-position-columns", "no-date-column"]);
  });

  test("no columns and no rows make it throw", () => {
    const rows = fc.array(fc.dictionary(fc.string(), fc.anything(), { maxKeys: 6 }), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(fc.array(fc.string()), rows, (columns, sample) => {
        const all = [...columns, ...sample.flatMap((row) => Object.keys(row))];
        expect(guessMapping(all, sample).mapping.timeZone).toBe("UTC");
      }),
    );
  });
});
