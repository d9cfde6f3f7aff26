// The reading list: of each saved paper what a list of references needs, the newest first.

import { keep, kept, SITE } from "./storage.js";

const ID = /^(?=.{1,80}$)[a-z0-9]+(?:[.-][a-z0-9]+)*$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const WEB = /^https?:\/\//;

/** What of `value` is a saved paper, or null: lists are imported, and storage is anybody's. */
export function checked(value) {
  const [id, title] = [form(value?.id, ID), form(value?.title, /./)];
  if (!id || !title) return null;
  const authors = Array.isArray(value.authors) ? value.authors : [];
  return {
    id,
    title: title.slice(0, 1000),
    authors: authors.filter((name) => typeof name === "string").slice(0, 5000),
    more: Number.isSafeInteger(value.more) && value.more > 0 ? value.more : 0,
    published: form(value.published, DAY),
    pdf: form(value.pdf, WEB),
    saved: form(value.saved, DAY),
  };
}

function form(value, pattern) {
  return typeof value === "string" && pattern.test(value) ? value : "";
}

/** All saved papers. */
export function saved() {
  const value = kept("saved");
  return Array.isArray(value) ? value.map(checked).filter(Boolean) : [];
}

/** Whether the paper with this id is saved. */
export function isSaved(id) {
  return saved().some((paper) => paper.id === id);
}

/** Saves `paper`, or takes it off; whether it is saved now. */
export function toggle(paper) {
  const others = saved().filter(({ id }) => id !== paper.id);
  const was = others.length < saved().length;
  const today = new Date().toISOString().slice(0, 10);
  keep("saved", was ? others : [checked({ ...paper, saved: today }), ...others]);
  return !was;
}

/** Takes off the papers with these ids. */
export function takeOff(ids) {
  keep("saved", saved().filter(({ id }) => !ids.has(id)));
}

/** Where the paper with this id has its page. */
export function address(id) {
  return new URL(`papers/${id}/`, SITE).href;
}
