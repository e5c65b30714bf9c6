import { Coder } from '../core/coding/Coder'
import type { CodingModel } from '../core/coding/CodingModel'
import {
  combinationSize,
  evidenceFeatures,
  probability,
  ruleFeatures,
  weighed,
} from '../core/coding/combine'
import type { RulesPack } from '../core/reference/RulesPack'

const steps = 3000
const rate = 0.02
/** Pull of every weight towards 0, in labelled lines: few lines are labelled, so no weight may grow large. */
const pull = 1
const folds = 10

interface Labelled {
  readonly features: readonly number[]
  readonly belongs: number
}

/**
 * Fits the weights that join rule and evidence on lines labelled by expert readers (columns revenue_code,
 * description, coding), and measures them on folds of these lines that the weights have not seen.
 */
export function fitCombination(
  rules: RulesPack,
  model: CodingModel,
  labelled: readonly Record<string, string>[],
): { readonly weights: readonly number[]; readonly crossValidated: number } {
  const coder = new Coder(rules, model)
  const lines = labelled.map(({ description = '', revenue_code: revenueCode = '', coding }) => {
    const { rule, coderAssigns, evidence } = coder.read({
      ...{ description, revenueCode, hcpcs: '', price: '1' },
    })
    if (!evidence) throw new RangeError('A labelled line carries a code.')
    return {
      features: [...ruleFeatures(rule, coderAssigns), ...evidenceFeatures(rule, evidence)],
      belongs: coding === 'none' ? 0 : 1,
    }
  })
  let right = 0
  for (let fold = 0; fold < folds; fold++) {
    const weights = fitted(lines.filter((_, index) => index % folds !== fold))
    right += lines.filter(
      ({ features, belongs }, index) =>
        index % folds === fold && weighed(features, weights) > 0 === (belongs === 1),
    ).length
  }
  return { weights: fitted(lines), crossValidated: right / lines.length }
}

/** Logistic regression by plain gradient descent: the lines are few. */
function fitted(lines: readonly Labelled[]): number[] {
  let weights = new Array<number>(combinationSize).fill(0)
  for (let step = 0; step < steps; step++) {
    const gradient = weights.map((weight) => pull * weight)
    for (const { features, belongs } of lines) {
      const error = probability(weighed(features, weights)) - belongs
      for (const [i, value] of features.entries()) gradient[i] = (gradient[i] ?? 0) + error * value
    }
    weights = weights.map((weight, i) => weight - rate * (gradient[i] ?? 0))
  }
  return weights.map((weight) => Math.round(weight * 1000) / 1000)
}
