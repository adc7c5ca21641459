import { useId } from "react";
import { DATE_NUMBERS, DATE_ORDERS } from "../../core/table/table.ts";
import { dateWriter } from "../dates.ts";
import { useMessages } from "../messages/context.tsx";
import { isolated } from "../symbols/isolated.ts";
import { useApp } from "../use-store.ts";
import type { MappingPartProps } from "./mapping-part.ts";
import { firstDates, hasDateNumbers, oddDate, orderMatters } from "./sample.ts";

const SHOWN = 4;

/** All zones the browser knows, by their IANA names; it does not count UTC among them. */
const ZONES = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];

/** How dates are read, as far as it matters, and how the first ones then read. */
export function DatesPart({ sample, mapping, onMapping }: MappingPartProps) {
  const t = useMessages();
  const id = useId();
  const language = useApp((s) => s.language);
  const { columns, timeZone, dateNumbers } = mapping;
  if (columns.date === undefined && columns.published === undefined)
    return <p className="opening-note">{t("opening.noDates")}</p>;
  const writer = dateWriter(language, timeZone);
  const odd = oddDate(sample, mapping);
  return (
    <section aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className="opening-heading">
        {t("opening.dates")}
      </h3>
      {orderMatters(sample, mapping) && (
        <fieldset className="opening-choices">
          <legend>{t("opening.order")}</legend>
          {DATE_ORDERS.map((order) => (
            <label key={order} className="opening-check">
              <input
                type="radio"
                name={`${id}-order`}
                checked={mapping.dateOrder === order}
                onChange={() => onMapping({ ...mapping, dateOrder: order })}
              />
              {t(`opening.order.${order}`)}
            </label>
          ))}
        </fieldset>
      )}
      {hasDateNumbers(sample, mapping) && (
        <label className="opening-setting">
          {t("opening.numbers")}
          <select
            className="field"
            value={dateNumbers ?? ""}
            onChange={(event) => {
              const unit = DATE_NUMBERS.find((name) => name === event.target.value);
              onMapping({ ...mapping, dateNumbers: unit });
            }}
          >
            <option value="">{t("opening.numbers.none")}</option>
            {DATE_NUMBERS.map((unit) => (
              <option key={unit} value={unit}>
                {t(`opening.numbers.${unit}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      {odd !== undefined && (
        <label className="opening-check">
          <input
            type="checkbox"
            checked={mapping.yearsAsWritten === true}
            onChange={(event) => onMapping({ ...mapping, yearsAsWritten: event.target.checked })}
          />
          {t("opening.years", { example: isolated(odd) })}
        </label>
      )}
      <label className="opening-setting">
        {t("opening.zone")}
        <select
          className="field"
          value={timeZone}
          onChange={(event) => onMapping({ ...mapping, timeZone: event.target.value })}
        >
          {(ZONES.includes(timeZone) ? ZONES : [timeZone, ...ZONES]).map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </select>
      </label>
      <dl className="opening-readings" aria-label={t("opening.datesRead")}>
        {firstDates(sample, mapping, SHOWN).map(({ text, edtf }) => (
          <div key={text}>
            <dt>
              <bdi>{text}</bdi>
            </dt>
            <dd className={edtf === null ? "opening-need" : undefined}>
              {edtf === null ? t("opening.unreadable") : writer.edtf(edtf)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
