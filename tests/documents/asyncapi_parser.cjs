// Reads many documents in one process with the parser that `asyncapi validate` is made of: a start of the
// command takes seconds. Arguments: a file of the command's package, then the documents. Prints JSON: what the
// parser says of each document, by its path.
"use strict";

const fs = require("node:fs");
const { createRequire } = require("node:module");

const [command, ...documents] = process.argv.slice(2);
const { Parser } = createRequire(fs.realpathSync(command))("@asyncapi/parser");

async function main() {
  const parser = new Parser();
  const found = {};
  for (const path of documents) {
    const said = await parser.validate(fs.readFileSync(path, "utf8"), { source: path });
    found[path] = said.map((each) => `${each.code}: ${each.message} (${each.path.join("/")})`);
  }
  process.stdout.write(JSON.stringify(found));
}

main();
