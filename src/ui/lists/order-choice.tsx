import { useId } from "react";
import type { Order } from "../../store/state.ts";
import { useMessages } from "../messages/context.tsx";
import type { MessageKey } from "../messages/translate.ts";
import { isOrder } from "./order.ts";

/** An order that a list can have, and what it is called there. */
export type NamedOrder = { order: Order; name: MessageKey };

/** Chooses the order of a list of places. */
export function OrderChoice(props: {
  orders: readonly NamedOrder[];
  order: Order;
  onChange: (order: Order) => void;
}) {
  const { orders, order, onChange } = props;
  const t = useMessages();
  const id = useId();
  return (
    <div className="lists-order">
      <label htmlFor={id}>{t("lists.order")}</label>
      <select
        id={id}
        className="field field-quiet"
        value={order}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (isOrder(value)) onChange(value);
        }}
      >
        {orders.map(({ order, name }) => (
          <option key={order} value={order}>
            {t(name)}
          </option>
        ))}
      </select>
    </div>
  );
}
