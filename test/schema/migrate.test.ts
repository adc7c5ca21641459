import { expect, test } from "vitest";
import { migrate, SCHEMA_VERSION } from "../../src/schema/migrate.ts";

test("a record of today's version is not touched", () => {
  const record = { schema: SCHEMA_VERSION, id: "example" };
  expect(migrate(record)).toEqual({ ok: true, value: record, issues: [] });
});

test("an older record goes through every step in turn and ends with the newest version", () => {
  const steps = [
    (record: Record<string, unknown>) => ({ ...record, first: true }),
    (record: Record<string, unknown>) => ({ ...record, second: record.first }),
  ];
  expect(migrate({ schema: 1 }, steps)).toMatchObject({
    ok: true,
    value: { schema: 3, first: true, second: true },
  });
  expect(migrate({ schema: 2 }, steps)).toMatchObject({
    ok: true,
    value: { schema: 3, second: undefined },
  });
});

test.each([[undefined], ["1"], [0], [1.5], [null]])(
  "a record with the version %j is refused with what was expected",
  (schema) => {
    const result = migrate({ schema });
    expect(result.ok).toBe(false);
    expect(result.issues[0]?.message).toContain("expected a whole number from 1");
  },
);

test("a record of a newer version says that the program must be updated", () => {
  const result = migrate({ schema: SCHEMA_VERSION + 1 });
  expect(result.ok).toBe(false);
  expect(result.issues[0]?.message).toContain("update Dateline");
});
