/** What the ranker knows of a candidate code of a line, in the order of its table. */
export const candidateFeatures = [
  // Nearest lines of other hospitals.
  'voteShare',
  'broadVoteShare',
  'topTenShare',
  'nearest',
  'nearestBehindBest',
  'hospitals',
  'hospitalShare',
  'hospitalVoteShare',
  'familyVoteShare',
  // Words and the codes they go with.
  'wordScore',
  'wordScoreBehindBest',
  'wordCoverage',
  'strongestWord',
  'measureCoverage',
  'typicalCoverage',
  'typicalMissing',
  'likelihood',
  'likelihoodBehindBest',
  // The learned model.
  'fit',
  'fitBehindBest',
  'fitShare',
  'familyFitShare',
  // Revenue code, code number in the text, official text.
  'revenueExact',
  'revenueGroup',
  'writtenInText',
  'partFamily',
  'partNumber',
  'officialCoverage',
  'officialPrecision',
  'firstPlaces',
  // The code itself.
  'codeHospitals',
  'codeLines',
  'isLevelTwo',
  // The line.
  'tokenCount',
  'unknownShare',
  'bestSimilarity',
  'hospitalsAsked',
  'hasRevenue',
  'hasMeasure',
  // The open sheet.
  'sheetNearest',
  'sheetVoteShare',
  'sheetCodeShare',
  'sheetBestSimilarity',
  'sheetRevenueShare',
  'sheetBroadShare',
  'sheetWordShare',
  'sheetNearestBehindBest',
  'sheetInstead',
  'sheetOverride',
  'sheetAgreement',
  'sheetFamilyShare',
  'sheetFamilyVote',
  'sheetPartSeries',
  'sheetPartFamily',
  'sheetPartNumber',
  'sheetBesideNearest',
  'sheetBesideVote',
  'sheetBesideUsed',
  'sheetAloneNear',
  'sheetAloneShare',
] as const
export type CandidateFeature = (typeof candidateFeatures)[number]

/** Number of values per candidate. */
export const featureCount = candidateFeatures.length

/** The place of a feature in the table. */
export const featureAt = Object.fromEntries(
  candidateFeatures.map((name, place) => [name, place]),
) as Readonly<Record<CandidateFeature, number>>
