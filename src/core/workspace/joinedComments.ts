/** The comments of a line, one to a text line, with those of both copies; what one of them took away is gone. */
export function joinedComments(base: string, mine: string, theirs: string): string {
  const [was, here, there] = [base, mine, theirs].map(commentsOf)
  if (!was || !here || !there) throw new RangeError('Three lists of comments are needed.')
  const kept = here.filter((comment) => !was.includes(comment) || there.includes(comment))
  const came = there.filter((comment) => !was.includes(comment) && !here.includes(comment))
  return [...kept, ...came].join('\n')
}

function commentsOf(cell: string): readonly string[] {
  return cell.split('\n').filter((comment) => comment !== '')
}
