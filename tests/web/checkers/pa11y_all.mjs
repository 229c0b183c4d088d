// node pa11y_all.mjs CHROMIUM FOLDER: pa11y over every page of the folder in one browser.
// Prints what is wrong, a line each; exit status 2 when anything is.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import pa11y from "pa11y";
import puppeteer from "puppeteer";

const [executablePath, folder] = process.argv.slice(2);
const browser = await puppeteer.launch({ executablePath, args: ["--no-sandbox"] });
let wrong = 0;
for (const file of readdirSync(folder).sort()) {
  const found = await pa11y(`file://${join(folder, file)}`, {
    browser,
    runners: ["axe", "htmlcs"],
    timeout: 60000,
  });
  for (const one of found.issues) {
    wrong += 1;
    console.log(`${file}: ${one.code} ${one.selector}`);
  }
}
await browser.close();
process.exit(wrong ? 2 : 0);
