import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byLikeness } from './order.mjs';

const form = (name, ...lines) => [` (func $${name}`, ...lines.map((line) => `  (${line})`), ' )'].join('\n');
const names = (forms) => forms.map((form) => /\$(\w+)/.exec(form)[1]);

test('functions that do much the same stand side by side, from the shortest on', () => {
  const add = (name, local) => form(name, `local.get $${local}`, 'i32.const 1', 'i32.add', 'call $told');
  const load = (name, local) => form(name, `local.get $${local}`, 'i64.load', 'i64.store', 'i64.clz', 'call $heard');
  assert.deepEqual(names(byLikeness([load('c', 3), add('a', 0), form('s', 'nop'), load('d', 4), add('b', 1)])), ['s', 'a', 'b', 'c', 'd']);
});

test('every function is kept, once', () => {
  const forms = ['a', 'b', 'c'].map((name) => form(name, 'nop', 'nop', 'nop'));
  assert.deepEqual(byLikeness(forms).sort(), forms);
  assert.deepEqual(byLikeness([]), []);
});
