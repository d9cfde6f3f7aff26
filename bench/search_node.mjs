// Asks the questions of a file of a finished site, in Node: quicker than a browser, without a network.
// node --experimental-default-type=module bench/search_node.mjs <site> <questions.json>

import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { pathToFileURL } from "node:url";

const [site, questions] = process.argv.slice(2);
const SITE = `${pathToFileURL(site).pathname}/`;
/** The paragraphs that generator/theme/assets/search/texts.js reads of a paper's page. */
const TEXTS = /(?<=<p class="summary">).*?(?=<\/p>)|(?<=<div class="whole-abstract">).*?(?=<\/div>)|(?<=<blockquote class="why">).*?(?=<\/p>)/gs;
const ROOT = "http://localhost/";
const SHOWN = 10;
const EARLIER = "zebra";
const sent = { bytes: 0, requests: 0 };
const sizes = new Map();

/** What search needs of a browser: files by their addresses, the texts of pages, and the text of HTML. */
globalThis.location = { pathname: "/" };
globalThis.fetch = async (address) => {
  const path = new URL(address).pathname.replace(SITE, "/").replace(/\/$/, "/index.html");
  const body = readFileSync(site + path);
  if (!sizes.has(path)) sizes.set(path, gzipSync(body).length);
  sent.bytes += sizes.get(path);
  sent.requests++;
  return { ok: true, json: async () => JSON.parse(body), text: async () => String(body) };
};
globalThis.DOMParser = class {
  parseFromString(html) {
    const querySelectorAll = () => (html.match(TEXTS) ?? []).map((part) => this.parseFromString(part).body);
    const names = { lt: "<", gt: ">", quot: '"', amp: "&" };
    const decode = (_, name) => names[name] ?? String.fromCodePoint(name.slice(1));
    const textContent = html.replace(/<[^>]*>/g, "").replace(/&(lt|gt|quot|amp|#\d+);/g, decode);
    return { body: { textContent, childNodes: [] }, querySelectorAll };
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

const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.floor(values.length * share)];
const median = (values) => quantile(values, 0.5);

console.log("| question | asked | first | in five | in ten | further: kB | 95% | most | requests | most | ms |");
console.log("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
for (const [kind, list] of Object.entries(JSON.parse(readFileSync(questions)))) {
  const answers = [];
  for (const question of list) answers.push(await measure(question));
  if (!answers.length) continue;
  const share = (most) => `${Math.round((100 * answers.filter(({ place }) => place >= 1 && place <= most).length) / answers.length)}%`;
  const [bytes, requests, ms] = ["bytes", "requests", "ms"].map((name) => answers.map((answer) => answer[name]));
  const cells = [kind, answers.length, share(1), share(5), share(10), median(bytes) / 1000, quantile(bytes, 0.95) / 1000, Math.max(...bytes) / 1000, median(requests), Math.max(...requests), median(ms)];
  console.log(`| ${cells.map((cell) => (typeof cell === "number" ? Math.round(cell) : cell)).join(" | ")} |`);
}
