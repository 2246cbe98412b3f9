// Filters on the timeline, actors and comparison pages. Made from what the page itself says: an entry's
// notes name its sources, its date its status, its mark the number of origins. Without this script the
// pages are whole. A choice stands in the address, so that a filtered view can be passed on.
(() => {
  "use strict";

  const article = document.querySelector("article");
  const page = location.pathname.replace(/(?:\/index)?(?:\.html)?\/?$/, "").split("/").pop();
  const FEWEST = 4; // entries below which nobody needs a filter
  const UNIT = { timeline: "entries", actors: "actors", comparison: "rows and entries" }[page];
  if (!article || !UNIT) return;

  const isHeading = (node) => /^H[1-6]$/.test(node.tagName);
  const isNotes = (node) => node.classList.contains("footnote");

  // --- entries ------------------------------------------------------------------

  // The heading and what stands under it, as far as the next of its rank.
  function under(heading) {
    const nodes = [heading];
    for (let next = heading.nextElementSibling; next && !isNotes(next); next = next.nextElementSibling) {
      if (isHeading(next) && next.tagName <= heading.tagName) break;
      nodes.push(next);
    }
    return nodes;
  }

  function above(node, tags) {
    for (let before = node; before; before = before.previousElementSibling) {
      if (tags.includes(before.tagName)) return before.textContent.trim();
    }
    return "";
  }

  function findEntries() {
    if (page === "actors") return [...article.querySelectorAll("h3")].map(under);
    const items = [...article.querySelectorAll("li")].filter((item) => item.parentElement.parentElement === article);
    const rows = [...article.querySelectorAll("tbody tr")];
    return [...items, ...rows].map((node) => [node]);
  }

  const all = (nodes, selector) => nodes.flatMap((node) => [...node.querySelectorAll(selector)]);

  // --- what an entry is about ------------------------------------------------------

  // Notes that follow a date or an addition give its reason, often from another source.
  const isReason = (note) => {
    let before = note.previousSibling;
    while (before && before.nodeType === Node.ELEMENT_NODE && before.tagName === "SUP") before = before.previousSibling;
    return before?.nodeType === Node.ELEMENT_NODE && ["INS", "STRONG"].includes(before.tagName);
  };

  const sourceOf = (reference) => decodeURIComponent(reference.hash).replace(/^#fn:/, "").replace(/-[^-]*$/, "");

  function findSources(nodes) {
    const notes = all(nodes, "sup").filter((note) => note.querySelector(".footnote-ref"));
    const own = notes.filter((note) => !isReason(note));
    const named = (own.length ? own : notes).map((note) => sourceOf(note.querySelector(".footnote-ref")));
    const linked = all(nodes, "a[href*='sources/']").map((link) =>
      link.pathname.replace(/(?:\.html|\/(?:index\.html)?)$/, "").split("/").pop(),
    );
    return [...new Set([...named, ...linked])].filter((id) => voices.has(id));
  }

  // A source by its id, as its notes call it; by both where two go by one name.
  function findVoices() {
    const found = new Map();
    for (const note of article.querySelectorAll(".footnote > ol > li")) {
      const id = note.id.replace(/^fn:/, "").replace(/-[^-]*$/, "");
      const words = note.textContent.trim();
      found.set(id, words.slice(0, Math.max(words.indexOf(", “"), 0)) || id);
    }
    const names = [...found.values()];
    return new Map(
      [...found]
        .map(([id, name]) => [id, names.filter((other) => other === name).length > 1 ? `${name} (${id})` : name])
        .sort((one, other) => one[1].localeCompare(other[1], "en")),
    );
  }

  function findStatus(nodes) {
    const date = nodes[0].querySelector(":scope > strong")?.textContent ?? "";
    const last = date.split(", ").pop();
    return date.includes(", ") && !/\d/.test(last) ? [last] : ["happened"];
  }

  function findOrigins(nodes) {
    const told = /(\d+) origins?:/.exec(nodes[0].querySelector(":scope > em")?.textContent ?? "");
    return told ? [told[1] === "1" ? "one origin" : "several origins"] : [];
  }

  const escape = (words) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const actors = (globalThis.briefActors ?? []).map(([name, ...others]) => [
    name,
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${[name, ...others].map(escape).join("|")})(?![\\p{L}\\p{N}])`, "u"),
  ]);

  function findActors(nodes) {
    if (page === "actors") return [nodes[0].textContent.trim()];
    const words = nodes.map((node) => node.textContent).join(" ");
    return actors.filter(([, pattern]) => pattern.test(words)).map(([name]) => name);
  }

  const voices = findVoices();
  const facets = [
    { name: "source", label: "Source", find: findSources, order: [...voices.keys()], show: (id) => voices.get(id) },
    { name: "actor", label: "Actor", find: findActors },
    { name: "status", label: "Status", find: findStatus, on: ["timeline"] },
    { name: "origins", label: "Told by", find: findOrigins, on: ["timeline"] },
    { name: "kind", label: "Kind", find: (nodes) => [above(nodes[0], ["H2"])], on: ["actors"] },
    { name: "part", label: "Part", find: (nodes) => [above(nodes[0].closest("article > *"), ["H2"])], on: ["comparison"] },
  ].filter((facet) => !facet.on || facet.on.includes(page));

  const entries = findEntries().map((nodes) => ({
    nodes,
    tags: Object.fromEntries(facets.map((facet) => [facet.name, facet.find(nodes)])),
  }));
  if (entries.length < FEWEST) return;

  // --- the form ------------------------------------------------------------------

  const form = document.createElement("form");
  form.className = "brief-filters";
  form.setAttribute("aria-label", "Filters");
  for (const facet of facets) {
    const found = new Set(entries.flatMap((entry) => entry.tags[facet.name]));
    const values = facet.order?.filter((value) => found.has(value)) ?? [...found];
    if (facet.name === "actor") values.sort((one, other) => one.localeCompare(other, "en"));
    if (values.length < 2) continue;
    const label = document.createElement("label");
    const select = document.createElement("select");
    select.name = facet.name;
    select.append(new Option("all", ""), ...values.map((value) => new Option(facet.show?.(value) ?? value, value)));
    label.append(`${facet.label} `, select);
    form.append(label);
  }
  if (!form.elements.length) return;
  const reset = document.createElement("button");
  reset.type = "reset";
  reset.className = "brief-button";
  reset.textContent = "Show all";
  const count = document.createElement("output");
  form.append(reset, count);

  // --- showing and hiding ----------------------------------------------------------

  const chosen = () => [...new FormData(form)].filter(([, value]) => value);

  function show() {
    const wanted = chosen();
    let shown = 0;
    for (const entry of entries) {
      const fits = wanted.every(([name, value]) => entry.tags[name].includes(value));
      for (const node of entry.nodes) node.hidden = !fits;
      shown += fits;
    }
    hideEmpty();
    reset.hidden = !wanted.length;
    count.textContent = wanted.length ? `${shown} of ${entries.length} ${UNIT}` : "";
  }

  // A table or a heading with none of its entries left goes too; one that never had any stays.
  function hideEmpty() {
    const isGone = (node) => node.hidden;
    for (const table of article.querySelectorAll("table")) {
      const box = table.closest(".md-typeset__scrollwrap") ?? table;
      box.hidden = [...table.tBodies].every((body) => body.rows.length && [...body.rows].every(isGone));
    }
    for (const heading of article.querySelectorAll(page === "actors" ? "h2" : "h2, h3")) {
      const nodes = under(heading);
      const inside = entries.filter((entry) => nodes.some((node) => node.contains(entry.nodes[0])));
      const gone = inside.length > 0 && inside.every((entry) => isGone(entry.nodes[0]));
      for (const node of nodes) {
        if (!entries.some((entry) => entry.nodes.includes(node)) && !node.querySelector("tbody") && !isHeading(node)) {
          node.hidden = gone;
        }
      }
      heading.hidden = gone;
    }
  }

  function writeAddress() {
    const url = new URL(location.href);
    for (const select of form.querySelectorAll("select")) url.searchParams.delete(select.name);
    for (const [name, value] of chosen()) url.searchParams.set(name, value);
    try {
      history.replaceState(history.state, "", url);
    } catch {
      // a page opened from a folder may not change its address: the choice then holds for this view
    }
  }

  function readAddress() {
    for (const [name, value] of new URL(location.href).searchParams) {
      const select = form.querySelector(`select[name="${CSS.escape(name)}"]`);
      if (select && [...select.options].some((option) => option.value === value)) select.value = value;
    }
  }

  // A link to an entry that is filtered away shows it.
  function showTarget() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target?.closest("[hidden]")) return;
    form.reset();
    target.scrollIntoView();
  }

  form.addEventListener("change", () => {
    show();
    writeAddress();
  });
  form.addEventListener("reset", () => setTimeout(() => { show(); writeAddress(); }));
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", showTarget);

  const first = [...article.children].find((node) => ["UL", "TABLE", "H2"].includes(node.tagName));
  article.insertBefore(form, first ?? null);
  readAddress();
  show();
  showTarget();
})();
