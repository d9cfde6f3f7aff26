// What is asked of the search page, as its address says it.

const LISTS = ["topic", "year", "org", "author"];
export const ORDERS = { "": "Best match", day: "Newest", upvotes: "Upvotes" };

/** `{q, topic, year, org, author, code, sort}` of the address `search`. */
export function asked(search) {
  const given = new URLSearchParams(search);
  const sort = given.get("sort") ?? "";
  const lists = LISTS.map((name) => [name, given.getAll(name)]);
  return { q: given.get("q") ?? "", code: given.has("code"), sort: sort in ORDERS ? sort : "", ...Object.fromEntries(lists) };
}

/** The address that says `state`. */
export function address(state) {
  const said = new URLSearchParams();
  if (state.q) said.set("q", state.q);
  for (const name of LISTS) for (const value of state[name]) said.append(name, value);
  if (state.code) said.set("code", "1");
  if (state.sort) said.set("sort", state.sort);
  return `?${said}`;
}

/** Whether anything is asked at all. */
export function isEmpty({ q, topic, year, org, author, code }) {
  return !q.trim() && !code && ![topic, year, org, author].some((list) => list.length);
}
