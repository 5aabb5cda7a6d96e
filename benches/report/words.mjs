// Numbers as the report writes them.

const separate = (text) => text.replace(/\B(?=(\d{3})+(?!\d))/g, ',');

export const number = (value) => {
  if (Number.isInteger(value) || Math.abs(value) >= 100) return separate(value.toFixed(0));
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
};

export const amount = (value, unit) => `${unit === 'bytes' ? separate(value.toFixed(0)) : number(value)}${unit && unit !== 'bytes' ? ` ${unit}` : ''}`;

/** `=` for no difference; else the ratio, and the middle half of the runs' own ratios. */
export function beside({ ratio, spread, same }) {
  if (same) return '=';
  const [low, high] = spread.map((value) => value?.toFixed(2) ?? '?');
  return low === high ? `${ratio.toFixed(2)}×` : `${ratio.toFixed(2)}× (${low} to ${high})`;
}
