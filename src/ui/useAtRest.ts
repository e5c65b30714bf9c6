import { startTransition, useEffect, useState } from 'react'
import { whenRested } from '../store/atRest'

/** Shorter than the rest before a line is explained: its place is there by the time the explanation comes. */
const REST = 100

/**
 * A value as it stood when the keyboard last rested: what is beside the grid is not drawn between the keys of a
 * quick run, and then in small steps.
 */
export function useAtRest<Value>(value: Value): Value {
  const [rested, setRested] = useState(value)
  useEffect(
    () =>
      value === rested
        ? undefined
        : whenRested(() => startTransition(() => setRested(value)), REST),
    [value, rested],
  )
  return rested
}
