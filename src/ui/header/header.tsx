import { useRef } from "react";
import { LANGUAGES, type Language, THEMES } from "../../store/state.ts";
import { languageChosen, themeChosen } from "../../store/store.ts";
import { localized } from "../localized.ts";
import { useMessages } from "../messages/context.tsx";
import { catchFocus } from "../symbols/catch-focus.ts";
import { CloseButton } from "../symbols/close-button.tsx";
import { useApp } from "../use-store.ts";
import "./header.css";

const LANGUAGE_NAMES: Record<Language, string> = { en: "English", ar: "العربية" };

/** Title of the collection, its disclaimer, and what the reader may set: language and colours. */
export function Header() {
  const t = useMessages();
  const collection = useApp((s) => s.dataset?.collection);
  const language = useApp((s) => s.language);
  const isFile = useApp((s) => s.table !== null && s.table.former !== null);
  const about = useRef<HTMLDialogElement>(null);
  if (!collection) return null;
  return (
    <header className="header">
      {/* Another collection's title catches the focus that went with the one before. */}
      <h1 key={collection.id} ref={catchFocus} className="header-title" tabIndex={-1}>
        {localized(collection.title, language)}
      </h1>
      {!isFile && <p className="header-disclaimer">{localized(collection.disclaimer, language)}</p>}
      <div className="header-tools">
        <button type="button" className="link" onClick={() => about.current?.showModal()}>
          {t("app.about")}
        </button>
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
      <dialog ref={about} className="dialog about" aria-labelledby="about-title">
        <header className="pane-head">
          <h2 id="about-title" className="pane-title">
            {t("app.about")}
          </h2>
          <CloseButton label={t("about.close")} onPress={() => about.current?.close()} />
        </header>
        <div className="about-text">
          {isFile ? (
            <p>{t("about.file")}</p>
          ) : (
            <>
              <p>{localized(collection.summary, language)}</p>
              <p>{localized(collection.disclaimer, language)}</p>
            </>
          )}
          <p>{t("about.zone", { zone: collection.timeZone })}</p>
          {collection.license && <p>{t("about.licence", { licence: collection.license })}</p>}
          {collection.credits.length > 0 && <h3>{t("about.credits")}</h3>}
          <ul>
            {collection.credits.map((credit) => (
              <li key={credit}>{credit}</li>
            ))}
          </ul>
        </div>
      </dialog>
    </header>
  );
}

function LanguageSwitch() {
  const language = useApp((s) => s.language);
  return LANGUAGES.filter((other) => other !== language).map((other) => (
    <button
      key={other}
      type="button"
      className="link"
      lang={other}
      onClick={() => languageChosen(other)}
    >
      {LANGUAGE_NAMES[other]}
    </button>
  ));
}

function ThemeSwitch() {
  const t = useMessages();
  const theme = useApp((s) => s.theme);
  return (
    <label className="header-theme">
      <span className="unseen">{t("app.theme")}</span>
      <select
        className="field field-quiet"
        value={theme}
        onChange={(event) =>
          themeChosen(THEMES.find((value) => value === event.target.value) ?? "auto")
        }
      >
        {THEMES.map((value) => (
          <option key={value} value={value}>
            {t(`app.theme.${value}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
