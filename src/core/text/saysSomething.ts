/** Whether a text holds anything to read: characters that nobody sees are no note and no reason. */
export function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text)
}
