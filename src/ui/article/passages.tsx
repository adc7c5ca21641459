import type { PlacedMention } from "../../core/select/dataset.ts";
import { namesOf } from "../../core/select/place-names.ts";
import { mentionOpened } from "../../store/store.ts";
import { lights } from "../symbols/lights.ts";
import { Passage } from "../symbols/passage.tsx";
import { QuotationBlock } from "../symbols/quotation-block.tsx";
import { useApp } from "../use-store.ts";

/** Mentions with their passages in reading order, for those that can't be shown in their text. */
export function Passages({ mentions }: { mentions: readonly PlacedMention[] }) {
  const inReadingOrder = [...mentions].sort(
    (a, b) => a.mention.selector.start - b.mention.selector.start,
  );
  return (
    <ul className="article-passages">
      {inReadingOrder.map((placed) => (
        <PassageItem key={placed.mention.id} placed={placed} />
      ))}
    </ul>
  );
}

function PassageItem({ placed: { mention, placeId } }: { placed: PlacedMention }) {
  const place = useApp((s) => s.dataset?.places.get(placeId));
  const language = useApp((s) => s.language);
  const isCurrent = useApp((s) => s.selection.mentionId === mention.id);
  return (
    <li aria-current={isCurrent ? "true" : undefined}>
      <button
        type="button"
        className="link article-place"
        onClick={() => mentionOpened(mention.id)}
        {...lights({ placeId, mentionId: mention.id })}
      >
        {place ? namesOf(place, language)[0].text : placeId}
      </button>
      <Passage mention={mention} />
      {mention.quotations.map((quotation) => (
        <QuotationBlock key={quotation.id} quotation={quotation} articleId={mention.article} />
      ))}
    </li>
  );
}
