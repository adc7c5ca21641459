import { type ReactNode, type Ref, useId } from "react";

/** A group of controls under its heading, with room for something at the heading's end. */
export function GroupFrame(props: {
  title: string;
  end?: ReactNode;
  ref?: Ref<HTMLFieldSetElement>;
  children: ReactNode;
}) {
  const { title, end, ref, children } = props;
  const id = useId();
  // Not a legend: nothing can stand beside one without becoming a part of the group's name.
  return (
    <fieldset className="filters-group" aria-labelledby={id} ref={ref}>
      <div className="filters-heading">
        <h3 id={id}>{title}</h3>
        {end}
      </div>
      {children}
    </fieldset>
  );
}
