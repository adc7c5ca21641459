import { localized } from "../ui/localized.ts";
import { useMessages } from "../ui/messages/context.tsx";
import { Notices } from "../ui/notices/notices.tsx";
import { stateAddress } from "../ui/page-address.ts";
import { useApp } from "../ui/use-store.ts";

/**
 * Where it all comes from: title where nothing else says it, licence, and the way to the same view outside the frame, whose
 * address can be read where links are kept from opening. No option takes it away.
 */
export function Foot({ withTitle }: { withTitle: boolean }) {
  const t = useMessages();
  const language = useApp((s) => s.language);
  const collection = useApp((s) => s.dataset?.collection);
  const address = useApp(stateAddress);
  const page = useApp((s) => s.page);
  return (
    <footer className="embed-foot">
      <p className="embed-source">
        {withTitle && <span>{localized(collection?.title, language)}</span>}
        {collection?.license && (
          <span>
            <span className="embed-licence-word">{t("embed.licence")} </span>
            <bdi>{collection.license}</bdi>
          </span>
        )}
        <span>
          <a href={address} target="_blank" rel="noopener noreferrer" title={address}>
            {t("embed.open")}
            <span className="unseen"> ({t("embed.newTab")})</span>
          </a>{" "}
          <bdi className="embed-address">{page.replace(/^https?:\/\/(www\.)?|[/?].*$/g, "")}</bdi>
        </span>
      </p>
      <Notices />
    </footer>
  );
}
