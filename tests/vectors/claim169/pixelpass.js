// One request a line on stdin: {"version", "act": "pack"|"map", ...}; one answer a line.
// The folders 0.1.2, 0.2.1, 0.5.0 and 0.6.0 beside the working directory hold PixelPass; the first
// is written for a bundler, so bundle.js in it was made by esbuild.
const lines = require('fs').readFileSync(0, 'utf8').split('\n').filter(Boolean);
console.error = () => {}; // it says "Data is not JSON" of what is none
for (const line of lines) {
  const ask = JSON.parse(line);
  const at = `${process.cwd()}/${ask.version}`;
  const own = ask.version === '0.1.2' ? `${at}/bundle.js` : `${at}/node_modules/@mosip/pixelpass`;
  const pixelpass = require(own);
  let answer;
  if (ask.act === 'map') {
    const made = pixelpass.getMappedData(ask.data, ask.mapper, true);
    answer = Buffer.from(made).toString('hex');
  } else {
    const data = ask.text !== undefined ? ask.text : new Uint8Array(Buffer.from(ask.hex, 'hex'));
    answer = pixelpass.generateQRData(data);
  }
  process.stdout.write(JSON.stringify(answer) + '\n');
}
