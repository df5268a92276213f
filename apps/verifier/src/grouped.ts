/** Things by what they have in common, in the order in which they came. `Map.groupBy` is younger than the phones that open this. */
export const grouped = <Thing, Name>(all: readonly Thing[], by: (one: Thing) => Name): Map<Name, Thing[]> => {
  const groups = new Map<Name, Thing[]>();
  for (const one of all) {
    const group = groups.get(by(one));
    if (group) group.push(one);
    else groups.set(by(one), [one]);
  }
  return groups;
};
