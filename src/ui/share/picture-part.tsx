import { useCallback, useEffect, useState } from "react";
import { fileName } from "../../core/export/file-name.ts";
import { store } from "../../store/store.ts";
import { useMessages } from "../messages/context.tsx";
import { useApp } from "../use-store.ts";
import { currentExport } from "./current-export.ts";
import { download } from "./download.ts";
import { makePicture, type TakeMap } from "./make-picture.ts";
import { pictureWords } from "./picture-content.ts";
import { PICTURE_WIDTH } from "./picture-layout.ts";
import type { ShownWords } from "./shown-words.ts";

type Made =
  | { kind: "making" }
  | { kind: "ready"; blob: Blob; url: string }
  | { kind: "failed"; reason: string };

type PictureProps = { shown: ShownWords; takeMap: TakeMap | null };

/** The picture with everything burnt in: a preview, and the file in two sizes. */
export function PicturePart(props: PictureProps) {
  const [attempt, setAttempt] = useState(0);
  return <Attempt key={attempt} {...props} again={() => setAttempt(attempt + 1)} />;
}

function Attempt({ shown, takeMap, again }: PictureProps & { again: () => void }) {
  const t = useMessages();
  const make = useMake(shown, takeMap);
  const [made, setMade] = useState<Made>({ kind: "making" });
  useEffect(() => {
    let current = true;
    let url: string | null = null;
    make(1).then((result) => {
      if (!current) return;
      if (result.kind === "failed") setMade(result);
      else {
        url = URL.createObjectURL(result.blob);
        setMade({ kind: "ready", blob: result.blob, url });
      }
    });
    return () => {
      current = false;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [make]);
  if (made.kind === "failed") return <Failure reason={made.reason} again={again} />;
  if (made.kind === "ready")
    return <Ready made={made} shown={shown} make={make} onFailed={setMade} />;
  return <p role="status">{t("share.picture.making")}</p>;
}

function Failure({ reason, again }: { reason: string; again: () => void }) {
  const t = useMessages();
  return (
    <>
      <p role="alert">{t("share.picture.failed", { reason })}</p>
      <button type="button" className="button" onClick={again}>
        {t("share.picture.again")}
      </button>
    </>
  );
}

function Ready(props: {
  made: { blob: Blob; url: string };
  shown: ShownWords;
  make: Make;
  onFailed: (failure: Made) => void;
}) {
  const { made, shown, make, onFailed } = props;
  const t = useMessages();
  const alt = usePictureAlt(shown);
  const [busy, setBusy] = useState(false);
  const saveDouble = async () => {
    setBusy(true);
    const result = await make(2);
    setBusy(false);
    if (result.kind === "failed") onFailed(result);
    else save(result.blob, "@2x.png");
  };
  return (
    <>
      <img className="share-preview" src={made.url} alt={alt} />
      <p className="share-hint">{t("share.picture.hint")}</p>
      <div className="share-buttons">
        <button type="button" className="button" onClick={() => save(made.blob, ".png")}>
          {t("share.picture.normal", { width: PICTURE_WIDTH })}
        </button>
        <button type="button" className="button" disabled={busy} onClick={saveDouble}>
          {t("share.picture.double")}
        </button>
      </div>
    </>
  );
}

/** Title, what is shown and the legend: all that the picture says besides where the places are. */
function usePictureAlt({ title, span, counts, conditions }: ShownWords): string {
  const t = useMessages();
  const state = store.getState();
  const words = pictureWords(state, { title, span, counts, conditions }, false, t);
  const legend = words ? [words.legend.title, ...words.legend.items.map(({ text }) => text)] : [];
  const shown = [span, ...counts, ...conditions].join(", ");
  return t("share.picture.alt", { title, shown, legend: legend.join(", ") });
}

function save(blob: Blob, ending: string): void {
  const state = currentExport(store.getState(), Date.now());
  if (state) download(blob, fileName(state.note, "png").replace(/\.png$/, ending));
}

type Make = (
  scale: 1 | 2,
) => Promise<{ kind: "made"; blob: Blob } | Extract<Made, { kind: "failed" }>>;

/** Makes the picture of what is shown; another function only when that would be another picture. */
function useMake(shown: ShownWords, takeMap: TakeMap | null): Make {
  const t = useMessages();
  const appearance = useApp((s) => s.appearance);
  // The words are made anew at each rendering; their text says whether they are other ones.
  const key = JSON.stringify(shown);
  return useCallback(
    async (scale) => {
      const now: ShownWords = JSON.parse(key);
      const words = pictureWords(store.getState(), now, takeMap !== null, t);
      const fail = (reason: string) => ({ kind: "failed", reason }) as const;
      if (!words) return fail(t("app.loading"));
      const missing = t("share.picture.noMap");
      try {
        const blob = await makePicture({ words, takeMap, missing, appearance }, scale);
        return blob ? { kind: "made", blob } : fail(t("share.picture.noCanvas"));
      } catch (error) {
        // Taking the map fails for reasons of the graphics driver, which only it can name.
        return fail(error instanceof Error ? error.message : String(error));
      }
    },
    [key, takeMap, appearance, t],
  );
}
