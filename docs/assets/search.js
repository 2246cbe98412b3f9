// Searches the words of a brief in the theme's stead. It is asked and answers as the theme's own worker
// does, but reads the entries from end to end: the theme's builds an index of them first, at every page
// that is opened, which takes seconds for hundreds of pages. It runs as a worker, or in a frame.
(() => {
  "use strict";

  const SATURATION = 1.2; // BM25's k1: how little a word's third and fourth time in an entry count
  const BEGUN = 0.6; // what a word counts that only begins with what was typed
  const MOST = 500; // entries that are shown
  const WORD = /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{M}\p{N}]+/gu;
  const ASKED = /([+-]?)(?:"([^"]*)"|([^\s"]+))/gu;
  const RUN = /[\p{L}\p{M}\p{N}&]/u; // inside a word, or of a character that is written as an entity
  const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
  const STATEMENT = /#[sp]-[0-9a-f]{8}$/;
  const FIELDS = ["title", "text"];
  const NONE = [];

  let entries = [];
  let pages = new Map(); // address without an anchor → its first entry, which stands for the page
  let boosts = {};

  const pageOf = (entry) => entry.location.split("#")[0];

  // Small letters at the places of the large: "İ" alone would become two.
  const lower = (text) => text.replaceAll("İ", "I").toLowerCase();

  function prepare({ config, docs }) {
    boosts = Object.fromEntries(FIELDS.map((name) => [name, config.fields?.[name]?.boost ?? 1]));
    entries = docs.map((entry) => ({
      entry,
      title: lower(entry.title),
      text: lower(entry.text),
      boosts: STATEMENT.test(entry.location) ? {} : boosts, // its title is that of what it stands under
    }));
    pages = new Map();
    for (const entry of docs) if (!pages.has(pageOf(entry))) pages.set(pageOf(entry), entry);
  }

  // What is looked for: words, "words in a row", +words that must be there and -words that must not.
  function readTerms(query) {
    const terms = new Map();
    for (const [, sign, row, words] of lower(query).matchAll(ASKED)) {
      const found = (row ?? words).match(WORD) ?? [];
      for (const text of row === undefined ? found : [found.join(" ")]) {
        if (!text) continue;
        const needed = sign === "+" || (row !== undefined && !sign);
        terms.set(text, { text, needed, refused: sign === "-", inside: UNSPACED.test(text), entries: 0 });
      }
    }
    return [...terms.values()];
  }

  // Where words begin with the term.
  function findHits(text, term) {
    let hits = NONE;
    for (let at = text.indexOf(term.text); at >= 0; at = text.indexOf(term.text, at + term.text.length)) {
      if (!term.inside && at && RUN.test(text[at - 1])) continue;
      if (hits === NONE) hits = [];
      hits.push(at);
    }
    return hits;
  }

  // The entry's places of each term, or null where it is no result.
  function match(item, terms) {
    let any = false;
    const places = [];
    for (const term of terms) {
      const place = { title: findHits(item.title, term), text: findHits(item.text, term) };
      const found = place.title.length + place.text.length > 0;
      if (found ? term.refused : term.needed) return null;
      any ||= found;
      places.push(place);
    }
    return any ? places : null;
  }

  function weigh(item, places, terms) {
    let sum = 0;
    let found = 0;
    terms.forEach((term, nth) => {
      const rarity = Math.log(1 + entries.length / term.entries);
      for (const name of FIELDS) {
        const times = places[nth][name]
          .map((at) => (RUN.test(item[name][at + term.text.length] ?? " ") ? BEGUN : 1))
          .reduce((total, one) => total + one, 0);
        sum += ((item.boosts[name] ?? 1) * rarity * times * (1 + SATURATION)) / (times + SATURATION);
      }
      found += places[nth].title.length + places[nth].text.length > 0 ? 1 : 0;
    });
    return sum * (1 + (found / terms.length) ** 2);
  }

  function mark(text, places, terms, name) {
    const spans = terms.flatMap((term, nth) => places[nth][name].map((at) => [at, at + term.text.length]));
    let marked = "";
    let end = 0;
    for (const [from, to] of spans.sort((one, other) => one[0] - other[0] || other[1] - one[1])) {
      if (from < end) continue;
      marked += `${text.slice(end, from)}<mark>${text.slice(from, to)}</mark>`;
      end = to;
    }
    return marked + text.slice(end);
  }

  function show({ item, places, score }, terms) {
    const shown = { ...item.entry, score, terms: {} };
    for (const name of FIELDS) shown[name] = mark(item.entry[name], places, terms, name);
    terms.forEach((term, nth) => {
      shown.terms[term.text] = places[nth].title.length + places[nth].text.length > 0;
    });
    return shown;
  }

  // The entries by their pages, the best page first; each page with the entry that stands for it.
  function group(results) {
    const groups = new Map();
    for (const result of results) {
      const page = pageOf(result);
      if (!groups.has(page)) groups.set(page, []);
      groups.get(page).push(result);
    }
    for (const [page, members] of groups) {
      const first = pages.get(page);
      if (!members.some((one) => one.location === first.location)) members.push({ ...first, score: 0, terms: {} });
    }
    return [...groups.values()];
  }

  // The title's word that the last word typed begins, of those the one that stands there most.
  function suggest(found, terms) {
    const last = terms.at(-1);
    const counts = new Map();
    for (const { item, places } of found) {
      for (const at of places.at(-1).title) {
        const [word] = item.title.slice(at).match(WORD) ?? [last.text];
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
    return [...counts].sort((one, other) => other[1] - one[1]).slice(0, 1).map(([word]) => word);
  }

  function search(query) {
    const asked = readTerms(query);
    const terms = asked.filter((term) => !term.refused);
    if (!terms.length) return { items: [] };
    const refused = asked.filter((term) => term.refused);
    const found = [];
    for (const item of entries) {
      const places = match(item, terms);
      if (!places || refused.some((term) => FIELDS.some((name) => findHits(item[name], term).length))) continue;
      places.forEach((place, nth) => (terms[nth].entries += place.title.length + place.text.length > 0 ? 1 : 0));
      found.push({ item, places });
    }
    for (const one of found) one.score = weigh(one.item, one.places, terms);
    const best = [...found].sort((one, other) => other.score - one.score).slice(0, MOST);
    return { items: group(best.map((one) => show(one, terms))), suggest: suggest(found, terms) };
  }

  // --- a hosted site of thousands of pages: of pagefind's index only what a search needs is fetched ---

  const BUNDLE = "../search/pagefind/pagefind.js";
  const PAGES = 10; // pages that are shown
  const PLACE = /^[sp]-[0-9a-f]{8}$/;
  const BACKLINKS = / · \d+(?:, \d+)*\.?$/; // the numbered links behind a passage to what cites it
  let parted = false;
  let engine = null;
  let latest = 0; // the search asked for last: what comes too late for it is not told

  // pagefind writes "<" and ">" as entities, but not "&".
  const escape = (word) =>
    word.replaceAll("&", "&amp;").replaceAll("&amp;lt;", "&lt;").replaceAll("&amp;gt;", "&gt;");

  // A page that pagefind found: itself, and each statement or passage that holds words found.
  function list(page, terms) {
    const words = page.raw_content.replaceAll("\u200b", "").split(/\s+/);
    const title = escape(page.meta.title ?? "");
    const address = (page.raw_url ?? page.url).replace(/^\//, "");
    const places = page.anchors
      .filter(({ element, id }) => PLACE.test(id) || /^h[2-6]$/i.test(element))
      .sort((one, other) => one.location - other.location);
    const found = new Map();
    for (const at of page.locations) {
      const place = places.findLastIndex(({ location }) => location <= at);
      if (place >= 0) found.set(place, (found.get(place) ?? new Set()).add(at));
    }
    const entries = [...found].map(([place, hits]) => {
      const from = places[place].location;
      const text = words.slice(from, places[place + 1]?.location).map((word, nth) =>
        hits.has(from + nth) ? `<mark>${escape(word)}</mark>` : escape(word));
      const location = `${address}#${places[place].id}`;
      return { location, title, text: text.join(" ").replace(BACKLINKS, ""), score: hits.size, terms };
    });
    entries.sort((one, other) => other.score - one.score);
    return [{ location: address, title, text: "", score: entries[0]?.score ?? 0, terms }, ...entries];
  }

  async function searchParts(query) {
    const mine = ++latest;
    if (!query.trim()) return postMessage({ type: 3, data: { items: [] } }); // as the theme asks at first
    engine ??= import(BUNDLE);
    const { results } = await (await engine).search(query);
    const pages = await Promise.all(results.slice(0, PAGES).map((result) => result.data()));
    const terms = Object.fromEntries(readTerms(query).map((term) => [term.text, true]));
    if (mine === latest) postMessage({ type: 3, data: { items: pages.map((page) => list(page, terms)) } });
  }

  addEventListener("message", ({ data: { type, data } }) => {
    if (type === 0) {
      prepare(data);
      parted = Boolean(data.config.pagefind);
      postMessage({ type: 1 });
    } else if (type === 2 && parted) searchParts(data);
    else if (type === 2) postMessage({ type: 3, data: search(data) });
  });
})();
