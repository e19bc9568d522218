/**
 * Moves labels apart that would print over each other, each as little as may be and in the order in which
 * they stand: labels that touch share the room around the middle of where they want to be.
 *
 * @param wanted where each label wants to be, in pixels, in any order
 * @param gap how far apart two labels are at least, in pixels
 * @returns where each label is printed, in the order of `wanted`
 */
export function spreadLabels(wanted: readonly number[], gap: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => at(wanted, a) - at(wanted, b));
  /** Labels that touch: their indices, and the middle of the places that they want. */
  let groups: { members: number[]; middle: number }[] = [];
  for (const index of order) {
    let group = { members: [index], middle: at(wanted, index) };
    for (let previous = groups.at(-1); previous !== undefined; previous = groups.at(-1)) {
      const room = ((previous.members.length + group.members.length) / 2) * gap;
      if (group.middle - previous.middle >= room) break;
      const members = [...previous.members, ...group.members];
      const sum = members.reduce((total, member) => total + at(wanted, member), 0);
      group = { members, middle: sum / members.length };
      groups = groups.slice(0, -1);
    }
    groups.push(group);
  }
  const places: number[] = [];
  for (const { members, middle } of groups) {
    const first = middle - ((members.length - 1) / 2) * gap;
    for (const [step, member] of members.entries()) places[member] = first + step * gap;
  }
  return places;
}

const at = (values: readonly number[], index: number): number => values[index] as number;
