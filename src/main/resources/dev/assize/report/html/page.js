"use strict";
(() => {
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const STEP = 200;

  /** More rows than a screen has; the others follow when nobody types, so that a key is answered at once. */
  const FIRST = 40;

  /** An element with texts and other elements in it; no text is ever taken for markup. */
  const make = (name, facts, ...inside) => {
    const element = document.createElement(name);
    Object.entries(facts).forEach(([key, value]) => {
      if (key === "class") element.className = value;
      else element.setAttribute(key, value);
    });
    element.append(...inside);
    return element;
  };

  const say = (words, isSeen = false) => {
    one("#said").textContent = words;
    one("#said").classList.toggle("unseen", !isSeen);
  };

  const remembered = (name, value) => {
    try {
      if (value !== undefined) localStorage.setItem("assize." + name, value);
      return localStorage.getItem("assize." + name);
    } catch (storesNothing) {
      return null;
    }
  };

  // ---- rows

  const RANK = ["broke", "not-comparable", "failed", "errored", "unscored", "not-asked", "added", "edited", "unjudged", "fixed",
    "steady-fail"];

  const readRows = (part) => {
    const { words, rows } = JSON.parse(one("script.index", part).textContent);
    const told = (list) => list.map((word) => words[word]);
    return rows.map((row) => ({
      id: row[0],
      category: words[row[1]],
      transition: words[row[2]],
      baseline: words[row[3]],
      candidate: words[row[4]],
      before: row[5],
      score: row[6],
      delta: row[5] === null || row[6] === null ? null : row[6] - row[5],
      latency: row[7] === null ? null : row[7] / 1000,
      failing: told(row[8]),
      tags: told(row[9]),
      flags: told(row[10]),
      question: row[11],
      text: [row[0], row[11], ...told(row[9])].join(" ").toLowerCase(),
    }));
  };

  /** What became of a case; without a baseline, how it stands. */
  const way = (row) => (row.transition === "alone" ? row.candidate : row.transition);

  const rank = (row) => {
    const place = RANK.indexOf(way(row));
    return (place < 0 ? RANK.length : place) * 2 + (row.flags.includes("critical") ? 0 : 1);
  };

  const byWorst = (a, b) =>
    rank(a) - rank(b) || (a.delta ?? 0) - (b.delta ?? 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

  const compare = {
    id: (a, b) => (a.id < b.id ? -1 : 1),
    category: (a, b) => (a.category < b.category ? -1 : a.category > b.category ? 1 : byWorst(a, b)),
    transition: byWorst,
    delta: (a, b) => (a.delta ?? 9) - (b.delta ?? 9) || byWorst(a, b),
    latency: (a, b) => (b.latency ?? -1) - (a.latency ?? -1) || byWorst(a, b),
  };

  // ---- the filter's language

  const STATES = ["broke", "fixed", "steady", "passed", "failed", "errored", "unscored", "not-asked",
    "steady-pass", "steady-fail", "not-comparable", "added", "removed", "edited", "unjudged", "alone",
    "critical", "flaky", "quarantined", "accepted"];
  const TOKEN = /(-?)(?:([a-z]+)(:|<=|>=|<|>|=))?("[^"]*"?|\S+)/gi;

  const near = (word, known) => known.find((each) => each.startsWith(word.slice(0, 3))) ??
    known.find((each) => each[0] === word[0]) ?? known.join(", ");

  const is = (row, word) =>
    row.transition === word || row.flags.includes(word) || row.candidate === word ||
    (word === "steady" && row.transition.startsWith("steady"));

  const number = (name) => (sign, text) => {
    const bound = Number(text);
    if (text === "" || Number.isNaN(bound) || sign === ":") return null;
    return (row) => {
      const value = row[name];
      if (value === null) return false;
      if (sign === "<") return value < bound;
      if (sign === ">") return value > bound;
      if (sign === "<=") return value <= bound;
      if (sign === ">=") return value >= bound;
      return value === bound;
    };
  };

  const KEYS = {
    is: (sign, text) => (sign === ":" && STATES.includes(text) ? (row) => is(row, text) : null),
    cat: (sign, text) => (sign === ":" ? (row) => row.category.toLowerCase().startsWith(text) : null),
    id: (sign, text) => (sign === ":" ? (row) => row.id.toLowerCase().startsWith(text) : null),
    check: (sign, text) => (sign === ":" ? (row) => row.failing.some((f) => f.toLowerCase().startsWith("check:" + text)) : null),
    judge: (sign, text) => (sign === ":" ? (row) => row.failing.some((f) => f.toLowerCase().startsWith("judge:" + text)) : null),
    tag: (sign, text) => (sign === ":" ? (row) => row.tags.some((tag) => tag.toLowerCase() === text) : null),
    delta: number("delta"),
    score: number("score"),
    latency: number("latency"),
  };

  /** What a row must meet, and what of the query nobody understands. */
  const understand = (query) => {
    const tests = [];
    const faults = [];
    let isText = false;
    for (const [whole, minus, key, sign, quoted] of query.matchAll(TOKEN)) {
      const text = quoted.replace(/^"|"$/g, "").toLowerCase();
      let test;
      if (key === undefined) {
        test = (row) => row.text.includes(text);
        isText = true;
      } else {
        const made = KEYS[key.toLowerCase()];
        test = made ? made(sign, text) : null;
        if (!test) {
          const advice = !made
            ? near(key.toLowerCase(), Object.keys(KEYS).map((each) => each + ":"))
            : key === "is" ? "is:" + near(text, STATES) : key + "<-0.2";
          faults.push([whole, advice]);
          continue;
        }
      }
      tests.push(minus ? (row) => !test(row) : test);
    }
    return { meets: (row) => tests.every((test) => test(row)), faults, isText };
  };

  // ---- one candidate's list

  const points = (share) => (share > 0 ? "+" : "") + share.toFixed(2);

  const browse = (part) => {
    const rows = readRows(part).sort(byWorst);
    const input = one("input[type=search]", part);
    const body = one("table.cases tbody", part);
    const more = one(".more", part);
    const list = { part, rows, found: rows, order: "transition", shown: STEP };
    const beginnings = rows.filter((row) => row.question.endsWith("\u2026")).length;

    const line = (row) => {
      const now = row.score === null ? "" : row.score.toFixed(2);
      const change = row.delta === null || row.delta === 0 ? "" : " (" + points(row.delta) + ")";
      const link = make("a", { href: "#" + part.id + "&case=" + encodeURIComponent(row.id) }, row.id);
      const id = make("th", { scope: "row" }, make("bdi", {}, link));
      if (row.question) id.append(make("small", {}, make("bdi", {}, row.question)));
      return make("tr", { class: row.transition }, id, make("td", {}, row.category), make("td", {}, [way(row), ...row.flags].join(", ")),
        make("td", { class: "figure" }, now + change), make("td", {}, row.failing.join(", ")),
        make("td", { class: "figure" }, row.latency === null ? "" : row.latency.toFixed(2) + " s"));
    };

    let later = 0;

    /** All rows that shall be there, those included that still wait. */
    list.finish = () => {
      clearTimeout(later);
      body.append(...list.found.slice(body.rows.length, list.shown).map(line));
    };

    const lay = () => {
      clearTimeout(later);
      body.replaceChildren(...list.found.slice(0, FIRST).map(line));
      later = setTimeout(list.finish, 100);
      offer();
    };

    const offer = () => {
      more.hidden = list.found.length <= list.shown;
      more.textContent = "Show " + Math.min(STEP, list.found.length - list.shown) + " more of " + list.found.length;
    };

    const groups = () => {
      const counts = new Map();
      list.found.forEach((row) => row.failing.forEach((f) => counts.set(f, (counts.get(f) ?? 0) + 1)));
      const most = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 12);
      const chips = most.map(([name, count]) => {
        const token = /\s/.test(name) ? name.replace(/:(.*)/, ':"$1"') : name;
        const isOn = input.value.split(/\s+(?=(?:[^"]*"[^"]*")*[^"]*$)/).includes(token);
        const chip = make("button", { type: "button", "aria-pressed": String(isOn) }, name + " " + count);
        chip.addEventListener("click", () => {
          input.value = isOn ? input.value.replace(token, "").trim() : (input.value + " " + token).trim();
          ask(true);
        });
        return chip;
      });
      one(".groups", part).replaceChildren(...chips);
    };

    const fault = (faults) => {
      const place = one(".fault", part);
      input.setAttribute("aria-invalid", String(faults.length > 0));
      place.replaceChildren(...faults.flatMap(([token, advice]) =>
        ["Not understood: ", make("u", {}, token), "; perhaps ", make("code", {}, advice), ". "]));
    };

    const ask = (isTold) => {
      const { meets, faults, isText } = understand(input.value);
      list.found = rows.filter(meets).sort(compare[list.order]);
      list.shown = STEP;
      fault(faults);
      lay();
      groups();
      const count = one("output", part);
      count.value = list.found.length + " of " + rows.length +
        (count.dataset.sealed ? " open cases; " + count.dataset.sealed + " sealed ones are in no list" : " cases") +
        (isText && beginnings > 0 ? "; words are sought in ids, tags and questions, of which " + beginnings +
          " are here with their beginnings only" : "");
      if (isTold) {
        const query = input.value.trim();
        history.replaceState(null, "", "#" + part.id + (query ? "&q=" + encodeURIComponent(query) : ""));
      }
    };

    list.show = (query) => {
      input.value = query;
      ask(false);
    };
    input.addEventListener("input", () => ask(true));
    one("form", part).addEventListener("submit", (event) => event.preventDefault());
    more.addEventListener("click", () => {
      list.shown += STEP;
      list.finish();
      offer();
    });
    all("button[data-sort]", part).forEach((button) =>
      button.addEventListener("click", () => {
        list.order = button.dataset.sort;
        all("th[aria-sort]", part).forEach((head) => head.removeAttribute("aria-sort"));
        button.closest("th").setAttribute("aria-sort", list.order === "latency" ? "descending" : "ascending");
        ask(false);
      }));
    one(".browser", part).hidden = false;
    one(".worst", part).hidden = true;
    ask(false);
    return list;
  };

  // ---- one case

  const dialog = one("#case");
  let open = null;

  const article = (list, id) => {
    const anchor = list.part.id + "-case-" + id;
    const laid = document.getElementById(anchor);
    const waiting = all("template", list.part).find((each) => each.dataset.case === anchor);
    const copy = (laid ?? waiting?.content.firstElementChild)?.cloneNode(true);
    if (!copy) return null;
    [copy, ...all("[id]", copy)].forEach((each) => each.removeAttribute("id"));
    copy.setAttribute("aria-labelledby", "case-title");
    one("h4", copy).remove();
    return copy;
  };

  const untold = (row) =>
    make("div", {},
      make("p", {}, row.category + ", " + way(row) +
        (row.transition === "alone" ? "" : ": baseline " + row.baseline + ", candidate " + row.candidate) +
        (row.failing.length ? "; failing now: " + row.failing.join(", ") : "")),
      make("p", {}, "Its texts are not in this page. See them with: ", make("code", {}, "assize show " + row.id + " --run " + document.body.dataset.run)));

  const showCase = (list, id) => {
    const row = list.rows.find((each) => each.id === id);
    if (!row) {
      say("There is no case " + id + " in this report.", true);
      return;
    }
    const place = list.found.indexOf(row);
    open = { list, place };
    one("#case-title").textContent = id;
    one("#case-place").textContent = place < 0 ? "" : place + 1 + " of " + list.found.length;
    one("#case-back").disabled = place <= 0;
    one("#case-on").disabled = place < 0 || place >= list.found.length - 1;
    one("#case-body").replaceChildren(article(list, id) ?? untold(row));
    if (!dialog.open) dialog.showModal();
    one("#case-title").focus();
    dialog.scrollTop = 0;
  };

  const step = (by) => {
    const row = open && open.list.found[open.place + by];
    if (row) location.hash = open.list.part.id + "&case=" + encodeURIComponent(row.id);
  };

  // ---- addresses

  const lists = new Map();

  const go = () => {
    const [part, ...rest] = location.hash.slice(1).split("&");
    const list = lists.get(part);
    if (!list || rest.length === 0) {
      if (dialog.open) dialog.close();
      return;
    }
    const wanted = Object.fromEntries(rest.map((each) => {
      const cut = each.indexOf("=");
      return [each.slice(0, cut), decodeURIComponent(each.slice(cut + 1))];
    }));
    if (wanted.q !== undefined) {
      list.show(wanted.q);
      if (dialog.open) dialog.close();
      one(".browser", list.part).scrollIntoView();
    }
    if (wanted.case !== undefined) showCase(list, wanted.case);
  };

  all("section.part").forEach((part) => lists.set(part.id, browse(part)));
  one(".tools").hidden = false;
  addEventListener("hashchange", go);

  dialog.addEventListener("close", () => {
    if (/&case=/.test(location.hash) && open) {
      const query = one("input[type=search]", open.list.part).value.trim();
      history.pushState(null, "", "#" + open.list.part.id + (query ? "&q=" + encodeURIComponent(query) : ""));
    }
    open?.list.finish();
    const row = open && open.place >= 0 ? one("table.cases tbody", open.list.part).rows[open.place] : null;
    if (row) one("a", row).focus();
    open = null;
  });
  one("#case-close").addEventListener("click", () => dialog.close());
  one("#case-back").addEventListener("click", () => step(-1));
  one("#case-on").addEventListener("click", () => step(1));

  const marks = () => {
    const button = one("#case-marks");
    const isOn = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(isOn));
    one("#case-body").classList.toggle("plain", !isOn);
  };
  one("#case-marks").addEventListener("click", marks);

  // ---- help, keys, theme, print

  const help = one("#help");
  const openHelp = () => {
    if (dialog.open) dialog.close();
    if (!help.open) help.showModal();
    one("#help-title").focus();
  };
  one("#help-open").addEventListener("click", openHelp);
  one("#help-close").addEventListener("click", () => help.close());

  const keys = one("#keys");
  keys.checked = remembered("keys") !== "off";
  keys.addEventListener("change", () => remembered("keys", keys.checked ? "on" : "off"));
  addEventListener("keydown", (event) => {
    const isTyping = event.target instanceof HTMLInputElement && event.target.type === "search";
    if (!keys.checked || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    const first = [...lists.values()][0];
    const acts = {
      "/": () => { if (dialog.open) dialog.close(); one("input[type=search]", (open ?? first)?.part ?? document)?.focus(); },
      j: () => (dialog.open ? step(1) : first?.found[0] && (location.hash = first.part.id + "&case=" + encodeURIComponent(first.found[0].id))),
      k: () => step(-1),
      d: () => dialog.open && marks(),
      "?": openHelp,
    };
    const act = acts[event.key];
    if (act && !(help.open && event.key !== "?")) {
      event.preventDefault();
      act();
    }
  });

  const THEMES = ["system", "light", "dark"];
  const theme = one("#theme");
  const dress = (name) => {
    document.documentElement.dataset.theme = name;
    theme.textContent = "Theme: " + name;
  };
  dress(THEMES.includes(remembered("theme")) ? remembered("theme") : "system");
  theme.addEventListener("click", () => {
    const next = THEMES[(THEMES.indexOf(document.documentElement.dataset.theme) + 1) % THEMES.length];
    remembered("theme", next);
    dress(next);
    say("Theme: " + next);
  });

  one("#print").addEventListener("click", () => print());
  one("#print-all").addEventListener("click", () => {
    const closed = all("main details:not([open])");
    closed.forEach((each) => (each.open = true));
    document.documentElement.dataset.print = "all";
    print();
    delete document.documentElement.dataset.print;
    closed.forEach((each) => (each.open = false));
  });
  go();
  // The list of cases has just made the page longer: whoever came for a place below it stands elsewhere.
  if (/^#[\w-]+$/.test(location.hash)) document.getElementById(location.hash.slice(1))?.scrollIntoView({ behavior: "instant" });
})();
