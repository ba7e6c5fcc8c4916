// What the bundle holds of others' work is handed on with their licences.
import {existsSync, readFileSync, readdirSync, writeFileSync} from "node:fs";

const folders = readdirSync("node_modules", {withFileTypes: true})
  .filter(entry => entry.isDirectory() && !entry.name.startsWith(".") && !/esbuild/.test(entry.name))
  .flatMap(entry => entry.name.startsWith("@") ? readdirSync(`node_modules/${entry.name}`).map(name => `${entry.name}/${name}`) : [entry.name]);
const licences = folders
  .map(name => ({name, path: `node_modules/${name}/LICENSE`}))
  .filter(({path}) => existsSync(path))
  .map(({name, path}) => `${name}\n\n${readFileSync(path, "utf8").trim()}\n`);
writeFileSync("../wwwroot/js/licenses.txt", licences.join(`\n${"-".repeat(72)}\n\n`));
