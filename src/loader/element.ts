import { ALLOW, REFERRER_POLICY, recommendedHeight, SANDBOX } from "../core/embed/frame.ts";
import type { CommandData, CommandName, Reply } from "../schema/protocol.ts";
import { failure } from "./commands.ts";
import { type Connection, connect } from "./connection.ts";
import { type Stage, styleSheet } from "./looks.ts";
import { addressOf, commandFor, isParameter, languageOf } from "./parameters.ts";
import { leavePlace, type Neighbour, takePlace } from "./places.ts";
import { textsIn } from "./texts.ts";

/** A frame that says nothing for so long is given up, ms. */
const SILENCE_MS = 15_000;
/** How near the window a map begins to load. */
const NEAR = { rootMargin: "200px" };

// Beside the page's own folder lie those of single versions of this script; all of them show the same page.
const script = document.currentScript;
const page = script instanceof HTMLScriptElement ? new URL("../v1/", script.src).href : "";

/**
 * `<dateline-map>`: its attributes are the map's parameters, its children stand in the map's place until that is ready. What
 * the map tells is an event of the element. `base`: address of the embedded page, where it is not beside this script.
 */
export class DatelineMap extends HTMLElement {
  /** Connects with a map in a frame that the host wrote itself. */
  static connect = connect;

  /** One for all of a page, so that of many that come near at once the first ones get the places. */
  static #sight = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries)
      if (target instanceof DatelineMap) target.#see(isIntersecting);
  }, NEAR);

  #box = document.createElement("div");
  #button = document.createElement("button");
  #frame: HTMLIFrameElement | null = null;
  #connection: Connection | null = null;
  #silence: ReturnType<typeof setTimeout> | undefined;
  /** A reader pressed the button, and waits for what comes of it. */
  #isAwaited = false;
  #place: Neighbour = { seenAt: 0, freeze: () => this.#end("asks") };
  // A height given at once would change what is just being measured, which browsers report to the host as an error.
  #size = new ResizeObserver(() => setTimeout(() => this.#giveHeight()));
  #attributes = new MutationObserver((changes) =>
    this.#follow(new Set(changes.flatMap(({ attributeName }) => attributeName ?? []))),
  );

  constructor() {
    super();
    const shadow = this.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [styleSheet()];
    shadow.append(this.#box);
    this.#box.append(document.createElement("slot"), this.#button);
    this.#button.onclick = () => {
      this.#isAwaited = true;
      this.#begin(true);
    };
    this.#show("picture");
  }

  connectedCallback(): void {
    this.#attributes.observe(this, { attributes: true });
    this.#size.observe(this);
    DatelineMap.#sight.observe(this);
    if (this.getAttribute("loading") === "eager") this.#begin(false);
  }

  disconnectedCallback(): void {
    this.#attributes.disconnect();
    this.#size.disconnect();
    DatelineMap.#sight.unobserve(this);
    this.#end("picture");
  }

  /** Being moved with all its state, where the browser can do that, is nothing to the map. */
  connectedMoveCallback(): void {}

  /** Sends the map a command; fails with an `Error` that has one of the protocol's codes as its `code`. */
  async send<Name extends CommandName>(type: Name, data?: CommandData<Name>): Promise<Reply<Name>> {
    if (!this.#connection) throw failure("not-ready", "The map is not ready");
    return this.#connection.send(type, data);
  }

  #show(stage: Stage): void {
    this.#box.dataset.stage = stage;
    this.#giveHeight();
    this.#button.textContent = textsIn(languageOf(this)).show;
  }

  #see(isNear: boolean): void {
    this.#place.seenAt = isNear ? Number.POSITIVE_INFINITY : performance.now();
    // A map that gave up its place waits to be asked for.
    if (isNear && this.#box.dataset.stage === "picture") this.#begin(false);
  }

  /** Makes the map live; where too many are, only if the reader insists. */
  #begin(insist: boolean): void {
    const address = this.#address();
    if (this.#frame || !address) return;
    const waits = this.getAttribute("start") === "click" && !insist;
    if (waits || !takePlace(this.#place, insist)) {
      this.#show("asks");
      return;
    }
    const frame = document.createElement("iframe");
    frame.src = address;
    frame.title = this.title || this.ariaLabel || textsIn(languageOf(this)).title;
    frame.allow = ALLOW;
    frame.referrerPolicy = REFERRER_POLICY;
    frame.setAttribute("sandbox", SANDBOX);
    // Behind a picture, nobody can get into it.
    frame.inert = this.childElementCount > 0;
    this.#frame = frame;
    this.#box.append(frame);
    this.#show(frame.inert ? "loading" : "live");
    this.#connection = connect(frame, { dispatchEvent: (event) => this.#hear(event) });
    this.#silence = setTimeout(() => {
      this.#end("asks");
      this.#fail({ code: "silent", message: "The map is silent" });
    }, SILENCE_MS);
  }

  /** Takes the frame away: its children come back. */
  #end(stage: Stage): void {
    clearTimeout(this.#silence);
    leavePlace(this.#place);
    this.#connection?.close();
    this.#frame?.remove();
    this.#connection = this.#frame = null;
    this.#show(stage);
  }

  #hear(event: Event): boolean {
    clearTimeout(this.#silence);
    // A map that could load nothing says so better than a picture, and can try again.
    if (this.#frame && /:(ready|error)$/.test(event.type)) {
      this.#frame.inert = false;
      this.#show("live");
      // The button that had the keyboard is gone: it goes on in the map, unless it is elsewhere by now.
      if (this.#isAwaited && document.activeElement === document.body) this.#frame.focus();
      this.#isAwaited = false;
    }
    return this.dispatchEvent(event);
  }

  #fail(detail: { code: string; message: string }): void {
    this.dispatchEvent(new CustomEvent("dateline:error", { detail, bubbles: true }));
  }

  /** Attributes changed: by commands where there is one for each, else the map loads anew. */
  #follow(names: Set<string>): void {
    this.#giveHeight();
    if (!this.#frame) return;
    const changed = [...names].filter((name) => isParameter(name, this.getAttribute(name)));
    const commands = changed.map((name) => commandFor(name, this.getAttribute(name)));
    if (commands.includes(null)) {
      this.#end("picture");
      this.#begin(true);
    } else
      for (const command of commands)
        if (command) this.send(...command).catch((error) => this.#fail(error));
  }

  /** In pixels where the host names it, else as its width needs; a map that asks for a height keeps that. */
  #giveHeight(): void {
    const { style, dataset, clientWidth } = this.#box;
    // First as usual: what is no number of pixels would leave what was there before.
    style.maxWidth = "";
    style.maxWidth = `${this.getAttribute("width")}px`;
    const height = this.getAttribute("height");
    const given = `${Number.parseInt(height ?? "", 10) || recommendedHeight(clientWidth)}px`;
    // What is below does not move when the map takes the place of its picture.
    style.minHeight = /pic|load/.test(dataset.stage ?? "") ? given : "";
    const frame = this.#frame?.style;
    if (frame && (height !== "auto" || !frame.height)) frame.height = given;
  }

  #address(): string | null {
    const base = this.getAttribute("base") ?? page;
    if (!URL.canParse(base, document.baseURI)) return null;
    const url = new URL(base, document.baseURI);
    return /^https?:$/.test(url.protocol) ? addressOf(this, url) : null;
  }
}
