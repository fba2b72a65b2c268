// Keeps the open page as the note is, and where the reader is in it. Without this, the page is read as it came.
"use strict";

const page = document.body.dataset.page;
const note = document.getElementById("note");
const title = document.getElementById("title");
const status_ = document.getElementById("status");
const changed = document.getElementById("changed");
const QUIET = 20000; // milliseconds in which readers are told of one change at most
const AGAIN = 15000;
let shown = document.body.dataset.version;
let wanted = shown;
let fetching = false;
let told = -QUIET;

function say(text, live) {
  document.documentElement.classList.toggle("live", live);
  if (status_.textContent !== text) status_.textContent = text;
}

function showMoment() {
  const moment = new Date(changed.dateTime);
  changed.textContent = moment.toLocaleString([], { dateStyle: "long", timeStyle: "short" });
}

// The first block of the note that can be seen and stays, to hold it where it is.
function anchorAmong(kept) {
  return kept.find((node) => node.nodeType === 1 && node.getBoundingClientRect().bottom > 0) || null;
}

const source = (node) => node.outerHTML || node.data;
const blocksOf = (parent) => Array.from(parent.childNodes).filter((node) => node.nodeType === 1 || node.data.trim());

// Replaces the blocks that differ, and leaves the others, with what is selected, focused or unfolded in them.
function replaceBlocks(html) {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const before = blocks;
  const after = blocksOf(parsed.body).map((node) => ({ node, source: source(node) }));
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start].source === after[start].source) start += 1;
  let end = 0;
  while (end < least - start && before.at(-1 - end).source === after.at(-1 - end).source) end += 1;
  const stop = before.length - end;
  const kept = before.filter((_, at) => at < start || at >= stop).map((block) => block.node);
  const anchor = window.scrollY > 0 ? anchorAmong(kept) : null;
  const was = anchor ? anchor.getBoundingClientRect().top : 0;
  const next = stop < before.length ? before[stop].node : null;
  for (const block of before.slice(start, stop)) block.node.remove();
  const fresh = after.slice(start, after.length - end);
  for (const block of fresh) {
    block.node = note.insertBefore(document.importNode(block.node, true), next);
    if (block.node.classList) block.node.classList.add("fresh");
  }
  blocks = [...before.slice(0, start), ...fresh, ...before.slice(stop)];
  if (anchor) window.scrollBy({ top: anchor.getBoundingClientRect().top - was, behavior: "instant" });
}

function show(content) {
  if (title.textContent !== content.title) title.textContent = content.title;
  document.title = content.title;
  changed.dateTime = content.changed;
  showMoment();
  replaceBlocks(content.html);
  shown = content.version;
  if (performance.now() - told >= QUIET) {
    told = performance.now();
    say("The note has changed", true);
    setTimeout(() => say("Live", true), 4000);
  }
}

function leave() {
  events.close();
  note.replaceChildren();
  title.textContent = document.title = "This page was taken back";
  changed.parentElement.remove();
  say("Not published any more", false);
}

// One fetch at a time: whoever is slow sees fewer versions, never an old one.
async function refresh() {
  if (fetching) return;
  fetching = true;
  try {
    while (wanted !== shown) {
      const answer = await fetch(page + "/content", { cache: "no-cache", credentials: "omit" });
      if (answer.status === 404) return leave();
      if (!answer.ok) throw new Error(String(answer.status));
      const content = await answer.json();
      show(content);
      if (content.version !== wanted) wanted = content.version;
    }
  } catch {
    setTimeout(refresh, AGAIN);
  } finally {
    fetching = false;
  }
}

let events;
function listen() {
  events = new EventSource(page + "/live");
  events.addEventListener("version", (event) => {
    if (status_.textContent === "" || !document.documentElement.classList.contains("live")) say("Live", true);
    wanted = event.data;
    refresh();
  });
  events.addEventListener("gone", leave);
  events.addEventListener("error", () => {
    say("Connecting again …", false);
    if (events.readyState === EventSource.CLOSED) setTimeout(listen, AGAIN);
  });
}

let blocks = blocksOf(note).map((node) => ({ node, source: source(node) }));
showMoment();
listen();
