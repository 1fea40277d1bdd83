/** The middle one of some numbers, each there so many times; of two in the middle their mean. null: there are none. */
export function medianOf(counted: { value: number; count: number }[]): number | null {
  const sorted = counted.toSorted((one, other) => one.value - other.value);
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const at = (index: number) => {
    let passed = 0;
    return sorted.find(({ count }) => (passed += count) > index)!.value;
  };
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2;
}
