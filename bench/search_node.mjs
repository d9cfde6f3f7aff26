// Asks the questions of a file of a finished site, in Node: quicker than a browser, without a network.
// node --experimental-default-type=module bench/search_node.mjs <site> <questions.json>

import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { pathToFileURL } from "node:url";

const [site, questions] = process.argv.slice(2);
const ROOT = "http://localhost/";
const SHOWN = 10;
const EARLIER = "zebra";
const sent = { bytes: 0, requests: 0 };
const sizes = new Map();

/** What search needs of a browser: files by their addresses, and the text of HTML. */
globalThis.fetch = async (address) => {
  const path = new URL(address).pathname;
  const body = readFileSync(site + path);
  if (!sizes.has(path)) sizes.set(path, gzipSync(body).length);
  sent.bytes += sizes.get(path);
  sent.requests++;
  return { ok: true, json: async () => JSON.parse(body) };
};
globalThis.DOMParser = class {
  parseFromString(html) {
    const names = { lt: "<", gt: ">", "#39": "'", "#34": '"', amp: "&" };
    const textContent = html.replace(/<[^>]*>/g, "").replace(/&(lt|gt|amp|#39|#34);/g, (_, name) => names[name]);
    return { body: { textContent, childNodes: [] } };
  }
};

const assets = `${pathToFileURL(site)}/assets/search`;
const { Index } = await import(`${assets}/search_index.js`);
const { fetchJson } = await import(`${assets}/shard.js`);

async function ask(index, text) {
  const { hits } = await index.search(text);
  return Promise.all(hits.slice(0, SHOWN).map(({ shard, number }) => shard.fetchRecord(number)));
}

/** The place of a question's paper, and what a further query costs. */
async function measure([text, id]) {
  const index = new Index(`${ROOT}search/`, await fetchJson(`${ROOT}search/index.json`));
  await ask(index, EARLIER);
  Object.assign(sent, { bytes: 0, requests: 0 });
  const start = performance.now();
  const records = await ask(index, text);
  return { place: 1 + records.findIndex((record) => record.id === id), ms: performance.now() - start, ...sent };
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

console.log("| question | asked | first | in five | in ten | further: kB | most | requests | most | ms |");
console.log("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
for (const [kind, list] of Object.entries(JSON.parse(readFileSync(questions)))) {
  const answers = [];
  for (const question of list) answers.push(await measure(question));
  if (!answers.length) continue;
  const share = (most) => `${Math.round((100 * answers.filter(({ place }) => place >= 1 && place <= most).length) / answers.length)}%`;
  const [bytes, requests, ms] = ["bytes", "requests", "ms"].map((name) => answers.map((answer) => answer[name]));
  const cells = [kind, answers.length, share(1), share(5), share(10), median(bytes) / 1000, Math.max(...bytes) / 1000, median(requests), Math.max(...requests), median(ms)];
  console.log(`| ${cells.map((cell) => (typeof cell === "number" ? Math.round(cell) : cell)).join(" | ")} |`);
}
