// Reading a brief: names for screen readers, links to single statements, tables that scroll, a view
// without marks. Everything here adds to pages that are whole without it. Nothing is stored.
(() => {
  "use strict";

  const article = document.querySelector("article");
  const STATEMENT = "span[id^='s-']";
  const PLAIN = "marks"; // the parameter of the address that says so: ?marks=hidden
  const PATIENCE = 10000; // milliseconds to wait for the theme to mark the words that were searched for

  const make = (name, attributes = {}, text = "") => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.textContent = text;
    return element;
  };

  // --- names for screen readers ---------------------------------------------

  function nameSearch() {
    document.querySelector("[data-md-component=search]")?.setAttribute("aria-label", "Search");
  }

  function nameNotes() {
    for (const link of article.querySelectorAll(".footnote-ref")) {
      link.setAttribute("aria-label", `Note ${link.textContent}`);
    }
    article.querySelectorAll(".footnote > ol > li").forEach((note, position) => {
      const links = note.querySelectorAll(".footnote-backref");
      links.forEach((link, nth) => {
        const which = links.length > 1 ? `, ${nth + 1} of ${links.length}` : "";
        link.setAttribute("aria-label", `Back to where note ${position + 1} is cited${which}`);
      });
    });
  }

  // --- from a statement to its passage in one step: beside a note's number, where its note leads ---

  function linkPassages() {
    for (const reference of article.querySelectorAll("sup > .footnote-ref")) {
      const note = document.getElementById(decodeURIComponent(reference.hash.slice(1)));
      const target = note?.querySelector("a[href*='#p-']");
      if (!target || reference.parentElement.querySelector(".brief-passage")) continue;
      const name = `Passage of note ${reference.textContent}`;
      reference.after(make("a", { class: "brief-passage", href: target.href, "aria-label": name }, "¶"));
    }
  }

  // The theme shows a note in a dialog of its own, which has no name.
  function nameTooltips() {
    new MutationObserver(() => {
      for (const box of document.querySelectorAll("body > .md-tooltip2[role=dialog]:not([aria-label])")) {
        box.setAttribute("aria-label", "Note");
      }
    }).observe(document.body, { childList: true });
  }

  // --- tables: their own box scrolls, by keyboard too --------------------------

  function nameTables() {
    for (const table of article.querySelectorAll("table:not([class])")) {
      const box = table.closest(".md-typeset__scrollwrap") ?? table;
      let before = box;
      while (before && !/^H[1-6]$/.test(before.tagName)) before = before.previousElementSibling;
      if (box.scrollWidth > box.clientWidth) {
        box.setAttribute("tabindex", "0");
        box.setAttribute("role", "region");
        box.setAttribute("aria-label", `Table: ${before?.textContent.trim() ?? document.title}`);
      } else {
        for (const name of ["tabindex", "role", "aria-label"]) box.removeAttribute(name);
      }
    }
  }

  // --- a link to one statement -------------------------------------------------

  function linkStatements() {
    for (const anchor of article.querySelectorAll(STATEMENT)) {
      const block = anchor.parentElement;
      const first = block.tagName !== "TD" || !block.previousElementSibling;
      if (!first || block.querySelector(":scope > .brief-link") || /^H[1-6]$/.test(block.tagName)) continue;
      const link = make("a", { class: "brief-link", href: `#${anchor.id}`, "aria-label": "Link to this statement" });
      block.insertBefore(link, block.querySelector(":scope > :is(ul, ol)"));
    }
  }

  // --- a cited passage: the pages that cite it, by name --------------------------

  const pageName = (url) => {
    for (const link of document.querySelectorAll(".md-nav--primary a.md-nav__link[href]")) {
      if (link.pathname === url.pathname) return link.textContent.trim();
    }
    return url.pathname === location.pathname ? "This page" : "Another source";
  };

  function nameBacklinks() {
    for (const anchor of article.querySelectorAll("p > span[id^='p-']")) {
      const links = [...anchor.parentElement.querySelectorAll(":scope > a[href*='#s-']")];
      if (!links.length) continue;
      const box = make("span", { class: "brief-backlinks" }, "Cited in ");
      const groups = new Map();
      for (const link of links) {
        const name = pageName(new URL(link.href));
        groups.set(name, [...(groups.get(name) ?? []), link]);
        if (link.previousSibling?.nodeType === Node.TEXT_NODE) {
          link.previousSibling.data = link.previousSibling.data.replace(/(?:\s·\s|,\s)$/, "");
        }
      }
      [...groups].forEach(([name, members], position) => {
        box.append(position ? " · " : "");
        members.forEach((link, nth) => {
          link.setAttribute("aria-label", `${name}, place ${nth + 1}`);
          link.textContent = nth ? `${nth + 1}` : name;
          box.append(nth ? " " : "", link);
        });
      });
      anchor.parentElement.append(box);
    }
  }

  // --- reading without marks -----------------------------------------------------

  const isPlain = () => new URL(location.href).searchParams.get(PLAIN) === "hidden";

  function carryPlain(plain) {
    for (const link of document.querySelectorAll("a[href]")) {
      if (link.protocol !== location.protocol || link.host !== location.host) continue;
      if (link.getAttribute("href").startsWith("#")) continue;
      const url = new URL(link.href);
      if (plain) url.searchParams.set(PLAIN, "hidden");
      else url.searchParams.delete(PLAIN);
      link.href = url;
    }
  }

  function setPlain(plain, button) {
    document.documentElement.classList.toggle("brief-plain", plain);
    button.setAttribute("aria-pressed", String(plain));
    if (plain !== isPlain()) {
      const url = new URL(location.href);
      if (plain) url.searchParams.set(PLAIN, "hidden");
      else url.searchParams.delete(PLAIN);
      try {
        history.replaceState(history.state, "", url);
      } catch {
        // a page opened from a folder may not change its address: then this page alone is without marks
      }
    }
    if (plain || button.dataset.carried) carryPlain(plain);
    button.dataset.carried = "yes";
  }

  function addPlainView() {
    if (!article.querySelector(".footnote-ref")) return;
    const button = make("button", { type: "button", class: "brief-button" }, "Hide note numbers");
    const box = make("div", { class: "brief-tools" });
    box.append(button);
    article.prepend(box);
    button.addEventListener("click", () => setPlain(button.getAttribute("aria-pressed") !== "true", button));
    if (isPlain()) setPlain(true, button);
    else button.setAttribute("aria-pressed", "false");
  }

  // --- a search result opens at the passage ------------------------------------

  // The theme's results lead to a heading and mark the words found. Of the statements under that
  // heading, the one with the most of them is gone to, unless the address names a statement already.
  function landOnMatch() {
    const parameters = new URL(location.href).searchParams;
    if (!parameters.get("h") || /^#[sp]-/.test(location.hash)) return;
    const section = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const watcher = new MutationObserver(() => {
      const marks = [...article.querySelectorAll("mark")].filter((mark) => isUnder(mark, section));
      if (!marks.length) return;
      stop();
      const found = new Map();
      for (const mark of marks) {
        const anchor = mark.closest("p, li, td, tr")?.querySelector("span[id^='s-'], span[id^='p-']");
        if (!anchor) continue;
        found.set(anchor.id, (found.get(anchor.id) ?? new Set()).add(mark.textContent.toLowerCase()));
      }
      const best = [...found].sort((one, other) => other[1].size - one[1].size)[0];
      if (best) location.replace(`#${best[0]}`);
    });
    const stop = () => watcher.disconnect();
    watcher.observe(article, { childList: true, subtree: true });
    addEventListener("wheel", stop, { once: true, passive: true });
    addEventListener("keydown", stop, { once: true });
    setTimeout(stop, PATIENCE);
  }

  // A page among the results that holds none of the words itself leads to its best passage, not its top.
  function aimResults() {
    const list = document.querySelector(".md-search-result__list");
    if (!list) return;
    new MutationObserver(() => {
      for (const item of list.querySelectorAll(".md-search-result__item")) {
        const [page, best] = item.querySelectorAll(".md-search-result__link");
        if (best && !new URL(page.href).searchParams.get("h")) page.href = best.href;
      }
    }).observe(list, { childList: true, subtree: true });
  }

  function isUnder(node, heading) {
    if (!heading || !/^H[1-6]$/.test(heading.tagName)) return true;
    if (!(heading.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING)) return false;
    let next = heading.nextElementSibling;
    while (next && !(/^H[1-6]$/.test(next.tagName) && next.tagName <= heading.tagName)) next = next.nextElementSibling;
    return !next || Boolean(node.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING);
  }

  // --- printing ------------------------------------------------------------------

  function openForPrint() {
    for (const details of article.querySelectorAll("details:not([open])")) {
      details.open = true;
      addEventListener("afterprint", () => (details.open = false), { once: true });
    }
  }

  nameSearch();
  aimResults();
  if (!article) return;
  nameNotes();
  linkPassages();
  nameTooltips();
  linkStatements();
  nameBacklinks();
  addPlainView();
  landOnMatch();
  addEventListener("beforeprint", openForPrint);
  addEventListener("load", nameTables);
  addEventListener("resize", nameTables);
})();
