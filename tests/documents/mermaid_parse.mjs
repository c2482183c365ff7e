// Parses Mermaid diagrams with Mermaid's own parser: `node mermaid_parse.mjs NODE_MODULES FILE...`.
// Exit code 1, with the parser's words, if one of them is none.

import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [modules, ...files] = process.argv.slice(2);
const load = (name) => import(pathToFileURL(path.join(modules, name)).href);

// Mermaid cleans labels with a browser's means.
const { JSDOM } = await load("jsdom/lib/api.js");
globalThis.window = new JSDOM("").window;
globalThis.document = globalThis.window.document;
const { default: mermaid } = await load("mermaid/dist/mermaid.core.mjs");

for (const file of files) {
  try {
    const found = await mermaid.parse(readFileSync(file, "utf8"));
    console.log(`${file}: ${found.diagramType}`);
  } catch (error) {
    console.log(`${file}: ${error.message}`);
    process.exitCode = 1;
  }
}
