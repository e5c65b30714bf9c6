import { counted } from '../../core/chargemaster/counted'
import { confidenceWord, type Suggestion, wholePercent } from '../../core/suggestions/Suggestion'
import { shipsLevelOne } from '../../store/screenSlice'
import { useWorkspace, useWorkspaceStore } from '../../store/useWorkspace'
import { Button } from '../parts/Button'
import { WriteButton } from '../WriteButton'
import style from './Inspector.module.css'
import { Section } from './Section'

/** The codes proposed for the line, best first, each with the evidence a person can check. */
export function SuggestionSection({ row }: { row: number }) {
  const found = useWorkspace((workspace) =>
    workspace.suggestions?.row === row ? workspace.suggestions.list : null,
  )
  const levelOne = useWorkspace((workspace) => workspace.levelOne)
  return (
    <Section title="Suggestions">
      {found === null && <p className={style.soft}>Looking for codes…</p>}
      {found?.length === 0 && (
        <p className={style.soft}>
          No suggestion good enough
          {levelOne === true ? '.' : ' among Level II codes. CPT codes are switched off.'}
        </p>
      )}
      {levelOne !== true && shipsLevelOne && <LevelOneHint />}
      <ol className={style.suggestions}>
        {found?.map((suggestion, index) => (
          <SuggestionItem
            key={suggestion.code}
            row={row}
            suggestion={suggestion}
            number={index + 1}
          />
        ))}
      </ol>
    </Section>
  )
}

function LevelOneHint() {
  const setLevelOne = useWorkspace((workspace) => workspace.setLevelOne)
  return (
    <p className={style.hint}>
      CPT (Level I) codes need your organization’s AMA license.
      <Button onClick={() => setLevelOne(true)}>We are licensed: suggest CPT codes</Button>
    </p>
  )
}

interface SuggestionItemProps {
  readonly row: number
  readonly suggestion: Suggestion
  readonly number: number
}

function SuggestionItem({ row, suggestion, number }: SuggestionItemProps) {
  const store = useWorkspaceStore()
  const { code, confidence, evidence } = suggestion
  const percent = wholePercent(confidence)
  const ownText = useWorkspace((workspace) => workspace.codeTexts.get(code))
  const current = store.getState().document?.sheet.get(row, 'hcpcs')
  return (
    <li>
      <div className={style.suggestion}>
        <code className={style.code}>{code}</code>
        <span>
          {confidenceWord(confidence)}, {percent} %
        </span>
        {current === code ? (
          <span className={style.soft}>on the line</span>
        ) : (
          <WriteButton
            onClick={() => store.getState().takeSuggestion(row, suggestion)}
            aria-label={`Take ${code}`}
            title={`Alt+${number} in the grid`}
          >
            Take
          </WriteButton>
        )}
      </div>
      <meter aria-label={`Confidence of ${code}`} min={0} max={100} value={percent} />
      {evidence.officialText || ownText ? (
        <p>{evidence.officialText || ownText}</p>
      ) : (
        <p className={style.soft}>
          CPT: text not bundled (AMA license). Load your own under Reference data.
        </p>
      )}
      <EvidenceList suggestion={suggestion} />
    </li>
  )
}

function EvidenceList({ suggestion: { evidence } }: { suggestion: Suggestion }) {
  const {
    matchedWords,
    hospitals,
    hospitalsAsked,
    sheetLines,
    sheetBeside,
    departmentLines,
    placeName,
    oppsStatus,
    status,
    differs,
    replaces,
    units,
  } = evidence
  return (
    <ul className={style.evidence}>
      {matchedWords.length > 0 && (
        <li>
          Words: <mark>{matchedWords.join(' · ')}</mark>
        </li>
      )}
      {hospitalsAsked > 0 && (
        <li>
          {hospitals === 0 ? 'None' : hospitals} of {hospitalsAsked} public chargemasters with a
          line like this {hospitals === 1 ? 'uses' : 'use'} this code
        </li>
      )}
      {departmentLines > 0 && (
        <li>
          {counted(departmentLines, 'line')} of its {placeName} in this sheet
          {departmentLines === 1 ? ' carries it' : ' carry it'}
        </li>
      )}
      {sheetLines > 0 && (
        <li>
          {sheetLines === 1
            ? '1 similar line of this sheet carries it'
            : `${sheetLines} similar lines of this sheet carry it`}
        </li>
      )}
      {sheetBeside.length > 0 && (
        <li>Similar lines of this sheet carry the codes beside it: {sheetBeside.join(', ')}</li>
      )}
      <li>
        Status: {status}
        {oppsStatus && `, OPPS ${oppsStatus}`}
      </li>
      {replaces.length > 0 && <li>Replaces the ended code {replaces.join(', ')}</li>}
      {units && (
        <li>
          Units: {units.multiplier} per line ({units.lineAmount}, the code counts {units.unitAmount}
          )
        </li>
      )}
      {differs && <li>{differs}</li>}
    </ul>
  )
}
