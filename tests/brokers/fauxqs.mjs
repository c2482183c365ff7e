// The SQS and SNS of npm's fauxqs on a free port of loopback: its own command listens everywhere.
// `node fauxqs.mjs FOLDER`, where FOLDER holds node_modules; prints its URL, ends with its standard input.
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const path = join(process.argv[2], "node_modules", "fauxqs", "dist", "app.js");
const { buildApp } = await import(pathToFileURL(path));
const app = buildApp({ logger: false, host: "127.0.0.1", defaultRegion: "eu-west-1" });
console.log(await app.listen({ host: "127.0.0.1", port: 0 }));
process.stdin.on("end", () => process.exit(0));
process.stdin.resume();
