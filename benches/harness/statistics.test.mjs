// The harness's arithmetic: scripts/check runs this with Node's own test runner.
import assert from 'node:assert/strict';
import test from 'node:test';
import { compare, exponent, median, middle, noise, quantile, ratios } from './statistics.mjs';

test('the median of an odd number is its middle, of an even number the mean of the two', () => {
  assert.equal(median([9, 1, 5]), 5);
  assert.equal(median([4, 1, 3, 2]), 2.5);
});

test('the median sorts by number, not by letter', () => assert.equal(median([10, 9, 100]), 10));

test('a run that failed is left out, and a list of failures has no median', () => {
  assert.equal(median([null, 3, undefined, 1, 2]), 2);
  assert.equal(median([null]), undefined);
});

test('a median does not disturb the order of the runs', () => {
  const list = [3, 1, 2];
  median(list);
  assert.deepEqual(list, [3, 1, 2]);
});

test('the middle half of nine runs ends at the third and at the seventh', () => {
  assert.deepEqual(middle([1, 2, 3, 4, 5, 6, 7, 8, 9]), [3, 7]);
  assert.equal(quantile([1, 2], 0.25), 1.25);
});

test('ratios are taken run by run, and not where one of the two is missing or the reference is nought', () => {
  assert.deepEqual(ratios([2, 9, null, 8, 5], [1, 3, 1, null, 0]), [2, 3]);
});

test('the exponent of linear growth is 1, of quadratic growth 2, of none 0', () => {
  const grown = (by) => [20, 200, 2000].map((n) => [n, 7 * n ** by]);
  for (const by of [0, 1, 2]) assert.ok(Math.abs(exponent(grown(by)) - by) < 1e-9);
});

test('a fixed cost makes the exponent smaller', () => {
  const fitted = exponent([20, 200, 2000].map((n) => [n, 100 + n]));
  assert.ok(fitted > 0.3 && fitted < 0.7, `${fitted}`);
});

test('there is no exponent of one point, nor of a value that is missing or nought', () => {
  assert.equal(exponent([[20, 1]]), undefined);
  assert.equal(exponent([[20, 1], [200, undefined]]), undefined);
  assert.equal(exponent([[20, 0], [200, 1]]), undefined);
  assert.equal(exponent([[20, 1], [20, 2]]), undefined);
});

test('the noise is the same whether the control came out slower or faster', () => {
  assert.ok(Math.abs(noise([12, 12, 12], [10, 10, 10]) - 1.2) < 1e-9);
  assert.ok(Math.abs(noise([10, 10, 10], [12, 12, 12]) - 1.2) < 1e-9);
});

test('runs that scatter are noise even where the medians agree', () => {
  assert.ok(noise([5, 10, 20, 10], [10, 10, 10, 10]) > 1.15);
});

test('a difference within the control’s is none, and one beyond it is one, in both directions', () => {
  const [reference, control] = [[10, 10, 10], [11, 11, 11]];
  assert.equal(compare([10.5, 10.5, 10.5], reference, control).same, true);
  assert.equal(compare([9.5, 9.5, 9.5], reference, control).same, true);
  assert.equal(compare([11.5, 11.5, 11.5], reference, control).same, false);
  assert.equal(compare([8.5, 8.5, 8.5], reference, control).same, false);
});

test('the control itself is never different', () => {
  const [reference, control] = [[10, 12, 11], [13, 11, 14]];
  assert.equal(compare(control, reference, control).same, true);
});

test('without a control every difference counts', () => assert.equal(compare([10.01], [10]).same, false));

test('nought beside nought is the same, and anything else beside nought has no ratio', () => {
  assert.deepEqual(compare([0, 0], [0, 0], [0, 0]), { ratio: 1, spread: [1, 1], same: true });
  assert.equal(compare([5], [0], [0]), undefined);
});

test('the ratio is that of the medians, the spread that of the runs', () => {
  const { ratio, spread } = compare([20, 60, 30], [10, 20, 30], [10, 20, 30]);
  assert.equal(ratio, 1.5);
  assert.deepEqual(spread, [1.5, 2.5]);
});
