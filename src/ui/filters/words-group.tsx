import { wordsChosen } from "../../store/narrow.ts";
import { useMessages } from "../messages/context.tsx";
import { useApp } from "../use-store.ts";
import { GroupFrame } from "./group-frame.tsx";

/** Words that the place's names or the passage must have, in any spelling or script. */
export function WordsGroup() {
  const t = useMessages();
  const words = useApp((s) => s.filters.words);
  return (
    <GroupFrame title={t("filters.words")}>
      <input
        className="field"
        type="text"
        dir="auto"
        aria-label={t("filters.words")}
        placeholder={t("filtering.words.hint")}
        value={words}
        onChange={(event) => wordsChosen(event.target.value)}
      />
    </GroupFrame>
  );
}
