import { mentionAddress } from "../../core/export/addresses.ts";
import { store } from "../../store/store.ts";
import { useMessages } from "../messages/context.tsx";
import { stateAddress } from "../page-address.ts";
import { useApp } from "../use-store.ts";
import { TextField } from "./text-field.tsx";

/** The address of what is shown, and of the open mention alone. */
export function LinkPart({ title }: { title: string }) {
  const t = useMessages();
  const url = useApp(stateAddress);
  const page = useApp((s) => s.page);
  const mentionId = useApp((s) => s.selection.mentionId);
  return (
    <>
      <TextField
        label={t("share.link.state")}
        hint={t("share.link.hint")}
        copy={t("share.link.copy")}
        text={url}
        rows={3}
        dir="ltr"
      >
        {"share" in navigator && (
          <button type="button" className="button button-plain" onClick={() => send(title)}>
            {t("share.link.send")}
          </button>
        )}
      </TextField>
      {mentionId !== null && (
        <TextField
          label={t("share.link.mention")}
          hint={t("share.link.mentionHint")}
          copy={t("share.link.copyMention")}
          text={mentionAddress(page, mentionId)}
          rows={2}
          dir="ltr"
        />
      )}
    </>
  );
}

/** Hands the link to the device's own sharing; closing that without sending is no fault. */
async function send(title: string): Promise<void> {
  await navigator.share({ title, url: stateAddress(store.getState()) }).catch(() => undefined);
}
