// Adds up what the tests attach, prints it as one table, and writes target/hostile.json.
import fs from 'node:fs';
import path from 'node:path';
import { missing, vectors } from './vectors.mjs';

const file = path.resolve(import.meta.dirname, '../../target/hostile.json');
const COLUMNS = ['vectors', 'documents', 'refused', 'nodes', 'pictures', 'scripts', 'requests', 'reports', 'off', 'again', 'changed', 'carried'];

export default class Table {
  doors = {};
  others = {};
  bombs = [];

  onBegin() {
    if (missing) console.log(`\n!!! ${missing}\n`);
  }

  onTestEnd(test, result) {
    for (const { name, body } of result.attachments) {
      if (!body) continue;
      if (name === 'counts') {
        const { door, culprits, ...counts } = JSON.parse(body);
        const sum = (this.doors[door] ??= { ...Object.fromEntries(COLUMNS.map((column) => [column, 0])), culprits: [] });
        for (const column of COLUMNS) sum[column] += counts[column];
        sum.culprits.push(...culprits);
      } else if (name === 'bomb') {
        this.bombs.push(JSON.parse(body));
      } else if (name === 'numbers') {
        Object.assign(this.others, JSON.parse(body));
      }
    }
  }

  onEnd() {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, `${JSON.stringify({ vectors: vectors.length, missing, doors: this.doors, bombs: this.bombs, ...this.others }, undefined, 1)}\n`);
    const row = (name, cells) => console.log(`${name.padEnd(26)}${cells.map((cell) => String(cell).padStart(11)).join('')}`);
    console.log('');
    row('hostile input', COLUMNS);
    for (const [door, counts] of Object.entries(this.doors)) row(door, COLUMNS.map((column) => counts[column]));
    if (this.bombs.length) console.log('');
    for (const { door, id, ms, painted, code, nodes } of this.bombs) console.log(`${String(ms).padStart(6)} ms, painted ${String(painted).padStart(6)} ms, ${String(nodes).padStart(6)} elements, ${code}: ${door}: ${id}`);
    for (const [name, value] of Object.entries(this.others)) console.log(`${name}: ${JSON.stringify(value)}`);
    if (missing) console.log(`\n!!! ${missing}`);
  }

  printsToStdio() {
    return false;
  }
}
