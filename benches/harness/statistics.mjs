// Medians, spreads, growth, and whether a difference is one: what the report says of the samples, and nothing else.

const sorted = (list) => list.filter((value) => value != null).sort((a, b) => a - b);

/** The value below which a share of the list lies, between two neighbours where it falls there. */
export function quantile(list, share) {
  const values = sorted(list);
  if (!values.length) return undefined;
  const at = (values.length - 1) * share;
  const low = Math.floor(at);
  const high = Math.ceil(at);
  return values[low] + (values[high] - values[low]) * (at - low);
}

export const median = (list) => quantile(list, 0.5);

/** The middle half: what lies between the first and the third quarter. */
export const middle = (list) => [quantile(list, 0.25), quantile(list, 0.75)];

/** Each run's ratio to the reference in the same run; runs in which either is missing or the reference is nought are left out. */
export const ratios = (list, reference) =>
  list.map((value, run) => [value, reference[run]]).filter(([a, b]) => a != null && b > 0).map(([a, b]) => a / b);

/**
 * The exponent of growth: the slope of the line through the logarithms of [size, value], by least squares. 1 is linear.
 * Nothing where a value is missing or not above nought.
 */
export function exponent(points) {
  if (points.length < 2 || points.some(([size, value]) => !(size > 0 && value > 0))) return undefined;
  const logs = points.map(([size, value]) => [Math.log(size), Math.log(value)]);
  const mean = (index) => logs.reduce((sum, pair) => sum + pair[index], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  const under = logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
  return under > 0 ? over / under : undefined;
}

/**
 * How far apart two copies of the same code come out, as a factor: the larger of what their medians differ by and what
 * three of four runs stay within. Nothing where they cannot be compared.
 */
export function noise(control, reference) {
  const single = ratios(control, reference).map((ratio) => Math.abs(Math.log(ratio)));
  if (!single.length || !(median(reference) > 0) || !(median(control) > 0)) return undefined;
  return Math.exp(Math.max(Math.abs(Math.log(median(control) / median(reference))), quantile(single, 0.75)));
}

/**
 * An implementation beside the reference: the ratio of medians, the middle half of the runs' own ratios, and whether the
 * difference is `same`: within the noise. Nothing where the reference is nought, unless both are.
 */
export function compare(list, reference, control) {
  const [value, base] = [median(list), median(reference)];
  if (value === undefined || base === undefined) return undefined;
  if (!(base > 0)) return value === base ? { ratio: 1, spread: [1, 1], same: true } : undefined;
  const factor = control && noise(control, reference);
  const ratio = value / base;
  // A tiny allowance, so that the control is always within its own noise.
  const same = factor !== undefined && ratio > 0 && Math.abs(Math.log(ratio)) <= Math.log(factor) + 1e-9;
  return { ratio, spread: middle(ratios(list, reference)), same };
}
