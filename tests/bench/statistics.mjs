// Sums many noisy measurements up.

// `share` 0.5 is the median; 0.95 leaves 5 % of the values above it.
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  return below + (above - below) * (place - Math.floor(place));
}

export const median = (values) => quantile(values, 0.5);

// Half of all values lie within this much of each other, as a share of the median.
export const spread = (values) => (quantile(values, 0.75) - quantile(values, 0.25)) / median(values);
