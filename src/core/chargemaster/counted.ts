/** A number of things in words that agree with it: `1 line`, `2,140 lines`, `3 entries`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`
}
