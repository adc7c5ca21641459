import { useMessages } from "../messages/context.tsx";
import { isolated } from "../symbols/isolated.ts";
import { GivenNote } from "./given-note.tsx";

type LookingProps = { name: string; given: number; onCancel: () => void };

/** The beginning of the file is being looked at. */
export function LookingStep({ name, given, onCancel }: LookingProps) {
  const t = useMessages();
  return (
    <div className="opening-progress">
      <p role="status">{t("opening.looking", { name: isolated(name) })}</p>
      <progress className="opening-bar" aria-label={t("opening.title.looking")} />
      <GivenNote given={given} name={name} />
      <div className="opening-buttons">
        <button type="button" className="button" data-first onClick={onCancel}>
          {t("opening.cancel")}
        </button>
      </div>
    </div>
  );
}
