import type { ReactNode } from "react";
import { type EmbedOptions, PANELS, type Panel, USUAL_OPTIONS } from "../../core/embed/options.ts";
import { THEMES } from "../../store/state.ts";
import { useMessages } from "../messages/context.tsx";
import { EmbedAccent } from "./embed-accent.tsx";
import { EmbedSelect } from "./embed-select.tsx";
import { EmbedSize } from "./embed-size.tsx";
import type { EmbedWish } from "./embed-wish.ts";
import { EmbedZone } from "./embed-zone.tsx";

type SettingsProps = { wish: EmbedWish; onWish: (wish: EmbedWish) => void };

/** How the map looks and behaves in its frame: four groups, each saying how much in it is not as usual. */
export function EmbedSettings({ wish, onWish }: SettingsProps) {
  const { options, width, height, language } = wish;
  const isSet = (key: keyof EmbedOptions) => String(options[key]) !== String(USUAL_OPTIONS[key]);
  const sizes = [width !== null, height !== null || isSet("height")];
  const look = [language !== null, isSet("theme"), isSet("accent"), isSet("view")];
  const behaviour = [isSet("start"), isSet("play"), isSet("gestures"), isSet("tz")];
  return (
    <div className="embed-groups">
      <Group name="size" set={count(sizes)}>
        <EmbedSize wish={wish} onWish={onWish} />
      </Group>
      <Group name="look" set={count(look)}>
        <Look wish={wish} onWish={onWish} />
      </Group>
      <Group name="parts" set={options.show.length + options.hide.length}>
        <Parts wish={wish} onWish={onWish} />
      </Group>
      <Group name="behaviour" set={count(behaviour)}>
        <Behaviour wish={wish} onWish={onWish} />
      </Group>
    </div>
  );
}

const count = (set: readonly boolean[]): number => set.filter(Boolean).length;

function Group(props: {
  name: "size" | "look" | "parts" | "behaviour";
  set: number;
  children: ReactNode;
}) {
  const { name, set, children } = props;
  const t = useMessages();
  return (
    <details className="embed-group">
      <summary>
        <span className="share-label">{t(`embedding.${name}`)}</span>
        <span className="share-hint">{t("embedding.set", { count: set })}</span>
      </summary>
      <div className="embed-settings">{children}</div>
    </details>
  );
}

function Look({ wish, onWish }: SettingsProps) {
  const t = useMessages();
  const { options, language } = wish;
  const change = (part: Partial<EmbedOptions>) =>
    onWish({ ...wish, options: { ...options, ...part } });
  return (
    <>
      <EmbedSelect
        label={t("embedding.language")}
        value={language ?? "host"}
        options={[
          ["host", t("embedding.language.host")],
          ["en", "English"],
          ["ar", "العربية"],
        ]}
        onChoice={(value) => onWish({ ...wish, language: value === "host" ? null : value })}
      />
      <EmbedSelect
        label={t("embedding.theme")}
        value={options.theme}
        options={THEMES.map((theme) => [theme, t(`embedding.theme.${theme}`)])}
        onChoice={(theme) => change({ theme })}
      />
      <EmbedAccent theme={options.theme} onAccent={(accent) => change({ accent })} />
      <EmbedSelect
        label={t("embedding.view")}
        value={options.view ?? "usual"}
        options={(["usual", "map", "list", "both"] as const).map((view) => [
          view,
          t(`embedding.view.${view}`),
        ])}
        onChoice={(view) => change({ view: view === "usual" ? null : view })}
      />
    </>
  );
}

function Parts({ wish, onWish }: SettingsProps) {
  const t = useMessages();
  const { options } = wish;
  const choose = (panel: Panel, choice: "usual" | "show" | "hide") => {
    const put = (list: "show" | "hide") =>
      PANELS.filter((other) => (other === panel ? choice === list : options[list].includes(other)));
    onWish({ ...wish, options: { ...options, show: put("show"), hide: put("hide") } });
  };
  return (
    <>
      {PANELS.map((panel) => (
        <EmbedSelect
          key={panel}
          label={t(`embedding.panel.${panel}`)}
          value={
            options.show.includes(panel) ? "show" : options.hide.includes(panel) ? "hide" : "usual"
          }
          options={(["usual", "show", "hide"] as const).map((choice) => [
            choice,
            t(`embedding.parts.${choice}`),
          ])}
          onChoice={(choice) => choose(panel, choice)}
        />
      ))}
      <p className="share-hint">{t("embedding.parts.hint")}</p>
    </>
  );
}

function Behaviour({ wish, onWish }: SettingsProps) {
  const t = useMessages();
  const { options } = wish;
  const change = (part: Partial<EmbedOptions>) =>
    onWish({ ...wish, options: { ...options, ...part } });
  return (
    <>
      <EmbedSelect
        label={t("embedding.start")}
        value={options.start}
        options={(["auto", "click"] as const).map((start) => [
          start,
          t(`embedding.start.${start}`),
        ])}
        onChoice={(start) => change({ start })}
      />
      <EmbedSelect
        label={t("embedding.gestures")}
        value={options.gestures ?? "usual"}
        options={(["usual", "coop", "free", "none"] as const).map((gestures) => [
          gestures,
          t(`embedding.gestures.${gestures}`),
        ])}
        onChoice={(gestures) => change({ gestures: gestures === "usual" ? null : gestures })}
      />
      <EmbedZone onZone={(tz) => change({ tz })} />
      <label className="embed-check">
        <input
          type="checkbox"
          checked={options.play}
          onChange={() => change({ play: !options.play })}
        />
        {t("embedding.play")}
      </label>
      {options.play && <p className="share-hint">{t("embedding.play.hint")}</p>}
    </>
  );
}
