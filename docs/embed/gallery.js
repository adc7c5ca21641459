// The page around the map: a form for every command, and what came of every event.

/** Every command with an example of its data; no data: an empty field. */
const COMMANDS = [
  ["ping"],
  ["get-state"],
  ["get-places", { offset: 0, limit: 5 }],
  ["set-time", { t: "2024-12-03" }],
  ["select", { place: "hama" }],
  ["clear"],
  ["set-view", { at: "35.13,36.75,9" }],
  ["set-filter", { type: ["battle", "control"], q: "" }],
  ["play"],
  ["pause"],
  ["set-theme", { theme: "dark" }],
  ["set-lang", { lang: "ar" }],
  ["focus"],
];

const EVENTS = [
  "hello",
  "ready",
  "time",
  "select",
  "view",
  "filters",
  "play",
  "link",
  "resize",
  "warning",
  "error",
];

const map = document.querySelector("#map");
const commands = document.querySelector("#commands");
const events = document.querySelector("#events");

for (const [type, example] of COMMANDS) commands.append(formOf(type, example));
for (const type of EVENTS) events.append(...entryOf(type));

/** A command: its data, a button, and the answer. */
function formOf(type, example) {
  const form = document.createElement("form");
  const label = document.createElement("label");
  const input = document.createElement("input");
  const button = document.createElement("button");
  const output = document.createElement("output");
  input.id = `data-${type}`;
  input.value = example === undefined ? "" : JSON.stringify(example);
  input.spellcheck = false;
  label.htmlFor = input.id;
  label.textContent = type;
  button.textContent = "Send";
  form.append(label, input, button, output);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      const data = input.value.trim() === "" ? undefined : JSON.parse(input.value);
      const reply = await map.send(type, data);
      output.textContent = reply === undefined ? "done" : JSON.stringify(reply);
    } catch (error) {
      output.textContent = `${error.code ?? "not JSON"}: ${error.message}`;
    }
  });
  return form;
}

/** An event: how many came, and the data of the newest. */
function entryOf(type) {
  const term = document.createElement("dt");
  const data = document.createElement("dd");
  let count = 0;
  term.textContent = type;
  data.dataset.event = type;
  data.textContent = "not yet";
  map.addEventListener(`dateline:${type}`, ({ detail }) => {
    count += 1;
    term.textContent = `${type} × ${count}`;
    data.textContent = JSON.stringify(detail);
  });
  return [term, data];
}
