import { Fragment, useId } from "react";
import type { Role } from "../../core/table/table.ts";
import { useMessages } from "../messages/context.tsx";
import type { MappingPartProps } from "./mapping-part.ts";
import { firstValues } from "./sample.ts";

const GROUPS = [
  ["where", ["latitude", "longitude", "name", "positionPrecision"]],
  ["when", ["date", "endDate", "published", "datePrecision"]],
  ["what", ["type", "subType", "side", "status"]],
  ["words", ["title", "text", "publisher", "url", "id"]],
] as const satisfies readonly (readonly [string, readonly Role[]])[];

const REQUIRED: ReadonlySet<Role> = new Set(["latitude", "longitude"]);
const SHOWN_VALUES = 3;

/** Which column has which role, with its first values. */
export function ColumnsTable(props: MappingPartProps & { columns: readonly string[] }) {
  const t = useMessages();
  const id = useId();
  return (
    <section aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className="opening-heading">
        {t("opening.columns")}
      </h3>
      <p className="opening-soft">{t("opening.columnsHint")}</p>
      {GROUPS.map(([group, roles]) => (
        <fieldset key={group} className="opening-group">
          <legend>{t(`opening.group.${group}`)}</legend>
          {roles.map((role) => (
            <RoleRow key={role} role={role} {...props} />
          ))}
        </fieldset>
      ))}
    </section>
  );
}

type RoleRowProps = MappingPartProps & { role: Role; columns: readonly string[] };

function RoleRow({ role, columns, sample, mapping, onMapping }: RoleRowProps) {
  const t = useMessages();
  const id = useId();
  const column = mapping.columns[role];
  const isRequired = REQUIRED.has(role);
  const choose = (name: string) => {
    const { [role]: _, ...others } = mapping.columns;
    onMapping({ ...mapping, columns: name === "" ? others : { ...others, [role]: name } });
  };
  return (
    <div className="opening-role">
      <label htmlFor={id}>
        {t(`opening.role.${role}`)}
        {/* Without the space Arabic letters would join. */ " "}
        {isRequired && <span className="opening-required">{t("opening.required")}</span>}
      </label>
      <select
        id={id}
        className="field"
        required={isRequired}
        aria-describedby={`${id}-values`}
        value={column ?? ""}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{t("opening.noColumn")}</option>
        {columns.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      <p id={`${id}-values`} className="opening-values">
        {firstValues(sample, column, SHOWN_VALUES).map((value, i) => (
          <Fragment key={value}>
            {i > 0 && " · "}
            <bdi>{value}</bdi>
          </Fragment>
        ))}
      </p>
    </div>
  );
}
